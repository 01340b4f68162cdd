"""`statuspage try`: what a source gives, as an operator sees it; nothing is kept."""

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from notices.model import Document, Options
from notices.plain import item_json
from notices.sources import parse
from statuspage.cli import main
from tests.statuspage.net.servers import Script, by_path, reply, serving

FEED = """<rss version="2.0"><channel><title>x</title><item><title>系统停机公告</title><guid>1</guid>
<pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate>
<description>电子税务局定于2026年11月25日（星期五）20:00至22:00停机维护，期间发票开具暂停。</description></item></channel></rss>"""
LIST = """<!doctype html><html><body><ul><li><a href="/a1.html">系统停机公告</a><span>2026-11-24</span></li>
<li><a href="/gone.html">办公时间</a><span>2026-11-23</span></li></ul></body></html>"""
ARTICLE = "<html><body><h1>系统停机公告</h1><p>电子税务局定于2026年11月25日20:00至22:00停机维护。</p></body></html>"
HTML, XML = {"Content_Type": "text/html; charset=utf-8"}, {"Content_Type": "application/rss+xml; charset=utf-8"}
SCRIPT: Script = by_path(
    **{
        "feed": reply(200, FEED.encode(), **XML),
        "list": reply(200, LIST.encode(), **HTML),
        "a1.html": reply(200, ARTICLE.encode(), **HTML),
        "gone.html": reply(404),
        "wall": reply(403),
    }
)
SETTINGS = """
[site]
title = "x"
url = "https://status.example.cn"
[fetch]
allow = ["127.0.0.0/8"]
[[services]]
id = "etax"
name = "电子税务局"
[[services.components]]
id = "invoicing"
name = "发票开具"
[[sources]]
id = "tax"
url = "{url}/{path}"
services = ["etax"]
"""


@contextmanager
def serving_apart() -> Iterator[str]:
    """The servers in a thread of their own; gives their address. The command has a loop of its own."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    served = serving(SCRIPT)
    try:
        server = asyncio.run_coroutine_threadsafe(served.__aenter__(), loop).result()
        yield server.url
    finally:
        asyncio.run_coroutine_threadsafe(served.__aexit__(None, None, None), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def tried(folder: Path, path: str, *more: str, source: str = "tax") -> tuple[Result, str]:
    with serving_apart() as url:
        file = folder / "statuspage.toml"
        file.write_text(SETTINGS.format(url=url, path=path), "utf-8")
        named = f"{url}/{path}" if source == "" else source
        return CliRunner().invoke(main, ["try", named, "-c", str(file), *more]), url


def test_a_feed(tmp_path: Path) -> None:
    result, url = tried(tmp_path, "feed")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith(f"{url}/feed: feed, ")
    for told in (
        "1 notices, 0 articles, 0 statements",
        "2026-11-24 08:00+0000 系统停机公告",
        "maintenance, confidence ",
        "2026-11-25 20:00+0800 to 2026-11-25 22:00+0800: unavailable; ",
        "-> etax",
        "start: “2026年11月25日",
        "question: weekday_mismatch ",
    ):
        assert told in result.stdout
    assert {path.name for path in tmp_path.iterdir()} == {"statuspage.toml"}


def test_a_list_with_its_articles(tmp_path: Path) -> None:
    result, url = tried(tmp_path, "list")
    assert f"article {url}/a1.html\n" in result.stdout
    assert "2026-11-25 20:00+0800 to 2026-11-25 22:00+0800" in result.stdout
    assert f"article {url}/gone.html: answered with status 404" in result.stdout
    result, _ = tried(tmp_path, "list", "--articles", "0")
    assert "2 more articles were not read" in result.stdout


def test_an_address_with_its_kind(tmp_path: Path) -> None:
    result, _ = tried(tmp_path, "feed", "--kind", "feed", source="")
    assert result.exit_code == 0, result.output
    assert "->" not in result.stdout  # there is nothing to match with


@pytest.mark.parametrize(
    ("path", "source", "more", "said"),
    [
        ("wall", "tax", (), "looks like a bot wall"),
        ("feed", "tax", ("--kind", "slack"), "HTML where JSON was asked"),
        ("feed", "other", (), "other is not the id of a source; there are: tax"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, path: str, source: str, more: tuple[str, ...], said: str) -> None:
    result, _ = tried(tmp_path, path, *more, source=source)
    assert result.exit_code == 1
    assert said in result.stderr


def test_a_case_is_saved_that_gives_the_same_again(tmp_path: Path) -> None:
    folder = tmp_path / "cases" / "new"
    result, _ = tried(tmp_path, "feed", "--save", str(folder))
    assert result.exit_code == 0, result.output
    options = json.loads((folder / "options.json").read_text("utf-8"))
    at = datetime.fromisoformat(options["fetched_at"])
    document = Document(options["url"], (folder / "in.xml").read_bytes(), options["content_type"], at)
    found = [item_json(item) for item in parse("feed", document, Options(options["timezone"], options["lang"], options["extra"]))]
    assert found == json.loads((folder / "out.json").read_text("utf-8"))
