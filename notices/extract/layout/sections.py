"""Finds what a numbered heading ("二、培训安排") says of all the times below it, up to the next heading of its rank."""

from notices.extract.mentions.marks import Role
from notices.extract.reading import Reading
from notices.text import Stretch

_SHORT = 40


def assign(reading: Reading) -> None:
    """Label the times below headings about something else than the stop: training, people on duty, how to get in touch."""
    if not reading.may_say("section_aside"):
        return
    for heading, end in _sections(reading):
        for candidate in reading.within(heading.start, end):
            if candidate.label is None:
                candidate.label, candidate.label_text = Role.OFFICE, reading.norm[heading.start : heading.end].strip()


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
