"""Days on the site's clock: they begin at midnight there, and have 23 or 25 hours where the clock is changed."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

_DAY = timedelta(days=1)


def date_of(at: datetime, zone: tzinfo) -> date:
    """The day in which an instant lies."""
    return at.astimezone(zone).date()


def begin(day: date, zone: tzinfo) -> datetime:
    """When a day begins, in UTC. Where the clock skips midnight, that is when it skips."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def bounds(day: date, zone: tzinfo) -> tuple[datetime, datetime]:
    """`[begin, end)` of a day, in UTC."""
    return begin(day, zone), begin(day + _DAY, zone)


def between(first: date, last: date) -> Iterator[date]:
    """The days from `first` to `last`, both with them."""
    return (first + n * _DAY for n in range((last - first).days + 1))
