"""When the new one opens, where the old one was shut before: "We shut the site on Friday at 8. The new one opens on Tuesday"."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import NEW_IN
from notices.extract.reading import Reading


def settle(reading: Reading) -> None:
    """Make an end of when the new one opens, if something stops ahead, and no end of it is told before."""
    if not reading.may_say("opens_new"):
        return
    stopped: Candidate | None = None
    for candidate in reading.candidates:
        single = candidate.timed and candidate.last is None
        if candidate.role is Role.START and single and candidate.start is not None:
            stopped = candidate if candidate.start > reading.setting.published else None
        elif candidate.role in (Role.END, Role.NEW_END, Role.WINDOW) and candidate.timed:
            stopped = None
        elif candidate.role is Role.CONTEXT and single and stopped is not None and _opens(reading, candidate, stopped):
            candidate.role, candidate.why, stopped = Role.END, NEW_IN, None


def _opens(reading: Reading, candidate: Candidate, stopped: Candidate) -> bool:
    """Whether the words before a time say that the new one opens then, after the old one has stopped."""
    later = candidate.start is not None and stopped.start is not None and candidate.start > stopped.start
    return later and reading.found("opens_new", reading.sentence_before(candidate.head)) is not None
