"""Learning from one's own predictions: where the band's ends have to lie, and how much to borrow.

Both look only at predictions made when an outage was announced, once its end is known.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

LEVELS = (0.1, 0.5, 0.9)
"""The chances for which times are predicted."""

STEP = 0.05
"""The first step of a level; after n outages it is this over the root of n, so that it settles and yet never stops moving."""

SETTLED = 25
"""Outages before steps shrink."""

BOUNDS = (0.005, 0.3)
"""How far out and in a level may go."""

RECENT = 0.999
"""What a past loss counts for after one more outage."""


@dataclass(frozen=True, slots=True)
class Band:
    """What share to ask the curve to leave outside at either end, so that a tenth is in truth. `count`: outages learned from."""

    low: float = 0.1
    high: float = 0.1
    count: float = 0.0

    def after(self, *, early: bool, late: bool, weight: float) -> "Band":
        """The band after an outage that ended before its early time, or after its late one.

        Adaptive conformal inference (Gibbs & Candès 2021), with decaying steps (Angelopoulos, Barber & Bates 2024).
        """
        step = weight * STEP / math.sqrt(max(self.count, SETTLED))
        low, high = self.low + step * (0.1 - early), self.high + step * (0.1 - late)
        return replace(self, low=_bounded(low), high=_bounded(high), count=self.count + weight)

    @property
    def levels(self) -> tuple[float, float, float]:
        """The levels to ask the curve for."""
        return self.low, 0.5, 1 - self.high

    @property
    def tenths(self) -> tuple[float, ...]:
        """The levels of ten times, each the middle of a tenth of the chance: one before the band, eight within, one after."""
        low, high = self.low, self.high
        below = [low + (0.5 - low) * n / 8 for n in (1, 3, 5, 7)]
        above = [0.5 + (0.5 - high) * n / 8 for n in (1, 3, 5, 7)]
        return (low / 2, *below, *above, 1 - high / 2)


def _bounded(level: float) -> float:
    return min(max(level, BOUNDS[0]), BOUNDS[1])


def loss(actual: float, predicted: Sequence[float], floor: float) -> float:
    """The mean pinball loss of three times at LEVELS, on the logarithm: long outages do not rule. Below `floor` all are equal."""
    gaps = (math.log(max(actual, floor) / max(time, floor)) for time in predicted)
    return sum(max(level * gap, (level - 1) * gap) for level, gap in zip(LEVELS, gaps, strict=True)) / len(LEVELS)


class Choice:
    """Which of several weights predicted best of late."""

    def __init__(self, weights: Sequence[float]) -> None:
        self._losses: defaultdict[float, float] = defaultdict(float)
        self._weights = weights

    def learn(self, losses: Sequence[float], weight: float) -> None:
        """What each weight's prediction of one outage lost."""
        for candidate, lost in zip(self._weights, losses, strict=True):
            self._losses[candidate] = self._losses[candidate] * RECENT + weight * lost

    @property
    def best(self) -> float:
        """The weight with the least loss; the greatest, which trusts a short history least, among equals."""
        return min(self._weights, key=lambda weight: (self._losses[weight], -weight))
