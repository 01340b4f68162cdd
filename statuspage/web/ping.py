"""Takes pings, as Healthchecks' senders send them; a ping is answered 2xx only when it is on disk.

`/ping/<key>` (success), `/ping/<key>/start`, `/fail`, `/log`, `/<exit status>`; by HEAD, GET or POST. A watermark, up to when
the sender's data goes, may come along as `?watermark=` (ISO 8601 with offset, or seconds since 1970) or in a JSON body.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Receive, Scope, Send

from statuspage.core.heartbeat import Ping, Signal
from statuspage.settings import Heartbeat
from statuspage.store.heartbeats import Arrival
from statuspage.web.journal import Journal, UnkeptError

BODY_LIMIT = 100_000
"""Bytes of a ping's body that are read; more is cut off, as Healthchecks does."""

_NOTE = 1_000
_AHEAD = timedelta(days=1)
"""How far a sender's clock may be ahead of ours: data from the far future would never look old."""

_PREFIX = "/ping/"
_METHODS = frozenset({"GET", "HEAD", "POST"})
_HEADERS = (
    (b"content-type", b"text/plain; charset=utf-8"),
    (b"access-control-allow-origin", b"*"),
    (b"ping-body-limit", str(BODY_LIMIT).encode()),
    (b"cache-control", b"no-store"),
)
_MORE = {503: ((b"retry-after", b"5"),), 405: ((b"allow", b"GET, HEAD, POST"),)}


class Pings:
    """A layer of ASGI that takes pings before any routing, as there are many of them; whatever else comes goes on to `app`.

    `keys` gives the present heartbeats by the fingerprints of their keys; `journal` takes their pings to disk.
    """

    def __init__(
        self, app: ASGIApp, journal: Journal, clock: Callable[[], datetime], keys: Callable[[], Mapping[bytes, Heartbeat]]
    ) -> None:
        self._app, self._journal, self._clock, self._keys = app, journal, clock, keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take a ping, or pass on."""
        if scope["type"] != "http" or not scope["path"].startswith(_PREFIX):
            await self._app(scope, receive, send)
            return
        status, text = await self._take(scope, receive)
        await send({"type": "http.response.start", "status": status, "headers": _head(status, text)})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else text})

    async def _take(self, scope: Scope, receive: Receive) -> tuple[int, bytes]:
        if scope["method"] not in _METHODS:
            return 405, b"method not allowed"
        key, _, rest = scope["path"][len(_PREFIX) :].partition("/")
        heartbeat = self._keys().get(fingerprint(key))
        if heartbeat is None:
            return 404, b"not found"
        signal = _signal(rest)
        if signal is None:
            return 400, b"invalid url format"
        now = self._clock()
        body = await _body(receive) if _has_body(scope) else b""
        try:
            ping = Ping(now, signal, _watermark(_asked(scope["query_string"]), body, now), _note(body))
        except ValueError as error:
            return 400, f"invalid watermark: {error}".encode()
        return await self._keep(heartbeat, ping)

    async def _keep(self, heartbeat: Heartbeat, ping: Ping) -> tuple[int, bytes]:
        try:
            await self._journal.keep(Arrival(heartbeat, ping.at, ping))
        except UnkeptError:
            return 503, b"not kept; try again"
        return 200, b"OK"


def fingerprint(key: str) -> bytes:
    """By what a key is looked up: how long it takes to find a fingerprint tells nothing about the key."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()


@lru_cache(maxsize=64)
def _head(status: int, text: bytes) -> list[tuple[bytes, bytes]]:
    more = _MORE.get(status, ())
    return [*_HEADERS, *more, (b"content-length", str(len(text)).encode())]


def _signal(word: str) -> Signal | None:
    """What the last part of the address means; nothing, success."""
    match word:
        case "":
            return Signal.SUCCESS
        case "start" | "fail" | "log":
            return Signal(word)
        case _ if len(word) <= 3 and word.isascii() and word.isdigit() and int(word) <= 255:
            return Signal.SUCCESS if int(word) == 0 else Signal.FAIL
        case _:
            return None


def _has_body(scope: Scope) -> bool:
    return any(name in {b"content-length", b"transfer-encoding"} for name, _ in scope["headers"])


async def _body(receive: Receive) -> bytes:
    """The beginning of the body; all of it is waited for. Of a client that leaves, what had come."""
    taken, more = b"", True
    while more:
        message = await receive()
        taken += message.get("body", b"")[: BODY_LIMIT - len(taken)]
        more = message.get("more_body", False)
    return taken


def _asked(query: bytes) -> str | None:
    """The watermark in a query string."""
    return parse_qs(query.decode("latin-1"), keep_blank_values=True).get("watermark", [None])[-1] if query else None


def _note(body: bytes) -> str:
    """The beginning of a body as text that both databases take: PostgreSQL has no NUL in its texts."""
    return body[:_NOTE].decode("utf-8", "replace").replace("\0", "\ufffd")


def _watermark(query: str | None, body: bytes, now: datetime) -> datetime | None:
    """The watermark of a ping. Raises ValueError for one that is no instant or cannot be; other bodies than JSON are notes."""
    found = _instant(query) if query is not None else _written(body)
    if found is not None and found > now + _AHEAD:
        raise ValueError("it lies in the future")
    return found


def _written(body: bytes) -> datetime | None:
    if not body.startswith(b"{"):
        return None
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    value = found.get("watermark") if isinstance(found, dict) else None
    return _instant(value) if isinstance(value, str | int | float) else None


def _instant(value: str | float) -> datetime:
    if isinstance(value, str) and not value.replace(".", "", 1).isdigit():
        at = datetime.fromisoformat(value)
        if at.tzinfo is None:
            raise ValueError("an offset is needed, such as 2024-12-20T20:00:00+08:00")
        return _utc(at)
    try:
        return datetime.fromtimestamp(float(value), UTC)
    except (OverflowError, OSError) as error:
        raise ValueError("seconds since 1970 are expected") from error


def _utc(at: datetime) -> datetime:
    try:
        return at.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("a year that there is no calendar for") from error
