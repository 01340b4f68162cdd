"""How far an event has come: from what is announced, what is observed, and the time. The clock alone never ends one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from notices.model import Kind, Stage
from statuspage.core.announced import Announced
from statuspage.core.model import Condition, Ending, Event, EventKind, Interval, Lifecycle, Measured, Target
from statuspage.core.observed import SEVERITY, belongs, concerning, lasting, valid

SILENCE = timedelta(hours=24)
"""How long what was told in prose, without an end, is believed after its newest notice or its last start."""


@dataclass(frozen=True, slots=True)
class Course:
    """Where an event stands. `due_at`: when its announced end passed or will pass."""

    lifecycle: Lifecycle
    ended_at: datetime | None = None
    ending: Ending | None = None
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """What a course is judged by: the present instant, and how long past its end an event waits for somebody to confirm it."""

    now: datetime
    close_after: timedelta


def tells_its_end(stage: Stage | None) -> bool:
    """Whether an upstream will say itself, as data, when it is over: then only its own word ends it."""
    return stage not in {None, Stage.UNCONFIRMED}


def due_at(event: Announced | Event) -> datetime | None:
    """When the announced end passes; null when none was announced and the upstream itself will say when it is over."""
    ends = [phase.end for phase in event.phases if phase.end]
    last = max(ends) if ends and len(ends) == len(event.phases) else event.expected_recovery
    if event.kind is EventKind.INCIDENT:
        last = event.expected_recovery or last
    if last is None and not tells_its_end(event.stage) and event.citations:
        news = [citation.published for citation in event.citations] + [phase.start for phase in event.phases if phase.start]
        return max(news) + SILENCE
    return last


def observed_only(observed: Sequence[Interval], measured: Sequence[Measured], now: datetime) -> Course:
    """The course of an event that nobody announced: it lasts as long as any of its stretches.

    A stretch of which nobody watches the end any more (its probe was taken out of the settings) leaves it unconfirmed.
    """
    if lasting(observed, measured):
        return Course(Lifecycle.IN_PROGRESS)
    ends = [interval.end for interval in observed if interval.end]
    if len(ends) < len(observed):
        return Course(Lifecycle.ENDED, now, Ending.UNCONFIRMED)
    return Course(Lifecycle.ENDED, max(ends), Ending.OBSERVATION)


def course(track: Announced, observed: Sequence[Interval], measured: Sequence[Measured], terms: Terms) -> Course:
    """The course of an announced event."""
    case = _Case(track, observed, measured, terms)
    if track.over_at is not None and track.over_at <= terms.now:
        return case.said_over(track.over_at)
    due = due_at(track)
    if track.cancelled:
        return Course(Lifecycle.WITHDRAWN if track.kind is EventKind.INCIDENT else Lifecycle.CANCELLED, due_at=due)
    if track.postponed:
        return Course(Lifecycle.POSTPONED)
    if due is not None and terms.now >= due:
        return case.past_end(due)
    return case.seen_over() or Course(case.before_end(), due_at=due)


@dataclass(frozen=True, slots=True)
class _Case:
    """An announced event with all that bears on its course."""

    track: Announced
    observed: Sequence[Interval]
    measured: Sequence[Measured]
    terms: Terms

    def said_over(self, at: datetime) -> Course:
        """A notice says that it is over; as long as that is seen to be wrong, it is due. An upstream's own data are its word."""
        if lasting(self.observed, self.measured):
            return Course(Lifecycle.DUE, due_at=at)
        seen = max((interval.end for interval in self.observed if interval.end), default=None)
        if seen is not None and not tells_its_end(self.track.stage) and (seen > at or self._was_seen_over(seen)):
            return Course(Lifecycle.ENDED, seen, Ending.OBSERVATION, at)
        return Course(Lifecycle.ENDED, at, Ending.ABSENCE if self.track.vanished else Ending.NOTICE, at)

    def _was_seen_over(self, seen: datetime) -> bool:
        """Whether it was seen to be over before a notice said so: after its announced end, or an outage after the news before."""
        if not self._is_watched():
            return False
        due = due_at(self.track)
        before = [c.published for c in self.track.citations if c.kind is not Kind.RECOVERY]
        told = self.track.kind is EventKind.INCIDENT and all(seen >= published for published in before)
        return told or (due is not None and seen >= due)

    def past_end(self, due: datetime) -> Course:
        """The announced end has passed: due until it is seen to be over, or nobody has confirmed it for long enough."""
        closes = due + self.terms.close_after
        late = self.terms.now >= closes
        old_news = min(citation.known_at for citation in self.track.citations) >= closes
        if lasting(self.observed, self.measured) or self._kept_open():
            return Course(Lifecycle.DUE, due_at=due)
        if not old_news and self._all_up():
            return Course(Lifecycle.ENDED, self._last_seen(due), Ending.OBSERVATION, due)
        return Course(Lifecycle.ENDED, due, Ending.UNCONFIRMED, due) if late else Course(Lifecycle.DUE, due_at=due)

    def seen_over(self) -> Course | None:
        """An outage told in prose ends when it was seen, and is seen to be over since its newest notice."""
        ends = [interval.end for interval in self.observed if interval.end]
        if self.track.kind is not EventKind.INCIDENT or self._kept_open() or not ends or len(ends) < len(self.observed):
            return None
        newest = max(citation.published for citation in self.track.citations)
        if max(ends) < newest or not self._all_up():
            return None
        return Course(Lifecycle.ENDED, max(ends), Ending.OBSERVATION)

    def before_end(self) -> Lifecycle:
        """A maintenance begins at its first start, or with an outage shortly before it."""
        track = self.track
        early = any(i.condition is Condition.DOWN and belongs(i, track.phases) for i in self.observed)
        start = track.first_start
        begun = track.kind is EventKind.INCIDENT or start is None or start <= self.terms.now or early
        return Lifecycle.IN_PROGRESS if begun else Lifecycle.SCHEDULED

    def _kept_open(self) -> bool:
        """Whether it is an incident of which the upstream itself tells, as data, that it is not over."""
        return self.track.kind is EventKind.INCIDENT and tells_its_end(self.track.stage)

    def _all_up(self) -> bool:
        """Whether every announced target is watched, and all that is measured is up."""
        shown = concerning(valid(self.measured, self.terms.now), self._targets)
        return self._is_watched() and all(m.condition and SEVERITY[m.condition] == 0 for m in shown)

    def _is_watched(self) -> bool:
        """Whether every announced target, or a part of it, is validly measured."""
        shown = concerning(valid(self.measured, self.terms.now), self._targets)
        return bool(shown) and all(any(target.covers(m.target) for m in shown) for target in self._targets)

    @property
    def _targets(self) -> set[Target]:
        return {target for phase in self.track.phases for target in phase.targets}

    def _last_seen(self, default: datetime) -> datetime:
        return max((interval.end for interval in self.observed if interval.end), default=default)
