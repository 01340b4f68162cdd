"""Work by due time: rows that are due are claimed in one statement, for one owner, until a lease runs out."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Row, Table, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection


async def claim(
    connection: AsyncConnection, table: Table, *, now: datetime, lease: timedelta, owner: str, limit: int
) -> Sequence[Row[tuple[object, ...]]]:
    """Up to `limit` rows of `table` that are due and free, leased to `owner`; the longest due first.

    On PostgreSQL, rows that another node is just claiming are passed over; SQLite has only one writer and ignores the clause.
    """
    key = next(iter(table.primary_key.columns))
    free = or_(table.c.lease_until.is_(None), table.c.lease_until <= now)
    due = select(key).where(table.c.due_at <= now, free).order_by(table.c.due_at).limit(limit).with_for_update(skip_locked=True)
    taken = update(table).where(key.in_(due)).values(lease_until=now + lease, lease_owner=owner).returning(table)
    rows = (await connection.execute(taken)).all()
    return sorted(rows, key=lambda row: row.due_at)
