"""Announced against observed, phase by phase."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from notices.model import Impact
from statuspage.core.model import Condition, Interval, Phase, Target, Verdict, VerdictKind
from statuspage.core.observed import Sight, concerning

TOLERANCE = timedelta(minutes=5)
"""Starts and ends this near to the announced ones are "as announced"; probes and clocks are not finer."""


def verdicts(phases: Sequence[Phase], observed: Sequence[Interval], sight: Sight, now: datetime) -> tuple[Verdict, ...]:
    """The verdict on every phase that has begun. A running overrun has 0 seconds: readers count from the phase's end."""
    if not phases:
        return (Verdict(-1, VerdictKind.UNANNOUNCED, targets=_targets(observed)),) if observed else ()
    begun = ((n, phase) for n, phase in enumerate(phases) if phase.start is None or phase.start <= now or observed)
    return tuple(v for n, phase in begun if (v := _verdict(n, phase, observed, sight, now)))


def _verdict(n: int, phase: Phase, observed: Sequence[Interval], sight: Sight, now: datetime) -> Verdict | None:
    if not concerning(sight.measured, phase.targets):
        return Verdict(n, VerdictKind.NOT_MEASURED) if phase.start is None or phase.start <= now else None
    down = [i for i in observed if i.condition is Condition.DOWN and phase.concerns(i.target)]
    if phase.end is not None and now >= phase.end:
        return _over(n, phase.end, down) or _finished(n, phase, phase.end, down, sight)
    return _begun(n, phase, down, now)


def _over(n: int, end: datetime, down: Sequence[Interval]) -> Verdict | None:
    """The overrun of a phase: one that lasts counts at once, one that has ended only past the tolerance."""
    late = [i for i in down if i.end is None or i.end > end + TOLERANCE]
    if not late:
        return None
    ends = [i.end for i in late]
    seconds = 0 if None in ends else int((max(e for e in ends if e) - end).total_seconds())
    return Verdict(n, VerdictKind.OVERRUN, seconds, _targets(late))


def _finished(n: int, phase: Phase, end: datetime, down: Sequence[Interval], sight: Sight) -> Verdict:
    if not down:
        if phase.impact is Impact.NONE:
            return Verdict(n, VerdictKind.AS_ANNOUNCED)
        return Verdict(n, VerdictKind.WITHOUT_EFFECT if _covered(phase, sight) else VerdictKind.NOT_MEASURED)
    last = max(i.end or end for i in down)
    if last < end - TOLERANCE:
        return Verdict(n, VerdictKind.ENDED_EARLY, int((end - last).total_seconds()), _targets(down))
    return _start(n, phase, down)


def _begun(n: int, phase: Phase, down: Sequence[Interval], now: datetime) -> Verdict | None:
    if down:
        return _start(n, phase, down)
    late = phase.start is not None and now > phase.start + TOLERANCE and phase.impact is Impact.UNAVAILABLE
    return Verdict(n, VerdictKind.STARTED_LATE) if late else None


def _start(n: int, phase: Phase, down: Sequence[Interval]) -> Verdict:
    if phase.start is None:
        return Verdict(n, VerdictKind.AS_ANNOUNCED, targets=_targets(down))
    gap = min(i.start for i in down) - phase.start
    if abs(gap) <= TOLERANCE:
        return Verdict(n, VerdictKind.AS_ANNOUNCED, targets=_targets(down))
    kind = VerdictKind.STARTED_EARLY if gap < timedelta() else VerdictKind.STARTED_LATE
    return Verdict(n, kind, int(abs(gap.total_seconds())), _targets(down))


def _covered(phase: Phase, sight: Sight) -> bool:
    """Whether a probe on one of the phase's very components had judged by its first fifth (it then covers at least 80 %)."""
    if phase.start is None or phase.end is None:
        return False
    latest = phase.start + (phase.end - phase.start) / 5
    lasting = (m for m in concerning(sight.measured, phase.targets) if m.last_checked and m.last_checked >= phase.end - TOLERANCE)
    own = {m.origin for m in lasting}
    return any(o.origin in own and o.since <= latest for o in sight.observations)


def _targets(observed: Iterable[Interval]) -> tuple[Target, ...]:
    return tuple(sorted({interval.target for interval in observed}))
