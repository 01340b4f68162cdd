"""Probes, heartbeats, pings and the changes of judgement that come of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Row, Table, delete, func, literal, select, true, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.heartbeat import Beat, Ping, Pulse
from statuspage.core.latency import Filling
from statuspage.core.line import Canary, Line, line
from statuspage.core.model import Condition, Observation, Target
from statuspage.core.probe import Judgement
from statuspage.core.watching import Gap
from statuspage.store import bulk, gaps, leases, upsert
from statuspage.store.tables import Instant, heartbeats, observations, pings, probes

_JUDGEMENT = TypeAdapter(Judgement)
_PULSE = TypeAdapter(Pulse)
_FILLING = TypeAdapter(Filling)
_OBSERVATION = TypeAdapter(Observation)
MEMORY = 8192
"""So many changes of judgement are remembered as they were understood, as `events` remembers its documents."""

_REMEMBERED = select(heartbeats.c.id, heartbeats.c.pulse, heartbeats.c.condition, heartbeats.c.since, heartbeats.c.measurement)


@dataclass(frozen=True, slots=True)
class Present:
    """The present judgement of a probe or heartbeat, as stored."""

    id: str
    condition: Condition | None
    since: datetime | None
    last_checked: datetime | None
    measurement: str
    data_to: datetime | None = None
    gaps: tuple[tuple[datetime, datetime], ...] = ()
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class Claimed:
    """A probe that is due: what is remembered of it, and the bucket that its answer times go into (null: none is begun)."""

    id: str
    judgement: Judgement = field(default_factory=Judgement)
    filling: Filling | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What is remembered of a heartbeat, and its present judgement."""

    pulse: Pulse = field(default_factory=Pulse)
    condition: Condition | None = None
    since: datetime | None = None
    measurement: str = ""


async def want(connection: AsyncConnection, table: Table, ids: Iterable[str], now: datetime, *, moved: Iterable[str] = ()) -> None:
    """Make rows for new probes or heartbeats, due at once, and take away those that are not configured any more.

    Those that were `moved` to another component begin anew. That what is taken away measures no more is kept as a gap.
    """
    kept = list(ids)
    empty = {"judgement": "{}"} if table is probes else {"pulse": "{}"}
    known = {row.id: row.last_checked for row in await connection.execute(select(table.c.id, table.c.last_checked))}
    gone = sorted(known.keys() - set(kept) | known.keys() & set(moved))
    for id in gone:
        if (checked := known.pop(id)) is not None:
            await gaps.add(connection, Gap(id, checked, None))
    if gone:
        await connection.execute(delete(table).where(table.c.id.in_(gone)))
    new = {"due_at": now if table is probes else None, "measurement": "", **empty}
    await upsert.insert_missing(connection, table, [{"id": id, **new} for id in kept if id not in known])


async def claim_probes(connection: AsyncConnection, *, now: datetime, lease: timedelta, owner: str, limit: int) -> list[Claimed]:
    """Probes that are due."""
    rows = await leases.claim(connection, probes, now=now, lease=lease, owner=owner, limit=limit)
    return [_claimed(row) for row in rows]


def _claimed(row: Row[Any]) -> Claimed:
    filling = _FILLING.validate_json(row.filling) if row.filling else None
    return Claimed(row.id, _JUDGEMENT.validate_json(row.judgement), filling)


async def record_check(
    connection: AsyncConnection,
    id: str,
    judgement: Judgement,
    *,
    checked_at: datetime | None,
    due_at: datetime,
    measurement: str,
    filling: Filling | None = None,
) -> None:
    """Keep the judgement after a check, what was measured, what is being filled, and when the next one is due.

    `checked_at` is null for a check that counts for nothing, so that an older judgement runs out.
    """
    values = {
        "judgement": _JUDGEMENT.dump_json(judgement).decode(),
        "condition": judgement.condition,
        "since": judgement.since,
        "measurement": measurement,
        "filling": _FILLING.dump_json(filling).decode() if filling else None,
        **({"last_checked": checked_at} if checked_at else {}),
        "due_at": due_at,
        "lease_until": None,
        "lease_owner": None,
    }
    await bulk.update_row(connection, probes, id, values)


async def add_pings(connection: AsyncConnection, found: Sequence[tuple[str, Ping]]) -> None:
    """Keep pings, each with the id of its heartbeat."""
    rows = [{"heartbeat": id, "at": p.at, "signal": str(p.signal), "watermark": p.watermark, "note": p.note} for id, p in found]
    await bulk.insert(connection, pings, rows)


async def canaries(connection: AsyncConnection, ids: Iterable[str]) -> Line:
    """Our own line, as the canaries of `ids` show it."""
    wanted = sorted(ids)
    if not wanted:  # the usual case, on the way of every check
        return line(())
    rows = await connection.execute(select(probes.c.judgement).where(probes.c.id.in_(wanted)))
    found = [_JUDGEMENT.validate_json(row.judgement) for row in rows]
    return line(Canary(one.condition, one.since, one.last_up) for one in found)


