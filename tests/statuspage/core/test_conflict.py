"""Where two sources differ about the times of one matter."""

from dataclasses import replace

import pytest

from notices.model import Impact
from statuspage.core.conflict import differences
from statuspage.core.model import Phase, Target
from statuspage.core.said import Conflict
from tests.statuspage.core.build import at

PHASE = Phase(at("20 20:00"), at("22 08:00"), (), (Target("etax"),), Impact.UNAVAILABLE)
BY, OTHER = ("a", 1), ("m", 2)


@pytest.mark.parametrize(
    ("told", "fields"),
    [
        (PHASE, []),
        (replace(PHASE, end=at("22 08:01")), []),
        (replace(PHASE, end=None), []),
        (replace(PHASE, end=at("22 09:00")), ["end"]),
        (replace(PHASE, start=at("20 21:00"), end=at("22 09:00")), ["start", "end"]),
        (replace(PHASE, targets=(Target("bank"),), end=at("22 09:00")), []),
        (replace(PHASE, start=at("23 20:00"), end=at("23 22:00")), []),
    ],
    ids=["the same", "but for a minute", "unknown", "another end", "both", "another service", "another time"],
)
def test_bounds_that_another_source_puts_elsewhere(told: Phase, fields: list[str]) -> None:
    assert [conflict.field for conflict in differences((PHASE,), BY, (told,), OTHER)] == fields


def test_a_conflict_names_both_notices_and_what_each_says() -> None:
    (conflict,) = differences((PHASE,), BY, (replace(PHASE, end=at("22 09:00")),), OTHER)
    assert conflict == Conflict("end", at("22 08:00"), "a", 1, at("22 09:00"), "m", 2)
