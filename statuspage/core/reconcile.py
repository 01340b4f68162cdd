"""Notices, observations and rulings into events: which belong together, how far they have come, and what changed.

`reconcile` is pure and repeatable: what it returns, put in place of what it was given, makes it return nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from statuspage.core import lifecycle
from statuspage.core.announced import Announced
from statuspage.core.changes import change
from statuspage.core.lifecycle import Course, Terms
from statuspage.core.memory import Memory
from statuspage.core.model import (
    LIVE,
    Change,
    Ending,
    Event,
    EventKind,
    Interval,
    Lifecycle,
    NoticeRevision,
)
from statuspage.core.observed import Sight
from statuspage.core.placing import Draft, Placed, place
from statuspage.core.rulings import Ruling, Rulings
from statuspage.core.verdict import Scale, verdicts
from statuspage.settings import Settings

_TOLD = frozenset({Ending.NOTICE, Ending.ABSENCE})


def reconcile(
    events: Sequence[Event],
    notices: Sequence[NoticeRevision],
    sight: Sight,
    rulings: Sequence[Ruling],
    now: datetime,
    *,
    settings: Settings,
    memory: Memory | None = None,
) -> list[Change]:
    """What has changed since `events`, given all that is known at `now`.

    `events` are the live ones, those lately over, and those that any of `notices` is cited by. `notices` are all revisions of every
    notice that is cited by one of `events` or not yet by any. An event that is over moves only when what it rests on is different.
    `memory` spares work on what is as it was at the last call with it, and changes nothing in the result.
    """
    ruled = Rulings.of(rulings)
    counting = ruled.read(notices)
    placed = place(events, counting, sight, ruled, settings, memory=memory or Memory())
    composing = _Composing(sight, ruled, now, settings, {notice.id for notice in notices})
    return sorted(composing.changes(placed), key=lambda step: step.event.id)


@dataclass(frozen=True, slots=True)
class _Composing:
    """Makes events of drafts. `given` are the notices that were looked at."""

    sight: Sight
    rulings: Rulings
    now: datetime
    settings: Settings
    given: set[str]

    def changes(self, placed: Placed) -> Iterator[Change]:
        """The changes of all drafts, of events that went into others, and of those that nothing speaks of any more."""
        steps = [(draft.known, self._applied(draft)) for draft in placed.drafts if self._is_due(draft)]
        steps += [(event, _moved(event, target)) for event, target in placed.gone]
        steps += [(event, self.rulings.applied(self._unsaid(event))) for event in placed.bare]
        return (step for before, after in steps if (step := change(before, after, self.now)))

    def _is_due(self, draft: Draft) -> bool:
        """Whether to put an event together anew: it lives, rests on other facts than before, or was lately ruled on."""
        known = draft.known
        return known is None or known.lifecycle in LIVE or draft.is_changed or self._is_ruled_on(known)

    def _is_ruled_on(self, event: Event) -> bool:
        ruled = [self.rulings.touched.get(id) for id in (event.id, *(c.notice for c in event.citations))]
        return any(at > event.changed_at for at in ruled if at)

    def _unsaid(self, event: Event) -> Event:
        """A live event whose notices were all looked at and say nothing of it any more."""
        looked_at = all(c.notice in self.given for c in event.citations)
        return replace(event, lifecycle=Lifecycle.WITHDRAWN) if looked_at else event

    def _applied(self, draft: Draft) -> Event:
        return self.rulings.applied(self._composed(draft))

    def _composed(self, draft: Draft) -> Event:
        observed = tuple(sorted(draft.observed, key=lambda i: (i.start, i.origin)))
        if draft.group is None:
            return self._unspoken(draft, observed)
        track = self.rulings.corrected(draft.id, draft.group.track)
        course = lifecycle.course(track, observed, self.sight.measured, Terms(self.now, self.settings.events.close_after))
        if observed and draft.known and draft.known.ending is Ending.OBSERVATION and course.ending in _TOLD:
            course = replace(course, ended_at=draft.known.ended_at, ending=Ending.OBSERVATION)
        return self._told(draft, track, observed, course)

    @property
    def _scale(self) -> Scale:
        return Scale(self.now, self.settings.events.tolerance)

    def _unspoken(self, draft: Draft, observed: tuple[Interval, ...]) -> Event:
        course = lifecycle.observed_only(observed, self.sight.measured, self.now)
        first = observed[0]
        return Event(
            id=draft.id,
            kind=EventKind.INCIDENT,
            title="",
            lifecycle=course.lifecycle,
            services=tuple(sorted({i.target.service for i in observed})),
            opened_at=first.start,
            changed_at=self.now,
            observed=observed,
            verdicts=verdicts((), observed, self.sight, self._scale),
            started_at=first.start,
            ended_at=course.ended_at,
            ending=course.ending,
        )

    def _told(self, draft: Draft, track: Announced, observed: tuple[Interval, ...], course: Course) -> Event:
        first = min((c.published for c in track.citations), default=self.now)
        return Event(
            id=draft.id,
            kind=track.kind,
            title=track.title,
            lifecycle=course.lifecycle,
            services=track.services,
            opened_at=draft.known.opened_at if draft.known else min(first, self.now),
            changed_at=self.now,
            phases=track.phases,
            observed=observed,
            citations=track.citations,
            verdicts=verdicts(track.phases, observed, self.sight, self._scale),
            started_at=track.started_at or track.first_start,
            expected_recovery=track.expected_recovery,
            recovery_evidence=track.recovery_evidence,
            ended_at=course.ended_at,
            ending=course.ending,
            restored=track.restored,
            superseded=track.superseded,
            workarounds=track.workarounds,
            data_effects=track.data_effects,
            unmatched=track.unmatched,
            questions=track.questions,
            confidence=track.confidence,
            stage=track.stage,
            conflicts=track.conflicts,
        )


def _moved(event: Event, target: str) -> Event:
    """What is left of an event that went into another."""
    bare = replace(event, phases=(), observed=(), citations=(), verdicts=(), conflicts=())
    return replace(bare, lifecycle=Lifecycle.WITHDRAWN, merged_into=target)


def next_moment(events: Iterable[Event], now: datetime, settings: Settings) -> datetime | None:
    """The next instant at which time alone may change one of `events`."""
    close = settings.events.close_after
    instants = [at for event in events if event.lifecycle in LIVE for at in _instants(event)]
    return min((at for base in instants for at in (base, base + close) if at > now), default=None)


def _instants(event: Event) -> list[datetime]:
    bounds = [phase.start for phase in event.phases] + [phase.end for phase in event.phases] + [lifecycle.due_at(event)]
    return [at for at in bounds if at]
