"""How sure a reading is, and what a person should look at."""

from notices.extract.marks import Candidate, Point
from notices.extract.reading import Reading
from notices.extract.spans import Span
from notices.extract.windows import Found
from notices.model import Kind, Question


def questions(reading: Reading, found: Found) -> tuple[Question, ...]:
    """The ambiguities of the candidates that became windows."""
    asked: list[Question] = []
    for candidate in _used(found):
        points = [point for point in (candidate.first, candidate.last) if point is not None and mismatched(point)]
        asked += [Question("weekday_mismatch", reading.text[p.start : p.end], p.start, p.end) for p in points]
        if candidate.start and candidate.end and candidate.end <= candidate.start:
            quote = reading.text[candidate.head : candidate.tail]
            asked.append(Question("end_before_start", quote, candidate.head, candidate.tail))
    return tuple(dict.fromkeys(asked))


def _used(found: Found) -> list[Candidate]:
    return [c for span in found.spans for c in (span.first, span.last) if c is not None]


def mismatched(point: Point) -> bool:
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
        return 0.6 if reading.kind is not Kind.OUTAGE or span.start is None else 0.85
    if span.end <= span.start:
        return 0.1
    doubtful = any(mismatched(p) for c in (span.first, span.last) if c for p in (c.first, c.last) if p)
    whole = span.first is not None and span.first is span.last and span.first.timed
    return 0.3 if doubtful else 0.97 if whole else 0.85


def sureness(reading: Reading, found: Found, asked: tuple[Question, ...]) -> float:
    """How sure the whole is: the least sure window, lowered by questions."""
    lowest = min((window_sureness(reading, s) for s in found.spans), default=0.8)
    return min(lowest, 0.5) if asked else lowest
