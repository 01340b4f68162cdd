"""Series of which the beginning and the end are told apart: "On Wednesdays it is down from 5:30 and available again at 7:00"."""

from datetime import timedelta
from itertools import pairwise

from notices.extract.mentions.marks import ENDS, Candidate, Role
from notices.extract.reading import Reading


def join(reading: Reading) -> None:
    """Make one range of the beginning of a series and the end behind it in its sentence.

    Where the words alone tell what a time is they are read apart, as the likelihoods of such languages know them.
    """
    if reading.by_words or not any(c.first.repeat is not None for c in reading.candidates):
        return
    gone: set[Candidate] = set()
    for before, begun in pairwise(reading.candidates):
        if _named_alone(reading, before, begun):
            begun.first.repeat = before.first.repeat
            gone.add(before)
    for begun, ended in pairwise([c for c in reading.candidates if c not in gone]):
        if _begins(begun) and _ends(reading, begun, ended):
            _join(begun, ended)
            gone.add(ended)
    if gone:
        reading.candidates = [c for c in reading.candidates if c not in gone]


def _named_alone(reading: Reading, series: Candidate, begun: Candidate) -> bool:
    """Whether a series is named without a clock, and its sentence goes on with the clock of a beginning."""
    alone = series.first.repeat is not None and series.last is None and not series.timed and series.first.day is None
    clock = begun.role is Role.START and begun.timed and begun.last is None and not begun.first.dated
    return alone and clock and begun.first.repeat is None and begun.head < reading.sentence_at(series.head).end


def _begins(candidate: Candidate) -> bool:
    single = candidate.timed and candidate.last is None and not candidate.first.dated
    return single and candidate.first.repeat is not None and candidate.role is Role.START


def _ends(reading: Reading, begun: Candidate, ended: Candidate) -> bool:
    """Whether a clock of no day is told as an end in the sentence of a beginning."""
    clock = ended.timed and ended.last is None and not ended.first.dated and ended.first.repeat is None
    near = ended.role in ENDS and ended.head < reading.sentence_at(begun.head).end
    return clock and near and not reading.found("another_subject", reading.norm[begun.tail : ended.head])


def _join(begun: Candidate, ended: Candidate) -> None:
    begun.end_with(ended.first)
    begun.end = ended.start
    if begun.start is not None and begun.end is not None and begun.end <= begun.start:
        begun.end += timedelta(days=1)
    begun.role, begun.why = Role.WINDOW, "a beginning and an end of a series"
