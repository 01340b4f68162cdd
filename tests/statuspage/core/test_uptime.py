"""Uptime by day: a day drawn on two lanes, and what it comes to."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from statuspage.core.daygrid import between, bounds, date_of
from statuspage.core.model import Condition
from statuspage.core.uptime import Day, Figures, Level, Mark, Spell, Stretch, Tracks, day_of, total

START = datetime(2026, 11, 24, tzinfo=UTC)
HOUR = 3600
SHOWN = {"u": Condition.UP, "x": Condition.DOWN, "s": Condition.SLOW, "l": Condition.DELAYED, "f": Condition.FLAPPING}
SAID = {"M": (True, 3), "m": (True, 2), "I": (False, 3)}


def hours(lane: str) -> list[tuple[str, datetime, datetime]]:
    """A lane of letters, one an hour from the day's beginning, as the stretches of equal ones; `.` is nothing."""
    found: list[tuple[str, datetime, datetime]] = []
    for n, letter in enumerate(lane):
        at = START + timedelta(hours=n)
        if found and found[-1][0] == letter and found[-1][2] == at:
            found[-1] = (letter, found[-1][1], at + timedelta(hours=1))
        elif letter != ".":
            found.append((letter, at, at + timedelta(hours=1)))
    return found


def watch(lane: str) -> tuple[Stretch, ...]:
    return tuple(Stretch(a, b, SHOWN[letter]) for letter, a, b in hours(lane))


def drawn(said: str, *watches: str, length: int = 8) -> Day:
    spells = tuple(Spell(a, b, *SAID[letter]) for letter, a, b in hours(said))
    return day_of(Tracks(tuple(watch(lane) for lane in watches), spells), START, START + timedelta(hours=length))


