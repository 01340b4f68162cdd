"""The rhythm of a source, and silence that is far longer than usual."""

from datetime import UTC, datetime, timedelta

import pytest

from statuspage.core.cadence import cadence

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def every(gap: timedelta, times: int, last: timedelta = DAY) -> list[datetime]:
    return [NOW - last - n * gap for n in range(times)]


@pytest.mark.parametrize(
    ("instants", "gap"),
    [
        ([], None),
        (every(DAY, 4), None),
        (every(DAY, 5), DAY),
        (every(7 * DAY, 20), 7 * DAY),
        ([at + n * HOUR for at in every(7 * DAY, 5) for n in range(3)], 7 * DAY),
        (every(HOUR, 5), None),
        ([*every(DAY, 9), NOW - 60 * DAY], DAY),
    ],
    ids=["none", "too few", "daily", "weekly", "several at once", "all at once", "a long pause once"],
)
def test_how_often_is_usual(instants: list[datetime], gap: timedelta | None) -> None:
    found = cadence(reversed(instants))
    assert (found.every if found else None) == gap


@pytest.mark.parametrize(
    ("gap", "last", "stale"),
    [
        (DAY, 3 * DAY, False),
        (DAY, 5 * DAY, True),
        (7 * DAY, 27 * DAY, False),
        (7 * DAY, 30 * DAY, True),
        (6 * HOUR, 47 * HOUR, False),
    ],
)
def test_silence_far_longer_than_usual(gap: timedelta, last: timedelta, stale: bool) -> None:
    found = cadence(every(gap, 10, last))
    assert found is not None
    assert found.is_stale(NOW) is stale


def test_a_silence_as_long_as_one_before_is_not_stale() -> None:
    found = cadence([*every(DAY, 9, 10 * DAY), NOW - 40 * DAY])
    assert found is not None
    assert not found.is_stale(NOW)
