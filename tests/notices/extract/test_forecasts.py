"""When an outage is hoped to be over, in many words; and times that are no such estimate."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from notices.extract import extract
from notices.model import Kind
from tests.notices.extract.scoring import HERE
from tests.notices.extract.tables import lines, portions

ZONES = {"en": ZoneInfo("UTC"), "zh": ZoneInfo("Asia/Shanghai")}
FORECASTS = [
    (place, lang, *map(str.strip, line.split("|"))) for lang in ZONES for place, line in lines(HERE / f"{lang}_forecasts.txt")
]


@pytest.mark.parametrize("rows", portions(FORECASTS), ids=lambda rows: rows[0][0])
def test_forecasts_of_outages_are_read(rows: Sequence[tuple[str, ...]]) -> None:
    read = {place: _read(lang, title, body) for place, lang, _, _, title, body in rows}
    assert read == {place: (Kind.OUTAGE, start, "", recovery) for place, _, start, recovery, _, _ in rows}


def _read(lang: str, title: str, body: str) -> tuple[Kind, str, str, str]:
    """The kind, the bounds of the only window, and the expected recovery."""
    zone = ZONES[lang]
    facts = extract(
        title=title,
        body=body.replace("⏎", "\n"),
        format="text",
        published=datetime(2026, 3, 10, 10, tzinfo=zone),
        timezone=zone.key,
        lang=lang,
    )
    (window,) = facts.windows
    return facts.kind, _clock(window.start, zone), _clock(window.end, zone), _clock(facts.expected_recovery, zone)


def _clock(moment: datetime | None, zone: ZoneInfo) -> str:
    """The clock of a moment; empty without one."""
    return moment.astimezone(zone).strftime("%H:%M") if moment is not None else ""
