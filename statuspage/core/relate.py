"""Whether a notice belongs to an event that is already known: by references, components, windows and kinds."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from notices.model import Kind
from statuspage.core.model import Ending, Event, EventKind, Lifecycle, NoticeRevision, Phase, Target

NEAR = timedelta(minutes=30)
"""Starts this near to each other are the same start, told by two sources."""

AFTERWARDS = timedelta(days=1)
"""How long after an event's end a notice may still speak of it."""

_SPEAKS_OF_EARLIER = frozenset({Kind.EXTENSION, Kind.POSTPONEMENT, Kind.CANCELLATION, Kind.RECOVERY})


def find(revision: NoticeRevision, phases: Sequence[Phase], events: Iterable[Event]) -> Event | None:
    """The event that `revision` speaks of, or null. The nearest start wins, then the newest event."""
    scored = [(score, event) for event in events if (score := _score(revision, phases, event)) is not None]
    return min(scored, key=lambda pair: (pair[0], -pair[1].opened_at.timestamp(), pair[1].id))[1] if scored else None


def _score(revision: NoticeRevision, phases: Sequence[Phase], event: Event) -> float | None:
    """How far apart a notice and an event are (0 is nearest), or null when they are not the same matter."""
    if not _share(phases, event) or _apart(revision, event):
        return None
    if revision.facts.kind in _SPEAKS_OF_EARLIER or revision.facts.refers_to_earlier:
        return _distance(revision, phases, event) if _recent(event, revision.published) else None
    if revision.facts.kind is Kind.OUTAGE:
        return _same_outage(revision, event)
    return _same_window(phases, event)


def _share(phases: Sequence[Phase], event: Event) -> bool:
    mine = {target for phase in phases for target in phase.targets}
    theirs = {target for phase in event.phases for target in phase.targets} | {i.target for i in event.observed}
    return any(_related(a, b) for a in mine for b in theirs)


def _related(a: Target, b: Target) -> bool:
    return a.covers(b) or b.covers(a)


def _apart(revision: NoticeRevision, event: Event) -> bool:
    """A structured upstream tells its own events apart by their keys."""
    return revision.structured and any(c.source == revision.source and c.notice != revision.id for c in event.citations)


def _recent(event: Event, at: datetime) -> bool:
    if event.lifecycle in {Lifecycle.CANCELLED, Lifecycle.WITHDRAWN}:
        return False
    return event.ended_at is None or event.ended_at >= at - AFTERWARDS


def _distance(revision: NoticeRevision, phases: Sequence[Phase], event: Event) -> float:
    stated = [s.start for s in revision.facts.superseded if s.start] or [phase.start for phase in phases if phase.start]
    starts = [phase.start for phase in event.phases if phase.start] or [event.opened_at]
    near = stated or [revision.published]
    return min(abs((a - b).total_seconds()) for a in near for b in starts)


def _same_outage(revision: NoticeRevision, event: Event) -> float | None:
    if event.kind is not EventKind.INCIDENT or event.lifecycle is Lifecycle.CANCELLED:
        return None
    over = event.ended_at is not None and event.ended_at < revision.published
    if over and event.ending is not Ending.UNCONFIRMED:
        return None
    return abs((revision.published - event.opened_at).total_seconds())


def _same_window(phases: Sequence[Phase], event: Event) -> float | None:
    if event.kind is not EventKind.MAINTENANCE:
        return None
    pairs = [
        abs((mine.start - theirs.start).total_seconds())
        for mine in phases
        for theirs in event.phases
        if mine.start
        and theirs.start
        and _overlap(mine, theirs)
        and any(_related(a, b) for a in mine.targets for b in theirs.targets)
    ]
    nearest = min(pairs, default=None)
    return nearest if nearest is not None and nearest <= NEAR.total_seconds() else None


def _overlap(a: Phase, b: Phase) -> bool:
    """Whether two windows have a moment in common; an unknown bound is open."""
    return _before(a.start, b.end) and _before(b.start, a.end)


def _before(start: datetime | None, end: datetime | None) -> bool:
    return start is None or end is None or start < end
