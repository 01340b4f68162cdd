"""What speaks for or against a reading: the words around each time, its shape, what stands before it, the words of the whole."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise

from notices.extract.likelihood.tokens import Tokens, sort_of
from notices.extract.likelihood.told import Told
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.model import Kind

Key = str | tuple[str, str]
Family = tuple[str, Iterable[Key]]
"""The name of a family of features, and those of it that are there: a word, a pair of words."""

_BESIDE = 14
_NEXT = 4
_SENTENCE = 60
_OPENING = 25
_BODY = 120
_MOST_TIMES = 6
_SEVERAL = 4
_LENGTHS = ((0, "negative"), (0.25, "minutes"), (3, "hours"), (12, "half a day"), (36, "a day"))
_SET_ASIDE = frozenset({Role.STRUCK, Role.QUOTED, Role.FURNITURE})


def weighed(candidate: Candidate) -> bool:
    """Whether a candidate is one whose part in the notice the words tell: a time or a range that the layout does not set aside."""
    timed = candidate.timed or candidate.last is not None
    return timed and candidate.start is not None and candidate.role not in _SET_ASIDE


def of_title(reading: Reading, tokens: Tokens) -> Family:
    """Features that all candidates of a reading share."""
    return "title", set(tokens.between(0, reading.title_end, _SENTENCE))


def of_time(reading: Reading, tokens: Tokens, index: int) -> Iterator[Family]:
    """Features of one candidate of a reading, whatever the kind of notice: a family's name ends with the candidate's sort."""
    candidate, place = reading.candidates[index], tokens.times[index]
    sort = sort_of(candidate)[1]
    left, right = tokens.words[max(place - _BESIDE, 0) : place], tokens.words[place + 1 : place + 1 + _BESIDE]
    for distance, word in enumerate(reversed(left[-_NEXT:])):
        yield f"left{distance}{sort}", (word,)
    for distance, word in enumerate(right[:_NEXT]):
        yield f"right{distance}{sort}", (word,)
    yield f"left{sort}", set(left)
    yield f"right{sort}", set(right)
    sentence = reading.sentence_at(candidate.head)
    words = tokens.between(sentence.start, sentence.end, _SENTENCE)
    yield f"sentence{sort}", set(words)
    yield "sentences", set(pairwise(words))
    yield f"shape{sort}", tuple(_shape(reading, index))
    if candidate.label is not None:
        yield f"label{sort}", {*candidate.label_text.lower().split(), candidate.label.value}


def _shape(reading: Reading, index: int) -> Iterator[str]:
    """How a candidate stands in the document, without its words."""
    candidate, timed = reading.candidates[index], sum(c.timed for c in reading.candidates)
    yield _when(candidate, reading.setting.published) + ("dated" if candidate.first.dated else "")
    yield f"{min(timed, _MOST_TIMES)} times"
    yield f"number {min(index, _MOST_TIMES - 1)}"
    if index == len(reading.candidates) - 1:
        yield "last"
    if candidate.row is not None:
        yield "row"
    if candidate.repeat is not None:
        yield "series"


def _when(candidate: Candidate, published: datetime) -> str:
    """Whether a candidate begins and ends before publication or after."""
    start, end = candidate.start, candidate.end or candidate.start
    return ("ahead" if start and start > published else "past") + ("-ahead" if end and end > published else "-past")


def of_kind(candidate: Candidate, kind: Kind, published: datetime) -> Iterator[Family]:
    """Features of a candidate in a notice of a kind."""
    when = _when(candidate, published)
    yield "kind" + sort_of(candidate)[1], (kind.value, f"{kind.value} {when}", f"{kind.value} {when} {candidate.first.dated}")


def of_sequence(reading: Reading, before: Candidate | None, candidate: Candidate) -> str:
    """How far a candidate stands behind the one before it."""
    if before is None:
        return "first"
    if reading.sentence_at(before.head).start == reading.sentence_at(candidate.head).start:
        return "sentence"
    lines = reading.norm.count("\n", before.tail, candidate.head)
    return ("line", "next line")[lines] if lines <= 1 else "further"


def after(candidate: Candidate, before: Told | None, distance: str) -> Family:
    """What the time before a candidate is told as, and how far it stands before it."""
    told = before.value if before is not None else "none"
    return "after" + sort_of(candidate)[1], (told, f"{told} {distance}")


def of_document(reading: Reading, tokens: Tokens) -> Iterator[Family]:
    """Features of a whole document, for its kind."""
    title = tokens.between(0, reading.title_end, _BODY)
    body = tokens.words[len(title) : len(title) + _BODY]
    yield "title", set(title)
    yield "titles", set(pairwise(title))
    yield "opening", set(body[:_OPENING])
    yield "body", set(body)
    yield "bodies", set(pairwise(body))
    yield "times", set(_times(reading))


def _times(reading: Reading) -> Iterator[str]:
    told = [c for c in reading.candidates if c.start is not None]
    for candidate in told:
        yield f"{sort_of(candidate)} {_when(candidate, reading.setting.published)}"
    yield f"{min(sum(c.timed for c in told), _SEVERAL)} times"


def shape_of(start: datetime | None, end: datetime | None, published: datetime) -> str:
    """The shape of a window: where its bounds lie from publication, and how long it is."""
    begins, ends = (("open" if t is None else "ahead" if t > published else "past") for t in (start, end))
    return f"{begins} {ends}" + (f" {_length(start, end)}" if start is not None and end is not None else "")


def _length(start: datetime, end: datetime) -> str:
    hours = (end - start).total_seconds() / 3600
    return next((name for most, name in _LENGTHS if hours <= most), "days")


def said_of_time(candidate: Candidate, told: Told, role: Role | None = None) -> Family:
    """What the rules say of a candidate: its role (its own, if none is given), and what their windows tell it as."""
    return "rules" + sort_of(candidate)[1], ((role or candidate.role).value, f"as {told.value}")


def said_of_document(kind: Kind) -> Family:
    """What kind of notice the rules say it is."""
    return "rules", (kind.value,)
