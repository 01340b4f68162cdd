"""Sentences and lines are as long as they are, up to a limit."""

import re

import pytest

from notices.extract.layout.stretches import LINE, SENTENCE, lines, sentences
from notices.text import Stretch

END = re.compile("[。\n]")
LINE_END = re.compile("\n")


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("停机。恢复。", ["停机。", "恢复。"]),
        ("停" * SENTENCE, ["停" * SENTENCE]),
        ("停机,", ["停机,"]),
        ("停" * SENTENCE + "机", ["停" * SENTENCE, "机"]),
        ("停" * (SENTENCE - 10) + "," + "机" * 100, ["停" * (SENTENCE - 10) + ",", "机" * 100]),
        ("停," + "机" * SENTENCE, ["停," + "机" * (SENTENCE - 2), "机机"]),
    ],
    ids=["short", "the longest", "a pause", "one too long", "cut at a pause", "no pause near"],
)
def test_a_sentence_that_is_too_long_is_cut_at_a_pause(text: str, pieces: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text, END)] == pieces


def test_a_line_that_is_too_long_is_cut_at_a_sentence() -> None:
    sentence = "停" * (SENTENCE * 2 // 3) + "。"
    text = sentence * 4 + "\n停机。"
    starts = [start for start, _ in sentences(text, END)]
    assert lines(text, LINE_END, starts) == [
        Stretch(0, 2 * len(sentence)),
        Stretch(2 * len(sentence), 4 * len(sentence) + 1),
        Stretch(4 * len(sentence) + 1, len(text)),
    ]
    assert 3 * len(sentence) > LINE
