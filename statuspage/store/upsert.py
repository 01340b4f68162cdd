"""Insert or update, in the words that both databases share."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncConnection


async def insert_or_update(connection: AsyncConnection, table: Table, row: Mapping[str, Any], changed: Mapping[str, Any]) -> None:
    """Insert `row`; where its primary key is taken, set `changed` instead."""
    statement = _insert(connection, table).values(dict(row))
    keys = [column.name for column in table.primary_key.columns]
    await connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=dict(changed)))


async def insert_or_replace(
    connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]], replaced: Sequence[str] | None = None
) -> None:
    """Insert `rows`, which all have the same columns; where a primary key is taken, put the row's values of `replaced` in place.

    None means all of its other columns.
    """
    if not rows:
        return
    statement = _insert(connection, table)
    keys = [column.name for column in table.primary_key.columns]
    names = [name for name in rows[0] if name not in keys] if replaced is None else replaced
    others = {name: statement.excluded[name] for name in names}
    await connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=others), [dict(row) for row in rows])


async def insert_new(connection: AsyncConnection, table: Table, row: Mapping[str, Any]) -> bool:
    """Insert `row` unless its primary key is taken; whether it was new."""
    keys = [column.name for column in table.primary_key.columns]
    statement = _insert(connection, table).values(dict(row)).on_conflict_do_nothing(index_elements=keys)
    return bool((await connection.execute(statement)).rowcount)


async def insert_missing(connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert those of `rows` whose primary key is not taken; all have the same columns."""
    if rows:
        keys = [column.name for column in table.primary_key.columns]
        await connection.execute(
            _insert(connection, table).on_conflict_do_nothing(index_elements=keys), [dict(row) for row in rows]
        )


def _insert(connection: AsyncConnection, table: Table) -> Any:
    if connection.dialect.name == "sqlite":
        return sqlite_insert(table)
    from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415 -- slow to import, and not needed with SQLite

    return insert(table)
