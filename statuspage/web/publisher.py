"""The publisher: keeps the last known model, renders it anew on change and as time passes, swaps the bytes in one step.

It answers from memory whatever becomes of the database. The home pages are rendered ahead, any other page when it is first asked
for after a change, once: of the thousands of pages and feeds of a thousand services, few are looked at before the next change.
The model is also kept in a file, so that after a restart the page is there at once, rendered for the present instant and, when
nothing could be reconciled since, with the banner that says so.
"""

import asyncio
from collections.abc import Callable, Coroutine, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from time import thread_time
from typing import Any

import structlog
from pydantic import TypeAdapter

from statuspage.core.latency import Latency
from statuspage.core.model import Target
from statuspage.core.page import STALE_AFTER, Known, Page, build
from statuspage.core.reconcile import next_moment
from statuspage.core.recovery import UNLEARNABLE, Foresight, Recovered
from statuspage.core.series import Series
from statuspage.render import Site
from statuspage.render.frozen import frozen
from statuspage.render.rendered import HTML, IMMUTABLE
from statuspage.settings import Settings
from statuspage.web.kept import Kept
from statuspage.web.published import Published, published
from statuspage.web.shelf import Shelf, Stood
from statuspage.web.squeezer import Squeezer

log = structlog.get_logger()

EVERY = timedelta(seconds=30)
"""The page is rendered at least this often, so that its "as of" is true."""

_LOADING = 2.0
"""Seconds for which a tick waits for the store, before it renders what is known without it."""

_LONG = 0.1
"""Seconds of CPU for rendering after which it is paced."""

_KEEPING = timedelta(seconds=10)
"""Between two times that the model is put into its file, which on a large site costs as much as rendering a page. A restart loads
what is newer from the store."""

_KNOWN = TypeAdapter(Known)


