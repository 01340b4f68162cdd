"""Windows in the making, and what they cover together."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate

from notices.extract.calendar.resolve import moved
from notices.extract.mentions.marks import Candidate, Mark


@dataclass(slots=True)
class Span:
    """A window in the making: its bounds and the candidates (or the duration) that gave them.

    `branches` says that others begin with it, each with an end of its own; `regions` that it is told in several rows or lines,
    each in the zone of a region; `also` are the beginnings of others with the same bounds, in rows of their own; `apart` that
    it is that of one part, whatever window of another begins with it.
    """

    start: datetime | None
    end: datetime | None
    first: Candidate | None = None
    last: Candidate | None = None
    length: Mark | None = None
    branches: bool = False
    regions: bool = False
    also: tuple[Candidate, ...] = ()
    apart: bool = False

    @classmethod
    def of(cls, candidate: Candidate) -> "Span":
        """The window that a candidate is by itself: a range, or a beginning."""
        return cls(candidate.start, candidate.end, candidate, candidate if candidate.last else None)

    @property
    def key(self) -> tuple[datetime | None, datetime | None]:
        """What makes two spans the same window."""
        return self.start, self.end


class Cover:
    """The time that spans with both bounds cover."""

    def __init__(self, spans: Iterable[Span]) -> None:
        bounds = sorted((s.start, s.end) for s in spans if s.start is not None and s.end is not None)
        self._starts = [start for start, _ in bounds]
        self._furthest = list(accumulate((end for _, end in bounds), max))

    def touches(self, moment: datetime) -> bool:
        """Whether a moment lies in a span or at one of its bounds."""
        index = bisect_right(self._starts, moment)
        return index > 0 and self._furthest[index - 1] >= moment

    def holds(self, moment: datetime) -> bool:
        """Whether a moment lies in a span, not at its bounds."""
        index = bisect_left(self._starts, moment)
        return index > 0 and self._furthest[index - 1] > moment


def latest(moments: Iterable[datetime | None]) -> datetime | None:
    """The latest of some moments; null when none is known."""
    return max((m for m in moments if m is not None), default=None)


def on_another_day(day: Candidate, window: Span) -> Span:
    """A window at the same clock on another day."""
    if day.start is None or window.start is None or window.end is None:
        return Span(day.start, None, day)
    shift = day.start.date() - window.start.date()
    return Span(moved(window.start, shift), moved(window.end, shift), day, window.last)
