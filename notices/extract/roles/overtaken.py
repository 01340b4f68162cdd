"""Promised ends and estimates that a later one takes the place of: "we hoped to be back by 9; it will rather be noon"."""

from datetime import timedelta

from notices.extract.calendar.resolve import later, moved
from notices.extract.layout.lengths import seconds
from notices.extract.mentions.marks import BEGUN, ENDS, Candidate, Role
from notices.extract.reading import Reading, onward

NOW_OPEN = "promised before, and not known now"
"""Why a time is none at which something is back."""

SOONER = "hoped for earlier than was promised"
"""Why a time is one at which something is to be back sooner than was said."""
MOVED_ESTIMATE = "the estimate moved to later"
"""Why a time is one at which something is to be back later than was said."""
PROMISED = (*ENDS, Role.OLD, Role.CONTEXT, Role.RECOVERED, Role.DEADLINE, *BEGUN)
ANEW = (*ENDS, Role.CONTEXT, Role.DEADLINE, Role.UNAFFECTED, Role.START)
"""What a time may have been taken for that was promised, and one that takes its place."""
_FORMER = ("label_first", "label_old")
_SENTENCES = 3
_REACH = 40
_DAY = timedelta(days=1)


def overtake(reading: Reading) -> None:
    """Make new ends of times at which something is to be back instead of an earlier one."""
    if not (reading.may_say("was_promised") or reading.may_say("not_by_then")):
        return
    if any(c.why == SOONER for c in reading.candidates):
        return
    _outlast(reading)
    for index, candidate in enumerate(reading.candidates):
        plain = candidate.last is None and candidate.label is None and candidate.start is not None
        if plain and candidate.role in PROMISED and back_promised(reading, candidate):
            new = _promised_anew(reading, index)
            if new is not None:
                candidate.role, candidate.why = Role.OLD, "promised before"
                new.role, new.why = Role.NEW_END, "promised instead of an earlier time"
                _begin(reading, new)
                return
            if _left_open(reading, candidate):
                candidate.role, candidate.why = Role.OLD, NOW_OPEN
                return


def _left_open(reading: Reading, old: Candidate) -> bool:
    """Whether the next sentences say that nobody knows any more when it will be back."""
    if not reading.may_say("end_open"):
        return False
    behind = (s for s in reading.sentences if old.head < s.end <= _further(reading, old.head))
    return any(reading.says("end_open", s) and reading.alive(s) for s in behind)


def _before(reading: Reading, candidate: Candidate) -> str:
    """The words before a time in its sentence, behind the time before it."""
    start = reading.sentence_at(candidate.head).start
    others = (c.tail for c in reading.within(start, candidate.head) if c.tail <= candidate.head)
    return reading.norm[max([start, *others]) : candidate.head]


def back_promised(reading: Reading, candidate: Candidate) -> bool:
    """Whether something was said before to be back at a time."""
    before, opened = _before(reading, candidate), reading.opened(*reading.sentence_at(candidate.head))
    missed = candidate.role is Role.OLD and reading.found("not_by_then", before, opened) is not None
    if not (missed or reading.found("was_promised", before, opened)) or reading.found("of_beginning", before, opened):
        return False
    if reading.found("promise_kept", reading.norm[candidate.tail : candidate.tail + _REACH]):
        return False
    if "return_promised" in reading.words:
        return _back_then(reading, candidate, before)
    return candidate.role not in BEGUN


def _back_then(reading: Reading, candidate: Candidate, before: str) -> bool:
    """Whether the words around a time say that something was to be back then, where a language says so behind it."""
    behind = reading.norm[candidate.tail : min(reading.sentence_at(candidate.head).end, candidate.tail + _REACH)]
    return candidate.role is not Role.WINDOW and reading.found("return_promised", f"{before}|{behind}") is not None


def _promised_anew(reading: Reading, index: int) -> Candidate | None:
    """The first later time, in the same sentence or the next ones, at which the same is to be back."""
    old = reading.candidates[index]
    limit = _further(reading, old.head)
    for candidate in onward(reading.candidates, index + 1):
        if candidate.head >= limit or candidate.role is Role.RECOVERED or candidate.last is not None:
            return None
        if candidate.role in ANEW and candidate.label is None and _anew(reading, old, candidate):
            return candidate
    return None


