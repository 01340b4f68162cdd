"""The documents of our own API. What stands in them is, where there is one, the very value that the program decides with.

Instants are RFC 3339 with their zone, lengths of time seconds; unknown is null, lists are never null. Sentences are in the language
of the address, what sources said is as they said it.
"""

from dataclasses import dataclass
from datetime import date, datetime

from statuspage.core.diagnosis.model import Bearing, Conclusion, Ground, Look, Part, Sureness, Turning, Unseen, Until
from statuspage.core.expectation import Expectation
from statuspage.core.model import Advice, Condition, Event, Measured, NoticeRevision, State, Target
from statuspage.core.payload import Told
from statuspage.core.source import SourceHealth, Trouble
from statuspage.core.uptime import Figures, Mark
from statuspage.settings import Support


@dataclass(frozen=True, slots=True)
class Seen:
    """Of when a document is. `stale`: nothing was checked for longer than a minute; `past`: it is as it was known at `as_of`."""

    as_of: datetime
    reconciled_at: datetime | None
    stale: bool
    past: bool


@dataclass(frozen=True, slots=True)
class SiteDocument:
    """The site as a whole: its sentence, how many services are in which state, and the ids of its events.

    `languages` are the addresses of this document in each of them. `newest_change` is the number of the newest change that is told
    here: `changes/<number>.json` has those after it.
    """

    seen: Seen
    title: str
    url: str
    time_zone: str
    languages: dict[str, str]
    state: State
    sentence: str
    states: dict[State, int]
    running: tuple[str, ...]
    upcoming: tuple[str, ...]
    recent: tuple[str, ...]
    newest_change: int


@dataclass(frozen=True, slots=True)
class ServiceComponent:
    """A component, or (with an empty `component` in `target`) a service as a whole. `reason` is a stable code, `why` its words.

    `reachable`: measured up during its maintenance. `lost_sources`: those that cannot be read now.
    """

    target: Target
    name: str
    state: State
    reason: str
    why: str
    since: datetime | None
    data_to: datetime | None
    reachable: bool | None
    measured: tuple[Measured, ...]
    events: tuple[str, ...]
    lost_sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """A service with its components; `whole` is what is known of it as a whole. Events and sources are ids."""

    id: str
    name: str
    url: str
    group: str | None
    homepage: str | None
    support: Support | None
    state: State
    sentence: str
    whole: ServiceComponent
    components: tuple[ServiceComponent, ...]
    running: tuple[str, ...]
    upcoming: tuple[str, ...]
    recent: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ServicesDocument:
    """Every service, in the order of the page."""

    seen: Seen
    services: tuple[Service, ...]


@dataclass(frozen=True, slots=True)
class ServiceDocument:
    """One service."""

    seen: Seen
    service: Service


@dataclass(frozen=True, slots=True)
class EventItem:
    """An event with its page, its sentence, the state that it carries, and what experience says of its end (null: nothing)."""

    url: str
    sentence: str
    state: State
    event: Event
    expectation: Expectation | None


@dataclass(frozen=True, slots=True)
class EventsDocument:
    """The events in view: those that run, worst first; those to come, next first; those over lately, newest first."""

    seen: Seen
    running: tuple[EventItem, ...]
    upcoming: tuple[EventItem, ...]
    recent: tuple[EventItem, ...]


@dataclass(frozen=True, slots=True)
class CalendarDocument:
    """The maintenances that run or are to come, by when they begin: a calendar."""

    seen: Seen
    maintenances: tuple[EventItem, ...]


