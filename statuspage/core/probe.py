"""From single answers of a probe to judgements: confirmed, so that one lost packet is no outage, and damped, so that a line that
flaps is one event.

Within any `window` a probe turns bad at most once and good again at most once: it turns bad as soon as that is confirmed, and
good not before the window has passed since then. What recovers sooner is FLAPPING until it has been steady for as long.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from statuspage.core.line import Line
from statuspage.core.model import Condition
from statuspage.core.schedule import next_beat

FLAPS = 6
"""This many turns between down and not down within the window are flapping."""

_OPENING = frozenset({Condition.DOWN, Condition.FLAPPING})


_MISSES = 3
_SLACK = timedelta(seconds=30)
"""Answers that are missing for so many times the usual distance, and this much more, leave a gap."""

_MOST = 32
_REMEMBERED = timedelta(days=14)
"""How many gaps are remembered, and for how long: longer than what is over may still be judged."""


@dataclass(frozen=True, slots=True)
class Check:
    """One answer: what it showed (never FLAPPING), what was measured, and when. `data_to`: up to when the data reach."""

    condition: Condition
    at: datetime
    measurement: str = ""
    data_to: datetime | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """`confirm` answers in a row that agree are believed. A bad one is asked again after `retry`, others after `every`."""

    confirm: int = 3
    window: timedelta = timedelta(minutes=5)
    every: timedelta = timedelta(minutes=1)
    retry: timedelta = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is remembered of a probe between answers.

    `condition` has held since `since`; it is bad (not UP) since we judged so at `bad_at`. `streak` counts the newest answers that
    agree with each other on `leaning`, the first of them at `leaning_since`. `turns` are the last times at which answers went
    between down and not down. `last_up` is the newest answer that was not down. `data_to` is of the newest answer that told.
    `counted_to` is the newest answer that counted; `gaps` are the stretches in which none did for longer than is usual.
    `blocked`: the newest answer was a bot wall's.
    """

    condition: Condition | None = None
    since: datetime | None = None
    leaning: Condition | None = None
    leaning_since: datetime | None = None
    streak: int = 0
    bad_at: datetime | None = None
    turns: tuple[datetime, ...] = ()
    last_up: datetime | None = None
    data_to: datetime | None = None
    counted_to: datetime | None = None
    gaps: tuple[tuple[datetime, datetime], ...] = ()
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """The judgement after an answer. `held`: it says nothing yet, since it may be our own line that fails."""

    judgement: Judgement
    held: bool = False


def weigh(before: Judgement, check: Check, rules: Rules, line: Line) -> Outcome:
    """The judgement after `check`, as far as our own line can be trusted.

    While the line is down nothing is judged. A probe is believed to be down only when a canary has answered after its first
    failing answer.
    """
    if line.down:
        return Outcome(replace(before, leaning=None, leaning_since=None, streak=0, turns=()), held=True)
    after = judge(before, check, rules)
    turns_bad = after.condition is not before.condition and after.condition in _OPENING
    if not turns_bad or not line.watched or _vouched(line, after):
        return Outcome(_without_gap(after, check.at, rules))
    kept = replace(after, condition=before.condition, since=before.since, bad_at=before.bad_at)
    return Outcome(kept, held=True)


def _without_gap(after: Judgement, at: datetime, rules: Rules) -> Judgement:
    """The judgement with a note of the time since the last answer that counted, when that is long.

    The oldest gaps grow into one when there are many: what was watched is never put too high.
    """
    gaps = tuple(gap for gap in after.gaps if gap[1] > at - _REMEMBERED)
    if after.counted_to is not None and at - after.counted_to > rules.every * _MISSES + _SLACK:
        gaps = (*gaps, (after.counted_to, at))
    if len(gaps) > _MOST:
        gaps = ((gaps[0][0], gaps[1][1]), *gaps[2:])
    return replace(after, counted_to=at, gaps=gaps)


def new_gap(before: Judgement, after: Judgement) -> tuple[datetime, datetime] | None:
    """The gap that the answer between two judgements has ended, if it did."""
    ended = after.gaps and after.counted_to == after.gaps[-1][1] and after.counted_to != before.counted_to
    return after.gaps[-1] if ended else None


def _vouched(line: Line, after: Judgement) -> bool:
    return line.heard_at is not None and after.leaning_since is not None and line.heard_at >= after.leaning_since


def judge(before: Judgement, check: Check, rules: Rules) -> Judgement:
    """The judgement after `check`. What changes it is dated from the first answer that agrees, never before the last change."""
    after = _counted(before, check, rules)
    found = _concluded(after, check, rules)
    if found is None or found[0] is after.condition:
        return after
    condition, since = found
    bad_at = None if condition is Condition.UP else after.bad_at or check.at
    return replace(after, condition=condition, since=max(since, before.since or since), bad_at=bad_at)


def due(judgement: Judgement, rules: Rules, now: datetime, name: str = "") -> datetime:
    """When to ask again: soon while a judgement is missing or an answer is bad and not confirmed yet.

    Else in the beat of `name`, so that many probes are spread over their interval; without one, after the interval.
    """
    doubt = judgement.condition is None or judgement.leaning is Condition.DOWN
    unsure = judgement.leaning is not judgement.condition and judgement.streak < rules.confirm
    if doubt and unsure:
        return now + min(rules.retry, rules.every)
    return next_beat(now, rules.every, name) if name else now + rules.every


def _counted(before: Judgement, check: Check, rules: Rules) -> Judgement:
    """The answers counted. A clock that was set back begins a new count."""
    down = check.condition is Condition.DOWN
    agrees = check.condition is before.leaning and before.leaning_since is not None and before.leaning_since <= check.at
    turned = before.leaning is not None and (before.leaning is Condition.DOWN) is not down
    turns = (*before.turns, check.at) if turned else before.turns
    return replace(
        before,
        leaning=check.condition,
        leaning_since=before.leaning_since if agrees else check.at,
        streak=before.streak + 1 if agrees else 1,
        turns=tuple(at for at in turns if timedelta(0) <= check.at - at < rules.window)[-FLAPS:],
        bad_at=min(before.bad_at, check.at) if before.bad_at else None,
        last_up=before.last_up if down else check.at,
        data_to=check.data_to or before.data_to,
    )


def _concluded(after: Judgement, check: Check, rules: Rules) -> tuple[Condition, datetime] | None:
    """What is believed now and since when; null when nothing changes."""
    if after.condition is not Condition.FLAPPING and len(after.turns) >= FLAPS:
        return Condition.FLAPPING, after.turns[0]
    since = after.leaning_since
    if after.leaning is None or since is None or after.streak < rules.confirm:
        return None
    if after.condition is Condition.FLAPPING:
        return (after.leaning, since) if check.at - since >= rules.window else None
    if after.leaning is Condition.UP and after.bad_at and check.at - after.bad_at < rules.window:
        return (Condition.FLAPPING, since) if after.condition is Condition.DOWN else None
    return after.leaning, since
