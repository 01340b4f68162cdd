"""The catalogues: every language says everything, with the same places to fill, and nothing is asked for that is not there."""

import re
import string
from pathlib import Path

import pytest
from markupsafe import Markup

from notices.model import Impact
from statuspage.core.diagnosis.model import Caveat, Conclusion, Ground, Sureness, Turn, Unseen
from statuspage.core.model import (
    ChangeKind,
    Condition,
    Ending,
    EventKind,
    Lifecycle,
    State,
    VerdictKind,
)
from statuspage.render.diagnose import CHECKS
from statuspage.render.words import CATALOGUES, TRADITIONAL, fill, phrases, simplified
from statuspage.render.words.traditional import traditional, written

CODES = {
    "state": State,
    "condition": Condition,
    "impact": Impact,
    "kind": EventKind,
    "verdict": VerdictKind,
    "tell.state": State,
}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_the_languages_have_the_same_messages() -> None:
    keys = [{key.removesuffix(".one") for key in words} for words in CATALOGUES.values()]
    assert all(own == keys[0] for own in keys)


def test_messages_have_the_same_places_in_every_language() -> None:
    told = {key: {frozenset(places(words[key])) for words in CATALOGUES.values()} for key in CATALOGUES["zh-Hans"]}
    assert {key: own for key, own in told.items() if len(own) > 1} == {}


@pytest.mark.parametrize(("family", "codes"), CODES.items())
def test_every_code_has_its_words(family: str, codes: type[State]) -> None:
    joint = "_" if family == "tell.state" else "."
    assert {f"{family}{joint}{code}" for code in codes} - set(CATALOGUES["en"]) == set()


def test_every_step_and_ending_has_its_words() -> None:
    steps = {f"step.{kind}" for kind in ChangeKind} - {"step.ended"}
    endings = {f"{family}.ended_{ending}" for family in ("step", "tell") for ending in Ending}
    others = {f"tell.{life}" for life in Lifecycle} - {"tell.in_progress", "tell.due"}
    assert (steps | endings | others) - set(CATALOGUES["en"]) == set()


def test_everything_that_a_diagnosis_may_say_has_its_words() -> None:
    wanted = {f"dx.{conclusion}.{sure}" for conclusion in Conclusion for sure in Sureness}
    wanted |= {f"dx.{family}.{conclusion}" for family in ("short", "do") for conclusion in Conclusion}
    wanted |= {f"dx.why.{ground}" for ground in Ground}
    wanted |= {f"dx.turn.{turn}" for turn in Turn} | {f"dx.unseen.{unseen}" for unseen in Unseen}
    wanted |= {f"dx.caveat.{caveat}" for caveat in Caveat if caveat is not Caveat.PASSED} | {f"dx.sure.{sure}" for sure in Sureness}
    wanted |= {f"dx.you.{check}" for check in CHECKS}
    assert wanted - set(CATALOGUES["en"]) == set()


def test_every_message_asked_for_exists(root: Path) -> None:
    sources = [*(root / "statuspage/render").rglob("*.py"), *(root / "templates/page").glob("*.html")]
    asked = {key for path in sources for key in re.findall(r'\bt\(["\']([a-z][a-zA-Z_.\-]*[a-zA-Z])["\']', path.read_text("utf-8"))}
    assert len(asked) > 50
    assert asked - set(CATALOGUES["en"]) == set()


def test_what_is_filled_in_is_escaped_and_not_read_as_a_message() -> None:
    words = {"hello": "*{name}* <3"}
    assert fill(words, "hello", name="<i>*{x}*</i>") == "<b>&lt;i&gt;*{x}*&lt;/i&gt;</b> &lt;3"
    assert fill(words, "hello", name=Markup("<i>x</i>")) == "<b><i>x</i></b> &lt;3"


def test_a_headline_breaks_where_its_message_says() -> None:
    assert phrases({"a": "我们测得|没有公告"}, "a") == ["我们测得", "没有公告"]
    assert fill({"a": "我们测得|没有公告"}, "a") == "我们测得没有公告"


def test_one_is_singular() -> None:
    assert fill(CATALOGUES["en"], "services", n=1) == "1 service"
    assert fill(CATALOGUES["en"], "services", n=2) == "2 services"


def test_the_traditional_messages_are_those_that_are_written_from_the_simplified_ones() -> None:
    """`python -m statuspage.render.words.traditional`, or `make fix`, writes them."""
    assert TRADITIONAL.read_text("utf-8") == written()


def test_traditional_messages_have_their_own_quotation_marks_and_words() -> None:
    words = {"a": "原窗口“{x}”作废", "verdict.without_effect": "公告了但没受影响", "b": "发布"}
    made = traditional(words, lambda text: text.replace("发布", "釋出").replace("废", "廢"))
    assert made == {"a": "原時段「{x}」作廢", "verdict.without_effect": "已公告但無影響", "b": "發布"}


def test_traditional_messages_keep_their_marks() -> None:
    marks = re.compile(r"[*|{}]")
    kept = {key: marks.findall(text) for key, text in CATALOGUES["zh-Hant"].items()}
    assert kept == {key: marks.findall(text) for key, text in simplified().items()}
