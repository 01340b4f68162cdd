"""Tokens: stems, signs, numbers and times, with their places."""

from datetime import UTC, datetime

import pytest

from notices.extract.engine import by_rules
from notices.extract.mentions.tokens import Tokens, stem
from notices.extract.reading import Reading


def reading(title: str, body: str, lang: str = "en") -> Reading:
    said = datetime(2026, 3, 10, 10, tzinfo=UTC)
    return by_rules(title=title, body=body, format="text", published=said, timezone="UTC", lang=lang)


def tokens(title: str, body: str, lang: str = "en") -> Tokens:
    return reading(title, body, lang).tokens


@pytest.mark.parametrize(
    ("word", "token"),
    [
        ("Upgrading", "upgrad"),
        ("upgraded", "upgrad"),
        ("services", "servic"),
        ("down", "down"),
        ("uses", "uses"),
        ("won't", "won't"),
        ("2026", "<number>"),
        ("\n", "<line>"),
        ("维", "维"),
    ],
)
def test_stems(word: str, token: str) -> None:
    assert stem(word) == token


@pytest.mark.parametrize(
    ("title", "body", "lang", "words"),
    [
        ("Work", "Mail stops at 22:00 on 12 March.", "en", "work <line> mail stop at <point>"),
        ("Work", "On 12 March from 10:00 to 12:00 it closes, call 555.", "en", "work <line> on <range> it clos , call <number> ."),
        ("Work", "Closed on 12 March.", "en", "work <line> clos on <day>"),
        ("维护", "3月12日10:00至12:00停机。", "zh", "维 护 <line> <range> 停 机 。"),
    ],
)
def test_times_are_one_token(title: str, body: str, lang: str, words: str) -> None:
    assert " ".join(tokens(title, body, lang).words) == words


def test_tokens_know_their_places() -> None:
    told, read = tokens("Work", "Mail stops at 22:00 on 12 March."), reading("Work", "Mail stops at 22:00 on 12 March.")
    assert [read.norm[place].lower() for place in told.places if not read.norm[place].isspace()] == [*"wmsa2"]
    assert [told.words[n] for n in told.times] == ["<point>"]
    assert told.between(5, 16, 2) == ["mail", "stop"]


def test_of_a_long_stretch_only_the_ends_are_told() -> None:
    middle = "far away " * 400
    told = tokens("Work", f"Mail stops. {middle}It stops at 22:00 on 12 March.")
    assert told.words[:4] == ["work", "<line>", "mail", "stop"]
    assert told.words[-4:] == ["it", "stop", "at", "<point>"]
    assert len(told.words) < 450
    assert told.places == sorted(told.places)
