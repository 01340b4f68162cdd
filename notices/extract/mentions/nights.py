"""Two days in a row beside clocks that run past midnight are one night: "24 to 25 February, 23:30-05:00"."""

from dataclasses import replace
from datetime import date, timedelta

from notices.extract.mentions.marks import Candidate, Day, Point

_YEARS = (2023, 2024)
"""A year and a leap year, for days that name none."""
_NOON = 43_200


def before_clocks(first: Point, last: Point, third: Point) -> Candidate | None:
    """The night of two days and the clocks behind them; null for days that do not follow each other, or clocks of one day."""
    if first.timed or first.day is None or last.day is None or last.turn <= last.start:
        return None
    if third.dated and not _of_small_hours(last, third):
        return None
    if not _backwards(last, third) or not _next(first.day, last.day):
        return None
    return Candidate(replace(last, start=first.start, day=_before(first.day, last.day)), replace(third, day=last.day, repeat=None))


def _of_small_hours(last: Point, third: Point) -> bool:
    """ "Evening of the 4th to the small hours of the 5th (22:00 to 6:00 the next day)": the second day is the one that is meant."""
    told = last.clock is not None and last.clock.half == "am" and last.clock.seconds > _NOON
    return told and third.day is not None and third.day.after == 1


def behind_clocks(first: Point, last: Point, third: Point) -> Candidate | None:
    """The same of clocks and two days behind them: "23:30-05:00, 24/25 February"."""
    if third.timed or third.day is None or last.day is None or first.dated or not last.behind:
        return None
    if not _backwards(first, last) or not _next(last.day, third.day):
        return None
    return Candidate(replace(first, day=_before(last.day, third.day)), replace(last, day=third.day, end=third.end))


def is_one(first: Point, last: Point, begin: Point, end: Point) -> bool:
    """Whether two days and two clocks are those of one night."""
    if first.day is None or last.day is None or end.dated:
        return False
    return _backwards(begin, end) and _next(first.day, last.day)


def begun(first: Point, last: Point) -> Candidate:
    """A range; the day of a night behind it is that of its beginning: "23:30 to 05:00 on the night of 24/25 February".

    So is a day in brackets behind small hours, which tells that they are those of the next day: "00:00 - 02:00 (7th)".
    """
    if first.day is not None and _of_night(first.day):
        return Candidate(first, replace(last, repeat=None))
    if first.dated and last.behind and _numbered(first, last):
        return Candidate(first, replace(last, day=None))
    if last.day is None or first.dated or not (last.behind and (_of_night(last.day) or _numbered(first, last))):
        return Candidate(first, last)
    return Candidate(replace(first, day=last.day), replace(last, day=None))


def _of_night(day: Day) -> bool:
    return day.night and day.explicit


def _numbered(first: Point, last: Point) -> bool:
    """Whether a range within one day ends with the bare number of that day."""
    if first.clock is None or last.clock is None or last.day is None:
        return False
    return last.day == Day(day=last.day.day) and first.clock.seconds < last.clock.seconds


def _backwards(first: Point, last: Point) -> bool:
    """Whether the clocks run past midnight, as far as they say in which half of the day they are."""
    if first.clock is None or last.clock is None or first.clock.twelve or first.clock.seconds < _NOON:
        return False
    return first.clock.seconds > last.clock.seconds


def _before(first: Day, last: Day) -> Day:
    """The first of two days, with the month and the year that only the second one names."""
    month = first.month or last.month
    year = last.year - 1 if last.year is not None and (month, last.month) == (12, 1) else last.year
    return first._replace(month=month, year=first.year or year)


def _next(first: Day, last: Day) -> bool:
    """Whether one day follows the other, as far as they are told; of a day without a year in one that it may have."""
    if first.weekday is not None and not (first.explicit or last.explicit) and last.weekday is not None:
        return (last.weekday - first.weekday) % 7 == 1
    if first.day is None or last.day is None or bool(first.order) != bool(last.order):
        return False
    if first.month is not None and last.month is not None and first.order:
        return (last.month - first.month, last.day - first.day) in ((1, 0), (0, 1))
    if first.month is None or last.month is None:
        return last.day - first.day == 1
    years = [first.year or last.year] if first.year or last.year else _YEARS
    return any(_following(first, year) == (last.month, last.day) for year in years if year)


def _following(first: Day, year: int) -> tuple[int, int] | None:
    try:
        day = date(year, first.month or 0, first.day or 0) + timedelta(days=1)
    except ValueError:
        return None
    return day.month, day.day
