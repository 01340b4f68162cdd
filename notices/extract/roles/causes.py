"""What came before trouble is no beginning of it: the work that led to it, the moment at which it was noticed."""

from itertools import pairwise

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import TROUBLE_BEGAN, WORK_DONE
from notices.extract.reading import Reading
from notices.extract.roles.relapses import is_past


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
    return candidate.role is Role.START and candidate.label is None and is_past(reading, candidate)


def _led_to_it(reading: Reading, candidate: Candidate) -> bool:
    """Whether its sentence, or the line above, tells of what caused something."""
    sentence = reading.sentence_at(candidate.head)
    above = reading.line_at(max(reading.line_at(candidate.head).start - 1, 0))
    return reading.says("led_to_it", sentence) or (above.end <= sentence.start and reading.says("led_to_it", above))


def set_noticed_aside(reading: Reading) -> None:
    """ "Leak found at 5:20. Water was cut at 6:00": set aside when it was noticed, if what was stopped for it has a time behind."""
    if not reading.may_say("noticed_at") or not reading.may_say("stopped_for_it"):
        return
    told = [c for c in reading.candidates if c.timed and c.last is None and c.start is not None and c.role is Role.START]
    for first, second in pairwise(told):
        if first.start is None or second.start is None or not first.start < second.start <= reading.setting.published:
            continue
        noticed = reading.found("noticed_at", reading.sentence_before(first.head))
        if noticed and reading.found("stopped_for_it", reading.sentence_before(second.head)):
            first.role, first.why = Role.CONTEXT, "when it was noticed, before it was stopped"
