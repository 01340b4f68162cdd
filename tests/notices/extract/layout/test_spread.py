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


@pytest.mark.parametrize(
    ("lang", "body", "firsts", "recurrence"),
    [
        ("zh", "停机日期：3月14日至16日\n停机时间：9:00-17:00\n届时系统不可用。", ["14 09:00"], "FREQ=DAILY;COUNT=3"),
        ("zh", "停机日期：3月14日、15日\n停机时间：22:00-次日6:00\n届时系统不可用。", ["14 22:00", "15 22:00"], None),
        ("ja", "停止日：3月14日～16日\n停止時間：9:00～17:00\nサービスを停止します。", ["14 09:00"], "FREQ=DAILY;COUNT=3"),
    ],
)
def test_hours_below_days_of_other_languages(lang: str, body: str, firsts: list[str], recurrence: str | None) -> None:
    published = datetime(2026, 3, 10, 10, tzinfo=UTC)
    read = extract(title="", body=body, format="text", published=published, timezone="Asia/Shanghai", lang=lang)
    assert [f"{window.start:%d %H:%M}" for window in read.windows if window.start] == firsts
    assert read.recurrence == recurrence
