"""The words of a document as what is learnt sees them: stems, signs, and one token for each time."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from notices.extract.mentions.marks import Candidate

RANGE, POINT, DAY = "<range>", "<point>", "<day>"
NUMBER, LINE = "<number>", "<line>"
_TOKEN = re.compile(r"[a-z]{1,40}(?:'[a-z]{1,40})?|\d{1,40}|\n|[^\s\d]", re.IGNORECASE)
_ENDING = re.compile(r"(?:ing|ed|es|s|e)\Z")
_LONG = 4
_NEAR = 1000


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a document, where each begins, and which is that of a candidate (by its place in the reading)."""

    words: list[str]
    places: list[int]
    times: list[int]

    def first(self, place: int) -> int:
        """The number of the first token that begins at a place of the text or behind it."""
        return bisect_left(self.places, place)

    def between(self, start: int, end: int, most: int) -> list[str]:
        """The first tokens that begin in a stretch of the text, not more than `most`."""
        first = self.first(start)
        return self.words[first : min(bisect_left(self.places, end, first), first + most)]


def tokens_of(text: str, candidates: Sequence[Candidate]) -> Tokens:
    """All tokens of a folded text and the times in it. A time inside another one shares its token."""
    told = Tokens([], [], [])
    done = 0
    for candidate in candidates:
        if candidate.head < done:
            told.times.append(max(len(told.words) - 1, 0))
            continue
        _add(told, text, done, candidate.head)
        told.times.append(len(told.words))
        told.words.append(sort_of(candidate))
        told.places.append(candidate.head)
        done = candidate.tail
    _add(told, text, done, len(text))
    return told


def _add(told: Tokens, text: str, start: int, end: int) -> None:
    """Add the tokens of a stretch without times; of a long one, those near its ends."""
    if end - start > 2 * _NEAR:
        _add(told, text, start, start + _NEAR)
        start = end - _NEAR
    matches = list(_TOKEN.finditer(text, start, end))
    told.words.extend([stem(m[0]) for m in matches])
    told.places.extend([m.start() for m in matches])


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """A word in lower case without its ending; all numbers are one token, and so is the end of a line."""
    if word.isdigit():
        return NUMBER
    if word == "\n":
        return LINE
    lower = word.lower()
    return _ENDING.sub("", lower) if len(lower) > _LONG else lower


def sort_of(candidate: Candidate) -> str:
    """The token of a time: a range, a point in time, or a day."""
    if candidate.last is not None:
        return RANGE
    return POINT if candidate.timed else DAY
