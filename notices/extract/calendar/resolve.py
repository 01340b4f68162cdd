"""Turns points into instants: missing years, months, days and halves of the day come from what is near and from publication."""

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from notices.extract.mentions import zones
from notices.extract.mentions.marks import Candidate, Clock, Day, Point, Zone

_DAY = 86_400
_HALF = _DAY // 2
_LATELY = timedelta(hours=2)
_MORNING = _DAY // 4
BUSY = 7 * 3600
"""The hour of the morning from which work by day begins."""
_BACK = timedelta(days=3)
_HALF_YEAR = 182
_LONG_AGO = 150
"""How many days ago a day is hardly meant that has no year."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document brings besides its text: publication in the default zone, and that zone. `month_first` is its date order.

    A null order (no home: UTC) reads an ambiguous numeric date as the day that is nearer to publication.
    """

    published: datetime
    tz: tzinfo
    month_first: bool | None = False

    @property
    def today(self) -> date:
        """The day of publication where the document is at home."""
        return self.published.date()


def resolve_day(day: Day, near: date | None, setting: Setting) -> date | None:
    """The calendar day that is meant; `near` is the day named before it. Null when there is no such day."""
    try:
        if day.explicit:
            told = _explicit(day, near, setting) + timedelta(days=day.shift or 0)
            return told if day.onward is None else following(told, day.onward)
        return _relative(day, near, setting)
    except (ValueError, OverflowError):
        return None


def _relative(day: Day, near: date | None, setting: Setting) -> date | None:
    today = setting.today
    if day.shift is not None:
        base = today if day.weekday is None else following(today, day.weekday)
        return base + timedelta(days=day.shift)
    if day.after is not None:
        base = (near or today) + timedelta(days=day.after)
        return base if day.weekday is None else following(base, day.weekday)
    if day.weekday is None:
        return None
    if day.week is not None:
        return today - timedelta(days=today.weekday()) + timedelta(days=7 * day.week + day.weekday)
    return following(near or today, day.weekday)


def following(start: date, weekday: int) -> date:
    """The first such weekday on or after a day."""
    return start + timedelta(days=(weekday - start.weekday()) % 7)


def _explicit(day: Day, near: date | None, setting: Setting) -> date:
    number = day.day or 0
    if day.months is not None:
        return _months_on(number, day.months, setting.today)
    if day.month is None:
        found = _in_month(number, near, setting)
        own = found if near is None or day.weekday in (None, found.weekday()) else _in_month(number, None, setting)
        return own if day.weekday in (None, own.weekday()) else _on_its_weekday(number, day.weekday, setting.today) or found
    year = day.year if day.years is None else setting.today.year + day.years
    readings = [(day.month, number)]
    if day.order == "?":
        readings = _readings(day.month, number, setting)
    options = [_year(month, number, year, near or setting.today) for month, number in readings]
    if year is None and (near is None or near >= setting.today):
        options = [_rather_ahead(option, near or setting.today) for option in options]
    if day.weekday is not None:
        for option in options:
            if option is not None and option.weekday() == day.weekday:
                return option
    for option in options:
        if option is not None:
            return option
    raise ValueError("no such day")


def _rather_ahead(day: date | None, base: date) -> date | None:
    """A day without a year that is hardly nearer behind than ahead ("shut from 16 March, to open on 30 September") lies ahead."""
    if day is None or (base - day).days <= _LONG_AGO:
        return day
    return _date(day.year + 1, day.month, day.day) or day


def _on_its_weekday(number: int, weekday: int | None, today: date) -> date | None:
    """The nearest day of that number that has its weekday, in publication's month or beside it."""
    fits = []
    for months in (-1, 0, 1):
        year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
        told = _date(year, month + 1, number)
        if told is not None and told.weekday() == weekday:
            fits.append(told)
    return min(fits, key=lambda d: abs(d - today), default=None)


def _months_on(number: int, months: int, today: date) -> date:
    """A day of the month that lies some months after publication's; 0 is that month's last day."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return date(year, month + 1, number or calendar.monthrange(year, month + 1)[1])


def _readings(first: int, second: int, setting: Setting) -> list[tuple[int, int]]:
    """Month and day of "first/second", the reading of the document's home first."""
    month_first, day_first = (first, second), (second, first)
    if setting.month_first is None:
        return sorted((day_first, month_first), key=lambda r: _distance(r, setting.today))
    return [month_first, day_first] if setting.month_first else [day_first, month_first]


def _distance(reading: tuple[int, int], today: date) -> int:
    day = _year(reading[0], reading[1], None, today)
    return abs((day - today).days) if day is not None else 10_000


def _year(month: int, number: int, year: int | None, near: date) -> date | None:
    """The day with that month and number; without a year the occurrence nearest to `near`."""
    if year is not None:
        return _date(year, month, number)
    same = _date(near.year, month, number)
    if same is not None and abs((same - near).days) <= _HALF_YEAR:
        return same  # no other year's is nearer
    options = [day for y in (near.year, near.year + 1, near.year - 1) if (day := _date(y, month, number)) is not None]
    return min(options, key=lambda d: abs((d - near).days), default=None)


