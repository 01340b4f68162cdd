"""Ends that were promised and that a later one takes the place of: "we hoped to be back by 9; it will rather be noon"."""

from datetime import timedelta

from notices.extract.calendar.resolve import moved
from notices.extract.mentions.marks import ENDS, Candidate, Role
from notices.extract.reading import Reading, onward

_PROMISED = (*ENDS, Role.OLD, Role.CONTEXT, Role.RECOVERED, Role.DEADLINE, Role.START, Role.WINDOW)
_ANEW = (*ENDS, Role.CONTEXT, Role.DEADLINE, Role.UNAFFECTED, Role.START)
_TRIES = 4
_SENTENCES = 3
_REACH = 40
_DAY = timedelta(days=1)


def overtake(reading: Reading) -> None:
    """Make new ends of times at which something is to be back instead of an earlier one."""
    if not (reading.may_say("was_promised") or reading.may_say("not_by_then")):
        return
    for index, candidate in enumerate(reading.candidates):
        plain = candidate.last is None and candidate.label is None and candidate.start is not None
        if plain and candidate.role in _PROMISED and _promised(reading, candidate):
            new = _promised_anew(reading, index)
            if new is not None:
                candidate.role, candidate.why = Role.OLD, "promised before"
                new.role, new.why = Role.NEW_END, "promised instead of an earlier time"


def _promised(reading: Reading, candidate: Candidate) -> bool:
    sentence = reading.sentence_at(candidate.head)
    before, opened = reading.norm[sentence.start : candidate.head], reading.opened(*sentence)
    missed = candidate.role is Role.OLD and reading.found("not_by_then", before, opened) is not None
    if not (missed or reading.found("was_promised", before, opened)) or reading.found("of_beginning", before, opened):
        return False
    return candidate.role not in (Role.START, Role.WINDOW) or reading.found("returning", before, opened) is not None


def _promised_anew(reading: Reading, index: int) -> Candidate | None:
    """The first later time, in the same sentence or the next ones, at which the same is to be back."""
    old = reading.candidates[index]
    limit = old.head
    for _ in range(_SENTENCES):
        limit = reading.sentence_at(limit).end
    for candidate in onward(reading.candidates, index + 1):
        if candidate.head >= limit or candidate.role is Role.RECOVERED or candidate.last is not None:
            return None
        if candidate.role in _ANEW and candidate.label is None and _anew(reading, old, candidate):
            return candidate
    return None


def _anew(reading: Reading, old: Candidate, new: Candidate) -> bool:
    begin = max(reading.sentence_at(new.head).start, old.tail)
    before = reading.norm[begin : new.head]
    behind = reading.norm[new.tail : min(reading.sentence_at(new.head).end, new.tail + _REACH)]
    if reading.found("of_beginning", before) or not (reading.found("promised_anew", before) or reading.found("realistic", behind)):
        return False
    return _later(reading, old, new)


def _later(reading: Reading, old: Candidate, new: Candidate) -> bool:
    """Whether a time lies behind the one before and ahead of publication; a clock without a day is the next such one."""
    if old.start is None or new.start is None:
        return False
    least = max(old.start, reading.setting.published)
    if new.start <= least and not new.first.dated and moved(new.start, _DAY) > least:
        new.start = moved(new.start, _DAY)
    return new.start > least
