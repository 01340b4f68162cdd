"""How far an event has come: who may end it, and what the clock alone may do."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from notices.model import Impact, Kind, Stage
from statuspage.core.announced import Announced
from statuspage.core.lifecycle import SILENCE, Course, Terms, course, due_at, observed_only
from statuspage.core.model import Citation, Condition, Ending, EventKind, Interval, Lifecycle, Measured, Phase, Target
from tests.statuspage.core.build import at

INVOICING, LOGIN = Target("etax", "invoicing"), Target("etax", "login")
CITED = Citation("n", 1, "tax", Kind.MAINTENANCE, "公告", "https://tax.example.cn/n", at("18 10:00"), at("18 10:05"), "0" * 64)
PHASE = Phase(at("20 20:00"), at("22 08:00"), (), (INVOICING,), Impact.UNAVAILABLE)
PLANNED = Announced(EventKind.MAINTENANCE, "公告", ("etax",), phases=(PHASE,), citations=(CITED,), expected_recovery=at("22 08:00"))
OPEN = replace(PHASE, start=at("18 09:30"), end=None)
OUTAGE = Announced(EventKind.INCIDENT, "故障", ("etax",), phases=(OPEN,), citations=(CITED,))
CLOSE_AFTER = timedelta(hours=2)


def stretch(start: str, end: str | None = None, target: Target = INVOICING) -> Interval:
    return Interval("p", target, Condition.DOWN, at(start), at(end) if end else None)


def shows(condition: Condition | None, target: Target = INVOICING) -> Measured:
    return Measured("p", target, condition, at("18 00:00"), None, None)


UP, DOWN = shows(Condition.UP), shows(Condition.DOWN)


@dataclass(frozen=True)
class Case:
    """An announced track and what is seen at an instant, and the course that follows."""

    name: str
    track: Announced
    when: str
    lifecycle: Lifecycle
    ended: str | None = None
    ending: Ending | None = None
    observed: tuple[Interval, ...] = ()
    measured: tuple[Measured, ...] = ()


S, P, D, E = Lifecycle.SCHEDULED, Lifecycle.IN_PROGRESS, Lifecycle.DUE, Lifecycle.ENDED
NOTICE, OBSERVATION, UNCONFIRMED = Ending.NOTICE, Ending.OBSERVATION, Ending.UNCONFIRMED
LATE = replace(PLANNED, citations=(replace(CITED, known_at=at("30 09:00")),))
FALSE_ALARM = replace(OUTAGE, cancelled=True)
OVER = replace(PLANNED, over_at=at("22 07:00"))
TWO = replace(PLANNED, phases=(PHASE, replace(PHASE, targets=(LOGIN,))))
TOLD = replace(OUTAGE, stage=Stage.IDENTIFIED)
LOST = replace(OUTAGE, phases=(replace(OPEN, end=at("18 12:00")),), expected_recovery=at("18 12:00"), stage=Stage.UNCONFIRMED)
CASES = (
    Case("its upstream waits for no more news of it", LOST, "18 13:59", D),
    Case("nor does anybody else", LOST, "18 14:00", E, "18 12:00", UNCONFIRMED),
    Case("but it is seen to last", LOST, "18 20:00", D, observed=(stretch("18 09:40"),), measured=(DOWN,)),
    Case("before its start", PLANNED, "20 19:59", S),
    Case("called off", replace(PLANNED, cancelled=True), "20 19:59", Lifecycle.CANCELLED),
    Case("a false alarm", FALSE_ALARM, "20 19:59", Lifecycle.WITHDRAWN),
    Case("begun", PLANNED, "20 20:00", P),
    Case("begun early, as seen", PLANNED, "20 19:45", P, observed=(stretch("20 19:40"),), measured=(DOWN,)),
    Case("an earlier outage is not its beginning", PLANNED, "20 19:20", S, observed=(stretch("20 19:00"),), measured=(DOWN,)),
    Case("measured up while it runs", PLANNED, "21 20:00", P, observed=(stretch("20 20:00", "21 00:00"),), measured=(UP,)),
    Case("past its end, nothing measured", PLANNED, "22 08:00", D),
    Case("past its end, still down", PLANNED, "22 12:00", D, observed=(stretch("20 20:00"),), measured=(DOWN,)),
    Case(
        "past its end, seen up in time", PLANNED, "22 08:00", E, "22 07:30", OBSERVATION, (stretch("20 20:00", "22 07:30"),), (UP,)
    ),
    Case("past its end, never seen down", PLANNED, "22 08:00", E, "22 08:00", OBSERVATION, (), (UP,)),
    Case("past its end, one part is not measured", TWO, "22 08:00", D, observed=(stretch("20 20:00", "22 07:30"),), measured=(UP,)),
    Case("its probe was taken out while down", PLANNED, "22 08:30", D, observed=(stretch("20 20:00"),)),
    Case("nobody confirms", PLANNED, "22 10:00", E, "22 08:00", UNCONFIRMED),
    Case("old news is filed", LATE, "30 10:00", E, "22 08:00", UNCONFIRMED, measured=(UP,)),
    Case("said to be over", OVER, "22 07:10", E, "22 07:00", NOTICE),
    Case("said to be over before its start", OVER, "20 19:00", S),
    Case("said to be over, seen to be down", OVER, "22 07:10", D, observed=(stretch("20 20:00"),), measured=(DOWN,)),
    Case("said to be over, up later", OVER, "22 09:00", E, "22 08:30", OBSERVATION, (stretch("20 20:00", "22 08:30"),), (UP,)),
    Case("cancelled", replace(PLANNED, cancelled=True), "21 20:00", Lifecycle.CANCELLED),
    Case("put off", replace(PLANNED, postponed=True), "21 20:00", Lifecycle.POSTPONED),
    Case("an outage runs from its notice on", OUTAGE, "18 10:05", P),
    Case(
        "an outage seen to be over since its newest notice",
        OUTAGE,
        "18 12:00",
        E,
        "18 11:30",
        OBSERVATION,
        (stretch("18 09:30", "18 11:30"),),
        (UP,),
    ),
    Case(
        "an outage up before its newest notice", OUTAGE, "18 12:00", P, observed=(stretch("18 09:30", "18 09:50"),), measured=(UP,)
    ),
    Case("an outage without an end is believed for a day", OUTAGE, "19 09:59", P),
    Case("then it is due", OUTAGE, "19 10:00", D),
    Case(
        "a structured upstream keeps its incident open",
        TOLD,
        "19 12:00",
        P,
        observed=(stretch("18 09:30", "18 11:30"),),
        measured=(UP,),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_course_of_an_announced_event(case: Case) -> None:
    found = course(case.track, case.observed, case.measured, Terms(at(case.when), CLOSE_AFTER))
    assert found.lifecycle is case.lifecycle
    assert (found.ended_at, found.ending) == (at(case.ended) if case.ended else None, case.ending)


@pytest.mark.parametrize(
    ("observed", "measured", "expected"),
    [
        ((stretch("20 10:00"),), (DOWN,), Course(P)),
        ((stretch("20 10:00", "20 11:00"), stretch("20 10:30")), (DOWN,), Course(P)),
        ((stretch("20 10:00", "20 11:00"),), (UP,), Course(E, at("20 11:00"), OBSERVATION)),
        ((stretch("20 10:00"),), (), Course(E, at("20 12:00"), UNCONFIRMED)),
    ],
)
def test_the_course_of_an_event_that_nobody_announced(
    observed: tuple[Interval, ...], measured: tuple[Measured, ...], expected: Course
) -> None:
    assert observed_only(observed, measured, at("20 12:00")) == expected


def test_the_end_that_is_waited_for() -> None:
    assert due_at(PLANNED) == at("22 08:00")
    assert due_at(replace(OUTAGE, expected_recovery=at("18 13:00"))) == at("18 13:00")
    assert due_at(OUTAGE) == at("18 10:00") + SILENCE
    assert due_at(TOLD) is None
