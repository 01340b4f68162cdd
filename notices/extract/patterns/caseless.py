"""Patterns that are found in any case: they are matched against text in lower case, which is far quicker than IGNORECASE."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import Protocol

from notices.extract.patterns.alternatives import apart, each, gathered
from notices.extract.patterns.openings import quickened

_UPPER = re.compile(r"(\\.)|[A-Z]")
_EITHER = re.compile(r"\\.|A-Za-z")
_LATIN = re.compile(r"[A-Za-z]")
_BEGINNING = "^"
_STARTS = {
    r"(?<![^\n])": re.compile(r"\n"),
    r"(?<![^\n\t])": re.compile(r"[\n\t]"),
    r"(?:(?<![^\n\t])|(?<=[.;!] ))": re.compile(r"[\n\t.;!](?:(?<=[\n\t])|[ ])"),
}
"""Looks at what is before the beginning of a line, of a cell or of a sentence, and what to search for to find all such places."""
_CASED = "(?-i:"
_LARGE, _PORTION = 1000, 120
_LONG = 4000
_DOTTED = "\u0130"
"""The only letter that becomes two in lower case."""


class Pattern(Protocol):
    """What the engine asks of a pattern; those of the standard library are such."""

    @property
    def pattern(self) -> str:
        """The pattern as it is written."""

    def search(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The first match."""

    def match(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at a place."""

    def fullmatch(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The match of the whole."""

    def finditer(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All matches, none overlapping another."""

    def sub(self, repl: str, string: str) -> str:
        """The text with all matches replaced."""


_METHODS = ("search", "match", "fullmatch", "finditer", "sub")


Search = Callable[..., re.Match[str] | None]


def _compiled(pattern: str, *, searched: bool = True) -> tuple[re.Pattern[str], Search]:
    """A pattern compiled, and how it is searched: what stands only at certain beginnings is tried only there."""
    alternatives = list(each(pattern))
    if all(one.startswith(_BEGINNING) for one in alternatives):
        regex = re.compile(pattern)
        return regex, regex.match
    if starts := next((s for look, s in _STARTS.items() if all(one.startswith(look) for one in alternatives)), None):
        regex = re.compile(pattern)
        return regex, partial(_at_starts, regex, starts)
    regex = re.compile(quickened(alternatives) if searched else pattern)
    return regex, regex.search


def _at_starts(
    regex: re.Pattern[str], starts: re.Pattern[str], string: str, pos: int = 0, endpos: int = sys.maxsize
) -> re.Match[str] | None:
    """The first match of a pattern that begins at the beginning of the text or behind one of some signs."""
    match = regex.match(string, pos, endpos)
    behind = starts.finditer(string, max(pos - 1, 0), endpos) if match is None else ()
    return match or next((m for start in behind if (m := regex.match(string, start.end(), endpos))), None)


class _Late:
    """A pattern that is compiled when it is first asked for; from then on its methods are those of the compiled one."""

    __slots__ = ("_searched", "pattern", "pending", *_METHODS)

    search: Search
    match: Search
    fullmatch: Search
    finditer: Callable[..., Iterator[re.Match[str]]]
    sub: Callable[..., str]

    def __init__(self, pattern: str, *, searched: bool = True) -> None:
        self.pattern = pattern
        self.pending = True
        self._searched = searched

    def __getattr__(self, name: str) -> object:
        if name not in _METHODS:
            raise AttributeError(name)
        self.compile()
        return getattr(self, name)

    def compile(self) -> None:
        regex, self.search = _compiled(self.pattern, searched=self._searched)
        for method in _METHODS[1:]:
            setattr(self, method, getattr(regex, method))
        self.pending = False


class _Caseless:
    """A pattern in lower case. What it finds stands at the same places in the text, and is told in lower case."""

    __slots__ = ("_regex", "_search", "pattern", "pending")

    _regex: re.Pattern[str]
    _search: Search

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.pending = True

    def __getattr__(self, name: str) -> object:
        if name not in ("_regex", "_search"):
            raise AttributeError(name)
        self.compile()
        return getattr(self, name)

    def compile(self) -> None:
        self._regex, self._search = _compiled(gathered(self.pattern))
        self.pending = False

    def search(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self._search(lowered(string), pos, endpos)

    def match(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self._regex.match(lowered(string), pos, endpos)

    def fullmatch(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self._regex.fullmatch(lowered(string), pos, endpos)

    def finditer(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self._regex.finditer(lowered(string), pos, endpos)

    def sub(self, repl: str, string: str) -> str:
        return self._regex.sub(repl, lowered(string))


def caseless(pattern: str) -> Pattern:
    """A pattern that is found in any case, save in parts that say otherwise."""
    if _CASED in pattern:
        return re.compile(pattern, re.IGNORECASE)
    lower = _UPPER.sub(lambda match: match[1] or match[0].lower(), pattern)
    return _Caseless(lower) if has_case(pattern) else late(pattern)


def any_of(pattern: str) -> tuple[Pattern, ...]:
    """The patterns of which one is a choice, for those who ask only whether any is found.

    Apart are what stands only at the beginning of a text, which is tried only there, and what is not found in any case.
    """
    own: dict[tuple[bool, bool], list[str]] = {}
    for one in each(pattern):
        own.setdefault((_CASED in one, not one.startswith(_BEGINNING)), []).append(one)
    return tuple(caseless("|".join(some)) for _, some in sorted(own.items()))


def late(pattern: str) -> Pattern:
    """A pattern that is compiled when it is first asked for: all at once take long, and one notice needs few."""
    return _Late(pattern)


def placed(pattern: str) -> Pattern:
    """The same for one that is tried at places, and never searched."""
    return _Late(pattern, searched=False)


def ahead(pattern: object) -> bool:
    """Compile a pattern before it is first asked for. False when there was nothing to do."""
    if not isinstance(pattern, _Late | _Caseless) or not pattern.pending:
        return False
    pattern.compile()
    return True


def portions(pattern: Pattern) -> Sequence[Pattern]:
    """The patterns of which a long one is a choice: what the first of them finds at the first place is what it finds."""
    if not isinstance(pattern, _Late | _Caseless) or len(pattern.pattern) < _LARGE:
        return [pattern]
    return [type(pattern)(one) for one in _joined(apart(pattern.pattern))]


def _joined(alternatives: Iterable[str]) -> Iterator[str]:
    """Patterns of some alternatives each, of about one length."""
    size = 0
    own: list[str] = []
    for one in alternatives:
        own.append(one)
        size += len(one)
        if size >= _PORTION:
            yield "|".join(own)
            own, size = [], 0
    if own:
        yield "|".join(own)


def has_case(pattern: str) -> bool:
    """Whether a pattern names Latin letters of one case, so that it is another one when the case is ignored."""
    return _LATIN.search(_EITHER.sub("", pattern)) is not None


def lowered(text: str) -> str:
    """The text in lower case, letter for letter."""
    lower = text.lower() if len(text) <= _LONG else _kept(text)
    return lower if len(lower) == len(text) else lowered(text.replace(_DOTTED, "i"))


_kept = lru_cache(maxsize=4)(str.lower)