class Publisher:
    """`pages` are the answers that are ready, by address. `page` gives those of any address, `model` is what they are made of.

    `load` reads the last known facts from the store, `series` has the finished days, `latencies` the answer times. When loading
    fails, the page goes on with what was known before. `news` is called with the newest change's number and the home page's ETag
    whenever that is another.
    """

    def __init__(
        self,
        settings: Settings,
        load: Callable[[datetime], Coroutine[Any, Any, Known]],
        cache: Path | None,
        news: Callable[[int, str], None] = lambda _change, _etag: None,
        series: Callable[[], Mapping[Target, Series]] = dict,
        *,
        latencies: Callable[[], Mapping[str, Latency]] = dict,
    ) -> None:
        self.settings = settings
        self._shelf, self._squeezer = Shelf(), Squeezer()
        self._file = Kept(cache, "page", lambda: _KNOWN.dump_json(self._known), _KEEPING)
        self._load, self._news = load, news
        self._series, self._latencies = series, latencies
        self._known = Known()
        self._foresight = Foresight()
        self._learned: tuple[Recovered, ...] = ()
        self.model: Page | None = None
        self._site: Site | None = None
        self._broken: set[str] = set()
        self._failure = ""
        self._now: datetime | None = None
        self._next: datetime | None = None
        self._asked = True
        self._loading: asyncio.Task[Known] | None = None
        self._trouble = ""
        self._rest_until = 0.0

    @property
    def pages(self) -> Mapping[str, Published]:
        """The answers that are ready."""
        return self._shelf.pages

    def page(self, path: str) -> Published | None:
        """What is published at an address: rendered now, when it has not been asked for since the page changed."""
        ready = self.pages.get(path)
        if ready is not None or self.model is None or self._now is None:
            return ready
        if path in self._broken:
            return self._freeze(path, self._now)
        try:
            self._site = self._site or Site(self.model)
            rendered = self._site.render(path)
        except Exception:  # the edge of a request: what cannot be rendered keeps its address, with what stood there
            log.exception("a page cannot be rendered; what stood there stays", path=path)
            self._broken.add(path)
            return self._freeze(path, self._now)
        return None if rendered is None else self._shelf.put(path, self._shelf.made(path, rendered, self._now))

    def _freeze(self, path: str, now: datetime) -> Published | None:
        """What last stood at an address, with the banner that tells its age; null when nothing did.

        What has no place for a banner (a badge, a document, a frame) is not answered any more once it is stale.
        """
        stood = self._shelf.last(path)
        if stood is None:
            return None
        if stood.rendered.content_type != HTML or stood.rendered.shared or stood.rendered.location:
            lasting = stood.rendered.location or stood.rendered.cache_control == IMMUTABLE
            fresh = lasting or now - stood.at < STALE_AFTER
            return self._shelf.put(path, stood) if fresh else None
        body = frozen(stood.rendered.body, path, self.settings, stood.at, now)
        return self._shelf.put(path, stood, published(replace(stood.rendered, body=body)))

    def ask(self) -> None:
        """Have the next tick load and render."""
        self._asked = True

    def use(self, settings: Settings) -> None:
        """Publish by new settings from the next tick on."""
        self.settings = settings
        self._asked, self._next = True, None

    def restore(self) -> bool:
        """Take up what was known before a restart, so that the next tick publishes it; whether there was anything."""
        found = self._file.read(_KNOWN.validate_json)
        if found is not None:
            self._known = found
        return found is not None

    async def tick(self, now: datetime, *, may_load: bool = True) -> bool:
        """Load when asked to, render when there is a reason; whether it rendered. Without `may_load`, loading is left for later."""
        await self._paced()
        patience = 0.0
        if self._loading is None and self._asked and may_load:
            self._asked, patience = False, _LOADING
            self._loading = asyncio.get_running_loop().create_task(self._load(now))
        loaded = self._loading is not None and await self._loaded(self._loading, patience)
        if not loaded and self._next is not None and now < self._next:
            self._squeezer.look(self._shelf)
            return False
        try:
            await self._renew(now)
        except Exception as error:  # noqa: BLE001 -- the edge of the loop: a page that cannot be rendered stays, with its age
            self._fail(error, now)
            return False
        self._failure = ""
        await self._file.now_and_then(now)
        return True

    def _fail(self, error: Exception, now: datetime) -> None:
        """Tell a failure once, let the home pages say how old they are, and try again when there is news or at the next beat.

        What was known before a restart may not fit the settings or the program of now: it is forgotten, rather than no page given.
        """
        failure = f"{type(error).__name__}: {error}"
        if failure != self._failure:
            log.error("the pages cannot be rendered; what stood there stays, with its age", exc_info=error)
        self._failure, self._next = failure, now + EVERY
        if self.model is None and self._known != Known():
            self._known, self._next = Known(), None
        if self.model is not None and now - self.model.now >= STALE_AFTER:
            self._age(self.model, now)
        for path in self._shelf.homes:
            self._freeze(path, now)

    def _age(self, model: Page, now: datetime) -> None:
        """Have all but the home pages rendered as of a stale page: what has no banner must not go on saying that all is well."""
        self._shelf.turn({path: stood for path in self._shelf.homes if (stood := self._shelf.last(path))})
        self.model, self._now, self._broken = replace(model, now=now, stale=True), now, set()
        self._site = None  # that of the stale page is made when it is asked for something

    async def _renew(self, now: datetime) -> None:
        """Render; others have their turn between the steps. What it took is CPU: waits for a busy core were the time of others."""
        spent, begun = 0.0, thread_time()
        for _ in self._render(now):
            spent += thread_time() - begun
            await asyncio.sleep(0)
            begun = thread_time()
        spent += thread_time() - begun
        self._rest_until = asyncio.get_running_loop().time() + spent if spent > _LONG else 0.0

    async def _paced(self) -> None:
        """Rest as long as the last rendering took, if that was long: much news on a large site must not take all of the time."""
        await asyncio.sleep(max(0.0, self._rest_until - asyncio.get_running_loop().time()))

    async def stop(self) -> None:
        """Load nothing more, and keep what is known."""
        if self._loading is not None:
            self._loading.cancel()
        await self._squeezer.stop()
        await self._file.stop()

    async def _loaded(self, loading: asyncio.Task[Known], patience: float) -> bool:
        """Take up what was loaded; whether it was. What is under way for longer than `patience` may end at a later tick."""
        done, _ = await asyncio.wait({loading}, timeout=patience)
        if not done:
            if patience:
                self._tell("it does not answer")
            return False
        self._loading = None
        if error := loading.exception():  # whatever keeps us from the database, the page goes on and its age will tell
            self._tell(f"{type(error).__name__}: {error}"[:300])
            return False
        self._known, self._trouble = loading.result(), ""
        self._file.change()
        return True

    def _tell(self, trouble: str) -> None:
        """Log why the store cannot be read, when it is another reason than before."""
        if trouble != self._trouble:
            log.error("the store cannot be read; the page goes on with what was known", reason=trouble)
        self._trouble = trouble

    def _render(self, now: datetime) -> Iterator[None]:
        """Make the new site, in steps; it takes the old one's place in the last."""
        known = self._known
        if self.model is not None:  # at first there has to be a page
            yield from self._learn(known.outages)
        model = build(self.settings, known, now, self._foresight, self._series(), latencies=self._latencies())
        yield
        site = Site(model)
        homes: dict[str, Stood] = {}
        for path in site.homes:
            yield
            if rendered := site.render(path):
                homes[path] = self._shelf.made(path, rendered, now)
        before = self.pages
        self._shelf.turn(homes)
        self.model, self._site, self._now, self._broken = model, site, now, set()
        self._next = self._next_moment(now) if known.outages is self._learned else now
        self._announce(before.get(site.homes[0]), self.pages[site.homes[0]])

    def _learn(self, outages: tuple[Recovered, ...]) -> Iterator[None]:
        """Take up what past outages teach, in steps."""
        if outages is self._learned:
            return
        self._learned = outages
        try:
            yield from self._foresight.learn(outages)
        except UNLEARNABLE:  # the page is there to tell what is; what may be is not worth losing it
            log.exception("nothing can be expected from past outages; the page goes on without")
            self._foresight = Foresight()

    def _announce(self, before: Published | None, home: Published) -> None:
        if before is None or before.etag != home.etag:
            newest = max((change.number for change in self._known.changes), default=0)
            self._news(newest, home.etag.decode())

    def _next_moment(self, now: datetime) -> datetime:
        """When time alone changes the page: a window begins or ends, a validity ends, the page becomes stale, or `EVERY`."""
        known = self._known
        instants = [
            next_moment(known.events, now, self.settings),
            known.reconciled_at + STALE_AFTER if known.reconciled_at else None,
            *(m.valid_until for m in known.measured),
            *(health.expired_at for health in known.health.values()),
            *(said.valid_until for said in known.stated),
        ]
        return min(at for at in (*instants, now + EVERY) if at and at > now)
