"""Many rows in one step. SQLite's driver is asked directly: through SQLAlchemy each value costs as much as all of SQLite's work.

What a column's type does to a value is done here too, so that the rows are the same either way.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import Any

import aiosqlite
from sqlalchemy import Column, Select, Table, bindparam
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.store import upsert

_Process = Callable[[Any], Any]

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
    text, kinds = _selection(query, column)
    rows = await driver.execute_fetchall(text, (json.dumps(wanted),))
    return list(zip(*(_made(kind, values) for kind, values in zip(kinds, zip(*rows, strict=True), strict=False)), strict=True))


async def _driver(connection: AsyncConnection) -> aiosqlite.Connection | None:
    """SQLite's own connection; null on PostgreSQL."""
    driver = (await connection.get_raw_connection()).driver_connection
    return driver if isinstance(driver, aiosqlite.Connection) else None


async def _write(driver: aiosqlite.Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, replacing: bool) -> None:
    names = tuple(rows[0])
    values = zip(*(_made(process, map(itemgetter(name), rows)) for name, process in _processors(table, names)), strict=True)
    await driver.executemany(_text(table, names, replacing), values)  # closing what it gives would be one more turn of threads


def _made(kind: _Process | None, values: Iterable[Any]) -> Iterable[Any]:
    """A column's values as its type makes them: what is looped over is a column, since a loop for each row costs more."""
    return map(kind, values) if kind else values


@lru_cache(maxsize=64)
def _selection(query: Select[Any], column: Column[str]) -> tuple[str, list[_Process | None]]:
    """The statement that selects by the keys of a JSON list, and what each column's type does to a value that was found."""
    text = f"{query.compile(dialect=_DIALECT)} WHERE {column} IN (SELECT value FROM json_each(?)) ORDER BY {column}"  # noqa: S608
    return text, [selected.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None) for selected in query.selected_columns]


@cache
def _processors(table: Table, names: tuple[str, ...]) -> list[tuple[str, _Process | None]]:
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
