"""Spares tests of the program what takes longer than most of them do.

That is: all the steps of the past for every new database, waits for the disk, and the tenths of a second after which uvicorn looks
whether it is to end. A server that is a process of its own is spared nothing.
"""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
import uvicorn.server
from sqlalchemy import Connection

from statuspage.store import engine, migrate

_MADE = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'index'"
_NOTED = "INSERT INTO alembic_version VALUES (?)"


@pytest.fixture(scope="session", autouse=True)
def migrated_once() -> Iterator[None]:
    """Makes every new SQLite database of this process by the statements that migrating left in the first one."""
    made: list[str] = []
    step_by_step = migrate._upgrade

    def upgrade(connection: Connection) -> None:
        new = connection.dialect.name == "sqlite" and migrate.present(connection) is None
        if not new or not made:
            step_by_step(connection)
        if new and made:
            for statement in made:
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql(_NOTED, (migrate.newest(),))
        elif new:
            made.extend(connection.exec_driver_sql(_MADE).scalars())

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "_upgrade", upgrade)
        yield


@pytest.fixture(scope="session", autouse=True)
def unsynced() -> Iterator[None]:
    """Opens the SQLite databases of this process without waiting for the disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "_PRAGMAS", (*engine._PRAGMAS, "synchronous=OFF"))
        yield


class _Impatient:
    """The module asyncio, but for the time for which it sleeps."""

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)

    async def sleep(self, seconds: float) -> None:
        """Sleeps a twentieth of the time."""
        await asyncio.sleep(seconds / 20)


@pytest.fixture(scope="session", autouse=True)
def impatient() -> Iterator[None]:
    """Has every server of this process look soon whether it is to end, and whether its connections are closed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(uvicorn.server, "asyncio", _Impatient())
        yield
