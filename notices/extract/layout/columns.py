"""Dates that head the columns of a table: the clocks below are those of that day."""

import re
from dataclasses import replace

from notices.extract.calendar.halves import in_part
from notices.extract.layout import spread
from notices.extract.layout.grid import Grid
from notices.extract.mentions.marks import Candidate
from notices.extract.reading import Reading
from notices.text import Cell

_SEVERAL = 2
_NOTHING = re.compile(r"[\W_]*(?:no(?:ne|thing)?|n/?a|无|不停|正常|なし)?[\W_]*", re.IGNORECASE)
"""What a cell says that has nothing to say."""


def date(reading: Reading) -> None:
    """ "System | 27 March | 28 March": a clock without a day takes the one day that its column's head tells."""
    before: Candidate | None = None
    for candidate in reading.candidates:
        if candidate.row is None or candidate.row[1] == 0 or candidate.first.day is not None or not candidate.timed:
            continue
        day = head(reading, candidate)
        if day is None or candidate.first.repeat is not None:
            continue
        if before is None or not _runs_back(before, candidate, day):
            candidate.first.day = day.first.day
        for point in (candidate.first, candidate.last):
            if point is not None and point.clock is not None and day.first.day is not None:
                point.clock = in_part(point.clock, day.first.day.part)
        before = candidate
    _spread_hours(reading)


def head(reading: Reading, candidate: Candidate) -> Candidate | None:
    """The only day, told by its date, in the first cell of a candidate's column."""
    if candidate.row is None:
        return None
    grid = reading.grids[candidate.row[0]]
    place = grid.at(candidate.head)
    return _day_of(reading, grid, place.column) if place is not None else None


def _day_of(reading: Reading, grid: Grid, column: int) -> Candidate | None:
    """The only day, told by its date, in the first cell of a column."""
    top = grid.rows[0]
    if column >= len(top):
        return None
    cell = top[column]
    if all(other.start == cell.start for other in top):
        return None  # it heads the rows below it, up to the next such cell
    inside = reading.within(cell.start, cell.end)
    return inside[0] if len(inside) == 1 and inside[0].plain_day else None


def _runs_back(before: Candidate, candidate: Candidate, day: Candidate) -> bool:
    """ "Start 22:00 | End 02:00" below one day: whether the second of two clocks of a row is that of the day after it."""
    first, last = before.first.clock, candidate.first.clock
    single = before.last is None and candidate.last is None and before.row == candidate.row
    return single and first is not None and last is not None and first.seconds > last.seconds and before.first.day == day.first.day


def _spread_hours(reading: Reading) -> None:
    """ "9:00-11:00 | Elm Road | Oak Lane" below "Time | 3 March | 4 March": the hours are those of each day of which a cell tells.

    So are hours that head a column, below which a row for each day tells what is off.
    """
    spread_over: dict[int, list[Candidate]] = {}
    for candidate in reading.candidates:
        if candidate.row is None or not spread.floating(candidate):
            continue
        grid = reading.grids[candidate.row[0]]
        across = candidate.row[1] > 0
        told = _across(reading, grid, candidate) if across else _down(reading, grid, candidate)
        alone = candidate.cell == grid.rows[candidate.row[1]][0] if across else _several_hours(reading, grid)
        if len(told) >= _SEVERAL or (told and alone):
            spread_over[id(candidate)] = [_on(candidate, day, cell, across=across) for day, cell in told]
    if spread_over:
        reading.candidates = [one for c in reading.candidates for one in spread_over.get(id(c), [c])]


def _several_hours(reading: Reading, grid: Grid) -> bool:
    """Whether the columns of a table are headed by hours, as parts of the day."""
    top = reading.within(grid.rows[0][0].start, grid.rows[0][-1].end)
    return len(top) >= _SEVERAL and all(spread.floating(c) for c in top)


def _across(reading: Reading, grid: Grid, hours: Candidate) -> list[tuple[Candidate, Cell]]:
    """The days that head the columns of the cells beside some hours which tell something."""
    row = grid.rows[hours.row[1]] if hours.row is not None else ()
    days = ((_day_of(reading, grid, n), cell) for n, cell in enumerate(row) if cell != hours.cell and _tells(reading, cell))
    return [(day, cell) for day, cell in days if day is not None]


def _down(reading: Reading, grid: Grid, hours: Candidate) -> list[tuple[Candidate, Cell]]:
    """The days that head the rows of the cells below some hours which tell something."""
    place = grid.at(hours.head)
    rows = [row for row in grid.rows[1:] if place is not None and 0 < place.column < len(row)]
    days = ((reading.within(row[0].start, row[0].end), row[place.column]) for row in rows if place is not None)
    return [(told[0], cell) for told, cell in days if len(told) == 1 and told[0].plain_day and _tells(reading, cell)]


def _tells(reading: Reading, cell: Cell) -> bool:
    """Whether a cell says something, and no time."""
    return _NOTHING.fullmatch(reading.norm[cell.start : cell.end]) is None and not reading.within(cell.start, cell.end)


def _on(hours: Candidate, day: Candidate, cell: Cell, *, across: bool) -> Candidate:
    """Some hours on the day that heads the column of a cell, or its row."""
    first, last = replace(hours.first, day=day.first.day), hours.last and replace(hours.last, repeat=None)
    own = Candidate(first, last, row=hours.row if across else day.row, cell=cell)
    own.label, own.label_text = hours.label, hours.label_text
    return own
