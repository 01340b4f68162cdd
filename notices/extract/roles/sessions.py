"""What others try out, or an event, for which something stops earlier and is back later: its hours are not those of the stop."""

from notices.extract.mentions.marks import ENDS, Candidate, Role
from notices.extract.mentions.reasons import OTHERS_TRY
from notices.extract.reading import Reading


def settle(reading: Reading) -> None:
    """Set aside the hours of a test by others that lie between a beginning and an end which other sentences tell."""
    if not reading.may_say("session_hours"):
        return
    singles = [c for c in reading.candidates if c.timed and c.last is None and c.start is not None]
    for candidate in reading.candidates:
        whole = candidate.role is Role.WINDOW and candidate.timed and candidate.last is not None and candidate.label is None
        if not whole or not reading.found("session_hours", reading.sentence_before(candidate.head)):
            continue
        if _told_around(reading, candidate, singles):
            candidate.role, candidate.why = Role.CONTEXT, OTHERS_TRY


def _told_around(reading: Reading, session: Candidate, singles: list[Candidate]) -> bool:
    """Whether a beginning before a session and an end after it are told elsewhere."""
    start, end, sentence = session.start, session.end, reading.sentence_at(session.head)
    if start is None or end is None:
        return False
    others = [c for c in singles if not sentence.start <= c.head < sentence.end]
    begun = any(c.role is Role.START and c.start is not None and c.start <= start for c in others)
    return begun and any(c.role in ENDS and c.start is not None and c.start >= end for c in others)
