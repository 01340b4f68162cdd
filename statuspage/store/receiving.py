"""How receivers take what is sent to them: since when one takes nothing, and those that are sent nothing more."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.store import outbox, upsert
from statuspage.store.tables import subscribers


@dataclass(frozen=True, slots=True)
class Disabled:
    """A receiver that is sent nothing at an address, which is known by its hash, since then and why."""

    id: str
    address: str
    at: datetime
    reason: str


def address_of(url: str) -> str:
    """By what an address is recognised again: it may hold a secret, so it is not kept itself."""
    return hashlib.sha256(url.encode()).hexdigest()


async def disabled(connection: AsyncConnection) -> list[Disabled]:
    """The receivers that are sent nothing."""
    rows = await connection.execute(select(subscribers).where(subscribers.c.disabled_at.is_not(None)))
    return [Disabled(row.id, row.address, row.disabled_at, row.reason) for row in rows]


async def failing(connection: AsyncConnection) -> set[str]:
    """The receivers that took nothing the last time."""
    return set((await connection.execute(select(subscribers.c.id).where(subscribers.c.failing_since.is_not(None)))).scalars())


async def failed(connection: AsyncConnection, id: str, url: str, now: datetime) -> datetime:
    """Note that a receiver did not take a message; since when it has taken none."""
    row = (await connection.execute(select(subscribers).where(subscribers.c.id == id))).first()
    if row is not None and row.failing_since is not None and row.address == address_of(url):
        since: datetime = row.failing_since
        return since
    values = {"failing_since": now, "address": address_of(url), "disabled_at": None, "reason": ""}
    await upsert.insert_or_update(connection, subscribers, {"id": id, **values}, values)
    return now


async def took(connection: AsyncConnection, id: str) -> bool:
    """Note that a receiver took a message; whether it had failed before."""
    failing = (subscribers.c.id == id) & subscribers.c.failing_since.is_not(None)
    return bool((await connection.execute(update(subscribers).where(failing).values(failing_since=None))).rowcount)


async def disable(connection: AsyncConnection, id: str, url: str, now: datetime, reason: str) -> None:
    """Send nothing more to a receiver at `url`, and give up what waits for it."""
    values = {"disabled_at": now, "address": address_of(url), "reason": reason, "failing_since": None}
    await upsert.insert_or_update(connection, subscribers, {"id": id, **values}, values)
    await outbox.fail_all(connection, id, now)


async def enable(connection: AsyncConnection, ids: Collection[str]) -> int:
    """Send to these receivers again; how many were sent nothing."""
    off = subscribers.c.id.in_(list(ids)) & subscribers.c.disabled_at.is_not(None)
    return (await connection.execute(delete(subscribers).where(off))).rowcount
