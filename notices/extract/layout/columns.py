"""Dates that head the columns of a table: the clocks below are those of that day."""

from notices.extract.layout.grid import Grid
from notices.extract.mentions.marks import Candidate
from notices.extract.reading import Reading


def date(reading: Reading) -> None:
    """ "System | 27 March | 28 March": a clock without a day takes the one day that its column's head tells."""
    for candidate in reading.candidates:
        if candidate.row is None or candidate.row[1] == 0 or candidate.first.day is not None or not candidate.timed:
            continue
        day = _head(reading, reading.grids[candidate.row[0]], candidate)
        if day is not None and candidate.first.repeat is None:
            candidate.first.day = day.first.day


def _head(reading: Reading, grid: Grid, candidate: Candidate) -> Candidate | None:
    """The only day, told by its date, in the first cell of a candidate's column."""
    place, top = grid.at(candidate.head), grid.rows[0]
    if place is None or place.column >= len(top):
        return None
    cell = top[place.column]
    if all(other.start == cell.start for other in top):
        return None  # it heads the rows below it, up to the next such cell
    inside = reading.within(cell.start, cell.end)
    if len(inside) != 1 or inside[0].last is not None or inside[0].timed or inside[0].first.day is None:
        return None
    return inside[0] if inside[0].first.day.explicit else None
