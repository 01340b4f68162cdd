"""Ends that are told as later than those that were told before, or that are open now: what began goes on longer."""

from datetime import timedelta
from itertools import pairwise

from notices.extract.mentions.marks import ENDS, Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.overtaken import NOW_OPEN
from notices.text import Stretch

_BY = 24
_UNTOLD = ("hypothetical", "not_extension")
_DAY, _HALF_DAY = timedelta(days=1), timedelta(hours=12)


def due_before(reading: Reading) -> bool:
    """Whether it was to be back at a time before the one at which it is to be back now: "it should have reopened on Monday"."""
    if not reading.may_say("due_back"):
        return False
    due = [c.start for c in reading.candidates if c.role is Role.OLD and c.last is None and c.start and _due(reading, c)]
    ends = [c.start for c in reading.candidates if c.role in (Role.END, Role.ESTIMATE) and c.last is None and c.start]
    return bool(due) and bool(ends) and max(ends) > max(*due, reading.setting.published)


def _due(reading: Reading, candidate: Candidate) -> bool:
    return reading.found("due_back", reading.sentence_before(candidate.head)) is not None


def ends_later(reading: Reading) -> bool:
    """ "It will finish at 4am rather than 2am": an end takes the place of an earlier clock right behind it."""
    if not reading.may_say("in_place_of"):
        return False
    for new, old in pairwise(reading.candidates):
        ends = new.role in ENDS and old.role is Role.OLD and new.last is None and old.last is None and new.timed and old.timed
        if ends and new.start and old.start and reading.found("in_place_of", reading.norm[new.tail : old.head]):
            return timedelta(0) < (new.start - old.start) % _DAY < _HALF_DAY
    return False


def pushed_back(reading: Reading) -> bool:
    """ "It began at 22:00 and was to end at 6. It is put back by 3 hours": of what has begun only the end can move."""
    if not reading.lengths or not reading.may_say("moved_by"):
        return False
    published = reading.setting.published
    told = [c for c in reading.candidates if c.timed and c.last is None and c.start is not None]
    begun = any(c.role is Role.START and c.start is not None and c.start <= published for c in told)
    old = [c for c in told if c.role is Role.OLD and reading.says("back", Stretch(c.tail, reading.sentence_at(c.head).end))]
    moves = (reading.norm[max(0, mark.start - _BY) : mark.start] for mark in reading.lengths)
    return begun and bool(old) and any(reading.found("moved_by", text) for text in moves)


def lengthened(reading: Reading) -> bool:
    """Whether work or a stop is said to be longer by a length, however far from the times: "The work is prolonged by 2 hours"."""
    if not reading.may_say("work_lengthened"):
        return False
    sentences = ((reading.sentence_at(mark.start), mark) for mark in reading.lengths)
    return any(
        reading.found("work_lengthened", before := reading.norm[sentence.start : mark.start]) is not None
        and reading.found("perhaps_longer", before) is None
        and reading.alive(sentence)
        and not any(reading.says(word, sentence) for word in _UNTOLD)
        for sentence, mark in sentences
    )


def end_open(reading: Reading) -> bool:
    """Whether what has begun was to be back at a time, and nobody knows any more when it will be."""
    published = reading.setting.published
    begun = any(c.role is Role.START and c.timed and c.start is not None and c.start <= published for c in reading.candidates)
    return begun and any(c.why == NOW_OPEN for c in reading.candidates)


def end_replaced(reading: Reading) -> bool:
    """Whether an end stands right behind an earlier one that is struck out: "Restoration time: ~~18:00~~ 22:30"."""
    told = ((old, new) for old, new in pairwise(reading.candidates) if old.role is Role.STRUCK and new.role in ENDS)
    later = ((old, new) for old, new in told if old.timed and new.timed and old.start and new.start and old.start < new.start)
    return any(not reading.standing[old.tail : new.head].strip() for old, new in later)


def longer(reading: Reading) -> bool:
    """Whether a window takes the place of one that began when it does and ended earlier."""
    told = [c for c in reading.candidates if c.timed and c.last is not None and c.start is not None and c.end is not None]
    old = {c.start: c.end for c in told if c.role in (Role.OLD, Role.STRUCK)}
    return _end_struck(reading) or any(
        c.role is Role.WINDOW and c.end and (end := old.get(c.start)) is not None and end < c.end for c in told
    )


def _end_struck(reading: Reading) -> bool:
    """Whether an earlier end is struck out within a window: "06:00 - ~~10:00~~ 12:00"."""
    for window, struck in pairwise(reading.candidates):
        inside = window.role is Role.WINDOW and window.last is not None and struck.role is Role.STRUCK and struck.last is None
        if inside and window.first.end <= struck.head < window.tail and window.end and struck.start and struck.start < window.end:
            return True
    return False
