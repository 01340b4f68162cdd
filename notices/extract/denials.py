"""Times that the next sentence takes back ("Back at six. It won't be."): they are replaced, and a later end is the new one."""

from notices.extract.marks import Candidate, Role
from notices.extract.reading import Reading

_ENDS = (Role.END, Role.ESTIMATE)
_DENIED = (*_ENDS, Role.START, Role.OLD)


def set_aside(reading: Reading) -> None:
    """Mark what is denied as replaced, and the ends that follow as moved."""
    if not reading.may_say("denied"):
        return
    moved = False
    for candidate in reading.candidates:
        if candidate.last is not None or not candidate.timed:
            continue
        if moved and candidate.role in _ENDS:
            candidate.role, candidate.why = Role.NEW_END, "another end was denied"
        elif candidate.role in _DENIED and _is_denied(reading, candidate):
            candidate.ends = candidate.role is not Role.START
            candidate.role, candidate.why = Role.OLD, "the next sentence denies it"
            moved = moved or candidate.ends


def _is_denied(reading: Reading, candidate: Candidate) -> bool:
    """Whether it is the last time of its sentence, and the one behind is nothing but a denial."""
    end = reading.sentence_at(candidate.tail - 1).end
    following = reading.sentence_at(end)
    if following.start < candidate.tail or not reading.says("denied", following):
        return False
    return not any(c.timed for c in reading.within(candidate.head + 1, end))
