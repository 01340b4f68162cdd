"""Signs of doubt in times that were passed over: days and clocks of which no rule said anything, or that became no window."""

from notices.extract.kinds.core import is_long
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.support import UNSAID
from notices.extract.windows.found import Found
from notices.extract.windows.spans import latest
from notices.model import Kind

GONE = (Role.OLD, Role.STRUCK, Role.QUOTED, Role.CONTINGENCY)
"""What times stand for that no longer hold, or only perhaps."""
_OPEN = (Role.CONTEXT, Role.WINDOW, Role.START, Role.END)


def left_ahead(reading: Reading, found: Found) -> bool:
    """Another time of the days of the windows, or later, that no rule said anything about."""
    first = min((s.start for s in found.spans if s.start is not None), default=None)
    if reading.kind in (Kind.OUTAGE, Kind.RECOVERY):
        first = reading.setting.published
    if first is None:
        return False
    left = (c for c in reading.candidates if c.unread and c.start is not None)
    ahead = (c for c in left if c.start is not None and c.start > first and (c.timed or c.last is not None))
    return any(_matters(reading, c) for c in ahead)


def unmarked(reading: Reading, found: Found) -> bool:
    """A day ahead that no rule said anything about."""
    if not found.spans:
        return False
    today = reading.setting.published
    left = (c for c in reading.candidates if c.unread and not c.timed and _dated(c))
    days = {s.start.date() for s in found.spans if s.start} | {s.end.date() for s in found.spans if s.end}
    ahead = (c for c in left if c.start is not None and c.start > today and c.start.date() not in days)
    return any(c.head > reading.title_end and _matters(reading, c) for c in ahead)


def untold(reading: Reading, found: Found) -> bool:
    """Whether a dated clock in a sentence that speaks of a stop was given no meaning, and is no bound of a window."""
    bounds = {moment for span in found.spans for moment in span.key}
    open_ = (c for c in reading.candidates if c.unread and c.timed and c.first.dated)
    return any(
        c.start not in bounds and reading.says("stop_days", s) and reading.alive(s)
        for c, s in ((c, reading.sentence_at(c.head)) for c in open_)
    )


def dropped(reading: Reading, _: Found) -> bool:
    """Under a title that speaks of a stop, dated clocks ahead that nothing was made of, or nothing at all."""
    if not reading.titled("stop"):
        return False
    if reading.kind is Kind.INFO:
        days = (c for c in reading.candidates if c.role in _OPEN and not c.timed and _dated(c) and _ahead(reading, c))
        return any(reading.says("stop_days", reading.sentence_at(c.head)) for c in days) or any(
            c.role in (*_OPEN, Role.OLD) and c.timed and _ahead(reading, c) for c in reading.candidates
        )
    return any(c.why == UNSAID and c.timed and c.first.dated for c in reading.candidates)


def days_beside_clocks(reading: Reading, found: Found) -> bool:
    """Whole days were taken for a window where clocks stand in the same sentence."""
    days = (reading.sentence_at(s.first.head) for s in found.spans if s.first is not None and not s.first.timed)
    used = {c.head for s in found.spans for c in (s.first, s.last) if c is not None}
    return any(c.timed and c.last is not None and c.head not in used for s in days for c in reading.within(s.start, s.end))


def day_beside(reading: Reading, found: Found) -> bool:
    """A date ahead that no rule said anything about stands in the sentence of a window, or anywhere beside a series."""
    left = (c for c in reading.candidates if c.unread and c.last is None and not c.timed)
    ahead = [c for c in left if _dated(c) and _ahead(reading, c)]
    if not ahead:
        return False
    days = {moment.date() for span in found.spans for moment in span.key if moment is not None}
    days |= {c.start.date() for c in reading.candidates if c.role in GONE and c.start is not None}
    told = {reading.sentence_at(s.first.head).start for s in found.spans if s.first is not None}
    series = found.recurrence is not None and not is_long(reading)
    others = (c for c in ahead if c.start is not None and c.start.date() not in days)
    return any(series or reading.sentence_at(c.head).start in told for c in others)


def begin_untold(reading: Reading, found: Found) -> bool:
    """The end of something was moved, its beginning was not found, and an earlier time has no meaning."""
    last = latest(s.end for s in found.spans if s.start is None)
    left = (c.start for c in reading.candidates if c.unread and c.timed and c.start is not None)
    return last is not None and any(start is not None and start < last for start in left)


def cancelled_untold(reading: Reading, found: Found) -> bool:
    """Something was cancelled, no window of it was found, and a range of time ahead has no meaning."""
    left = (c for c in reading.candidates if c.timed and c.last is not None and c.role is not Role.STAMP)
    return not found.spans and any(_ahead(reading, c) for c in left)


def _dated(candidate: Candidate) -> bool:
    """Whether a whole date is written, not only a weekday."""
    return candidate.first.day is not None and candidate.first.day.month is not None


def _matters(reading: Reading, candidate: Candidate) -> bool:
    """Whether a date stands where windows may: in a short text, or in a sentence about a stop."""
    listed = candidate.row is not None and candidate.timed
    return listed or not is_long(reading) or reading.says("stop_days", reading.sentence_at(candidate.head))


def _ahead(reading: Reading, candidate: Candidate) -> bool:
    return candidate.start is not None and candidate.start > reading.setting.published
