"""Finds ends of what stopped with the thing told before it: "A closes at 17:00. B closes at the same time and opens at noon"."""

from notices.extract.mentions.marks import ENDS, Candidate, Role
from notices.extract.mentions.reasons import BEGUN_ALIKE
from notices.extract.reading import Reading

_STOPS = (Role.START, Role.WINDOW)


def settle(reading: Reading) -> None:
    """Note of ends that the text says outright that what they end stopped at the same time."""
    for end in reading.candidates if reading.may_say("same_begin") else ():
        if end.role in ENDS and end.timed and begun_alike(reading, end) and reading.found("at_same_time", _said(reading, end)):
            end.why = BEGUN_ALIKE


def begun_alike(reading: Reading, end: Candidate) -> bool:
    """Whether the words of its sentence before an end say so, and no beginning of its own is told there."""
    sentence = reading.sentence_at(end.head)
    own = any(c.role in _STOPS and c.timed for c in reading.within(sentence.start, end.head))
    return not own and reading.found("same_begin", _said(reading, end)) is not None


def _said(reading: Reading, end: Candidate) -> str:
    return reading.norm[reading.sentence_at(end.head).start : end.head]
