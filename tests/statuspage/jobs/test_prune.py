"""What is old is taken away in pieces, and all of it; what is cited, owed or still to be done is not."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, func, select, update

from notices.model import Document
from statuspage.core.heartbeat import Signal
from statuspage.core.model import Change, ChangeKind, Citation, Event, EventKind, Lifecycle
from statuspage.jobs.context import Context
from statuspage.jobs.prune import prune
from statuspage.jobs.reader import Reader
from statuspage.net.client import Client
from statuspage.settings import Settings
from statuspage.store import Store, events, notices, open_store
from statuspage.store.prune import LIMIT, NAMES
from statuspage.store.tables import asides, attempts, deliveries, documents, observations, pings, visits
from tests.statuspage.core.build import facts, notice

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SETTINGS = Settings.model_validate({"site": {"title": "T", "url": "https://x.example"}})


def ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


@pytest.fixture
async def context(tmp_path: Path) -> AsyncIterator[Context]:
    store, client = await open_store("sqlite:///test.db", tmp_path), Client(user_agent="tests")
    yield Context(SETTINGS, store, client, client, Reader(), lambda: NOW, "me")
    await store.close()
    await client.aclose()


async def insert(store: Store, table: Table, *rows: dict[str, Any]) -> None:
    async with store.writing() as connection:
        await connection.execute(table.insert(), list(rows))


async def count(store: Store, table: Table) -> int:
    async with store.reading() as connection:
        return (await connection.execute(select(func.count()).select_from(table))).scalar() or 0


async def test_all_that_is_old_goes_in_pieces_and_the_rest_stays(context: Context) -> None:
    old, new = 2 * LIMIT + 1, 5
    rows = [{"heartbeat": "x", "at": ago(31 if n < old else 29), "signal": Signal.SUCCESS} for n in range(old + new)]
    await insert(context.store, pings, *rows)
    assert await prune(context) == old
    assert await count(context.store, pings) == new
    assert await prune(context) == 0


def visit(id: str, days: int, **more: Any) -> dict[str, Any]:
    row = {"id": id, "source": "s", "url": "https://x.example/", "key": id, "title": "", "failures": 0, "due_at": None}
    return {**row, "last_fetch": ago(days), **more}


def delivery(id: str, done: int | None, **more: Any) -> dict[str, Any]:
    row = {"message_id": id, "subscriber": "s", "change": 1, "attempts": 1, "failed_at": None, "due_at": None}
    return {**row, "done_at": ago(done) if done is not None else None, **more}


@pytest.mark.parametrize(
    ("table", "rows", "left"),
    [
        (visits, [visit("old", 366), visit("new", 364), visit("due", 400, due_at=NOW), visit("own", 400, key="")], 3),
        (attempts, [{"message_id": "m", "at": ago(days), "ok": True, "milliseconds": 1, "answer": ""} for days in (91, 89)], 1),
        (
            deliveries,
            [
                delivery("done", 91),
                delivery("lately", 89),
                delivery("failed", None, failed_at=ago(91)),
                delivery("owed", None, due_at=ago(91)),
                delivery("again", None, failed_at=ago(91), due_at=ago(1)),
            ],
            3,
        ),
        (
            asides,
            [{"source": "s", "document": str(d), "kind": "", "losses": 3, "reason": "", "last_at": ago(d)} for d in (91, 89)],
            1,
        ),
        (observations, [{"origin": "p", "since": ago(4000), "document": "{}"}], 1),
    ],
    ids=lambda value: value.name if isinstance(value, Table) else "",
)
async def test_what_goes_and_what_stays(context: Context, table: Table, rows: list[dict[str, Any]], left: int) -> None:
    event = Event("e", EventKind.INCIDENT, "", Lifecycle.ENDED, ("etax",), ago(400), ago(399))
    async with context.store.writing() as connection:
        await events.record(connection, [Change((ChangeKind.RECORDED,), ago(400), event)])
    await insert(context.store, table, *rows)
    await prune(context)
    assert await count(context.store, table) == left
    assert table is observations or table.name in NAMES


async def test_a_document_that_an_event_cites_is_kept_always(context: Context) -> None:
    cited, uncited = notice("a", "20 10:00", facts()), notice("b", "20 10:00", facts())
    cited, uncited = replace(cited, snapshot="a" * 64), replace(uncited, snapshot="b" * 64)
    citation = Citation("a", 1, "tax", cited.facts.kind, cited.title, cited.url, cited.published, cited.known_at, cited.snapshot)
    event = Event("e", EventKind.INCIDENT, "", Lifecycle.ENDED, ("etax",), ago(400), ago(399), citations=(citation,))
    async with context.store.writing() as connection:
        for one in (cited, uncited):
            await notices.add(connection, one, "hash")
            await notices.keep_document(connection, "tax", one.snapshot, Document(one.url, b"body", "text/html", ago(400)))
        await notices.keep_document(connection, "tax", "c" * 64, Document("https://x.example/", b"list", "text/html", ago(89)))
        await events.record(connection, [Change((ChangeKind.RECORDED,), ago(400), event)])
    await prune(context)
    async with context.store.reading() as connection:
        left = (await connection.execute(select(documents.c.sha256).order_by(documents.c.sha256))).scalars().all()
    assert left == ["a" * 64, "c" * 64]


async def test_a_lease_on_what_is_old_is_not_broken(context: Context) -> None:
    await insert(context.store, visits, visit("held", 400, due_at=ago(1)))
    async with context.store.writing() as connection:
        await connection.execute(update(visits).values(lease_until=NOW, lease_owner="other"))
    await prune(context)
    assert await count(context.store, visits) == 1
