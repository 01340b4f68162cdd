"""Who is told, of what, and how: the values that the operator's settings and visitors' subscriptions both come to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from notices.model import Impact
from statuspage.core.model import ChangeKind, Condition, Event, EventKind, Target
from statuspage.settings.subscribers import Subscriber, address, quiet_hours
from statuspage.settings.types import Secret

ALL = "*"
"""In place of services' ids: every service."""


class Channel(StrEnum):
    """How a receiver is reached: each has its own wire."""

    WEBHOOK = "webhook"
    EMAIL = "email"
    DINGTALK = "dingtalk"
    WECOM = "wecom"
    FEISHU = "feishu"
    SLACK = "slack"
    DISCORD = "discord"
    TEAMS = "teams"
    TELEGRAM = "telegram"
    NTFY = "ntfy"
    WEBSUB = "websub"


class Occasion(StrEnum):
    """Why a message is sent. CHANGED: extended, shortened, postponed, cancelled, withdrawn or revised.

    OVERRUN: past its announced end. OBSERVED: an outage without notice. TROUBLE: a source cannot be read (operators only).
    """

    ANNOUNCED = "announced"
    REMINDER = "reminder"
    STARTED = "started"
    CHANGED = "changed"
    OVERRUN = "overrun"
    OBSERVED = "observed"
    ENDED = "ended"
    TROUBLE = "trouble"


OCCASION_OF: Mapping[ChangeKind, Occasion] = {
    ChangeKind.ANNOUNCED: Occasion.ANNOUNCED,
    ChangeKind.OBSERVED: Occasion.OBSERVED,
    ChangeKind.STARTED: Occasion.STARTED,
    ChangeKind.EXTENDED: Occasion.CHANGED,
    ChangeKind.SHORTENED: Occasion.CHANGED,
    ChangeKind.POSTPONED: Occasion.CHANGED,
    ChangeKind.CANCELLED: Occasion.CHANGED,
    ChangeKind.WITHDRAWN: Occasion.CHANGED,
    ChangeKind.REVISED: Occasion.CHANGED,
    ChangeKind.DUE: Occasion.OVERRUN,
    ChangeKind.OVERRUN: Occasion.OVERRUN,
    ChangeKind.ENDED: Occasion.ENDED,
}
"""The occasions that kinds of change are; a recorded one is none."""


class Digest(StrEnum):
    """How often everything is summed up in one message, in place of single ones. NONE: each is told by itself."""

    NONE = "none"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


class Shape(StrEnum):
    """The body that a webhook gets: our own, or one that its receiver reads already."""

    OWN = "own"
    STATUSPAGE = "statuspage"
    ALERTMANAGER = "alertmanager"
    KUMA = "kuma"


class Origin(StrEnum):
    """Who asked for the messages: the operator, in the settings, or a visitor of the page."""

    OPERATOR = "operator"
    VISITOR = "visitor"


_SEVERITY = {
    Impact.NONE: 0,
    Impact.STALE: 1,
    Impact.READ_ONLY: 2,
    Impact.DEGRADED: 3,
    Impact.UNAVAILABLE: 4,
    Impact.UNKNOWN: 4,
}
"""Impacts by how bad they are; one that is not known may be the worst."""

_MEANS = {
    Condition.UP: Impact.NONE,
    Condition.DELAYED: Impact.STALE,
    Condition.SLOW: Impact.DEGRADED,
    Condition.IMPAIRED: Impact.DEGRADED,
    Condition.FLAPPING: Impact.DEGRADED,
    Condition.DOWN: Impact.UNAVAILABLE,
}
"""What users meet under a condition."""


@dataclass(frozen=True, slots=True)
class Wants:
    """What a receiver wants to hear of: events of these `services` (ids, or `ALL`), and of these single `components` beside them.

    `kinds`: of events. `occasions`: on which it is told of them. `least`: the least impact that an event must have, null for any.
    """

    services: frozenset[str] = frozenset({ALL})
    components: frozenset[Target] = frozenset()
    kinds: frozenset[EventKind] = frozenset(EventKind)
    occasions: frozenset[Occasion] = frozenset(Occasion)
    least: Impact | None = None

    def concerns(self, event: Event) -> bool:
        """Whether an event is of a kind, in a place and of an impact that is asked for; on which occasion does not matter."""
        return event.kind in self.kinds and any(
            self._includes(target) and self._matters(impact) for target, impact in impacts(event)
        )

    def names(self, service: str) -> bool:
        """Whether anything of a service is asked for."""
        return ALL in self.services or service in self.services or any(own.service == service for own in self.components)

    def _includes(self, target: Target) -> bool:
        if ALL in self.services or target.service in self.services:
            return True
        return any(own.covers(target) or target.covers(own) for own in self.components)

    def _matters(self, impact: Impact) -> bool:
        return self.least is None or _SEVERITY[impact] >= _SEVERITY[self.least]


