"""An operator's rulings on an event: applied last, shown as corrections, never an overwrite of what was read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from statuspage.core.model import Ending, Event, Lifecycle


@dataclass(frozen=True, slots=True)
class Ruling:
    """An operator's word on an event, applied last. `field` is one of those that `apply` knows."""

    id: str
    at: datetime
    who: str
    why: str
    target: str
    field: str
    value: str | None = None


def apply(event: Event, rulings: Iterable[Ruling]) -> Event:
    """`event` as the rulings on it leave it, in the order in which they were made. Unknown fields change nothing."""
    for ruling in sorted((r for r in rulings if r.target == event.id), key=lambda r: (r.at, r.id)):
        event = _ruled(event, ruling)
    return event


def _ruled(event: Event, ruling: Ruling) -> Event:
    match ruling.field:
        case "title":
            changed = replace(event, title=ruling.value or event.title)
        case "expected_recovery":
            changed = replace(event, expected_recovery=datetime.fromisoformat(ruling.value) if ruling.value else None)
        case "close":
            ended = datetime.fromisoformat(ruling.value) if ruling.value else ruling.at
            changed = replace(event, lifecycle=Lifecycle.ENDED, ended_at=ended, ending=Ending.NOTICE)
        case "hide":
            changed = replace(event, lifecycle=Lifecycle.WITHDRAWN)
        case _:
            return event
    return replace(changed, corrected=tuple(dict.fromkeys((*event.corrected, ruling.field))))
