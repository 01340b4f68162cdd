"""Recurring windows: the first occurrence at or after publication, and the rule as RFC 5545 writes it."""

import calendar
from datetime import date, timedelta

from notices.extract.calendar.resolve import Setting, instant
from notices.extract.mentions.marks import Candidate, Repeat

_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_HORIZON = 800


def first_occurrence(candidate: Candidate, repeat: Repeat, setting: Setting) -> date | None:
    """The day of the first window that begins at or after publication, and within the stated bounds."""
    since = candidate.bounds is not None and candidate.bounds[0] == candidate.bounds[1]
    day = candidate.bounds[0] if candidate.bounds else setting.today - timedelta(days=1)
    day = max(day, setting.today - timedelta(days=1)) if since else day
    for _ in range(_HORIZON):
        begins = instant(day, candidate.first.clock, candidate.first.zone, setting)
        if falls_on(day, repeat) and ((candidate.bounds and not since) or begins >= setting.published):
            return day
        day += timedelta(days=1)
    return None


def falls_on(day: date, repeat: Repeat) -> bool:
    """Whether a recurrence has an occurrence on a day."""
    if repeat.month_days:
        return day.day in repeat.month_days or (-1 in repeat.month_days and (day + timedelta(days=1)).day == 1)
    if repeat.position:
        return _set_day(day, repeat) == day
    if repeat.days:
        return any(weekday == day.weekday() and _nth(day, number) for number, weekday in repeat.days)
    return True


def occurrences(repeat: Repeat, first: date, last: date) -> int | None:
    """How many times something recurs from a day to another, both included; null when that is not told by days alone."""
    if repeat.interval > 1 or not 0 <= (last - first).days <= _HORIZON:
        return None
    return sum(falls_on(first + timedelta(days=n), repeat) for n in range((last - first).days + 1)) or None


def _set_day(day: date, repeat: Repeat) -> date | None:
    """The first or last, second … of a month's days that have one of the weekdays: "the first working day"."""
    weekdays = {weekday for _, weekday in repeat.days}
    numbers = range(1, calendar.monthrange(day.year, day.month)[1] + 1)
    days = [own for own in (day.replace(day=n) for n in numbers) if own.weekday() in weekdays]
    index = repeat.position - 1 if repeat.position > 0 else repeat.position
    return days[index] if -len(days) <= index < len(days) else None


def _nth(day: date, number: int) -> bool:
    if number == 0:
        return True
    length = calendar.monthrange(day.year, day.month)[1]
    return (length - day.day) // 7 + 1 == -number if number < 0 else (day.day - 1) // 7 + 1 == number


def rule_text(repeat: Repeat, count: int | None, earlier: str | None) -> str:
    """The recurrence without DTSTART; a second weekly slot joins its days to the earlier rule's."""
    parts = [f"FREQ={repeat.freq}"]
    if repeat.interval > 1:
        parts.append(f"INTERVAL={repeat.interval}")
    if repeat.days:
        days = [f"{number or ''}{_NAMES[weekday]}" for number, weekday in repeat.days]
        parts.append("BYDAY=" + ",".join(_with_earlier(days, earlier)))
    if repeat.month_days:
        parts.append("BYMONTHDAY=" + ",".join(str(d) for d in repeat.month_days))
    if repeat.position:
        parts.append(f"BYSETPOS={repeat.position}")
    if times := count or repeat.times:
        parts.append(f"COUNT={times}")
    return ";".join(parts)


def _with_earlier(days: list[str], earlier: str | None) -> list[str]:
    if not earlier or "BYDAY=" not in earlier:
        return days
    before = earlier.partition("BYDAY=")[2].partition(";")[0].split(",")
    return before + [d for d in days if d not in before]
