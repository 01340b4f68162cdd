"""Ends of all the parts of what stops at one beginning: each end tells of which of them it is, or that it is that of the rest."""

from datetime import datetime

from notices.extract.calendar.resolve import moved
from notices.extract.mentions.marks import Candidate
from notices.extract.reading import Reading
from notices.extract.windows.parted import pairs, said
from notices.extract.windows.spans import Span

_FEW = 12


def all_parts(reading: Reading, start: Candidate, ends: list[Candidate]) -> list[Span]:
    """ "A, B and C stop at 9. Of these A is back at 12; B and C at 15": nothing unless every end is that of a part."""
    own = [e for e in ends if e.head > start.head and e.start and start.start and e.start > start.start]
    if "the_rest" not in reading.words or not 1 < len(own) == len(ends) <= _FEW:
        return []
    listed = pairs(reading, _listed(reading, start))
    rest = [e for e in own if of_rest(reading, e)]
    if len(rest) > 1 or not all(e in rest or listed & pairs(reading, of_end(reading, e)) for e in own):
        return []
    spans = [Span(start.start, _that_day(start, e) if e in rest else e.start, start, e, branches=True) for e in own]
    return spans if len({s.end for s in spans}) > 1 else []


def of_end(reading: Reading, end: Candidate) -> str:
    """What is said of an end: its clauses, of those behind its beginning in one sentence only the last."""
    told = _of_these(reading, said(reading, end))
    before = reading.within(reading.sentence_at(end.head).start, end.head)
    if not before or before[-1].ends:
        return told
    last = told.rpartition(",")[2]
    last = last.rpartition("(")[2] if last.rfind("(") > last.rfind(")") else last
    # "The other, since files had to be mended, only at 8:38": the last clause names nothing.
    named = last.partition("|")[0].strip() or not reading.found("for_cause", told)
    return last if named else told


def _of_these(reading: Reading, told: str) -> str:
    """ "All is back, of these A at 8:30": what is said of an end without what goes before "of these"."""
    name, _, behind = told.partition("|")
    partly = reading.found("partly", name)
    return f"{name[partly.start() :]}|{behind}" if partly is not None else told


def of_rest(reading: Reading, end: Candidate) -> bool:
    """Whether an end is said to be that of all that is not named apart."""
    return reading.found("the_rest", of_end(reading, end)) is not None


def _listed(reading: Reading, start: Candidate) -> str:
    """The sentence of a beginning, up to the last clause before another time."""
    sentence = reading.sentence_at(start.head)
    following = reading.within(start.tail, sentence.end)
    behind = reading.norm[start.tail : following[0].head if following else sentence.end]
    return f"{reading.norm[sentence.start : start.head]}|{behind.rpartition(',')[0] if following else behind}"


def _that_day(start: Candidate, end: Candidate) -> datetime | None:
    """ "All but A, which is back on the 8th, return that day": the day of the beginning is meant, not the one named between."""
    day = end.first.day
    if day is None or not day.that_day or end.start is None or start.start is None:
        return end.start
    same = moved(end.start, start.start.date() - end.start.date())
    return same if same > start.start else end.start
