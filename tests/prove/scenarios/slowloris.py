"""A thousand connections that send and take as slowly as they can, while visitors ask for the page."""

import asyncio
import contextlib
import resource
from dataclasses import dataclass, field
from random import Random
from time import perf_counter

from statuspage.web.bounded import Limits
from tests.prove.frame import Trial, quantile, scenario
from tests.prove.process import Site
from tests.prove.wire import Line

CONNECTIONS = 1000
VISITORS = 4
KEY = "0b9a7f0e-4c1e-4a53-9d0c-6a3f6a6f0b11"
SETTINGS = """
[[services]]
id = "etax"
name = "e-Tax"
[[heartbeats]]
id = "sync"
service = "etax"
every = "10m"
key = "env:PING_KEY"
"""
SLACK = 2.0
"""Seconds by which a deadline may be seen late: both sides are busy."""

BEGINNINGS = {
    "silent": b"",
    "head": b"GET / HTTP/1.1\r\nhost: x\r\nx-a: ",
    "body": f"POST /ping/{KEY} HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\n".encode(),
    "reader": b"GET / HTTP/1.1\r\nhost: x\r\n\r\n" * 8,
}
"""What each kind of connection sends at once; after that a byte now and then, and a reader takes nothing."""

LASTING = {"silent": Limits().header_time, "head": Limits().header_time, "body": Limits().body_time}
"""Seconds after which each must have been cut."""


@dataclass(slots=True)
class Attack:
    """What the slow ones saw: how long each lasted until it was cut, by kind, and how many there are now."""

    lasted: dict[str, list[float]] = field(default_factory=lambda: {kind: [] for kind in BEGINNINGS})
    open: int = 0


@dataclass(slots=True)
class Visits:
    """What the visitors saw since it was last looked at."""

    seconds: list[float] = field(default_factory=list)
    failed: int = 0


@scenario("slowloris", rounds=45)
async def slowloris(trial: Trial) -> None:
    """A thousand slow connections, and the page beside them (a round is a second)."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(8192, most), most))
    async with Site(trial.folder, SETTINGS, {"PING_KEY": KEY}) as site:
        await site.start()
        await site.up()
        attack, visits = Attack(), Visits()
        tasks = [asyncio.create_task(slow(site.port, attack, trial.chance("slow", n))) for n in range(CONNECTIONS)]
        tasks += [asyncio.create_task(visit(site.port, visits, fresh=n % 2 == 0)) for n in range(VISITORS)]
        await asyncio.sleep(2)
        try:
            await watch(trial, attack, visits)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        alive = site.process is not None and site.process.returncode is None
        trial.hold("the server runs on", alive)
    claim(trial, attack)


async def watch(trial: Trial, attack: Attack, visits: Visits) -> None:
    """Look at the visitors once a second."""
    for number, _ in trial.rounds():
        visits.seconds, visits.failed = [], 0
        await asyncio.sleep(1)
        seen = {"asked": len(visits.seconds), "failed": visits.failed, "open": attack.open}
        trial.done(number, **seen, p50=quantile(visits.seconds, 0.5), p99=quantile(visits.seconds, 0.99))


def claim(trial: Trial, attack: Attack) -> None:
    """Say what was held."""
    trial.none("every visitor gets the page", "failed", of="asked")
    worst = quantile(trial.figures("p99"), 0.5)
    shown = f"{worst * 1000:.0f} ms, {max(trial.figures('p99')) * 1000:.0f} ms in the worst second"
    trial.hold("p99 of the page is at most 200 ms (median of the seconds)", worst <= 0.2, shown, timed=True)
    held = quantile(trial.figures("open"), 0.5)
    trial.hold("the slow ones are there meanwhile", held >= 0.9 * CONNECTIONS, f"{held:.0f} of {CONNECTIONS}")
    for kind, limit in LASTING.items():
        lasted = attack.lasted[kind]
        if trial.count > limit + SLACK:
            shown = f"{len(lasted)} cut, the last after {max(lasted, default=0):.1f} s"
            trial.hold(f"{kind}: cut within {limit:.0f} s", bool(lasted) and max(lasted) <= limit + SLACK, shown, timed=True)


async def slow(port: int, attack: Attack, chance: Random) -> None:
    """Be slow in one of the ways, again and again."""
    kinds = list(BEGINNINGS)
    await asyncio.sleep(chance.random())
    while True:
        kind = chance.choice(kinds)
        with contextlib.suppress(OSError, EOFError):
            reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1)
            attack.open += 1
            begun = perf_counter()
            try:
                writer.write(BEGINNINGS[kind])
                await dawdle(kind, reader, writer, chance)
            finally:
                attack.open -= 1
                attack.lasted[kind].append(perf_counter() - begun)
                writer.transport.abort()


async def dawdle(kind: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, chance: Random) -> None:
    """Send a byte now and then until the server has closed or refused; a reader does not take what it is sent."""
    if kind == "reader":
        await asyncio.sleep(chance.uniform(5, 15))
        return
    while True:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(chance.uniform(0.5, 3)):
                await reader.read(1)
                return
        if kind != "silent":
            writer.write(b"a")


async def visit(port: int, visits: Visits, *, fresh: bool) -> None:
    """Ask for the page, over a new connection each time or over one that is kept."""
    line = Line(port)
    while True:
        begun = perf_counter()
        try:
            async with asyncio.timeout(5):
                reply = await line.ask("GET", "/")
            visits.failed += reply.status != 200
        except (OSError, EOFError, TimeoutError):
            visits.failed += 1
        visits.seconds.append(perf_counter() - begun)
        if fresh:
            line.close()
        await asyncio.sleep(0.02)
