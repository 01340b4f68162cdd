"""Upstreams and names that hang are in nobody else's way."""

import asyncio
import tomllib
from contextlib import suppress
from pathlib import Path
from time import perf_counter

import structlog

from statuspage import clock
from statuspage.app import App, Parts
from statuspage.errors import FetchError
from statuspage.net.client import Client
from statuspage.net.lookup import Lookup
from statuspage.net.resolve import NameResolver
from statuspage.settings import Settings
from tests.prove.frame import Trial, scenario
from tests.statuspage.net.servers import AGENT, LOOPBACK, Server, answering, by_path, endless, reply, serving, until

_DRIPS, _GOOD = 50, 450
_INTERVAL = 60.0
_NOWHERE = Path("/nonexistent")
_FEED = """<rss version="2.0"><channel><title>x</title><item><title>系统停机公告</title><guid>1</guid>
<description>定于2026年11月25日20:00至22:00停机维护。</description></item></channel></rss>"""
_HEAD = """
[site]
title = "Drips"
url = "http://127.0.0.1"

[[services]]
id = "all"
name = "All"
"""
_SOURCE = """
[[sources]]
id = "{name}{number}"
kind = "feed"
url = "http://{name}{number}.test:{port}/{name}"
every = "1m"
services = ["all"]
"""


def _settings(port: int, folder: Path) -> Settings:
    sources = [("drip", _DRIPS), ("good", _GOOD)]
    text = _HEAD + "".join(_SOURCE.format(name=n, number=i, port=port) for n, count in sources for i in range(count))
    return Settings.model_validate({**tomllib.loads(text), "folder": folder})


async def _read(app: App) -> int:
    """How many of the good sources have been read."""
    known = await app._load(clock.utcnow())
    return sum(health.last_good is not None for name, health in known.health.items() if name.startswith("good"))


async def _ticking(app: App) -> None:
    while True:
        await app.tick("collect")
        await asyncio.sleep(1)


async def _drips(trial: Trial, port: int) -> tuple[float, int]:
    """Seconds until all good sources were read, and how many that were."""
    counts = (("drip", _DRIPS), ("good", _GOOD))
    places = {(f"{name}{n}.test", port): ("127.0.0.1", port) for name, count in counts for n in range(count)}
    app = App(_settings(port, trial.folder), Parts(client=Client(user_agent=AGENT, reroute=places)))
    await app.start()
    begin, found = perf_counter(), 0
    ticking = asyncio.create_task(_ticking(app))
    try:
        while found < _GOOD and perf_counter() - begin < 2 * _INTERVAL:
            await asyncio.sleep(0.5)
            found = await _read(app)
        return perf_counter() - begin, found
    finally:
        ticking.cancel()
        await asyncio.gather(ticking, return_exceptions=True)
        await app.stop()


@scenario("drips")
async def drips(trial: Trial) -> None:
    """50 sources of 500 drip; the others are read within their interval."""
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())  # 500 lines that nobody needs
    server = Server()
    drip = endless(b"HTTP/1.1 200 OK\r\n\r\n", b".", server, pause=1.0)
    async with serving(by_path(drip=drip, good=reply(200, _FEED.encode())), server):
        for number, _ in trial.rounds():
            seconds, found = await _drips(trial, server.port)
            trial.done(number, seconds=seconds, read=found)
    held = min(trial.figures("read")) == _GOOD and max(trial.figures("seconds")) <= _INTERVAL
    trial.hold(f"{_GOOD} good sources are read within {_INTERVAL:.0f} s", held, f"in {max(trial.figures('seconds')):.1f} s")


@scenario("names", rounds=7)
async def names(trial: Trial) -> None:
    """40 names that never resolve do not hold up a good one."""
    async with answering({"good.test": ["127.0.0.1"]}) as server, serving(reply(200, b"here")) as good:
        for number, _ in trial.rounds():
            lookup = Lookup(servers=[("127.0.0.1", server.port)], hosts=_NOWHERE)
            client = Client(user_agent=AGENT, allow=LOOPBACK, resolver=NameResolver(lookup))
            server.questions.clear()
            hanging = [asyncio.create_task(_hang(client, n)) for n in range(40)]
            await until(lambda: len(server.questions) >= 80)
            begin = perf_counter()
            answer = await client.request("GET", f"http://good.test:{good.port}/")
            seconds = perf_counter() - begin
            still = sum(not task.done() for task in hanging)
            trial.done(number, seconds=seconds, hanging=still, fit=answer.body == b"here")
            await asyncio.gather(*hanging)
            await client.aclose()
    slowest = max(trial.figures("seconds"))
    trial.hold("a good host answers within 1 s", slowest <= 1 and all(trial.figures("fit")), f"at most {slowest * 1000:.0f} ms")
    trial.hold("all 40 hang meanwhile", min(trial.figures("hanging")) == 40)


async def _hang(client: Client, number: int) -> None:
    with suppress(FetchError):
        await client.request("GET", f"http://hang{number}.test/")
