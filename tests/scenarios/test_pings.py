"""Pings to the whole program: kept before they are answered, judged, and shown."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from statuspage.core.model import Condition, State
from statuspage.core.page import build
from statuspage.store import Store, StoreError
from statuspage.store.tables import pings
from tests.scenarios.conftest import PING_KEY, Internet, Start, World

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SETTINGS = """
[site]
title = "Pings"
url = "https://status.example.cn"
languages = ["en"]

[[services]]
id = "etax"
name = "e-Tax"
[[services.components]]
id = "invoicing"
name = "Invoicing"

[[heartbeats]]
id = "sync"
service = "etax"
component = "invoicing"
every = "10m"
grace = "5m"
key = "env:PING_KEY"
max_lag = "30m"
"""


async def signals(world: World) -> list[str]:
    assert world.app.context is not None
    async with world.app.context.store.reading() as connection:
        return [row.signal for row in await connection.execute(select(pings).order_by(pings.c.id))]


async def state(world: World) -> State:
    (view,) = build(world.app.settings, await world.known(), world.clock.now).services
    return view.state


ANSWERS = [
    ("GET", f"/ping/{PING_KEY}", 200, ["success"]),
    ("HEAD", f"/ping/{PING_KEY}", 200, ["success"]),
    ("POST", f"/ping/{PING_KEY}/fail", 200, ["fail"]),
    ("GET", f"/ping/{PING_KEY}/start", 200, ["start"]),
    ("GET", f"/ping/{PING_KEY}/log", 200, ["log"]),
    ("GET", f"/ping/{PING_KEY}/0", 200, ["success"]),
    ("GET", f"/ping/{PING_KEY}/3", 200, ["fail"]),
    ("GET", f"/ping/{PING_KEY}/256", 400, []),
    ("GET", f"/ping/{PING_KEY}/sideways", 400, []),
    ("GET", "/ping/00000000-0000-0000-0000-000000000000", 404, []),
    ("GET", f"/ping/{PING_KEY}?watermark=yesterday", 400, []),
    ("GET", f"/ping/{PING_KEY}?watermark=2026-11-24T17:00:00", 400, []),
    ("GET", f"/ping/{PING_KEY}?watermark=2026-11-24T16:59:00%2B08:00", 200, ["success"]),
    ("GET", f"/ping/{PING_KEY}?watermark=1795510740", 200, ["success"]),
    ("GET", f"/ping/{PING_KEY}?watermark=1e999", 400, []),
    ("GET", f"/ping/{PING_KEY}?watermark=9999-12-31T23:59:59Z", 400, []),
    ("GET", f"/ping/{PING_KEY}?watermark=0001-01-01T00:00:00%2B08:00", 400, []),
]


async def test_a_ping_is_answered_as_healthchecks_does(start: Start) -> None:
    async with start(SETTINGS, NOW, Internet()) as world:
        for method, path, status, kept in ANSWERS:
            before = len(await signals(world))
            answer = await world.ask(method, path)
            assert (answer.status, (await signals(world))[before:]) == (status, kept), path
            assert answer.headers["ping-body-limit"] == "100000"


async def test_a_missed_ping_a_failure_and_a_lag_show_on_the_page(start: Start) -> None:
    async with start(SETTINGS, NOW, Internet()) as world:
        await world.ask("GET", f"/ping/{PING_KEY}?watermark={NOW.timestamp():.0f}")
        await world.at(NOW + timedelta(minutes=1))
        assert await state(world) is State.OPERATIONAL
        for minute in range(10, 40, 10):  # the job runs on time, its data stands still
            world.clock.now = NOW + timedelta(minutes=minute)
            await world.ask("POST", f"/ping/{PING_KEY}", body=b'{"watermark": "2026-11-24T17:00:00+08:00"}')
            await world.at(world.clock.now)
        assert await state(world) is State.DELAYED
        await world.ask("GET", f"/ping/{PING_KEY}/fail")
        await world.at(NOW + timedelta(minutes=31))
        assert await state(world) is State.MAJOR
        await world.ask("GET", f"/ping/{PING_KEY}?watermark={(NOW + timedelta(minutes=31)).timestamp():.0f}")
        await world.at(NOW + timedelta(minutes=32))
        assert await state(world) is State.OPERATIONAL
        await world.at(NOW + timedelta(minutes=46, seconds=1))
        assert await state(world) is State.MAJOR
        assert Condition.DOWN in {i.condition for change in (await world.known()).changes for i in change.event.observed}


async def test_a_ping_that_cannot_be_kept_is_not_acknowledged(start: Start) -> None:
    async with start(SETTINGS, NOW, Internet()) as world:
        database = world.app.settings.folder / "statuspage.db"
        database.rename(database.with_name("away.db"))
        answer = await world.ask("GET", f"/ping/{PING_KEY}")
        assert (answer.status, answer.headers["retry-after"]) == (503, "5")
        assert (await world.ask("GET", "/")).status == 200
        assert (await world.ask("GET", "/readyz")).status == 200  # what is open can still be read
        database.with_name("away.db").rename(database)
        assert (await world.ask("GET", f"/ping/{PING_KEY}")).status == 200
        assert await signals(world) == ["success"]


async def test_ready_and_healthy(start: Start) -> None:
    async with start(SETTINGS, NOW, Internet()) as world:
        assert (await world.ask("GET", "/healthz")).body == b'{"status":"ok"}'
        assert (await world.ask("GET", "/readyz")).status == 200
        context, world.app.context = world.app.context, None
        answer = await world.ask("GET", "/readyz")
        assert answer.status == 503
        assert b"the store is not open" in answer.body
        world.app.context = context


async def test_who_asks_whether_it_is_ready_is_not_told_where_the_database_is(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_: Store) -> None:
        raise StoreError("connection to 10.0.0.5 as statuspage failed")

    async with start(SETTINGS, NOW, Internet()) as world:
        monkeypatch.setattr(Store, "reading", away)
        answer = await world.ask("GET", "/readyz")
        assert (answer.status, b"10.0.0.5" in answer.body) == (503, False)
