"""Calendars: maintenance notices that were written are read back as they are, and no calendar takes for ever."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notices import sources
from notices.model import Document, Impact, Notice, Options, ParseError, Stage, StatedWindow
from tests.notices.sources.golden import FETCHED

IMPACTS = {
    "NO-IMPACT": Impact.NONE,
    "REDUCED-REDUNDANCY": Impact.DEGRADED,
    "DEGRADED": Impact.DEGRADED,
    "OUTAGE": Impact.UNAVAILABLE,
}
STAGES = {
    "TENTATIVE": Stage.SCHEDULED,
    "CONFIRMED": Stage.SCHEDULED,
    "RE-SCHEDULED": Stage.SCHEDULED,
    "CANCELLED": Stage.CANCELLED,
    "IN-PROCESS": Stage.IN_PROGRESS,
    "COMPLETED": Stage.COMPLETED,
}
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=30)


def read(body: bytes) -> list[Notice]:
    return [
        item
        for item in sources.parse("ical", Document("https://noc.example/m.ics", body, "", FETCHED), Options())
        if isinstance(item, Notice)
    ]


@settings(max_examples=50)
@given(
    uid=WORDS,
    title=WORDS,
    objects=st.lists(WORDS, min_size=1, max_size=4, unique=True),
    impact=st.sampled_from(sorted(IMPACTS)),
    status=st.sampled_from(sorted(STAGES)),
    begin=st.integers(0, 500_000),
    minutes=st.integers(1, 3_000),
)
def test_a_maintenance_notice_is_read_back(
    *, uid: str, title: str, objects: list[str], impact: str, status: str, begin: int, minutes: int
) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=begin)
    event = icalendar.Event()
    event.add("uid", uid)
    event.add("summary", title)
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(minutes=minutes))
    for name, value in (("maintenance-id", "M1"), ("impact", impact), ("status", status), *(("object-id", one) for one in objects)):
        event.add(f"x-maintnote-{name}", value)
    calendar = icalendar.Calendar()
    calendar.add_component(event)
    (notice,) = read(calendar.to_ical())
    assert (notice.key, notice.title, notice.components) == (uid, title, tuple(objects))
    assert (notice.impact, notice.stage) == (IMPACTS[impact], STAGES[status])
    assert notice.windows == (StatedWindow(start, start + timedelta(minutes=minutes)),)


@pytest.mark.parametrize(
    "bomb",
    [
        "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260312T010000Z\r\n" + "BEGIN:VALARM\r\nEND:VALARM\r\n" * 4_000 + "END:VEVENT\r\n",
        "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260312T010000Z\r\n" + "ATTENDEE:mailto:a@b.example\r\n" * 40_000 + "END:VEVENT\r\n",
    ],
    ids=["alarms", "lines"],
)
def test_a_calendar_of_too_many_parts_or_lines_is_refused(bomb: str) -> None:
    with pytest.raises(ParseError, match="more than 4000 parts or 40000 lines"):
        read(f"BEGIN:VCALENDAR\r\n{bomb}END:VCALENDAR\r\n".encode())


def test_a_series_of_the_far_future_is_not_looked_for() -> None:
    event = "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:30260312T010000Z\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n"
    assert read(f"BEGIN:VCALENDAR\r\n{event}END:VCALENDAR\r\n".encode()) == []


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=HOURLY;INTERVAL=2", "FREQ=DAILY;BYMINUTE=0,1,2;BYSECOND=0,1,2"])
def test_a_rule_that_repeats_within_a_day_is_no_series(rule: str) -> None:
    event = f"BEGIN:VEVENT\r\nUID:a\r\nDTSTART:19700101T000000Z\r\nRRULE:{rule}\r\nEND:VEVENT\r\n"
    (notice,) = read(f"BEGIN:VCALENDAR\r\n{event}END:VCALENDAR\r\n".encode())
    assert notice.key == "a"
