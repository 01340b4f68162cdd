"""Finds all forms of time in a text, in one pass: at each place only the rules that can begin there are tried."""

import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from notices.extract.mentions.marks import Mark, Value
from notices.extract.patterns import openings
from notices.extract.patterns.caseless import Pattern, has_case, lowered, placed
from notices.extract.patterns.syntax import parse

Groups = Callable[[int], str | None]
Parts = list[tuple[int, Value]]
"""Several values of one match, each with the group that it stands in."""

_KEY, _LONG_KEY, _FEW, _MANY = 4, 10, 3, 6
"""How many letters of a place are looked at to tell which rules can match there, of how few rules all are tried, and for how
many some letters more are looked at: "the " can begin a great deal."""

_MOST = 30_000
_REMEMBERED = 10_000


class Rule(NamedTuple):
    """A form of time expression: a pattern with unnamed groups, and what makes a value of them (null: not a time after all)."""

    name: str
    pattern: str
    make: Callable[[Groups], Value | Parts | None]


_BLANKS = re.compile(" {2,}")


def _ascii(pattern: str) -> str:
    """A pattern whose digits are 0 to 9 only, not those of all scripts."""
    parts = []
    inside = escaped = False
    for char in pattern:
        if escaped:
            parts.append(("0-9" if inside else "[0-9]") if char == "d" else f"\\{char}")
        elif char != "\\":
            parts.append(char)
            inside = char == "[" or (inside and char != "]")
        escaped = char == "\\" and not escaped
    return "".join(parts)


def _in_front(starts: str) -> str:
    """A pattern for the places where a form may begin, whose matches begin there; none is inside a number, or far in "1.2.3.4"."""
    return rf"(?:{starts})(?<!\d\d)(?<!\d\.\d\.\d)"


def _compiled(pattern: str) -> Pattern:
    return placed(f"(?i:{pattern})" if has_case(pattern) else pattern)


Tried = tuple[tuple[Rule, Pattern], ...]


class Scanner:
    """All rules of a language. What can begin with which letters is found out when the letters are first met, and kept."""

    def __init__(self, rules: Sequence[Rule], starts: str) -> None:
        """The earlier rules are preferred; `starts` is the pattern that every form begins with, never inside a number.

        It is searched in lower case. No two rules may share a name, by which all else about them is kept.
        """
        if shared := [name for name, number in Counter(rule.name for rule in rules).items() if number > 1]:
            raise ValueError(f"rules of one name: {', '.join(shared)}")
        self._starts = re.compile(_in_front(starts.lower()))
        patterns = {rule.name: _ascii(rule.pattern) for rule in rules}
        self._rules: Tried = tuple((rule, _compiled(patterns[rule.name])) for rule in rules)
        self._parsed = {name: parse(pattern) for name, pattern in patterns.items()}
        self._leading = {name: openings.leading(parsed) for name, parsed in self._parsed.items()}
        self._named = openings.named(self._parsed.values())
        self._tried: dict[str, Tried] = {"": self._rules}

    @property
    def patterns(self) -> Iterator[Pattern]:
        """Those of the rules."""
        return (pattern for _, pattern in self._rules)

    def marks(self, text: str, most: int = sys.maxsize) -> list[Mark]:
        """The marks of a folded text, left to right, up to about so many. Rules see one blank where the text has several."""
        if "  " not in text:
            return self._marks(text, most)
        narrow, places = _narrowed(text)
        return [Mark(places(start), places(end), value, rule) for start, end, value, rule in self._marks(narrow, most)]

    def _marks(self, text: str, most: int) -> list[Mark]:
        found: list[Mark] = []
        lower = lowered(text)
        begin = self._starts.search(lower)
        while begin is not None and len(found) <= most:
            at = begin.start()
            match = None
            for rule, regex in self._at(text, at):
                match = regex.match(text, at)
                if match is not None:
                    found.extend(_made(rule, match))
                    break
            begin = self._starts.search(lower, max(at + 1, match.end() if match is not None else 0))
        return found

    def _at(self, text: str, at: int) -> Tried:
        """The rules that can match at a place."""
        tried = self._before(text[at : at + _KEY])
        return tried if len(tried) <= _MANY else self._before(text[at : at + _LONG_KEY])

    def _before(self, letters: str) -> Tried:
        """The rules that can match in front of letters."""
        tried = self._tried.get(letters)
        if tried is not None:
            return tried
        tried = self._opened("".join(self._letter(c) for c in letters.lower()))
        if len(self._tried) < _MOST:
            self._tried[letters] = tried
        return tried

    def _letter(self, char: str) -> str:
        if char.isdigit():
            return openings.DIGIT
        return char if char in self._named else openings.OTHER

    def _opened(self, key: str) -> Tried:
        """The rules that can match where a text begins with a key, of those that can where it begins with less of it."""
        tried = self._tried.get(key)
        if tried is None:
            of = self._opened(key[:-1])
            tried = self._tried[key] = of if len(of) <= _FEW else tuple(one for one in of if self._may_open(one[0], key))
        return tried

    def _may_open(self, rule: Rule, key: str) -> bool:
        """Whether a rule can match where a text begins with a key, of which it is known when it can with less of it."""
        if len(key) == 1:
            return openings.may_begin(self._leading[rule.name], key)
        return openings.may_open(self._parsed[rule.name], key)


def _narrowed(text: str) -> tuple[str, Callable[[int], int]]:
    """The text with one blank for every run of them, and what tells where a place in it stands in the text."""
    behind, removed = [], [0]
    for run in _BLANKS.finditer(text):
        behind.append(run.start() + 1 - removed[-1])
        removed.append(removed[-1] + run.end() - run.start() - 1)
    return _BLANKS.sub(" ", text), lambda place: place + removed[bisect_right(behind, place)]


@lru_cache(maxsize=_REMEMBERED)
def _value(rule: Rule, words: tuple[str | None, ...]) -> Value | Parts | None:
    """What a rule makes of the words that it found and of those of its groups: the same clocks and days are met again and again."""
    return rule.make(words.__getitem__)


def _made(rule: Rule, match: re.Match[str]) -> list[Mark]:
    value = _value(rule, (match.group(), *match.groups()))
    if isinstance(value, list):
        return _several(match, value, rule.name)
    return [] if value is None else [Mark(*match.span(), value, rule.name)]


def _several(match: re.Match[str], parts: Parts, rule: str) -> list[Mark]:
    """A mark for each value; the first begins and the last ends with the match. None where the words are no time."""
    if not parts:
        return []
    spans = [match.span(group) for group, _ in parts]
    if len(spans) == 1:
        return [Mark(*spans[0], parts[0][1], rule)]
    starts = [match.start(), *(start for start, _ in spans[1:])]
    ends = [*(end for _, end in spans[:-1]), match.end()]
    return [Mark(a, b, value, rule) for a, b, (_, value) in zip(starts, ends, parts, strict=True)]
