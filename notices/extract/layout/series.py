"""Marks what recurs, and finds the bounds of a series: the days that are told before it, the month, the day until which it runs."""

import calendar
from datetime import date, timedelta

from notices.extract.calendar.recurrence import occurrences
from notices.extract.calendar.resolve import instant, resolve_day
from notices.extract.layout import announced, spread
from notices.extract.layout.counted import counted
from notices.extract.layout.daylines import hours_below
from notices.extract.mentions.marks import Candidate, Day, Repeat, Role
from notices.extract.reading import Reading

_NEAR, _NAMED = 3, 14
"""How much stands between the days and a series; a language that tells what stops between them has room for its name."""
_FURTHER, _FOLLOWING = 60, 90
_LED = 24
_WEEK = 7
_LIST = 400


def repeat(reading: Reading) -> None:
    """Mark recurring ranges, with the bounds that the days right before them give ("2 to 5 December, every night")."""
    _share_repeats(reading)
    since: Candidate | None = None
    before: Candidate | None = None
    running: Candidate | None = None
    told: set[Candidate] = set()
    for candidate in reading.candidates:
        found = candidate.first.repeat or (candidate.last.repeat if candidate.last else None)
        if found is not None:
            _recur(reading, candidate, found, before, since)
            if candidate.bounds is None and running is not None and announced.goes_on(reading, running, candidate):
                candidate.bounds = running.bounds
            running = candidate
        elif running is not None and _since_behind(reading, running, candidate):
            for series in (*_listed_with(reading, running), running):
                _run_since(series, candidate)
        elif running is not None and _span_behind(reading, running, candidate):
            _bound(running, candidate)
            told.add(candidate)
        elif running is not None and candidate.first.resolved is not None and _ends_series(reading, running, candidate):
            _run_until(reading, running, candidate, candidate.first.resolved)
        if before is not None and _follows_alone(reading, before, candidate):
            continue
        if _opens(candidate) and (candidate.role is Role.START or _said_to_begin(reading, candidate)):
            since = candidate
        before = candidate
    if told:
        reading.candidates = [c for c in reading.candidates if c not in told]
    _from_effect(reading)


def _follows_alone(reading: Reading, days: Candidate, lone: Candidate) -> bool:
    """ "From 3 to 7 March daily, 1 to 4 a.m.": words of a series that went to the clocks behind leave the days to them."""
    first = lone.first
    bare = first.repeat is None and lone.last is None and not lone.timed and not first.explicit
    return bare and _spans_days(days) and len(reading.norm[days.tail : lone.head]) <= _NEAR and reading.by_words


def _from_effect(reading: Reading) -> None:
    """ "Every Wednesday from 2 to 4. This notice takes effect on 18 March": a series runs from that day on."""
    if not reading.may_say("takes_effect"):
        return
    series = [c for c in reading.candidates if c.repeat is not None and c.bounds is None]
    days = [c for c in reading.candidates if not c.timed and c.last is None and c.first.resolved is not None]
    for day in days if series else ():
        behind = reading.norm[day.tail : day.tail + _NEAR * 3]
        if day.first.resolved is not None and reading.found("takes_effect", behind):
            for candidate in series:
                candidate.bounds = (day.first.resolved, day.first.resolved)


def _share_repeats(reading: Reading) -> None:
    """ "Every second Wednesday from 8 January. Work begins at 9 p.m.": a series named alone goes to the clock that follows."""
    for index, lone in enumerate(reading.candidates):
        if lone.first.repeat is None or lone.timed or announced.is_spared(reading, lone):
            continue
        following = reading.candidates[index + 1 : index + 3]
        days = following.pop(0) if following and not following[0].timed and following[0].first.resolved else None
        target = following[0] if following else None
        near = reading.sentence_at(lone.head).end + _FOLLOWING
        near = reading.sentence_at(days.head).end + _FOLLOWING if days is not None and days.head < near else near
        if target is not None and target.first.repeat is not None and lone.first.repeat.until is not None and target.head <= near:
            target.first.repeat = target.first.repeat._replace(since=lone.first.repeat.since, until=lone.first.repeat.until)
        if target is not None and target.head <= near and _on_its_weekday(target, lone.first.repeat):
            target.first.day = None
        if target is None or target.head > near or not target.timed or target.first.dated or target.first.repeat:
            _begin_dated(reading, lone, reading.candidates[index + 1 : index + 2])
            continue
        target.first.repeat = target.repeat = lone.first.repeat
        _give_bounds(reading, lone, days, target)


