"""Patterns are searched in quicker ways than `re` would: they must find what it finds."""

import re

import pytest

from notices.extract.patterns.caseless import caseless, late

LINE, CELL, SENTENCE = r"(?<![^\n])", r"(?<![^\n\t])", r"(?:(?<![^\n\t])|(?<=[.;!] ))"
TEXTS = (
    "start: a",
    "x\nstart: b",
    "x\tstart: c\n\tstart: d",
    "no restart: e\n start: f",
    "one. start: g; start: h",
    "start\n\n\tstart: i.",
    "",
)


@pytest.mark.parametrize("start", [LINE, CELL, SENTENCE, "^", r"\b"])
@pytest.mark.parametrize("rest", [r"[ ]{0,2}start: (\w)", r"[ ]?(?:re)?start(?=:)", r"(?=x)|{start}start"])
@pytest.mark.parametrize("make", [caseless, late])
def test_what_stands_at_a_beginning_is_found_as_by_a_search(start: str, rest: str, make: type) -> None:
    pattern = start + rest.replace("{start}", start)
    for text in TEXTS:
        for place in range(len(text) + 1):
            found, plain = make(pattern).search(text, place), re.compile(pattern).search(text, place)
            assert (found and found.span()) == (plain and plain.span()), (text, place)


def test_a_search_ends_where_it_is_told_to() -> None:
    pattern = late(rf"{CELL}start")
    assert pattern.search("x\tstart", 0, 6) is None
    assert pattern.search("x\tstart", 0, 7) is not None
