"""The Page model: everything that the public sees, put together from the last known facts for one instant."""

from dataclasses import dataclass
from datetime import datetime

from statuspage.core.model import Change, ComponentState, Event, NoticeRevision, SourceHealth, State
from statuspage.settings import Component, Service, Settings, Source


@dataclass(frozen=True, slots=True)
class ComponentView:
    """A component (null: the service as a whole) and its state."""

    component: Component | None
    state: ComponentState


@dataclass(frozen=True, slots=True)
class ServiceView:
    """A service, its single state (the worst of its components'), and the events that concern it."""

    service: Service
    state: State
    components: tuple[ComponentView, ...]
    whole: ComponentState
    running: tuple[Event, ...]
    upcoming: tuple[Event, ...]
    recent: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source, how well it can be read, and its newest notices (newest first, latest revision of each)."""

    source: Source
    health: SourceHealth
    problem: str | None
    notices: tuple[NoticeRevision, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What is published at `now`. `reconciled_at` is the last completed reconciliation, `stale` when that is too old.

    `running` are events in progress or due, worst first; `upcoming` scheduled ones, next first; `recent` those over in the last
    14 days, newest first. `changes` are the told changes, newest first, at most 100; `history` those of each event, oldest first.
    `notices` are the revisions that events cite, by (notice, revision).
    """

    settings: Settings
    now: datetime
    reconciled_at: datetime | None
    stale: bool
    services: tuple[ServiceView, ...]
    sources: tuple[SourceView, ...]
    running: tuple[Event, ...]
    upcoming: tuple[Event, ...]
    recent: tuple[Event, ...]
    changes: tuple[Change, ...]
    history: dict[str, tuple[Change, ...]]
    notices: dict[tuple[str, int], NoticeRevision]

    @property
    def events(self) -> tuple[Event, ...]:
        """Every event that has a page."""
        return self.running + self.upcoming + self.recent
