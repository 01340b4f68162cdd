"""Brings the tables to the newest revision, in one transaction: killed anywhere, nothing has happened.

Alembic is imported only when there is something to do: it takes longer to import than everything else of the store.
"""

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from statuspage.store.presence import StoreError

_FOLDER = Path(__file__).parent / "migrations"
_LOCK = 0x5374_6174_7573
"""The number under which nodes that start together wait for each other (PostgreSQL)."""


@cache
def newest() -> str:
    """The revision that this program's tables have: migrations are files named by four digits that count up."""
    return max(path.name[:4] for path in (_FOLDER / "versions").glob("[0-9]*.py"))


def migrate(connection: Connection) -> None:
    """Bring the database to `newest`, within the transaction of `connection`. Raises StoreError when it is of a newer program."""
    if present(connection) == newest():
        return
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
    if (found := present(connection)) and found > newest():
        raise StoreError(f"the database is of a newer version of this program (its revision is {found}, ours {newest()})")
    _upgrade(connection)


def present(connection: Connection) -> str | None:
    """The revision of the database; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 -- see above
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
