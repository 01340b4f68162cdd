"""The Page model: everything that the public sees, put together from the last known facts for one instant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from statuspage.core.expectation import Expectation
from statuspage.core.latency import Latency
from statuspage.core.ledger import Lately, Ledger
from statuspage.core.lifecycle import due_at
from statuspage.core.model import (
    LIVE,
    RUNNING,
    Change,
    ComponentState,
    Event,
    Lifecycle,
    Measured,
    NoticeRevision,
    Observation,
    State,
    Target,
)
from statuspage.core.pacing import Wishes, interval
from statuspage.core.recovery import Foresight, Recovered, TrackRecord, records
from statuspage.core.series import Series
from statuspage.core.source import SourceHealth, StatedHealth, Trouble
from statuspage.core.status import WORST_FIRST, Inputs, state_of, worst
from statuspage.core.watching import Gap
from statuspage.settings import Component, Service, Settings, Source

STALE_AFTER = timedelta(minutes=1)
"""How old the last completed reconciliation may be before the page says so; it is completed at least every 15 s."""

RECENT = timedelta(days=14)
_FEED = 100
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Known:
    """The last known facts, as the store holds them. `changes` are in the order of their numbers.

    `line_down_since`: since when our own line is down, null while it is not. `outages` are what past ones teach, those that run
    among them; `shown` the predictions that were shown of them, oldest first. `observations` and `gaps` are those of today.
    `first_event` is when the first event of all began; `older` are the events out of view that these notices are cited by.
    """

    events: tuple[Event, ...] = ()
    changes: tuple[Change, ...] = ()
    notices: tuple[NoticeRevision, ...] = ()
    measured: tuple[Measured, ...] = ()
    stated: tuple[StatedHealth, ...] = ()
    health: Mapping[str, SourceHealth] = field(default_factory=dict)
    reconciled_at: datetime | None = None
    line_down_since: datetime | None = None
    outages: tuple[Recovered, ...] = ()
    shown: tuple[Expectation, ...] = ()
    observations: tuple[Observation, ...] = ()
    gaps: tuple[Gap, ...] = ()
    first_event: datetime | None = None
    older: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the history: the events that began in it, newest first; `cut` when there were more."""

    first: date
    events: tuple[Event, ...]
    cut: bool = False


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

    @property
    def states(self) -> tuple[ComponentState, ...]:
        """Its components' states; that of the service as a whole stands for it when it has none."""
        return tuple(component.state for component in self.components) or (self.whole,)


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source, how well it can be read, its newest notices (newest first, latest revision of each), and its track record."""

    source: Source
    health: SourceHealth
    problem: Trouble | None
    notices: tuple[NoticeRevision, ...]
    record: TrackRecord = field(default_factory=TrackRecord)

    @property
    def every(self) -> timedelta:
        """How often it is visited."""
        return interval(self.source, self.health.kind, Wishes(self.health.pace))


@dataclass(frozen=True, slots=True)
class Page:
    """What is published at `now`. `reconciled_at` is the last completed reconciliation, `stale` when that is too old.

    `running` are events in progress or due, worst first; `upcoming` scheduled ones, next first; `recent` those over in the last
    14 days, newest first. `changes` are the told changes, newest first, at most 100; `history` those of each event, oldest first.
    `notices` are the revisions that events cite, by (notice, revision). `merged` are the events that went into others, by id.
    `expectations` is what experience says of when events are over, by their id; `logged` what was last noted of that.
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
    merged: dict[str, str]
    expectations: Mapping[str, Expectation] = field(default_factory=dict)
    logged: Mapping[str, Expectation] = field(default_factory=dict)
    past: bool = False
    """Whether this is how it was known at `now`, a past moment."""
    searchable: bool = True
    """Whether a server stands behind it that answers searches; files, and the past, answer none."""
    ledger: Ledger | None = None
    """The uptime of every component; null where it was not recorded what it was then."""
    latencies: Mapping[str, Latency] | None = None
    """The answer times of every probe by its id; null in the same way."""
    first_event: datetime | None = None
    older: Mapping[str, str] = field(default_factory=dict)
    """The events that are out of view, by the notices that they cite."""
    month: Month | None = None
    """The one month of the history that this page is about, if it is."""

    @property
    def events(self) -> tuple[Event, ...]:
        """Every event that has a page."""
        return self.running + self.upcoming + self.recent


