"""Cuts a text into lines, sentences and statements. None is endless: what is done for each time in one has a limit, too."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from notices.text import Stretch

SENTENCE, LINE = 1000, 2000
"""The most characters of a sentence, and of a line or statement; those of notices have some hundred."""

_STATEMENT_END = re.compile(r"[。\n][。\n]*")
_PAUSE = re.compile(r"[,、;:\t ]")


def sentences(norm: str, ends: re.Pattern[str]) -> list[Stretch]:
    """The sentences of a folded text; one that is too long is cut where it pauses."""
    found = split(norm, ends)
    return found if len(norm) <= SENTENCE else [piece for one in found for piece in _shortened(norm, one)]


def lines(norm: str, ends: re.Pattern[str], sentence_starts: Sequence[int]) -> list[Stretch]:
    """The lines of a folded text; one that is too long is cut where a sentence begins."""
    return _of_sentences(norm, split(norm, ends), sentence_starts)


def statements(norm: str, sentence_starts: Sequence[int]) -> list[Stretch]:
    """Sentences together with those that only semicolons part from them."""
    return _of_sentences(norm, split(norm, _STATEMENT_END), sentence_starts)


def _of_sentences(norm: str, found: list[Stretch], sentence_starts: Sequence[int]) -> list[Stretch]:
    """Lines or statements; those that are too long are cut where a sentence begins."""
    return found if len(norm) <= LINE else [piece for one in found for piece in _between(one, sentence_starts)]


def split(norm: str, ends: re.Pattern[str]) -> list[Stretch]:
    """The stretches between the matches of a pattern; each keeps its end mark, empty ones are left out."""
    found = []
    start = 0
    for match in ends.finditer(norm):
        end = match.end()
        if end > start:
            found.append(Stretch(start, end))
        start = end
    if start < len(norm) or not found:
        found.append(Stretch(start, len(norm)))
    return found


def _shortened(norm: str, stretch: Stretch) -> Iterator[Stretch]:
    """A sentence in pieces, each of which goes on to the last pause that is near enough."""
    start, end = stretch
    while end - start > SENTENCE:
        middle, furthest = start + SENTENCE // 2, start + SENTENCE
        cut = max((match.end() for match in _PAUSE.finditer(norm, middle, furthest)), default=furthest)
        yield Stretch(start, cut)
        start = cut
    yield Stretch(start, end)


def _between(stretch: Stretch, sentence_starts: Sequence[int]) -> Iterator[Stretch]:
    """A line in pieces of whole sentences."""
    start, end = stretch
    while end - start > LINE:
        cut = sentence_starts[bisect_right(sentence_starts, start + LINE) - 1]
        yield Stretch(start, cut)
        start = cut
    yield Stretch(start, end)
