"""Events, changes and receivers for the tests of what is told."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from notices.model import Impact
from statuspage.core.model import Change, ChangeKind, Condition, Event, EventKind, Interval, Lifecycle, Phase, Target
from statuspage.core.subscriber import Channel, Digest, Origin, Quiet, Receiver, Wants

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
"""Ten in the morning in Shanghai."""

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TAX, LOGIN = Target("etax"), Target("etax", "login")


def maintenance(starts: datetime = NOW + 2 * DAY, lifecycle: Lifecycle = Lifecycle.SCHEDULED, revision: int = 1) -> Event:
    """A maintenance of the tax office, announced for four hours."""
    phases = (Phase(starts, starts + 4 * HOUR, (), (TAX,), Impact.UNAVAILABLE),)
    return Event("m1", EventKind.MAINTENANCE, "停机维护", lifecycle, ("etax",), NOW, NOW, revision=revision, phases=phases)


def outage(id: str = "o1", *, ended_at: datetime | None = None, started_at: datetime = NOW) -> Event:
    """An outage of the login that nobody has announced."""
    seen = (Interval("probe", LOGIN, Condition.DOWN, started_at, ended_at),)
    lifecycle = Lifecycle.ENDED if ended_at else Lifecycle.IN_PROGRESS
    event = Event(id, EventKind.INCIDENT, "", lifecycle, ("etax",), started_at, started_at, revision=1, observed=seen)
    return replace(event, started_at=started_at, ended_at=ended_at)


def change(event: Event, *kinds: ChangeKind, number: int = 1, at: datetime = NOW) -> Change:
    """A change that was recorded."""
    return Change(kinds, at, event, number)


def receiver(
    id: str = "ops",
    channel: Channel = Channel.DINGTALK,
    *,
    wants: Wants = Wants(),  # noqa: B008 -- frozen
    reminders: Sequence[timedelta] = (),
    digest: Digest = Digest.NONE,
    quiet: Quiet | None = None,
    origin: Origin = Origin.OPERATOR,
) -> Receiver:
    """Somebody who is told."""
    return Receiver(
        id, channel, "https://x.example/", wants=wants, reminders=tuple(reminders), digest=digest, quiet=quiet, origin=origin
    )
