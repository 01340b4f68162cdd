"""Finds what its own sentence, or the one right before or behind it, tells of a series.

"From 12 March we service the lifts weekly. They stop every Wednesday …".
"""

from notices.extract.mentions.marks import Candidate
from notices.extract.reading import Reading

_GAP = 8
_FURTHER = 60
_REACH = 400
"""How far behind a series the day may be told that it begins with."""


def before(reading: Reading, since: Candidate, series: Candidate) -> bool:
    """Whether a day ahead, told in the sentence right before that of a series as a beginning, is one of work or of a custom."""
    if not reading.may_say("custom") or since.start is None or since.start <= reading.setting.published:
        return False
    told, own = reading.sentence_at(since.head), reading.sentence_at(series.head)
    between = reading.norm[told.end : own.start]
    near = told.end <= own.start and len(between) <= _GAP and not between.strip()
    return near and told.start >= reading.title_end and reading.says("custom", told)


def begins(reading: Reading, series: Candidate, day: Candidate, before: str) -> bool:
    """ "Every Wednesday from 10 to 12. This begins in May": whether the sentence right behind a series tells its first day."""
    behind = reading.sentence_at(max(0, reading.sentence_at(day.head).start - 1))
    return behind.start <= series.head and reading.found("custom_begins", before) is not None


def is_first(reading: Reading, series: Candidate, day: Candidate) -> bool:
    """ "Every Wednesday from 6 to 8. The first one is on 7 January": a day that is told to be the first of a series before it."""
    if not (_may_be_first(series, day) and day.head - series.tail <= _REACH and series.last is not None):
        return False
    before, behind = reading.norm[max(0, day.head - _FURTHER) : day.head], reading.norm[day.tail : day.tail + _FURTHER]
    first = reading.found("first_of_series", before) is not None or reading.found("first_behind", behind) is not None
    return first or begins(reading, series, day, before)


def _may_be_first(series: Candidate, day: Candidate) -> bool:
    """Whether a candidate is a date by itself, or with the clock at which a series begins: "the first is on 1 April at 4"."""
    clock, own, dated = day.first.clock, series.first.clock, day.first.day
    again = clock is not None and own is not None and clock.seconds == own.seconds
    return day.plain_day or (again and day.last is None and dated is not None and dated.explicit)


def goes_on(reading: Reading, before: Candidate, series: Candidate) -> bool:
    """ "From 7 April on Wednesdays from 5 to 7. On Saturdays from 8 to 11": whether a sentence goes on with what began."""
    since = before.last is not None and before.bounds is not None and before.bounds[0] == before.bounds[1]
    return since and not reading.norm[reading.sentence_at(before.head).end : reading.sentence_at(series.head).start].strip()


def is_spared(reading: Reading, lone: Candidate) -> bool:
    """Whether a series without a clock is told as one on which nothing is done: it goes to no clock behind it."""
    if not reading.may_say("series_spared"):
        return False
    return reading.found("series_spared", reading.norm[lone.tail : reading.sentence_at(lone.head).end]) is not None
