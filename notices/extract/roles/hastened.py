"""Ends that were promised and that an earlier one takes the place of: "we said 22:00; it is to be back by 20:30"."""

from datetime import datetime, timedelta
from itertools import pairwise

from notices.extract.calendar.resolve import moved
from notices.extract.mentions.marks import BEGUN, ENDS, Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.overtaken import ANEW, PROMISED, SOONER, back_promised, said_anew

CUT_SHORT = "it ends sooner than was planned"
"""Why a time is an end that takes the place of a later one."""
_DAY = timedelta(days=1)
_INSTANT = timedelta(seconds=1)
"""Before midnight, at the end of a day, it is that day still."""
_BEHIND = 24
_NEAREST = 3
"""How many times before and behind a time it may take the place of: those of a long text are not all compared."""


def hasten(reading: Reading) -> None:
    """Make estimates of times, still ahead, at which something that is down already is to be back sooner than was promised."""
    if _lies_ahead(reading):
        _cut_short(reading)
        return
    points = [c for c in reading.candidates if c.timed and c.last is None and c.start is not None]
    for index, new in enumerate(points):
        for old in points[max(0, index - _NEAREST) : index + _NEAREST + 1]:
            if new is old or old.role not in PROMISED or _begins(reading, old) or not _replaces(reading, new, old):
                continue
            if (moment := sooner(reading, new, old)) is not None:
                new.start, new.role, new.why = moment, Role.ESTIMATE, SOONER
                old.role, old.why = Role.OLD, "promised before"
                return


def _begins(reading: Reading, old: Candidate) -> bool:
    """ "原定25日22:00开始的割接提前到23日22:00进行": whether a time was that of a beginning; what comes sooner is no return."""
    return reading.by_words and reading.found("begins_behind", reading.norm[old.tail : old.tail + _BEHIND]) is not None


def _cut_short(reading: Reading) -> None:
    """ "On 14 March from 6, it ends at 11 instead of 13": of a plan an end that takes the place of a later one."""
    points = [c for c in reading.candidates if c.timed and c.last is None and c.start is not None]
    for new, old in pairwise(points if reading.may_say("in_place_of") else ()):
        ends = (
            new.role in ENDS and old.role is Role.OLD and new.start is not None and old.start is not None and new.start < old.start
        )
        if ends and reading.found("in_place_of", reading.norm[new.tail : old.head]):
            new.role, new.why = Role.END, CUT_SHORT


def _lies_ahead(reading: Reading) -> bool:
    """Whether something begins after publication: then it is a plan that changes."""
    live = [c for c in reading.candidates if c.role in BEGUN and c.start is not None]
    published, today = reading.setting.published, reading.setting.today
    return any(c.start is not None and (c.start.date() > today or (c.last and c.start > published)) for c in live)


def _replaces(reading: Reading, new: Candidate, old: Candidate) -> bool:
    """Whether a time is told instead of one before it, at which something was to be back."""
    if old.head >= new.tail:
        within = old.role is Role.OLD and new.role in ENDS and old.head < reading.sentence_at(new.head).end
        return within and (new.role is Role.NEW_END or bool(reading.found("in_place_of", reading.norm[new.tail : old.head])))
    if new.role is Role.NEW_END:
        beside = old.role is Role.ESTIMATE and reading.sentence_at(old.head) == reading.sentence_at(new.head)
        return old.role in (Role.OLD, Role.END) or beside or back_promised(reading, old)
    plain = new.role in ANEW and new.label is None and old.label is None
    return plain and back_promised(reading, old) and said_anew(reading, new, old.tail)


def sooner(reading: Reading, new: Candidate, old: Candidate) -> datetime | None:
    """The instant of a new time between publication and the old one; a clock alone is of the day told, or the first ahead."""
    if new.start is None or old.start is None:
        return None
    if new.first.dated and not old.first.dated and new.start.date() > reading.setting.today:
        return None
    moment, before = new.start, old.start if old.first.dated else _next(reading, old.start)
    if not new.first.dated:
        moment = moved(moment, (before - _INSTANT).date() - moment.date()) if old.first.dated else _next(reading, moment)
    return moment if reading.setting.published < moment < before else None


def _next(reading: Reading, moment: datetime) -> datetime:
    """The next time after publication at which a clock of no day shows what it does at a moment, or a day before."""
    return before if (before := moved(moment, -_DAY)) > reading.setting.published else moment
