"""Roles that follow from the days that times lie on: past weekdays, turns of days, days counted from a deadline."""

from datetime import date, datetime, timedelta

from notices.extract.calendar.resolve import later
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.surroundings import surroundings

_WITHIN = 240
_TODAY = timedelta(days=1)
_ENDS = (Role.END, Role.ESTIMATE, Role.NEW_END)


def past_weekdays(reading: Reading) -> None:
    """ "It failed on Monday at 6:40 and was back by 9": a weekday beside what has begun is past, for the clocks behind it, too."""
    turned: date | None = None
    for index, candidate in enumerate(reading.candidates):
        point, start = candidate.first, candidate.start
        if candidate.last is not None or point.clock is None or start is None or start <= reading.setting.published:
            continue
        begun = candidate.role is Role.START and point.weekday_only
        left, right, _ = surroundings(reading, index)
        if begun and (reading.found("past_begin", left) or reading.found("broke_then", right)):
            turned, candidate.start = start.date(), _moved(start, -7)
        elif (turned == start.date() and not point.dated) or (point.weekday_only and reading.found("past_return", left)):
            candidate.start = _moved(start, -7)


def turn_days(reading: Reading) -> None:
    """Clocks without a day: what has begun began before publication, what ends does so after its beginning."""
    begun: Candidate | None = None
    for index, candidate in enumerate(reading.candidates):
        point = candidate.first
        open_day = candidate.last is None and point.clock is not None and not point.dated and candidate.start is not None
        if candidate.role is Role.START and candidate.start is not None:
            late = timedelta(0) < candidate.start - reading.setting.published < _TODAY
            if open_day and late and reading.found("past_begin", surroundings(reading, index)[0]):
                candidate.start = _moved(candidate.start, -1)
            begun = candidate
        elif candidate.role is Role.WINDOW and candidate.last is not None and candidate.timed:
            begun = candidate
        elif (
            open_day
            and candidate.role in (*_ENDS, Role.RECOVERED)
            and begun is not None
            and begun.start is not None
            and candidate.start is not None
        ):
            near = candidate.head - begun.tail <= _WITHIN
            if near and candidate.start <= begun.start:
                following = _moved(candidate.start, 1)
                if candidate.role is not Role.RECOVERED or following <= reading.setting.published:
                    candidate.start = following


def counted_on(reading: Reading) -> None:
    """ "A restart at 22:00. Back in 20 minutes": what ends so long after a beginning that lies ahead is counted from there."""
    begun, published = None, reading.setting.published
    for candidate in reading.candidates:
        if candidate.role is Role.START and candidate.timed and candidate.first.now is None:
            begun = candidate.start
        elif candidate.role in _ENDS and candidate.first.now is not None and begun is not None and begun > published:
            candidate.start = later(begun, candidate.first.now.seconds)
            candidate.role = Role.END


def _moved(moment: datetime, days: int) -> datetime:
    """The same wall clock some days later."""
    return (moment.replace(tzinfo=None) + timedelta(days=days)).replace(tzinfo=moment.tzinfo)
