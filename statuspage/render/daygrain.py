"""Day-grain charts: a column is a day and runs from midnight downwards, so that each outage sits at its hour and has its length.

Shapes are paths, one for each kind, in a box that is stretched to its place: four units wide a day, 28 high.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from itertools import groupby

from statuspage.core.daygrid import between, bounds
from statuspage.core.remembered import Remembered
from statuspage.core.series import NINETY, Series
from statuspage.core.uptime import Day, Level, Mark

COLUMN, HEIGHT = 4.0, 28.0
_DAY = timedelta(days=1)
_UNSEEN = frozenset({Level.UNMEASURED, Level.PLANNED, Level.ANNOUNCED})
_THREAD, _DOTS = "thr", "thru"

SHAPES = {
    Level.DEGRADED: ("f-deg", 0.5),
    Level.DELAYED: ("f-del", 0.5),
    Level.MAINTENANCE: ("f-mnt", 0.8),
    Level.PLANNED: ("h-mnt", 0.8),
    Level.ANNOUNCED: ("h-maj", 0.8),
    Level.PARTIAL: ("f-par", 0.8),
    Level.DOWN: ("f-maj", 1.0),
}
"""The class of each kind of mark, in the order of drawing, and its share of the column. What was only announced is hollow."""


@dataclass(frozen=True, slots=True)
class Grain:
    """How fine a chart is: the least height of a mark."""

    least: float = 2.2


SMALL, TALL = Grain(), Grain(0.5)
Paths = tuple[tuple[str, str], ...]
"""Classes (`thr` and `thru` are fills of their own) with the paths that have them."""

_drawn: Remembered[Paths] = Remembered()


def paths(series: Series, today: Day, last: date, zone: tzinfo, grain: Grain = SMALL) -> Paths:
    """The 90 days up to `last`, which is `today`."""
    found = dict(_past(series, last, grain))
    start, end = bounds(last, zone)
    drawn = _column(NINETY - 1, today, int((end - start).total_seconds()), grain)
    return _in_order(_added(found, drawn))


def _past(series: Series, last: date, grain: Grain) -> Paths:
    return _drawn.of(series, (last, grain), lambda: _draw(series, last, grain))


def _draw(series: Series, last: date, grain: Grain) -> Paths:
    first = last - (NINETY - 1) * _DAY
    found: dict[str, str] = {}
    days = [series.at(day) for day in between(first, last - _DAY)]
    column = 0
    for whole, run in groupby(days, key=_whole):
        held = list(run)
        if whole:
            found = _added(found, [(whole, _box(column * COLUMN, 0, len(held) * COLUMN, HEIGHT))])
        else:
            for n, day in enumerate(held):
                found = _added(found, _column(column + n, day, day.figures.length if day else 0, grain))
        column += len(held)
    return tuple(found.items())


def _whole(day: Day | None) -> str:
    """What a day is from midnight to midnight; empty when it is more than one thing."""
    if day is None or day.marks == (Mark(Level.UNMEASURED, 0, day.figures.length),):
        return _DOTS
    return "" if day.marks else _THREAD


def _column(number: int, day: Day | None, length: int, grain: Grain) -> Iterator[tuple[str, str]]:
    """A day's shapes; of today only what has passed of its `length` in seconds."""
    if day is None or not length:
        return
    left = number * COLUMN
    for start, end, seen in _threads(day):
        top, bottom = HEIGHT * start / length, HEIGHT * end / length
        yield (_THREAD if seen else _DOTS), _box(left, top, COLUMN, bottom - top)
    for mark in day.marks:
        if mark.level in SHAPES:
            yield shape(number, mark, length, grain)


def shape(number: int, mark: Mark, length: int, grain: Grain = SMALL) -> tuple[str, str]:
    """A mark in the column of that number."""
    css, share = SHAPES[mark.level]
    height = max(grain.least, HEIGHT * (mark.end - mark.start) / length)
    top = min(HEIGHT * mark.start / length, HEIGHT - height)
    return css, _box(number * COLUMN + COLUMN * (1 - share) / 2, top, COLUMN * share, height)


def _threads(day: Day) -> Iterator[tuple[int, int, bool]]:
    """The day in stretches that were measured and that were not."""
    reached = 0
    for mark in day.marks:
        if mark.level in _UNSEEN:
            if mark.start > reached:
                yield reached, mark.start, True
            yield mark.start, mark.end, False
            reached = mark.end
    if reached < day.figures.length:
        yield reached, day.figures.length, True


def _box(x: float, y: float, width: float, height: float) -> str:
    return f"M{_n(x)} {_n(y)}h{_n(width)}v{_n(height)}h-{_n(width)}Z"


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _added(found: dict[str, str], shapes: Iterable[tuple[str, str]]) -> dict[str, str]:
    for css, path in shapes:
        found[css] = found.get(css, "") + path
    return found


def _in_order(found: dict[str, str]) -> Paths:
    order = [_THREAD, _DOTS, *(css for css, _ in SHAPES.values())]
    return tuple((css, found[css]) for css in order if css in found)
