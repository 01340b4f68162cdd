"""Tells that a line of days and a line of hours are read as one: "Dates: 12 and 13 May", and below it "Time: 23:00 - 04:00"."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading

_NOT_THEN = (Role.NOISE, Role.STAMP, Role.DEADLINE, Role.ESTIMATE, Role.CONTINGENCY, Role.OLD)
"""The labels of days on which nothing is planned, or only in case."""

_BOUNDS = (Role.START, Role.END, Role.WINDOW)


def hours_below(reading: Reading, day: Candidate, gap: str) -> bool:
    """Whether what follows a day behind a gap is a line of hours."""
    return day.label not in _NOT_THEN and reading.found("hours_line", gap) is not None


def days_below(reading: Reading, index: int, gap: str) -> bool:
    """Whether hours, for which no line before them gave a day, are followed by a line of days."""
    before, day = reading.candidates[index - 1] if index else None, reading.candidates[index + 1]
    taken = before is not None and before.first.dated and before.head > reading.title_end and before.label not in _NOT_THEN
    return not taken and day.label not in _NOT_THEN and reading.found("day_line", gap) is not None


def is_daily(candidate: Candidate) -> bool:
    """Whether the clocks of a range are said to be those of each day."""
    last = candidate.last
    return last is not None and last.repeat is not None and last.repeat.freq == "DAILY"


def day_behind(reading: Reading) -> None:
    """ "Start time: 5 am", "End time: 11 am", and below them "Date: 14 March": the clocks are those of that day."""
    clocks: list[Candidate] = []
    for candidate in reading.candidates:
        if candidate.head < reading.title_end:
            continue
        if candidate.first.dated:
            if clocks and candidate.last is None and not candidate.timed and _of_clocks(reading, candidate, clocks):
                clocks[0].first.day = candidate.first.day
            return
        if candidate.timed:
            clocks.append(candidate)


def _of_clocks(reading: Reading, day: Candidate, clocks: list[Candidate]) -> bool:
    """Whether a line of a day is that of the clocks above it, which have labels, or is said to be that of all times."""
    line = reading.line_at(day.head)
    labelled = day.label is Role.WINDOW and all(c.label in _BOUNDS for c in clocks)
    return (labelled and reading.says("day_label", line)) or reading.says("day_of_all", line)
