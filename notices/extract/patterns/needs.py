"""Tells which words a text must have for a pattern to be found in it, so that one pass over the words rules out most patterns.

The answer errs on the safe side: what cannot be told is not needed.
"""

from collections import abc
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from notices.extract.patterns.chances import Chances, Strings
from notices.extract.patterns.pieces import EDGE, pieces
from notices.extract.patterns.syntax import Branches, Groups, Part, Sequence, Sort, letters, parse

Needed = tuple[Strings, ...]
"""One set of pieces or two, the rarer first: of each of them a text must hold one. None at all when nothing can be told."""

_FEW = 48
_TWICE = 4
_PAIR = 2
_EMPTY = frozenset(("",))
_ONE_EDGE = frozenset((EDGE,))
_ANY = "."
_PARTS = frozenset(("\\b", "\\s", "\\d", "\\W", "[0-9]", "^", "$", "\\A", "\\Z"))
"""What a pattern has only where a word begins or ends, as the beginning and the end of a text; no word is ever cut for a search."""


class _Known(NamedTuple):
    """All that a part can be when that is little (`strings`), and what else whatever it matches holds."""

    strings: Strings | None = None
    needed: Needed = ()


class Needs:
    """Finds what the patterns of a language need. What they often say themselves stands in many notices: it rules out little."""

    def __init__(self, patterns: Iterable[str]) -> None:
        """The patterns of the language, all of them."""
        self._chances = Chances(patterns)
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
        """The two rarest of some sets."""
        ranked = sorted(dict.fromkeys(sets), key=self._chances.of_any)
        return (ranked[0], *(one for one in ranked[1:] if not ranked[0] < one))[:_PAIR] if ranked else ()

    def _pieces(self, strings: Strings) -> Needed:
        """The rarest piece of each string, and the next one of each; none when a string has none."""
        ranked = list(map(self._ranked_in, strings))
        return _pair(*map(frozenset, zip(*ranked, strict=True))) if all(ranked) else ()

    def _ranked_in(self, string: str) -> tuple[str, ...]:
        """The two rarest pieces of a string, of which a lone one counts twice; nothing when it has none."""
        ranked = self._ranked.get(string)
        if ranked is None:
            rarest = sorted(pieces(string), key=self._chances.of)[:_PAIR]
            ranked = self._ranked[string] = (rarest[0], rarest[-1]) if rarest else ()
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
            sort, text, _, least, most = part
            if sort is Sort.LETTER and least == most == 1 and len(text) == 1 and text != _ANY:
                word += text
                continue
            if sort is Sort.UNSEEN:
                continue
            if sort is Sort.EDGE:
                word += EDGE if text in _PARTS else ""
                continue
            run, word = _followed(run, word), ""
            known = self._part(part)
            strings = _repeated(part, known.strings)
            if sort is Sort.SEEN or (strings is None and least):
                needed += self._held(known)
            if sort is Sort.SEEN:
                continue
            if strings is None or len(run) * len(strings) > _FEW:
                needed += self._pieces(run)
                run, whole = _EMPTY, False
            run = frozenset(a + b for a in run for b in strings or _EMPTY)
        run = _followed(run, word)
        return _Known(run if whole else None, self._rarest(needed if whole else (*needed, *self._pieces(run))))

    def _part(self, part: Part) -> _Known:
        if part.sort is Sort.LETTER:
            return _Known(_ONE_EDGE if part.text in _PARTS else letters(part.text))
        return _Known() if part.sort is Sort.AGAIN else self._group(part.branches)

    def _group(self, branches: Branches) -> _Known:
        """What is known of a choice in brackets; many stand in several patterns."""
        known = self._met.get(id(branches))
        if known is None:
            known = self._met[id(branches)] = self._branches(branches)
        return known


def all_needed(asked: abc.Sequence[abc.Sequence[str]]) -> list[Needed]:
    """What the patterns of a language need that are to be found together, for each such group of them; all are given at once."""
    needs = Needs(chain.from_iterable(asked))
    return [needs.of(patterns) for patterns in asked]


def _joined(sets: list[Strings | None]) -> Strings | None:
    """All of some sets together; null when one is not known."""
    known = [own for own in sets if own is not None]
    return frozenset[str]().union(*known) if len(known) == len(sets) else None


def _of_each(needed: list[Needed]) -> Needed:
    """What all of some alternatives need: a piece of the rarest set of one, and of the second of one; a lone set counts twice."""
    if not all(needed):
        return ()
    first = frozenset[str]().union(*(own[0] for own in needed))
    second = frozenset[str]().union(*(own[-1] for own in needed))
    return _pair(first, second)


def _pair(first: Strings, second: Strings) -> Needed:
    """Two sets; one, when they are the same."""
    return (first,) if first == second else (first, second)


def _followed(run: Strings, text: str) -> Strings:
    text = text.lower()
    return frozenset(string + text for string in run) if text else run


def _repeated(part: Part, strings: Strings | None) -> Strings | None:
    """All that a part can be as often as it may stand; null when that is more than a little."""
    if strings is None or len(strings) > _FEW:
        return None
    if strings is _ONE_EDGE:
        return strings if part.least else strings | _EMPTY
    if (part.least, part.most) == (0, 1):
        return strings | _EMPTY
    if part.least == part.most < _TWICE and len(strings) == 1:
        return frozenset(string * part.most for string in strings)
    return strings if part.least == part.most == 1 else None
