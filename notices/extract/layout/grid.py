"""A table as a grid that tells which of its cells holds a position of the text."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import zip_longest
from typing import Self

from notices.text import Cell, Table

_MAX_TURNED = 20_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands first in its table; one that spans stands in further rows and columns too."""

    row: int
    column: int
    cell: Cell


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's rows, and the places of the cells that hold something, by where they begin in the text."""

    start: int
    end: int
    rows: tuple[tuple[Cell, ...], ...]
    starts: tuple[int, ...]
    places: tuple[Place, ...]

    @classmethod
    def of(cls, table: Table) -> Self:
        """The grid of a table as it stands."""
        first: dict[int, Place] = {}
        for index, row in enumerate(table.rows):
            for column, cell in enumerate(row):
                if cell.end > cell.start:
                    first.setdefault(cell.start, Place(index, column, cell))
        starts = tuple(sorted(first))
        return cls(table.start, table.end, table.rows, starts, tuple(first[s] for s in starts))

    def at(self, position: int) -> Place | None:
        """Where the cell stands that holds a position."""
        index = bisect_right(self.starts, position) - 1
        return self.places[index] if index >= 0 and position < self.places[index].cell.end else None

    def turned(self) -> "Grid":
        """The grid with rows and columns exchanged; one that is far from a rectangle stays as it is."""
        if len(self.rows) * max(map(len, self.rows), default=0) > _MAX_TURNED:
            return self
        empty = Cell(self.start, self.start)
        return Grid.of(Table(self.start, self.end, tuple(zip_longest(*self.rows, fillvalue=empty))))
