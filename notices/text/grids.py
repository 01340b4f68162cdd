"""Builds a table's grid while its cells are read: cells that span fill every place that is theirs."""

from dataclasses import dataclass, field

from notices.text.layout import Cell, Table

_MAX_SPAN = 200
_MAX_COPIES = 20_000
_MIN_COLUMNS = 2


class Copies:
    """How many copies spanning cells may still make in one document: a few letters of markup can ask for millions."""

    def __init__(self) -> None:
        self.left = _MAX_COPIES

    def take(self) -> bool:
        """Whether one more may be made."""
        self.left -= 1
        return self.left >= 0


@dataclass(slots=True)
class Builder:
    """A table while it is read. `held` are the cells that reach down into rows still to come, by column.

    `nested` says that a table stands inside: then it only arranges the page and is no table to be read by rows.
    """

    start: int
    copies: Copies
    rows: list[list[Cell]] = field(default_factory=list)
    held: dict[int, tuple[int, Cell]] = field(default_factory=dict)
    nested: bool = False

    def begin_row(self) -> None:
        """A new row, which begins with what reaches into it from above."""
        self.rows.append([])
        self._fill()

    def add(self, cell: Cell, rowspan: int, colspan: int) -> None:
        """The next cell of the row; without a row, of the first."""
        if not self.rows:
            self.begin_row()
        for copy in range(colspan):
            if copy and not self.copies.take():
                return
            column = len(self.rows[-1])
            self.rows[-1].append(cell)
            if rowspan > 1:
                self.held[column] = (rowspan - 1, cell)
            self._fill()

    def _fill(self) -> None:
        row = self.rows[-1]
        while (held := self.held.get(len(row))) is not None and self.copies.take():
            left, cell = held
            if left > 1:
                self.held[len(row)] = (left - 1, cell)
            else:
                del self.held[len(row)]
            row.append(cell)

    def table(self, end: int) -> Table | None:
        """The finished table; null when it is none: one that arranges the page, or that has but one column."""
        rows = tuple(tuple(row) for row in self.rows if row)
        if self.nested or max(map(len, rows), default=0) < _MIN_COLUMNS:
            return None
        return Table(self.start, end, rows)


def span(value: str | None, *, none: int = 1) -> int:
    """The number of a `rowspan` or `colspan`; `none` is what 0 means (a rowspan of 0 reaches to the table's end)."""
    if not value or not value.isascii() or not value.isdigit() or len(value) > 9:
        return 1
    return min(int(value), _MAX_SPAN) or none


ALL_ROWS = _MAX_SPAN
