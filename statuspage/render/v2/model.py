"""The documents of Statuspage's version 2, as its clients expect them: every key is there, and ids are texts.

Keys that begin with `x_` are ours and say what the shape has no place for. Instants are texts in the site's zone, to the
millisecond; those within `x_` keys are as everywhere in our own documents.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from notices.model import Impact as Effect
from statuspage.core.expectation import Expectation
from statuspage.core.model import Advice, Citation, Ending, Interval, Lifecycle, Measured, Phase, State, Verdict


class Indicator(StrEnum):
    """How bad things are on the whole. That a maintenance runs is no value of it: many clients refuse that one."""

    NONE = "none"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


class ComponentStatus(StrEnum):
    """The state of a component."""

    OPERATIONAL = "operational"
    DEGRADED = "degraded_performance"
    PARTIAL = "partial_outage"
    MAJOR = "major_outage"
    MAINTENANCE = "under_maintenance"


class IncidentStatus(StrEnum):
    """How far an incident has come."""

    INVESTIGATING = "investigating"
    IDENTIFIED = "identified"
    MONITORING = "monitoring"
    RESOLVED = "resolved"


class MaintenanceStatus(StrEnum):
    """How far a maintenance has come."""

    SCHEDULED = "scheduled"
    IN_PROGRESS = "in_progress"
    VERIFYING = "verifying"
    COMPLETED = "completed"


class Severity(StrEnum):
    """How much an incident takes away. MAINTENANCE: what a maintenance usually says."""

    NONE = "none"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"
    MAINTENANCE = "maintenance"


@dataclass(frozen=True, slots=True)
class About:
    """The page that a document is of: the site, or one service."""

    id: str
    name: str
    url: str
    time_zone: str
    updated_at: str
    x_as_of: datetime
    x_reconciled_at: datetime | None
    x_stale: bool


@dataclass(frozen=True, slots=True)
class Status:
    """The page as a whole. `description` begins with "Unknown" where that is what it is."""

    indicator: Indicator
    description: str
    x_state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A component, or a service: a `group` when it has components, whose ids are its `components`.

    `x_reason` is a stable code, `x_why` the same in words.
    """

    id: str
    name: str
    status: ComponentStatus
    created_at: str
    updated_at: str
    position: int
    description: str | None
    showcase: bool = True
    start_date: str | None
    group_id: str | None
    page_id: str
    group: bool = False
    only_show_if_degraded: bool = False
    components: Annotated[tuple[str, ...], Field(exclude_if=lambda ids: not ids)] = ()
    x_state: State
    x_reason: str
    x_why: str
    x_since: datetime | None
    x_data_to: datetime | None
    x_reachable: bool | None
    x_observed: tuple[Measured, ...]
    x_events: tuple[str, ...]
    x_lost_sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A change that was told, in words; `x_number` is its place in the log. What each component's state was then is not kept."""

    id: str
    status: IncidentStatus | MaintenanceStatus
    body: str
    incident_id: str
    created_at: str
    updated_at: str
    display_at: str
    affected_components: None = None
    deliver_notifications: bool = True
    custom_tweet: None = None
    tweet_id: None = None
    x_number: int


@dataclass(frozen=True, slots=True)
class Recovery:
    """When it is over: as it was announced, and as earlier ones ended."""

    announced: datetime | None
    predicted: Expectation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """An incident with its updates, newest first. `x_observed` without `x_announced`: seen by us, and nobody has said so.

    `x_sentence` is how it stands now, in the language of the address; `x_impact` the gravest that was announced.
    """

    id: str
    name: str
    status: IncidentStatus | MaintenanceStatus
    created_at: str
    updated_at: str
    monitoring_at: str | None
    resolved_at: str | None
    impact: Severity
    shortlink: str
    started_at: str
    page_id: str
    incident_updates: tuple[Update, ...]
    components: tuple[Component, ...]
    x_sentence: str
    x_lifecycle: Lifecycle
    x_ending: Ending | None
    x_announced: bool
    x_impact: Effect | None
    x_services: tuple[str, ...]
    x_windows: tuple[Phase, ...]
    x_observed: tuple[Interval, ...]
    x_verdicts: tuple[Verdict, ...]
    x_expected_recovery: Recovery
    x_sources: tuple[Citation, ...]
    x_workarounds: tuple[Advice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Maintenance(Incident):
    """A maintenance: an incident with the whole of its window, null where nobody has said it."""

    scheduled_for: str | None
    scheduled_until: str | None


@dataclass(frozen=True, slots=True)
class StatusDocument:
    """`status.json`."""

    page: About
    status: Status


@dataclass(frozen=True, slots=True)
class ComponentsDocument:
    """`components.json`."""

    page: About
    components: tuple[Component, ...]


@dataclass(frozen=True, slots=True)
class IncidentsDocument:
    """`incidents.json` and `incidents/unresolved.json`."""

    page: About
    incidents: tuple[Incident, ...]


@dataclass(frozen=True, slots=True)
class MaintenancesDocument:
    """`scheduled-maintenances.json` and its two parts."""

    page: About
    scheduled_maintenances: tuple[Maintenance, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """`summary.json`: what is open, with everything else that there is."""

    page: About
    components: tuple[Component, ...]
    incidents: tuple[Incident, ...]
    scheduled_maintenances: tuple[Maintenance, ...]
    status: Status


Document = StatusDocument | ComponentsDocument | IncidentsDocument | MaintenancesDocument | Summary
