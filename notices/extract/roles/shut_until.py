"""Tells why something is shut until a day: for works, for a fault, or because it rests."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import SHUT_FAULT, SHUT_UNTIL
from notices.extract.reading import Reading

_TAKEN = (Role.OFFICE, Role.CONTEXT, Role.DEADLINE, Role.NOISE, Role.END)
_LIVE = (Role.WINDOW, Role.START, Role.ESTIMATE, Role.RECOVERED, Role.NEW_END)
"""Times that tell more of a stop than until when something is shut."""


def settle(reading: Reading) -> None:
    """ "The museum is closed until 12 March. A pipe burst.": when it is hoped to open again, or the end of works, is told."""
    if not reading.may_say("shut_until") or not (reading.may_say("shut_for_works") or reading.may_say("shut_for_fault")):
        return
    if any(c.role in _LIVE for c in reading.candidates):
        return
    for candidate in reading.candidates:
        if candidate.role in _TAKEN and _shut(reading, candidate):
            _reasoned(reading, candidate)


def _shut(reading: Reading, candidate: Candidate) -> bool:
    """Whether it is a time ahead until which something is closed."""
    start = candidate.start
    single = candidate.last is None and candidate.repeat is None and candidate.label is None and candidate.first.dated
    ahead = single and start is not None and start > reading.setting.published
    return ahead and reading.found("shut_until", reading.sentence_before(candidate.head)) is not None


def _reasoned(reading: Reading, candidate: Candidate) -> None:
    """Make an estimate or an end of it where its sentence, or the one behind, tells the reason."""
    said = reading.sentence_at(candidate.head)
    behind = reading.sentence_at(min(said.end, len(reading.norm) - 1))
    told = [s for s in (said, behind) if not reading.says("hypothetical", s)]
    if any(reading.says("shut_idle", s) for s in told):
        return
    if any(reading.says("shut_for_fault", s) for s in told):
        candidate.role, candidate.why = Role.ESTIMATE, SHUT_FAULT
    elif any(reading.says("shut_for_works", s) for s in told):
        candidate.role, candidate.why = Role.END, SHUT_UNTIL
