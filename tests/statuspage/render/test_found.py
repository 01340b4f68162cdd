"""The page of the services that were found: which these are, that all of them are seen, and that what was typed does nothing."""

import pytest

from statuspage.core.page import Page
from statuspage.render.edition import editions
from statuspage.render.found import found, matching
from statuspage.render.rows import CROWD
from tests.statuspage.render.checks import Look
from tests.statuspage.render.crowd import crowd
from tests.statuspage.render.test_safety import PAYLOADS


@pytest.fixture(scope="module")
def forty() -> Page:
    return crowd(40)


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("别名1", 11),
        (" 别名1\u3000查询 ", 3),
        ("示例7号", 1),
        ("银行与支付", 8),
        ("ＥＸＡＭＰＬＥ system 7", 4),
        ("没有这个", 0),
        ("示例 " * 40, 40),
    ],
)
def test_every_word_is_in_a_name_an_alias_a_function_or_the_group(forty: Page, text: str, many: int) -> None:
    assert len(matching(editions(forty)["zh-Hans"], text)) == many
    page = found(forty, "zh-Hans", text).decode()
    assert page.count('<li class="svc ') == many
    assert (f"找到 {many} 项" in page) is (many > 0)


@pytest.mark.parametrize("lang", ["zh-Hans", "en"])
@pytest.mark.parametrize("text", ["example", "nobody"])
def test_the_page_is_whole_and_asks_again(forty: Page, lang: str, text: str) -> None:
    page = found(forty, lang, text).decode()
    look = Look(page)
    assert (look.faults, [name for name in look.ids if look.ids.count(name) > 1]) == ([], [])
    assert look.headings[:2] == [1, 2]
    assert ("form", "action", "/" if lang == "zh-Hans" else "/en/") in look.attributes
    assert ("input", "value", text) in look.attributes
    assert "data-found" not in page
    assert "data-poll" not in page


def test_of_very_many_all_groups_are_open() -> None:
    page = found(crowd(CROWD), "en", "example").decode()
    assert page.count('<details class="grp dense"') == page.count(" open>") == 5


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_what_was_typed_is_shown_as_it_is(forty: Page, text: str) -> None:
    page = found(forty, "zh-Hans", text).decode()
    look = Look(page)
    assert look.faults == []
    assert page.count("<script") == 1
    assert "<img" not in page
    assert "49" not in look.text