async def pulses(connection: AsyncConnection, ids: Iterable[str]) -> dict[str, Kept]:
    """What is remembered of these heartbeats, with their present conditions; locked until the transaction ends."""
    return {row[0]: _kept(row) for row in await bulk.select_by(connection, _REMEMBERED, heartbeats.c.id, ids)}


def _kept(row: tuple[Any, ...]) -> Kept:
    _, pulse, condition, since, measurement = row
    return Kept(_PULSE.validate_json(pulse), Condition(condition) if condition else None, since, measurement)


async def last_pings(connection: AsyncConnection) -> dict[str, datetime]:
    """When each heartbeat last pinged; those that never did are left out."""
    rows = await connection.execute(select(heartbeats.c.id, heartbeats.c.pulse))
    pulses = ((row.id, _PULSE.validate_json(row.pulse)) for row in rows)
    return {id: pulse.last_ping for id, pulse in pulses if pulse.last_ping}


async def record_beats(connection: AsyncConnection, beats: Mapping[str, tuple[Pulse, Beat, datetime]]) -> None:
    """Keep heartbeats' pulses and judgements, and when time alone may change these."""
    rows = [
        {
            "id": id,
            "pulse": _PULSE.dump_json(pulse, exclude_defaults=True).decode(),
            "condition": str(beat.condition) if beat.condition else None,
            "since": beat.since,
            "last_checked": at,
            "measurement": beat.measurement,
            "data_to": pulse.watermark,
            "due_at": beat.recheck_at,
            "lease_until": None,
            "lease_owner": None,
        }
        for id, (pulse, beat, at) in beats.items()
    ]
    await bulk.insert_or_replace(connection, heartbeats, rows)


async def claim_heartbeats(connection: AsyncConnection, *, now: datetime, lease: timedelta, owner: str, limit: int) -> list[str]:
    """Heartbeats whose judgement time alone may have changed."""
    return [row.id for row in await leases.claim(connection, heartbeats, now=now, lease=lease, owner=owner, limit=limit)]


async def add_observations(connection: AsyncConnection, found: Sequence[Observation]) -> None:
    """Keep changes of judgement."""
    rows = [{"origin": o.origin, "since": o.since, "document": _OBSERVATION.dump_json(o).decode()} for o in found]
    if rows:
        await connection.execute(observations.insert(), rows)


async def targets_before(connection: AsyncConnection, ids: Iterable[str]) -> dict[str, Target]:
    """Of each of these origins, the target that it last showed something of."""
    newest = select(func.max(observations.c.id)).where(observations.c.origin.in_(list(ids))).group_by(observations.c.origin)
    rows = await connection.execute(select(observations.c.document).where(observations.c.id.in_(newest)))
    found = (observation(row.document) for row in rows)
    return {one.origin: one.target for one in found}


async def observations_of(connection: AsyncConnection, since: datetime) -> list[Observation]:
    """Every change of judgement since then, and before it the last one of each origin that has any since then."""
    moved = select(observations.c.origin).where(observations.c.since >= since).distinct()
    before = (
        select(observations.c.origin, func.max(observations.c.since).label("at"))
        .where(observations.c.origin.in_(moved), observations.c.since < since)
        .group_by(observations.c.origin)
        .subquery()
    )
    earlier = select(observations.c.document, observations.c.id).join(
        before, (before.c.origin == observations.c.origin) & (before.c.at == observations.c.since)
    )
    later = select(observations.c.document, observations.c.id).where(observations.c.since >= since)
    both = union_all(earlier, later).subquery()
    rows = await connection.execute(select(both.c.document).order_by(both.c.id))
    return [observation(row.document) for row in rows]


@lru_cache(maxsize=MEMORY)
def observation(document: str) -> Observation:
    """A change of judgement from its row's document."""
    return _OBSERVATION.validate_json(document)


async def recent_observations(connection: AsyncConnection, since: datetime, until: datetime | None = None) -> list[Observation]:
    """Every change of judgement since then (and until then, by when it holds), and of each origin the one before."""
    before = (
        select(observations.c.origin, func.max(observations.c.since).label("at"))
        .where(observations.c.since < since)
        .group_by(observations.c.origin)
        .subquery()
    )
    first = func.coalesce(before.c.at, literal(since, Instant()))
    query = (
        select(observations.c.document)
        .outerjoin(before, before.c.origin == observations.c.origin)
        .where(observations.c.since >= first, true() if until is None else observations.c.since <= until)
        .order_by(observations.c.id)
    )
    return [observation(row.document) for row in await connection.execute(query)]


async def present(connection: AsyncConnection) -> list[Present]:
    """The present judgement of every probe and heartbeat."""
    found = []
    for table in (probes, heartbeats):
        for row in await connection.execute(select(table)):
            condition = Condition(row.condition) if row.condition else None
            judged = Judgement(data_to=row.data_to) if table is heartbeats else _JUDGEMENT.validate_json(row.judgement)
            found.append(
                Present(
                    row.id, condition, row.since, row.last_checked, row.measurement, judged.data_to, judged.gaps, judged.blocked
                )
            )
    return found
