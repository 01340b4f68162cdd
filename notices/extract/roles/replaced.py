"""Sets aside what another time takes the place of: told before and moved, struck out right before it."""

from dataclasses import replace
from itertools import pairwise

from notices.extract.calendar.resolve import moved
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import BEGUN, ENDS, Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.hastened import sooner
from notices.extract.roles.overtaken import SOONER

REPLACED = "told in a notice that holds no longer"
"""Why a window is none."""
TOLD_BEFORE = "told before, and moved"
"""Why a window is none where a later sentence tells the one that it is moved to."""
MOVED_FROM = "another takes its place"
"""Why a window, or a day, is none beside the one that takes its place."""
_BETWEEN = ("moved_between", "moved_back")
_DAYS = (*BEGUN, Role.CONTEXT)
_WINDOWS = (Role.WINDOW, Role.OLD)
_REACH = 60
_ARROW = " \t→»->"


def moved_pairs(reading: Reading) -> None:
    """ "13 March, 9:00-17:00 → 18 March, 9:00-17:00": of two windows, or days, one becomes the other."""
    told = any(reading.may_say(word) for word in _BETWEEN)
    for first, second in pairwise(reading.candidates if told else ()):
        gap = reading.norm[first.tail : second.head]
        alike = len(gap) <= _REACH and _alike(reading, first, second)
        if alike and reading.found("moved_between", gap):
            first.role, first.why = Role.OLD, MOVED_FROM
        elif alike and reading.found("moved_back", gap):
            second.role, second.why = Role.OLD, MOVED_FROM
        elif _work_moved(reading, first, second):
            second.role, second.why = Role.START, reasons.NEW_BEGINNING


def _alike(reading: Reading, first: Candidate, second: Candidate) -> bool:
    """Whether two times are windows both, or days both where days stand for themselves."""
    if first.last is not None and second.last is not None and first.timed and second.timed:
        return first.role in _WINDOWS and second.role is Role.WINDOW and (second.first.dated or not reading.by_words)
    days = first.plain_day and second.plain_day and first.role in (*_DAYS, Role.OLD) and second.role in _DAYS
    return days and not reading.by_words


def _work_moved(reading: Reading, first: Candidate, second: Candidate) -> bool:
    """ "12 March 20:00 the update moves to 16 March 20:00": of work that has not begun the beginning moves, not the end."""
    single = first.last is None and second.last is None and first.timed and second.timed and second.first.dated
    ahead = first.start is not None and first.start > reading.setting.published
    if not (single and ahead and first.role is Role.OLD and second.role is Role.NEW_END):
        return False
    between = reading.norm[first.tail : second.head]
    return all(reading.found(word, between) for word in ("moved_between", "work")) and not reading.found("back", between)


def begun_elsewhere(reading: Reading) -> None:
    """ "It was to stop at 20:00; that is now 18:00": a time instead of one at which something ahead was to begin is a beginning."""
    if not reading.by_words or not reading.may_say("begins_behind"):
        return
    for old, new in pairwise(c for c in reading.candidates if c.timed and c.last is None and c.start is not None):
        instead = old.role is Role.OLD and new.role is Role.NEW_END and new.why == reasons.END_MOVED and old.start and new.start
        if not instead or old.start is None or new.start is None or old.start <= reading.setting.published:
            continue
        between = reading.norm[old.tail : new.head]
        sentence = reading.sentence_at(old.head)
        begins = reading.found("begins_behind", between) or reading.found("end_stays", reading.norm[new.tail : sentence.end])
        if begins and new.head < sentence.end and not any(reading.found(w, between) for w in ("back", "longer_led")):
            new.role, new.why = Role.START, reasons.NEW_BEGINNING


def another_notice(reading: Reading) -> bool:
    """Whether an earlier notice is said to hold no longer, and a new time is announced."""
    return bool(reading.telling("notice_replaced") and reading.telling("new_schedule"))


def told_before(reading: Reading) -> None:
    """ "We told you that the work is on the 13th. … It is moved to the 20th": what was told before is replaced."""
    if not (reading.may_say("told_before") or any(c.why == reasons.MOVED_HERE for c in reading.candidates)):
        return
    told = [c for c in reading.candidates if c.role in BEGUN and (c.timed or c.last is None)]
    told = [c for c in told if c.timed or c.why != reasons.NEW_BEGINNING]
    for first, second in pairwise(told):
        if not second.timed:
            continue
        before = reading.sentence_before(first.head)
        again = reading.found("told_before", before) and reading.found("moved_to", reading.sentence_before(second.head))
        if again or (second.why == reasons.MOVED_HERE and first.last is None and reading.found("planned_so", before)):
            first.role, first.why = Role.OLD, TOLD_BEFORE
    _with_its_end(reading)


