"""What our states, impacts and lifecycles are in the words of Statuspage's version 2: never better than they are."""

from collections.abc import Iterable
from datetime import datetime

from notices.model import Impact, Stage
from statuspage.core.announced import GRAVITY
from statuspage.core.model import RUNNING, Condition, Event, EventKind, Lifecycle, State
from statuspage.core.observed import DEGRADING
from statuspage.render.sentence import announced_end
from statuspage.render.v2.model import ComponentStatus, IncidentStatus, Indicator, MaintenanceStatus, Severity

STATUS = {
    State.MAJOR: ComponentStatus.MAJOR,
    State.PARTIAL: ComponentStatus.PARTIAL,
    State.DELAYED: ComponentStatus.DEGRADED,
    State.DEGRADED: ComponentStatus.DEGRADED,
    State.MAINTENANCE: ComponentStatus.MAINTENANCE,
    State.UNKNOWN: ComponentStatus.DEGRADED,
    State.OPERATIONAL: ComponentStatus.OPERATIONAL,
    State.NO_NOTICE: ComponentStatus.OPERATIONAL,
}
"""The status of a component in a state. There is no word for "unknown", and none for "no notice": `x_state` has them."""

_SEVERITY = {
    Impact.UNAVAILABLE: Severity.CRITICAL,
    Impact.DEGRADED: Severity.MINOR,
    Impact.READ_ONLY: Severity.MINOR,
    Impact.STALE: Severity.MINOR,
    Impact.UNKNOWN: Severity.MINOR,
    Impact.NONE: Severity.NONE,
}
_INCIDENT_STAGES = {
    Stage.IDENTIFIED: IncidentStatus.IDENTIFIED,
    Stage.MONITORING: IncidentStatus.MONITORING,
}


def indicator(states: Iterable[State]) -> Indicator:
    """How bad it is on the whole, as Statuspage has it: one component down of several is a partial outage, which it calls major."""
    found = list(states)
    if found and all(state is State.MAJOR for state in found):
        return Indicator.CRITICAL
    if any(state in {State.MAJOR, State.PARTIAL} for state in found):
        return Indicator.MAJOR
    if not found or any(STATUS[state] is ComponentStatus.DEGRADED for state in found):
        return Indicator.MINOR
    return Indicator.NONE


def impact(event: Event) -> Impact | None:
    """The gravest impact that was announced; null when none was."""
    return max((phase.impact for phase in event.phases), key=GRAVITY.index, default=None)


def severity(event: Event) -> Severity:
    """How much an incident takes or took away, announced or observed; a maintenance that only says so is one."""
    announced = impact(event)
    if event.kind is EventKind.MAINTENANCE:
        return Severity.MAINTENANCE if announced in {None, Impact.UNAVAILABLE} else _SEVERITY[announced or Impact.UNKNOWN]
    found = [_SEVERITY[announced]] if announced else []
    conditions = {interval.condition for interval in event.observed}
    found += [Severity.CRITICAL] if Condition.DOWN in conditions else []
    found += [Severity.MINOR] if conditions & {*DEGRADING, Condition.DELAYED} else []
    return max(found, key=list(Severity).index, default=Severity.MINOR)


def window(event: Event) -> tuple[datetime | None, datetime | None]:
    """From the first announced start to the last end; null where nobody has said it, or what was said holds no longer."""
    if event.lifecycle is Lifecycle.POSTPONED:
        return None, None
    return min((phase.start for phase in event.phases if phase.start), default=None), announced_end(event)


def progress(event: Event) -> IncidentStatus | MaintenanceStatus:
    """How far an event has come. For want of a word, cancelled is completed, and so is an end that nobody confirmed: see `x_…`."""
    if event.kind is EventKind.MAINTENANCE:
        return _maintenance(event)
    if event.lifecycle in {Lifecycle.ENDED, Lifecycle.CANCELLED, Lifecycle.WITHDRAWN}:
        return IncidentStatus.RESOLVED
    return _INCIDENT_STAGES.get(event.stage or Stage.UNKNOWN, IncidentStatus.INVESTIGATING)


def _maintenance(event: Event) -> MaintenanceStatus:
    if event.lifecycle in {Lifecycle.SCHEDULED, Lifecycle.POSTPONED}:
        return MaintenanceStatus.SCHEDULED
    if event.lifecycle not in RUNNING:
        return MaintenanceStatus.COMPLETED
    return MaintenanceStatus.VERIFYING if event.stage is Stage.VERIFYING else MaintenanceStatus.IN_PROGRESS
