"""The whole site as files: every published address, and from the store what is out of view, for any web server.

Live parts are not in it: the stream, `?at=`, searches without script, forms that are sent. What has moved leads on by itself.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import datetime
from functools import partial
from urllib.parse import parse_qs, unquote

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.page import Known, Page, build
from statuspage.core.recovery import UNLEARNABLE, Foresight
from statuspage.errors import StatuspageError
from statuspage.render import Rendered, Site
from statuspage.render.assets import environment, fingerprint
from statuspage.render.diagnose import UNKNOWN, WRONG
from statuspage.render.edition import PREFIXES, path_of
from statuspage.render.problem import PROBLEMS, Problem
from statuspage.render.rendered import HTML, IMMUTABLE
from statuspage.settings import Settings
from statuspage.store import older
from statuspage.store.experience import Experience
from statuspage.store.known import known
from statuspage.web import records
from statuspage.web.archive import Archive
from statuspage.web.folder import Draft, Folder, Written
from statuspage.web.latencies import Latencies
from statuspage.web.published import BEST, QUICK, WORTH_IT

log = structlog.get_logger()

Reading = Callable[[], AbstractAsyncContextManager[AsyncConnection]]

_SUFFIXES = {"text/html": ".html", "application/json": ".json"}
"""What the file of an address without a suffix is given, by its media type."""

UNASKED = (UNKNOWN, WRONG, *PROBLEMS.values())
"""What is kept for answers with another status than 200, under addresses that nobody can ask for."""

_LONGEST = 200
"""Bytes of a name in a folder; file systems take 255, and `.br` comes behind."""


def without_forms(settings: Settings) -> Settings:
    """The settings of a site that takes nothing: its pages offer no form that a file could not answer."""
    return settings.model_copy(update={"subscriptions": settings.subscriptions.model_copy(update={"channels": ()})})


class Exporter:
    """Writes `settings`' site into a folder, as it is in the store that `reading` gives; without one, as nothing is known.

    What was read of past outages, finished days and answer times stays for the next time.
    """

    def __init__(self, settings: Settings, folder: Folder, reading: Reading | None) -> None:
        self._settings, self._folder, self._reading = settings, folder, reading
        self._experience, self._foresight = Experience(), Foresight()
        self._archive, self._latencies = Archive(None), Latencies(None)

    async def export(self, now: datetime) -> Written:
        """Exchange the folder for the site at `now`. Raises FolderError and StoreError, and leaves it as it was."""
        page = await self._page(now)
        site = Site(page)
        with self._folder.draft() as draft:
            for address, render in (one for one in site.every() if not one[0].endswith(UNASKED)):
                _put(draft, address, _standing(site, render(), self._settings), best=address in site.homes)
            for address, file in _problems(self._settings):
                _write(draft, file, site.render(address), best=False)
            if self._reading is not None:
                await self._put_records(draft, page, frozenset(draft.files), now)
        return draft.done

    async def _page(self, now: datetime) -> Page:
        found = await self._known(now)
        try:
            for _ in self._foresight.learn(found.outages):
                pass
        except UNLEARNABLE:  # as in the publisher: what may be is not worth losing what is
            log.exception("nothing can be expected from past outages; the pages go on without")
            self._foresight = Foresight()
        page = build(self._settings, found, now, self._foresight, self._archive.series, latencies=self._latencies.known)
        return replace(page, searchable=False)

    async def _known(self, now: datetime) -> Known:
        if self._reading is None:
            return Known()
        async with self._connection() as connection:
            found = await known(connection, self._settings, now, self._experience)
            await self._archive.follow(connection, now)
            await self._latencies.follow(connection, now)
        return found

    def _connection(self) -> AbstractAsyncContextManager[AsyncConnection]:
        if self._reading is None:
            raise StatuspageError("there is no database")
        return self._reading()

    async def _put_records(self, draft: Draft, page: Page, there: frozenset[str], now: datetime) -> None:
        """What is out of view: old events and notices, which are made anew when they have changed, and the months."""
        async with self._connection() as connection:
            marks = await older.marks(connection)
        frame = _frame(page)
        for kind, own in (("events", marks.events), ("notices", marks.notices)):
            for bare, mark in ((path_of(kind, id), f"{frame}.{mark}") for id, mark in own.items()):
                if file_of(bare, HTML) not in there and not draft.reuse(bare, mark):
                    await self._put_record(draft, page, bare, mark, now)
        for bare in records.months(page):
            await self._put_record(draft, page, bare, "", now)

    async def _put_record(self, draft: Draft, page: Page, bare: str, mark: str, now: datetime) -> None:
        """Make one anew; without a mark it is made anew every time."""
        async with self._connection() as connection:
            record = await records.load(connection, bare, page, now)
        if record is None:
            return
        folders = [_prefix(self._settings, lang) for lang in self._settings.site.languages]
        addresses = [folder + own for folder in folders for own in records.addresses(bare)]
        files = []
        for address, rendered in zip(addresses, records.rendered(page, record, addresses), strict=True):
            if rendered is None or (rendered.location and not address.endswith(bare)):
                continue  # only a page can lead on
            _put(draft, address, rendered, best=False)
            files.append(file_of(address, rendered.content_type) or "")
        if mark:
            draft.mark(bare, mark, files)


def file_of(address: str, content_type: str) -> str | None:
    """The file of a published address, below the folder; null for one that can be none.

    `/` → `index.html`, `/events/<id>` → `events/<id>.html`, `/feed.rss` → `feed.rss`; a diagnosis is a file by service and
    component: `/diagnose?service=a&component=b` → `diagnose/a/b.html`, with an empty component `diagnose/a/index.html`.
    """
    path, asks, query = address.partition("?")
    parts = [unquote(part) for part in path.split("/")[1:]]
    if asks:
        given = parse_qs(query, keep_blank_values=True)
        parts += [values[0] or "index" for name in ("service", "component") for values in [given.get(name)] if values]
    if parts[-1] == "":
        parts[-1] = "index"
    suffix = _SUFFIXES.get(content_type.partition(";")[0], "")
    name = parts[-1] if parts[-1].endswith(suffix) else parts[-1] + suffix
    safe = all(part.strip(".") and not set(part) & {"/", "\0"} and len(part.encode()) <= _LONGEST for part in (*parts, name))
    return "/".join((*parts[:-1], name)) if safe else None


def _standing(site: Site, found: Rendered, settings: Settings) -> Rendered | None:
    """What is put for what was rendered. What has moved and cannot lead on, as no page, is what it has moved to."""
    if not found.location or found.content_type == HTML:
        return found
    return site.render(found.location.removeprefix(settings.site.url.rstrip("/")))


def _put(draft: Draft, address: str, rendered: Rendered | None, *, best: bool) -> None:
    """Write what stands at an address."""
    if rendered is None:
        return
    file = file_of(address, rendered.content_type)
    if file is None:
        log.warning("an address cannot be a file; it is left out", address=address)
        return
    _write(draft, file, rendered, best=best or rendered.cache_control == IMMUTABLE)


def _write(draft: Draft, file: str, rendered: Rendered | None, *, best: bool) -> None:
    if rendered is None:
        return
    body = rendered.body if not rendered.location else _leading(rendered.location)
    draft.put(file, body, _encodings(body, best=best))


def _encodings(body: bytes, *, best: bool) -> dict[str, Callable[[], bytes]]:
    """How a body is compressed, by the suffix of the file; not at all when that is not worth it."""
    effort = BEST if best else QUICK
    return {".br": partial(effort.to_brotli, body), ".gz": partial(effort.to_gzip, body)} if len(body) >= WORTH_IT else {}


def _leading(location: str) -> bytes:
    """A page that leads to another address."""
    return environment().get_template("page/moved.html").render(location=location).encode("utf-8")


def _problems(settings: Settings) -> Iterator[tuple[str, str]]:
    """The pages on what is not there, by what they are kept under, each with its file."""
    for lang in settings.site.languages:
        prefix = _prefix(settings, lang)
        yield prefix + PROBLEMS[Problem.UNKNOWN], f"{prefix}/404.html"[1:]


def _prefix(settings: Settings, lang: str) -> str:
    return "" if lang == settings.site.languages[0] else PREFIXES[lang]


def _frame(page: Page) -> str:
    """What all pages of records have in common: another one when they are to be made anew."""
    common = (page.settings.model_dump_json(), page.stale, fingerprint())
    return hashlib.sha256(repr(common).encode()).hexdigest()[:16]
