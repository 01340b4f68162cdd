"""Days that are told of one part each, with the clocks of all of them behind: "1号楼3月4日,2号楼3月5日,均为9:00至15:00"."""

from itertools import pairwise

from notices.extract.layout import spread
from notices.extract.layout.daylines import is_daily
from notices.extract.mentions.marks import Candidate
from notices.extract.reading import Reading

_GAP = 40
_MOST = 24
_BOUND = "起前后止至到内"
_LED = "自从至到截于前"


def spread_over(reading: Reading) -> None:
    """Give clocks that are said to be those of each to the days that their sentence tells of several parts."""
    if not reading.by_words or not reading.may_say("clocks_of_each"):
        return
    for index in range(len(reading.candidates) - 1, 0, -1):
        hours = reading.candidates[index]
        if hours.last is None or hours.first.dated or not (spread.floating(hours) or is_daily(hours)):
            continue
        days = _days(reading, index)
        if len(days) > 1:
            spread.each_day(hours)
            reading.candidates[index - len(days) : index + 1] = [spread.copy(day, hours) for day in days]


def _days(reading: Reading, index: int) -> list[Candidate]:
    """The days right before some clocks, in one sentence or a line each, each behind the one before it."""
    hours, before = reading.candidates[index], reading.candidates[index - 1]
    gap = reading.norm[before.tail : hours.head]
    if len(gap) > _GAP or reading.found("clocks_of_each", gap) is None:
        return []
    start = reading.statement_at(before.head).start
    days: list[Candidate] = []
    for day in reversed(reading.candidates[max(0, index - _MOST) : index]):
        listed = bool(days) and _on_next_line(reading, day, days[0])
        if not (day.head >= start or listed) or not _of_a_part(reading, day):
            break
        days.insert(0, day)
    told = [d.first.day for d in days]
    ascend = all(a and b and ((a.month or 0), a.day or 0) < ((b.month or a.month or 0), b.day or 0) for a, b in pairwise(told))
    return days if ascend else []


def _on_next_line(reading: Reading, day: Candidate, after: Candidate) -> bool:
    """Whether a day stands in the line right above that of another one, each with the part that it is told of."""
    gap = reading.norm[day.tail : after.head]
    return len(gap) <= _GAP and gap.count("\n") == 1


def _of_a_part(reading: Reading, day: Candidate) -> bool:
    """Whether a candidate is a plain date that begins or ends nothing."""
    told = day.plain_day and day.first.day is not None and day.first.day.explicit
    return (
        told and reading.norm[day.tail : day.tail + 1] not in _BOUND and reading.norm[max(0, day.head - 1) : day.head] not in _LED
    )
