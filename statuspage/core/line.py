"""Our own line: whether what we do not see may be our own fault, by canaries that practically always answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from statuspage.core.model import Condition


@dataclass(frozen=True, slots=True)
class Canary:
    """What a canary shows, and when it last answered."""

    condition: Condition | None
    since: datetime | None
    last_up: datetime | None


@dataclass(frozen=True, slots=True)
class Line:
    """`watched`: there are canaries. `down_since` is when the last of them fell silent, null while one answers.

    `heard_at` is when one of them last answered.
    """

    watched: bool = False
    down_since: datetime | None = None
    heard_at: datetime | None = None

    @property
    def down(self) -> bool:
        """Whether none of the canaries answers."""
        return self.down_since is not None


def line(canaries: Iterable[Canary]) -> Line:
    """The line as the canaries show it: down when every one of them is. Those of which nothing is known yet do not count."""
    birds = [canary for canary in canaries if canary.condition is not None]
    silent = [bird.since for bird in birds if bird.condition is Condition.DOWN and bird.since]
    heard = [bird.last_up for bird in birds if bird.last_up]
    down_since = max(silent) if birds and len(silent) == len(birds) else None
    return Line(bool(birds), down_since, max(heard, default=None))
