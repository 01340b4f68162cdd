"""Reads the steps of a programme, lines that begin with a clock each: beside a window that is told as a whole, or as the window."""

from collections.abc import Iterator

from notices.extract.languages.language import Flag
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
    for steps in _runs(reading):
        told = whole and all(c.label is None for c in steps)
        if len(steps) >= _FEWEST and (told or (not whole and _is_work(reading, steps))):
            _tell(steps, whole)


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


def _runs(reading: Reading) -> Iterator[list[Candidate]]:
    """The clocks of neighbouring lines that begin with one each."""
    run: list[Candidate] = []
    for line in reading.lines:
        inside = reading.within(line.start, line.end)
        if inside and _is_step(reading, inside[0], line.start):
            run.append(inside[0])
        elif run:
            yield run
            run = []
    yield run


def _is_step(reading: Reading, candidate: Candidate, start: int) -> bool:
    single = candidate.last is None and candidate.first.clock is not None and not candidate.first.dated
    return single and not reading.norm[start : candidate.head].strip(_BULLETS)
