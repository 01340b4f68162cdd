"""The single state of a component, by the rule table of the design: the first row that matches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from notices.model import Health, Impact
from statuspage.core.announced import GRAVITY
from statuspage.core.model import (
    RUNNING,
    ComponentState,
    Condition,
    Event,
    EventKind,
    Lifecycle,
    Measured,
    Phase,
    State,
    Target,
)
from statuspage.core.observed import SEVERITY, together, valid
from statuspage.core.source import SourceHealth, StatedHealth, Trouble

ANNOUNCED_SEVERITY = {
    Impact.NONE: 0,
    Impact.STALE: 1,
    Impact.READ_ONLY: 2,
    Impact.DEGRADED: 2,
    Impact.UNKNOWN: 2,
    Impact.UNAVAILABLE: 3,
}
"""What an announced impact weighs beside the measured conditions of `SEVERITY`."""

_STATED = {
    Health.DEGRADED: State.DEGRADED,
    Health.PARTIAL: State.PARTIAL,
    Health.MAJOR: State.MAJOR,
    Health.MAINTENANCE: State.MAINTENANCE,
}
_Problems = tuple[tuple[str, Trouble], ...]
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
    """All that bears on one service: its events, judgements, structured statements and the health of its sources.

    `close_after`: how long a phase that is past its end, of an event that goes on, is still waited for. `line_down`: our own line
    is down, so what we do not see means nothing.
    """

    events: Sequence[Event]
    measured: Sequence[Measured]
    stated: Sequence[StatedHealth]
    sources: Sequence[SourceHealth]
    close_after: timedelta = timedelta(hours=2)
    line_down: bool = False


def state_of(target: Target, inputs: Inputs, now: datetime) -> ComponentState:
    """The state of `target` at `now`, with the number of the row that matched (1 to 8) and its reason."""
    problems = tuple((s.source, problem) for s in inputs.sources if (problem := s.problem(now)))
    if not (inputs.events or inputs.measured or inputs.stated):
        return _unspoken(target, problems, bool(inputs.sources), inputs.line_down)
    return _by_table(_View(target, inputs, now, problems))


@lru_cache(maxsize=32_768)
def _unspoken(target: Target, problems: _Problems, has_source: bool, line_down: bool) -> ComponentState:
    """The state of what nobody speaks of, which time does not move: of a thousand services few are spoken of at once."""
    sources = (SourceHealth(""),) if has_source else ()
    return _by_table(_View(target, Inputs((), (), (), sources, line_down=line_down), datetime.max.replace(tzinfo=UTC), problems))


def _by_table(view: "_View") -> ComponentState:
    rows = (view.observed_worse, view.maintenance, view.incident, view.past_end, view.unreadable, view.measured_up, view.stated_ok)
    matched = next((state for row in rows if (state := row())), None)
    return matched or view.state(State.NO_NOTICE, 8, "silent")


def worst(states: Iterable[State]) -> State:
    """The state that a service takes from its components; unknown for none."""
    return min(states, key=WORST_FIRST.index, default=State.UNKNOWN)


class _View:
    """The inputs as they concern one target at one instant, and the rows of the table in their order."""

    def __init__(self, target: Target, inputs: Inputs, now: datetime, problems: _Problems) -> None:
        self._target, self._now = target, now
        self._events = [e for e in inputs.events if e.lifecycle in RUNNING and e.concerns(target)]
        self._all_measured = tuple(m for m in inputs.measured if m.target == target)
        self._valid = () if inputs.line_down else valid(self._all_measured, now)
        about = [s for s in inputs.stated if s.target.covers(target)]
        self._stated = _latest([s for s in about if s.valid_until > now], target)
        self._lapsed = _latest([s for s in about if s.valid_until <= now and s.health is not Health.OPERATIONAL], target)
        self._problems = problems
        self._has_source = bool(inputs.sources)
        self._close_after = inputs.close_after
        self._line_down = inputs.line_down

    def state(self, state: State, rule: int, reason: str, **more: str) -> ComponentState:
        """A state with everything that is shown beside it."""
        shown = next((m for m in self._valid if m.condition is Condition.DELAYED), None)
        return ComponentState(
            target=self._target,
            state=state,
            rule=rule,
            reason=reason,
            detail=more.get("detail", ""),
            since=_since(self._valid),
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
            if phase.holds(self._target, self._now)
        ]

    def observed_worse(self) -> ComponentState | None:
        """Row 1: observed worse than the running phase announces, or no phase runs."""
        bad = [m for m in self._valid if m.condition is not Condition.UP]
        phases = self._running(EventKind.MAINTENANCE) + self._running(EventKind.INCIDENT)
        announced = max((ANNOUNCED_SEVERITY[phase.impact] for phase in phases), default=0)
        worst_seen = max((SEVERITY[m.condition] for m in bad if m.condition), default=0)
        if worst_seen <= announced:
            return None
        seen = together([m.condition for m in self._valid if m.condition])
        return replace(self.state(seen, 1, "observed"), since=_since(bad))

    def maintenance(self) -> ComponentState | None:
        """Row 2: a maintenance phase runs, and its impact is not none."""
        if not any(phase.impact is not Impact.NONE for phase in self._running(EventKind.MAINTENANCE)):
            return None
        reachable = all(m.condition is not Condition.DOWN for m in self._valid) if self._valid else None
        return replace(self.state(State.MAINTENANCE, 2, "announced"), reachable=reachable)

    def incident(self) -> ComponentState | None:
        """Row 3: an incident runs, or a structured upstream says not ok, whichever is worse; also when measured up."""
        phases = self._running(EventKind.INCIDENT)
        gravest = max(phases, key=lambda phase: (GRAVITY.index(phase.impact), phase.certain), default=None)
        announced = _by_impact(gravest) if gravest and gravest.impact is not Impact.NONE else None
        stated = _STATED.get(self._stated.health) if self._stated else None
        if self._stated and stated and (announced is None or worst((announced, stated)) is not announced):
            return self.state(stated, 3, "stated", detail=self._stated.raw)
        return self.state(announced, 3, "announced") if announced else None

    def past_end(self) -> ComponentState | None:
        """Row 4: an event, or all that one says of this target, is past its announced end, and nothing is measured."""
        due = any(event.lifecycle is Lifecycle.DUE or self._past(event) for event in self._events)
        return self.state(State.UNKNOWN, 4, "past_end") if due and not self._valid else None

    def _past(self, event: Event) -> bool:
        """Whether an event that goes on elsewhere has lately passed its last end for this target."""
        own = [phase for phase in event.phases if phase.concerns(self._target)]
        if any(phase.runs(self._now) for phase in own):
            return False
        return any(phase.end and phase.end <= self._now < phase.end + self._close_after for phase in own)

    def unreadable(self) -> ComponentState | None:
        """Row 5: nothing is validly measured, and we are (or were) blind, a source is lost, or nobody watches."""
        if self._valid:
            return None
        if self._line_down or any(m.is_blind(self._now) for m in self._all_measured):
            return self.state(State.UNKNOWN, 5, "own_line" if self._line_down else "not_measured")
        if self._problems:
            reason = "source_expired" if self._problems[0][1] is Trouble.EXPIRED else "source_unreadable"
            return self.state(State.UNKNOWN, 5, reason, detail=self._problems[0][1])
        if unsure := self._unsure():
            return unsure
        blocked = any(m.blocked for m in self._all_measured)
        if any(m.condition is not None for m in self._all_measured) or (blocked and self._stated is None):
            return self.state(State.UNKNOWN, 5, "blocked" if blocked else "measurement_expired")
        return None if self._has_source else self.state(State.UNKNOWN, 5, "unwatched")

    def _unsure(self) -> ComponentState | None:
        """A structured upstream says what we do not understand, or said long ago that not all is well, and nobody took it back."""
        if self._stated is None:
            return self.state(State.UNKNOWN, 5, "source_expired", detail=Trouble.EXPIRED) if self._lapsed else None
        unknown = self._stated.health is Health.UNKNOWN
        return self.state(State.UNKNOWN, 5, "unrecognised", detail=self._stated.raw) if unknown else None

    def measured_up(self) -> ComponentState | None:
        """Row 6: measured up within validity; a lost source is said beside it."""
        up = self._valid and all(m.condition is Condition.UP for m in self._valid)
        return self.state(State.OPERATIONAL, 6, "measured_up") if up else None

    def stated_ok(self) -> ComponentState | None:
        """Row 7: a structured upstream says ok."""
        ok = self._stated and self._stated.health is Health.OPERATIONAL
        return self.state(State.OPERATIONAL, 7, "by_own_statement") if ok else None


def _latest(stated: list[StatedHealth], target: Target) -> StatedHealth | None:
    """Of each source its statement on the very target before one on its whole service; the worst of these, then the newest."""
    exact = {s.source for s in stated if s.target == target}
    counting = [s for s in stated if s.target == target or s.source not in exact]
    ranked = [Health.MAJOR, Health.PARTIAL, Health.DEGRADED, Health.MAINTENANCE, Health.UNKNOWN, Health.OPERATIONAL]
    return min(counting, key=lambda s: (ranked.index(s.health), -s.at.timestamp()), default=None)


def _since(measured: Iterable[Measured]) -> datetime | None:
    return min((m.since for m in measured if m.since), default=None)


def _by_impact(phase: Phase) -> State:
    """What a phase of an incident means; where no name was matched, only some functions of the whole are meant."""
    match phase.impact:
        case Impact.UNAVAILABLE:
            return State.MAJOR if phase.certain else State.PARTIAL
        case Impact.STALE:
            return State.DELAYED
        case _:
            return State.DEGRADED
