"""Work by due time: rows that are due are claimed in one statement, for one owner, until a lease runs out."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection


def free(table: Table, now: datetime) -> ColumnElement[bool]:
    """Whether a row is leased to nobody."""
    return or_(table.c.lease_until.is_(None), table.c.lease_until <= now)


async def claim(
    connection: AsyncConnection,
    table: Table,
    *,
    now: datetime,
    lease: timedelta,
    owner: str,
    limit: int,
    only: ColumnElement[bool] | None = None,
    then: Sequence[ColumnElement[Any]] = (),
) -> Sequence[Row[tuple[object, ...]]]:
    """Up to `limit` rows of `table` that are due and free (and fulfil `only`), leased to `owner`.

    The longest due come first, and of those that are due since the same instant, the first by `then`.

    On PostgreSQL, rows that another node is just claiming are passed over; SQLite has only one writer and ignores the clause.
    """
    key = next(iter(table.primary_key.columns))
    wanted = (table.c.due_at <= now, free(table, now), true() if only is None else only)
    due = select(key).where(*wanted).order_by(table.c.due_at, *(then or (key,))).limit(limit).with_for_update(skip_locked=True)
    taken = update(table).where(key.in_(due)).values(lease_until=now + lease, lease_owner=owner).returning(table)
    rows = (await connection.execute(taken)).all()
    return sorted(rows, key=lambda row: row.due_at)
