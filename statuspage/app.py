"""Puts the parts together: opens the store, builds the server, runs the jobs, obeys signals. Holds the clock."""

import asyncio
import contextlib
import os
import secrets
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import cycle
from pathlib import Path

import structlog
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from statuspage import clock
from statuspage.core.page import Known
from statuspage.core.subscriber import operators
from statuspage.errors import StatuspageError
from statuspage.jobs import challenge, collect, deliver, prune, receive, rollup, signals
from statuspage.jobs.context import Context, Wake
from statuspage.jobs.mailing import mailing
from statuspage.jobs.reader import Reader
from statuspage.jobs.reconcile import Reconciler
from statuspage.net.client import Client
from statuspage.render.rendered import HTML
from statuspage.settings import Settings
from statuspage.store import StoreError, keys, open_store
from statuspage.store.engine import PATIENCE
from statuspage.store.experience import Experience
from statuspage.store.gauges import Gauges, gauges
from statuspage.store.known import known
from statuspage.store.past import known_at
from statuspage.web import health
from statuspage.web.addressees import Addressees
from statuspage.web.archive import Archive
from statuspage.web.choice import chooses, refused
from statuspage.web.finding import Finding, seeks
from statuspage.web.hooks import Hooks
from statuspage.web.inbox import Inbox
from statuspage.web.journal import Journal
from statuspage.web.latencies import Latencies
from statuspage.web.log import Log
from statuspage.web.metrics import Metrics
from statuspage.web.older import Older
from statuspage.web.past import Past, asks
from statuspage.web.ping import PingLayer, Pings
from statuspage.web.postbox import Postbox
from statuspage.web.public import PublicLayer
from statuspage.web.publisher import Publisher
from statuspage.web.push import Pushes
from statuspage.web.refusal import refusal
from statuspage.web.stream import Stream
from statuspage.web.subscribing import Office, Subscribing

log = structlog.get_logger()

VERSION = "0.1"


@dataclass(slots=True)
class Parts:
    """What may be put in another's place: the clock, the client (both of them) and the reader of tests, the environment, the pause
    between two visits of one host."""

    clock: Callable[[], datetime] = clock.utcnow
    client: Client | None = None
    reader: Reader | None = None
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    pause: timedelta = timedelta(seconds=1)


