"""Reminders: an announced start is told once more, so long before as each receiver has chosen.

They are decided when they are due and not before, from the events as they stand then: a start that was moved has no old reminder.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from statuspage.core.model import Event, Lifecycle
from statuspage.core.subscriber import Occasion, Receiver
from statuspage.core.telling.matter import Reminder
from statuspage.core.telling.policy import Owed, owe, reads_digests


def start_of(event: Event) -> datetime | None:
    """When a scheduled event is announced to begin; null for one that is not scheduled, or without a time."""
    if event.lifecycle is not Lifecycle.SCHEDULED:
        return None
    return min((phase.start for phase in event.phases if phase.start), default=None)


def is_due(reminder: Reminder, event: Event | None, now: datetime) -> bool:
    """Whether a reminder is still right."""
    return event is not None and start_of(event) == reminder.start and now < reminder.start


def leads(receivers: Iterable[Receiver]) -> frozenset[timedelta]:
    """All lead times that any receiver has chosen."""
    return frozenset(lead for receiver in receivers for lead in receiver.reminders)


def reached(events: Iterable[Event], leads: Iterable[timedelta], since: datetime | None, now: datetime) -> list[Event]:
    """The events of which a moment to remind came after `since` (null: ever) and has come by `now`, before their start."""
    chosen = list(leads)
    return [event for event in events if (start := start_of(event)) and now < start and _any_reached(start, chosen, since, now)]


def _any_reached(start: datetime, leads: list[timedelta], since: datetime | None, now: datetime) -> bool:
    return any(start - lead <= now and (since is None or start - lead > since) for lead in leads)


def next_moment(events: Iterable[Event], leads: Iterable[timedelta], now: datetime) -> datetime | None:
    """When the next reminder is due; null when none is."""
    chosen = list(leads)
    moments = (start - lead for event in events if (start := start_of(event)) for lead in chosen)
    return min((moment for moment in moments if moment > now), default=None)


def reminders(event: Event, receivers: Iterable[Receiver], told_at: Mapping[str, datetime], now: datetime) -> Iterator[Owed]:
    """The reminders of an event that are due at `now`: of several that were missed, the last one only.

    Whoever was told anything of the event since the moment of the reminder (`told_at`, by receivers' ids) needs none.
    """
    start = start_of(event)
    if start is None or now >= start:
        return
    for receiver in receivers:
        lead = min((lead for lead in receiver.reminders if start - lead <= now), default=None)
        if lead is None or not _wants(receiver, event) or _knows(told_at.get(receiver.id), start - lead):
            continue
        owed = owe(receiver, Reminder(event.id, start, lead), Occasion.REMINDER, now)
        if owed.due_at < start:
            yield owed


def _wants(receiver: Receiver, event: Event) -> bool:
    singly = not reads_digests(receiver) and Occasion.REMINDER in receiver.wants.occasions
    return singly and receiver.wants.concerns(event)


def _knows(told_at: datetime | None, moment: datetime) -> bool:
    return told_at is not None and told_at >= moment
