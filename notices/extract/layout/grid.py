"""A table as a grid that tells which of its cells holds a position of the text."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Self

from notices.text import Cell, Table

COLUMNS = 200
"""The most columns of a table in which places are told."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands first in its table; one that spans stands in further rows and columns too."""

    row: int
    column: int
    cell: Cell


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's rows, and the places of the cells that hold something, by where they begin in the text.

    `groups` are the rows above its heads, of which a cell heads several columns.
    """

    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]
    starts: tuple[int, ...]
    places: tuple[Place, ...]
    groups: tuple[tuple[Cell, ...], ...] = ()

    @classmethod
    def of(cls, table: Table) -> Self:
        """The grid of a table as it stands."""
        rows = tuple(row[:COLUMNS] for row in table.rows)
        first: dict[int, Place] = {}
        for index, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell.end > cell.start:
                    first.setdefault(cell.start, Place(index, column, cell))
        starts = tuple(sorted(first))
        return cls(table.start, table.end, rows, starts, tuple(first[s] for s in starts))

    def at(self, position: int) -> Place | None:
        """Where the cell stands that holds a position."""
        index = bisect_right(self.starts, position) - 1
        return self.places[index] if index >= 0 and position < self.places[index].cell.end else None

    def below(self, heads: int) -> "Grid":
        """The grid without its first rows, so many of which head groups of columns."""
        return replace(Grid.of(Table(self.start, self.end, self.rows[heads:])), groups=self.rows[:heads])

    def group_at(self, position: int) -> Cell | None:
        """The head of several columns that holds a position."""
        return next((cell for group in self.groups for cell in group if cell.start <= position < cell.end), None)

    def grouped(self, head: Cell) -> list[Cell]:
        """The head of several columns, and the cells below it."""
        columns = [n for group in self.groups for n, cell in enumerate(group) if cell == head]
        return [head, *(row[n] for row in self.rows for n in columns if n < len(row))]

    def turned(self) -> "Grid":
        """The grid with rows and columns exchanged; one that would have too many columns stays as it is."""
        if len(self.rows) > COLUMNS:
            return self
        empty = Cell(self.start, self.start)
        return Grid.of(Table(self.start, self.end, tuple(zip_longest(*self.rows, fillvalue=empty))))