def _on_its_weekday(candidate: Candidate, repeat: Repeat) -> bool:
    """ "… every Wednesday. It is down from 22:00 Wednesday to 2:00 Thursday": a range that says the weekday of the series again."""
    first, last = candidate.first, candidate.last
    if not (first.weekday_only and first.day is not None and last is not None and candidate.timed) or repeat.month_days:
        return False
    own, ends = first.day.weekday or 0, last.day.weekday if last.day is not None and last.weekday_only else None
    again = own in {weekday for _, weekday in repeat.days} and first.day.week is None
    return again and (last.day is None or (ends is not None and (ends - own) % _WEEK <= 1))


def _begin_dated(reading: Reading, lone: Candidate, following: list[Candidate]) -> None:
    """ "Every Monday from 3 March, 20:00-22:00": a series named alone right before the day that it begins with, and its clocks."""
    for target in following:
        told = reading.norm[lone.tail : target.head] if _on_one_day(target, lone.first.repeat) else ""
        led = reading.found("since_day", told) or reading.found("first_of_series", told)
        said = (led and len(told) <= _LED) or (len(told) <= _FURTHER and _said_first(reading, target))
        if said and target.first.resolved is not None:
            target.first.repeat, lone.first.repeat = lone.first.repeat, None
            target.bounds = (target.first.resolved, target.first.resolved)
            lone.role, lone.why = Role.CONTEXT, "a series named alone"


def _said_first(reading: Reading, candidate: Candidate) -> bool:
    """ "Clocks: 23:00 to 1:00", "Begins: with the one of 3 June": whether the day is told behind its clocks, as the first."""
    day = candidate.first
    clocks_first = candidate.last is not None and candidate.last.start < candidate.head
    return clocks_first and reading.found("first_behind", reading.norm[day.end : day.end + _FURTHER]) is not None


def _on_one_day(candidate: Candidate, repeat: Repeat | None) -> bool:
    """Whether a candidate is a range of clocks on a date; of so many days in a row the first may be any day."""
    first, last = candidate.first, candidate.last
    if first.day is None or first.clock is None or last is None or last.explicit:
        return False
    return first.day.explicit or (repeat is not None and repeat.times is not None)


def _give_bounds(reading: Reading, lone: Candidate, days: Candidate | None, target: Candidate) -> None:
    """The bounds that are told beside a series named alone: "until 24 March", "from 9 to 27 March", "from 8 January"."""
    if lone.last is not None and lone.last.resolved is not None:
        _bound_from_now(reading, target, lone, lone.last.resolved)
    elif days is None or days.first.resolved is None:
        return
    elif days.last is not None and _names_days(days, lone.first.repeat):
        days.role, days.why = Role.CONTEXT, "the days of a series"
    elif days.last is not None:
        _bound(target, days)
    elif _until(reading, lone, days):
        _bound_from_now(reading, target, days, days.first.resolved)
    else:
        target.bounds = (days.first.resolved, days.first.resolved)
        days.role, days.why = Role.CONTEXT, "since when a series runs"


def _opens(candidate: Candidate) -> bool:
    """Whether a beginning may be that of a series: a day, or publication."""
    return candidate.first.now is not None or (not candidate.timed and candidate.first.resolved is not None)


