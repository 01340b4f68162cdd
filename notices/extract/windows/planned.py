"""Windows of planned work: ranges, beginnings with their ends, whole days, series."""

from bisect import bisect_right
from datetime import date, datetime, timedelta
from itertools import pairwise
from operator import attrgetter

from notices.extract.calendar.recurrence import first_occurrence, rule_text
from notices.extract.calendar.resolve import instant, moved
from notices.extract.layout.lengths import length_after
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.windows import each_day
from notices.extract.windows.found import Found
from notices.extract.windows.grounds import without_grounds
from notices.extract.windows.localities import by_place
from notices.extract.windows.pairing import joined
from notices.extract.windows.parted import begun_together, excepted, lasting_apart
from notices.extract.windows.spans import Cover, Span, on_another_day
from notices.extract.windows.unique import distinct
from notices.extract.windows.wholedays import apart, in_passing, open_on_day, said_whole, shut_until, whole_days
from notices.model import Kind

_DAY = timedelta(days=1)
_LEAST = timedelta(minutes=1)
_TRIES = 12
_SEVERAL = 2
_head = attrgetter("head")


def planned(reading: Reading, by_role: dict[Role, list[Candidate]], found: Found) -> None:
    """All windows, what comes back earlier within them, and when all is over."""
    inner = _inner(reading, by_role)
    for candidate in (c for c in by_role[Role.WINDOW] if c.timed):
        if not _holds_any(reading, candidate, inner):
            found.spans.extend(_repeated(reading, candidate, found))
    ends = [c for c in by_role[Role.END] + by_role[Role.ESTIMATE] + by_role[Role.NEW_END] if c.timed]
    ends.sort(key=lambda c: c.head)
    starts = [c for c in by_role[Role.START] if c.timed and c.start]
    if starts:
        found.spans += [s for span in _begun(reading, starts, ends, found.spans) for s in _series(reading, span, found)]
    each_day.on_own_day(reading, found.spans)
    found.spans = each_day.on_each(reading, found.spans)
    found.spans += each_day.again(reading, found.spans)
    found.spans += begun_together(reading, found.spans, ends) + lasting_apart(reading, found.spans)
    clocked = {s.first for s in found.spans}
    days = [s for day in whole_days(reading, by_role) if day.first not in clocked for s in _series(reading, day, found)]
    days = [d for d in days if not in_passing(reading, d, found.spans)]
    found.spans += [d for d in days if said_whole(reading, d) or apart(reading, d, found.spans)] if found.spans else days
    if not found.spans and not starts and ends and reading.kind is Kind.MAINTENANCE:
        found.spans = [Span(None, ends[-1].start, None, ends[-1])]
    found.spans = found.spans or shut_until(reading, by_role[Role.END])
    for span in found.spans:
        open_on_day(reading, span, by_role)
        _back_at(reading, span, ends)
    found.spans += excepted(reading, found.spans, ends)
    found.spans = by_place(reading, _without_wholes(reading, distinct(without_grounds(reading, found.spans))))
    covered = Cover(found.spans)
    found.restored = [c for c in ends if c.start and covered.holds(c.start)]
    found.expect_last_end()


def _begun(reading: Reading, starts: list[Candidate], ends: list[Candidate], spans: list[Span]) -> list[Span]:
    """Windows of beginnings with their ends; of those that lie in ranges, only of such as have an end outside of them."""
    covered = Cover(spans)
    first = min((s.first.head for s in spans if s.first is not None), default=0)
    held = [c for c in starts if c.start and covered.touches(c.start) and not _told_first(reading, c, first)]
    inside = set(held)
    free = [c for c in starts if c not in inside]
    closed = [s for s in _closed(reading, held, ends) if s.end and (not covered.touches(s.end) or _apart(reading, s, spans))]
    return closed + joined(reading, free, ends)


def _apart(reading: Reading, span: Span, spans: list[Span]) -> bool:
    """Whether it is another thing that stops then, though within a window."""
    return _of_its_own(reading, span) or _beside(reading, span, spans) or _in_own_item(reading, span, spans)


def _in_own_item(reading: Reading, span: Span, spans: list[Span]) -> bool:
    """ "Orders stop at 22:00 on Friday and are back at 6:00 on Saturday": a stop and its end on a line beside those of others."""
    first, last = span.first, span.last
    if first is None or last is None or not (each_day.on_date(first) and first.first.dated and last.first.dated):
        return False
    line = reading.line_at(first.head)
    others = [s.first for s in spans if s.first is not None]
    own = line == reading.line_at(last.head) and all(line != reading.line_at(c.head) for c in others)
    return own and line.start > reading.title_end and any(reading.line_at(c.head).start > line.start for c in others)


def _of_its_own(reading: Reading, span: Span) -> bool:
    """Whether what stops is said to be another thing, with times of its own: "the back office, however, from 2 to 5"."""
    head = span.first.head if span.first is not None else 0
    return reading.found("of_its_own", reading.norm[reading.sentence_at(head).start : head]) is not None


def _without_wholes(reading: Reading, spans: list[Span]) -> list[Span]:
    """The windows without such as others behind it fill: "from 0 to 6; the east from 0 to 3, the west from 3 to 6"."""
    if len(spans) <= _SEVERAL or not reading.may_say("in_parts"):
        return spans
    return [s for s in spans if not _filled(reading, s, spans)]


