"""Pages that are not in view any more, made when they are asked for: old events and notices, the history by month; and "not found".

They are made one at a time, kept for a short while, and each visitor gets only so many, so that nobody can keep us busy with them.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.requests import Request
from starlette.responses import Response

from statuspage.core.page import Page
from statuspage.errors import StatuspageError
from statuspage.render import Rendered
from statuspage.render.edition import PREFIXES
from statuspage.render.frozen import language
from statuspage.render.problem import Problem
from statuspage.web import records
from statuspage.web.allowance import Allowance, visitor
from statuspage.web.past import PER_MINUTE
from statuspage.web.problems import no_page_yet, problem_answer
from statuspage.web.published import SECURITY, Published, choose, published

KEPT = timedelta(seconds=30)
"""How long such a page is answered as it was made: nothing of it changes but by a ruling or a late notice."""

_MOST = 256
_PATIENCE = 5.0

Reading = Callable[[], AbstractAsyncContextManager[AsyncConnection]]


@dataclass(frozen=True, slots=True)
class _Made:
    """A page that was made (null: there is none), and until when that is answered."""

    published: Published | None
    until: datetime


class Older:
    """Answers what is published nowhere. `model` is the page in view, `ready` gives its pages, `reading` a connection.

    `reading` raises StatuspageError while the store is away.
    """

    def __init__(
        self,
        model: Callable[[], Page | None],
        ready: Callable[[str], Published | None],
        reading: Reading,
        clock: Callable[[], datetime],
    ) -> None:
        self._model, self._ready, self._reading, self._clock = model, ready, reading, clock
        self._turn = asyncio.Lock()
        self._rendering: asyncio.Future[Rendered | None] | None = None
        self._allowance = Allowance(PER_MINUTE)
        self._made: OrderedDict[str, _Made] = OrderedDict()

    async def answer(self, request: Request) -> Response:
        """The page at the request's path; 404 when there is none, 429 for too many, 503 while the store is away."""
        path, page = request.scope["path"], self._model()
        if page is None:
            return no_page_yet(path)
        lang = language(path, page.settings)
        bare = path.removeprefix(PREFIXES[lang]) if lang != page.settings.site.languages[0] else path
        if not records.may_be_one(bare):
            return self._problem(path, page, Problem.UNKNOWN)
        known = self._kept(path)
        if known is None:
            wait = self._allowance.wait(visitor(request), self._clock().timestamp())
            if wait:
                return self._problem(path, page, Problem.TOO_MANY, wait)
            try:
                known = await self._make(path, bare, page)
            except (StatuspageError, TimeoutError):
                return self._problem(path, page, Problem.AWAY, 10)
        if known.published is None:
            return self._problem(path, page, Problem.UNKNOWN)
        return _response(known.published, request)

    def _kept(self, path: str) -> _Made | None:
        made = self._made.get(path)
        return made if made is not None and made.until > self._clock() else None

    async def _make(self, path: str, bare: str, page: Page) -> _Made:
        """Make a page, unless it was made while we waited for our turn."""
        async with asyncio.timeout(_PATIENCE), self._turn:
            if (kept := self._kept(path)) is not None:
                return kept
            async with self._reading() as connection:
                record = await records.load(connection, bare, page, self._clock())
            if self._rendering is not None:
                await asyncio.wait([self._rendering])  # of one who did not wait for it: a thread cannot be stopped
            self._rendering = asyncio.ensure_future(asyncio.to_thread(records.render, path, page, record)) if record else None
            rendered = await asyncio.shield(self._rendering) if self._rendering else None
            made = _Made(published(rendered) if rendered else None, self._clock() + KEPT)
        self._made[path] = made
        self._made.move_to_end(path)
        if len(self._made) > _MOST:
            self._made.popitem(last=False)
        return made

    def _problem(self, path: str, page: Page, problem: Problem, wait: int = 0) -> Response:
        return problem_answer(self._ready, page.settings, path, problem, wait)


def _response(page: Published, request: Request) -> Response:
    """The answer to a request, without the headers that every answer gets."""
    answer = choose(page, dict(request.scope["headers"]))
    given = {name for name, _ in SECURITY}
    own = [header for header in answer.headers if header[0] not in given]
    response = Response(answer.body, answer.status)
    response.raw_headers = own
    return response
