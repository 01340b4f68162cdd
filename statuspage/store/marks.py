"""Instants that are kept by name: when something was last done."""

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.store import upsert
from statuspage.store.tables import marks


async def instant(connection: AsyncConnection, name: str) -> datetime | None:
    """The instant of that name, in UTC; null when there is none."""
    value = (await connection.execute(select(marks.c.value).where(marks.c.name == name))).scalar()
    return datetime.fromtimestamp(value / 1_000_000, UTC) if value else None


async def set_instant(connection: AsyncConnection, name: str, at: datetime) -> None:
    """Keep an instant (aware) by its name."""
    value = int(at.timestamp() * 1_000_000)
    await upsert.insert_or_update(connection, marks, {"name": name, "value": value}, {"value": value})


async def lock(connection: AsyncConnection, name: str) -> None:
    """Have others that lock that name wait, also on other nodes, until the transaction ends; SQLite has only one writer anyhow."""
    if connection.dialect.name == "sqlite":
        return
    await upsert.insert_new(connection, marks, {"name": name, "value": 0})
    await connection.execute(select(marks.c.value).where(marks.c.name == name).with_for_update())
