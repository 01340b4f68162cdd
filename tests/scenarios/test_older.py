"""Old events and notices keep their addresses: made when asked for, over a real socket; months, wrong addresses, a store away."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from threading import Event as Signal
from typing import Any, NoReturn

import pytest

from statuspage.core.model import Change, ChangeKind, Event, EventKind, Lifecycle
from statuspage.core.page import STALE_AFTER
from statuspage.store import StoreError, events, notices
from statuspage.web import older, records
from statuspage.web.older import KEPT
from statuspage.web.past import PER_MINUTE
from tests.scenarios.conftest import Start, World
from tests.scenarios.test_worked_example import SETTINGS, announcement, beijing, the_internet

NOW, LATER = beijing("18 10:10"), beijing("31 10:00") + timedelta(days=60)
ARTICLE = "tax.example.cn/notices/202412/t20241218_7.html"


@asynccontextmanager
async def long_ago(start: Start, settings: str = SETTINGS) -> AsyncIterator[tuple[World, Event]]:
    """The worked example's maintenance, two months later."""
    net = the_internet()
    async with start(settings, NOW, net) as world:
        (event,) = (await world.page()).events
        net.say(ARTICLE, announcement("10:00"))
        await world.at(beijing("19 11:00"))
        for moment in ("20 20:00", "22 10:00", "22 13:00"):
            await world.at(beijing(moment))
        await world.at(LATER)
        assert (await world.page()).events == ()
        yield world, event


async def write(world: World, *found: Event) -> None:
    assert world.app.context is not None
    async with world.app.context.store.writing() as connection:
        await events.record(connection, [Change((ChangeKind.RECORDED,), LATER, event) for event in found])


async def test_an_event_and_its_notice_keep_their_pages(start: Start) -> None:
    async with long_ago(start) as (world, event):
        page = await world.get(f"/events/{event.id}")
        assert "22日 10:00" in page or "12月22日 10:00" in page
        assert "停机期间开票软件可离线开票" in page
        assert 'lang="zh-Hans"' in page
        assert 'lang="en"' in await world.get(f"/en/events/{event.id}")
        notice = event.citations[0].notice
        assert "关于" in await world.get(f"/notices/{notice}")
        assert f"/events/{event.id}" in await world.get(f"/notices/{notice}")


