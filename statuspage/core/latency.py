"""What the answers of a probe took, gathered into short buckets of time and into days; a course of them in few bytes.

A bucket begins and ends on the round minute and is as long as ten checks take (an hour at most), so that it stands for several of
them however often a probe asks. What is gathered goes with the probe from check to check, whichever process makes these, so that
nothing is counted twice and nothing is lost but with the check that it belongs to.
"""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from statistics import median

from statuspage.core.daygrid import bounds, date_of

RECENT = timedelta(hours=24)
"""How far back buckets are shown."""
DAYS = 30
"""How many days are shown, today with them."""

_LENGTHS = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 10, 30, 60))
_CHECKS = 10
"""Checks that a bucket stands for at least, unless they take more than an hour; it is never shorter than the time between two."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PACKED = struct.Struct("<qIIIIII")
_LONGEST = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Bucket:
    """The checks in `[since, until)`: how many were answered rightly, and what that took, in microseconds; how many failed.

    The times are null when no answer was right. `typical` is the median; of buckets put together it is the mean of
    their medians, each weighing as much as it has answers.
    """

    since: datetime
    until: datetime
    answers: int = 0
    failures: int = 0
    least: int | None = None
    typical: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Filling:
    """The bucket of a probe that is being filled: what right answers took, in microseconds, and how many checks failed.

    `day` is what the finished buckets of the day come to that the last of them belongs to.
    """

    since: datetime
    until: datetime
    times: tuple[int, ...] = ()
    failures: int = 0
    day: Bucket | None = None

    @property
    def bucket(self) -> Bucket:
        """What it comes to."""
        if not self.times:
            return Bucket(self.since, self.until, failures=self.failures)
        middle = round(median(self.times))
        return Bucket(self.since, self.until, len(self.times), self.failures, min(self.times), middle, max(self.times))


@dataclass(frozen=True, slots=True)
class Counted:
    """What is being filled after a check, and the bucket that the check has finished, if it did; then the day has it too."""

    filling: Filling
    finished: Bucket | None = None


def length_of(every: timedelta) -> timedelta:
    """How long the buckets of a probe are that asks every `every`."""
    return next((length for length in _LENGTHS if length >= every * _CHECKS), max(_LENGTHS[-1], every))


def counted(before: Filling | None, at: datetime, took: float | None, length: timedelta, zone: tzinfo) -> Counted:
    """A check at `at` counted: a right answer that `took` so many seconds, or (null) none. Days are those of `zone`.

    A clock that was set back begins another bucket.
    """
    finished = None
    if before is None:
        before = _begun(at, None, length)
    elif not before.since <= at < before.until:
        finished = before.bucket
        before = replace(_begun(at, before, length), day=_day(before.day, finished, zone))
    if took is None:
        return Counted(replace(before, failures=before.failures + 1), finished)
    return Counted(replace(before, times=(*before.times, min(round(took * 1_000_000), _LONGEST))), finished)


def _begun(at: datetime, before: Filling | None, length: timedelta) -> Filling:
    """An empty bucket that `at` lies in, which leaves to the one before what that has taken."""
    since = at - (at - _EPOCH) % length
    until = since + length
    return Filling(max(since, before.until) if before is not None and before.until <= at else since, until)


def _day(before: Bucket | None, finished: Bucket, zone: tzinfo) -> Bucket:
    since, until = bounds(date_of(finished.since, zone), zone)
    held = merged(before, finished) if before is not None and before.since == since else finished
    return replace(held, since=since, until=until)


def merged(one: Bucket, other: Bucket) -> Bucket:
    """Two buckets as one."""
    answers = one.answers + other.answers
    timed = [own for own in (one, other) if own.typical is not None]
    return Bucket(
        min(one.since, other.since),
        max(one.until, other.until),
        answers,
        one.failures + other.failures,
        min((own.least for own in timed if own.least is not None), default=None),
        round(sum(own.answers * (own.typical or 0) for own in timed) / answers) if answers else None,
        max((own.most for own in timed if own.most is not None), default=None),
    )


@dataclass(frozen=True, slots=True)
class Course:
    """Buckets in their order, packed: ten thousand probes have more than a million of them."""

    packed: bytes = b""

    @property
    def buckets(self) -> tuple[Bucket, ...]:
        """All of them."""
        return tuple(_unpacked(values) for values in _PACKED.iter_unpack(self.packed))

    def joined(self, news: Iterable[Bucket], after: datetime) -> "Course":
        """The course with `news` in it, each in the place of one that began with it, and without what ended by `after`."""
        packed = self.packed
        for one in news:
            packed = _put(packed, one)
        first = next((n for n in range(0, len(packed), _PACKED.size) if _end(packed, n) > after), len(packed))
        return Course(packed[first:])


def _put(packed: bytes, one: Bucket) -> bytes:
    """Nearly always it is the last one, or the next."""
    own = _pack(one)
    last = _PACKED.unpack(packed[-_PACKED.size :])[0] if packed else None
    (since, *_) = _PACKED.unpack(own)
    if last is None or since > last:
        return packed + own
    if since == last:
        return packed[: -_PACKED.size] + own
    held = {_PACKED.unpack(record)[0]: record for record in _records(packed)}
    return b"".join(record for _, record in sorted({**held, since: own}.items()))


def _records(packed: bytes) -> Iterator[bytes]:
    return (packed[n : n + _PACKED.size] for n in range(0, len(packed), _PACKED.size))


def _end(packed: bytes, place: int) -> datetime:
    since, length, *_ = _PACKED.unpack_from(packed, place)
    return _EPOCH + timedelta(seconds=since + length)


@dataclass(frozen=True, slots=True)
class Latency:
    """What is known of a probe's answer times: buckets of the last day, and the last days on the site's clock."""

    recent: Course = Course()
    days: Course = Course()

    def joined(self, recent: Iterable[Bucket], days: Iterable[Bucket], now: datetime) -> "Latency":
        """The same with further ones, and without what is not shown any more at `now`."""
        return Latency(self.recent.joined(recent, now - RECENT), self.days.joined(days, now - timedelta(days=DAYS)))


def _pack(one: Bucket) -> bytes:
    since, length = (one.since - _EPOCH) // timedelta(seconds=1), (one.until - one.since) // timedelta(seconds=1)
    return _PACKED.pack(since, length, one.answers, one.failures, one.least or 0, one.typical or 0, one.most or 0)


def _unpacked(values: tuple[int, ...]) -> Bucket:
    since, length, answers, failures, *found = values
    start = _EPOCH + timedelta(seconds=since)
    times = found if answers else (None, None, None)
    return Bucket(start, start + timedelta(seconds=length), answers, failures, *times)


def put_together(buckets: Iterable[Bucket], length: timedelta) -> Iterator[Bucket]:
    """Buckets in their order, those of each `length` as one; those that are longer stay what they are."""
    held: Bucket | None = None
    for one in buckets:
        if held is not None and (held.since - _EPOCH) // length == (one.since - _EPOCH) // length:
            held = merged(held, one)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held
