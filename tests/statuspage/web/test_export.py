"""The whole site as files: their names, what is made anew, old records, and a site of which nothing is known."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import brotli
import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import Change, ChangeKind, Event, EventKind, Lifecycle
from statuspage.settings import Settings
from statuspage.store import Store, events, open_store, visit_store
from statuspage.web import records
from statuspage.web.export import Exporter, file_of, without_forms
from statuspage.web.folder import Folder, Written
from tests.prove.mirror import anchors, links
from tests.statuspage.render.crowd import crowd

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SETTINGS = Settings.model_validate(
    {
        "site": {"title": "Bureaus", "url": "https://status.example.cn", "languages": ["en", "zh-Hans"]},
        "services": [{"id": "etax", "name": "e-Tax", "components": [{"id": "login", "name": "Login"}]}],
    }
)
HTML, RSS, JSON = "text/html; charset=utf-8", "application/rss+xml; charset=utf-8", "application/json"


@pytest.mark.parametrize(
    ("address", "kind", "file"),
    [
        ("/", HTML, "index.html"),
        ("/en/", HTML, "en/index.html"),
        ("/services/etax", HTML, "services/etax.html"),
        ("/services/etax/feed.rss", RSS, "services/etax/feed.rss"),
        ("/api/v2/summary.json", JSON, "api/v2/summary.json"),
        ("/api/services", JSON, "api/services.json"),
        ("/feed.json", "application/feed+json", "feed.json"),
        ("/diagnose", HTML, "diagnose.html"),
        ("/diagnose?service=etax", HTML, "diagnose/etax.html"),
        ("/en/diagnose?service=etax&component=login", HTML, "en/diagnose/etax/login.html"),
        ("/diagnose?service=etax&component=", HTML, "diagnose/etax/index.html"),
        ("/events/%E7%A8%8E", HTML, "events/税.html"),
        ("/events/..%2F..%2Fetc%2Fpasswd", HTML, None),
        ("/events/a%2Fb", HTML, None),
        ("/events/%2E%2E", HTML, None),
        ("/events//x", HTML, None),
        ("/events/%00", HTML, None),
        ("/events/" + "x" * 300, HTML, None),
    ],
)
def test_the_file_of_an_address(address: str, kind: str, file: str | None) -> None:
    assert file_of(address, kind) == file


def texts(path: Path) -> dict[str, str]:
    """The pages that a reader finds."""
    return {str(file.relative_to(path)): file.read_text("utf-8") for file in path.rglob("*.html")}


async def test_without_a_store_the_site_is_there_and_says_that_nothing_is_known(tmp_path: Path) -> None:
    await Exporter(SETTINGS, Folder(tmp_path / "www"), None).export(NOW)
    pages = texts(tmp_path / "www")
    assert "No reconciliation has been completed yet." in pages["index.html"]
    assert "There is no such page" in pages["404.html"]
    assert "没有这一页" in pages["zh-hans/404.html"]
    assert {"services/etax.html", "diagnose/etax/login.html", "zh-hans/index.html"} <= set(pages)
    assert not [name for name in pages if "?" in name]
    compressed = (tmp_path / "www" / "index.html.br").read_bytes()
    assert brotli.decompress(compressed).decode() == pages["index.html"]


@pytest.mark.parametrize(("settings", "offered"), [(SETTINGS, True), (without_forms(SETTINGS), False)])
async def test_forms_are_offered_only_where_a_live_server_takes_them(tmp_path: Path, settings: Settings, offered: bool) -> None:
    await Exporter(settings, Folder(tmp_path / "www"), None).export(NOW)
    pages = texts(tmp_path / "www")
    assert ("subscribe/webhook.html" in pages) is offered
    assert ("/services/etax/subscribe" in pages["services/etax.html"]) is offered
    assert 'method="post"' not in pages["subscribe.html"]


async def test_what_is_typed_is_found_by_script_alone(tmp_path: Path) -> None:
    await Exporter(crowd(9).settings, Folder(tmp_path / "www"), None).export(NOW)
    assert '<form class="find-text by-script"' in texts(tmp_path / "www")["index.html"]


async def test_the_same_moment_again_writes_nothing(tmp_path: Path) -> None:
    exporter = Exporter(SETTINGS, Folder(tmp_path / "www"), None)
    first = await exporter.export(NOW)
    assert await exporter.export(NOW) == Written(0, first.written, 0)
    fewer = SETTINGS.model_copy(update={"services": ()})
    assert (await Exporter(fewer, Folder(tmp_path / "www"), None).export(NOW)).removed > 10
    assert "services/etax.html" not in texts(tmp_path / "www")


def old(id: str, at: datetime, **more: Any) -> Change:
    """A change of an event that is over for long."""
    event = Event(id, EventKind.INCIDENT, f"Outage {id}", Lifecycle.ENDED, ("etax",), at, at, started_at=at, ended_at=at)
    return Change((ChangeKind.RECORDED,), at, replace(event, **more))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of records that were loaded, as they are."""
    found: list[str] = []
    load = records.load

    async def counted(connection: AsyncConnection, bare: str, *more: Any) -> Any:
        found.append(bare)
        return await load(connection, bare, *more)

    monkeypatch.setattr(records, "load", counted)
    return found


