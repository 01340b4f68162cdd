"""Finds names behind labels ("Affected services: …"): on the label's line, below it, in columns of tables."""

import re
from bisect import bisect_right
from functools import partial

from notices.extract.naming import names
from notices.extract.naming.clauses import effects, heads_names, lines, lines_below
from notices.extract.reading import Places, Reading, onward
from notices.extract.windows.found import Found
from notices.extract.windows.spans import Span
from notices.text import Stretch

_SEVERAL = 2
_PAIR = 2
_RULE = re.compile(r"[ ]*[-=_~]{3,80}\s*")
_NUMBER = re.compile(r"[ ]?\((?:window|phase|batch|slot|night|day)[ ](\d)\)")


def labels(reading: Reading) -> Places:
    """Names behind labels, searched once."""
    return reading.once(("labels",), partial(_labelled, reading))


def _labelled(reading: Reading) -> Places:
    """Names behind a label anywhere ("Affected services: …"); where work is done counts only when nothing else is named."""
    naming = reading.language.naming
    strong: Places = []
    weak: Places = []
    for index, line in enumerate(reading.lines if _may_label(reading) else ()):
        if (line.start < reading.title_end and naming.weak is not None) or not (places := _of_line(reading, index, line)):
            continue
        behind = weak if naming.weak is not None and naming.weak.match(reading.norm, *line) else strong
        behind.extend(places)
    found = list(dict.fromkeys((*strong, *_columns(reading))))
    if not found and weak:
        found = _impacted(reading) or list(dict.fromkeys(weak))
    number = naming.number
    numbers = [p for p in found if number.fullmatch(reading.norm, *p)] if number is not None else []
    return numbers or found


def _may_label(reading: Reading) -> bool:
    """Whether any line can be a label of names, by the words of the text."""
    naming = reading.language.naming
    return naming.below is not None or any(p is None or reading.may_hold(p) for p in (naming.label, naming.heading))


def _impacted(reading: Reading) -> Places:
    """What a line on the impact says to stop: "Impact: ports on switch 5 will flap"."""
    told = (line for line in reading.lines if reading.says("impact_line", line) and reading.alive(line))
    return [place for line in told for place in effects(reading, [(line.start, line.end)])]


def _of_line(reading: Reading, index: int, line: Stretch) -> Places:
    """Names that a line brings: behind a label, below one that stands alone, or in a list of identifiers."""
    naming, norm = reading.language.naming, reading.norm
    match = naming.label.search(norm, *line) if reading.may(naming.label, *line) else None
    told = match is not None and reading.alive(line) and not naming.skip.search(norm[line.start : match.start(1)])
    told = told and not (match is not None and _is_head(reading, match.start(1)))
    if match is not None and told and (found := names.parts(norm, match.start(1), match.end(1), naming)):
        return [*found, *_bare_lines(reading, index + 1)]
    if heads_names(reading, line):
        return _bare_lines(reading, index + 1) or lines(reading, index + 1) or lines_below(reading, index + 1)
    announced = naming.below is not None and (reading.holds(naming.below, line) or _listing(reading, line))
    if announced and reading.alive(line) and not reading.holds(naming.skip, line):
        return _bare_lines(reading, index + 1)
    return []


def _is_head(reading: Reading, position: int) -> bool:
    """Whether a position stands in the first row of a table with several columns: beside a head stands another one."""
    grid = reading.grid_at(position)
    place = grid.at(position) if grid is not None else None
    return grid is not None and place is not None and place.row == 0 and len(grid.rows) > 1 and len(grid.rows[0]) > _PAIR


def _listing(reading: Reading, line: Stretch) -> bool:
    """Whether a line is a label, or ends with what announces a list."""
    naming, told = reading.language.naming, reading.norm[line.start : line.end].rstrip()
    if naming.column is not None and reading.holds(naming.column, line):
        return True
    return naming.listed is not None and told.endswith(":") and reading.holds(naming.listed, line)


def _bare_lines(reading: Reading, index: int) -> Places:
    """The identifiers that stand alone on the lines from one on."""
    naming = reading.language.naming
    bare = naming.bare
    found: Places = []
    underlined = index < len(reading.lines) and _RULE.fullmatch(reading.norm, *reading.lines[index])
    for line in onward(reading.lines, index + bool(underlined)):
        match = bare.match(reading.norm, line.start, line.end) if bare is not None else None
        labelled = match is not None and naming.label.match(reading.norm, line.start, line.end) is not None
        if match is None or labelled or reading.within(line.start, line.end):
            break
        found.append(match.span(1))
    return found


def _columns(reading: Reading) -> Places:
    """Names in the columns of tables without times, below a head that says so."""
    naming = reading.language.naming
    found: Places = []
    for grid in reading.grids if naming.column is not None else ():
        if not grid.rows:
            continue
        for row in grid.rows:
            if len(row) == _PAIR and naming.column and reading.holds(naming.column, row[0]):
                found.extend(names.parts(reading.norm, row[1].start, row[1].end, naming))
        for column, head in enumerate(grid.rows[0]):
            timed = len(grid.rows) > _PAIR and reading.within(grid.start, grid.end)
            if naming.column and not timed and reading.holds(naming.column, head):
                cells = [row[column] for row in grid.rows[1:] if column < len(row)]
                found.extend(p for c in cells for p in names.parts(reading.norm, c.start, c.end, naming))
    return found


def labels_of(reading: Reading, found: Found, span: Span) -> Places:
    """The names behind labels: those in the window's own part of the text when every part has some, else all."""
    places = labels(reading)
    if not places or span.first is None:
        return places
    heads = sorted(s.first.head for s in found.spans if s.first is not None)
    if span.first.head not in heads or len(heads) < _SEVERAL:
        return places
    if numbered := _numbered(reading, places, heads.index(span.first.head) + 1):
        return numbered
    own = bisect_right(heads, span.first.head)
    parts = [bisect_right(heads, start) for start, _ in places]
    if set(range(len(heads))) <= set(parts):
        # "Stage 1 / Scope: A / Start: …": the label stands before its window.
        return [place for place, part in zip(places, parts, strict=True) if part == own - 1]
    told = set(parts) - {0}
    return [place for place, part in zip(places, parts, strict=True) if part == own] if _each(told, parts, heads) else places


def _numbered(reading: Reading, places: Places, number: int) -> Places:
    """Names followed by the number of the window that they belong to."""
    said = [(p, _NUMBER.match(reading.norm, p[1])) for p in places]
    if not all(match for _, match in said):
        return []
    return [p for p, match in said if match and match.group(1) == str(number)]


def _each(told: set[int], parts: list[int], heads: list[int]) -> bool:
    """Whether every window has names of its own; of three and more, one may have none."""
    return len(told) == len(heads) or (0 not in parts and len(told) == len(heads) - 1 >= _SEVERAL)
