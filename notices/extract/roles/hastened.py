"""Ends that were promised and that an earlier one takes the place of: "we said 22:00; it is to be back by 20:30"."""

from datetime import datetime, timedelta

from notices.extract.calendar.resolve import moved
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.overtaken import ANEW, PROMISED, SOONER, back_promised, said_anew

_DAY = timedelta(days=1)
_INSTANT = timedelta(seconds=1)
"""Before midnight, at the end of a day, it is that day still."""
_NEAREST = 3
"""How many times before and behind a time it may take the place of: those of a long text are not all compared."""


def hasten(reading: Reading) -> None:
    """Make estimates of times, still ahead, at which something that is down already is to be back sooner than was promised."""
    if _lies_ahead(reading):
        return
    points = [c for c in reading.candidates if c.timed and c.last is None and c.start is not None]
    for index, new in enumerate(points):
        for old in points[max(0, index - _NEAREST) : index + _NEAREST + 1]:
            if new is old or old.role not in PROMISED or not _replaces(reading, new, old):
                continue
            if (moment := sooner(reading, new, old)) is not None:
                new.start, new.role, new.why = moment, Role.ESTIMATE, SOONER
                old.role, old.why = Role.OLD, "promised before"
                return


def _lies_ahead(reading: Reading) -> bool:
    """Whether something begins after publication: then it is a plan that changes."""
    live = [c for c in reading.candidates if c.role in (Role.START, Role.WINDOW) and c.start is not None]
    published, today = reading.setting.published, reading.setting.today
    return any(c.start is not None and (c.start.date() > today or (c.last and c.start > published)) for c in live)


def _replaces(reading: Reading, new: Candidate, old: Candidate) -> bool:
    """Whether a time is told instead of one before it, at which something was to be back."""
    if new.role is Role.NEW_END:
        beside = old.role is Role.ESTIMATE and reading.sentence_at(old.head) == reading.sentence_at(new.head)
        promised = old.role is Role.END or beside or back_promised(reading, old)
        return old.role is Role.OLD or (old.head < new.head and promised)
    plain = new.role in ANEW and new.label is None and old.label is None
    return plain and old.head < new.head and back_promised(reading, old) and said_anew(reading, new, old.tail)


def sooner(reading: Reading, new: Candidate, old: Candidate) -> datetime | None:
    """The instant of a new time between publication and the old one; a clock alone is of the day told, or the first ahead."""
    if new.start is None or old.start is None:
        return None
    if new.first.dated and not old.first.dated and new.start.date() > reading.setting.today:
        return None
    moment = new.start
    if not new.first.dated and old.first.dated:
        moment = moved(moment, (old.start - _INSTANT).date() - moment.date())
    elif not new.first.dated and moved(moment, -_DAY) > reading.setting.published:
        moment = moved(moment, -_DAY)
    return moment if reading.setting.published < moment < old.start else None
