"""Patterns are compiled when they are first asked for, or before, while there is nothing to read."""

import pytest

from notices.extract import ahead
from notices.extract.languages import choose
from notices.extract.patterns import caseless


@pytest.mark.parametrize("pattern", [caseless.late(r"\d{2}"), caseless.caseless("Window|slot"), caseless.placed("停机?")])
def test_a_pattern_is_compiled_once(pattern: caseless.Pattern) -> None:
    assert [caseless.ahead(pattern) for _ in range(2)] == [True, False]
    assert [pattern.fullmatch(text) is not None for text in ("12 WINDOWS", pattern.pattern)] == [False, False]


def test_one_that_was_asked_for_is_compiled() -> None:
    pattern = caseless.late(r"\d{2}")
    assert pattern.search("at 12") is not None
    assert not caseless.ahead(pattern)
    assert not caseless.ahead(None)


def test_only_grammars_that_were_read_are_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choose, "_read", {})
    assert list(ahead()) == []
    language = choose.grammar("ja")
    left = sum(getattr(pattern, "pending", False) for pattern in {id(p): p for p in language.patterns}.values())
    assert len(list(ahead())) == left
    assert list(ahead()) == []
