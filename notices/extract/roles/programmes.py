"""Sets aside the steps of a programme: lines that begin with a clock each, beside a window that is told as a whole."""

from collections.abc import Iterator

from notices.extract.languages.language import Flag
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading

_FEWEST = 3
_BULLETS = " \t*-•·–([#"


def set_aside(reading: Reading) -> None:
    """Give no meaning to the clocks of a programme where a window with its date stands elsewhere."""
    if Flag.ALL_TIMES not in reading.language.flags or not any(map(_whole, reading.candidates)):
        return
    for steps in _runs(reading):
        for candidate in steps if len(steps) >= _FEWEST else ():
            candidate.role, candidate.why = Role.NOISE, "a step of a programme"


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
    return single and candidate.label is None and not reading.norm[start : candidate.head].strip(_BULLETS)
