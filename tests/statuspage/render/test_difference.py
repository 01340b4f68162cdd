"""What a revision changed, in its words: whole times and words, few pieces, escaped, and bounded."""

import random
import re

import pytest

from statuspage.render import Site
from statuspage.render.difference import difference
from tests.statuspage.render.pages import lively

CASES = [
    ("同", "同", None),
    ("定于22日8:00结束。", "定于22日10:00结束。", "定于22日<del>8:00</del><ins>10:00</ins>结束。"),
    ("停机维护。", "停机维护。请提前办理。", "停机维护。<ins>请提前办理。</ins>"),
    ("甲。乙。丙。", "甲。丙。", "甲。<del>乙。</del>丙。"),
    ("服务暂停使用", "服务恢复使用", "服务<del>暂停</del><ins>恢复</ins>使用"),
    ("12月20日至22日", "11月19日至21日", "<del>12月20</del><ins>11月19</ins>日至<del>22</del><ins>21</ins>日"),
    (
        "until 8:00 on Sunday",
        "until 10:30 on Monday",
        "until <del>8:00</del><ins>10:30</ins> on <del>Sunday</del><ins>Monday</ins>",
    ),
    ("<b>a</b>", "<i>a</i>", "&lt;<del>b</del><ins>i</ins>&gt;a&lt;/<del>b</del><ins>i</ins>&gt;"),
    ("标题\n正文。", "标题\n正文改了。", "标题<br>正文<ins>改了</ins>。"),
    ("", "新", "<ins>新</ins>"),
    ("旧", "", "<del>旧</del>"),
]


@pytest.mark.parametrize(("old", "new", "shown"), CASES)
def test_what_changed_is_marked(old: str, new: str, shown: str | None) -> None:
    assert difference(old, new) == shown


def test_of_a_long_text_only_what_stands_beside_a_change_is_shown() -> None:
    sentences = [f"第{n}句说明办理事项与所需材料。" for n in range(200)]
    shown = difference("".join(sentences), "".join([*sentences[:100], "停机延长至十时。", *sentences[101:]]))
    assert shown is not None
    assert len(shown) < 400
    assert shown.startswith(" …… ")
    assert shown.endswith(" …… ")
    assert "<ins>" in shown


def test_both_texts_can_be_read_from_what_is_shown() -> None:
    chance = random.Random(7)
    for _ in range(200):
        old, new = ("".join(chance.choice("甲乙丙丁。a b1:") for _ in range(chance.randint(0, 40))) for _ in range(2))
        shown = difference(old, new)
        if shown is None:
            assert old == new
            continue
        for text, gone in ((old, "ins"), (new, "del")):
            words = re.sub(r"<.*?>", "", re.sub(rf"<{gone}>.*?</{gone}>", "", str(shown)))
            assert words.replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("texts", [("甲。" * 9000, "乙。" * 9000), ("甲" * 90_000, "乙" * 90_000), ("ab。" * 9000, "a" * 90_000)])
def test_what_is_too_much_is_not_compared_word_by_word(texts: tuple[str, str]) -> None:
    shown = difference(*texts)
    assert shown is None or shown.count("<ins>") <= 1


def test_the_pages_of_an_event_and_of_its_notice_say_what_a_revision_changed() -> None:
    site = Site(lively())
    for path in ("/events/a1b2c3d4e5f6", "/notices/3f2a9c0d11ee"):
        rendered = site.render(path)
        assert rendered is not None
        body = rendered.body.decode()
        assert "与第 1 版相比改了什么。" in body
        assert "2024年12月22日<del>8:00</del><ins>10:00</ins>对" in body
        assert body.count('class="diff"') == 1
