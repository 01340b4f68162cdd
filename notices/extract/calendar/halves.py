"""Which half of the day a clock without am or pm is in: by the part of the day beside it, or because it lies ahead."""

import re
from datetime import datetime, timedelta

from notices.extract.calendar.resolve import instant, moved
from notices.extract.mentions.marks import ENDS, Candidate, Clock, Role
from notices.extract.reading import Reading

_HOUR, _HALF_HOUR = 3600, 1800
_NOON = 12
_FIRST = {"afternoon": 12, "evening": 4, "night": 5}
"""The first hour on a face of twelve that is after noon in a part of the day; smaller ones are after midnight."""
_LATEST = {"afternoon": 7}
_HOPED = (Role.ESTIMATE, Role.NEW_END, Role.CONTEXT)
_BEGUN = (Role.START, Role.RECOVERED, Role.CONTEXT)
_SMALL = 6
"""Up to which hour a clock without its half is not told of the small hours."""
_ON_THE_DAY = re.compile(r"(?:1[3-9]|2[0-4])[ ]?[:点时]")
"""An hour that is told on the clock of 24 hours, in whatever part of the day."""
_DAY = timedelta(days=1)
_HALF = timedelta(hours=12)
_LEAST = timedelta(minutes=1)


def in_part(clock: Clock, part: str) -> Clock:
    """A clock on a face of twelve, in a part of the day: "seven" in the evening is 19:00, "two" at night 2:00."""
    hour = clock.seconds // _HOUR
    if not clock.face or clock.half or not part or hour > _NOON:
        return clock
    if part == "morning" and hour == _NOON:
        return clock
    late = _is_late(hour % _NOON, part)
    seconds = clock.seconds % (_NOON * _HOUR) + late * _NOON * _HOUR
    return clock._replace(seconds=seconds, half="pm" if late else "am", twelve=False, bare=False)


def _is_late(hour: int, part: str) -> bool:
    """Whether an hour from 0 to 11 is after noon in a part of the day."""
    if part == "afternoon":
        return hour <= _LATEST[part]
    return part in _FIRST and hour >= _FIRST[part]


def settle(reading: Reading) -> None:
    """ "Back by half past three", told at noon: what is still to come and would be over is twelve hours later."""
    published = reading.setting.published
    _settle_retold(reading)
    for candidate in reading.candidates:
        if candidate.role in ENDS and _open(candidate) and candidate.start is not None and candidate.start <= published:
            later = moved(candidate.start, _HALF)
            candidate.start = later if later > published else candidate.start
        elif candidate.role in ENDS and _at_midnight(candidate) and candidate.start is not None and candidate.start <= published:
            candidate.start = instant(moved(candidate.start, _DAY).date(), None, candidate.first.zone, reading.setting)
    _settle_after(reading)


def _settle_retold(reading: Reading) -> None:
    """ "Reported at 4:40 pm … It broke at twenty to five": an hour on a face of twelve that is told elsewhere with its half."""
    told = {c.start for c in reading.candidates if c.timed and c.last is None and c.first.clock and c.first.clock.half}
    for candidate in reading.candidates if told else ():
        if _open(candidate) and candidate.start is not None and candidate.start not in told:
            later = moved(candidate.start, _HALF)
            candidate.start = later if later in told else candidate.start


def settle_spoken(reading: Reading) -> None:
    """ "估计9点能好", told at 19:00 on a face of twelve: what is hoped for today lies ahead."""
    published = reading.setting.published
    for candidate in reading.candidates if reading.may_say("spoken_hour") else ():
        if candidate.role in _BEGUN and _settle_begun(reading, candidate):
            continue
        hoped = candidate.role in _HOPED and candidate.last is None and not candidate.first.dated
        clock, moment = candidate.first.clock, candidate.start
        # A quarter or some minutes past are told of what has been, unless they are said to be hoped for.
        hoped = hoped and (candidate.role is not Role.CONTEXT or (clock is not None and not clock.seconds % _HALF_HOUR))
        if not hoped or clock is None or clock.half or moment is None or not 0 < clock.seconds < _NOON * _HOUR:
            continue
        words = reading.norm[candidate.head : candidate.tail]
        promised = reading.found("was_promised", reading.sentence_before(candidate.head))
        if moment <= published < moved(moment, _HALF) and reading.found("spoken_hour", words) and not promised:
            candidate.start = moved(moment, _HALF)


