"""Tells that a text looks back on something that is over, though no word of recovery says so."""

from datetime import datetime, timedelta

from notices.extract.durations import length_after, length_before, seconds
from notices.extract.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.resolve import later

_RECENT = timedelta(days=3)
_REPORT = timedelta(days=14)


def long_past(reading: Reading) -> bool:
    """Whether all that is told lies well before publication: a report, not news."""
    told = [c for c in reading.candidates if c.timed and c.start and c.role not in (Role.FURNITURE, Role.HISTORY)]
    moments = [c.end or c.start for c in told if reading.says("stop", reading.sentence_at(c.head))]
    return bool(moments) and max(m for m in moments if m) < reading.setting.published - _REPORT


def was_down(reading: Reading) -> str:
    """A stretch that has passed, of which a sentence says that something was down then; under a report's title it may be older."""
    published = reading.setting.published
    oldest = published - (_REPORT if reading.titled("report") else _RECENT)
    told = [(c, end) for c in reading.candidates if (end := _ended(reading, c)) is not None]
    if not told or any(not oldest <= end <= published for _, end in told):
        return ""
    return "it was down" if any(reading.says("was_down", reading.sentence_at(c.head)) for c, _ in told) else ""


def _ended(reading: Reading, candidate: Candidate) -> datetime | None:
    """When a range ends, or a beginning that has a length."""
    if candidate.role is Role.WINDOW and candidate.timed:
        return candidate.end
    if candidate.role is not Role.START or not candidate.timed or candidate.start is None:
        return None
    mark = length_before(reading, candidate) or (length_after(reading, candidate) if reading.titled("report") else None)
    return later(candidate.start, seconds(mark)) if mark is not None else None
