"""How far an event has come: from what is announced, what is observed, and the time. The clock alone never ends one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from statuspage.core.announced import Announced
from statuspage.core.model import Condition, Ending, EventKind, Interval, Lifecycle, Measured
from statuspage.core.observed import SEVERITY, concerning, valid

SILENCE = timedelta(hours=24)
"""How long an outage told in prose, without an expected recovery, is believed after its newest notice."""


@dataclass(frozen=True, slots=True)
class Course:
    """Where an event stands. `due_at`: when its announced end passed or will pass."""

    lifecycle: Lifecycle
    ended_at: datetime | None = None
    ending: Ending | None = None
    due_at: datetime | None = None


def observed_only(observed: Sequence[Interval]) -> Course:
    """The course of an event that nobody announced: it lasts as long as any of its stretches."""
    ends = [interval.end for interval in observed]
    if None in ends:
        return Course(Lifecycle.IN_PROGRESS)
    return Course(Lifecycle.ENDED, max(end for end in ends if end), Ending.OBSERVATION)


def course(
    track: Announced,
    observed: Sequence[Interval],
    measured: Sequence[Measured],
    now: datetime,
    close_after: timedelta,
    *,
    new: bool,
) -> Course:
    """The course of an announced event. `new`: it was not known before, so that old news is filed, not awaited."""
    due_at = _due_at(track)
    if track.over_at is not None and track.over_at <= now:
        return Course(Lifecycle.ENDED, track.over_at, Ending.NOTICE, due_at)
    if track.cancelled:
        return Course(Lifecycle.CANCELLED, due_at=due_at)
    if track.postponed:
        return Course(Lifecycle.POSTPONED)
    if due_at is not None and now >= due_at:
        return _past_end(track, observed, measured, now, (due_at, close_after, new))
    if track.kind is EventKind.INCIDENT and track.stage is None and observed and all(i.end for i in observed):
        return observed_only(observed)
    return Course(_before_end(track, observed, now), due_at=due_at)


def _due_at(track: Announced) -> datetime | None:
    """When the announced end passes. An outage told in prose without any end is believed for a day after its newest notice."""
    last = track.last_end
    if track.kind is EventKind.INCIDENT:
        last = track.expected_recovery or last
    if last is None and track.stage is None and track.citations:
        return max(citation.published for citation in track.citations) + SILENCE
    return last


def _before_end(track: Announced, observed: Sequence[Interval], now: datetime) -> Lifecycle:
    start = track.first_start
    early = any(interval.end is None and interval.condition is Condition.DOWN for interval in observed)
    begun = track.kind is EventKind.INCIDENT or start is None or start <= now or early
    return Lifecycle.IN_PROGRESS if begun else Lifecycle.SCHEDULED


def _past_end(
    track: Announced,
    observed: Sequence[Interval],
    measured: Sequence[Measured],
    now: datetime,
    terms: tuple[datetime, timedelta, bool],
) -> Course:
    due_at, close_after, new = terms
    late = now >= due_at + close_after
    if new and late:
        return Course(Lifecycle.ENDED, due_at, Ending.UNCONFIRMED, due_at)
    shown = concerning(valid(measured, now), (target for phase in track.phases for target in phase.targets))
    if not shown:
        return Course(Lifecycle.ENDED, due_at, Ending.UNCONFIRMED, due_at) if late else Course(Lifecycle.DUE, due_at=due_at)
    if any(SEVERITY[m.condition] > 0 for m in shown if m.condition):
        return Course(Lifecycle.DUE, due_at=due_at)
    ends = [interval.end for interval in observed if interval.end]
    return Course(Lifecycle.ENDED, max(ends, default=due_at), Ending.OBSERVATION, due_at)
