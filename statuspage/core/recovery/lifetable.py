"""Life tables: how many outages of a group ended in each cell of time, and how long those that run have lasted."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import add

from statuspage.core.recovery.survival import Curve, Scale, hazards

CENSUS = 100
"""As many running outages are looked at for a curve; of more than these, every second, third …, weighing as much more."""

FRESH = 900.0
"""Seconds for which a curve counts while little ends."""

GROWTH = 1.02
"""A curve is drawn anew when so much more has ended."""

LOST = (8.0, 86400.0)
"""So many times the announced length, and seconds, after which an outage without an end is one whose end nobody learned."""


@dataclass(frozen=True, slots=True)
class Record:
    """One announcement in history: the `number`th of `event`. Times in epoch seconds, `unit` (the announced length) in seconds.

    `origin` is where its clock starts: when it was said, or the planned start if that is later. `group` and `sources` name whom it
    is compared with, from the widest to the closest.
    """

    event: str
    number: int
    origin: float
    unit: float
    group: tuple[str, ...]
    sources: tuple[str, ...]

    def ratio(self, at: float) -> float:
        """How far the time from its origin to `at` is of what was announced."""
        return max(at - self.origin, 0.0) / self.unit

    def lost(self, now: float) -> bool:
        """Whether it should have ended so long ago that its end was missed."""
        times, seconds = LOST
        return now - self.origin > times * self.unit + seconds


class LifeTable:
    """The ended and the running outages of one group. `memory` is the number of outages after which old ones count for a third."""

    def __init__(self, scale: Scale, memory: float) -> None:
        self.ended = [0.0] * scale.count
        self.running: dict[tuple[str, int], Record] = {}
        self._lost: list[float] = []
        self._scale = scale
        self._fading = math.exp(-1 / memory)
        self._seen = 0.0
        self._counted_at = -math.inf
        self._counts: list[float] = []
        self._drawn: dict[float, tuple[float, float, Curve]] = {}

    def add(self, x: float, weight: float) -> None:
        """An outage ended at `x` of the scale."""
        self._fade(weight)
        self.ended[self._scale.cell(x)] += weight
        self._seen += weight

    def lose(self, x: float, weight: float) -> None:
        """An outage was last known to last at `x` of the scale, and nobody learned when it ended."""
        self._fade(weight)
        self._lost = self._lost or [0.0] * self._scale.count
        self._lost[self._scale.cell(x)] += weight

    def _fade(self, weight: float) -> None:
        fading = self._fading**weight
        self.ended = [share * fading for share in self.ended]
        self._lost = [share * fading for share in self._lost]

    def curve(self, now: float, prior: Sequence[float], weight: float, clock: Callable[[Record], float]) -> Curve:
        """The curve as of `now`; `clock` tells how far a running outage has come on the scale."""
        drawn_at, seen, curve = self._drawn.get(weight, (-math.inf, 0.0, None))
        if curve and now - drawn_at < FRESH and self._seen <= seen * GROWTH:
            return curve
        lasting = self._census(now, clock)
        lasting = list(map(add, lasting, self._lost)) if self._lost else lasting
        curve = Curve(self._scale, hazards(self.ended, lasting, prior, weight))
        self._drawn[weight] = now, self._seen, curve
        return curve

    def latest(self, weight: float) -> Curve | None:
        """The curve as it was last drawn, however long ago."""
        drawn = self._drawn.get(weight)
        return drawn[2] if drawn else None

    def _census(self, now: float, clock: Callable[[Record], float]) -> list[float]:
        """The weight of running outages by cell."""
        if now - self._counted_at >= FRESH:
            self._counted_at, self._counts = now, [0.0] * self._scale.count
            for record, weight in self._sample(now):
                self._counts[self._scale.cell(clock(record))] += weight
        return self._counts

    def _sample(self, now: float) -> Iterator[tuple[Record, float]]:
        """The running outages whose clock has started, at most CENSUS of them, with what each stands for."""
        self.running = {key: record for key, record in self.running.items() if not record.lost(now)}
        begun = [record for record in self.running.values() if record.origin < now]
        step = -(-len(begun) // CENSUS) or 1
        return ((record, float(step)) for record in begun[::step])
