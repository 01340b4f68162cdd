"""Badges: each state tells itself, what is unknown looks like nothing else, and letters fit into their boxes."""

import json
import xml.etree.ElementTree as ET
from typing import Any

import pytest

from statuspage.core.model import State, Target
from statuspage.core.page import Page
from statuspage.render import Site
from statuspage.render.badge import drawn
from statuspage.render.ink import colours
from statuspage.render.letters import width_of, wrapped
from tests.statuspage.render.pages import lively, page, state

NS = "{http://www.w3.org/2000/svg}"
BANK = Target("bank")


def one(own: State, **more: Any) -> Page:
    return page({"bank": (state(BANK, own, "observed"),)}, **more)


def svg(path: str, made: Page) -> ET.Element:
    rendered = Site(made).render(path)
    assert rendered is not None
    assert rendered.shared
    assert rendered.content_type == "image/svg+xml"
    return ET.fromstring(rendered.body)  # noqa: S314 - our own bytes


def shield(path: str, made: Page) -> dict[str, Any]:
    rendered = Site(made).render(path)
    assert rendered is not None
    found: dict[str, Any] = json.loads(rendered.body)
    return found


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("own", State)
def test_a_badge_is_readable_by_eyes_and_by_screen_readers(own: State) -> None:
    badge = drawn("甲", "乙", own)
    assert contrast(badge.ink, badge.fill) >= 4.5
    root = svg("/badge/bank.svg", one(own))
    assert root.get("role") == "img"
    title = root.find(f"{NS}title")
    assert title is not None
    assert root.get("aria-labelledby") == title.get("id")
    assert (title.text or "").startswith("示例银行企业网银: ")


def test_every_state_looks_like_itself() -> None:
    looks = {own: (badge.fill, badge.ink, badge.frame) for own in State for badge in (drawn("a", "b", own),)}
    assert len(set(looks.values())) == len(State)
    assert looks[State.UNKNOWN][2] == "3 2"
    assert looks[State.NO_NOTICE][2] == "none"
    assert {own for own in State if looks[own][2]} == {State.UNKNOWN, State.NO_NOTICE}


@pytest.mark.parametrize(
    ("own", "message", "colour", "error"),
    [
        (State.OPERATIONAL, "Operational", "op-t", False),
        (State.NO_NOTICE, "No notice", "tint", False),
        (State.UNKNOWN, "Unknown", "unk-t", True),
        (State.MAJOR, "Major outage", "maj-t", False),
    ],
)
def test_what_shields_io_is_given(own: State, message: str, colour: str, error: bool) -> None:
    assert shield("/en/badge/bank.json", one(own)) == {
        "schemaVersion": 1,
        "label": "Example Bank Online",
        "message": message,
        "color": colours()[colour],
        "isError": error,
        "cacheSeconds": 300,
    }


@pytest.mark.parametrize("own", [State.OPERATIONAL, State.NO_NOTICE])
def test_nothing_is_well_when_we_have_stopped_looking(own: State) -> None:
    for path in ("/badge.json", "/badge/bank.json"):
        assert shield(path, one(own, stale=True))["message"] == "状态不明"


@pytest.mark.parametrize(
    ("path", "label", "message"),
    [
        ("/badge.json", "北京办税系统状态", "严重中断"),
        ("/badge/cloud.json", "示例云", "状态不明"),
        ("/badge/etax-beijing/login.json", "登录", "正常"),
        ("/en/badge/etax-beijing/invoicing.json", "Invoicing", "Major outage"),
    ],
)
def test_the_site_services_and_components_have_theirs(path: str, label: str, message: str) -> None:
    found = shield(path, lively())
    assert (found["label"], found["message"]) == (label, message)


@pytest.mark.parametrize(
    "path", ["/badge/nobody.svg", "/badge/bank.png", "/badge/bank", "/badge/bank/x.svg", "/badge/bank/.svg", "/badge/.svg"]
)
def test_what_there_is_not_has_none(path: str) -> None:
    assert Site(lively()).render(path) is None


@pytest.mark.parametrize(
    ("text", "width"),
    [("北京", 2.0), ("iii", 0.81), ("", 0.0), ("“北”", 3.0), ("e\u0301", 0.6), ("한글", 2.0), ("\u2066北\u2069", 1.0)],
)
def test_the_width_of_text(text: str, width: float) -> None:
    assert width_of(text) == pytest.approx(width)


def test_boxes_are_as_wide_as_what_is_in_them() -> None:
    root = svg("/badge/bank.svg", one(State.UNKNOWN))
    label, message = root.iter(f"{NS}text")
    assert float(label.get("textLength", 0)) == 8 * 11
    assert float(message.get("x", 0)) + float(message.get("textLength", 0)) + 6 == float(root.get("width", 0))


@pytest.mark.parametrize(
    ("phrases", "room", "lines"),
    [
        (["甲乙", "丙丁"], 4.0, [["甲乙", "丙丁"]]),
        (["甲乙", "丙丁"], 3.0, [["甲乙"], ["丙丁"]]),
        (["甲乙丙丁"], 3.0, [["甲乙丙"], ["丁"]]),
        (["one two"], 3.0, [["one "], ["two"]]),
        ([], 3.0, []),
    ],
)
def test_phrases_are_kept_whole_where_that_is_possible(phrases: list[str], room: float, lines: list[list[str]]) -> None:
    assert wrapped(phrases, room) == lines
