"""The tracks out of raw facts: what gaps, other judgements, and what became of an event make of them."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from notices.model import Impact
from statuspage.core.model import Condition, Event, EventKind, Lifecycle, Observation, Phase, Spared, Target
from statuspage.core.said import Said
from statuspage.core.uptime import EXCUSES_NOTHING
from statuspage.core.watching import OURSELVES, Gap, Raw, spells_of, tracks_of
from tests.statuspage.core.build import at, seen

LOGIN, INVOICING, WHOLE = Target("etax", "login"), Target("etax", "invoicing"), Target("etax")
UP, DOWN = Condition.UP, Condition.DOWN
NOW = at("20 12:00")
FIRST = [seen("p", LOGIN, UP, "20 08:00")]
OUTAGE = [*FIRST, seen("p", LOGIN, DOWN, "20 09:00", "20 09:02"), seen("p", LOGIN, UP, "20 10:00", "20 10:05")]
ALIVE = {"p": at("20 12:03")}


def told(observations: list[Observation], gaps: list[Gap], valid: dict[str, datetime], target: Target = LOGIN) -> list[str]:
    """What the first origin showed: `08:00-09:00 up`."""
    tracks = tracks_of(Raw((), observations, gaps, valid), (), NOW).get(target)
    local = timedelta(hours=8)
    return [f"{s.start + local:%H:%M}-{s.end + local:%H:%M} {s.condition}" for s in (tracks.watches[0] if tracks else ())]


@pytest.mark.parametrize(
    ("observations", "gaps", "valid", "shown"),
    [
        ([], [], {}, []),
        (FIRST, [], ALIVE, ["08:00-12:00 up"]),
        (list(reversed(OUTAGE)), [], ALIVE, ["08:00-09:00 up", "09:00-10:00 down", "10:00-12:00 up"]),
        (FIRST, [], {"p": at("20 11:03")}, ["08:00-11:03 up"]),
        (FIRST, [Gap("p", at("20 09:30"), at("20 10:30"))], ALIVE, ["08:00-09:30 up", "10:30-12:00 up"]),
        (FIRST, [Gap("q", at("20 09:30"), at("20 10:30"))], ALIVE, ["08:00-12:00 up"]),
        (FIRST, [Gap(OURSELVES, at("20 07:30"), at("20 10:30"))], ALIVE, ["10:30-12:00 up"]),
        (
            OUTAGE,
            [Gap("p", at("20 08:30"), at("20 09:30")), Gap(OURSELVES, at("20 08:45"), at("20 09:15"))],
            ALIVE,
            ["08:00-08:30 up", "09:30-10:00 down", "10:00-12:00 up"],
        ),
        # given up, and taken up again: what lies between was not measured
        (FIRST, [Gap("p", at("20 09:00"), None)], {}, ["08:00-09:00 up"]),
        ([*FIRST, seen("p", LOGIN, UP, "20 11:00")], [Gap("p", at("20 09:00"), None)], ALIVE, ["08:00-09:00 up", "11:00-12:00 up"]),
        # it does not measure and nobody knows since when: its last judgement is all there is
        (OUTAGE, [], {}, ["08:00-09:00 up", "09:00-10:00 down", "10:00-10:05 up"]),
        # the same origin, put to another component
        ([*FIRST, seen("p", INVOICING, UP, "20 11:00")], [], ALIVE, ["08:00-11:00 up"]),
        # a judgement that was taken back has no length
        (
            [*FIRST, seen("p", LOGIN, DOWN, "20 09:00"), seen("p", LOGIN, UP, "20 09:00", "20 09:09")],
            [],
            ALIVE,
            ["08:00-09:00 up", "09:00-12:00 up"],
        ),
    ],
)
def test_what_an_origin_showed(
    observations: list[Observation], gaps: list[Gap], valid: dict[str, datetime], shown: list[str]
) -> None:
    assert told(observations, gaps, valid) == shown


PHASE = Phase(at("20 08:00"), at("20 10:00"), (), (LOGIN,), Impact.UNAVAILABLE)
PLANNED = Event("e", EventKind.MAINTENANCE, "", Lifecycle.IN_PROGRESS, ("etax",), at("19 08:00"), NOW, phases=(PHASE,))


def changed(**more: object) -> Event:
    return replace(PLANNED, phases=(replace(PHASE, **more),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("event", "target", "end"),
    [
        (PLANNED, LOGIN, "20 10:00"),
        (PLANNED, INVOICING, None),
        (changed(targets=(WHOLE,)), INVOICING, "20 10:00"),
        (changed(end=None), LOGIN, "20 12:00"),
        (changed(end=at("21 10:00")), LOGIN, "20 12:00"),
        (changed(impact=Impact.NONE), LOGIN, None),
        (changed(start=at("20 13:00"), end=at("20 14:00")), LOGIN, None),
        (changed(spared=(Spared(LOGIN),)), LOGIN, None),
        (changed(spared=(Spared(LOGIN, at("20 09:00")),)), LOGIN, "20 09:00"),
        (changed(spared=(Spared(INVOICING),)), LOGIN, "20 10:00"),
        (replace(PLANNED, lifecycle=Lifecycle.ENDED, ended_at=at("20 09:30")), LOGIN, "20 09:30"),
        (replace(PLANNED, lifecycle=Lifecycle.ENDED, ended_at=at("20 11:30")), LOGIN, "20 10:00"),
        (replace(PLANNED, lifecycle=Lifecycle.CANCELLED), LOGIN, None),
        (replace(PLANNED, lifecycle=Lifecycle.WITHDRAWN), LOGIN, None),
        (replace(PLANNED, merged_into="other"), LOGIN, None),
    ],
)
def test_what_an_event_announced(event: Event, target: Target, end: str | None) -> None:
    spells = list(spells_of(event, target, NOW))
    assert [(s.start, s.end, s.maintenance) for s in spells] == ([(PHASE.start, at(end), True)] if end else [])


E9, E10, E11 = at("20 09:00"), at("20 10:00"), at("20 11:00")


@pytest.mark.parametrize(
    ("said", "certain", "excused"),
    [
        ([Said(PHASE.start, E11, Impact.UNAVAILABLE, at("19 08:00"))], True, ["08:00-11:00 3"]),
        # told in hindsight, and while it ran
        ([Said(PHASE.start, E11, Impact.UNAVAILABLE, NOW)], True, []),
        ([Said(PHASE.start, E11, Impact.UNAVAILABLE, E9)], True, ["09:00-11:00 3"]),
        # extended after its end, and before
        (
            [
                Said(PHASE.start, E9, Impact.UNAVAILABLE, at("19 08:00")),
                Said(None, E11, Impact.UNAVAILABLE, E10),
            ],
            True,
            ["08:00-09:00 3", "10:00-11:00 3"],
        ),
        (
            [
                Said(PHASE.start, E10, Impact.UNAVAILABLE, at("19 08:00")),
                Said(None, E11, Impact.UNAVAILABLE, E9),
            ],
            True,
            ["08:00-10:00 3", "09:00-11:00 3"],
        ),
        # said to be slow, and only then to be away
        ([Said(PHASE.start, None, Impact.DEGRADED, at("19 08:00"))], True, ["08:00-11:00 2"]),
        # whom it concerns was guessed
        ([Said(PHASE.start, E11, Impact.UNAVAILABLE, at("19 08:00"))], False, []),
        ([], False, []),
    ],
)
def test_a_maintenance_excuses_what_was_said_by_then(said: list[Said], certain: bool, excused: list[str]) -> None:
    event = changed(end=E11, said=tuple(said), certain=certain)
    spells = list(spells_of(event, LOGIN, NOW))
    local = timedelta(hours=8)
    told = [f"{s.start + local:%H:%M}-{s.end + local:%H:%M} {s.severity}" for s in spells if s.severity != EXCUSES_NOTHING]
    assert told == excused
    assert (spells[0].start, spells[0].end, spells[0].maintenance) == (PHASE.start, E11, True)


def test_an_incident_without_a_start_runs_since_it_was_known_and_reaches_every_part_of_the_service() -> None:
    opened = at("20 11:00")
    phase = Phase(None, None, (), (WHOLE,), Impact.DEGRADED)
    event = Event("e", EventKind.INCIDENT, "", Lifecycle.IN_PROGRESS, ("etax",), opened, opened, phases=(phase,))
    tracks = tracks_of(Raw((event,), FIRST, (), ALIVE), (WHOLE, INVOICING), NOW)
    assert sorted(tracks) == [WHOLE, INVOICING, LOGIN]
    assert {(s.start, s.end, s.maintenance) for own in tracks.values() for s in own.spells} == {(opened, NOW, False)}
    assert [len(tracks[target].watches) for target in (WHOLE, INVOICING, LOGIN)] == [0, 0, 1]
