"""Spells out which weekdays a list of them means, spans ("Monday to Friday") included, and the days of one week."""

from collections.abc import Sequence

from notices.extract.mentions.marks import Candidate, Day, Point, Repeat

MONDAY, SATURDAY, SUNDAY = 0, 5, 6
_LISTED = 6
"""How much stands between two weekdays of a list at most."""


def in_week(weekday: int | None, week: int | None) -> Day:
    """A weekday of this week (0), the next (1), or the coming one (null), which begins on the first Monday that is not past."""
    return Day(weekday=MONDAY, shift=weekday) if week is None else Day(weekday=weekday, week=week)


def of_week(week: int | None, first: int = MONDAY, part: str = "") -> Repeat:
    """The days of a week, told as for `in_week`, from a weekday on, or the named part of each."""
    return Repeat("DAILY", part=part, since=in_week(first, week), until=in_week(SUNDAY, week))


def once_at_weekends(candidates: Sequence[Candidate]) -> None:
    """ "This weekend, from 11 p.m. on Saturday until 5 a.m. on Sunday": a range with days of its own is no series of both days."""
    for candidate, following in zip(candidates, [*candidates[1:], None], strict=False):
        repeat, last = candidate.first.repeat, candidate.last
        if repeat is None or last is None or last.day is None or not _of_weekend(repeat):
            continue
        listed = following is not None and following.first.weekday_only and following.head - candidate.tail <= _LISTED
        if candidate.first.day is not None or not listed:
            candidate.first.repeat = None
            _put_into(candidate.first if candidate.first.day is not None else last, repeat)


def _of_weekend(repeat: Repeat) -> bool:
    """Whether a series is that of the days of one weekend."""
    return repeat.freq == "DAILY" and repeat.since is not None and repeat.since.weekday == SATURDAY


def _put_into(point: Point, repeat: Repeat) -> None:
    """Let a weekday without a date be that of the week of a series."""
    if point.weekday_only and point.day is not None and repeat.since is not None and point.day.week is None:
        point.day = point.day._replace(week=repeat.since.week)


def spelt_out(text: str, names: str, spanning: str) -> tuple[tuple[int, int], ...]:
    """The weekdays, 0 for Monday, that stand in a text, as a recurrence has them: no ordinal.

    `names` are their letters from Monday on (an eighth is Sunday, too), `spanning` the signs that join the ends of a span.
    """
    days: list[int] = []
    spans = False
    for letter in text:
        if letter in spanning:
            spans = True
        elif letter in names:
            last = min(names.index(letter), 6)
            days += _between(days[-1], last) if spans and days else ()
            days.append(last)
            spans = False
    return tuple((0, day) for day in sorted(set(days)))


def _between(first: int, last: int) -> list[int]:
    """The days between two weekdays, of which the second may be of the next week."""
    return [day % 7 for day in range(first + 1, last + (7 if last < first else 0))]
