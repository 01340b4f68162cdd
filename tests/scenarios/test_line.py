"""Our own faults told from those of others: a line that is down, sleep, a clock that is set. Nothing turns red by them."""

from datetime import UTC, datetime, timedelta

import pytest

from statuspage.core.model import Condition, State
from statuspage.jobs import signals
from statuspage.net.probes.result import Result, Tools
from statuspage.settings.probes import Question
from tests.scenarios.conftest import PING_KEY, Internet, Start, World

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)
SITES = 6

SITE = """
[site]
title = "Line"
url = "https://status.example.cn"
languages = ["en"]

[[services]]
id = "etax"
name = "e-Tax"
[[services.components]]
id = "login"
name = "Login"
[[services.components]]
id = "invoicing"
name = "Invoicing"
"""
PROBES = "".join(
    f'[[probes]]\nid = "p{n}"\nservice = "etax"\ncomponent = "login"\nurl = "http://site{chr(97 + n)}.example/"\nevery = "60s"\n'
    for n in range(SITES)
)
BEAT = """
[[heartbeats]]
id = "sync"
service = "etax"
component = "invoicing"
every = "10m"
grace = "5m"
key = "env:PING_KEY"
"""
CANARIES = """
[[canaries]]
id = "large"
url = "http://large.example/"
[[canaries]]
id = "provider"
url = "http://provider.example/"
"""
NAMES = [f"site{chr(97 + n)}.example/" for n in range(SITES)]
BIRDS = ["large.example/", "provider.example/"]


def internet(status: int = 200) -> Internet:
    found = Internet()
    for name in NAMES + BIRDS:
        found.say(name, "hello", status=status)
    return found


def say(world: World, names: list[str], status: int) -> None:
    for name in names:
        world.internet.say(name, "hello", status=status)


async def ping(world: World, at: datetime) -> None:
    world.clock.now = at
    assert (await world.ask("GET", f"/ping/{PING_KEY}")).status == 200


async def states(world: World) -> dict[str, tuple[State, str]]:
    """State and reason of each component."""
    (view,) = (await world.page()).services
    return {part.component.id: (part.state.state, part.state.reason) for part in view.components if part.component}


async def bad(world: World) -> set[Condition]:
    """What was ever observed on any event, and what is judged now, but for what is well."""
    known = await world.known()
    seen = {interval.condition for change in known.changes for interval in change.event.observed}
    return (seen | {m.condition for m in known.measured if m.condition}) - {Condition.UP}


async def test_while_our_own_line_is_down_nothing_is_judged(start: Start) -> None:
    async with start(SITE + PROBES + BEAT + CANARIES, NOW, internet()) as world:
        await world.checks(NOW, 20 * SECOND, 9)
        await ping(world, NOW + 3 * MINUTE)
        await world.at(NOW + 3 * MINUTE)
        well = {"login": (State.OPERATIONAL, "measured_up"), "invoicing": (State.OPERATIONAL, "measured_up")}
        assert await states(world) == well

        say(world, NAMES + BIRDS, 503)  # all at once, for an hour
        await world.checks(NOW + 4 * MINUTE, 5 * SECOND, 30)
        down = {"login": (State.UNKNOWN, "own_line"), "invoicing": (State.UNKNOWN, "own_line")}
        assert await states(world) == down
        assert "our own connection to the internet is down" in await world.get("/services/etax")
        await world.checks(NOW + 7 * MINUTE, 5 * MINUTE, 12)
        await world.ask("GET", f"/ping/{PING_KEY}/fail")
        assert await states(world) == down
        assert await bad(world) == set()

        say(world, NAMES + BIRDS, 200)
        back = NOW + 65 * MINUTE
        await world.checks(back, 5 * SECOND, 30)
        assert await states(world) == well
        assert await bad(world) == set()
        await world.checks(back + 3 * MINUTE, MINUTE, 11)
        assert (await states(world))["invoicing"] == (State.OPERATIONAL, "measured_up")  # the next ping is awaited anew
        await world.at(back + 16 * MINUTE)
        assert (await states(world))["invoicing"] == (State.MAJOR, "observed")


async def test_an_outage_of_others_is_believed_when_a_canary_has_answered(start: Start) -> None:
    async with start(SITE + PROBES + CANARIES, NOW, internet()) as world:
        await world.checks(NOW, 20 * SECOND, 9)
        say(world, NAMES, 503)
        say(world, BIRDS[:1], 503)  # one canary may fail
        await world.checks(NOW + 3 * MINUTE, 5 * SECOND, 16)
        assert (await states(world))["login"] == (State.MAJOR, "observed")
        (event,) = (await world.known()).events
        first = {interval.start for interval in event.observed}
        assert all(NOW + 3 * MINUTE <= start <= NOW + 4 * MINUTE for start in first)


