"""Collect: visit the addresses that are due, read what is new in them, keep it. One driver fetches for all sources."""

import hashlib
import json
from datetime import datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Facts, Options, ParseError, Request
from statuspage.core import revise, schedule
from statuspage.core.source import SourceHealth, Trouble
from statuspage.errors import FetchError, Phase
from statuspage.jobs import aside
from statuspage.jobs.aside import SetAsideError
from statuspage.jobs.context import Context, Wake
from statuspage.jobs.keeping import Keeping, note_article, notice_id
from statuspage.jobs.reader import Reading
from statuspage.net.fetch import Body, NotModified, fetch
from statuspage.settings import Settings, Source
from statuspage.store import notices as store_notices
from statuspage.store import sources as store_sources
from statuspage.store.asides import Case
from statuspage.store.sources import Visit, Wanted

log = structlog.get_logger()

LEASE = timedelta(minutes=2)
_GRACE = timedelta(minutes=1)
_GONE = frozenset({404, 410})
_ARTICLES = 40
"""How many articles of one list are followed; older ones were there before us."""


async def prepare(context: Context) -> None:
    """Make every configured source a visit, and forget those of others. Those whose settings have changed are read anew."""
    configured, now = context.settings.sources, context.clock()
    read_as = {source.id: fingerprint(source, context.settings) for source in configured}
    async with context.store.writing() as connection:
        await store_sources.retain(connection, [source.id for source in configured])
        await store_sources.move(connection, {source.id: source.url for source in configured})
        await store_sources.want(connection, [Wanted(source.id, source.url) for source in configured], now)
        await store_sources.renew(connection, read_as, now)


async def collect(context: Context) -> int:
    """Begin the visits that are due, as many as there are seats; how many were begun."""
    if context.collectors.free <= 0:
        return 0
    now = context.clock()
    async with context.store.writing() as connection:
        claimed = await store_sources.claim_visits(
            connection, now=now, lease=LEASE, owner=context.owner, limit=context.collectors.free
        )
    known = {source.id: source for source in context.settings.sources}
    for visit in claimed:
        if visit.source in known and visit.id not in context.visiting:
            context.collectors.begin(
                _Visiting(context, known[visit.source], visit, now + LEASE).run(), source=visit.source, url=visit.url
            )
    return len(claimed)


