"""Sets aside when people are there to be asked, or a place is open, beside a stop that other sentences tell."""

from notices.extract.mentions.marks import BEGUN, ENDS, Candidate, Role
from notices.extract.mentions.reasons import COUNTERS
from notices.extract.reading import Reading


def settle(reading: Reading) -> None:
    """ "The gateway is down on Friday from 12:10. The canteen is open, 11:00-13:00": a range on no date, where nothing stops."""
    if reading.may_say("counter_stops"):
        _counters(reading)
    if not reading.may_say("attended"):
        return
    open_ = [c for c in reading.candidates if _plain(c) and _attended(reading, c)]
    told = {reading.statement_at(c.head).start for c in open_}
    if not told or not any(_stops(reading, c) for c in reading.candidates if reading.statement_at(c.head).start not in told):
        return
    for candidate in reading.candidates:
        if _plain(candidate) and reading.statement_at(candidate.head).start in told:
            candidate.role, candidate.why = Role.OFFICE, "while somebody is there, or a place is open"


def _counters(reading: Reading) -> None:
    """ "Down from Friday 20:00 to Tuesday 8:00. Counters stop on Friday at 16:30, open on Tuesday at 9:00": hours of counters."""
    whole = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None and c.start and c.end]
    for sentence in reading.telling("counter_stops") if whole else ():
        line = reading.line_at(sentence.start)
        for candidate in reading.within(*line):
            single = candidate.timed and candidate.last is None and candidate.start is not None
            if single and candidate.role in (Role.START, *ENDS) and any(_around(candidate, c) for c in whole):
                candidate.role, candidate.why = Role.OFFICE, COUNTERS


def _around(candidate: Candidate, whole: Candidate) -> bool:
    """Whether a time is that of the day on which a window begins, before it, or of the day on which it ends, after it."""
    moment, start, end = candidate.start, whole.start, whole.end
    if moment is None or start is None or end is None or whole.tail > candidate.head:
        return False
    before = candidate.role is Role.START and moment.date() == start.date() and moment < start
    return before or (candidate.role in ENDS and moment.date() == end.date() and moment > end)


def _plain(candidate: Candidate) -> bool:
    """Whether it is a range of clocks on no date of its own, which no label or row explains."""
    whole = candidate.timed and candidate.last is not None and candidate.role is Role.WINDOW
    day = candidate.first.day
    return whole and candidate.label is None and candidate.row is None and not (day is not None and day.explicit)


def _attended(reading: Reading, candidate: Candidate) -> bool:
    """Whether its sentence tells of people or a place, and no sentence with it tells that something stops."""
    said = reading.statement_at(candidate.head)
    if reading.says("stop_days", said) or _in_list(reading, candidate):
        return False
    sentence = reading.sentence_at(candidate.head)
    barred = f"{reading.norm[sentence.start : candidate.head]}|{reading.norm[candidate.tail : max(sentence.end, candidate.tail)]}"
    return reading.found("attended", barred) is not None


def _in_list(reading: Reading, candidate: Candidate) -> bool:
    """Whether the line before ends with a range too: then both stand in a list, whose head says what it is of."""
    before = reading.norm[: reading.line_at(candidate.head).start].rstrip()
    line = reading.line_at(max(len(before) - 1, 0))
    return any(c.last is not None and c.timed and c.tail >= len(before) - 2 for c in reading.within(line.start, line.end))


def _stops(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time is a bound of a stop that its statement or its label tells."""
    if not candidate.timed or candidate.role not in (*BEGUN, *ENDS) or not (candidate.first.dated or candidate.repeat):
        return False
    said = reading.statement_at(candidate.head)
    if candidate.label in BEGUN or reading.says("stop_days", said):
        return True
    return candidate.role is Role.START and any(c.role in ENDS for c in reading.within(candidate.tail, said.end))
