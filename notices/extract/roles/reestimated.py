"""Estimates that labels tell beside an earlier one: "Previous ETR: 12:00", "Revised ETR: 14:00" of an outage that goes on."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.overtaken import SOONER

MOVED_ESTIMATE = "the estimate moved to later"
"""Why a time is one at which something is to be back later than was said."""
_FORMER = ("label_first", "label_old")


def settle(reading: Reading) -> None:
    """Of a first and a latest estimate only that one holds; it is a new end where it lies later, and no other is told."""
    if not reading.may_say("label_guess") or not reading.may_say("label_now"):
        return
    told = [c for c in reading.candidates if c.timed and c.last is None and reading.found("label_guess", c.label_text)]
    old = [c for c in told if c.role is Role.STRUCK or any(reading.found(word, c.label_text) for word in _FORMER)]
    gone = {id(c) for c in old}
    new = [c for c in told if id(c) not in gone and reading.found("label_now", c.label_text)]
    for candidate in old if new else ():
        candidate.role, candidate.why = Role.OLD, "an earlier estimate"
    if len(new) == 1 and old and len(old) + 1 == len(told):
        _replace(old[-1], new[0])


def _replace(old: Candidate, new: Candidate) -> None:
    if old.start is None or new.start is None or old.start == new.start:
        return
    later = new.start > old.start
    new.role, new.why = (Role.NEW_END, MOVED_ESTIMATE) if later else (Role.ESTIMATE, SOONER)
