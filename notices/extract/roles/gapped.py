"""Times whose verb is left out because it is that of the time before: "the wiki is back at 8, the mail gateway at 10"."""

from itertools import pairwise

from notices.extract.mentions.marks import TOLD, Candidate, Role
from notices.extract.reading import Reading

GAPPED = "the verb before it is its own"
"""Why a time is an end or a beginning."""

_VERBED = (Role.START, Role.END, Role.ESTIMATE, Role.NEW_END, Role.RECOVERED)
_REACH = 400


def complete(reading: Reading) -> None:
    """Give a time the role of the one before in its sentence where nothing but a name that was told before parts them."""
    if not reading.may_say("gapped"):
        return
    for before, candidate in pairwise(reading.candidates):
        single = before.last is None and candidate.last is None and before.timed and candidate.timed
        if single and before.role in _VERBED and candidate.role is not before.role and _alike(reading, before, candidate):
            candidate.role, candidate.why = before.role, GAPPED


def _alike(reading: Reading, before: Candidate, candidate: Candidate) -> bool:
    """Whether the words between two times are the name of something that a beginning was told of, and no verb."""
    between = reading.found("gapped", reading.norm[before.tail : candidate.head])
    if between is None or reading.sentence_at(before.head) is not reading.sentence_at(candidate.head):
        return False
    if reading.found("back", between.group()) is not None:  # "and available again at 11" is no name, wherever it was said before
        return False
    start = reading.sentence_at(before.head).start
    told = (c for c in reading.within(max(0, start - _REACH), start) if c.role in TOLD and c.timed)
    name = between[1].strip().lower()
    return any(name in reading.sentence_before(c.head).lower() for c in told)
