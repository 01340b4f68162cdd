"""Signs of doubt in windows beside each other: they overlap in part, lie in one another, or a stop is said of some only."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import itemgetter

from notices.extract.certainty.signs import SEVERAL
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.support import weighty
from notices.extract.windows.found import Found
from notices.extract.windows.spans import Span
from notices.text import Stretch


def crossing_apart(reading: Reading, found: Found) -> bool:
    """Windows that partly overlap, unless each has a place of its own and both are told in one zone."""
    return any(not _apart(reading, a, b) for a, b in _crossing(s for s in found.spans if s.first is not None))


def _apart(reading: Reading, one: Span, other: Span) -> bool:
    """Whether two windows stand in different lines, or rows, and name the same zone or none."""
    if one.first is None or other.first is None:
        return False
    lines = reading.line_at(one.first.head) != reading.line_at(other.first.head)
    zones = [c.first.zone.name if c.first.zone is not None else "" for c in (one.first, other.first)]
    return lines and zones[0] == zones[1]


def crossing_beside(reading: Reading, found: Found) -> bool:
    """Windows of one sentence that partly overlap: one of them may be the other in another zone, or not be read to its end."""
    spans = [s for s in found.spans if s.first is not None and s.first.row is None]
    return len(spans) >= SEVERAL and any(_in_one_sentence(reading, a, b) for a, b in _crossing(spans))


def _in_one_sentence(reading: Reading, one: Span, other: Span) -> bool:
    if one.first is None or other.first is None:
        return False
    return reading.sentence_at(one.first.head) == reading.sentence_at(other.first.head)


def _crossing(spans: Iterable[Span]) -> Iterator[tuple[Span, Span]]:
    """The pairs of windows that partly overlap. Of those in order, none crosses one that ends before it begins."""
    bounded = sorted(((s.start, s.end, s) for s in spans if s.start is not None and s.end is not None), key=itemgetter(0, 1))
    starts = [start for start, _, _ in bounded]
    for number, (start, end, span) in enumerate(bounded):
        later = bounded[number + 1 : bisect_left(starts, end)]
        yield from ((span, other) for begun, ended, other in later if start < begun and end < ended)


def nested(reading: Reading, found: Found) -> bool:
    """Whether a window of the running text lies inside another one, apart from its bounds; those of a list do not count."""
    plain = (s for s in found.spans if s.first is not None and s.first.row is None and not _is_item(reading, s.first))
    whole = sorted((s.start, s.end) for s in plain if s.start is not None and s.end is not None)
    return any(a[0] < b[0] and b[1] < a[1] for a, b in pairwise(whole))


def _is_item(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time stands in an item of a list that is a line, and alone there."""
    naming, line = reading.language.naming, reading.line_at(candidate.head)
    alone = reading.judged(f"one {candidate.role}", line, lambda: _has_one(reading, line, candidate.role))
    return alone and naming.item is not None and naming.item.match(reading.norm, line.start, line.end) is not None


def _has_one(reading: Reading, line: Stretch, role: Role) -> bool:
    """Whether one time of a line, and no more, stands for that."""
    return sum(c.role is role for c in reading.within(line.start, line.end)) == 1


def mixed(reading: Reading, found: Found) -> bool:
    """Whether a stop is said of some windows and of others not, unless they stand in lines one below the other."""
    differ = len({_unsaid(reading, span) for span in found.spans}) > 1
    return differ and not _in_a_column(reading, found)


def _unsaid(reading: Reading, span: Span) -> bool:
    """Whether no word of a stop stands in a window's own statement, nor a label or a table says what it is."""
    own = span.first
    if own is None or own.label is not None or own.row is not None or span.end is None or span.end <= reading.setting.published:
        return False
    return not weighty(reading, own)


def _in_a_column(reading: Reading, found: Found) -> bool:
    """Whether windows stand in lines of their own, one below the other."""
    lines = sorted(reading.line_at(s.first.head) for s in found.spans if s.first is not None)
    return len(set(lines)) == len(found.spans) and all(a.end == b.start for a, b in pairwise(lines))
