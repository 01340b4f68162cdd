"""Days that are told of one part each, with the clocks of all of them behind: "1号楼3月4日,2号楼3月5日,均为9:00至15:00"."""

from itertools import pairwise

from notices.extract.layout import spread
from notices.extract.layout.daylines import is_daily
from notices.extract.mentions.marks import Candidate, Day
from notices.extract.reading import Reading

_GAP = 40
_MOST = 24
_LINE = 40


def spread_over(reading: Reading) -> None:
    """Give clocks that are those of each to the days that their sentence, or the lines above it, tell of several parts."""
    if not reading.by_words:
        return
    _each_listed(reading)
    if not reading.may_say("clocks_of_each"):
        return
    for index in range(len(reading.candidates) - 1, 0, -1):
        hours, upto = _hours(reading, index)
        days = _days(reading, index) if hours is not None else []
        if hours is not None and len(days) > 1:
            spread.each_day(hours)
            reading.candidates[index - len(days) : upto] = [spread.copy(day, hours) for day in days]


def _each_listed(reading: Reading) -> None:
    """ "18日做东头,19日做西头,每天都是8点半断电": what is daily there are the days right before it, no series."""
    gone: set[Candidate] = set()
    for index, candidate in enumerate(reading.candidates):
        if candidate.last is None and _daily(candidate) and not candidate.first.dated and _told_singly(reading, index):
            candidate.first.repeat = None
            if not candidate.timed:
                gone.add(candidate)
    if gone:
        reading.candidates = [c for c in reading.candidates if c not in gone]


def _daily(candidate: Candidate) -> bool:
    """Whether a time is said to be that of every day, without end."""
    repeat = candidate.first.repeat
    return repeat is not None and repeat.freq == "DAILY" and repeat.times is None and repeat.until is None and repeat.interval == 1


def _told_singly(reading: Reading, index: int) -> bool:
    """Whether the two times right before one are plain days that follow each other, in its sentence or the one before."""
    days = reading.candidates[max(0, index - 2) : index]
    start = reading.sentence_at(max(reading.statement_at(reading.candidates[index].head).start - 1, 0)).start
    told = [d.first.day for d in days if d.head >= max(start, reading.title_end) and (_of_a_part(reading, d) or _on_weekday(d))]
    if len(told) <= 1 or told[0] is None or told[1] is None:
        return False
    return _rank(told[0]) < _rank(told[1], told[0])


def _on_weekday(candidate: Candidate) -> bool:
    """Whether a candidate is a weekday by itself."""
    return candidate.first.weekday_only and candidate.last is None and not candidate.timed


def _rank(day: Day, before: Day | None = None) -> tuple[int, int, int]:
    """What orders two days behind each other: a month that is not told is that of the day before."""
    if not day.explicit:
        return 0, day.week or (before.week if before is not None else 0) or 0, day.weekday or 0
    return day.month or (before.month if before is not None else 0) or 0, day.day or 0, 0


def _hours(reading: Reading, index: int) -> tuple[Candidate | None, int]:
    """Clocks of no day that begin at a candidate, and up to which one: a range, or "9:00停,16:30放"."""
    first = reading.candidates[index]
    if first.last is not None:
        told = spread.floating(first) or (is_daily(first) and not first.first.dated)
        return (first if told else None), index + 1
    last = reading.candidates[index + 1] if index + 1 < len(reading.candidates) else None
    if last is None or last.last is not None or first.first.dated or last.first.dated or not (first.timed and last.timed):
        return None, index
    end = reading.sentence_at(first.head).end
    beside = f"{reading.norm[first.tail : last.head]}|{reading.norm[last.tail : end]}" if last.tail <= end else ""
    if not beside or reading.found("stops_and_returns", beside) is None:
        return None, index
    return Candidate(first.first, last.first), index + 2


def _days(reading: Reading, index: int) -> list[Candidate]:
    """The days right before some clocks, in one sentence or a line each, each behind the one before it."""
    hours, before = reading.candidates[index], reading.candidates[index - 1]
    gap = reading.norm[before.tail : hours.head]
    each = hours.first.repeat is not None and hours.first.repeat.freq == "DAILY" and "\n" in gap and _alone(reading, before)
    if len(gap) > _GAP or not (each or reading.found("clocks_of_each", gap)):
        return []
    start = reading.statement_at(before.head).start
    days: list[Candidate] = []
    for day in reversed(reading.candidates[max(0, index - _MOST) : index]):
        listed = bool(days) and day.head >= reading.title_end and _on_next_line(reading, day, days[0])
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


def _alone(reading: Reading, day: Candidate) -> bool:
    """Whether a day is the only time of a short line below the title."""
    line = reading.line_at(day.head)
    short = day.head >= reading.title_end and line.end - line.start <= _LINE
    return short and day.label is None and len(reading.within(line.start, line.end)) == 1


def _of_a_part(reading: Reading, day: Candidate) -> bool:
    """Whether a candidate is a plain date that begins or ends nothing."""
    return day.plain_day and reading.found("day_bounds", reading.beside(day, 1)) is None
