"""Beginnings of several things of which the end is told once for all: "A stops at 4, B at 8. Both are opened again at 7"."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import COMMON_END
from notices.extract.reading import Reading

_ENDS = (Role.END, Role.ESTIMATE)
_SEVERAL = 2


def settle(reading: Reading) -> None:
    """Note of beginnings that the end behind them is said to be that of all."""
    if not reading.may_say("end_of_all"):
        return
    begun: list[Candidate] = []
    for candidate in reading.candidates:
        if not candidate.timed or candidate.last is not None or candidate.label is not None or candidate.row is not None:
            continue
        if candidate.role is Role.START:
            begun.append(candidate)
        elif candidate.role in _ENDS:
            if len(begun) >= _SEVERAL and reading.found("end_of_all", reading.sentence_before(candidate.head)):
                for start in begun:
                    start.why = COMMON_END
            begun = []