def _date(year: int, month: int, number: int) -> date | None:
    """A day of the calendar, or null when there is none; 0 is the month's last one."""
    try:
        return date(year, month, number or calendar.monthrange(year, month)[1])
    except ValueError:
        return None


def _in_month(number: int, near: date | None, setting: Setting) -> date:
    """A day of the month alone: of the month named before it or the next one; else of this month or the next.

    One shortly before the day named before it lies before that day when publication is near: "until 5 o'clock on the 15th,
    from 10 o'clock on the 14th".
    """
    base = near or setting.today - _BACK
    year, month = base.year, base.month
    if near is not None and 0 < near.day - number <= _BACK.days and near.replace(day=number) >= setting.today - _BACK:
        return near.replace(day=number)
    for _ in range(3):
        if number <= calendar.monthrange(year, month)[1] and date(year, month, number) >= base:
            return date(year, month, number)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    raise ValueError("no such day")


def zone_of(zone: Zone | None, setting: Setting, when: date) -> tzinfo:
    """The zone that is meant; an ambiguous abbreviation is the document's own zone where that uses it."""
    if zone is None:
        return setting.tz
    if zone.local and zones.at_home(zone, setting.tz, when.year):
        return setting.tz
    return zone.tz


def instant(day: date, clock: Clock | None, zone: Zone | None, setting: Setting) -> datetime:
    """A day and a clock as an instant; a day alone is its midnight."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone_of(zone, setting, day) if zone else setting.tz)
    return midnight + timedelta(seconds=clock.seconds) if clock else midnight


def moved(moment: datetime, shift: timedelta) -> datetime:
    """The same wall clock some days later; at the calendar's ends the moment itself."""
    try:
        return (moment.replace(tzinfo=None) + shift).replace(tzinfo=moment.tzinfo)
    except OverflowError:
        return moment


