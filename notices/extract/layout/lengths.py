"""Which duration belongs to which time: "from 8 pm, for two hours"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from notices.extract.layout.grid import Grid
from notices.extract.layout.rows import row_of
from notices.extract.mentions.marks import Candidate, Length, Mark, Role
from notices.extract.reading import Reading, onward

_NUMBER = re.compile(r"[ ]{0,3}((?!0)\d{1,4}(?:\.\d)?)\s{0,3}")
_REACH = 400
_BEFORE = 40
_BEYOND = 60
_BELOW = 200
_TRIES = 12
_start, _end, _head = attrgetter("start"), attrgetter("end"), attrgetter("head")


def seconds(mark: Mark) -> int:
    """The length of a duration's mark."""
    return mark.value.seconds if isinstance(mark.value, Length) else 0


def read_columns(reading: Reading) -> None:
    """Read the plain numbers below a head that gives their unit: "Duration (min)"."""
    if not reading.may_say("length_head"):
        return
    found = [mark for grid in reading.grids for mark in _of_columns(reading, grid)]
    reading.lengths = sorted([*reading.lengths, *found], key=_start) if found else reading.lengths


def _of_columns(reading: Reading, grid: Grid) -> Iterator[Mark]:
    for column, head in enumerate(grid.rows[0] if grid.rows else ()):
        unit = reading.match(reading.words["length_head"], head)
        for cell in (row[column] for row in grid.rows[1:] if len(row) > column) if unit is not None else ():
            number = _NUMBER.fullmatch(reading.norm, cell.start, cell.end)
            if number is not None and unit is not None:
                value = float(number[1]) * (3600 if unit[1].startswith("h") else 60)
                yield Mark(number.start(1), number.end(1), Length(int(value)), "length in a column")


def length_before(reading: Reading, candidate: Candidate) -> Mark | None:
    """The duration right before a beginning, or the first of a list: "for 90 minutes from 20:00", "for an hour at 8 pm on …"."""
    candidate = _first_listed(reading, candidate)
    first = bisect_left(reading.lengths, candidate.head - _BEFORE, key=_end)
    for mark in onward(reading.lengths, first):
        if mark.end > candidate.head:
            return None
        if reading.found("length_first", reading.norm[mark.end : candidate.head]):
            return mark
    return None


def length_after(reading: Reading, candidate: Candidate) -> Mark | None:
    """The duration that follows a candidate before the next one of its kind, within reach; of days in a list, the last one's."""
    candidate = _last_listed(reading, candidate)
    limit = min(reading.sentence_at(candidate.tail).end + _BEYOND, reading.line_at(candidate.head).end, candidate.tail + _REACH)
    following = _next_alike(reading, candidate, limit)
    first = bisect_left(reading.lengths, candidate.tail, key=_start)
    for mark in reading.lengths[first : first + _TRIES]:
        if mark.start >= limit:
            return mark if _told_below(reading, candidate, mark) else None
        between = reading.norm[candidate.tail : mark.start]
        if mark.start > following and not reading.found("each", between):
            return None
        if not _excluded(reading, mark) and not _took(reading, candidate, mark):
            return mark
    return None


def _last_listed(reading: Reading, candidate: Candidate) -> Candidate:
    """The last of the single times that stand in a list from a candidate on: "on Wednesday and Thursday at 8 pm for an hour"."""
    first = bisect_left(reading.candidates, candidate.head + 1, key=_head)
    for following in reading.candidates[first : first + _TRIES]:
        if not _listed(reading, candidate, following):
            break
        candidate = following
    return candidate


def _first_listed(reading: Reading, candidate: Candidate) -> Candidate:
    """The first of the single times that stand in a list up to a candidate."""
    own = bisect_left(reading.candidates, candidate.head, key=_head)
    for before in reversed(reading.candidates[max(0, own - _TRIES) : own]):
        if not _listed(reading, before, candidate):
            break
        candidate = before
    return candidate


def _listed(reading: Reading, before: Candidate, after: Candidate) -> bool:
    """Whether two single times for the same thing stand one right behind the other in a list."""
    alike = before.last is None and after.last is None and before.role is after.role
    return alike and reading.language.listing.fullmatch(reading.norm[before.tail : after.head]) is not None


