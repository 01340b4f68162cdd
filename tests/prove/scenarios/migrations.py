"""kill -9 at every statement of a migration, and at random moments of it: all or nothing, and the next start makes all."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

import psycopg
from sqlalchemy import create_engine, inspect

from statuspage.store import open_store
from statuspage.store.tables import metadata
from tests.prove.frame import Trial, scenario
from tests.prove.postgresql import Postgres
from tests.prove.process import ROOT

ALL = {*metadata.tables, "alembic_version"}
_LONGEST = 0.2
"""Seconds within which a migration is killed that is killed by the clock; it takes about so long."""

Ask = Callable[[dict[str, object]], Awaitable[str]]


@scenario("kill-migration-sqlite", rounds=200)
async def kill_migration_sqlite(trial: Trial) -> None:
    """kill -9 at every statement of the migrations, and at random moments, on SQLite."""
    async with dying(trial.folder) as ask:
        await _killed(trial, ask, "sqlite:///statuspage.db", _no_file(trial.folder))


@scenario("kill-migration-postgresql", rounds=100)
async def kill_migration_postgresql(trial: Trial) -> None:
    """The same on PostgreSQL."""
    async with Postgres() as database, dying(trial.folder) as ask:
        await _killed(trial, ask, database.url, _no_schema(database.uri))


async def _killed(trial: Trial, ask: Ask, url: str, empty: Callable[[], Awaitable[None]]) -> None:
    steps = await _steps(ask, url, empty)
    for number, chance in trial.rounds():
        await empty()
        answer = await ask({"url": url, **_death(number, trial.count, steps, chance)})
        after = await _tables(url, trial.folder, migrated=False)
        again = await _tables(url, trial.folder, migrated=True)
        half = int(bool(after) and after != ALL)
        trial.done(number, kills=int(answer == "killed"), half=half, broken=int(again != ALL), failed=int(answer == "opened 1"))
    trial.say(f"  {steps} statements")
    trial.none("half a schema after a kill", "half", "kills")
    trial.none("starts after it that did not make the whole schema", "broken", "kills")
    trial.none("openings that failed without a kill", "failed")


def _death(number: int, count: int, steps: int, chance: Random) -> dict[str, object]:
    """The first half of the rounds goes through the statements, the second half through time."""
    if number < count // 2 or count < 2:
        return {"statement": 1 + number * steps // max(1, count // 2) if count // 2 < steps else 1 + number % steps}
    return {"seconds": chance.uniform(0.001, _LONGEST)}


async def _steps(ask: Ask, url: str, empty: Callable[[], Awaitable[None]]) -> int:
    """How many statements and commits an opening of an empty database has."""
    low, high = 1, 128
    while low < high:
        await empty()
        middle = (low + high) // 2
        killed = await ask({"url": url, "statement": middle}) == "killed"
        low, high = (middle + 1, high) if killed else (low, middle)
    return low - 1


async def _tables(url: str, folder: Path, *, migrated: bool) -> set[str]:
    """The tables that are there; with `migrated`, after the program has opened it."""
    if migrated:
        store = await open_store(url, folder)
        async with store.reading() as connection:
            found = await connection.run_sync(lambda c: set(inspect(c).get_table_names()))
        await store.close()
        return found
    return await asyncio.to_thread(_there, url, folder)


def _there(url: str, folder: Path) -> set[str]:
    engine = create_engine(url.replace("sqlite:///", f"sqlite:///{folder}/"))
    with engine.connect() as connection:
        found = set(inspect(connection).get_table_names())
    engine.dispose()
    return found


def _no_file(folder: Path) -> Callable[[], Awaitable[None]]:
    async def empty() -> None:
        for name in ("statuspage.db", "statuspage.db-wal", "statuspage.db-shm"):
            (folder / name).unlink(missing_ok=True)

    return empty


def _no_schema(uri: str) -> Callable[[], Awaitable[None]]:
    async def empty() -> None:
        async with await psycopg.AsyncConnection.connect(uri, autocommit=True) as connection:
            await connection.execute("DROP SCHEMA public CASCADE")
            await connection.execute("CREATE SCHEMA public")

    return empty


@asynccontextmanager
async def dying(folder: Path) -> AsyncIterator[Ask]:
    """The program of `tests.prove.dying`: asked with a database and a death, it says what came of it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.prove.dying",
        str(folder),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    written, read = process.stdin, process.stdout

    async def ask(what: dict[str, object]) -> str:
        written.write(json.dumps(what).encode() + b"\n")
        return (await read.readline()).decode().strip()

    try:
        yield ask
    finally:
        written.close()
        await process.wait()
