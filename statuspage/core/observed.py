"""The observed track: judgements of probes and heartbeats as stretches of time, and the events they belong to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from statuspage.core.model import Condition, Interval, Measured, Observation, Phase, State, Target

EARLY = timedelta(minutes=30)
"""How long before its announced start an outage is still taken for the announced one."""

_AHEAD = timedelta(minutes=1)
"""How far the clocks of two nodes may differ."""

SEVERITY = {
    Condition.UP: 0,
    Condition.DELAYED: 1,
    Condition.SLOW: 2,
    Condition.IMPAIRED: 2,
    Condition.FLAPPING: 2,
    Condition.DOWN: 3,
}
"""Conditions by how bad they are."""

DEGRADING = frozenset({Condition.SLOW, Condition.IMPAIRED, Condition.FLAPPING})
"""Conditions that mean: it works, but not as it should."""


def together(conditions: Sequence[Condition]) -> State:
    """The state that the judgements of one component mean together, by themselves, as the first row of the rule table has it."""
    down = sum(one is Condition.DOWN for one in conditions)
    if down:
        return State.MAJOR if down == len(conditions) else State.PARTIAL
    if Condition.DELAYED in conditions:
        return State.DELAYED
    return State.DEGRADED if DEGRADING.intersection(conditions) else State.OPERATIONAL


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen: the present judgement of every origin, and the changes of judgement that are still of interest."""

    measured: tuple[Measured, ...] = ()
    observations: tuple[Observation, ...] = ()


def intervals(observations: Iterable[Observation]) -> tuple[Interval, ...]:
    """Every stretch in which an origin showed something else than UP, in the order of their starts.

    One that was taken back, since all had been well from its start, has no length: an event that it opened has to see its end.
    """
    origins: dict[tuple[str, Target], list[Observation]] = {}
    for observation in sorted(observations, key=lambda o: (o.since, o.judged_at)):
        origins.setdefault((observation.origin, observation.target), []).append(observation)
    found = (interval for chain in origins.values() for interval in _stretches(chain))
    return tuple(sorted(found, key=lambda i: (i.start, i.origin, i.target)))


def _stretches(chain: Sequence[Observation]) -> Iterable[Interval]:
    for now, then in pairwise([*chain, None]):
        if now is not None and now.condition is not Condition.UP and not (then and then.since < now.since):
            yield Interval(
                origin=now.origin,
                target=now.target,
                condition=now.condition,
                start=now.since,
                end=then.since if then else None,
                measurement=now.measurement,
                data_to=now.data_to,
            )


def key(interval: Interval) -> tuple[str, datetime]:
    """What identifies a stretch while it grows."""
    return interval.origin, interval.start


def meet(a: Interval, b: Interval) -> bool:
    """Whether two stretches overlap, or one begins as the other ends."""
    return (a.end is None or b.start <= a.end) and (b.end is None or a.start <= b.end)


def belongs(interval: Interval, phases: Iterable[Phase]) -> bool:
    """Whether a stretch falls into (or starts shortly before) one of `phases` that is about its target."""
    return any(_touches(interval, phase) for phase in phases if phase.concerns(interval.target) or _within(interval, phase))


def _within(interval: Interval, phase: Phase) -> bool:
    """A probe of the service as a whole bears on a phase about one of its components only while that phase runs."""
    return not interval.target.component and any(own.service == interval.target.service for own in phase.targets)


def _touches(interval: Interval, phase: Phase) -> bool:
    in_time = phase.end is None or interval.start < phase.end
    return in_time and (phase.start is None or interval.start >= phase.start - EARLY)


def valid(measured: Iterable[Measured], now: datetime) -> tuple[Measured, ...]:
    """The judgements that count now; one from the future was made by a clock that has been set since."""
    return tuple(m for m in measured if m.condition is not None and _fresh(m, now))


def _fresh(one: Measured, now: datetime) -> bool:
    ahead = one.last_checked is not None and one.last_checked > now + _AHEAD
    return not ahead and (one.valid_until is None or one.valid_until > now) and not one.is_blind(now)


def lasting(observed: Iterable[Interval], measured: Iterable[Measured]) -> tuple[Interval, ...]:
    """The stretches that are open and can still be seen to end: their origin watches their target yet."""
    watching = {(m.origin, m.target) for m in measured}
    return tuple(i for i in observed if i.end is None and (i.origin, i.target) in watching)


def concerning(measured: Iterable[Measured], targets: Iterable[Target]) -> tuple[Measured, ...]:
    """The judgements of origins whose target is one of `targets`, or a part of one."""
    wanted = tuple(targets)
    return tuple(m for m in measured if any(target.covers(m.target) for target in wanted))
