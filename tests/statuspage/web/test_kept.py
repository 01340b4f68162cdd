"""What is kept for a restart: whole or not at all, written seldom, and no hindrance when it cannot be."""

import gzip
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from statuspage.web.kept import Kept

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def number(body: bytes) -> int:
    return int(body)


async def test_what_has_changed_is_written_seldom_and_at_the_end(tmp_path: Path) -> None:
    said = [b"1"]
    kept = Kept(tmp_path / "file", "numbers", lambda: said[0])
    await kept.now_and_then(NOW)
    assert kept.read(number) is None
    for value, minutes, held in ((b"2", 0, 2), (b"3", 9, 2), (b"4", 10, 4), (b"5", 11, 4)):
        said[0] = value
        kept.change()
        await kept.now_and_then(NOW + timedelta(minutes=minutes))
        assert kept.read(number) == held
    await kept.stop()
    assert kept.read(number) == 5
    assert os.listdir(tmp_path) == ["file"]  # noqa: PTH208


UNUSABLE = {
    "empty": b"",
    "no gzip": b"no gzip",
    "cut off": gzip.compress(b"12")[:-6],
    "something else": gzip.compress(b"no number"),
}


@pytest.mark.parametrize("body", UNUSABLE.values(), ids=UNUSABLE)
def test_what_cannot_be_used_is_as_if_it_were_not_there(tmp_path: Path, body: bytes) -> None:
    (tmp_path / "file").write_bytes(body)
    assert Kept(tmp_path / "file", "numbers", bytes).read(number) is None


async def test_a_file_that_cannot_be_written_is_no_hindrance(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "nowhere" / "file", "numbers", bytes)
    kept.change()
    await kept.stop()
    assert kept.read(number) is None


async def test_without_a_path_nothing_is_kept() -> None:
    kept = Kept(None, "numbers", bytes)
    kept.change()
    await kept.stop()
    assert kept.read(number) is None


async def test_what_changes_while_it_is_written_is_kept_the_next_time(tmp_path: Path) -> None:
    told: list[int] = []

    def body() -> bytes:
        told.append(len(told))
        if len(told) == 1:
            kept.change()
        return b"%d" % told[-1]

    kept = Kept(tmp_path / "file", "numbers", body)
    kept.change()
    await kept.stop()
    await kept.stop()
    assert Kept(tmp_path / "file", "numbers", bytes).read(number) == 1
