"""Work grows with the text: four times the text takes about four times the calls. Counted, so that no other work disturbs it."""

import sys
from types import FrameType

import pytest

from tests.notices.extract.documents import Text, corpora
from tests.notices.extract.hostile import SHAPES, Shape

PUBLISHED = corpora()[0].published
SMALL, LONGER, TIMES, MOST = 1000, 2500, 4, 1.5
NAMES = {
    *(
        "windows",
        "windows in one sentence",
        "beginnings and ends",
        "durations",
        "ends",
        "nested ranges",
        "dates, a line each",
        "labels",
    ),
    *("struck out", "rows", "terms", "deep furniture", "zones beside clocks", "series", "open brackets"),
}
UNTITLED = {"windows without names", "nested ranges", "chained ranges"}
"""Those that are read otherwise when the title does not say what it is about: the more so, the longer a line is."""


def _label(value: object) -> str:
    return f"{value.name} {value.lang}" if isinstance(value, Shape) else ""


TITLES = {"zh": "停机维护", "en": "Maintenance"}


def calls(shape: Shape, title: str, size: int) -> int:
    """How many functions are called while a body is read."""
    document = Text("", title, shape.body(size), shape.format, PUBLISHED, "Asia/Shanghai", shape.lang)
    document.read()
    count = 0

    def counted(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        document.read()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    ("shape", "title"), [(s, TITLES[s.lang]) for s in SHAPES if s.name in NAMES and s.lang in TITLES], ids=_label
)
def test_calls_grow_with_the_text(shape: Shape, title: str) -> None:
    assert calls(shape, title, TIMES * SMALL) <= MOST * TIMES * calls(shape, title, SMALL)


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape.name in UNTITLED and shape.lang == "zh"], ids=_label)
def test_a_title_that_says_nothing_changes_nothing_of_that(shape: Shape) -> None:
    assert calls(shape, "通知", TIMES * LONGER) <= MOST * TIMES * calls(shape, "通知", LONGER)


def test_every_name_is_a_shape() -> None:
    assert {shape.name for shape in SHAPES} >= NAMES | UNTITLED
