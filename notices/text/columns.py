"""Finds tables that plain text draws with tabs, bars or aligned columns."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from notices.text.layout import Cell, Table

_BARS = "|\uff5c\u2502\u2503"
"""Bars that part columns: the plain one, the full-width one, and those of drawn boxes."""
_GAP = rf"[ ]*\t[ \t]*|[ ]*[{_BARS}][ ]*|[ ]{{2,}}"
_GAPS = ("\t", *_BARS, "  ")
"""Of which a line with columns has one."""
# A day and its clock to another day and its clock, all or some of them two blanks apart.
_RANGE = (
    r"(?<![^ ])[\w,./\-]{4,12} +\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?(?: [A-Z]{2,5}\b)? +(?:to|until|till|through|[-–—~至到]) +"
    r"\d[\w,./\-]{3,11} +\d{1,2}[:.]\d\d"
)
_GAP_OR_RANGE = re.compile(rf"{_RANGE}|({_GAP})", re.IGNORECASE)
_RULE_LINE = re.compile(rf"[\s{_BARS}+:=\-\u2500-\u257f]*")
_LABELLED = re.compile(r"^[^\n]{0,40}[:.]$")
_COLON = re.compile(r":[ ]*")
_SLACK = 2
_MIN_ROWS = 2
_MAX_CELLS = 40
_WIDE = 3

Span = tuple[int, int]


class Row(NamedTuple):
    """The cells of one line as spans of the text.

    `drawn` says that tabs or bars part them, not spaces; `labelled` that its first cell is a label with a colon, whose line
    belongs to a table only below a head.
    """

    cells: tuple[Span, ...]
    drawn: bool
    start: int
    labelled: bool = False


def drawn(text: str, offset: int = 0) -> tuple[Table, ...]:
    """The tables that a text draws; `offset` is where it stands in a longer one."""
    if not any(gap in text for gap in _GAPS):
        return ()
    return tuple(_table(run, offset) for run in _runs(text))


def _table(run: list[Row], offset: int) -> Table:
    rows = tuple(tuple(Cell(a + offset, b + offset) for a, b in row.cells) for row in run)
    return Table(rows[0][0].start, rows[-1][-1].end, rows)


def _runs(text: str) -> Iterator[list[Row]]:
    """Runs of lines that have the same columns, two lines at least, below their head."""
    run: list[Row] = []
    above: Row | None = None
    for line in _rows(text):
        row = _cut(text, run[0], line) if line is not None and len(run) > 1 else line
        if row is not None and run and _alike(run[0], row):
            run.append(row)
            continue
        yield from _headed(above, run)
        above = run[0] if len(run) == 1 else None
        run = [row] if row is not None else []
    yield from _headed(above, run)


def _headed(above: Row | None, run: list[Row]) -> Iterator[list[Row]]:
    """A run that is a table, with the line above it where that heads all columns but the first."""
    if not run:
        return
    heads = _heads(above, run[0]) if above is not None else None
    if heads is not None and (run[0].labelled or len(run) >= _MIN_ROWS):
        yield [heads, *run]
    elif len(run) >= _MIN_ROWS and not run[0].labelled:
        yield run


def _heads(above: Row, row: Row) -> Row | None:
    """The line above a row with an empty cell before its own ones, when these stand over the row's further cells."""
    if above.drawn != row.drawn or above.labelled or len(above.cells) != len(row.cells) - 1:
        return None
    if above.cells[0][0] == above.start or not (row.drawn or _aligned(above, row)):
        return None
    return above._replace(cells=((above.start, above.start), *above.cells))


def _aligned(above: Row, row: Row) -> bool:
    """Whether the cells of a line stand over the further cells of a row: at their beginning, or within them."""
    moved = row.start - above.start
    pairs = ((a + moved, b + moved, own) for (a, b), own in zip(above.cells, row.cells[1:], strict=True))
    return all(abs(a - own[0]) <= _SLACK or own[0] <= a <= b <= own[1] for a, b, own in pairs)


def _rows(text: str) -> Iterator[Row | None]:
    """Each line's cells, null for a line without columns; lines that only draw a rule are passed over."""
    start = 0
    for line in text.split("\n"):
        if not line.strip() or not _RULE_LINE.fullmatch(line):
            yield _row(line, start)
        start += len(line) + 1


def _row(line: str, start: int) -> Row | None:
    cells: list[Span] = []
    edge = f" \t{_BARS}"
    begin, finish = len(line) - len(line.lstrip(edge)), len(line.rstrip(edge))
    drawn = line.lstrip().startswith(tuple(_BARS))
    for gap in _gaps(line, begin):
        if gap.end() >= finish or len(cells) >= _MAX_CELLS:
            break
        cells.append((start + begin, start + gap.start()))
        drawn = drawn or not gap.group().isspace() or "\t" in gap.group()
        begin = gap.end()
    if not cells or finish <= begin:
        return None
    cells.append((start + begin, start + finish))
    first = line[cells[0][0] - start : cells[0][1] - start]
    if (colon := _COLON.match(line, cells[1][0] - start)) is not None:
        behind = (start + colon.end(), cells[1][1])
        further = [behind] if behind[0] < behind[1] else []
        return Row((cells[0], *further, *cells[2:]), drawn, start, labelled=True)
    return Row(tuple(cells), drawn, start, labelled=_LABELLED.match(first) is not None)


def _gaps(line: str, begin: int) -> Iterator[re.Match[str]]:
    """What parts the cells of a line; blanks within a range part none."""
    if not any(gap in line for gap in _GAPS):
        return iter(())
    return (match for match in _GAP_OR_RANGE.finditer(line, begin) if match[1] is not None)


def _cut(text: str, first: Row, row: Row) -> Row:
    """A row with one cell less, cut where a further column begins: a long cell leaves but one blank before the next one."""
    if row.drawn or len(first.cells) != len(row.cells) + 1 or len(first.cells) <= _WIDE:
        return row
    edges = [start - first.start + row.start for start, _ in first.cells]
    for place, (start, end) in enumerate(row.cells):
        edge = next((e for e in edges if start < e < end and text[e - 1] == " "), None)
        if edge is not None:
            cut = row._replace(cells=(*row.cells[:place], (start, edge - 1), (edge, end), *row.cells[place + 1 :]))
            return cut if _alike(first, cut) else row
    return row


def _alike(first: Row, row: Row) -> bool:
    """Whether two lines have the same columns: as many cells, and for columns of spaces at the same places."""
    if len(first.cells) != len(row.cells) or (first.drawn, first.labelled) != (row.drawn, row.labelled):
        return False
    if first.drawn:
        return True
    pairs = zip(first.cells[1:], row.cells[1:], strict=True)
    near = sum(abs((a - first.start) - (b - row.start)) <= _SLACK for (a, _), (b, _) in pairs)
    return near == 1 if len(row.cells) < _WIDE else near * 2 >= len(row.cells) - 1
