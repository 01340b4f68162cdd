"""How a prediction is told: rounded outwards, never in the past, in words where its times are of no use."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from statuspage.core.expectation import Expectation, Telling
from statuspage.core.recovery import Basis, Prediction
from statuspage.core.recovery.telling import Asked, ceiling, expectation, floor

NOW = datetime(2024, 12, 20, 12, 2, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def told(q10: float, q50: float, q90: float, *, began: float = -60, basis: Basis = Basis.OWN) -> Expectation:
    """What is told of a prediction, in minutes from now, of an outage that began then."""
    times = [NOW + minutes * MINUTE for minutes in (q10, q50, q90)]
    prediction = Prediction(NOW, NOW + 60 * MINUTE, times[0], times[1], times[2], basis, 9, 20)
    return expectation(Asked("e", "tax", 1, NOW + began * MINUTE), prediction, NOW, 9, 20)


@pytest.mark.parametrize(
    ("minutes", "down", "up"),
    [(1, "12:00", "12:10"), (8, "12:10", "12:10"), (57, "12:50", "13:00"), (719, "00:00", "00:10"), (721, "00:00", "01:00")],
)
def test_times_are_rounded_to_ten_minutes_and_far_ones_to_the_hour(minutes: float, down: str, up: str) -> None:
    time = NOW + minutes * MINUTE
    assert (f"{floor(time, NOW):%H:%M}", f"{ceiling(time, NOW):%H:%M}") == (down, up)


@pytest.mark.parametrize(
    ("band", "shown"),
    [
        ((25, 33, 66), ("12:20", "12:40", "13:10")),
        ((25, 30, 66), ("12:20", "12:30", "13:10")),
        ((1, 2, 3), ("12:02", "12:10", "12:10")),
        ((1, 4, 9), ("12:02", "12:10", "12:20")),
        ((9, 9, 9), ("12:10", "12:10", "12:20")),
    ],
)
def test_the_band_is_rounded_outwards_but_never_into_the_past(
    band: tuple[float, float, float], shown: tuple[str, str, str]
) -> None:
    one = told(*band)
    assert one.telling is Telling.BAND
    assert tuple(f"{time:%H:%M}" for time in (one.low, one.middle, one.high) if time) == shown


@pytest.mark.parametrize(
    ("band", "began", "telling"),
    [
        ((10, 50, 119), 0, Telling.BAND),
        ((10, 50, 121), 0, Telling.WIDE),
        ((10, 50, 779), -60, Telling.BAND),
        ((10, 50, 781), -60, Telling.WIDE),
        ((1010, 1050, 1119), 1000, Telling.BAND),
        ((1010, 1050, 1121), 1000, Telling.WIDE),
    ],
    ids=[
        "narrow",
        "wide",
        "narrow from its start",
        "wide from its start",
        "narrow from its planned start",
        "wide from its planned start",
    ],
)
def test_a_band_that_is_too_wide_is_not_told(band: tuple[float, float, float], began: float, telling: Telling) -> None:
    one = told(*band, began=began)
    assert one.telling is telling
    assert (one.low is None) is (telling is Telling.WIDE)
    assert (one.own, one.similar, one.own_history, one.number) == (9, 20, True, 1)


def test_little_history_is_no_prediction() -> None:
    assert told(60, 60, 60, basis=Basis.ANNOUNCED).telling is Telling.LITTLE
    assert not told(20, 40, 60, basis=Basis.SIMILAR).own_history
    nothing = expectation(Asked("e", "tax", 0, NOW), None, NOW, 2, 5)
    assert (nothing.telling, nothing.own, nothing.similar, nothing.middle) == (Telling.LITTLE, 2, 5, None)


@pytest.mark.parametrize(
    ("before", "after", "differs"),
    [
        ((20, 60, 120), (20, 60, 120), False),
        ((20, 60, 120), (20, 70, 120), False),
        ((20, 60, 120), (20, 80, 120), True),
        ((20, 60, 120), (20, 60, 160), True),
        ((5, 12, 20), (5, 22, 30), True),
    ],
)
def test_what_moves_by_a_quarter_of_what_was_left_is_another(
    before: tuple[float, float, float], after: tuple[float, float, float], differs: bool
) -> None:
    assert told(*after).differs(told(*before)) is differs


def test_another_announcement_or_a_passed_middle_is_another_too() -> None:
    one = told(20, 60, 120)
    assert replace(one, number=2).differs(one)
    assert one.differs(replace(one, middle=NOW))