def impacts(event: Event) -> Iterator[tuple[Target, Impact]]:
    """Every place that an event is about, with the impact there: as announced, and as observed. UNKNOWN where nothing is said."""
    said: set[str] = set()
    for target, impact in _said(event):
        said.add(target.service)
        yield target, impact
    yield from ((Target(service), Impact.UNKNOWN) for service in event.services if service not in said)


def _said(event: Event) -> Iterator[tuple[Target, Impact]]:
    yield from ((target, phase.impact) for phase in event.phases for target in phase.targets)
    yield from ((interval.target, _MEANS[interval.condition]) for interval in event.observed)


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of the day, `[start, end)` on the clock of `zone` (an IANA name), in which nothing is sent; they may span midnight."""

    start: time
    end: time
    zone: str

    def until(self, now: datetime) -> datetime:
        """`now`, or, when that is in the quiet hours, when these end. Aware, as `now` is."""
        local = now.astimezone(ZoneInfo(self.zone))
        clock = local.time()
        held = self.start <= clock < self.end if self.start <= self.end else clock >= self.start or clock < self.end
        if not held:
            return now
        day = local.date() + timedelta(days=clock >= self.end)
        return datetime.combine(day, self.end, ZoneInfo(self.zone)).astimezone(now.tzinfo)


@dataclass(frozen=True, slots=True)
class Receiver:
    """Somebody who is told. `address` is a web address, for e-mail a mail address; it may hold a token, so it is not printed.

    `secrets` sign what is sent (revealed; of several the newest first, while a receiver changes over). `reminders` are lead times
    before an announced start. `zone` is that of its digests. `id` is an operator's own word, or a visitor's random one.
    """

    id: str
    channel: Channel
    address: str = field(repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)
    lang: str = "zh-Hans"
    wants: Wants = Wants()
    reminders: tuple[timedelta, ...] = ()
    digest: Digest = Digest.NONE
    zone: str = "Asia/Shanghai"
    quiet: Quiet | None = None
    shape: Shape = Shape.OWN
    origin: Origin = Origin.OPERATOR


def operators(subscribers: Iterable[Subscriber], revealed: Mapping[str, str], lang: str, zone: str) -> tuple[Receiver, ...]:
    """The receivers in the settings, with the secrets that are `revealed` (by reference; an address that is not or is none is "").

    `lang` and `zone` are for those that name none.
    """
    return tuple(_operator(one, revealed, lang, zone) for one in subscribers)


def _operator(one: Subscriber, revealed: Mapping[str, str], lang: str, zone: str) -> Receiver:
    known = {name: revealed.get(secret.reference, "") for name, secret in one.references.items()}
    found = _written(known["url"]) if isinstance(one.url, Secret) else one.url
    secrets = tuple(secret for name in ("secret", "old_secret") if (secret := known.get(name)))
    return Receiver(
        id=one.id,
        channel=Channel(one.kind),
        address=found.removeprefix("mailto:"),
        secrets=secrets,
        lang=one.lang or lang,
        wants=_wanted(one),
        reminders=tuple(sorted(set(one.reminders))),
        digest=Digest(one.digest),
        zone=one.timezone or zone,
        quiet=Quiet(*quiet_hours(one.quiet), one.timezone or zone) if one.quiet else None,
        shape=Shape(one.shape),
    )


def _written(revealed: str) -> str:
    """An address as one in the settings is kept; "" for what is none."""
    try:
        return address(revealed)
    except ValueError:
        return ""


def _wanted(one: Subscriber) -> Wants:
    """What a subscriber wants: with components and no services named, these alone."""
    alone = one.components and "services" not in one.model_fields_set
    return Wants(
        services=frozenset() if alone else frozenset(one.services),
        components=frozenset(Target(*place.split("/", 1)) for place in one.components),
        kinds=frozenset(EventKind(kind) for kind in one.events),
        occasions=frozenset(Occasion(said) for said in one.tell),
        least=Impact(one.least) if one.least else None,
    )
