"""Carries the part of a day that is told ahead on to clocks without one: "今晚断电换电缆。九点起…", "At 6:55 p.m. … at 7:20"."""

from datetime import timedelta

from notices.extract.calendar.halves import in_part
from notices.extract.mentions.marks import Candidate, Clock
from notices.extract.reading import Reading

_NOON = 43_200
_LATE = "evening"
_AFTERNOON = "afternoon"
_REACH = 120


def carry_on(reading: Reading, before: Candidate, candidate: Candidate) -> None:
    """Give a clock on a face of twelve the half of the day that the words, or the clock, ahead of it tell."""
    clock = candidate.first.clock
    if clock is None or not clock.face or clock.half or candidate.first.dated or candidate.first.repeat is not None:
        return
    if candidate.row is not None or before.row is not None or candidate.head - before.tail > _REACH:
        return
    if (part := _part_between(reading, before, candidate)) is not None:
        candidate.first.clock = _late(clock, part)
    elif _goes_on(reading, before, candidate, clock):
        candidate.first.clock = clock._replace(seconds=clock.seconds + _NOON, half="pm")


def _part_between(reading: Reading, before: Candidate, candidate: Candidate) -> str | None:
    """The part of the day that is told last between two times, in the sentence or right behind a day; "" is one before noon."""
    if not reading.may_say("day_part_told"):
        return None
    start = reading.sentence_at(candidate.head).start
    own = reading.found("day_part_told", reading.norm[max(start, before.tail) : candidate.head])
    if own is None and not before.timed and reading.sentence_at(before.head).end >= start:
        own = reading.found("day_part_behind", reading.norm[before.tail : candidate.head])
    if own is None:
        return None
    return _AFTERNOON if own[1] else _LATE if own[2] else ""


def _late(clock: Clock, part: str) -> Clock:
    """The clock in that part of the day, where that makes it one after noon."""
    told = in_part(clock, part)
    return told if told.half == "pm" else clock


def _goes_on(reading: Reading, before: Candidate, candidate: Candidate, clock: Clock) -> bool:
    """Whether a clock goes on from one after noon told right before, of the same day: a later hour on the same face."""
    last = before.first.clock
    if last is None or last.half != "pm" or not reading.may_say("hour_goes_on"):
        return False
    passed = last.seconds if before.last is None else _ended_at(before, last) - 1
    if not passed < clock.seconds + _NOON or clock.seconds >= _NOON:
        return False
    text = f"{reading.norm[before.tail : candidate.head]}|{reading.norm[candidate.head : candidate.first.end]}"
    return reading.found("hour_goes_on", text) is not None


def _ended_at(before: Candidate, first: Clock) -> int:
    """When a range from an hour after noon on ends, in seconds of its day."""
    lasted = before.end - before.start if before.start is not None and before.end is not None else timedelta()
    return first.seconds + int(lasted.total_seconds())
