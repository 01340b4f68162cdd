"""Serves: the program in one process, its ticks by APScheduler, its sockets by uvicorn, until a signal ends it."""

import asyncio
import contextlib
import resource
import signal
from collections.abc import Callable, Coroutine, Iterator
from datetime import datetime

import structlog
import uvicorn
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from statuspage import clock
from statuspage.app import TICKS, App, retry_start
from statuspage.errors import SettingsError
from statuspage.jobs.context import Wake
from statuspage.settings import Settings
from statuspage.store import StoreError
from statuspage.web.protocol import protocol

log = structlog.get_logger()

_GRACE = 8
"""Seconds for open answers to end after a signal."""

_FILES = 65_536
"""Open files that are asked for: a connection is one, and a thousand slow ones must not leave none for the others."""

_RETRY = 2.0
_LOOK = 1.0
_LAST_TICKS = 2.0
"""Seconds for ticks under way to end by themselves once the server stops."""


async def serve(settings: Settings, reload: Callable[[], Settings] | None = None) -> None:
    """Serve until SIGINT or SIGTERM. SIGHUP calls `reload` for new settings; when it raises SettingsError, the old ones stay."""
    _allow_connections()
    app = App(settings)
    await app.restore()
    ticker = _Ticker(app)
    server = _server(app, settings)
    _obey(server, (lambda: _begin(_reload(app, reload))) if reload else None)
    starting = asyncio.create_task(retry_start(app, _RETRY))
    try:
        ticker.start()
        await server.serve()
    finally:
        await ticker.stop()
        starting.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await starting
        await app.stop()


class _Ticker:
    """Runs the jobs of `app` by a scheduler. It holds no truth: what is due stands in the store.

    A job that is woken while it runs is run once more, since it may have looked already where there is something now. A job that
    fails is told once, again when it fails in another way, and once when it works again.
    """

    def __init__(self, app: App) -> None:
        self._app = app
        self._running: dict[str, asyncio.Task[None] | None] = {}
        self._again: set[str] = set()
        self._failing: dict[str, str] = {}
        self.scheduler = AsyncIOScheduler(timezone="UTC")
        for job, every in TICKS.items():
            first = clock.utcnow() + every / 60  # soon, but what is done once an hour not in the moment of the start
            trigger = IntervalTrigger(seconds=every.total_seconds())
            self.scheduler.add_job(self._tick, trigger, [job], id=job, next_run_time=first, **_AT_MOST_ONE)
        app.wake = self.wake
        self._watch: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin."""
        self.scheduler.start()
        self._watch = asyncio.create_task(self._watch_clock())

    async def _watch_clock(self) -> None:
        before = clock.utcnow()
        while True:
            await asyncio.sleep(_LOOK)
            now = clock.utcnow()
            self.noticed(before, now)
            before = now

    def noticed(self, before: datetime, now: datetime) -> None:
        """Run every job at once when the clock was set back: the scheduler would wait until it shows the old time again."""
        if now < before:
            log.warning("the clock was set back", by=str(before - now))
            for job in TICKS:
                self.scheduler.modify_job(job, next_run_time=now)

    def wake(self, job: Wake) -> None:
        """Run a job at once."""
        if job.value in self._running:
            self._again.add(job.value)
        elif self.scheduler.running:
            self.scheduler.modify_job(job.value, next_run_time=clock.utcnow())

    async def stop(self) -> None:
        """Begin no more ticks and give those under way a moment: one that is cancelled is told as a failure by the scheduler."""
        if self._watch is not None:
            self._watch.cancel()
        if not self.scheduler.running:
            return
        self.scheduler.pause()
        self._again.clear()
        if under_way := [task for task in self._running.values() if task]:
            await asyncio.wait(under_way, timeout=_LAST_TICKS)
        self.scheduler.shutdown(wait=False)

    async def _tick(self, job: str) -> None:
        self._running[job] = asyncio.current_task()
        self._again.add(job)
        while job in self._again:
            self._again.discard(job)
            await self._once(job)
        del self._running[job]

    async def _once(self, job: str) -> None:
        """Run one tick of `job`; whatever happens in it."""
        try:
            await self._app.tick(job)
        except StoreError:  # the store tells by itself that it is away
            return
        except Exception as error:  # the edge of the loop: a failed tick is tried again, it must not end the others
            if self._failing.get(job) != repr(error):
                log.exception("a job failed; it is tried again", job=job)
            self._failing[job] = repr(error)
            return
        if self._failing.pop(job, None):
            log.info("a job works again", job=job)


_AT_MOST_ONE = {"max_instances": 1, "coalesce": True, "misfire_grace_time": None}


def _obey(server: uvicorn.Server, reload: Callable[[], None] | None) -> None:
    """SIGINT and SIGTERM end the server gently, a second one at once; SIGHUP reloads."""

    def end() -> None:
        server.force_exit = server.should_exit
        server.should_exit = True

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, end)
    if reload is not None:
        loop.add_signal_handler(signal.SIGHUP, reload)


def _allow_connections() -> None:
    """Raise the soft limit of open files as far as the system lets us; it is often 1024, for programs that use `select`."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _FILES if hard == resource.RLIM_INFINITY else min(_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


class _Server(uvicorn.Server):
    """uvicorn's server without its own signal handling, which raises the signal again once it has ended, into our clean-up."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals alone."""
        yield


def _server(app: App, settings: Settings) -> uvicorn.Server:
    config = uvicorn.Config(
        app.asgi(),
        host=settings.server.host,
        port=settings.server.port,
        http=protocol(lambda: app.publisher.pages, app.pings),
        ws="none",
        lifespan="off",
        access_log=False,
        server_header=False,
        date_header=True,
        log_level="warning",
        proxy_headers=bool(settings.server.trusted_proxies),
        forwarded_allow_ips=list(settings.server.trusted_proxies),
        timeout_graceful_shutdown=_GRACE,
    )
    return _Server(config)


_tasks: set[asyncio.Task[None]] = set()


def _begin(work: Coroutine[None, None, None]) -> None:
    task = asyncio.get_running_loop().create_task(work)
    _tasks.add(task)  # a task that nobody holds may be collected before it has run
    task.add_done_callback(_tasks.discard)


async def _reload(app: App, reload: Callable[[], Settings]) -> None:
    try:
        settings = reload()
    except SettingsError as error:
        log.warning("the new settings are wrong; the old ones stay", mistakes=list(error.problems))
        return
    await app.use(settings)
    log.info("settings reloaded")
