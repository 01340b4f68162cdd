"""Finds the entries of status logs that carry their stamps below: "Resolved", what was done, "Posted 11 June, 19:27"."""

from notices.extract.mentions.marks import Role
from notices.extract.reading import Reading

_SEVERAL = 2


def date(reading: Reading) -> None:
    """A stamp below each entry dates what the entry tells, so it is a time of the log rather than of the paper."""
    if not reading.may_say("entry_head"):
        return
    stamps = [c for c in reading.candidates if c.role is Role.STAMP and c.timed and c.start is not None]
    if len(stamps) < _SEVERAL:
        return
    heads = [reading.title_end, *(c.tail for c in stamps)]
    between = (reading.norm[start : stamp.head] for start, stamp in zip(heads, stamps, strict=False))
    if all(any(reading.found("entry_head", line) for line in text.split("\n")) for text in between):
        for stamp in stamps:
            stamp.role, stamp.why = Role.CONTEXT, "dates an entry of a log"
