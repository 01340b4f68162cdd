"""Takes back the windows of days that are dropped from a list: "14, 21 and 28 March … the 21st is dropped"."""

from notices.extract.marks import Candidate, Role
from notices.extract.reading import Reading

DROPPED = "dropped from the list"
"""Why a window is none."""

_REACH = 60


def take_back(reading: Reading) -> None:
    """Set aside the windows of days that are dropped."""
    if reading.may_say("day_dropped") or reading.may_say("dropping_day"):
        _drop(reading)


def _drop(reading: Reading) -> None:
    """ "The 17th is dropped": the windows that begin on that day."""
    for day in [
        c for c in reading.candidates if c.last is None and not c.timed and c.first.day is not None and c.first.day.explicit
    ]:
        if not _is_dropped(reading, day):
            continue
        for candidate in reading.candidates:
            if candidate.role is Role.WINDOW and candidate is not day and _same_day(candidate, day):
                candidate.role, candidate.why = Role.OLD, DROPPED


def _is_dropped(reading: Reading, day: Candidate) -> bool:
    sentence = reading.sentence_at(day.head)
    before = reading.norm[max(sentence.start, day.head - _REACH) : day.head]
    after = reading.norm[day.tail : min(sentence.end, day.tail + _REACH)]
    return reading.found("day_dropped", after) is not None or reading.found("dropping_day", before) is not None


def _same_day(candidate: Candidate, day: Candidate) -> bool:
    """Whether a window begins on a day, or on that day of its month where the day is told without one."""
    own, told = candidate.start, day.first.day
    if own is None or told is None:
        return False
    return own.day == told.day if told.month is None else own.date() == day.first.resolved
