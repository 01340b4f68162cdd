"""Many rows in one step. SQLite's driver is asked directly: through SQLAlchemy each value costs as much as all of SQLite's work.

What a column's type does to a value is done here too, so that the rows are the same either way.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import aiosqlite
from sqlalchemy import Column, Select, Table, bindparam
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.store import upsert

_DIALECT = SQLiteDialect_aiosqlite(paramstyle="qmark")


async def insert(connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert `rows`, which all have the same columns."""
    driver = await _driver(connection)
    if not rows:
        return
    if driver is None:
        await connection.execute(table.insert(), [dict(row) for row in rows])
    else:
        await _write(driver, table, rows, replacing=False)


async def insert_or_replace(connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert `rows`; where a primary key is taken, put the row's other values in place."""
    driver = await _driver(connection)
    if not rows:
        return
    if driver is None:
        await upsert.insert_or_replace(connection, table, rows)
    else:
        await _write(driver, table, rows, replacing=True)


async def update_row(connection: AsyncConnection, table: Table, key: str, values: Mapping[str, Any]) -> None:
    """Set `values` in the row whose primary key, of one column, is `key`."""
    driver = await _driver(connection)
    if driver is None:
        column = next(iter(table.primary_key.columns))
        await connection.execute(table.update().where(column == key).values(dict(values)))
        return
    names = tuple(column.name for column in table.columns if column.name in values)
    bound = [process(values[name]) if process else values[name] for name, process in _processors(table, names)]
    await driver.execute(_update_text(table, names), (*bound, key))


async def select_by(
    connection: AsyncConnection, query: Select[Any], column: Column[str], keys: Iterable[str], *, locked: bool = True
) -> list[tuple[Any, ...]]:
    """The rows of `query` (of columns) whose `column` is one of `keys`, ordered by it; `locked` till the transaction ends."""
    wanted = sorted(set(keys))
    driver = await _driver(connection)
    if driver is None:
        chosen = query.where(column.in_(wanted)).order_by(column)
        return [tuple(row) for row in await connection.execute(chosen.with_for_update() if locked else chosen)]
    text = f"{query.compile(dialect=_DIALECT)} WHERE {column} IN (SELECT value FROM json_each(?)) ORDER BY {column}"  # noqa: S608
    kinds = [selected.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None) for selected in query.selected_columns]
    rows = await driver.execute_fetchall(text, (json.dumps(wanted),))
    return [tuple(kind(value) if kind else value for kind, value in zip(kinds, row, strict=True)) for row in rows]


async def _driver(connection: AsyncConnection) -> aiosqlite.Connection | None:
    """SQLite's own connection; null on PostgreSQL."""
    driver = (await connection.get_raw_connection()).driver_connection
    return driver if isinstance(driver, aiosqlite.Connection) else None


async def _write(driver: aiosqlite.Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, replacing: bool) -> None:
    names = tuple(rows[0])
    processors = _processors(table, names)
    values = [tuple(process(row[name]) if process else row[name] for name, process in processors) for row in rows]
    await driver.executemany(_text(table, names, replacing), values)  # closing what it gives would be one more turn of threads


@cache
def _processors(table: Table, names: tuple[str, ...]) -> list[tuple[str, Callable[[Any], Any] | None]]:
    """What each column's type does to a value, in the order of the columns."""
    return [(name, table.c[name].type.dialect_impl(_DIALECT).bind_processor(_DIALECT)) for name in names]


@cache
def _update_text(table: Table, names: tuple[str, ...]) -> str:
    key = next(iter(table.primary_key.columns))
    compiled = table.update().values(dict.fromkeys(names)).where(key == bindparam("_key")).compile(dialect=_DIALECT)
    wanted = (*(column.name for column in table.columns if column.name in names), "_key")
    assert tuple(compiled.positiontup or ()) == wanted  # noqa: S101 -- the values are given by position
    return str(compiled)


@cache
def _text(table: Table, names: tuple[str, ...], replacing: bool) -> str:
    statement = sqlite.insert(table).values(dict.fromkeys(names))
    if replacing:
        keys = [column.name for column in table.primary_key.columns]
        others = {name: statement.excluded[name] for name in names if name not in keys}
        statement = statement.on_conflict_do_update(index_elements=keys, set_=others)
    compiled = statement.compile(dialect=_DIALECT)
    assert tuple(compiled.positiontup or ()) == names  # noqa: S101 -- the values are given by position
    return str(compiled)
