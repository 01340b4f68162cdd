"""Takes back windows: of days that are dropped from a list ("14 and 21 March … the 21st is dropped"), below a note at the head."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.model import Kind

DROPPED = "dropped from the list"
"""Why a window is none."""

_REACH = 60


def take_back(reading: Reading) -> None:
    """Set aside the windows of days that are dropped."""
    if reading.may_say("day_dropped") or reading.may_say("dropping_day"):
        _drop(reading)
    if reading.may_say("noted_on_top"):
        _note(reading)
    if reading.may_say("put_back"):
        _put_back(reading)


def _put_back(reading: Reading) -> None:
    """ "The upgrade was set for the 14th, 8 to 10 pm. It has been put off.": a later sentence moves what was planned before.

    So does the same one, "we hold back the upgrade that was due on the 14th", where the notice is one of a postponement.
    """
    put_off = any(reading.match(reading.language.kinds[Kind.POSTPONEMENT], s) for s in reading.sentences)
    told = [c for c in reading.candidates if c.role is Role.WINDOW and c.last is not None and c.timed]
    moved = [
        s.start for s in reading.sentences if s.start >= reading.title_end and reading.alive(s) and reading.says("put_back", s)
    ]
    for candidate in told if moved else ():
        sentence = reading.sentence_at(candidate.head)
        planned = reading.found("had_planned", reading.norm[sentence.start : candidate.head], reading.opened(*sentence))
        if planned is None or sentence.start > moved[-1]:
            continue
        if sentence.start < moved[-1] or (put_off and not reading.found("put_back", planned.group())):
            candidate.role, candidate.why = Role.OLD, "planned, and put off"


def _note(reading: Reading) -> None:
    """ "Editor's note: this has been postponed.": what stands below a note without a time is what was told before."""
    note = next((s for s in reading.sentences if s.start >= reading.title_end and reading.says("noted_on_top", s)), None)
    if note is None or reading.within(note.start, note.end) or any(c.timed for c in reading.within(reading.title_end, note.start)):
        return
    for candidate in reading.candidates:
        told = candidate.role in (Role.WINDOW, Role.START, Role.END) and candidate.head > note.end
        before = reading.norm[reading.sentence_at(candidate.head).start : candidate.head]
        if told and not reading.found("moved_to", before):
            candidate.role, candidate.why = Role.OLD, "taken back by a note above it"


def _drop(reading: Reading) -> None:
    """ "The 17th is dropped": the windows that begin on that day."""
    for day in [
        c for c in reading.candidates if c.last is None and not c.timed and c.first.day is not None and c.first.day.explicit
    ]:
        if not _is_dropped(reading, day):
            continue
        for candidate in reading.candidates:
            if candidate.role is Role.WINDOW and candidate is not day and _same_day(candidate, day):
                candidate.role, candidate.why = Role.OLD, DROPPED


def _is_dropped(reading: Reading, day: Candidate) -> bool:
    sentence = reading.sentence_at(day.head)
    before = reading.norm[max(sentence.start, day.head - _REACH) : day.head]
    after = reading.norm[day.tail : min(sentence.end, day.tail + _REACH)]
    return reading.found("day_dropped", after) is not None or reading.found("dropping_day", before) is not None


def _same_day(candidate: Candidate, day: Candidate) -> bool:
    """Whether a window begins on a day, or on that day of its month where the day is told without one."""
    own, told = candidate.start, day.first.day
    if own is None or told is None:
        return False
    return own.day == told.day if told.month is None else own.date() == day.first.resolved
