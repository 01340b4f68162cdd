"""`?q=` on a home page: the services in which words are found. It is made when it is asked for, not cached, and not too often."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from statuspage.core.page import Page
from statuspage.render.edition import editions
from statuspage.render.found import found
from statuspage.render.problem import Problem
from statuspage.render.rendered import HTML
from statuspage.web.allowance import Allowance, Turn, visitors_network
from statuspage.web.problems import no_page_yet, problem_answer
from statuspage.web.published import Published
from statuspage.web.refusal import NOT_KEPT

PER_MINUTE = 60
"""How many such pages a network gets."""

_LONGEST = 100
"""Characters of what is looked for; the field takes no more."""


def seeks(path: str, query: bytes) -> bool:
    """Whether a request looks for services: at a home page, with words."""
    return path.endswith("/") and (query.startswith(b"q=") or b"&q=" in query)


class Finding:
    """Answers requests with `?q=`. `model` is the page in view, `ready` gives its pages; one such page is made at a time."""

    def __init__(
        self, model: Callable[[], Page | None], ready: Callable[[str], Published | None], clock: Callable[[], datetime]
    ) -> None:
        self._model, self._ready, self._clock = model, ready, clock
        self._turn = Turn()
        self._allowance = Allowance(PER_MINUTE)

    async def answer(self, request: Request) -> Response:
        """The services that are found; the home page for no words, 404 where there is no home page, 429 for too many."""
        path, page = request.scope["path"], self._model()
        if page is None:
            return no_page_yet(path)
        home = next((edition for edition in editions(page).values() if edition.address("/") == path), None)
        if home is None:
            return problem_answer(self._ready, page.settings, path, Problem.UNKNOWN)
        text = request.query_params["q"][:_LONGEST]
        if not text.strip():
            return RedirectResponse(home.link("/"), 302, headers=NOT_KEPT)
        if wait := self._allowance.wait(visitors_network(request), self._clock().timestamp()):
            return problem_answer(self._ready, page.settings, path, Problem.TOO_MANY, wait)
        try:
            async with self._turn.taken():
                body = await asyncio.to_thread(found, page, home.lang, text)
        except TimeoutError:
            return problem_answer(self._ready, page.settings, path, Problem.TOO_MANY, 10)
        return Response(body, headers={**NOT_KEPT, "content-type": HTML})