class App:
    """The whole program but its server: jobs, publisher and routes over one store.

    `start` opens the store, `stop` closes everything. `tick(job)` runs one job; `settle` runs all until nothing is left to do now.
    """

    def __init__(self, settings: Settings, parts: Parts | None = None) -> None:
        self.parts = parts or Parts()
        self.settings = settings
        self.context: Context | None = None
        self.wake: Callable[[Wake], None] = lambda _: None
        self._client = self.parts.client or Client(allow=settings.fetch.allow, user_agent=user_agent(settings))
        self._outward = self.parts.client or Client(user_agent=user_agent(settings))
        self._reader = self.parts.reader or Reader()
        self._reconciler: Reconciler | None = None
        self._past = Past(lambda: self.settings, self._load_past, self.parts.clock)
        self._secrets = revealed(settings, self.parts.environ)
        self._addressees = Addressees.of(settings, self._secrets)
        self._prepared = False
        self._journal = Journal(lambda: self.context.store if self.context else None, lambda: self._wake(Wake.RECONCILE))
        self._postbox = Postbox(lambda: self.context.store if self.context else None, lambda: self._wake(Wake.RECEIVE))
        self._experience = Experience()
        self._inbox = Inbox(self._journal, self.parts.clock, lambda: self._addressees)
        self.pings = Pings(self._inbox)
        self.stream = Stream()
        self._archive = Archive(_kept_file(settings, "days"))
        self._latencies = Latencies(_kept_file(settings, "latencies"))
        self.publisher = Publisher(
            settings,
            self._load,
            _kept_file(settings, "page"),
            self.stream.tell,
            lambda: self._archive.series,
            latencies=lambda: self._latencies.known,
        )

        self._log = Log(lambda: self.publisher.model, self._reading, self.parts.clock)
        self._older = Older(lambda: self.publisher.model, self.publisher.page, self._reading, self.parts.clock)
        self._finding = Finding(lambda: self.publisher.model, self.publisher.page, self.parts.clock)
        self._subscribing = Subscribing(self._office())

    def _office(self) -> Office:
        """What visitors' subscriptions are taken with."""
        return Office(
            model=lambda: self.publisher.model,
            ready=self.publisher.page,
            store=lambda: self.context.store if self.context else None,
            key=lambda: (self.context.link_key or None) if self.context else None,
            clock=self.parts.clock,
            asked=lambda: self._wake(Wake.CHALLENGE),
        )

    async def restore(self) -> bool:
        """Publish the page of before the restart, before anything else is tried; whether there was one."""
        self._archive.restore()
        self._latencies.restore()
        found = self.publisher.restore()
        await self.tick("publish")
        return found

    async def start(self) -> None:
        """Open the store and take up the settings. Raises StoreError or SQLAlchemyError when the store cannot be opened."""
        store = await open_store(self.settings.store.url, self.settings.folder)
        context = Context(
            settings=self.settings,
            store=store,
            client=self._client,
            outward=self._outward,
            reader=self._reader,
            clock=self.parts.clock,
            owner=secrets.token_hex(8),
            secrets=self._secrets,
            wake=self._wake,
            pause=self.parts.pause,
        )
        try:
            await self._prepare(context)
        except BaseException:
            await store.close()
            raise
        self.context, self._reconciler = context, Reconciler(context)
        for wake in Wake:
            self._wake(wake)

    async def stop(self) -> None:
        """End what is under way and close everything; what was leased is free for others at once."""
        await self._journal.stop()
        await self._postbox.stop()
        await self.publisher.stop()
        await self._archive.stop()
        await self._latencies.stop()
        if self.context is not None:
            context, self.context = self.context, None
            await context.stop()
            if context.mailer is not None:
                await context.mailer.aclose()
            if not context.store.presence.away:  # else they run out
                with contextlib.suppress(StoreError):
                    await context.store.free(context.owner)
            await context.store.close()
        await self._reader.stop()
        for client in {self._client, self._outward}:
            await client.aclose()

    async def use(self, settings: Settings) -> None:
        """Go on with new settings."""
        self.settings = settings
        self._secrets = revealed(settings, self.parts.environ)
        self._addressees = Addressees.of(settings, self._secrets)
        self.publisher.use(settings)
        self._prepared = False
        if self.context is not None:
            self.context.settings, self.context.secrets = settings, self._secrets
            with contextlib.suppress(StoreError):  # then the next tick prepares
                await self._prepare(self.context)
        self._latencies.anew()
        self._wake(Wake.RECONCILE)

    async def _prepare(self, context: Context) -> None:
        """Enter what is configured as work into the store."""
        if not context.link_key:
            async with context.store.writing() as connection:
                context.link_key = await keys.key(connection, "links", secrets.token_hex(32))
        before, context.mailer = context.mailer, mailing(context.settings, context.secrets, context.link_key)
        if before is not None:
            await before.aclose()
        await collect.prepare(context)
        await receive.prepare(context)
        await signals.prepare(context)
        self._prepared = True

    def _wake(self, wake: Wake) -> None:
        if wake is Wake.RECONCILE and self._reconciler is not None:
            self._reconciler.ask()
        if wake is Wake.PUBLISH:
            self.publisher.ask()
        self.wake(wake)

    async def tick(self, job: str) -> int:
        """Run one tick of `job`; how much there was to do. Nothing is done while the store is not open, but publishing is.

        Raises StoreError while the store is away, which tells that by itself.
        """
        if job == "publish":
            return int(await self.publisher.tick(self.parts.clock(), may_load=self.context is not None))
        if self.context is None or self._reconciler is None:
            return 0
        if not self._prepared:
            await self._prepare(self.context)
        if job == "reconcile":
            return await self._reconciler.tick()
        return await _JOBS[job](self.context)

    async def settle(self) -> None:
        """Run every job until nothing is left that is due now: until each in its turn has found nothing to do."""
        idle = 0
        for job in cycle(_SETTLED):
            if self.context is None or idle == len(_SETTLED):
                break
            idle = 0 if await self.tick(job) else idle + 1
            for crew in (self.context.collectors, self.context.probers, self.context.couriers, self.context.postmen):
                await crew.idle()
        await self.tick("publish")

    def asgi(self) -> ASGIApp:
        """What a server serves: pings and published bytes before any routing, then the routes."""
        hooks = Hooks(self._inbox, self._postbox, lambda: self.settings.site.url.rstrip("/"))
        ways_in = [route for way in (Pushes(self._inbox), hooks, self._subscribing) for route in way.routes()]
        metrics = Metrics(lambda: self.publisher.model, self._load_gauges, self.parts.clock)
        own = [*health.routes(self.problems), *metrics.routes(), *self._log.routes(), Route("/stream", self.stream)]
        routes = Starlette(routes=[*ways_in, *own, Route("/{path:path}", self._elsewhere)], exception_handlers={404: _nowhere})
        return PingLayer(PublicLayer(routes, self.publisher.page), self.pings)

    async def _elsewhere(self, request: Request) -> Response:
        """What is published nowhere: a page as it was known in the past, a search, one that is out of view, or none."""
        if asks(request.scope["query_string"]):
            return await self._past.answer(request)
        if seeks(request.scope["path"], request.scope["query_string"]):
            return await self._finding.answer(request)
        if chooses(request.url.path, request.scope["query_string"]):
            return self._refused(request) or await self._older.answer(request)
        return await self._older.answer(request)

    def _refused(self, request: Request) -> Response | None:
        """The page that says that there is no such diagnosis, with the choice of one that there is; null in no language of ours."""
        address, status = refused(request.url.path, request.scope["query_string"])
        page = self.publisher.page(address)
        if page is None:
            return None
        headers = {"cache-control": "no-store", "x-robots-tag": "noindex", "content-type": HTML}
        return Response(page.identity.body, status, headers=headers)

    async def problems(self) -> list[str]:
        """What keeps this process from being ready."""
        found = [] if self.publisher.pages else ["no page has been rendered yet"]
        if self.context is None:
            return [*found, "the store is not open"]
        try:
            async with asyncio.timeout(PATIENCE), self.context.store.reading() as connection:
                await connection.execute(text("SELECT 1"))
        except (StoreError, TimeoutError):  # why is in the log: it names hosts and accounts, and this answers anybody
            found.append("the store cannot be read")
        return found

    def _reading(self) -> AbstractAsyncContextManager[AsyncConnection]:
        if self.context is None:
            raise StatuspageError("the store is not open")
        return self.context.store.reading()

    async def _load_gauges(self) -> Gauges:
        site = self.settings.site
        receivers = operators(self.settings.subscribers, self._secrets, site.languages[0], site.timezone)
        async with self._reading() as connection:
            return await gauges(connection, self.settings, {one.id: one.address for one in receivers})

    async def _load_past(self, at: datetime) -> Known:
        if self.context is None:
            raise StatuspageError("the store is not open")
        async with self.context.store.reading() as connection:
            return await known_at(connection, self.settings, at)

    async def _load(self, now: datetime) -> Known:
        if self.context is None:
            raise StatuspageError("the store is not open")
        async with self.context.store.reading() as connection:
            found = await known(connection, self.settings, now, self._experience)
            await self._archive.follow(connection, now)
            await self._latencies.follow(connection, now)
            return found


