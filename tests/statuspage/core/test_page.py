"""The Page model: what time alone changes, what is listed where, and when the page says that it is old."""

from dataclasses import replace
from datetime import timedelta

import pytest

from notices.model import Impact
from statuspage.core.model import (
    Change,
    ChangeKind,
    Condition,
    Event,
    EventKind,
    Lifecycle,
    Measured,
    Phase,
    State,
    Target,
)
from statuspage.core.page import STALE_AFTER, Known, build
from statuspage.core.source import SourceHealth
from tests.statuspage.core.build import SETTINGS, at

INVOICING = Target("etax", "invoicing")
PLANNED = Event(
    id="e",
    kind=EventKind.MAINTENANCE,
    title="公告",
    lifecycle=Lifecycle.SCHEDULED,
    services=("etax",),
    opened_at=at("18 10:00"),
    changed_at=at("18 10:00"),
    revision=1,
    phases=(Phase(at("20 20:00"), at("20 22:00"), (), (INVOICING,), Impact.UNAVAILABLE),),
    expected_recovery=at("20 22:00"),
)
READABLE = {name: SourceHealth(name, last_good=at("18 00:00")) for name in ("tax", "press")}


def known(*events: Event, reconciled: str = "18 10:00", measured: tuple[Measured, ...] = ()) -> Known:
    return Known(events=events, health=READABLE, reconciled_at=at(reconciled), measured=measured)


@pytest.mark.parametrize(
    ("when", "lifecycle", "state"),
    [
        ("20 19:59", Lifecycle.SCHEDULED, State.NO_NOTICE),
        ("20 20:00", Lifecycle.IN_PROGRESS, State.MAINTENANCE),
        ("20 21:59", Lifecycle.IN_PROGRESS, State.MAINTENANCE),
        ("20 22:00", Lifecycle.DUE, State.UNKNOWN),
    ],
)
def test_windows_begin_and_end_by_the_clock_alone(when: str, lifecycle: Lifecycle, state: State) -> None:
    page = build(SETTINGS, known(PLANNED), at(when))
    (event,) = page.events
    assert event.lifecycle is lifecycle
    states = {part.component.id: part.state.state for part in page.services[0].components if part.component}
    assert states == {"login": State.NO_NOTICE, "invoicing": state}


def test_the_validity_of_what_was_measured_ends_by_the_clock_alone() -> None:
    up = Measured("p", INVOICING, Condition.UP, at("18 00:00"), at("18 10:00"), at("18 10:03"))
    states = [
        build(SETTINGS, known(measured=(up,)), at(when)).services[0].components[1].state.state for when in ("18 10:02", "18 10:03")
    ]
    assert states == [State.OPERATIONAL, State.UNKNOWN]


@pytest.mark.parametrize(("age", "stale"), [(timedelta(), False), (STALE_AFTER - timedelta(seconds=1), False), (STALE_AFTER, True)])
def test_the_page_says_when_the_last_reconciliation_is_too_old(age: timedelta, stale: bool) -> None:
    assert build(SETTINGS, known(), at("18 10:00") + age).stale is stale
    assert build(SETTINGS, replace(known(), reconciled_at=None), at("18 10:00")).stale


def test_what_is_listed_where() -> None:
    over = replace(PLANNED, id="over", lifecycle=Lifecycle.ENDED, ended_at=at("17 00:00"))
    old = replace(over, id="old", ended_at=at("17 00:00") - timedelta(days=30))
    hidden = replace(PLANNED, id="hidden", lifecycle=Lifecycle.WITHDRAWN)
    running = replace(PLANNED, id="running", lifecycle=Lifecycle.IN_PROGRESS)
    page = build(SETTINGS, known(PLANNED, over, old, hidden, running), at("18 10:00"))
    listed = [[event.id for event in group] for group in (page.running, page.upcoming, page.recent)]
    assert listed == [["running"], ["e"], ["over"]]


def test_only_told_changes_are_news_and_all_are_history() -> None:
    changes = (
        Change((ChangeKind.ANNOUNCED,), at("18 10:00"), PLANNED, 1),
        Change((ChangeKind.RECORDED,), at("18 11:00"), PLANNED, 2),
        Change((ChangeKind.EXTENDED,), at("18 12:00"), replace(PLANNED, revision=2), 3),
    )
    page = build(SETTINGS, replace(known(PLANNED), changes=changes), at("18 12:00"))
    assert [change.number for change in page.changes] == [3, 1]
    assert [change.number for change in page.history["e"]] == [1, 2, 3]


def test_a_service_is_as_bad_as_its_worst_function() -> None:
    down = Measured("p", INVOICING, Condition.DOWN, at("18 00:00"), at("18 10:00"), at("18 10:03"))
    states = {view.service.id: view.state for view in build(SETTINGS, known(measured=(down,)), at("18 10:00")).services}
    assert states == {"etax": State.MAJOR, "bank": State.NO_NOTICE}
