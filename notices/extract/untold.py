"""Bounds that no word tells: what stands right before an end begins, and what follows a lone beginning may be its end."""

from datetime import timedelta
from itertools import pairwise

from notices.extract.durations import length_after, length_before
from notices.extract.marks import Candidate, Role
from notices.extract.reading import Reading

GUESSED = "no word tells that it ends then"
"""Why a time is an end only by where it stands."""

_LONGEST = timedelta(days=4)
_ENDS = (Role.END, Role.NEW_END, Role.ESTIMATE)


def complete(reading: Reading) -> None:
    """Give ends the beginnings that stand right before them, where the text tells no other, and a lone beginning an end."""
    if "told_by_words" not in reading.language.flags:
        return
    if not any(c.role in (Role.START, Role.WINDOW, Role.RECOVERED) and c.timed for c in reading.candidates):
        _begin(reading)
    elif not any(c.role in (*_ENDS, Role.WINDOW) and c.timed for c in reading.candidates):
        _end(reading)


def _begin(reading: Reading) -> None:
    for here, after in pairwise(reading.candidates):
        ahead = here.start is not None and here.start > reading.setting.published
        joined = ahead and _open(here) and after.role in _ENDS and after.last is None and _follows(reading, here, after)
        if joined and reading.says("stop", reading.sentence_at(here.head)):
            here.role, here.why = Role.START, "right before an end"


def _end(reading: Reading) -> None:
    begun = [c for c in reading.candidates if c.role is Role.START and c.timed]
    if len(begun) != 1 or begun[0].start is None or begun[0].start <= reading.setting.published or begun[0].repeat is not None:
        return
    if length_after(reading, begun[0]) or length_before(reading, begun[0]):
        return
    for here, after in pairwise(reading.candidates):
        if here is begun[0] and _open(after) and _follows(reading, here, after):
            after.role, after.why = Role.END, GUESSED


def _open(candidate: Candidate) -> bool:
    """Whether nothing is known of what a single time stands for."""
    plain = candidate.last is None and candidate.timed and candidate.first.now is None
    return plain and candidate.role is Role.CONTEXT and candidate.why == ""


def _follows(reading: Reading, here: Candidate, after: Candidate) -> bool:
    """Whether a time comes soon after another, and stands in the same statement."""
    if here.start is None or after.start is None or not here.start < after.start <= here.start + _LONGEST:
        return False
    return after.head < reading.statement_at(here.head).end
