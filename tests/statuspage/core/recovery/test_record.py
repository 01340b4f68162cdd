"""The track record of a source: lead times, lateness, and predictions that held; nothing is told of too few."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from statuspage.core.expectation import Expectation, Telling
from statuspage.core.recovery import Announcement, Announcer, Recovered, TrackRecord, records

DAY = datetime(2024, 12, 20, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
TOLERANCE = 5 * MINUTE


def row(n: int, late: float | None, *, source: str = "tax", lead: float = 8, moved: bool = False) -> Recovered:
    """A maintenance of two hours, announced `lead` hours ahead, that ended so many minutes late; null: nobody knows when."""
    start = DAY + timedelta(days=n)
    said = Announcement(start - lead * HOUR, start + 2 * HOUR, start)
    again = (Announcement(start, start + 3 * HOUR, start),) if moved else ()
    over = None if late is None else start + 2 * HOUR + late * MINUTE
    return Recovered(f"{source}{n}", Announcer(source, "", "maintenance"), (said, *again), over, over, None if over else start)


def shown(n: int, low: float, middle: float, high: float, *, telling: Telling = Telling.BAND, at: float = 0) -> Expectation:
    """A prediction shown of outage `n`, in minutes after its announced end; `at` in minutes after its start."""
    start = DAY + timedelta(days=n)
    end = start + 2 * HOUR
    early, half, late = (end + minutes * MINUTE for minutes in (low, middle, high))
    return Expectation(f"tax{n}", "tax", 0, start + at * MINUTE, telling, end, 9, 9, True, early, half, late)


def record(rows: Sequence[Recovered], told: Sequence[Expectation] = ()) -> TrackRecord:
    return records(rows, told, TOLERANCE)["tax"]


def test_lead_and_lateness_are_medians_of_enough() -> None:
    lates = (-20.0, 0.0, 4.0, 6.0, 90.0)
    made = record([row(n, late, lead=n + 1) for n, late in enumerate(lates)])
    assert (made.lead, made.late, made.kept) == (3 * HOUR, 4 * MINUTE, 3)
    few = record([row(n, 10) for n in range(4)])
    assert (few.lead, few.late, few.tells) == (None, None, False)


def test_the_time_that_was_said_first_counts() -> None:
    made = record([row(n, 60, moved=True) for n in range(5)])
    assert (made.late, made.kept, made.moved) == (HOUR, 0, 5)


def test_of_an_unknown_end_only_the_number_is_told() -> None:
    made = record([row(0, 10), row(1, None)])
    assert (len(made.lateness), made.unconfirmed, len(made.leads)) == (1, 1, 2)


def test_each_outage_counts_once_however_many_predictions_it_had() -> None:
    told = [shown(0, 0, 30, 60), *(shown(1, 0, 10, 20, at=at) for at in range(9))]
    made = record([row(0, 40), row(1, 40)], told)
    assert (made.shown, made.scored, made.held) == (10, 2, 0.5)
    assert made.nearer == pytest.approx(1.0)


def test_what_was_shown_after_the_end_or_without_times_is_not_scored() -> None:
    late = shown(0, 130, 140, 150, at=200)
    assert record([row(0, 40)], [late, shown(0, 0, 0, 0, telling=Telling.WIDE)]).scored == 0
    assert record([row(0, None)], [shown(0, 0, 30, 60)]).scored == 0


@pytest.mark.parametrize(("held", "n", "low", "high"), [(0.8, 10, 0.490, 0.943), (0.8, 100, 0.711, 0.867), (1.0, 10, 0.722, 1.0)])
def test_the_share_comes_with_its_confidence(held: float, n: int, low: float, high: float) -> None:
    made = TrackRecord(scored=n, held=held)
    assert made.tells
    assert made.held_range == pytest.approx((low, high), abs=0.001)


def test_each_source_has_its_own() -> None:
    found = records([row(0, 10), row(0, 20, source="bank")], [], TOLERANCE)
    assert {source: made.lateness for source, made in found.items()} == {"tax": (10 * MINUTE,), "bank": (20 * MINUTE,)}
