"""Work grows with the text: four times the text takes about four times the calls. Counted, so that no other work disturbs it."""

import sys
from types import FrameType

import pytest

from tests.notices.extract.documents import Text, corpora
from tests.notices.extract.hostile import SHAPES, Shape

PUBLISHED = corpora()[0].published
SMALL, TIMES, MOST = 1000, 4, 1.5
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
CHOSEN = [shape for shape in SHAPES if shape.name in NAMES and shape.lang != "ja"]


def calls(shape: Shape, size: int) -> int:
    """How many functions are called while a body is read."""
    title = "Maintenance" if shape.lang == "en" else "停机维护"
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


@pytest.mark.parametrize("shape", CHOSEN, ids=lambda shape: f"{shape.name} {shape.lang}")
def test_calls_grow_with_the_text(shape: Shape) -> None:
    assert calls(shape, TIMES * SMALL) <= MOST * TIMES * calls(shape, SMALL)


def test_every_name_is_a_shape() -> None:
    assert {shape.name for shape in SHAPES} >= NAMES
