"""What users meet during a window, by the words of the clauses that name what is affected, and of their sentences."""

from notices.extract.affects import Places
from notices.extract.marks import Candidate
from notices.extract.reading import Reading
from notices.extract.spans import Span
from notices.model import Impact

_IMPACTS = (("hard", Impact.UNAVAILABLE), ("stale", Impact.STALE), ("degraded", Impact.DEGRADED))

_AFTER = 80
_REACH = 300
_MOST = 16


def impact(reading: Reading, span: Span, places: Places) -> Impact:
    """What users meet during a window.

    Reading only, or nothing at all, is said of the whole. Else what is said right beside the names counts before the rest of the
    sentence. Planned work of which nothing is said makes unavailable.
    """
    anchor = span.first or span.last
    places = places[:_MOST]
    heads = [a for a, _ in places if a > reading.title_end] + ([anchor.head] if anchor is not None else [])
    whole = " ".join(dict.fromkeys(_sentence(reading, head) for head in heads))
    if reading.found("read_only", whole):
        return Impact.READ_ONLY
    if reading.found("unfelt", whole) or (not reading.found("hard", whole) and _said_unfelt(reading, anchor)):
        return Impact.NONE
    for text in (" ".join(dict.fromkeys(_clause(reading, a) for a, _ in places)), whole):
        if (told := _told(reading, text)) is not None:
            return told
    return Impact.UNAVAILABLE


def _said_unfelt(reading: Reading, anchor: Candidate | None) -> bool:
    """Whether the title or the sentence after the window's says that nobody notices anything."""
    near = reading.sentence_at(max(anchor.head, anchor.tail - 1)).end if anchor is not None else 0
    return any(reading.found("unfelt", t) for t in (reading.norm[: reading.title_end], reading.norm[near : near + _AFTER]))


def _told(reading: Reading, text: str) -> Impact | None:
    negated = reading.words.get("negated")
    text = negated.sub(" ", text) if negated else text
    if reading.found("stale", text) and not reading.found("hard", text):
        return Impact.STALE
    return next((value for word, value in _IMPACTS if reading.found(word, text)), None)


def _sentence(reading: Reading, position: int) -> str:
    start, end = _reach(reading, position)
    return reading.norm[start:end]


def _reach(reading: Reading, position: int) -> tuple[int, int]:
    """The sentence that holds a position; of one without end, what stands near."""
    sentence = reading.sentence_at(position)
    return max(sentence.start, position - _REACH), min(sentence.end, position + _REACH)


def _clause(reading: Reading, position: int) -> str:
    clauses = reading.clauses_of(*_reach(reading, position))
    return next((reading.norm[a:b] for a, b in clauses if a <= position < b), "")
