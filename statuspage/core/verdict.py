"""Announced against observed, phase by phase."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from notices.model import Impact
from statuspage.core.model import Condition, Interval, Measured, Phase, Target, Verdict, VerdictKind
from statuspage.core.observed import Sight, concerning, valid

ENOUGH = 0.8
"""How much of an announced time must have been watched to say that it had no effect."""


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
        """Nothing is down yet: late, once the tolerance has passed since a start that was said to make it unavailable.

        Of what is not validly measured now, nothing can be said.
        """
        start = self.phase.start
        if start is None or self.scale.now <= start + self.scale.tolerance or self.phase.impact is not Impact.UNAVAILABLE:
            return None
        seen = valid(concerning(self.sight.measured, self.phase.targets), self.scale.now)
        return self.verdict(VerdictKind.STARTED_LATE if seen else VerdictKind.NOT_MEASURED)

    def started(self) -> Verdict:
        """How the first outage stands to the announced start."""
        first = min(i.start for i in self.down)
        gap = first - (self.phase.start or first)
        if abs(gap) <= self.scale.tolerance:
            return self.verdict(VerdictKind.AS_ANNOUNCED)
        return self.verdict(VerdictKind.STARTED_EARLY if gap < timedelta() else VerdictKind.STARTED_LATE, gap)

    def _covered(self, end: datetime) -> bool:
        """Whether each of the phase's targets (or a part of it) was watched by one probe for most of the announced time."""
        start = self.phase.start
        if start is None:
            return False
        shares = {m: self._share(m, start, end) for m in concerning(self.sight.measured, self.phase.targets)}
        return all(any(target.covers(m.target) and share >= ENOUGH for m, share in shares.items()) for target in self.phase.targets)

    def _share(self, one: Measured, start: datetime, end: datetime) -> float:
        """How much of `[start, end)` an origin has judged: from its first judgement to its last check, without the gaps between."""
        since = [o.since for o in self.sight.observations if o.origin == one.origin and o.target == one.target]
        first, last = min(since, default=one.since), one.last_checked
        if first is None or last is None or end <= start:
            return 0.0
        watched = _overlap((first, last), (start, end))
        unwatched = sum((_overlap(gap, (max(first, start), min(last, end))) for gap in one.gaps), timedelta())
        return (watched - unwatched) / (end - start)


def _overlap(one: tuple[datetime, datetime], other: tuple[datetime, datetime]) -> timedelta:
    return max(min(one[1], other[1]) - max(one[0], other[0]), timedelta())


def _targets(observed: Iterable[Interval]) -> tuple[Target, ...]:
    return tuple(sorted({interval.target for interval in observed}))
