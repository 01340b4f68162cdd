"""The single state of a component: each row of the design's table, and the order in which the rows are tried."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest

from notices.model import Health, Impact
from statuspage.core.model import (
    Condition,
    Event,
    EventKind,
    Lifecycle,
    Measured,
    Phase,
    State,
    Target,
)
from statuspage.core.source import SourceHealth, StatedHealth, Trouble
from statuspage.core.status import Inputs, state_of, worst
from tests.statuspage.core.build import at

NOW = at("20 21:00")
WHOLE, INVOICING, LOGIN = Target("etax"), Target("etax", "invoicing"), Target("etax", "login")
READABLE = SourceHealth("tax", last_fetch=NOW, last_good=NOW)
BLOCKED = replace(READABLE, trouble=Trouble.BLOCKED, unreadable="a bot wall")
EXPIRED = replace(READABLE, expired_at=NOW)


def event(kind: EventKind = EventKind.MAINTENANCE, lifecycle: Lifecycle = Lifecycle.IN_PROGRESS, **phase: Any) -> Event:
    given = {"start": at("20 20:00"), "end": at("22 08:00"), "affects": (), "targets": (INVOICING,), "impact": Impact.UNAVAILABLE}
    return Event(
        id="e1",
        kind=kind,
        title="停机公告",
        lifecycle=lifecycle,
        services=("etax",),
        opened_at=at("18 10:00"),
        changed_at=at("18 10:00"),
        phases=(Phase(**{**given, **phase}),),
    )


def measured(condition: Condition | None, origin: str = "p", *, valid: int = 3, target: Target = INVOICING) -> Measured:
    return Measured(origin, target, condition, at("20 20:30"), NOW, NOW + timedelta(minutes=valid), "HTTP 503", at("20 14:00"))


def stated(health: Health, *, target: Target = INVOICING, source: str = "tax", valid: int = 10) -> StatedHealth:
    return StatedHealth(source, target, health, health.value, NOW, NOW + timedelta(minutes=valid))


@dataclass(frozen=True)
class Case:
    """What is known, and the row, state and reason that follow from it."""

    name: str
    row: int
    state: State
    reason: str
    events: tuple[Event, ...] = ()
    measured: tuple[Measured, ...] = ()
    stated: tuple[StatedHealth, ...] = ()
    sources: tuple[SourceHealth, ...] = (READABLE,)


UP, DOWN, SLOW, DELAYED, FLAPPING = (
    measured(c) for c in (Condition.UP, Condition.DOWN, Condition.SLOW, Condition.DELAYED, Condition.FLAPPING)
)
BLIND = replace(UP, gaps=((NOW - timedelta(hours=1), NOW + timedelta(hours=1)),))
OUTAGE = EventKind.INCIDENT

CASES = (
    Case("down on all", 1, State.MAJOR, "observed", measured=(DOWN,)),
    Case("down on some", 1, State.PARTIAL, "observed", measured=(DOWN, measured(Condition.UP, "q"))),
    Case(
        "a judgement past its validity does not count",
        1,
        State.MAJOR,
        "observed",
        measured=(DOWN, measured(Condition.UP, "q", valid=0)),
    ),
    Case("lag, and slow", 1, State.DELAYED, "observed", measured=(SLOW, DELAYED)),
    Case("lag", 1, State.DELAYED, "observed", measured=(DELAYED,)),
    Case("slow", 1, State.DEGRADED, "observed", measured=(SLOW,)),
    Case("flapping", 1, State.DEGRADED, "observed", measured=(FLAPPING,)),
    Case("down in a maintenance that should only slow it", 1, State.MAJOR, "observed", (event(impact=Impact.DEGRADED),), (DOWN,)),
    Case(
        "down after the announced end", 1, State.MAJOR, "observed", (event(lifecycle=Lifecycle.DUE, end=at("20 20:50")),), (DOWN,)
    ),
    Case("down although an incident is said to be none", 1, State.MAJOR, "observed", (event(OUTAGE, impact=Impact.NONE),), (DOWN,)),
    Case("down in a maintenance of another function", 1, State.MAJOR, "observed", (event(targets=(LOGIN,)),), (DOWN,)),
    Case("down beside a healthy statement", 1, State.MAJOR, "observed", measured=(DOWN,), stated=(stated(Health.OPERATIONAL),)),
    Case("maintenance as announced", 2, State.MAINTENANCE, "announced", (event(),), (DOWN,)),
    Case("maintenance of the whole service", 2, State.MAINTENANCE, "announced", (event(targets=(WHOLE,)),)),
    Case("maintenance while measured up", 2, State.MAINTENANCE, "announced", (event(),), (UP,)),
    Case("maintenance while its source is lost", 2, State.MAINTENANCE, "announced", (event(),), sources=(BLOCKED,)),
    Case("a maintenance without impact", 6, State.OPERATIONAL, "measured_up", (event(impact=Impact.NONE),), (UP,)),
    Case("incident, unavailable", 3, State.MAJOR, "announced", (event(OUTAGE),)),
    Case("incident, unavailable, also when measured up", 3, State.MAJOR, "announced", (event(OUTAGE),), (UP,)),
    Case("incident of some functions", 3, State.PARTIAL, "announced", (event(OUTAGE, certain=False),)),
    Case("incident, degraded", 3, State.DEGRADED, "announced", (event(OUTAGE, impact=Impact.DEGRADED),)),
    Case("incident, read only", 3, State.DEGRADED, "announced", (event(OUTAGE, impact=Impact.READ_ONLY),)),
    Case("incident of unknown impact", 3, State.DEGRADED, "announced", (event(OUTAGE, impact=Impact.UNKNOWN),)),
    Case("incident, stale", 3, State.DELAYED, "announced", (event(OUTAGE, impact=Impact.STALE),)),
    Case("the upstream says not ok", 3, State.PARTIAL, "stated", measured=(UP,), stated=(stated(Health.PARTIAL),)),
    Case("the upstream says maintenance", 3, State.MAINTENANCE, "stated", stated=(stated(Health.MAINTENANCE),)),
    Case(
        "the worse of an incident and a statement",
        3,
        State.MAJOR,
        "stated",
        (event(OUTAGE, impact=Impact.DEGRADED),),
        stated=(stated(Health.MAJOR),),
    ),
    Case("due and not measured", 4, State.UNKNOWN, "past_end", (event(lifecycle=Lifecycle.DUE, end=at("20 20:50")),)),
    Case("its own phase has passed, another goes on", 4, State.UNKNOWN, "past_end", (event(end=at("20 20:50")),)),
    Case("due and measured up", 6, State.OPERATIONAL, "measured_up", (event(lifecycle=Lifecycle.DUE, end=at("20 20:50")),), (UP,)),
    Case("unreadable", 5, State.UNKNOWN, "source_unreadable", sources=(BLOCKED,)),
    Case("one of two unreadable", 5, State.UNKNOWN, "source_unreadable", sources=(READABLE, BLOCKED)),
    Case("never read", 5, State.UNKNOWN, "source_unreadable", sources=(SourceHealth("tax"),)),
    Case("expired", 5, State.UNKNOWN, "source_expired", sources=(EXPIRED,)),
    Case(
        "unreadable beside a healthy statement",
        5,
        State.UNKNOWN,
        "source_unreadable",
        stated=(stated(Health.OPERATIONAL),),
        sources=(BLOCKED,),
    ),
    Case("an unrecognised word", 5, State.UNKNOWN, "unrecognised", stated=(stated(Health.UNKNOWN),)),
    Case("only an old measurement", 5, State.UNKNOWN, "measurement_expired", measured=(measured(Condition.UP, valid=0),)),
    Case("a bot wall since", 5, State.UNKNOWN, "blocked", measured=(replace(measured(Condition.UP, valid=0), blocked=True),)),
    Case("a bot wall from the first", 5, State.UNKNOWN, "blocked", measured=(replace(measured(None, valid=0), blocked=True),)),
    Case(
        "a bot wall, and ok by its own statement",
        7,
        State.OPERATIONAL,
        "by_own_statement",
        measured=(replace(measured(None, valid=0), blocked=True),),
        stated=(stated(Health.OPERATIONAL),),
    ),
    Case("up before a gap that this is in", 5, State.UNKNOWN, "not_measured", measured=(BLIND,), sources=(BLOCKED,)),
    Case("up in one place, in a gap in another", 6, State.OPERATIONAL, "measured_up", measured=(UP, replace(BLIND, origin="q"))),
    Case("up after a gap", 6, State.OPERATIONAL, "measured_up", measured=(replace(UP, gaps=((NOW - timedelta(hours=1), NOW),)),)),
    Case("nobody watches", 5, State.UNKNOWN, "unwatched", sources=()),
    Case("measured up", 6, State.OPERATIONAL, "measured_up", measured=(UP,)),
    Case("measured up while its source is lost", 6, State.OPERATIONAL, "measured_up", measured=(UP,), sources=(BLOCKED,)),
    Case("ok by its own statement", 7, State.OPERATIONAL, "by_own_statement", stated=(stated(Health.OPERATIONAL),)),
    Case(
        "an old statement that all is well does not count",
        8,
        State.NO_NOTICE,
        "silent",
        stated=(stated(Health.OPERATIONAL, valid=0),),
    ),
    Case(
        "an old statement of trouble that nobody took back",
        5,
        State.UNKNOWN,
        "source_expired",
        stated=(stated(Health.MAJOR, valid=0),),
    ),
    Case(
        "an old statement of trouble before one of another that all is well",
        7,
        State.OPERATIONAL,
        "by_own_statement",
        stated=(stated(Health.MAJOR, valid=0), stated(Health.OPERATIONAL, source="other")),
    ),
    Case("silent", 8, State.NO_NOTICE, "silent"),
    Case("scheduled", 8, State.NO_NOTICE, "silent", (event(lifecycle=Lifecycle.SCHEDULED, start=at("21 20:00")),)),
    Case("ended", 8, State.NO_NOTICE, "silent", (event(lifecycle=Lifecycle.ENDED),)),
    Case(
        "a probe of the whole service says nothing of its functions",
        8,
        State.NO_NOTICE,
        "silent",
        measured=(measured(Condition.UP, target=WHOLE),),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.row} {case.name}")
def test_the_first_row_that_matches(case: Case) -> None:
    found = state_of(INVOICING, Inputs(case.events, case.measured, case.stated, case.sources), NOW)
    assert (found.rule, found.state, found.reason) == (case.row, case.state, case.reason)


def test_every_row_is_shown_to_match() -> None:
    assert {case.row for case in CASES} == set(range(1, 9))


@pytest.mark.parametrize(("condition", "reachable"), [(Condition.UP, True), (Condition.DOWN, False), (None, None)])
def test_a_maintenance_says_whether_it_is_reachable(condition: Condition | None, reachable: bool | None) -> None:
    seen = (measured(condition),) if condition else ()
    assert state_of(INVOICING, Inputs((event(),), seen, (), (READABLE,)), NOW).reachable is reachable


def test_both_tracks_stand_beside_the_state() -> None:
    found = state_of(INVOICING, Inputs((event(OUTAGE),), (UP,), (), (READABLE, BLOCKED)), NOW)
    assert (found.events, found.measured, found.lost_sources) == (("e1",), (UP,), ("tax",))


def test_a_delayed_component_says_up_to_when_its_data_go() -> None:
    assert state_of(INVOICING, Inputs((), (DELAYED,), (), ()), NOW).data_to == at("20 14:00")


def test_a_statement_on_the_component_wins_over_its_source_s_on_the_whole_and_the_worse_source_leads() -> None:
    own = (stated(Health.MAJOR, target=WHOLE), stated(Health.OPERATIONAL))
    assert state_of(INVOICING, Inputs((), (), own, (READABLE,)), NOW).state is State.OPERATIONAL
    other = (*own, stated(Health.DEGRADED, source="press"))
    assert state_of(INVOICING, Inputs((), (), other, (READABLE,)), NOW).state is State.DEGRADED


def test_a_phase_stops_being_waited_for_after_a_while() -> None:
    inputs = Inputs((event(end=at("20 18:50"), start=at("20 18:00")),), (), (), (READABLE,))
    assert state_of(INVOICING, inputs, NOW).state is State.NO_NOTICE
    assert state_of(INVOICING, replace(inputs, close_after=timedelta(hours=3)), NOW).state is State.UNKNOWN


def test_a_service_takes_its_worst_state_and_is_unknown_without_any() -> None:
    assert worst((State.OPERATIONAL, State.NO_NOTICE, State.UNKNOWN)) is State.UNKNOWN
    assert worst((State.MAINTENANCE, State.PARTIAL)) is State.PARTIAL
    assert worst(()) is State.UNKNOWN
