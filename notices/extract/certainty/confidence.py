"""How sure a reading is, and what a person should look at."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import timedelta

from notices.extract.certainty.doubts import doubtful
from notices.extract.languages.language import Flag
from notices.extract.mentions.marks import Candidate, Point, Role
from notices.extract.reading import Reading
from notices.extract.windows.found import Found
from notices.extract.windows.spans import Span
from notices.model import Kind, Question
from notices.text import Stretch

# A clock, a date with its year, a month and a day; it begins with a digit, which is searched quickly.
_LOOKS_LIKE_TIME = re.compile(
    r"\d(?<!\d.)(?:(?<!:.)(?:(?<=[01])\d?|(?<=2)[0-4]?|(?<![012])):[0-5]\d(?![\d:])"
    r"|(?<=2)0\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|年\d{1,2}月\d{1,2})|\d?月\d{1,2}[日号])"
)
_BESIDE = frozenset({Role.OLD, Role.NOISE, Role.STAMP, Role.OFFICE, Role.ESTIMATE, Role.UNAFFECTED})
_LEFT_OVER = 0.75
_DOUBTED = 0.7
_DOUBTFUL = 0.75
_UNDATED = 0.6
_HOURS = timedelta(hours=12)


def questions(reading: Reading, found: Found) -> tuple[Question, ...]:
    """The ambiguities of the candidates that became windows."""
    asked: list[Question] = []
    for candidate in _used(found):
        points = [point for point in (candidate.first, candidate.last) if point is not None and _mismatched(point)]
        asked += [Question("weekday_mismatch", reading.text[p.start : p.end], p.start, p.end) for p in points]
        if candidate.start and candidate.end and candidate.end <= candidate.start:
            quote = reading.text[candidate.head : candidate.tail]
            asked.append(Question("end_before_start", quote, candidate.head, candidate.tail))
    asked += [Question("unread_time", reading.text[a:b], a, b) for a, b in _unread(reading, found)]
    return tuple(dict.fromkeys(asked))


def _unread(reading: Reading, found: Found) -> Iterator[tuple[int, int]]:
    """What looks like a time in the sentences of the windows but was not read as one."""
    starts = [mark.start for mark in reading.marks]
    for sentence in {reading.sentence_at(c.head) for c in _used(found)}:
        for match in _LOOKS_LIKE_TIME.finditer(reading.norm, sentence.start, sentence.end):
            index = bisect_right(starts, match.start()) - 1
            read = index >= 0 and reading.marks[index].end >= match.end()
            if not read and reading.alive(Stretch(*match.span())):
                yield match.span()


def _used(found: Found) -> list[Candidate]:
    return [c for span in found.spans for c in (span.first, span.last) if c is not None]


def _mismatched(point: Point) -> bool:
    """Whether the weekday that is written is not that of the date beside it."""
    day = point.day
    return (
        day is not None
        and day.explicit
        and day.weekday is not None
        and point.resolved is not None
        and point.resolved.weekday() != day.weekday
    )


def window_sureness(reading: Reading, span: Span) -> float:
    """How sure one window is: lower with an open bound, an inferred one or a contradiction."""
    if span.start is None or span.end is None:
        return _half_sureness(reading, span)
    if span.end <= span.start:
        return 0.1
    doubtful = any(_mismatched(p) for c in (span.first, span.last) if c for p in (c.first, c.last) if p)
    if doubtful:
        return 0.3
    if reading.by_words and _inferred(span):
        return _DOUBTFUL
    whole = span.first is not None and span.first is span.last and span.first.timed
    return 0.97 if whole else 0.85


def _half_sureness(reading: Reading, span: Span) -> float:
    """How sure a window with one bound is: an outage has no end yet, and a new end may be told without the beginning."""
    if _nothing_more(reading, span):
        return 0.85
    if reading.kind is Kind.OUTAGE and span.start is not None:
        return 0.85
    moved = reading.kind is Kind.EXTENSION and span.last is not None and span.last.role is Role.NEW_END
    return 0.85 if moved and span.end is not None and reading.by_words else 0.6


def _inferred(span: Span) -> bool:
    """Whether the day of a window was taken from its end."""
    if span.first is None or span.first.last is None or span.first.last.day is None:
        return False
    begin = span.first.first
    return span.first.last.day.explicit and not begin.dated and begin.repeat is None


def _nothing_more(reading: Reading, span: Span) -> bool:
    """Whether a beginning is missing because the text tells no other time at all, as such news often does."""
    if reading.kind not in (Kind.OUTAGE, Kind.RECOVERY, Kind.EXTENSION) or span.start is not None:
        return False
    if Flag.ALL_TIMES not in reading.language.flags:
        return False
    return not any(c.timed and c.role not in _BESIDE and c is not span.last for c in reading.candidates)


def sureness(reading: Reading, found: Found, asked: tuple[Question, ...]) -> float:
    """How sure the whole is: the least sure window, lowered by questions."""
    lowest = min((window_sureness(reading, s) for s in found.spans), default=0.8)
    if doubtful(reading, found):
        lowest = min(lowest, _DOUBTED)
    if _left_over(reading, found):
        lowest = min(lowest, _LEFT_OVER)
    if reading.kind not in (Kind.OUTAGE, Kind.RECOVERY) and _undated(reading, found) and not _just_now(reading, found):
        lowest = min(lowest, _UNDATED)
    return min(lowest, 0.5) if asked else lowest


def _left_over(reading: Reading, found: Found) -> bool:
    """Whether a clock stands beside a window that no rule could say anything about."""
    sentences = {reading.sentence_at(c.head) for c in _used(found)}
    beside = (c for s in sentences for c in reading.within(s.start, s.end))
    return any(c.unread and c.timed and not _log_stamp(reading, found, c) for c in beside)


def _log_stamp(reading: Reading, found: Found, candidate: Candidate) -> bool:
    """Whether a clock is one of the course of an outage that has begun, or is over."""
    begun = [s.start for s in found.spans if s.start is not None]
    if reading.kind not in (Kind.OUTAGE, Kind.RECOVERY) or not begun or candidate.start is None:
        return False
    return min(begun) <= candidate.start <= reading.setting.published


def _just_now(reading: Reading, found: Found) -> bool:
    """Whether publication lies in a window or shortly after it, so that clocks without a day are those of the day."""
    published = reading.setting.published
    told = [(s.start or s.end, s.end or s.start) for s in found.spans]
    return all(a is not None and b is not None and published - _HOURS <= b and a <= published <= a + _HOURS for a, b in told)


def _undated(reading: Reading, found: Found) -> bool:
    """Whether no day is named up to the first window, so that it was taken for publication's own."""
    first = min((s.first.head for s in found.spans if s.first is not None), default=None)
    if first is None:
        return False
    before = (c for c in reading.candidates if c.head <= first and not (c.role is Role.STAMP and reading.by_words))
    told = (p for c in before for p in (c.first, c.last) if p is not None)
    return not any(p.dated or p.repeat is not None for p in told)
