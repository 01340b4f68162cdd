"""The gate may let too much through, never too little: what it rules out must not be found where it says so."""

import random
import re
from collections.abc import Iterable, Iterator
from functools import cache

import pytest

from notices.extract.languages.choose import GRAMMARS, choose, grammar
from notices.extract.languages.language import Language
from notices.extract.layout.stretches import split
from notices.extract.patterns.gate import Gate, Sought
from notices.extract.patterns.needs import Needs
from notices.extract.patterns.pieces import EDGE
from notices.extract.patterns.syntax import MANY, Groups, Part, Sort, accepts, letters, parse
from tests.notices.extract.documents import corpora

ENOUGH = 300
"""How many documents of a language are looked at."""


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        ("停机", {"停机"}),
        ("停[水电]", {"停水", "停电"}),
        ("停?机房", {"机房"}),
        ("(?:暂停|停止)办理", {"停办", "止办"}),
        ("停机|[^。]{0,4}", None),
        ("(?!停机).{2}", None),
        ("(?<=停机)的", {"停机"}),
        (r"\bre-?boots?\b", {"|boot|", "|boots|", "|reboot|", "|reboots|"}),
        (r"(?:^|[ ])at \d", {"|at|"}),
        (r"\s?at", {"at", "|at"}),
        (r"at\s+", {"at|"}),
        (r"\Bat", {"at"}),
        ("shut/down", {"shut|"}),
        ("(?:WINDOW|Slot)", {"window", "slot"}),
        (r"colou?r\d+", {"color|", "colour|"}),
        (r"(ab)\1", {"ab"}),
        (r"\?\s*$", {"?"}),
        ("a+停b*", {"停"}),
        ("x{3}", {"xxx"}),
        (r"\d\d:\d\d", None),
        ("", None),
    ],
)
def test_what_a_pattern_needs(pattern: str, pieces: set[str] | None) -> None:
    found = Needs([pattern]).of([pattern])
    assert (told(found[0]) if found else None) == pieces


def told(pieces: Iterable[str]) -> set[str]:
    """Pieces with strokes for their edges."""
    return {piece.replace(EDGE, "|") for piece in pieces}


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("put off", [{"put|"}, {"|off"}]),
        (r"(?:moved|put back)\b.{0,9} to", [{"moved|", "put|"}, {"moved|", "|back|"}]),
        ("(?:moves|moved).{0,9} (?:moves|moved|to)", [{"moves", "moved"}, {"|moves", "|moved", "|to"}]),
        ("(?:shut|[abc]).{0,9} off", [{"|off"}, {"shut", "a", "b", "c"}]),
        ("(?:shut|[a-c]).{0,9} off", [{"|off"}]),
        ("停机.{0,9}取消", [{"停机"}, {"取消"}]),
        ("停机取消|取消", [{"取消", "停机"}, {"取消", "机取"}]),
    ],
)
def test_two_sets_are_needed(pattern: str, needed: list[set[str]]) -> None:
    assert list(map(told, Needs([pattern]).of([pattern]))) == needed


def test_what_is_said_often_rules_out_little() -> None:
    patterns = ["停机.{0,9}取消", "停机维护", "停机时间"]
    assert Needs(patterns).of(patterns[:1]) == (frozenset(("取消",)), frozenset(("停机",)))


def test_all_patterns_of_one_name_are_needed() -> None:
    assert Needs(["停|开", "撤回"]).of(["停|开", "撤回"]) == (frozenset(("撤回",)), frozenset("停开"))


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        (r"a\.[bc]", [Part(Sort.LETTER, "a"), Part(Sort.LETTER, r"\."), Part(Sort.LETTER, "[bc]")]),
        ("a{2,}b{3}?", [Part(Sort.LETTER, "a", least=2, most=MANY), Part(Sort.LETTER, "b", least=3, most=3)]),
        (r"^[]\]x]$", [Part(Sort.EDGE, "^"), Part(Sort.LETTER, r"[]\]x]"), Part(Sort.EDGE, "$")]),
        ("(?:a|)?", [Part(Sort.GROUP, "", ((Part(Sort.LETTER, "a"),), ()), 0, 1)]),
        (r"(?<!a)\1", [Part(Sort.UNSEEN, "", ((Part(Sort.LETTER, "a"),),)), Part(Sort.AGAIN, r"\1")]),
        ("(?=b)", [Part(Sort.SEEN, "", ((Part(Sort.LETTER, "b"),),))]),
    ],
)
def test_parts_of_a_pattern(pattern: str, parts: list[Part]) -> None:
    assert parse(pattern) == (tuple(parts),)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("(?:abcdefghijklmnopqrstuvwxyz|(b)?)", "x(?:abcdefghijklmnopqrstuvwxyz|(b)?){2}y"),
        ("(?:abcdefghijklmnopqrstuvwxyz)", "(?:abcdefghijklmnopqrstuvwxyz[)])"),
        ("(?:abcdefghijklmnopqrstuvwxyz)", "(?<!abcdefghijklmnopqrstuvwxyz)(?:abcdefghijklmnopqrstuvwxyz|c)"),
    ],
)
def test_groups_met_before_are_the_same(first: str, second: str) -> None:
    groups = Groups()
    assert parse(first, groups) == parse(first)
    assert parse(second, groups) == parse(second)


