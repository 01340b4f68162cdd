"""Challenges that places are owed: what proves that a place is the asker's. Claimed, sent, and tried again while they count."""

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.store import leases
from statuspage.store.subscriptions import Subscription, own, subscription_of
from statuspage.store.tables import subscriptions


async def claim(connection: AsyncConnection, *, now: datetime, lease: timedelta, owner: str, limit: int) -> list[Subscription]:
    """Those that are due, leased to `owner`."""
    rows = await leases.claim(connection, subscriptions, now=now, lease=lease, owner=owner, limit=limit)
    return [subscription_of(row) for row in rows]


async def settle(connection: AsyncConnection, one: Subscription, problem: str = "", again_at: datetime | None = None) -> None:
    """Note that a challenge was sent, or its problem and when it is tried again (null: no more). One that came after it stays."""
    same = (own.id == one.id) & (own.nonce == one.nonce)
    values = {"due_at": again_at, "lease_until": None, "lease_owner": None, "attempts": one.attempts + 1, "problem": problem}
    await connection.execute(update(subscriptions).where(same).values(values))
