"""How often a source usually says something, learnt from when it did, and whether it has been silent for far longer than that.

Silence is no error: the source is read and holds nothing new. But a list that has moved elsewhere looks the same, so it is said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

_FEWEST = 5
"""From so many instants on there is a rhythm."""

_ONE = timedelta(hours=6)
"""What is said within this time is one piece of news."""

_FAR = 4
_LEAST = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Cadence:
    """The middle distance between two pieces of news, the longest one, and when the newest was."""

    every: timedelta
    longest: timedelta
    newest: datetime

    def is_stale(self, now: datetime) -> bool:
        """Whether the silence is far longer than usual, and longer than it ever was."""
        return now - self.newest > max(_FAR * self.every, self.longest * 1.5, _LEAST)


def cadence(instants: Iterable[datetime]) -> Cadence | None:
    """The rhythm of these instants; null when they are too few to tell."""
    news: list[datetime] = []
    for at in sorted(instants):
        if not news or at - news[-1] >= _ONE:
            news.append(at)
    if len(news) < _FEWEST:
        return None
    gaps = [later - before for before, later in pairwise(news)]
    return Cadence(timedelta(seconds=median(gap.total_seconds() for gap in gaps)), max(gaps), news[-1])
