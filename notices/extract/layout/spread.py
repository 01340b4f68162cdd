"""Gives the clocks of one range to each of the days for which they are told: days listed on the lines below it."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise, takewhile

from notices.extract.languages.language import Flag
from notices.extract.layout.daylines import hours_below, is_daily
from notices.extract.mentions import nights
from notices.extract.mentions.marks import Candidate, Repeat, Role
from notices.extract.reading import Reading, onward
from notices.text import Stretch

_PARTED = re.compile(r"[ ]?\t|[ ]?[:–]|[ ]-|[ ]{2,}")
"""What stands behind a date that heads its line."""
_AND = re.compile(r"[ ]?(?:[,;/&]|,? ?and|or|plus)[ ]?(?:again )?(?:from |between )?", re.IGNORECASE)
"""What parts two ranges of one day that stands behind them."""
ASIDE = (Role.NOISE, Role.STAMP, Role.DEADLINE, Role.ESTIMATE)
"""The labels of times that bound nothing."""
_BULLETS = " \t*-•·–"
_NEAR = 3
_ITEM = 90
_BEFORE = 40
_MOST = 5
_SEVERAL = 2
_EARLIER = 160
_BESIDE, _LED = 60, 24


def copy(day: Candidate, pattern: Candidate) -> Candidate:
    """The clocks of a range on a day that is told elsewhere; it stands where the day does."""
    last = pattern.last
    end = None
    if last is not None:
        end = replace(last, day=last.day if last.day is not None and not last.day.explicit else None)
    first = replace(day.first, clock=pattern.first.clock, zone=pattern.first.zone)
    return Candidate(first, end, row=day.row, cell=day.cell, label=day.label, label_text=day.label_text)


def further(reading: Reading, index: int) -> list[Candidate]:
    """ "10am-12pm and 2pm-4pm": further hours that are listed right behind a range, and those behind them."""
    found: list[Candidate] = []
    for before, here in pairwise(reading.candidates[index : index + _MOST]):
        if not floating(here) or before.last is None or not _AND.fullmatch(reading.norm[before.tail : here.head]):
            break
        found.append(here)
    return found


def each_day(pattern: Candidate) -> None:
    """ "On 5 and 6 July, 7:00-9:00 each day": what is daily there is the list, no series."""
    for point in (pattern.first, pattern.last):
        if point is not None and point.repeat is not None and point.repeat.freq == "DAILY":
            point.repeat = None


def floating(candidate: Candidate) -> bool:
    """Whether a candidate is a range of clocks of no day, of "that day", or of so many days that are told elsewhere."""
    repeat = candidate.first.repeat
    return _undated(candidate) and (repeat is None or repeat.times is not None)


def _undated(candidate: Candidate) -> bool:
    """Whether a candidate is a range of clocks that names no day, though it may be that of a series."""
    day, repeat = candidate.first.day, candidate.first.repeat
    undated = day is None or day.that_day
    series = repeat is None or repeat.freq in ("DAILY", "WEEKLY")
    return candidate.last is not None and candidate.first.clock is not None and undated and series


def series_alone(reading: Reading, index: int) -> bool:
    """ "On 5 and 6 July; each day the hours are 8:30 to 20:00": whether "each day" stands alone between days and their clocks."""
    lone, hours = reading.candidates[index], reading.candidates[index + 1]
    series = lone.first.repeat if lone.last is None and not (lone.timed or lone.first.dated) else None
    if index == 0 or series is None or series.freq != "DAILY" or not floating(hours):
        return False
    before = reading.candidates[index - 1]
    near = lone.head < reading.sentence_at(before.head).end and lone.head - before.tail <= _BESIDE
    return near and hours.head - lone.tail <= _LED and reading.says("stop", Stretch(lone.tail, hours.head))


def further_hours(reading: Reading) -> None:
    """ "Daily 0:00 to 2:00 and 5:00 to 7:00": the series is that of both ranges."""
    for before, candidate in pairwise(reading.candidates):
        series = before.first.repeat if before.last is not None and before.first.clock is not None else None
        if series is None or not floating(candidate) or candidate.first.day is not None:
            continue
        if reading.language.listing.fullmatch(reading.norm[before.tail : candidate.head]):
            candidate.first.repeat = series


def over_days(reading: Reading) -> None:
    """ "Dates: 4 to 6 March", and below it "Time: 9:00-17:00": hours of each day, unless they are of the night between two."""
    for days, hours in pairwise(reading.candidates):
        last, end = days.last, hours.last
        if last is None or end is None or not floating(hours) or days.timed or not (days.first.explicit and last.explicit):
            continue
        below = hours_below(reading, days, reading.norm[days.tail : hours.head])
        if nights.is_one(days.first, last, hours.first, end) and not _counted(reading, days):
            if below or hours.head < reading.sentence_at(days.head).end:
                hours.first, hours.last = replace(hours.first, day=days.first.day), replace(end, day=last.day)
        elif below or (not _of_series(reading, days, hours) and goes_on(reading, days, hours)):
            hours.first.repeat = Repeat("DAILY")


def _counted(reading: Reading, days: Candidate) -> bool:
    """Whether it is said right before two days that they are nights of their own: "for two nights, from 4 to 5 March"."""
    told = reading.within(max(0, days.head - _BEFORE), days.head)
    return any(c.first.repeat is not None and c.first.repeat.times is not None for c in told)


def day_of_last(reading: Reading) -> None:
    """ "From 22:00 to 23:00 and from 23:30 to 23:45 on 4 March": the day behind the last range is that of those before it."""
    for index in range(len(reading.candidates) - 1, 0, -1):
        before, here = reading.candidates[index - 1], reading.candidates[index]
        start, day = before.last, here.last.day if here.last is not None and here.last.behind and not here.first.dated else None
        if start is None or day is None or not day.explicit or not floating(before) or start.dated:
            continue
        if not _AND.fullmatch(reading.norm[before.tail : here.head]):
            continue
        if not any(c.first.dated for c in reading.within(reading.sentence_at(before.head).start, before.head)):
            before.last = replace(start, day=day, behind=True)


def _of_series(reading: Reading, days: Candidate, hours: Candidate) -> bool:
    """Whether some days and the hours behind them are those of a series that their sentence names."""
    sentence = reading.sentence_at(days.head)
    told = [point for c in reading.within(sentence.start, days.head) for point in (c.first, c.last)]
    return any(point is not None and point.repeat is not None for point in (*told, hours.first, hours.last))


def goes_on(reading: Reading, days: Candidate, hours: Candidate) -> bool:
    """ "On 3, 4 and 5 March the portal is down from 22:00 to 23:00": whether some days and their clocks are told in one sentence.

    It has to say that something stops: on those days somebody may be there at those hours. Whole days that are told first and
    clocks of "each of the days" are joined where windows are built.
    """
    sentence = reading.sentence_at(days.head)
    beside = days.row is None and hours.row is None and days.label not in ASIDE and hours.label not in ASIDE
    between = reading.norm[days.tail : hours.head]
    within = hours.head < sentence.end and "\n" not in between and not reading.found("open_hours", between)
    each = reading.found("each_of_days", reading.norm[hours.tail : sentence.end]) is not None
    return beside and within and not each and reading.says("stop", sentence)


def below(reading: Reading) -> None:
    """ "On each of the dates below from 0:01 to 5:00", and a day a line: the clocks belong to each of the days."""
    for index, candidate in enumerate(reading.candidates):
        if not _undated(candidate) or _behind_days(reading, index):
            continue
        days = _days_below(reading, index)
        if days:
            for point in (candidate.first, candidate.last):
                if point is not None:
                    point.repeat = None
            first = next(i for i, c in enumerate(reading.candidates) if c is days[0])
            reading.candidates[index : first + len(days)] = [copy(day, candidate) for day in days]
            return


def _behind_days(reading: Reading, index: int) -> bool:
    """ "From 3 to 7 March between 9:00 and 15:00 each day. Reserve day: 10 March": whether clocks have the days before them."""
    days = reading.candidates[index - 1] if index else None
    spans = days is not None and days.last is not None and not days.timed and days.first.explicit and days.last.explicit
    return days is not None and spans and reading.candidates[index].head < reading.sentence_at(days.head).end


def weekends(reading: Reading) -> None:
    """ "From 8 pm Saturday to 10 am Sunday:", and two dates a line: such a range on each of the pairs of days."""
    for index, pattern in enumerate(reading.candidates):
        pairs = _pairs_below(reading, index) if _between_weekdays(pattern) else []
        if len(pairs) >= _SEVERAL:
            reading.candidates[index : index + 1 + len(pairs)] = [_on_pair(pair, pattern) for pair in pairs]
            return


def _between_weekdays(candidate: Candidate) -> bool:
    """Whether a range leads from a clock on one weekday to one on another, both without a date."""
    last = candidate.last
    weekdays = last is not None and candidate.first.weekday_only and last.weekday_only
    return weekdays and candidate.timed and last is not None and last.clock is not None


def _pairs_below(reading: Reading, index: int) -> list[Candidate]:
    """The pairs of dates that are listed from the line below a range on."""
    pairs = [*takewhile(partial(_pair_alone, reading), onward(reading.candidates, index + 1))]
    return pairs if pairs and "\n" in reading.norm[reading.candidates[index].tail : pairs[0].head] else []


def _pair_alone(reading: Reading, days: Candidate) -> bool:
    """Whether two dates fill an item."""
    if days.last is None or days.timed or not (days.first.explicit and days.last.explicit):
        return False
    line = reading.line_at(days.head)
    rest = reading.norm[line.start : days.head] + reading.norm[days.tail : line.end]
    return len(rest.strip(" \n()" + _BULLETS)) <= _NEAR


def _on_pair(pair: Candidate, pattern: Candidate) -> Candidate:
    """The clocks of a range between two weekdays on two dates, which have to be such weekdays."""
    copied = copy(pair, pattern)
    if copied.last is not None and pair.last is not None:
        copied.last = replace(copied.last, day=pair.last.day)
    for point, own in ((copied.first, pattern.first), (copied.last, pattern.last)):
        if point is not None and own is not None and point.day is not None and own.day is not None:
            point.day = point.day._replace(weekday=own.day.weekday)
    return copied


def _days_below(reading: Reading, index: int) -> list[Candidate]:
    """The days that are listed below a range, where it is said to be that of each, or announces a list."""
    candidate = reading.candidates[index]
    sentence = reading.sentence_at(candidate.head)
    if is_daily(candidate) or reading.says("each_date", sentence):
        days = _days_after(reading, index, _heads)
        days = days or (_days_after(reading, index, _alone) if _announces(reading, candidate, sentence) else [])
        if days:
            return days
    if Flag.ALL_TIMES not in reading.language.flags:
        return []
    dayless = _dayless(reading, candidate, sentence)
    if not dayless and not reading.says("stop", sentence):
        return []
    days = _days_after(reading, index, _alone if dayless or _announces(reading, candidate, sentence) else _opens)
    at_once = bool(days) and _follows(reading, candidate, _item(reading, candidate, days[0]).start)
    return days if at_once and len(days) >= _SEVERAL else []


def _dayless(reading: Reading, hours: Candidate, sentence: Stretch) -> bool:
    """Whether neither a range of clocks nor what stands before it names a day, where work or a stop is told that is not over."""
    before = sentence.start - _EARLIER
    if any(c.first.dated for c in reading.within(before, hours.head)):
        return False
    if reading.says("was_down", sentence) or reading.says("open_then", sentence):
        return False
    told = reading.norm[max(0, before) : sentence.end]
    return reading.found("work", told) is not None or reading.found("stop", told) is not None


def _follows(reading: Reading, hours: Candidate, start: int) -> bool:
    """Whether a list of days begins right behind the hours, or below a heading of nothing but "Dates"."""
    ends = (reading.line_at(hours.head).end, reading.sentence_at(hours.head).end)
    return start in ends or any(reading.found("days_heading", reading.norm[end:start]) is not None for end in ends)


def _announces(reading: Reading, candidate: Candidate, sentence: Stretch) -> bool:
    """Whether a line says of a range that it is that of each of several days, or ends with a colon."""
    line = reading.line_at(candidate.head)
    return reading.norm[line.start : line.end].rstrip().endswith(":") or reading.says("each_of_days", sentence)


def _days_after(reading: Reading, index: int, fits: Callable[[Reading, Candidate, Stretch], bool]) -> list[Candidate]:
    """The days without a clock that follow a range on lines of their own, and fit there."""
    hours = reading.candidates[index]
    sentence = reading.sentence_at(hours.head)
    days: list[Candidate] = []
    for follower in onward(reading.candidates, index + 1):
        told = follower.first.dated
        if follower.last is not None or follower.timed or (told and follower.head < sentence.end):
            break
        if told and not fits(reading, follower, _item(reading, hours, follower)):
            break
        if told:
            days.append(follower)
        elif follower.head >= sentence.end:
            break
    return days


def _item(reading: Reading, hours: Candidate, day: Candidate) -> Stretch:
    """What a day heads: a line below that of the hours, or a sentence on the same line."""
    line = reading.line_at(day.head)
    return line if line.start > hours.head else reading.sentence_at(day.head)


def _heads(reading: Reading, day: Candidate, line: Stretch) -> bool:
    """Whether a day opens its line, or fills it."""
    later = reading.within(day.head + 1, line.end)
    rest = reading.norm[day.tail : later[0].head if later else line.end]
    return _opens(reading, day, line) or len(rest.strip(" \n()")) <= _NEAR


def _opens(reading: Reading, day: Candidate, line: Stretch) -> bool:
    """Whether a day heads its line."""
    return not reading.norm[line.start : day.head].strip(_BULLETS) and _PARTED.match(reading.norm, day.tail) is not None


def _alone(reading: Reading, day: Candidate, line: Stretch) -> bool:
    """Whether a date is the only time of a short line."""
    short = line.end - line.start <= _ITEM
    return short and day.first.explicit and day.label is None and len(reading.within(line.start, line.end)) == 1
