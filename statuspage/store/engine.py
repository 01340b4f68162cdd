"""Opens the database: engines, migrations, and for SQLite the rules that make it safe to acknowledge what was written.

SQLite: WAL, `synchronous=FULL`, one engine for reading and one that begins every transaction with BEGIN IMMEDIATE (a deferred one
can fail with BUSY_SNAPSHOT that no waiting mends); one process owns the file, by a lock beside it; and a commit counts only while
the path still names the file that was opened.

PostgreSQL: a reader sees one state of the database in all its queries (REPEATABLE READ), and a commit is waited for until it is on
disk, also where the server is set up otherwise.

Whatever a database can suffer is a StoreError to the rest of the program, and is waited for no longer than a sender of pings would
wait.
"""

import asyncio
import contextlib
import fcntl
import os
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO, Any, cast
from urllib.parse import quote

import aiosqlite
from sqlalchemy import URL, AdaptedConnection, Connection, QueuePool, event, make_url, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from statuspage.store import upsert
from statuspage.store.migrate import migrate
from statuspage.store.presence import Presence, StoreError, translated
from statuspage.store.tables import LEASED, marks

PATIENCE = 5.0
"""Seconds for which a write waits for its turn, for a lock that another process holds, or for a connection."""

_TURN = 0.25
"""Seconds for which one writer waits for such a lock before it lets the next one try: no writer waits for the waits of all."""

_GIVING_BACK = 1.0
"""Seconds for which closing waits for connections that are just given back."""

_READERS = 5

_LOG = 4_000
"""Pages of SQLite's log (16 MB) before they are brought into the file: pings write the same pages again and again, so that most of
what stands in a longer log need not be."""

_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"wal_autocheckpoint={_LOG}")

_NETWORK = {"connect_timeout": 5, "tcp_user_timeout": 15_000, "keepalives_idle": 30, "keepalives_interval": 5}
"""So that a PostgreSQL that fell off the network is noticed: seconds, but `tcp_user_timeout` in milliseconds."""


class Store:
    """An open database. `reading` and `writing` give a connection in a transaction; `writing` commits when its block ends well.

    `presence` knows whether the last write could be made.
    """

    def __init__(self, read: AsyncEngine, write: AsyncEngine, file: "_File | None") -> None:
        self._read, self._write, self._file = read, write, file
        self.presence = Presence()

    @property
    def embedded(self) -> bool:
        """Whether it is SQLite, so that this process is the only one that works on it."""
        return self._file is not None

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection that sees one state of the database. Raises StoreError when there is none to be had."""
        try:
            with translated():
                async with self._read.connect() as connection:
                    yield connection
        except StoreError as error:
            self.presence.lost(str(error))
            raise

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A connection in a write transaction; leaving the block without an error means that all of it is on disk.

        Raises StoreError when the database is away or its file is not in its place any more: before the commit, which is then not
        made, or right after it, so that nothing is acknowledged which is in no file of that name.
        """
        try:
            with translated():
                async with self._begun() as connection:
                    yield connection
                    self._check()
                    await connection.commit()
                    self._check()
        except StoreError as error:
            self.presence.lost(str(error))
            if isinstance(error, _MovedError):
                await self._empty_log()
            raise
        self.presence.found()

    @asynccontextmanager
    async def _begun(self) -> AsyncIterator[AsyncConnection]:
        """A connection in a transaction. A lock of another process is waited for, but not again once the database is away."""
        clock = asyncio.get_running_loop().time
        end = clock() + (0 if self.presence.away else PATIENCE)
        while True:
            async with self._write.connect() as connection:
                try:
                    await connection.begin()
                except sqlite3.OperationalError as error:
                    if not _is_lock(error) or clock() >= end:
                        raise
                    continue
                if self.presence.away:
                    await _try_out(connection)
                yield connection
                return

    async def _empty_log(self) -> None:
        """Bring what stands in SQLite's log into the file, wherever it is: one that takes its place would be given that log."""
        with contextlib.suppress(StoreError), translated():
            async with self._write.connect() as connection:
                driver = (await connection.get_raw_connection()).driver_connection
                if isinstance(driver, aiosqlite.Connection):
                    await driver.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")

    def _check(self) -> None:
        if self._file is not None:
            self._file.check()

    async def free(self, owner: str | None = None) -> None:
        """Free the leases of `owner`, or all: the work that was held can then be claimed at once."""
        async with self.writing() as connection:
            for table in LEASED:
                held = table.c.lease_until.is_not(None) if owner is None else table.c.lease_owner == owner
                await connection.execute(update(table).where(held).values(lease_until=None, lease_owner=None))

    async def close(self) -> None:
        """Close all connections and give the file free."""
        for engine in (self._read, self._write):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_GIVING_BACK):
                    await _all_given_back(engine)
            await engine.dispose()
        if self._file is not None:
            self._file.release()


class AbsentError(StoreError):
    """There is no database yet."""


