"""Tells which words a text must have for a pattern to be found in it, so that one pass over the words rules out most patterns.

The answer errs on the safe side: what cannot be told is not needed.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain
from operator import add
from typing import NamedTuple

from notices.extract.patterns.syntax import Branches, Groups, Part, Sequence, Sort, letters, parse

Strings = frozenset[str]
Needed = tuple[Strings, ...]
"""Sets of pieces, the rarest first: of each of them a text must hold one. None at all when nothing can be told."""

_FEW = 48
_TWICE = 4
_SETS = 2
_RUN = re.compile(r"[a-z]+|\?|[\u3041-\u9fff\uf900-\ufaff]+")
_EMPTY = frozenset(("",))
_ASKED = "?"
"""A question mark, which patterns mostly write for something else."""
# How often a piece of so many letters stands in a text by chance, about.
_LATIN = (0.0, 3.0, 0.8, 0.25, 0.08, 0.04)
_WIDE = (0.0, 0.25, 0.03)


class _Known(NamedTuple):
    """All that a part can be when that is little (`strings`), and what else whatever it matches holds."""

    strings: Strings | None = None
    needed: Needed = ()


class Needs:
    """Finds what the patterns of a language need. What they often say themselves stands in many notices: it rules out little."""

    def __init__(self, patterns: Iterable[str]) -> None:
        """The patterns of the language, all of them."""
        self._said = Counter(piece for piece in _in("\n".join(patterns)) if piece != _ASKED)
        self._chances: dict[str, float] = {}
        self._ranked: dict[str, tuple[str, ...]] = {}
        self._groups = Groups()
        self._met: dict[int, _Known] = {}
        self._needed: dict[str, Needed] = {}

    def of(self, patterns: Iterable[str]) -> Needed:
        """The rarest sets of pieces of each of which a text holds one when all of some patterns are found in it, in any case.

        A piece is some Latin letters in lower case, one or two characters of a script without blanks, or a question mark.
        """
        return self._rarest(chain.from_iterable(map(self._of, patterns)))

    def _of(self, pattern: str) -> Needed:
        """What one pattern needs; several cues may have the same."""
        if pattern not in self._needed:
            self._needed[pattern] = self._held(self._branches(parse(pattern, self._groups)))
        return self._needed[pattern]

    def _rarest(self, sets: Iterable[Strings]) -> Needed:
        """The rarest of some sets, without those that rule out nothing beside a rarer one."""
        kept: list[Strings] = []
        for one in sorted(sets, key=self._chance_of_any):
            if not any(_implied(one, rarer) for rarer in kept):
                kept.append(one)
        return tuple(kept[:_SETS])

    def _chance_of_any(self, pieces: Strings) -> float:
        return sum(map(self._chance, pieces))

    def _chance(self, piece: str) -> float:
        """How often a piece stands in a notice, about."""
        chance = self._chances.get(piece)
        if chance is None:
            table = _LATIN if piece.isalpha() and piece.isascii() else _WIDE
            chance = self._chances[piece] = table[min(len(piece), len(table) - 1)] * (1 + self._said[piece])
        return chance

    def _pieces(self, strings: Strings) -> Needed:
        """The sets of the rarest piece of each string, of the next and so on; of one that has no further its last again."""
        ranked = list(map(self._ranked_in, strings))
        most = max(map(len, ranked)) if all(ranked) else 0
        return tuple(frozenset(own[min(rank, len(own) - 1)] for own in ranked) for rank in range(most))

    def _ranked_in(self, string: str) -> tuple[str, ...]:
        """The rarest pieces of a string."""
        ranked = self._ranked.get(string)
        if ranked is None:
            ranked = self._ranked[string] = tuple(sorted(_in(string), key=self._chance)[:_SETS])
        return ranked

    def _held(self, known: _Known) -> Needed:
        """What is held by whatever is matched by what something is known of."""
        return self._rarest((*known.needed, *self._pieces(known.strings))) if known.strings is not None else known.needed

    def _branches(self, branches: Branches) -> _Known:
        """What is known of a choice: what is known of all its alternatives."""
        known = [self._sequence(sequence) for sequence in branches]
        strings = _joined([k.strings for k in known])
        if strings is not None and len(strings) <= _FEW:
            return _Known(strings, _of_each([k.needed for k in known]))
        return _Known(None, _of_each([self._held(k) for k in known]))

    def _sequence(self, sequence: Sequence) -> _Known:
        """What is known of parts one after the other; `run` is all that those can be which are known without a gap."""
        run, whole, word = _EMPTY, True, ""
        needed: list[Strings] = []
        for part in sequence:
            if letter := _one_letter(part):
                word += letter
                continue
            if part.sort in (Sort.EDGE, Sort.UNSEEN):
                continue
            run, word = _followed(run, word), ""
            known = self._part(part)
            strings = _repeated(part, known.strings)
            if part.sort is Sort.SEEN or (strings is None and part.least):
                needed += self._held(known)
            if part.sort is Sort.SEEN:
                continue
            if strings is None or len(run) * len(strings) > _FEW:
                needed += self._pieces(run)
                run, whole = _EMPTY, False
            run = frozenset(a + b for a in run for b in strings or _EMPTY)
        run = _followed(run, word)
        return _Known(run if whole else None, self._rarest(needed if whole else (*needed, *self._pieces(run))))

    def _part(self, part: Part) -> _Known:
        if part.sort is Sort.LETTER:
            return _Known(letters(part.text))
        return _Known() if part.sort is Sort.AGAIN else self._group(part.branches)

    def _group(self, branches: Branches) -> _Known:
        """What is known of a choice in brackets; many stand in several patterns."""
        known = self._met.get(id(branches))
        if known is None:
            known = self._met[id(branches)] = self._branches(branches)
        return known


def _joined(sets: list[Strings | None]) -> Strings | None:
    """All of some sets together; null when one is not known."""
    known = [own for own in sets if own is not None]
    return frozenset[str]().union(*known) if len(known) == len(sets) else None


def _of_each(needed: list[Needed]) -> Needed:
    """What all of some alternatives need: one of the rarest pieces of each, of the next and so on, as in `Needs._pieces`."""
    most = max(map(len, needed)) if all(needed) else 0
    return tuple(frozenset[str]().union(*(own[min(rank, len(own) - 1)] for own in needed)) for rank in range(most))


def _implied(pieces: Strings, rarer: Strings) -> bool:
    """Whether a text that holds one of the rarer pieces holds one of the others anyway."""
    return all(any(piece in one for piece in pieces) for one in rarer)


def _one_letter(part: Part) -> str:
    """The letter that a part is, where it is nothing but one: most parts are."""
    plain = part.sort is Sort.LETTER and part.least == part.most == 1 and len(part.text) == 1 and part.text != "."
    return part.text.lower() if plain else ""


def _followed(run: Strings, text: str) -> Strings:
    return frozenset(string + text for string in run) if text else run


def _in(string: str) -> list[str]:
    """The pieces of a string: its words, and the pairs of its wide characters."""
    runs = _RUN.findall(string)
    pairs = [pair for run in runs if not run.isascii() for pair in map(add, run, run[1:])]
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
