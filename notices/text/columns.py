"""Finds tables that plain text draws with tabs, bars or aligned columns."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from notices.text.layout import Cell, Table

_GAP = re.compile(r"[ ]*\t[ \t]*|[ ]*\|[ ]*|[ ]{2,}")
_GAPS = ("\t", "|", "  ")
"""Of which a line with columns has one."""
_RULE_LINE = re.compile(r"[\s|+:=\-]*")
_LABELLED = re.compile(r"^[^\n]{0,40}[:.]$")
_SLACK = 2
_MIN_ROWS = 2
_MAX_CELLS = 40
_WIDE = 3

Span = tuple[int, int]


class Row(NamedTuple):
    """The cells of one line as spans of the text; `drawn` says that tabs or bars part them, not spaces."""

    cells: tuple[Span, ...]
    drawn: bool
    start: int


def drawn(text: str, offset: int = 0) -> tuple[Table, ...]:
    """The tables that a text draws; `offset` is where it stands in a longer one."""
    if not any(gap in text for gap in _GAPS):
        return ()
    return tuple(_table(run, offset) for run in _runs(text))


def _table(run: list[Row], offset: int) -> Table:
    rows = tuple(tuple(Cell(a + offset, b + offset) for a, b in row.cells) for row in run)
    return Table(rows[0][0].start, rows[-1][-1].end, rows)


def _runs(text: str) -> Iterator[list[Row]]:
    """Runs of lines that have the same columns, two lines at least."""
    run: list[Row] = []
    for row in _rows(text):
        if row is not None and run and _alike(run[0], row):
            run.append(row)
            continue
        if len(run) >= _MIN_ROWS:
            yield run
        run = [row] if row is not None else []
    if len(run) >= _MIN_ROWS:
        yield run


def _rows(text: str) -> Iterator[Row | None]:
    """Each line's cells, null for a line without columns; lines that only draw a rule are passed over."""
    start = 0
    for line in text.split("\n"):
        if not line.strip() or not _RULE_LINE.fullmatch(line):
            yield _row(line, start)
        start += len(line) + 1


def _row(line: str, start: int) -> Row | None:
    cells: list[Span] = []
    begin, finish = len(line) - len(line.lstrip(" \t|")), len(line.rstrip(" \t|"))
    drawn = line.lstrip().startswith("|")
    for gap in _GAP.finditer(line, begin):
        if gap.end() >= finish or len(cells) >= _MAX_CELLS:
            break
        cells.append((start + begin, start + gap.start()))
        drawn = drawn or "\t" in gap.group() or "|" in gap.group()
        begin = gap.end()
    if not cells or finish <= begin:
        return None
    cells.append((start + begin, start + finish))
    first = line[cells[0][0] - start : cells[0][1] - start]
    labelled = _LABELLED.match(first) or line[cells[1][0] - start] == ":"
    return None if labelled else Row(tuple(cells), drawn, start)


def _alike(first: Row, row: Row) -> bool:
    """Whether two lines have the same columns: as many cells, and for columns of spaces at the same places."""
    if len(first.cells) != len(row.cells) or first.drawn != row.drawn:
        return False
    if first.drawn:
        return True
    pairs = zip(first.cells[1:], row.cells[1:], strict=True)
    near = sum(abs((a - first.start) - (b - row.start)) <= _SLACK for (a, _), (b, _) in pairs)
    return near == 1 if len(row.cells) < _WIDE else near * 2 >= len(row.cells) - 1
