"""Windows that are only reserves by what the line below them says: "BACKUP, only if window 1 had to be aborted"."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.text import Stretch


def set_aside(reading: Reading) -> None:
    """ "Window 3: 16 May 21:00 - 17 May 03:00", and on the line below it "BACKUP, only if window 1 had to be aborted"."""
    if not reading.may_say("row_reserve"):
        return
    whole = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None]
    reserves = [c for c in whole if reading.found("row_reserve", _line_below(reading, c))]
    if len(reserves) < len(whole):
        for candidate in reserves:
            candidate.role, candidate.why = Role.CONTINGENCY, "the line below says that it is a reserve"


def _line_below(reading: Reading, candidate: Candidate) -> str:
    """The line below a candidate that ends its own, when no time stands in it; empty otherwise."""
    end = reading.line_at(candidate.head).end
    below = reading.line_at(end) if end < len(reading.norm) else Stretch(end, end)
    alone = not reading.norm[candidate.tail : end].strip() and not reading.within(below.start, below.end)
    return reading.norm[below.start : below.end].strip() if alone else ""
