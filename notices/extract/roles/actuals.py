"""Tells in a table with a column of what was planned and one of what was which times count: rows say what goes and returns."""

from notices.extract.layout.labels import head_of
from notices.extract.layout.rows import row_of
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading

_SIDES = (("row_back", Role.RECOVERED), ("row_gone_down", Role.START))


def settle(reading: Reading) -> None:
    """ "| planned | actual", "Stop | 0:00 | 0:04", "Restart | 6:00 | 4:12": the actual times are bounds, the planned ones old."""
    if not reading.page.tables or not reading.may_say("head_actual"):
        return
    heads = [(c, head_of(reading, c)) for c in reading.candidates if c.row is not None and c.timed and c.last is None]
    actual = [(c, side) for c, head in heads if reading.found("head_actual", head) and (side := _side(reading, c)) is not None]
    if not actual:
        return
    for candidate, side in actual:
        candidate.role, candidate.label, candidate.why = side, side, "told as it was"
    for candidate, head in heads:
        if reading.found("head_planned", head):
            candidate.role, candidate.label, candidate.why = Role.OLD, Role.OLD, "planned, and told as it was"


def _side(reading: Reading, candidate: Candidate) -> Role | None:
    """What the first cell of its row says that happens then."""
    row = row_of(reading, candidate)
    text = reading.norm[row[0].start : row[0].end] if row else ""
    return next((role for word, role in _SIDES if reading.found(word, text)), None)
