"""Takes away raw material whose time is over. What was published stays, and so does all that it rests on: notices, changes of
judgement, gaps, changes of events, rulings, and the documents that an event cites."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Table, delete, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.store.tables import (
    asides,
    attempts,
    citations,
    deliveries,
    documents,
    latencies,
    latency_days,
    messages,
    notices,
    pings,
    subscriptions,
    visits,
)

LIMIT = 500
"""Rows that one transaction takes away at most, so that pings need not wait for it."""

_BODIES = 50
"""Documents are rows of another size."""


@dataclass(frozen=True, slots=True)
class Before:
    """What is older than this goes: documents by when they were fetched, pings and attempts by when they came, deliveries and
    visits by when they were over, messages by when they were received, subscriptions by when they were left, or were last to be
    confirmed, answer times and days of these by when they were last written."""

    documents: datetime
    pings: datetime
    deliveries: datetime
    visits: datetime
    messages: datetime
    subscriptions: datetime
    latencies: datetime
    latency_days: datetime


async def prune(connection: AsyncConnection, name: str, before: Before) -> tuple[int, bool]:
    """Take away a batch of what goes by `name`, one of `NAMES`; how many there were, and whether there may be more."""
    table, old = _old(before)[name]
    limit = _BODIES if table is documents else LIMIT
    found = await _deleted(connection, table, old, limit)
    return found, found >= limit


def _old(before: Before) -> Mapping[str, tuple[Table, ColumnElement[bool]]]:
    """What goes by each name: what is cited, owed, or still to be visited does not."""
    cited = select(notices.c.snapshot).where(notices.c.id.in_(select(citations.c.notice)), notices.c.snapshot.is_not(None))
    own = subscriptions.c
    left = (own.state == "left") & own.asked.is_(None) & (own.left_at < before.subscriptions)  # and did not ask again since
    over = or_(left, own.valid_until < before.subscriptions)
    settled = (deliveries.c.done_at, deliveries.c.failed_at, deliveries.c.dropped_at)
    done = or_(*(at < before.deliveries for at in settled))
    return {
        "asides": (asides, asides.c.last_at < before.documents),
        "documents": (documents, (documents.c.fetched_at < before.documents) & documents.c.sha256.not_in(cited)),
        "messages": (messages, messages.c.due_at.is_(None) & (messages.c.received_at < before.messages)),
        "pings": (pings, pings.c.at < before.pings),
        "attempts": (attempts, attempts.c.at < before.deliveries),
        "deliveries": (deliveries, deliveries.c.due_at.is_(None) & done),
        "subscriptions": (subscriptions, (own.state != "active") & over & (own.asks_since < before.subscriptions)),
        "visits": (visits, (visits.c.key != "") & visits.c.due_at.is_(None) & (visits.c.last_fetch < before.visits)),
        "latencies": (latencies, latencies.c.kept_at < before.latencies),
        "latency_days": (latency_days, latency_days.c.kept_at < before.latency_days),
    }


NAMES = (
    *("asides", "documents", "messages", "pings", "attempts", "deliveries", "subscriptions", "visits"),
    *("latencies", "latency_days"),
)
"""All that is taken away, in this order."""


async def _deleted(connection: AsyncConnection, table: Table, old: ColumnElement[bool], limit: int) -> int:
    keys = list(table.primary_key.columns)
    key = keys[0] if len(keys) == 1 else tuple_(*keys)
    return (await connection.execute(delete(table).where(key.in_(select(*keys).where(old).limit(limit))))).rowcount
