"""Places candidates in time: each takes the day of its row or of the text before it."""

import re
from datetime import date, datetime, time, timedelta

from notices.extract.calendar import parts, zoned
from notices.extract.calendar.halves import in_part
from notices.extract.calendar.named import DAWN, DUSK, SMALL, Days
from notices.extract.calendar.resolve import resolve
from notices.extract.layout.rows import row_of
from notices.extract.mentions.marks import Candidate, Clock, Role
from notices.extract.reading import Reading
from notices.text import Cell, Stretch

_MIDDAY = 43_200
_WEEK = timedelta(days=7)
_ASIDE = 40
_LEAD = 8
_ARTICLE = 10
"""How much an article takes up before a weekday."""
_CLAUSE_END = re.compile(r"[;。\n]")
_LATE_PARTS = ("evening", "night")
_PART_REACH = 120
"""How far behind a part of the day a clock may stand that is told in it."""


def place_all(reading: Reading) -> None:
    """Resolve every candidate, left to right."""
    zoned.give(reading)
    days = Days(reading.setting)
    before: Candidate | None = None
    for candidate in reading.candidates:
        row = row_of(reading, candidate)
        near = _day_near(reading, days, before, candidate, row)
        if before is not None:
            _later_hours(reading, before, candidate)
        _tell_half(reading, before, candidate)
        if before is not None:
            parts.carry_on(reading, before, candidate)
        resolve(candidate, near, reading.setting)
        if before is not None:
            _told_elsewhere(before, candidate)
        assumed = near is None and not any(p.dated for p in (candidate.first, candidate.last) if p is not None)
        if not assumed and not _is_aside(reading, before, candidate):
            gone, fixed, leads = _is_gone(reading, candidate), _fixed(reading, candidate), _leads(reading, candidate)
            days.note(candidate, row, gone=gone, fixed=fixed, leads=leads)
        before = candidate


def _day_near(reading: Reading, days: Days, before: Candidate | None, candidate: Candidate, row: tuple[Cell, ...]) -> date | None:
    """The day that a candidate takes its missing parts from, or that is its own."""
    near = _listed_before(reading, before, candidate) if _complete(candidate) else _near(reading, days, before, candidate, row)
    if near is None or before is None:
        return near
    if _entered_before(reading, before, candidate, near):
        near = reading.setting.today
    if _second_half(reading, before, candidate):
        near += timedelta(days=1)
    return near + timedelta(days=1) if _after_midnight(reading, before, candidate, near) else near


def _is_aside(reading: Reading, before: Candidate | None, candidate: Candidate) -> bool:
    """Whether a day is only mentioned: it is not that of the times behind it."""
    if any(tells(reading, candidate) for tells in (_of_message, _as_usual, _of_cause, _of_report)):
        return True
    if before is not None and _said_back(reading, before, candidate):
        return True
    return reading.found("old_day", reading.norm[slice(*_left_of(candidate))]) is not None


def _entered_before(reading: Reading, before: Candidate, candidate: Candidate, near: date) -> bool:
    """ "22:40 now expected by 1:30 on 31 March", and below it "21:25 …": whether the next entry of a log is older than the last.

    Then its clock is that of the day of publication, not that of the promise.
    """
    clock, published = candidate.first.clock, reading.setting.published
    if clock is None or candidate.first.dated or near <= reading.setting.today or not _heads_line(reading, candidate):
        return False
    entry = next(iter(reading.within(reading.line_at(before.head).start, before.tail)), None)
    if entry is None or entry.first.dated or not entry.timed or not _heads_line(reading, entry):
        return False
    if entry.start is None or not entry.start <= published:
        return False
    since = datetime.combine(reading.setting.today, time(), published.tzinfo) + timedelta(seconds=clock.seconds)
    return since <= entry.start and published - since < since + (near - reading.setting.today) - published


def _heads_line(reading: Reading, candidate: Candidate) -> bool:
    """Whether no letter stands before a time in its line."""
    return not any(letter.isalnum() for letter in reading.line_before(candidate.head)[-_ASIDE:])


def _near(reading: Reading, days: Days, before: Candidate | None, candidate: Candidate, row: tuple[Cell, ...]) -> date | None:
    """The day that the words around a candidate are about."""
    own = reading.within(reading.sentence_at(candidate.head).start, candidate.head) if candidate.first.weekday_only else []
    told = [c.first for c in own if c.first.dated and c.first.resolved is not None]
    day = candidate.first.day
    again = any(day is not None and p.resolved is not None and p.resolved.weekday() == day.weekday for p in told)
    onward = bool(told) and not again and before is not None and before.timed and before.last is None
    definite = (again or not told) and tells_known(reading, candidate)
    return days.near(candidate, row, definite=definite, onward=onward)


