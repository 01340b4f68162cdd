"""Gives out zones: those that stand alone to the times of their line, column or block, one before a time to the next one, too."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from notices.extract.mentions.marks import Candidate, Point, Zone
from notices.extract.reading import Reading
from notices.text import Cell, Stretch

_LABEL = 40
_BRACKETED = re.compile(r"\(?[^()\n]{2,24}\)")
"""A zone in brackets that ends a line."""
_start = attrgetter("start")


def give(reading: Reading) -> None:
    """Zones that stand alone go to the points of their line or column; a statement about all times goes to all."""
    heads = [c for c in reading.candidates if c.first.zone is not None and c.first.clock is None and c.last is None]
    for begun, ended in pairwise(reading.candidates if reading.by_words else ()):
        _in_one_zone(reading, begun, ended)
    if not reading.zones and not heads:
        return
    loose = (c for c in reading.candidates if not _zoned(c))
    points = sorted((p for c in loose for p in (c.first, c.last) if p is not None), key=_start)
    starts = [p.start for p in points]
    for head in heads:
        below = _below(reading, head)
        _give(head.first.zone, points[bisect_left(starts, below.start) : bisect_left(starts, below.end)])
    given: set[tuple[int, int]] = set()
    for mark in reading.zones:
        if not isinstance(mark.value, Zone):
            continue
        for reach in _reaches(reading, mark.start, given):
            if (reach.start, reach.end) not in given:
                given.add((reach.start, reach.end))
                _give(mark.value, points[bisect_left(starts, reach.start) : bisect_left(starts, reach.end)])


def _in_one_zone(reading: Reading, begun: Candidate, ended: Candidate) -> None:
    """ "日本时间18日晚上九点关闭,到19日上午九点开放": the zone before a time is that of the next one in its sentence, too."""
    zone = begun.first.zone
    if zone is None or ended.first.zone is not None or begun.last is not None or ended.last is not None:
        return
    if not (begun.first.clock and ended.first.clock):
        return
    led = zone.name not in reading.norm[begun.first.turn : begun.tail]
    if led and ended.head < reading.sentence_at(begun.head).end:
        ended.first.zone = zone


def _below(reading: Reading, head: Candidate) -> Stretch:
    """What a day that heads a block with its zone speaks of: "Schedule of 4 February (UTC):"; else its line."""
    line = reading.line_at(head.head)
    return _block_below(reading, line) if _is_label(reading, line, head.tail) else line


def _zoned(candidate: Candidate) -> bool:
    """Whether a range has its zone at one of its bounds: it is that of both."""
    return candidate.last is not None and (candidate.first.zone or candidate.last.zone) is not None


def _give(zone: Zone | None, points: list[Point]) -> None:
    for point in points if zone is not None else ():
        if point.zone is None and point.instant is None:
            point.zone = zone


def _reaches(reading: Reading, position: int, given: set[tuple[int, int]]) -> Iterator[Stretch | Cell]:
    """The parts of the text that a zone at a position speaks of; a column only once."""
    if reading.says("all_times", reading.sentence_at(position)):
        yield Stretch(0, len(reading.text))
    yield _stretch(reading, position)
    yield from _column(reading, position, given)


def _stretch(reading: Reading, position: int) -> Stretch:
    """The line of a zone; where its columns are headed by a zone each ("Start (MDT): … Start (UTC): …"), what stands behind it."""
    line = reading.line_at(position)
    index = bisect_left(reading.zones, position + 1, key=_start)
    after = reading.zones[index].start if index < len(reading.zones) else line.end
    if after < line.end and reading.within(position, after) and not reading.within(line.start, position):
        return Stretch(position, after)
    clocks = any(c.first.clock is not None for c in reading.within(line.start, line.end))
    return line if clocks or not _is_label(reading, line, position) else _block_below(reading, line)


def _is_label(reading: Reading, line: Stretch, position: int) -> bool:
    """Whether a line only heads what stands below it, or ends with a zone that does: "Schedule (UTC):", "Window (UTC)"."""
    short = min(line.end - line.start, line.end - position) <= _LABEL
    told = reading.norm[line.start : line.end].rstrip()
    bracketed = _BRACKETED.fullmatch(reading.norm, position, line.start + len(told)) is not None
    return short and (told.endswith(":") or (bracketed and reading.grid_at(position) is None))


def _block_below(reading: Reading, line: Stretch) -> Stretch:
    """A label's line with the lines below it, up to an empty one that does not stand right behind it."""
    end = reading.norm.find("\n\n", line.end + len("\n"))
    return Stretch(line.start, end if end >= 0 else len(reading.norm))


def _column(reading: Reading, position: int, given: set[tuple[int, int]]) -> list[Cell]:
    """The head that holds a position, of a column or of several, and the cells below it; or beside it, where it heads a row."""
    grid = reading.grid_at(position)
    place = grid.at(position) if grid is not None else None
    head = place.cell if place is not None else grid.group_at(position) if grid is not None else None
    if grid is None or head is None or (head.start, head.end) in given:
        return []
    if place is None:
        return grid.grouped(head)
    column = [row[place.column] for row in grid.rows if len(row) > place.column]
    if place.row > 0:
        heads = place.column == 0 or len({c for c in column if _is_zone(reading, c)}) > 1
        return list(grid.rows[place.row]) if heads else []
    return column


def _is_zone(reading: Reading, cell: Cell) -> bool:
    """Whether a cell names a zone and no time."""
    index = bisect_left(reading.zones, cell.start, key=_start)
    return index < len(reading.zones) and reading.zones[index].start < cell.end and not reading.within(cell.start, cell.end)
