"""What layout tells of an old plan and of the new one: heads and labels of both, cells that say "unchanged", arrows in between."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from notices.extract.layout.grid import Grid
from notices.extract.layout.rows import heads_of, row_of
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Places, Reading
from notices.text import Cell, Stretch

_ARROW = re.compile(r"→|[-=]>|»")
_PAIR = 2
_LABEL = 40
_OLD = ("label_before", "label_old")


def stand(reading: Reading) -> None:
    """What says "unchanged" in a cell, or behind a label, of the new plan holds the times that the old plan has there."""
    if not reading.may_say("stays_same"):
        return
    held = [_held(c, new) for old, new in _in_lines(reading) for c in reading.within(old.start, old.end)]
    for number, grid in enumerate(reading.grids):
        for old, new, row in _in_cells(reading, grid):
            held += (_held(c, new, (number, row), new) for c in reading.within(old.start, old.end))
    if held:
        reading.candidates = sorted([*reading.candidates, *held], key=lambda c: c.head)


def _in_cells(reading: Reading, grid: Grid) -> Iterator[tuple[Cell, Cell, int]]:
    """The cells of an old plan that still hold, each with the one of the new plan that says so, and its row."""
    columns = _paired(reading, grid.rows[0]) if grid.rows else []
    for index, row in enumerate(grid.rows):
        pairs = ((row[old], row[new]) for old, new in columns if max(old, new) < len(row))
        yield from ((old, new, index) for old, new in pairs if reading.says("stays_same", new))
    for above, below in _paired(reading, [row[0] for row in grid.rows if row]) if not columns else ():
        beside = zip(grid.rows[above], grid.rows[below], strict=False)
        yield from ((old, new, below) for old, new in beside if reading.says("stays_same", new))


def _in_lines(reading: Reading) -> Iterator[tuple[Stretch, Stretch]]:
    """The same of "Old end: 17:00" and "New end: unchanged", in lines up to an empty one."""
    block: list[tuple[Stretch, Stretch]] = []
    for line in reading.lines:
        colon = reading.norm.find(":", line.start, min(line.end, line.start + _LABEL))
        if colon > 0 and reading.grid_at(line.start) is None:
            block.append((Stretch(line.start, colon), Stretch(colon + 1, line.end)))
        if reading.norm.endswith("\n\n", line.start, line.end) or line is reading.lines[-1]:
            pairs = ((block[old][1], block[new][1]) for old, new in _paired(reading, [head for head, _ in block]))
            yield from ((old, new) for old, new in pairs if reading.says("stays_same", new))
            block = []


def _paired(reading: Reading, heads: Sequence[Cell | Stretch]) -> list[tuple[int, int]]:
    """The places of the heads of an old plan, each with the one of the new plan that stands for the same."""
    new = [n for n, head in enumerate(heads) if reading.says("label_new_one", head)]
    new = new or [n for n, head in enumerate(heads) if reading.says("label_now", head)]
    held = set(new)
    others = ((n, head) for n, head in enumerate(heads) if n not in held)
    old = [n for n, head in others if any(reading.says(word, head) for word in _OLD)]
    return list(zip(old, new, strict=True)) if len(old) == len(new) else []


def _held(candidate: Candidate, new: Stretch | Cell, row: tuple[int, int] | None = None, cell: Cell | None = None) -> Candidate:
    """A time as the place holds it that says nothing but that it stays."""
    last = candidate.last
    end = replace(last, start=new.start, end=new.end) if last is not None else None
    return Candidate(replace(candidate.first, start=new.start, end=new.end), end, row=row, cell=cell)


def given_up(reading: Reading, candidate: Candidate) -> str:
    """The head of a column, or row, of what no longer holds beside what does: of "Published" and "Now" the former."""
    row, heads = row_of(reading, candidate), heads_of(reading, candidate)
    if len(row) <= _PAIR or candidate.row is None or not reading.may_say("label_before"):
        return ""
    table = candidate.row[0]
    places: list[tuple[Cell, str, Iterable[Cell]]] = [(row[0], "first cells", (r[0] for r in reading.grids[table].rows if r))]
    if candidate.cell in row[: len(heads)]:
        places.append((heads[row.index(candidate.cell)], "heads", heads))
    for own, what, others in places:
        if own == candidate.cell or not reading.says("label_before", own) or reading.says("label_new_one", own):
            continue
        now = reading.once((f"{what} of now", table), partial(_now, reading, others))
        if any(place != (own.start, own.end) for place in now):
            return reading.norm[own.start : own.end].lower()
    return ""


def _now(reading: Reading, cells: Iterable[Cell]) -> Places:
    """The cells that head what holds now."""
    return [(c.start, c.end) for c in cells if reading.says("label_now", c)]


def part(reading: Reading) -> None:
    """Part old bounds from new ones, "End: 10 March 06:00 → 11 March 06:00"; behind a beginning alone an arrow is a range's."""
    leads = [_leads(reading, c) for c in reading.candidates]
    labels = {c.label for c, leading in zip(reading.candidates, leads, strict=True) if leading}
    if Role.END in labels:
        end = Role.END if Role.START in labels else Role.NEW_END
        told = zip(reading.candidates, leads, strict=True)
        reading.candidates = [one for c, leading in told for one in (_old_and_new(c, end) if leading else (c,))]


