"""Takes patterns apart, as far as the engine looks into them: which letters stand where, and what is repeated or only looked at."""

import re
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

MANY = 1 << 30
"""More often than any text is long."""

_TOKEN = re.compile(
    r"(?P<plain>[^\\()\[|*+?{^$]+(?![*+?{])|[^\\()\[|*+?{^$])"
    r"|(?P<open>\((?:\?(?:<?[=!]|[:>]|-?[a-z]+:|P<\w+>))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<many>[*+?]|\{\d*,\d*\}|\{\d+\})[?+]?|(?P<edge>[\^$]|\\[AbBZ])|(?P<again>\\[1-9]|\(\?P=\w+\))"
    r"|(?P<letter>\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|.)",
    re.DOTALL,
)
_LISTED = re.compile(r"\[((?:[^\^\-\\\]]|\\[^A-Za-z0-9])(?:[^\-\\\]]|\\[^A-Za-z0-9])*)\]", re.DOTALL)
_ESCAPED = re.compile(r"\\([^A-Za-z0-9])", re.DOTALL)
_LONG = 24
_COUNTS = {"*": (0, MANY), "+": (1, MANY), "?": (0, 1)}


class Sort(Enum):
    """What a part of a pattern is. A LETTER consumes one character, an AGAIN what a group has; a SEEN, an UNSEEN, an EDGE none."""

    LETTER = auto()
    GROUP = auto()
    AGAIN = auto()
    SEEN = auto()
    UNSEEN = auto()
    EDGE = auto()


class Part(NamedTuple):
    """A part that stands `least` to `most` times: a letter as the pattern writes it (`text`), or a group's `branches`."""

    sort: Sort
    text: str = ""
    branches: "Branches" = ()
    least: int = 1
    most: int = 1


Sequence = tuple[Part, ...]
Branches = tuple[Sequence, ...]
"""The alternatives of a pattern or a group."""

_OPENED = {"(?=": Sort.SEEN, "(?<=": Sort.SEEN, "(?!": Sort.UNSEEN, "(?<!": Sort.UNSEEN}
_SINGLE = {"edge": Sort.EDGE, "again": Sort.AGAIN, "letter": Sort.LETTER}


class Groups:
    """The alternatives of each group that was met, by how it is written: equal ones are one object, long ones are read once."""

    def __init__(self) -> None:
        self._branches: dict[str, Branches] = {}
        self._long: dict[str, list[str]] = {}

    def keep(self, text: str, branches: Branches) -> Branches:
        """The alternatives of a group, as they were met first."""
        kept = self._branches.setdefault(text, branches)
        if kept is branches and len(text) >= _LONG:
            self._long.setdefault(text[:_LONG], []).append(text)
        return kept

    def met(self, pattern: str, start: int) -> tuple[Branches, int] | None:
        """The alternatives of a long group that begins at a place and was met before, and where it is closed."""
        for text in self._long.get(pattern[start : start + _LONG], ()):
            if pattern.startswith(text, start) and pattern.startswith(")", start + len(text)):
                return self._branches[text], start + len(text)
        return None


def parse(pattern: str, groups: Groups | None = None) -> Branches:
    """The alternatives of a pattern that `re` accepts; flags of groups are passed over. `groups` are those of other patterns."""
    groups = groups or Groups()
    open_: list[tuple[Sort, list[list[Part]], int]] = [(Sort.GROUP, [[]], 0)]
    end = 0
    while (token := _TOKEN.match(pattern, end)) is not None:
        kind, text, end = token.lastgroup or "", token.group(), token.end()
        branches = open_[-1][1]
        if kind == "plain":
            branches[-1].extend(map(_plain, text))
        elif kind in _SINGLE:
            branches[-1].append(_single(kind, text))
        elif kind == "open" and (met := groups.met(pattern, end)) is not None:
            branches[-1].append(Part(_OPENED.get(text, Sort.GROUP), branches=met[0]))
            end = met[1] + 1
        elif kind == "open":
            open_.append((_OPENED.get(text, Sort.GROUP), [[]], end))
        elif kind == "close":
            sort, _, start = open_.pop()
            inner = groups.keep(pattern[start : token.start()], _frozen(branches))
            open_[-1][1][-1].append(Part(sort, branches=inner))
        elif kind == "bar":
            branches.append([])
        else:
            least, most = _counts(token["many"])
            branches[-1][-1] = branches[-1][-1]._replace(least=least, most=most)
    return _frozen(open_[0][1])


@cache
def _single(kind: str, text: str) -> Part:
    """A part without any inside it; the same few stand in all patterns."""
    return Part(_SINGLE[kind], text)


@cache
def _plain(letter: str) -> Part:
    return Part(Sort.LETTER, letter)


def _frozen(branches: list[list[Part]]) -> Branches:
    return tuple(map(tuple, branches))


def _counts(text: str) -> tuple[int, int]:
    if text in _COUNTS:
        return _COUNTS[text]
    least, comma, most = text[1:-1].partition(",")
    return int(least or 0), int(most or MANY) if comma else int(least)


@cache
def letters(text: str) -> frozenset[str] | None:
    """The characters that a letter of a pattern names one by one, in lower case; null for ranges, categories and all others."""
    if len(text) == 1:
        return frozenset(text.lower()) if text != "." else None
    if len(text) == 2 and not text[1].isalnum():
        return frozenset(text[1])
    listed = _LISTED.fullmatch(text)
    return frozenset(_ESCAPED.sub(r"\1", listed[1]).lower()) if listed else None


@cache
def accepts(text: str, character: str) -> bool:
    """Whether a letter of a pattern takes a character, in either case."""
    return _taking(text).fullmatch(character) is not None


@cache
def _taking(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE | re.DOTALL)
