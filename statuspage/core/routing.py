"""Who is told of a change, and under which id."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from statuspage.core.model import Change
from statuspage.settings import Subscriber


@dataclass(frozen=True, slots=True)
class Addressed:
    """A message to be delivered. `message_id` is the same on every attempt, so that receivers can drop duplicates."""

    subscriber: str
    message_id: str


def receivers(change: Change, subscribers: Iterable[Subscriber]) -> tuple[Addressed, ...]:
    """The subscribers that hear of `change`: those of any of its services, when it is told at all."""
    if not change.told:
        return ()
    return tuple(Addressed(s.id, message_id(change, s.id)) for s in subscribers if _wants(s, change))


def message_id(change: Change, subscriber: str) -> str:
    """The Standard Webhooks id of a change for a subscriber."""
    return "msg_" + hashlib.sha256(f"{change.name}\n{subscriber}".encode()).hexdigest()[:24]


def _wants(subscriber: Subscriber, change: Change) -> bool:
    return "*" in subscriber.services or bool(set(subscriber.services) & set(change.event.services))
