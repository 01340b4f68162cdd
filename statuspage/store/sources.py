"""Sources and the addresses to visit for them: due times, validators, and how well each can be read."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic import TypeAdapter
from sqlalchemy import Row, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Health, Statement
from notices.pace import Pace
from statuspage.core.source import SourceHealth, Trouble
from statuspage.store import leases, upsert
from statuspage.store.tables import sources, statements, visits

_PACE = TypeAdapter(Pace)


@dataclass(frozen=True, slots=True)
class Visit:
    """An address that is to be fetched for a source: its own (`key` is "") or that of an article.

    `etag`, `last_modified` and `body_hash` are of the last good fetch, `failures` counts the failed ones since. `read_as` is the
    fingerprint of the settings by which that body was read.
    """

    id: str
    source: str
    url: str
    key: str
    title: str
    published: datetime | None
    etag: str | None
    last_modified: str | None
    body_hash: str | None
    read_as: str | None
    failures: int
    host: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """An address that shall be visited, when it is not known yet. `host`: of it one at a time; "" where that does not matter."""

    source: str
    url: str
    key: str = ""
    title: str = ""
    published: datetime | None = None
    host: str = ""


def visit_id(source: str, key: str) -> str:
    """The id of the visit to an article, or with an empty `key` to the source itself."""
    return hashlib.sha256(f"{source}\n{key}".encode()).hexdigest()[:32]


async def want(connection: AsyncConnection, wanted: Iterable[Wanted], now: datetime) -> None:
    """Schedule visits to addresses that are not known yet; a known one gets its new address and keeps its due time."""
    rows = [
        {
            "id": visit_id(one.source, one.key),
            "source": one.source,
            "url": one.url,
            "key": one.key,
            "title": one.title,
            "published": one.published,
            "failures": 0,
            "due_at": now,
            "host": one.host[:260],
        }
        for one in wanted
    ]
    await upsert.insert_or_replace(connection, visits, rows, replaced=["url", "host"])


async def visit_at(connection: AsyncConnection, source: str, url: str) -> Visit | None:
    """A source's visit to an address."""
    query = select(visits).where(visits.c.source == source, visits.c.url == url).limit(1)
    row = (await connection.execute(query)).first()
    return _visit(row) if row else None


async def claim_visits(
    connection: AsyncConnection, *, now: datetime, lease: timedelta, owner: str, limit: int, busy: Collection[str] = ()
) -> list[Visit]:
    """Visits that are due, leased to `owner`: the longest due one of each host that is not `busy`."""
    place = func.row_number().over(partition_by=visits.c.host, order_by=(visits.c.due_at, visits.c.id))
    free = or_(visits.c.lease_until.is_(None), visits.c.lease_until <= now)
    due = select(visits.c.id, visits.c.host, visits.c.due_at, place.label("place")).where(
        visits.c.due_at <= now, free, visits.c.host.not_in(sorted(busy))
    )
    ranked = due.subquery()
    first = or_(ranked.c.place == 1, ranked.c.host == "")
    query = select(ranked.c.id).where(first).order_by(ranked.c.due_at, ranked.c.id).limit(limit)
    chosen = [row.id for row in await connection.execute(query)]
    if not chosen:
        return []
    only = visits.c.id.in_(chosen)
    rows = await leases.claim(connection, visits, now=now, lease=lease, owner=owner, limit=limit, only=only)
    return [_visit(row) for row in rows]


def _visit(row: Row[tuple[object, ...]]) -> Visit:
    return Visit(**{name: getattr(row, name) for name in Visit.__dataclass_fields__})


async def release(
    connection: AsyncConnection,
    visit: Visit,
    *,
    due_at: datetime | None,
    fetched_at: datetime,
    problem: str | None = None,
    etag: str | None = None,
    last_modified: str | None = None,
    body_hash: str | None = None,
    read_as: str | None = None,
) -> bool:
    """Give a visit back with its next due time (null: not again). A `problem` counts a failure and keeps the old validators.

    A `read_as` of "" has the address read anew, whatever it then holds.

    Whether it was still to this address: if not, nothing that was learnt is about the one to be visited now.
    """
    values: dict[str, object] = {
        "due_at": due_at,
        "lease_until": None,
        "lease_owner": None,
        "last_fetch": fetched_at,
        "problem": problem,
        "failures": visit.failures + 1 if problem else 0,
    }
    if not problem:
        values |= {"etag": etag, "last_modified": last_modified}
    if body_hash:
        values |= {"body_hash": body_hash}
    if read_as is not None:
        values |= {"read_as": read_as}
    same = (visits.c.id == visit.id) & (visits.c.url == visit.url)
    return bool((await connection.execute(update(visits).where(same).values(values))).rowcount)


async def retain(connection: AsyncConnection, configured: Iterable[str]) -> None:
    """Forget the visits of sources that are not in the settings any more; what they said stays."""
    await connection.execute(delete(visits).where(visits.c.source.not_in(list(configured))))


async def move(connection: AsyncConnection, addresses: Mapping[str, str]) -> None:
    """Forget what is known of sources whose own address is another now: validators, kind and health are of the old one."""
    rows = (await connection.execute(select(visits.c.source, visits.c.url).where(visits.c.key == ""))).all()
    moved = [row.source for row in rows if addresses.get(row.source, row.url) != row.url]
    await connection.execute(delete(visits).where(visits.c.source.in_(moved), visits.c.key == ""))
    await connection.execute(delete(sources).where(sources.c.id.in_(moved)))
    await connection.execute(delete(statements).where(statements.c.source.in_(moved)))


