"""Words in pieces that fit: by bytes, at line ends, never within a character; nothing is lost."""

from hypothesis import given
from hypothesis import strategies as st

from statuspage.core.telling.wording import Tone, Wording, escaped, fitted, pieces, shortened, size, together

LONG = Wording(
    "停机维护", tuple(f"第 {n} 行：电子税务局暂停办理" for n in range(60)), (("看经过", "https://x.example/e"),), Tone.BAD
)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r"), max_size=200), st.integers(8, 60))
def test_pieces_fit_and_lose_nothing(text: str, most: int) -> None:
    found = list(pieces(text, most))
    assert all(size(piece) <= most for piece in found)
    assert "".join(found) == text


@given(st.lists(st.text("税务a ", min_size=1, max_size=20), max_size=20), st.integers(64, 200))
def test_pieces_end_at_line_ends_where_lines_fit(lines: list[str], most: int) -> None:
    assert [line for piece in pieces("\n".join(lines), most) for line in piece.split("\n")] == lines


def test_what_is_shortened_fits() -> None:
    assert shortened("税务", 6) == "税务"
    assert shortened("税务局", 8) == "税…"


def test_a_message_that_fits_is_left_as_it_is() -> None:
    assert list(fitted(LONG, 100_000)) == [LONG]


def test_a_long_message_comes_in_numbered_parts() -> None:
    parts = list(fitted(LONG, 1000))
    assert len(parts) > 1
    assert [part.title for part in parts] == [f"停机维护 ({n}/{len(parts)})" for n in range(1, len(parts) + 1)]
    assert "\n".join(part.plain for part in parts) == LONG.plain
    assert all(size(part.title) + size(part.plain) <= 1000 for part in parts)


def test_several_messages_are_one_with_the_worst_tone() -> None:
    other = Wording("已恢复", ("实测",), (), Tone.GOOD)
    both = together([other, LONG], "2 条")
    assert (both.title, both.tone) == ("2 条", Tone.BAD)
    assert both.lines[:2] == ("■ 已恢复", "实测")
    assert both.lines[-1] == "https://x.example/e"
    assert together([other], "1 条") is other


def test_markdown_shows_what_is_said_as_it_is() -> None:
    assert escaped("*[a](b)* `c`") == r"\*\[a\](b)\* \`c\`"
    assert Wording("t", ("a*b",), (("l", "https://x.example/"),)).markdown == "a\\*b\n\n[l](https://x.example/)"
