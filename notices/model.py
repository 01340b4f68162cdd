"""The values that pass through the library: documents in, notices and requests between, facts out.

Every instant is an aware `datetime`. Offsets into text are code points. Nothing here reads a clock or does input or output.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class ParseError(ValueError):
    """A body lacks its format's anchor, or cannot be decoded: the source is unreadable, which never means "all clear"."""


class Kind(StrEnum):
    """What a notice announces, as the corpora label it."""

    __hash__ = str.__hash__

    MAINTENANCE = "maintenance"
    OUTAGE = "outage"
    RECOVERY = "recovery"
    EXTENSION = "extension"
    POSTPONEMENT = "postponement"
    CANCELLATION = "cancellation"
    INFO = "info"


class Impact(StrEnum):
    """What users of the affected function meet during a window; UNKNOWN is an upstream word we do not recognise."""

    UNAVAILABLE = "unavailable"
    DEGRADED = "degraded"
    READ_ONLY = "read_only"
    STALE = "stale"
    NONE = "none"
    UNKNOWN = "unknown"


class Stage(StrEnum):
    """How far the upstream says it has come; UNKNOWN keeps its raw word beside it and is never taken for "over".

    UNCONFIRMED: the upstream waits for no more news of it, and nobody has said that it is over.
    """

    SCHEDULED = "scheduled"
    INVESTIGATING = "investigating"
    IDENTIFIED = "identified"
    MONITORING = "monitoring"
    IN_PROGRESS = "in_progress"
    VERIFYING = "verifying"
    RESOLVED = "resolved"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    UNCONFIRMED = "unconfirmed"
    UNKNOWN = "unknown"


OVER = frozenset({Stage.RESOLVED, Stage.COMPLETED})
"""Stages by which an upstream says that the matter is over."""

HALF_DAY = "±12 h"
"""Stands in a notice's `raw` under `published` where its hour may be of a clock of twelve."""


class Health(StrEnum):
    """What a structured upstream says of one of its components right now."""

    OPERATIONAL = "operational"
    DEGRADED = "degraded"
    PARTIAL = "partial_outage"
    MAJOR = "major_outage"
    MAINTENANCE = "maintenance"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes as fetched.

    `url` is the address after redirects; `content_type` is the header's value with its charset, or "".
    `fetched_at` resolves what carries no date of its own.
    """

    url: str
    body: bytes
    content_type: str
    fetched_at: datetime


@dataclass(frozen=True, slots=True)
class Options:
    """What the settings say about a source: its default zone (IANA name), language, and options of its kind (selectors and so on).

    `known_items` is how many items the source's last good reading held, so that a list that was full and is now empty can be
    refused. `context` is the request that this document answers, when a parser asked for it to be followed.
    """

    timezone: str = "Asia/Shanghai"
    lang: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)
    known_items: int = 0
    context: "Request | None" = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a date stands: `at` is a path into JSON that begins with `$`, a CSS selector, or "" for a feed's items.

    `timezone` is the zone (IANA name) of dates that name none.
    """

    at: str = ""
    timezone: str = "Asia/Shanghai"


@dataclass(frozen=True, slots=True)
class Request:
    """A document that a parser wants fetched next: an article of an announcement list.

    `key` is the stable upstream id of what it leads to; `title` and `published` are what the list said of it.
    """

    url: str
    key: str
    title: str = ""
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """A document that an address points to: its probable kind and its own address. Only reading it tells whether it is so."""

    kind: str
    url: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link whose words promise news of the service's state. `strong`: they speak of status, not only of announcements."""

    url: str
    text: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Leads:
    """What a page leads to: documents that marks of a platform call for, those that it names as its feeds, links by their words."""

    title: str = ""
    marked: tuple[Hint, ...] = ()
    alternates: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Update:
    """One entry of an upstream's own update chain, newest first in `Notice.updates`. `text` is plain text."""

    at: datetime
    stage: Stage
    text: str


@dataclass(frozen=True, slots=True)
class StatedWindow:
    """A window that the upstream gives as data, not prose. `end` is null while it is open."""

    start: datetime | None
    end: datetime | None


@dataclass(frozen=True, slots=True)
class Notice:
    """What a source said, as its adapter found it; before anything is read out of the prose.

    `key` is stable over revisions. `body` is HTML or text as `format` says. The fields from `kind` on are what the upstream
    gives as data; a null `kind` or `stage` means that the prose must tell. `components` are the upstream's names, verbatim.
    `raw` keeps the upstream's own words for stage and impact where they were not recognised; of an article, the source that it
    names, and `HALF_DAY` under `published` where its hour may be of a clock of twelve.
    """

    key: str
    url: str
    title: str
    body: str
    format: str  # "html" or "text"
    published: datetime
    updated: datetime | None = None
    lang: str | None = None
    kind: Kind | None = None
    stage: Stage | None = None
    impact: Impact | None = None
    components: tuple[str, ...] = ()
    windows: tuple[StatedWindow, ...] = ()
    started_at: datetime | None = None
    resolved_at: datetime | None = None
    updates: tuple[Update, ...] = ()
    raw: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statement:
    """A structured upstream's word on one component (or, with a null component, on its whole page) at the time of the document."""

    component: str | None
    health: Health
    raw: str
    at: datetime


Item = Notice | Request | Statement
"""What `sources.<kind>.parse` yields."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quotation: `text[start:end] == quote` in the facts' own text. `field` names the fact it carries."""

    field: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Window:
    """`[start, end)` with its own `affects` (names verbatim) and impact. A null bound is unknown."""

    start: datetime | None
    end: datetime | None
    affects: tuple[str, ...] = ()
    impact: Impact = Impact.UNAVAILABLE
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Restored:
    """Something the notice says comes (or came) back before the whole is over."""

    at: datetime
    affects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Superseded:
    """Bounds that the notice itself replaces; a null bound was not restated."""

    start: datetime | None
    end: datetime | None


@dataclass(frozen=True, slots=True)
class Workaround:
    """What users can do meanwhile, in the notice's words."""

    quote: str
    start: int
    end: int
    affects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DataEffect:
    """What the notice says about data: late, incomplete, to be uploaded again; `known_until` is null when it gives no time."""

    quote: str
    known_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """An ambiguity that a person should look at: `code` is stable, `quote` stands at `[start, end)` of the text."""

    code: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What a notice's prose (and data, where the upstream gives it) says. Unknown is null; lists are never null."""

    lang: str
    kind: Kind
    text: str
    windows: tuple[Window, ...] = ()
    still_available: tuple[str, ...] = ()
    restored: tuple[Restored, ...] = ()
    expected_recovery: datetime | None = None
    actual_recovery: datetime | None = None
    recurrence: str | None = None
    contingency_windows: tuple[Window, ...] = ()
    superseded: tuple[Superseded, ...] = ()
    workarounds: tuple[Workaround, ...] = ()
    data_effects: tuple[DataEffect, ...] = ()
    refers_to_earlier: bool = False
    confidence: float = 1.0
    questions: tuple[Question, ...] = ()
