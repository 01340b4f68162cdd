"""The single state of a component, by the rule table of the design: the first row that matches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from notices.model import Health, Impact
from statuspage.core.announced import worst_impact
from statuspage.core.model import (
    RUNNING,
    ComponentState,
    Condition,
    Event,
    EventKind,
    Lifecycle,
    Measured,
    Phase,
    SourceHealth,
    State,
    StatedHealth,
    Target,
    Trouble,
)
from statuspage.core.observed import SEVERITY, valid

_ANNOUNCED = {
    Impact.NONE: 0,
    Impact.STALE: 1,
    Impact.READ_ONLY: 2,
    Impact.DEGRADED: 2,
    Impact.UNKNOWN: 2,
    Impact.UNAVAILABLE: 3,
}
_STATED = {
    Health.DEGRADED: State.DEGRADED,
    Health.PARTIAL: State.PARTIAL,
    Health.MAJOR: State.MAJOR,
    Health.MAINTENANCE: State.MAINTENANCE,
}
WORST_FIRST = (
    State.MAJOR,
    State.PARTIAL,
    State.DELAYED,
    State.DEGRADED,
    State.MAINTENANCE,
    State.UNKNOWN,
    State.NO_NOTICE,
    State.OPERATIONAL,
)
"""The order in which trouble is shown, and by which a service takes the state of its worst component."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that bears on one service: its events, judgements, structured statements and the health of its sources."""

    events: Sequence[Event]
    measured: Sequence[Measured]
    stated: Sequence[StatedHealth]
    sources: Sequence[SourceHealth]


def state_of(target: Target, inputs: Inputs, now: datetime) -> ComponentState:
    """The state of `target` at `now`, with the number of the row that matched (1 to 8) and its reason."""
    view = _View(target, inputs, now)
    rows = (view.observed_worse, view.maintenance, view.incident, view.past_end, view.unreadable, view.measured_up, view.stated_ok)
    matched = next((state for row in rows if (state := row())), None)
    return matched or view.state(State.NO_NOTICE, 8, "silent")


def worst(states: Iterable[State]) -> State:
    """The state that a service takes from its components; unknown for none."""
    return min(states, key=WORST_FIRST.index, default=State.UNKNOWN)


