"""When work was done that led to trouble is no beginning of the trouble: "At noon they changed a switch … 14:03 it broke"."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import TROUBLE_BEGAN, WORK_DONE
from notices.extract.reading import Reading


def settle(reading: Reading) -> None:
    """Set aside when the work was done, if it is told as the cause and the trouble has a beginning of its own behind it."""
    if not reading.may_say("led_to_it"):
        return
    past = [c for c in reading.candidates if _begun(reading, c)]
    trouble = [c.start for c in past if c.why == TROUBLE_BEGAN and c.start is not None]
    for candidate in past if trouble else ():
        earlier = candidate.start is not None and candidate.start < max(trouble)
        if earlier and candidate.why in WORK_DONE and _led_to_it(reading, candidate):
            candidate.role, candidate.why = Role.CONTEXT, "the work that led to the trouble"


def _begun(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time is a beginning with a clock that has passed."""
    single = candidate.role is Role.START and candidate.timed and candidate.last is None and candidate.label is None
    return single and candidate.start is not None and candidate.start <= reading.setting.published


def _led_to_it(reading: Reading, candidate: Candidate) -> bool:
    """Whether its sentence, or the line above, tells of what caused something."""
    sentence = reading.sentence_at(candidate.head)
    above = reading.line_at(max(reading.line_at(candidate.head).start - 1, 0))
    return reading.says("led_to_it", sentence) or (above.end <= sentence.start and reading.says("led_to_it", above))
