"""The webhook that Statuspage sends its subscribers: the page with its indicator, and the incident with its newest update.

The words of its version 2 are those of the API at `/api/v2`.
"""

from typing import Any

from statuspage.core.model import LIVE, RUNNING, Condition, Event, EventKind, Lifecycle
from statuspage.core.telling.matter import Trouble
from statuspage.core.telling.wording import Wording
from statuspage.render.edition import Edition, path_of
from statuspage.render.v2.meaning import progress, severity, window
from statuspage.render.v2.model import Indicator, Severity
from statuspage.render.v2.scope import Scope

_DOCUMENTATION = "https://doers.statuspage.io/customer-notifications/webhooks/"
_UNUSED = {
    "impact_override": None,
    "backfilled": False,
    "scheduled_remind_prior": False,
    "scheduled_reminded_at": None,
    "scheduled_auto_in_progress": False,
    "scheduled_auto_completed": False,
    "postmortem_body": None,
    "postmortem_body_last_updated_at": None,
    "postmortem_ignored": False,
    "postmortem_published_at": None,
    "postmortem_notified_subscribers": False,
    "postmortem_notified_twitter": False,
}
"""What Statuspage tells of an incident and we never do: its readers expect every key."""


def body(words: Wording, about: Event | Trouble | None, edition: Edition) -> dict[str, Any]:
    """The message; what is about no event has none in it."""
    scope = Scope(edition)
    now = scope.stamp(edition.page.now)
    found: dict[str, Any] = {
        "meta": {"unsubscribe": None, "documentation": _DOCUMENTATION, "generated_at": now},
        "page": {"id": scope.id, "status_indicator": _indicator(about).value, "status_description": words.title},
    }
    return found | ({"incident": _incident(words, about, scope)} if isinstance(about, Event) else {})


def _indicator(about: Event | Trouble | None) -> Indicator:
    """Of the event or trouble alone, since the page may be another by the time this is read."""
    if isinstance(about, Trouble):
        return Indicator.NONE if about.over else Indicator.MINOR
    if about is None or about.lifecycle not in RUNNING:
        return Indicator.NONE
    found = severity(about)
    announced = Indicator.NONE if found is Severity.MAINTENANCE else Indicator(found.value)
    return max(announced, _astray(about), key=list(Indicator).index)


def _astray(event: Event) -> Indicator:
    """How far a running maintenance is from being as announced: past its end without a word, or seen to be down, or both."""
    if event.kind is not EventKind.MAINTENANCE:
        return Indicator.NONE
    late = event.lifecycle is Lifecycle.DUE
    down = any(interval.condition is Condition.DOWN and interval.end is None for interval in event.observed)
    if late and down:
        return Indicator.CRITICAL
    return Indicator.MINOR if late or down else Indicator.NONE


def _incident(words: Wording, event: Event, scope: Scope) -> dict[str, Any]:
    over = None if event.lifecycle in LIVE else scope.stamp(event.ended_at or event.changed_at)
    began = scope.stamp(event.started_at or event.opened_at)
    start, end = window(event) if event.kind is EventKind.MAINTENANCE else (None, None)
    return {
        "id": event.id,
        "name": event.title or words.title,
        "status": progress(event).value,
        "impact": severity(event).value,
        "created_at": scope.stamp(event.opened_at),
        "updated_at": scope.stamp(event.changed_at),
        "started_at": began,
        "monitoring_at": None,
        "resolved_at": over,
        "shortlink": scope.edition.absolute(path_of("events", event.id)),
        "page_id": scope.id,
        "incident_updates": [_update(words, event, scope)],
        "components": [],
        "scheduled_for": scope.stamp(start) if start else None,
        "scheduled_until": scope.stamp(end) if end else None,
        **_UNUSED,
        "x_lifecycle": event.lifecycle.value,
        "x_ending": event.ending.value if event.ending else None,
    }


def _update(words: Wording, event: Event, scope: Scope) -> dict[str, Any]:
    at = scope.stamp(event.changed_at)
    return {
        "id": f"{event.id}-{event.revision}",
        "incident_id": event.id,
        "status": progress(event).value,
        "body": f"{words.title}\n{words.plain}",
        "created_at": at,
        "updated_at": at,
        "display_at": at,
        "affected_components": None,
        "deliver_notifications": True,
        "custom_tweet": None,
        "tweet_id": None,
    }
