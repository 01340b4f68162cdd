"""Times in a list or a column: what the one before is, the next is, too; what a list announces stops; windows of one length."""

from itertools import pairwise

from notices.extract.layout.labels import head_of
from notices.extract.layout.lengths import of_each
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import ASKABLE
from notices.extract.reading import Reading
from notices.extract.roles.support import around
from notices.text import Stretch

_LISTED = (Role.OFFICE, Role.DEADLINE, Role.UNAFFECTED, Role.CONTINGENCY, Role.OLD)
_OTHERS = (None, Role.WINDOW)
_LONGEST = 60
_BEHIND = 12
_NEXT = 4


def by_list(reading: Reading, index: int) -> bool:
    """A range listed right after another range is what that one is."""
    if index == 0:
        return False
    before, candidate = reading.candidates[index - 1], reading.candidates[index]
    if _further_day(reading, before, candidate):
        candidate.role, candidate.why = before.role, f"listed with the one before: {before.why}"
        return True
    if candidate.last is None or before.role not in _LISTED or before.row != candidate.row:
        return False
    gap = reading.norm[before.tail : candidate.head]
    within = candidate.head <= before.tail
    parted = (gap.isspace() and "\n" not in gap) or reading.language.listing.fullmatch(gap)
    own_day = candidate.first.dated and (before.role is not Role.OFFICE or _stops_behind(reading, candidate))
    listed = within or (before.last is not None and not own_day and parted)
    days = before.first.day is not None and before.first.day.weekday is not None and not before.first.timed
    if not listed and not (days and before.role is not Role.OLD and reading.language.bridge.fullmatch(gap)):
        return False
    hours = before.role is Role.OFFICE and before.first.weekday_only and candidate.first.weekday_only
    candidate.role, candidate.why = before.role, ASKABLE if hours else f"listed with the one before: {before.why}"
    return True


def _stops_behind(reading: Reading, candidate: Candidate) -> bool:
    """Whether the sentence says behind a time that something stops."""
    behind = Stretch(candidate.tail, reading.sentence_at(candidate.head).end)
    if "cease" in reading.words:
        return reading.says("cease", behind)
    return not candidate.first.weekday_only or reading.says("stop", behind)


def _further_day(reading: Reading, before: Candidate, candidate: Candidate) -> bool:
    """ "Closed on 20 and 21 March": a day behind another that is a window as a whole; so are beginnings with a clock each."""
    whole = before.role is Role.WINDOW and not before.timed and not candidate.timed
    begun = before.role is Role.START and before.timed and candidate.timed
    plain = before.last is None and candidate.last is None and before.label is None and candidate.first.day is not None
    gap = reading.norm[before.tail : candidate.head]
    if begun and reading.by_words and reading.found("back", reading.norm[candidate.tail : candidate.tail + _NEXT]):
        return False
    return (whole or begun) and plain and (not gap or reading.language.listing.fullmatch(gap) is not None)


def same_hours(reading: Reading) -> None:
    """ "1月2日、3日9:00至16:00轮班营业": days that share the clocks behind them, of which only the last has words behind it."""
    for before, after in reversed([*pairwise(reading.candidates)]) if reading.by_words else ():
        shared = before.last is not None and before.head < after.head and before.tail == after.tail
        if shared and before.role is Role.WINDOW and after.role in _LISTED and after.label is None:
            before.role, before.why = after.role, f"listed with the one behind: {after.why}"


def stops(reading: Reading) -> None:
    """ "The services stop as follows:", and a line with a name and a range each: those are windows, whatever the name says."""
    if "list_range" not in reading.words or not any(c.role is Role.OFFICE and c.last is not None for c in reading.candidates):
        return
    announced = False
    for line in reading.lines:
        inside = [c for c in reading.within(line.start, line.end) if c.last is not None and c.timed]
        if len(inside) != 1 or not reading.found("list_range", around(reading, inside[0])):
            announced = reading.says("below", line) and reading.says("cease", line)
        elif announced and inside[0].role is Role.OFFICE and inside[0].label is None:
            inside[0].role, inside[0].why = Role.WINDOW, "in a list of stops"


def in_column(reading: Reading) -> None:
    """Below a head that names the time of a stop all ranges are windows, whatever is done there at other times."""
    if "stop_head" not in reading.words:
        return
    for candidate in reading.candidates:
        regular = candidate.role is Role.OFFICE and candidate.last is not None and candidate.timed and candidate.label is None
        if regular and reading.found("stop_head", head_of(reading, candidate)):
            candidate.role, candidate.why = Role.WINDOW, "in a column of stops"


def whole_days(reading: Reading) -> None:
    """ "Saturday 1 and Sunday 2 February, all day: no trains": of days one right after the other all are meant as a whole."""
    if reading.by_words or not reading.may_say("all_day"):
        return
    for index, day in enumerate(reading.candidates):
        whole = day.role is Role.WINDOW and day.plain_day and reading.found("all_day", reading.norm[day.tail : day.tail + _BEHIND])
        following = day
        for before in reversed(reading.candidates[:index]) if whole else ():
            gap = reading.norm[before.tail : following.head]
            if before.role is not Role.CONTEXT or not before.plain_day or not reading.language.listing.fullmatch(gap):
                break
            before.role, before.why, following = day.role, day.why, before


def of_one_length(reading: Reading) -> None:
    """Make beginnings of listed times of which nothing else is told: "Each window is two hours long"."""
    if not reading.may_say("each_lasts") and not reading.may_say("for_each"):
        return
    listed = [c for c in reading.candidates if _stands_in_list(reading, c)]
    if listed and of_each(reading) is not None:
        for candidate in listed:
            candidate.role, candidate.why = Role.START, "the length of each window is told"


def _stands_in_list(reading: Reading, candidate: Candidate) -> bool:
    """Whether a single time with its day closes a short line, or fills its cell, and no other time stands there."""
    single = candidate.last is None and candidate.timed and candidate.first.dated and candidate.unread
    if not single or candidate.label not in _OTHERS:
        return False
    if candidate.cell is not None:
        return candidate.cell.end - candidate.cell.start <= candidate.tail - candidate.head + 2
    line = reading.line_at(candidate.head)
    closes = candidate.head - line.start <= _LONGEST and not reading.norm[candidate.tail : line.end].strip(" .;,)\n")
    return closes and all(c is candidate or not c.timed for c in reading.within(line.start, line.end))
