"""Deliveries under kill -9, and a backlog after a restart: each message arrives, in its order, at most once more per kill."""

import asyncio
import contextlib
import re
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from itertools import pairwise
from random import Random
from time import perf_counter

from statuspage import clock
from tests.prove.frame import Trial, scenario
from tests.prove.outbox import ENVIRON, fill, settings
from tests.prove.process import Site
from tests.prove.sink import Moment, Sink
from tests.statuspage.net.mailbox import Mailbox, mailbox

_EVENT = re.compile(r"/events/([0-9a-f]+)")
PER_LIFE = 6
"""Messages that are owed for every life of the server; it is killed at one of the first five."""

BACKLOG = 10_000
RATE = 100.0
"""Messages a second, at the least."""


@scenario("kill-delivery", rounds=200)
async def kill_delivery(trial: Trial) -> None:
    """kill -9 of the server between lease, send and mark of a delivery."""
    async with Sink() as sink:
        owed = await fill(trial.folder, ["ops"], trial.count * PER_LIFE, clock.utcnow())
        async with Site(trial.folder, settings(["ops"], sink.port), ENVIRON) as site:
            for number, chance in trial.rounds():
                trial.done(number, **await _life(site, sink, chance))
            await site.start()
            await sink.until(len(owed["ops"]), within=len(owed["ops"]) / RATE + 60)
            await site.up()
            code = await site.end()
    trial.none("messages that came more than once more in one life", "again", "sent")
    trial.hold("every message came", not set(owed["ops"]) - set(sink.counts), f"{len(sink.counts):,} of {len(owed['ops']):,}")
    trial.hold("no other message came", not set(sink.counts) - set(owed["ops"]))
    trial.hold("they came in their order", _disorder(owed, sink) == 0, f"{_disorder(owed, sink)} out of it")
    extra = sum(sink.counts.values()) - len(sink.counts)
    trial.hold("at most one duplicate a kill", extra <= trial.count, f"{extra} in {trial.count} kills")
    trial.hold("SIGTERM ends it well", code == 0, code)


async def _life(site: Site, sink: Sink, chance: Random) -> dict[str, float]:
    """Start the server and kill it at a moment of one of the first messages; how many came, and how many of them too often."""
    dead = asyncio.Event()
    moment, left, later = chance.choice(list(Moment)), chance.randrange(1, PER_LIFE), chance.choice((0.0, chance.uniform(0, 0.01)))
    before = sink.counts.copy()

    def strike() -> None:
        assert site.process is not None
        with contextlib.suppress(ProcessLookupError):
            site.process.kill()
        dead.set()

    def at(now: Moment) -> bool:
        nonlocal left
        left -= now is moment
        if left == 0 and now is moment:
            if later:
                asyncio.get_running_loop().call_later(later, strike)
            else:
                strike()
        return dead.is_set()

    sink.at = at
    await site.start()
    async with asyncio.timeout(60):
        await dead.wait()
    await site.kill()
    sink.at = lambda _: False
    new = sink.counts - before
    again = sum(count for id, count in new.items() if before[id]) + sum(count - 1 for id, count in new.items() if not before[id])
    return {"sent": sum(new.values()), "duplicates": again, "again": max(0, again - 1)}


KINDS = ("webhook", "email", "dingtalk", "wecom", "feishu", "slack", "discord", "teams", "telegram", "ntfy", "websub")
_ROBOTS = KINDS[2:-1]
TAKEN = {
    **dict.fromkeys(("/dingtalk", "/wecom"), b'{"errcode":0}'),
    "/feishu": b'{"code":0}',
    "/telegram": b'{"ok":true}',
    **dict.fromkeys(("/slack", "/discord", "/teams", "/ntfy", "/websub"), b"ok"),
}
_RECEIVER = '[[subscribers]]\nid = "{kind}"\nkind = "{kind}"\nurl = "http://127.0.0.1:{port}/{kind}"\n'
_MAIL = """
[mail]
host = "127.0.0.1"
port = {port}
security = "none"
sender = "status@status.example.cn"
[[subscribers]]
id = "email"
kind = "email"
url = "mailto:ops@ops.example"
[[subscribers]]
id = "webhook"
url = "http://127.0.0.1:{sink}/webhook"
secret = "env:HOOK_SECRET"
"""


