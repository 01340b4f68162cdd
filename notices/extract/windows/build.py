"""Makes windows of candidates: ranges as they stand, beginnings joined with the ends or durations that belong to them."""

from datetime import datetime, timedelta

from notices.extract.calendar.resolve import later, moved
from notices.extract.layout.lengths import as_another, length_after, seconds
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.windows import recoveries
from notices.extract.windows.changed import cancellation, extension, postponement
from notices.extract.windows.found import Found
from notices.extract.windows.grounds import is_ground
from notices.extract.windows.outages import outage
from notices.extract.windows.planned import planned
from notices.extract.windows.spans import Span, on_another_day
from notices.extract.windows.unique import distinct
from notices.model import Kind

_ROLES = tuple(Role)


def build(reading: Reading) -> Found:
    """Windows and recoveries of a reading whose kind is known."""
    found = Found()
    by_role = _sorted(reading)
    found.replaced = by_role[Role.OLD]
    found.superseded = [Span.of(c) for c in (*by_role[Role.OLD], *by_role[Role.STRUCK], *by_role[Role.QUOTED]) if c.timed]
    _BUILDERS[reading.kind](reading, by_role, found)
    if reading.kind is not Kind.RECOVERY:
        found.restored += [c for c in by_role[Role.RECOVERED] if c.timed]
    found.spans = distinct(found.spans)
    found.contingency = _reserve(reading, by_role[Role.CONTINGENCY], found.spans) + _reserve_days(
        reading, by_role[Role.CONTINGENCY], found.spans
    )
    return found


def _reserve_days(reading: Reading, candidates: list[Candidate], spans: list[Span]) -> list[Span]:
    """Back-up days "at the same time": the windows of the first day, on that day."""
    whole = [s for s in spans if s.start and s.end]
    if not whole or whole[0].start is None:
        return []
    first = whole[0].start.date()
    days = [c for c in candidates if not c.timed and c.last is None and c.start and c.start.date() != first]
    days = [c for c in days if reading.says("same_clock", reading.sentence_at(c.head)) and not _same_day(c)]
    return [on_another_day(day, s) for day in days for s in whole if s.start and s.start.date() == first]


def _same_day(candidate: Candidate) -> bool:
    """Whether a day is only referred to: "if it is not done that day"."""
    return candidate.first.day is not None and candidate.first.day.after == 0


def _reserve(reading: Reading, candidates: list[Candidate], spans: list[Span]) -> list[Span]:
    """Back-up windows: ranges, single times two by two, and beginnings with a duration or that of the window."""
    timed = [c for c in candidates if c.timed]
    singles = [c for c in timed if c.last is None]
    found = [Span.of(c) for c in timed if c.last is not None]
    while singles:
        first = singles.pop(0)
        if singles and _ends(reading, first, singles[0]):
            last = singles.pop(0)
            found.append(Span(first.start, _after(first, last), first, last))
        else:
            found.append(_lasting(reading, first, spans))
    return found


def _ends(reading: Reading, first: Candidate, last: Candidate) -> bool:
    """Whether the second of two times in reserve ends what the first begins: in its row, by its label, or without labels."""
    alike = first.row is not None and first.row == last.row
    return alike or not (first.label_text and last.label_text) or reading.found("label_end", last.label_text) is not None


def _after(first: Candidate, last: Candidate) -> datetime | None:
    """An end without a day of its own lies behind its beginning: past midnight, where its clock is earlier."""
    early = first.start is not None and last.start is not None and last.start <= first.start and not last.first.behind
    return moved(last.start, timedelta(days=1)) if early and last.start is not None else last.start


def _lasting(reading: Reading, first: Candidate, spans: list[Span]) -> Span:
    """A beginning in reserve, with its own duration, or that of a window which has one, or which is said to have the same."""
    whole = next((s for s in spans if s.start and s.end), None)
    mark = length_after(reading, first)
    own = seconds(mark) if mark is not None else 0
    if not own and whole is not None and whole.start and whole.end and (whole.length or as_another(reading, first)):
        own = int((whole.end - whole.start).total_seconds())
    end = later(first.start, own) if own and first.start is not None else None
    return Span(first.start, end, first, None, mark)


def _sorted(reading: Reading) -> dict[Role, list[Candidate]]:
    groups: dict[Role, list[Candidate]] = {role: [] for role in _ROLES}
    for candidate in reading.candidates:
        if candidate.start is not None and not is_ground(reading, candidate):
            groups[candidate.role].append(candidate)
    return groups


def _nothing(_: Reading, __: dict[Role, list[Candidate]], ___: Found) -> None:
    return


def _recovery(reading: Reading, by_role: dict[Role, list[Candidate]], found: Found) -> None:
    found.spans, found.actual = recoveries.over(reading, by_role)


_BUILDERS = {
    Kind.MAINTENANCE: planned,
    Kind.OUTAGE: outage,
    Kind.RECOVERY: _recovery,
    Kind.EXTENSION: extension,
    Kind.POSTPONEMENT: postponement,
    Kind.CANCELLATION: cancellation,
    Kind.INFO: _nothing,
}