class _Visiting:
    """One visit to one address, which is ours until the lease ends (`until`)."""

    def __init__(self, context: Context, source: Source, visit: Visit, until: datetime) -> None:
        self._context, self._source, self._visit, self._until = context, source, visit, until
        self._health = SourceHealth(source.id)
        self._known_items = 0
        self._read_as = fingerprint(source, context.settings)

    async def run(self) -> None:
        """Fetch, read, record; a lease that runs out meanwhile is renewed by the next claim, which begins no second visit."""
        self._context.visiting.add(self._visit.id)
        try:
            await self._run()
        finally:
            self._context.visiting.discard(self._visit.id)

    async def _run(self) -> None:
        """A failure is recorded as what it is: the source is unreadable, nothing is over."""
        context, visit = self._context, self._visit
        body_hash = visit.body_hash if visit.read_as == self._read_as else None
        own = [self._source.id]
        known = await context.recall(lambda connection: store_sources.health(connection, own), self._until)
        self._health, self._known_items = known.get(self._source.id, (self._health, 0))
        try:
            fetched = await fetch(
                context.client,
                visit.url,
                now=context.clock(),
                etag=visit.etag if body_hash else None,
                last_modified=visit.last_modified if body_hash else None,
            )
            if isinstance(fetched, NotModified) or fetched.sha256 == body_hash:
                await self._unchanged(fetched)
            else:
                await self._changed(fetched, await self._read(fetched))
        except FetchError as error:
            await self._failed(_trouble(error), error.reason, error.retry_after, gone=error.status in _GONE)
        except SetAsideError as error:
            await self._failed(Trouble.UNRECOGNISED, str(error), failures=0)
        except ParseError as error:
            await self._failed(Trouble.UNRECOGNISED, str(error))

    async def _read(self, fetched: Body) -> Reading:
        source, visit = self._source, self._visit
        context = Request(visit.url, visit.key, visit.title, visit.published) if visit.key else None
        known_items = 0 if visit.key else self._known_items
        options = options_of(source, self._context.settings, known_items=known_items, context=context)
        case = Case(source.id, fetched.sha256, source.kind or self._health.kind or "")
        return await aside.read(self._context, case, fetched, options, self._until)

    async def _unchanged(self, fetched: NotModified | Body) -> None:
        now = self._context.clock()

        async def keep(connection: AsyncConnection) -> None:
            here = await store_sources.release(
                connection,
                self._visit,
                due_at=await self._next(connection, now),
                fetched_at=now,
                etag=fetched.etag,
                last_modified=fetched.last_modified,
            )
            if here:
                await self._good(connection, now, changed=False, kind=self._health.kind, items=self._known_items)

        await self._context.record(keep, self._until)
        self._tell_recovery()

    async def _next(self, connection: AsyncConnection, now: datetime) -> datetime | None:
        """When to come again; an article is visited as long as what it announced is unfinished."""
        if not self._visit.key:
            return schedule.next_visit(now, self._source.every, name=self._visit.id)
        known = await store_notices.newest(connection, notice_id(self._source.id, self._visit.key))
        return self._recheck(known.facts, known.published, now) if known else None

    def _recheck(self, facts: Facts, published: datetime, now: datetime) -> datetime | None:
        return revise.recheck_at(facts, published, now, every=self._source.recheck, running=self._source.recheck_running)

    async def _changed(self, fetched: Body, reading: Reading) -> None:
        now, visit = self._context.clock(), self._visit

        async def keep(connection: AsyncConnection) -> int:
            await store_notices.keep_document(connection, self._source.id, fetched.sha256, fetched.document)
            new = await self._keep(connection, reading, fetched.sha256, now)
            if not visit.key:
                await store_sources.replace_statements(connection, self._source.id, reading.statements)
            await store_sources.want(connection, self._articles(reading), now)
            rechecks = [self._recheck(noted.facts, noted.notice.published, now) for noted in reading.notices]
            due_at = revise.earliest(rechecks) if visit.key else schedule.next_visit(now, self._source.every, name=visit.id)
            here = await store_sources.release(
                connection,
                visit,
                due_at=due_at,
                fetched_at=now,
                etag=fetched.etag,
                last_modified=fetched.last_modified,
                body_hash=fetched.sha256,
                read_as=self._read_as,
            )
            if here:
                items = len(reading.notices) + len(reading.requests)
                await self._good(connection, now, changed=new > 0, kind=reading.kind, items=items)
            return new

        new = await self._context.record(keep, self._until)
        log.info("read", source=self._source.id, url=visit.url, kind=reading.kind, notices=len(reading.notices), new=new)
        self._context.wake(Wake.RECONCILE)
        if reading.requests:
            self._context.wake(Wake.COLLECT)

    def _articles(self, reading: Reading) -> list[Wanted]:
        wanted = reading.requests[:_ARTICLES]
        return [Wanted(self._source.id, r.url, r.key, r.title, r.published) for r in wanted]

    async def _keep(self, connection: AsyncConnection, reading: Reading, snapshot: str, now: datetime) -> int:
        """Keep new notices and new revisions, and note what has gone; how many there were."""
        keeping = Keeping(connection, self._source.id, snapshot, now)
        found = await keeping.identified(reading)
        new = await keeping.keep(found)
        if self._visit.key:
            return new
        first = self._visit.read_as != self._read_as or self._health.kind not in {None, reading.kind}
        return new + await keeping.note_gone(reading, found, first=first)

    async def _good(self, connection: AsyncConnection, now: datetime, *, changed: bool, kind: str | None, items: int) -> None:
        """Record that the source could be read. An article tells nothing of its list but that there was news."""
        if self._visit.key:
            if changed:
                await store_sources.note_change(connection, self._source.id, now)
            return
        health = SourceHealth(
            source=self._source.id,
            last_fetch=now,
            last_good=now,
            last_change=now if changed else self._health.last_change,
            expired_at=now + 3 * self._source.every + _GRACE,
            kind=kind,
        )
        await store_sources.record_health(connection, health, known_items=items)

    def _tell_recovery(self) -> None:
        """Have it published that the source can be read (again), once that can be read in the store."""
        if not self._visit.key and (self._health.trouble or self._health.last_good is None):
            self._context.wake(Wake.PUBLISH)

    async def _failed(
        self,
        trouble: Trouble,
        reason: str,
        retry_after: float | None = None,
        *,
        failures: int | None = None,
        gone: bool = False,
    ) -> None:
        """Record why nothing could be read. `failures` put off the next visit; those of the visit when not given.

        `gone`: there is nothing at this address.
        """
        now, visit = self._context.clock(), self._visit
        if reason != self._health.unreadable:
            log.warning("unreadable", source=self._source.id, url=visit.url, reason=reason, failures=visit.failures + 1)
        failures = visit.failures if failures is None else failures
        due_at = schedule.next_visit(now, self._source.every, failures=failures, retry_after=retry_after, name=visit.id)

        async def keep(connection: AsyncConnection) -> None:
            lost = gone and bool(visit.key) and await self._lost(connection, now)
            here = await store_sources.release(
                connection, visit, due_at=due_at, fetched_at=now, problem=reason, read_as="" if lost else None
            )
            if here and not visit.key:
                await store_sources.record_health(connection, self._unreadable(trouble, reason, now), known_items=self._known_items)

        await self._context.record(keep, self._until)
        if not visit.key:
            self._context.wake(Wake.PUBLISH)

    async def _lost(self, connection: AsyncConnection, now: datetime) -> bool:
        """Note that an article is not there any more; whether that was news."""
        id = notice_id(self._source.id, self._visit.key)
        if not await note_article(connection, self._source.id, id, self._visit.url, now):
            return False
        self._context.wake(Wake.RECONCILE)
        return True

    def _unreadable(self, trouble: Trouble, reason: str, now: datetime) -> SourceHealth:
        return SourceHealth(
            source=self._source.id,
            last_fetch=now,
            last_good=self._health.last_good,
            last_change=self._health.last_change,
            trouble=trouble,
            unreadable=reason,
            unreadable_since=self._health.unreadable_since or now,
            expired_at=self._health.expired_at,
            kind=self._health.kind,
        )


def _trouble(error: FetchError) -> Trouble:
    if error.blocked:
        return Trouble.BLOCKED
    match error.phase:
        case Phase.STATUS:
            return Trouble.REFUSED
        case Phase.TOO_LARGE:
            return Trouble.TOO_LARGE
        case _:
            return Trouble.UNREACHABLE


def options_of(source: Source, settings: Settings, *, known_items: int = 0, context: Request | None = None) -> Options:
    """What the settings say about reading a source's documents; `context` is the request that an article answers."""
    timezone = source.timezone or settings.site.timezone
    return Options(timezone=timezone, lang=source.lang, extra=source.options, known_items=known_items, context=context)


def fingerprint(source: Source, settings: Settings) -> str:
    """What the reading of a source's documents depends on in the settings, as 16 hex digits."""
    options = options_of(source, settings)
    told = [source.kind, options.timezone, options.lang, sorted(options.extra.items())]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]