def _recur(reading: Reading, candidate: Candidate, found: Repeat, before: Candidate | None, since: Candidate | None) -> None:
    """Mark a candidate as recurring; `since` is the last day before it with which something is said to begin."""
    candidate.repeat = found = _every_second(reading, candidate, found)
    if found.month is not None:
        _bound_by_month(reading, candidate, found.month)
    elif found.until is not None:
        _bound_between(reading, candidate, found.since, found.until)
    if candidate.last is None and candidate.timed and candidate.role is Role.CONTEXT:
        candidate.role, candidate.why = Role.START, "the beginning of a series"
    if candidate.bounds is None and (begins := _first_behind(reading, candidate)) is not None:
        candidate.bounds = (begins, begins)
    if candidate.bounds is None and before is not None and not _names_days(before, found) and _bounds(reading, before, candidate):
        _bound(candidate, before)
    elif candidate.bounds is None and before is not None and before.bounds is not None and _goes_on(reading, before, candidate):
        candidate.bounds, candidate.count = before.bounds, before.count
    elif before is not None and _frames(before, candidate):
        _run_nights(candidate, before)
    elif candidate.bounds is None and before is not None and _is_last(reading, before, candidate):
        _run_until(reading, candidate, before, before.first.resolved or date.max)
    elif since is not None and _begins_with(reading, since, candidate):
        _run_since(candidate, since)
    if candidate.count is None:
        candidate.count = counted(reading, candidate, found)


def _every_second(reading: Reading, candidate: Candidate, found: Repeat) -> Repeat:
    """ "The fortnightly restart is on Wednesdays from 6 to 7": a series that words before it tell of every second week."""
    weekly = found.freq == "WEEKLY" and found.interval == 1
    if (
        not weekly
        or not reading.may_say("fortnightly")
        or not reading.found("fortnightly", reading.sentence_before(candidate.head))
    ):
        return found
    candidate.first.repeat = found._replace(interval=2)
    return candidate.first.repeat


def _goes_on(reading: Reading, before: Candidate, series: Candidate) -> bool:
    """Whether a series is the one before it: named there alone ("daily from 2 June on. … daily from 2:15 to 3:45"), or listed."""
    alone = not before.timed and before.repeat == series.repeat
    return alone or _goes_with(reading, before, series)


def _goes_with(reading: Reading, before: Candidate, series: Candidate) -> bool:
    """ "每天上午9:00至11:30、下午2:00至5:00": whether further hours of a series stand right behind others of it."""
    gap = reading.norm[before.tail : series.head]
    return before.repeat == series.repeat and not series.first.dated and reading.language.listing.fullmatch(gap) is not None


def _frames(before: Candidate, series: Candidate) -> bool:
    """ "From Mon 22:00 to Fri 06:00, every night between 22:00 and 06:00": whether a range is that of a series' first and last."""
    if before.last is None or series.last is None or series.first.dated or before.first.clock is None or before.repeat is not None:
        return False
    own, other = (before.first.clock, before.last.clock), (series.first.clock, series.last.clock)
    whole = before.first.resolved is not None and before.last.resolved is not None
    return whole and [c.seconds for c in own if c is not None] == [c.seconds for c in other if c is not None]


def _run_nights(series: Candidate, frame: Candidate) -> None:
    """Let a series run from the first to the last of the days that a range with its clocks spans."""
    first, last = frame.first.resolved, frame.last.resolved if frame.last is not None else None
    if first is not None and last is not None and series.start is not None and series.end is not None:
        _run(series, first, last - (series.end.date() - series.start.date()))
        frame.role, frame.why = Role.CONTEXT, "bounds of a series"


def _is_last(reading: Reading, day: Candidate, series: Candidate) -> bool:
    """ "3月底前每天22:00-23:00": whether a day right before a series is said to be its last."""
    near = day.plain_day and day.first.resolved is not None and series.head - day.tail <= _NEAR
    return near and reading.found("before_then", reading.norm[day.tail : series.head]) is not None


