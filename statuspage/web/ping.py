"""Takes pings, as Healthchecks' senders send them; a ping is answered 2xx only when it is on disk.

`/ping/<key>` (success), `/ping/<key>/start`, `/fail`, `/log`, `/<exit status>`; by HEAD, GET or POST. A watermark, up to when
the sender's data goes, may come along as `?watermark=` (ISO 8601 with offset, or seconds since 1970) or in a JSON body.
"""

import hmac
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from statuspage.core.heartbeat import Ping, Signal
from statuspage.settings import Heartbeat
from statuspage.store.heartbeats import Arrival
from statuspage.web.journal import Journal, UnkeptError

BODY_LIMIT = 100_000
"""Bytes of a ping's body that are read; more is cut off, as Healthchecks does."""

_NOTE = 1_000
_AHEAD = timedelta(days=1)
"""How far a sender's clock may be ahead of ours: data from the far future would never look old."""

_HEADERS = {"access-control-allow-origin": "*", "ping-body-limit": str(BODY_LIMIT), "cache-control": "no-store"}


class Pings:
    """The endpoint. `keys` gives the present heartbeats by their keys; `journal` takes their pings to disk."""

    def __init__(self, journal: Journal, clock: Callable[[], datetime], keys: Callable[[], Mapping[str, Heartbeat]]) -> None:
        self._journal, self._clock, self._keys = journal, clock, keys

    def routes(self) -> list[Route]:
        """The routes, for GET (and so HEAD) and POST."""
        return [
            Route("/ping/{key}", self._take, methods=["GET", "POST"]),
            Route("/ping/{key}/{signal}", self._take, methods=["GET", "POST"]),
        ]

    async def _take(self, request: Request) -> Response:
        heartbeat = _found(self._keys(), request.path_params["key"])
        if heartbeat is None:
            return _answer("not found", 404)
        signal = _signal(request.path_params.get("signal"))
        if signal is None:
            return _answer("invalid url format", 400)
        now = self._clock()
        body = await _body(request)
        try:
            ping = Ping(now, signal, _watermark(request.query_params.get("watermark"), body, now), _note(body))
        except ValueError as error:
            return _answer(f"invalid watermark: {error}", 400)
        return await self._keep(heartbeat, ping)

    async def _keep(self, heartbeat: Heartbeat, ping: Ping) -> Response:
        try:
            await self._journal.keep(Arrival(heartbeat, ping.at, ping))
        except UnkeptError:
            return PlainTextResponse("not kept; try again", 503, {**_HEADERS, "retry-after": "5"})
        return _answer("OK", 200)


def _found(keys: Mapping[str, Heartbeat], key: str) -> Heartbeat | None:
    """The heartbeat of that key, in a time that does not tell how much of it was right."""
    given, found = key.encode(), None
    for known, heartbeat in keys.items():
        if hmac.compare_digest(known.encode(), given):
            found = heartbeat
    return found


def _signal(word: str | None) -> Signal | None:
    match word:
        case None:
            return Signal.SUCCESS
        case "start" | "fail" | "log":
            return Signal(word)
        case _ if word.isascii() and word.isdigit() and int(word[:4]) <= 255:
            return Signal.SUCCESS if int(word) == 0 else Signal.FAIL
        case _:
            return None


async def _body(request: Request) -> bytes:
    taken = b""
    async for chunk in request.stream():
        taken += chunk[: BODY_LIMIT - len(taken)]
    return taken


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


def _answer(text: str, status: int) -> Response:
    return PlainTextResponse(text, status, _HEADERS)
