"""Labels that tell a stop only by standing together: "Engine closed: …" and "Engine re-opened: …", "Down … → up …"."""

from itertools import pairwise

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading

_LONGEST = 48
_MARKS = " \t\n*@~#>•·-–:.…=→|(,;/"
_BEHIND = tuple(":@-–→=>|\t.…")
"""What parts a label from its time."""
_PROSE = 2
_OPEN = (None, Role.START, Role.END, Role.WINDOW, Role.NOISE, Role.STAMP, Role.OLD)
"""The labels of times that stand for nothing else by themselves."""


def assign(reading: Reading) -> None:
    """Make a beginning of the time behind a label of what goes, and an end of the next, behind one of what comes back."""
    if not (reading.may_say("lead_goes") and reading.may_say("lead_returns")):
        return
    for first, second in pairwise(reading.candidates):
        free = all(c.label in _OPEN and c.last is None and c.row is None for c in (first, second))
        if not (free and first.timed and second.timed):
            continue
        leads = _lead(reading, first, 0), _lead(reading, second, first.tail)
        if all(leads) and reading.found("lead_goes", leads[0]) and reading.found("lead_returns", leads[1]):
            first.label, first.label_text = Role.START, leads[0]
            second.label, second.label_text = Role.END, leads[1]


def _lead(reading: Reading, candidate: Candidate, start: int) -> str:
    """The words right before a time, folded to small letters, from a place or from where its line begins."""
    start = max(start, reading.line_at(candidate.head).start)
    text = reading.norm[start : candidate.head] if candidate.head - start <= _LONGEST else ""
    lead = text.strip(_MARKS)
    return lead.lower() if text.rstrip(" (~*").endswith(_BEHIND) or lead.count(" ") < _PROSE else ""
