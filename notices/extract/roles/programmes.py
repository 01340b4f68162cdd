"""Reads the steps of a programme, lines that begin with a clock each: beside a window that is told as a whole, or as the window."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from notices.extract.languages.language import Flag
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading

_FEWEST = 3
_BULLETS = " \t*-•·–([#"


def set_aside(reading: Reading) -> None:
    """Give no meaning to the clocks of a programme where a window with its date stands elsewhere; steps of work alone are one."""
    if Flag.ALL_TIMES not in reading.language.flags:
        return
    whole = any(map(_whole, reading.candidates))
    if not whole and not reading.may_say("last_step"):
        return
    for steps in _runs(reading, _is_step):
        told = whole and all(c.label is None for c in steps)
        if len(steps) >= _FEWEST and (told or (not whole and _is_work(reading, steps))):
            _tell(steps, whole)


def set_ranges_aside(reading: Reading) -> None:
    """ "20:00-20:30 pre-check", "20:30-22:00 north", …: ranges that fill the window told elsewhere, and are steps of its work."""
    if not reading.may_say("step_of_work"):
        return
    for steps in _runs(reading, _is_long_step):
        if len(steps) >= _FEWEST and _fill(reading, steps) and _are_steps(reading, steps):
            _set_aside(steps)


def _set_aside(steps: list[Candidate]) -> None:
    for candidate in steps:
        candidate.role, candidate.why = Role.NOISE, reasons.STEP_OF_WORK


def set_rows_aside(reading: Reading) -> None:
    """Rows of a table of steps, one behind the other, in a window that is told elsewhere: below "步骤 | 起 | 止"."""
    if not reading.may_say("step_head"):
        return
    for grid in reading.grids:
        heads = grid.rows[0] if grid.rows else ()
        if any(reading.found("step_head", reading.norm[head.start : head.end]) for head in heads):
            inside = reading.within(heads[-1].end, grid.rows[-1][-1].end)
            steps = [c for c in inside if c.role is Role.WINDOW and c.timed and c.last is not None]
            if len(steps) >= _FEWEST and _fill(reading, steps):
                _set_aside(steps)


def _fill(reading: Reading, steps: list[Candidate]) -> bool:
    """Whether each step begins where the one before it ends, and a window that is told elsewhere has room for all."""
    joined = all(a.end is not None and a.end == b.start for a, b in pairwise(steps))
    first, last, own = steps[0].start, steps[-1].end, set(steps)
    others = ((c.start, c.end) for c in reading.candidates if c.role is Role.WINDOW and c.timed and c not in own)
    return joined and any(a and b and first and last and a <= first and last <= b for a, b in others)


def _are_steps(reading: Reading, steps: list[Candidate]) -> bool:
    """Whether one of them, by the words behind it on its line, is no more than preparing or checking."""
    behind = (reading.norm[c.tail : reading.line_at(c.head).end] for c in steps)
    return any(reading.found("step_of_work", text) for text in behind)


def _tell(steps: list[Candidate], whole: bool) -> None:
    """Make one window of the first and the last step, where it is not told elsewhere; those between have no meaning."""
    for candidate in steps:
        candidate.role, candidate.why = Role.NOISE, "a step of a programme"
    if not whole:
        steps[0].role, steps[0].why = Role.START, "the first step of a programme"
        steps[-1].role, steps[-1].why = Role.END, "the last step of a programme"


def _is_work(reading: Reading, steps: list[Candidate]) -> bool:
    """Whether steps ahead follow each other up to one that ends the work, and something stops in one of them."""
    starts = [c.start for c in steps if c.start is not None]
    if len(starts) < len(steps) or starts[0] <= reading.setting.published or starts != sorted(starts):
        return False
    lines = [reading.line_at(c.head) for c in steps]
    return reading.says("last_step", lines[-1]) and any(reading.says("stop", line) or reading.says("hard", line) for line in lines)


def _whole(candidate: Candidate) -> bool:
    """Whether a candidate is a window with both bounds and its date."""
    return candidate.role is Role.WINDOW and candidate.last is not None and candidate.timed and candidate.first.dated


def _runs(reading: Reading, step: Callable[[Candidate], bool]) -> Iterator[list[Candidate]]:
    """The times of neighbouring lines that begin with one each."""
    run: list[Candidate] = []
    for line in reading.lines:
        inside = reading.within(line.start, line.end)
        if inside and step(inside[0]) and not reading.line_before(inside[0].head).strip(_BULLETS):
            run.append(inside[0])
        elif run:
            yield run
            run = []
    yield run


def _is_step(candidate: Candidate) -> bool:
    return candidate.last is None and candidate.first.clock is not None and not candidate.first.dated


def _is_long_step(candidate: Candidate) -> bool:
    lasts = candidate.last is not None and candidate.timed and candidate.role is Role.WINDOW
    return lasts and candidate.label in (None, Role.WINDOW) and not candidate.first.dated
