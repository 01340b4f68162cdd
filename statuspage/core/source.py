"""What is known of a source itself: how well it can be read, and what a structured one states of its components."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from notices.model import Health
from notices.pace import Pace
from statuspage.core.model import Target


class Trouble(StrEnum):
    """Why a source does not count. BLOCKED: a bot wall; REFUSED: a status that carries no document; UNRECORDED: in the past.

    ARTICLES: its list can be read, but not what it lists. CHANGED: it is not of the form that it was, and of another that we know.
    """

    BLOCKED = "blocked"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    TOO_LARGE = "too_large"
    UNRECOGNISED = "unrecognised"
    CHANGED = "changed"
    EXPIRED = "expired"
    UNREAD = "unread"
    UNRECORDED = "unrecorded"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """How well a source can be read. `trouble` is why not, null when the last visit went well; `unreadable` says it in a sentence.

    `expired_at` is when its last good reading stops counting. `pace` is how often it asks to be read. `kind` is what it was last
    read as; `misread` counts how often in a row it was not of that form, and `seems` is the kind that it now looks like.
    """

    source: str
    last_fetch: datetime | None = None
    last_good: datetime | None = None
    last_change: datetime | None = None
    trouble: Trouble | None = None
    unreadable: str | None = None
    unreadable_since: datetime | None = None
    expired_at: datetime | None = None
    kind: str | None = None
    pace: Pace | None = None
    misread: int = 0
    seems: str | None = None

    def problem(self, now: datetime) -> Trouble | None:
        """Why this source does not count now, or null when it does."""
        if self.trouble:
            return self.trouble
        if self.last_good is None:
            return Trouble.UNREAD
        return Trouble.EXPIRED if self.expired_at is not None and self.expired_at <= now else None


@dataclass(frozen=True, slots=True)
class StatedHealth:
    """What a structured source last said of a target, and how long that counts."""

    source: str
    target: Target
    health: Health
    raw: str
    at: datetime
    valid_until: datetime
