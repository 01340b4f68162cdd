"""When an outage is hoped to be over, in many words; and times that are no such estimate."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from notices.extract import extract
from notices.model import Kind
from tests.notices.extract.scoring import HERE
from tests.notices.extract.tables import lines, portions

UTC = ZoneInfo("UTC")
FORECASTS = [(place, *map(str.strip, line.split("|"))) for place, line in lines(HERE / "en_forecasts.txt")]


@pytest.mark.parametrize("rows", portions(FORECASTS), ids=lambda rows: rows[0][0])
def test_forecasts_of_outages_are_read(rows: Sequence[tuple[str, ...]]) -> None:
    read = {place: _read(title, body) for place, _, _, title, body in rows}
    assert read == {place: (Kind.OUTAGE, start, "", recovery) for place, start, recovery, _, _ in rows}


def _read(title: str, body: str) -> tuple[Kind, str, str, str]:
    """The kind, the bounds of the only window, and the expected recovery."""
    facts = extract(
        title=title,
        body=body.replace("⏎", "\n"),
        format="text",
        published=datetime(2026, 3, 10, 10, tzinfo=UTC),
        timezone="UTC",
        lang="en",
    )
    (window,) = facts.windows
    return facts.kind, _clock(window.start), _clock(window.end), _clock(facts.expected_recovery)


def _clock(moment: datetime | None) -> str:
    """The clock of a moment; empty without one."""
    return moment.astimezone(UTC).strftime("%H:%M") if moment is not None else ""
