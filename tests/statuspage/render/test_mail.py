"""Mail in both its forms: what each says, that nothing in it breaks out, and that it fetches nothing."""

import re
from datetime import timedelta

import pytest

from statuspage.core.subscribing.choices import Choices
from statuspage.core.telling.wording import Tone, Wording
from statuspage.render.edition import editions
from statuspage.render.mail import asks, code_words, told
from tests.statuspage.render.checks import Look
from tests.statuspage.render.pages import lively

EDITIONS = editions(lively())
WORDS = Wording(
    "示范银行：停机维护",
    ("公告窗口：11月26日 20:00–22:00。", "bank.example：“公告”。 https://bank.example/26", "■ 另一件事", "· 一行"),
    (("看经过", "https://status.example.cn/events/1"), ("看原文", "https://bank.example/26")),
    Tone.PLANNED,
)
HOSTILE = '</p><script>alert(1)</script>"onload="x" {{ 7*7 }} \u202e'


@pytest.mark.parametrize("lang", ["zh-Hans", "en"])
def test_both_forms_say_the_same(lang: str) -> None:
    mail = told(EDITIONS[lang], WORDS, "v_1.0.abc")
    look = Look(mail.html)
    assert look.faults == []
    assert mail.subject == WORDS.title
    prefix = "" if lang == "zh-Hans" else "/en"
    ways = [f"https://status.example.cn{prefix}/subscribe/{step}/v_1.0.abc" for step in ("manage", "leave")]
    links = [address for _, address in WORDS.links]
    hrefs = [href for _, href in look.links]
    for address in (*links, *ways):
        assert address in hrefs
        assert address in mail.text
    for line in ("公告窗口：11月26日 20:00–22:00。", "另一件事", "· 一行"):
        assert line in mail.html
        assert line in mail.text
    assert f'<html lang="{lang}">' in mail.html


def test_the_text_is_made_of_lines_and_a_foot() -> None:
    assert told(EDITIONS["en"], WORDS, "").text == (
        "示范银行：停机维护\n\n公告窗口：11月26日 20:00–22:00。\nbank.example：“公告”。 https://bank.example/26\n\n"
        "■ 另一件事\n· 一行\n\n"
        "看经过\nhttps://status.example.cn/events/1\n\n看原文\nhttps://bank.example/26\n\n\n-- \n"
    )


def test_an_operators_receiver_is_offered_no_preferences() -> None:
    assert "/subscribe/" not in told(EDITIONS["en"], WORDS, "").html


@pytest.mark.parametrize("field", ["title", "lines"])
def test_nothing_breaks_out(field: str) -> None:
    words = Wording(**{"title": "t", "lines": (), field: HOSTILE if field == "title" else (HOSTILE,)})  # type: ignore[arg-type]
    html = told(EDITIONS["zh-Hans"], words, "").html
    assert Look(html).faults == []
    assert "<script" not in html
    assert "{{ 7*7 }}" in html


def test_nothing_is_fetched_and_dark_is_provided_for() -> None:
    html = told(EDITIONS["zh-Hans"], WORDS, "v_1.0.abc").html
    assert re.findall(r"<(?:img|link|iframe|script|video|object)|url\(|@import|@font-face", html) == []
    assert "prefers-color-scheme: dark" in html
    assert 'name="color-scheme" content="light dark"' in html


@pytest.mark.parametrize(("lang", "words"), [("zh-Hans", "确认订阅"), ("en", "Confirm")])
def test_the_mail_that_asks_says_what_would_be_confirmed(lang: str, words: str) -> None:
    mail = asks(EDITIONS[lang], Choices(lang, reminders=(timedelta(days=1),)), "v_1-n1.9.abc")
    assert "/subscribe/confirm/v_1-n1.9.abc" in mail.text
    assert f">{words}</a>" in mail.html
    assert ("1 天前" if lang == "zh-Hans" else "1 day before") in mail.text
    assert "/subscribe/manage/" not in mail.html


def test_a_robot_is_sent_the_code_and_nothing_of_who_asked() -> None:
    words = code_words(EDITIONS["zh-Hans"], "012345")
    assert "012345" in words.title
    assert words.links == ()
