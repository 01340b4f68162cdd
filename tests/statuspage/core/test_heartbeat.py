"""Pings into judgements: rhythms, schedules, starts and ends, lag, and silence that is our own."""

from datetime import datetime, timedelta
from functools import partial

import pytest

from statuspage.core.cron import next_time
from statuspage.core.heartbeat import Beat, Listening, Ping, Pulse, Rhythm, Signal, excused, heard, judge
from statuspage.core.model import Condition
from tests.statuspage.core.build import at


def every(minutes: int) -> partial[datetime]:
    return partial(lambda length, ping: ping + length, timedelta(minutes=minutes))


RHYTHM = Rhythm(every(10), timedelta(minutes=5), timedelta(minutes=30))


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
        ((OK, Ping(at("20 10:05"), Signal.IGNORED)), "20 10:15", Condition.DOWN, "20 10:10", None),
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


def ping(minute: int, signal: Signal, run: str = "") -> Ping:
    return Ping(at(f"20 10:{minute:02}"), signal, run=run)


START, SUCCESS, FAIL, LOG = Signal.START, Signal.SUCCESS, Signal.FAIL, Signal.LOG


@pytest.mark.parametrize(
    ("pings", "condition", "since"),
    [
        # a run that has begun must end within the grace
        ([ping(0, START)], Condition.DOWN, "20 10:05"),
        ([ping(0, SUCCESS), ping(2, START)], Condition.DOWN, "20 10:07"),
        ([ping(0, SUCCESS), ping(5, START)], Condition.UP, "20 10:00"),
        ([ping(0, START), ping(3, SUCCESS)], Condition.UP, "20 10:03"),
        ([ping(0, START), ping(3, LOG)], Condition.DOWN, "20 10:05"),
        # runs are told apart by their ids; without one, an end ends whatever was begun
        ([ping(0, START, "a"), ping(3, SUCCESS, "a")], Condition.UP, "20 10:03"),
        ([ping(0, START, "a"), ping(3, SUCCESS, "b")], Condition.DOWN, "20 10:05"),
        ([ping(0, START, "a"), ping(3, SUCCESS)], Condition.UP, "20 10:03"),
        ([ping(0, START, "a"), ping(1, START, "b"), ping(3, SUCCESS, "b")], Condition.UP, "20 10:03"),
        ([ping(0, START, "a"), ping(3, FAIL, "b")], Condition.DOWN, "20 10:03"),
        ([ping(0, START, "a"), ping(2, FAIL, "a"), ping(3, SUCCESS)], Condition.UP, "20 10:03"),
    ],
)
def test_starts_and_ends(pings: list[Ping], condition: Condition, since: str) -> None:
    beat = judge(pulse(*pings), RHYTHM, at("20 10:09"))
    assert (beat.condition, beat.since) == (condition, at(since))


def test_a_start_alone_is_looked_at_again_when_it_should_have_ended() -> None:
    assert judge(pulse(ping(0, START)), RHYTHM, at("20 10:01")) == Beat(None, None, at("20 10:05"))


HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("expression", "zone", "after", "expected"),
    [
        ("0 2 * * *", "Asia/Shanghai", "2026-11-24T01:59:00+08:00", "2026-11-24T02:00:00+08:00"),
        ("0 2 * * *", "Asia/Shanghai", "2026-11-24T02:00:00+08:00", "2026-11-25T02:00:00+08:00"),
        ("*/10 8-18 * * 1-5", "Asia/Shanghai", "2026-11-27T18:50:00+08:00", "2026-11-30T08:00:00+08:00"),
        ("0 0 * * 0", "UTC", "2026-11-24T00:00:00+00:00", "2026-11-29T00:00:00+00:00"),  # a Sunday
        ("0 0 1 * 1", "UTC", "2026-11-24T00:00:00+00:00", "2026-11-30T00:00:00+00:00"),  # the first, or a Monday
        ("0 0 29 2 *", "UTC", "2026-11-24T00:00:00+00:00", "2028-02-29T00:00:00+00:00"),
        # clocks go forward in Berlin at 02:00 on 2026-03-29, back at 03:00 on 2026-10-25
        ("30 2 * * *", "Europe/Berlin", "2026-03-28T12:00:00+01:00", "2026-03-29T03:00:00+02:00"),
        ("30 2 * * *", "Europe/Berlin", "2026-03-29T03:30:00+02:00", "2026-03-30T02:30:00+02:00"),
        ("30 2 * * *", "Europe/Berlin", "2026-10-24T12:00:00+02:00", "2026-10-25T02:30:00+02:00"),
        ("30 2 * * *", "Europe/Berlin", "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00"),
        ("0 * * * *", "Europe/Berlin", "2026-10-25T02:00:00+02:00", "2026-10-25T02:00:00+01:00"),
        ("0 * * * *", "Europe/Berlin", "2026-03-29T01:00:00+01:00", "2026-03-29T03:00:00+02:00"),
        ("30 2 * * *", "America/New_York", "2026-11-01T01:00:00-04:00", "2026-11-01T02:30:00-05:00"),
    ],
)
def test_when_a_schedule_comes_next(expression: str, zone: str, after: str, expected: str) -> None:
    assert next_time(expression, zone, datetime.fromisoformat(after)) == datetime.fromisoformat(expected)


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
@pytest.mark.parametrize("expression", ["30 2 * * *", "*/15 * * * *", "0 3 * * *"])
def test_a_change_of_clocks_makes_no_job_late_that_runs_by_them(day: str, expression: str) -> None:
    rhythm = Rhythm(partial(next_time, expression, "Europe/Berlin"), timedelta(minutes=5))
    now = datetime.fromisoformat(f"{day}T00:00:00+00:00") - 30 * HOUR
    found = heard(Pulse(), Ping(now, Signal.SUCCESS))
    for _ in range(200):
        run = rhythm.following(now)
        assert judge(found, rhythm, run + timedelta(minutes=2)).condition is Condition.UP
        found, now = heard(found, Ping(run, Signal.SUCCESS)), run


def listened(since: str | None, until: str | None) -> Listening:
    return Listening(at(since) if since else None, at(until) if until else None)


@pytest.mark.parametrize(
    ("since", "until", "now", "condition"),
    [
        (None, None, "20 10:16", Condition.DOWN),
        # the ping of 10:10 may have been lost on our side: the next one is awaited
        ("20 10:20", "20 10:05", "20 10:21", Condition.UP),
        ("20 10:20", "20 10:05", "20 10:34", Condition.UP),
        ("20 10:20", "20 10:05", "20 10:35", Condition.DOWN),
        ("20 12:20", "20 10:14", "20 12:21", Condition.UP),
        # what was missed while we listened stays missed
        ("20 12:20", "20 10:16", "20 12:21", Condition.DOWN),
        # nothing was due while we did not listen
        ("20 10:08", "20 10:01", "20 10:15", Condition.DOWN),
        ("20 09:58", "20 08:00", "20 10:15", Condition.DOWN),
    ],
)
def test_silence_counts_only_while_we_listened(since: str | None, until: str | None, now: str, condition: Condition) -> None:
    found = excused(pulse(ping(0, SUCCESS)), RHYTHM, listened(since, until), at(now))
    assert judge(found, RHYTHM, at(now)).condition is condition


def test_a_run_that_may_have_ended_unheard_is_not_late() -> None:
    begun = pulse(ping(0, SUCCESS), ping(2, START))
    found = excused(begun, RHYTHM, listened("20 10:09", "20 10:03"), at("20 10:09"))
    assert judge(found, RHYTHM, at("20 10:09")).condition is Condition.UP
    found = excused(begun, RHYTHM, listened("20 10:09", "20 10:08"), at("20 10:09"))
    assert judge(found, RHYTHM, at("20 10:09")).condition is Condition.DOWN


def test_after_the_clock_was_set_back_a_ping_is_awaited_from_then() -> None:
    found = excused(pulse(ping(0, SUCCESS)), RHYTHM, listened("20 08:00", "20 08:00"), at("20 08:00"))
    assert judge(found, RHYTHM, at("20 08:14")).condition is Condition.UP
    assert judge(found, RHYTHM, at("20 08:15")).condition is Condition.DOWN
    assert excused(found, RHYTHM, listened("20 08:00", "20 08:00"), at("20 08:01")) == found


def test_a_ping_is_an_answer_to_all_waiting() -> None:
    found = excused(pulse(ping(0, SUCCESS)), RHYTHM, listened("20 10:20", "20 10:05"), at("20 10:20"))
    assert heard(found, ping(21, SUCCESS)).awaited_from is None
