"""What is new from one document of an event to the next."""

from dataclasses import replace
from typing import Any

import pytest

from notices.model import Impact, Kind, Stage
from statuspage.core.changes import change
from statuspage.core.model import (
    Advice,
    Citation,
    Condition,
    Event,
    EventKind,
    Interval,
    Lifecycle,
    Phase,
    Target,
    Verdict,
    VerdictKind,
)
from statuspage.core.model import ChangeKind as K
from tests.statuspage.core.build import at

TARGET = Target("etax", "invoicing")
CITED = Citation("n", 1, "tax", Kind.MAINTENANCE, "公告", "https://tax.example.cn/n", at("18 10:00"), at("18 10:05"), "0" * 64)
PHASE = Phase(at("20 20:00"), at("22 08:00"), (), (TARGET,), Impact.UNAVAILABLE)
PLANNED = Event(
    id="e",
    kind=EventKind.MAINTENANCE,
    title="公告",
    lifecycle=Lifecycle.SCHEDULED,
    services=("etax",),
    opened_at=at("18 10:00"),
    changed_at=at("18 10:00"),
    revision=1,
    phases=(PHASE,),
    citations=(CITED,),
    expected_recovery=at("22 08:00"),
)
RUNNING = replace(PLANNED, lifecycle=Lifecycle.IN_PROGRESS)
DUE = replace(PLANNED, lifecycle=Lifecycle.DUE)
ENDED = replace(PLANNED, lifecycle=Lifecycle.ENDED, ended_at=at("22 08:00"))
SEEN = replace(RUNNING, kind=EventKind.INCIDENT, citations=(), phases=(), expected_recovery=None)
OVERRUN = (Verdict(0, VerdictKind.OVERRUN, targets=(TARGET,)),)
DOWN = Interval("p", TARGET, Condition.DOWN, at("20 20:05"), None)


def with_phase(event: Event, **phase: Any) -> Event:
    moved = replace(PHASE, **phase)
    return replace(event, phases=(moved,), expected_recovery=moved.end)


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (None, PLANNED, [K.ANNOUNCED]),
        (None, RUNNING, [K.ANNOUNCED]),
        (None, replace(DUE, verdicts=OVERRUN), [K.ANNOUNCED, K.OVERRUN]),
        (None, ENDED, [K.RECORDED]),
        (None, SEEN, [K.OBSERVED]),
        (SEEN, replace(SEEN, citations=(CITED,)), [K.ANNOUNCED]),
        (PLANNED, RUNNING, [K.STARTED]),
        (PLANNED, with_phase(PLANNED, end=at("22 10:00")), [K.EXTENDED]),
        (PLANNED, with_phase(PLANNED, end=at("22 07:00")), [K.SHORTENED]),
        (PLANNED, with_phase(PLANNED, start=at("21 20:00"), end=at("23 08:00")), [K.POSTPONED]),
        (PLANNED, replace(PLANNED, lifecycle=Lifecycle.CANCELLED), [K.CANCELLED]),
        (PLANNED, replace(PLANNED, lifecycle=Lifecycle.POSTPONED), [K.POSTPONED]),
        (PLANNED, replace(PLANNED, workarounds=(Advice("离线开票", "n", 1),)), [K.REVISED]),
        (PLANNED, replace(PLANNED, stage=Stage.IN_PROGRESS), [K.REVISED]),
        (PLANNED, replace(PLANNED, citations=(CITED, replace(CITED, notice="m"))), [K.RECORDED]),
        (RUNNING, replace(RUNNING, observed=(DOWN,)), [K.RECORDED]),
        (RUNNING, DUE, [K.DUE]),
        (RUNNING, replace(DUE, verdicts=OVERRUN), [K.OVERRUN]),
        (DUE, replace(DUE, verdicts=OVERRUN), [K.OVERRUN]),
        (DUE, with_phase(RUNNING, end=at("22 12:00")), [K.EXTENDED]),
        (DUE, ENDED, [K.ENDED]),
        (ENDED, replace(ENDED, workarounds=(Advice("离线开票", "n", 1),)), [K.RECORDED]),
    ],
)
def test_what_is_told(before: Event | None, after: Event, kinds: list[K]) -> None:
    found = change(before, after, at("22 08:00"))
    assert found is not None
    assert list(found.kinds) == kinds
    assert found.event.changed_at == found.known_at == at("22 08:00")
    assert found.revision == (before.revision if before else after.revision) + (kinds != [K.RECORDED])


def test_the_same_is_no_change() -> None:
    assert (
        change(PLANNED, replace(PLANNED, changed_at=at("19 00:00"), revision=0, opened_at=at("19 00:00")), at("19 00:00")) is None
    )
