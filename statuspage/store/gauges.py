"""What is watched of the program itself: when probes last checked and heartbeats last pinged, and what waits to be delivered."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import Measured
from statuspage.settings import Settings
from statuspage.store import listening, receiving, signals
from statuspage.store.known import measured
from statuspage.store.tables import deliveries

VISITORS = "(visitors)"
"""Stands for all who have subscribed by themselves: they may be many."""


@dataclass(frozen=True, slots=True)
class Owed:
    """Messages to somebody: how many wait, since when the oldest of them does, and how many were given up."""

    waiting: int = 0
    since: datetime | None = None
    failed: int = 0


@dataclass(frozen=True, slots=True)
class Gauges:
    """The present judgements by origin, when each heartbeat last pinged, what is owed to whom, and who is sent nothing more."""

    measured: Mapping[str, Measured] = field(default_factory=dict)
    pinged: Mapping[str, datetime] = field(default_factory=dict)
    owed: Mapping[str, Owed] = field(default_factory=dict)
    off: frozenset[str] = frozenset()


async def gauges(connection: AsyncConnection, settings: Settings, addresses: Mapping[str, str]) -> Gauges:
    """As they are now. `addresses` are those of the operator's receivers, by id."""
    present = measured(await signals.present(connection), settings, await listening.line_down_since(connection))
    off = {(one.id, one.address) for one in await receiving.disabled(connection)}
    return Gauges(
        {one.origin: one for one in present},
        await signals.last_pings(connection),
        await _owed(connection, [one.id for one in settings.subscribers]),
        frozenset(id for id, address in addresses.items() if (id, receiving.address_of(address)) in off),
    )


async def _owed(connection: AsyncConnection, own: Collection[str]) -> dict[str, Owed]:
    whom = case((deliveries.c.subscriber.in_(own), deliveries.c.subscriber), else_=VISITORS).label("whom")
    waits = deliveries.c.due_at.is_not(None)
    query = (
        select(
            whom,
            func.count(case((waits, 1))).label("waiting"),
            func.min(case((waits, deliveries.c.queued_at))).label("since"),
            func.count(deliveries.c.failed_at).label("failed"),
        )
        .where(deliveries.c.done_at.is_(None))
        .group_by(whom)
    )
    return {row.whom: Owed(row.waiting, row.since, row.failed) for row in await connection.execute(query)}