def _leads(reading: Reading, candidate: Candidate) -> bool:
    """Whether an arrow stands between the two times of a label."""
    last = candidate.last if candidate.label in (Role.START, Role.END) else None
    return last is not None and _ARROW.search(reading.norm[candidate.first.end : last.start]) is not None


def _old_and_new(candidate: Candidate, end: Role) -> Iterator[Candidate]:
    new = Role.START if candidate.label is Role.START else end
    for point, role in ((candidate.first, Role.OLD), (candidate.last, new)):
        if point is not None:
            yield Candidate(point, row=candidate.row, cell=candidate.cell, label=role, label_text=candidate.label_text)


def beside(reading: Reading) -> None:
    """Make old times of those whose labels say so only beside those of others."""
    _before_new(reading)
    _initial_and_final(reading)
    _from_to(reading)


def _before_new(reading: Reading) -> None:
    """ "Planned: 14 March", "New date: 21 March" or "Rescheduled: …", or "to be announced": what was planned no longer holds."""
    if not any(reading.may_say(word) for word in ("new_is_open", "label_new", "label_moved")):
        return
    labelled = [c for c in reading.candidates if c.label is not None]
    planned = [c for c in labelled if reading.found("label_before", c.label_text)]
    new = any(reading.found(word, c.label_text) for c in labelled for word in ("label_new", "label_moved"))
    if planned and (new or any(reading.says("new_is_open", line) for line in reading.lines)):
        for candidate in planned:
            candidate.label = Role.OLD


def _initial_and_final(reading: Reading) -> None:
    """ "Initial date" is a beginning where there is a "final date", else what was first planned."""
    final = [c for c in reading.candidates if reading.found("label_final", c.label_text)]
    initial = [c for c in reading.candidates if reading.found("label_initial", c.label_text)]
    for told, role in ((initial, Role.START), (final, Role.END)) if initial and final else ():
        for candidate in told:
            candidate.label = role


def _from_to(reading: Reading) -> None:
    """A whole range behind "From:" gives way to the one behind "To:" below it."""
    for first, second in pairwise(reading.candidates if reading.may_say("label_from") else ()):
        whole = first.last is not None and second.last is not None and first.timed and second.timed
        if whole and reading.found("label_from", first.label_text) and reading.found("label_to", second.label_text):
            first.label = Role.OLD


def of_several_ends(reading: Reading) -> None:
    """ "First planned end", "Second planned end", "Last planned end" of one beginning: the last one holds."""
    ends = [c for c in reading.candidates if c.label is Role.END and reading.found("label_nth", c.label_text)]
    if len(ends) < _PAIR or sum(c.label is Role.START for c in reading.candidates) != 1:
        return
    for candidate in ends[:-1]:
        candidate.label = Role.OLD
    ends[-1].label = Role.NEW_END
