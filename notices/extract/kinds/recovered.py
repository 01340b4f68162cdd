"""What is over."""

from notices.extract.kinds.awaited import expected, to_end
from notices.extract.kinds.bygone import closed, long_past, looks_back, oldest, was_down
from notices.extract.kinds.evidence import ahead, matched, over
from notices.extract.kinds.partial import still_down, still_open
from notices.extract.mentions.marks import Role
from notices.extract.reading import Reading
from notices.model import Kind
from notices.text import Stretch


def recovered(reading: Reading, sentences: list[Stretch]) -> str:
    """What shows that it is over, when nothing is said to lie ahead or to be down still."""
    if (
        ((ahead(reading) or to_end(reading)) and not over(reading))
        or expected(reading)
        or long_past(reading)
        or still_down(reading)
        or still_open(reading)
    ):
        return ""
    found = matched(reading, Kind.RECOVERY, sentences) or _back(reading) or _ended(reading) or was_down(reading)
    return found or closed(reading) or looks_back(reading)


def _back(reading: Reading) -> str:
    """A moment of recovery that has passed."""
    published = reading.setting.published
    back = [c for c in reading.candidates if c.role is Role.RECOVERED and c.timed and c.start]
    return "something is back" if back and all(c.start and c.start <= published for c in back) else ""


def _ended(reading: Reading) -> str:
    """An end that lies before publication, when nothing lies after it."""
    published = reading.setting.published
    ends = [c.start for c in reading.candidates if c.role is Role.END and c.timed and c.start is not None]
    ends += [
        c.end
        for c in reading.candidates
        if c.role is Role.WINDOW and c.label is Role.START and (c.row or reading.titled("report")) and c.end is not None
    ]
    return "an end that has passed" if ends and oldest(reading) <= max(ends) <= published else ""
