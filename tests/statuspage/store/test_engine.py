"""Opening, migrating, owning and losing a database."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import aiosqlite
import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, select, text

from statuspage.store import Store, StoreError, engine, migrate, open_store, sources
from statuspage.store.tables import marks, metadata, visits

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PRAGMAS = engine._PRAGMAS  # as they are without the fixture that has tests wait for no disk
SAFE = ("journal_mode", "synchronous")


async def test_migrations_make_exactly_the_tables(store: Store) -> None:
    async with store.reading() as connection:
        names = await connection.run_sync(lambda c: set(inspect(c).get_table_names()))
        columns = await connection.run_sync(lambda c: {t: {col["name"] for col in inspect(c).get_columns(t)} for t in names})
    assert names - {"alembic_version"} == set(metadata.tables)
    assert {t: set(metadata.tables[t].c.keys()) for t in metadata.tables} == {
        t: c for t, c in columns.items() if t in metadata.tables
    }


async def test_an_acknowledged_write_is_durable_by_the_pragmas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_PRAGMAS", PRAGMAS)
    store = await open_store("sqlite:///test.db", tmp_path)
    async with store.reading() as reading, store.writing() as writing:
        modes = [[(await c.execute(text(f"PRAGMA {name}"))).scalar() for name in SAFE] for c in (reading, writing)]
    await store.close()
    assert modes == [["wal", 2]] * 2


async def test_a_second_process_is_refused(embedded: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="another process"):
        await open_store("sqlite:///test.db", tmp_path)


async def test_nothing_is_acknowledged_once_the_file_was_moved(embedded: Store, tmp_path: Path) -> None:
    (tmp_path / "test.db").rename(tmp_path / "elsewhere.db")
    with pytest.raises(StoreError, match="moved"):
        async with embedded.writing() as connection:
            await connection.execute(marks.insert().values(name="x", value=1))
    assert not (tmp_path / "test.db").exists()
    (tmp_path / "elsewhere.db").rename(tmp_path / "test.db")
    async with embedded.reading() as connection:
        assert (await connection.execute(select(marks.c.name))).all() == []


async def test_a_moved_file_takes_what_was_acknowledged_with_it_and_leaves_no_log_to_its_successor(tmp_path: Path) -> None:
    store = await open_store("sqlite:///test.db", tmp_path)
    async with store.writing() as connection:
        await connection.execute(marks.insert().values(name="acknowledged", value=1))
    (tmp_path / "test.db").rename(tmp_path / "elsewhere.db")
    with pytest.raises(StoreError, match="moved"):
        async with store.writing() as connection:
            await connection.execute(marks.insert().values(name="refused", value=1))
    assert (tmp_path / "test.db-wal").stat().st_size == 0
    await store.close()
    moved = await open_store("sqlite:///elsewhere.db", tmp_path)
    async with moved.reading() as connection:
        assert set((await connection.execute(select(marks.c.name))).scalars()) == {"acknowledged"}
    await moved.close()


async def test_migrations_run_again_change_nothing(database: str, tmp_path: Path) -> None:
    for _ in range(2):
        again = await open_store(database, tmp_path)
        async with again.writing() as connection:
            await sources.want(connection, [sources.Wanted("a", "https://a.example/")], NOW)
        await again.close()


async def test_leases_are_free_again_after_a_restart(tmp_path: Path) -> None:
    store = await open_store("sqlite:///test.db", tmp_path)
    async with store.writing() as connection:
        await sources.want(connection, [sources.Wanted("a", "https://a.example/")], NOW)
        assert len(await sources.claim_visits(connection, now=NOW, lease=timedelta(hours=1), owner="one", limit=9)) == 1
    await store.close()
    store = await open_store("sqlite:///test.db", tmp_path)
    async with store.writing() as connection:
        assert len(await sources.claim_visits(connection, now=NOW, lease=timedelta(hours=1), owner="two", limit=9)) == 1
    await store.close()


async def test_a_leased_row_is_not_claimed_until_its_lease_runs_out(store: Store) -> None:
    lease = timedelta(minutes=1)
    async with store.writing() as connection:
        await sources.want(connection, [sources.Wanted("a", "https://a.example/")], NOW)
        for moment, found in ((NOW, 1), (NOW + lease / 2, 0), (NOW + lease, 1)):
            claimed = await sources.claim_visits(connection, now=moment, lease=lease, owner="one", limit=9)
            assert len(claimed) == found, moment


async def test_a_naive_instant_is_refused(store: Store) -> None:
    with pytest.raises(Exception, match="zone"):
        async with store.writing() as connection:
            await connection.execute(visits.insert().values(id="x", source="x", url="x", key="", due_at=NOW.replace(tzinfo=None)))


def test_the_newest_revision_is_what_alembic_would_migrate_to() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_heads() == [migrate.newest()]


async def test_a_database_of_a_newer_program_is_left_alone_and_free(database: str, tmp_path: Path) -> None:
    store = await open_store(database, tmp_path)
    async with store.writing() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await store.close()
    for _ in range(2):  # the second time it would be locked, if the first had not given it free
        with pytest.raises(StoreError, match="newer"):
            await open_store(database, tmp_path)


async def test_a_reader_sees_one_state_of_the_database(store: Store) -> None:
    async with store.reading() as reader:
        assert (await reader.execute(select(marks.c.name))).all() == []
        async with store.writing() as writer:
            await writer.execute(marks.insert().values(name="x", value=1))
        assert (await reader.execute(select(marks.c.name))).all() == []
    async with store.reading() as reader:
        assert len((await reader.execute(select(marks.c.name))).all()) == 1


async def test_a_connection_that_is_being_given_back_is_closed_too(tmp_path: Path) -> None:
    store = await open_store("sqlite:///test.db", tmp_path)
    reading = store.reading()
    driver = (await (await reading.__aenter__()).get_raw_connection()).driver_connection
    leaving = asyncio.ensure_future(reading.__aexit__(None, None, None))
    await store.close()
    await leaving
    with pytest.raises(ValueError, match="no active connection"):
        _ = cast("aiosqlite.Connection", driver).in_transaction


async def test_a_commit_is_waited_for_where_the_server_is_set_up_otherwise(database: str, tmp_path: Path) -> None:
    if database.startswith("sqlite"):
        pytest.skip("a setting of PostgreSQL")
    store = await open_store(f"{database}&options=-c%20synchronous_commit%3Doff", tmp_path)
    async with store.writing() as connection:
        assert (await connection.execute(text("SHOW synchronous_commit"))).scalar() == "on"
    await store.close()


async def test_what_one_owner_holds_is_freed_for_others(store: Store) -> None:
    async with store.writing() as connection:
        await sources.want(connection, [sources.Wanted(id, f"https://{id}.example/") for id in "ab"], NOW)
        for owner in ("one", "two"):
            await sources.claim_visits(connection, now=NOW, lease=timedelta(hours=1), owner=owner, limit=1)
    await store.free("one")
    async with store.writing() as connection:
        assert len(await sources.claim_visits(connection, now=NOW, lease=timedelta(hours=1), owner="three", limit=9)) == 1
