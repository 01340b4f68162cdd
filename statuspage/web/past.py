"""`?at=`: a page as it was known at a past moment, made when it is asked for: not cached, and not more often than we can afford."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from statuspage.core.page import Known, as_known, build
from statuspage.errors import StatuspageError
from statuspage.render import Rendered, Site
from statuspage.settings import Settings
from statuspage.web.allowance import Allowance, Turn, visitor
from statuspage.web.choice import address, chooses
from statuspage.web.refusal import NOT_KEPT, OPEN, refusal

PER_MINUTE = 20
"""How many such pages one visitor gets."""

_FIRST = datetime(2000, 1, 1, tzinfo=UTC)
"""No page is older."""


def asks(query: bytes) -> bool:
    """Whether a query string asks for a past moment."""
    return query.startswith(b"at=") or b"&at=" in query


class Past:
    """Answers requests with `?at=`. `load` gives what was known at an instant; one page is made at a time."""

    def __init__(
        self,
        settings: Callable[[], Settings],
        load: Callable[[datetime], Awaitable[Known]],
        clock: Callable[[], datetime],
    ) -> None:
        self._settings, self._load, self._clock = settings, load, clock
        self._turn = Turn()
        self._allowance = Allowance(PER_MINUTE)

    async def answer(self, request: Request) -> Response:
        """The page at the request's path as it was known then; 400 for what is no moment, 404 for one of which nothing can be known
        and for no such page, 429 for too many, 503 when it cannot be made now.
        """
        path = request.url.path
        at = _instant(request.query_params.get("at", ""))
        if at is None or not _FIRST <= at <= self._clock():
            return _no_moment(path, at)
        wait = self._allowance.wait(visitor(request), self._clock().timestamp())
        if wait:
            return refusal(path, 429, "too many of these at once", wait)
        try:
            async with self._turn.taken():
                known = await self._load(at)
                rendered = await asyncio.to_thread(self._render, _address(request), known, at)
        except (StatuspageError, TimeoutError):
            return refusal(path, 503, "the past cannot be read now", 10)
        if rendered is None:
            return refusal(path, 404, "there was no such page")
        if rendered.location:
            return RedirectResponse(f"{rendered.location}?{urlencode({'at': at.isoformat()})}", 302, headers=NOT_KEPT)
        shared = OPEN if rendered.shared else {}
        return Response(rendered.body, headers={**NOT_KEPT, **shared, "content-type": rendered.content_type})

    def _render(self, path: str, known: Known, at: datetime) -> Rendered | None:
        return Site(as_known(build(self._settings(), known, at))).render(path)


def _address(request: Request) -> str:
    """The published address that is asked for."""
    path, query = request.url.path, request.scope["query_string"]
    return address(path, query) if chooses(path, query) else path


def _no_moment(path: str, at: datetime | None) -> Response:
    if at is None:
        return refusal(path, 400, "at= takes a past moment with its zone, such as 2026-03-02T09:30:00+08:00")
    return refusal(path, 404, "nothing is known of that moment")


def _instant(text: str) -> datetime | None:
    """The moment that is meant, if it is one: ISO 8601 with an offset; a `+` that came as a space is understood."""
    try:
        at = datetime.fromisoformat(text.replace(" ", "+").upper())
    except ValueError:
        return None
    return at if at.tzinfo is not None else None
