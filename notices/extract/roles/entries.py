"""Finds the entries of status logs: those that carry their stamps below ("Posted 11 June, 19:27"), and those of the day before."""

from datetime import timedelta
from itertools import zip_longest

from notices.extract.calendar.resolve import moved
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading

_SEVERAL = 2
_DAY, _FAR = timedelta(days=1), timedelta(hours=12)
_BOUNDS = (Role.START, Role.END, Role.WINDOW)
_RETURNS = (Role.RECOVERED, Role.END, Role.CONTEXT)
_MARKS = " \t*-[(\u2022"


def own_times(reading: Reading) -> None:
    """ "7:52 resolved: what failed from 6:17 on was well at 7:40": heads of entries are no returns where an entry tells its own."""
    if not reading.may_say("log_word" if reading.by_words else "entry_state"):
        return
    told = (c for c in reading.candidates if c.last is None and c.timed and c.label not in _BOUNDS and _heads(reading, c))
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
                candidate.start = moved(candidate.start, own - today)
                candidate.end = moved(candidate.end, own - today) if candidate.end is not None else None


def _dated(candidate: Candidate) -> bool:
    return candidate.first.day is not None and candidate.first.day.explicit and candidate.start is not None


def _heads(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time heads its line."""
    before = reading.line_before(candidate.head).strip(_MARKS)
    return candidate.row is None and (not before or reading.found("log_word", before) is not None)


def _tells(reading: Reading, candidate: Candidate) -> bool:
    """Whether the line of a stamp, or the one below, tells of trouble."""
    line = reading.line_at(candidate.head)
    return reading.says("log_start", line) or reading.says("log_start", reading.line_at(line.end))
