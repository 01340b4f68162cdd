"""Pings into judgements."""

from datetime import timedelta

import pytest

from statuspage.core.heartbeat import Beat, Ping, Pulse, Rhythm, Signal, heard, judge
from statuspage.core.model import Condition
from tests.statuspage.core.build import at

RHYTHM = Rhythm(timedelta(minutes=10), timedelta(minutes=5), timedelta(minutes=30))


def pulse(*pings: Ping) -> Pulse:
    found = Pulse()
    for ping in pings:
        found = heard(found, ping)
    return found


OK = Ping(at("20 10:00"), Signal.SUCCESS, at("20 09:50"))


@pytest.mark.parametrize(
    ("pings", "when", "condition", "since", "recheck"),
    [
        ((), "20 10:00", None, None, None),
        ((Ping(at("20 10:00"), Signal.START),), "20 10:00", None, None, None),
        ((OK,), "20 10:01", Condition.UP, "20 10:00", "20 10:15"),
        ((OK,), "20 10:14", Condition.UP, "20 10:00", "20 10:15"),
        ((OK,), "20 10:15", Condition.DOWN, "20 10:10", None),
        ((OK, Ping(at("20 10:02"), Signal.FAIL)), "20 10:03", Condition.DOWN, "20 10:02", None),
        ((OK, Ping(at("20 10:02"), Signal.FAIL), Ping(at("20 10:04"), Signal.FAIL)), "20 10:05", Condition.DOWN, "20 10:02", None),
        (
            (OK, Ping(at("20 10:02"), Signal.FAIL), Ping(at("20 10:04"), Signal.SUCCESS)),
            "20 10:05",
            Condition.UP,
            "20 10:04",
            "20 10:19",
        ),
        ((Ping(at("20 10:00"), Signal.SUCCESS, at("20 09:31")),), "20 10:01", Condition.DELAYED, "20 10:01", "20 10:15"),
        ((Ping(at("20 10:00"), Signal.SUCCESS, at("20 09:35")),), "20 10:01", Condition.UP, "20 10:00", "20 10:05"),
        ((OK, Ping(at("20 10:05"), Signal.LOG)), "20 10:15", Condition.DOWN, "20 10:10", None),
    ],
)
def test_what_pings_show(
    pings: tuple[Ping, ...], when: str, condition: Condition | None, since: str | None, recheck: str | None
) -> None:
    beat = judge(pulse(*pings), RHYTHM, at(when))
    expected = Beat(condition, at(since) if since else None, at(recheck) if recheck else None, beat.measurement)
    assert beat == expected


def test_an_older_watermark_does_not_take_the_data_back() -> None:
    assert pulse(OK, Ping(at("20 10:05"), Signal.SUCCESS, at("20 09:00"))).watermark == at("20 09:50")
