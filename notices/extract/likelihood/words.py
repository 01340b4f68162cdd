"""The words in which names are looked for, what each of them shows, and the places of the names that are found in them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from notices.extract.likelihood.features import Family
from notices.extract.likelihood.tokens import LINE, Tokens, tokens_of
from notices.extract.reading import Places, Reading
from notices.extract.windows.spans import Span
from notices.text import Stretch

BEGIN, INSIDE, OUTSIDE = TAGS = ("begin", "inside", "outside")
"""What a word is: the first of a name, a further one, or none of it."""
_REACH = 80
_TITLE = 60
_MOST = 400
_EDGE = "^"
_LONG = 3
_LONGEST = 160
_STOPS = frozenset({LINE, _EDGE, ".", "!", "?", ":", "。", "！", "？", "：", ";", "；"})


class Words:
    """The words of the title and around the times of windows; `ruled` are the places of the names that the rules find."""

    def __init__(self, reading: Reading, spans: Sequence[Span], ruled: Places) -> None:
        self._norm, self._tokens = reading.norm, tokens_of(reading)
        self._numbers = _near(self._tokens, reading, spans)
        self._ruled = self.tags(ruled)
        self._titled = self._tokens.words[: self._tokens.first(reading.title_end)][:_TITLE]
        self._kept = [*_kept(reading, [self._tokens.places[n] for n in self._numbers])]
        self._in_title = [self._tokens.places[n] < reading.title_end for n in self._numbers]

    def tags(self, places: Iterable[tuple[int, int]]) -> list[str]:
        """The tags of all words where names stand in some places of the text; of two that cross, the first."""
        tags = [OUTSIDE] * len(self._tokens.words)
        for start, end in places:
            first, last = self._tokens.first(start), self._tokens.first(end)
            if first < last and all(tag == OUTSIDE for tag in tags[first:last]):
                tags[first:last] = [BEGIN] + [INSIDE] * (last - first - 1)
        return [tags[n] for n in self._numbers]

    def places(self, tags: Sequence[str]) -> Places:
        """Where the names stand that tags tell."""
        found: list[Stretch] = []
        for number, tag, before in zip(self._numbers, tags, [OUTSIDE, *tags], strict=False):
            if tag == OUTSIDE:
                continue
            start, end = self._stretch(number)
            found.append(Stretch(found.pop().start, end) if tag == INSIDE and before != OUTSIDE else Stretch(start, end))
        return [(start, end) for start, end in found if end - start <= _LONGEST]

    def _stretch(self, number: int) -> tuple[int, int]:
        """Where a word stands; it ends before the blanks that part it from the next."""
        start = self._tokens.places[number]
        after = self._tokens.places[number + 1] if number + 1 < len(self._tokens.places) else len(self._norm)
        return start, start + len(self._norm[start:after].rstrip())

    def shows(self) -> Iterator[Family]:
        """What the words show: families of features, one feature for each word in their order."""
        words = [self._tokens.words[n] for n in self._numbers]
        shapes = [_shape(self._norm[p : p + 2]) for p in (self._tokens.places[n] for n in self._numbers)]
        padded = [_EDGE, _EDGE, *words, _EDGE, _EDGE]
        before, behind = padded[1:-3], padded[3:-1]
        yield "word", words
        yield "before", before
        yield "behind", behind
        yield "second before", padded[:-4]
        yield "second behind", padded[4:]
        yield "with before", zip(before, words, strict=True)
        yield "with behind", zip(words, behind, strict=True)
        yield "between", zip(before, words, behind, strict=True)
        yield "with two before", zip(padded, before, words, strict=False)
        yield "with two behind", zip(words, behind, padded[4:], strict=True)
        yield "shape", shapes
        yield "shape before", pairwise([_EDGE, *shapes])
        yield "shape behind", pairwise([*shapes, _EDGE])
        yield "opens", zip(("first" if b in _STOPS else "further" for b in before), shapes, strict=True)
        yield from self._in_titles(words, before, shapes)
        yield "kept", self._kept
        yield "rules", self._ruled
        yield "rules before", pairwise([_EDGE, *self._ruled])
        yield "rules behind", pairwise([*self._ruled, _EDGE])

    def _in_titles(self, words: Sequence[str], before: Sequence[str], shapes: Sequence[str]) -> Iterator[Family]:
        """Which words stand in the title, and which of the others stand there too."""
        known, pairs = {w for w in self._titled if len(w) > _LONG}, {*pairwise(self._titled)}
        where = ["title" if titled else "body" for titled in self._in_title]
        yield "where", zip(where, shapes, strict=True)
        yield "titled", zip(where, ("known" if w in known else "new" for w in words), strict=True)
        yield "titled pair", zip(where, ("known" if p in pairs else "new" for p in zip(before, words, strict=True)), strict=True)


def _near(tokens: Tokens, reading: Reading, spans: Sequence[Span]) -> Sequence[int]:
    """The numbers of the words of the title and of those around the times of windows, not too many of them."""
    titled = tokens.first(reading.title_end)
    heads = [c.head for s in spans for c in (s.first, s.last) if c is not None] or [reading.title_end]
    first, last = bisect_left(tokens.places, min(heads)) - _REACH, bisect_left(tokens.places, max(heads)) + _REACH
    return [*range(min(titled, _TITLE)), *range(max(first, titled), min(last, len(tokens.words)))][:_MOST]


def _kept(reading: Reading, places: Iterable[int]) -> Iterator[str]:
    """Whether the clauses in which words stand say that something is left alone."""
    skip, behind, said = reading.language.naming.skip, 0, ""
    for place in places:
        if place >= behind:
            sentence = reading.sentence_at(place)
            clauses = reading.clauses_of(sentence.start, sentence.end)
            start, behind = next((clause for clause in clauses if clause[1] > place), (place, place + 1))
            kept = reading.may(skip, start, behind) and skip.search(reading.norm[start:behind])
            said = "kept" if kept else "touched"
        yield said


def _shape(text: str) -> str:
    """Whether a word is written in capitals, with one, in small letters or figures, or is a sign, by its first two characters."""
    first = text[:1]
    if first.isalpha():
        return "small" if not first.isupper() else "capitals" if text[1:].isupper() else "capital"
    return "figures" if first.isdigit() else "sign"
