"""Every form of time in which English announcements put a window reads the same, in a sentence and behind a label."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from notices.extract import extract
from notices.model import Kind

_FRAMES = ("The portal will be unavailable {}.", "Planned maintenance of the portal.\n\nWhen: {}\n\nRegards, IT")


def _forms() -> list[tuple[str, str, str, str]]:
    lines = (Path(__file__).parent / "time_forms_en.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    return [(zone, phrase, start, end) for zone, phrase, start, end in rows]


@pytest.mark.parametrize("frame", _FRAMES, ids=["sentence", "label"])
@pytest.mark.parametrize(("zone", "phrase", "start", "end"), _forms(), ids=lambda value: value[:60])
def test_a_form_gives_its_window(frame: str, zone: str, phrase: str, start: str, end: str) -> None:
    published = datetime(2024, 3, 1, 12, tzinfo=ZoneInfo(zone))
    facts = extract(
        title="Portal maintenance", body=frame.format(phrase), format="text", published=published, timezone=zone, lang="en"
    )
    assert facts.kind is Kind.MAINTENANCE
    windows = [(w.start and w.start.astimezone(UTC), w.end and w.end.astimezone(UTC)) for w in facts.windows]
    assert windows == [(datetime.fromisoformat(start).astimezone(UTC), datetime.fromisoformat(end).astimezone(UTC))]
