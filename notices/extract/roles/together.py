"""Finds ends of what stopped with the thing told before it: "A closes at 17:00. B closes at the same time and opens at noon"."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading

_STOPS = (Role.START, Role.WINDOW)


def begun_alike(reading: Reading, end: Candidate) -> bool:
    """Whether the words of its sentence before an end say so, and no beginning of its own is told there."""
    sentence = reading.sentence_at(end.head)
    own = any(c.role in _STOPS and c.timed for c in reading.within(sentence.start, end.head))
    return not own and reading.found("same_begin", _said(reading, end)) is not None


def _said(reading: Reading, end: Candidate) -> str:
    return reading.norm[reading.sentence_at(end.head).start : end.head]
