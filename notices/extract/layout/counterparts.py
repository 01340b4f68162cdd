"""Labels that tell a stop only by standing together: "Engine closed: …" and "Engine re-opened: …", "Down … → up …"."""

from itertools import pairwise

from notices.extract.layout.rows import heads_of, row_of
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading

_LONGEST = 48
_MARKS = " \t\n*@~#>•·-–:.…=→|(,;/"
_BEHIND = tuple(":@-–→=>|\t.…")
"""What parts a label from its time."""
_PROSE = 2
_PAIR = 2
_OPEN = (None, Role.START, Role.END, Role.WINDOW, Role.NOISE, Role.STAMP, Role.OLD, Role.RECOVERED)
"""The labels of times that stand for nothing else by themselves."""


def assign(reading: Reading) -> None:
    """Make a beginning of the time told of what goes, and an end of the next, which is told of what comes back."""
    if not (reading.may_say("lead_goes") and reading.may_say("lead_returns")):
        return
    begun = False
    tellers = (_lead,) if any(c.last is not None and c.timed for c in reading.candidates) else (_lead, _trail)
    for first, second in pairwise(c for c in reading.candidates if c.timed or c.last is not None):
        taken = first.label is Role.END and begun
        begun = begun or first.label is Role.START
        if taken or not (_free(reading, first) and _free(reading, second)):
            continue
        for tell in tellers:
            goes, returns = tell(reading, first, 0), tell(reading, second, first.tail)
            if goes and returns and reading.found("lead_goes", goes) and reading.found("lead_returns", returns):
                first.label, first.label_text = Role.START, goes
                second.label, second.label_text = Role.END, returns
                begun = True


def of_work(reading: Reading) -> None:
    """ "Opening: 14 March 22:00", below it "Closing: 15 March 2:00": with days, of a change or of work, its bounds and no hours."""
    of_doors = reading.titled("offer") or reading.titled("hours_told")
    if of_doors or not reading.titled("work_told") or not reading.may_say("label_bare_closes") or _begins_elsewhere(reading):
        return
    for first, second in pairwise(c for c in reading.candidates if c.timed):
        dated = all(c.last is None and c.first.explicit for c in (first, second))
        opens, closes = _lead(reading, first, 0), _lead(reading, second, first.tail)
        if dated and reading.found("label_bare_opens", opens) and reading.found("label_bare_closes", closes):
            first.label, first.label_text = Role.START, opens
            second.label, second.label_text = Role.END, closes


def _begins_elsewhere(reading: Reading) -> bool:
    """Whether other labels tell a beginning and an end: then a ticket is opened and closed, or doors are."""
    return {Role.START, Role.END} <= {c.label for c in reading.candidates}


def _free(reading: Reading, candidate: Candidate) -> bool:
    """Whether a single time stands for nothing else by itself: by no other label, by no head of a column."""
    single = candidate.label in _OPEN and candidate.last is None and candidate.timed
    return single and not (len(row_of(reading, candidate)) > _PAIR and _headed(reading, candidate))


def _headed(reading: Reading, candidate: Candidate) -> bool:
    """Whether words without a time head the column of a time."""
    heads, row = heads_of(reading, candidate), row_of(reading, candidate)
    own = heads[row.index(candidate.cell)] if candidate.cell in row[: len(heads)] else None
    return own is not None and not reading.within(own.start, own.end)


def _lead(reading: Reading, candidate: Candidate, start: int) -> str:
    """The words of the label before a time, folded to small letters, from a place or from where its line begins."""
    start = max(start, reading.line_at(candidate.head).start)
    text = reading.norm[start : candidate.head] if candidate.head - start <= _LONGEST else ""
    lead = text.strip(_MARKS)
    return lead.lower() if text.rstrip(" (~*").endswith(_BEHIND) or lead.count(" ") < _PROSE else ""


def _trail(reading: Reading, candidate: Candidate, start: int) -> str:
    """What a line tells behind the time that opens it, with its day or without: "15:00 - all channels back"."""
    line = reading.line_at(candidate.head)
    days = [c.tail for c in reading.within(max(line.start, start), candidate.head) if not c.timed]
    opens = not reading.norm[max(line.start, start, *days) : candidate.head].strip(_MARKS)
    text = reading.norm[candidate.tail : line.end]
    return text.strip(_MARKS).lower() if opens and len(text) <= _LONGEST else ""


def open_between(reading: Reading, first: Candidate, second: Candidate) -> bool:
    """Whether a bare "opens" and a bare "closes" head two times of a row, of something that is no work: it is open in between."""
    bare = reading.found("label_bare_opens", first.label_text) and reading.found("label_bare_closes", second.label_text)
    return bare is not None and first.row is not None and reading.found("work", reading.norm) is None