def build(
    settings: Settings,
    known: Known,
    now: datetime,
    foresight: Foresight | None = None,
    series: Mapping[Target, Series] | None = None,
    *,
    latencies: Mapping[str, Latency] | None = None,
) -> Page:
    """The page as `known` has it at `now`: windows begin and validity ends by the clock alone.

    `foresight` has learned the outages of `known`; without one, nothing is expected. `series` are the finished days,
    `latencies` the answer times of probes.
    """
    shown = [_as_of(event, now) for event in known.events if event.lifecycle is not Lifecycle.WITHDRAWN]
    running = tuple(event for event in shown if event.lifecycle in RUNNING)
    upcoming = tuple(sorted((e for e in shown if e.lifecycle in LIVE - RUNNING), key=_start))
    recent = tuple(
        sorted((e for e in shown if e.lifecycle not in LIVE and _over_at(e) >= now - RECENT), key=_over_at, reverse=True)
    )
    facts = _by_service(settings, known, (running, upcoming, recent))
    views = tuple(_service_view(service, facts[service.id], settings, now) for service in settings.services)
    told = [change for change in known.changes if change.told]
    published = _by_source(known.notices)
    track = records(known.outages, known.shown, settings.events.tolerance)
    gravity = _gravity(views)
    return Page(
        settings=settings,
        now=now,
        reconciled_at=known.reconciled_at,
        stale=known.reconciled_at is None or known.reconciled_at <= now - STALE_AFTER,
        services=views,
        sources=tuple(
            replace(_source_view(source, known, published.get(source.id, ()), now), record=track.get(source.id, TrackRecord()))
            for source in settings.sources
        ),
        running=tuple(sorted(running, key=lambda event: (gravity.get(event.id, len(WORST_FIRST)), event.opened_at))),
        upcoming=upcoming,
        recent=recent,
        changes=tuple(reversed(told[-_FEED:])),
        history=_history(known.changes),
        notices={(notice.id, notice.revision): notice for notice in known.notices},
        merged={event.id: event.merged_into for event in known.events if event.merged_into},
        expectations=foresight.expectations((*running, *upcoming), now) if foresight else {},
        logged={one.event: one for one in known.shown},
        ledger=None if series is None else _ledger(settings, known, now, series),
        latencies=latencies,
        first_event=known.first_event,
        older=known.older,
    )


def as_older(page: Page, known: Known, month: Month | None = None) -> Page:
    """The page with what is not in view any more, and without the events that are."""
    return replace(
        page,
        running=(),
        upcoming=(),
        recent=known.events,
        history=_history(known.changes),
        notices={(notice.id, notice.revision): notice for notice in known.notices},
        merged={},
        month=month,
    )


def _ledger(settings: Settings, known: Known, now: datetime, series: Mapping[Target, Series]) -> Ledger:
    """What was seen lasts no longer than we looked: up to the last reconciliation, and a little beyond.

    Today is drawn up to the last whole minute: the rows of a thousand services are made anew once a minute, not at each change.
    """
    seen_to = min(now, known.reconciled_at + STALE_AFTER) if known.reconciled_at else now
    lately = Lately(known.events, known.measured, known.observations, known.gaps, seen_to)
    minute = now.replace(second=0, microsecond=0)
    return Ledger(minute, ZoneInfo(settings.site.timezone), series, lately, targets_of(settings))


def targets_of(settings: Settings) -> tuple[Target, ...]:
    """Every service as a whole, and every component."""
    whole = [Target(service.id) for service in settings.services]
    return (*whole, *(Target(service.id, part.id) for service in settings.services for part in service.components))


def as_known(page: Page) -> Page:
    """The page marked as one of the past; what was to be expected is what had been noted by then."""
    live = {event.id for event in (*page.running, *page.upcoming)}
    noted = {id: told for id, told in page.logged.items() if id in live and told.middle and told.middle > page.now}
    return replace(page, past=True, searchable=False, expectations=noted)


def _as_of(event: Event, now: datetime) -> Event:
    """A scheduled event whose start has come runs, and one whose end has passed is due, also when nobody could write that down."""
    end = due_at(event)
    begun = event.lifecycle is Lifecycle.IN_PROGRESS or (event.lifecycle is Lifecycle.SCHEDULED and _start(event) <= now)
    if not begun:
        return event
    return replace(event, lifecycle=Lifecycle.DUE if end is not None and end <= now else Lifecycle.IN_PROGRESS)


