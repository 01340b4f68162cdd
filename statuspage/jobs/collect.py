"""Collect: visit the addresses that are due, read what is new in them, keep it. One driver fetches for all sources."""

import hashlib
import json
from dataclasses import replace
from datetime import datetime, timedelta
from ipaddress import ip_address
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from notices.model import Facts, Options, ParseError, Request
from statuspage.core import pacing, revise, schedule
from statuspage.core.pacing import Wishes
from statuspage.core.source import SourceHealth, Trouble
from statuspage.errors import FetchError, Phase
from statuspage.jobs import aside
from statuspage.jobs.aside import SetAsideError
from statuspage.jobs.context import Context, Wake
from statuspage.jobs.keeping import Keeping, note_article, notice_id
from statuspage.jobs.reader import Reading
from statuspage.jobs.recognise import misread
from statuspage.net.fetch import Body, NotModified, fetch
from statuspage.settings import Settings, Source
from statuspage.store import notices as store_notices
from statuspage.store import sources as store_sources
from statuspage.store import standing
from statuspage.store.asides import Case
from statuspage.store.sources import Visit, Wanted

log = structlog.get_logger()

LEASE = timedelta(minutes=2)
_GRACE = timedelta(minutes=1)
_GONE = frozenset({404, 410})
_MUCH = 250
"""News that is put together before more is fetched: reconciling much at once would keep everybody else waiting."""

_ARTICLES = 40
"""How many articles of one list are followed; older ones were there before us."""


async def prepare(context: Context) -> None:
    """Make every configured source a visit, and forget those of others. Those whose settings have changed are read anew."""
    configured, now = context.settings.visited, context.clock()
    read_as = {source.id: fingerprint(source, context.settings) for source in configured}
    async with context.store.writing() as connection:
        await store_sources.move(connection, {source.id: source.url for source in context.settings.sources})
        await store_sources.retain(connection, [source.id for source in configured])
        wanted = [Wanted(source.id, source.url, host=_host(source.url, context.settings)) for source in configured]
        await store_sources.want(connection, wanted, now)
        await store_sources.renew(connection, read_as, now)


