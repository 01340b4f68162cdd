"""The same facts come to the same events, in whatever order and in however many steps they become known."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from notices.model import Facts, Kind, Superseded, Window
from statuspage.core.model import Change, Condition, Event, Measured, NoticeRevision, Observation, Target
from statuspage.core.observed import Sight
from statuspage.core.reconcile import reconcile
from tests.statuspage.core.build import SETTINGS, at

NOW = at("22 12:00")
HOUR = timedelta(hours=1)
UP, DOWN = Condition.UP, Condition.DOWN
Fact = NoticeRevision | Observation
NAMES = ("电子税务局", "发票开具", "登录", "示范银行", "转账")
TARGETS = {"p-inv": Target("etax", "invoicing"), "p-login": Target("etax", "login"), "p-bank": Target("bank", "transfer")}
KINDS = (
    Kind.MAINTENANCE,
    Kind.MAINTENANCE,
    Kind.OUTAGE,
    Kind.RECOVERY,
    Kind.EXTENSION,
    Kind.POSTPONEMENT,
    Kind.CANCELLATION,
    Kind.INFO,
)


@st.composite
def windows(draw: st.DrawFn) -> tuple[Window, ...]:
    if draw(st.integers(0, 4)) == 0:
        return ()
    start = at("20 00:00") + draw(st.integers(-6, 60)) * HOUR
    end = start + draw(st.integers(1, 12)) * HOUR if draw(st.booleans()) else None
    return (Window(draw(st.sampled_from((start, start, None))) if end else start, end, (draw(st.sampled_from(NAMES)),)),)


@st.composite
def chains(draw: st.DrawFn, id: str) -> list[NoticeRevision]:
    published = at("19 12:00") + draw(st.integers(0, 60)) * HOUR
    source = draw(st.sampled_from(("tax", "press")))
    revisions = []
    for number in range(1, 1 + draw(st.integers(1, 2))):
        kind = draw(st.sampled_from(KINDS))
        replaced = (Superseded(at("20 20:00"), None),) if draw(st.integers(0, 5)) == 0 else ()
        words = draw(
            st.sampled_from(
                ("系统将停机维护请提前办理业务谢谢", "系统发生故障正在紧急处理敬请谅解谢谢", "本次停机时间另行通知敬请谅解谢谢支持")
            )
        )
        facts = Facts(lang="zh-Hans", kind=kind, text=f"公告\n{words}", windows=draw(windows()), superseded=replaced)
        known = published + number * HOUR
        revisions.append(NoticeRevision(id, source, number, "https://tax.example.cn/", "公告", published, known, "0" * 64, facts))
    return revisions


@st.composite
def watched(draw: st.DrawFn, origin: str) -> list[Observation]:
    moments = sorted(draw(st.sets(st.integers(0, 60), max_size=4)))
    since = [at("19 20:00") + hours * HOUR for hours in moments]
    return [Observation(origin, TARGETS[origin], DOWN if n % 2 == 0 else UP, when, when) for n, when in enumerate(since)]


@st.composite
def facts_in_steps(draw: st.DrawFn) -> list[list[Fact]]:
    """Facts in some order of arrival, in up to five steps; revisions of one notice, and what one probe saw, stay in their order."""
    notices = [draw(chains(f"n{number}")) for number in range(draw(st.integers(1, 5)))]
    tales: list[Sequence[Fact]] = [*notices, *(draw(watched(origin)) for origin in TARGETS)]
    turns = draw(st.permutations([n for n, tale in enumerate(tales) for _ in tale]))
    told = [iter(tale) for tale in tales]
    order = [next(told[n]) for n in turns]
    bounds = [0, *sorted(draw(st.sets(st.integers(0, len(order)), max_size=4))), len(order)]
    return [order[a:b] for a, b in pairwise(bounds)]


def come_to(steps: Sequence[Sequence[Fact]]) -> list[Event]:
    """The events that facts come to when they become known in these steps; after each a second look finds nothing new."""
    events: dict[str, Event] = {}
    known: list[Fact] = []
    measured = present([fact for step in steps for fact in step])
    for step in steps:
        known += step
        for change in look(events, known, measured):
            events[change.event.id] = change.event
        assert look(events, known, measured) == []
    return list(events.values())


def look(events: dict[str, Event], known: Sequence[Fact], measured: tuple[Measured, ...]) -> list[Change]:
    notices = [fact for fact in known if isinstance(fact, NoticeRevision)]
    seen = tuple(fact for fact in known if isinstance(fact, Observation))
    return reconcile(list(events.values()), notices, Sight(measured, seen), [], NOW, settings=SETTINGS)


def present(facts: Sequence[Fact]) -> tuple[Measured, ...]:
    """What every origin shows now: the same throughout, since the world does not wait for what becomes known of it."""
    seen = sorted((fact for fact in facts if isinstance(fact, Observation)), key=lambda o: o.since)
    newest = {one.origin: one.condition for one in seen}
    return tuple(Measured(o, t, newest.get(o, UP), at("19 00:00"), NOW, NOW + HOUR) for o, t in TARGETS.items())


def told(events: Sequence[Event]) -> list[Event]:
    """What events say, but for their ids, for when each became known here, and for verdicts, which rest on what was watched."""
    bare = [
        replace(e, id="", opened_at=NOW, changed_at=NOW, revision=0, verdicts=())
        for e in events
        if not e.merged_into and (e.citations or e.observed)
    ]
    return sorted(bare, key=repr)


@settings(max_examples=60)
@given(facts_in_steps())
def test_any_order_of_the_same_facts_comes_to_the_same_events(steps: list[list[Fact]]) -> None:
    at_once = [[fact for step in steps for fact in step]]
    assert told(come_to(steps)) == told(come_to(at_once))
