"""The presence of a database: told once, waited for, and not mistaken."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import exc, select

from statuspage.store import Store, StoreError, bulk
from statuspage.store.presence import Presence, translated
from statuspage.store.tables import marks, pings

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


async def test_only_the_first_meeting_of_an_outage_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    presence = Presence()
    presence.lost("while it is opened")
    presence.found()
    assert capsys.readouterr().out == ""
    presence.watch()
    for _ in range(3):
        presence.lost("gone")
    assert (presence.away, presence.reason) == (True, "gone")
    for _ in range(3):
        presence.found()
    said = capsys.readouterr().out
    assert (said.count("the store takes nothing"), said.count("the store is back")) == (1, 1)


async def test_who_waits_is_woken_by_the_first_write() -> None:
    presence = Presence()
    presence.lost("gone")
    waiting = asyncio.create_task(presence.returned())
    await asyncio.sleep(0)
    assert not waiting.done()
    presence.found()
    await waiting


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (exc.OperationalError("INSERT", {}, Exception("database or disk is full")), StoreError),
        (exc.InterfaceError("SELECT", {}, Exception("connection already closed")), StoreError),
        (exc.DatabaseError("SELECT", {}, Exception("disk image is malformed")), StoreError),
        (exc.TimeoutError("QueuePool limit"), StoreError),
        (exc.IntegrityError("INSERT", {}, Exception("unique")), exc.IntegrityError),
        (exc.ProgrammingError("SELEC", {}, Exception("syntax")), exc.ProgrammingError),
        (KeyError("x"), KeyError),
    ],
)
def test_what_is_an_outage_and_what_a_defect(error: Exception, expected: type[Exception]) -> None:
    with pytest.raises(expected) as caught, translated():
        raise error
    assert "INSERT" not in str(caught.value) or expected is not StoreError


async def tried(store: Store) -> int:
    async with store.reading() as connection:
        return (await connection.execute(select(marks.c.value).where(marks.c.name == "tried"))).scalar() or 0


async def test_while_it_is_away_a_transaction_without_anything_to_write_writes_all_the_same(store: Store) -> None:
    """Or the next look for work that is due, which finds none, would pass for a sign that writing works again."""
    before = await tried(store)
    for away, more in ((False, 0), (True, 1), (False, 1)):
        if away:
            store.presence.lost("full")
        async with store.writing():
            pass
        assert await tried(store) - before == more
        assert not store.presence.away


async def test_the_drivers_own_errors_are_outages_too(embedded: Store) -> None:
    """Pings go to SQLite's driver directly."""
    async with embedded._write.connect() as connection:
        await connection.exec_driver_sql("PRAGMA max_page_count=1")
    with pytest.raises(StoreError, match="full"):
        async with embedded.writing() as connection:
            await bulk.insert(connection, pings, [{"heartbeat": "x", "at": NOW, "signal": "success", "note": "x" * 100_000}])


async def test_no_connection_is_made_to_another_file_of_that_name(embedded: Store, tmp_path: Path) -> None:
    async with embedded.reading():
        pass
    file = tmp_path / "test.db"
    file.rename(tmp_path / "aside.db")
    file.touch()
    async with embedded._read.connect():  # the one that is open already
        with pytest.raises(StoreError, match="moved or replaced"):
            async with embedded.reading():
                pass
