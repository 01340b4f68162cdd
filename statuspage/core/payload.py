"""The message that a webhook subscriber gets: type, timestamp and data, as Standard Webhooks advises."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter

from statuspage.core.expectation import Expectation
from statuspage.core.model import Change, ChangeKind, Event


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
class Message:
    """The body of a webhook. `type` is `event.` and the first kind of the change."""

    type: str
    timestamp: datetime
    data: Told


_MESSAGE = TypeAdapter(Message)


def message(change: Change, site: str) -> bytes:
    """The body for `change`, in JSON; the same bytes on every attempt. `site` is the public address of the page."""
    url = f"{site.rstrip('/')}/events/{change.event.id}"
    told = Told(change.name, change.number, change.kinds, change.known_at, url, change.event, change.expectation)
    return _MESSAGE.dump_json(Message(f"event.{change.kinds[0]}", change.known_at, told))
