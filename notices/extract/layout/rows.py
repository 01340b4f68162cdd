"""Finds which row and cell of a table each candidate stands in, whichever way the table lies."""

from dataclasses import replace
from itertools import pairwise

from notices.extract.layout.grid import Grid, Place
from notices.extract.mentions.marks import Candidate
from notices.extract.reading import Reading
from notices.text import Cell, Table

_HEADED = 2
"""A table of no more rows has none below its heads."""
_BLANK = 3
"""How long a cell is at most that holds but a blank."""
_MOST_GROUPS = 4
"""How many rows above its heads are looked through, so that a table of such rows takes no longer than another."""


def locate(reading: Reading) -> None:
    """Turn the tables whose first column heads their rows, and tell each candidate in a table its row and cell."""
    grids = [_upright(reading, _below_groups(reading, Grid.of(_emptied(reading, table)))) for table in reading.page.tables]
    reading.grids = grids
    for number, grid in enumerate(grids):
        for candidate, place in _placed(reading, grid):
            candidate.row, candidate.cell = (number, place.row), place.cell


def _emptied(reading: Reading, table: Table) -> Table:
    """The table in which cells are empty that hold but a blank: "&nbsp;" stands where nothing is to stand, for the frame's sake."""
    rows = (tuple(c._replace(end=c.start) if _is_blank(reading, c) else c for c in row) for row in table.rows)
    return replace(table, rows=tuple(rows))


def _is_blank(reading: Reading, cell: Cell) -> bool:
    return 0 < cell.end - cell.start <= _BLANK and reading.norm[cell.start : cell.end].isspace()


def join_broken(reading: Reading) -> None:
    """Join a day with the clock below it in the same cell: "13 March" and "20:00" with a line's end between."""
    joined = set()
    for day, clock in pairwise(reading.candidates):
        alone = day.plain_day and clock.first.clock is not None and not clock.first.dated and clock.first.repeat is None
        within = day.cell is not None and day.cell == clock.cell
        if alone and within and not reading.norm[day.tail : clock.head].strip():
            clock.begin_at(day.first)
            joined.add(day)
    if joined:
        reading.candidates = [c for c in reading.candidates if c not in joined]


def _placed(reading: Reading, grid: Grid) -> list[tuple[Candidate, Place]]:
    """The candidates inside a table, each with its place."""
    placed = ((candidate, grid.at(candidate.head)) for candidate in reading.within(grid.start, grid.end))
    return [(candidate, place) for candidate, place in placed if place is not None]


def _below_groups(reading: Reading, grid: Grid) -> Grid:
    """The table without rows that head several columns at once: "Outage" above "from" and "to", a title across the whole."""
    first = min((place.row for _, place in _placed(reading, grid)), default=len(grid.rows))
    most = min(_MOST_GROUPS, len(grid.rows) - _HEADED, first - 1)
    heads = 0
    while heads < most and _spans(grid.rows[heads], grid.rows[heads + 1]):
        heads += 1
    return grid.below(heads) if heads else grid


def _spans(top: tuple[Cell, ...], below: tuple[Cell, ...]) -> bool:
    """Whether a cell of a row spans columns that the next row tells apart."""
    return any(a == b and c != d for (a, c), (b, d) in pairwise(zip(top, below, strict=False)))


def _upright(reading: Reading, grid: Grid) -> Grid:
    """The table with its heads in the first row: turned when the heads of its times stand in the first column, not times."""
    if _old_beside_new(reading, grid):
        return grid.turned()
    placed = [place for _, place in _placed(reading, grid)]
    if sum(place.column == 0 for place in placed) > 1:
        return grid
    votes = sum(_vote(reading, grid, place) for place in placed)
    return grid.turned() if votes > 0 else grid


def _old_beside_new(reading: Reading, grid: Grid) -> bool:
    """ "Item | Old plan | New plan", and below it a row for the beginning and one for the end: a row is of both plans."""
    if not reading.may_say("label_now") or not reading.may_say("label_old"):
        return False
    top, first = grid.rows[0], [row[0] for row in grid.rows[1:] if row]
    told = ((top, "label_old"), (top, "label_now"), (first, "label_start"), (first, "label_end"))
    bounds = any(reading.says(word, cell) for cell in top for word in ("label_start", "label_end"))
    return not bounds and all(any(reading.says(word, cell) for cell in cells) for cells, word in told)


def _vote(reading: Reading, grid: Grid, place: Place) -> int:
    """Above 0 when a time is headed by its row's first cell rather than by its column's."""
    beside = _heads(reading, grid.rows[place.row][0]) if place.column > 0 else 0
    top = grid.rows[0]
    above = _heads(reading, top[place.column]) if place.row > 0 and place.column < len(top) else 0
    return beside - above


def _heads(reading: Reading, cell: Cell) -> int:
    """How much a cell looks like the head of times: by its words more than by its markup."""
    return 2 if reading.says("label_cell", cell) else int(cell.header)


def row_of(reading: Reading, candidate: Candidate) -> tuple[Cell, ...]:
    """The cells of a candidate's row; none outside of tables."""
    if candidate.row is None:
        return ()
    number, index = candidate.row
    return reading.grids[number].rows[index]


def heads_of(reading: Reading, candidate: Candidate) -> tuple[Cell, ...]:
    """The first row of a candidate's table, when it stands in a later one."""
    if candidate.row is None or candidate.row[1] == 0:
        return ()
    return reading.grids[candidate.row[0]].rows[0]


def group_of(reading: Reading, candidate: Candidate) -> str:
    """What heads the candidate's column together with some others, where it is one of several: "Start" above "UTC" and "Paris"."""
    row = row_of(reading, candidate)
    groups = reading.grids[candidate.row[0]].groups if candidate.row is not None and candidate.cell in row else ()
    column = row.index(candidate.cell) if groups and candidate.cell is not None else 0
    for group in groups:
        cell = group[column] if column < len(group) else None
        if cell is not None and len({a.start for a, b in pairwise(group) if a == b}) > 1:
            return reading.norm[cell.start : cell.end]
    return ""
