"""New databases of tests: migrated once in a run, since all the steps of the past take longer than most tests, and on no disk yet
when a write is acknowledged, since waiting for one takes longer than the write."""

from collections.abc import Iterator

import pytest
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
    """Opens the SQLite databases of this process without waiting for the disk; a server that is a process of its own does wait."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "_PRAGMAS", (*engine._PRAGMAS, "synchronous=OFF"))
        yield
