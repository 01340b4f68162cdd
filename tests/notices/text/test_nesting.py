"""Depth costs no more than length: tags beyond what browsers nest hold nothing."""

import pytest

from notices.text import visible
from notices.text.nesting import flattened


@pytest.mark.parametrize("tag", ["div", "ul><li", "dl><dt", "table><tr><td", "b", "s", "nav", "x-y", "section"])
def test_text_in_the_depth_is_read(tag: str) -> None:
    page = visible(f"一<{tag}>" * 3000 + "二", "html")
    assert page.text.replace("\n", "").replace("\t", "") == "一" * 3000 + "二"


def test_usual_pages_stay_as_they_are() -> None:
    page = "<div><p>一</p></div>" * 400 + "<ul>" + "<li><b>二</b>" * 400 + "</ul>"
    assert flattened(page) == page


def test_what_is_too_deep_holds_nothing() -> None:
    deep = "<div>" * 600 + "x" + "</div>" * 600
    assert flattened(deep).count("<div>") == 512
    assert flattened(deep).count("<wbr ") == 88
