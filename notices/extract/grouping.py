"""Joins candidates that belong together beyond one phrase: two cells of a row, a list of days with one clock, a series."""

from bisect import bisect_left
from dataclasses import replace
from datetime import date

from notices.extract import alternates
from notices.extract.marks import Candidate, Point, Role
from notices.extract.reading import Reading
from notices.text import Cell

_NEAR = 3


def group(reading: Reading) -> None:
    """Pair the cells of rows and spread shared clocks over lists of days; before candidates are placed in time."""
    if reading.page.tables:
        _rows(reading)
    alternates.settle_ranges(reading.norm, reading.candidates)
    _lists(reading)
    _dates_below(reading)


def _rows(reading: Reading) -> None:
    for number, table in enumerate(reading.page.tables):
        inside = [c for c in reading.candidates if table.start <= c.head < table.end]
        for index, row in enumerate(table.rows):
            own = [c for c in inside if any(cell.start <= c.head < cell.end for cell in row)]
            for candidate in own:
                candidate.row = candidate.row or (number, index)
            _pair_cells(reading, row, [c for c in own if c.row == (number, index)])


def _pair_cells(reading: Reading, row: tuple[Cell, ...], own: list[Candidate]) -> None:
    """Two single times in two neighbouring cells are a beginning and an end."""
    timed = [c for c in own if c.last is None and c.timed]
    if len(timed) != 2 or any(c.last is not None for c in own):
        return
    first, last = timed
    if _cell(row, first) == _cell(row, last) or reading.found("not_bounds", reading.norm[row[0].start : row[-1].end]):
        return
    first.last = last.first
    reading.candidates.remove(last)


def _cell(row: tuple[Cell, ...], candidate: Candidate) -> int:
    return next((i for i, cell in enumerate(row) if cell.start <= candidate.head < cell.end), -1)


def _lists(reading: Reading) -> None:
    """ "17 January, 28 February, 28 March 00:00 to 08:00": the clocks belong to each of the days."""
    candidates = reading.candidates
    added: list[Candidate] = []
    for index, candidate in enumerate(candidates):
        if candidate.last is None or not candidate.first.dated or candidate.first.clock is None:
            continue
        position = index - 1
        follower = candidate
        while position >= 0 and _listed(reading, candidates[position], follower):
            follower = candidates[position]
            added.append(_copy(follower, candidate))
            position -= 1
    for copy in added:
        place = bisect_left([c.head for c in reading.candidates], copy.head)
        reading.candidates[place : place + 1] = [copy]


def _listed(reading: Reading, before: Candidate, after: Candidate) -> bool:
    plain = before.last is None and before.first.day is not None and before.first.clock is None
    return plain and bool(reading.language.listing.fullmatch(reading.norm[before.tail : after.head]))


def _copy(day: Candidate, pattern: Candidate) -> Candidate:
    last = pattern.last
    end = None
    if last is not None:
        end = replace(last, day=last.day if last.day is not None and not last.day.explicit else None)
    first = replace(day.first, clock=pattern.first.clock, zone=pattern.first.zone)
    return Candidate(first, end)


def _dates_below(reading: Reading) -> None:
    """ "On each of the dates below from 0:01 to 5:00", and a day a line: the clocks belong to each of the days."""
    for index, candidate in enumerate(reading.candidates):
        sentence = reading.sentence_at(candidate.head)
        undated = candidate.last is not None and not candidate.first.dated and candidate.first.clock is not None
        if not undated or not reading.found("each_date", reading.norm[sentence.start : sentence.end]):
            continue
        days = []
        for follower in reading.candidates[index + 1 :]:
            if follower.last is not None or follower.timed or follower.first.day is None:
                break
            if reading.line_at(follower.head) == reading.line_at(candidate.head):
                break
            days.append(follower)
        if days:
            reading.candidates[index : index + 1 + len(days)] = [_copy(day, candidate) for day in days]
            return


def repeat(reading: Reading) -> None:
    """Mark recurring ranges, with the bounds that the days right before them give ("2 to 5 December, every night")."""
    for index, candidate in enumerate(reading.candidates):
        found = candidate.first.repeat or (candidate.last.repeat if candidate.last else None)
        if found is None:
            continue
        candidate.repeat = found
        if candidate.last is None and candidate.timed and candidate.role is Role.CONTEXT:
            candidate.role, candidate.why = Role.START, "the beginning of a series"
        before = reading.candidates[index - 1] if index else None
        if before is not None and _bounds(reading, before, candidate):
            _bound(candidate, before)
        elif (since := _since(reading, index)) is not None:
            candidate.bounds = (since, since)


def _since(reading: Reading, index: int) -> date | None:
    """The day that a series is said to begin with, in the same sentence."""
    sentence = reading.sentence_at(reading.candidates[index].head)
    for before in reversed(reading.candidates[:index]):
        if before.head < sentence.start:
            return None
        if before.role is not Role.START:
            continue
        if before.first.now is not None or (not before.timed and before.first.resolved):
            before.role, before.why = Role.CONTEXT, "since when a series runs"
            return before.first.resolved
    return None


def _bounds(reading: Reading, before: Candidate, candidate: Candidate) -> bool:
    between = reading.norm[before.tail : candidate.head].strip(" ,;()")
    return before.last is not None and not before.timed and len(between) <= _NEAR and "\n" not in between


def _bound(candidate: Candidate, before: Candidate) -> None:
    first, last = before.first.resolved, before.last.resolved if before.last else None
    if first is None or last is None:
        return
    candidate.bounds = (first, last)
    if candidate.repeat and candidate.repeat.freq == "DAILY":
        candidate.count = (last - first).days + 1
    before.role, before.why = Role.CONTEXT, "bounds of a series"


def lone(point: Point) -> bool:
    """Whether a point is only a recurrence."""
    return point.repeat is not None and point.clock is None
