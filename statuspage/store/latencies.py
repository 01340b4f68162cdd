"""Answer times of probes: a row for each finished bucket, and one for each day, which grows with these."""

from collections.abc import AsyncIterator, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Table, delete, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.latency import DAYS, RECENT, Bucket, Counted
from statuspage.store import bulk
from statuspage.store.tables import latencies, latency_days

_PART = 250
"""Rows that are taken up in one step, so that others have their turn between."""

_EARLIER = timedelta(days=1)
"""What began so long before the first instant that is shown may still reach beyond it."""


async def add(connection: AsyncConnection, probe: str, one: Counted, now: datetime) -> None:
    """Keep what a check has finished: the bucket, and the day that it belongs to in the place of what was kept of it before."""
    if one.finished is not None and one.filling.day is not None:
        await bulk.insert_or_replace(connection, latencies, [_row(probe, one.finished, now)])
        await bulk.insert_or_replace(connection, latency_days, [_row(probe, one.filling.day, now)])


def _row(probe: str, one: Bucket, now: datetime) -> dict[str, Any]:
    return {
        "probe": probe,
        "since": one.since,
        "until": one.until,
        "answers": one.answers,
        "failures": one.failures,
        "least": one.least,
        "typical": one.typical,
        "most": one.most,
        "kept_at": now,
    }


def recent(connection: AsyncConnection, now: datetime, kept_since: datetime | None = None) -> AsyncIterator[tuple[str, Bucket]]:
    """The buckets that are shown at `now`, with their probes; with `kept_since` only those that were kept since then."""
    return _shown(connection, latencies, now - RECENT, kept_since)


def days(connection: AsyncConnection, now: datetime, kept_since: datetime | None = None) -> AsyncIterator[tuple[str, Bucket]]:
    """The days in the same way, today as far as its buckets are finished."""
    return _shown(connection, latency_days, now - timedelta(days=DAYS), kept_since)


async def _shown(
    connection: AsyncConnection, table: Table, since: datetime, kept_since: datetime | None
) -> AsyncIterator[tuple[str, Bucket]]:
    columns = [column for column in table.columns if column.name != "kept_at"]
    lately = true() if kept_since is None else table.c.kept_at >= kept_since
    async with connection.stream(select(*columns).where(table.c.since > since - _EARLIER, lately)) as found:
        async for part in found.partitions(_PART):
            for probe, *values in part:
                yield probe, Bucket(*values)


async def forget(connection: AsyncConnection, probes: Iterable[str]) -> None:
    """Take away what is kept of probes that watch something else now."""
    if wanted := list(probes):
        for table in (latencies, latency_days):
            await connection.execute(delete(table).where(table.c.probe.in_(wanted)))
