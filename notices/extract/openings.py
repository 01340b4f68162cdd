"""Tells which patterns can match where a text goes on with certain letters, so that the others need not be tried there.

The answer errs on the safe side: what a pattern looks at without consuming it is not considered.
"""

import re
from collections.abc import Iterable
from string import ascii_lowercase

from notices.extract.syntax import Branches, Part, Sort, accepts, letters, parse

DIGIT = "0"
"""Stands for any digit in a key."""
OTHER = "\uffff"
"""Stands for any character that no pattern names."""

_ANY = "\ue000"
_DIGITS = "0123456789"
_LOOKS = frozenset({Sort.EDGE, Sort.SEEN, Sort.UNSEEN})

Places = frozenset[int]
"""How many letters of a key may have been consumed at a point of a pattern."""


def may_open(branches: Branches, key: str) -> bool:
    """Whether a pattern can match where the text begins with a key: lower-case letters, DIGIT and OTHER among them."""
    return bool(_through(branches, frozenset((0,)), key))


def _through(branches: Branches, places: Places, key: str) -> Places:
    """Where one may stand in the key behind a choice, having stood at `places` before it; none when it cannot match."""
    reached = frozenset[int]()
    for sequence in branches:
        here = places
        for part in sequence:
            here = _repeated(part, here, key) if here and part.sort not in _LOOKS else here
        reached |= here
    return reached


def _repeated(part: Part, places: Places, key: str) -> Places:
    """Where one may stand behind a part that is there as often as it may be."""
    reached = places if part.least == 0 else frozenset[int]()
    for count in range(1, min(part.most, len(key) + 1) + 1):
        places = _past(part, places, key)
        if count >= part.least or count > len(key):
            reached |= places
    return reached


def _past(part: Part, places: Places, key: str) -> Places:
    """Where one may stand behind a part that is there once."""
    if part.sort is Sort.GROUP:
        return _through(part.branches, places, key)
    if part.sort is Sort.AGAIN:
        return places | {len(key)}
    return frozenset(min(place + 1, len(key)) for place in places if place == len(key) or _takes(part.text, key[place]))


def _takes(text: str, letter: str) -> bool:
    """Whether one part can consume a letter of a key."""
    if letter == DIGIT:
        return any(accepts(text, digit) for digit in _DIGITS)
    return letter == OTHER or accepts(text, letter)


def led(pattern: str) -> str:
    """A pattern that looks at the letter before it first: a search passes quickly over places where it cannot begin."""
    branches = parse(pattern)
    if may_open(branches, _ANY):
        return pattern
    first = {c for c in named([branches]) if may_open(branches, c)} | {d for d in _DIGITS if may_open(branches, d)}
    return f"(?=[{''.join(map(re.escape, sorted(first | {c.upper() for c in first})))}])(?:{pattern})"


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


def _named(text: str) -> frozenset[str]:
    """The characters that a letter of a pattern names; of those it names by ranges and categories, Latin ones and its bounds."""
    listed = letters(text)
    return listed if listed is not None else frozenset(c for c in ascii_lowercase + text.lower() if accepts(text, c))
