"""Paths into JSON."""

from typing import Any

import pytest

from notices.path import find, steps

DOCUMENT: dict[str, Any] = {"status": {"code": "ok", "日期": "x"}, "items": [{"at": 1}, {"at": 2}], "a-b": {"c d": 0}, "none": None}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("status.code", "ok"),
        ("$.status.code", "ok"),
        ("$status.code", "ok"),
        ("status.日期", "x"),
        ("items[1].at", 2),
        ("$.items[0]", {"at": 1}),
        ("a-b", {"c d": 0}),
        ("none", None),
        ("$", DOCUMENT),
    ],
)
def test_what_stands_at_a_path(path: str, value: object) -> None:
    assert find(DOCUMENT, path) == value


@pytest.mark.parametrize(
    "path", ["status.text", "status[0]", "items.at", "items[2]", "items[0].at.more", "none.x", "status.code.x"]
)
def test_where_nothing_stands(path: str) -> None:
    with pytest.raises(LookupError):
        find(DOCUMENT, path)


@pytest.mark.parametrize("path", ["a..b", "a[", "a[-1]", "a[x]", "a b", "$$", "[12345]", "a.$b"])
def test_what_is_no_path(path: str) -> None:
    with pytest.raises(ValueError, match="no path"):
        steps(path)


def test_a_list_that_begins_with_a_position() -> None:
    assert find([[1, 2]], "[0][1]") == 2
