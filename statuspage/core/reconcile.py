"""Notices, observations and rulings into events: which belong together, how far they have come, and what changed.

`reconcile` is pure and repeatable: what it returns, put in place of what it was given, makes it return nothing.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from statuspage.core import lifecycle, relate
from statuspage.core.announced import Announced, Reading, order
from statuspage.core.changes import change
from statuspage.core.lifecycle import Course, Terms
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
from statuspage.core.observed import Sight, belongs, intervals, key, meet
from statuspage.core.rulings import Ruling, Rulings
from statuspage.core.verdict import Scale, verdicts
from statuspage.settings import Settings


@dataclass(slots=True)
class _Draft:
    """An event while it is put together."""

    id: str
    known: Event | None
    revisions: list[NoticeRevision] = field(default_factory=list)
    observed: list[Interval] = field(default_factory=list)
    track: Announced | None = None
    event: Event | None = None


def reconcile(
    events: Sequence[Event],
    notices: Sequence[NoticeRevision],
    sight: Sight,
    rulings: Sequence[Ruling],
    now: datetime,
    *,
    settings: Settings,
) -> list[Change]:
    """What has changed since `events`, given all that is known at `now`.

    `events` are the live ones, those lately over, and those that any of `notices` is cited by. `notices` are all revisions of every
    notice that is cited by a live event or not yet by any. An event that is over moves only when a notice of it is new.
    """
    ruled = Rulings.of(rulings)
    counting = ruled.read(notices)
    work = _Work(Reading(settings), sight, ruled, now, settings)
    work.load(events, counting)
    work.place_notices(counting)
    work.place_observations()
    return work.changes()


class _Work:
    """One reconciliation: drafts by id, and where everything was put."""

    def __init__(self, reading: Reading, sight: Sight, rulings: Rulings, now: datetime, settings: Settings) -> None:
        self._reading, self._sight, self._rulings, self._now = reading, sight, rulings, now
        self._places = rulings.places()
        self._close_after = settings.events.close_after
        self._scale = Scale(now, settings.events.tolerance)
        self._drafts: dict[str, _Draft] = {}
        self._over: dict[str, Event] = {}
        self._settled: list[list[NoticeRevision]] = []
        self._merged: list[Event] = []

    def load(self, events: Iterable[Event], notices: Iterable[NoticeRevision]) -> None:
        """Take up live events, and over ones of which a notice has a new revision or on which was newly ruled."""
        newest: dict[str, int] = {}
        for notice in notices:
            newest[notice.id] = max(notice.revision, newest.get(notice.id, 0))
        for event in events:
            names = {c.notice for c in event.citations}
            renewed = any(newest.get(name, 0) > _last_cited(event, name) for name in names)
            if event.id in self._places.merged:
                self._merged.append(event)
            elif event.lifecycle in LIVE or renewed or self._is_ruled_on(event, names):
                self._drafts[event.id] = _Draft(event.id, event, observed=self._own(event.id, event.observed), event=event)
            else:
                self._over[event.id] = event
        for event in self._merged:
            home = self._drafts.get(self._places.merged[event.id])
            if home is not None:
                home.observed += self._own(home.id, event.observed)

    def _is_ruled_on(self, event: Event, notices: set[str]) -> bool:
        """Whether there was a ruling on it, or on a notice that it cites, since it last changed."""
        ruled = [self._rulings.touched.get(id) for id in (event.id, *notices)]
        return any(at > event.changed_at for at in ruled if at)

    def _own(self, id: str, observed: Iterable[Interval]) -> list[Interval]:
        """The stretches that no ruling has put into another event."""
        return [interval for interval in observed if self._places.stretches.get(key(interval), id) == id]

    def place_notices(self, notices: Iterable[NoticeRevision]) -> None:
        """Give every notice to the event that cites it, to one that it speaks of, or to a new one."""
        homes = {c.notice: draft for draft in self._drafts.values() if draft.known for c in draft.known.citations}
        settled = {c.notice: event.id for event in self._over.values() for c in event.citations}
        chains = _chains(notices)
        places = {chain[0].id: self._places.notices.get(chain[0].id, settled.get(chain[0].id)) for chain in chains}
        self._settled = [chain for chain in chains if places[chain[0].id] in self._over]
        for chain in (chain for chain in chains if places[chain[0].id] not in self._over):
            draft = self._ruled_place(chain[0].id) or homes.get(chain[0].id) or self._home(chain[-1])
            if draft is not None:
                draft.revisions.extend(chain)
                draft.track = self._reading.fold(draft.revisions)
                draft.event = self._composed(draft)

    def _ruled_place(self, notice: str) -> _Draft | None:
        """The draft that a ruling puts a notice into."""
        id = self._places.notices.get(notice)
        return self._drafts.setdefault(id, _Draft(id, None)) if id else None

    def _home(self, revision: NoticeRevision) -> _Draft | None:
        """The draft that a notice seen for the first time belongs to; null when it concerns nobody."""
        if not self._reading.speaks(revision):
            return None
        candidates = [draft.event for draft in self._drafts.values() if draft.event]
        found = relate.find(revision, self._reading.phases(revision), [*candidates, *self._over.values()])
        if found is not None:
            return self._drafts.get(found.id) or self._reopened(found)
        if not self._reading.opens(revision):
            return None
        draft = _Draft(_id("notice", revision.id), None)
        return self._drafts.setdefault(draft.id, draft)

    def _reopened(self, event: Event) -> _Draft:
        """An event that is over, taken up again with all its notices because a new one speaks of it."""
        own = {c.notice for c in event.citations}
        earlier = [revision for chain in self._settled if chain[0].id in own for revision in chain]
        draft = _Draft(event.id, event, revisions=earlier, observed=list(event.observed), event=event)
        self._drafts[event.id] = draft
        return draft

    def place_observations(self) -> None:
        """Every stretch goes to the event that holds it, one with a fitting phase, an open one of its service, or a new one."""
        held = {key(i): event.id for event in self._over.values() for i in event.observed}
        for interval in intervals(self._sight.observations):
            if key(interval) in held:
                continue
            draft = self._drafts.get(self._places.stretches.get(key(interval), "")) or self._holding(interval)
            draft = draft or self._affected(interval) or self._observed_with(interval)
            draft = draft or self._unannounced(interval)
            draft.observed = [i for i in draft.observed if key(i) != key(interval)] + [interval]
            draft.event = self._composed(draft)

    def _holding(self, interval: Interval) -> _Draft | None:
        return next((d for d in self._drafts.values() if any(key(i) == key(interval) for i in d.observed)), None)

    def _affected(self, interval: Interval) -> _Draft | None:
        fitting = (d for d in self._drafts.values() if d.event and d.event.announced and self._fits(interval, d.event))
        return min(fitting, key=lambda d: (d.event.opened_at if d.event else self._now, d.id), default=None)

    @staticmethod
    def _fits(interval: Interval, event: Event) -> bool:
        if event.lifecycle not in {Lifecycle.SCHEDULED, Lifecycle.IN_PROGRESS, Lifecycle.DUE}:
            return False
        if event.kind is EventKind.INCIDENT:
            return event.concerns(interval.target) and (interval.end is None or interval.end >= event.opened_at)
        return belongs(interval, event.phases)

    def _observed_with(self, interval: Interval) -> _Draft | None:
        return next((d for d in self._drafts.values() if d.track is None and _joins(interval, d.event)), None)

    def _unannounced(self, interval: Interval) -> _Draft:
        draft = _Draft(_id("observed", interval.origin, interval.start.isoformat()), None)
        self._drafts[draft.id] = draft
        return draft

    def changes(self) -> list[Change]:
        """The changes of all drafts, by event id."""
        found = []
        for draft in sorted(self._drafts.values(), key=lambda d: d.id):
            step = change(draft.known, self._rulings.applied(self._composed(draft)), self._now)
            found += [step] if step else []
        return found + [step for event in self._merged if (step := change(event, self._moved(event), self._now))]

    def _moved(self, event: Event) -> Event:
        """What is left of an event that was merged into another."""
        target = self._places.merged[event.id]
        bare = replace(event, phases=(), observed=(), citations=(), verdicts=())
        return replace(bare, lifecycle=Lifecycle.WITHDRAWN, merged_into=target)

    def _composed(self, draft: _Draft) -> Event:
        observed = tuple(sorted(draft.observed, key=lambda i: (i.start, i.origin)))
        if draft.track is None:
            return self._unspoken(draft, observed)
        track = self._rulings.corrected(draft.id, draft.track)
        terms = Terms(self._now, self._close_after, new=draft.known is None)
        course = lifecycle.course(track, observed, self._sight.measured, terms)
        if draft.known and draft.known.ending is Ending.OBSERVATION and course.ending is Ending.NOTICE:
            course = replace(course, ended_at=draft.known.ended_at, ending=Ending.OBSERVATION)
        return self._told(draft, track, observed, course)

    def _unspoken(self, draft: _Draft, observed: tuple[Interval, ...]) -> Event:
        if draft.known is not None and draft.known.announced:
            if not self._all_taken(draft.known):
                return draft.known
            if not observed:
                return replace(draft.known, lifecycle=Lifecycle.WITHDRAWN)
        course = lifecycle.observed_only(observed, self._sight.measured, self._now)
        first = observed[0]
        return Event(
            id=draft.id,
            kind=EventKind.INCIDENT,
            title="",
            lifecycle=course.lifecycle,
            services=tuple(sorted({i.target.service for i in observed})),
            opened_at=first.start,
            changed_at=self._now,
            observed=observed,
            verdicts=verdicts((), observed, self._sight, self._scale),
            started_at=first.start,
            ended_at=course.ended_at,
            ending=course.ending,
        )

    def _all_taken(self, event: Event) -> bool:
        """Whether rulings have taken away every notice that an event cites."""
        cited = {citation.notice for citation in event.citations}
        return all(n in self._rulings.rejected or self._places.notices.get(n, event.id) != event.id for n in cited)

    def _told(self, draft: _Draft, track: Announced, observed: tuple[Interval, ...], course: Course) -> Event:
        first = min((c.published for c in track.citations), default=self._now)
        return Event(
            id=draft.id,
            kind=track.kind,
            title=track.title,
            lifecycle=course.lifecycle,
            services=track.services,
            opened_at=draft.known.opened_at if draft.known else min(first, self._now),
            changed_at=self._now,
            phases=track.phases,
            observed=observed,
            citations=track.citations,
            verdicts=verdicts(track.phases, observed, self._sight, self._scale),
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
        )


def _chains(notices: Iterable[NoticeRevision]) -> list[list[NoticeRevision]]:
    """The revisions of each notice in their order; notices by when they were first published."""
    chains: dict[str, list[NoticeRevision]] = {}
    for revision in sorted(notices, key=lambda n: (n.id, n.revision)):
        chains.setdefault(revision.id, []).append(revision)
    return sorted(chains.values(), key=lambda chain: order(chain[0]))


def _last_cited(event: Event, notice: str) -> int:
    return max(citation.revision for citation in event.citations if citation.notice == notice)


def _joins(interval: Interval, event: Event | None) -> bool:
    """Whether a stretch belongs to an event that nobody announced: what fails together in one service is one event."""
    if event is None or event.announced or interval.target.service not in event.services:
        return False
    return any(meet(interval, other) for other in event.observed)


def _id(*parts: str) -> str:
    """A public id, from the first fact that opened the event and for ever."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def next_moment(events: Iterable[Event], now: datetime, settings: Settings) -> datetime | None:
    """The next instant at which time alone may change one of `events`."""
    close = settings.events.close_after
    instants = [at for event in events if event.lifecycle in LIVE for at in _instants(event)]
    return min((at for base in instants for at in (base, base + close) if at > now), default=None)


def _instants(event: Event) -> list[datetime]:
    bounds = [phase.start for phase in event.phases] + [phase.end for phase in event.phases] + [lifecycle.due_at(event)]
    return [at for at in bounds if at]
