"""Settings change while the program runs: what was learnt of a source by the old ones does not stand for the new ones."""

import asyncio
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.requests import Request
from starlette.responses import Response

from statuspage.core.source import Trouble
from statuspage.jobs.context import Context, Wake
from tests.scenarios.conftest import Internet, Start, World
from tests.scenarios.test_worked_example import article

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SETTINGS = """
[site]
title = "Sources"
url = "https://status.example.cn"
timezone = "Asia/Shanghai"

[[services]]
id = "tax"
name = "电子税务局"

[[sources]]
id = "notices"
url = "http://tax.example/old/"
kind = "html_list"
every = "1h"
services = ["tax"]
options = { item = "li.first" }
"""
LIST = """<html><head><meta name="ColumnName" content="通知公告"></head><body><ul>
<li class="first"><a href="/a/1.html">关于系统维护的公告之一</a><span>2026-11-23</span></li>
<li class="second"><a href="/a/2.html">关于系统维护的公告之二</a><span>2026-11-23</span></li></ul></body></html>"""
FEED = """<rss version="2.0"><channel><title>T</title><link>http://tax.example/</link><description>D</description><item>
<title>系统维护的公告</title><link>http://tax.example/a/9.html</link><guid>9</guid>
<pubDate>Mon, 23 Nov 2026 09:00:00 +0800</pubDate>
<description>定于11月25日20:00至22:00停机维护。</description></item></channel></rss>"""


def unless_known(body: str) -> Callable[[Request], Response]:
    """Answers as a server whose document is older than any that it is asked about."""

    def answer(request: Request) -> Response:
        known = {"if-modified-since", "if-none-match"} & set(request.headers)
        headers = {"last-modified": "Sun, 01 Nov 2026 00:00:00 GMT", "content-type": "text/html; charset=utf-8"}
        return Response(status_code=304) if known else Response(body, headers=headers)

    return answer


def the_internet() -> Internet:
    net = Internet()
    net.answers["tax.example/old/"] = net.answers["tax.example/new/"] = unless_known(LIST)
    for number in (1, 2):
        text = "定于11月25日20:00至22:00停机维护，期间电子税务局暂停服务，请提前办理相关业务。"
        net.say(f"tax.example/a/{number}.html", article("关于系统维护的公告", "2026-11-23", text))
    return net


async def use(world: World, **changed: Any) -> None:
    """Go on with other settings of the source, at the same moment."""
    settings = world.app.settings
    await world.app.use(settings.model_copy(update={"sources": (settings.sources[0].model_copy(update=changed),)}))
    await world.app.settle()


async def trouble(world: World) -> Trouble | None:
    return (await world.known()).health["notices"].trouble


async def test_a_new_address_is_not_asked_whether_the_old_one_has_changed(start: Start) -> None:
    net = the_internet()
    async with start(SETTINGS, NOW, net) as world:
        await use(world, url="http://tax.example/new/", options={"item": "li.second"})
        assert "tax.example/a/2.html" in net.asked
        assert await trouble(world) is None


async def test_other_selectors_read_again_what_has_not_changed(start: Start) -> None:
    net = the_internet()
    async with start(SETTINGS, NOW, net) as world:
        assert "tax.example/a/2.html" not in net.asked
        await use(world, options={"item": "li.second"})
        assert "tax.example/a/2.html" in net.asked


async def test_other_selectors_at_a_restart_read_again_what_has_not_changed(start: Start) -> None:
    net = the_internet()
    async with start(SETTINGS, NOW, net):
        pass
    async with start(SETTINGS, NOW + timedelta(hours=2), net):
        assert "tax.example/a/2.html" not in net.asked
    async with start(SETTINGS.replace("li.first", "li.second"), NOW + timedelta(hours=2), net):
        assert "tax.example/a/2.html" in net.asked


async def test_a_visit_that_outlives_its_lease_is_not_begun_twice(start: Start) -> None:
    net, go_on = the_internet(), asyncio.Event()

    async def slow(_: Request) -> Response:
        await go_on.wait()
        return Response(LIST, headers={"content-type": "text/html; charset=utf-8"})

    async with start(SETTINGS, NOW, net) as world:
        net.answers["tax.example/old/"] = slow
        net.asked.clear()
        for hours in (2, 3):
            world.clock.now = NOW + timedelta(hours=hours)
            await world.app.tick("collect")
        go_on.set()
        await world.app.settle()
        assert net.asked.count("tax.example/old/") == 1
        assert await trouble(world) is None


async def test_a_source_that_was_not_recognised_is_tried_at_once(start: Start) -> None:
    net = the_internet()
    net.say("tax.example/old/", FEED, media="application/rss+xml")
    async with start(SETTINGS, NOW, net) as world:
        for n in range(1, 8):
            await world.at(NOW + n * timedelta(hours=3))
        assert await trouble(world) is Trouble.CHANGED
        await use(world, kind="feed", options={})
        assert await trouble(world) is None


async def test_that_a_source_can_be_read_again_is_told_when_it_is_on_disk(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    net = the_internet()
    woken: list[tuple[Wake, bool]] = []
    writing = ContextVar("writing", default=False)
    record = Context.record

    async def recorded(self: Context, write: Callable[[AsyncConnection], Awaitable[Any]], until: datetime) -> Any:
        token = writing.set(True)
        try:
            return await record(self, write, until)
        finally:
            writing.reset(token)

    async with start(SETTINGS, NOW, net) as world:
        list_ = net.answers["tax.example/old/"]
        net.say("tax.example/old/", "away", status=500)
        await world.at(NOW + timedelta(hours=2))
        assert await trouble(world) is Trouble.REFUSED
        net.answers["tax.example/old/"] = list_
        monkeypatch.setattr(Context, "record", recorded)
        world.app.wake = lambda wake: woken.append((wake, writing.get()))
        await world.at(NOW + timedelta(hours=9))
        assert await trouble(world) is None
    assert (Wake.PUBLISH, False) in woken
    assert (Wake.PUBLISH, True) not in woken
