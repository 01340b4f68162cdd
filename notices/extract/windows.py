"""Makes windows of candidates: ranges as they stand, beginnings joined with the ends or durations that belong to them."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from operator import attrgetter

from notices.extract import recoveries
from notices.extract.durations import length_after, seconds
from notices.extract.forwarded import prolong
from notices.extract.marks import Candidate, Role
from notices.extract.pairing import joined
from notices.extract.parted import begun_together
from notices.extract.reading import Reading
from notices.extract.recurrence import first_occurrence, rule_text
from notices.extract.resolve import later
from notices.extract.spans import Cover, Span, latest
from notices.extract.support import weighty
from notices.extract.wholedays import apart, said_whole, whole_days
from notices.model import Kind

_TRIES = 12
_head = attrgetter("head")
_ROLES = tuple(Role)

_DAY = timedelta(days=1)
_LEAST = timedelta(minutes=1)


@dataclass(slots=True)
class Found:
    """All that the candidates give: windows, what comes back earlier, estimates, replaced times, back-up windows, recurrence."""

    spans: list[Span] = field(default_factory=list)
    restored: list[Candidate] = field(default_factory=list)
    superseded: list[Span] = field(default_factory=list)
    replaced: list[Candidate] = field(default_factory=list)
    contingency: list[Span] = field(default_factory=list)
    recurrence: str | None = None
    expected: datetime | None = None
    actual: datetime | None = None


def build(reading: Reading) -> Found:
    """Windows and recoveries of a reading whose kind is known."""
    found = Found()
    by_role = _sorted(reading)
    found.replaced = by_role[Role.OLD]
    found.superseded = [_span(c) for c in (*by_role[Role.OLD], *by_role[Role.STRUCK], *by_role[Role.QUOTED]) if c.timed]
    _BUILDERS[reading.kind](reading, by_role, found)
    if reading.kind is not Kind.RECOVERY:
        found.restored += [c for c in by_role[Role.RECOVERED] if c.timed]
    found.spans = _distinct(found.spans)
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
    return [_on_another_day(day, s) for day in days for s in whole if s.start and s.start.date() == first]


def _same_day(candidate: Candidate) -> bool:
    """Whether a day is only referred to: "if it is not done that day"."""
    return candidate.first.day is not None and candidate.first.day.after == 0


def _reserve(candidates: list[Candidate]) -> list[Span]:
    """Back-up windows: ranges, and single times two by two."""
    timed = [c for c in candidates if c.timed]
    singles = [c for c in timed if c.last is None]
    pairs = [Span(a.start, b.start, a, b) for a, b in zip(singles[::2], singles[1::2], strict=False)]
    return [_span(c) for c in timed if c.last is not None] + pairs


def _sorted(reading: Reading) -> dict[Role, list[Candidate]]:
    groups: dict[Role, list[Candidate]] = {role: [] for role in _ROLES}
    for candidate in reading.candidates:
        if candidate.start is not None:
            groups[candidate.role].append(candidate)
    return groups


def _span(candidate: Candidate) -> Span:
    return Span(candidate.start, candidate.end, candidate, candidate if candidate.last else None)


def _back_at(span: Span, ends: list[Candidate]) -> None:
    """ "Through Sunday. Back on Monday at 7 a.m.": an end by its day alone gives way to the clock that is said of it."""
    if span.last is None or span.end is None or span.first is None or (span.last.last or span.last.first).timed:
        return
    latest = span.end + (_DAY if span.first.first.timed else -_LEAST)
    for end in ends:
        if end.start is not None and end.head > span.first.head and span.end - _DAY < end.start <= latest:
            span.end, span.last = end.start, end
            return


def _distinct(spans: list[Span]) -> list[Span]:
    """Windows without repetitions: equal ones, and a half-open one that a whole one completes."""
    kept: dict[tuple[datetime | None, datetime | None], Span] = {}
    for span in spans:
        same = kept.setdefault(span.key, span)
        same.regions = same.regions or (same is not span and _zone(same) != _zone(span))
    whole = {s.start for s in kept.values() if s.end is not None}
    told = (s for s in kept.values() if s.end is not None or s.start not in whole or s.start is None)
    return [s for s in told if not _retold(s, kept)]


def _zone(span: Span) -> str:
    zone = span.first.first.zone if span.first is not None else None
    return zone.name if zone is not None else ""


def _retold(span: Span, others: Mapping[tuple[datetime | None, datetime | None], Span]) -> bool:
    """Whether a window without a day, in a zone of its own, is another one told again: the same clocks on a day beside."""
    candidate, start, end = span.first, span.start, span.end
    if candidate is None or candidate.last is None or candidate.row or start is None or end is None:
        return False
    first = candidate.first
    if first.dated or first.zone is None or candidate.repeat:
        return False
    return any((start + day, end + day) in others for day in (timedelta(days=-1), timedelta(days=1)))


def _nothing(_: Reading, __: dict[Role, list[Candidate]], ___: Found) -> None:
    return


def _planned(reading: Reading, by_role: dict[Role, list[Candidate]], found: Found) -> None:
    inner = _inner(reading, by_role)
    for candidate in (c for c in by_role[Role.WINDOW] if c.timed):
        if not _holds_any(reading, candidate, inner):
            found.spans.extend(_repeated(reading, candidate, found))
    ends = [c for c in by_role[Role.END] + by_role[Role.ESTIMATE] + by_role[Role.NEW_END] if c.timed]
    ends.sort(key=lambda c: c.head)
    covered = Cover(found.spans)
    starts = [c for c in by_role[Role.START] if c.timed and c.start]
    held = [c for c in starts if c.start and covered.touches(c.start) and not _told_first(reading, c, found.spans)]
    free = [c for c in starts if c not in held]
    closed = [s for s in _closed(reading, held, ends) if s.end and not covered.touches(s.end)]
    found.spans.extend(s for span in closed + joined(reading, free, ends) for s in _series(reading, span, found))
    found.spans += begun_together(reading, found.spans, ends)
    days = whole_days(reading, by_role)
    found.spans += [d for d in days if said_whole(reading, d) or apart(reading, d, found.spans)] if found.spans else days
    if not found.spans and not starts and ends and reading.kind is Kind.MAINTENANCE:
        found.spans = [Span(None, ends[-1].start, None, ends[-1])]
    for span in found.spans:
        _back_at(span, ends)
    found.spans = _distinct(found.spans)
    covered = Cover(found.spans)
    found.restored = [c for c in ends if c.start and covered.holds(c.start)]
    found.expected = None if any(s.end is None for s in found.spans) else latest(s.end for s in found.spans)


def _told_first(reading: Reading, start: Candidate, spans: list[Span]) -> bool:
    """Whether a beginning has a duration in its own sentence and stands before all windows, as an item of a list: it is no part."""
    mark = length_after(reading, start) if "told_by_words" in reading.language.flags else None
    own = mark is not None and mark.start < reading.sentence_at(start.head).end
    return own and all(s.first is not None and s.first.head > start.head for s in spans)


def _closed(reading: Reading, starts: list[Candidate], ends: list[Candidate]) -> list[Span]:
    """Windows of beginnings that lie inside other windows but have an end in their own sentence."""
    found = []
    for start in starts:
        sentence = reading.sentence_at(start.head)
        own = next((e for e in ends if start.head < e.head < sentence.end), None)
        if own is not None and own.start is not None and start.start is not None and own.start > start.start:
            found.append(Span(start.start, own.start, start, own))
    return found


def _inner(reading: Reading, by_role: dict[Role, list[Candidate]]) -> list[Candidate]:
    """Beginnings that have a duration of their own."""
    return [c for c in by_role[Role.START] if c.timed and length_after(reading, c) is not None]


def _holds_any(reading: Reading, outer: Candidate, inner: list[Candidate]) -> bool:
    """Whether a range of work only surrounds the interruption that its own sentence gives."""
    if outer.start is None or outer.end is None:
        return False
    sentence = reading.sentence_at(outer.head)
    first = bisect_right(inner, outer.head, key=_head)
    for candidate in inner[first : first + _TRIES]:
        if candidate.head >= sentence.end:
            return False
        if candidate.start is not None and outer.start < candidate.start < outer.end:
            return True
    return False


def _repeated(reading: Reading, candidate: Candidate, found: Found) -> list[Span]:
    repeat = candidate.repeat
    if repeat is None:
        return [_span(candidate)]
    first = first_occurrence(candidate, repeat, reading.setting)
    if first is None or candidate.start is None or candidate.end is None:
        return []
    shift = first - candidate.start.date()
    start, end = _moved(candidate.start, shift), _moved(candidate.end, shift)
    found.recurrence = rule_text(repeat, candidate.count, found.recurrence)
    return [Span(start, end, candidate, candidate)]


def _series(reading: Reading, span: Span, found: Found) -> list[Span]:
    """A beginning that recurs is moved to its first occurrence."""
    candidate = span.first
    if candidate is None or candidate.repeat is None or span.start is None:
        return [span]
    first = first_occurrence(candidate, candidate.repeat, reading.setting)
    if first is None:
        return []
    shift = first - span.start.date()
    found.recurrence = rule_text(candidate.repeat, candidate.count, found.recurrence)
    end = _moved(span.end, shift) if span.end is not None else None
    return [Span(_moved(span.start, shift), end, candidate, span.last, span.length)]


def _moved(moment: datetime, shift: timedelta) -> datetime:
    """The same wall clock some days later."""
    return (moment.replace(tzinfo=None) + shift).replace(tzinfo=moment.tzinfo)


def _outage(reading: Reading, by_role: dict[Role, list[Candidate]], found: Found) -> None:
    ranges = _of_outage(reading, by_role)
    found.spans = [_running(reading, c) for c in ranges]
    if not ranges:
        starts = [c for c in by_role[Role.START] if c.timed] or recoveries.began(reading, by_role)
        found.spans = [Span(c.start, None, c) for c in _by_time(reading, starts)[:1]] or [Span(None, None)]
    told = _estimate(reading, by_role) or latest(c.end for c in ranges)
    found.expected = told or _by_duration(reading, found.spans[0])


def _by_time(reading: Reading, starts: list[Candidate]) -> list[Candidate]:
    """The earliest beginning first, where a log tells the newest first; a text whose times all have labels is left in its order."""
    if "told_by_words" not in reading.language.flags:
        return starts
    return sorted(starts, key=lambda c: c.start or reading.setting.published)


def _of_outage(reading: Reading, by_role: dict[Role, list[Candidate]]) -> list[Candidate]:
    """The ranges that may be windows of an outage: beside its beginning, of the past ones those that stop something."""
    ranges = [c for c in by_role[Role.WINDOW] if c.timed]
    published = reading.setting.published
    if "all_times_told" not in reading.language.flags or not any(c.timed and c.start for c in by_role[Role.START]):
        return ranges
    return [c for c in ranges if c.end is None or c.end > published or c.label is not None or weighty(reading, c)]


def _running(reading: Reading, candidate: Candidate) -> Span:
    """The window of a range; one of labelled bounds that still runs has no end yet."""
    start, end = candidate.start, candidate.end
    if candidate.label is not Role.START or start is None or end is None or not start <= reading.setting.published < end:
        return _span(candidate)
    return Span(start, None, candidate)


def _by_duration(reading: Reading, span: Span) -> datetime | None:
    """When an outage that began is over by its estimated duration: "Estimated duration: 540 minutes"."""
    if span.start is None:
        return None
    for mark in reading.lengths:
        if reading.found("duration_label", reading.norm[reading.line_at(mark.start).start : mark.start]):
            return later(span.start, seconds(mark))
    return None


def _estimate(reading: Reading, by_role: dict[Role, list[Candidate]]) -> datetime | None:
    for roles in ((Role.ESTIMATE, Role.NEW_END), (Role.END,)):
        ahead = [c.end or c.start for role in roles for c in by_role[role] if c.timed and c.start]
        if ahead:
            return max(m for m in ahead if m is not None)
    for mark in reading.lengths:
        sentence = reading.sentence_at(mark.start)
        if reading.says("eta", sentence) and not reading.says("not_eta", sentence):
            return later(reading.setting.published, seconds(mark))
    return None


def _recovery(reading: Reading, by_role: dict[Role, list[Candidate]], found: Found) -> None:
    found.spans, found.actual = recoveries.over(reading, by_role)


def _extension(reading: Reading, by_role: dict[Role, list[Candidate]], found: Found) -> None:
    ends = [c for c in by_role[Role.NEW_END] if c.timed] or [c for c in by_role[Role.END] + by_role[Role.ESTIMATE] if c.timed]
    ranges = [c for c in by_role[Role.WINDOW] if c.timed]
    starts = _by_time(reading, [c for c in by_role[Role.START] if c.timed])
    if ends:
        start = starts[0] if starts else ranges[0] if ranges else _old_start(by_role)
        end = max(ends, key=lambda c: c.end or c.start or datetime.min.replace(tzinfo=reading.setting.tz))
        found.spans = [Span(start.start if start else None, end.end or end.start, start, end)]
    elif ranges:
        found.spans = [_span(c) for c in ranges]
    elif starts:
        found.spans = [_prolonged(reading, by_role, starts[0])]
    _until_the_day(by_role[Role.NEW_END], found.spans)
    if not by_role[Role.NEW_END]:
        prolong(reading, found.spans)
    found.expected = None if any(s.end is None for s in found.spans) else latest(s.end for s in found.spans)


def _until_the_day(ends: list[Candidate], spans: list[Span]) -> None:
    """ "The return to service has been delayed to 4 July": a new end by its day alone, that day included."""
    days = [c for c in ends if not c.timed and c.last is None and c.start is not None]
    last = max(days, key=lambda c: c.start.timestamp() if c.start else 0.0, default=None)
    if last is None or last.start is None:
        return
    spans[:] = spans or [Span(None, None)]
    if len(spans) == 1 and spans[0].end is None:
        spans[0].end, spans[0].last = _moved(last.start, _DAY), last


def _old_start(by_role: dict[Role, list[Candidate]]) -> Candidate | None:
    return next((c for c in by_role[Role.OLD] if c.last is not None and c.timed), None)


def _prolonged(reading: Reading, by_role: dict[Role, list[Candidate]], start: Candidate) -> Span:
    """A beginning whose end moves by a stated length from the old end, or is left open."""
    old = next((c for c in by_role[Role.OLD] if c.timed and c.last is None), None)
    for mark in reading.lengths:
        if old and old.start and reading.says("prolonged", reading.sentence_at(mark.start)):
            return Span(start.start, later(old.start, seconds(mark)), start, old, mark)
    return Span(start.start, None, start)


def _postponement(reading: Reading, by_role: dict[Role, list[Candidate]], found: Found) -> None:
    _planned(reading, by_role, found)
    old = next((c for c in by_role[Role.OLD] if c.last is not None and c.timed), None)
    start = next((c for c in by_role[Role.START] if not c.timed), None)
    if old and start and start.start and reading.says("same_clock", reading.sentence_at(start.head)):
        found.spans = [_on_another_day(start, _span(old))]
        found.expected = found.spans[0].end
    elif any(s.end is None and s.first is not None for s in found.spans):
        _keep_length(reading, by_role[Role.OLD], found)


def _keep_length(reading: Reading, old: list[Candidate], found: Found) -> None:
    """A new beginning without an end: as long as what it takes the place of was to be."""
    mark = next((m for c in old if c.timed and (m := length_after(reading, c)) is not None), None)
    if mark is None:
        return
    for span in found.spans:
        if span.end is None and span.start is not None:
            span.end, span.length = later(span.start, seconds(mark)), mark
    found.expected = latest(s.end for s in found.spans)


def _on_another_day(day: Candidate, window: Span) -> Span:
    """A window at the same clock on another day."""
    if day.start is None or window.start is None or window.end is None:
        return Span(day.start, None, day)
    shift = day.start.date() - window.start.date()
    return Span(_moved(window.start, shift), _moved(window.end, shift), day, window.last)


def _going_on(reading: Reading) -> list[Span]:
    """The one dated range ahead in which all goes on as usual after all: what was cancelled."""
    open_ = (Role.UNAFFECTED, Role.OFFICE, Role.CONTEXT)
    told = [c for c in reading.candidates if c.role in open_ and c.last is not None and c.timed and c.first.day is not None]
    ahead = [
        c for c in told if c.first.day is not None and c.first.day.explicit and c.start and c.start > reading.setting.published
    ]
    return [_span(c) for c in ahead] if len(ahead) == 1 else []


def _cancellation(reading: Reading, by_role: dict[Role, list[Candidate]], found: Found) -> None:
    listed = by_role[Role.WINDOW] + by_role[Role.OLD] + by_role[Role.STRUCK]
    found.spans = [_span(c) for c in sorted(listed, key=lambda c: c.head) if c.timed and c.last is not None]
    found.superseded = []
    if not found.spans:
        found.spans = _going_on(reading)
    if not found.spans:
        found.spans = joined(reading, [c for c in by_role[Role.START] if c.timed], [c for c in by_role[Role.END] if c.timed])
    if not found.spans and "half_recovery" in reading.language.flags:
        found.spans = whole_days(reading, by_role) or [_span(c) for c in by_role[Role.OLD] if c.timed and c.start]


_BUILDERS = {
    Kind.MAINTENANCE: _planned,
    Kind.OUTAGE: _outage,
    Kind.RECOVERY: _recovery,
    Kind.EXTENSION: _extension,
    Kind.POSTPONEMENT: _postponement,
    Kind.CANCELLATION: _cancellation,
    Kind.INFO: _nothing,
}
