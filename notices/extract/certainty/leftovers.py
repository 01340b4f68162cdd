"""Signs of doubt in running text: a window that nothing speaks for, bounds that stand far apart, times that were passed over."""

from bisect import bisect_left
from operator import attrgetter

from notices.extract.certainty.signs import Sign
from notices.extract.languages.language import Flag
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import ENDS, Candidate, Role
from notices.extract.patterns.caseless import Pattern
from notices.extract.reading import Reading
from notices.extract.roles.support import weighty
from notices.extract.windows.found import Found
from notices.extract.windows.spans import Cover, Span
from notices.model import Kind
from notices.text import Stretch

_FAR = 400
_ALONE, _NAMED = 40, 60
_LONGEST = 100
"""How far before a sentence a mark may begin that reaches into it."""
_AHEAD = (Kind.MAINTENANCE, Kind.POSTPONEMENT, Kind.EXTENSION)
_start = attrgetter("start")


def _plain(candidate: Candidate) -> bool:
    """Whether neither a label nor a table says what a time is."""
    return candidate.label is None and candidate.row is None


def _unsupported(reading: Reading, found: Found) -> bool:
    """A window of the running text in whose sentence nothing stops."""
    return any(_no_stop(reading, span) for span in found.spans)


def _no_stop(reading: Reading, span: Span) -> bool:
    own = span.first
    if own is None or own is not span.last or not _plain(own):
        return False
    line, sentence = reading.line_at(own.head), reading.sentence_at(own.head)
    before, after = reading.norm[line.start : own.head], reading.norm[own.tail : line.end]
    alone = len((before + after).strip()) <= _ALONE or (":" in before and len(before) <= _NAMED)
    return not alone and not weighty(reading, own) and not reading.says("was_down", sentence)


def _far_apart(_: Reading, found: Found) -> bool:
    """A beginning and an end that much text parts."""
    joined = ((s.first, s.last) for s in found.spans if s.first is not None and s.last is not None and s.length is None)
    return any(_plain(a) and _plain(b) and abs(b.head - a.tail) > _FAR for a, b in joined)


def _end_left(reading: Reading, found: Found) -> bool:
    """Something is back at a time ahead that lies in no window."""
    covered = Cover(Span(s.start or s.end, s.end or s.start) for s in found.spans)
    told = (c for c in reading.candidates if c.role in ENDS and c.timed and c.why != reasons.ENDS)
    ends = (c.start for c in told if c.start is not None and c.start > reading.setting.published)
    return bool(found.spans) and any(not covered.touches(end) for end in ends)


def _before_left(reading: Reading, found: Found) -> bool:
    """A dated clock ahead, before all windows, that no rule said anything about."""
    first = min((s.start for s in found.spans if s.start is not None), default=None)
    left = (c for c in reading.candidates if c.unread and c.timed and c.first.dated)
    before = (c for c in left if first is not None and c.start is not None and reading.setting.published < c.start < first)
    return any(reading.says("stop", s) or reading.says("back", s) for s in (reading.sentence_at(c.head) for c in before))


def _turned_away(reading: Reading, _: Found) -> bool:
    """A range ahead, in a row or behind a label as windows are, of which only the words say that it is nothing."""
    turned = (
        c for c in reading.candidates if c.why == reasons.BY_WORDS and c.role is Role.CONTEXT and c.last is not None and c.timed
    )
    ahead = (c for c in turned if c.start is not None and c.start > reading.setting.published)
    return any(not _plain(c) for c in ahead)


def _unread_number(reading: Reading, _: Found) -> bool:
    """A number that stands as a clock does was not read as one, in a sentence that speaks of a stop or a return."""
    pattern = reading.words.get("clock_like")
    if pattern is None or not reading.may_say("clock_like"):
        return False
    return any(
        _unread(reading, pattern, s) for s in reading.telling("clock_like") if reading.says("stop", s) or reading.says("back", s)
    )


def _unread(reading: Reading, pattern: Pattern, sentence: Stretch) -> bool:
    position = sentence.start
    first = bisect_left(reading.marks, sentence.start - _LONGEST, key=_start)
    marks = reading.marks[first : bisect_left(reading.marks, sentence.end, first, key=_start)]
    while match := pattern.search(reading.norm, position, sentence.end):
        if not any(m.start < match.end(1) and match.start(1) < m.end for m in marks):
            return True
        position = match.end()
    return False


def _series_unread(reading: Reading, found: Found) -> bool:
    """A series is spoken of in the sentence of a window that was not read as one."""
    told = (s.first for s in found.spans if s.first is not None and s.first.row is None)
    return found.recurrence is None and any(reading.says("series", reading.sentence_at(c.head)) for c in told)


def _cut_off(reading: Reading, _: Found) -> bool:
    """The text has more times than are read."""
    return reading.cut_off


SIGNS = (
    Sign("there are more times than are read", _cut_off),
    Sign("no stop is said of a window", _unsupported, (*_AHEAD, Kind.RECOVERY), Flag.ALL_TIMES, windows=1),
    Sign("beginning and end stand far apart", _far_apart, _AHEAD, Flag.ALL_TIMES, windows=1),
    Sign("an end is left over", _end_left, _AHEAD, Flag.ALL_TIMES, windows=1),
    Sign("an earlier time is left over", _before_left, _AHEAD, Flag.ALL_TIMES, windows=1),
    Sign("a range that looks like the windows is left over", _turned_away, windows=1),
    Sign("a number may be a clock", _unread_number, flag=Flag.ALL_TIMES),
    Sign("a series was not read", _series_unread, flag=Flag.ALL_TIMES, windows=1),
)