async def renew(connection: AsyncConnection, settings: Mapping[str, str], now: datetime) -> None:
    """Visit at once the sources that were read by other `settings` (their fingerprints by source) than they have now.

    Those that could not be recognised are visited at once too: new settings, or a new program, may be what they waited for.
    """
    own = visits.c.key == ""
    rows = (await connection.execute(select(visits.c.source, visits.c.read_as).where(own, visits.c.read_as.is_not(None)))).all()
    changed = [row.source for row in rows if settings.get(row.source, row.read_as) != row.read_as]
    unrecognised = select(sources.c.id).where(sources.c.trouble.in_([Trouble.UNRECOGNISED, Trouble.CHANGED]))
    again = or_(visits.c.source.in_(unrecognised), visits.c.source.in_(changed))
    await connection.execute(update(visits).where(own, again).values(due_at=now, failures=0))


async def record_health(connection: AsyncConnection, health: SourceHealth, *, known_items: int) -> None:
    """Keep how well a source could be read at its last visit."""
    values = {
        "kind": health.kind,
        "known_items": known_items,
        "last_fetch": health.last_fetch,
        "last_good": health.last_good,
        "last_change": health.last_change,
        "trouble": health.trouble,
        "unreadable": health.unreadable,
        "unreadable_since": health.unreadable_since,
        "expired_at": health.expired_at,
        "pace": _PACE.dump_json(health.pace).decode() if health.pace else None,
        "misread": health.misread,
        "seems": health.seems,
    }
    await upsert.insert_or_update(connection, sources, {"id": health.source, **values}, values)


async def hold(connection: AsyncConnection, source: str) -> None:
    """Have what else is to be written about a source wait until this transaction has ended."""
    await upsert.insert_or_update(connection, sources, {"id": source, "known_items": 0}, {"id": source})


async def expect(connection: AsyncConnection, source: str, silence: timedelta | None) -> None:
    """Have what a source has sent count for `silence` after its last message; for ever, when that is null."""
    known = (await health(connection, [source])).get(source)
    heard = known[0].last_fetch if known else None
    expired_at = heard + silence if heard and silence else None
    await connection.execute(update(sources).where(sources.c.id == source).values(expired_at=expired_at))


async def heard(connection: AsyncConnection, source: str, at: datetime, silence: timedelta | None) -> None:
    """Note that a source has sent again what is known of it: it is there."""
    known = await health(connection, [source])
    if source in known:
        await connection.execute(update(sources).where(sources.c.id == source).values(last_fetch=at))
        await expect(connection, source, silence)


async def note_change(connection: AsyncConnection, source: str, now: datetime) -> None:
    """Note that an article of a source brought news."""
    await connection.execute(update(sources).where(sources.c.id == source).values(last_change=now))


async def health(connection: AsyncConnection, ids: Iterable[str] | None = None) -> dict[str, tuple[SourceHealth, int]]:
    """The health of these sources (of every one, when none are named), and how many items its last good reading held."""
    query = select(sources) if ids is None else select(sources).where(sources.c.id.in_(list(ids)))
    rows = (await connection.execute(query)).all()
    return {row.id: (_health(row), row.known_items) for row in rows}


def _health(row: Row[tuple[object, ...]]) -> SourceHealth:
    return SourceHealth(
        source=row.id,
        last_fetch=row.last_fetch,
        last_good=row.last_good,
        last_change=row.last_change,
        trouble=Trouble(row.trouble) if row.trouble else None,
        unreadable=row.unreadable,
        unreadable_since=row.unreadable_since,
        expired_at=row.expired_at,
        kind=row.kind,
        pace=_PACE.validate_json(row.pace) if row.pace else None,
        misread=row.misread,
        seems=row.seems,
    )


@dataclass(frozen=True, slots=True)
class Unread:
    """An article that a source lists and that could never be read, and why."""

    source: str
    url: str
    problem: str


async def unread_articles(connection: AsyncConnection, published_since: datetime) -> list[Unread]:
    """The articles that could never be read, of those published since then or without a date."""
    recent = or_(visits.c.published.is_(None), visits.c.published >= published_since)
    failed = (visits.c.key != "") & visits.c.body_hash.is_(None) & visits.c.problem.is_not(None)
    query = select(visits.c.source, visits.c.url, visits.c.problem).where(failed, recent).order_by(visits.c.published.desc())
    return [Unread(row.source, row.url, row.problem) for row in await connection.execute(query)]


async def replace_statements(connection: AsyncConnection, source: str, said: Sequence[Statement]) -> None:
    """Keep what a structured source says of its components, in place of what it said before."""
    await connection.execute(delete(statements).where(statements.c.source == source))
    rows = {
        (s.component or "")[:400]: {
            "source": source,
            "component": (s.component or "")[:400],
            "health": s.health,
            "raw": s.raw,
            "at": s.at,
        }
        for s in said
    }
    if rows:
        await connection.execute(statements.insert(), list(rows.values()))


async def add_statements(connection: AsyncConnection, source: str, said: Sequence[Statement]) -> None:
    """Keep what a source says of some of its components; what it said of them later already stays, and of others all."""
    known = {row.component: row.at for row in await connection.execute(select(statements).where(statements.c.source == source))}
    rows: dict[str, dict[str, object]] = {}
    for one in sorted(said, key=lambda one: one.at):
        component = (one.component or "")[:400]
        if component not in known or known[component] <= one.at:
            rows[component] = {"source": source, "component": component, "health": one.health, "raw": one.raw, "at": one.at}
    await upsert.insert_or_replace(connection, statements, list(rows.values()))


async def all_statements(connection: AsyncConnection) -> list[tuple[str, Statement]]:
    """Every source's statements."""
    rows = (await connection.execute(select(statements))).all()
    return [(row.source, Statement(row.component or None, Health(row.health), row.raw, row.at)) for row in rows]
