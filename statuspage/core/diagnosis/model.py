"""The values of a diagnosis: its conclusion, the reasons it rests on, until when, and what would change it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from notices.model import DataEffect
from statuspage.core.expectation import Expectation
from statuspage.core.model import Advice, Condition, Event, Measured, Phase, Target
from statuspage.settings import Support


class Conclusion(StrEnum):
    """What today's facts come to. CLEAR: nothing that we know of is wrong, which is never "all is well"."""

    SYSTEM = "system"
    DELAY = "delay"
    CLEAR = "clear"
    CANNOT_TELL = "cannot_tell"


class Sureness(StrEnum):
    """How sure a conclusion is, surest first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Ground(StrEnum):
    """What a reason rests on.

    RUNNING: an announced phase runs. STATED, STATED_OK: an upstream's own data. MEASURED: a judgement of ours. SITE: one of the
    service as a whole. BACKLOG: it was out lately. PAST_END: an announced end has passed, and nobody says that it is back.
    SPARED: a notice excepts it. ELSEWHERE: other functions of the service are concerned. COMING: it is announced to begin soon.
    SILENT: a source can be read and speaks of nothing now. LOST: one cannot be read.
    BLOCKED: a bot wall answers our probe. FROZEN: this page itself is too old.
    """

    RUNNING = "running"
    STATED = "stated"
    STATED_OK = "stated_ok"
    UNRECOGNISED = "unrecognised"
    MEASURED = "measured"
    EXPIRED = "expired"
    SITE = "site"
    BACKLOG = "backlog"
    PAST_END = "past_end"
    SPARED = "spared"
    ELSEWHERE = "elsewhere"
    COMING = "coming"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    SILENT = "silent"
    LOST = "lost"
    UNMEASURED = "unmeasured"
    UNWATCHED = "unwatched"
    OWN_LINE = "own_line"
    BLOCKED = "blocked"
    FROZEN = "frozen"


class Bearing(StrEnum):
    """How a reason stands to the conclusion. BESIDE: it does not decide, but one should know it."""

    FOR = "for"
    AGAINST = "against"
    BESIDE = "beside"


class Caveat(StrEnum):
    """Why an announced time is less than sure."""

    PASSED = "passed"
    MOVED = "moved"
    CONFLICT = "conflict"
    UNOFFICIAL = "unofficial"
    READING = "reading"
    UNNAMED = "unnamed"


class Turn(StrEnum):
    """What would change the conclusion.

    BACK: it is announced or measured back. BEGINS: an announced phase begins. PATIENCE: the time that a backlog may take is over.
    CAUGHT_UP: the data reach further. OTHERS_SEE: others do see theirs. NEWS: a notice, or a measurement that fails. READABLE,
    MEASURED, CONFIRMED, LINE_UP, THAWED: what is missing comes. WATCHED: the operator has it measured.
    """

    BACK = "back"
    BEGINS = "begins"
    PATIENCE = "patience"
    CAUGHT_UP = "caught_up"
    OTHERS_SEE = "others_see"
    NEWS = "news"
    READABLE = "readable"
    MEASURED = "measured"
    CONFIRMED = "confirmed"
    LINE_UP = "line_up"
    THAWED = "thawed"
    WATCHED = "watched"


class Unseen(StrEnum):
    """What nobody here looks at: whoever reads "nothing known" must know where nobody looked.

    FUNCTION: the function itself is not measured. LAG: how far its data reach is not. NOTICES: no source of notices is read.
    OWN_SIDE: the visitor's own record, entries, account and network.
    """

    FUNCTION = "function"
    LAG = "lag"
    NOTICES = "notices"
    OWN_SIDE = "own_side"


@dataclass(frozen=True, slots=True)
class Reason:
    """One fact. `target` is what it is about; `at` is when it began, ended, begins or was read, as `ground` has it.

    `to` is up to when a backlog may hold data up.
    """

    ground: Ground
    target: Target
    bearing: Bearing = Bearing.FOR
    event: Event | None = None
    phase: Phase | None = None
    measured: Measured | None = None
    source: str = ""
    at: datetime | None = None
    to: datetime | None = None
    detail: str = ""

    @property
    def condition(self) -> Condition | None:
        """What was measured, if that is what it rests on."""
        return self.measured.condition if self.measured else None


@dataclass(frozen=True, slots=True)
class Until:
    """When it is announced to be over, with what makes that less than sure."""

    at: datetime
    event: str
    caveats: tuple[Caveat, ...] = ()

    @property
    def sureness(self) -> Sureness:
        """How much an announced time is to be relied on: one that has passed, not at all."""
        if Caveat.PASSED in self.caveats:
            return Sureness.LOW
        return (Sureness.HIGH, Sureness.MEDIUM, Sureness.LOW)[min(len(self.caveats), 2)]


@dataclass(frozen=True, slots=True)
class Turning:
    """What would change the conclusion, and when, where that is known."""

    turn: Turn
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """A source or an origin of measurements that was looked at, and when it last showed something; null: never yet."""

    id: str
    at: datetime | None
    counts: bool
    source: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule comes to."""

    conclusion: Conclusion
    sureness: Sureness
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What the conclusion on a function of the service is."""

    target: Target
    conclusion: Conclusion


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A conclusion on `target` at `now`.

    `about` are the targets that it holds for: all of them, or some functions when the service as a whole was asked for; `parts` are
    then the conclusions on each. `until` is the announced end, the latest of all, null when one has none; `look_again` a time at
    which it is worth looking, by a rule of thumb of ours. `expected` is what experience says of its end, beside what is announced.
    `data_to`: how far the data reach, when they lag. `workarounds` and `data_effects` are in the words of the notices that the
    reasons rest on. `looked` and `unseen` say what the conclusion can know of.
    """

    target: Target
    now: datetime
    conclusion: Conclusion
    sureness: Sureness
    reasons: tuple[Reason, ...]
    about: tuple[Target, ...] = ()
    parts: tuple[Part, ...] = ()
    until: Until | None = None
    look_again: datetime | None = None
    expected: Expectation | None = None
    data_to: datetime | None = None
    turnings: tuple[Turning, ...] = ()
    workarounds: tuple[Advice, ...] = ()
    data_effects: tuple[tuple[Event, DataEffect], ...] = ()
    support: Support | None = None
    looked: tuple[Look, ...] = ()
    unseen: tuple[Unseen, ...] = ()

    def bearing(self, bearing: Bearing) -> tuple[Reason, ...]:
        """The reasons that stand so to the conclusion."""
        return tuple(reason for reason in self.reasons if reason.bearing is bearing)
