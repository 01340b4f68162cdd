"""Tells in one pass over a text which of a language's patterns can be found where: no other need be searched there."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import chain
from operator import add, itemgetter, or_
from typing import NamedTuple, TypeVar

from notices.extract.caseless import lowered
from notices.extract.needs import Needs

Item = TypeVar("Item")

ALL = -1
"""The bits of all patterns."""

_WORD = re.compile(r"[a-z]+|\?")
_PAIR = 2
_MOST = 50_000
_start = itemgetter(0)


class Passed(NamedTuple):
    """A text that was passed over: where the pieces begin and end that some pattern needs, and the bits of those patterns.

    `always` are those of the patterns of which nothing is known.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    bits: Sequence[int]
    always: int

    def within(self, start: int, end: int) -> int:
        """The bits of the patterns that can be found in `[start, end)`, or in what is put together of parts of it."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return reduce(or_, self.bits[first:last], self.always)


UNKNOWN = Passed((), (), (), ALL)


class _Met(dict[str, int]):
    """The bits of the patterns for which words are enough: found out when a word is first met, and kept."""

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
        self._latin: dict[str, int] = {}
        self._wide: dict[str, int] = {}
        self._words = _Met(lambda word: reduce(or_, (own for piece, own in self._latin.items() if piece in word), 0))
        self._pairs = _Met(lambda pair: self._wide.get(pair, 0) | self._wide.get(pair[0], 0))
        for key, (_, own) in patterns.items():
            self._enter(self.bits[key], needs.of(own))

    def _enter(self, bit: int, pieces: Iterable[str] | None) -> None:
        if pieces is None:
            self._always |= bit
        for piece in pieces or ():
            index = self._latin if piece.isascii() else self._wide
            index[piece] = index.get(piece, 0) | bit

    def passed(self, text: str) -> Passed:
        """A folded text, passed over."""
        lower = lowered(text)
        found = [(*m.span(), bits) for m in _WORD.finditer(lower) if (bits := self._words[m[0]])]
        if not lower.isascii():
            pairs = map(self._pairs.__getitem__, map(add, lower, lower[1:] + " "))
            found += [(place, place + _PAIR, bits) for place, bits in enumerate(pairs) if bits]
            found.sort(key=_start)
        return Passed([a for a, _, _ in found], [b for _, b, _ in found], [own for _, _, own in found], self._always)

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