async def visit_store(url: str, folder: Path) -> Store:
    """Open a database for a moment, also while a server works on it: nothing is migrated, no lease freed.

    Raises AbsentError when there is none yet.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return _open_postgresql(parsed)
    path = folder / (parsed.database or "statuspage.db")
    if not path.is_file():
        raise AbsentError(f"{path}: there is no database yet; `statuspage serve` makes it")
    return _open_sqlite(_File(path))


async def open_store(url: str, folder: Path) -> Store:
    """Open the database at `url` (a SQLite path is relative to `folder`), migrate it, and free all leases of an embedded one.

    Raises StoreError when another process owns the file, or a newer program has migrated the database.
    """
    parsed = make_url(url)
    embedded = parsed.get_backend_name() == "sqlite"
    store = _open_sqlite(_OwnedFile(folder / (parsed.database or "statuspage.db"))) if embedded else _open_postgresql(parsed)
    try:
        async with store.writing() as connection:
            await connection.run_sync(migrate)
        if store.embedded:
            await store.free()
        store.presence.watch()
    except BaseException:
        await store.close()  # or the next try would find the file owned
        raise
    return store


def _open_postgresql(url: URL) -> Store:
    write = create_async_engine(url, pool_pre_ping=True, pool_size=_READERS, pool_timeout=PATIENCE, connect_args=_NETWORK)
    event.listen(write.sync_engine, "connect", _make_durable)
    return Store(write.execution_options(isolation_level="REPEATABLE READ"), write, None)


def _make_durable(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'")
    cursor.close()
    connection.commit()


async def _all_given_back(engine: AsyncEngine) -> None:
    """Wait for connections in use: a task that is ended while it gives one back does not wait for that itself."""
    while cast("QueuePool", engine.pool).checkedout():  # noqa: ASYNC110 -- the pool tells nobody
        await asyncio.sleep(0.001)


async def _try_out(connection: AsyncConnection) -> None:
    """Write something, so that a transaction without anything to write is not taken for a sign that writing works again."""
    await upsert.insert_or_update(connection, marks, {"name": "tried", "value": 1}, {"value": marks.c.value + 1})


def _is_lock(error: sqlite3.OperationalError) -> bool:
    return "database is locked" in str(error)


def _open_sqlite(file: "_File") -> Store:
    # mode=rw: a connection opened after the file was moved must fail, not make an empty one.
    url = URL.create("sqlite+aiosqlite", database=f"file:{quote(str(file.path))}", query={"mode": "rw", "uri": "true"})
    read = create_async_engine(url, pool_size=_READERS, pool_timeout=PATIENCE, connect_args={"timeout": PATIENCE})
    write = create_async_engine(
        url,
        pool_size=1,
        max_overflow=0,
        pool_timeout=PATIENCE,
        pool_reset_on_return=None,  # every transaction is ended before, so that a rollback is one more turn of threads for nothing
        connect_args={"timeout": _TURN},
    )
    for engine, begin in ((read, "BEGIN"), (write, "BEGIN IMMEDIATE")):
        # A connection to another file of that name would read the log of ours into it.
        event.listen(engine.sync_engine, "do_connect", file.before_connecting)
        event.listen(engine.sync_engine, "connect", _prepare)
        event.listen(engine.sync_engine, "begin", _begin_with(begin))
    return Store(read, write, file)


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # else the driver begins transactions by its own rules
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_with(statement: str) -> Any:
    def begin(connection: Connection) -> None:
        driver = cast("AdaptedConnection", connection.connection.dbapi_connection)
        driver.run_async(lambda raw: raw.execute(statement))  # one turn of threads, where a cursor of SQLAlchemy's takes three

    return begin


class _MovedError(StoreError):
    """The path names another file than the one that was opened, or none."""


class _File:
    """The database file, checked to be the one that was opened."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._inode = path.stat().st_ino

    def check(self) -> None:
        """Raise StoreError when the path names another file, or none."""
        try:
            same = os.stat(self.path).st_ino == self._inode  # noqa: PTH116 -- on the way of every commit
        except FileNotFoundError:
            same = False
        except OSError as error:
            raise StoreError(f"{self.path}: the database file cannot be looked at: {error.strerror}") from error
        if not same:
            raise _MovedError(f"{self.path}: the database file was moved or replaced; restart to use the one that is there now")

    def before_connecting(self, *_connecting: object) -> None:
        """SQLAlchemy's `do_connect`: check, and leave the connecting to it."""
        self.check()

    def release(self) -> None:
        """Give the file free for other processes."""


class _OwnedFile(_File):
    """The database file, made if need be and locked for this process."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock: IO[str] = path.with_name(path.name + ".lock").open("w", encoding="ascii")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._lock.close()
            raise StoreError(f"{path}: another process works on this database; only one may") from error
        try:
            path.touch()
            super().__init__(path)
        except OSError:
            self._lock.close()
            raise

    def release(self) -> None:
        """Give the file free for other processes."""
        self._lock.close()


@contextlib.contextmanager
def owning(path: Path) -> Iterator[None]:
    """Be the only process that works on the SQLite file at `path`. Raises StoreError when another one does."""
    file = _OwnedFile(path)
    try:
        yield
    finally:
        file.release()
