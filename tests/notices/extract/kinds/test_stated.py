"""What is stated outright: a status that stands by itself, not a word of the title that only looks like one."""

from datetime import UTC, datetime

import pytest

from notices.extract.engine import by_rules
from notices.model import Kind

_BODY = "The booking system is not available on 12 March from 20:00 to 22:00."


@pytest.mark.parametrize(
    ("title", "body", "kind", "stated"),
    [
        ("[CANCELLED] Booking system", _BODY, Kind.CANCELLATION, True),
        ("Booking system: resolved", "It could not be reached since 07:20.", Kind.RECOVERY, True),
        ("RESOLVED - booking system", "It could not be reached since 07:20.", Kind.RECOVERY, True),
        ("Booking system", f"Status: cancelled by the provider\n{_BODY}", Kind.CANCELLATION, True),
        ("Maintenance of the booking system postponed again", _BODY, Kind.POSTPONEMENT, False),
        ("Booking system", _BODY, Kind.MAINTENANCE, False),
    ],
)
def test_a_status_that_stands_by_itself_is_stated(title: str, body: str, kind: Kind, stated: bool) -> None:
    reading = by_rules(
        title=title, body=body, format="text", published=datetime(2026, 3, 10, 10, tzinfo=UTC), timezone="UTC", lang="en"
    )
    assert (reading.kind, reading.stated) == (kind, stated)
