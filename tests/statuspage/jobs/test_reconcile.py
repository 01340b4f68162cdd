"""What a reconciliation looks at and records first: nothing falls between two of them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from notices.model import Kind
from statuspage.core.model import (
    Change,
    ChangeKind,
    Citation,
    Condition,
    Event,
    EventKind,
    Interval,
    Lifecycle,
    Target,
)
from statuspage.jobs import reconcile
from tests.statuspage.core.build import at

NOW = at("18 10:00")
CITED = Citation("", 1, "tax", Kind.MAINTENANCE, "公告", "", NOW, NOW, "0" * 64)
SEEN = Interval("p", Target("etax"), Condition.DOWN, NOW, NOW + timedelta(hours=1))


def event(id: str, *cited: str, lifecycle: Lifecycle = Lifecycle.ENDED, observed: tuple[Interval, ...] = ()) -> Event:
    citations = tuple(replace(CITED, notice=notice) for notice in cited)
    return Event(id, EventKind.INCIDENT, "", lifecycle, ("etax",), NOW, NOW, citations=citations, observed=observed)


def test_what_moves_from_a_known_event_to_a_new_one_is_recorded_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reconcile, "_AT_ONCE", 1)
    known = [event("old", "n1", "n2"), event("seen", observed=(SEEN,))]
    after = [
        event("old", "n1"),
        event("fresh", "n9"),
        event("live", "n3", lifecycle=Lifecycle.IN_PROGRESS),
        event("moved", "n2"),
        event("moved too", "n4", observed=(SEEN,)),
    ]
    found = reconcile._first([Change((ChangeKind.RECORDED,), NOW, one) for one in after], known)
    assert [change.event.id for change in found] == ["old", "moved", "moved too", "live"]
