"""Lists behind what says what their times are: "What comes back when:", and a name and a time a line, or all on that line."""

from bisect import bisect_left

from notices.extract.layout.grid import Grid
from notices.extract.layout.rows import row_of
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.text import Stretch

ALL_DAY = "in a list of whole days"
"""Why a day is a window."""

_ITEMS = 12
_CELLS = 40
"""How many cells of a column are looked through."""
_OPEN = (Role.CONTEXT, Role.START, Role.END)


def assign(reading: Reading) -> None:
    """Give the times of such lists the role that is announced for them: ends, or whole days."""
    if reading.may_say("back_when"):
        _below(reading)
        _behind(reading)
    if reading.may_say("all_day_list"):
        _all_day(reading)
    if reading.page.tables and reading.may_say("all_day_cell"):
        _all_day_cells(reading)


def _below(reading: Reading) -> None:
    """Make the first single time of each line an end where the line above announces such a list."""
    listed = False
    for line in reading.lines:
        first = _first(reading, line) if listed else None
        if first is not None and first.role in _OPEN and first.label is None:
            first.role, first.why = Role.END, "in a list of such times"
        listed = first is not None or _announces_ends(reading, line)


def _all_day(reading: Reading) -> None:
    """ "The labs are closed all day as follows:", and a day a line: each is a window as a whole."""
    announced = False
    for line in reading.lines:
        inside = reading.within(line.start, line.end) if announced else []
        if len(inside) == 1 and inside[0].last is None and not inside[0].timed and inside[0].role is Role.CONTEXT:
            inside[0].role, inside[0].why = Role.WINDOW, ALL_DAY
        elif inside or not announced:
            leads = reading.norm[line.start : line.end].rstrip().endswith(":")
            announced = leads and reading.says("all_day_list", line) and reading.says("stop_days", line)


def _all_day_cells(reading: Reading) -> None:
    """ "14 March | 8:30-12:00", "15 March | all day": the days of a stop of which a cell says that all of each is meant."""
    for candidate in reading.candidates:
        if candidate.row is None or candidate.role is not Role.CONTEXT or not candidate.plain_day:
            continue
        cells = enumerate(row_of(reading, candidate))
        columns = [n for n, cell in cells if reading.found("all_day_cell", reading.norm[cell.start : cell.end])]
        if columns and _of_stop(reading, reading.grids[candidate.row[0]], columns[0]):
            candidate.role, candidate.why = Role.WINDOW, ALL_DAY


def _of_stop(reading: Reading, grid: Grid, column: int) -> bool:
    """Whether the head of a column names a stop, or another of its cells tells a window."""
    cells = [row[column] for row in grid.rows[:_CELLS] if column < len(row)]
    if not cells or reading.found("stop_head", reading.norm[cells[0].start : cells[0].end]):
        return bool(cells)
    inside = (c for cell in cells[1:] for c in reading.within(cell.start, cell.end))
    return any(c.role is Role.WINDOW and c.timed and c.last is not None for c in inside)


def is_planned(reading: Reading, candidate: Candidate) -> bool:
    """ "Planned work", and a name and a dated range an item below: whether a range stands in such a list."""
    if not reading.may_say("planned_head") or candidate.last is None or not candidate.first.explicit:
        return False
    index = bisect_left(reading.line_starts, reading.line_at(candidate.head).start)
    if not reading.found("item_led", reading.norm[reading.lines[index].start : candidate.head]):
        return False
    for line in reversed(reading.lines[max(0, index - _ITEMS) : index]):
        if not reading.within(line.start, line.end) and reading.norm[line.start : line.end].strip():
            return reading.says("planned_head", line)
    return False


def _behind(reading: Reading) -> None:
    """ "Back at: tickets 12:00, freight 14:00": what is announced of the first time is said of those up to the full stop."""
    for candidate in reading.candidates if reading.by_words else ():
        sentence = reading.sentence_at(candidate.head)
        colon = reading.norm.rfind(":", sentence.start, candidate.head)
        if colon < 0 or not _announces_ends(reading, Stretch(sentence.start, colon + 1)):
            continue
        stop = reading.norm.find("。", colon)
        for told in reading.within(colon, reading.line_at(candidate.head).end if stop < 0 else stop):
            if told.role is Role.CONTEXT and told.timed and told.last is None:
                told.role, told.why = Role.END, "in a list of such times"


def _announces_ends(reading: Reading, line: Stretch) -> bool:
    """Whether the last sentence of a line, or its last clause behind a time, says that what follows its colon are ends."""
    if not reading.norm[line.start : line.end].rstrip().endswith(":"):
        return False
    last = reading.sentence_at(line.end - 1)
    last = Stretch(max(last.start, line.start), line.end)
    if inside := reading.within(last.start, last.end):
        comma = reading.norm.find(",", inside[-1].tail, last.end)
        last = Stretch(comma + 1 or last.start, last.end)
    return not reading.within(last.start, last.end) and reading.says("back_when", last)


def _first(reading: Reading, line: Stretch) -> Candidate | None:
    """The time of a line, when it is a single one that stands near its beginning, and no end follows that is told as such."""
    inside = reading.within(line.start, line.end)
    if any(c.role is Role.END for c in inside[1:]):
        return None
    return inside[0] if inside and inside[0].last is None and inside[0].timed else None
