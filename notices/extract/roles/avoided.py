"""The hours that readers are asked to keep away from are those of the stop, where no others are told."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading

AVOIDED = "what readers are to keep away from"
"""Why a range is a window."""
_LIVE = (Role.WINDOW, Role.START, Role.END, Role.NEW_END, Role.RECOVERED, Role.OLD)


def settle(reading: Reading) -> None:
    """Take a dated range ahead for the window, if the text says that something stops, and tells no other time of it."""
    if not reading.may_say("avoided_then") or any(c.role in _LIVE and c.timed for c in reading.candidates):
        return
    told = [c for c in reading.candidates if c.role is Role.NOISE and _avoided(reading, c)]
    if len(told) == 1 and (reading.saying("avoided_for") or reading.titled("avoided_for")):
        told[0].role, told[0].why = Role.WINDOW, AVOIDED


def _avoided(reading: Reading, candidate: Candidate) -> bool:
    """Whether it is a range ahead, on a day, that is to be avoided, and not because much is going on."""
    whole = candidate.timed and candidate.last is not None and candidate.first.dated and candidate.start is not None
    if not whole or candidate.start is None or candidate.start <= reading.setting.published:
        return False
    sentence = reading.sentence_at(candidate.head)
    led = reading.found("avoided_then", reading.norm[sentence.start : candidate.head])
    return led is not None and not reading.says("much_going_on", sentence)
