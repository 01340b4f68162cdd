"""Tests of the rearrangement of alternatives: it must find the same, in the same place, however they begin."""

import re

import pytest

from notices.extract.patterns.alternatives import apart, gathered

_PATTERN = r"maintenance|\bdown\b|off-?line|\bpostponed\b|n't run|\b(?:is|are) cut\b|\bout\b(?! of)|downtime|\bworks\b"
_TEXTS = (
    "it is cut",
    "no downtime",
    "it goes down",
    "the breakdown",
    "out of use",
    "it is out",
    "networks",
    "the works",
    "offline or off-line",
    "doesn't run",
    "this cut",
    "postponed maintenance",
    "",
)


def _found(pattern: str, text: str) -> tuple[tuple[int, int], str] | None:
    match = re.search(pattern, text)
    return (match.span(), match.group()) if match else None


@pytest.mark.parametrize("text", _TEXTS)
def test_finds_the_same(text: str) -> None:
    assert _found(gathered(_PATTERN), text) == _found(_PATTERN, text)


def test_alternatives_at_an_edge_stand_behind_one() -> None:
    assert gathered(r"maint|\bdown|\bout|n't|\bworks|\b(?:is|are) cut") == r"\b(?:down|out|works|(?:is|are) cut)|maint|n't"


@pytest.mark.parametrize(
    "earlier", ["down(?:time)?", "(?:un|do)wn", "(?<!break)dow", r"\w+ness", "(?:un)?done", "d?own", "[a-d]own", "do?wn", "^"]
)
def test_what_begins_as_an_earlier_alternative_stays_behind_it(earlier: str) -> None:
    assert gathered(rf"{earlier}|\bdown\b|\bout|\bworks|\bcut|\bis") in {
        rf"\b(?:out|works|cut|is)|{earlier}|\bdown\b",
        rf"{earlier}|\bdown\b|\bout|\bworks|\bcut|\bis",
    }


@pytest.mark.parametrize("pattern", [r"\bdown|\bout|up", r"(?:\ba|\bb|\bc|\bd)", r"[\b|]|\ba|\bb|c", ""])
def test_few_are_left_as_they_are(pattern: str) -> None:
    assert gathered(pattern) == pattern


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("a|bc", ["a", "bc"]),
        (r"\b(?:is|are) cut|x", [r"\bis cut", r"\bare cut", "x"]),
        (r"\b(?:(?:go|went) down|(?<!x)(?:fail|stop))\b", [r"\b(?:go|went) down\b", r"\b(?<!x)fail\b", r"\b(?<!x)stop\b"]),
        ("(?:a|b)+|(?:a|b)?c|(?:a|b){2}", ["(?:a|b)+", "(?:a|b)?c", "(?:a|b){2}"]),
        ("(?:a|b) and much more than that", ["(?:a|b) and much more than that"]),
        ("(a)|b", ["(a)|b"]),
        (r"[(|)]|\(|b", ["[(|)]", r"\(", "b"]),
        ("", [""]),
    ],
)
def test_a_choice_is_taken_apart(pattern: str, parts: list[str]) -> None:
    assert apart(pattern) == parts


@pytest.mark.parametrize("text", _TEXTS)
def test_parts_find_the_same_together(text: str) -> None:
    found = [match for part in apart(_PATTERN) if (match := re.search(part, text)) is not None]
    first = min(found, key=lambda match: match.start(), default=None)
    assert ((first.span(), first.group()) if first else None) == _found(_PATTERN, text)
