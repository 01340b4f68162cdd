"""From single answers of a probe to judgements: damped, so that one lost packet is no outage and a flapping line is one event."""

from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from statuspage.core.model import Condition

_REMEMBERED = 12
_FLAPS = 6
"""This many turns among the last twelve answers is flapping; it is over when at most two are left."""


@dataclass(frozen=True, slots=True)
class Check:
    """One answer: UP, SLOW or DOWN, what was measured, and when."""

    condition: Condition
    at: datetime
    measurement: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is remembered of a probe between answers.

    `condition` has held since `since`. `streak` counts the newest answers that agree with each other on `leaning`, the first of
    them at `leaning_since`. `recent` are the last twelve answers as letters (u, s, d), newest last.
    """

    condition: Condition | None = None
    since: datetime | None = None
    leaning: Condition | None = None
    leaning_since: datetime | None = None
    streak: int = 0
    recent: str = ""


def judge(before: Judgement, check: Check, confirm: int) -> Judgement:
    """The judgement after `check`. It changes when `confirm` answers in a row agree, and then counts from the first of them."""
    agrees = check.condition is before.leaning
    leaning_since = before.leaning_since if agrees else check.at
    streak = before.streak + 1 if agrees else 1
    recent = (before.recent + check.condition.value[0])[-_REMEMBERED:]
    after = replace(before, leaning=check.condition, leaning_since=leaning_since, streak=streak, recent=recent)
    if _turns(recent) >= _FLAPS and before.condition is not Condition.FLAPPING:
        return replace(after, condition=Condition.FLAPPING, since=check.at)
    if before.condition is Condition.FLAPPING and _turns(recent) > 2:
        return after
    if streak >= confirm and check.condition is not before.condition:
        return replace(after, condition=check.condition, since=leaning_since)
    return after


def _turns(recent: str) -> int:
    """How often the answers went between down and not down."""
    down = [letter == "d" for letter in recent]
    return sum(a != b for a, b in pairwise(down))
