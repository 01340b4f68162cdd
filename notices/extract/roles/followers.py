"""What stops, or is back, so long after another or before it: "The API goes offline an hour later", "ATM取现晚一个小时恢复"."""

from bisect import insort
from datetime import datetime
from operator import attrgetter

from notices.extract.calendar.resolve import later
from notices.extract.layout.lengths import seconds
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import BEGUN, ENDED, Candidate, Mark, Point, Role
from notices.extract.reading import Reading

_WORDS = {Role.START: "stops_beside", Role.END: "back_beside"}
_REACH = 240
_CLOCK_TOLD = 24


def settle(reading: Reading) -> None:
    """Make a beginning, or an end, of each duration that says how long after or before the one told last something else has it."""
    roles = [role for role, name in _WORDS.items() if name in reading.words and reading.may_say(name)]
    for mark in [*reading.lengths] if roles else ():
        follower = next((made for role in roles if (made := _follower(reading, mark, role)) is not None), None)
        if follower is not None:
            reading.lengths = [m for m in reading.lengths if m is not mark]
            insort(reading.candidates, follower, key=attrgetter("head"))


def _follower(reading: Reading, mark: Mark, role: Role) -> Candidate | None:
    """The time that a duration stands for, counted from the last one of the same kind; not where a clock tells it as well."""
    sentence = reading.sentence_at(mark.start)
    text = f"{reading.norm[sentence.start : mark.start]}|{reading.norm[mark.end : sentence.end]}"
    if not reading.found(_WORDS[role], text) or _by_clock(reading, mark):
        return None
    if reading.found("days_beside", reading.norm[mark.start : mark.end]):
        return None
    sooner = reading.found("told_sooner", text) is not None
    base = _last_told(reading, mark, role, sooner=sooner)
    if base is None:
        return None
    so_long = -seconds(mark) if sooner else seconds(mark)
    moment = later(base, so_long)
    return Candidate(Point(mark.start, mark.end, instant=moment), start=moment, role=role, why=reasons.BESIDE_ANOTHER)


def _by_clock(reading: Reading, mark: Mark) -> bool:
    """ "An hour later, at 9:30": whether the time itself stands right behind."""
    behind = reading.within(mark.end, mark.end + _CLOCK_TOLD)
    return bool(behind) and reading.found("clock_beside", reading.norm[mark.end : behind[0].head]) is not None


def _last_told(reading: Reading, mark: Mark, role: Role, *, sooner: bool) -> datetime | None:
    """The last beginning, or end, that is told shortly before a duration.

    What stops within a labelled window is no window, and what does so later than an end does not follow the beginning.
    """
    if role is Role.START and any(c.label in BEGUN for c in reading.candidates):
        return None
    for candidate in reversed(reading.within(max(0, mark.start - _REACH), mark.start)):
        if not candidate.timed or candidate.row is not None:
            continue
        if role is Role.START and candidate.role in BEGUN:
            return candidate.start
        if role is Role.START and candidate.role in ENDED and not sooner:
            return None
        if role is Role.END and candidate.role in ENDED:
            return candidate.end if candidate.last is not None else candidate.start
    return None
