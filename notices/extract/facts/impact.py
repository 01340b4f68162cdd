"""What users meet during a window, by the words of the clauses that name what is affected, and of their sentences."""

from bisect import bisect_right
from operator import itemgetter

from notices.extract.mentions.marks import Candidate
from notices.extract.reading import Places, Reading
from notices.extract.windows.spans import Span
from notices.model import Impact

_IMPACTS = (("hard", Impact.UNAVAILABLE), ("stale", Impact.STALE), ("degraded", Impact.DEGRADED))
_MILDER = ("read_only", "unfelt", "stale", "degraded")

_AFTER = 80
_REACH = 300
_MOST = 16
_begin = itemgetter(0)


def impact(reading: Reading, span: Span, places: Places) -> Impact:
    """What users meet during a window.

    Reading only, or nothing at all, is said of the whole. Else what is said right beside the names counts before the rest of the
    sentence. Planned work of which nothing is said makes unavailable.
    """
    anchor = span.first or span.last
    places = [place for place in places[:_MOST] if place[0] > reading.title_end]
    heads = [a for a, _ in places] + ([anchor.head] if anchor is not None else [])
    near = list(dict.fromkeys(_reach(reading, head) for head in heads))
    opened = reading.opened_in(near)
    unfelt = _said_unfelt(reading, anchor)
    milder = unfelt or any(reading.may_find(word, opened) for word in _MILDER)
    return _graded(reading, places, near, opened, unfelt=unfelt) if milder else Impact.UNAVAILABLE


def _said_unfelt(reading: Reading, anchor: Candidate | None) -> bool:
    """Whether the title or the sentence after the window's says that nobody notices anything."""
    if not reading.may_say("unfelt"):
        return False
    near = reading.sentence_at(max(anchor.head, anchor.tail - 1)).end if anchor is not None else 0
    return bool(reading.titled("unfelt") or reading.found("unfelt", reading.norm[near : near + _AFTER]))


def _graded(reading: Reading, places: Places, near: Places, opened: int, *, unfelt: bool) -> Impact:
    """What users meet where milder words may be found `near`: there one can find what is `opened`."""
    whole = " ".join(dict.fromkeys(reading.norm[a:b] for a, b in near))
    if reading.found("read_only", whole, opened):
        return Impact.READ_ONLY
    if reading.found("unfelt", whole, opened) or (unfelt and not reading.found("hard", whole, opened)):
        return Impact.NONE
    for text in (" ".join(dict.fromkeys(_clause(reading, a) for a, _ in places)), whole):
        if (told := _told(reading, text, opened)) is not None:
            return told
    return Impact.UNAVAILABLE


def _told(reading: Reading, text: str, opened: int) -> Impact | None:
    """What a text says; `opened` is what can be found in it."""
    if reading.found("negated", text, opened):
        text = reading.words["negated"].sub(" ", text)
    if reading.found("stale", text, opened) and not reading.found("hard", text, opened):
        return Impact.STALE
    return next((value for word, value in _IMPACTS if reading.found(word, text, opened)), None)


def _reach(reading: Reading, position: int) -> tuple[int, int]:
    """The sentence that holds a position; of one without end, what stands near."""
    sentence = reading.sentence_at(position)
    return max(sentence.start, position - _REACH), min(sentence.end, position + _REACH)


def _clause(reading: Reading, position: int) -> str:
    """The clause that holds a position; of one without end, what stands near."""
    clauses = reading.clauses_of(*reading.sentence_at(position))
    start, end = clauses[bisect_right(clauses, position, 1, key=_begin) - 1] if clauses else (position, position)
    first, last = _reach(reading, position)
    return reading.norm[max(start, first) : min(end, last)] if start <= position < end else ""
