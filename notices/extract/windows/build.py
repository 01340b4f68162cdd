"""Makes windows of candidates: ranges as they stand, beginnings joined with the ends or durations that belong to them."""

from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.windows import recoveries
from notices.extract.windows.changed import cancellation, extension, postponement
from notices.extract.windows.found import Found
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
    found.contingency = _reserve(by_role[Role.CONTINGENCY]) + _reserve_days(reading, by_role[Role.CONTINGENCY], found.spans)
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


def _reserve(candidates: list[Candidate]) -> list[Span]:
    """Back-up windows: ranges, and single times two by two."""
    timed = [c for c in candidates if c.timed]
    singles = [c for c in timed if c.last is None]
    pairs = [Span(a.start, b.start, a, b) for a, b in zip(singles[::2], singles[1::2], strict=False)]
    return [Span.of(c) for c in timed if c.last is not None] + pairs


def _sorted(reading: Reading) -> dict[Role, list[Candidate]]:
    groups: dict[Role, list[Candidate]] = {role: [] for role in _ROLES}
    for candidate in reading.candidates:
        if candidate.start is not None:
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
