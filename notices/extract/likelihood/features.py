"""What speaks for or against a reading: the words around each time, its shape, what stands before it, the words of the whole."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from notices.extract.likelihood.told import Told
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.tokens import LINE, Tokens, sort_of
from notices.extract.reading import Reading
from notices.model import Kind

Key = str | tuple[str, ...]
Family = tuple[str, Iterable[Key]]
"""The name of a family of features, and those of it that are there: a word, some words in a row."""

BESIDE = "rules beside"
"""The family of what the rules tell the times beside one as."""
_NEXT = 3
_NEAR = 6
_AROUND = 12
_CLAUSE = 25
_SENTENCE = 30
_OPENING = 25
_BODY = 120
_SEVERAL = 4
_LENGTHS = ((0, "negative"), (0.25, "minutes"), (3, "hours"), (12, "half a day"), (36, "a day"))
_AHEAD = (
    *((-168, "long ago"), (-24, "days ago"), (-3, "earlier"), (0, "just now"), (1, "at once"), (4, "soon"), (12, "later")),
    *((36, "next"), (168, "this week")),
)
_SET_ASIDE = frozenset({Role.STRUCK, Role.QUOTED, Role.FURNITURE})
_STOPS = frozenset("，。；、,.;:：！!？?（）()") | {LINE}


class History(NamedTuple):
    """What the times before one are told as: the last, all of them, and the last of those that are the same hours."""

    last: Told | None = None
    ever: frozenset[Told] = frozenset()
    same: Told | None = None


def weighed(candidate: Candidate) -> bool:
    """Whether a candidate is one whose part in the notice the words tell: a time or a range that the layout does not set aside."""
    timed = candidate.timed or candidate.last is not None
    return timed and candidate.start is not None and candidate.role not in _SET_ASIDE


def of_time(reading: Reading, tokens: Tokens, index: int) -> Iterator[Family]:
    """Words about one candidate of a reading, whatever the kind of notice; most families are of its sort alone and end with it."""
    candidate, place = reading.candidates[index], tokens.times[index]
    sort, words = sort_of(candidate)[1], tokens.words
    sentence = reading.sentence_at(candidate.head)
    begins, ends = tokens.first(sentence.start), tokens.first(sentence.end)
    yield "left", set(pairwise(words[max(begins, place - _SENTENCE) : place]))
    yield "right", set(pairwise(words[place + 1 : min(ends, place + 1 + _SENTENCE)]))
    left, right = _clause(words, place)
    yield f"left{sort}", set(left)
    yield f"right{sort}", set(right)
    yield f"before{sort}", _ends(words[max(place - _NEXT, 0) : place][::-1])
    yield f"behind{sort}", _ends(words[place + 1 : place + 1 + _NEXT])
    if candidate.label is not None:
        yield f"label{sort}", {*candidate.label_text.lower().split(), candidate.label.value}


def _clause(words: Sequence[str], place: int) -> tuple[Sequence[str], Sequence[str]]:
    """The words of the clause a time stands in, before and behind it."""
    first, last = max(place - _CLAUSE, 0), min(place + 1 + _CLAUSE, len(words))
    start = next((n + 1 for n in range(place - 1, first - 1, -1) if words[n] in _STOPS), first)
    end = next((n for n in range(place + 1, last) if words[n] in _STOPS), last)
    return words[start:place], words[place + 1 : end]


def _ends(words: Sequence[str]) -> Iterator[Key]:
    """The two words next to a time, and the three, the nearest first."""
    return (tuple(words[:number]) for number in range(2, _NEXT + 1) if len(words) >= number)


def of_standing(times: Sequence[Candidate], index: int, published: datetime) -> Family:
    """How one of the times that are weighed stands to the others and to publication, without any words."""
    return "standing" + sort_of(times[index])[1], tuple(_standing(times, index, published))


def _standing(times: Sequence[Candidate], index: int, published: datetime) -> Iterator[str]:
    candidate, starts = times[index], [c.start for c in times if c.start is not None]
    yield f"begins {_ahead(candidate.start, published)}"
    if candidate.end is not None:
        yield f"ends {_ahead(candidate.end, published)}"
    yield "dated" if candidate.first.dated else "of no day"
    yield _order(times[index - 1], candidate) if index else "first"
    if sum(candidate.start == start for start in starts) > 1:
        yield "told twice"
    if len(starts) > 1:
        yield "latest" if candidate.start == max(starts) else "earliest" if candidate.start == min(starts) else "between"
    if candidate.row is not None:
        yield "row"
    if candidate.repeat is not None:
        yield "series"


def _ahead(moment: datetime | None, published: datetime) -> str:
    """How far a moment lies ahead of publication, or behind it."""
    if moment is None:
        return "open"
    hours = (moment - published).total_seconds() / 3600
    return next((name for least, name in _AHEAD if hours < least), "far")


def _order(before: Candidate, candidate: Candidate) -> str:
    """Whether a time is later than the one before it, and of what sort that is."""
    last = before.end or before.start
    if last is None or candidate.start is None:
        return sort_of(before)
    return sort_of(before) + ("then" if last < candidate.start else "and" if last == candidate.start else "back")


def of_kind(tokens: Tokens, index: int, candidate: Candidate, kind: Kind, published: datetime) -> Iterator[Family]:
    """What a candidate shows in a notice of a kind: when it is, and the words next to it."""
    sort, place, words = sort_of(candidate)[1], tokens.times[index], tokens.words
    left, right = words[max(place - _NEAR, 0) : place], words[place + 1 : place + 1 + _NEAR]
    when = _when(candidate, published)
    yield "kind" + sort, (kind.value, f"{kind.value} {when}", f"{kind.value} {when} {candidate.first.dated}")
    yield f"{kind.value} left{sort}", left[-1:]
    yield f"{kind.value} right{sort}", right[:1]
    yield f"{kind.value} left", set(left)
    yield f"{kind.value} right", set(right)


def _when(candidate: Candidate, published: datetime) -> str:
    """Whether a candidate begins and ends before publication or after."""
    start, end = candidate.start, candidate.end or candidate.start
    return ("ahead" if start and start > published else "past") + ("-ahead" if end and end > published else "-past")


def of_sequence(reading: Reading, before: Candidate | None, candidate: Candidate) -> str:
    """How far a candidate stands behind the one before it, and whether it is later."""
    if before is None:
        return "first"
    return f"{_distance(reading, before, candidate)} {_order(before, candidate)}"


def _distance(reading: Reading, before: Candidate, candidate: Candidate) -> str:
    if reading.sentence_at(before.head).start == reading.sentence_at(candidate.head).start:
        return "sentence"
    lines = reading.norm.count("\n", before.tail, candidate.head)
    return ("line", "next line")[lines] if lines <= 1 else "further"


def after(candidate: Candidate, kind: Kind, history: History, sequence: str) -> Family:
    """What the times before a candidate are told as, and how the last of them stands to it."""
    last, ever = history.last or "none", "+".join(sorted(history.ever))
    rows = f"{last} {sequence}", f"{kind.value} {last} {sequence}", f"{kind.value} {ever}", f"same {history.same or 'new'}"
    return "after" + sort_of(candidate)[1], (*rows, *history.ever)


def of_document(reading: Reading, tokens: Tokens) -> Iterator[Family]:
    """Features of a whole document, for its kind."""
    title = tokens.between(0, reading.title_end, _BODY)
    body = tokens.words[len(title) : len(title) + _BODY]
    yield "title", set(title)
    yield "titles", set(pairwise(title))
    yield "opening", set(body[:_OPENING])
    yield "body", set(body)
    yield "bodies", set(pairwise(body))
    yield "around", set(_around(reading, tokens))
    yield "times", set(_times(reading))


def _around(reading: Reading, tokens: Tokens) -> Iterator[Key]:
    """The words around all times, two by two, in their sentences."""
    for candidate, place in zip(reading.candidates, tokens.times, strict=True):
        if weighed(candidate):
            begins, ends = map(tokens.first, reading.sentence_at(candidate.head))
            yield from pairwise(tokens.words[max(begins, place - _AROUND) : min(ends, place + _AROUND)])


def _times(reading: Reading) -> Iterator[str]:
    """Which sorts of times there are and when they are; whether the last is over."""
    published = reading.setting.published
    told = [c for c in reading.candidates if c.start is not None]
    for candidate in told:
        yield f"{sort_of(candidate)} {_when(candidate, published)}"
        yield f"{sort_of(candidate)} begins {_ahead(candidate.start, published)}"
        if candidate.end is not None:
            yield f"{sort_of(candidate)} ends {_ahead(candidate.end, published)}"
    yield f"{min(sum(c.timed for c in told), _SEVERAL)} times"
    yield from _as_a_whole([c for c in told if weighed(c)], published)


def _as_a_whole(times: Sequence[Candidate], published: datetime) -> Iterator[str]:
    if moments := [(c.start, c.end or c.start) for c in times if c.start is not None]:
        over, ahead = (all(end <= published for _, end in moments if end), all(start > published for start, _ in moments))
        yield "all past" if over else "all ahead" if ahead else "past and ahead"


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


def said_beside(before: Told | None, behind: Told | None) -> Family:
    """What the rules tell the times before a candidate and behind it as."""
    return BESIDE, (f"before {before or 'none'}", f"behind {behind or 'none'}")


def said_of_document(kind: Kind) -> Family:
    """What kind of notice the rules say it is."""
    return "rules", (kind.value,)