async def collect(context: Context) -> int:
    """Begin the visits that are due, as many as there are seats; how many were begun."""
    if context.collectors.free <= 0 or context.unreconciled > _MUCH:
        return 0
    now = context.clock()
    context.hosts = {host: until for host, until in context.hosts.items() if until > now}
    async with context.store.writing() as connection:
        claimed = await store_sources.claim_visits(
            connection, now=now, lease=LEASE, owner=context.owner, limit=context.collectors.free, busy=context.hosts.keys()
        )
    known = {source.id: source for source in context.settings.visited}
    for visit in claimed:
        if visit.source in known and visit.id not in context.visiting:
            if visit.host:
                context.hosts[visit.host] = now + LEASE
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
        context, visit = self._context, self._visit
        context.visiting.add(visit.id)
        try:
            await self._run()
        finally:
            context.visiting.discard(visit.id)
            context.hosts.pop(visit.host, None)
            if visit.host and context.pause:
                context.hosts[visit.host] = context.clock() + context.pause

    async def _run(self) -> None:
        """A failure is recorded as what it is: the source is unreadable, nothing is over."""
        context, visit = self._context, self._visit
        body_hash = visit.body_hash if visit.read_as == self._read_as else None
        own = [self._source.id]
        known = await context.recall(lambda connection: store_sources.health(connection, own), self._until)
        fetched: Body | NotModified | None = None
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
            await self._misread(fetched, error)

    async def _read(self, fetched: Body) -> Reading:
        case = Case(self._source.id, fetched.sha256, self._source.kind or self._health.kind or "")
        return await aside.read(self._context, case, fetched.document, self._options(), self._until)

    def _options(self) -> Options:
        visit = self._visit
        context = Request(visit.url, visit.key, visit.title, visit.published) if visit.key else None
        known_items = 0 if visit.key else self._known_items
        return options_of(self._source, self._context.settings, known_items=known_items, context=context)

    async def _misread(self, fetched: Body | NotModified | None, error: ParseError) -> None:
        """Record that a document is not of the form that it should be; of the source's own, whether it looks like another."""
        if self._visit.key or not isinstance(fetched, Body):
            await self._failed(Trouble.UNRECOGNISED, str(error))
            return
        reader, options = self._context.reader, replace(self._options(), known_items=0)
        found = await misread(reader, self._source, self._health, fetched, options=options, error=error)
        self._health = replace(self._health, misread=found.count, seems=found.seems)
        await self._failed(found.trouble, found.reason)

    async def _unchanged(self, fetched: NotModified | Body) -> None:
        now = self._context.clock()

        async def keep(connection: AsyncConnection) -> None:
            due_at = await self._next(connection, now, Wishes(self._health.pace, fetched.max_age))
            here = await store_sources.release(
                connection,
                self._visit,
                due_at=due_at,
                fetched_at=now,
                etag=fetched.etag,
                last_modified=fetched.last_modified,
            )
            if here:
                kept = Reading(self._health.kind or "", pace=self._health.pace)
                await self._good(connection, now, changed=False, reading=kept, due_at=due_at, items=self._known_items)

        await self._context.record(keep, self._until)
        self._tell_recovery()

    async def _again(self, connection: AsyncConnection, kind: str | None, wishes: Wishes, now: datetime) -> datetime:
        """When to come again to the source's own address."""
        every = pacing.interval(self._source, kind, wishes)
        zone = ZoneInfo(self._source.timezone or self._context.settings.site.timezone)
        if pacing.is_slow_at_night(self._source, kind) and pacing.is_night(now, zone):
            every *= 1 if await standing.standing(connection, self._source.id) else 2
        due_at = schedule.next_visit(now, every, name=self._visit.id)
        return due_at if self._source.every else pacing.allowed(due_at, wishes.pace)

    async def _next(self, connection: AsyncConnection, now: datetime, wishes: Wishes) -> datetime | None:
        """When to come again; an article is visited as long as what it announced is unfinished."""
        if not self._visit.key:
            return await self._again(connection, self._health.kind, wishes, now)
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
            wishes = Wishes(reading.pace, fetched.max_age)
            due_at = revise.earliest(rechecks) if visit.key else await self._again(connection, reading.kind, wishes, now)
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
                await self._good(connection, now, changed=new > 0, reading=reading, due_at=due_at, items=items)
            return new

        new = await self._context.record(keep, self._until)
        self._context.unreconciled += new
        log.info("read", source=self._source.id, url=visit.url, kind=reading.kind, notices=len(reading.notices), new=new)
        self._context.wake(Wake.RECONCILE)
        if reading.requests:
            self._context.wake(Wake.COLLECT)

    def _articles(self, reading: Reading) -> list[Wanted]:
        wanted = reading.requests[:_ARTICLES]
        settings = self._context.settings
        return [Wanted(self._source.id, r.url, r.key, r.title, r.published, _host(r.url, settings)) for r in wanted]

    async def _keep(self, connection: AsyncConnection, reading: Reading, snapshot: str, now: datetime) -> int:
        """Keep new notices and new revisions, and note what has gone; how many there were."""
        keeping = Keeping(connection, self._source.id, snapshot, now)
        found = await keeping.identified(reading)
        new = await keeping.keep(found)
        if self._visit.key:
            return new
        first = self._visit.read_as != self._read_as or self._health.kind not in {None, reading.kind}
        return new + await keeping.note_gone(reading, found, first=first)

    async def _good(
        self, connection: AsyncConnection, now: datetime, *, changed: bool, reading: Reading, due_at: datetime | None, items: int
    ) -> None:
        """Record that the source could be read. An article tells nothing of its list but that there was news."""
        if self._visit.key:
            if changed:
                await store_sources.note_change(connection, self._source.id, now)
            return
        wait = max((due_at or now) - now, pacing.usual(self._source, reading.kind or None))
        health = SourceHealth(
            source=self._source.id,
            last_fetch=now,
            last_good=now,
            last_change=now if changed else self._health.last_change,
            expired_at=now + 3 * wait + _GRACE,
            kind=reading.kind or None,
            pace=reading.pace,
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
        every = pacing.usual(self._source, self._health.kind)
        due_at = schedule.next_visit(now, every, failures=failures, retry_after=retry_after, name=visit.id)

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
            pace=self._health.pace,
            misread=self._health.misread,
            seems=self._health.seems,
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


def _host(address: str, settings: Settings) -> str:
    """The host that is to be spared; "" for one that the settings name as our own by its address."""
    name = urlsplit(address).hostname or ""
    try:
        own = any(ip_address(name) in network for network in settings.fetch.allow)
    except ValueError:
        own = name == "localhost"
    return "" if own else pacing.host_of(address)


def options_of(source: Source, settings: Settings, *, known_items: int = 0, context: Request | None = None) -> Options:
    """What the settings say about reading a source's documents; `context` is the request that an article answers."""
    timezone = source.timezone or settings.site.timezone
    return Options(timezone=timezone, lang=source.lang, extra=source.options, known_items=known_items, context=context)


def fingerprint(source: Source, settings: Settings) -> str:
    """What the reading of a source's documents depends on in the settings, as 16 hex digits."""
    options = options_of(source, settings)
    told = [source.kind, options.timezone, options.lang, sorted(options.extra.items())]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]
