"""The log of changes for programs: those after a number, oldest first, as many as go into one answer."""

from collections.abc import Callable
from datetime import datetime

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from statuspage.core.page import Page
from statuspage.errors import StatuspageError
from statuspage.render.api.facts import MOST
from statuspage.render.api.view import rendered_changes
from statuspage.render.edition import PREFIXES, editions
from statuspage.render.frozen import language
from statuspage.store import events
from statuspage.web.allowance import Allowance, visitor
from statuspage.web.older import Reading
from statuspage.web.refusal import OPEN, refusal

PER_MINUTE = 120
"""How many such answers one visitor gets: each is one look at the log by its numbers."""

_GREATEST = 2**53
"""Numbers beyond it are none that JSON's readers can tell apart."""


class Log:
    """Answers `/api/v1/changes/<number>.json`. `model` is the page in view, `reading` a connection; it raises StatuspageError."""

    def __init__(self, model: Callable[[], Page | None], reading: Reading, clock: Callable[[], datetime]) -> None:
        self._model, self._reading, self._clock = model, reading, clock
        self._allowance = Allowance(PER_MINUTE)

    def routes(self) -> list[Route]:
        """The routes, in every language's folder."""
        folders = ("", *PREFIXES.values())
        return [Route(f"{folder}/api/v1/changes/{{after:int}}.json", self.answer) for folder in folders]

    async def answer(self, request: Request) -> Response:
        """The told changes after a number; 404 in a language that the site has not, 429 for too many, 503 while it is away."""
        path, page, after = request.scope["path"], self._model(), request.path_params["after"]
        if page is None:
            return refusal(path, 503, "no page yet", 5)
        edition = editions(page)[language(path, page.settings)]
        if not path.startswith(f"{edition.prefix}/api/") or after > _GREATEST:
            return refusal(path, 404, "there is no such document")
        wait = self._allowance.wait(visitor(request), self._clock().timestamp())
        if wait:
            return refusal(path, 429, "too many of these at once", wait)
        try:
            async with self._reading() as connection:
                found = await events.told_after(connection, after, MOST)
        except StatuspageError:
            return refusal(path, 503, "the log cannot be read now", 10)
        made = rendered_changes(edition, found, after)
        return Response(made.body, headers={**OPEN, "content-type": made.content_type, "cache-control": made.cache_control})
