"""Learning from predictions: the band moves the right way and settles, and the weight that predicts best is chosen."""

import pytest

from statuspage.core.recovery.calibration import BOUNDS, Band, Choice, loss


@pytest.mark.parametrize(
    ("early", "late", "lower", "higher"),
    [(False, False, 1, 1), (True, False, -1, 1), (False, True, 1, -1)],
    ids=["within: both ends may come closer", "ended before it: out at the early end", "ended after it: out at the late end"],
)
def test_the_band_moves_the_right_way(early: bool, late: bool, lower: int, higher: int) -> None:
    band = Band().after(early=early, late=late, weight=1)
    assert (band.low - 0.1) * lower > 0
    assert (band.high - 0.1) * higher > 0


def test_one_tenth_outside_leaves_the_band_where_it_is() -> None:
    band = Band(count=1_000_000)
    for n in range(1000):
        band = band.after(early=n % 10 == 0, late=n % 10 == 5, weight=1)
    assert band.levels == pytest.approx((0.1, 0.5, 0.9), abs=1e-4)


def test_steps_shrink_and_levels_keep_their_bounds() -> None:
    first, later = Band().after(early=False, late=True, weight=1), Band(count=10_000).after(early=False, late=True, weight=1)
    assert 0.1 - first.high == pytest.approx(0.009)
    assert 0.1 - later.high == pytest.approx(0.00045)
    band = Band()
    for _ in range(1000):
        band = band.after(early=False, late=True, weight=1)
    assert (band.low, band.high) == (BOUNDS[1], BOUNDS[0])


@pytest.mark.parametrize(
    ("actual", "predicted", "expected"),
    [(3600, (3600, 3600, 3600), 0), (100, (10, 20, 30), 0), (7200, (3600, 7200, 14400), (0.1 + 0.1) * 0.6931471805599453 / 3)],
)
def test_the_loss_is_the_mean_pinball_of_logarithms(actual: float, predicted: tuple[float, ...], expected: float) -> None:
    assert loss(actual, predicted, 900) == pytest.approx(expected)


def test_the_weight_that_lost_least_of_late_is_chosen() -> None:
    choice = Choice((5.0, 50.0))
    assert choice.best == 50
    choice.learn((0.1, 0.2), 1)
    assert choice.best == 5
    for _ in range(5):
        choice.learn((0.3, 0.2), 1)
    assert choice.best == 50
