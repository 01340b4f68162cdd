"""Documents over which the reader was lost: how often, when last, and why."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.store import upsert
from statuspage.store.tables import asides


@dataclass(frozen=True, slots=True)
class Case:
    """A document (by the SHA-256 of its body, in hex) of a source, read as a kind ("" for one that is to be detected)."""

    source: str
    document: str
    kind: str


@dataclass(frozen=True, slots=True)
class Losses:
    """How often the reader was lost over a document, and the last time."""

    count: int
    reason: str
    last_at: datetime


def _is(case: Case) -> list[object]:
    return [asides.c.source == case.source, asides.c.document == case.document, asides.c.kind == case.kind]


async def find(connection: AsyncConnection, case: Case) -> Losses | None:
    """What is known against a document, or null."""
    row = (await connection.execute(select(asides).where(*_is(case)))).first()  # type: ignore[arg-type]
    return Losses(row.losses, row.reason, row.last_at) if row else None


async def add(connection: AsyncConnection, case: Case, reason: str, now: datetime) -> int:
    """Note one more loss; how many there are now."""
    key = {"source": case.source, "document": case.document, "kind": case.kind}
    last = {"reason": reason, "last_at": now}
    await upsert.insert_or_update(connection, asides, {**key, "losses": 1, **last}, {"losses": asides.c.losses + 1, **last})
    found = await find(connection, case)
    return found.count if found else 0


async def forget(connection: AsyncConnection, case: Case) -> None:
    """Hold nothing against a document any more: it could be read."""
    await connection.execute(delete(asides).where(*_is(case)))  # type: ignore[arg-type]
