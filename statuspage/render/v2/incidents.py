"""Events as Statuspage's incidents and scheduled maintenances, with the changes that were told as their updates."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime

from markupsafe import Markup

from notices.model import Stage
from statuspage.core.model import Event, EventKind, Lifecycle
from statuspage.render.course import Step, course
from statuspage.render.edition import path_of
from statuspage.render.sentence import event_sentence, event_targets, noun, target_phrases
from statuspage.render.text import plain
from statuspage.render.v2.meaning import impact, progress, severity, window
from statuspage.render.v2.model import Incident, Maintenance, Recovery, Update
from statuspage.render.v2.scope import Scope

MOST = 50
"""Events in a list, the newest; Statuspage has as many."""

_OVER = frozenset({Lifecycle.ENDED, Lifecycle.CANCELLED})


def incidents(scope: Scope, among: frozenset[Lifecycle]) -> tuple[Incident, ...]:
    """The newest incidents whose lifecycle is `among` these, newest first."""
    return tuple(_incident(scope, event) for event in _newest(scope, EventKind.INCIDENT, among))


def maintenances(scope: Scope, among: frozenset[Lifecycle]) -> tuple[Maintenance, ...]:
    """The newest maintenances whose lifecycle is `among` these, newest first."""
    return tuple(_maintenance(scope, event) for event in _newest(scope, EventKind.MAINTENANCE, among))


def _newest(scope: Scope, kind: EventKind, among: frozenset[Lifecycle]) -> Iterable[Event]:
    found = [event for event in scope.events if event.kind is kind and event.lifecycle in among]
    return sorted(found, key=_begun, reverse=True)[:MOST]


def _begun(event: Event) -> datetime:
    return event.started_at or event.opened_at


def _maintenance(scope: Scope, event: Event) -> Maintenance:
    shared = _incident(scope, event)
    start, end = window(event)
    return Maintenance(
        **{field.name: getattr(shared, field.name) for field in fields(shared)},
        scheduled_for=scope.stamp(start) if start else None,
        scheduled_until=scope.stamp(end) if end else None,
    )


def _incident(scope: Scope, event: Event) -> Incident:
    edition = scope.edition
    over = (event.ended_at or event.changed_at) if event.lifecycle in _OVER else None
    watched = next((one.known_at for one in edition.page.history.get(event.id, ()) if one.event.stage is Stage.MONITORING), None)
    return Incident(
        id=event.id,
        name=event.title or _name(scope, event),
        status=progress(event),
        created_at=scope.stamp(event.opened_at),
        updated_at=scope.stamp(event.changed_at),
        monitoring_at=scope.stamp(watched) if watched else None,
        resolved_at=scope.stamp(over) if over else None,
        impact=severity(event),
        shortlink=edition.absolute(path_of("events", event.id)),
        started_at=scope.stamp(_begun(event)),
        page_id=scope.id,
        incident_updates=_updates(scope, event),
        components=scope.affected(event),
        x_sentence=str(event_sentence(edition, event)),
        x_lifecycle=event.lifecycle,
        x_ending=event.ending,
        x_announced=event.announced,
        x_impact=impact(event),
        x_services=event.services,
        x_windows=event.phases,
        x_observed=event.observed,
        x_verdicts=event.verdicts,
        x_expected_recovery=Recovery(event.expected_recovery, edition.page.expectations.get(event.id)),
        x_sources=event.citations,
        x_workarounds=event.workarounds,
    )


def _name(scope: Scope, event: Event) -> str:
    """What an event is called that nobody has announced."""
    edition = scope.edition
    about = target_phrases(edition, edition.services_of(event), event_targets(event))
    return plain(edition.t("feed.title", subject=Markup("").join(about).removesuffix("，"), words=noun(edition, event)))


def _updates(scope: Scope, event: Event) -> tuple[Update, ...]:
    """The told changes, newest first; of an event without any its present sentence, since clients look at the first."""
    told = [change for change in scope.edition.page.history.get(event.id, ()) if change.told]
    steps = tuple(_of_step(scope, step) for step in course(scope.edition, told))
    return steps or (_update(scope, event, event.changed_at, str(event_sentence(scope.edition, event))),)


def _of_step(scope: Scope, step: Step) -> Update:
    words, change = plain(step.words), step.change
    body = f"{words}\n{step.quote}" if step.quote else words
    return _update(scope, change.event, change.known_at, body, change.number)


def _update(scope: Scope, event: Event, at: datetime, body: str, number: int = 0) -> Update:
    """What was told of an event, as it was then, at an instant."""
    when = scope.stamp(at)
    return Update(
        id=f"{event.id}-{event.revision}",
        status=progress(event),
        body=body,
        incident_id=event.id,
        created_at=when,
        updated_at=when,
        display_at=when,
        x_number=number,
    )
