"""What a pattern may repeat without end is told in one way only: else each repetition doubles the ways that a search tries.

Python's own parser of patterns is asked, since it tells the branches of what is repeated.
"""

import random
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from notices.extract.languages.choose import GRAMMARS, grammar

compiler, codes, parser = (import_module(f"re.{name}") for name in ("_compiler", "_constants", "_parser"))
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT)
_SINGLE = (codes.IN, codes.LITERAL, codes.NOT_LITERAL, codes.ANY)
_LETTERS = "aq1 ,.:-/A的日\n"
_TRIES = 6


def compiled(sequence: Any) -> Any:
    return compiler.compile(sequence, 0)


def endless(sequence: Any) -> Iterator[Any]:
    """The bodies of groups that a pattern may repeat without end."""
    for code, value in sequence:
        if code in _REPEATS:
            if value[1] is codes.MAXREPEAT and not (len(value[2]) == 1 and value[2][0][0] in _SINGLE):
                yield value[2]
            yield from endless(value[2])
        for inner in inside(code, value):
            yield from endless(inner)


def inside(code: Any, value: Any) -> list[Any]:
    """The sequences within a part that is no repetition."""
    if code is codes.BRANCH:
        return list(value[1])
    return [value[3]] if code is codes.SUBPATTERN else [value[1]] if code in (codes.ASSERT, codes.ASSERT_NOT) else []


def branches(body: Any) -> list[Any]:
    """The alternatives of a body, with what stands before and behind them."""
    if len(body) == 1 and body[0][0] is codes.SUBPATTERN:
        body = body[0][1][3]
    found: list[list[Any]] = [[]]
    for code, value in body:
        inner = value[3] if code is codes.SUBPATTERN else [(code, value)]
        choice = inner[0][1][1] if len(inner) == 1 and inner[0][0] is codes.BRANCH else [[(code, value)]]
        found = [[*before, *one] for before in found for one in choice]
    return [parser.SubPattern(body.state, one) for one in found]


def sample(sequence: Any, chance: random.Random) -> str:
    """A text that a sequence may match."""
    return "".join(_sample(sequence.state, code, value, chance) for code, value in sequence)


def _sample(state: Any, code: Any, value: Any, chance: random.Random) -> str:
    if code in _REPEATS:
        times = min(value[1], value[0] + chance.randrange(2))
        return "".join(sample(value[2], chance) for _ in range(times))
    if code in (codes.BRANCH, codes.SUBPATTERN):
        return sample(chance.choice(inside(code, value)), chance)
    if code is codes.LITERAL:
        return chr(value)
    single = compiled(parser.SubPattern(state, [(code, value)])) if code in _SINGLE else None
    named = (
        [chr(v if isinstance(v, int) else v[0]) for c, v in value if c in (codes.LITERAL, codes.RANGE)] if code is codes.IN else []
    )
    return chance.choice([c for c in (*_LETTERS, *named) if single.match(c)] or [""]) if single is not None else ""


def told_twice(body: Any, chance: random.Random) -> str:
    """A text that two alternatives of a body match, or one that is matched as one repetition and as several; else nothing."""
    own = branches(body)
    each = [compiled(one) for one in own]
    several = compiled(parser.SubPattern(body.state, [(codes.MAX_REPEAT, (2, codes.MAXREPEAT, body))]))
    for text in (sample(one, chance) for one in own for _ in range(_TRIES)):
        ways = sum(one.fullmatch(text) is not None for one in each)
        if text and (ways > 1 or (ways and several.fullmatch(text))):
            return text
    return ""


@pytest.mark.parametrize("code", GRAMMARS)
def test_what_is_repeated_without_end_is_told_in_one_way(code: str) -> None:
    chance = random.Random(1)
    patterns = {text for pattern in grammar(code).patterns if (text := getattr(pattern, "pattern", None)) is not None}
    bodies = {str(body): body for pattern in sorted(patterns) for body in endless(parser.parse(pattern))}
    told = {name: told_twice(body, chance) for name, body in bodies.items()}
    assert {name: text for name, text in told.items() if text} == {}


@pytest.mark.parametrize("pattern", [r"(?:today|\w+day)* for", r"(?:[a-z]+)*x", r"(?:a|b|ab)*c"])
def test_what_is_told_in_two_ways_is_seen(pattern: str) -> None:
    body = next(endless(parser.parse(pattern)))
    assert told_twice(body, random.Random(1))
