"""Finds the entries of status logs: those that carry their stamps below ("Posted 11 June, 19:27"), and those of the day before."""

from datetime import timedelta
from itertools import zip_longest

from notices.extract.calendar.resolve import moved
from notices.extract.mentions.marks import BOUNDS, Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.dated import shift

_SEVERAL = 2
_DAY, _FAR = timedelta(days=1), timedelta(hours=12)
_RETURNS = (Role.RECOVERED, Role.END, Role.CONTEXT)
_MARKS = " \t*-[(\u2022"


def date(reading: Reading) -> None:
    """A stamp below each entry dates what the entry tells, so it is a time of the log rather than of the paper."""
    if not reading.may_say("entry_head"):
        return
    stamps = [c for c in reading.candidates if c.role is Role.STAMP and c.timed and c.start is not None]
    if len(stamps) < _SEVERAL:
        return
    heads = [reading.title_end, *(c.tail for c in stamps)]
    between = (reading.norm[start : stamp.head] for start, stamp in zip(heads, stamps, strict=False))
    if all(any(reading.found("entry_head", line) for line in text.split("\n")) for text in between):
        for stamp in stamps:
            stamp.role, stamp.why = Role.CONTEXT, "dates an entry of a log"


def own_times(reading: Reading) -> None:
    """ "7:52 resolved: what failed from 6:17 on was well at 7:40": heads of entries are no returns where an entry tells its own."""
    if not reading.may_say("log_word" if reading.by_words else "entry_state"):
        return
    told = (c for c in reading.candidates if c.last is None and c.timed and c.label not in BOUNDS and _heads(reading, c))
    heads = [c for c in told if reading.by_words or states(reading, c)]
    if len(heads) < _SEVERAL or not any(_tells_end(reading, head) for head in heads):
        return
    for head in heads:
        if head.role in _RETURNS:
            head.role, head.why = Role.STAMP, "heads an entry of a log that tells its own times"


def states(reading: Reading, candidate: Candidate) -> bool:
    """Whether a state of the matter stands behind a time, as behind those that head entries: "12:12 Update: it goes on"."""
    line = reading.line_at(candidate.head)
    return reading.found("entry_state", reading.norm[candidate.tail : line.end]) is not None


def _tells_end(reading: Reading, head: Candidate) -> bool:
    """Whether an entry tells of an end before the time at its head."""
    inside = reading.within(head.tail, reading.line_at(head.head).end) if head.start is not None else ()
    ends = (c.end if c.role is Role.WINDOW else c.start for c in inside if c.timed and c.role in (Role.WINDOW, Role.RECOVERED))
    return any(end is not None and head.start is not None and end < head.start for end in ends)


def tell_end(reading: Reading) -> None:
    """ "Completed - All is on the new fleet. 27 May, 04:16": the stamp behind the entry that closes a log is when it was over."""
    if not reading.may_say("entry_closed"):
        return
    for candidate in reading.candidates:
        line = reading.line_at(candidate.head)
        last = candidate.timed and candidate.last is None and not reading.norm[candidate.tail : line.end].strip(_MARKS + ").\n")
        past = candidate.start is not None and candidate.start <= reading.setting.published
        if (
            last
            and past
            and candidate.role is Role.CONTEXT
            and line.start >= reading.title_end
            and reading.says("entry_closed", line)
        ):
            candidate.role, candidate.why = Role.RECOVERED, "an entry of a log tells it"


def before_midnight(reading: Reading) -> None:
    """ "23:50: link down", "00:20: found the cause", told at 00:40: a log's stamps without a day do not lie ahead."""
    if not reading.may_say("log_start"):
        return
    published = reading.setting.published
    stamps = [c for c in reading.candidates if c.last is None and c.timed and not c.first.dated and c.start and _heads(reading, c)]
    ahead = [c for c in stamps if c.start is not None and c.start > published]
    far = all(c.start is not None and _FAR <= c.start - published < _DAY and c.start.date() == published.date() for c in ahead)
    if len(stamps) < _SEVERAL or not ahead or not far or not any(_tells(reading, c) for c in stamps):
        return
    for stamp in ahead:
        stamp.start = moved(stamp.start, -_DAY) if stamp.start is not None else None


def own_days(reading: Reading) -> None:
    """ "3 March, 8:55: down since 7:10 this morning", in a log that goes on on 4 March: "this morning" is that of the entry."""
    heads = [c for c in reading.candidates if c.last is None and c.timed and _dated(c) and _heads(reading, c)]
    if len(heads) < _SEVERAL:
        return
    today = reading.setting.today
    for head, following in zip_longest(heads, heads[1:]):
        own = head.start.date() if head.start is not None else today
        for candidate in reading.within(head.tail, following.head if following is not None else len(reading.norm)):
            day = candidate.first.day
            if (
                own < today
                and day is not None
                and day.shift == 0
                and candidate.start is not None
                and candidate.start.date() == today
            ):
                shift(candidate, own - today)


def _dated(candidate: Candidate) -> bool:
    return candidate.first.day is not None and candidate.first.day.explicit and candidate.start is not None


def below(reading: Reading) -> None:
    """ "Completed: the work is done", and below it its stamp: beside the range that was planned, that is when it ended."""
    planned = [c for c in reading.candidates if c.role is Role.WINDOW and c.last is not None and c.timed]
    if not planned or not reading.may_say("entry_over"):
        return
    stamps = [c for c in reading.candidates if c.role is Role.CONTEXT and c.last is None and c.timed and _fills(reading, c)]
    heads = [reading.title_end, *(c.tail for c in stamps)]
    for start, stamp in zip(heads, stamps, strict=False) if len(stamps) >= _SEVERAL else ():
        text = reading.norm[start : stamp.head].lstrip(_MARKS + "\n")
        if reading.found("entry_over", text):
            stamp.role, stamp.why = Role.RECOVERED, "stands below the last entry of a log"
        elif reading.found("entry_begun", text):
            stamp.role, stamp.why = Role.START, "stands below the first entry of a log"


def _fills(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time has a line to itself."""
    line = reading.line_at(candidate.head)
    return not (reading.norm[line.start : candidate.head] + reading.norm[candidate.tail : line.end]).strip(_MARKS + "\n.,)")


def _heads(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time heads its line."""
    before = reading.line_before(candidate.head).strip(_MARKS)
    return candidate.row is None and (not before or reading.found("log_word", before) is not None)


def _tells(reading: Reading, candidate: Candidate) -> bool:
    """Whether the line of a stamp, or the one below, tells of trouble."""
    line = reading.line_at(candidate.head)
    return reading.says("log_start", line) or reading.says("log_start", reading.line_at(line.end))
