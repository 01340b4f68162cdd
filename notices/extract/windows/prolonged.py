"""Ends that move by a length: "extended by 3 hours" beside the planned end, or above the announcement that a mail quotes."""

from notices.extract.calendar.resolve import later
from notices.extract.layout.lengths import seconds
from notices.extract.mentions.marks import ENDED, ENDS, Candidate, Mark, Role
from notices.extract.reading import Reading
from notices.extract.windows.spans import Span

_BY = 24
_ASKED = 48


def prolong(reading: Reading, spans: list[Span]) -> None:
    """ "Extended by 3 hours" beside the planned end, or above the quoted announcement: that end moves by so much."""
    marks = [m for m in reading.lengths if _moves(reading, m)]
    for span in spans if marks else ():
        mark = next((m for m in marks if _prolongs(reading, span, m)), None)
        if mark is not None and span.end is not None:
            span.end, span.length = later(span.end, seconds(mark)), mark


def moved_end(reading: Reading, planned: list[Candidate]) -> list[Span]:
    """ "It was to be done by 20:00; two hours more are needed": the only planned end that is told moves, of a beginning untold."""
    old = planned[0] if len(planned) == 1 and planned[0].last is None and planned[0].timed else None
    mark = next((m for m in reading.lengths if old is not None and m.start >= old.tail and _moves(reading, m)), None)
    if old is None or old.start is None or mark is None:
        return []
    return [Span(None, later(old.start, seconds(mark)), None, old, mark)]


def leave_open(reading: Reading, spans: list[Span]) -> None:
    """ "The stop from 21:00 to 13:00 goes on until further notice": the end of the only window is not known any more."""
    if len(spans) != 1 or spans[0].last is None:
        return
    tail = spans[0].last.tail
    told = any(s.end > tail for s in reading.telling("until_notice"))
    if told and not any(c.role is Role.NEW_END or (c.timed and c.role in ENDS and c.head >= tail) for c in reading.candidates):
        spans[0].end = spans[0].last = None


def _prolongs(reading: Reading, span: Span, mark: Mark) -> bool:
    """Whether it is the end of a window that moves by a length."""
    if span.last is None or (span.length is not None and (seconds(span.length) == seconds(mark) or _moves(reading, span.length))):
        return False
    end = span.last
    quoted = reading.page.forwarded.cover(end.head, end.tail)
    beside = quoted or _beside(reading, end, mark) or _replaced(reading, end)
    return beside or _as_told(reading, end, mark) or _only_end(reading, end, mark)


def _only_end(reading: Reading, end: Candidate, mark: Mark) -> bool:
    """ "It was to run from 8 to 12. … The stop is prolonged by three hours": the only end told, and not as the new one."""
    longer = _asked_for(reading, mark) or reading.found("prolonged_by", _before(reading, mark)) is not None
    if end.head > mark.start or not longer:
        return False
    told = [c for c in reading.candidates if c.timed and c.role in ENDED]
    anew = reading.may_say("told_anew") and reading.says("told_anew", reading.sentence_at(end.head))
    return told == [end] and not anew and reading.found("compared", _before(reading, mark)) is None


def _as_told(reading: Reading, end: Candidate, mark: Mark) -> bool:
    """ "We told you that it would run from 8 to 12. We prolong it by 90 minutes": an end told as it was planned, and no other."""
    if (
        not reading.may_say("as_told")
        or reading.found("prolonged_by", reading.norm[max(0, mark.start - _ASKED) : mark.start]) is None
    ):
        return False
    sentence = reading.sentence_at(end.head)
    told = [c for c in reading.candidates if c.timed and c.role in ENDED]
    return told == [end] and reading.says("as_told", sentence) and not reading.says("told_anew", sentence)


def _beside(reading: Reading, end: Candidate, mark: Mark) -> bool:
    """Whether a length is added to an end in its own sentence."""
    sentence = reading.sentence_at(end.head)
    beside = sentence.start <= end.head < mark.start < sentence.end
    return beside and (end.last is not None or _by(reading, mark))


def _replaced(reading: Reading, end: Candidate) -> bool:
    """Whether an end is said to be the one that was planned, or not to be kept."""
    told = end.role is Role.OLD or reading.found("label_before", end.label_text) is not None
    told = told or reading.found("planned_end", reading.norm[max(0, end.head - _BY) : end.head]) is not None
    return told or reading.says("unfinished", reading.sentence_at(end.head))


def _moves(reading: Reading, mark: Mark) -> bool:
    """Whether a duration is said to be that by which something is longer."""
    return _asked_for(reading, mark) or (_by(reading, mark) and reading.says("prolonged", reading.sentence_at(mark.start)))


def _asked_for(reading: Reading, mark: Mark) -> bool:
    around = f"{_before(reading, mark)}|{reading.norm[mark.start : mark.end + _BY]}"
    return reading.found("asked_for", around) is not None


def _before(reading: Reading, mark: Mark) -> str:
    """What stands right before a duration in its sentence."""
    return reading.norm[max(reading.sentence_at(mark.start).start, mark.start - _ASKED) : mark.start]


def _by(reading: Reading, mark: Mark) -> bool:
    return reading.found("moved_by", reading.norm[max(0, mark.start - _BY) : mark.start]) is not None
