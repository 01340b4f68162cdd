"""Takes pushes as Uptime Kuma and Gatus take them, with their answers to the letter.

Uptime Kuma: any method on `/api/push/<token>?status=&msg=&ping=`. Gatus: POST on `/api/v1/endpoints/<key>/external?success=`.
Either may bring a watermark.
"""

import json
import math
import re

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from statuspage.core.heartbeat import Ping, Signal
from statuspage.settings import Heartbeat
from statuspage.web.inbox import Inbox
from statuspage.web.watermark import note_of, read_body, watermark_of

_ANY = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
_LONGEST_PING = 100_000_000_000
_HEADERS = {"cache-control": "no-store"}
_AGAIN = {**_HEADERS, "retry-after": "5"}

_NUMBER = re.compile(r"\s*[+-]?(?:Infinity|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)")
_DURATION = re.compile(r"[+-]?(?:0|(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+)")
_UNITLESS = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")


class Pushes:
    """The endpoints."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    def routes(self) -> list[Route]:
        """The routes."""
        return [
            Route("/api/push/{token}", self._kuma, methods=_ANY),
            Route("/api/v1/endpoints/{key}/external", self._gatus, methods=["POST"]),
        ]

    async def _kuma(self, request: Request) -> Response:
        query = request.query_params
        milliseconds = _leading_number(query.get("ping", ""))
        if milliseconds is not None and not 0 <= milliseconds <= _LONGEST_PING:
            return _not_ok(f"Invalid ping value. Must be between 0 and {_LONGEST_PING} ms.")
        heartbeat = self._inbox.present().by_key(request.path_params["token"])
        if heartbeat is None:
            return _not_ok("Monitor not found or not active.")
        signal = Signal.SUCCESS if (query.get("status") or "up") == "up" else Signal.FAIL
        took = f" ({milliseconds:g} ms)" if milliseconds is not None else ""
        try:
            kept = await self._kept(request, heartbeat, signal, f"{query.get('msg') or 'OK'}{took}")
        except ValueError as error:
            return _not_ok(f"Invalid watermark: {error}")
        return JSONResponse({"ok": True}, headers=_HEADERS) if kept else _not_ok("Not kept; try again.", 503, _AGAIN)

    async def _gatus(self, request: Request) -> Response:
        heartbeat = self._authorised(request)
        if isinstance(heartbeat, Response):
            return heartbeat
        duration = request.query_params.get("duration", "")
        if duration and (mistake := _duration_mistake(duration)):
            return _told(f"invalid duration: {mistake}", 400)
        return await self._take_gatus(request, heartbeat, duration)

    def _authorised(self, request: Request) -> Heartbeat | Response:
        """Whom a push to Gatus is for, or what is said against it, in Gatus's order."""
        if request.query_params.get("success") not in {"true", "false"}:
            return _told("missing or invalid success query parameter", 400)
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme != "Bearer":
            return _told("invalid Authorization header", 401)
        if not token.strip():
            return _told("bearer token must not be empty", 401)
        heartbeat = self._inbox.present().endpoints.get(request.path_params["key"])
        if heartbeat is None:
            return _told("not found", 404)
        if not self._inbox.present().knows(heartbeat, token.strip()):
            return _told("invalid token", 401)
        return heartbeat

    async def _take_gatus(self, request: Request, heartbeat: Heartbeat, duration: str) -> Response:
        success = request.query_params["success"] == "true"
        error = "" if success else request.query_params.get("error", "") or _error_of(await read_body(request.receive))
        signal = Signal.SUCCESS if success else Signal.FAIL
        try:
            kept = await self._kept(request, heartbeat, signal, " ".join(filter(None, (error, duration and f"({duration})"))))
        except ValueError as mistake:
            return _told(f"invalid watermark: {mistake}", 400)
        return _told("", 200) if kept else PlainTextResponse("not kept; try again", 503, _AGAIN)

    async def _kept(self, request: Request, heartbeat: Heartbeat, signal: Signal, note: str) -> bool:
        """Whether the ping is on disk. Raises ValueError for a watermark that is none."""
        now = self._inbox.clock()
        watermark = watermark_of(request.query_params.get("watermark"), b"", now)
        return await self._inbox.kept((heartbeat, Ping(now, signal, watermark, note_of(note))))


def _leading_number(text: str) -> float | None:
    """The number that a text begins with, as JavaScript's parseFloat reads it; null without one."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    number = float(match[0])
    return number if math.isfinite(number) else math.copysign(math.inf, number)


def _duration_mistake(text: str) -> str:
    """What Go's time.ParseDuration says against a text, or ""."""
    if _DURATION.fullmatch(text):
        return ""
    if _UNITLESS.fullmatch(text):
        return f'time: missing unit in duration "{text}"'
    return f'time: invalid duration "{text}"'


def _error_of(body: bytes) -> str:
    """The error that newer senders put into a JSON body."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    error = found.get("error") if isinstance(found, dict) else None
    return error if isinstance(error, str) else ""


def _not_ok(message: str, status: int = 404, headers: dict[str, str] | None = None) -> Response:
    return JSONResponse({"ok": False, "msg": message}, status, headers or _HEADERS)


def _told(text: str, status: int) -> Response:
    return PlainTextResponse(text, status, _HEADERS)
