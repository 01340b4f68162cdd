"""Manners: hosts are asked one thing at a time, as seldom as they wish, and seldom at night; others wait for nobody."""

import asyncio
from collections import defaultdict
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import Response

from statuspage.store.tables import visits
from tests.scenarios.conftest import Internet, Start, World

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
ARTICLES = 12
SITE = """
[site]
title = "Manners"
url = "https://status.example.cn"
languages = ["en"]

[[services]]
id = "etax"
name = "电子税务局"
"""
LIST = """
[[sources]]
id = "tax"
kind = "html_list"
url = "http://tax.example/notices/"
services = ["etax"]
official = true
"""
FEEDS = (
    "".join(f'[[sources]]\nid = "f{n}"\nkind = "feed"\nurl = "http://feeds.example/{n}"\nservices = ["etax"]\n' for n in range(5))
    + '[[sources]]\nid = "other"\nkind = "feed"\nurl = "http://other.example/feed"\nservices = ["etax"]\n'
)
EMPTY = '<rss version="2.0"><channel><title>x</title>{}</channel></rss>'
ROWS = "".join(f'<li><a href="/notices/{n}.html">关于办税的通知{n}</a><span>2026-11-2{n % 3}</span></li>' for n in range(ARTICLES))


async def waits(world: World) -> dict[str, timedelta]:
    """How long each source's own address is left alone from now on."""
    assert world.app.context is not None
    async with world.app.context.store.reading() as connection:
        rows = await connection.execute(select(visits.c.source, visits.c.due_at).where(visits.c.key == ""))
        return {row.source: row.due_at - world.clock.now for row in rows}


async def test_a_host_is_asked_one_thing_at_a_time(start: Start) -> None:
    internet = Internet()
    running: dict[str, int] = defaultdict(int)
    most: dict[str, int] = defaultdict(int)

    async def slow(request: Request) -> Response:
        host = request.headers["host"]
        running[host] += 1
        most[host] = max(most[host], running[host])
        for _ in range(20):
            await asyncio.sleep(0)
        running[host] -= 1
        body = f"<!doctype html><html><body><ul>{ROWS}</ul></body></html>" if request.url.path == "/notices/" else "<p>通知</p>"
        return (
            Response(body, media_type="text/html") if host == "tax.example" else Response(EMPTY.format(""), media_type="text/xml")
        )

    articles = [f"tax.example/notices/{n}.html" for n in range(ARTICLES)]
    for address in ["tax.example/notices/", *articles, *(f"feeds.example/{n}" for n in range(5)), "other.example/feed"]:
        internet.answers[address] = slow
    async with start(SITE + LIST + FEEDS, NOW, internet):
        assert dict(most) == {"tax.example": 1, "feeds.example": 1, "other.example": 1}
        assert set(articles) <= set(internet.asked)


async def test_a_host_is_left_alone_for_a_moment_and_others_are_not(start: Start) -> None:
    internet = Internet()
    for address in [*(f"feeds.example/{n}" for n in range(5)), "other.example/feed"]:
        internet.say(address, EMPTY.format(""), media="text/xml")
    async with start(SITE + FEEDS, NOW, internet) as world:
        assert world.app.context is not None
        world.app.context.pause = timedelta(seconds=1)
        before = len(internet.asked)
        for n in range(5):
            await world.at(NOW + 20 * MINUTE + timedelta(seconds=n))
            assert len(internet.asked) == before + n + 2  # the other host's at once, of this host one in a second


WISHES = {
    "none": ("", {}, 15 * MINUTE),
    "ttl": ("<ttl>60</ttl>", {}, 60 * MINUTE),
    "Cache-Control": ("", {"cache-control": "max-age=3600"}, 60 * MINUTE),
    "more than the cap": ("<ttl>14400</ttl>", {}, timedelta(hours=6)),
    "less than is usual": ("<ttl>1</ttl>", {"cache-control": "max-age=5"}, 15 * MINUTE),
    "skipHours": ("<skipHours><hour>9</hour><hour>10</hour></skipHours>", {}, timedelta(hours=2)),
}


@pytest.mark.parametrize(("head", "headers", "wait"), WISHES.values(), ids=WISHES)
async def test_wishes_are_respected_also_when_nothing_is_new(
    start: Start, head: str, headers: dict[str, str], wait: timedelta
) -> None:
    internet = Internet()
    body = EMPTY.format(head)

    def answer(request: Request) -> Response:
        known = request.headers.get("if-none-match") == '"1"'
        return Response(b"" if known else body, 304 if known else 200, {"etag": '"1"', **headers}, "text/xml")

    internet.answers["other.example/feed"] = answer
    feed = FEEDS[FEEDS.index('[[sources]]\nid = "other"') :]
    async with start(SITE + feed, NOW, internet) as world:
        first = (await waits(world))["other"]
        assert wait <= first <= wait * 1.1
        if head.startswith("<skip"):
            return
        await world.at(NOW + first)
        assert wait <= (await waits(world))["other"] <= wait * 1.1
        assert len(internet.asked) == 2


NIGHT = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
OPEN = "<html><body><h1>系统停机公告</h1><p>电子税务局定于2026年11月24日22:00至11月25日8:00停机维护。</p></body></html>"


@pytest.mark.parametrize(
    ("now", "article", "wait"),
    [(NOW, "<p>通知</p>", 30 * MINUTE), (NIGHT, "<p>通知</p>", 60 * MINUTE), (NIGHT, OPEN, 30 * MINUTE)],
    ids=["by day", "at night", "at night, with something open"],
)
async def test_official_lists_are_asked_seldom_at_night(start: Start, now: datetime, article: str, wait: timedelta) -> None:
    internet = Internet()
    row = '<li><a href="/notices/1.html">系统停机公告</a><span>2026-11-24</span></li>'
    internet.say("tax.example/notices/", f"<!doctype html><html><body><ul>{row}</ul></body></html>")
    internet.say("tax.example/notices/1.html", article)
    async with start(SITE + LIST, now, internet) as world:
        await world.at(now + 70 * MINUTE)
        left = (await waits(world))["tax"]
        assert wait <= left <= wait * 1.1
