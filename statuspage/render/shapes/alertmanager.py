"""Alertmanager's webhook, version 4: an alert for each component of an event, firing from its start to its end.

What is only announced fires from its start on, as its `startsAt` says; the program that takes it decides whether to wait.
"""

from datetime import datetime
from hashlib import sha256
from typing import Any

from statuspage.core.model import LIVE, Event, Lifecycle, Target
from statuspage.core.telling.matter import Trouble
from statuspage.core.telling.wording import Wording
from statuspage.render.edition import Edition, path_of
from statuspage.render.sentence import event_targets

_NEVER = "0001-01-01T00:00:00Z"
"""As Alertmanager writes an end that is not known."""

_FIRING = LIVE - {Lifecycle.POSTPONED}
"""What was postponed is at no time that anybody knows: it fires again when it has one."""


def body(words: Wording, about: Event | Trouble | None, edition: Edition) -> dict[str, Any]:
    """The message. A trouble of our own is an alert of its own, and so is a test, which is over at once."""
    alerts = _alerts(words, about, edition) if isinstance(about, Event) else [_of_ourselves(words, about, edition)]
    firing = any(alert["status"] == "firing" for alert in alerts)
    group = {"alertname": alerts[0]["labels"]["alertname"]}
    return {
        "version": "4",
        "groupKey": f'{{}}:{{event="{_subject(about)}"}}',
        "truncatedAlerts": 0,
        "status": "firing" if firing else "resolved",
        "receiver": "statuspage",
        "groupLabels": group,
        "commonLabels": _common([alert["labels"] for alert in alerts]),
        "commonAnnotations": _common([alert["annotations"] for alert in alerts]),
        "externalURL": edition.absolute("/"),
        "alerts": alerts,
    }


def _alerts(words: Wording, event: Event, edition: Edition) -> list[dict[str, Any]]:
    targets = event_targets(event) or tuple(Target(service) for service in event.services)
    return [_alert(words, event, target, edition) for target in targets]


def _alert(words: Wording, event: Event, target: Target, edition: Edition) -> dict[str, Any]:
    over = event.lifecycle not in _FIRING
    start = min((phase.start for phase in event.phases if phase.start), default=event.started_at or event.opened_at)
    labels = {"alertname": event.kind.value, "event": event.id, "service": target.service, "lifecycle": event.lifecycle.value}
    named = {**labels, **({"component": target.component} if target.component else {})}
    return {
        "status": "resolved" if over else "firing",
        "labels": named,
        "annotations": _annotations(words) | ({"ending": event.ending.value} if event.ending else {}),
        "startsAt": _instant(start, edition),
        "endsAt": _instant(event.ended_at or event.changed_at, edition) if over else _NEVER,
        "generatorURL": edition.absolute(path_of("events", event.id)),
        "fingerprint": _fingerprint(event.id, str(target)),
    }


def _of_ourselves(words: Wording, trouble: Trouble | None, edition: Edition) -> dict[str, Any]:
    now = edition.page.now
    over = trouble is None or trouble.over
    return {
        "status": "resolved" if over else "firing",
        "labels": {"alertname": "statuspage", **({trouble.what: trouble.id} if trouble else {})},
        "annotations": _annotations(words),
        "startsAt": _instant(trouble.since if trouble else now, edition),
        "endsAt": _instant(now, edition) if over else _NEVER,
        "generatorURL": edition.absolute("/"),
        "fingerprint": _fingerprint("statuspage", _subject(trouble)),
    }


def _subject(about: Event | Trouble | None) -> str:
    """What a message is about, under one name from its beginning to its end."""
    if isinstance(about, Event):
        return about.id
    return about.subject if about else "statuspage"


def _annotations(words: Wording) -> dict[str, str]:
    return {"summary": words.title, "description": words.plain}


def _instant(at: datetime, edition: Edition) -> str:
    return edition.times.local(at).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _fingerprint(*parts: str) -> str:
    """Sixteen hexadecimal digits, the same for the same event and component, so that what fired is resolved."""
    return sha256("\n".join(parts).encode()).hexdigest()[:16]


def _common(tables: list[dict[str, str]]) -> dict[str, str]:
    return {key: value for key, value in tables[0].items() if all(table.get(key) == value for table in tables)}
