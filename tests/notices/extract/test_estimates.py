"""By when something is expected back: what is no more than a guess, and what is only when somebody writes or comes."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from notices.extract import extract
from tests.notices.extract.scoring import HERE
from tests.notices.extract.tables import lines, portions

UTC = ZoneInfo("UTC")


class Estimate(NamedTuple):
    """A line of the table: the expected recovery that is read of a title and a body, "-" for none."""

    place: str
    expected: str
    title: str
    body: str


ESTIMATES = [Estimate(place, *map(str.strip, line.split("|"))) for place, line in lines(HERE / "en_estimates.txt")]


@pytest.mark.parametrize("rows", portions(ESTIMATES), ids=lambda rows: rows[0].place)
def test_estimates_are_read(rows: Sequence[Estimate]) -> None:
    assert {estimate.place: got for estimate in rows if (got := _read(estimate)) != estimate.expected} == {}


def _read(estimate: Estimate) -> str:
    published = datetime(2026, 3, 10, 10, tzinfo=UTC)
    body = estimate.body.replace("⏎", "\n")
    facts = extract(title=estimate.title, body=body, format="text", published=published, timezone=UTC.key, lang="en")
    told = facts.expected_recovery
    return told.astimezone(UTC).strftime("%m-%d %H:%M") if told else "-"
