"""The values the server decides with: targets, notice revisions, observations, events, changes.

Every instant is aware. All values are frozen; an event document is never edited, it is followed by the next one.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from notices.model import DataEffect, Facts, Impact, Kind, Question, Restored, Stage, Superseded
from statuspage.core.absence import Absence
from statuspage.core.expectation import Expectation
from statuspage.core.said import Conflict, Said


class EventKind(StrEnum):
    """An event is something that happened (incident) or was planned (maintenance)."""

    INCIDENT = "incident"
    MAINTENANCE = "maintenance"


class Lifecycle(StrEnum):
    """How far an event has come. DUE: its announced end has passed and nobody confirms."""

    SCHEDULED = "scheduled"
    IN_PROGRESS = "in_progress"
    DUE = "due"
    ENDED = "ended"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    WITHDRAWN = "withdrawn"


LIVE = frozenset({Lifecycle.SCHEDULED, Lifecycle.IN_PROGRESS, Lifecycle.DUE, Lifecycle.POSTPONED})
"""Lifecycles that time or news can still move."""

RUNNING = frozenset({Lifecycle.IN_PROGRESS, Lifecycle.DUE})
"""Lifecycles that bear on the present state."""


class Ending(StrEnum):
    """Who says that an event is over. UNCONFIRMED: nobody did, for `close_after` past the announced end. OPERATOR: this page's.

    ABSENCE: it has gone from a list of what is open.
    """

    NOTICE = "notice"
    ABSENCE = "absence"
    OBSERVATION = "observation"
    UNCONFIRMED = "unconfirmed"
    OPERATOR = "operator"


class State(StrEnum):
    """The single state of a component, for lists, badges and the Statuspage API."""

    MAJOR = "major_outage"
    PARTIAL = "partial_outage"
    DELAYED = "delayed"
    DEGRADED = "degraded"
    MAINTENANCE = "maintenance"
    UNKNOWN = "unknown"
    OPERATIONAL = "operational"
    NO_NOTICE = "no_notice"


class Condition(StrEnum):
    """What a probe or heartbeat shows. DELAYED: it works, on data older than allowed. IMPAIRED: it works, with a fault."""

    UP = "up"
    DOWN = "down"
    SLOW = "slow"
    FLAPPING = "flapping"
    DELAYED = "delayed"
    IMPAIRED = "impaired"


class ChangeKind(StrEnum):
    """What a change tells. RECORDED (history, or detail of the observed track) is kept but told to nobody."""

    ANNOUNCED = "announced"
    OBSERVED = "observed"
    STARTED = "started"
    EXTENDED = "extended"
    SHORTENED = "shortened"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"
    REVISED = "revised"
    DUE = "due"
    OVERRUN = "overrun"
    ENDED = "ended"
    RECORDED = "recorded"


class VerdictKind(StrEnum):
    """Announced against observed, per phase."""

    AS_ANNOUNCED = "as_announced"
    STARTED_EARLY = "started_early"
    STARTED_LATE = "started_late"
    ENDED_EARLY = "ended_early"
    OVERRUN = "overrun"
    WITHOUT_EFFECT = "without_effect"
    UNANNOUNCED = "unannounced"
    NOT_MEASURED = "not_measured"


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """A component of a service, or the service as a whole (`component` is "")."""

    service: str
    component: str = ""

    def covers(self, other: "Target") -> bool:
        """Whether what is said of this target is said of `other` too."""
        return self.service == other.service and self.component in {"", other.component}

    def __str__(self) -> str:
        return f"{self.service}/{self.component}" if self.component else self.service


@dataclass(frozen=True, slots=True)
class NoticeRevision:
    """One revision of what a source said, with the facts read out of it.

    `id` is stable over revisions; `revision` counts from 1; `known_at` is when this revision was first seen here, `snapshot` the
    SHA-256 of the document it stood in. `structured`: the upstream gives kind and stage as data. `reread`: the source said nothing
    new, the revision before was read again by better rules. `absence`: it is not there any more, and what that means; ours too.
    """

    id: str
    source: str
    revision: int
    url: str
    title: str
    published: datetime
    known_at: datetime
    snapshot: str
    facts: Facts
    stage: Stage | None = None
    structured: bool = False
    started_at: datetime | None = None
    resolved_at: datetime | None = None
    reread: bool = False
    absence: Absence | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """A change of judgement: from `since` on, `origin` (a probe or heartbeat) showed `condition` of `target`.

    `measurement` says what was measured, in English; `data_to` is the watermark of a delayed one.
    """

    origin: str
    target: Target
    condition: Condition
    since: datetime
    judged_at: datetime
    measurement: str = ""
    data_to: datetime | None = None


@dataclass(frozen=True, slots=True)
class Measured:
    """The present judgement of one origin. It counts until `valid_until`; a null `condition` means not judged yet.

    `gaps` are the stretches in which nothing was measured that counts, the last one up to now apart. `blocked`: a bot
    wall answers in the service's place.
    """

    origin: str
    target: Target
    condition: Condition | None
    since: datetime | None
    last_checked: datetime | None
    valid_until: datetime | None
    measurement: str = ""
    data_to: datetime | None = None
    gaps: tuple[tuple[datetime, datetime], ...] = ()
    blocked: bool = False

    def is_blind(self, at: datetime) -> bool:
        """Whether nothing was measured at `at`, which can be told of a past moment."""
        return any(start <= at < end for start, end in self.gaps)


@dataclass(frozen=True, slots=True)
class Quote:
    """Evidence for a fact: the words, the sentence they stand in, and the notice revision they are from."""

    field: str
    quote: str
    context: str
    notice: str
    revision: int


@dataclass(frozen=True, slots=True)
class Spared:
    """A component that a notice excepts from a phase: it still works (`since` null), or works again from then on."""

    target: Target
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Phase:
    """`[start, end)` of the announced track. `affects` are the source's names, `targets` what they were matched with.

    `was_end` is the end that this phase had before it was last moved. `certain` is false when no name matched and `targets` is only
    the source's one service. `said` is what was said of it, oldest first; empty where an operator ruled or none was recorded.
    """

    start: datetime | None
    end: datetime | None
    affects: tuple[str, ...]
    targets: tuple[Target, ...]
    impact: Impact
    evidence: tuple[Quote, ...] = ()
    confidence: float = 1.0
    was_end: datetime | None = None
    certain: bool = True
    spared: tuple[Spared, ...] = ()
    said: tuple[Said, ...] = ()

    def runs(self, now: datetime) -> bool:
        """Whether `now` is in `[start, end)`; an unknown bound is open."""
        return (self.start is None or self.start <= now) and (self.end is None or now < self.end)

    def concerns(self, target: Target) -> bool:
        """Whether this phase is about `target`."""
        return any(own.covers(target) for own in self.targets)

    def excepts(self, target: Target) -> bool:
        """Whether a notice excepts `target` from it altogether."""
        return any(spared.target == target and spared.since is None for spared in self.spared)

    def holds(self, target: Target, now: datetime) -> bool:
        """Whether this phase runs for `target`, which no notice excepts from it."""
        spared = any(s.target == target and (s.since is None or s.since <= now) for s in self.spared)
        return self.concerns(target) and self.runs(now) and not spared


@dataclass(frozen=True, slots=True)
class Citation:
    """A notice revision that an event rests on. `copy_of` is the notice whose words it repeats: such a one is no second witness."""

    notice: str
    revision: int
    source: str
    kind: Kind
    title: str
    url: str
    published: datetime
    known_at: datetime
    snapshot: str
    copy_of: str = ""


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of the observed track; `end` is null while it lasts."""

    origin: str
    target: Target
    condition: Condition
    start: datetime
    end: datetime | None
    measurement: str = ""
    data_to: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Announced against observed for the phase of that index (-1: no phase). `seconds`: how early, late or over."""

    phase: int
    kind: VerdictKind
    seconds: int = 0
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice:
    """A workaround in a notice's words."""

    quote: str
    notice: str
    revision: int
    affects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """An incident or a maintenance with its two tracks: the document that a change carries.

    `revision` counts the changes that were told. `unmatched` are names that no component bears, verbatim.
    `corrected` lists the fields that an operator has ruled on, `merged_into` is the event that it was merged into.
    """

    id: str
    kind: EventKind
    title: str
    lifecycle: Lifecycle
    services: tuple[str, ...]
    opened_at: datetime
    changed_at: datetime
    revision: int = 0
    phases: tuple[Phase, ...] = ()
    observed: tuple[Interval, ...] = ()
    citations: tuple[Citation, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    started_at: datetime | None = None
    expected_recovery: datetime | None = None
    recovery_evidence: tuple[Quote, ...] = ()
    ended_at: datetime | None = None
    ending: Ending | None = None
    restored: tuple[Restored, ...] = ()
    superseded: tuple[Superseded, ...] = ()
    workarounds: tuple[Advice, ...] = ()
    data_effects: tuple[DataEffect, ...] = ()
    unmatched: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    confidence: float = 1.0
    stage: Stage | None = None
    corrected: tuple[str, ...] = ()
    merged_into: str = ""
    conflicts: tuple[Conflict, ...] = ()

    @property
    def announced(self) -> bool:
        """Whether any notice speaks of it; otherwise it is "observed, not announced"."""
        return bool(self.citations)

    def concerns(self, target: Target) -> bool:
        """Whether any phase or observation of it is about `target`."""
        return any(phase.concerns(target) for phase in self.phases) or any(target.covers(i.target) for i in self.observed)


@dataclass(frozen=True, slots=True)
class Change:
    """A step in an event's life with the whole document after it.

    `number` is its place in the log of all changes (0 until the store gives it one). `revision` is the event's count of told
    changes, so that `<event>#<revision>` names what was told.
    """

    kinds: tuple[ChangeKind, ...]
    known_at: datetime
    event: Event
    number: int = 0
    expectation: Expectation | None = None

    @property
    def told(self) -> bool:
        """Whether subscribers and feeds hear of it."""
        return self.kinds != (ChangeKind.RECORDED,)

    @property
    def revision(self) -> int:
        """The event's count of told changes at this one."""
        return self.event.revision

    @property
    def name(self) -> str:
        """`<event>#<revision>`: the RSS guid and part of the webhook id."""
        return f"{self.event.id}#{self.event.revision}"


@dataclass(frozen=True, slots=True)
class ComponentState:
    """The state of a target by the rule table, with the row that matched and both tracks beside it.

    `reason` is a stable code: observed, announced, stated, past_end, source_unreadable, source_expired, unrecognised, own_line,
    measurement_expired, blocked, measured_up, by_own_statement, silent. `detail` is the reason's own words (of lost sources).
    `events` are those that bear on it. `reachable`: measured up during maintenance. `data_to`: the data watermark of a delayed one.
    """

    target: Target
    state: State
    rule: int
    reason: str
    detail: str = ""
    since: datetime | None = None
    events: tuple[str, ...] = ()
    measured: tuple[Measured, ...] = ()
    reachable: bool | None = None
    data_to: datetime | None = None
    lost_sources: tuple[str, ...] = ()
