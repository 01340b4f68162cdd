"""Sets aside the history of a page: when it was published and changed, below the bounds that its labels tell."""

from dataclasses import replace

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.text import Stretch, Stretches

_ENTRIES = 40
_MARKS = " \t*-[(\u2022\u30fb\u25a0\u25cf\u25cb\u25c6"


def set_aside(reading: Reading) -> None:
    """Take the entries below a heading of changes for furniture, where labels above it tell the bounds."""
    if not reading.may_say("history_head"):
        return
    head = next((s for s in reading.lines if s.start > reading.title_end and reading.says("history_head", s)), None)
    bounds = [*filter(_bounds, reading.within(reading.title_end, head.start))] if head is not None else []
    if head is None or not bounds:
        return
    end = _end(reading, head)
    if end > head.end and not _tell_more(reading, Stretch(head.end, end), bounds):
        entries = Stretch(head.start, end)
        reading.page = replace(reading.page, aside=Stretches.of([*reading.page.aside, entries]))
        reading.inert = Stretches.of([*reading.inert, entries])


def _bounds(candidate: Candidate) -> bool:
    """Whether a label tells a time as a bound of what the page is about."""
    ranged = candidate.last is not None and candidate.label is Role.WINDOW
    return candidate.timed and (ranged or candidate.label in (Role.START, Role.RECOVERED))


def _tell_more(reading: Reading, entries: Stretch, bounds: list[Candidate]) -> bool:
    """Whether entries tell what no label does: the return of what only began, or that it broke anew."""
    if reading.says("history_anew", entries):
        return True
    return all(c.label is Role.START for c in bounds) and reading.says("history_back", entries)


def _end(reading: Reading, head: Stretch) -> int:
    """Where the entries below a heading end: each begins with its time."""
    end = head.end
    for _ in range(_ENTRIES):
        line = reading.line_at(end)
        first = next(iter(reading.within(line.start, line.end)), None)
        if line.start < end or first is None or reading.norm[line.start : first.head].strip(_MARKS):
            break
        end = line.end
    return end
