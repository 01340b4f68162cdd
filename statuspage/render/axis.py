"""The time axis of a chart: positions in per cent, ticks on the site's clock, days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from statuspage.render.times import Times

_STEPS = tuple(timedelta(minutes=m) for m in (1, 2, 5, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080, 20160, 43200))
_DAY = timedelta(days=1)
_MOST = 9
_NEAR_NOW = 5.0
_NEAR_NOW_NARROW = 16.0
"""Per cent around now that its label takes, on a wide screen and on a phone."""
_DAY_ROOM = 24.0
"""Per cent of the width that a day's label needs on a phone."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis. `css`: on narrow screens every other label is left out."""

    x: float
    label: str
    css: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """`[start, end]` drawn from 0 to 100 per cent."""

    start: datetime
    end: datetime

    def x(self, at: datetime) -> float:
        """Where `at` stands, in per cent, not beyond the edges."""
        share = (at - self.start) / (self.end - self.start) * 100
        return round(min(100.0, max(0.0, share)), 2)

    def holds(self, at: datetime) -> bool:
        """Whether `at` is on the axis."""
        return self.start <= at <= self.end

    def crosses(self, start: datetime | None, end: datetime | None) -> bool:
        """Whether `[start, end)` has a part on the axis; a null bound is open."""
        return (start is None or start < self.end) and (end is None or end > self.start)

    @property
    def step(self) -> timedelta:
        """The distance of ticks."""
        return next((step for step in _STEPS if (self.end - self.start) / step <= _MOST), _STEPS[-1])

    def ticks(self, times: Times, now: datetime | None = None) -> list[Tick]:
        """Ticks with their labels; none where the label of `now` stands."""
        daily = self.step >= _DAY
        found = []
        for n, at in enumerate(self._marks(times)):
            x = self.x(at)
            apart = abs(x - self.x(now)) if now is not None else 100.0
            label = "" if apart < _NEAR_NOW or not 2 < x < 97 else times.day(at, full=True) if daily else times.clock(at)
            found.append(Tick(x, label, "wide" if n % 2 or apart < _NEAR_NOW_NARROW else ""))
        return found

    def days(self, times: Times) -> list[Tick]:
        """The days that begin on the axis, and the one it begins with; none when the ticks are days already."""
        if self.step >= _DAY:
            return []
        midnights = [at for at in self._midnights(times) if at > self.start]
        found: list[Tick] = []
        for at in [self.start, *midnights]:
            x = self.x(at)
            if found and x - found[-1].x < _DAY_ROOM:
                found.pop()
            if x <= 100 - _DAY_ROOM / 2 or not found:
                found.append(Tick(x, times.head(at)))
        return found

    def _marks(self, times: Times) -> Iterator[datetime]:
        at = datetime.combine(times.local(self.start).date(), time(), times.zone)
        while at <= self.end:
            if at >= self.start:
                yield at
            at += self.step

    def _midnights(self, times: Times) -> Iterator[datetime]:
        at = datetime.combine(times.local(self.start).date(), time(), times.zone)
        while at <= self.end:
            yield at
            at += _DAY


def fitted(instants: list[datetime]) -> Axis:
    """An axis with some room around all of `instants`, ten minutes at least."""
    first, last = min(instants), max(instants)
    length = max(last - first, timedelta(minutes=10))
    return Axis(first - length * 0.08, last + length * 0.1)
