"""What is told of when an event will be over, from how earlier ones ended: beside what is announced, and never in its place."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

MOVED = 0.25
"""A prediction is another one when its middle or late time has moved by so much of what was left to it."""

LEAST = timedelta(minutes=10)
"""By less than this, one step of rounding, nothing moves."""


class Telling(StrEnum):
    """How a prediction is told. WIDE: its band is too wide to be of use. LITTLE: too few outages of any source."""

    BAND = "band"
    WIDE = "wide"
    LITTLE = "little"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is told at `at` of when `event` is over, by its `number`th announcement (from 0), beside `announced`.

    For BAND: `low` to `high`, which hold it eight times in ten, and `middle`, by which it is over every other time, all rounded and
    after `at`, but for a `low` that is `at`: from now on. `tenths` are ten times, each in the middle of a tenth of the chance.
    `own` and `similar` count the ended outages of `source` and of all; `own_history`: the former are enough to speak of.
    """

    event: str
    source: str
    number: int
    at: datetime
    telling: Telling
    announced: datetime | None
    own: int
    similar: int
    own_history: bool = False
    low: datetime | None = None
    middle: datetime | None = None
    high: datetime | None = None
    tenths: tuple[datetime, ...] = ()

    def differs(self, before: "Expectation") -> bool:
        """Whether it says something materially other than `before` did, or the middle time of that has passed."""
        if (before.number, before.telling) != (self.number, self.telling):
            return True
        if before.middle and before.middle <= self.at:
            return True
        pairs = ((before.middle, self.middle), (before.high, self.high))
        return any(one and other and abs(other - one) >= max(MOVED * (one - before.at), LEAST) for one, other in pairs)
