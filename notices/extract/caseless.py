"""Patterns that are found in any case: they are matched against text in lower case, which is far quicker than IGNORECASE."""

import re
import sys
from functools import lru_cache
from typing import Protocol

_ASCII = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}
_UPPER = re.compile(r"(\\.)|[A-Z]")


class Pattern(Protocol):
    """What the engine asks of a pattern; those of the standard library are such."""

    @property
    def pattern(self) -> str:
        """The pattern as it is written."""

    def search(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The first match."""

    def sub(self, repl: str, string: str) -> str:
        """The text with all matches replaced."""


class _Caseless:
    """A pattern in lower case. What it finds stands at the same places in the text, and is told in lower case."""

    __slots__ = ("_regex",)

    def __init__(self, regex: re.Pattern[str]) -> None:
        self._regex = regex

    @property
    def pattern(self) -> str:
        return self._regex.pattern

    def search(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self._regex.search(lowered(string), pos, endpos)

    def sub(self, repl: str, string: str) -> str:
        return self._regex.sub(repl, lowered(string))


def caseless(pattern: str) -> Pattern:
    """A pattern that is found in any case, save in parts that say otherwise."""
    if "(?-i:" in pattern:
        return re.compile(pattern, re.IGNORECASE)
    lower = _UPPER.sub(lambda match: match[1] or match[0].lower(), pattern)
    return _Caseless(re.compile(lower)) if re.search(r"[a-z]", re.sub(r"\\.", "", pattern), re.IGNORECASE) else re.compile(pattern)


@lru_cache(maxsize=4)
def lowered(text: str) -> str:
    """The text in lower case, letter for letter."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_ASCII)
