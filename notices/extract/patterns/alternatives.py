"""Puts the alternatives of a pattern in a form that is searched more quickly and finds the same, or takes them apart.

At each place a search tries all alternatives but those of which it sees that they begin with another letter. An edge of a word
hides that letter: alternatives behind one are gathered behind a single edge, which most places are not.
"""

import re
from collections.abc import Iterable, Iterator

_FEW = 4
_KEY = 3
_EDGE = r"\b"
_MARK = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[(|)]", re.DOTALL)
_LOOK = re.compile(r"(?:\\b|\(\?<!(?:[\w '-]|\\[wW])+\))+")
_PLAIN = re.compile(rf"[a-z0-9' ]{{1,{_KEY}}}(?![?*{{])|[a-z0-9' ]{{1,{_KEY - 1}}}(?=[a-z0-9' ][?*{{])")
_GROUP = "(?:"
_REPEATED = ("?", "*", "+", "{")


def gathered(pattern: str) -> str:
    """The pattern, in lower case, with the alternatives that begin at an edge of a word gathered in front, behind one edge.

    One that begins as an alternative before it does stays behind that: the first that fits is found.
    """
    own = list(each(pattern))
    if sum(one.startswith(_EDGE) for one in own) < _FEW:
        return pattern
    edged: list[str] = []
    others: list[str] = []
    met: set[str] = set()
    for one in own:
        keys = _keys(one)
        if one.startswith(_EDGE) and not _meet(keys, met):
            edged.append(one.removeprefix(_EDGE))
        else:
            others.append(one)
            met |= keys
    return "|".join([f"{_EDGE}(?:{'|'.join(edged)})", *others]) if len(edged) >= _FEW else pattern


def apart(pattern: str) -> list[str]:
    """The alternatives of a pattern, in their order, and those of a group that is the most of one, behind edges and looks.

    What one of them finds first, at one place the first of them, is what the pattern finds. One that captures stays whole.
    """
    if any(mark[0] == "(" and not pattern.startswith("?", mark.end()) for mark in _MARK.finditer(pattern)):
        return [pattern]
    return [part for one in each(pattern) for part in _opened(one)]


def _opened(alternative: str) -> list[str]:
    """The alternatives of the group that is the most of one, with the edges and looks before it and what is behind it."""
    look = _LOOK.match(alternative)
    edge = look[0] if look else ""
    inner, behind = _group(alternative.removeprefix(edge))
    if len(inner) <= len(behind) or behind.startswith(_REPEATED):
        return [alternative]
    own = list(each(inner))
    return [part for one in own for part in _opened(f"{edge}{one}{behind}")] if len(own) > 1 else [alternative]


def each(pattern: str) -> Iterator[str]:
    """Each alternative of a pattern, as it is written."""
    depth = start = 0
    for mark in _MARK.finditer(pattern):
        if mark[0] == "|" and not depth:
            yield pattern[start : mark.start()]
            start = mark.end()
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
    yield pattern[start:]


def _keys(alternative: str) -> set[str]:
    """Letters of which whatever an alternative matches begins with some; an empty key where they cannot be told."""
    look = _LOOK.match(alternative)
    rest = alternative[look.end() :] if look else alternative
    if rest.startswith(_GROUP):
        return _keys_of_group(rest)
    plain = _PLAIN.match(rest)
    return {plain[0] if plain else ""}


def _keys_of_group(text: str) -> set[str]:
    """The keys of the group that a text begins with, unless it may be left out."""
    inner, behind = _group(text)
    optional = behind.startswith(_REPEATED) and not behind.startswith("+")
    return {""} if optional else {key for one in each(inner) for key in _keys(one)}


def _group(text: str) -> tuple[str, str]:
    """What stands inside the group that a text begins with, and what behind it; nothing when it begins with none."""
    depth = 0
    for mark in _MARK.finditer(text) if text.startswith(_GROUP) else ():
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if not depth:
            return text[len(_GROUP) : mark.start()], text[mark.end() :]
    return "", ""


def _meet(keys: Iterable[str], met: Iterable[str]) -> bool:
    """Whether a text can begin with a key of each."""
    return any(one.startswith(other) or other.startswith(one) for other in met for one in keys)
