"""Since when we listen: the marks by which silence that is our own fault is told from a sender's, and a clock that was set back."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, Table, select, type_coerce, update
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.heartbeat import Listening
from statuspage.core.watching import OURSELVES, Gap
from statuspage.store import bulk, gaps, upsert
from statuspage.store.tables import LEASED, heartbeats, marks, probes

GAP = timedelta(seconds=60)
"""A break in listening that is longer than this (a stop, a sleep, a lost database, a step of the clock) excuses silence."""

_EVERY = timedelta(seconds=5)
_BACK = timedelta(seconds=5)
_NAMES = ("listened_at", "deaf_from", "listening_since", "line_down_since")
_MARKS = select(marks.c.name, marks.c.value)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


async def listening(connection: AsyncConnection, now: datetime) -> Listening:
    """Since when we listen, as of `now`; a break that nobody has noted yet counts."""
    known = await _marks(connection)
    last = known.get("listened_at")
    paused = known.get("line_down_since") is not None
    if last is not None and _broken(last, now):
        return Listening(now, min(last, now), paused)
    return Listening(known.get("listening_since"), known.get("deaf_from"), paused)


async def listen(connection: AsyncConnection, now: datetime) -> bool:
    """Note that we listen; whether there was a break, after which every judgement is made anew.

    After the clock was set back, everything that is due or held by a lease is moved back with it.
    """
    last = (await _marks(connection)).get("listened_at")
    if last is not None and not _broken(last, now):
        if now - last >= _EVERY:
            await _set(connection, "listened_at", now)
        return False
    if last is not None and now < last:
        await _move_back(connection, last - now)
    await _resume(connection, last and min(last, now), now)
    await _set(connection, "listened_at", now)
    return last is not None


async def line_fell(connection: AsyncConnection, since: datetime) -> None:
    """Note that our own line is down."""
    await _set(connection, "line_down_since", since)


async def line_rose(connection: AsyncConnection, now: datetime) -> None:
    """Note that our own line is back, from when we listen again; everything is looked at anew."""
    down_since = (await _marks(connection)).get("line_down_since")
    await connection.execute(marks.delete().where(marks.c.name == "line_down_since"))
    if down_since is not None:
        await _resume(connection, down_since, now)
        await hasten(connection, probes, now)


async def line_down_since(connection: AsyncConnection) -> datetime | None:
    """Since when our own line is down, or null."""
    return (await _marks(connection)).get("line_down_since")


async def hasten(connection: AsyncConnection, table: Table, now: datetime, ids: tuple[str, ...] | None = None) -> None:
    """Make the rows of `table` (all of them, or those of `ids`) due now that are not under way."""
    chosen = [table.c.lease_until.is_(None), *([] if ids is None else [table.c.id.in_(ids)])]
    await connection.execute(update(table).where(*chosen).values(due_at=now))


def _broken(last: datetime, now: datetime) -> bool:
    return now - last > GAP or last - now > _BACK


async def _resume(connection: AsyncConnection, until: datetime | None, now: datetime) -> None:
    await _set(connection, "listening_since", now)
    if until is not None:
        await _set(connection, "deaf_from", until)
        await gaps.add(connection, Gap(OURSELVES, until, now))
    await hasten(connection, heartbeats, now)


async def _move_back(connection: AsyncConnection, step: timedelta) -> None:
    microseconds = step // timedelta(microseconds=1)
    for table in LEASED:
        for column in (table.c.due_at, table.c.lease_until):
            moved = type_coerce(column, BigInteger) - microseconds
            await connection.execute(update(table).where(column.is_not(None)).values({column: moved}))


async def _marks(connection: AsyncConnection) -> dict[str, datetime]:
    rows = await bulk.select_by(connection, _MARKS, marks.c.name, _NAMES, locked=False)
    return {name: _EPOCH + timedelta(microseconds=value) for name, value in rows}


async def _set(connection: AsyncConnection, name: str, at: datetime) -> None:
    value = (at - _EPOCH) // timedelta(microseconds=1)
    await upsert.insert_or_update(connection, marks, {"name": name, "value": value}, {"value": value})
