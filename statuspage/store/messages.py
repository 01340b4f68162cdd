"""What sources have sent: each message kept once with its bytes, and read when its turn comes."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Document
from statuspage.store import leases, notices, upsert
from statuspage.store.tables import messages

MOST_UNREAD = 1_000
"""Messages of one source that may wait to be read; more are turned away until they are."""


class Kept(Enum):
    """What became of a message: it is NEW and on disk; it was KNOWN; another body came under its id; too many wait (FULL)."""

    NEW = auto()
    KNOWN = auto()
    OTHER = auto()
    FULL = auto()


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as it came: `name` is the id that its sender gave it, "" for none."""

    source: str
    name: str
    document: Document

    @property
    def sha256(self) -> str:
        """The hash of its bytes."""
        return hashlib.sha256(self.document.body).hexdigest()

    @property
    def id(self) -> str:
        """What makes it the same message when it comes again: the sender's id, else its bytes."""
        return hashlib.sha256(f"{self.source}\n{self.name or self.sha256}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Message:
    """A message that waits to be read."""

    id: str
    source: str
    document: str
    received_at: datetime


async def keep(connection: AsyncConnection, letter: Letter) -> Kept:
    """Keep a message and its bytes, unless it is known."""
    known = (await connection.execute(select(messages.c.document).where(messages.c.id == letter.id))).scalar()
    if known is not None:
        return Kept.KNOWN if known == letter.sha256 else Kept.OTHER
    waiting = select(func.count()).where(messages.c.source == letter.source, messages.c.due_at.is_not(None))
    if ((await connection.execute(waiting)).scalar() or 0) >= MOST_UNREAD:
        return Kept.FULL
    now = letter.document.fetched_at
    row = {"id": letter.id, "source": letter.source, "document": letter.sha256, "received_at": now, "due_at": now}
    await notices.keep_document(connection, letter.source, letter.sha256, letter.document)
    return Kept.NEW if await upsert.insert_new(connection, messages, row) else Kept.KNOWN


async def claim(connection: AsyncConnection, *, now: datetime, lease: timedelta, owner: str, limit: int) -> list[Message]:
    """Messages that are to be read, leased to `owner`, in the order in which they came."""
    rows = await leases.claim(connection, messages, now=now, lease=lease, owner=owner, limit=limit, then=(messages.c.received_at,))
    found = [Message(row.id, row.source, row.document, row.received_at) for row in rows]
    return sorted(found, key=lambda message: message.received_at)


async def done(connection: AsyncConnection, id: str, now: datetime, problem: str | None = None) -> None:
    """Note that a message was read, or why it cannot be."""
    values = {"read_at": None if problem else now, "problem": problem, "due_at": None, "lease_until": None, "lease_owner": None}
    await connection.execute(update(messages).where(messages.c.id == id).values(values))


async def later(connection: AsyncConnection, id: str, due_at: datetime) -> None:
    """Put a message off."""
    values = {"due_at": due_at, "lease_until": None, "lease_owner": None}
    await connection.execute(update(messages).where(messages.c.id == id).values(values))


async def again(connection: AsyncConnection, sources: Iterable[str], since: datetime, now: datetime) -> None:
    """Have the messages of these sources that could not be read, and came since then, read again."""
    unread = messages.c.problem.is_not(None) & messages.c.source.in_(list(sources)) & (messages.c.received_at >= since)
    await connection.execute(update(messages).where(unread, messages.c.due_at.is_(None)).values(due_at=now))
