"""Replay: kept documents are read again by today's rules, and what would change by that is told before it is applied.

A better reading is a further revision of the notice, marked as read again: what was known before stays as it was.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Facts, ParseError, Request
from statuspage.core.model import Change, NoticeRevision
from statuspage.core.reconcile import reconcile
from statuspage.jobs.collect import options_of
from statuspage.jobs.keeping import notice_id
from statuspage.jobs.reader import Reader, Reading
from statuspage.jobs.reconcile import gather
from statuspage.settings import Settings, Source
from statuspage.store import Store, notices
from statuspage.store import sources as store_sources


@dataclass(frozen=True, slots=True)
class Reread:
    """A notice's newest revision as it was read, and as it would be."""

    before: NoticeRevision
    after: NoticeRevision


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay found: readings that differ, changes of events that would follow, documents that cannot be read any more."""

    rereads: tuple[Reread, ...]
    changes: tuple[Change, ...]
    unread: tuple[str, ...]


async def replay(store: Store, reader: Reader, settings: Settings, now: datetime, *, apply: bool = False) -> Replayed:
    """Read every kept document of a configured source again; with `apply`, keep what differs."""
    again = _Again(store, reader, settings, now)
    async with store.reading() as connection:
        known = await notices.latest_revisions(connection)
    rereads: list[Reread] = []
    unread: list[str] = []
    for source, snapshot, revisions in _documents(known, settings):
        try:
            rereads += await again.differing(source, snapshot, revisions)
        except ParseError as error:
            unread.append(f"{revisions[0].url}: {error}")
    async with store.reading() as connection:
        changes = await _consequences(connection, settings, rereads, now)
    if apply and rereads:
        async with store.writing() as connection:
            await _keep(connection, rereads)
    return Replayed(tuple(rereads), tuple(changes), tuple(unread))


def _documents(known: Iterable[NoticeRevision], settings: Settings) -> Iterable[tuple[Source, str, list[NoticeRevision]]]:
    """The documents of the newest revisions, each with the notices that stand in it."""
    configured = {source.id: source for source in settings.sources}
    found: dict[tuple[str, str], list[NoticeRevision]] = defaultdict(list)
    for revision in known:
        if revision.source in configured:
            found[revision.source, revision.snapshot].append(revision)
    return [(configured[source], snapshot, revisions) for (source, snapshot), revisions in sorted(found.items())]


@dataclass(frozen=True, slots=True)
class _Again:
    """Reads kept documents again."""

    store: Store
    reader: Reader
    settings: Settings
    now: datetime

    async def differing(self, source: Source, snapshot: str, revisions: Sequence[NoticeRevision]) -> list[Reread]:
        """Those of the notices in a document that read differently. Raises ParseError when it cannot be read any more."""
        reading = await self._read(source, snapshot)
        read = {notice_id(source.id, noted.notice.key): noted.facts for noted in reading.notices} if reading else {}
        return [
            Reread(old, replace(old, revision=old.revision + 1, facts=facts, known_at=self.now, reread=True))
            for old in revisions
            if (facts := read.get(old.id)) is not None and _essence(facts) != _essence(old.facts)
        ]

    async def _read(self, source: Source, snapshot: str) -> Reading | None:
        """What a kept document holds by today's rules; null when it was not kept."""
        async with self.store.reading() as connection:
            document = await notices.document(connection, snapshot)
            if document is None:
                return None
            visit = await store_sources.visit_at(connection, source.id, document.url)
            health = (await store_sources.health(connection)).get(source.id)
        kind = source.kind or (health[0].kind if health else None)
        context = Request(document.url, visit.key, visit.title, visit.published) if visit and visit.key else None
        return await self.reader.read(kind, document, options_of(source, self.settings, context=context))


def _essence(facts: Facts) -> Facts:
    """What makes a reading another one: all but how sure it is and what exactly was quoted for it."""
    windows = tuple(replace(window, evidence=(), confidence=1.0) for window in facts.windows)
    return replace(facts, windows=windows, confidence=1.0)


async def _consequences(
    connection: AsyncConnection, settings: Settings, rereads: Sequence[Reread], now: datetime
) -> Sequence[Change]:
    """The changes that the next reconciliation would make of the better readings alone."""
    given = await gather(connection, settings, now)
    usual = reconcile(given.events, given.notices, given.sight, given.rulings, now, settings=settings)
    notices_after = [*given.notices, *(reread.after for reread in rereads)]
    changed = reconcile(given.events, notices_after, given.sight, given.rulings, now, settings=settings)
    expected = {change.event.id: change.event for change in usual}
    return [change for change in changed if expected.get(change.event.id) != change.event]


async def _keep(connection: AsyncConnection, rereads: Sequence[Reread]) -> None:
    contents = await notices.latest(connection, [reread.before.id for reread in rereads])
    for reread in rereads:
        _, content = contents[reread.before.id]
        await notices.add(connection, reread.after, content)
