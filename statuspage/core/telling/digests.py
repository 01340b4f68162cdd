"""Digests: what happened in a day, a week or a month, told at eight in the morning on the receiver's clock."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from statuspage.core.model import LIVE, Event, Lifecycle
from statuspage.core.subscriber import Digest, Receiver
from statuspage.core.telling.matter import Summary
from statuspage.core.telling.policy import Owed, owe, reads_digests

HOUR = time(8)
"""When a day, a week (Monday) or a month (the first) is summed up."""


def last_end(digest: Digest, zone: str, now: datetime) -> datetime:
    """When the last period that is over at `now` ended. Aware, in UTC's order; `zone` is an IANA name."""
    place = ZoneInfo(zone)
    local = now.astimezone(place)
    day = local.date() if local.time() >= HOUR else local.date() - timedelta(days=1)
    if digest is Digest.WEEKLY:
        day -= timedelta(days=day.weekday())
    if digest is Digest.MONTHLY:
        day = day.replace(day=1)
    return datetime.combine(day, HOUR, place).astimezone(now.tzinfo)


def period(digest: Digest, zone: str, now: datetime) -> Summary:
    """The last period that is over at `now`."""
    end = last_end(digest, zone, now)
    return Summary(digest, last_end(digest, zone, end - timedelta(hours=1)), end)


def summaries(receivers: Iterable[Receiver], last: datetime | None, now: datetime) -> Iterator[Owed]:
    """The digests that came due after `last` (null: nothing is known of before, so none) and by `now`.

    One that came due when nothing ran is told with the next.
    """
    for receiver in receivers:
        if last is None or not reads_digests(receiver):
            continue
        summary = period(receiver.digest, receiver.zone, now)
        if last < summary.until:
            missed = last_end(receiver.digest, receiver.zone, last)
            yield owe(receiver, replace(summary, since=min(summary.since, missed)), "digest", now)


def happened(summary: Summary, receiver: Receiver, events: Iterable[Event]) -> list[Event]:
    """The events that concern a receiver and ran, ended, or were announced, moved or cancelled in the period; by their start."""
    found = [event for event in events if receiver.wants.concerns(event) and _is_within(event, summary)]
    return sorted(found, key=lambda event: (event.started_at or event.opened_at, event.id))


def ahead(summary: Summary, receiver: Receiver, events: Iterable[Event]) -> list[Event]:
    """The scheduled events that concern a receiver, next first."""
    found = [event for event in events if event.lifecycle is Lifecycle.SCHEDULED and receiver.wants.concerns(event)]
    return sorted(found, key=lambda event: (event.started_at or summary.until, event.id))


def _is_within(event: Event, summary: Summary) -> bool:
    if event.lifecycle is Lifecycle.SCHEDULED:
        return False
    return event.lifecycle in LIVE or event.changed_at >= summary.since