def _with_its_end(reading: Reading) -> None:
    """ "It was to begin at 17:30 on the 7th, and to end at 8:30 on the 10th. It is moved to …": the end goes with its beginning."""
    here = any(c.why == reasons.MOVED_HERE for c in reading.candidates)
    for first, second in pairwise(reading.candidates):
        single = first.last is None and second.last is None and first.timed and second.timed
        gone = first.role is Role.OLD and (here or first.why == TOLD_BEFORE)
        if single and gone and second.role is Role.END and second.head < reading.sentence_at(first.head).end:
            second.role, second.why = Role.OLD, TOLD_BEFORE


def shared_day(reading: Reading) -> None:
    """ "At 10:00, not at 9:00, on Thursday": the day behind the clock that no longer holds is that of the new one, too."""
    for new, old in pairwise(reading.candidates if reading.may_say("in_place_of") else ()):
        clocks = new.last is None and old.last is None and new.timed and old.timed
        if not clocks or old.role is not Role.OLD or new.first.dated or not old.first.dated or not new.start or not old.start:
            continue
        if reading.found("in_place_of", reading.norm[new.tail : old.head]):
            new.start = moved(new.start, old.start.date() - new.start.date())


def shared_clocks(reading: Reading) -> None:
    """ "On 19 March, not 18 March, from 8 to 10": the clocks behind the day that no longer holds are those of the new one."""
    for new, old in pairwise(reading.candidates if reading.may_say("in_place_of") else ()):
        whole = old.role is Role.OLD and old.timed and old.first.dated and old.last is not None and old.first.end < old.last.start
        if not whole or not new.plain_day or new.role is Role.OLD or not (new.start and old.start and old.end and old.last):
            continue
        if reading.found("in_place_of", reading.norm[new.tail : old.head]):
            days = new.start.date() - old.start.date()
            new.first.clock, new.last = old.first.clock, replace(old.last, day=None)
            new.start, new.end = moved(old.start, days), moved(old.end, days)
            new.role, new.why = Role.WINDOW, reasons.MOVED_HERE


def new_ends(reading: Reading) -> None:
    """An end right behind one that is struck out is a new one."""
    _added(reading)
    _from_old_to_new(reading)
    begun_anew = False
    for before, candidate in pairwise(reading.candidates):
        if before.role is not Role.STRUCK or before.last is not None or candidate.last is not None:
            continue
        between = reading.standing[before.tail : candidate.head].strip(_ARROW)
        begun_anew = begun_anew or (candidate.role is Role.START and not between)
        if candidate.role in ENDS and not between and not begun_anew:
            candidate.role, candidate.why = Role.NEW_END, "in the place of one that is struck out"


def _added(reading: Reading) -> None:
    """ "It was to run from 8 to 12. Time added: 12 to 15": a range that goes on from another one tells the new end alone."""
    if not reading.may_say("added_led"):
        return
    for candidate in reading.candidates:
        whole = (
            candidate.last is not None
            and candidate.timed
            and candidate.start is not None
            and candidate.role in (*_DAYS, Role.NEW_END)
        )
        if not whole or reading.found("added_led", reading.line_before(candidate.head)) is None:
            continue
        if any(c.head < candidate.head and c.last is not None and c.end == candidate.start for c in reading.candidates):
            candidate.role, candidate.why, candidate.label = Role.NEW_END, "time that is added", None


def _from_old_to_new(reading: Reading) -> None:
    """ "The end moves from 10:00 to 12:00" is no range: the new end is its second time, or an estimate where it is sooner."""
    for candidate in reading.candidates:
        if candidate.role is Role.NEW_END and candidate.last is not None and candidate.timed and candidate.label is None:
            old, new = Candidate(candidate.first, start=candidate.start), Candidate(candidate.last, start=candidate.end)
            moment = sooner(reading, new, old)
            if moment:
                candidate.role, candidate.why = Role.ESTIMATE, SOONER
            elif candidate.why == reasons.END_MOVED:
                candidate.why = reasons.END_MOVED_FROM
            candidate.start = moment or candidate.end
            candidate.tell_once()
