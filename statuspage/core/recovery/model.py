"""The values of predicting: what was announced, how it ended, and what is predicted from that. Every instant is aware."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Announcer:
    """Whose history tells: the source that announces, the service it announces about ("": any), the kind of event."""

    source: str
    service: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Announcement:
    """What was said at `said_at`: that it will be over at `expected`, or no time (null).

    `started_at` is the start known or planned then; `stage` the upstream's word for how far it has come.
    """

    said_at: datetime
    expected: datetime | None
    started_at: datetime | None = None
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Recovered:
    """A row of history: one outage, its announcements in the order they were made, and its end.

    A null `ended_at` is an outage that runs, or whose end nobody learned: then `lasted_until` is when it was last known to last.
    `known_at`: when that became known here (null: then).
    """

    event: str
    announcer: Announcer
    announcements: tuple[Announcement, ...]
    ended_at: datetime | None = None
    known_at: datetime | None = None
    lasted_until: datetime | None = None


class Basis(StrEnum):
    """What a prediction rests on. ANNOUNCED: too little history of any source, so the announced time alone.

    SIMILAR: other sources' outages, this one has had too few. OWN: this source's, completed by the others'.
    """

    ANNOUNCED = "announced"
    SIMILAR = "similar"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Prediction:
    """When it will be over, seen from `at`: by q10 with a chance of one in ten, by q50 of a half, by q90 of nine in ten.

    `at` < q10 <= q50 <= q90. `announced` is repeated as it was said, be it past or null. `own` and `similar` count the ended
    outages of this source and of all sources. `on_time` is the chance (0 to 1) that it is over by `announced`; null where that has
    passed or nothing is known. `tenths` are ten times, each in the middle of a tenth of the chance; none for ANNOUNCED.
    """

    at: datetime
    announced: datetime | None
    q10: datetime
    q50: datetime
    q90: datetime
    basis: Basis
    own: int
    similar: int
    on_time: float | None = None
    tenths: tuple[datetime, ...] = ()

    @property
    def little_history(self) -> bool:
        """Whether the page has to say that this source's own history is short."""
        return self.basis is not Basis.OWN
