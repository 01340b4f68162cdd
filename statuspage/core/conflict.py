"""Where two sources differ about the times of one matter."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from statuspage.core.model import Phase
from statuspage.core.said import Conflict

_SAME = timedelta(minutes=1)
"""Bounds no further apart than this are the same: sources write 23:59 and 24:00 for one instant."""

Named = tuple[str, int]
"""A notice and its revision."""


def differences(phases: Sequence[Phase], by: Named, others: Sequence[Phase], other: Named) -> tuple[Conflict, ...]:
    """The bounds that `other` puts elsewhere than the notice `by`, which counts, for phases about the same that overlap."""
    found = [
        Conflict(field, mine, *by, theirs, *other)
        for phase in phases
        for told in others
        if _about_the_same(phase, told)
        for field, mine, theirs in (("start", phase.start, told.start), ("end", phase.end, told.end))
        if mine is not None and theirs is not None and abs(mine - theirs) > _SAME
    ]
    return tuple(dict.fromkeys(found))


def _about_the_same(one: Phase, other: Phase) -> bool:
    related = any(a.covers(b) or b.covers(a) for a in one.targets for b in other.targets)
    return related and _before(one.start, other.end) and _before(other.start, one.end)


def _before(start: datetime | None, end: datetime | None) -> bool:
    return start is None or end is None or start < end
