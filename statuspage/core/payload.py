"""The messages that a webhook subscriber gets: type, timestamp and data, as Standard Webhooks advises."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from pydantic import TypeAdapter

from statuspage.core.expectation import Expectation
from statuspage.core.model import Change, ChangeKind, Event
from statuspage.core.telling.matter import Reminder, Trial, Trouble

D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Told:
    """A change as it is told: `id` is `<event>#<revision>`, `url` the event's page, `event` the whole document after the change.

    `expectation` is our own estimate of when it will be over, from experience; what is announced stands in `event`.
    """

    id: str
    number: int
    kinds: tuple[ChangeKind, ...]
    known_at: datetime
    url: str
    event: Event
    expectation: Expectation | None = None


@dataclass(frozen=True, slots=True)
class Reminded:
    """A start that is near: `starts_at` is when the event is announced to begin, `lead` how many seconds before this was due."""

    url: str
    starts_at: datetime
    lead: int
    event: Event


@dataclass(frozen=True, slots=True)
class Troubled:
    """The source or receiver of that `id` does not work since then, `reason` says why; or it works again."""

    id: str
    since: datetime
    reason: str
    url: str


@dataclass(frozen=True, slots=True)
class Tested:
    """A test by the operator of the page at `url`."""

    url: str


@dataclass(frozen=True, slots=True)
class Message(Generic[D]):
    """The body of a webhook. `type` says what happened to what, such as `event.announced`; `data` is by the type."""

    type: str
    timestamp: datetime
    data: D


_TOLD = TypeAdapter(Message[Told])
_REMINDED = TypeAdapter(Message[Reminded])
_TROUBLED = TypeAdapter(Message[Troubled])
_TESTED = TypeAdapter(Message[Tested])


def message(change: Change, site: str) -> bytes:
    """The body for `change`, in JSON; the same bytes on every attempt. `site` is the public address of the page.

    Its type is `event.` and the first kind of the change.
    """
    event = change.event
    told = Told(change.name, change.number, change.kinds, change.known_at, _page(site, event), event, change.expectation)
    return _TOLD.dump_json(Message(f"event.{change.kinds[0]}", change.known_at, told))


def reminder(told: Reminder, event: Event, site: str, at: datetime) -> bytes:
    """The body that reminds of `event`, owed since `at`: `event.reminder`."""
    reminded = Reminded(_page(site, event), told.start, int(told.lead.total_seconds()), event)
    return _REMINDED.dump_json(Message("event.reminder", at, reminded))


def trouble(told: Trouble, site: str, at: datetime) -> bytes:
    """The body about our own trouble, owed since `at`: `source.unreadable`, `source.readable` or `receiver.disabled`."""
    happened = {("source", False): "unreadable", ("source", True): "readable"}.get((told.what, told.over), "disabled")
    troubled = Troubled(told.id, told.since, told.reason, f"{site.rstrip('/')}/sources")
    return _TROUBLED.dump_json(Message(f"{told.what}.{happened}", at, troubled))


def trial(told: Trial, site: str) -> bytes:
    """The body of a test: `test`."""
    return _TESTED.dump_json(Message("test", told.at, Tested(site)))


def _page(site: str, event: Event) -> str:
    return f"{site.rstrip('/')}/events/{event.id}"