def _further(reading: Reading, place: int) -> int:
    """Where the last of the sentences ends in which a new time may follow."""
    for _ in range(_SENTENCES):
        place = reading.sentence_at(place).end
    return place


def _anew(reading: Reading, old: Candidate, new: Candidate) -> bool:
    return said_anew(reading, new, old.tail) and _later(reading, old, new)


def said_anew(reading: Reading, new: Candidate, least: int) -> bool:
    """Whether the words before a time, behind `least`, tell it as one that takes the place of another."""
    before = reading.norm[max(reading.sentence_at(new.head).start, least) : new.head]
    return not reading.found("of_beginning", before) and reading.found("promised_anew", before) is not None


def _later(reading: Reading, old: Candidate, new: Candidate) -> bool:
    """Whether a time lies behind the one before and ahead of publication; a clock without a day is the next such one."""
    if old.start is None or new.start is None:
        return False
    least = max(old.start, reading.setting.published)
    if new.start <= least and not new.first.dated and moved(new.start, _DAY) > least:
        new.start = moved(new.start, _DAY)
    return new.start > least


def _begin(reading: Reading, new: Candidate) -> None:
    """ "We had hoped to be back by 8 after the main burst at 3:30": when it began, where no other beginning is told."""
    if any(c.role in BEGUN and c.timed for c in reading.candidates):
        return
    for candidate in reading.within(0, new.head):
        past = candidate.start is not None and candidate.start <= reading.setting.published and candidate.role is Role.CONTEXT
        if past and candidate.timed and candidate.last is None and _stopped(reading, candidate):
            candidate.role, candidate.why = Role.START, "it had begun then"
            return


def _stopped(reading: Reading, candidate: Candidate) -> bool:
    before = _before(reading, candidate)
    return reading.found("past_begin", before) is not None or reading.found("fell", before) is not None


def _outlast(reading: Reading) -> None:
    """ "We took it down at 5 and promised an hour. It will be back at 10:30": an end behind the length that was promised."""
    begun = [c for c in reading.candidates if c.role is Role.START and c.timed and c.last is None and c.label is None]
    if len(begun) != 1 or begun[0].start is None:
        return
    for mark in reading.lengths:
        if mark.start > begun[0].head and reading.found("was_promised", reading.sentence_before(mark.start)):
            promised = later(begun[0].start, seconds(mark))
            for new in reading.within(mark.end, _further(reading, mark.start)):
                plain = new.last is None and new.label is None and new.timed and new.role in ANEW
                if plain and new.start is not None and new.start > promised and said_anew(reading, new, mark.end):
                    new.role, new.why = Role.NEW_END, "longer than was promised"
                    return


def reestimate(reading: Reading) -> None:
    """Of a first and a latest estimate only that one holds; it is a new end where it lies later, and no other is told.

    "Previous ETR: 12:00", "Revised ETR: 14:00" of an outage that goes on.
    """
    if not reading.may_say("label_guess") or not reading.may_say("label_now"):
        return
    told = [c for c in reading.candidates if c.timed and c.last is None and reading.found("label_guess", c.label_text)]
    old = [c for c in told if c.role is Role.STRUCK or any(reading.found(word, c.label_text) for word in _FORMER)]
    gone = set(old)
    new = [c for c in told if c not in gone and reading.found("label_now", c.label_text)]
    for candidate in old if new else ():
        candidate.role, candidate.why = Role.OLD, "an earlier estimate"
    if len(new) == 1 and old and len(old) + 1 == len(told):
        _replace(old[-1], new[0])


def _replace(old: Candidate, new: Candidate) -> None:
    if old.start is None or new.start is None or old.start == new.start:
        return
    later = new.start > old.start
    new.role, new.why = (Role.NEW_END, MOVED_ESTIMATE) if later else (Role.ESTIMATE, SOONER)
