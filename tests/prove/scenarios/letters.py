"""Mail under kill -9: what is owed to a mailbox comes, also what asks whose it is, and a second copy is told to be one."""

import asyncio
import contextlib
import re
from collections import Counter
from collections.abc import Sequence
from random import Random
from urllib.parse import urlencode

from statuspage import clock
from tests.prove.frame import Trial, scenario
from tests.prove.outbox import fill
from tests.prove.process import Site
from tests.prove.wire import Line
from tests.statuspage.net.mailbox import Mailbox, mailbox

_SETTINGS = """
[mail]
host = "127.0.0.1"
port = {port}
security = "none"
sender = "status@example.cn"

[[services]]
id = "etax"
name = "e-Tax"

[[subscribers]]
id = "ops"
kind = "email"
url = "mailto:ops@example.cn"
"""
_FORM = {"content-type": "application/x-www-form-urlencoded"}
_LIFE = 20.0
"""Seconds after which a life ends that was not struck."""


async def _life(site: Site, box: Mailbox, chance: Random, addresses: Sequence[str], *, patient: bool) -> list[str]:
    """Start the server, have `addresses` subscribe, and kill it at a moment of one of its mails; those that were answered.

    `patient`: not before one of them was.
    """
    dead, answered = asyncio.Event(), list[str]()
    moment, left, later = (
        chance.choice(("RCPT", "DATA")),
        chance.choice((1, 2, 2, 2)),
        chance.choice((0.0, chance.uniform(0, 0.02))),
    )

    def seen(now: str) -> None:
        nonlocal left
        if patient and not answered:
            return
        left -= now == moment
        if left == 0 and now == moment:
            asyncio.get_running_loop().call_later(later, strike)

    def strike() -> None:
        assert site.process is not None
        with contextlib.suppress(ProcessLookupError):
            site.process.kill()
        dead.set()

    box.seen = seen
    await site.start()
    asking = asyncio.create_task(_asked(site, addresses, answered))
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_LIFE):
            await dead.wait()
    await site.kill()
    box.seen = lambda _: None
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    return answered


async def _asked(site: Site, addresses: Sequence[str], answered: list[str]) -> None:
    """Have `addresses` subscribe as soon as the server is ready; `answered` are those that it said yes to."""
    await site.up()
    for address in addresses:
        body = urlencode({"address": address, "what": "all", "kind": "incident"}).encode()
        reply = await Line(site.port).ask("POST", "/subscribe/email", body, _FORM)
        answered += [address] if reply.status == 303 else []


def _come(box: Mailbox) -> tuple[set[str], Counter[str]]:
    """What came: the numbers of outages and the addresses that were asked, and how often each mail did."""
    found: set[str] = set()
    for mail in box.taken:
        part = mail.get_body(("plain",))
        text = str(part.get_content()) if part else ""
        found |= set(re.findall(r"/events/([0-9a-f]{12})", text)) or {str(mail["To"])}
    return found, Counter(str(mail["Message-ID"]) for mail in box.taken)


@scenario("kill-mail", rounds=90)
async def run(trial: Trial) -> None:
    """kill -9 of the server between lease, send and mark of mails, and of the answer to who subscribes."""
    owed: set[str] = set()
    async with mailbox() as box, Site(trial.folder, _SETTINGS.format(port=box.port)) as site:
        for number, chance in trial.rounds():
            if number % 2 == 0:  # in every other life there are only those who subscribe
                await fill(trial.folder, ["ops"], 1, clock.utcnow(), number + 1)
                owed.add(f"{number + 1:012x}")
            answered = await _life(site, box, chance, [f"{number}-{n}@example.cn" for n in range(2)], patient=number % 2 == 1)
            owed |= set(answered)
            trial.done(number, answered=len(answered))
        await site.start()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(180):  # leases run out, and what was tried before is tried again
                while owed - _come(box)[0]:  # noqa: ASYNC110 -- the mailbox has no bell
                    await asyncio.sleep(0.2)
        await site.up()
        code = await site.end()
    found, copies = _come(box)
    trial.say(f"  {trial.total('answered')} of {2 * trial.count} forms were answered; {sum(copies.values())} mails came")
    trial.hold("everything that was owed or answered came", not owed - found, f"{len(owed & found):,} of {len(owed):,}")
    again = sum(copies.values()) - len(copies)
    trial.hold("copies have the id of the first, and are at most one a kill for each mailbox", again <= 2 * trial.count, again)
    trial.hold("SIGTERM ends it well", code == 0, code)
