"""Dates that head the columns of a table: the clocks below are those of that day."""

import re
from dataclasses import replace

from notices.extract.calendar.halves import in_part
from notices.extract.layout import spread
from notices.extract.layout.grid import Grid
from notices.extract.mentions.marks import Candidate
from notices.extract.reading import Reading
from notices.text import Cell, Stretch

Days = list[tuple[Candidate, Cell]]
"""Days, each with the cell that tells of it."""

_SEVERAL = 2
_MOST = 500
"""To how many windows hours are spread; a table of more is not read to its end."""
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
    return _day_in(reading, cell)


def _runs_back(before: Candidate, candidate: Candidate, day: Candidate) -> bool:
    """ "Start 22:00 | End 02:00" below one day: whether the second of two clocks of a row is that of the day after it."""
    first, last = before.first.clock, candidate.first.clock
    single = before.last is None and candidate.last is None and before.row == candidate.row
    return single and first is not None and last is not None and first.seconds > last.seconds and before.first.day == day.first.day


def _spread_hours(reading: Reading) -> None:
    """ "9:00-11:00 | Elm Road | Oak Lane" below "Time | 3 March | 4 March": the hours are those of each day of which a cell tells.

    So are hours that head a column, below which a row for each day tells what is off.
    """
    told: dict[tuple[int, int, int | None], Days] = {}
    copies: dict[Candidate, list[Candidate]] = {}
    left = _MOST
    for hours in reading.candidates:
        place = _place(reading, hours)
        if place is None:
            continue
        days = told[place] if place in told else told.setdefault(place, _days_beside(reading, *place))
        if len(days) >= _SEVERAL or (days and _leads(reading, hours)):
            left -= len(days)
            if left < 0:
                reading.cut_off = True
                return
            copies[hours] = [_on(hours, day, cell) for day, cell in days]
    if copies:
        reading.candidates = [one for c in reading.candidates for one in copies.get(c, [c])]


def _place(reading: Reading, hours: Candidate) -> tuple[int, int, int | None] | None:
    """The table and row whose days some hours of no day are those of; of hours at the top of a table the column, too."""
    if hours.row is None or not spread.floating(hours):
        return None
    table, row = hours.row
    if row:
        return table, row, None
    place = reading.grids[table].at(hours.head)
    return (table, 0, place.column) if place is not None and place.column else None


def _leads(reading: Reading, hours: Candidate) -> bool:
    """Whether some hours stand first in their row, or head one of several columns of hours, as parts of the day."""
    if hours.row is None:
        return False
    grid = reading.grids[hours.row[0]]
    if hours.row[1]:
        return hours.cell == grid.rows[hours.row[1]][0]
    return reading.judged("columns of hours", Stretch(grid.start, grid.end), lambda: _several_hours(reading, grid))


def _several_hours(reading: Reading, grid: Grid) -> bool:
    """Whether the columns of a table are headed by hours."""
    top = reading.within(grid.rows[0][0].start, grid.rows[0][-1].end)
    return len(top) >= _SEVERAL and all(spread.floating(c) for c in top)


def _days_beside(reading: Reading, table: int, row: int, column: int | None) -> Days:
    """The days that head the columns of the cells of a row which tell something, or the rows of the cells of a column."""
    grid = reading.grids[table]
    if column is None:
        heads = ((_day_of(reading, grid, n), cell) for n, cell in enumerate(grid.rows[row]) if _tells(reading, cell))
    else:
        below = (row for row in grid.rows[1:] if column < len(row) and _tells(reading, row[column]))
        heads = ((_day_in(reading, row[0]), row[column]) for row in below)
    return [(day, cell) for day, cell in heads if day is not None]


def _day_in(reading: Reading, cell: Cell) -> Candidate | None:
    """The only time of a cell, where it is a day told by its date."""
    inside = reading.within(cell.start, cell.end)
    return inside[0] if len(inside) == 1 and inside[0].plain_day else None


def _tells(reading: Reading, cell: Cell) -> bool:
    """Whether a cell says something, and no time."""
    return _NOTHING.fullmatch(reading.norm[cell.start : cell.end]) is None and not reading.within(cell.start, cell.end)


def _on(hours: Candidate, day: Candidate, cell: Cell) -> Candidate:
    """Some hours on the day that heads the column of a cell, or its row."""
    first, last = replace(hours.first, day=day.first.day), hours.last and replace(hours.last, repeat=None)
    own = Candidate(first, last, row=hours.row if hours.row and hours.row[1] else day.row, cell=cell)
    own.label, own.label_text = hours.label, hours.label_text
    return own
