"""Takes pings, as Healthchecks' senders send them; a ping is answered 2xx only when it is on disk.

`/ping/<key>` (success), `/ping/<key>/start`, `/fail`, `/log`, `/<exit status>`, and the same behind `/ping/<ping key>/<slug>`; a
uuid also without `/ping` before it, as on hc-ping.com. By HEAD, GET or POST, with `?rid=` to pair a start with its end.

What a ping is answered is decided here, once for both ways in: the ASGI layer, and the protocol that needs no task for a ping.
"""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from urllib.parse import parse_qs
from uuid import UUID

from starlette.types import ASGIApp, Receive, Scope, Send

from statuspage.core.heartbeat import Ping, Signal
from statuspage.settings import Heartbeat
from statuspage.store.heartbeats import Arrival
from statuspage.web.inbox import Inbox
from statuspage.web.journal import UnkeptError
from statuspage.web.public import send_answer
from statuspage.web.published import SECURITY, Answer
from statuspage.web.watermark import BODY_LIMIT, note_of, read_body, watermark_of

_PREFIX = "/ping/"
_BARE = re.compile(r"/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:/[a-z0-9]*)?")
_METHODS = frozenset({"GET", "HEAD", "POST"})
_HEADERS = (
    (b"content-type", b"text/plain; charset=utf-8"),
    (b"access-control-allow-origin", b"*"),
    (b"ping-body-limit", str(BODY_LIMIT).encode()),
    (b"cache-control", b"no-store"),
)
_MORE = {503: ((b"retry-after", b"5"),), 405: ((b"allow", b"GET, HEAD, POST"),)}


@dataclass(frozen=True, slots=True)
class Incoming:
    """A ping as the head of its request tells it, and when that came. `watermark` is as it stands in the address."""

    heartbeat: Heartbeat
    signal: Signal
    at: datetime
    run: str
    watermark: str | None


class _RefusedError(Exception):
    """What a sender is told, with its status."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.answer = _answer(status, text)


class Pings:
    """Decides what pings are answered, and has them kept."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    def read(self, method: str, path: str, query: bytes) -> Incoming | Answer | None:
        """The ping that a request is, or what it is answered otherwise; null when its path is not a ping's."""
        address = _address(path)
        if address is None:
            return None
        try:
            return self._read(method, address, query)
        except _RefusedError as refused:
            return refused.answer

    def take(self, incoming: Incoming, body: bytes, tell: Callable[[Answer], None]) -> None:
        """Have `tell` called with the answer: that of success once the ping is on disk, another one when it is not."""
        at = incoming.at
        try:
            watermark = watermark_of(incoming.watermark, body, at)
        except ValueError as error:
            tell(_answer(400, f"invalid watermark: {error}"))
            return
        ping = Ping(at, incoming.signal, watermark, note_of(body), incoming.run)

        def told(error: UnkeptError | None) -> None:
            tell(_TAKEN if error is None else _AGAIN)

        self._inbox.journal.enter(Arrival(incoming.heartbeat, at, ping), told)

    def _read(self, method: str, address: list[str], query: bytes) -> Incoming:
        if method not in _METHODS:
            raise _RefusedError(405, "method not allowed")
        heartbeat, word = self._meant(address)
        signal = _signal(word)
        fields = parse_qs(query.decode("latin-1"), keep_blank_values=True) if query else {}
        run = _run(fields["rid"][-1]) if "rid" in fields else ""
        if heartbeat.post_only and method != "POST":
            signal = Signal.IGNORED
        return Incoming(heartbeat, signal, self._inbox.clock(), run, fields["watermark"][-1] if "watermark" in fields else None)

    def _meant(self, address: list[str]) -> tuple[Heartbeat, str]:
        """Whom the parts of an address mean, and the word behind that: a key and a word, or the ping key, a slug and a word.

        With `?create=1` an unknown slug is not found either: what is awaited stands in the settings file.
        """
        present, (key, *rest) = self._inbox.present(), address
        heartbeat = present.by_key(key) if len(rest) <= 1 else None
        if heartbeat is not None:
            return heartbeat, rest[0] if rest else ""
        named = present.by_slug(key, rest[0]) if len(rest) in {1, 2} else None
        if named is None:
            raise _RefusedError(404, "not found")
        return named, rest[1] if len(rest) == 2 else ""


class PingLayer:
    """A layer of ASGI that takes pings before any routing, as there are many of them; whatever else comes goes on to `app`."""

    def __init__(self, app: ASGIApp, pings: Pings) -> None:
        self._app, self._pings = app, pings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take a ping, or pass on."""
        http = scope["type"] == "http"
        found = self._pings.read(scope["method"], scope["path"], scope["query_string"]) if http else None
        if found is None:
            await self._app(scope, receive, send)
            return
        answer = await self._answer(found, scope, receive) if isinstance(found, Incoming) else found
        await send_answer(answer, scope["method"], send)

    async def _answer(self, incoming: Incoming, scope: Scope, receive: Receive) -> Answer:
        body = await read_body(receive) if _has_body(scope) else b""
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._pings.take(incoming, body, lambda told: None if answer.done() else answer.set_result(told))
        return await answer


def _address(path: str) -> list[str] | None:
    """The parts of a ping's address; null for that of something else."""
    if path.startswith(_PREFIX):
        return path[len(_PREFIX) :].removesuffix("/").split("/")
    return path[1:].removesuffix("/").split("/") if len(path) > 36 and _BARE.fullmatch(path) else None


@lru_cache(maxsize=64)
def _answer(status: int, text: str) -> Answer:
    body = text.encode()
    length = (b"content-length", str(len(body)).encode())
    return Answer(status, (*_HEADERS, *_MORE.get(status, ()), length, *SECURITY), body)


_TAKEN = _answer(200, "OK")
_AGAIN = _answer(503, "not kept; try again")


def _signal(word: str) -> Signal:
    """What the last part of the address means; nothing, success."""
    match word:
        case "":
            return Signal.SUCCESS
        case "start" | "fail" | "log":
            return Signal(word)
        case _ if len(word) <= 3 and word.isascii() and word.isdigit() and int(word) <= 255:
            return Signal.SUCCESS if int(word) == 0 else Signal.FAIL
        case _:
            raise _RefusedError(400, "invalid url format")


def _run(rid: str) -> str:
    """The id of a run, a uuid with its hyphens, in one spelling."""
    try:
        run = str(UUID(rid))
    except ValueError:
        run = ""
    if not run or run != rid.lower():
        raise _RefusedError(400, "invalid uuid format")
    return run


def _has_body(scope: Scope) -> bool:
    return any(name in {b"content-length", b"transfer-encoding"} for name, _ in scope["headers"])
