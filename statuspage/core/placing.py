"""Where every fact goes: notices into groups, stretches to what announces them or together, and each of these to an event's id.

What belongs together follows from the facts and rulings alone; the known events only lend their ids. So any order of arrival comes
to the same events, and two that turn out to be one go together under the older id.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from statuspage.core.announced import Announced
from statuspage.core.grouping import Group
from statuspage.core.lifecycle import due_at, tells_its_end
from statuspage.core.memory import Memory
from statuspage.core.model import LIVE, Event, EventKind, Interval, NoticeRevision, Target
from statuspage.core.observed import EARLY, Sight, belongs, intervals, key, meet
from statuspage.core.rulings import Rulings
from statuspage.settings import Settings

Key = tuple[str, datetime]

_LONG = timedelta(days=14)
"""A maintenance that is longer is looked at for every stretch of its service."""


@dataclass(slots=True, eq=False)
class Draft:
    """An event while it is put together. `group` is null for what nobody announced; `known` is what it was until now."""

    group: Group | None = None
    observed: list[Interval] = field(default_factory=list)
    pin: str = ""
    id: str = ""
    known: Event | None = None

    @property
    def is_changed(self) -> bool:
        """Whether it rests on other facts than the known event does."""
        if self.known is None:
            return True
        cited = frozenset((c.notice, c.revision) for c in self.known.citations)
        return self._cited != cited or _shape(self.observed) != _shape(self.known.observed)

    @property
    def _cited(self) -> frozenset[tuple[str, int]]:
        return self.group.cited if self.group else frozenset()


@dataclass(frozen=True, slots=True)
class Placed:
    """The drafts, the known events that went into others (with those' ids), and the live ones that no fact speaks of."""

    drafts: tuple[Draft, ...]
    gone: tuple[tuple[Event, str], ...]
    bare: tuple[Event, ...]


def place(
    events: Sequence[Event],
    notices: Sequence[NoticeRevision],
    sight: Sight,
    rulings: Rulings,
    settings: Settings,
    *,
    memory: Memory,
) -> Placed:
    """Put all facts where they belong. `notices` are those that count; `memory` is of the last time."""
    work = _Placing(events, sight, rulings, settings, memory)
    work.group(notices)
    work.spread()
    work.name()
    return work.placed()


class _Placing:
    """Known events, pins by rulings, and the drafts so far."""

    def __init__(self, events: Sequence[Event], sight: Sight, rulings: Rulings, settings: Settings, memory: Memory) -> None:
        self._places = rulings.places()
        self._settings, self._memory = settings, memory
        self._reach = Reach(settings.events.close_after, frozenset(one.target for one in sight.measured))
        self._known = {event.id: event for event in events if event.id not in self._places.merged}
        self._ruled = {*rulings.touched, *self._places.notices.values(), *self._places.stretches.values()}
        self._homes = {c.notice: event for event in self._known.values() for c in event.citations}
        self._all = tuple(events)
        self._drafts: list[Draft] = []
        self._by_pin: dict[str, Draft] = {}
        self._by_notice: dict[str, Draft] = {}
        self._shelves: dict[tuple[str, datetime | None], list[Draft]] = defaultdict(list)
        self._keepers: dict[str, Draft] = {}
        self._unspoken: dict[str, list[Draft]] = defaultdict(list)
        self._by_stretch: dict[Key, Draft] = {}
        self._settled: dict[int, Event] = {}
        self._gone: list[tuple[Event, str]] = []
        self._bare: list[Event] = []
        self._stretches = {key(interval): interval for event in self._all for interval in event.observed}
        self._stretches |= {key(interval): interval for interval in intervals(sight.observations)}
        self._seen = {interval.target.service for interval in self._stretches.values()}

    def group(self, notices: Iterable[NoticeRevision]) -> None:
        """A draft for every group of notices. What was ruled on keeps its notices."""
        held = {c.notice: event.id for event in self._known.values() if event.id in self._ruled for c in event.citations}
        for found in self._memory.group(notices, self._settings, {**held, **self._places.notices}):
            draft = self._add(Draft(found, pin=found.pinned))
            for notice in found.notices:
                self._by_notice[notice] = draft
            if settled := self._settle(draft):
                self._settled[id(draft)] = settled
                self._keepers[settled.id] = draft
            self._shelve(draft, found.track)

    def _shelve(self, draft: Draft, track: Announced) -> None:
        """Let a draft be found for the stretches of its services, as far as there are any."""
        services = self._seen.intersection(track.services)
        hours = _hours(track) if services else ()
        for service in services:
            for hour in hours:
                self._shelves[service, hour].append(draft)

    def _add(self, draft: Draft) -> Draft:
        self._drafts.append(draft)
        if draft.pin:
            self._by_pin[draft.pin] = draft
        return draft

    def spread(self) -> None:
        """Every stretch to the draft that it is pinned to, that announces it, or with those that it meets."""
        holders = {key(interval): event for event in self._known.values() for interval in event.observed}
        for interval in sorted(self._stretches.values(), key=lambda i: (i.start, i.origin)):
            draft = self._pinned(interval, holders) or self._announcing(interval, holders) or self._together(interval)
            draft.observed.append(interval)
            self._by_stretch[key(interval)] = draft

    def _pinned(self, interval: Interval, holders: dict[Key, Event]) -> Draft | None:
        holder = holders.get(key(interval))
        held = holder.id if holder and holder.id in self._ruled else ""
        pin = self._places.stretches.get(key(interval), held)
        if not pin:
            return None
        found = self._by_pin.get(pin) or self._add(Draft(pin=pin))
        if found.group is None:
            self._unspoken[interval.target.service].append(found)
        return found

    def _announcing(self, interval: Interval, holders: dict[Key, Event]) -> Draft | None:
        """The draft whose notices announce a stretch. From one event that is over to another it goes only with news."""
        holder = holders.get(key(interval))
        over = holder is not None and holder.lifecycle not in LIVE
        keeper = self._keepers.get(holder.id) if holder else None
        service, hour = interval.target.service, _hour(interval.start)
        found = [keeper] if keeper else []
        for draft in (*self._shelves.get((service, None), ()), *self._shelves.get((service, hour), ())):
            barred = over and id(draft) in self._settled
            if draft.group and not barred and takes(draft.group.track, draft.observed, interval, self._reach):
                found.append(draft)
        return min(found, key=lambda d: d.group.opened if d.group else (interval.start, ""), default=None)

    def _settle(self, draft: Draft) -> Event | None:
        """The event that is over and rests on just the notices of a draft."""
        if draft.group is None:
            return None
        event = self._claimed_by_notice(draft)
        cited = frozenset((c.notice, c.revision) for c in event.citations) if event else frozenset()
        return event if event and event.lifecycle not in LIVE and cited == draft.group.cited else None

    def _claimed_by_notice(self, draft: Draft) -> Event | None:
        if draft.pin:
            return self._known.get(draft.pin)
        return next((self._homes[n] for n in (draft.group.notices if draft.group else ()) if n in self._homes), None)

    def _together(self, interval: Interval) -> Draft:
        """What fails together in one service is one event."""
        service = interval.target.service
        joined = next((d for d in self._unspoken[service] if any(meet(interval, other) for other in d.observed)), None)
        if joined is None:
            joined = self._add(Draft())
            self._unspoken[service].append(joined)
        return joined

    def name(self) -> None:
        """Give every draft its id: that of the oldest known event whose first fact it holds, else one from its own first fact."""
        claims: dict[int, list[Event]] = defaultdict(list)
        for event in sorted(self._known.values(), key=lambda e: (e.opened_at, e.id)):
            claimant = self._claimant(event)
            if claimant is not None:
                claims[id(claimant)].append(event)
            elif event.lifecycle in LIVE:
                self._bare.append(event)
        taken = {draft.pin for draft in self._drafts} | {event.id for events in claims.values() for event in events}
        for draft in self._drafts:
            events = claims[id(draft)]
            draft.id = draft.pin or (events[0].id if events else _free(draft, taken))
            taken.add(draft.id)
            draft.known = self._known.get(draft.id)
            self._gone += [(event, draft.id) for event in events if event.id != draft.id]

    def _claimant(self, event: Event) -> Draft | None:
        """The draft that an event goes on as: the one that holds the fact which opened it, else any of its facts."""
        if event.id in self._by_pin:
            return self._by_pin[event.id]
        cited = [citation.notice for citation in event.citations]
        opening = [self._by_notice.get(notice) for notice in sorted(cited, key=lambda n: notice_event(n) != event.id)]
        held = [self._by_stretch.get(key(i)) for i in sorted(event.observed, key=lambda i: _stretch_event(i) != event.id)]
        return next((draft for draft in (*opening, *held) if draft is not None and not draft.pin), None)

    def placed(self) -> Placed:
        """All that was found."""
        merged = [(event, self._places.merged[event.id]) for event in self._all if event.id in self._places.merged]
        drafts = sorted(self._drafts, key=lambda draft: draft.id)
        return Placed(tuple(drafts), tuple(self._gone + merged), tuple(self._bare))


@dataclass(frozen=True, slots=True)
class Reach:
    """How far an announcement reaches. `watched` are the targets that anything watches."""

    close_after: timedelta
    watched: frozenset[Target]


def takes(track: Announced, observed: Sequence[Interval], interval: Interval, reach: Reach) -> bool:
    """Whether a stretch is what a track announces, after those already `observed` of it: in its times, of a target of its own."""
    if track.cancelled or track.postponed or (track.over_at is not None and interval.start > track.over_at):
        return False
    if track.kind is EventKind.MAINTENANCE:
        return belongs(interval, track.phases)
    first = min(c.published for c in track.citations)
    begun = min((first, *(phase.start for phase in track.phases if phase.start)))
    due = due_at(track)
    in_time = (interval.end is None or interval.end >= begun) and (due is None or interval.start <= due + reach.close_after)
    concerned = any(phase.concerns(interval.target) for phase in track.phases)
    return in_time and concerned and not _was_over(track, observed, interval.start, reach.watched)


def _was_over(track: Announced, observed: Sequence[Interval], at: datetime, watched: Iterable[Target]) -> bool:
    """Whether an outage told in prose had been seen to end before: all of it is watched, and no news of it came after that."""
    ends = [interval.end for interval in observed if interval.end]
    if tells_its_end(track.stage) or not ends or len(ends) < len(observed) or max(ends) >= at:
        return False
    newest = max((c.published for c in track.citations if c.published <= at), default=max(ends))
    targets = {target for phase in track.phases for target in phase.targets}
    return max(ends) >= newest and all(any(target.covers(w) for w in watched) for target in targets)


def _hours(track: Announced) -> Iterable[datetime | None]:
    """The hours in which a stretch of a maintenance can begin; null alone when that may be at any time."""
    starts, ends = [phase.start for phase in track.phases], [phase.end for phase in track.phases]
    known = [(min(s for s in starts if s) - EARLY, max(e for e in ends if e))] if all((*starts, *ends)) and starts else []
    if track.kind is not EventKind.MAINTENANCE or not known or known[0][1] - known[0][0] > _LONG:
        return (None,)
    begin, end = known[0]
    return [_hour(begin) + n * timedelta(hours=1) for n in range((end - _hour(begin)) // timedelta(hours=1) + 1)]


def _hour(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)


def _shape(observed: Iterable[Interval]) -> frozenset[tuple[object, ...]]:
    return frozenset((interval.origin, interval.start, interval.end) for interval in observed)


def _free(draft: Draft, taken: set[str]) -> str:
    """An id from the draft's first fact, or from the next one when that is another event's."""
    facts = [notice_event(n) for n in draft.group.notices] if draft.group else []
    facts += [_stretch_event(interval) for interval in draft.observed]
    return next((id for id in facts if id not in taken), _id("more", *facts))


def notice_event(notice: str) -> str:
    """The id of the event that a notice opens."""
    return _id("notice", notice)


def _stretch_event(interval: Interval) -> str:
    """The id of the event that a stretch opens."""
    return _id("observed", interval.origin, interval.start.isoformat())


def _id(*parts: str) -> str:
    """A public id, from the first fact that opened the event and for ever."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
