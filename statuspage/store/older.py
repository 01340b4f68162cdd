"""What is not in view any more, by its address: an event, a notice, the events of a month. Ids are public for ever."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import Event, Lifecycle
from statuspage.core.page import Known
from statuspage.core.rulings import is_hidden
from statuspage.store import events, notices
from statuspage.store.tables import changes, citations
from statuspage.store.tables import events as table
from statuspage.store.tables import notices as revisions

_MERGES = 8
"""Merges that are followed: an event that went into another that went into another."""


async def event(connection: AsyncConnection, id: str, now: datetime) -> Known | None:
    """An event with its course and the notices that it cites, or the one that it went into; null for none and for a hidden one."""
    found = await events.event(connection, id)
    for _ in range(_MERGES):
        if found is None or not found.merged_into:
            break
        found = await events.event(connection, found.merged_into)
    if found is None or is_hidden(found):
        return None
    changes = await events.changes_of(connection, [found.id])
    return Known(events=(found,), changes=tuple(changes), notices=tuple(await notices.cited_by(connection, [found.id], now)))


async def notice(connection: AsyncConnection, id: str) -> Known | None:
    """A notice's revisions and the events that cite it, without hidden ones; null when there is none."""
    found = await notices.revisions(connection, id)
    citing = [await events.event(connection, event_id) for event_id in await notices.events_citing(connection, [id])]
    shown = tuple(event for event in citing if event and not is_hidden(event))
    return Known(events=shown, notices=tuple(found)) if found else None


async def begun(connection: AsyncConnection, start: datetime, end: datetime, limit: int) -> list[Event]:
    """The events that began within `[start, end)`, newest first, at most `limit`."""
    within = (table.c.starts_at >= start, table.c.starts_at < end, table.c.lifecycle != Lifecycle.WITHDRAWN)
    query = select(table.c.document).where(*within).order_by(table.c.starts_at.desc(), table.c.id).limit(limit)
    return [events.event_of(row.document) for row in await connection.execute(query)]


@dataclass(frozen=True, slots=True)
class Marks:
    """Every event and notice by its id, with a mark of what its page is made of: another one when that has changed."""

    events: Mapping[str, str]
    notices: Mapping[str, str]


async def marks(connection: AsyncConnection) -> Marks:
    """What there is: the hidden ones too. Reads no documents."""
    last = select(changes.c.event, func.max(changes.c.number)).group_by(changes.c.event)
    numbers: dict[str, int] = {row[0]: row[1] for row in await connection.execute(last)}
    known = [id for (id,) in await connection.execute(select(table.c.id))]
    counted = select(revisions.c.id, func.count(), citations.c.event).outerjoin(citations, citations.c.notice == revisions.c.id)
    found = [tuple(row) for row in await connection.execute(counted.group_by(revisions.c.id, citations.c.event))]
    cited: dict[str, int] = {}
    for _, count, event in found:
        cited[event] = cited.get(event, 0) + count
    own = {id: f"{numbers.get(id, 0)}.{cited.get(id, 0)}" for id in known}
    return Marks(own, {id: f"{count}.{own.get(event, '')}" for id, count, event in found})
