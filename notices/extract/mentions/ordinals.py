"""Which of the items named before a text refers to by their number: "the first at 8:00, the second and third at 9:00"."""

import re

from notices.extract.patterns.caseless import Pattern

_VALUES = {c: i for i, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_RANGES = "-~至到"
_TOKENS = re.compile(r"\d{1,2}|[一二两三四五六七八九十]|[-~至到]")


def ordinals(text: str, pattern: Pattern) -> frozenset[int]:
    """The numbers, counted from 1, that stand in the pattern's first group, ranges spelt out."""
    found: set[int] = set()
    match = pattern.search(text)
    while match is not None:
        before, joins = 0, False
        for token in _TOKENS.findall(match.group(1)):
            if token in _RANGES:
                joins = True
                continue
            value = _VALUES[token] if token in _VALUES else int(token)
            found.update(range(before if joins and before else value, value + 1))
            before, joins = value, False
        match = pattern.search(text, match.end())
    return frozenset(found)
