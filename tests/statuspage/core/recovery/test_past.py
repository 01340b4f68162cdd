"""What an event teaches: announcements in their order, its end where anybody knows it, and nothing that was not known."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from notices.model import Impact, Kind, Stage, Superseded
from statuspage.core.model import (
    Change,
    ChangeKind,
    Citation,
    Condition,
    Ending,
    Event,
    EventKind,
    Interval,
    Lifecycle,
    Phase,
    Quote,
    Target,
)
from statuspage.core.recovery import Announcement, Announcer, known_by, outage
from tests.statuspage.core.build import at

INVOICING = Target("etax", "invoicing")
SAID, START, END = at("19 09:30"), at("20 20:00"), at("20 22:00")
HOUR = timedelta(hours=1)
BEIJING = ZoneInfo("Asia/Shanghai")


def citation(notice: str = "n", revision: int = 1, source: str = "tax", published: datetime = SAID, **more: object) -> Citation:
    made = Citation(notice, revision, source, Kind.MAINTENANCE, "公告", "", published, published + HOUR, "0" * 64)
    return replace(made, **more)  # type: ignore[arg-type]


def event(lifecycle: Lifecycle = Lifecycle.SCHEDULED, **more: Any) -> Event:
    made = Event(
        id="e",
        kind=EventKind.MAINTENANCE,
        title="公告",
        lifecycle=lifecycle,
        services=("etax",),
        opened_at=SAID,
        changed_at=SAID,
        phases=(Phase(START, END, (), (INVOICING,), Impact.UNAVAILABLE),),
        citations=(citation(),),
        started_at=START,
        expected_recovery=END,
    )
    return replace(made, **more)


def log(*steps: tuple[datetime, Event]) -> list[Change]:
    return [Change((ChangeKind.REVISED,), known_at, after, n) for n, (known_at, after) in enumerate(steps, 1)]


def over(**more: object) -> Event:
    given: dict[str, object] = {"ended_at": at("20 23:00"), "ending": Ending.NOTICE, **more}
    return event(Lifecycle.ENDED, **given)


def said(changes: Sequence[Change]) -> tuple[Announcement, ...]:
    row = outage(changes)
    assert row
    return row.announcements


def test_a_maintenance_from_its_announcement_to_its_end() -> None:
    row = outage(
        log((SAID + HOUR, event()), (START, event(Lifecycle.IN_PROGRESS)), (END, event(Lifecycle.DUE)), (at("20 23:10"), over()))
    )
    assert row
    assert row.announcer == Announcer("tax", "etax", "maintenance")
    assert row.announcements == (Announcement(SAID, END, START),)
    assert (row.ended_at, row.known_at, row.lasted_until) == (at("20 23:00"), at("20 23:10"), None)


def test_an_edit_counts_from_when_it_was_read_and_a_further_notice_from_when_it_was_published() -> None:
    later: dict[str, Any] = {"phases": (replace(event().phases[0], end=END + HOUR),), "expected_recovery": END + HOUR}
    edited = event(citations=(citation(), citation(revision=2)), **later)
    assert said(log((SAID + HOUR, event()), (START, edited)))[1] == Announcement(START, END + HOUR, START)
    further = event(citations=(citation(), citation("m", published=START - HOUR)), **later)
    assert said(log((SAID + HOUR, event()), (START, further)))[1] == Announcement(START - HOUR, END + HOUR, START)


@pytest.mark.parametrize(
    ("published", "known_at", "counts"),
    [
        ("19 00:00", "19 10:00", "19 10:00"),
        ("10 00:00", "19 10:00", "11 00:00"),
        ("10 08:30", "19 10:00", "10 08:30"),
        ("19 12:00", "19 10:00", "19 10:00"),
    ],
    ids=["that day", "a day long ago", "a time", "dated ahead"],
)
def test_when_it_was_said(published: str, known_at: str, counts: str) -> None:
    cited = citation(published=at(published).astimezone(BEIJING), known_at=at(known_at))
    assert said(log((at(known_at), event(citations=(cited,)))))[0].said_at == at(counts)


@pytest.mark.parametrize(
    ("ending", "seen", "known"),
    [
        (Ending.NOTICE, False, True),
        (Ending.OPERATOR, False, True),
        (Ending.OBSERVATION, True, True),
        (Ending.OBSERVATION, False, False),
        (Ending.UNCONFIRMED, False, False),
        (Ending.UNCONFIRMED, True, False),
    ],
)
def test_an_end_that_nobody_knows_teaches_no_length(ending: Ending, seen: bool, known: bool) -> None:
    observed = (Interval("p", INVOICING, Condition.DOWN, START, at("20 21:00")),) if seen else ()
    row = outage(log((SAID, event()), (at("21 00:00"), over(ending=ending, observed=observed))))
    assert row
    assert (row.ended_at == at("20 23:00")) is known
    assert row.lasted_until == (None if known else at("20 21:00") if seen else SAID)


@pytest.mark.parametrize("lifecycle", [Lifecycle.CANCELLED, Lifecycle.WITHDRAWN, Lifecycle.POSTPONED])
def test_what_was_called_off_teaches_nothing(lifecycle: Lifecycle) -> None:
    assert outage(log((SAID, event()), (START, event(lifecycle)))) is None


def test_what_nobody_announced_teaches_nothing() -> None:
    assert outage(log((SAID, event(citations=())))) is None
    assert outage(log((SAID, event(citations=(citation(source="operator:etax"),))))) is None
    assert outage(log((SAID, over(citations=(citation(kind=Kind.RECOVERY),))))) is None


def test_the_source_that_says_when_it_will_be_over_is_followed_and_no_copy() -> None:
    told = (citation("c", source="press", copy_of="n"), citation("a", source="press"), citation("b", source="tax"))
    assert outage(log((SAID, event(citations=told)))).announcer.source == "press"  # type: ignore[union-attr]
    evidence = (Quote("end", "22:00", "至22:00", "b", 1),)
    assert outage(log((SAID, event(citations=told, recovery_evidence=evidence)))).announcer.source == "tax"  # type: ignore[union-attr]


def test_what_was_over_when_its_notices_were_first_read_is_told_from_these() -> None:
    cited = (citation(), citation("m", published=START + HOUR), citation("r", kind=Kind.RECOVERY, published=at("21 09:00")))
    row = outage(log((at("25 10:00"), over(citations=cited, superseded=(Superseded(START, END - HOUR),)))))
    assert row
    assert row.announcements == (Announcement(SAID, END - HOUR, START), Announcement(START + HOUR, END, START))
    assert (row.ended_at, row.known_at) == (at("20 23:00"), at("25 10:00"))


def test_each_stage_of_an_incident_is_an_announcement() -> None:
    stages = (Stage.INVESTIGATING, Stage.IDENTIFIED, Stage.MONITORING)
    bare = event(Lifecycle.IN_PROGRESS, kind=EventKind.INCIDENT, phases=(), expected_recovery=None, started_at=None)
    seen = (Interval("p", INVOICING, Condition.DOWN, SAID - HOUR, None),)
    told = said(log(*((SAID + n * HOUR, replace(bare, stage=stage, observed=seen)) for n, stage in enumerate(stages))))
    assert [a.stage for a in told] == list(stages)
    assert {a.started_at for a in told} == {SAID - HOUR}
    assert {a.expected for a in told} == {None}


def test_a_row_as_it_was_known_before() -> None:
    later = event(citations=(citation(), citation(revision=2)), expected_recovery=END + HOUR)
    row = outage(log((SAID + HOUR, event()), (START, later), (at("20 23:10"), over())))
    assert row
    assert known_by(row, SAID - HOUR) is None
    before = known_by(row, START - HOUR)
    assert before
    assert (before.announcements, before.ended_at) == (row.announcements[:1], None)
    assert known_by(row, at("20 23:00")) == replace(row, ended_at=None, known_at=None)
    assert known_by(row, at("20 23:10")) == row
