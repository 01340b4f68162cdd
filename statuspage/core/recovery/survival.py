"""Survival curves: Kaplan-Meier with weights, with hazards borrowed from a wider group, and as a function that can be inverted."""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import add

CERTAIN = 0.9999
"""The greatest chance to end in a cell: that nothing ever lasted longer is not known for certain."""


def hazards(ended: Sequence[float], running: Sequence[float], prior: Sequence[float], weight: float) -> Iterator[float]:
    """The chance to end in each cell of time for what has reached it.

    `ended` and `running` (last seen running) are weights by cell; what is last seen running in a cell was at risk in all of it.
    `prior` are the hazards of a wider group, which count as much as `weight` outages would: the posterior mean under a beta process
    prior (Hjort 1990). For `weight` 0 this is Kaplan-Meier.
    """
    left = list(accumulate(map(add, reversed(ended), reversed(running))))[::-1]
    borrowed = weight
    for gone, at_risk, hazard in zip(ended, left, prior, strict=True):
        total = at_risk + borrowed
        yield (gone + borrowed * hazard) / total if total > 0 else hazard
        borrowed *= 1 - hazard


def kaplan_meier(outages: Iterable[tuple[float, bool, float]]) -> list[tuple[float, float]]:
    """`(time, share that lasts longer)` at every time at which one ended, from `(time, has it ended, weight)`."""
    ended: defaultdict[float, float] = defaultdict(float)
    running: defaultdict[float, float] = defaultdict(float)
    for time, over, weight in outages:
        (ended if over else running)[time] += weight
    times = sorted(ended.keys() | running.keys())
    chances = hazards([ended[t] for t in times], [running[t] for t in times], [0.0] * len(times), 0)
    lasting = accumulate((1 - chance for chance in chances), lambda share, stays: share * stays)
    return [(time, share) for time, share in zip(times, lasting, strict=True) if ended[time] > 0]


class Scale:
    """Cells that grow with time: `per_octave` to each doubling, from `2 ** low` for `octaves`; the outermost hold the rest.

    At each of `marks`, times at which endings gather, there is a cell of its own, from 1 % less to 1 % more.
    """

    def __init__(self, low: int, octaves: int, per_octave: int, marks: Sequence[float] = ()) -> None:
        grown = {2 ** (low + n / per_octave) for n in range(1, octaves * per_octave + 1)} - set(marks)
        self.edges = [0.0, *sorted(grown | {mark * (1 + side) for mark in marks for side in (-0.01, 0.01)})]
        self.count = len(self.edges) - 1
        self._logs = [-math.inf, *map(math.log, self.edges[1:])]

    def cell(self, x: float) -> int:
        """The cell that `x` falls in."""
        return min(max(bisect_right(self.edges, x) - 1, 0), self.count - 1)

    def part(self, x: float, cell: int) -> float:
        """How much of `cell` lies below `x`: evenly in the first cell, by logarithm in the others."""
        if cell == 0:
            return max(x, 0.0) / self.edges[1]
        return (math.log(x) - self._logs[cell]) / (self._logs[cell + 1] - self._logs[cell])

    def at(self, cell: int, part: float) -> float:
        """The `x` below which `part` of `cell` lies."""
        if cell == 0:
            return self.edges[1] * part
        return math.exp(self._logs[cell] + (self._logs[cell + 1] - self._logs[cell]) * part)


class Curve:
    """A survival curve over the cells of a scale, as its cumulative hazard: minus the logarithm of the share that lasts longer."""

    def __init__(self, scale: Scale, chances: Iterable[float]) -> None:
        self.scale = scale
        self.chances = list(chances)
        steps = [-math.log1p(-chance if chance < CERTAIN else -CERTAIN) for chance in self.chances]
        self._heights = list(accumulate(steps, initial=0.0))
        self._slope = max(self._heights[-1], 1 - CERTAIN) / scale.edges[-1]

    def hazard(self, x: float) -> float:
        """The cumulative hazard up to `x`. Past the last cell it grows evenly."""
        if x >= self.scale.edges[-1]:
            return self._heights[-1] + (x - self.scale.edges[-1]) * self._slope
        cell = self.scale.cell(x)
        low = self._heights[cell]
        return low + (self._heights[cell + 1] - low) * self.scale.part(x, cell)

    def inverse(self, height: float) -> float:
        """The first `x` whose cumulative hazard is `height`."""
        cell = bisect_left(self._heights, height) - 1
        if cell < 0:
            return 0.0
        if cell >= self.scale.count:
            return self.scale.edges[-1] + (height - self._heights[-1]) / self._slope
        low = self._heights[cell]
        return self.scale.at(cell, (height - low) / (self._heights[cell + 1] - low))
