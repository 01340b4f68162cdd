"""Names that head windows: the heading above each of several windows, or the line above each that stands alone on its own."""

from bisect import bisect_right
from collections.abc import Callable
from functools import partial

from notices.extract.mentions.marks import Candidate
from notices.extract.naming import names
from notices.extract.naming.clauses import plain
from notices.extract.reading import Places, Reading
from notices.extract.windows.found import Found

_SEVERAL = 2
_LABEL = 8
_BULLETS = " \t\n·•●■◆▶*-():"


Heading = Callable[[Reading, Candidate], Places]


def headed(reading: Reading, found: Found, candidate: Candidate) -> Places:
    """The heading above a window, or the name on the line above it, when each of several windows has one of its own."""
    naming = reading.language.naming
    heading = _heading if naming.labels_first else _line_above
    if len(found.spans) < _SEVERAL or not reading.once(("headings",), partial(_own, reading, found, heading)):
        return []
    return [p for a, b in heading(reading, candidate) for p in (names.trim(reading.norm, a, b, naming),) if p is not None]


def _own(reading: Reading, found: Found, heading: Heading) -> Places:
    """The headings of all windows, when there are several windows and each has one of its own."""
    tops = [heading(reading, s.first) for s in found.spans if s.first is not None]
    own = {place for top in tops for place in top}
    return sorted(own) if len(tops) >= _SEVERAL and len(own) == len(tops) else []


def _heading(reading: Reading, candidate: Candidate) -> Places:
    """The last heading before a window, if there is one."""
    headings = reading.page.headings
    index = bisect_right(headings.ends, candidate.head) - 1
    return [(headings.starts[index], headings.ends[index])] if index >= 0 else []


def _line_above(reading: Reading, candidate: Candidate) -> Places:
    """The line above a window that stands alone on its own, when that is nothing but one name."""
    line = reading.line_at(candidate.head)
    beside = reading.norm[line.start : candidate.head] + reading.norm[candidate.tail : line.end]
    beside = beside.strip(_BULLETS)
    labelled = len(beside) <= _LABEL and reading.found("label_cell", beside) is not None
    if (beside and not labelled) or line.start <= reading.title_end or candidate.row is not None:
        return []
    above = reading.line_at(line.start - 1)
    lone = above.start > reading.title_end and not reading.within(above.start, above.end)
    told = plain(reading, above.start, above.end - 1) if lone else []
    return told if len(told) == 1 else []
