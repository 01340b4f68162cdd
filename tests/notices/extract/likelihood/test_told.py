"""What windows make of each time."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from notices.extract.likelihood.told import Outcome, Told
from notices.extract.mentions.marks import Candidate, Clock, Point

_DAY = datetime(2026, 3, 12, tzinfo=UTC)


def hour(clock: int) -> datetime:
    return _DAY + timedelta(hours=clock)


def candidate(start: int, end: int | None = None) -> Candidate:
    first = Point(0, 5, clock=Clock(start * 3600))
    last = Point(6, 11, clock=Clock(end * 3600)) if end is not None else None
    return Candidate(first, last, hour(start), hour(end) if end is not None else None)


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (10, 12, Told.WINDOW),
        (10, 14, Told.START),
        (9, 12, Told.END),
        (9, 11, Told.NOTHING),
        (10, None, Told.START),
        (12, None, Told.END),
        (20, None, Told.START),
        (16, None, Told.END),
        (11, None, Told.NOTHING),
    ],
)
def test_a_time_is_what_the_windows_make_of_it(start: int, end: int | None, told: Told) -> None:
    outcome = Outcome.of([(hour(10), hour(12)), (hour(20), None), (None, None)], hour(16))
    assert outcome.told(candidate(start, end)) is told


def test_instants_are_compared_to_the_minute_in_any_zone() -> None:
    beijing = timezone(timedelta(hours=8))
    outcome = Outcome.of([(hour(10).astimezone(beijing) + timedelta(seconds=20), None)], None)
    assert outcome.told(candidate(10)) is Told.START


def test_a_recovery_that_is_expected_is_an_end() -> None:
    told = [Outcome.of([(hour(10), None)], expected).told(candidate(15)) for expected in (None, hour(15))]
    assert told == [Told.NOTHING, Told.END]
