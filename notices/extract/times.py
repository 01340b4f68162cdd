"""Places candidates in time: each takes the day of its sentence, row, line or heading, and ranges of one matter are joined."""

from datetime import date

from notices.extract.marks import Candidate, Point, Zone
from notices.extract.reading import Reading
from notices.extract.resolve import resolve
from notices.text import Cell


def place_all(reading: Reading) -> None:
    """Resolve every candidate, left to right."""
    _rows(reading)
    _zones(reading)
    previous: list[Candidate] = []
    for candidate in reading.candidates:
        near = _near(reading, candidate, previous)
        resolve(candidate, near, reading.setting)
        previous.append(candidate)


def _rows(reading: Reading) -> None:
    """Tell each candidate in a table which row it stands in."""
    for number, table in enumerate(reading.page.tables):
        for candidate in reading.candidates:
            if not table.start <= candidate.head < table.end:
                continue
            for index, row in enumerate(table.rows):
                if any(c.start <= candidate.head < c.end for c in row):
                    candidate.row = (number, index)
                    break


def _cells(reading: Reading, candidate: Candidate) -> tuple[Cell, ...]:
    if candidate.row is None:
        return ()
    table, row = candidate.row
    return reading.page.tables[table].rows[row]


def _near(reading: Reading, candidate: Candidate, previous: list[Candidate]) -> date | None:
    """The day that the words around a candidate are about, for the parts that it leaves out."""
    if candidate.first.day is not None and candidate.first.day.month is not None:
        return None
    cells = _cells(reading, candidate)
    if cells:
        for other in previous:
            if any(c.start <= other.head < c.end for c in cells) and (day := _day(other)):
                return day
    for other in reversed(previous):
        if other.row is not None and other.row != candidate.row:
            continue
        if (day := _day(other)) is not None:
            return day
    return None


def _day(candidate: Candidate) -> date | None:
    point = candidate.first
    # "The next day" does not change what day the text is about.
    aside = point.day is not None and point.day.after
    return None if aside else point.resolved


def _zones(reading: Reading) -> None:
    """Zones that stand alone go to the points of their line, row or column; a statement about all times goes to all."""
    for mark in reading.zones:
        zone = mark.value
        if not isinstance(zone, Zone):
            continue
        sentence = reading.sentence_at(mark.start)
        line = reading.line_at(mark.start)
        everywhere = reading.found("all_times", reading.norm[sentence.start : sentence.end]) is not None
        column = _column(reading, mark.start)
        for point in (p for c in reading.candidates for p in (c.first, c.last) if p is not None):
            same = line.start <= point.start < line.end or everywhere or _in_column(reading, point, column)
            if point.zone is None and same and point.instant is None:
                point.zone = zone


def _column(reading: Reading, position: int) -> tuple[int, int] | None:
    for number, table in enumerate(reading.page.tables):
        if table.rows and table.start <= position < table.end:
            for index, cell in enumerate(table.rows[0]):
                if cell.start <= position < cell.end:
                    return number, index
    return None


def _in_column(reading: Reading, point: Point, column: tuple[int, int] | None) -> bool:
    if column is None:
        return False
    number, index = column
    rows = reading.page.tables[number].rows
    return any(len(row) > index and row[index].start <= point.start < row[index].end for row in rows)
