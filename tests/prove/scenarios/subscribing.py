"""Who subscribes others: a mailbox and a server that an attacker wants filled and called, from a thousand addresses."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Iterator
from random import Random
from urllib.parse import urlencode

from tests.prove.frame import Trial, scenario
from tests.prove.process import Site
from tests.prove.rerouted import NAMED
from tests.prove.wire import Line
from tests.statuspage.net.mailbox import Mailbox, mailbox
from tests.statuspage.net.servers import reply, serving

_LINES = 16
_ASKS, _HOOKS, _NETWORKS = 10_000, 1_000, 1_000
_SETTLED = 5.0
"""Seconds in which whatever is still to be sent would be."""

_SETTINGS = """
[mail]
host = "127.0.0.1"
port = {port}
security = "none"
sender = "status@example.cn"

[[services]]
id = "bank"
name = "Bank"
"""
_CHOICES = {"what": "all", "kind": "incident"}
_FORM = {"content-type": "application/x-www-form-urlencoded"}

Ask = tuple[str, str, str]
"""The channel, the address that is asked for, and the visitor's address as a proxy tells it."""


def _spelt(chance: Random) -> str:
    """The victim's mailbox in one of the ways that reach it."""
    dotted = "".join(letter + chance.choice(["", "", "."]) for letter in "victi") + "m"
    name = dotted.upper() if chance.random() < 0.3 else dotted
    return f"{name}{chance.choice(['', f'+{chance.randrange(10**6)}'])}@example.cn"


def _visitor(number: int) -> str:
    return f"198.{18 + number // 256 % 2}.{number % 256}.{number // 512 % 256}"


def _attack(chance: Random) -> Iterator[Ask]:
    for number in range(_ASKS):
        yield "email", _spelt(chance), _visitor(number % _NETWORKS)
    for number in range(_HOOKS):
        yield "webhook", f"http://{NAMED}/{number}", _visitor(number % _NETWORKS)


async def _sent(site: Site, asks: Iterable[Ask]) -> Counter[int]:
    """Send the forms over some connections at once, behind a proxy that tells whose each is; how often each status came."""
    rest, statuses = iter(asks), Counter[int]()

    async def work() -> None:
        line = Line(site.port)
        for channel, address, visitor in rest:
            body = urlencode({**_CHOICES, "address": address}).encode()
            answer = await line.ask("POST", f"/subscribe/{channel}", body, {**_FORM, "x-forwarded-for": visitor})
            statuses[answer.status] += 1
        line.close()

    await asyncio.gather(*(work() for _ in range(_LINES)))
    return statuses


async def _started(trial: Trial, number: int, box: Mailbox, sink: int, trusted: str) -> Site:
    folder = trial.folder / f"{number}-{bool(trusted)}"
    folder.mkdir()
    site = Site(folder, _SETTINGS.format(port=box.port), {"REROUTED": str(sink)}, "tests.prove.rerouted")
    text = site.file.read_text("utf-8")
    site.file.write_text(text.replace("[server]\n", f"[server]\ntrusted_proxies = [{trusted}]\n"), "utf-8")
    await site.start()
    await site.up()
    return site


@scenario("subscribe-flood")
async def run(trial: Trial) -> None:
    """10,000 forms for one mailbox and 1,000 for one server, from 1,000 addresses: each gets one challenge."""
    for number, chance in trial.rounds():
        async with mailbox() as box, serving(reply(200)) as sink:
            async with await _started(trial, number, box, sink.port, '"127.0.0.1/32"') as site:
                statuses = await _sent(site, _attack(chance))
                await asyncio.sleep(_SETTLED)
            mails = len(box.taken)
            async with await _started(trial, number, box, sink.port, "") as site:
                forged = await _sent(site, (("email", f"{n}@example.cn", _visitor(n)) for n in range(100)))
                await asyncio.sleep(_SETTLED)
        trial.done(
            number,
            forms=sum(statuses.values()),
            odd=sum(count for status, count in statuses.items() if status not in {303, 429}),
            turned=statuses[429],
            mails=mails,
            calls=len(sink.seen),
            forged=len(box.taken) - mails,
            passed=forged[303],
        )
    rounds = trial.count
    trial.say(f"  of {trial.total('forms'):,} forms {trial.total('turned'):,} were turned away by their network")
    trial.none("nothing but a 303 or a 429 is answered", "odd", "forms")
    trial.hold("a mailbox gets one mail, however it is spelt", trial.total("mails") == rounds, trial.total("mails"))
    calls = trial.total("calls")
    trial.hold("a server is called once a minute at most", rounds <= calls <= 20 * rounds, calls)
    trial.hold(
        "a header that nobody vouches for makes no other visitor", trial.total("passed") == 20 * rounds, trial.total("passed")
    )
    trial.hold("and those twenty get their mail", trial.total("forged") == 20 * rounds, trial.total("forged"))