def letters(day: Day) -> str:
    """A day's marks as a lane."""
    signs = dict(zip(Level, "xplsmoi?u", strict=True))
    lane = ["u"] * (day.figures.length // HOUR)
    for mark in day.marks:
        for n in range(mark.start // HOUR, mark.end // HOUR):
            lane[n] = signs[mark.level]
    return "".join(lane)


CASES = [
    # what is announced, what is measured, what it comes to, uptime, uptime with maintenance
    ("up all day", "", ["uuuuuuuu"], "uuuuuuuu", 10_000, 10_000),
    ("down for a quarter of it", "", ["uuxxuuuu"], "uuxxuuuu", 7_500, 7_500),
    ("slow and late count as up, and are said", "", ["uusslluu"], "uusslluu", 10_000, 10_000),
    ("flapping is degraded", "", ["uuffuuuu"], "uussuuuu", 10_000, 10_000),
    ("down in one of two places", "", ["uuxxuuuu", "uuuxuuuu"], "uupxuuuu", 7_500, 7_500),
    ("one place measured, the other not", "", ["uuxxuuuu", "...uuuuu"], "uuxpuuuu", 7_500, 7_500),
    ("nothing measured", "", [], "????????", None, None),
    ("half of it measured", "", ["uux....."], "uux?????", 6_666, 6_666),
    ("a maintenance is counted apart", "..MM", ["uuxxuuuu"], "uummuuuu", 10_000, 7_500),
    ("a maintenance that takes longer", "..MM", ["uuxxxuuu"], "uummxuuu", 8_333, 6_250),
    ("one that had no effect", "..MM", ["uuuuuuuu"], "uummuuuu", 10_000, 10_000),
    ("worse than announced is not excused", "..mm", ["uuxxuuuu"], "uuxxuuuu", 7_500, 7_500),
    ("slow as announced is", "..mm", ["uussuuuu"], "uummuuuu", 10_000, 10_000),
    ("a maintenance that nobody measured", "..MM", ["uu..uuuu"], "uuoouuuu", 10_000, 10_000),
    ("an incident that nobody measured", "..II", [], "??ii????", None, None),
    ("an incident says nothing of what was measured", "..II", ["uuuuuuuu"], "uuuuuuuu", 10_000, 10_000),
    ("a whole day of maintenance has no uptime", "MMMMMMMM", ["xxxxxxxx"], "mmmmmmmm", None, 0),
]


@pytest.mark.parametrize(("said", "seen", "comes_to", "share", "share_of_all"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_day(said: str, seen: list[str], comes_to: str, share: int | None, share_of_all: int | None) -> None:
    day = drawn(said, *seen)
    assert letters(day) == comes_to
    assert (day.figures.share, day.figures.share_of_all) == (share, share_of_all)
    assert day.figures.length == 8 * HOUR
    assert day.figures.unmeasured == HOUR * sum(all(lane[n : n + 1] in ("", ".") for lane in seen) for n in range(8))
    assert day.figures.announced == HOUR * said.count("I")


@pytest.mark.parametrize(
    ("figures", "share"),
    [
        (Figures(length=100_000, measured=100_000), 10_000),
        (Figures(length=100_000, measured=100_000, down=5), 9_999),  # 99.995 %
        (Figures(length=31_536_000, measured=31_536_000, partial=1), 9_999),
        (Figures(length=100_000, measured=1, down=1), 0),
        (Figures(length=100_000, measured=60_000, excused=60_000), None),
        (Figures(length=100_000), None),
    ],
)
def test_a_percentage_is_rounded_down(figures: Figures, share: int | None) -> None:
    assert figures.share == share


def test_no_outage_is_too_short_to_be_seen() -> None:
    moment, blink = START + timedelta(seconds=59.2), timedelta(milliseconds=300)
    stretches = (
        Stretch(START, moment, Condition.UP),
        Stretch(moment, moment + blink, Condition.DOWN),
        Stretch(moment + blink, START + timedelta(hours=1), Condition.UP),
    )
    day = day_of(Tracks((stretches,)), START, START + timedelta(hours=1))
    assert day.marks == (Mark(Level.DOWN, 59, 60),)
    assert (day.figures.measured, day.figures.down) == (HOUR, 1)


def test_the_gravest_is_seen_first_and_days_add_up() -> None:
    days = [drawn("..MM", "uuxxxsuu"), drawn("", "uuuuuuuu"), drawn("")]
    assert [day.gravest for day in days] == [Level.DOWN, Level.UP, Level.UNMEASURED]
    assert [day.spoken_of for day in days] == [True, True, False]
    summed = total(day.figures for day in days)
    assert (summed.length, summed.measured, summed.down, summed.unmeasured_share) == (24 * HOUR, 16 * HOUR, HOUR, 3_334)
    assert total([]) == Figures()


@pytest.mark.parametrize(
    ("zone", "day", "begins", "hours_long"),
    [
        ("Asia/Shanghai", date(2026, 11, 24), "2026-11-23T16:00:00+00:00", 24),
        ("Europe/Berlin", date(2026, 3, 29), "2026-03-28T23:00:00+00:00", 23),
        ("Europe/Berlin", date(2026, 10, 25), "2026-10-24T22:00:00+00:00", 25),
        ("America/Santiago", date(2026, 9, 6), "2026-09-06T04:00:00+00:00", 23),  # midnight is skipped
        ("Australia/Lord_Howe", date(2026, 10, 4), "2026-10-03T13:30:00+00:00", 23.5),
    ],
)
def test_days_are_those_of_the_site(zone: str, day: date, begins: str, hours_long: float) -> None:
    start, end = bounds(day, ZoneInfo(zone))
    assert start.isoformat() == begins
    assert end - start == timedelta(hours=hours_long)
    assert date_of(start, ZoneInfo(zone)) == day == date_of(end - timedelta(seconds=1), ZoneInfo(zone))
    always_up = Tracks(((Stretch(start - timedelta(days=1), end, Condition.UP),),))
    assert day_of(always_up, start, end) == Day(Figures(length=int(hours_long * HOUR), measured=int(hours_long * HOUR)))


def test_days_in_a_row() -> None:
    assert list(between(date(2026, 2, 27), date(2026, 3, 2))) == [
        date(2026, 2, 27),
        date(2026, 2, 28),
        date(2026, 3, 1),
        date(2026, 3, 2),
    ]
