"""The outbox: deliveries written with the change that they tell, leased, sent, marked; and the log of every attempt."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.routing import Addressed
from statuspage.store import leases, upsert
from statuspage.store.tables import attempts, deliveries, subscribers


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message to be sent: change `change` for `subscriber`, after `attempts` failed tries."""

    message_id: str
    subscriber: str
    change: int
    attempts: int


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at a delivery, for the log. `status` is null when there was no answer; `answer` begins its body."""

    at: datetime
    ok: bool
    status: int | None
    milliseconds: int
    answer: str


async def put(connection: AsyncConnection, number: int, addressed: Iterable[Addressed], now: datetime) -> None:
    """Queue the messages of a change, in the transaction that makes the change."""
    for one in addressed:
        row = {"message_id": one.message_id, "subscriber": one.subscriber, "change": number, "attempts": 0, "due_at": now}
        await upsert.insert_new(connection, deliveries, row)


async def claim(
    connection: AsyncConnection, *, now: datetime, lease: timedelta, owner: str, limit: int, but: Iterable[str] = ()
) -> list[Delivery]:
    """Deliveries that are due, leased to `owner`, in the order of their changes; none for the subscribers in `but`."""
    others = deliveries.c.subscriber.not_in(sorted(but))
    rows = await leases.claim(
        connection, deliveries, now=now, lease=lease, owner=owner, limit=limit, only=others, then=deliveries.c.change
    )
    found = [Delivery(row.message_id, row.subscriber, row.change, row.attempts) for row in rows]
    return sorted(found, key=lambda delivery: delivery.change)


async def release(connection: AsyncConnection, unsent: Iterable[Delivery], owner: str) -> None:
    """Give back deliveries that `owner` still holds and has not sent."""
    held = deliveries.c.message_id.in_([delivery.message_id for delivery in unsent]) & (deliveries.c.lease_owner == owner)
    await connection.execute(update(deliveries).where(held).values(lease_until=None, lease_owner=None))


async def settle(connection: AsyncConnection, delivery: Delivery, attempt: Attempt, retry_at: datetime | None) -> None:
    """Mark a delivery after an attempt: done, due again at `retry_at`, or failed for good."""
    row = {
        "message_id": delivery.message_id,
        "at": attempt.at,
        "ok": attempt.ok,
        "status": attempt.status,
        "milliseconds": attempt.milliseconds,
        "answer": attempt.answer,
    }
    await connection.execute(attempts.insert().values(row))
    values = {
        "attempts": delivery.attempts + (not attempt.ok),
        "done_at": attempt.at if attempt.ok else None,
        "failed_at": attempt.at if not attempt.ok and retry_at is None else None,
        "due_at": None if attempt.ok else retry_at,
        "lease_until": None,
        "lease_owner": None,
    }
    await connection.execute(update(deliveries).where(deliveries.c.message_id == delivery.message_id).values(values))


async def disable(connection: AsyncConnection, subscriber: str, url: str, now: datetime, reason: str) -> None:
    """Send nothing more to a subscriber at `url`, and drop what waits for it."""
    values = {"disabled_at": now, "address": address_of(url), "reason": reason}
    await upsert.insert_or_update(connection, subscribers, {"id": subscriber, **values}, values)
    waiting = (deliveries.c.subscriber == subscriber) & deliveries.c.due_at.is_not(None)
    await connection.execute(update(deliveries).where(waiting).values(due_at=None, failed_at=now, lease_until=None))


async def disabled(connection: AsyncConnection) -> frozenset[tuple[str, str]]:
    """The subscribers that are sent nothing, each with the address (`address_of`) at which that is so."""
    rows = await connection.execute(select(subscribers).where(subscribers.c.disabled_at.is_not(None)))
    return frozenset((row.id, row.address) for row in rows)


def address_of(url: str) -> str:
    """By what an address is recognised again: it may hold a secret, so it is not kept itself."""
    return hashlib.sha256(url.encode()).hexdigest()


async def log(connection: AsyncConnection, message_id: str) -> list[Attempt]:
    """The attempts at one message, oldest first."""
    rows = await connection.execute(select(attempts).where(attempts.c.message_id == message_id).order_by(attempts.c.id))
    return [Attempt(row.at, row.ok, row.status, row.milliseconds, row.answer) for row in rows]
