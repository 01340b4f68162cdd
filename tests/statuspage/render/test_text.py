"""Text from elsewhere: cleaned, isolated, linked only to the web, marked where facts were read."""

import pytest

from statuspage.render.text import EXCERPT, clean, excerpt, find_spans, isolate, mark, merge_spans, plain, web_link

LINKS = [
    ("https://tax.example.cn/a?b=1&c=2", True),
    ("http://[::1]:8000/", True),
    ("javascript:alert(1)", False),
    ("JaVaScRiPt:alert(1)", False),
    ("data:text/html,x", False),
    ("//evil.example.cn/", False),
    ("/relative", False),
    ("https:///nohost", False),
    ("https://a.example.cn/\nx", False),
    ('https://a.example.cn/"onclick=x', False),
    (" https://a.example.cn/", False),
    ("https://[bad", False),
    ("", False),
]


@pytest.mark.parametrize(("url", "good"), LINKS)
def test_only_web_addresses_become_links(url: str, good: bool) -> None:
    assert web_link(url) == (url if good else None)


def test_characters_that_xml_forbids_are_taken_out() -> None:
    assert clean("a\x00\x1b\x85b\t\n\ud800\uffff") == "ab\t\n"
    assert clean(3) == 3


def test_isolated_text_cannot_turn_its_surroundings() -> None:
    assert isolate("<b>\u202e") == "<bdi>&lt;b&gt;\u202e</bdi>"
    assert plain(isolate("a\u202eb\u2066c")) == "abc"


def test_plain_text_gets_its_characters_back() -> None:
    assert plain(isolate("<b> & </b>")) == "<b> & </b>"


def test_spans_are_merged_in_order() -> None:
    assert merge_spans([(5, 9), (0, 3), (8, 12), (3, 4)]) == [(0, 4), (5, 12)]
    assert find_spans("abcabc", ["bc", "x", "", "ca"]) == [(1, 3), (2, 4)]


def test_marks_stand_around_the_escaped_words() -> None:
    assert mark("a<b>c\nd", [(1, 4)]) == "a<mark>&lt;b&gt;</mark>c<br>d"
    assert mark("自12月 22日起", [(1, 8)]) == "自<mark>12月 22日</mark>起"
    assert mark("from 6 to 8", [(5, 6), (10, 11)]) == "from <mark>6</mark> to <mark>8</mark>"


def test_a_long_text_is_cut_to_the_sentences_that_carry_marks() -> None:
    text = "甲" * EXCERPT + "。停机至22日10:00。" + "乙" * EXCERPT
    at = text.index("22日")
    cut = excerpt(text, [(at, at + 8)])
    assert cut == "停机至<mark>22日10:00</mark>。"
    assert len(excerpt(text, [])) < EXCERPT + 10
    assert excerpt("短。", [(0, 1)]) == "<mark>短</mark>。"
