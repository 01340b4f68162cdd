"""Finds what a heading says of all times below it: a numbered one ("二、培训安排"), or that of a table's first column."""

from notices.extract.mentions.marks import Role
from notices.extract.reading import Reading
from notices.text import Stretch

_SHORT = 40


def assign(reading: Reading) -> None:
    """Label the times below headings about something else than the stop: training, people on duty, how to get in touch, events.

    What stops all the same is told in the sentence of its time.
    """
    _in_tables(reading)
    if not reading.may_say("section_aside"):
        return
    for heading, end in _sections(reading):
        for candidate in reading.within(heading.start, end):
            if candidate.label is None and not reading.says("stop_days", reading.sentence_at(candidate.head)):
                candidate.label, candidate.label_text = Role.OFFICE, reading.norm[heading.start : heading.end].strip()


def _in_tables(reading: Reading) -> None:
    """Label the times of tables whose first column lists events, and of which no head speaks of a stop."""
    for grid in reading.grids if reading.may_say("events_column") else ():
        heads = grid.rows[0] if grid.rows else ()
        if not heads or not reading.says("events_column", heads[0]) or any(reading.says("stop_days", head) for head in heads):
            continue
        for candidate in reading.within(grid.start, grid.end):
            if candidate.label in (None, Role.WINDOW):
                candidate.label, candidate.label_text = Role.OFFICE, reading.norm[heads[0].start : heads[0].end].strip()


def _sections(reading: Reading) -> list[tuple[Stretch, int]]:
    """The headings about something else, each with where its section ends."""
    found: list[tuple[Stretch, int]] = []
    top: Stretch | None = None
    for line in [*(line for line in reading.lines if reading.says("section_head", line)), None]:
        if top is not None:
            found.append((top, line.start if line is not None else len(reading.norm)))
        top = line if line is not None and _aside(reading, line) else None
    return found


def _aside(reading: Reading, line: Stretch) -> bool:
    """Whether a heading stands by itself and names something else than the stop."""
    return line.end - line.start <= _SHORT and reading.says("section_aside", line) and not reading.says("stop_days", line)
