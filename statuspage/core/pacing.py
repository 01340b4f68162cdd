"""How often a source is visited: as the settings say, else as its format is wont and as the upstream asks, slower at night.

The bounds and the intervals are those of polling with manners: never more often than once in a minute by our own choice, never less
often than once in six hours by the upstream's, and official lists of announcements half as often at night.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from notices.pace import Pace
from notices.sources import about, kinds
from statuspage.settings import Source

SHORTEST, LONGEST = timedelta(minutes=1), timedelta(hours=6)
"""What no upstream's wish goes beyond, unless the settings say so."""

UNKNOWN_KIND = timedelta(minutes=15)
_LISTS = frozenset({"html_list", "gkmlpt", "html_page"})
_NIGHT_BEGINS, _NIGHT_ENDS = 23, 6
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What bears on when to come again: the document's own wish, and for how many seconds its answer called it fresh."""

    pace: Pace | None = None
    max_age: float | None = None


def usual(source: Source, kind: str | None) -> timedelta:
    """How often a source is visited when nobody asks for anything else; `kind` is its format as far as it is known."""
    return source.every or _of_kind(source.kind or kind)


@cache
def _of_kind(kind: str | None) -> timedelta:
    """How often one asks for a format; one that there is no more is an unknown one."""
    return about(kind).every if kind in kinds() and kind else UNKNOWN_KIND


def interval(source: Source, kind: str | None, wishes: Wishes) -> timedelta:
    """How long to wait between two visits. What the settings say goes; else the longest wish, within the bounds."""
    if source.every:
        return source.every
    asked = [wishes.pace.seconds if wishes.pace else None, wishes.max_age]
    wanted = max([usual(source, kind), *(timedelta(seconds=min(s, LONGEST.total_seconds())) for s in asked if s)])
    return min(max(wanted, SHORTEST), LONGEST)


def is_slow_at_night(source: Source, kind: str | None) -> bool:
    """Whether a source is a list that people write in their hours of work."""
    return source.every is None and source.official and (source.kind or kind) in _LISTS


def is_night(now: datetime, zone: ZoneInfo) -> bool:
    """Whether it is night there."""
    hour = now.astimezone(zone).hour
    return hour >= _NIGHT_BEGINS or hour < _NIGHT_ENDS


def allowed(due: datetime, pace: Pace | None) -> datetime:
    """The first moment from `due` on at which the upstream does not ask to be left alone; six hours later at the latest."""
    if pace is None:
        return due
    latest = due + LONGEST
    at = due.astimezone(UTC)
    while at < latest and (at.hour in pace.skip_hours or at.weekday() in pace.skip_days):
        at = at.replace(minute=0, second=0, microsecond=0) + _HOUR
    return min(at, latest)


def host_of(address: str) -> str:
    """What a host's name and port are in the address, by which its visits are counted; unlike texts are unlike hosts."""
    return address.split("://", 1)[-1].split("/", 1)[0].split("?", 1)[0].rsplit("@", 1)[-1].lower()
