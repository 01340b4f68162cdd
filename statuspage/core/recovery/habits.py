"""How a source's outages ended compared with similar ones: its habits, which recur whatever it announces.

Every ended outage is placed on the curve of its group: at what cumulative hazard it ended (its Cox-Snell residual). If the
source were like the others, residuals would be exponential with mean 1; what they are instead is a curve of its own over the same
scale, so one habit ("late by half") serves short and long announcements alike.
"""

import math
from collections.abc import Callable, Iterable
from itertools import pairwise

from statuspage.core.recovery.lifetable import LifeTable, Record
from statuspage.core.recovery.survival import Curve, Scale

HAZARD = Scale(low=-5, octaves=9, per_octave=4)
"""Cumulative hazards: from a 32nd (3 in 100 have ended) to 16 (all have)."""

WEIGHTS = (5.0, 20.0, 50.0, 200.0)
"""What the others may count for in a source's curve, in outages: what proved best is used."""

LATELY = ""
"""The name of all sources together: how things go at present, in a storm or after a habit has changed."""

LATELY_WEIGHT = 200.0
"""What all of history counts for in how things go at present, in outages."""

LATELY_MEMORY = 1000.0
"""Outages after which old ones fade from that."""

MEMORY = 200.0
"""Outages of a source after which old ones fade."""


class Habits:
    """The curves of how things go lately, of the sources and of their services, each borrowing from the one before."""

    def __init__(self, hazard: Callable[[Record, float, float], float]) -> None:
        """`hazard(record, at, now)`: the cumulative hazard up to `at` of an outage like `record`, by what is known at `now`."""
        self._hazard = hazard
        self._tables: dict[str, LifeTable] = {}
        edges = HAZARD.edges
        self._like_others = [1 - math.exp(low - high) for low, high in pairwise(edges)]

    def opened(self, record: Record) -> None:
        """`record` was announced and runs."""
        for name in _names(record):
            self._table(name).running[record.event, record.number] = record

    def withdrawn(self, record: Record) -> None:
        """`record` counts no more among the running ones."""
        for name in _names(record):
            self._tables[name].running.pop((record.event, record.number), None)

    def ended(self, record: Record, at: float, now: float, weight: float) -> None:
        """`record` ended at `at`, which became known at `now`."""
        residual = self._hazard(record, at, now)
        for name in _names(record):
            self._tables[name].add(residual, weight)

    def lost(self, record: Record, at: float, now: float, weight: float) -> None:
        """`record` was last known to last at `at`, as became known at `now`, and nobody learned its end."""
        residual = self._hazard(record, at, now)
        for name in _names(record):
            self._tables[name].lose(residual, weight)

    def _table(self, name: str) -> LifeTable:
        if name not in self._tables:
            self._tables[name] = LifeTable(HAZARD, MEMORY if name else LATELY_MEMORY)
        return self._tables[name]

    def curve(self, record: Record, now: float, weight: float) -> Curve:
        """The residuals of the closest that `record` belongs to, where all others count for `weight`."""
        chances, borrowed = self._like_others, LATELY_WEIGHT
        for name in _names(record):
            curve = self._table(name).curve(now, chances, borrowed, lambda other: self._hazard(other, now, now))
            chances, borrowed = curve.chances, weight
        return curve


def _names(record: Record) -> Iterable[str]:
    return (LATELY, *record.sources)
