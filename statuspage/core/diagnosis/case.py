"""The facts of one function, picked from the page: what runs for it, what is lately over, what comes, and who was looked at."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from notices.model import Impact
from statuspage.core.model import (
    ComponentState,
    Condition,
    Ending,
    Event,
    Lifecycle,
    Measured,
    Phase,
    Target,
    VerdictKind,
)
from statuspage.core.page import Page, ServiceView, SourceView

SOON = timedelta(hours=24)
"""How far ahead an announced beginning is told."""

BACKLOG = timedelta(hours=24)
"""How long after an announced outage data may still come late: a rule of thumb of ours, no source gives a figure."""

_LEAST_BACKLOG = timedelta(hours=2)
_LATE = frozenset({Impact.UNAVAILABLE, Impact.UNKNOWN, Impact.READ_ONLY, Impact.STALE})
"""Impacts during which data are held up, so that they may come late afterwards."""


@dataclass(frozen=True, slots=True)
class Over:
    """An outage of a target that is over since `at`. `confirmed`: somebody said so or it was seen, not only the time is past."""

    event: Event
    at: datetime
    confirmed: bool
    late_until: datetime


@dataclass(frozen=True, slots=True)
class Case:
    """One target (a function, or a service as a whole) with everything on the page that bears on it."""

    page: Page
    view: ServiceView
    state: ComponentState

    @property
    def target(self) -> Target:
        """What it is about."""
        return self.state.target

    @property
    def now(self) -> datetime:
        """The page's moment."""
        return self.page.now

    @property
    def feeding(self) -> list[SourceView]:
        """The sources whose notices can be about it."""
        return [source for source in self.page.sources if self.target.service in source.source.services]

    @property
    def readable(self) -> bool:
        """Whether any of its sources can be relied on now."""
        return any(source.problem is None for source in self.feeding)

    @property
    def up(self) -> bool:
        """Whether it is validly measured, and up by every measurement."""
        return bool(self.state.measured) and all(m.condition is Condition.UP for m in self.state.measured)

    def bad(self) -> list[Measured]:
        """The valid judgements of this very target that are not up."""
        return [m for m in self.state.measured if m.condition is not Condition.UP]

    def site_down(self) -> list[Measured]:
        """The judgements by which the service as a whole cannot be reached; none when only some say so."""
        seen = self.view.whole.measured if self.target.component else ()
        return list(seen) if seen and all(m.condition is Condition.DOWN for m in seen) else []

    def running(self) -> list[tuple[Event, Phase]]:
        """The announced phases that run for this target and do something to it."""
        events = (event for event in self.view.running if event.lifecycle is Lifecycle.IN_PROGRESS)
        return [(e, p) for e in events for p in e.phases if p.holds(self.target, self.now) and p.impact is not Impact.NONE]

    def past(self) -> list[tuple[Event, Phase | None]]:
        """The running events whose announced end for this target has passed, each with its last phase about it."""
        running = {event.id for event, _ in self.running()}
        found = (e for e in self.view.running if e.id not in running and e.announced and e.concerns(self.target))
        return [(e, phase) for e in found if (phase := _last_past(e, self.target, self.now)) or e.lifecycle is Lifecycle.DUE]

    def coming(self) -> list[tuple[Event, Phase]]:
        """The phases about this target that begin within a day: the first of each event."""
        events = [e for e in self.view.upcoming if e.lifecycle is Lifecycle.SCHEDULED] + list(self.view.running)
        found = [(event, phase) for event in events if (phase := self._next(event))]
        return sorted(found, key=lambda pair: pair[1].start or self.now)

    def _next(self, event: Event) -> Phase | None:
        soon = [p for p in event.phases if p.start and self.now < p.start <= self.now + SOON and self._is_about(p)]
        return min(soon, key=lambda phase: phase.start or self.now, default=None)

    def _is_about(self, phase: Phase) -> bool:
        excepted = any(s.target == self.target and s.since is None for s in phase.spared)
        return phase.concerns(self.target) and phase.impact is not Impact.NONE and not excepted

    def called_off(self) -> list[tuple[Event, Phase]]:
        """What was announced for now or the next day and is cancelled or postponed, with the phase it had."""
        events = [e for e in self.view.upcoming if e.lifecycle is Lifecycle.POSTPONED]
        events += [e for e in self.view.recent if e.lifecycle is Lifecycle.CANCELLED]
        return [(e, p) for e in events for p in e.phases[:1] if self._is_about(p) and self._is_near(p)]

    def _is_near(self, phase: Phase) -> bool:
        return bool(phase.start and phase.start <= self.now + SOON and (phase.end or phase.start) > self.now)

    def spared(self) -> list[tuple[Event, Phase]]:
        """The running phases from which a notice excepts this target."""
        pairs = ((e, p) for e in self.view.running for p in e.phases if p.runs(self.now))
        return [(e, p) for e, p in pairs if any(_excepts(s.target, s.since, self.target, self.now) for s in p.spared)]

    def elsewhere(self) -> list[Event]:
        """The running events of this service that are about other functions only."""
        return [e for e in self.view.running if not e.concerns(self.target) and any(p.runs(self.now) for p in e.phases)]

    def over(self) -> list[Over]:
        """The outages of this target that are over and may have left a backlog, the latest first."""
        found = [over for event in (*self.view.recent, *self.view.running) if (over := self._over(event))]
        return sorted((o for o in found if o.at <= self.now < o.late_until), key=lambda o: o.at, reverse=True)

    def _over(self, event: Event) -> Over | None:
        ended = event.lifecycle is Lifecycle.ENDED
        if not (ended or event in self.view.running) or not self._was_out(event) or self._still_out(event):
            return None
        back = self._restored(event)
        at = min((t for t in (back, event.ended_at if ended else _end_of(event, self.target, self.now)) if t), default=None)
        if at is None:
            return None
        confirmed = back is not None or self.up or (ended and event.ending not in {Ending.UNCONFIRMED, None})
        return Over(event, at, confirmed, at + self._backlog(event, at))

    def _was_out(self, event: Event) -> bool:
        """Whether an event has held up this target's data: announced so, unless it was seen to have no effect, or observed."""
        without = {v.phase for v in event.verdicts if v.kind is VerdictKind.WITHOUT_EFFECT}
        said = any(self._is_about(p) and p.impact in _LATE and n not in without for n, p in enumerate(event.phases))
        return said or any(i.target == self.target and i.condition in {Condition.DOWN, Condition.DELAYED} for i in event.observed)

    def _still_out(self, event: Event) -> bool:
        announced = any(phase.holds(self.target, self.now) for phase in event.phases) if event in self.view.running else False
        return announced or any(i.target == self.target and i.end is None for i in event.observed if event in self.view.running)

    def _restored(self, event: Event) -> datetime | None:
        """When a notice says that this target was back before the rest."""
        back = (s.since for p in event.phases for s in p.spared if s.target == self.target and s.since and s.since <= self.now)
        return min(back, default=None)

    def _backlog(self, event: Event, at: datetime) -> timedelta:
        """A day after what was announced; after what was only seen as long again as it lasted, at least two hours."""
        begun = min((i.start for i in event.observed if i.target == self.target), default=at)
        return BACKLOG if event.announced else min(max(at - begun, _LEAST_BACKLOG), BACKLOG)


def _excepts(spared: Target, since: datetime | None, target: Target, now: datetime) -> bool:
    return spared == target and (since is None or since <= now)


def _last_past(event: Event, target: Target, now: datetime) -> Phase | None:
    """The phase about a target that ended last, within the time that counts; of several nights, those before are over."""
    past = [p for p in event.phases if p.concerns(target) and p.end and p.end <= now < p.end + BACKLOG]
    return max(past, key=lambda phase: phase.end or now, default=None)


def _end_of(event: Event, target: Target, now: datetime) -> datetime | None:
    """When what an event says or shows of a target was last over."""
    ends = [p.end for p in event.phases if p.concerns(target)] + [i.end for i in event.observed if i.target == target]
    return max((at for at in ends if at and at <= now), default=None)
