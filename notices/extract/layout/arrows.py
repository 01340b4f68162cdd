"""Arrows behind labels, which lead from an old bound to the new one: "End: 10 March 06:00 → 11 March 06:00"."""

import re
from collections.abc import Iterator

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading

_ARROW = re.compile(r"→|[-=]>|»")


def part(reading: Reading) -> None:
    """Part the old bounds from the new ones, of ends alone or of beginnings and ends; behind a beginning alone it is a range."""
    if any(_leads(reading, c) and c.label is Role.END for c in reading.candidates):
        told = ((c, _leads(reading, c)) for c in reading.candidates)
        reading.candidates = [one for c, leads in told for one in (_old_and_new(c) if leads else (c,))]


def _leads(reading: Reading, candidate: Candidate) -> bool:
    """Whether an arrow stands between the two times of a label."""
    last = candidate.last if candidate.label in (Role.START, Role.END) else None
    return last is not None and _ARROW.search(reading.norm[candidate.first.end : last.start]) is not None


def _old_and_new(candidate: Candidate) -> Iterator[Candidate]:
    begins, text = candidate.label is Role.START, candidate.label_text
    new = (Role.START, f"new {text}") if begins else (Role.NEW_END, text)
    for point, (role, label) in ((candidate.first, (Role.OLD, text)), (candidate.last, new)):
        if point is not None:
            yield Candidate(point, row=candidate.row, cell=candidate.cell, label=role, label_text=label)