class _View:
    """The inputs as they concern one target at one instant, and the rows of the table in their order."""

    def __init__(self, target: Target, inputs: Inputs, now: datetime) -> None:
        self._target, self._now = target, now
        self._events = [e for e in inputs.events if e.lifecycle in RUNNING and e.concerns(target)]
        self._all_measured = tuple(m for m in inputs.measured if m.target == target)
        self._valid = valid(self._all_measured, now)
        self._stated = _latest([s for s in inputs.stated if s.target.covers(target) and s.valid_until >= now], target)
        self._problems = tuple((s.source, problem) for s in inputs.sources if (problem := s.problem(now)))
        self._watched = bool(inputs.sources or self._all_measured)

    def state(self, state: State, rule: int, reason: str, **more: str) -> ComponentState:
        """A state with everything that is shown beside it."""
        shown = next((m for m in self._valid if m.condition is Condition.DELAYED), None)
        return ComponentState(
            target=self._target,
            state=state,
            rule=rule,
            reason=reason,
            detail=more.get("detail", ""),
            since=min((m.since for m in self._valid if m.since), default=None),
            events=tuple(event.id for event in self._events),
            measured=self._valid,
            data_to=shown.data_to if shown else None,
            lost_sources=tuple(source for source, _ in self._problems),
        )

    def _running(self, kind: EventKind) -> list[Phase]:
        return [
            phase
            for event in self._events
            if event.kind is kind and event.lifecycle is Lifecycle.IN_PROGRESS
            for phase in event.phases
            if phase.concerns(self._target) and phase.runs(self._now)
        ]

    def observed_worse(self) -> ComponentState | None:
        """Row 1: observed worse than the running phase announces, or no phase runs."""
        bad = [m for m in self._valid if m.condition is not Condition.UP]
        phases = self._running(EventKind.MAINTENANCE) + self._running(EventKind.INCIDENT)
        announced = max((_ANNOUNCED[phase.impact] for phase in phases), default=0)
        worst_seen = max((SEVERITY[m.condition] for m in bad if m.condition), default=0)
        if worst_seen <= announced:
            return None
        down = [m for m in bad if m.condition is Condition.DOWN]
        if down:
            return self.state(State.MAJOR if len(down) == len(self._valid) else State.PARTIAL, 1, "observed")
        slow = any(m.condition in {Condition.SLOW, Condition.FLAPPING} for m in bad)
        return self.state(State.DEGRADED if slow else State.DELAYED, 1, "observed")

    def maintenance(self) -> ComponentState | None:
        """Row 2: a maintenance phase runs, and its impact is not none."""
        if not any(phase.impact is not Impact.NONE for phase in self._running(EventKind.MAINTENANCE)):
            return None
        reachable = all(m.condition is not Condition.DOWN for m in self._valid) if self._valid else None
        return replace(self.state(State.MAINTENANCE, 2, "announced"), reachable=reachable)

    def incident(self) -> ComponentState | None:
        """Row 3: an incident runs, or a structured upstream says not ok; also when measured up."""
        phases = self._running(EventKind.INCIDENT)
        impact = worst_impact(phase.impact for phase in phases)
        if impact is not None and impact is not Impact.NONE:
            partial = not any(phase.certain for phase in phases)
            return self.state(_by_impact(impact, some_functions=partial), 3, "announced")
        if self._stated and self._stated.health in _STATED:
            return self.state(_STATED[self._stated.health], 3, "stated", detail=self._stated.raw)
        return None

    def past_end(self) -> ComponentState | None:
        """Row 4: an event is due, and nothing is measured."""
        due = any(event.lifecycle is Lifecycle.DUE for event in self._events)
        return self.state(State.UNKNOWN, 4, "past_end") if due and not self._valid else None

    def unreadable(self) -> ComponentState | None:
        """Row 5: nothing is validly measured, and a feeding source cannot be relied on, or nothing watches this at all."""
        if self._valid:
            return None
        if self._problems:
            reason = "source_expired" if self._problems[0][1] is Trouble.EXPIRED else "source_unreadable"
            return self.state(State.UNKNOWN, 5, reason, detail=self._problems[0][1])
        if self._stated and self._stated.health is Health.UNKNOWN:
            return self.state(State.UNKNOWN, 5, "unrecognised", detail=self._stated.raw)
        if any(m.condition is not None for m in self._all_measured):
            return self.state(State.UNKNOWN, 5, "measurement_expired")
        return None if self._watched else self.state(State.UNKNOWN, 5, "unwatched")

    def measured_up(self) -> ComponentState | None:
        """Row 6: measured up within validity; a lost source is said beside it."""
        up = self._valid and all(m.condition is Condition.UP for m in self._valid)
        return self.state(State.OPERATIONAL, 6, "measured_up") if up else None

    def stated_ok(self) -> ComponentState | None:
        """Row 7: a structured upstream says ok."""
        ok = self._stated and self._stated.health is Health.OPERATIONAL
        return self.state(State.OPERATIONAL, 7, "by_own_statement") if ok else None


def _latest(stated: list[StatedHealth], target: Target) -> StatedHealth | None:
    """The statement on the very target before one on its whole service; the worst of several, then the newest."""
    exact = [s for s in stated if s.target == target] or stated
    ranked = [Health.MAJOR, Health.PARTIAL, Health.DEGRADED, Health.MAINTENANCE, Health.UNKNOWN, Health.OPERATIONAL]
    return min(exact, key=lambda s: (ranked.index(s.health), -s.at.timestamp()), default=None)


def _by_impact(impact: Impact, *, some_functions: bool) -> State:
    match impact:
        case Impact.UNAVAILABLE:
            return State.PARTIAL if some_functions else State.MAJOR
        case Impact.STALE:
            return State.DELAYED
        case _:
            return State.DEGRADED
