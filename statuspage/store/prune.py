"""Takes away raw material whose time is over; what was published stays."""

from datetime import datetime

from sqlalchemy import ColumnElement, Table, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.store.tables import asides, documents, pings

LIMIT = 1000
"""Rows of a table that one transaction takes away at most, so that pings need not wait for it."""


async def prune(connection: AsyncConnection, *, documents_before: datetime, pings_before: datetime) -> tuple[int, int]:
    """Delete documents fetched, and pings received, before then, at most `LIMIT` of each; how many of each."""
    await connection.execute(delete(asides).where(asides.c.last_at < documents_before))
    found = await _deleted(connection, documents, documents.c.fetched_at < documents_before)
    return found, await _deleted(connection, pings, pings.c.at < pings_before)


async def _deleted(connection: AsyncConnection, table: Table, old: ColumnElement[bool]) -> int:
    key = next(iter(table.primary_key.columns))
    return (await connection.execute(delete(table).where(key.in_(select(key).where(old).limit(LIMIT))))).rowcount