def _first_behind(reading: Reading, series: Candidate) -> date | None:
    """ "Each Monday 21:00-22:00 starting from 10 March": a day right behind the clocks with which a series is said to begin."""
    last = series.last
    if last is None or not (last.behind and last.explicit) or series.first.dated:
        return None
    told = reading.found("since_day", reading.norm[max(0, last.turn - _LED) : last.turn])
    return last.resolved if told is not None else None


def _run_since(series: Candidate, since: Candidate) -> None:
    """Let a series run from a day on."""
    since.role, since.why = Role.CONTEXT, "since when a series runs"
    if since.first.resolved is not None:
        series.bounds = (since.first.resolved, since.first.resolved)


def _listed_with(reading: Reading, series: Candidate) -> list[Candidate]:
    """The series before one in its sentence, or a line each, that run from no other day: "every Monday 8-9 and Thursday 10-11"."""
    start, below = reading.sentence_at(series.head).start, series
    for above in reversed(reading.within(max(0, series.head - _LIST), start)):
        if above.repeat is None or reading.norm[above.tail : below.head].count("\n") != 1:
            break
        start, below = above.head, above
    before = reading.within(start, series.head)
    return [c for c in before if c.repeat is not None and c.last is not None and c.bounds is None]


def _since_behind(reading: Reading, series: Candidate, day: Candidate) -> bool:
    """ "Every Tuesday from 2 to 4 a.m., starting 24 March": whether a day behind a series is the one that it begins with."""
    if announced.is_first(reading, series, day):
        return True
    near = series.bounds is None and _opens(day) and day.head < reading.sentence_at(series.head).end
    return near and day.first.explicit and _said_to_begin(reading, day)


def _span_behind(reading: Reading, series: Candidate, days: Candidate) -> bool:
    """ "From 9 to 3 on weekdays between 19 May and 6 June": whether two days right behind a series are its first and last."""
    gap = reading.norm[series.tail : days.head]
    return series.bounds is None and _spans_days(days) and len(gap) <= _LED and reading.found("span_led", gap) is not None


def _spans_days(days: Candidate) -> bool:
    """Whether a candidate is a range of two dates without clocks, or of weekdays of one week."""
    first, last = days.first.day, days.last.day if days.last is not None else None
    if days.timed or first is None or last is None:
        return False
    return first.each or (first.explicit and last.explicit)


def _said_to_begin(reading: Reading, day: Candidate) -> bool:
    """Whether a day is one from which on something is so: "as from 4 March"."""
    if day.last is not None:
        return False
    before, behind = reading.norm[max(0, day.head - _LED) : day.head], reading.norm[day.tail : day.tail + _NEAR]
    return reading.found("since_day", before) is not None or reading.found("since_behind", behind) is not None


def _begins_with(reading: Reading, since: Candidate, series: Candidate) -> bool:
    """Whether a series runs from a day on that its sentence names, or the line above the list that it stands in."""
    if since.head >= reading.sentence_at(series.head).start or announced.before(reading, since, series):
        return True
    between = reading.norm[since.tail : series.head] if series.head - since.tail <= _LIST else ""
    return ":\n" in between and "\n\n" not in between.replace(":\n\n", ":\n", 1)


def _bounds(reading: Reading, before: Candidate, candidate: Candidate) -> bool:
    between = reading.norm[before.tail : candidate.head]
    if before.last is not None and not before.timed and hours_below(reading, before, between):
        return True
    if candidate.repeat is not None and _spans_days(before) and spread.goes_on(reading, before, candidate):
        return True
    between = between.strip(" ,;()")
    near = _NEAR
    if reading.by_words and candidate.repeat is not None and candidate.repeat.freq == "DAILY":
        near = 0 if any(mark in between for mark in "。;") else _NAMED
    return before.last is not None and not before.timed and len(between) <= near and "\n" not in between


