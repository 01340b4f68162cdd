"""`/stream`: tells browsers that the page has changed (server-sent events), so that they need not ask again and again.

A reader is told the number of the newest change and the home page's ETag, at once and whenever that changes; the text itself it
fetches like anybody else. Who is slow misses what was in between, and is never waited for.
"""

import asyncio
import json

from starlette.types import Receive, Scope, Send

READERS = 500
"""Readers at once; others are turned away, and their pages go on asking every now and then."""

HEARTBEAT = 15.0
"""Seconds after which a comment is sent when there is no news, so that no proxy takes the connection for dead."""

_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),  # nginx would gather the events
]


class Stream:
    """The ASGI application of the stream, and what it has to tell."""

    def __init__(self, readers: int = READERS, heartbeat: float = HEARTBEAT) -> None:
        self.readers = 0
        self._most, self._heartbeat = readers, heartbeat
        self._message = b""
        self._news: asyncio.Future[None] | None = None

    def tell(self, change: int, etag: str) -> None:
        """Tell every reader that the page is another now: its newest change (0 before the first) and its ETag."""
        text = json.dumps({"change": change, "etag": etag})
        self._message = f"event: page\nid: {change}\ndata: {text}\n\n".encode()
        if self._news is not None and not self._news.done():
            self._news.set_result(None)
        self._news = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a reader until it goes away."""
        if scope["method"] not in {"GET", "HEAD"}:
            await _refuse(send, 405, (b"allow", b"GET, HEAD"))
        elif self.readers >= self._most:
            await _refuse(send, 503, (b"retry-after", b"60"))
        else:
            self.readers += 1
            try:
                await self._answer(scope["method"], receive, send)
            finally:
                self.readers -= 1

    async def _answer(self, method: str, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        if method == "HEAD":
            await send({"type": "http.response.body", "body": b""})
            return
        gone = asyncio.ensure_future(_gone(receive))
        try:
            await self._follow(gone, send)
        finally:
            gone.cancel()

    async def _follow(self, gone: "asyncio.Future[None]", send: Send) -> None:
        """Send what there is to tell, then what is new, or the comment when nothing is."""
        told = b": the newest change and the page's ETag, whenever it changes\n\n" + self._message
        while not gone.done():
            news = self._coming()
            await send({"type": "http.response.body", "body": told, "more_body": True})
            done, _ = await asyncio.wait({gone, news}, timeout=self._heartbeat, return_when=asyncio.FIRST_COMPLETED)
            told = self._message if news in done else b":\n\n"

    def _coming(self) -> "asyncio.Future[None]":
        """What is done when there is news; the same for all readers."""
        if self._news is None:
            self._news = asyncio.get_running_loop().create_future()
        return self._news


async def _gone(receive: Receive) -> None:
    """Return when the client is gone; what it may send is passed over."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _refuse(send: Send, status: int, header: tuple[bytes, bytes]) -> None:
    headers = [header, (b"cache-control", b"no-store"), (b"content-length", b"0")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b""})
