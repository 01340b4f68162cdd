"""Windows that are told once for several places, in the local time of each."""

from dataclasses import replace
from datetime import tzinfo

from notices.extract.mentions import zones
from notices.extract.reading import Reading
from notices.extract.windows.spans import Span

_BEHIND = 32


def by_place(reading: Reading, spans: list[Span]) -> list[Span]:
    """ "In Dublin and Chicago from 1:00 to 3:00 local time" is a window in each place; other windows stay as they are."""
    if not reading.may_say("local_time"):
        return spans
    return [there for span in spans for there in (_there(span, tz) for tz in _places(reading, span) or (None,))]


def _places(reading: Reading, span: Span) -> list[tzinfo]:
    """The zones of the places that a sentence names beside a local time, or else the title; none beside a zone."""
    first = span.first
    if first is None or first.first.zone is not None or not first.timed:
        return []
    point = first.last or first.first
    sentence = reading.sentence_at(first.head)
    if not reading.found("local_time", reading.norm[point.start : min(point.end + _BEHIND, sentence.end)]):
        return []
    return zones.of_places(reading.norm[sentence.start : sentence.end]) or zones.of_places(reading.norm[: reading.title_end])


def _there(span: Span, tz: tzinfo | None) -> Span:
    """A window at the same wall clock in another zone."""
    if tz is None:
        return span
    start, end = (moment.replace(tzinfo=tz) if moment is not None else None for moment in (span.start, span.end))
    return replace(span, start=start, end=end)
