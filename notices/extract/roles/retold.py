"""Sets aside the times that are told twice: in another zone, as local time, or once more exactly."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import groupby, pairwise
from operator import attrgetter

from notices.extract.calendar.resolve import moved
from notices.extract.layout.rows import heads_of, row_of
from notices.extract.mentions import zones
from notices.extract.mentions.marks import BEGUN, BOUNDS, Candidate, Mark, Role, Zone
from notices.extract.reading import Reading
from notices.text import Cell

_AFTER = 14
_SHORT = 24
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_PLAIN = re.compile(r"(?:[\W_]|time|zone|local|in|the|hours)*", re.IGNORECASE)
_LABELLED = (Role.START, Role.END, Role.NEW_END)
_start = attrgetter("start")


def set_aside(reading: Reading) -> None:
    """Give no meaning to what only repeats another time."""
    _one_moment(reading)
    _local_twice(reading)
    _same_moment(reading)
    _other_zones(reading)
    _other_places(reading)
    _roughly(reading)
    if reading.may_say("gloss_led"):
        _glossed(reading)


def _one_moment(reading: Reading) -> None:
    """ "Start: 9 December 00:00 (Brasilia) - 03:00 UTC": a labelled bound in two zones is no range, though it looks like one."""
    for candidate in reading.candidates:
        last, start, end = candidate.last, candidate.start, candidate.end
        if last is None or candidate.label not in _LABELLED or start is None or end is None:
            continue
        zones_told = candidate.first.zone is not None and last.zone is not None and candidate.first.zone != last.zone
        if zones_told and not (end - start) % _DAY:
            candidate.tell_once()
            candidate.role, candidate.why = candidate.label or candidate.role, "told in two zones"


def _glossed(reading: Reading) -> None:
    """ "Saturday from two to five in the small hours (that is, the 14th, 2:00 to 5:00)": the second says what the first means."""
    windows = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None]
    ending: dict[int, list[Candidate]] = {}
    for candidate in windows:
        ending.setdefault(candidate.tail, []).append(candidate)
    for said, gloss in pairwise(windows):
        if gloss.first.dated and reading.found("gloss_led", reading.norm[said.tail : gloss.head]):
            for candidate in ending[said.tail]:
                candidate.start, candidate.end = gloss.start, gloss.end


def _local_twice(reading: Reading) -> None:
    """A wall clock that is only called local repeats the one that stands beside it with its zone."""
    zoned = {(c.role, c.last is None) for c in reading.candidates if c.first.zone is not None and c.label is not None}
    for candidate in reading.candidates if zoned else ():
        again = candidate.first.zone is None and candidate.timed and (candidate.role, candidate.last is None) in zoned
        if again and _is_local(reading, candidate):
            candidate.role, candidate.why = Role.NOISE, "the same in local time"


def _is_local(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time is called local by its label or by the words beside it."""
    before = reading.line_before(candidate.head)
    after = reading.norm[candidate.tail : candidate.tail + _AFTER]
    beside = (candidate.label_text, after, before if len(before) <= _SHORT else "")
    return any(reading.found("local", text) for text in beside)


def _same_moment(reading: Reading) -> None:
    """ "Start: 05:00 GMT    11:00 PM MDT": the moment right beside one that is labelled, in another zone, is told again."""
    for first, second in pairwise(reading.candidates):
        labelled = first.label is not None and first.last is None and second.last is None and second.role is Role.CONTEXT
        zoned = first.first.zone is not None and second.first.zone is not None
        if (
            labelled
            and zoned
            and first.start is not None
            and first.start == second.start
            and "\n" not in reading.norm[first.tail : second.head]
        ):
            second.role, second.why = Role.NOISE, "the same in another zone"


def _other_zones(reading: Reading) -> None:
    """Of times in columns, or rows, that are headed by a zone each, those in UTC count, else those of the first zone."""
    told = [c for c in reading.candidates if c.row is not None and c.role in BOUNDS] if reading.grids and reading.zones else []
    for _, own in groupby(told, key=lambda c: c.row and c.row[0]):
        headed = [(c, head) for c in own if (head := _zone_head(reading, c)) is not None]
        heads = list(dict.fromkeys(head for _, head in headed))
        if len(heads) < 2:
            continue
        first = next((head for head in heads if _is_utc(reading, head)), heads[0])
        kept = sorted(c.start for c, head in headed if head == first and c.start is not None)
        for candidate, head in headed:
            # An hour is what abbreviations are wrong by in summer.
            if head != first and (_zone_in(reading, head) is None or _near(candidate.start, kept, _HOUR)):
                candidate.role, candidate.why = Role.NOISE, "the same in another zone"


