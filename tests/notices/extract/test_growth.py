"""Work grows with the text: four times the text takes about four times the steps. Counted, so that no other work disturbs it."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, SupportsIndex

import pytest

from notices.extract import engine
from notices.extract.layout import grid, stretches
from notices.extract.reading import Reading
from notices.text import visible
from tests.notices.extract.documents import Text, corpora
from tests.notices.extract.hostile import SHAPES, Shape

PUBLISHED = corpora()[0].published
SMALL = {"text": 1000, "html": 4000}
TIMES, MOST = 4, 1.5
SENTENCE, LINE, COLUMNS = 200, 500, 20
"""Limits in proportion to such texts."""
WORTH = 4
"""How many characters that are cut out, to be searched, take as long as a step."""
NAMES = {
    *(
        "windows",
        "windows in one sentence",
        "beginnings and ends",
        "durations",
        "ends",
        "nested ranges",
        "chained ranges",
        "dates, a line each",
        "labels",
        "headings",
        "columns",
        "spans",
    ),
    *("struck out", "rows", "terms", "split times", "deep furniture", "zones beside clocks", "series", "open brackets"),
    *("ranges in columns", "ends behind lengths"),
}
UNTITLED = {"windows without names", "nested ranges", "chained ranges"}
"""Those that are read otherwise when the title does not say what it is about: the more so, the longer a line is."""
TITLES = {"zh": "停机维护", "en": "Maintenance"}


def _label(value: object) -> str:
    return f"{value.name} {value.lang}" if isinstance(value, Shape) else ""


class Work:
    """The steps of a run: lines, rounds of loops also within a line, and the characters that are cut out of the text."""

    def __init__(self) -> None:
        self.lines = 0
        self.characters = 0

    def traced(self, _: FrameType, event: str, __: object) -> Callable[..., Any]:
        self.lines += event == "line"
        return self.traced

    @property
    def steps(self) -> float:
        return self.lines + self.characters / WORTH


class Counted(str):
    """A text that tells how much is cut out of it."""

    work: Work

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        piece = str.__getitem__(self, key)
        self.work.characters += len(piece)
        return piece


@pytest.fixture(autouse=True)
def _limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "SENTENCE", SENTENCE)
    monkeypatch.setattr(stretches, "LINE", LINE)
    monkeypatch.setattr(grid, "COLUMNS", COLUMNS)


def steps(shape: Shape, title: str, size: int, monkeypatch: pytest.MonkeyPatch) -> float:
    """How much work it is to read a body."""
    document = Text("", title, shape.body(size), shape.format, PUBLISHED, "Asia/Shanghai", shape.lang)
    document.read()
    work, parted = Work(), engine._parted

    def counted(reading: Reading) -> str:
        text = Counted(parted(reading))
        text.work = work
        return text

    with monkeypatch.context() as patch:
        patch.setattr(engine, "_parted", counted)
        sys.settrace(work.traced)
        try:
            document.read()
        finally:
            sys.settrace(None)
    return work.steps


@pytest.mark.parametrize(
    ("shape", "title"), [(s, TITLES[s.lang]) for s in SHAPES if s.name in NAMES and s.lang in TITLES], ids=_label
)
def test_steps_grow_with_the_text(shape: Shape, title: str, monkeypatch: pytest.MonkeyPatch) -> None:
    small, large = (steps(shape, title, size, monkeypatch) for size in (SMALL[shape.format], TIMES * SMALL[shape.format]))
    assert large <= MOST * TIMES * small


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape.name in UNTITLED and shape.lang == "zh"], ids=_label)
def test_a_title_that_says_nothing_changes_nothing_of_that(shape: Shape, monkeypatch: pytest.MonkeyPatch) -> None:
    small, large = (steps(shape, "通知", size, monkeypatch) for size in (SMALL[shape.format], TIMES * SMALL[shape.format]))
    assert large <= MOST * TIMES * small


def test_looking_for_columns_grows_with_a_line() -> None:
    small, large = (_steps_of_visible("12/14/2024  11:30  to  12/15/2024  4:30 " * count) for count in (50, 50 * TIMES))
    assert large <= MOST * TIMES * small


def _steps_of_visible(body: str) -> float:
    """How much work it is to find the visible text and its tables."""
    work = Work()
    sys.settrace(work.traced)
    try:
        visible(body, "text")
    finally:
        sys.settrace(None)
    return work.steps


def test_every_name_is_a_shape() -> None:
    assert {shape.name for shape in SHAPES} >= NAMES | UNTITLED