@scenario("kill-alerts", rounds=200)
async def kill_alerts(trial: Trial) -> None:
    """kill -9 of the server between lease, send and mark, with receivers of every kind: a change is owed to all in each life."""
    owed: list[str] = []
    async with Sink(TAKEN) as sink, mailbox() as box:
        robots = "".join(_RECEIVER.format(kind=kind, port=sink.port) for kind in KINDS[2:])
        text = settings([], sink.port) + _MAIL.format(port=box.port, sink=sink.port) + robots
        async with Site(trial.folder, text, ENVIRON) as site:
            for number, chance in trial.rounds():
                ids = await fill(trial.folder, KINDS, 1, clock.utcnow(), number + 1)
                owed += [ids["webhook"][0], *(f"/{kind} {number + 1:012x}" for kind in _ROBOTS)]
                trial.done(number, **await _life(site, sink, chance))
            await site.start()
            await sink.until(len(owed) + 1, within=120)
            mails = await _mails(box, trial.count)
            await site.up()
            await site.end()
    came = sink.counts.copy()
    pings = came.pop("/websub", 0)
    trial.hold("every message came to everybody", not set(owed) - set(came), f"{len(came):,} of {len(owed):,}")
    trial.hold("no other message came", not set(came) - set(owed))
    trial.hold("the hub was told of every change, or of several at once", trial.count <= pings, pings)
    trial.hold("every change came by mail", len(mails) == trial.count, f"{len(mails)} in {len(box.taken)} mails")
    again = {kind: sink.repeats[f"/{kind}"] for kind in ("webhook", *_ROBOTS)}
    again["email"] = len(box.taken) - len({mail["message-id"] for mail in box.taken})
    trial.hold("at most one message a kill came once more to a receiver", max(again.values()) <= trial.count, again)


async def _mails(box: Mailbox, count: int) -> set[str]:
    """The events that mails told of, once there are so many, or half a minute is over."""
    found: set[str] = set()
    for _ in range(150):
        found = {id for mail in box.taken for id in _EVENT.findall(_text(mail))}
        if len(found) >= count:
            break
        await asyncio.sleep(0.2)
    return found


def _text(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    return body.get_content() if body is not None else ""


@scenario("backlog", rounds=2)
async def backlog(trial: Trial) -> None:
    """A backlog of 10,000 deliveries after a restart: to one receiver, then to 100."""
    for number, _ in trial.rounds():
        names = ["ops"] if number % 2 == 0 else [f"ops-{n}" for n in range(100)]
        trial.done(number, **await _drained(trial, number, names))
    trial.none("messages that did not come", "lost", "sent")
    trial.none("messages that came twice", "twice")
    trial.none("messages out of their receiver's order", "disorder")
    rates = trial.figures("rate")
    shown = ", ".join(f"{rate:.0f}" for rate in rates)
    trial.hold(f"at least {RATE:g} a second", min(rates, default=0) >= RATE, shown, timed=True)


async def _drained(trial: Trial, number: int, names: Sequence[str]) -> dict[str, float]:
    folder = trial.folder / str(number)
    folder.mkdir()
    async with Sink() as sink:
        owed = await fill(folder, names, BACKLOG // len(names), clock.utcnow())
        async with Site(folder, settings(names, sink.port), ENVIRON) as site:
            await site.start()
            await sink.until(1, within=60)
            begin = perf_counter()
            with contextlib.suppress(TimeoutError):
                await sink.until(BACKLOG, within=BACKLOG / RATE * 3)
            seconds = perf_counter() - begin
    came = len(sink.counts)
    twice = sum(sink.counts.values()) - came
    return {
        "sent": came, "lost": BACKLOG - came, "twice": twice, "disorder": _disorder(owed, sink), "rate": came / seconds
    }  # fmt: skip


def _disorder(owed: Mapping[str, Sequence[str]], sink: Sink) -> int:
    """How many messages came for the first time before one that is owed earlier to the same receiver."""
    found = 0
    for name, ids in owed.items():
        place = {id: number for number, id in enumerate(ids)}
        came = [place[id] for id in dict.fromkeys(sink.ids.get(f"/{name}", [])) if id in place]
        found += sum(later < earlier for earlier, later in pairwise(came))
    return found