async def test_a_failing_answer_is_asked_again_soon(start: Start) -> None:
    async with start(SITE + PROBES, NOW, internet()) as world:
        await world.checks(NOW, 20 * SECOND, 9)
        asked = len(world.internet.asked)
        say(world, NAMES[:1], 503)
        await world.checks(NOW + 3 * MINUTE, 5 * SECOND, 12)
        assert world.internet.asked[asked:].count(NAMES[0]) == 3
        assert world.internet.asked[asked:].count(NAMES[1]) == 1
        assert (await states(world))["login"] == (State.PARTIAL, "observed")


@pytest.mark.parametrize("step", [2 * HOUR, -90 * SECOND, -26 * HOUR])
async def test_a_step_of_the_clock_turns_nothing_red(start: Start, step: timedelta) -> None:
    async with start(SITE + PROBES + BEAT, NOW, internet()) as world:
        await world.checks(NOW, 20 * SECOND, 9)
        await ping(world, NOW + 3 * MINUTE)
        await world.at(NOW + 3 * MINUTE)
        after = NOW + 3 * MINUTE + 5 * SECOND + step
        asked = len(world.internet.asked)
        await world.at(after, listening=False)
        await world.checks(after, 20 * SECOND, 4)
        assert world.internet.asked[asked:].count(NAMES[0]) in {1, 2}  # no slot was missed
        assert await states(world) == {"login": (State.OPERATIONAL, "measured_up"), "invoicing": (State.OPERATIONAL, "measured_up")}
        assert await bad(world) == set()
        await world.checks(after + 2 * MINUTE, MINUTE, 12)
        assert await bad(world) == set()
        await world.at(after + 16 * MINUTE)  # and what is really missed is seen
        assert (await states(world))["invoicing"][0] is State.MAJOR


async def test_silence_while_we_slept_is_not_the_senders(start: Start) -> None:
    async with start(SITE + BEAT, NOW, Internet()) as world:
        await ping(world, NOW)
        await world.at(NOW)
        await world.at(NOW + 3 * HOUR, listening=False)
        assert (await states(world))["invoicing"] == (State.OPERATIONAL, "measured_up")
        await world.at(NOW + 3 * HOUR + 16 * MINUTE)
        assert (await states(world))["invoicing"] == (State.MAJOR, "observed")
        await world.at(NOW + 6 * HOUR, listening=False)  # what was missed before stays missed
        assert (await states(world))["invoicing"] == (State.MAJOR, "observed")


async def test_a_probe_that_we_cannot_ask_says_nothing_and_its_last_word_runs_out(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refused(tools: Tools, question: Question, now: datetime) -> Result:
        return Result(now, ok=False, measured=False, reason="refused: it is not at a public address")

    async with start(SITE + PROBES, NOW, internet()) as world:
        await world.checks(NOW, 20 * SECOND, 9)
        monkeypatch.setattr(signals, "ask", refused)
        await world.checks(NOW + 3 * MINUTE, MINUTE, 6)
        assert (await states(world))["login"] == (State.UNKNOWN, "measurement_expired")
        assert await bad(world) == set()
        assert all(m.measurement.startswith("refused: ") for m in (await world.known()).measured)


async def test_a_bot_wall_before_a_probe_is_no_outage(start: Start) -> None:
    async with start(SITE + PROBES, NOW, internet()) as world:
        await world.checks(NOW, 20 * SECOND, 9)
        say(world, NAMES, 403)
        await world.checks(NOW + 3 * MINUTE, MINUTE, 6)
        assert (await states(world))["login"] == (State.UNKNOWN, "blocked")
        assert "a bot wall keeps our probe out" in await world.get("/services/etax")
        assert await bad(world) == set()
        say(world, NAMES, 200)
        await world.checks(NOW + 10 * MINUTE, MINUTE, 2)
        assert (await states(world))["login"] == (State.OPERATIONAL, "measured_up")


async def test_old_data_of_a_page_show_as_delayed_with_their_time(start: Start) -> None:
    settings = """
[[probes]]
id = "data"
service = "etax"
component = "invoicing"
kind = "freshness"
url = "http://site.example/"
date = "#updated"
max_lag = "30m"
every = "60s"
"""
    world_of = Internet()
    world_of.say("site.example/", '<p id="updated">2026-11-24 16:50</p>')
    async with start(SITE + settings, NOW, world_of) as world:
        await world.checks(NOW, 20 * SECOND, 7)
        assert (await states(world))["invoicing"] == (State.OPERATIONAL, "measured_up")
        await world.checks(NOW + 20 * MINUTE, MINUTE, 5)
        assert (await states(world))["invoicing"] == (State.DELAYED, "observed")
        (measured,) = (await world.known()).measured
        assert measured.data_to == datetime(2026, 11, 24, 8, 50, tzinfo=UTC)
        world.internet.say("site.example/", "<p>busy</p>")
        await world.checks(NOW + 26 * MINUTE, 5 * SECOND, 30)
        assert (await states(world))["invoicing"] == (State.MAJOR, "observed")
