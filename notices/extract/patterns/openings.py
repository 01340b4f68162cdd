"""Tells which patterns can match where a text goes on with certain letters, so that the others need not be tried there.

The answer errs on the safe side: what a pattern looks at without consuming it is not considered.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from string import ascii_lowercase

from notices.extract.patterns.syntax import Branches, Part, Sort, accepts, letters, parse

DIGIT = "0"
"""Stands for any digit in a key."""
OTHER = "\uffff"
"""Stands for any character that no pattern names."""

_ANY = "\ue000"
_EVERY = "."
_DIGITS = "0123456789"
_LOOKS = (Sort.EDGE, Sort.SEEN, Sort.UNSEEN)

_START = 1
_PLAIN = re.compile(r"[^\\()\[|.^$*+?{](?![*+?{])|\(\?=")
"""What an alternative begins with of which a search sees by itself where it can begin."""

Places = int
"""How many letters of a key may have been consumed at a point of a pattern: a bit for each number of them, the last for all."""


def may_open(branches: Branches, key: str) -> bool:
    """Whether a pattern can match where the text begins with a key: lower-case letters, DIGIT and OTHER among them."""
    return bool(_through(branches, _START, _key(key)))


def may_begin(first: Iterable[str], letter: str) -> bool:
    """Whether a text that begins with a letter of a key begins with one of some letters as patterns write them (`leading`)."""
    return any(_takes(text, letter) for text in first)


class _Key(dict[str, Places]):
    """By how a pattern writes a letter: which letters of a key it can consume, a bit for each. `end` is behind all of them."""

    def __init__(self, letters: str) -> None:
        super().__init__()
        self._last = letters[-1:]
        self._before = _key(letters[:-1]) if letters else self
        self.end = 1 << len(letters)

    def __missing__(self, text: str) -> Places:
        taken = 0
        if self._last:
            taken = self._before[text] | (self._before.end if _takes(text, self._last) else 0)
        self[text] = taken
        return taken


@lru_cache(maxsize=256)
def _key(letters: str) -> _Key:
    """All patterns are asked about one key before the next, which often goes on from it."""
    return _Key(letters)


def _through(branches: Branches, places: Places, key: _Key) -> Places:
    """Where one may stand in the key behind a choice, having stood at `places` before it; none when it cannot match.

    The end of the key is enough: whatever follows can be met there.
    """
    reached = 0
    for sequence in branches:
        here = places
        for part in sequence:
            sort, text, _, least, most = part
            if sort is Sort.LETTER and least == most == 1:
                here = (here & key[text]) << 1
            elif sort not in _LOOKS:
                here = _repeated(part, here, key)
            if not here:
                break
            if here & key.end:
                return key.end
        reached |= here
    return reached


def _repeated(part: Part, places: Places, key: _Key) -> Places:
    """Where one may stand behind a part that is there as often as it may be."""
    reached = places if part.least == 0 else 0
    most = min(part.most, key.end.bit_length())
    for count in range(1, most + 1):
        places = _past(part, places, key)
        if count >= part.least or count == most:
            reached |= places
        if not places or places & key.end:
            return reached | places
    return reached


def _past(part: Part, places: Places, key: _Key) -> Places:
    """Where one may stand behind a part that is there once."""
    if part.sort is Sort.GROUP:
        return _through(part.branches, places, key)
    return key.end if part.sort is Sort.AGAIN else (places & key[part.text]) << 1


@cache
def _takes(text: str, letter: str) -> bool:
    """Whether one part can consume a letter of a key."""
    if letter == DIGIT:
        return any(accepts(text, digit) for digit in _DIGITS)
    return letter == OTHER or accepts(text, letter)


def led(pattern: str) -> str:
    """A pattern that looks at the letter before it first: a search passes quickly over places where it cannot begin."""
    return _led(pattern, parse(pattern))


def _led(pattern: str, branches: Branches) -> str:
    if may_open(branches, _ANY):
        return pattern
    leading = {text: letters(text) for text in _leading(branches)}
    first = {c for own in leading.values() for c in own or ()}
    listed = re.escape("".join(sorted(first | {c.upper() for c in first})))
    texts = ([f"[{listed}]"] if listed else []) + [text for text, own in leading.items() if own is None]
    return f"(?={'|'.join(texts)})(?:{pattern})"


def quickened(alternatives: Sequence[str]) -> str:
    """A pattern in a form that is searched quickly: as it is where a search sees by itself with which letters it begins, else led.

    So it is where most letters can begin it.
    """
    pattern = "|".join(alternatives)
    if all(map(_PLAIN.match, alternatives)):
        return pattern
    branches = parse(pattern)
    return pattern if _begins_plainly(branches) or any(map(_takes_most, leading(branches))) else _led(pattern, branches)


def _begins_plainly(branches: Branches) -> bool:
    """Whether a pattern begins with a letter, a class of them or a look ahead, or its alternatives with a letter each."""
    firsts = [sequence[0] for sequence in branches if sequence]
    if len(branches) > 1:
        return len(firsts) == len(branches) and all(_once(part) and len(part.text) == 1 for part in firsts)
    if firsts and firsts[0].sort is Sort.GROUP:
        return _once(firsts[0]) and _begins_plainly(firsts[0].branches)
    return not firsts or firsts[0].sort in (Sort.LETTER, Sort.SEEN)


def _once(part: Part) -> bool:
    return part.least == part.most == 1


def _takes_most(text: str) -> bool:
    """Whether a letter of a pattern is any but a few, or one of words."""
    return text.startswith("[^") or "a-z" in text or text in (".", r"\w", r"\W", r"\S", r"\D")


def leading(branches: Branches) -> frozenset[str]:
    """The letters, as patterns write them, of which one comes first in what a pattern matches; any, where that may be nothing."""
    return frozenset((_EVERY,) if _may_all_be_nothing(branches) else _leading(branches))


def _leading(branches: Branches) -> Iterator[str]:
    """The letters, as patterns write them, that can come first in what a choice matches."""
    for sequence in branches:
        for part in sequence:
            if part.sort is Sort.LETTER or part.sort is Sort.AGAIN:
                yield part.text if part.sort is Sort.LETTER else _EVERY
            elif part.sort is Sort.GROUP:
                yield from _leading(part.branches)
            if not _may_be_nothing(part):
                break


def _may_be_nothing(part: Part) -> bool:
    if part.least == 0 or part.sort in _LOOKS:
        return True
    return part.sort is Sort.GROUP and _may_all_be_nothing(part.branches)


def _may_all_be_nothing(branches: Branches) -> bool:
    return any(all(map(_may_be_nothing, sequence)) for sequence in branches)


def named(patterns: Iterable[Branches]) -> frozenset[str]:
    """The characters that patterns name, in lower case."""
    found: set[str] = set()
    todo = [part for branches in patterns for sequence in branches for part in sequence]
    while todo:
        part = todo.pop()
        todo.extend(inner for sequence in part.branches for inner in sequence)
        if part.sort is Sort.LETTER:
            found |= _named(part.text)
    return frozenset(found)


@cache
def _named(text: str) -> frozenset[str]:
    """The characters that a letter of a pattern names; of those it names by ranges and categories, Latin ones and its bounds."""
    listed = letters(text)
    return listed if listed is not None else frozenset(c for c in ascii_lowercase + text.lower() if accepts(text, c))
