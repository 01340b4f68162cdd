"""Days in a row: what was rolled of each component, put together over periods, months and the components of a service.

What is put together is remembered beside the series, which is a new one when any of its days is, and goes with it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from itertools import pairwise
from weakref import WeakKeyDictionary, ref

from statuspage.core.daygrid import between, bounds
from statuspage.core.remembered import Remembered
from statuspage.core.uptime import GRAVEST_FIRST, Day, Figures, Level, Mark, total

NINETY, YEAR = 90, 365
ENOUGH = 24 * 3600
"""Seconds that a percentage has to rest on."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Series:
    """Finished days from `first` on, each null of which nothing is known."""

    first: date
    days: tuple[Day | None, ...]

    def at(self, day: date) -> Day | None:
        """That day."""
        place = (day - self.first).days
        return self.days[place] if 0 <= place < len(self.days) else None


NOTHING = Series(date.min, ())

_periods: Remembered["Period"] = Remembered()
_merged_series: WeakKeyDictionary[Series, tuple[tuple[ref[Series], ...], Series]] = WeakKeyDictionary()
"""The series of a service beside the first of its parts, with all of these: one for each service."""


def joined(before: Series | None, news: Mapping[date, Day], since: date) -> Series:
    """The series with the days of `news` in it; days before `since` are left out, empty ones are unknown."""
    known = dict(zip(between(before.first, date.max), before.days, strict=False)) if before and before.days else {}
    known |= {day: one if one.spoken_of else None for day, one in news.items()}
    spoken = [day for day, one in known.items() if one is not None and day >= since]
    if not spoken:
        return NOTHING
    return Series(min(spoken), tuple(known.get(day) for day in between(min(spoken), max(spoken))))


@dataclass(frozen=True, slots=True)
class Period:
    """The figures of days in a row since the first of them in which anything was measured, and in how many of `days` that was.

    `first` is that day; null when nothing was measured, and `figures` are of what was announced.
    """

    figures: Figures
    measured_days: int
    days: int
    first: date | None

    @property
    def share(self) -> int | None:
        """Uptime outside of maintenance, in hundredths of a per cent; null when less than `ENOUGH` was measured then."""
        return self.figures.share if self.figures.measured - self.figures.excused >= ENOUGH else None


def period(series: Series, today: Day, last: date, days: int, zone: tzinfo) -> Period:
    """The `days` up to `last`, which is `today`."""
    past = finished(series, last - (days - 1) * _DAY, last - _DAY, zone)
    measured = int(today.figures.measured > 0)
    figures = [past.figures, today.figures] if measured or past.first or today.spoken_of else [past.figures]
    return Period(total(figures), past.measured_days + measured, days, past.first or (last if measured else None))


def finished(series: Series, first: date, last: date, zone: tzinfo) -> Period:
    """The days from `first` to `last`, which are over."""
    return _periods.of(series, (first, last, zone), lambda: _finished(series, first, last, zone))


def _finished(series: Series, first: date, last: date, zone: tzinfo) -> Period:
    found = [(day, series.at(day)) for day in between(first, last)]
    measured = [day for day, one in found if one is not None and one.figures.measured]
    begun = min(measured, default=None)
    counted = [one.figures if one else _unknown(day, zone) for day, one in found if one or (begun and day >= begun)]
    return Period(total(counted), len(measured), len(found), begun)


def _unknown(day: date, zone: tzinfo) -> Figures:
    start, end = bounds(day, zone)
    return Figures(length=int((end - start).total_seconds()))


def merged_series(parts: tuple[Series, ...]) -> Series:
    """The series of a service: of each moment what is the gravest among its components."""
    held = [one for one in parts if one.days]
    if len(held) < 2:
        return held[0] if held else NOTHING
    made_of = tuple(map(ref, held))
    known = _merged_series.get(held[0])
    if known is None or known[0] != made_of:
        known = _merged_series[held[0]] = (made_of, _together(held))
    return known[1]


def _together(held: Sequence[Series]) -> Series:
    first = min(one.first for one in held)
    last = max(one.first + (len(one.days) - 1) * _DAY for one in held)
    return Series(first, tuple(merged([one.at(day) for one in held]) for day in between(first, last)))


def merged(parts: Sequence[Day | None]) -> Day | None:
    """A day of a service. Time counts as not measured where nothing of it was; figures are of what its marks show."""
    held = [one for one in parts if one is not None]
    if len(held) < 2:
        return held[0] if held else None
    if all(one == held[0] for one in held):
        return held[0]
    length = max(one.figures.length for one in held)
    edges = {0, length} | {edge for one in held for mark in one.marks for edge in (mark.start, mark.end)}
    marks: list[Mark] = []
    for start, end in pairwise(sorted(edges)):
        level = min((_level(one, start) for one in held), key=_RANK.index)
        if marks and marks[-1].level is level and marks[-1].end == start:
            marks[-1] = Mark(level, marks[-1].start, end)
        elif level is not Level.UP:
            marks.append(Mark(level, start, end))
    return Day(_figures(length, marks), tuple(marks))


_RANK = (*(level for level in GRAVEST_FIRST if level is not Level.UNMEASURED), Level.UNMEASURED)


def _level(day: Day, at: int) -> Level:
    return next((mark.level for mark in day.marks if mark.start <= at < mark.end), Level.UP)


def _figures(length: int, marks: Iterable[Mark]) -> Figures:
    spent = dict.fromkeys(Level, 0)
    for mark in marks:
        spent[mark.level] += mark.end - mark.start
    unmeasured = spent[Level.UNMEASURED] + spent[Level.PLANNED] + spent[Level.ANNOUNCED]
    return Figures(
        length=length,
        measured=length - unmeasured,
        down=spent[Level.DOWN],
        partial=spent[Level.PARTIAL],
        degraded=spent[Level.DEGRADED],
        delayed=spent[Level.DELAYED],
        maintenance=spent[Level.MAINTENANCE] + spent[Level.PLANNED],
        excused=spent[Level.MAINTENANCE],
        announced=spent[Level.ANNOUNCED],
    )
