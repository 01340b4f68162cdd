"""Ends that no verb tells: the one time behind a beginning, on a date of its own, where something opens or is ready."""

from datetime import timedelta

from notices.extract.languages.language import Flag
from notices.extract.mentions.marks import Candidate
from notices.extract.reading import Reading
from notices.extract.windows.spans import Span

_MOST = timedelta(days=10)
"""How long planned work lasts whose end is only guessed."""


def close(reading: Reading, spans: list[Span]) -> None:
    """ "At 8 p.m. on Friday we shut the old site. We will open the new one at 9 a.m. on Tuesday": end the only window there."""
    if Flag.ALL_TIMES not in reading.language.flags or not reading.may_say("comes_up"):
        return
    begun = [s for s in spans if s.end is None and s.length is None and s.first is not None and s.first.timed]
    if len(begun) != 1 or len(spans) != 1:
        return
    told = [c for c in reading.candidates if _may_end(reading, begun[0], c)]
    if len(told) == 1:
        begun[0].end, begun[0].last = told[0].start, told[0]


def guessed(span: Span) -> bool:
    """Whether the end of a window is a time of which no word says that it is one."""
    return span.last is not None and span.last is not span.first and span.last.unread


def _may_end(reading: Reading, span: Span, candidate: Candidate) -> bool:
    """Whether a time is told on a date of its own behind a beginning, where something comes up."""
    day, start = candidate.first.day, candidate.start
    dated = candidate.unread and candidate.timed and candidate.last is None and day is not None and day.explicit
    if not dated or start is None or span.first is None or span.start is None or candidate.head < span.first.tail:
        return False
    return span.start < start <= span.start + _MOST and reading.says("comes_up", reading.sentence_at(candidate.head))