def _told_elsewhere(before: Candidate, candidate: Candidate) -> None:
    """ "On Thursday, 14 May, at 05:00 UTC, which for you is Wednesday evening at 10": the same moment, not that of a week later."""
    first = candidate.first
    if not first.weekday_only or candidate.last is not None or candidate.start is None or first.resolved is None:
        return
    if before.last is None and before.timed and before.start == candidate.start - _WEEK:
        candidate.start -= _WEEK
        first.resolved -= _WEEK


def tells_known(reading: Reading, candidate: Candidate) -> bool:
    """ "At 5pm on the Friday": whether a weekday is told as one that is known."""
    if not candidate.first.weekday_only or not reading.may_say("definite_day"):
        return False
    first = candidate.first
    return reading.found("definite_day", reading.norm[max(0, first.start - _ARTICLE) : first.end]) is not None


def _is_gone(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time is struck out, or its label says that it was to be."""
    return candidate.label is Role.OLD or reading.page.struck.cover(candidate.head, candidate.tail)


def _fixed(reading: Reading, candidate: Candidate) -> bool:
    """Whether something is put on a day: "the upper floors are done the day after", of which the clocks behind it are.

    Not where the sentence ends there and the next one tells of other things: "Cleaning is done the day after. Water is back at 3".
    """
    if candidate.last is not None:
        return False
    fixed = reading.may_say("day_fixed") and reading.found("day_fixed", reading.norm[slice(*_left_of(candidate))]) is not None
    fixed = fixed and not reading.found("day_alone", reading.norm[candidate.tail : candidate.tail + _PART_REACH])
    return fixed or _leads_sentence(reading, candidate) or _heads_clocks(reading, candidate)


def _leads_sentence(reading: Reading, candidate: Candidate) -> bool:
    """ "The following day it is B's turn: off at 9:30, back at 15:15": whether a day leads a sentence in which clocks have none."""
    if candidate.timed or not reading.may_say("leads_sentence"):
        return False
    sentence = reading.sentence_at(candidate.head)
    if not reading.found("leads_sentence", reading.norm[sentence.start : candidate.tail]):
        return False
    return any(c.timed and not c.first.dated for c in reading.within(candidate.tail, sentence.end))


def _heads_clocks(reading: Reading, candidate: Candidate) -> bool:
    """ "第二天再停二线,下午2点停,5点送电": whether the next day stands ahead of clocks in its sentence, and bounds nothing."""
    day = candidate.first.day
    if not reading.by_words or day is None or not day.after or candidate.timed or candidate.last is not None:
        return False
    following = reading.within(candidate.tail, reading.sentence_at(candidate.head).end)[:1]
    return not reading.found("day_bounds", reading.beside(candidate, 1)) and any(
        c.first.clock is not None and not c.first.dated for c in following
    )


def _leads(reading: Reading, candidate: Candidate) -> bool:
    """ "On 8 March it stops at 20:00; 9 March: 21:00-22:00": whether a day leads what a cell says, not "by 8 March"."""
    cell = candidate.cell
    if cell is None or candidate.last is not None or candidate.timed:
        return True
    if reading.by_words:
        end = _CLAUSE_END.search(reading.norm, candidate.tail)
        return any(c.timed for c in reading.within(candidate.tail, end.start() if end is not None else cell.end))
    left = reading.norm[max(cell.start, candidate.head - _LEAD) : candidate.head]
    return reading.found("day_leads", left if candidate.head - _LEAD > cell.start else f"\n{left}") is not None


def _left_of(candidate: Candidate) -> Stretch:
    """What stands right before a candidate."""
    return Stretch(max(0, candidate.head - _ASIDE), candidate.head)


def _of_message(reading: Reading, candidate: Candidate) -> bool:
    """Whether a day is no more than that of an earlier message: "as announced on 9 February, we begin at 22:00"."""
    if candidate.timed or candidate.last is not None or not reading.may_say("message_day"):
        return False
    past = candidate.start is not None and candidate.start <= reading.setting.published
    return past and reading.says("message_day", _left_of(candidate))


def _of_cause(reading: Reading, candidate: Candidate) -> bool:
    """ "Off since 6:30 after yesterday's storm": a past day that only tells when the cause was."""
    if candidate.timed or candidate.last is not None or not reading.may_say("cause_day"):
        return False
    past = candidate.start is not None and candidate.start < reading.setting.published
    return past and reading.found("cause_day", reading.beside(candidate, _ASIDE)) is not None


def _of_report(reading: Reading, candidate: Candidate) -> bool:
    """ "Resolved at 11:47. The report follows on 6 March by 18:00": a day on which more is told is not that of the times below."""
    return reading.may_say("report_day") and reading.found("report_day", reading.beside(candidate, _ASIDE)) is not None


def _as_usual(reading: Reading, candidate: Candidate) -> bool:
    """ "Lessons as usual tomorrow", in the title: the day on which nothing stops is not that of the times below."""
    if candidate.head >= reading.title_end or candidate.timed or not reading.may_say("as_usual_then"):
        return False
    return reading.found("as_usual_then", reading.norm[candidate.tail : reading.title_end]) is not None


def _said_back(reading: Reading, before: Candidate, candidate: Candidate) -> bool:
    """Whether a day of before is only mentioned behind a clock: "8:38: it has nothing to do with last night's release"."""
    day, clock = candidate.first.day, before.first.clock
    past = day is not None and day.shift is not None and day.shift < 0
    if not past or clock is None or candidate.timed or not reading.by_words:
        return False
    return before.head >= reading.sentence_at(candidate.head).start


def _later_hours(reading: Reading, before: Candidate, candidate: Candidate) -> None:
    """ "8:30-11:30 and 2:00-5:30" of one day: hours listed behind later ones are those after noon."""
    begin, end, done = candidate.first, candidate.last, before.last
    of_others = begin.repeat is not None and begin.repeat != before.first.repeat
    if end is None or done is None or begin.dated or end.dated or of_others:
        return
    first, last, passed = begin.clock, end.clock, done.clock
    if first is None or last is None or passed is None or not _on_one_face(first, last):
        return
    later = first.seconds < passed.seconds <= first.seconds + _MIDDAY
    if later and reading.language.listing.fullmatch(reading.norm[before.tail : candidate.head]) is not None:
        begin.clock, end.clock = (clock._replace(seconds=clock.seconds + _MIDDAY, half="pm") for clock in (first, last))


def _tell_half(reading: Reading, before: Candidate | None, candidate: Candidate) -> None:
    """Settle the half of the day of clocks on a face of twelve by the part of a day that is told beside or ahead of them."""
    first, last = candidate.first, candidate.last
    part = first.day.part if first.day is not None else _part_ahead(reading, before, candidate)
    if not part or first.clock is None:
        return
    first.clock = in_part(first.clock, part)
    if last is None or last.clock is None or part not in _LATE_PARTS:
        return
    if last.clock.bare and last.clock.half == "pm":  # of hours that run backwards it was only guessed
        last.clock = last.clock._replace(seconds=last.clock.seconds % _MIDDAY, half="")


def _part_ahead(reading: Reading, before: Candidate | None, candidate: Candidate) -> str:
    """ "On Thursday evening the archive is away between 8 and 9": the part of a day that stands further ahead of its clock."""
    if before is None or before.timed or before.last is not None or before.row != candidate.row:
        return ""
    beside = 0 <= candidate.head - before.tail <= _PART_REACH
    if candidate.last is None:
        beside = beside and before.head >= reading.sentence_at(candidate.head).start
    day = before.first.day
    return day.part if day is not None and beside and not candidate.first.dated and candidate.first.repeat is None else ""


def _on_one_face(first: Clock, last: Clock) -> bool:
    """Whether two clocks may both be those of a half of the day that is not told."""
    return first.face and last.face and not (first.half or last.half) and first.seconds < last.seconds


def _after_midnight(reading: Reading, before: Candidate, candidate: Candidate, near: date) -> bool:
    """ "It burst at 22:15 on the 9th. The pipe was changed at 3, ...": small hours told behind an evening that has passed."""
    clock, last = candidate.first.clock, before.first.clock
    plain = candidate.row is None and before.last is None and not candidate.first.dated and reading.by_words
    if not plain or clock is None or last is None or before.first.resolved != near:
        return False
    if reading.found("from_then_on", reading.beside(candidate, 1)):
        return False
    return last.seconds >= DUSK and clock.seconds < DAWN and near < reading.setting.today


def _second_half(reading: Reading, before: Candidate, candidate: Candidate) -> bool:
    """ "In the night from 3 to 4 September … between 0:00 and 6:00" is after midnight, on the second day."""
    first, last = before.first.resolved, before.last.resolved if before.last is not None else None
    clock, day = candidate.first.clock, before.first.day
    if first is None or before.timed or clock is None or candidate.first.dated:
        return False
    if reading.by_words and last is None and clock.face and not clock.half and 0 < clock.seconds < SMALL:
        same = before.head >= reading.sentence_at(candidate.head).start
        return same and reading.found("evening_behind", reading.norm[before.tail : before.tail + _LEAD]) is not None
    if day is not None and day.night and (day.explicit or day.weekday is not None):
        return clock.seconds < _MIDDAY
    if last is None or (last - first).days != 1:
        return False
    return clock.seconds < _MIDDAY and reading.says("night", reading.sentence_at(before.head))


def _listed_before(reading: Reading, before: Candidate | None, candidate: Candidate) -> date | None:
    """The day ahead behind which a candidate is listed: a list of dates that runs through the year does not turn back."""
    if before is None or before.first.resolved is None or before.first.resolved < reading.setting.today:
        return None
    behind = before.tail if before.tail <= candidate.head else before.first.end
    listed = reading.language.listing.fullmatch(reading.norm[behind : candidate.head])
    in_table = candidate.row is not None and before.row is not None and candidate.row[0] == before.row[0]
    return before.first.resolved if listed or in_table else None


def _complete(candidate: Candidate) -> bool:
    return candidate.first.day is not None and candidate.first.day.month is not None
