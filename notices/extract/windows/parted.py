"""Ends of parts: one end is said of all that is not named apart, others only of what stands beside them."""

from bisect import bisect_left
from datetime import timedelta

from notices.extract.calendar.resolve import later, moved
from notices.extract.layout.lengths import seconds
from notices.extract.mentions.marks import BEGUN, Candidate
from notices.extract.reading import Reading
from notices.extract.windows.spans import Span

_FEW = 12
_WEEK = timedelta(days=7)
_LEAST = 1


def parted(reading: Reading, starts: list[Candidate], ends: list[Candidate]) -> list[Span]:
    """ "A and B stop at 9, C at 10. All but B are back at 12, B at 14": B has an end of its own; nothing when it is not told so."""
    if not reading.may_say("the_rest") or not (len(starts) > 1 and len({e.start for e in ends}) > 1 and len(ends) <= _FEW):
        return []
    general = [e for e in ends if reading.found("the_rest", said(reading, e))]
    if len(general) != 1:
        return []
    told = [pairs(reading, said(reading, start)) for start in starts]
    owners = [(e, starts[place]) for e in ends if e is not general[0] and (place := _owner(reading, e, told)) is not None]
    if not owners:
        return []
    spans = []
    for start in starts:
        own = [e for e, owner in owners if owner is start]
        if len(own) < _named(reading, start):
            spans.append(Span(start.start, general[0].start, start, general[0]))
        spans += [Span(start.start, e.start, start, e, branches=True) for e in own]
    return spans


def begun_together(reading: Reading, spans: list[Span], ends: list[Candidate]) -> list[Span]:
    """ "A is closed from 17:00 to 9:00. B closes with it and opens at 12:00": B's window begins as the one told before it."""
    used = {s.last for s in spans}
    found = []
    for end in ends if reading.may_say("same_begin") else ():
        if end in used or not _begun_alike(reading, end):
            continue
        told = [s for s in spans if s.first is not None and s.first.head < end.head]
        last = max(told, key=lambda s: s.first.head if s.first is not None else 0, default=None)
        if last is not None and end.first.weekday_only:
            _into(last, end)
        if last is not None and last.start is not None and end.start is not None and end.start > last.start:
            found.append(Span(last.start, end.start, last.first, end, branches=True))
    return found


def lasting_apart(reading: Reading, spans: list[Span]) -> list[Span]:
    """ "A is off at 22:00 for an hour; B goes at the same moment for two": B's window begins as the one told before it."""
    if not reading.may_say("same_begin_lasting"):
        return []
    told = sorted((s for s in spans if s.first is not None and s.start is not None), key=_head_of)
    heads = [_head_of(s) for s in told]
    found = []
    for before, mark in zip((None, *reading.lengths), reading.lengths, strict=False):
        sentence = reading.sentence_at(mark.start)
        own = reading.within(sentence.start, mark.start)
        starts = (sentence.start, before.end if before is not None else 0, own[-1].tail if own else 0)
        index = bisect_left(heads, mark.start) - 1
        if index < 0 or not reading.found("same_begin_lasting", reading.norm[max(starts) : mark.start]):
            continue
        start = told[index].start
        if start is not None and sentence.start - reading.sentence_at(heads[index]).end <= _LEAST:
            found.append(Span(start, later(start, seconds(mark)), told[index].first, None, mark, branches=True))
    return found


def _head_of(span: Span) -> int:
    return span.first.head if span.first is not None else 0


def _into(span: Span, end: Candidate) -> None:
    """ "Closed from Saturday 18 to Sunday 19 May. B is back earlier, at noon on Saturday": the Saturday within the window."""
    if span.start is None or span.end is None or end.start is None or end.start <= span.end:
        return
    before = moved(end.start, -_WEEK)
    end.start = before if span.start < before < span.end else end.start


def excepted(reading: Reading, spans: list[Span], ends: list[Candidate]) -> list[Span]:
    """ "All is down from 6 to 12. VPN is the exception: it is back at 8": what comes back earlier has a window of its own."""
    found = []
    for end in ends if reading.may_say("excepted") else ():
        if not reading.says("excepted", reading.sentence_at(end.head)):
            continue
        around = [s for s in spans if s.start and s.end and end.start and s.start < end.start < s.end]
        if len(around) == 1:
            found.append(Span(around[0].start, end.start, around[0].first, end, branches=True))
    return found


def said(reading: Reading, candidate: Candidate) -> str:
    """What stands before a candidate in its sentence, up to the one before it, and the rest of its clause, behind a bar."""
    sentence = reading.sentence_at(candidate.head)
    around = reading.within(sentence.start, sentence.end)
    start = max((c.tail for c in around if c.tail <= candidate.head), default=sentence.start)
    finish = min((c.head for c in around if c.head >= candidate.tail), default=sentence.end)
    return f"{reading.norm[start : candidate.head]}|{reading.norm[candidate.tail : finish].lstrip(' ,').partition(',')[0]}"


def _owner(reading: Reading, end: Candidate, told: list[set[str]]) -> int | None:
    """Which of the beginnings, of which pairs of characters are told, shares most with the sentence of an end."""
    own = pairs(reading, said(reading, end))
    scores = [len(own & words) for words in told]
    best = max(scores)
    return scores.index(best) if best >= _LEAST and scores.count(best) == 1 else None


def pairs(reading: Reading, text: str) -> set[str]:
    """The pairs of neighbouring characters of a text, without those that say what happens."""
    pattern = reading.words.get("common")
    text = pattern.sub(" ", text) if pattern else text
    return {text[i : i + 2] for i in range(len(text) - 1) if not set(text[i : i + 2]) & set(" ,、|")}


def _named(reading: Reading, start: Candidate) -> int:
    """How many things are listed beside a beginning in its sentence."""
    return 1 + sum(1 for _ in reading.language.naming.split.finditer(said(reading, start).strip("| ,")))


def _begun_alike(reading: Reading, end: Candidate) -> bool:
    """Whether an end is of what stopped with the thing told before it, and no beginning of its own is told there.

    "A closes at 17:00. B closes at the same time and opens at noon".
    """
    sentence = reading.sentence_at(end.head)
    own = any(c.role in BEGUN and c.timed for c in reading.within(sentence.start, end.head))
    return not own and reading.found("same_begin", reading.norm[sentence.start : end.head]) is not None