def _settle_begun(reading: Reading, candidate: Candidate) -> bool:
    """ "四点以后打不开", told at 19:00: what began or came back of late was not in the small hours."""
    clock, moment, day = candidate.first.clock, candidate.start, candidate.first.day
    told = candidate.last is None and (day is None or (day.shift == 0 and not day.part))
    if not told or clock is None or clock.half or moment is None or not 0 < clock.seconds <= _SMALL * _HOUR:
        return False
    late = moved(moment, _HALF)
    spoken = reading.found("spoken_hour", reading.norm[max(candidate.first.turn, candidate.head) : candidate.tail])
    if late > reading.setting.published or not spoken:
        return False
    candidate.start = late
    candidate.first.clock = clock._replace(seconds=clock.seconds + _NOON * _HOUR, half="pm")
    return True


def _settle_after(reading: Reading) -> None:
    """ "Down at seven on Monday evening, back at eleven": an end with neither day nor half is the next such hour on the face."""
    begun: Candidate | None = None
    for candidate in reading.candidates:
        if candidate.role is Role.START and candidate.timed and candidate.start is not None:
            begun = candidate
        elif begun is not None and begun.start is not None and candidate.start is not None:
            candidate.start = _on_that_face(reading, begun, begun.start, candidate, candidate.start)


def _on_that_face(reading: Reading, begun: Candidate, start: datetime, candidate: Candidate, end: datetime) -> datetime:
    """When an end is that is told behind a beginning, on the face of its clock."""
    published = reading.setting.published
    halved = begun.first.clock is not None and bool(begun.first.clock.half)
    told = candidate.role in ENDS and _open(candidate, face=halved) and not candidate.first.dated
    if told and end > start:
        return moved(end, -_HALF * ((end - start - _LEAST) // _HALF))
    if not halved or not _back_that_half(candidate, begun):
        return end
    if end < start < moved(end, _HALF) <= published:
        return moved(end, _HALF)
    return moved(end, -_HALF) if _twice_round(reading, begun, candidate) else end


def _twice_round(reading: Reading, begun: Candidate, back: Candidate) -> bool:
    """ "昨天傍晚六点二十 … 9:05": more than half a day later than an hour on a face of twelve is that evening still."""
    told, between = reading.norm[begun.head : begun.tail], reading.norm[begun.tail : back.tail]
    if reading.found("overnight", between):
        return False
    lasted = (back.start - begun.start) if back.start and begun.start else timedelta(0)
    return reading.by_words and _HALF < lasted < 2 * _HALF and _ON_THE_DAY.search(told) is None


def _back_that_half(candidate: Candidate, begun: Candidate) -> bool:
    """ "It broke at 4:23 pm and was back at 5:41": whether a return is told by a clock alone behind a beginning."""
    return (
        candidate.role is Role.RECOVERED
        and candidate.head > begun.head
        and not candidate.first.dated
        and _open(candidate, face=True)
    )


def _at_midnight(candidate: Candidate) -> bool:
    """ "By midnight": the one that ends the day."""
    clock = candidate.first.clock
    return candidate.last is None and clock is not None and clock.midnight and not clock.seconds and not candidate.first.dated


def _open(candidate: Candidate, *, face: bool = False) -> bool:
    """Whether a single clock does not tell its half; of a `face`, also the 11:45 of "at 11:15 PM, back by 11:45"."""
    clock = candidate.first.clock
    return candidate.last is None and clock is not None and (clock.twelve or (face and clock.face)) and not clock.half
