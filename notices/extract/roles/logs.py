"""Tells what an entry of a log stands for by which work is called off."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import IN_ITS_ROW
from notices.extract.reading import Reading

_MARKS = " \t*-[(\u2022"


def called_off(reading: Reading) -> None:
    """ "10 March, 09:02 - Cancelled. …", told that day: the time at which it was called off, and none of what is."""
    for candidate in reading.candidates:
        if candidate.role is Role.OLD and candidate.why == IN_ITS_ROW and _past(reading, candidate) and _heads(reading, candidate):
            candidate.role, candidate.why = Role.STAMP, "when it was called off"


def _past(reading: Reading, candidate: Candidate) -> bool:
    single = candidate.last is None and candidate.timed and candidate.row is None
    return single and candidate.start is not None and candidate.start <= reading.setting.published


def _heads(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time of the body stands at the head of a line that goes on behind it."""
    plain = candidate.label in (None, Role.WINDOW) and candidate.head >= reading.title_end
    if not plain or reading.line_before(candidate.head).strip(_MARKS):
        return False
    return bool(reading.norm[candidate.tail : reading.line_at(candidate.head).end].strip(_MARKS))
