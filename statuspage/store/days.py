"""Days of uptime, rolled up out of the raw facts, which all stay: what is to be rolled, the facts for it, and the days."""

import asyncio
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.daygrid import between, date_of
from statuspage.core.model import Measured, Target
from statuspage.core.uptime import Day, Figures, Level, Mark
from statuspage.core.watching import Raw
from statuspage.store import bulk, events, gaps, signals, upsert
from statuspage.store.tables import changes, days, marks, observations
from statuspage.store.tables import events as events_table
from statuspage.store.tables import gaps as gaps_table

FURTHEST = timedelta(days=400)
"""Days that are longer ago are not rolled any more, whatever becomes known of them."""

_FIGURES = tuple(field.name for field in fields(Figures))
_MARKS = {"day": "rolled_day", "change": "rolled_change", "observation": "rolled_observation", "gap": "rolled_gap"}
_ZONE, _ROLLS = "rolled_zone", "rolls"
_BATCH = 500
_SLICE = 7
"""Days that are read in one step, so that others have their turn between."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How far facts went into days: the last day that is rolled (its ordinal), and the newest rows that were looked at."""

    day: int = 0
    change: int = 0
    observation: int = 0
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Stale:
    """Days, the last one with them, that are to be rolled: for these services, or all (null)."""

    first: date
    last: date
    services: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be rolled, and how far that goes."""

    stale: tuple[Stale, ...]
    seen: Seen


async def work(connection: AsyncConnection, zone: tzinfo, now: datetime) -> Work:
    """The finished days that are not rolled yet, and those of which something has become known since."""
    before = await seen(connection, zone)
    yesterday = date_of(now, zone) - timedelta(days=1)
    furthest = yesterday - FURTHEST
    first = date.fromordinal(before.day + 1) if before.day else await _first(connection, zone) or yesterday
    found = [Stale(max(first, furthest), yesterday)] if first <= yesterday else []
    if before.day:
        news = [one async for one in _news(connection, before, zone)]
        found += [Stale(max(one.first, furthest), min(one.last, yesterday), one.services) for one in news]
    reached = Seen(yesterday.toordinal(), *[await _newest(connection, table) for table in (changes, observations, gaps_table)])
    return Work(tuple(_merged(found)), reached)


def _merged(found: Iterable[Stale]) -> Iterator[Stale]:
    """Every day once: runs of days that are to be rolled for the same services."""
    wanted: dict[date, frozenset[str] | None] = {}
    for one in found:
        for day in between(one.first, one.last):
            known = wanted.get(day, frozenset())
            wanted[day] = None if known is None or one.services is None else known | one.services
    run: Stale | None = None
    for day, services in sorted(wanted.items(), key=lambda pair: pair[0]):
        if run is not None and run.services == services and run.last + timedelta(days=1) == day:
            run = replace(run, last=day)
            continue
        if run is not None:
            yield run
        run = Stale(day, day, services)
    if run is not None:
        yield run


async def seen(connection: AsyncConnection, zone: tzinfo) -> Seen:
    """How far it went; nowhere when days were other ones then."""
    names = [*_MARKS.values(), _ZONE]
    known = {row.name: row.value for row in await connection.execute(select(marks).where(marks.c.name.in_(names)))}
    if known.get(_ZONE) != _fingerprint(zone):
        return Seen()
    return Seen(**{field: known.get(name, 0) for field, name in _MARKS.items()})


def _fingerprint(zone: tzinfo) -> int:
    return int.from_bytes(hashlib.sha256(str(zone).encode()).digest()[:6])


async def _first(connection: AsyncConnection, zone: tzinfo) -> date | None:
    """The day of the first fact."""
    columns = (observations.c.since, events_table.c.starts_at)
    found = [(await connection.execute(select(func.min(column)))).scalar() for column in columns]
    return min((date_of(at, zone) for at in found if at is not None), default=None)


async def _newest(connection: AsyncConnection, table: Any) -> int:
    return (await connection.execute(select(func.max(next(iter(table.primary_key.columns)))))).scalar() or 0


async def _news(connection: AsyncConnection, before: Seen, zone: tzinfo) -> Any:
    """The days that are touched by facts which came after those that were looked at."""
    rows = await connection.execute(
        select(observations.c.document).where(observations.c.id > before.observation).order_by(observations.c.id)
    )
    for row in rows.all():
        one = signals.observation(row.document)
        yield Stale(date_of(one.since, zone), date.max, frozenset({one.target.service}))
    for row in await connection.execute(select(gaps_table).where(gaps_table.c.id > before.gap)):
        yield Stale(date_of(row.since, zone), date_of(row.until, zone) if row.until else date.max)
    async for one in _touched(connection, before.change, zone):
        yield one


async def _touched(connection: AsyncConnection, after: int, zone: tzinfo) -> Any:
    """The days of the events that have changed, as they were when they were last looked at and as they became since."""
    news = select(changes.c.event).where(changes.c.number > after)
    last = select(func.max(changes.c.number)).where(changes.c.number <= after, changes.c.event.in_(news)).group_by(changes.c.event)
    query = select(changes.c.document).where(or_(changes.c.number > after, changes.c.number.in_(last)))
    for row in await connection.execute(query):
        event = events.change_of(row.document).event
        starts, ends = events.span(event)
        yield Stale(date_of(starts, zone), date_of(ends, zone) if ends else date.max, frozenset(event.services))


async def raw(connection: AsyncConnection, measured: Iterable[Measured], start: datetime, end: datetime, now: datetime) -> Raw:
    """The raw facts of `[start, end)`. Of `measured`, the present judgements, it is taken up to when they count."""
    return Raw(
        await events.during(connection, start, end),
        await signals.recent_observations(connection, start, end),
        await gaps.since(connection, start),
        {one.origin: one.valid_until or now for one in measured},
    )


async def put(connection: AsyncConnection, one: Stale, found: Mapping[tuple[Target, date], Day]) -> None:
    """Keep days in the place of what was rolled for them before: where nothing is left of one, it becomes empty."""
    scope = [days.c.day.between(one.first.toordinal(), one.last.toordinal())]
    scope += [] if one.services is None else [days.c.service.in_(sorted(one.services))]
    known = (await connection.execute(select(days.c.service, days.c.component, days.c.day).where(*scope))).all()
    empty = {(Target(row.service, row.component), date.fromordinal(row.day)): Day(Figures()) for row in known}
    rolled = await _rolls(connection) + 1
    await _mark(connection, _ROLLS, rolled)
    rows = [_row(target, day, figures, rolled) for (target, day), figures in {**empty, **found}.items()]
    for n in range(0, len(rows), _BATCH):
        await bulk.insert_or_replace(connection, days, rows[n : n + _BATCH])


def _row(target: Target, day: date, one: Day, rolled: int) -> dict[str, Any]:
    figures = {name: getattr(one.figures, name) for name in _FIGURES}
    drawn = json.dumps([[mark.level, mark.start, mark.end] for mark in one.marks], separators=(",", ":")) if one.marks else ""
    key = {"service": target.service, "component": target.component, "day": day.toordinal(), "rolled": rolled}
    return {**key, **figures, "marks": drawn}


async def note(connection: AsyncConnection, seen: Seen, zone: tzinfo) -> None:
    """Note how far facts went into days."""
    for field, name in _MARKS.items():
        await _mark(connection, name, getattr(seen, field))
    await _mark(connection, _ZONE, _fingerprint(zone))


async def _mark(connection: AsyncConnection, name: str, value: int) -> None:
    await upsert.insert_or_update(connection, marks, {"name": name, "value": value}, {"value": value})


async def _rolls(connection: AsyncConnection) -> int:
    return (await connection.execute(select(marks.c.value).where(marks.c.name == _ROLLS))).scalar() or 0


@dataclass(frozen=True, slots=True)
class Batch:
    """Days as they were rolled, by target and date. `rolled` is the newest roll among all days."""

    rolled: int
    found: Mapping[Target, Mapping[date, Day]]


async def newer(connection: AsyncConnection, since: date, rolled: int) -> Batch:
    """The days since then that were rolled after roll number `rolled`; nothing is read where there are none."""
    newest = await _rolls(connection)
    found: dict[Target, dict[date, Day]] = {}
    if newest == rolled:
        return Batch(rolled, found)
    last = (await connection.execute(select(func.max(days.c.day)))).scalar() or 0
    for first in range(since.toordinal(), last + 1, _SLICE):
        scope = (days.c.day >= first, days.c.day < first + _SLICE, days.c.rolled > rolled)
        for row in (await connection.execute(select(days).where(*scope))).all():
            own = found.setdefault(Target(row.service, row.component), {})
            own[date.fromordinal(row.day)] = _day(tuple(row[4:]))
        await asyncio.sleep(0)
    return Batch(newest, found)


@lru_cache(maxsize=16_384)
def _day(values: tuple[Any, ...]) -> Day:
    """A day from its row's figures and marks; most days are like each other, and then one and the same."""
    *figures, drawn = values
    return Day(Figures(*figures), tuple(Mark(Level(level), start, end) for level, start, end in json.loads(drawn or "[]")))
