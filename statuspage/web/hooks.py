"""Takes the webhooks of Alertmanager (version 4) and Grafana, whose alerts are signs of health, on `/hooks/<token>`.

An alert speaks for those `[[alerts]]` of the settings whose labels it all has. Both senders repeat a message that was answered 5xx,
and drop one that was answered 4xx.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from statuspage.core.heartbeat import Ping, Signal
from statuspage.settings import Alert
from statuspage.web.inbox import Inbox
from statuspage.web.watermark import note_of, read_body

BODY_LIMIT = 1_000_000
"""Bytes of a message."""

_MOST = 1_000
_SIGNALS = {"firing": Signal.FIRING, "resolved": Signal.RESOLVED}
_HEADERS = {"cache-control": "no-store"}


class Hooks:
    """The endpoint."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    def routes(self) -> list[Route]:
        """The route."""
        return [Route("/hooks/{token}", self._take, methods=["POST"])]

    async def _take(self, request: Request) -> Response:
        rules = self._inbox.present().hook(request.path_params["token"])
        if rules is None:
            return _told("not found", 404)
        body = await read_body(request.receive, BODY_LIMIT + 1)
        if len(body) > BODY_LIMIT:
            return _told(f"longer than {BODY_LIMIT} bytes", 413)
        try:
            alerts = _alerts(body)
        except ValueError as error:
            return _told(f"not an alert message: {error}", 400)
        now = self._inbox.clock()
        pings = [(rule, _ping(alert, now)) for alert in alerts for rule in rules if _matches(rule, alert["labels"])]
        if not await self._inbox.kept(*pings):
            return PlainTextResponse("not kept; try again", 503, {**_HEADERS, "retry-after": "5"})
        return _told("OK", 200)


def _alerts(body: bytes) -> list[Mapping[str, Any]]:
    """The alerts of a message. Raises ValueError when it is none; what else it holds is not looked at."""
    try:
        message = json.loads(body)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    alerts = message.get("alerts") if isinstance(message, dict) else None
    if not isinstance(alerts, list) or len(alerts) > _MOST:
        raise ValueError(f"it has no list of at most {_MOST} alerts")
    return [_checked(alert) for alert in alerts]


def _checked(alert: Any) -> Mapping[str, Any]:
    if not isinstance(alert, dict) or alert.get("status") not in tuple(_SIGNALS):
        raise ValueError("an alert is neither firing nor resolved")
    labels = alert.get("labels")
    if not isinstance(labels, dict) or not all(isinstance(value, str) for value in labels.values()):
        raise ValueError("an alert has no labels")
    return alert


def _matches(rule: Alert, labels: Mapping[str, str]) -> bool:
    return all(labels.get(name) == value for name, value in rule.match.items())


def _ping(alert: Mapping[str, Any], now: datetime) -> Ping:
    return Ping(
        at=now,
        signal=_SIGNALS[alert["status"]],
        note=note_of("; ".join(_words(alert))),
        run=_fingerprint(alert),
        began=_instant(alert.get("startsAt")),
    )


def _words(alert: Mapping[str, Any]) -> Iterator[str]:
    """The name of an alert, and what is written beside it."""
    notes = alert.get("annotations")
    for found in (alert["labels"].get("alertname"), *(notes.get(n) for n in ("summary", "description") if isinstance(notes, dict))):
        if isinstance(found, str) and found:
            yield found


def _fingerprint(alert: Mapping[str, Any]) -> str:
    """What identifies an alert while it fires: its sender's fingerprint, else that of its labels."""
    given = alert.get("fingerprint")
    if isinstance(given, str) and 0 < len(given) <= 64:
        return given
    return hashlib.sha256(json.dumps(alert["labels"], sort_keys=True).encode()).hexdigest()[:16]


def _instant(text: Any) -> datetime | None:
    """The time of RFC 3339, to the microsecond; null for none, and for Go's zero time."""
    try:
        at = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return at if at is not None and at.tzinfo is not None and at.year > 1 else None


def _told(text: str, status: int) -> Response:
    return PlainTextResponse(text, status, _HEADERS)
