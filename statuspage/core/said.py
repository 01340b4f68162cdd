"""What notices said of bounds: what was said when, and where two of them differ."""

from dataclasses import dataclass
from datetime import datetime

from notices.model import Impact


@dataclass(frozen=True, slots=True)
class Said:
    """Bounds and impact of a phase as they were said at `at`; a null start is that of the phase."""

    start: datetime | None
    end: datetime | None
    impact: Impact
    at: datetime


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sources differ on a bound (`field`: start or end): `notice` says `at`, which counts here, `other` says `other_at`."""

    field: str
    at: datetime
    notice: str
    revision: int
    other_at: datetime
    other: str
    other_revision: int
