"""Tells in one pass over a text which of a language's patterns can be found where: no other need be searched there."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import chain, compress, count
from operator import add, or_
from typing import NamedTuple, TypeVar

from notices.extract.patterns.caseless import lowered
from notices.extract.patterns.needs import Needs

Item = TypeVar("Item")

ALL = -1
"""The bits of all patterns."""

_WORD = re.compile(r"[a-z]+|\?")
_MOST = 50_000


class Track(NamedTuple):
    """Where words, or pairs of letters, stand that some pattern needs, and the bits of those patterns."""

    starts: Sequence[int]
    ends: Sequence[int]
    bits: Sequence[int]


class Passed(NamedTuple):
    """A text that was passed over: what was met in it, and the bits of the patterns of which nothing is known (`always`)."""

    tracks: tuple[Track, ...]
    always: int

    def within(self, start: int, end: int) -> int:
        """The bits of the patterns that can be found in `[start, end)`, or in what is put together of parts of it."""
        found = self.always
        for starts, ends, bits in self.tracks:
            found = reduce(or_, bits[bisect_right(ends, start) : bisect_left(starts, end)], found)
        return found

    @property
    def whole(self) -> int:
        """The bits of the patterns that can be found anywhere."""
        return reduce(or_, chain.from_iterable(track.bits for track in self.tracks), self.always)


UNKNOWN = Passed((), ALL)


class _Met(dict[str, int]):
    """The bits of the patterns for which words, or pairs of letters, are enough: found out when first met, and kept."""

    def __init__(self, find: Callable[[str], int]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> int:
        bits = self._find(word)
        if len(self) < _MOST:
            self[word] = bits
        return bits


class Gate:
    """The patterns of a language by the words that they need; each is a bit of a number, in their order."""

    def __init__(self, patterns: Mapping[int, tuple[object, Sequence[str]]]) -> None:
        """What is sought, by its `id`, with its patterns: all of them are to be found."""
        needs = Needs(chain.from_iterable(own for _, own in patterns.values()))
        self.bits: Mapping[int, int] = {key: 1 << place for place, key in enumerate(patterns)}
        self._sought = {self.bits[key]: thing for key, (thing, _) in patterns.items()}
        self._masks: dict[int, int] = {}
        self._always = 0
        pieces: dict[str, int] = {}
        for key, (_, own) in patterns.items():
            self._enter(self.bits[key], needs.of(own), pieces)
        latin = {piece: bits for piece, bits in pieces.items() if piece.isascii()}
        self._words = _Met(lambda word: reduce(or_, (bits for piece, bits in latin.items() if piece in word), 0))
        wide = {piece: bits for piece, bits in pieces.items() if piece not in latin}
        self._pairs = _Met(lambda pair: wide.get(pair, 0) | wide.get(pair[0], 0))

    def _enter(self, bit: int, needed: Iterable[str] | None, pieces: dict[str, int]) -> None:
        if needed is None:
            self._always |= bit
        for piece in needed or ():
            pieces[piece] = pieces.get(piece, 0) | bit

    def passed(self, text: str) -> Passed:
        """A folded text, passed over."""
        lower = lowered(text)
        met = [(word.start(), word.end(), bits) for word in _WORD.finditer(lower) if (bits := self._words[word[0]])]
        tracks = [Track(*zip(*met, strict=True))] if met else []
        if not lower.isascii():
            pairs = list(map(self._pairs.__getitem__, map(add, lower, lower[1:] + " ")))
            starts = list(compress(count(), pairs))
            tracks.append(Track(starts, [at + 2 for at in starts], list(filter(None, pairs))))
        return Passed(tuple(tracks), self._always)

    def picked(self, group: tuple[Item, ...], opened: int) -> Iterator[Item]:
        """Those of a group of patterns, which stands in the language as it is, whose bits are open."""
        mask = self._masks.get(id(group))
        if mask is None:
            mask = self._masks[id(group)] = reduce(or_, (self.bits[id(thing)] for thing in group), 0)
        left = mask & opened
        while left:
            bit = left & -left
            left ^= bit
            yield self._sought[bit]  # type: ignore[misc]