async def _nowhere(request: Request, _: Exception) -> Response:
    """A path that no route takes, such as one with a line end in it."""
    return refusal(request.url.path, 404, "there is no such page")


_JOBS: dict[str, Callable[[Context], Awaitable[int]]] = {
    "collect": collect.collect,
    "receive": receive.receive,
    "probe": signals.probe,
    "heartbeat": signals.judge_heartbeats,
    "deliver": deliver.deliver,
    "challenge": challenge.challenge,
    "prune": prune.prune,
    "rollup": rollup.roll,
}
_SETTLED = ("collect", "receive", "probe", "heartbeat", "reconcile", "deliver", "challenge", "rollup")

TICKS = {
    "collect": timedelta(seconds=1),
    "receive": timedelta(seconds=1),
    "probe": timedelta(seconds=1),
    "heartbeat": timedelta(seconds=1),
    "reconcile": timedelta(seconds=1),
    "deliver": timedelta(seconds=1),
    "challenge": timedelta(seconds=1),
    "publish": timedelta(seconds=1),
    "prune": timedelta(hours=1),
    "rollup": timedelta(minutes=1),
}
"""How often each job is run; most ticks find nothing due."""


def user_agent(settings: Settings) -> str:
    """How we present ourselves to upstreams: what we are, and whom to ask."""
    contact = settings.fetch.contact or settings.site.url
    return f"statuspage/{VERSION} (+{contact})"


def revealed(settings: Settings, environ: Mapping[str, str]) -> dict[str, str]:
    """The secrets that are set, by their references."""
    found = ((secret.reference, secret.reveal(environ, settings.folder)) for _, secret in settings.secrets())
    return {reference: value for reference, value in found if value}


def _kept_file(settings: Settings, what: str) -> Path:
    """Where the last page, or its days, are kept: beside an embedded database, else beside the settings file."""
    url = make_url(settings.store.url)
    name = Path(url.database or "statuspage.db").name if url.get_backend_name() == "sqlite" else "statuspage"
    return settings.folder / f"{name}.{what}"


async def retry_start(app: App, every: float) -> None:
    """Open the store, trying again as long as it cannot be opened; the page of before the restart is served meanwhile."""
    told = ""
    while app.context is None:
        try:
            await app.start()
        except Exception as error:  # the edge of the loop: whatever keeps the store shut is told, and the page is served
            if _is_cancelled():
                raise asyncio.CancelledError from error
            if (reason := _why(error)) != told:
                log.warning("the store cannot be opened; trying again", reason=reason, exc_info=None if _own(error) else error)
            told = reason
            await asyncio.sleep(every)


def _is_cancelled() -> bool:
    """Whether this task is to end: a migration that is cut short so fails with an error of its own, over what it cannot undo."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def _own(error: Exception) -> bool:
    """Whether an error says by itself what is wrong; of any other the place is wanted, too."""
    return isinstance(error, StatuspageError | OSError)


def _why(error: Exception) -> str:
    """An error in a line: our own by its sentence, any other with its kind."""
    return " ".join((str(error) if _own(error) else f"{type(error).__name__}: {error}").split())[:300]
