"""When to look again, and when to try a delivery again."""

from datetime import timedelta
from itertools import pairwise

import pytest

from statuspage.core.schedule import LONGEST, RETRIES, next_attempt, next_beat, next_visit
from tests.statuspage.core.build import at

NOW = at("20 10:00")
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("every", "failures", "retry_after", "wait"),
    [
        (15, 0, None, 15),
        (15, 1, None, 30),
        (15, 3, None, 120),
        (15, 10, None, 360),
        (15, 10_000, None, 360),
        (15, 0, 3600.0, 60),
        (15, 0, 1.0, 15),
        (15, 0, 1e9, 360),
        (24 * 60, 5, None, 24 * 60),
    ],
)
def test_the_wait_for_the_next_visit(every: int, failures: int, retry_after: float | None, wait: int) -> None:
    assert next_visit(NOW, every * MINUTE, failures=failures, retry_after=retry_after) == NOW + wait * MINUTE


def test_sources_do_not_come_all_at_once_and_each_the_same_way() -> None:
    visits = {next_visit(NOW, 10 * MINUTE, name=f"source-{n}") for n in range(100)}
    assert len(visits) == 100
    assert all(NOW + 10 * MINUTE <= visit <= NOW + 11 * MINUTE for visit in visits)
    assert next_visit(NOW, MINUTE, name="a") == next_visit(NOW, MINUTE, name="a")


def test_beats_spread_over_the_whole_interval_and_keep_their_distance() -> None:
    beats = [next_beat(NOW, MINUTE, f"probe-{n}") for n in range(600)]
    assert all(NOW < beat <= NOW + MINUTE for beat in beats)
    tenths = [sum(beat - NOW > n * MINUTE / 10 for beat in beats) for n in range(11)]
    assert all(30 <= more - less <= 90 for more, less in pairwise(tenths))


@pytest.mark.parametrize("late", [0, 1, 29, 59])
def test_who_is_late_once_is_in_time_at_the_next_beat(late: int) -> None:
    beat = next_beat(NOW, MINUTE, "a")
    assert next_beat(beat + timedelta(seconds=late), MINUTE, "a") == beat + MINUTE


def test_a_delivery_is_tried_by_the_documented_schedule_and_then_has_failed() -> None:
    waits = [next_attempt(n, NOW) for n in range(len(RETRIES) + 1)]
    assert all(wait <= at - NOW <= wait * 1.1 for at, wait in zip(waits, RETRIES, strict=False) if at)
    assert waits[-1] is None
    assert sum(RETRIES, timedelta()) > timedelta(days=1)


def test_a_receiver_may_ask_for_patience_but_not_for_ever() -> None:
    patient, stubborn = (next_attempt(1, NOW, retry_after=seconds) for seconds in (600.0, 1e9))
    assert patient is not None
    assert stubborn is not None
    assert 10 * MINUTE <= patient - NOW <= 11 * MINUTE
    assert LONGEST <= stubborn - NOW <= LONGEST * 1.1
