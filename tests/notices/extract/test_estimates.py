"""By when something is expected back: what is no more than a guess, and what is only when somebody writes or comes."""

from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from notices.extract import extract
from tests.notices.extract.scoring import HERE

UTC = ZoneInfo("UTC")


class Estimate(NamedTuple):
    """A line of the table: the expected recovery that is read of a title and a body, "-" for none."""

    expected: str
    title: str
    body: str


def estimates() -> list[Estimate]:
    lines = (HERE / "en_estimates.txt").read_text("utf-8").splitlines()
    return [Estimate(*(part.strip() for part in line.split("|"))) for line in lines if line and not line.startswith("#")]


ESTIMATES = estimates()


@pytest.mark.parametrize("estimate", ESTIMATES, ids=[str(number) for number in range(len(ESTIMATES))])
def test_an_estimate_is_read(estimate: Estimate) -> None:
    published = datetime(2026, 3, 10, 10, tzinfo=UTC)
    body = estimate.body.replace("⏎", "\n")
    facts = extract(title=estimate.title, body=body, format="text", published=published, timezone=UTC.key, lang="en")
    told = facts.expected_recovery
    assert (told.astimezone(UTC).strftime("%m-%d %H:%M") if told else "-") == estimate.expected
