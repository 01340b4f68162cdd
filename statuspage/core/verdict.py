"""Announced against observed, phase by phase."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from notices.model import Impact
from statuspage.core.model import Condition, Interval, Phase, Target, Verdict, VerdictKind
from statuspage.core.observed import Sight, concerning


@dataclass(frozen=True, slots=True)
class Scale:
    """What verdicts are measured by: the present instant, and how near to the announced time is "as announced"."""

    now: datetime
    tolerance: timedelta


def verdicts(phases: Sequence[Phase], observed: Sequence[Interval], sight: Sight, scale: Scale) -> tuple[Verdict, ...]:
    """The verdict on every phase that has begun. A running overrun has 0 seconds: readers count from the phase's end."""
    if not phases:
        return (Verdict(-1, VerdictKind.UNANNOUNCED, targets=_targets(observed)),) if observed else ()
    begun = ((n, phase) for n, phase in enumerate(phases) if phase.start is None or phase.start <= scale.now or observed)
    return tuple(v for n, phase in begun if (v := _verdict(n, phase, observed, sight, scale)))


def _verdict(n: int, phase: Phase, observed: Sequence[Interval], sight: Sight, scale: Scale) -> Verdict | None:
    begun = phase.start is None or phase.start <= scale.now
    if not concerning(sight.measured, phase.targets):
        return Verdict(n, VerdictKind.NOT_MEASURED) if begun else None
    down = tuple(i for i in observed if i.condition is Condition.DOWN and phase.concerns(i.target))
    case = _Case(n, phase, down, sight, scale)
    if phase.end is None or scale.now < phase.end:
        return case.started() if down else case.awaited()
    return case.overrun(phase.end) or case.finished(phase.end)


@dataclass(frozen=True, slots=True)
class _Case:
    """One phase and the outages observed in it."""

    n: int
    phase: Phase
    down: tuple[Interval, ...]
    sight: Sight
    scale: Scale

    def verdict(self, kind: VerdictKind, length: timedelta = timedelta()) -> Verdict:
        """A verdict on this phase, with the targets that were down."""
        return Verdict(self.n, kind, int(abs(length.total_seconds())), _targets(self.down))

    def overrun(self, end: datetime) -> Verdict | None:
        """An overrun that lasts counts at once, one that has ended only past the tolerance."""
        late = tuple(i for i in self.down if i.end is None or i.end > end + self.scale.tolerance)
        if not late:
            return None
        last = max((i.end for i in late if i.end), default=end)
        lasting = any(i.end is None for i in late)
        return replace(self, down=late).verdict(VerdictKind.OVERRUN, timedelta() if lasting else last - end)

    def finished(self, end: datetime) -> Verdict:
        """The verdict on a phase that is over and did not overrun."""
        if not self.down and self.phase.impact is Impact.NONE:
            return self.verdict(VerdictKind.AS_ANNOUNCED)
        if not self.down:
            return self.verdict(VerdictKind.WITHOUT_EFFECT if self._covered(end) else VerdictKind.NOT_MEASURED)
        last = max(i.end or end for i in self.down)
        return self.verdict(VerdictKind.ENDED_EARLY, end - last) if last < end - self.scale.tolerance else self.started()

    def awaited(self) -> Verdict | None:
        """Nothing is down yet: late, once the tolerance has passed since a start that was said to make it unavailable."""
        start = self.phase.start
        late = start is not None and self.scale.now > start + self.scale.tolerance
        return self.verdict(VerdictKind.STARTED_LATE) if late and self.phase.impact is Impact.UNAVAILABLE else None

    def started(self) -> Verdict:
        """How the first outage stands to the announced start."""
        first = min(i.start for i in self.down)
        gap = first - (self.phase.start or first)
        if abs(gap) <= self.scale.tolerance:
            return self.verdict(VerdictKind.AS_ANNOUNCED)
        return self.verdict(VerdictKind.STARTED_EARLY if gap < timedelta() else VerdictKind.STARTED_LATE, gap)

    def _covered(self, end: datetime) -> bool:
        """Whether a probe on one of the phase's very components had judged by its first fifth (it then covers at least 80 %)."""
        if self.phase.start is None:
            return False
        latest = self.phase.start + (end - self.phase.start) / 5
        own = concerning(self.sight.measured, self.phase.targets)
        lasting = {m.origin for m in own if m.last_checked and m.last_checked >= end - self.scale.tolerance}
        return any(o.origin in lasting and o.since <= latest for o in self.sight.observations)


def _targets(observed: Iterable[Interval]) -> tuple[Target, ...]:
    return tuple(sorted({interval.target for interval in observed}))
