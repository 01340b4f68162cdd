"""Hours below a line of days are those of each of them, or of the night between two."""

from datetime import UTC, datetime

import pytest

from notices.extract import extract

LINES = "Dates: {}\nHours: {}\nThe link is down."
TABLE = "<table><tr><th>Date</th><td>{}</td></tr><tr><th>Time</th><td>{}</td></tr></table> The link is down."


@pytest.mark.parametrize("form", [("text", LINES), ("html", TABLE)], ids=["text", "html"])
@pytest.mark.parametrize(
    ("days", "hours", "first", "recurrence"),
    [
        ("14 to 16 March 2026", "09:00-17:00", "14 09:00", "FREQ=DAILY;COUNT=3"),
        ("14/03/2026 - 17/03/2026", "23:30 - 05:00", "14 23:30", "FREQ=DAILY;COUNT=4"),
        ("14 to 15 March 2026", "09:00-17:00", "14 09:00", "FREQ=DAILY;COUNT=2"),
        ("14 to 15 March 2026", "22:00-05:00", "14 22:00", None),
    ],
)
def test_hours_below_days(form: tuple[str, str], days: str, hours: str, first: str, recurrence: str | None) -> None:
    published = datetime(2026, 3, 10, 10, tzinfo=UTC)
    read = extract(title="Works", body=form[1].format(days, hours), format=form[0], published=published, timezone="UTC", lang="en")
    assert [f"{window.start:%d %H:%M}" for window in read.windows if window.start] == [first]
    assert read.recurrence == recurrence
