"""Takes pings, as Healthchecks' senders send them; a ping is answered 2xx only when it is on disk.

`/ping/<key>` (success), `/ping/<key>/start`, `/fail`, `/log`, `/<exit status>`, and the same behind `/ping/<ping key>/<slug>`; a
uuid also without `/ping` before it, as on hc-ping.com. By HEAD, GET or POST, with `?rid=` to pair a start with its end.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import parse_qs
from uuid import UUID

from starlette.types import ASGIApp, Receive, Scope, Send

from statuspage.core.heartbeat import Ping, Signal
from statuspage.settings import Heartbeat
from statuspage.web.inbox import Inbox
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
class _Meant:
    """Whom an address means, and the word behind that."""

    heartbeat: Heartbeat
    word: str


class _RefusedError(Exception):
    """What a sender is told, with its status."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status, self.text = status, text


class Pings:
    """A layer of ASGI that takes pings before any routing, as there are many of them; whatever else comes goes on to `app`."""

    def __init__(self, app: ASGIApp, inbox: Inbox) -> None:
        self._app, self._inbox = app, inbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take a ping, or pass on."""
        address = _address(scope["path"]) if scope["type"] == "http" else None
        if address is None:
            await self._app(scope, receive, send)
            return
        try:
            await self._take(address, scope, receive)
            status, text = 200, b"OK"
        except _RefusedError as refused:
            status, text = refused.status, refused.text.encode()
        await send({"type": "http.response.start", "status": status, "headers": _head(status, text)})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else text})

    async def _take(self, address: list[str], scope: Scope, receive: Receive) -> None:
        """Return when the ping is on disk. Raises _RefusedError."""
        if scope["method"] not in _METHODS:
            raise _RefusedError(405, "method not allowed")
        meant = self._meant(address)
        signal = _signal(meant.word)
        query = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True) if scope["query_string"] else {}
        run = _run(query["rid"][-1]) if "rid" in query else ""
        if meant.heartbeat.post_only and scope["method"] != "POST":
            signal = Signal.IGNORED
        now = self._inbox.clock()
        body = await read_body(receive) if _has_body(scope) else b""
        try:
            watermark = watermark_of(query.get("watermark", [None])[-1], body, now)
        except ValueError as error:
            raise _RefusedError(400, f"invalid watermark: {error}") from None
        if not await self._inbox.kept((meant.heartbeat, Ping(now, signal, watermark, note_of(body), run))):
            raise _RefusedError(503, "not kept; try again")

    def _meant(self, address: list[str]) -> _Meant:
        """Whom the parts of an address mean: a key and perhaps a word, or the ping key, a slug and perhaps a word.

        With `?create=1` an unknown slug is not found either: what is awaited stands in the settings file.
        """
        present, (key, *rest) = self._inbox.present(), address
        heartbeat = present.by_key(key) if len(rest) <= 1 else None
        if heartbeat is not None:
            return _Meant(heartbeat, rest[0] if rest else "")
        named = present.by_slug(key, rest[0]) if len(rest) in {1, 2} else None
        if named is None:
            raise _RefusedError(404, "not found")
        return _Meant(named, rest[1] if len(rest) == 2 else "")


def _address(path: str) -> list[str] | None:
    """The parts of a ping's address; null for that of something else."""
    if path.startswith(_PREFIX):
        return path[len(_PREFIX) :].removesuffix("/").split("/")
    return path[1:].removesuffix("/").split("/") if len(path) > 36 and _BARE.fullmatch(path) else None


@lru_cache(maxsize=64)
def _head(status: int, text: bytes) -> list[tuple[bytes, bytes]]:
    more = _MORE.get(status, ())
    return [*_HEADERS, *more, (b"content-length", str(len(text)).encode())]


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
