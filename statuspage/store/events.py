"""Events and the numbered log of their changes."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from pydantic import TypeAdapter
from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import LIVE, Change, Event, Interval, Phase
from statuspage.store import marks, upsert
from statuspage.store.tables import changes, citations, events, notices

_EVENT = TypeAdapter(Event)
_CHANGE = TypeAdapter(Change)
_RECONCILED = "reconciled_at"
MEMORY = 4096
"""Documents that are remembered as they were understood: each look at what is known needs the same ones again, and understanding
one costs as much as fetching a hundred. They are frozen, and found by their text."""


@lru_cache(maxsize=MEMORY)
def event_of(document: str) -> Event:
    """An event from its row's document."""
    return _EVENT.validate_json(document)


@lru_cache(maxsize=MEMORY)
def change_of(document: str) -> Change:
    """A change from its row's document, without its number."""
    return _CHANGE.validate_json(document)


async def lock(connection: AsyncConnection) -> None:
    """Let one reconciliation run at a time, also among nodes, until the transaction ends."""
    await marks.lock(connection, "reconcile")


async def open_events(
    connection: AsyncConnection, over_since: datetime, also: Iterable[str] = (), beside: Collection[str] = ()
) -> list[Event]:
    """Events that are live, or ended or were told of since then, or are named in `also`.

    So the history of a source that is new to us, which is told to nobody, is not in view, but for what became known since then from
    one of the sources `beside`: it may be what these have news of.
    """
    live = events.c.lifecycle.in_([lifecycle.value for lifecycle in LIVE])
    news = select(changes.c.event).where(changes.c.told.is_(True), changes.c.known_at >= over_since)
    told = (events.c.changed_at >= over_since) & events.c.id.in_(news)
    wanted = or_(live, events.c.ends_at >= over_since, told, events.c.id.in_(list(also)))
    if beside:
        own = select(citations.c.event).join(notices, notices.c.id == citations.c.notice).where(notices.c.source.in_(beside))
        wanted |= (events.c.changed_at >= over_since) & events.c.id.in_(own)
    rows = await connection.execute(select(events.c.document).where(wanted))
    return [event_of(row.document) for row in rows]


async def event(connection: AsyncConnection, id: str) -> Event | None:
    """An event by its id, as it is now."""
    row = (await connection.execute(select(events.c.document).where(events.c.id == id))).first()
    return _EVENT.validate_json(row.document) if row else None


async def record(connection: AsyncConnection, found: Sequence[Change]) -> list[Change]:
    """Append changes to the log and put their events in place; the changes with their numbers."""
    if not found:
        return []
    await upsert.insert_or_replace(connection, events, [_row(change.event) for change in found])
    cited = {citation.notice: change.event.id for change in found for citation in change.event.citations}
    await upsert.insert_or_replace(connection, citations, [{"notice": notice, "event": id} for notice, id in cited.items()])
    rows = [
        {
            "event": change.event.id,
            "revision": change.event.revision,
            "told": change.told,
            "known_at": change.known_at,
            "document": _CHANGE.dump_json(change).decode(),
        }
        for change in found
    ]
    appended = await connection.execute(changes.insert().returning(changes.c.number, sort_by_parameter_order=True), rows)
    return [replace(change, number=number) for change, number in zip(found, appended.scalars(), strict=True)]


def _row(event: Event) -> dict[str, object]:
    starts, ends = span(event)
    return {
        "id": event.id,
        "lifecycle": event.lifecycle,
        "changed_at": event.changed_at,
        "starts_at": starts,
        "ends_at": ends,
        "document": _EVENT.dump_json(event).decode(),
    }


def span(event: Event) -> tuple[datetime, datetime | None]:
    """From when to when anything of an event lies; the end is null as long as it may move."""
    stretches: list[Phase | Interval] = [*event.phases, *event.observed]
    starts = [one.start for one in stretches if one.start] + [at for at in (event.started_at,) if at]
    ends = [one.end for one in stretches if one.end] + [at for at in (event.ended_at,) if at]
    over = None if event.lifecycle in LIVE else max(ends, default=event.changed_at)
    return min(starts, default=event.opened_at), over


async def during(connection: AsyncConnection, start: datetime, end: datetime) -> list[Event]:
    """The events of which anything lies within `[start, end)`, by when they begin."""
    within = (events.c.starts_at < end) & or_(events.c.ends_at.is_(None), events.c.ends_at >= start)
    rows = await connection.execute(select(events.c.document).where(within).order_by(events.c.starts_at, events.c.id))
    return [event_of(row.document) for row in rows]


async def first_start(connection: AsyncConnection) -> datetime | None:
    """When the first event of all began."""
    first: datetime | None = (await connection.execute(select(func.min(events.c.starts_at)))).scalar()
    return first


async def change(connection: AsyncConnection, number: int) -> Change | None:
    """A change by its number."""
    row = (await connection.execute(select(changes.c.document).where(changes.c.number == number))).first()
    return replace(change_of(row.document), number=number) if row else None


async def numbered(connection: AsyncConnection, numbers: Iterable[int]) -> dict[int, Change]:
    """Changes by their numbers; those that do not exist are left out."""
    query = select(changes.c.number, changes.c.document).where(changes.c.number.in_(sorted(numbers)))
    rows = await connection.execute(query)
    return {row.number: replace(change_of(row.document), number=row.number) for row in rows}


async def changes_of(connection: AsyncConnection, event_ids: Iterable[str]) -> list[Change]:
    """The told changes of these events, in the order of their numbers."""
    query = (
        select(changes.c.number, changes.c.document)
        .where(changes.c.event.in_(list(event_ids)), changes.c.told.is_(True))
        .order_by(changes.c.number)
    )
    return [replace(change_of(row.document), number=row.number) for row in await connection.execute(query)]


async def told_after(connection: AsyncConnection, number: int, most: int) -> list[Change]:
    """The first `most` told changes whose numbers are greater, in the order of their numbers."""
    query = (
        select(changes.c.number, changes.c.document)
        .where(changes.c.number > number, changes.c.told.is_(True))
        .order_by(changes.c.number)
        .limit(most)
    )
    return [replace(change_of(row.document), number=row.number) for row in await connection.execute(query)]


async def last_number(connection: AsyncConnection) -> int:
    """The number of the newest change, 0 before the first."""
    return (await connection.execute(select(func.max(changes.c.number)))).scalar() or 0


async def mark_reconciled(connection: AsyncConnection, now: datetime) -> None:
    """Note that a reconciliation was completed."""
    await marks.set_instant(connection, _RECONCILED, now)


def as_json(change: Change) -> bytes:
    """A change as JSON: the body that subscribers get."""
    return _CHANGE.dump_json(change)


async def reconciled_at(connection: AsyncConnection) -> datetime | None:
    """When the last reconciliation was completed."""
    return await marks.instant(connection, _RECONCILED)
