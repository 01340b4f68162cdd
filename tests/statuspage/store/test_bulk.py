"""Rows that are written in one step are those that SQLAlchemy would have written, on both databases."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import select

from statuspage.core.heartbeat import Signal
from statuspage.core.model import Condition
from statuspage.store import Store, bulk
from statuspage.store.tables import heartbeats, pings

NOW = datetime(2026, 11, 24, 9, 0, 0, 123456, tzinfo=UTC)
SHANGHAI = timezone(timedelta(hours=8))


def beat(id: str, **other: object) -> dict[str, object]:
    return {"id": id, "pulse": "{}", "condition": None, "since": None, "measurement": "", **other}


async def test_values_are_what_the_columns_make_of_them(store: Store) -> None:
    rows: list[dict[str, object]] = [
        {"heartbeat": "a", "at": NOW, "signal": Signal.FAIL, "watermark": NOW.astimezone(SHANGHAI), "note": "税务 '; --"},
        {"heartbeat": "b", "at": NOW, "signal": Signal.SUCCESS, "watermark": None, "note": ""},
    ]
    async with store.writing() as connection:
        await bulk.insert(connection, pings, rows)
        await connection.execute(pings.insert(), rows)
        found = (await connection.execute(select(pings).order_by(pings.c.heartbeat, pings.c.id))).all()
    assert [row[1:] for row in found[::2]] == [row[1:] for row in found[1::2]]
    assert (found[0].at, found[0].watermark, found[0].signal, found[0].note) == (NOW, NOW, "fail", "税务 '; --")


async def test_what_is_there_is_replaced_and_what_is_not_is_added(store: Store) -> None:
    async with store.writing() as connection:
        await bulk.insert_or_replace(connection, heartbeats, [beat("a"), beat("b")])
        await bulk.insert_or_replace(connection, heartbeats, [beat("b", condition=Condition.DOWN, since=NOW), beat("c")])
        found = {row.id: (row.condition, row.since) for row in await connection.execute(select(heartbeats))}
    assert found == {"a": (None, None), "b": ("down", NOW), "c": (None, None)}


async def test_a_row_is_updated_and_no_other(store: Store) -> None:
    async with store.writing() as connection:
        await bulk.insert_or_replace(connection, heartbeats, [beat("a"), beat("b")])
        await bulk.update_row(connection, heartbeats, "b", {"since": NOW.astimezone(SHANGHAI), "condition": Condition.DOWN})
        await bulk.update_row(connection, heartbeats, "nobody", {"condition": Condition.UP})
        found = {row.id: (row.condition, row.since) for row in await connection.execute(select(heartbeats))}
    assert found == {"a": (None, None), "b": ("down", NOW)}


async def test_rows_are_found_by_any_number_of_keys_in_their_order(store: Store) -> None:
    columns = (heartbeats.c.id, heartbeats.c.condition, heartbeats.c.since)
    ids = [f"beat-{n:04}-'\"%" for n in range(1500)]
    async with store.writing() as connection:
        await bulk.insert_or_replace(connection, heartbeats, [beat(id, condition=Condition.UP, since=NOW) for id in ids])
        found = await bulk.select_by(connection, select(*columns), heartbeats.c.id, [*reversed(ids[:1200]), "nobody", ids[0]])
    assert found == [(id, "up", NOW) for id in ids[:1200]]


async def test_nothing_is_done_for_no_rows(store: Store) -> None:
    async with store.writing() as connection:
        await bulk.insert(connection, pings, [])
        await bulk.insert_or_replace(connection, heartbeats, [])
        assert await bulk.select_by(connection, select(heartbeats.c.id), heartbeats.c.id, []) == []


async def failing(store: Store) -> None:
    async with store.writing() as connection:
        await bulk.insert_or_replace(connection, heartbeats, [beat("a")])
        raise KeyError("something else went wrong")


async def test_what_is_written_in_one_step_is_undone_with_its_transaction(store: Store) -> None:
    with pytest.raises(KeyError):
        await failing(store)
    async with store.reading() as connection:
        assert await bulk.select_by(connection, select(heartbeats.c.id), heartbeats.c.id, ["a"]) == []