def _names_days(before: Candidate, found: Repeat | None) -> bool:
    """ "Every weeknight, Monday through Friday": weekdays that are those of a series say once more on which days it is."""
    points = [point for point in (before.first, before.last) if point is not None]
    named = {point.day.weekday for point in points if point.weekday_only and point.day is not None}
    return found is not None and len(points) == len(named) > 1 and named <= {weekday for _, weekday in found.days}


def _bound(candidate: Candidate, before: Candidate) -> None:
    first, last = before.first.resolved, before.last.resolved if before.last else None
    if first is None or last is None:
        return
    candidate.bounds = (first, last)
    if candidate.repeat is not None:
        candidate.count = occurrences(candidate.repeat, first, last)
    before.role, before.why = Role.CONTEXT, "bounds of a series"


def _until(reading: Reading, series: Candidate, day: Candidate) -> bool:
    """Whether a day is said to be a series' last: "every Sunday until 29 March"."""
    return reading.found("until_day", reading.norm[series.tail : day.head]) is not None


def _ends_series(reading: Reading, series: Candidate, day: Candidate) -> bool:
    """ "Nightly from 1 to 2 until 7 March": whether a day right behind a series, in its sentence, is its last."""
    open_ = series.bounds is None or series.bounds[0] == series.bounds[1]
    named = day.plain_day or _of_week(day)
    return open_ and named and day.head < reading.sentence_at(series.head).end and _until(reading, series, day)


def _of_week(day: Candidate) -> bool:
    """Whether a candidate is a weekday of a week that is told: "the end of next week"."""
    return day.last is None and not day.timed and day.first.day is not None and day.first.day.week is not None


def _run_until(reading: Reading, series: Candidate, told: Candidate, last: date) -> None:
    """Let a series run to a day, from the day on that it begins with, or from its next occurrence."""
    if series.bounds is None:
        _bound_from_now(reading, series, told, last)
    else:
        _run(series, series.bounds[0], last)
        told.role, told.why = Role.CONTEXT, "bounds of a series"


def _bound_from_now(reading: Reading, candidate: Candidate, told: Candidate, last: date) -> None:
    """Let a series run from its next occurrence to a day."""
    _run(candidate, _next_day(reading, candidate), last)
    told.role, told.why = Role.CONTEXT, "bounds of a series"


def _bound_by_month(reading: Reading, candidate: Candidate, month: int) -> None:
    """Let a series run through the month that it is said to be in, the next such one."""
    following = _next_day(reading, candidate)
    year = following.year + (month < following.month)
    last = date(year, month, calendar.monthrange(year, month)[1])
    _run(candidate, max(following, date(year, month, 1)), last)


def _bound_between(reading: Reading, candidate: Candidate, since: Day | None, until: Day) -> None:
    """Let a series run between the days that are told with it: "every night next week", "daily until the end of March"."""
    first, last = (resolve_day(day, None, reading.setting) if day is not None else None for day in (since, until))
    if last is None:
        return
    following = _next_day(reading, candidate)
    if until.month is not None and until.year is None and last < max(following, first or following):
        last = _year_on(last)
        first = _year_on(first) if first is not None and first < following else first
    _run(candidate, max(following, first or following), last)


def _year_on(day: date) -> date:
    """The same day of the next year, or the last of its month: months of which the nearest ones are past are those to come."""
    return date(day.year + 1, day.month, min(day.day, calendar.monthrange(day.year + 1, day.month)[1]))


def _run(candidate: Candidate, first: date, last: date) -> None:
    candidate.bounds = (first, last)
    if candidate.repeat is not None:
        candidate.count = occurrences(candidate.repeat, first, last)


def _next_day(reading: Reading, candidate: Candidate) -> date:
    """The first day on which a candidate's clock still lies ahead."""
    today, clock = reading.setting.today, candidate.first.clock
    begins = instant(today, clock, candidate.first.zone, reading.setting)
    return today if begins >= reading.setting.published else today + timedelta(days=1)
