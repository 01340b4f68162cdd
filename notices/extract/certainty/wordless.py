"""Signs of doubt where words tell what a time means: bounds without any, beginnings without windows, work taken for trouble."""

from datetime import timedelta

from notices.extract.certainty.signs import SEVERAL, Sign
from notices.extract.languages.language import Flag
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.support import weighty
from notices.extract.roles.untold import GUESSED
from notices.extract.windows.found import Found
from notices.model import Kind

_DAY = timedelta(days=1)
_SHORT = 12
_AHEAD = (Kind.MAINTENANCE, Kind.POSTPONEMENT, Kind.EXTENSION, Kind.CANCELLATION)


def _end_guessed(_: Reading, found: Found) -> bool:
    """An end is one only by where it stands."""
    return any(s.last is not None and s.last.why == GUESSED for s in found.spans)


def _outage_ahead(reading: Reading, found: Found) -> bool:
    """An outage that begins after it was published: it may be planned."""
    return any(s.start is not None and s.start > reading.setting.published for s in found.spans)


def _past_beside_ahead(reading: Reading, found: Found) -> bool:
    """Of several windows of planned work one is over, and others lie ahead: it may be told only for reference."""
    published = reading.setting.published
    ends = [s.end for s in found.spans if s.end is not None]
    return any(end <= published - _DAY for end in ends) and any(end > published for end in ends)


def _begun_without_window(reading: Reading, found: Found) -> bool:
    """A beginning with a clock that lies ahead is no bound of a window."""
    begun = {moment for s in found.spans for moment in s.key}
    ahead = (c for c in reading.candidates if c.role is Role.START and c.timed and c.start is not None)
    return any(c.start not in begun and c.start is not None and c.start > reading.setting.published for c in ahead)


def _unsaid_and_undated(reading: Reading, found: Found) -> bool:
    """A range without a day of its own, in a statement that says nothing of a stop, label or row: somebody's hours, perhaps."""
    whole = (s.first for s in found.spans if s.first is not None and s.first is s.last and s.length is None)
    return any(not _told_somehow(c) and not weighty(reading, c) for c in whole)


def _told_somehow(candidate: Candidate) -> bool:
    dated = candidate.first.dated or (candidate.last is not None and candidate.last.dated and candidate.last.day is not None)
    return dated or candidate.label is not None or candidate.row is not None or candidate.repeat is not None


def _outage_of_work(reading: Reading, found: Found) -> bool:
    """An outage begins in a sentence about work that is planned as a rule."""
    begun = (s.first for s in found.spans if s.first is not None)
    return any(reading.says("planned_work", reading.sentence_at(c.head)) for c in begun)


def _nowhere_said(reading: Reading, found: Found) -> bool:
    """A range of the running text of which neither its statement nor the title says that anything stops."""
    if reading.titled("stop") is not None:
        return False
    whole = (s.first for s in found.spans if s.first is not None and s.first is s.last)
    return any(c.row is None and c.label is None and not weighty(reading, c) for c in whole)


def _in_prose(reading: Reading, found: Found) -> bool:
    """A window stands in a cell that holds much else, beside another window of its table."""
    rows = [s.first for s in found.spans if s.first is not None and s.first.cell is not None and s.first is s.last]
    return any(
        c.cell is not None and c.cell.end - c.cell.start - (c.tail - c.head) > _SHORT and not reading.says("stop", c.cell)
        for c in rows
    )


def _back_by_end(reading: Reading, found: Found) -> bool:
    """Of several times at which something ends one was taken, in a sentence that does not say that it is back."""
    if len({c.start for c in reading.candidates if c.role is Role.END and c.timed}) < SEVERAL:
        return False
    ends = (s.last for s in found.spans if s.last is not None and s.last.role is Role.END)
    return any(not reading.holds(reading.language.kinds[Kind.RECOVERY], reading.sentence_at(c.head)) for c in ends)


SIGNS = (
    Sign("nowhere is a stop said", _nowhere_said, _AHEAD, Flag.BY_WORDS, windows=1),
    Sign("a time in the prose of a cell", _in_prose, flag=Flag.BY_WORDS, windows=SEVERAL),
    Sign("a recovery told by an end", _back_by_end, (Kind.RECOVERY,), Flag.BY_WORDS, windows=1),
    Sign("an end that no word tells", _end_guessed, windows=1),
    Sign("an outage that lies ahead", _outage_ahead, (Kind.OUTAGE,), windows=1),
    Sign("a window is over beside others ahead", _past_beside_ahead, (Kind.MAINTENANCE,), windows=SEVERAL),
    Sign("a beginning without a window", _begun_without_window, (Kind.MAINTENANCE, Kind.POSTPONEMENT), Flag.BY_WORDS),
    Sign("hours that nothing says to be a stop", _unsaid_and_undated, (*_AHEAD, Kind.OUTAGE), Flag.BY_WORDS, windows=1),
    Sign("an outage of planned work", _outage_of_work, (Kind.OUTAGE,), windows=1),
)