def test_letters_of_a_pattern() -> None:
    assert letters("A") == letters("[aA]") == frozenset("a")
    assert letters(r"\.") == frozenset(".")
    assert letters(r"[a\-b]") == frozenset("a-b")
    assert [letters(text) for text in (".", "[a-c]", r"\d", "[^a]", r"[\da]")] == [None] * 5
    assert accepts("[a-c]", "B")
    assert not accepts(r"\d", "b")


@cache
def caseless(pattern: str) -> re.Pattern[str]:
    """A pattern as it is searched for without the gate, compiled once for all tests."""
    return re.compile(pattern, re.IGNORECASE)


LANGUAGES = [pytest.param(grammar(code), marks=pytest.mark.xdist_group(f"gate-{code}"), id=code) for code in GRAMMARS]


def alone(language: Language) -> Iterator[tuple[object, re.Pattern[str]]]:
    """The patterns that the gate knows, and what is to be found."""
    naming = language.naming
    own = [
        *language.words.values(),
        *language.kinds.values(),
        *naming.lists,
        *naming.works,
        naming.skip,
        naming.label,
    ]
    yield from ((pattern, caseless(pattern.pattern)) for pattern in own)


@cache
def texts(code: str) -> list[str]:
    """The folded sentences of some documents of the corpora in a language."""
    language = grammar(code)
    own = [d for d in corpora() if choose(d.lang, d.body) is language]
    folded = [f"{d.title}\n{d.body}".translate(language.folding) for d in own[:: len(own) // ENOUGH or 1]]
    return [text[s.start : s.end] for text in folded for s in split(text, language.sentence_end)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_ruled_out_is_not_found(language: Language) -> None:
    sought = list(alone(language))
    pool = texts(language.code)
    chance = random.Random(3)
    ruled_out = 0
    for text in chance.sample(pool, min(50, len(pool))):
        opened = language.gate.passed(text).within((0, len(text)))
        for thing, pattern in sought:
            if not language.gate.bits[id(thing)] & opened:
                ruled_out += 1
                assert not pattern.search(text), (text, pattern)
    assert ruled_out > 4000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cue_that_is_ruled_out_is_not_found(language: Language) -> None:
    cues = tuple({cue for own in language.cues.values() for cue in own})
    compiled = {cue: [p and caseless(p.pattern) for p in cue[2:]] for cue in cues}
    pool = texts(language.code)
    chance = random.Random(5)
    ruled_out = 0
    for text in chance.sample(pool, min(50, len(pool))):
        place = cut(text, chance)
        passed = language.gate.passed(text)
        sides = (0, place), (place, len(text)), (0, len(text))
        picked = set(language.gate.picked_beside(cues, *map(passed.within, sides)))
        for cue in set(cues) - picked:
            ruled_out += 1
            told = zip(compiled[cue], (text[slice(*side)] for side in sides), strict=True)
            assert not all(p is None or p.search(side) for p, side in told), (text[:place], text[place:], cue.cue)
    assert ruled_out > 2000


def cut(text: str, chance: random.Random) -> int:
    """A place in a text where no word is cut."""
    return chance.choice([m.start() for m in re.finditer(r"(?<![a-zA-Z])|(?![a-zA-Z])", text)])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_finds_what_its_pattern_finds(language: Language) -> None:
    pool = texts(language.code)
    found = 0
    for text in random.Random(4).sample(pool, min(25, len(pool))):
        opened = language.gate.passed(text).within((0, len(text)))
        for pattern in (*language.words.values(), *language.kinds.values()):
            bits = language.gate.bits[id(pattern)] & opened
            match, whole = language.gate.first(pattern, bits, text), caseless(pattern.pattern).search(text)
            found += whole is not None
            assert (match and match.span()) == (whole and whole.span()), (text, pattern)
            assert language.gate.holds(pattern, bits, text) == (whole is not None)
    assert found > 20


def test_a_part_of_a_text_holds_the_words_that_reach_into_it() -> None:
    words = re.compile("window|停机")
    gate = Gate({id(words): [Sought(words, (words.pattern,))]})
    passed = gate.passed("the Window, 将停机。")
    assert [passed.within(place) for place in ((0, 3), (4, 10), (6, 8), (10, 13), (13, 14), (13, 15))] == [0, 1, 1, 0, 1, 1]
    assert gate.passed("").within((0, 0)) == 0
    assert [gate.passed(f"{letters}window{letters}").whole for letters in ("", "x", "x" * 100)] == [1, 1, 1]
    assert gate.passed("x" * 100).whole == 0


def test_words_may_stand_in_several_stretches() -> None:
    words = re.compile("put.*off")
    passed = Gate({id(words): [Sought(words, (words.pattern,))]}).passed("put it off")
    assert [passed.within((0, 4)), passed.within((7, 10)), passed.within((0, 4), (7, 10)), passed.whole] == [0, 0, 1, 1]


def test_cues_are_picked_in_their_order() -> None:
    for language in map(grammar, GRAMMARS):
        for cues in language.cues.values():
            assert tuple(language.gate.picked_beside(cues, -1, -1, -1)) == cues
            assert not tuple(language.gate.picked_beside(cues, -1, 0, -1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_can_be_compiled(language: Language) -> None:
    """They are compiled when they are first asked for; a wrong one must not be found by a reader of notices."""
    cues = (part for own in language.cues.values() for cue in own for part in cue[2:] if part is not None)
    patterns = [*language.words.values(), *language.kinds.values(), *cues]
    assert patterns
    for pattern in patterns:
        pattern.search("")
