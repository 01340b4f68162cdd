"""How similar outages ended, of whatever source: groups within groups, each borrowing from the wider one."""

import math
from collections import defaultdict
from itertools import pairwise

from statuspage.core.recovery.lifetable import LifeTable, Record
from statuspage.core.recovery.survival import Curve, Scale

RATIO = Scale(low=-6, octaves=13, per_octave=8, marks=(1.0,))
"""Times in units of what was announced: from a 64th of it to 128 times as long. Much ends just as announced."""

SHAPE = 1.65
"""Of the log-logistic curve that stands for no history at all: logarithms of lengths deviate by 1.0 to 1.45, and this gives 1.1."""

BORROWED = 20.0
"""What the wider group counts for in a narrower one, in outages."""

MEMORY = 10_000.0
"""Outages of a group after which old ones fade."""

SHORTEST = 900.0
"""The least announced length, in seconds, that others are measured by; also the finest that is told apart."""

UNANNOUNCED = 3600.0
"""The unit, in seconds, where no time was announced."""


def group(kind: str, stage: str, *, revised: bool, length: float | None, elapsed: float) -> tuple[str, ...]:
    """Whom an announcement is compared with, from the widest group to the closest.

    By what it is, then by half octaves of the announced `length` (seconds; null: no time was announced), then by octaves of the
    time `elapsed` since the start when it was made: what is announced late is another matter than what is announced at once.
    """
    first = f"{kind}/{stage}/{'untimed' if length is None else 'revised' if revised else 'first'}"
    second = f"{first}/" if length is None else f"{first}/{int(2 * math.log2(max(length, SHORTEST) / SHORTEST))}"
    return "", first, second, f"{second}/{int(math.log2(max(elapsed, SHORTEST / 3) / SHORTEST * 3))}"


def _unknown() -> list[float]:
    """The hazards of the log-logistic curve with its median at the announced time."""
    lasting = [1 / (1 + edge**SHAPE) for edge in RATIO.edges]
    return [1 - after / before for before, after in pairwise(lasting)]


class Similar:
    """The life tables of all groups, on the scale of ratios: how long it took, in units of what was announced."""

    def __init__(self) -> None:
        self._unknown = _unknown()
        self._tables: defaultdict[str, LifeTable] = defaultdict(lambda: LifeTable(RATIO, MEMORY))

    def opened(self, record: Record) -> None:
        """`record` was announced and runs."""
        for name in record.group:
            self._tables[name].running[record.event, record.number] = record

    def withdrawn(self, record: Record) -> None:
        """`record` counts no more among the running ones."""
        for name in record.group:
            self._tables[name].running.pop((record.event, record.number), None)

    def ended(self, record: Record, ratio: float, weight: float) -> None:
        """`record` ended after `ratio` units."""
        for name in record.group:
            self._tables[name].add(ratio, weight)

    def lost(self, record: Record, ratio: float, weight: float) -> None:
        """`record` was last known to last after `ratio` units, and nobody learned its end."""
        for name in record.group:
            self._tables[name].lose(ratio, weight)

    def curve(self, record: Record, now: float) -> Curve:
        """How long an outage announced like `record` lasts, in its units."""
        chances = self._unknown
        for name in record.group:
            curve = self._tables[name].curve(now, chances, BORROWED, lambda other: other.ratio(now))
            chances = curve.chances
        return curve

    def drawn(self, record: Record, now: float) -> Curve:
        """The same as it was last drawn: enough to place many outages on, and that at once."""
        return self._tables[record.group[-1]].latest(BORROWED) or self.curve(record, now)
