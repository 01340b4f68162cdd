"""What is watched of the program itself: when probes last checked and heartbeats last pinged, and what waits to be delivered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import Measured
from statuspage.settings import Settings
from statuspage.store import listening, outbox, signals
from statuspage.store.known import measured
from statuspage.store.tables import changes, deliveries


@dataclass(frozen=True, slots=True)
class Owed:
    """A subscriber's messages: how many wait, since when the oldest of them does, and how many were given up."""

    waiting: int = 0
    since: datetime | None = None
    failed: int = 0


@dataclass(frozen=True, slots=True)
class Gauges:
    """The present judgements by origin, when each heartbeat last pinged, what is owed to each subscriber, and who is off."""

    measured: Mapping[str, Measured] = field(default_factory=dict)
    pinged: Mapping[str, datetime] = field(default_factory=dict)
    owed: Mapping[str, Owed] = field(default_factory=dict)
    off: frozenset[str] = frozenset()


async def gauges(connection: AsyncConnection, settings: Settings) -> Gauges:
    """As they are now."""
    present = measured(await signals.present(connection), settings, await listening.line_down_since(connection))
    off = await outbox.disabled(connection)
    return Gauges(
        {one.origin: one for one in present},
        await signals.last_pings(connection),
        await _owed(connection),
        frozenset(one.id for one in settings.subscribers if (one.id, outbox.address_of(one.url)) in off),
    )


async def _owed(connection: AsyncConnection) -> dict[str, Owed]:
    waiting = case((deliveries.c.failed_at.is_(None), 1))
    since = case((deliveries.c.failed_at.is_(None), changes.c.known_at))
    query = (
        select(
            deliveries.c.subscriber,
            func.count(waiting).label("waiting"),
            func.min(since).label("since"),
            func.count(deliveries.c.failed_at).label("failed"),
        )
        .join(changes, changes.c.number == deliveries.c.change)
        .where(deliveries.c.done_at.is_(None))
        .group_by(deliveries.c.subscriber)
    )
    return {row.subscriber: Owed(row.waiting, row.since, row.failed) for row in await connection.execute(query)}