async def test_it_is_made_once_in_a_while_and_asked_for_anew_by_its_etag(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    async with long_ago(start) as (world, event):
        loaded = []
        load = events.event

        async def counted(connection: Any, id: str) -> Event | None:
            loaded.append(id)
            return await load(connection, id)

        monkeypatch.setattr(events, "event", counted)
        first = await world.ask("GET", f"/events/{event.id}")
        for _ in range(2 * PER_MINUTE):
            again = await world.ask("GET", f"/events/{event.id}", headers={"If-None-Match": first.headers["etag"]})
            assert (again.status, again.body) == (304, b"")
        assert loaded == [event.id]
        assert first.headers["content-security-policy"].count("default-src") == 1
        world.clock.now += KEPT
        await world.get(f"/events/{event.id}")
        assert len(loaded) == 2


async def test_no_page_is_made_while_one_that_was_given_up_is_still_made(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    async with long_ago(start) as (world, event):
        begun, go_on, render = [], Signal(), records.render

        def slow(path: str, *more: Any) -> Any:
            begun.append(path)
            go_on.wait(60)
            return render(path, *more)

        monkeypatch.setattr(records, "render", slow)
        monkeypatch.setattr(older, "_PATIENCE", 1.5)
        first, second = f"/events/{event.id}", f"/en/events/{event.id}"
        try:
            assert (await world.ask("GET", first)).status == 503
            assert (await world.ask("GET", second)).status == 503
            assert begun == [first]
        finally:
            go_on.set()
        monkeypatch.setattr(older, "_PATIENCE", 60)
        assert (await world.ask("GET", second)).status == 200
        assert begun == [first, second]


async def test_a_hidden_event_is_nowhere(start: Start) -> None:
    async with long_ago(start) as (world, event):
        notice = event.citations[0].notice
        hidden = replace(event, lifecycle=Lifecycle.WITHDRAWN, corrected=("hide",))
        await write(world, hidden, replace(event, id="0first", lifecycle=Lifecycle.WITHDRAWN, merged_into=event.id))
        await world.at(LATER + timedelta(minutes=1))
        for path in (f"/events/{event.id}", f"/en/events/{event.id}", "/events/0first"):
            assert (await world.ask("GET", path, follow=False)).status == 404
        assert event.id not in await world.get(f"/notices/{notice}")
        assert world.app.context is not None
        async with world.app.context.store.reading() as connection:
            assert await notices.cited_elsewhere(connection, [notice], []) == {}


async def test_an_event_that_was_withdrawn_otherwise_keeps_its_page(start: Start) -> None:
    async with long_ago(start) as (world, event):
        await write(world, replace(event, lifecycle=Lifecycle.WITHDRAWN))
        assert "停机期间开票软件可离线开票" in await world.get(f"/events/{event.id}")


async def test_an_event_that_went_into_another_leads_there(start: Start) -> None:
    async with long_ago(start) as (world, event):
        first = replace(event, id="0first", lifecycle=Lifecycle.WITHDRAWN, merged_into="1then")
        await write(world, first, replace(first, id="1then", merged_into=event.id))
        for path in ("/events/0first", "/en/events/0first"):
            answer = await world.ask("GET", path, follow=False)
            assert (answer.status, answer.headers["location"]) == (
                301,
                f"{world.app.settings.site.url.rstrip('/')}{path.replace('0first', event.id)}",
            )


NOWHERE = [
    ("/events/ffffffffffff", "没有这一页"),
    ("/en/events/ffffffffffff", "There is no such page"),
    ("/notices/ffffffffffff", "没有这一页"),
    ("/events/" + "f" * 65, "没有这一页"),
    ("/nowhere", "没有这一页"),
    ("/en/nowhere", "There is no such page"),
    ("/history/2024-13", "没有这一页"),
    ("/history/2199-01", "没有这一页"),
    ("/history/0000-01", "没有这一页"),
]


async def test_a_wrong_address_has_a_page_in_its_language(start: Start) -> None:
    async with start(SETTINGS, NOW, the_internet()) as world:
        for path, words in NOWHERE:
            answer = await world.ask("GET", path)
            assert (answer.status, words in answer.body.decode()) == (404, True), path
            assert answer.headers["content-type"].startswith("text/html")


async def test_the_history_goes_back_by_month(start: Start) -> None:
    async with long_ago(start) as (world, event):
        assert "/history/2024-12" in await world.get("/history")
        december = await world.get("/history/2024-12")
        assert "2024年12月" in december
        assert f"/events/{event.id}" in december
        assert "/history/2025-01" in december
        assert "/history/2024-11" not in december
        empty = await world.get("/en/history/2025-01")
        assert "January 2025" in empty
        assert "Nothing on record." in empty


async def test_nobody_gets_too_many(start: Start) -> None:
    async with long_ago(start) as (world, _):
        answers = [await world.ask("GET", f"/en/events/{n:012}") for n in range(PER_MINUTE + 1)]
        assert [answer.status for answer in answers] == [404] * PER_MINUTE + [429]
        assert "Too many at once" in answers[-1].body.decode()
        assert 0 < int(answers[-1].headers["retry-after"]) <= 60


async def test_while_the_store_is_away_it_says_so_under_the_banner(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    async with long_ago(start) as (world, event):
        assert world.app.context is not None

        def away() -> NoReturn:
            raise StoreError("it is away")

        monkeypatch.setattr(world.app.context.store, "reading", away)
        world.clock.now += 2 * STALE_AFTER
        await world.app.publisher.tick(world.clock.now)
        answer = await world.ask("GET", f"/events/{event.id}")
        body = answer.body.decode()
        assert (answer.status, answer.headers["retry-after"]) == (503, "10")
        assert "现在读不到较早的记录" in body
        assert 'class="is-stale"' in body
        assert "没有这一页" in (await world.ask("GET", "/nowhere")).body.decode()


async def test_an_event_that_was_withdrawn_still_has_its_page(start: Start) -> None:
    gone = Event("gone", EventKind.INCIDENT, "误报", Lifecycle.WITHDRAWN, ("etax",), NOW, NOW)
    async with start(SETTINGS, NOW, the_internet()) as world:
        await write(world, gone)
        assert "北京市电子税务局" in await world.get("/events/gone")