def _told_below(reading: Reading, candidate: Candidate, mark: Mark) -> bool:
    """Whether a duration further on is that of a candidate: "The work will take eight hours", with no other such time before it."""
    distance = mark.start - candidate.tail
    near = distance <= _BELOW or (distance <= _REACH and _next_alike(reading, candidate, mark.start) == mark.start)
    return near and (_labelled(reading, mark) or back_so_long_after(reading, mark))


def _labelled(reading: Reading, mark: Mark) -> bool:
    """Whether a duration stands behind a label of its own: "Duration: 4 hours"."""
    line = reading.line_at(mark.start)
    return reading.found("length_label", reading.norm[line.start : mark.start]) is not None


def _next_alike(reading: Reading, candidate: Candidate, limit: int) -> int:
    """Where the next candidate with the same role begins; the limit when there is none before it."""
    first = bisect_left(reading.candidates, candidate.head + 1, key=_head)
    for following in onward(reading.candidates, first):
        if following.head >= limit:
            break
        if following.role is candidate.role:
            return following.head
    return limit


def back_so_long_after(reading: Reading, mark: Mark) -> bool:
    """Whether a duration tells how long after the last time something was back: "47 minutes later it was back"."""
    sentence = reading.sentence_at(mark.start)
    text = f"{reading.norm[sentence.start : mark.start]}|{reading.norm[mark.end : mark.end + _BEYOND]}"
    return reading.found("back_later", text) is not None


def _took(reading: Reading, candidate: Candidate, mark: Mark) -> bool:
    """Whether a duration is what something took before, beside a time that lies ahead: "the rehearsal took 2 hours"."""
    if candidate.start is None or candidate.start <= reading.setting.published or not reading.may_say("took_before"):
        return False
    return reading.found("took_before", reading.norm[max(0, mark.start - _BEFORE) : mark.start]) is not None


def _excluded(reading: Reading, mark: Mark) -> bool:
    """Whether the words around a duration say that it is not the length of a stop."""
    sentence = reading.sentence_at(mark.start)
    before = reading.norm[max(sentence.start, mark.start - 14) : mark.start]
    if back_so_long_after(reading, mark) or reading.found("after_start", reading.norm[mark.end : mark.end + _BEFORE]):
        return False
    if of_travel(reading, mark):
        return True
    return reading.found("not_length", f"{before}|{reading.norm[mark.end : mark.end + 10]}") is not None


def of_travel(reading: Reading, mark: Mark) -> bool:
    """Whether a duration is how much longer readers are under way: "Buses run instead. Allow another 50 minutes"."""
    if not reading.may_say("travel_longer"):
        return False
    line = reading.line_at(mark.start)
    text = f"{reading.norm[line.start : mark.start]}|{reading.norm[mark.end : mark.end + _BEYOND]}"
    return reading.found("travel_longer", text) is not None


def of_each(reading: Reading) -> Mark | None:
    """The duration that is told once for windows of which only the beginnings are listed: "Each window is two hours long"."""
    return next((mark for mark in reading.lengths if _is_of_each(reading, mark)), None) if reading.lengths else None


def as_another(reading: Reading, first: Candidate) -> bool:
    """Whether the line of a beginning says behind it that it lasts as long as another window."""
    return reading.found("same_length", reading.norm[first.tail : reading.line_at(first.head).end]) is not None


def _is_of_each(reading: Reading, mark: Mark) -> bool:
    sentence = reading.sentence_at(mark.start)
    before, behind = reading.norm[sentence.start : mark.start], reading.norm[mark.end : sentence.end]
    return reading.found("each_lasts", before) is not None or reading.found("for_each", f"{before[-_BEFORE:]}|{behind}") is not None


def begins_with_length(reading: Reading, timed: list[Candidate]) -> bool:
    """Whether a cell of a row tells how long it is from the beginning there: what else its row tells is no end of that."""
    if not reading.lengths or len(timed) <= 1 or timed[0].label is not Role.START or any(c.label is Role.START for c in timed[1:]):
        return False
    cells = {cell.start: cell.end for cell in row_of(reading, timed[0])}
    return any(mark.end <= cells.get(mark.start, -1) <= mark.end + 1 for mark in reading.lengths)
