"""Tells which patterns can match where a text goes on with certain letters, so that the others need not be tried there.

The answer errs on the safe side: what a pattern looks at without consuming it is not considered.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any

DIGIT = "0"
"""Stands for any digit in a key."""
OTHER = "\uffff"
"""Stands for any character that no pattern names."""

# The standard library's own parser of patterns; `re` compiles by it.
_parse = import_module("re._parser").parse
_DIGITS = "0123456789"
_LOOKS = frozenset({"AT", "ASSERT", "ASSERT_NOT"})

Tree = Sequence[tuple[Any, Any]]
Places = frozenset[int]
"""How many letters of a key may have been consumed at a point of a pattern."""


def tree(pattern: str) -> Tree:
    """The parts of a pattern, for `may_open`."""
    parsed: Tree = _parse(pattern, re.IGNORECASE)
    return parsed


def may_open(parts: Tree, key: str) -> bool:
    """Whether a pattern can match where the text begins with a key: lower-case letters, DIGIT and OTHER among them."""
    return bool(_through(parts, frozenset((0,)), key))


def _through(parts: Tree, places: Places, key: str) -> Places:
    """Where one may stand in the key behind all parts, having stood at `places` before them; none when they cannot match."""
    for operation, argument in parts:
        if not places:
            break
        places = _past(operation.name, argument, places, key)
    return places


def _past(name: str, argument: Any, places: Places, key: str) -> Places:
    if name in _LOOKS:
        return places
    if (nested := _NESTED.get(name)) is not None:
        return nested(argument, places, key)
    return frozenset(min(place + 1, len(key)) for place in places if place == len(key) or _takes(name, argument, key[place]))


def _repeated(argument: tuple[int, int, Tree], places: Places, key: str) -> Places:
    least, most, parts = argument
    reached = places if least == 0 else frozenset[int]()
    for count in range(1, min(most, len(key) + 1) + 1):
        places = _through(parts, places, key)
        if count >= least or count > len(key):
            reached |= places
    return reached


def _takes(name: str, argument: Any, letter: str) -> bool:
    """Whether one part can consume a letter of a key."""
    if name == "LITERAL" and letter != DIGIT:
        return letter == OTHER or chr(argument).lower() == letter
    if letter == DIGIT:
        return any(_takes_one(name, argument, digit) for digit in _DIGITS)
    return letter == OTHER or _takes_one(name, argument, letter) or _takes_one(name, argument, letter.upper())


def _takes_one(name: str, argument: Any, letter: str) -> bool:
    code = ord(letter[0])
    if name == "LITERAL":
        return bool(code == argument)
    if name == "RANGE":
        return bool(argument[0] <= code <= argument[1])
    if name == "IN":
        denied = str(argument[0][0]) == "NEGATE"
        return denied != any(_takes_one(str(kind), value, letter) for kind, value in argument[denied:])
    if name == "CATEGORY":
        return _of_category(str(argument), letter)
    return not (name == "NOT_LITERAL" and code == argument)


def _of_category(category: str, letter: str) -> bool:
    kinds = {"DIGIT": letter.isdigit(), "SPACE": letter.isspace(), "WORD": letter.isalnum() or letter == "_"}
    kind = category.removeprefix("CATEGORY_").removeprefix("UNI_")
    return not kinds[kind.removeprefix("NOT_")] if kind.startswith("NOT_") else kinds[kind]


def named(trees: Iterable[Tree]) -> frozenset[str]:
    """The characters that patterns name, in lower case."""
    found: set[str] = set()
    todo: list[Any] = list(trees)
    while todo:
        part = todo.pop()
        if isinstance(part, tuple) and len(part) == 2 and str(part[0]) in ("LITERAL", "NOT_LITERAL"):
            found.add(chr(part[1]).lower())
        elif isinstance(part, tuple) and len(part) == 2 and str(part[0]) == "RANGE":
            low, high = part[1]
            found.update(chr(code).lower() for code in range(low, min(high, low + 200) + 1))
        elif isinstance(part, tuple | list) or hasattr(part, "data"):
            todo.extend(part)
    return frozenset(found)


_NESTED: dict[str, Callable[[Any, Places, str], Places]] = {
    "SUBPATTERN": lambda argument, places, key: _through(argument[-1], places, key),
    "ATOMIC_GROUP": _through,
    "BRANCH": lambda argument, places, key: frozenset[int]().union(*(_through(branch, places, key) for branch in argument[1])),
    "MAX_REPEAT": _repeated,
    "MIN_REPEAT": _repeated,
    "POSSESSIVE_REPEAT": _repeated,
    "GROUPREF": lambda _, places, key: places | {len(key)},
}
