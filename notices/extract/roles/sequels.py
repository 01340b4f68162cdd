"""What the next sentence says of a time: it takes it back ("Back at six. It won't be."), or something stops from then on."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.text import Stretch

_ENDS = (Role.END, Role.ESTIMATE)
_DENIED = (*_ENDS, Role.START, Role.OLD, Role.CONTEXT)
_OPEN = (Role.CONTEXT, Role.DEADLINE)


def follow(reading: Reading) -> None:
    """Mark what is denied as replaced and the ends behind it as moved, and what something stops after as a beginning."""
    if not (reading.may_say("denied") or reading.may_say("stops_then")):
        return
    moved = False
    for candidate in reading.candidates:
        if candidate.last is not None or not candidate.timed:
            continue
        if moved and candidate.role in _ENDS:
            candidate.role, candidate.why = Role.NEW_END, "another end was denied"
        elif candidate.role in _DENIED and _sequel(reading, candidate, "denied"):
            candidate.ends = candidate.role is not Role.START
            candidate.role, candidate.why = Role.OLD, "the next sentence denies it"
            moved = moved or candidate.ends
        elif candidate.role in _OPEN and _sequel(reading, candidate, "stops_then"):
            candidate.role, candidate.why = Role.START, "something stops from then on"


def _sequel(reading: Reading, candidate: Candidate, word: str) -> bool:
    """Whether it is the last time of its sentence, and the one behind says so."""
    end = reading.sentence_at(candidate.tail - 1).end
    following: Stretch = reading.sentence_at(end)
    if following.start < candidate.tail or not reading.says(word, following):
        return False
    return not any(c.timed for c in reading.within(candidate.head + 1, end))