def _other_places(reading: Reading) -> None:
    """Of rows of which one is in UTC and others are headed by a place, those that tell the same moment there say nothing new."""
    told = [c for c in reading.candidates if c.row is not None and c.role in BOUNDS and c.start] if reading.zones else []
    for _, group in groupby(told, key=lambda c: c.row and c.row[0]):
        own = list(group)
        kept = sorted(c.start for c in own if c.start and (head := _zone_head(reading, c)) is not None and _is_utc(reading, head))
        again = {c.row for c in own if kept and _there(reading, c, kept)}
        for candidate in own:
            if candidate.row in again:
                candidate.role, candidate.why = Role.NOISE, "the same in another place"


def _there(reading: Reading, candidate: Candidate, kept: list[datetime]) -> bool:
    """Whether a time without a zone, in a row that a place heads, is one of the moments on the clocks of that place."""
    head = row_of(reading, candidate)[0]
    if candidate.start is None or candidate.first.zone is not None or not 0 < head.end - head.start <= _SHORT:
        return False
    return any(
        _near(candidate.start.replace(tzinfo=tz), kept, _HOUR) for tz in zones.of_places(reading.norm[head.start : head.end])
    )


def _near(moment: datetime | None, told: list[datetime], slack: timedelta) -> bool:
    """Whether one of the moments, which are in order, may be the same as another."""
    if moment is None:
        return False
    index = bisect_left(told, moved(moment, -slack))
    return index < len(told) and told[index] - moment <= slack


def _zone_head(reading: Reading, candidate: Candidate) -> Cell | None:
    """The short cell at the head of a candidate's row or column that names a zone, or local time."""
    return next((cell for cell in _heads(reading, candidate) if _names_zone(reading, cell)), None)


def _heads(reading: Reading, candidate: Candidate) -> Iterator[Cell]:
    row, heads = row_of(reading, candidate), heads_of(reading, candidate)
    yield from (cell for cell in row if cell != candidate.cell)
    if candidate.cell in row[: len(heads)]:
        yield heads[row.index(candidate.cell)]


def _names_zone(reading: Reading, cell: Cell) -> bool:
    """Whether a cell is nothing but the name of a zone, or "local"."""
    if not 0 < cell.end - cell.start <= _SHORT or reading.within(cell.start, cell.end):
        return False
    mark = _mark_in(reading, cell)
    rest = (
        reading.norm[cell.start : cell.end]
        if mark is None
        else reading.norm[cell.start : mark.start] + reading.norm[mark.end : cell.end]
    )
    return (mark is not None or reading.says("local", cell)) and _PLAIN.fullmatch(rest) is not None


def _is_utc(reading: Reading, cell: Cell) -> bool:
    zone = _zone_in(reading, cell)
    return zone is not None and zone.tz is UTC


def _zone_in(reading: Reading, cell: Cell) -> Zone | None:
    mark = _mark_in(reading, cell)
    return mark.value if mark is not None and isinstance(mark.value, Zone) else None


def _mark_in(reading: Reading, cell: Cell) -> Mark | None:
    """The zone that is named in a cell."""
    index = bisect_left(reading.zones, cell.start, key=_start)
    mark = reading.zones[index] if index < len(reading.zones) else None
    return mark if mark is not None and mark.start < cell.end else None


def _roughly(reading: Reading) -> None:
    """ "Starts in 24 hours" beside a beginning that is told exactly says nothing of its own."""
    told = sorted(c.start for c in reading.candidates if c.role in BEGUN and c.timed and c.first.now is None and c.start)
    for candidate in reading.candidates:
        now = candidate.first.now
        if now is None or not now.seconds or candidate.role is not Role.START or candidate.start is None:
            continue
        if _near(candidate.start, told, timedelta(seconds=now.seconds // 2)):
            candidate.role, candidate.why = Role.NOISE, "told exactly elsewhere"
