"""Makes what is told of a prediction: times rounded as one would say them, or none where the band is of no use."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from statuspage.core.expectation import Expectation, Telling
from statuspage.core.recovery.model import Basis, Prediction

STEPS = ((timedelta(hours=12), timedelta(minutes=10)),)
"""Up to which time ahead a predicted time is rounded to what; beyond, to the hour."""

_COARSEST = timedelta(hours=1)

WIDEST = 12.0
"""How many times as long an outage may last by the late time as by the early one: a wider band is of no use.

Its whole length is meant, from its beginning. Of what is left of one that runs, a tenth is soon over and a tenth lasts for long,
whatever is known: by that measure hardly any band would be told.
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """About which event a prediction was asked for: its id, source and announcement's number, and when it began or is to begin."""

    event: str
    source: str
    number: int
    began: datetime


def expectation(asked: Asked, prediction: Prediction | None, now: datetime, own: int, similar: int) -> Expectation:
    """How `prediction` (null: nothing can be said) is told at `now`."""
    told = Expectation(asked.event, asked.source, asked.number, now, Telling.LITTLE, None, own, similar)
    if prediction is None or prediction.basis is Basis.ANNOUNCED:
        return told
    if prediction.q90 - asked.began > WIDEST * (prediction.q10 - asked.began):
        return _with(told, prediction, Telling.WIDE)
    return _with(told, prediction, Telling.BAND, _sayable(prediction, max(now, asked.began)))


def _with(
    told: Expectation, prediction: Prediction, telling: Telling, times: tuple[datetime, datetime, datetime] | None = None
) -> Expectation:
    low, middle, high = times or (None, None, None)
    return Expectation(
        event=told.event,
        source=told.source,
        number=told.number,
        at=told.at,
        telling=telling,
        announced=prediction.announced,
        own=prediction.own,
        similar=prediction.similar,
        own_history=prediction.basis is Basis.OWN,
        low=low,
        middle=middle,
        high=high,
        tenths=prediction.tenths if times else (),
    )


def _sayable(prediction: Prediction, since: datetime) -> tuple[datetime, datetime, datetime]:
    """The band rounded outwards, but not to before `since`, which it then begins with; the middle to the nearest time within."""
    now = prediction.at
    high = ceiling(prediction.q90, now)
    middle = min(floor(prediction.q50 + step(prediction.q50, now) / 2, now), high)
    return max(floor(prediction.q10, now), since), middle if middle > since else ceiling(prediction.q50, now), high


def step(time: datetime, now: datetime) -> timedelta:
    """To what a predicted time is rounded: coarser, the farther it is away."""
    return next((rounding for limit, rounding in STEPS if time - now <= limit), _COARSEST)


def floor(time: datetime, now: datetime) -> datetime:
    """`time` rounded down, in UTC."""
    epoch = datetime.fromtimestamp(0, UTC)
    rounding = step(time, now)
    return epoch + (time - epoch) // rounding * rounding


def ceiling(time: datetime, now: datetime) -> datetime:
    """`time` rounded up, in UTC."""
    down = floor(time, now)
    return down if down == time else down + step(time, now)
