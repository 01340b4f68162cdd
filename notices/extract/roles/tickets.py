"""Tells when a fault began and was cleared from when its ticket was opened, logged or closed, where a ticket tells both."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading

_SIDES = ((Role.START, "fault_began", "ticket_opened"), (Role.RECOVERED, "fault_cleared", "ticket_closed"))


def set_aside(reading: Reading) -> None:
    """Of labelled beginnings, and of labelled recoveries, those of the paper give way to those of the fault itself."""
    for role, fault, paper in _SIDES:
        told = [c for c in reading.candidates if c.role is role and c.label_text and c.timed]
        if any(_of_fault(reading, c, fault, paper) for c in told):
            for candidate in told:
                if reading.found(paper, candidate.label_text):
                    candidate.role, candidate.why = Role.STAMP, "when it was written down"


def _of_fault(reading: Reading, candidate: Candidate, fault: str, paper: str) -> bool:
    """Whether a label speaks of the fault, not of its ticket."""
    return bool(reading.found(fault, candidate.label_text)) and not reading.found(paper, candidate.label_text)
