"""Beginnings that are listed, a line each, where the length of all their windows is told once: "Each window is two hours long"."""

from notices.extract.layout.lengths import of_each
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading

_OTHERS = (None, Role.WINDOW)
_LONGEST = 60


def settle(reading: Reading) -> None:
    """Make beginnings of listed times of which nothing else is told, where the length of each window is."""
    if not reading.may_say("each_lasts") and not reading.may_say("for_each"):
        return
    listed = [c for c in reading.candidates if _stands_in_list(reading, c)]
    if listed and of_each(reading) is not None:
        for candidate in listed:
            candidate.role, candidate.why = Role.START, "the length of each window is told"


def _stands_in_list(reading: Reading, candidate: Candidate) -> bool:
    """Whether a single time with its day closes a short line, or fills its cell, and no other time stands there."""
    single = candidate.last is None and candidate.timed and candidate.first.dated and candidate.unread
    if not single or candidate.label not in _OTHERS:
        return False
    if candidate.cell is not None:
        return candidate.cell.end - candidate.cell.start <= candidate.tail - candidate.head + 2
    line = reading.line_at(candidate.head)
    closes = candidate.head - line.start <= _LONGEST and not reading.norm[candidate.tail : line.end].strip(" .;,)\n")
    return closes and all(c is candidate or not c.timed for c in reading.within(line.start, line.end))
