"""Uptime of a component by day: what was measured, what of that was down, and what maintenance had announced.

The two tracks stay apart: what was measured is counted by measurements alone, and an announced maintenance excuses only what is no
worse than it announced. What nobody measured is counted as such and never as up.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from itertools import groupby, pairwise
from operator import attrgetter

from statuspage.core.model import Condition, State
from statuspage.core.observed import SEVERITY, together


class Level(StrEnum):
    """How a stretch of a day counts. MAINTENANCE: measured within an announced window, and no worse than that announced.

    PLANNED and ANNOUNCED: a maintenance and an incident that were announced and that nobody measured.
    """

    DOWN = "down"
    PARTIAL = "partial"
    DELAYED = "delayed"
    DEGRADED = "degraded"
    MAINTENANCE = "maintenance"
    PLANNED = "planned"
    ANNOUNCED = "announced"
    UNMEASURED = "unmeasured"
    UP = "up"


GRAVEST_FIRST = tuple(Level)
"""The levels by what is to be seen first."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """`[start, end)` in which an origin showed `condition` of a component and was measuring."""

    start: datetime
    end: datetime
    condition: Condition


EXCUSES_NOTHING = -1
"""The severity of a maintenance that was announced in hindsight, or not for certain: what is measured counts as ever."""


@dataclass(frozen=True, slots=True)
class Spell:
    """`[start, end)` that was announced for a component. `severity` is that of its impact, as `SEVERITY` has it of conditions,
    or `EXCUSES_NOTHING`.
    """

    start: datetime
    end: datetime
    maintenance: bool
    severity: int


@dataclass(frozen=True, slots=True)
class Tracks:
    """Both tracks of a component. `watches` are the stretches of each origin, in their order and without overlaps."""

    watches: tuple[tuple[Stretch, ...], ...] = ()
    spells: tuple[Spell, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds. `length` is all the time, `measured` that in which anything measured; `down` (everywhere), `partial` (in some
    places), `degraded` and `delayed` are of measured time outside of maintenance.

    `maintenance` is what was announced as such and not exceeded; `excused` is the part of it that was measured, `excused_lost`
    the part of that in which anything was down. `announced` is the time of announced incidents, measured or not.
    """

    length: int = 0
    measured: int = 0
    down: int = 0
    partial: int = 0
    degraded: int = 0
    delayed: int = 0
    maintenance: int = 0
    excused: int = 0
    excused_lost: int = 0
    announced: int = 0

    @property
    def lost(self) -> int:
        """Down, everywhere or in some places: what works only for some is not up."""
        return self.down + self.partial

    @property
    def unmeasured(self) -> int:
        """The time in which nothing measured."""
        return self.length - self.measured

    @property
    def share(self) -> int | None:
        """Uptime outside of maintenance, in hundredths of a per cent, rounded down; null when nothing measured then."""
        counted = self.measured - self.excused
        return (counted - self.lost) * 10_000 // counted if counted > 0 else None

    @property
    def share_of_all(self) -> int | None:
        """Uptime with maintenance counted like any other time, in hundredths of a per cent, rounded down."""
        up = self.measured - self.lost - self.excused_lost
        return up * 10_000 // self.measured if self.measured > 0 else None

    @property
    def unmeasured_share(self) -> int:
        """How much of the time nobody measured, in hundredths of a per cent, rounded up."""
        return -(-self.unmeasured * 10_000 // self.length) if self.length else 0


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a day that is not simply up: `[start, end)` in seconds from the day's beginning."""

    level: Level
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Day:
    """The figures of a day, and where in it is what: time that is in no mark was up. Today has as much length as has passed."""

    figures: Figures
    marks: tuple[Mark, ...] = ()

    @property
    def gravest(self) -> Level:
        """The level that is to be seen first."""
        return min((mark.level for mark in self.marks), key=GRAVEST_FIRST.index, default=Level.UP)

    @property
    def spoken_of(self) -> bool:
        """Whether anything was measured or announced."""
        return bool(self.figures.measured or self.figures.maintenance or self.figures.announced)


def total(figures: Iterable[Figures]) -> Figures:
    """The sum of figures."""
    return Figures(*(sum(column) for column in zip(*map(_COLUMNS, figures), strict=True)))


_NAMES = tuple(field.name for field in fields(Figures))
_COLUMNS = attrgetter(*_NAMES)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a day in which nothing changes: the conditions that are measured and the spells that hold."""

    start: int
    end: int
    conditions: tuple[Condition, ...]
    excused_to: int | None
    incident: bool

    @property
    def level(self) -> Level:
        """How it counts."""
        if not self.conditions:
            if self.excused_to is not None:
                return Level.PLANNED
            return Level.ANNOUNCED if self.incident else Level.UNMEASURED
        if self.excused_to is not None and max(SEVERITY[one] for one in self.conditions) <= self.excused_to:
            return Level.MAINTENANCE
        return _MEASURED[together(self.conditions)]


_MEASURED = {
    State.MAJOR: Level.DOWN,
    State.PARTIAL: Level.PARTIAL,
    State.DELAYED: Level.DELAYED,
    State.DEGRADED: Level.DEGRADED,
    State.OPERATIONAL: Level.UP,
}


def day_of(tracks: Tracks, start: datetime, end: datetime) -> Day:
    """The day that begins at `start`, up to `end`: its last instant, or now."""
    pieces = list(_pieces(tracks, start, end))
    marks = []
    for level, run in groupby(pieces, key=lambda piece: piece.level):
        stretch = list(run)
        if level is not Level.UP:
            marks.append(Mark(level, stretch[0].start, stretch[-1].end))
    return Day(_figures(pieces), tuple(marks))


def _figures(pieces: Sequence[_Piece]) -> Figures:
    seconds = dict.fromkeys(_NAMES, 0)
    for piece in pieces:
        length, level = piece.end - piece.start, piece.level
        seconds["length"] += length
        seconds["measured"] += length if piece.conditions else 0
        seconds["announced"] += length if piece.incident else 0
        if level in {Level.DOWN, Level.PARTIAL, Level.DEGRADED, Level.DELAYED}:
            seconds[level] += length
        if level in {Level.MAINTENANCE, Level.PLANNED}:
            seconds["maintenance"] += length
        if level is Level.MAINTENANCE:
            seconds["excused"] += length
            seconds["excused_lost"] += length if Condition.DOWN in piece.conditions else 0
    return Figures(**seconds)


def _pieces(tracks: Tracks, start: datetime, end: datetime) -> Iterable[_Piece]:
    """The day cut wherever anything changes."""
    length = int((end - start).total_seconds())
    watches = [cut for watch in tracks.watches if (cut := _cut(watch, start, length))]
    spells = [(max(0, _floor(s.start, start)), min(length, _floor(s.end, start)), s) for s in tracks.spells]
    spells = [one for one in spells if one[0] < one[1]]
    edges = {0, length} | {edge for watch in watches for a, b, _ in watch for edge in (a, b)}
    edges |= {edge for a, b, _ in spells for edge in (a, b)}
    starts = [[a for a, _, _ in watch] for watch in watches]
    for at, until in pairwise(sorted(edges)):
        held = [spell for a, b, spell in spells if a <= at < b]
        excused = [spell.severity for spell in held if spell.maintenance]
        shown = (_shown(watch, own, at) for watch, own in zip(watches, starts, strict=True))
        conditions = tuple(condition for condition in shown if condition is not None)
        yield _Piece(at, until, conditions, max(excused, default=None), len(excused) < len(held))


def _cut(watch: Sequence[Stretch], start: datetime, length: int) -> list[tuple[int, int, Condition]]:
    """The stretches of a day in whole seconds. What is not up takes up each second that it touches, so that none is lost."""
    found: list[tuple[int, int, Condition]] = []
    reached = 0
    for one in watch:
        rounded = _floor if one.condition is Condition.UP else _ceil
        begin, end = max(reached, _floor(one.start, start)), min(length, rounded(one.end, start))
        if begin < end:
            found.append((begin, end, one.condition))
            reached = end
    return found


def _shown(watch: Sequence[tuple[int, int, Condition]], starts: Sequence[int], at: int) -> Condition | None:
    place = bisect_right(starts, at) - 1
    return watch[place][2] if place >= 0 and at < watch[place][1] else None


def _floor(at: datetime, start: datetime) -> int:
    return int((at - start).total_seconds() // 1)


def _ceil(at: datetime, start: datetime) -> int:
    return -int((start - at).total_seconds() // 1)
