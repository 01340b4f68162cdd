"""Windows without repetitions."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from notices.extract.calendar.resolve import moved
from notices.extract.windows.spans import Span


def distinct(spans: list[Span]) -> list[Span]:
    """Windows without repetitions: equal ones, and a half-open one that a whole one completes."""
    kept: dict[tuple[datetime | None, datetime | None], Span] = {}
    for span in spans:
        same = kept.setdefault(span.key, span)
        if same is not span and span.first is not None and span.first.row is not None:
            same.also = (*same.also, span.first)
        same.regions = same.regions or (same is not span and _zone(same) != _zone(span))
    whole = {s.start for s in kept.values() if s.end is not None}
    told = (s for s in kept.values() if s.end is not None or s.start not in whole or s.start is None or s.apart)
    return [s for s in told if not _retold(s, kept)]


def _zone(span: Span) -> str:
    zone = span.first.first.zone if span.first is not None else None
    return zone.name if zone is not None else ""


def _retold(span: Span, others: Mapping[tuple[datetime | None, datetime | None], Span]) -> bool:
    """Whether a window without a day, in a zone of its own, is another one told again: the same clocks on a day beside."""
    candidate, start, end = span.first, span.start, span.end
    if candidate is None or candidate.last is None or candidate.row or start is None or end is None:
        return False
    first = candidate.first
    if first.dated or first.zone is None or candidate.repeat:
        return False
    beside = (others.get((moved(start, day), moved(end, day))) for day in (timedelta(days=-1), timedelta(days=1)))
    return any(other is not None and _zone(other) != _zone(span) for other in beside)