def _filled(reading: Reading, whole: Span, spans: list[Span]) -> bool:
    """Whether the parts of a window are told behind it, end to end, from its beginning to its end."""
    own = whole.first
    if own is None or whole.start is None or whole.end is None or own.row is not None:
        return False
    parts = [s for s in spans if s.first is not None and s.first.head > own.head and s.start and s.end and s.key != whole.key]
    parts.sort(key=lambda s: s.start.timestamp() if s.start else 0.0)
    inside = [s for s in parts if s.start and s.end and whole.start <= s.start and s.end <= whole.end]
    if len(inside) < _SEVERAL or inside[0].start != whole.start or inside[-1].end != whole.end:
        return False
    joined_up = all(before.end == after.start for before, after in pairwise(inside))
    heads = [s.first.head for s in inside if s.first is not None]
    return joined_up and reading.found("in_parts", reading.norm[own.tail : max(heads)]) is not None


def _beside(reading: Reading, own: Span, spans: list[Span]) -> bool:
    """ "A is off at 20:00 and back at 14:00. B is off from 20:00 to 19:00": a stop of its own beside the range of another one."""
    sentence = reading.sentence_at(own.first.head) if own.first is not None else None
    told = [
        s.first for s in spans if s.start == own.start and s.end != own.end and s.first is not None and s.first.last is not None
    ]
    apart = [reading.sentence_at(c.head) for c in told if c.label is None and c.row is None]
    if sentence is None or not reading.says("stop_days", sentence):
        return False
    return any(s != sentence and reading.says("stop_days", s) for s in apart)


def _told_first(reading: Reading, start: Candidate, first: int) -> bool:
    """Whether a beginning has a duration in its own sentence and stands before the first window, in a list: it is no part."""
    mark = length_after(reading, start) if start.head < first and reading.by_words else None
    return mark is not None and mark.start < reading.sentence_at(start.head).end


def _closed(reading: Reading, starts: list[Candidate], ends: list[Candidate]) -> list[Span]:
    """Windows of beginnings that lie inside other windows but have an end in their own sentence."""
    found = []
    for start in starts:
        sentence = reading.sentence_at(start.head)
        index = bisect_right(ends, start.head, key=_head)
        own = ends[index] if index < len(ends) and ends[index].head < sentence.end else None
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
    if days := each_day.days_before(reading, candidate):
        return [on_another_day(day, Span.of(candidate)) for day in days]
    repeat = candidate.repeat
    if repeat is None:
        return [Span.of(candidate)]
    first = first_occurrence(candidate, repeat, reading.setting)
    if first is None or candidate.start is None or candidate.end is None:
        return []
    shift = _shift(reading, candidate, first, candidate.start)
    start, end = moved(candidate.start, shift), moved(candidate.end, shift + _to_weekday(candidate, first))
    found.recurrence = rule_text(repeat, candidate.count, found.recurrence)
    return [Span(start, end, candidate, candidate)]


def _to_weekday(candidate: Candidate, first: date) -> timedelta:
    """ "Every Saturday from 8:00 to Sunday, 18:00": how far off the weekday was told that a window ends on."""
    last = candidate.last
    if last is None or not last.weekday_only or last.day is None or last.resolved is None or candidate.start is None:
        return timedelta(0)
    weekday = last.day.weekday
    told = last.resolved - candidate.start.date()
    return timedelta(days=(weekday - first.weekday()) % 7) - told if weekday is not None else timedelta(0)


def _shift(reading: Reading, candidate: Candidate, day: date, start: datetime) -> timedelta:
    """How far a beginning lies from that of an occurrence on a day; "25:00" is on the day after it."""
    begin = instant(day, candidate.first.clock, candidate.first.zone, reading.setting)
    return begin.astimezone(start.tzinfo).date() - start.date()


def _series(reading: Reading, span: Span, found: Found) -> list[Span]:
    """A beginning that recurs is moved to its first occurrence."""
    candidate = span.first
    if candidate is None or candidate.repeat is None or span.start is None:
        return [span]
    first = first_occurrence(candidate, candidate.repeat, reading.setting)
    if first is None:
        return []
    shift = _shift(reading, candidate, first, span.start)
    found.recurrence = rule_text(candidate.repeat, candidate.count, found.recurrence)
    end = moved(span.end, shift) if span.end is not None else None
    return [Span(moved(span.start, shift), end, candidate, span.last, span.length)]


def _back_at(reading: Reading, span: Span, ends: list[Candidate]) -> None:
    """ "Through Sunday. Back on Monday at 7 a.m.": an end by its day alone gives way to the clock that is said of it."""
    if span.last is None or span.end is None or span.first is None or (span.last.last or span.last.first).timed:
        return
    limit = reading.sentence_at(span.last.head).end if reading.by_words else 0
    day_after, same_day = moved(span.end, _DAY), moved(span.end, -_LEAST)
    for end in ends:
        latest = day_after if span.first.first.timed or end.head < limit else same_day
        if end.start is not None and end.head > span.first.head and span.end - _DAY < end.start <= latest:
            span.end, span.last = end.start, end
            return
