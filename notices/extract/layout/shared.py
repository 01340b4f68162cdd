"""Cells of a table that hold for several rows: those that reach down over them, and those that say "same" or "ditto"."""

from dataclasses import replace

from notices.extract.layout import spread
from notices.extract.layout.rows import row_of
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.text import Cell

_BOTH = 2
_BOUNDS = (Role.START, Role.END)


def complete(reading: Reading, rows: list[list[Candidate]]) -> None:
    """Give a row that tells only its day, or only its end, the times that a cell above holds for it, too."""
    told = {c.cell.start: _told(c) for own in rows for c in own if c.cell is not None and c.timed}
    ranges: dict[Candidate, Candidate | None] = {}
    for own in rows:
        _hours_first(own, ranges)
        day = own[0] if len(own) == 1 else None
        if day is None or day.last is not None or day.cell is None:
            continue
        above = _above(reading, day, told)
        if len(above) != 1 or above[0].cell is None:
            continue
        if day.timed and _begins(above[0]):
            day.begin_with(replace(above[0].first))
            day.label, day.label_text = above[0].label, above[0].label_text
        elif not day.timed and above[0].last is not None and not above[0].first.dated:
            ranges[day] = _on_day(day, above[0])
    if ranges:
        reading.candidates = [now for c in reading.candidates if (now := ranges.get(c, c)) is not None]


def join_parts(reading: Reading, rows: list[list[Candidate]]) -> None:
    """ "Start | 3 March | 22:00": the day and the clock of a bound in two cells of its row are one time."""
    joined = set()
    for own in rows:
        day, clock = own if len(own) == _BOTH else (None, None)
        if day is None or clock is None or not day.plain_day or day.label not in _BOUNDS or clock.label not in (None, day.label):
            continue
        if clock.last is None and clock.first.clock is not None and not clock.first.dated and clock.first.repeat is None:
            clock.begin_at(day.first)
            clock.label, clock.label_text, clock.cell = day.label, day.label_text, day.cell
            joined.add(day)
            own.remove(day)
    if joined:
        reading.candidates = [c for c in reading.candidates if c not in joined]


def begin_on_day(reading: Reading, rows: list[list[Candidate]]) -> None:
    """ "13 March" and "23:00 - 15 March 05:00" in two cells of a row: what names a day only for its end begins on the row's day."""
    days = {c.cell.start: c for own in rows for c in own if c.cell is not None and c.plain_day}
    for candidate in (c for own in rows for c in own if c.last is not None and c.first.clock is not None and not c.first.dated):
        if candidate.last is None or not candidate.last.explicit or candidate.cell is None:
            continue
        before = [
            days[cell.start] for cell in row_of(reading, candidate) if cell.start in days and cell.start < candidate.cell.start
        ]
        if before:
            candidate.first.day = before[-1].first.day


def _hours_first(own: list[Candidate], ranges: dict[Candidate, Candidate | None]) -> None:
    """A row whose hours stand before its day is a range on that day, in the place of both."""
    if len(own) == 2 and spread.floating(own[0]) and own[1].last is None and own[1].first.dated and not own[1].timed:
        ranges[own[1]], ranges[own[0]] = _on_day(own[1], own[0]), None


def _begins(told: Candidate) -> bool:
    """Whether the cell of a time holds only a beginning: its end, if there is one, stands in a cell of its own."""
    apart = told.last is None or told.cell is None or not told.cell.start <= told.last.start < told.cell.end
    return apart and told.label in (None, Role.START)


def _told(candidate: Candidate) -> Candidate:
    """A candidate as it stands now: what is joined to it later is its own."""
    return Candidate(
        replace(candidate.first), candidate.last, cell=candidate.cell, label=candidate.label, label_text=candidate.label_text
    )


def _on_day(day: Candidate, hours: Candidate) -> Candidate:
    """The range of some hours that holds on a day, labelled as they are."""
    copied = spread.copy(day, hours)
    copied.label, copied.label_text = hours.label, hours.label_text
    return copied


def _above(reading: Reading, own: Candidate, told: dict[int, Candidate]) -> list[Candidate]:
    """The times in cells that reach down to a row, or to which its cells refer."""
    if own.row is None:
        return []
    table, index = own.row
    rows = reading.grids[table].rows
    sources = (_source(reading, rows[: index + 1], column) for column, cell in enumerate(row_of(reading, own)) if cell != own.cell)
    return [told[start] for start in dict.fromkeys(s.start for s in sources if s is not None) if start in told]


def _source(reading: Reading, rows: tuple[tuple[Cell, ...], ...], column: int) -> Cell | None:
    """The cell above that stands in the last of some rows, too; null where that row has a cell of its own."""
    own, referred = rows[-1][column], False
    for row in reversed(rows[:-1]):
        if not reading.says("same_cell", own):
            break
        if column >= len(row):
            return None
        own, referred = row[column], True
    spans = len(rows) > 1 and column < len(rows[-2]) and rows[-2][column] == rows[-1][column]
    return own if referred or spans else None
