"""Tells which words a text must have for a pattern to be found in it, so that one pass over the words rules out most patterns.

The answer errs on the safe side: what cannot be told is not needed.
"""

import re
from collections.abc import Iterable
from functools import reduce
from itertools import pairwise
from typing import NamedTuple

from notices.extract.syntax import Branches, Part, Sequence, Sort, letters, parse

Strings = frozenset[str]

_FEW = 48
_TWICE = 4
_RUN = re.compile(r"[a-z]+|\?|[\u3041-\u9fff\uf900-\ufaff]+")
_EMPTY = frozenset(("",))
# How often a piece of so many letters stands in a text by chance, about.
_LATIN = (0.0, 3.0, 0.8, 0.25, 0.08, 0.04)
_WIDE = (0.0, 0.25, 0.03)


class _Known(NamedTuple):
    """All that a part can be when that is little (`strings`), and pieces of which whatever it matches holds one."""

    strings: Strings | None = None
    pieces: Strings | None = None


class Needs:
    """Finds what the patterns of a language need. What they often say themselves stands in many notices: it rules out little."""

    def __init__(self, patterns: Iterable[str]) -> None:
        """The patterns of the language, all of them."""
        self._said = "\n".join(patterns)
        self._chances: dict[str, float] = {}

    def of(self, patterns: Iterable[str]) -> Strings | None:
        """Pieces of which a text holds one when all of some patterns are found in it, in any case; null when nothing can be told.

        A piece is some Latin letters in lower case, one or two characters of a script without blanks, or a question mark.
        """
        best = reduce(self._rarer, (self._branches(parse(pattern)).pieces for pattern in patterns), None)
        return frozenset(p for p in best if not any(o in p and o != p for o in best)) if best is not None else None

    def _rarer(self, one: Strings | None, other: Strings | None) -> Strings | None:
        if one is None or other is None:
            return one if other is None else other
        return one if sum(map(self._chance, one)) <= sum(map(self._chance, other)) else other

    def _chance(self, piece: str) -> float:
        """How often a piece stands in a notice, about."""
        chance = self._chances.get(piece)
        if chance is None:
            table = _LATIN if piece.isalpha() and piece.isascii() else _WIDE
            chance = self._chances[piece] = table[min(len(piece), len(table) - 1)] * (1 + self._said.count(piece))
        return chance

    def _pieces(self, strings: Strings) -> Strings | None:
        """For each string the piece of it that is rarest; null when one has none."""
        found = frozenset(min(_in(string), key=self._chance, default="") for string in strings)
        return None if "" in found else found

    def _branches(self, branches: Branches) -> _Known:
        """What is known of a choice: what is known of all its alternatives."""
        known = [self._sequence(sequence) for sequence in branches]
        strings = [k.strings for k in known if k.strings is not None]
        pieces = [k.pieces for k in known if k.pieces is not None]
        whole = frozenset[str]().union(*strings)
        return _Known(
            whole if len(strings) == len(known) and len(whole) <= _FEW else None,
            frozenset[str]().union(*pieces) if len(pieces) == len(known) else None,
        )

    def _sequence(self, sequence: Sequence) -> _Known:
        """What is known of parts one after the other; `run` is all that those can be which are known without a gap."""
        run, whole = _EMPTY, True
        best: Strings | None = None
        for part in sequence:
            if part.sort in (Sort.EDGE, Sort.UNSEEN):
                continue
            known = self._part(part)
            best = self._rarer(best, known.pieces if part.least else None)
            if part.sort is Sort.SEEN:
                continue
            strings = _repeated(part, known.strings)
            if strings is None or len(run) * len(strings) > _FEW:
                best = self._rarer(best, self._pieces(run))
                run, whole = _EMPTY, False
            run = frozenset(a + b for a in run for b in strings or _EMPTY)
        return _Known(run if whole else None, self._rarer(best, self._pieces(run)))

    def _part(self, part: Part) -> _Known:
        if part.sort is Sort.LETTER:
            strings = letters(part.text)
            return _Known(strings, self._pieces(strings) if strings else None)
        return _Known() if part.sort is Sort.AGAIN else self._branches(part.branches)


def _in(string: str) -> list[str]:
    """The pieces of a string: its words, and the pairs of its wide characters."""
    runs = _RUN.findall(string)
    pairs = ["".join(pair) for run in runs if not run.isascii() for pair in pairwise(run)]
    return pairs + [run for run in runs if run.isascii() or len(run) == 1]


def _repeated(part: Part, strings: Strings | None) -> Strings | None:
    """All that a part can be as often as it may stand; null when that is more than a little."""
    if strings is None or len(strings) > _FEW:
        return None
    if (part.least, part.most) == (0, 1):
        return strings | _EMPTY
    if part.least == part.most < _TWICE and len(strings) == 1:
        return frozenset(string * part.most for string in strings)
    return strings if part.least == part.most == 1 else None
