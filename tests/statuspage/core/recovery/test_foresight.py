"""A history that is kept: told what is new, it expects what one told all of it in order does; and of the rest nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from statuspage.core.expectation import Telling
from statuspage.core.model import Event, EventKind, Lifecycle
from statuspage.core.recovery import Announcement, Announcer, Foresight, Recovered
from statuspage.core.recovery.foresight import MOST

DAY = datetime(2024, 12, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)
TAX = Announcer("tax", "etax", "maintenance")
RATIOS = (0.9, 1.4, 1.1, 1.6, 1.2, 1.3, 0.8, 1.5, 1.25, 1.15)


def row(n: int, ratio: float | None = None) -> Recovered:
    """The outage that began `n` days from DAY at noon, announced for four hours; it runs, or took `ratio` of them."""
    start = DAY + timedelta(days=n, hours=12)
    said = Announcement(start - 6 * HOUR, start + 4 * HOUR, start)
    over = start + ratio * 4 * HOUR if ratio else None
    return Recovered(f"e{n}", TAX, (said,), over, over)


PAST = [row(n, ratio) for n, ratio in enumerate(RATIOS, -len(RATIOS))]
NEW = row(0)
NOW = DAY + 13 * HOUR


def event(id: str = "e0", lifecycle: Lifecycle = Lifecycle.IN_PROGRESS) -> Event:
    return Event(id, EventKind.MAINTENANCE, "", lifecycle, ("etax",), DAY, DAY)


def learned(*looks: Sequence[Recovered]) -> Foresight:
    foresight = Foresight()
    for rows in looks:
        for _ in foresight.learn(rows):
            pass
    return foresight


def grown() -> list[list[Recovered]]:
    """The rows as they grew: each outage announced, then over."""
    looks: list[list[Recovered]] = [[]]
    for one in PAST:
        before = looks[-1]
        looks += [[*before, replace(one, ended_at=None, known_at=None)], [*before, one]]
    return [*looks, [*PAST, NEW]]


def test_what_is_learned_bit_by_bit_is_what_is_learned_at_once() -> None:
    bit_by_bit, at_once = (one.expect(event(), NOW) for one in (learned(*grown()), learned([*PAST, NEW])))
    assert bit_by_bit
    assert bit_by_bit == at_once
    assert (bit_by_bit.telling, bit_by_bit.own, bit_by_bit.number) == (Telling.BAND, 10, 0)


@pytest.mark.parametrize(
    "then",
    [
        [*PAST[:3], replace(PAST[3], ended_at=PAST[3].announcements[0].said_at + 7 * HOUR), *PAST[4:], NEW],
        [row(-50, 1.0), *PAST, NEW],
        [*(replace(one, announcer=Announcer("bank")) for one in PAST[:5]), *PAST[5:], NEW],
    ],
    ids=["another end", "old news", "another source"],
)
def test_what_was_otherwise_is_learned_anew(then: list[Recovered]) -> None:
    assert learned([*PAST, NEW], then).expect(event(), NOW) == learned(then).expect(event(), NOW)


def test_what_was_called_off_counts_no_more() -> None:
    assert learned([*PAST, row(1), NEW], [*PAST, NEW]).expect(event("e1"), NOW) is None


@pytest.mark.parametrize("hours", [0, 1, 3.9, 5, 10, 40, 200, 2000])
def test_nothing_that_is_expected_has_passed(hours: float) -> None:
    now = DAY + (12 + hours) * HOUR
    told = learned([*PAST, NEW]).expect(event(lifecycle=Lifecycle.DUE), now)
    assert told
    assert told.low is None or told.low >= now
    times = [time for time in (told.middle, told.high, *told.tenths) if time]
    assert sorted(told.tenths) == list(told.tenths)
    assert min(times, default=now + HOUR) > now


def test_a_maintenance_to_come_is_expected_after_its_start() -> None:
    told = learned([*PAST, NEW]).expect(event(lifecycle=Lifecycle.SCHEDULED), DAY + 7 * HOUR)
    assert told
    assert told.low
    assert told.low >= DAY + 12 * HOUR


@pytest.mark.parametrize(
    ("id", "lifecycle"),
    [("e0", Lifecycle.ENDED), ("e0", Lifecycle.POSTPONED), ("e-1", Lifecycle.IN_PROGRESS), ("other", Lifecycle.IN_PROGRESS)],
)
def test_of_what_is_over_or_unannounced_nothing_is_expected(id: str, lifecycle: Lifecycle) -> None:
    assert learned([*PAST, NEW]).expect(event(id, lifecycle), NOW) is None


def test_as_many_are_told_as_can_be_afforded_and_the_running_ones_first() -> None:
    rows = [*PAST, *(replace(NEW, event=f"r{n}") for n in range(MOST)), replace(NEW, event="coming")]
    events = [event("coming", Lifecycle.SCHEDULED), *(event(f"r{n}") for n in range(MOST))]
    found = learned(rows).expectations(events, NOW)
    assert len(found) == MOST
    assert "coming" not in found


def test_an_announced_end_beyond_the_calendar_is_borne() -> None:
    said = Announcement(NOW, datetime.max.replace(tzinfo=UTC), NOW)
    told = learned([*PAST, replace(NEW, announcements=(said,))]).expect(event(), NOW)
    assert told
