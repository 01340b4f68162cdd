"""Takes what is sent to `/hooks/<token>`: alerts that are signs of health, and the messages of sources that send.

Alerts are those of Alertmanager (version 4) and Grafana; one speaks for the `[[alerts]]` whose labels it all has. A source's
message is kept whole, whatever it holds, and read afterwards: that it cannot be read is told on `/sources`, not to its sender,
who could not send it otherwise. Senders repeat what was answered 5xx, and give up, or leave, after 4xx.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from notices.model import Document
from statuspage.core.heartbeat import Ping, Signal
from statuspage.errors import SignatureError
from statuspage.settings import Alert
from statuspage.store.messages import Kept, Letter
from statuspage.web.addressees import Sender
from statuspage.web.commits import UnkeptError
from statuspage.web.inbox import Inbox
from statuspage.web.postbox import Postbox
from statuspage.web.signed import name_of
from statuspage.web.watermark import note_of, read_body

log = structlog.get_logger()

BODY_LIMIT = 1_000_000
"""Bytes of a message."""

_MOST = 1_000
_SIGNALS = {"firing": Signal.FIRING, "resolved": Signal.RESOLVED}
_HEADERS = {"cache-control": "no-store"}


class Hooks:
    """The endpoint."""

    def __init__(self, inbox: Inbox, postbox: Postbox, site: Callable[[], str]) -> None:
        """`site` gives the address of our own site, on whose page of sources a message without an address of its own is found."""
        self._inbox, self._postbox, self._site = inbox, postbox, site

    def routes(self) -> list[Route]:
        """The route."""
        return [Route("/hooks/{token}", self._take, methods=["POST"])]

    async def _take(self, request: Request) -> Response:
        present, token = self._inbox.present(), request.path_params["token"]
        rules, sender = present.hook(token), present.sender(token)
        if rules is None and sender is None:
            return _told("not found", 404)
        body = await read_body(request.receive, BODY_LIMIT + 1)
        if len(body) > BODY_LIMIT:
            return _told(f"longer than {BODY_LIMIT} bytes", 413)
        if rules is not None:
            return await self._take_alerts(rules, body)
        return await self._take_message(sender, request.headers, body) if sender else _told("not found", 404)

    async def _take_alerts(self, rules: Sequence[Alert], body: bytes) -> Response:
        try:
            alerts = _alerts(body)
        except ValueError as error:
            return _told(f"not an alert message: {error}", 400)
        now = self._inbox.clock()
        pings = [(rule, _ping(alert, now)) for alert in alerts for rule in rules if _matches(rule, alert["labels"])]
        return _told("OK", 200) if await self._inbox.kept(*pings) else _again("not kept; try again")

    async def _take_message(self, sender: Sender, headers: Mapping[str, str], body: bytes) -> Response:
        """Keep a message of a source, once it is proved to be its own."""
        now, source = self._inbox.clock(), sender.source
        if not body.strip():
            return _told("the body is empty", 400)
        try:
            name = name_of(headers, body, sender.secret, now)
        except SignatureError as error:
            return _told(f"refused: {error}", 401)
        except ValueError:  # the operator's mistake, which `check` tells with its reason
            log.exception("the secret of a source cannot be used", source=source.id)
            return _again("the secret of this address cannot be used")
        document = Document(f"{self._site()}/sources/{source.id}", body, headers.get("content-type", "")[:200], now)
        try:
            return _ANSWERS[await self._postbox.keep(source, Letter(source.id, name, document))]
        except UnkeptError:
            return _again("not kept; try again")


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


def _again(text: str) -> Response:
    return PlainTextResponse(text, 503, {**_HEADERS, "retry-after": "5"})


_ANSWERS = {
    Kept.NEW: _told("kept", 202),
    Kept.KNOWN: _told("known", 200),
    Kept.OTHER: _told("another message came under this id before", 409),
    Kept.FULL: _again("too many messages wait to be read; try again"),
}