@dataclass(frozen=True, slots=True)
class MonthDocument:
    """The events that began in a month, newest first; `cut` when there were more than are listed."""

    seen: Seen
    month: date
    cut: bool
    events: tuple[EventItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TitledChange(Told):
    """A change as webhooks have it, with its title."""

    title: str


@dataclass(frozen=True, slots=True)
class EventDocument:
    """One event with the changes that were told of it, oldest first."""

    seen: Seen
    item: EventItem
    changes: tuple[TitledChange, ...]


@dataclass(frozen=True, slots=True)
class ChangesDocument:
    """Told changes by their numbers, at most 100. `newest` is the last one's; `next` is the address of those after it."""

    changes: tuple[TitledChange, ...]
    newest: int
    next: str


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """A notice: its newest revision, and its page. `events` are those that cite it."""

    url: str
    latest: NoticeRevision
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoticesDocument:
    """The notices in view, newest first: those that events cite, and the newest 20 of each source."""

    seen: Seen
    notices: tuple[NoticeItem, ...]


@dataclass(frozen=True, slots=True)
class NoticeDocument:
    """One notice with its revisions, newest first, and the facts that were read out of each."""

    seen: Seen
    url: str
    revisions: tuple[NoticeRevision, ...]
    events: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """How a source, and our predictions about it, have done; medians are null where cases are too few to speak of.

    `lead` is how long ahead maintenances are announced, `late` how much later than announced outages end (negative: earlier), both
    in seconds. `held` is the share (0 to 1) of the `scored` outages whose end was within the predicted range, `nearer` that
    of those whose predicted time was nearer than the announced one.
    """

    outages: int
    kept: int
    moved: int
    unconfirmed: int
    lead: float | None
    late: float | None
    shown: int
    scored: int
    held: float | None
    nearer: float | None


@dataclass(frozen=True, slots=True)
class Source:
    """A source; `problem` is why it does not count now. `every`: seconds between two visits. `notices` are ids of its newest."""

    id: str
    name: str
    page: str
    url: str | None
    official: bool
    services: tuple[str, ...]
    problem: Trouble | None
    health: SourceHealth
    every: float
    record: Record
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourcesDocument:
    """Every source."""

    seen: Seen
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """One source."""

    seen: Seen
    source: Source


@dataclass(frozen=True, slots=True)
class UptimeDay:
    """A day on the site's clock: seconds of what was measured, and where in it not all was well. Null figures: nothing is known."""

    date: date
    share: int | None
    figures: Figures | None
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class UptimePeriod:
    """So many days up to today. `share`: uptime outside of maintenance in hundredths of a per cent, rounded down.

    It is null when too little was measured to speak of one; `since` is the first day on which anything was.
    """

    days: int
    share: int | None
    measured_days: int
    since: date | None
    figures: Figures


@dataclass(frozen=True, slots=True)
class UptimeSeries:
    """The uptime of a component, or with an empty one the whole; `days` are at most a year, the last of them is today so far."""

    target: Target
    name: str
    ninety: UptimePeriod
    year: UptimePeriod
    days: tuple[UptimeDay, ...]


@dataclass(frozen=True, slots=True)
class UptimeDocument:
    """The uptime of a service and its components; empty where it was not recorded."""

    seen: Seen
    service: str
    series: tuple[UptimeSeries, ...]


@dataclass(frozen=True, slots=True)
class LatencyBucket:
    """The checks in `[since, until)`: how many had a right answer, how many had none, and what the right ones took, in seconds.

    `typical` is the median; of a day it is the mean of the medians of its buckets, each weighing as much as it has answers. The
    times are null where no answer was right.
    """

    since: datetime
    until: datetime
    answers: int
    failures: int
    least: float | None
    typical: float | None
    most: float | None


@dataclass(frozen=True, slots=True)
class ProbeLatency:
    """The answer times of a probe: finished buckets of the last 24 hours, and the last 30 days on the site's clock, today so far.

    What is missing between them was not measured.
    """

    probe: str
    kind: str
    target: Target
    recent: tuple[LatencyBucket, ...]
    days: tuple[LatencyBucket, ...]


@dataclass(frozen=True, slots=True)
class LatencyDocument:
    """The answer times of a service's probes; empty where they were not recorded."""

    seen: Seen
    service: str
    probes: tuple[ProbeLatency, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """A fact for or against a conclusion, or beside it; `at` is when it began, ended, begins or was read, as `ground` has it."""

    ground: Ground
    bearing: Bearing
    target: Target
    condition: Condition | None
    event: str | None
    source: str | None
    at: datetime | None
    to: datetime | None
    detail: str
    words: str


@dataclass(frozen=True, slots=True)
class DiagnosisDocument:
    """What today's facts come to for a service or a component of it: is it the system, a delay, nothing that we know of?"""

    seen: Seen
    url: str
    target: Target
    conclusion: Conclusion
    sureness: Sureness
    sentence: str
    reasons: tuple[Reason, ...]
    parts: tuple[Part, ...]
    until: Until | None
    look_again: datetime | None
    expected: Expectation | None
    data_to: datetime | None
    turnings: tuple[Turning, ...]
    workarounds: tuple[Advice, ...]
    support: Support | None
    looked: tuple[Look, ...]
    unseen: tuple[Unseen, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no answer."""

    error: str
