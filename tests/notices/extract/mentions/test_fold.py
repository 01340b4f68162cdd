"""Folding keeps offsets, and makes of a text what its table makes of each letter."""

import pytest

from notices.extract.mentions.fold import CHINESE, COMMON, folded


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("plain\ntext", "plain\ntext"),
        ("22:00–23:00\nplain\n２３：００～０１：００", "22:00-23:00\nplain\n23:00~01:00"),
        ("\n“a”\n\n", '\n"a"\n\n'),
    ],
)
def test_lines_are_folded(text: str, told: str) -> None:
    assert folded(text, COMMON) == told


def test_traditional_characters_are_folded_with_the_chinese_table() -> None:
    assert folded("系統維護\nTCP", CHINESE) == "系统维护\nTCP"
