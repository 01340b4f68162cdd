"""Sets aside what another time takes the place of: told before and moved, labelled "From", struck out right before it."""

from itertools import pairwise

from notices.extract.calendar.resolve import moved
from notices.extract.mentions.marks import ENDS, Role
from notices.extract.reading import Reading

_ARROW = " \t→»->"


def told_before(reading: Reading) -> None:
    """ "We told you that the work is on the 13th. … It is moved to the 20th": what was told before is replaced."""
    if not reading.may_say("told_before"):
        return
    told = [c for c in reading.candidates if c.role in (Role.WINDOW, Role.START) and (c.timed or c.last is None)]
    for first, second in pairwise(told):
        if not second.timed:
            continue
        before = reading.sentence_before(first.head)
        if reading.found("told_before", before) and reading.found("moved_to", reading.sentence_before(second.head)):
            first.role, first.why = Role.OLD, "told before, and moved"


def shared_day(reading: Reading) -> None:
    """ "At 10:00, not at 9:00, on Thursday": the day behind the clock that no longer holds is that of the new one, too."""
    for new, old in pairwise(reading.candidates if reading.may_say("in_place_of") else ()):
        clocks = new.last is None and old.last is None and new.timed and old.timed
        if not clocks or old.role is not Role.OLD or new.first.dated or not old.first.dated or not new.start or not old.start:
            continue
        if reading.found("in_place_of", reading.norm[new.tail : old.head]):
            new.start = moved(new.start, old.start.date() - new.start.date())


def from_to(reading: Reading) -> None:
    """A whole range behind "From:" gives way to the one behind "To:" below it."""
    for first, second in pairwise(reading.candidates if reading.may_say("label_from") else ()):
        whole = first.last is not None and second.last is not None and first.timed and second.timed
        if whole and reading.found("label_from", first.label_text) and reading.found("label_to", second.label_text):
            first.role, first.why = Role.OLD, "moved from there"


def new_ends(reading: Reading) -> None:
    """An end right behind one that is struck out is a new one, and so is what the end is moved to from there."""
    _from_old_to_new(reading)
    begun_anew = False
    for before, candidate in pairwise(reading.candidates):
        if before.role is not Role.STRUCK or before.last is not None or candidate.last is not None:
            continue
        between = reading.standing[before.tail : candidate.head].strip(_ARROW)
        begun_anew = begun_anew or (candidate.role is Role.START and not between)
        if (candidate.role in ENDS and not between and not begun_anew) or (between == "to" and _of_end(reading, before.head)):
            candidate.role, candidate.why = Role.NEW_END, "in the place of one that is struck out"


def _from_old_to_new(reading: Reading) -> None:
    """ "The end moves from 10:00 to 12:00" is no range: the new end is its second time."""
    for candidate in reading.candidates:
        if candidate.role is Role.NEW_END and candidate.last is not None and candidate.timed and candidate.label is None:
            candidate.start = candidate.end
            candidate.tell_once()


def _of_end(reading: Reading, place: int) -> bool:
    return reading.found("of_end", reading.norm[reading.sentence_at(place).start : place]) is not None
