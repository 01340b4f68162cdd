"""Loads what is known from the store, in the shapes that the rules take."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.daygrid import begin, date_of
from statuspage.core.match import match
from statuspage.core.model import Measured, Target
from statuspage.core.page import RECENT, Known
from statuspage.core.source import SourceHealth, StatedHealth, Trouble
from statuspage.settings import Settings
from statuspage.store import events, gaps, listening, notices, signals, sources
from statuspage.store.experience import Experience
from statuspage.store.signals import Present
from statuspage.store.sources import Unread

_MISSES = 3
"""A judgement counts until this many checks in a row are missing."""

_SLACK = timedelta(seconds=30)
_PER_SOURCE = 20
_AT_LEAST = 2
"""Of each source so many of its newest notices are shown; of thousands of sources fewer, as many as are remembered together."""

_FRESH = timedelta(days=7)
"""How long after its publication an article that cannot be read is held against its source."""

_PRINTED = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".rar", ".wps", ".ofd", ".jpg", ".png")


async def known(connection: AsyncConnection, settings: Settings, now: datetime, experience: Experience | None = None) -> Known:
    """Everything that the page is made of. `experience` holds what was read of past outages before."""
    experience = experience or Experience()
    await experience.read(connection)
    found = await events.open_events(connection, now - RECENT)
    ids = [event.id for event in found]
    fitting = events.MEMORY // max(1, len(settings.sources))
    shown = await notices.for_page(connection, ids, max(_AT_LEAST, min(_PER_SOURCE, fitting)))
    today = begin(date_of(now, zone := ZoneInfo(settings.site.timezone)), zone)
    line_down_since = await listening.line_down_since(connection)
    health = {id: health for id, (health, _) in (await sources.health(connection)).items()}
    health |= _lacking(health, await sources.unread_articles(connection, now - _FRESH), settings)
    return Known(
        events=tuple(found),
        changes=tuple(await events.changes_of(connection, ids)),
        notices=tuple(shown),
        measured=measured(await signals.present(connection), settings, line_down_since),
        stated=tuple(await stated(connection, settings, health)),
        health=health,
        reconciled_at=await events.reconciled_at(connection),
        line_down_since=line_down_since,
        outages=experience.outages,
        shown=experience.shown,
        observations=tuple(await signals.observations_of(connection, today)),
        gaps=tuple(await gaps.since(connection, today)),
        first_event=await events.first_start(connection),
        older=await notices.cited_elsewhere(connection, [notice.id for notice in shown], ids),
    )


def _lacking(
    health: Mapping[str, SourceHealth], unread: Iterable[Unread], settings: Settings
) -> Iterator[tuple[str, SourceHealth]]:
    """The readable sources that list what cannot be read: silence of theirs says nothing.

    What they list elsewhere, or for printing, does not count: that was never ours to read.
    """
    hosts = {source.id: urlsplit(source.url).hostname for source in settings.visited}
    for one in unread:
        known = health.get(one.source)
        here = urlsplit(one.url)
        if known is None or known.trouble or here.hostname != hosts.get(one.source) or here.path.lower().endswith(_PRINTED):
            continue
        yield one.source, replace(known, trouble=Trouble.ARTICLES, unreadable=f"{one.url}: {one.problem}")


def measured(present: Iterable[Present], settings: Settings, line_down_since: datetime | None = None) -> tuple[Measured, ...]:
    """The present judgements with what they are about and how long they count. A heartbeat's silence is a judgement too.

    None counts that was made before our own line went down, while it is down.
    """
    about = {p.id: (Target(p.service, p.component or ""), p.every * _MISSES + p.timeout + _SLACK) for p in settings.probes}
    lasting = {h.id: (Target(h.service, h.component or ""), None) for h in settings.awaited}
    both = {**about, **lasting}
    return tuple(_measured(one, *both[one.id], line_down_since) for one in present if one.id in both)


def _measured(one: Present, target: Target, counts: timedelta | None, line_down_since: datetime | None) -> Measured:
    ends = [one.last_checked + counts] if one.last_checked and counts else []
    ends += [line_down_since] if line_down_since else []
    return Measured(
        origin=one.id,
        target=target,
        condition=one.condition,
        since=one.since,
        last_checked=one.last_checked,
        valid_until=min(ends, default=None),
        measurement=one.measurement,
        data_to=one.data_to,
        gaps=one.gaps,
        blocked=one.blocked,
    )


async def stated(connection: AsyncConnection, settings: Settings, health: dict[str, SourceHealth]) -> list[StatedHealth]:
    """What structured sources say of our components; it counts as long as their last good reading.

    What was sent counts for `valid`: who sends tells changes, and no message repeats how things are.
    """
    found = []
    configured = {source.id: source for source in settings.sources}
    for source_id, said in await sources.all_statements(connection):
        source, condition = configured.get(source_id), health.get(source_id)
        if source is None or condition is None or condition.trouble:
            continue
        until = said.at + source.valid if source.push else condition.expired_at
        if until is None:
            continue
        services = [service for id in source.services if (service := settings.service(id))]
        hit = match([said.component] if said.component else [], services)
        if hit.certain:
            found += [StatedHealth(source_id, target, said.health, said.raw, said.at, until) for target in hit.targets]
    return found
