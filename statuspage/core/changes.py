"""What is new in an event: the kinds of change from one document to the next."""

from dataclasses import replace
from datetime import datetime

from statuspage.core.model import LIVE, Change, ChangeKind, Event, EventKind, Lifecycle, Phase, VerdictKind

_ENTERED = {
    Lifecycle.IN_PROGRESS: ChangeKind.STARTED,
    Lifecycle.DUE: ChangeKind.DUE,
    Lifecycle.ENDED: ChangeKind.ENDED,
    Lifecycle.CANCELLED: ChangeKind.CANCELLED,
    Lifecycle.POSTPONED: ChangeKind.POSTPONED,
    Lifecycle.WITHDRAWN: ChangeKind.WITHDRAWN,
}


def change(before: Event | None, after: Event, now: datetime) -> Change | None:
    """The step from `before` to `after`, numbered within the event; null when they say the same."""
    if before is not None:
        after = replace(after, revision=before.revision, changed_at=before.changed_at, opened_at=before.opened_at)
        if after == before:
            return None
    kinds = _opened(after) if before is None else _kinds(before, after)
    told = kinds != (ChangeKind.RECORDED,)
    return Change(kinds, now, replace(after, revision=after.revision + told, changed_at=now))


def _opened(event: Event) -> tuple[ChangeKind, ...]:
    """News that was over before we knew of it is filed; everything else is told."""
    if event.lifecycle not in {Lifecycle.SCHEDULED, Lifecycle.IN_PROGRESS, Lifecycle.DUE}:
        return (ChangeKind.RECORDED,)
    if not event.announced:
        return (ChangeKind.OBSERVED,)
    return (ChangeKind.ANNOUNCED, *((ChangeKind.OVERRUN,) if is_overrun(event) else ()))


def _kinds(before: Event, after: Event) -> tuple[ChangeKind, ...]:
    if before.lifecycle is after.lifecycle and after.lifecycle not in LIVE:
        return (ChangeKind.RECORDED,)  # what is added to a matter that is over moves nobody to act
    kinds = [*_joined(before, after), *_moved(before, after), *_passed(before, after)]
    if not kinds and _said(before) != _said(after):
        kinds.append(ChangeKind.REVISED)
    return tuple(dict.fromkeys(kinds)) or (ChangeKind.RECORDED,)


def _joined(before: Event, after: Event) -> list[ChangeKind]:
    return [ChangeKind.ANNOUNCED] if after.announced and not before.announced else []


def _passed(before: Event, after: Event) -> list[ChangeKind]:
    """Steps of the lifecycle; a due event that is measured down is an overrun, whenever that is seen."""
    over = is_overrun(after) and not is_overrun(before)
    if after.lifecycle is Lifecycle.DUE and over:
        return [ChangeKind.OVERRUN]
    if after.lifecycle is before.lifecycle:
        return []
    if after.lifecycle is Lifecycle.SCHEDULED or (after.lifecycle is Lifecycle.IN_PROGRESS and before.lifecycle is Lifecycle.DUE):
        return []
    return [_ENTERED[after.lifecycle]]


def _moved(before: Event, after: Event) -> list[ChangeKind]:
    """How the announced times moved, as long as both documents announce any."""
    if not before.announced or after.lifecycle in {Lifecycle.ENDED, Lifecycle.CANCELLED, Lifecycle.WITHDRAWN}:
        return []
    if _start(before) and _start(after) and _start(before) != _start(after) and before.lifecycle is Lifecycle.SCHEDULED:
        return [ChangeKind.POSTPONED]
    old, new = _end(before), _end(after)
    if old == new or old is None or new is None:
        return []
    return [ChangeKind.EXTENDED if new > old else ChangeKind.SHORTENED]


def _start(event: Event) -> datetime | None:
    return min((phase.start for phase in event.phases if phase.start), default=None)


def _end(event: Event) -> datetime | None:
    if event.kind is EventKind.INCIDENT and event.expected_recovery:
        return event.expected_recovery
    return max((phase.end for phase in event.phases if phase.end), default=event.expected_recovery)


def _said(event: Event) -> tuple[object, ...]:
    """What subscribers would want to hear anew when it is different."""
    return (
        [_bare(phase) for phase in event.phases],
        event.expected_recovery,
        event.stage,
        event.restored,
        [advice.quote for advice in event.workarounds],
        event.title,
    )


def _bare(phase: Phase) -> tuple[object, ...]:
    return phase.start, phase.end, phase.targets, phase.impact


def is_overrun(event: Event) -> bool:
    """Whether it is past its announced end and measured down."""
    return event.lifecycle is Lifecycle.DUE and any(verdict.kind is VerdictKind.OVERRUN for verdict in event.verdicts)
