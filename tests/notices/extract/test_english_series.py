"""Series in English, in all wordings: the rule, and the first window at or after publication."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from notices.extract import extract
from notices.model import Facts
from tests.notices.extract.scoring import HERE

ZONE = ZoneInfo("Europe/London")
PUBLISHED = datetime(2024, 3, 1, 12, tzinfo=ZONE)


def series() -> Iterator[tuple[str, str, str]]:
    for line in (HERE / "series_en.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            words, rule, windows = (part.strip() for part in line.split("|"))
            yield words, rule, windows


@pytest.mark.parametrize(("words", "rule", "windows"), list(series()))
def test_a_series_gives_its_rule_and_first_window(words: str, rule: str, windows: str) -> None:
    facts = _read(f"The portal is unavailable {words}.")
    told = ",".join(f"{window.start:%m-%d %H:%M} {window.end:%m-%d %H:%M}" for window in facts.windows)
    assert (facts.recurrence or "", told) == (rule, windows)


@pytest.mark.parametrize(
    "body",
    [
        "The service desk is open every weekday from 08:00 to 18:00. The portal is unavailable on 9 March from 20:00 to 21:00.",
        "The library opens on Sundays from 10:00 to 16:00. The portal is unavailable on 9 March from 20:00 to 21:00.",
        "The portal is unavailable on 9 March from 20:00 to 21:00. A webinar is held on the first Tuesday of each month at 10:00.",
    ],
)
def test_hours_of_something_else_are_no_series_of_stops(body: str) -> None:
    facts = _read(body)
    assert facts.recurrence is None
    assert [f"{window.start:%m-%d %H:%M}" for window in facts.windows] == ["03-09 20:00"]


def _read(body: str) -> Facts:
    return extract(title="Portal maintenance", body=body, format="text", published=PUBLISHED, timezone=ZONE.key, lang="en")
