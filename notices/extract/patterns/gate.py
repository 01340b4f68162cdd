"""Tells in one pass over a text which of a language's patterns can be found where: no other need be searched there."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import reduce
from itertools import accumulate, chain, compress, count
from operator import add, or_
from typing import Any, NamedTuple, TypeVar

from notices.extract.patterns.caseless import Pattern, lowered
from notices.extract.patterns.needs import Needed, all_needed
from notices.extract.patterns.pieces import EDGE

Item = TypeVar("Item")

ALL = -1
"""The bits of all patterns."""

_WORD = re.compile(r"([a-z]+|\?)")
_MOST = 50_000
_LONG = 40


class Sought(NamedTuple):
    """A pattern, or something else that is found by several patterns: all of them are to be found."""

    thing: Any
    patterns: Sequence[str]


class Sided(NamedTuple):
    """Something that is found by patterns of which each is searched in a stretch of its own; an empty one is always found."""

    thing: Any
    sides: Sequence[str]


class Track(NamedTuple):
    """Where words, or pairs of letters, stand that some pattern needs, and the bits of those patterns."""

    starts: Sequence[int]
    ends: Sequence[int]
    bits: Sequence[int]


class Passed(NamedTuple):
    """A text that was passed over: what was met in it, and the bits of the patterns that need nothing (`always`).

    A pattern has two bits, `apart` so many places: one for each of the sets of which it needs a word.
    """

    tracks: tuple[Track, ...]
    always: int
    apart: int

    def within(self, *stretches: tuple[int, int]) -> int:
        """The bits of the patterns that can be found in stretches `[start, end)`, or in what is put together of parts of them."""
        found = self.always
        for start, end in stretches:
            for starts, ends, bits in self.tracks:
                found = reduce(or_, bits[bisect_right(ends, start) : bisect_left(starts, end)], found)
        return found & found >> self.apart

    @property
    def whole(self) -> int:
        """The bits of the patterns that can be found anywhere."""
        found = reduce(or_, chain.from_iterable(track.bits for track in self.tracks), self.always)
        return found & found >> self.apart


UNKNOWN = Passed((), ALL, 0)


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


class _Choice(NamedTuple):
    """The patterns of which one is a choice, and the place of its lowest bit."""

    place: int
    parts: Sequence[Pattern]

    def with_any(self, bits: int) -> Sequence[Pattern]:
        """Those of the patterns that have some of its bits."""
        left = bits >> self.place
        found = []
        while left:
            bit = left & -left
            left ^= bit
            found.append(self.parts[bit.bit_length() - 1])
        return found


class Gate:
    """The patterns of a language by the words that they need. Each is a bit of a number, in their order; a choice has several."""

    def __init__(
        self,
        sought: Mapping[int, Sequence[Sought]],
        sided: Sequence[Sided] = (),
        needed: Callable[[Sequence[Sequence[str]]], Sequence[Needed]] = all_needed,
    ) -> None:
        """What is sought, by its `id`: itself, or the patterns of which it is a choice; and what has sides, as many each.

        `needed` tells what those need that are to be found together.
        """
        sides = list(zip(*(one.sides for one in sided), strict=True))
        alone = [[pattern] for side in sides for pattern in side]
        needs = iter(needed([*(part.patterns for own in sought.values() for part in own), *alone]))
        self.bits: dict[int, int] = {}
        self._choices: dict[int, _Choice] = {}
        self._sought: dict[int, object] = {}
        self._masks: dict[int, int] = {}
        self._always = 0
        self._apart = sum(map(len, sought.values())) + sum(len(one.sides) for one in sided)
        pieces: dict[str, int] = {}
        place = 0
        for key, own in sought.items():
            self.bits[key] = ((1 << len(own)) - 1) << place
            if len(own) > 1:
                self._choices[key] = _Choice(place, [part.thing for part in own])
            for part in own:
                self._sought[1 << place] = part.thing
                self._enter(1 << place, next(needs), pieces)
                place += 1
        self._sided = [one.thing for one in sided]
        self._sides: list[int] = []
        for side in sides:
            self._sides.append(place)
            for _ in side:
                self._enter(1 << place, next(needs), pieces)
                place += 1
        latin = {piece: bits for piece, bits in pieces.items() if piece.isascii()}
        self._words = _Met(lambda word: reduce(or_, map(latin.__getitem__, _held(f"{EDGE}{word}{EDGE}", latin)), 0))
        wide = {piece: bits for piece, bits in pieces.items() if piece not in latin}
        self._pairs = _Met(lambda pair: wide.get(pair, 0) | wide.get(pair[0], 0))

    def _enter(self, bit: int, needed: Needed, pieces: dict[str, int]) -> None:
        for rank, own in enumerate((bit, bit << self._apart)):
            if rank >= len(needed):
                self._always |= own
            for piece in needed[rank] if rank < len(needed) else ():
                pieces[piece] = pieces.get(piece, 0) | own

    @property
    def searched(self) -> Iterator[object]:
        """All patterns that are searched through this gate, the parts of choices instead of them."""
        return iter(self._sought.values())

    def passed(self, text: str) -> Passed:
        """A folded text, passed over."""
        lower = lowered(text)
        parts = _WORD.split(lower)
        edges = list(accumulate(map(len, parts)))
        tracks = [Track(edges[:-1:2], edges[1::2], list(map(self._words.__getitem__, parts[1::2])))]
        if not lower.isascii():
            starts, bits = self._wide(lower)
            tracks.append(Track(starts, [at + 2 for at in starts], bits))
        return Passed(tuple(tracks), self._always, self._apart)

    def _wide(self, lower: str) -> tuple[list[int], list[int]]:
        """Where in a text pairs of letters stand that some pattern needs, one of them at least not ASCII, and their bits."""
        starts: list[int] = []
        found: list[int] = []
        at = 0
        for line in lower.split("\n"):
            if not line.isascii():
                pairs = list(map(self._pairs.__getitem__, map(add, f"\n{line}", f"{line}\n")))
                starts += compress(count(at - 1), pairs)
                found += filter(None, pairs)
            at += len(line) + 1
        return starts, found

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

    def picked_beside(self, group: tuple[Item, ...], *opened: int) -> Iterator[Item]:
        """Those of a group of things with sides of which the bits of each side are open in the stretch of that side."""
        left = self._masks.get(id(group))
        if left is None:
            own = {id(thing) for thing in group}
            left = self._masks[id(group)] = reduce(or_, (1 << n for n, thing in enumerate(self._sided) if id(thing) in own), 0)
        for place, bits in zip(self._sides, opened, strict=True):
            left &= bits >> place
        while left:
            bit = left & -left
            left ^= bit
            yield self._sided[bit.bit_length() - 1]

    def first(self, pattern: Pattern, bits: int, text: str) -> re.Match[str] | None:
        """The first match in a text of a pattern, of which some bits are open."""
        choice = self._choices.get(id(pattern))
        if choice is None:
            return pattern.search(text)
        found: re.Match[str] | None = None
        for part in choice.with_any(bits):
            match = part.search(text)
            if match is not None and (found is None or match.start() < found.start()):
                found = match
        return found

    def holds(self, pattern: Pattern, bits: int, text: str) -> bool:
        """Whether a pattern, of which some bits are open, is found in a text."""
        choice = self._choices.get(id(pattern))
        if choice is None:
            return pattern.search(text) is not None
        return any(part.search(text) is not None for part in choice.with_any(bits))


def _held(word: str, pieces: Collection[str]) -> Iterator[str]:
    """The pieces that stand in a word, which has its edges beside it."""
    if len(word) > _LONG:
        return (piece for piece in pieces if piece in word)
    parts = (word[a:b] for a in range(len(word)) for b in range(a + 1, len(word) + 1))
    return (part for part in parts if part in pieces)