@dataclass(slots=True)
class _Facts:
    """What bears on one service."""

    running: list[Event] = field(default_factory=list)
    upcoming: list[Event] = field(default_factory=list)
    recent: list[Event] = field(default_factory=list)
    measured: list[Measured] = field(default_factory=list)
    stated: list[StatedHealth] = field(default_factory=list)
    feeding: list[SourceHealth] = field(default_factory=list)
    line_down: bool = False


def _by_service(
    settings: Settings, known: Known, events: tuple[Sequence[Event], Sequence[Event], Sequence[Event]]
) -> dict[str, _Facts]:
    """Every fact put to its service in one pass: a thousand services with a thousand facts are a million comparisons."""
    facts = {service.id: _Facts(line_down=known.line_down_since is not None) for service in settings.services}
    for name, group in zip(("running", "upcoming", "recent"), events, strict=True):
        for event in group:
            for service in dict.fromkeys(event.services):
                if service in facts:
                    getattr(facts[service], name).append(event)
    for measured in known.measured:
        if measured.target.service in facts:
            facts[measured.target.service].measured.append(measured)
    for stated in known.stated:
        if stated.target.service in facts:
            facts[stated.target.service].stated.append(stated)
    for source in settings.sources:
        for service in dict.fromkeys(source.services):
            if service in facts:
                facts[service].feeding.append(known.health.get(source.id, SourceHealth(source.id)))
    return facts


def _service_view(service: Service, facts: _Facts, settings: Settings, now: datetime) -> ServiceView:
    inputs = Inputs(
        events=facts.running,
        measured=facts.measured,
        stated=facts.stated,
        sources=facts.feeding,
        close_after=settings.events.close_after,
        line_down=facts.line_down,
    )
    whole = state_of(Target(service.id), inputs, now)
    parts = tuple(ComponentView(c, state_of(Target(service.id, c.id), inputs, now)) for c in service.components)
    return ServiceView(
        service=service,
        state=_state_of_service(whole, parts),
        components=parts,
        whole=whole,
        running=tuple(facts.running),
        upcoming=tuple(facts.upcoming),
        recent=tuple(facts.recent),
    )


def _state_of_service(whole: ComponentState, parts: Sequence[ComponentView]) -> State:
    """The worst of the components; the whole's own state counts when it says more than that nothing is known of it."""
    states = [part.state.state for part in parts]
    if not states or whole.rule <= 3:
        states.append(whole.state)
    elif whole.rule == 6 and all(state is State.NO_NOTICE for state in states):
        return State.OPERATIONAL
    return worst(states)


def _by_source(notices: Iterable[NoticeRevision]) -> dict[str, list[NoticeRevision]]:
    found: dict[str, list[NoticeRevision]] = {}
    for notice in notices:
        found.setdefault(notice.source, []).append(notice)
    return found


def _source_view(source: Source, known: Known, notices: Iterable[NoticeRevision], now: datetime) -> SourceView:
    health = known.health.get(source.id, SourceHealth(source.id))
    latest: dict[str, NoticeRevision] = {}
    for notice in sorted(notices, key=lambda n: n.revision):
        latest[notice.id] = notice
    newest = sorted(latest.values(), key=lambda n: n.published, reverse=True)[:20]
    return SourceView(source, health, health.problem(now), tuple(newest))


def _history(changes: Iterable[Change]) -> dict[str, tuple[Change, ...]]:
    history: dict[str, list[Change]] = {}
    for change in changes:
        history.setdefault(change.event.id, []).append(change)
    return {event: tuple(own) for event, own in history.items()}


def _start(event: Event) -> datetime:
    return min((phase.start for phase in event.phases if phase.start), default=_NEVER)


def _over_at(event: Event) -> datetime:
    return event.ended_at or event.changed_at


def _gravity(views: Iterable[ServiceView]) -> dict[str, int]:
    """The place in `WORST_FIRST` of the worst state that each event bears on."""
    gravity: dict[str, int] = {}
    for view in views:
        for state in (view.whole, *(part.state for part in view.components)):
            for event in state.events:
                gravity[event] = min(gravity.get(event, len(WORST_FIRST)), WORST_FIRST.index(state.state))
    return gravity
