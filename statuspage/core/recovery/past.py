"""What an event teaches, out of the log of its changes: what was announced when, and how it ended."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from notices.model import Kind
from statuspage.core.model import LIVE, Change, Citation, Ending, Event, EventKind, Lifecycle
from statuspage.core.reading import OPERATOR
from statuspage.core.recovery.model import Announcement, Announcer, Recovered

_CALLED_OFF = frozenset({Lifecycle.CANCELLED, Lifecycle.POSTPONED, Lifecycle.WITHDRAWN})
_DAY = timedelta(days=1)


def outage(changes: Sequence[Change]) -> Recovered | None:
    """The row of history that an event is, from all of its changes in the order of their numbers (not empty).

    Null when nobody announced it (but for its end), when it was called off, or when only the operator of this page spoke of it.
    """
    event = changes[-1].event
    by = announcer(event)
    if by is None or event.lifecycle in _CALLED_OFF:
        return None
    announcements = _announced(changes)
    if not announcements:
        return None
    over = event.lifecycle is Lifecycle.ENDED
    known_at = _ended_in(changes).known_at if over else None
    if over and is_confirmed(event):
        return Recovered(event.id, by, announcements, event.ended_at, known_at)
    return Recovered(event.id, by, announcements, None, known_at, _last_known(event) if over else None)


def known_by(row: Recovered, at: datetime) -> Recovered | None:
    """The row as it was known at `at`; null when nothing had been announced by then."""
    announcements = tuple(said for said in row.announcements if said.said_at <= at)
    if not announcements:
        return None
    over = row.known_at is not None and row.known_at <= at
    return row if over and announcements == row.announcements else Recovered(row.event, row.announcer, announcements)


def announcer(event: Event) -> Announcer | None:
    """Whose habits an event follows: the source that says when it will be over, else the first that spoke. Copies do not count."""
    own = [c for c in event.citations if not c.copy_of and not c.source.startswith(OPERATOR)]
    telling = {quote.notice for quote in event.recovery_evidence}
    first = next((c for c in own if c.notice in telling), own[0] if own else None)
    service = event.services[0] if len(event.services) == 1 else ""
    return Announcer(first.source, service, event.kind) if first else None


def announced_back(event: Event) -> datetime | None:
    """When an event is announced to be over; null when its notices leave it open."""
    ends = [phase.end for phase in event.phases if phase.end]
    last = max(ends) if ends and len(ends) == len(event.phases) else None
    return event.expected_recovery or last


def is_confirmed(event: Event) -> bool:
    """Whether anybody knows when it was over. That nothing was ever seen to be down says nothing of when the work ended."""
    by_sight = event.ending is Ending.OBSERVATION and bool(event.observed)
    return event.ended_at is not None and (by_sight or event.ending in {Ending.NOTICE, Ending.ABSENCE, Ending.OPERATOR})


def _last_known(event: Event) -> datetime:
    """When an event was last known to last: last seen, or last spoken of."""
    said = [c.published for c in event.citations if c.kind is not Kind.RECOVERY]
    seen = [interval.end for interval in event.observed if interval.end]
    return max([*said, *seen], default=event.opened_at)


def _ended_in(changes: Sequence[Change]) -> Change:
    """The change with which it was over, as it still is."""
    last = changes[-1]
    for change in reversed(changes):
        if change.event.lifecycle is not Lifecycle.ENDED:
            break
        last = change
    return last


def _announced(changes: Sequence[Change]) -> tuple[Announcement, ...]:
    """What was announced, one after the other; of what was over when we learned of it, what its notices tell of that."""
    live = [change for change in changes if change.event.lifecycle in LIVE and change.event.citations]
    return tuple(_as_it_went(live)) if live else tuple(_in_hindsight(changes[-1].event))


def _as_it_went(changes: Iterable[Change]) -> Iterator[Announcement]:
    known: set[tuple[str, int]] = set()
    before: tuple[object, ...] | None = None
    said_at: datetime | None = None
    for change in changes:
        event = change.event
        fresh = [c for c in event.citations if (c.notice, c.revision) not in known]
        known |= {(c.notice, c.revision) for c in fresh}
        says = announced_back(event), event.stage, event.started_at
        if says == before:
            continue
        at = _said_at(change, fresh if before is None else [c for c in fresh if c.revision == 1])
        said_at = at if said_at is None else max(at, said_at)
        before = says
        yield Announcement(said_at, announced_back(event), _began(event), event.stage or "")


def _said_at(change: Change, fresh: Sequence[Citation]) -> datetime:
    """When the source said it: as its notice is dated, but for one that gives only the day, or an edit: when it was read here.

    A notice that lay there for long before it was first read counts from the day after that.
    """
    times = [_dated(citation) for citation in fresh]
    return min([*times, change.known_at])


def _dated(citation: Citation) -> datetime:
    published = citation.published
    day_only = (published.hour, published.minute, published.second) == (0, 0, 0)
    return min(published, citation.known_at - _DAY) + _DAY if day_only else published


def _began(event: Event) -> datetime | None:
    """When it begins by the announcements; an incident also by what was seen before these."""
    seen = [interval.start for interval in event.observed] if event.kind is EventKind.INCIDENT else []
    return min([*seen, *([event.started_at] if event.started_at else [])], default=None)


def _in_hindsight(event: Event) -> Iterator[Announcement]:
    """The announcements of an event that was over when its notices were first read: the first time that was named, and the last."""
    told = sorted((c for c in event.citations if c.kind is not Kind.RECOVERY), key=lambda c: c.published)
    if not told:
        return
    last, begun = announced_back(event), _began(event)
    first = next((s.end for s in event.superseded if s.end), last)
    yield Announcement(_dated(told[0]), first, begun)
    if first != last:
        yield Announcement(max(_dated(told[-1]), _dated(told[0])), last, begun)
