"""What jobs write goes to disk together, but none suffers for another, and nothing is written after its lease."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import event, exc, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.jobs.writes import Writes
from statuspage.store import Store, StoreError, open_store
from statuspage.store.tables import marks

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
UNTIL = NOW + timedelta(minutes=2)


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await open_store("sqlite:///test.db", tmp_path)
    yield store
    await store.close()


def mark(name: str, error: Exception | None = None) -> Callable[[AsyncConnection], Awaitable[str]]:
    """A write that sets a mark, and then may fail."""

    async def write(connection: AsyncConnection) -> str:
        await connection.execute(marks.insert().values(name=name, value=1))
        if error is not None:
            raise error
        return name

    return write


async def marked(store: Store) -> set[str]:
    async with store.reading() as connection:
        return set((await connection.execute(select(marks.c.name))).scalars())


def commits(store: Store) -> list[object]:
    """Grows by one with each commit."""
    found: list[object] = []
    event.listen(store._write.sync_engine, "commit", found.append)
    return found


async def test_what_comes_during_a_commit_shares_the_next(store: Store) -> None:
    writes, counted = Writes(store, lambda: NOW), commits(store)
    names = [f"m{n}" for n in range(50)]
    assert await asyncio.gather(*(writes.run(mark(name), UNTIL) for name in names)) == names
    assert await marked(store) == set(names)
    assert len(counted) < 25  # a slow machine may end a transaction early


@pytest.mark.parametrize("error", [ValueError("no"), exc.IntegrityError("INSERT", {}, Exception("bad"))])
async def test_one_that_fails_costs_only_itself(store: Store, error: Exception) -> None:
    writes = Writes(store, lambda: NOW)
    told = await asyncio.gather(
        *(writes.run(mark(name, error if name == "bad" else None), UNTIL) for name in ("a", "bad", "b")), return_exceptions=True
    )
    assert told == ["a", error, "b"]
    assert await marked(store) == {"a", "b"}


async def test_nothing_is_acknowledged_when_the_commit_fails(store: Store, tmp_path: Path) -> None:
    writes = Writes(store, lambda: NOW)
    (tmp_path / "test.db").rename(tmp_path / "moved.db")
    told = await asyncio.gather(*(writes.run(mark(name), UNTIL) for name in "abc"), return_exceptions=True)
    assert [isinstance(error, StoreError) for error in told] == [True] * 3
    (tmp_path / "moved.db").rename(tmp_path / "test.db")
    assert await marked(store) == set()


async def test_a_write_that_comes_after_its_lease_is_not_made(store: Store) -> None:
    writes = Writes(store, lambda: UNTIL)
    told = await asyncio.gather(
        writes.run(mark("late"), UNTIL), writes.run(mark("in time"), UNTIL + timedelta(seconds=1)), return_exceptions=True
    )
    assert isinstance(told[0], StoreError)
    assert told[1] == "in time"
    assert await marked(store) == {"in time"}


async def test_what_was_handed_over_is_written_though_nobody_waits_and_before_the_end(store: Store) -> None:
    writes = Writes(store, lambda: NOW)
    tasks = [asyncio.create_task(writes.run(mark(name), UNTIL)) for name in "abc"]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    await writes.stop()
    async with store.reading() as connection:
        assert await connection.scalar(select(func.count()).select_from(marks)) == 3