def later(moment: datetime, seconds: int) -> datetime:
    """A moment later by elapsed (not wall-clock) time, in the same zone; at the calendar's end the moment itself."""
    try:
        return (moment.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(moment.tzinfo)
    except OverflowError:
        return moment


def resolve(candidate: Candidate, near: date | None, setting: Setting) -> None:
    """Set the candidate's bounds; `near` is the day that the text around it is about. What cannot be placed stays null."""
    first, last = candidate.first, candidate.last
    _share_zone(first, last)
    if last is None:
        candidate.start = place(first, near, setting)
        return
    _share_half(first, last)
    _share_midnight(first, last)
    _share_face(first, last)
    _share_noon(first, last)
    _share_month(first, last)
    _share_morning(first, last)
    day = _day_of(first, near, setting)
    if first.day is None and first.instant is None and first.now is None and _names_both(last, near, setting):
        day = _before(first, last, near, setting)
    candidate.start = place(first, day if first.day is None else near, setting)
    candidate.end = _end(candidate, day, setting)


def _day_of(point: Point, near: date | None, setting: Setting) -> date | None:
    if point.instant is not None:
        return point.instant.date()
    if point.now is not None:
        return setting.today
    return resolve_day(point.day, near, setting) if point.day is not None else near


def _names_both(last: Point, near: date | None, setting: Setting) -> bool:
    """Whether the day of an end is the start's, too: a date, or what stands behind its clock unless the day before was named."""
    if last.day is None or last.day.after is not None:
        return False
    if last.day.explicit or near is None or not last.behind:
        return last.day.explicit or last.behind
    day = resolve_day(last.day, near, setting)
    return day is not None and not 0 <= (day - near).days <= 1


def _before(first: Point, last: Point, near: date | None, setting: Setting) -> date | None:
    """The start's day when only the end names one: the same, or the day before when the clock would run backwards."""
    day = resolve_day(last.day, near, setting) if last.day else None
    if day and first.clock and last.clock and first.clock.seconds > last.clock.seconds and not last.clock.midnight:
        return day - timedelta(days=1)
    return day


def place(point: Point, near: date | None, setting: Setting) -> datetime | None:
    """The instant a point stands for; `near` fills in for its day (publication's day when there is none)."""
    if point.instant is not None:
        moment = point.instant
        return moment if moment.tzinfo else moment.replace(tzinfo=zone_of(point.zone, setting, moment.date()))
    if point.now is not None:
        return later(setting.published, point.now.seconds)
    day = _day_of(point, near, setting) if point.day is not None else near or _today(point, setting)
    if day is None:
        return None
    day = _small_hours(point, day, setting)
    point.resolved = day
    return instant(day, point.clock, point.zone, setting)


def _today(point: Point, setting: Setting) -> date:
    """The day of publication on the clock that a point names."""
    return setting.published.astimezone(point.zone.tz).date() if point.zone is not None and not point.zone.local else setting.today


def _small_hours(point: Point, day: date, setting: Setting) -> date:
    """ "1 a.m. tonight" is after the midnight to come, unless it is still ahead on the day of publication, or has just passed.

    Of "15/16 September" and "Thursday into Friday" the morning is that of the second day.
    """
    if point.day is None or not point.day.night or point.clock is None or point.clock.seconds >= _MORNING:
        return day
    named = point.day.explicit or point.day.weekday is not None
    ahead = not named and instant(day, point.clock, point.zone, setting) > setting.published - _LATELY
    return day if ahead else day + timedelta(days=1)


def _end(candidate: Candidate, day: date | None, setting: Setting) -> datetime | None:
    first, last = candidate.first, candidate.last
    if last is None or candidate.start is None:
        return None
    if last.instant is not None or last.now is not None:
        return place(last, day, setting)
    base = day or first.resolved or candidate.start.date()
    target = first.resolved if last.day is None and first.resolved is not None else _day_of(last, base, setting)
    if target is None:
        return None
    last.resolved = target
    clock = last.clock
    if clock is None:
        return instant(target + timedelta(days=1), None, last.zone or first.zone, setting)
    if clock.midnight and clock.seconds == 0:
        clock = clock._replace(seconds=_DAY)
    end = instant(target, clock, last.zone, setting)
    return end if end > candidate.start or last.dated else _rolled(candidate, target, clock, setting)


def _rolled(candidate: Candidate, target: date, clock: Clock, setting: Setting) -> datetime:
    """An end without a day that would lie before its start: later on the start's twelve-hour face, else on the next day."""
    zone = candidate.last.zone if candidate.last else None
    start = candidate.first.clock
    if start and start.half and not clock.half and start.seconds - _HALF < clock.seconds <= _HALF:
        return instant(target, clock._replace(seconds=clock.seconds + _HALF), zone, setting)
    return instant(target + timedelta(days=1), clock, zone, setting)


def _share_zone(first: Point, last: Point | None) -> None:
    if last is not None and last.instant is None:
        first.zone = first.zone or last.zone
        last.zone = last.zone or first.zone


def _share_month(first: Point, last: Point) -> None:
    """ "From the 3rd until the 5th of June": the first day is of the second one's month, or of the month before."""
    day, other = first.day, last.day
    if day is None or other is None or day.day is None or day.month is not None or other.month is None or other.day is None:
        return
    month = other.month if day.day <= other.day else (other.month - 2) % 12 + 1
    first.day = day._replace(month=month, year=other.year)


def _share_morning(first: Point, last: Point) -> None:
    """ "From two at night until five the next morning": it is the morning of that night."""
    day, start, end = last.day, first.clock, last.clock
    if day is None or day.after != 1 or day.part != "morning" or start is None or end is None:
        return
    if start.seconds < min(end.seconds, _MORNING):
        last.day = day._replace(after=0)


def _share_face(first: Point, last: Point) -> None:
    """ "8:00 AM to 5:00": an end without a half, of the one day that both have, is the next such hour on the start's face."""
    start, end = first.clock, last.clock
    apart = (first.dated and last.dated) or (last.day is not None and not last.day.explicit)
    if start is None or end is None or apart or not start.half or end.half or last.zone is not first.zone:
        return
    if end.twelve:
        end = end._replace(seconds=end.seconds % _HALF)
    if end.seconds > _HALF:
        return
    last.clock = end
    if (end.seconds + _HALF - start.seconds) % _DAY < (end.seconds - start.seconds) % _DAY:
        last.clock = end._replace(seconds=(end.seconds + _HALF) % _DAY)


def _share_noon(first: Point, last: Point) -> None:
    """ "9:30 to 5:30", the end on a face of twelve: it is after noon, since the night would be longer than a day's work."""
    start, end = first.clock, last.clock
    if start is None or end is None or last.dated or not end.face or start.half or end.half:
        return
    if BUSY <= start.seconds < _HALF and 0 < end.seconds < BUSY and not (first.day is not None and first.day.night):
        last.clock = end._replace(seconds=end.seconds + _HALF, half="pm")


def _share_midnight(first: Point, last: Point) -> None:
    """ "From 12 in the morning until 8 in the morning": twelve is midnight there, since noon would run backwards."""
    start, end = first.clock, last.clock
    if start is None or end is None or last.dated or start.half != "am" or end.half != "am":
        return
    if start.seconds // 3600 == _HALF // 3600 and end.seconds < start.seconds:
        first.clock = start._replace(seconds=start.seconds - _HALF)


def _share_half(first: Point, last: Point) -> None:
    """A twelve-hour clock without am or pm takes the half of the other bound, or the other one if the range would run backwards."""
    start, end = first.clock, last.clock
    if start is None or end is None or not start.twelve or not end.half:
        return
    hour = start.seconds % _HALF
    same = hour + (_HALF if end.half == "pm" else 0)
    other = (same + _HALF) % _DAY
    both = first.dated and last.dated
    chosen = same if both or (end.seconds - same) % _DAY <= (end.seconds - other) % _DAY else other
    first.clock = start._replace(seconds=chosen, twelve=False, half="pm" if chosen >= _HALF else "am")
