"""The database goes away and comes back: the page goes on and is right about time, pings are refused, no promise is broken."""

import asyncio
import json
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from statuspage.core.page import STALE_AFTER
from statuspage.store import StoreError, engine
from statuspage.store.tables import pings, probes
from tests.prove.watch import stale
from tests.scenarios.conftest import PING_KEY, Internet, Start, World

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
BEGINS = NOW + timedelta(minutes=5)
SETTINGS = """
[site]
title = "Outages"
url = "https://status.example.cn"
languages = ["en"]

[[services]]
id = "cloud"
name = "Cloud"
[[services.components]]
id = "storage"
name = "Object Storage"

[[sources]]
id = "cloud-status"
kind = "statuspage_v2"
url = "http://cloud.example/api/v2/summary.json"
every = "15m"
services = ["cloud"]

[[probes]]
id = "login"
service = "cloud"
component = "storage"
url = "http://cloud.example/login"
every = "1m"

[[heartbeats]]
id = "sync"
service = "cloud"
every = "10m"
key = "env:PING_KEY"
"""
SUMMARY = {
    "page": {"id": "cloudcloud01", "name": "Cloud", "url": "http://cloud.example"},
    "status": {"indicator": "none"},
    "components": [{"id": "storage00001", "name": "Object Storage", "status": "operational", "group": False}],
    "incidents": [],
    "scheduled_maintenances": [
        {
            "id": "maintenance1",
            "name": "Planned work",
            "status": "scheduled",
            "impact": "maintenance",
            "created_at": "2026-11-20T08:00:00Z",
            "updated_at": "2026-11-20T08:00:00Z",
            "scheduled_for": BEGINS.isoformat(),
            "scheduled_until": (BEGINS + timedelta(hours=2)).isoformat(),
            "incident_updates": [],
            "components": [{"id": "storage00001", "name": "Object Storage"}],
        }
    ],
}
PING = f"/ping/{PING_KEY}"


class _Locked:
    """Another program holds the lock for writing."""

    def __init__(self, world: World) -> None:
        self._connection = sqlite3.connect(world.app.settings.folder / "statuspage.db", isolation_level=None)

    async def begin(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    async def end(self) -> None:
        self._connection.execute("ROLLBACK")
        self._connection.close()


class _Replaced:
    """The file is moved, and a copy of it stands in its place."""

    def __init__(self, world: World) -> None:
        self._file = world.app.settings.folder / "statuspage.db"
        self._aside = self._file.with_name("aside.db")
        self._copy = b""

    async def begin(self) -> None:
        self._copy = _read(self._file)
        self._file.rename(self._aside)
        _write(self._file, self._copy)

    async def end(self) -> None:
        assert _read(self._file) == self._copy
        self._aside.replace(self._file)


Outage = _Locked | _Replaced


def _read(file: Path) -> bytes:
    return file.read_bytes()


def _write(file: Path, content: bytes) -> None:
    file.write_bytes(content)


def internet() -> Internet:
    made = Internet()
    made.say("cloud.example/api/v2/summary.json", json.dumps(SUMMARY), media="application/json")
    made.say("cloud.example/login", "welcome")
    return made


async def kept(world: World) -> list[str]:
    """The notes of the pings that are on disk."""
    assert world.app.context is not None
    async with world.app.context.store.reading() as connection:
        return list((await connection.execute(select(pings.c.note).order_by(pings.c.id))).scalars())


async def ticks(world: World, moment: datetime) -> None:
    """Let it be `moment`, and run every job once, as the scheduler does; those that need the store cannot."""
    world.clock.now = moment
    for job in ("collect", "probe", "heartbeat", "reconcile", "deliver", "publish"):
        try:
            await world.app.tick(job)
        except StoreError:
            assert job != "publish"


@pytest.mark.parametrize("make", [_Locked, _Replaced])
async def test_an_outage(
    start: Start, make: Callable[[World], Outage], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_TURN", 0.01)
    async with start(SETTINGS, NOW, internet()) as world:
        monkeypatch.setattr(engine, "PATIENCE", 0.0)  # nobody is to wait for a lock
        assert (await world.ask("POST", PING, body=b"before")).status == 200
        outage = make(world)
        await outage.begin()
        answer = await world.ask("POST", PING, body=b"refused")
        assert (answer.status, answer.headers["retry-after"]) == (503, "5")
        await ticks(world, NOW + STALE_AFTER / 2)
        assert not stale((await world.get("/")).encode())
        await ticks(world, BEGINS + timedelta(seconds=1))
        page = await world.get("/")
        assert stale(page.encode())
        assert "Planned work" in page  # told with its title once it is under way
        assert "under maintenance" in page
        for n in range(3):
            assert (await world.ask("POST", PING, body=b"refused")).status == 503
            await ticks(world, BEGINS + timedelta(seconds=2 + n))
        assert (await world.ask("GET", "/readyz")).status in {200, 503}
        await outage.end()
        assert (await world.ask("POST", PING, body=b"after")).status == 200
        await ticks(world, BEGINS + timedelta(seconds=10))
        assert not stale((await world.get("/")).encode())
        assert await kept(world) == ["before", "after"]
    said = capsys.readouterr().out
    assert said.count("the store takes nothing") == said.count("the store is back") == 1


async def test_what_was_measured_while_the_store_was_away_is_recorded_when_it_is_back(start: Start) -> None:
    world_of = internet()
    async with start(SETTINGS, NOW, world_of) as world:
        context = world.app.context
        assert context is not None
        outage = _Replaced(world)
        gone = asyncio.Event()

        async def last_seen() -> datetime:
            async with context.store.reading() as connection:
                found: datetime = (await connection.execute(select(probes.c.last_checked))).scalars().one()
                return found

        def taken_away(_: Request) -> Response:
            gone.set()
            return PlainTextResponse("welcome")

        world_of.answers["cloud.example/login"] = taken_away
        world.clock.now = checked = NOW + timedelta(minutes=2)
        assert await world.app.tick("probe") == 1
        await outage.begin()  # the check is claimed, and cannot be recorded
        await gone.wait()
        with pytest.raises(StoreError):
            await world.app.tick("reconcile")
        assert context.probers.tasks
        await outage.end()
        await world.app.tick("heartbeat")
        await context.probers.idle()
        assert await last_seen() == checked


async def test_a_full_disk_refuses_what_does_not_fit(start: Start) -> None:
    async def limit(world: World, pages: int) -> None:
        """Let the file have at most so many pages, or as many as it has; SQLite tells it as it tells a full disk."""
        assert world.app.context is not None
        async with world.app.context.store._write.connect() as connection:
            await connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    async with start(SETTINGS, NOW, internet()) as world:
        await limit(world, 1)
        told = [(await world.ask("POST", PING, body=bytes([65 + n]) * 900)).status for n in range(20)]
        assert set(told) == {200, 503}
        await ticks(world, NOW + timedelta(seconds=30))
        assert (await world.ask("GET", "/")).status == 200
        await limit(world, 1_000_000)
        assert (await world.ask("POST", PING, body=b"after")).status == 200
        notes = await kept(world)
        assert [note[0] for note in notes[:-1]] == [chr(65 + n) for n, status in enumerate(told) if status == 200]
