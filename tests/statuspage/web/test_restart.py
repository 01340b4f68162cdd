"""The page of before a restart, whatever has become of its file."""

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest

from statuspage.core.page import Known, Page, build
from statuspage.settings import Settings
from statuspage.web.publisher import Publisher

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SETTINGS = Settings.model_validate({"site": {"title": "Page", "url": "https://status.example.cn"}})


async def nothing(_: datetime) -> Known:
    return Known()


async def test_what_was_published_is_there_after_a_restart(tmp_path: Path) -> None:
    await Publisher(SETTINGS, nothing, tmp_path / "page").tick(NOW)
    again = Publisher(SETTINGS, nothing, tmp_path / "page")
    assert again.restore()
    assert await again.tick(NOW, may_load=False)
    assert "/" in again.pages


@pytest.mark.parametrize(
    "left",
    [
        b"",
        b"\x00" * 4096,
        gzip.compress(b"{", mtime=0)[:-3],
        gzip.compress(b"[]", mtime=0),
        gzip.compress(b"{}", mtime=0)[:10] + b"\xff" * 90,
    ],
)
async def test_a_file_that_a_power_cut_has_spoiled_is_left_aside(tmp_path: Path, left: bytes) -> None:
    (tmp_path / "page").write_bytes(left)
    publisher = Publisher(SETTINGS, nothing, tmp_path / "page")
    assert not publisher.restore()
    assert await publisher.tick(NOW)
    assert "/" in publisher.pages


async def test_what_was_known_and_cannot_be_rendered_any_more_does_not_keep_the_program_from_starting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def something(now: datetime) -> Known:
        return Known(reconciled_at=now)

    await Publisher(SETTINGS, something, tmp_path / "page").tick(NOW)

    def fails(settings: Settings, known: Known, now: datetime, *_: object, **__: object) -> Page:
        if known.reconciled_at:
            raise KeyError("of an older program")
        return build(settings, known, now)

    monkeypatch.setattr("statuspage.web.publisher.build", fails)
    publisher = Publisher(SETTINGS, something, tmp_path / "page")
    assert publisher.restore()
    assert [await publisher.tick(NOW, may_load=False) for _ in range(2)] == [False, True]
    assert "/" in publisher.pages


async def test_before_the_store_is_open_a_page_is_there_and_loading_is_left_for_later(tmp_path: Path) -> None:
    asked = []

    async def load(now: datetime) -> Known:
        asked.append(now)
        return Known()

    publisher = Publisher(SETTINGS, load, tmp_path / "page")
    assert await publisher.tick(NOW, may_load=False)
    assert "/" in publisher.pages
    assert asked == []
    assert await publisher.tick(NOW)
    assert asked == [NOW]
