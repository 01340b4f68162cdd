"""Answer times: a course of checks, and the buckets and days that it comes to."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from statuspage.core.latency import Bucket, Course, Filling, Latency, counted, length_of, merged, put_together

START = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")
MINUTE = timedelta(minutes=1)
LENGTH = 10 * MINUTE


def at(minutes: float) -> datetime:
    return START + minutes * MINUTE


def bucket(since: float, until: float, answers: int = 1, failures: int = 0, *times: int) -> Bucket:
    return Bucket(at(since), at(until), answers, failures, *(times or ((5, 5, 5) if answers else ())))


def went(
    checks: Sequence[tuple[float, float | None]], length: timedelta = LENGTH, before: Filling | None = None
) -> tuple[Filling, list[Bucket]]:
    """What is filled in the end, and what was finished on the way, of checks by their minute: milliseconds, or null for none."""
    finished = []
    for minute, took in checks:
        found = counted(before, at(minute), None if took is None else took / 1000, length, ZONE)
        before = found.filling
        finished += [found.finished] if found.finished else []
    assert before is not None
    return before, finished


@pytest.mark.parametrize(
    ("every", "minutes"), [(1, 1), (6, 1), (7, 2), (30, 5), (60, 10), (61, 30), (300, 60), (3600, 60), (7200, 120), (86_400, 1440)]
)
def test_a_bucket_is_as_long_as_ten_checks_take_or_an_hour_and_never_shorter_than_one(every: int, minutes: int) -> None:
    assert length_of(timedelta(seconds=every)) == minutes * MINUTE


@pytest.mark.parametrize(
    ("checks", "finished"),
    [
        ([(1, 5), (2, 7)], []),
        ([(1, 5), (2, 9), (3, 6), (10, 1)], [(0, 10, 3, 0, (5000, 6000, 9000))]),
        ([(1, 5), (2, 9), (10, 1)], [(0, 10, 2, 0, (5000, 7000, 9000))]),
        ([(1, 5), (2, None), (11, 1)], [(0, 10, 1, 1, (5000, 5000, 5000))]),
        ([(1, None), (2, None), (11, 1)], [(0, 10, 0, 2, (None, None, None))]),
        ([(9.9, 5), (10, 6), (20, 7)], [(0, 10, 1, 0, (5000,) * 3), (10, 20, 1, 0, (6000,) * 3)]),
        ([(1, 5), (45, 6), (55, 7)], [(0, 10, 1, 0, (5000,) * 3), (40, 50, 1, 0, (6000,) * 3)]),
        ([(15, 5), (3, 6), (12, 7)], [(10, 20, 1, 0, (5000,) * 3), (0, 10, 1, 0, (6000,) * 3)]),
    ],
    ids=["unfinished", "odd", "even", "a failure", "nothing but failures", "one after the other", "a gap", "clock set back"],
)
def test_checks_fill_buckets(
    checks: list[tuple[float, float | None]], finished: list[tuple[float, float, int, int, tuple[int | None, ...]]]
) -> None:
    expected = [Bucket(at(a), at(b), answers, failures, *times) for a, b, answers, failures, times in finished]
    assert went(checks)[1] == expected


def test_what_lasts_longer_than_can_be_kept_is_cut_off() -> None:
    assert went([(1, 1e9)])[0].times == (2**32 - 1,)


def test_a_bucket_keeps_its_length_when_the_probe_asks_at_another_pace() -> None:
    filling, _ = went([(1, 5)])
    filling, finished = went([(4, 6), (12, 7)], 60 * MINUTE, filling)
    assert [(one.since, one.until, one.answers) for one in finished] == [(at(0), at(10), 2)]
    assert (filling.since, filling.until) == (at(10), at(60))


def test_a_day_is_what_its_buckets_come_to_and_begins_at_midnight_on_the_sites_clock() -> None:
    midnight = 7 * 60  # 16:00 UTC
    checks = [(midnight - 12, 2), (midnight - 5, 4), (midnight - 4, 4), (midnight + 1, 9), (midnight + 11, None)]
    days, filling = [], None
    for check in checks:
        filling, _ = went([check], before=filling)
        days.append(filling.day)
    yesterday = Bucket(at(midnight - 24 * 60), at(midnight), 1, 0, 2000, 2000, 2000)
    whole = Bucket(yesterday.since, yesterday.until, 3, 0, 2000, 3333, 4000)
    today = Bucket(at(midnight), at(midnight + 24 * 60), 1, 0, 9000, 9000, 9000)
    assert days == [None, yesterday, yesterday, whole, today]


def test_everything_is_counted_once_whoever_makes_the_checks() -> None:
    """Two processes take turns at a probe: what is gathered goes with it, so that it comes to the same."""
    checks = [(n / 3, None if n % 7 == 0 else float(n % 11)) for n in range(200)]
    filling, alone = went(checks)
    handed: Filling | None = None
    turns = []
    for n in range(0, len(checks), 4):
        handed, finished = went(checks[n : n + 4], before=handed)
        turns += finished
    assert (handed, turns) == (filling, alone)
    assert sum(one.answers + one.failures for one in turns) + len(filling.times) + filling.failures == len(checks)


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (bucket(0, 1, 1, 0, 2, 2, 2), bucket(1, 2, 3, 1, 1, 6, 9), bucket(0, 2, 4, 1, 1, 5, 9)),
        (bucket(0, 1, 0, 2), bucket(1, 2, 1, 0, 3, 4, 5), bucket(0, 2, 1, 2, 3, 4, 5)),
        (bucket(0, 1, 0, 2), bucket(4, 5, 0, 1), bucket(0, 5, 0, 3)),
    ],
)
def test_two_buckets_as_one(one: Bucket, other: Bucket, both: Bucket) -> None:
    assert merged(one, other) == both
    assert merged(other, one) == both


def test_buckets_of_a_step_are_put_together_and_longer_ones_stay() -> None:
    short = [bucket(n, n + 10) for n in (0, 10, 20, 40, 60)]
    steps = list(put_together([*short, bucket(120, 180), bucket(180, 240)], 20 * MINUTE))
    spans = [((one.since - START) // MINUTE, (one.until - START) // MINUTE, one.answers) for one in steps]
    assert spans == [(0, 20, 2), (20, 30, 1), (40, 50, 1), (60, 70, 1), (120, 180, 1), (180, 240, 1)]
    assert list(put_together([], MINUTE)) == []


TEN, LATER, FAILED = bucket(0, 10), bucket(10, 20, 2, 1, 1, 2, 2**32 - 1), bucket(20, 30, 0, 4)


@pytest.mark.parametrize(
    ("news", "after", "left"),
    [
        ([TEN, LATER, FAILED], 0, [TEN, LATER, FAILED]),
        ([FAILED, TEN, LATER], 0, [TEN, LATER, FAILED]),
        ([TEN, LATER, FAILED, LATER, FAILED], 0, [TEN, LATER, FAILED]),
        ([TEN, bucket(0, 10, 7)], 0, [bucket(0, 10, 7)]),
        ([LATER, TEN, bucket(10, 20, 7)], 0, [TEN, bucket(10, 20, 7)]),
        ([TEN, LATER, FAILED], 10, [LATER, FAILED]),
        ([TEN, LATER, FAILED], 30, []),
        ([], 0, []),
    ],
    ids=["in order", "out of order", "again", "anew", "an older one anew", "what is over", "all is over", "nothing"],
)
def test_a_course_is_what_was_put_into_it(news: list[Bucket], after: float, left: list[Bucket]) -> None:
    assert list(Course().joined(news, at(after)).buckets) == left
    course = Course()
    for one in news:
        course = course.joined([one], at(0))
    assert list(course.joined([], at(after)).buckets) == left


def test_what_is_known_of_a_probe_is_of_a_day_and_of_a_month() -> None:
    recent = [bucket(n * 10, n * 10 + 10) for n in range(6 * 48)]
    days = [bucket(n * 1440, n * 1440 + 1440) for n in range(40)]
    known = Latency().joined(recent, days, days[-1].since + 60 * MINUTE)
    assert known.recent.buckets == ()
    assert [one.since for one in known.days.buckets] == [one.since for one in days[-31:]]
    lately = Latency().joined(recent, (), recent[-1].until).recent.buckets
    assert lately == tuple(recent[-6 * 24 :])
    assert all(one.until == following.since for one, following in pairwise(lately))
