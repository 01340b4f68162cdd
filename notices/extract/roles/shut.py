"""Tells places that are shut for works from those that have a holiday, and the days of a stop that headings and heads announce."""

from bisect import bisect_right

from notices.extract.layout.labels import head_of
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import ELSE_MOVED, SHUT, SHUT_BELOW
from notices.extract.reading import Reading

_SHUT = (Role.WINDOW, Role.OFFICE, Role.CONTEXT)
_DEEP = 12
_MARKS = " \t-*\u30fb\u25a0\u25cf\u25c6\u25cb|"


def settle(reading: Reading) -> None:
    """Make windows of the days and hours on which something is shut for works, where another place of the text tells that."""
    reasoned = reading.may_say("shut_reason") and not reading.titled("shut_holiday") and bool(reading.telling("shut_reason"))
    headed = reading.may_say("stop_heading") or reading.may_say("stop_head")
    for candidate in reading.candidates if reasoned or headed else ():
        settled = candidate.role not in _SHUT or candidate.why == ELSE_MOVED
        if settled or candidate.repeat is not None or not _ahead(reading, candidate):
            continue
        if headed and _announced(reading, candidate):
            candidate.role, candidate.why = Role.WINDOW, SHUT_BELOW
        elif reasoned and candidate.label is None and _shut(reading, candidate):
            candidate.role, candidate.why = Role.WINDOW, SHUT


def _ahead(reading: Reading, candidate: Candidate) -> bool:
    """Whether it is a range, or a day, on a date that lies ahead."""
    day, start = candidate.first.day, candidate.start
    whole = candidate.last is not None or (not candidate.timed and day is not None and day.day is not None)
    return whole and candidate.first.dated and start is not None and start >= reading.setting.published


def _shut(reading: Reading, candidate: Candidate) -> bool:
    """ "The baths are shut from 3 to 14 March. We replace the pipes.": whether its sentence says so, and tells of no holiday."""
    said = reading.sentence_at(candidate.tail - 1)
    told = reading.found("shut_then", reading.norm[candidate.tail : said.end])
    return told is not None and not reading.says("shut_holiday", said)


def _announced(reading: Reading, candidate: Candidate) -> bool:
    """Whether it fills a cell below a head that names a stop, or stands beside a name below such a heading."""
    if candidate.row is not None:
        cell = candidate.cell
        fills = cell is not None and not reading.norm[cell.start : candidate.head].strip(_MARKS)
        return fills and (reading.found("stop_head", head_of(reading, candidate)) is not None or _titled(reading, candidate))
    if _fills_line(reading, candidate, "list_alone"):
        return _below(reading, candidate)
    return _fills_line(reading, candidate, "list_range") and (_below(reading, candidate) or _titled(reading, candidate))


def _titled(reading: Reading, candidate: Candidate) -> bool:
    """Whether it stands as days in a row, or beside a name, without a label, under a title that says what is shut."""
    days = candidate.last is not None and not candidate.timed and candidate.label is None
    return days and reading.titled("stop_heading") is not None


def _fills_line(reading: Reading, candidate: Candidate, word: str) -> bool:
    """Whether its line tells nothing but it, with a name or without."""
    line = reading.line_at(candidate.head)
    whole = reading.found("all_day", reading.norm[candidate.tail : line.end])
    behind = candidate.tail + (whole.end() if whole else 0)
    return reading.found(word, f"{reading.norm[line.start : candidate.head]}|{reading.norm[behind : line.end]}") is not None


def _below(reading: Reading, candidate: Candidate) -> bool:
    """Whether the next line above its list that tells no time is a heading of what stops."""
    index = bisect_right(reading.line_starts, candidate.head) - 1
    for line in reversed(reading.lines[max(1, index - _DEEP) : index]):
        text = reading.norm[line.start : line.end]
        if not reading.within(line.start, line.end) and len(text.strip()) > 1:
            return reading.says("stop_heading", line) or (reading.says("below", line) and reading.says("stop", line))
    return False
