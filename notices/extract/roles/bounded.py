"""What stands beside a labelled beginning and end: "Start: 20 May 23:00. End: 21 May 5:30. … closed to trains from 22:30".

So does a lone step shortly before a window, or in it: "27 April, 1:00-5:00 … We take the session down at 0:50".
"""

from datetime import datetime, timedelta

from notices.extract.calendar.resolve import moved
from notices.extract.mentions.marks import ENDS, Candidate, Role
from notices.extract.reading import Reading

_DAY = timedelta(days=1)
_LONGEST = timedelta(hours=36)
_BEFORE = timedelta(minutes=90)


def settle(reading: Reading) -> None:
    """Give times of no day of their own the day on which they lie within the bounds; beginnings outside are of something else."""
    _steps(reading)
    starts, ends = _labelled(reading, Role.START), _labelled(reading, Role.END)
    if not starts or not ends:
        return
    first, last = min(starts), max(ends)
    for candidate in reading.candidates:
        if candidate.first.dated or candidate.start is None or not candidate.timed or first <= candidate.start <= last:
            continue
        if candidate.last is not None and last - first <= _LONGEST:
            _inside(candidate, first, last)
        elif candidate.role is Role.START and candidate.last is None and candidate.label is None and candidate.row is None:
            candidate.role, candidate.why = Role.CONTEXT, "something else begins beside the labelled bounds"


def _steps(reading: Reading) -> None:
    """Beginnings that the workers make, without a day and an end of their own, by the only window ahead are steps of its work."""
    if not reading.may_say("own_step"):
        return
    told = (c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None and c.repeat is None)
    ahead = (c for c in told if c.start is not None and c.start > reading.setting.published)
    windows = [c for c in ahead if reading.says("stop", reading.sentence_at(c.head))]
    if len({(c.start, c.end) for c in windows}) != 1 or any(c.role in ENDS and c.timed for c in reading.candidates):
        return
    for candidate in reading.candidates:
        near = candidate.head > windows[0].head and _plain(candidate) and _by(candidate, windows[0])
        if near and reading.says("own_step", reading.sentence_at(candidate.head)):
            candidate.role, candidate.why = Role.CONTEXT, "a step of the work in a window"


def _plain(candidate: Candidate) -> bool:
    """Whether it is a beginning by its clock alone, which no label or row explains."""
    alone = candidate.timed and candidate.last is None and not candidate.first.dated
    return alone and candidate.role is Role.START and candidate.label is None and candidate.row is None


def _by(candidate: Candidate, window: Candidate) -> bool:
    """Whether it lies in a window, or shortly before."""
    start, opens, ends = candidate.start, window.start, window.end
    return start is not None and opens is not None and ends is not None and opens - _BEFORE <= start < ends


def _labelled(reading: Reading, role: Role) -> list[datetime]:
    """The dated times ahead that are labelled as one bound."""
    told = [c for c in reading.candidates if c.timed and c.label is c.role is role and c.first.dated and c.start is not None]
    return [c.start for c in told if c.start is not None and c.start > reading.setting.published]


def _inside(candidate: Candidate, first: datetime, last: datetime) -> None:
    """ "Outage: 45 minutes between 23:00 and 1:00", behind an end on the day after: hours of the night between the bounds."""
    for shift in (-_DAY, _DAY):
        start, end = candidate.start, candidate.end
        if start is not None and end is not None and first <= moved(start, shift) and moved(end, shift) <= last:
            candidate.start, candidate.end = moved(start, shift), moved(end, shift)
            return
