"""Of the pieces that a pattern needs the rarest are looked for: common words, short and unbounded pieces rule out little."""

import pytest

from notices.extract.patterns.chances import Chances
from notices.extract.patterns.pieces import EDGE, is_word, pieces


@pytest.mark.parametrize(
    ("common", "rare"),
    [
        ("the", "thaw"),
        ("he", f"{EDGE}he{EDGE}"),
        ("at", f"{EDGE}at{EDGE}"),
        (f"{EDGE}to{EDGE}", f"{EDGE}thus{EDGE}"),
        ("a", "migrations"),
        ("停", "停机"),
        ("often", "seldom"),
    ],
)
def test_what_is_rarer(common: str, rare: str) -> None:
    chances = Chances(["often|so often", "too often"])
    assert chances.of(common) > chances.of(rare)
    assert chances.of_any(frozenset((common, rare))) == chances.of(common) + chances.of(rare)


def test_pieces_of_a_string() -> None:
    assert list(pieces("on")) == ["on"]
    assert list(pieces("re-boot 停机房?")) == [f"re{EDGE}", f"{EDGE}boot{EDGE}", "停机", "机房", "?"]
    assert [is_word(piece) for piece in (f"{EDGE}on", "?", "停")] == [True, False, False]
