"""Gaps: the stretches in which an origin, or we ourselves, measured nothing that counts. They are raw facts and stay."""

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.watching import Gap
from statuspage.store.tables import gaps


async def add(connection: AsyncConnection, gap: Gap) -> None:
    """Keep a gap; one without length is none."""
    if gap.until is None or gap.since < gap.until:
        await connection.execute(gaps.insert().values(origin=gap.origin, since=gap.since, until=gap.until))


async def holding(connection: AsyncConnection, at: datetime) -> list[Gap]:
    """The gaps that `at` is in, and those before it that were never closed."""
    query = select(gaps).where(gaps.c.since <= at, or_(gaps.c.until.is_(None), gaps.c.until > at)).order_by(gaps.c.id)
    return [Gap(row.origin, row.since, row.until) for row in await connection.execute(query)]


async def since(connection: AsyncConnection, start: datetime) -> list[Gap]:
    """The gaps that reach beyond `start`, and all that were never closed."""
    query = select(gaps).where(or_(gaps.c.until.is_(None), gaps.c.until > start)).order_by(gaps.c.id)
    return [Gap(row.origin, row.since, row.until) for row in await connection.execute(query)]
