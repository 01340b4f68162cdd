"""When to look again: intervals, beats, back-off, Retry-After, and the retries of a delivery."""

import hashlib
from datetime import UTC, datetime, timedelta

LONGEST = timedelta(hours=6)
"""A source that keeps failing is still visited this often."""

RETRIES = tuple(timedelta(seconds=s) for s in (0, 5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 10 * 3600))
"""Waits before each attempt of a delivery, as Svix documents them; after the last one it has failed."""

_JITTER = 0.1
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def next_visit(now: datetime, every: timedelta, *, failures: int = 0, retry_after: float | None = None, name: str = "") -> datetime:
    """When to visit a source again: `every`, doubled for each failure in a row up to `LONGEST`.

    Never before `retry_after` (seconds). `name` spreads sources over up to a tenth of the wait, the same way every time, so that
    they do not all come at once.
    """
    wait = min(every * (1 << min(failures, 16)), max(LONGEST, every))
    if retry_after is not None:
        wait = max(wait, min(timedelta(seconds=retry_after), LONGEST))
    return now + wait * (1 + _JITTER * _spread(name))


def next_beat(now: datetime, every: timedelta, name: str) -> datetime:
    """The next of the instants, one in each `every`, that belong to `name`: after `now`, and not later than `every` from it.

    So what began at once, after a start or a long absence, is spread over the whole interval from its second time on, and what
    is late once is not late for ever.
    """
    ahead = (_EPOCH + every * _spread(name) - now) % every
    return now + (ahead or every)


def next_attempt(attempts: int, now: datetime, *, retry_after: float | None = None, name: str = "") -> datetime | None:
    """When to try a delivery again after `attempts` failed ones; null when there are no more."""
    if attempts >= len(RETRIES):
        return None
    wait = RETRIES[attempts]
    if retry_after is not None:
        wait = max(wait, min(timedelta(seconds=retry_after), LONGEST))
    return now + wait * (1 + _JITTER * _spread(f"{name}{attempts}"))


def _spread(name: str) -> float:
    """A number in [0, 1) that belongs to `name`."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) / 2**32 if name else 0.0
