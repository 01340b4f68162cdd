"""The words in which names are looked for, what each of them shows, and the places of the names that are found in them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from notices.extract.likelihood.features import Family, Key
from notices.extract.mentions.tokens import Tokens
from notices.extract.reading import Places, Reading
from notices.extract.windows.spans import Span
from notices.text import Stretch

BEGIN, INSIDE, OUTSIDE = TAGS = ("begin", "inside", "outside")
"""What a word is: the first of a name, a further one, or none of it."""
_REACH = 80
"""How many words before and behind a time, or a name of the rules, are looked at."""
_TITLE = 150
"""How many words of a title are."""
_MOST = 600
"""How many words are looked at in all."""
_EDGE = "^"
_LONG = 3
"""A word of the title is known again if it has more letters: "the" says nothing."""


class Words:
    """The words of the title and around the times of windows; `ruled` are the places of the names that the rules find."""

    def __init__(self, reading: Reading, spans: Sequence[Span], ruled: Places) -> None:
        self._reading, self._tokens = reading, reading.tokens
        self._numbers = _near(reading, self._tokens, spans, ruled)
        self._ruled = self.tags(ruled)

    @property
    def ruled(self) -> bool:
        """Whether the rules find a name among the words."""
        return BEGIN in self._ruled

    def tags(self, places: Iterable[tuple[int, int]]) -> list[str]:
        """The tags of all words where names stand in some places of the text; of two that cross, the first."""
        tags = [OUTSIDE] * len(self._tokens.words)
        for start, end in places:
            first, last = self._tokens.first(start), self._tokens.first(end)
            if first < last and all(tag == OUTSIDE for tag in tags[first:last]):
                tags[first:last] = [BEGIN] + [INSIDE] * (last - first - 1)
        return [tags[n] for n in self._numbers]

    def places(self, tags: Sequence[str]) -> Places:
        """Where the names stand that tags tell; a name goes on only from one word to the next of the text."""
        found: Places = []
        last = -1
        for number, tag in zip(self._numbers, tags, strict=True):
            if tag == OUTSIDE:
                continue
            start, end = self._stretch(number)
            found.append((found.pop()[0], end) if tag == INSIDE and number == last + 1 and found else (start, end))
            last = number
        return found

    def _stretch(self, number: int) -> tuple[int, int]:
        """Where a word stands; it ends before the blanks that part it from the next."""
        start, norm = self._tokens.places[number], self._reading.norm
        after = self._tokens.places[number + 1] if number + 1 < len(self._tokens.places) else len(norm)
        return start, start + len(norm[start:after].rstrip())

    def shows(self) -> Iterator[Family]:
        """What the words show: families of features, one feature for each word in their order."""
        words, places = [self._tokens.words[n] for n in self._numbers], [self._tokens.places[n] for n in self._numbers]
        shapes = [_shape(self._reading.norm[place : place + 2]) for place in places]
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
        yield "titled", self._titled(words, places)
        yield "kept", _kept(self._reading, places)
        yield "rules", self._ruled
        yield "rules before", pairwise([_EDGE, *self._ruled])
        yield "rules behind", pairwise([*self._ruled, _EDGE])

    def _titled(self, words: Iterable[str], places: Iterable[int]) -> Iterator[Key]:
        """Whether words stand in the title, and whether the title has them."""
        titled = self._reading.title_end
        known = {word for word in self._tokens.between(0, titled, _TITLE) if len(word) > _LONG}
        for word, place in zip(words, places, strict=True):
            yield "title" if place < titled else "body", "known" if word in known else "new"


def _near(reading: Reading, tokens: Tokens, spans: Sequence[Span], ruled: Places) -> list[int]:
    """The numbers of the words to look at: of the title, and around the times of windows and the names of the rules.

    Nothing is named by what is struck out, quoted, or furniture of the page.
    """
    titled, last = tokens.first(reading.title_end), len(tokens.words)
    heads = [c.head for s in spans for c in (s.first, s.last) if c is not None] or [reading.title_end]
    centres = {*map(tokens.first, [*heads, *(start for start, _ in ruled if start > reading.title_end)])}
    around = {n for centre in centres for n in range(max(centre - _REACH, titled), min(centre + _REACH, last))}
    numbers = [*range(min(titled, _TITLE)), *sorted(around)]
    return [n for n in numbers if not reading.inert.starts or _alive(reading, tokens.places[n])][:_MOST]


def _alive(reading: Reading, place: int) -> bool:
    return reading.alive(Stretch(place, place + 1))


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
