"""The webhook that Statuspage sends its subscribers: the page with its indicator, and the incident with its newest update.

The words of its version 2 are those of the API at `/api/v2`.
"""

from datetime import datetime
from hashlib import sha256
from typing import Any

from statuspage.core.model import LIVE, RUNNING, Event, EventKind
from statuspage.core.telling.wording import Wording
from statuspage.render.edition import Edition, path_of
from statuspage.render.sentence import announced_end
from statuspage.render.v2.meaning import progress, severity

_DOCUMENTATION = "https://doers.statuspage.io/customer-notifications/webhooks/"


def body(words: Wording, event: Event | None, edition: Edition) -> dict[str, Any]:
    """The message; what is about no event has none in it."""
    now = _stamp(edition, edition.page.now)
    site = sha256(edition.page.settings.site.url.encode()).hexdigest()[:12]
    found: dict[str, Any] = {
        "meta": {"unsubscribe": None, "documentation": _DOCUMENTATION, "generated_at": now},
        "page": {"id": site, "status_indicator": _indicator(event), "status_description": words.title},
    }
    return found | ({"incident": _incident(words, event, site, edition)} if event else {})


def _indicator(event: Event | None) -> str:
    """Of the event alone, since the page may be another by the time this is read."""
    running = event is not None and event.lifecycle in RUNNING
    found = severity(event).value if event and running else "none"
    return "none" if found == "maintenance" else found


def _incident(words: Wording, event: Event, site: str, edition: Edition) -> dict[str, Any]:
    over = None if event.lifecycle in LIVE else _stamp(edition, event.ended_at or event.changed_at)
    began = _stamp(edition, event.started_at or event.opened_at)
    found = {
        "id": event.id,
        "name": event.title or words.title,
        "status": progress(event).value,
        "impact": severity(event).value,
        "created_at": _stamp(edition, event.opened_at),
        "updated_at": _stamp(edition, event.changed_at),
        "started_at": began,
        "monitoring_at": None,
        "resolved_at": over,
        "shortlink": edition.absolute(path_of("events", event.id)),
        "page_id": site,
        "incident_updates": [_update(words, event, edition)],
        "components": [],
    }
    return found | (_window(event, edition) if event.kind is EventKind.MAINTENANCE else {})


def _update(words: Wording, event: Event, edition: Edition) -> dict[str, Any]:
    at = _stamp(edition, event.changed_at)
    return {
        "id": f"{event.id}-{event.revision}",
        "incident_id": event.id,
        "status": progress(event).value,
        "body": f"{words.title}\n{words.plain}",
        "created_at": at,
        "updated_at": at,
        "display_at": at,
        "affected_components": None,
    }


def _window(event: Event, edition: Edition) -> dict[str, Any]:
    start = min((phase.start for phase in event.phases if phase.start), default=None)
    end = announced_end(event)
    return {
        "scheduled_for": _stamp(edition, start) if start else None,
        "scheduled_until": _stamp(edition, end) if end else None,
    }


def _stamp(edition: Edition, at: datetime) -> str:
    return edition.times.local(at).isoformat(timespec="milliseconds").replace("+00:00", "Z")
