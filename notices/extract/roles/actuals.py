"""Tells in a table with a column of what was planned and one of what was which times count: a row says what goes down."""

from notices.extract.layout.labels import head_of
from notices.extract.layout.rows import row_of
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading


def settle(reading: Reading) -> None:
    """ "| planned | actual", "Stop | 0:00 | 0:04": the actual time is a beginning, the planned ones are old."""
    if not reading.page.tables or not reading.may_say("head_actual"):
        return
    heads = [(c, head_of(reading, c)) for c in reading.candidates if c.row is not None and c.timed and c.last is None]
    actual = [c for c, head in heads if reading.found("head_actual", head) and _goes_down(reading, c)]
    if not actual:
        return
    for candidate in actual:
        candidate.role, candidate.label, candidate.why = Role.START, Role.START, "told as it was"
    for candidate, head in heads:
        if reading.found("head_planned", head):
            candidate.role, candidate.label, candidate.why = Role.OLD, Role.OLD, "planned, and told as it was"


def _goes_down(reading: Reading, candidate: Candidate) -> bool:
    """Whether the first cell of its row says that something goes down then."""
    row = row_of(reading, candidate)
    return bool(row) and reading.found("row_gone_down", reading.norm[row[0].start : row[0].end]) is not None
