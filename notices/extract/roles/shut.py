"""Tells places that are shut for works from those that have a holiday, where another sentence tells the reason."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import SHUT
from notices.extract.reading import Reading

_SHUT = (Role.WINDOW, Role.OFFICE, Role.CONTEXT)


def settle(reading: Reading) -> None:
    """ "The baths are shut from 3 to 14 March. We replace the pipes.": days and hours of a place that is shut then are windows."""
    if not reading.may_say("shut_reason") or reading.titled("shut_holiday") or not reading.telling("shut_reason"):
        return
    for candidate in reading.candidates:
        if candidate.role in _SHUT and candidate.label is None and candidate.repeat is None and _shut(reading, candidate):
            candidate.role, candidate.why = Role.WINDOW, SHUT


def _shut(reading: Reading, candidate: Candidate) -> bool:
    """Whether a range, or a day, lies ahead on which its sentence says that something is shut, and of no holiday."""
    day = candidate.first.day
    whole = candidate.last is not None or (not candidate.timed and day is not None and day.day is not None)
    if not whole or not candidate.first.dated or candidate.start is None or candidate.start < reading.setting.published:
        return False
    said = reading.sentence_at(candidate.tail - 1)
    told = reading.found("shut_then", reading.norm[candidate.tail : said.end])
    return told is not None and not reading.says("shut_holiday", said)
