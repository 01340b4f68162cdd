"""Answers requests for published bytes before any routing; whatever else comes goes on to the routes."""

from collections.abc import Callable, Mapping

from starlette.types import ASGIApp, Receive, Scope, Send

from statuspage.render.diagnose import WRONG
from statuspage.web.choice import address, chooses
from statuspage.web.finding import seeks
from statuspage.web.past import asks
from statuspage.web.published import SECURITY, Answer, Published, choose


class PublicLayer:
    """An ASGI layer: GET and HEAD of a published path are answered from memory, also while everything behind is gone.

    `page` gives what is published at a path. A path under no page is passed on to `app`; HTML "not found" pages are `app`'s.
    """

    def __init__(self, app: ASGIApp, page: Callable[[str], Published | None]) -> None:
        self._app, self._page = app, page

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on."""
        if scope["type"] == "http" and scope["method"] in {"GET", "HEAD"}:
            published = self._published(scope["path"], scope["query_string"])
            if published is not None:
                await send_answer(choose(published, dict(scope["headers"])), scope["method"], send)
                return
        await self._app(scope, receive, _secured(send) if scope["type"] == "http" else send)

    def _published(self, path: str, query: bytes) -> Published | None:
        """What is published at an address; nothing for what is made when it is asked for.

        A page that tells of a wrong one is not: it has another status.
        """
        if asks(query) or seeks(path, query):
            return None
        if not chooses(path, query):
            return None if "?" in path else self._page(path)  # one that was escaped is no query
        meant = address(path, query)
        return None if meant.endswith(WRONG) else self._page(meant)


async def send_answer(answer: Answer, method: str, send: Send) -> None:
    """Send a complete answer; to HEAD without its body."""
    await send({"type": "http.response.start", "status": answer.status, "headers": list(answer.headers)})
    await send({"type": "http.response.body", "body": b"" if method == "HEAD" else answer.body})


def _secured(send: Send) -> Send:
    """`send` that adds the security headers to every answer of the routes."""

    async def secured(message: Mapping[str, object]) -> None:
        if message["type"] == "http.response.start":
            headers = message.get("headers")
            own = list(headers) if isinstance(headers, list) else []
            message = {**message, "headers": [*own, *SECURITY]}
        await send(dict(message))

    return secured
