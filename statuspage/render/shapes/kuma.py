"""Uptime Kuma's generic webhook: `heartbeat`, `monitor` and `msg`; for what is about no event the first two are null."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from statuspage.core.model import Condition, Ending, Event, EventKind, Lifecycle
from statuspage.core.telling.matter import Trouble
from statuspage.core.telling.wording import Wording
from statuspage.render.edition import Edition, path_of

_DOWN, _UP, _PENDING, _MAINTENANCE = 0, 1, 2, 3


def body(words: Wording, event: Event | Trouble | None, edition: Edition) -> dict[str, Any]:
    """The message; `monitor` is the event, named by its services; `heartbeat.status`: 0 down, 1 up, 2 pending, 3 maintenance."""
    if not isinstance(event, Event):
        return {"heartbeat": None, "monitor": None, "msg": f"{words.title}\n{words.plain}"}
    return {"heartbeat": _heartbeat(words, event, edition), "monitor": _monitor(event, edition), "msg": words.title}


def _heartbeat(words: Wording, event: Event, edition: Edition) -> dict[str, Any]:
    now = edition.page.now
    local = edition.times.local(now)
    return {
        "monitorID": _number(event),
        "status": _status(event),
        "time": f"{now.astimezone(UTC):%Y-%m-%d %H:%M:%S}.{now.microsecond // 1000:03}",
        "msg": words.plain,
        "ping": None,
        "important": True,
        "duration": int((now - event.started_at).total_seconds()) if event.started_at and event.started_at <= now else 0,
        "retries": 0,
        "timezone": edition.times.zone.key,
        "timezoneOffset": _offset(local),
        "localDateTime": f"{local:%Y-%m-%d %H:%M:%S}",
    }


def _monitor(event: Event, edition: Edition) -> dict[str, Any]:
    name = ", ".join(edition.service_name(service) for service in event.services)
    address = edition.absolute(path_of("events", event.id))
    return {"id": _number(event), "name": name, "type": "statuspage", "url": address, "description": event.title}


def _status(event: Event) -> int:
    """Up only when somebody says that it is over. What is ahead, called off, or known to nobody is pending."""
    if event.lifecycle is Lifecycle.ENDED:
        return _PENDING if event.ending in {None, Ending.UNCONFIRMED} else _UP
    if event.lifecycle is Lifecycle.IN_PROGRESS:
        return _MAINTENANCE if event.kind is EventKind.MAINTENANCE else _DOWN
    lasts = any(interval.end is None and interval.condition is not Condition.UP for interval in event.observed)
    return _DOWN if event.lifecycle is Lifecycle.DUE and lasts else _PENDING


def _number(event: Event) -> int:
    """A number that is the event's own, as Kuma's monitors have one: the end of another one says nothing of this one."""
    return int(sha256(event.id.encode()).hexdigest()[:6], 16)


def _offset(local: datetime) -> str:
    minutes = int((local.utcoffset() or timedelta()).total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
