"""A calendar in a plain text keeps its events; its zones and alarms are set aside."""

from notices.text import visible

CALENDAR = """A link is replaced.
BEGIN:VCALENDAR
BEGIN:VTIMEZONE
TZID:Europe/Oslo
BEGIN:DAYLIGHT
DTSTART:19810329T020000
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
DTSTART;TZID=Europe/Oslo:20260314T220000
BEGIN:VALARM
TRIGGER:-PT15M
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def aside(text: str) -> list[str]:
    page = visible(text, "text")
    return [page.text[s.start : s.end].splitlines()[0] for s in page.aside]


def test_zones_and_alarms_of_a_calendar_are_no_part_of_the_notice() -> None:
    assert aside(CALENDAR) == ["BEGIN:VTIMEZONE", "BEGIN:VALARM"]


def test_what_is_never_closed_hides_nothing() -> None:
    assert aside(CALENDAR.replace("END:VTIMEZONE", "").replace("END:VALARM", "")) == []