async def record(store: Store, *changes: Change) -> None:
    async with store.writing() as connection:
        await events.record(connection, list(changes))
        await events.mark_reconciled(connection, NOW)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A database that a server owns."""
    opened = await open_store("sqlite:///test.db", tmp_path)
    yield opened
    await opened.close()


async def test_old_records_are_there_and_made_anew_only_when_they_have_changed(
    store: Store, tmp_path: Path, made: list[str]
) -> None:
    at = NOW - timedelta(days=200)
    merged = old("gone", at, lifecycle=Lifecycle.WITHDRAWN, merged_into="one")
    hidden = old("hidden", at, lifecycle=Lifecycle.WITHDRAWN, corrected=("hide",))
    await record(store, old("one", at), old("two", at), merged, hidden)
    visited = await visit_store("sqlite:///test.db", tmp_path)
    exporter = Exporter(SETTINGS, Folder(tmp_path / "www"), visited.reading)
    await exporter.export(NOW)
    pages = texts(tmp_path / "www")
    assert "Outage" not in pages["index.html"]
    assert 'lang="en"' in pages["events/one.html"]
    assert {"zh-hans/events/two.html", "history/2026-05.html", "history/2026-11.html"} <= set(pages)
    assert 'content="0; url=https://status.example.cn/events/one"' in pages["events/gone.html"]
    assert "events/hidden.html" not in pages
    beside = {"api/v1/events/two.json", "zh-hans/card/events/two.svg", "api/v1/history/2026-05.json"}
    assert [name for name in beside if not (tmp_path / "www" / name).is_file()] == []
    assert not list((tmp_path / "www").rglob("gone.json*"))
    made.clear()
    await record(store, old("two", at + timedelta(days=1)))
    await exporter.export(NOW + timedelta(seconds=30))
    await visited.close()
    assert [bare for bare in made if bare.startswith("/events/")] == ["/events/hidden", "/events/two"]
    after = texts(tmp_path / "www")
    assert {"history/2026-05.html", "events/gone.html"} <= set(after)
    assert (tmp_path / "www/api/v1/events/one.json").is_file()
    assert after["events/one.html"] == pages["events/one.html"]
    assert after["events/two.html"] != pages["events/two.html"]


@pytest.mark.parametrize("path", ["", "/status"])
async def test_every_link_leads_to_a_file_of_the_site(store: Store, tmp_path: Path, path: str) -> None:
    """In all languages, at the root of a host and under a path."""
    site = SETTINGS.site.model_copy(update={"url": f"https://status.example.cn{path}", "languages": ("zh-Hans", "en", "zh-Hant")})
    await record(store, old("one", NOW - timedelta(days=200)), old("two", NOW - timedelta(hours=2)))
    visited = await visit_store("sqlite:///test.db", tmp_path)
    settings = without_forms(SETTINGS.model_copy(update={"site": site}))
    await Exporter(settings, Folder(tmp_path / "www"), visited.reading).export(NOW)
    await visited.close()
    pages = texts(tmp_path / "www")
    led = {(name, *link) for name, text in pages.items() for link in links(text, "https://status.example.cn", "")}
    assert len(led) > 500
    assert [link for link in sorted(led) if not leads(tmp_path / "www", path, link, pages)] == []


def leads(folder: Path, path: str, link: tuple[str, str, str], pages: Mapping[str, str]) -> bool:
    """Whether there is a file of the address that a page leads to under `path`, with the fragment if one is named."""
    page, aim, fragment = link
    own = [file_of(aim.removeprefix(path), kind) for kind in (HTML, JSON, RSS)] if aim.startswith(f"{path}/") else []
    found = next((name for name in own if name and (folder / name).is_file()), None) if aim else page
    return found is not None and (not fragment or fragment in anchors(pages[found]))
