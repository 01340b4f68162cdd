"""Sets aside estimates of what only stands in the way of a repair: a road that is cleared, rain that lets up."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import WAY_CLEAR
from notices.extract.reading import Reading

_AWAITED = (Role.ESTIMATE, Role.END, Role.CONTEXT)


def settle(reading: Reading) -> None:
    """ "The network is down since 4. The road there should be clear by 11": the road is not what is down."""
    if not reading.may_say("way_clear"):
        return
    begun = any(c.role is Role.START and c.timed for c in reading.candidates)
    for candidate in reading.candidates if begun else ():
        single = candidate.role in _AWAITED and candidate.last is None and candidate.label is None
        if single and _of_way(reading, candidate):
            candidate.role, candidate.why = Role.NOISE, WAY_CLEAR


def _of_way(reading: Reading, candidate: Candidate) -> bool:
    """Whether the clause of a time tells of the way, or of the weather."""
    sentence = reading.sentence_at(candidate.head)
    start = max((c.tail for c in reading.within(sentence.start, candidate.head)), default=sentence.start)
    barred = f"{reading.norm[start : candidate.head]}|{reading.norm[candidate.tail : sentence.end]}"
    return reading.found("way_clear", barred) is not None
