"""The scanner tries at each place only the rules that can begin there: it must find what trying all of them finds."""

import json
import random
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from notices.extract.languages.choose import GRAMMARS, choose, grammar
from notices.extract.languages.language import Language
from notices.extract.mentions.marks import Clock, Mark
from notices.extract.mentions.scanner import Rule, Scanner, _made
from notices.extract.patterns import openings
from notices.extract.patterns.caseless import lowered
from notices.extract.patterns.syntax import parse

CORPORA = sorted(Path(__file__).parent.parent.glob("*/*.jsonl"))


@cache
def documents() -> tuple[tuple[Language, str], ...]:
    """The documents of the corpora as rules see them."""
    return tuple(_document(json.loads(line)) for path in CORPORA for line in path.read_text("utf-8").splitlines())


def _document(record: dict[str, Any]) -> tuple[Language, str]:
    text = f"{record['title']}\n{record['body']}"
    language = choose(record.get("lang"), text)
    return language, re.sub(" {2,}", " ", text.translate(language.folding))


def tried_everywhere(language: Language, text: str) -> list[Mark]:
    """All marks, found with every rule tried at every place where any form may begin."""
    scanner, position, lower = language.scanner, 0, lowered(text)
    found: list[Mark] = []
    while (begin := scanner._starts.search(lower, position)) is not None:
        tried = ((rule, regex.match(text, begin.start())) for rule, regex in scanner._rules)
        rule, match = next(((r, m) for r, m in tried if m is not None), (None, None))
        if rule is not None and match is not None:
            found.extend(_made(rule, match))
        position = max(begin.start() + 1, match.end() if match else 0)
    return found


def test_nothing_is_missed_in_the_corpora() -> None:
    marks = 0
    for language, text in documents()[::120]:
        found = language.scanner.marks(text)
        assert found == tried_everywhere(language, text), text
        marks += len(found)
    assert marks > 100


@pytest.mark.parametrize("language", [grammar(code) for code in GRAMMARS], ids=lambda language: language.code)
def test_nothing_is_missed_in_a_jumble(language: Language) -> None:
    chance = random.Random(7)
    pool = [text for own, text in documents() if own is language]
    for _ in range(100):
        # Rules see one blank where the text has several, which trying them everywhere does not.
        text = " ".join(filter(None, "".join(_cut(chance, chance.choice(pool)) for _ in range(8)).split(" ")))
        assert language.scanner.marks(text) == tried_everywhere(language, text), text


def _cut(chance: random.Random, text: str) -> str:
    start = chance.randrange(len(text))
    return text[start : start + chance.randrange(1, 12)]


@pytest.mark.parametrize(
    ("pattern", "key", "may"),
    [
        (r"\d{4}年", "000", True),
        (r"\d{4}年", "00年", False),
        (r"\d{4}年", "0000", True),
        (r"(?:mon|tues)day", "tue", True),
        (r"(?:mon|tues)day", "tuf", False),
        (r"(?:mon|tues)day", "m", True),
        (r"(上午)?\d", "上午", True),
        (r"(上午)?\d", "0", True),
        (r"(上午)?\d", "下", False),
        (r"[^0-9]x", "0x", False),
        (r"[^0-9]x", f"{openings.OTHER}x", True),
        (r"a", "abc", True),
        (r"(?<!\d)(?=b)\ba+b", "aab", True),
        (r"(?i:A)[B-D]", "ac", True),
        (r"[ ]{0,2}x", "  y", False),
        (r"[ ]{0,2}x", " xy", True),
        (r"(a)\1x", "ab", True),
        (r"a{3,5}b", "aab", False),
        (r"(?>ab|a)c", "abc", True),
        (r".\w\s\D", "-a x", True),
        (r".\w\s\D", "-ax", False),
    ],
)
def test_what_may_open(pattern: str, key: str, may: bool) -> None:
    if "(?>" in pattern and not _atomic():
        pytest.skip("this Python has no atomic groups")
    assert openings.may_open(parse(pattern), key) is may


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"(上午)?\d", {"上", r"\d"}),
        (r"(?<!x)\b(?:mon|[a-c]x?)", {"m", "[a-c]"}),
        (r"(?:a?)b", {"a", "b"}),
        (r"(a?)\1b", {"a", "."}),
        (r"a?[bc]*", {"."}),
    ],
)
def test_what_comes_first(pattern: str, letters: set[str]) -> None:
    assert openings.leading(parse(pattern)) == letters


def _atomic() -> bool:
    try:
        re.compile("(?>a)")
    except re.error:
        return False
    return True


def test_earlier_rules_are_preferred_and_a_refused_match_is_passed_over() -> None:
    rules = [
        Rule("refused", r"24:00x", lambda _: None),
        Rule("long", r"(\d\d):(\d\d)", lambda g: Clock(int(g(1) or 0))),
        Rule("short", r"\d", lambda _: Clock(0)),
    ]
    marks = Scanner(rules, r"\d").marks("24:00x 12:30 5 123")
    assert [(m.rule, m.start) for m in marks] == [("long", 7), ("short", 13), ("short", 15)]


def test_rules_see_one_blank_where_there_are_several() -> None:
    text = "at  12   30,   at 1 30  and 2"
    marks = Scanner([Rule("clock", r"(\d\d?)[ ](\d\d)", lambda g: Clock(int(g(1) or 0)))], r"\d").marks(text)
    assert [text[m.start : m.end] for m in marks] == ["12   30", "1 30"]


def test_no_more_is_looked_for_where_there_are_enough() -> None:
    scanner, text = grammar("en").scanner, "on 4  March at 10:00, 11:00, 12:00 and 13:00"
    marks = scanner.marks(text)
    assert (len(marks), scanner.marks(text, 2)) == (5, marks[:3])


def test_digits_are_those_of_ascii() -> None:
    rules = [Rule("clock", r"[^\d:](\d\d?)\\[\d.]", lambda g: Clock(int(g(1) or 0)))]
    assert [m.start for m in Scanner(rules, ".").marks("x1\\2 x٣\\1 x1\\٣ x11\\.")] == [0, 15]


def test_letters_that_fill_the_memory_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("notices.extract.mentions.scanner._MOST", 2)
    scanner = Scanner([Rule("clock", r"(\d\d?):(\d\d)", lambda g: Clock(int(g(1) or 0)))], r"\d")
    assert [m.start for m in scanner.marks("1:00 22:00 3:00 44:00")] == [0, 5, 11, 16]
    assert [m.start for m in scanner.marks("1:00 22:00 3:00 44:00")] == [0, 5, 11, 16]


def test_rules_of_one_name_are_refused() -> None:
    rules = [Rule("clock", pattern, lambda g: Clock(int(g(1) or 0))) for pattern in (r"(\d\d?):\d\d", r"(\d\d?)h")]
    with pytest.raises(ValueError, match="clock"):
        Scanner(rules, r"\d")


@pytest.mark.parametrize("day", ["2026年3月15日", "2026/3/15(日)", "3月15日", "3/15(日)"])
def test_digits_that_are_no_clocks_are_passed_over(day: str) -> None:
    marks = grammar("ja").scanner.marks(f"{day} 0120-3456")
    assert [mark for mark in marks if isinstance(mark.value, Clock)] == []


def test_a_rule_that_makes_no_parts_marks_nothing() -> None:
    rules = [Rule("clocks", r"(\d{4})-(\d{4})", lambda g: [])]
    assert Scanner(rules, r"\d").marks("0120-3456") == []
