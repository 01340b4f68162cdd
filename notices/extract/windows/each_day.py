"""Windows that are told once for several days, or for another day by those of the one before: "both nights", "the same hours"."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from notices.extract.calendar.resolve import moved
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.windows.spans import Span, on_another_day
from notices.text import Stretch

_SEVERAL = 2
_DAY, _LEAST = timedelta(days=1), timedelta(minutes=1)
_MOST = 12
_BEHIND = 60
_GONE = (Role.OLD, Role.STRUCK, Role.STAMP, Role.DEADLINE)
_ASIDE = (*_GONE, Role.OFFICE, Role.HISTORY, Role.CONTINGENCY, Role.NOISE, Role.RECOVERED, Role.UNAFFECTED)


def on_each(reading: Reading, spans: list[Span]) -> list[Span]:
    """ "On the nights of 5, 6 and 7 October. On each of these nights it begins at 23:00": the one window on each of the days."""
    if reading.may_say("again_on"):
        spans = [s for span in spans for s in _on_days_ahead(reading, span)]
    first, start = (spans[0].first, spans[0].start) if spans else (None, None)
    if first is None or start is None or first.last is not None or not _of_one_day(reading, spans):
        return spans
    days = days_before(reading, first) or (_days_listed(reading, first) if reading.by_words else [])
    if reading.by_words and days and (reference := _night_before(reading, days[-1], first)) is not None:
        return [s for day in days for span in spans for s in _on_night(day, span, reference)]
    if all(c.row is None and (c.start is None or c.start.date() != start.date()) for c in days):
        return spans
    if len(days) == len(spans) and reading.found("one_for_each", reading.sentence_before(first.head)):
        return [on_another_day(day, span) for day, span in zip(days, spans, strict=True)]
    return [on_another_day(day, span) for day in days for span in spans]


def _night_before(reading: Reading, day: Candidate, first: Candidate) -> date | None:
    """The day whose night a clock past midnight is counted of: the last one listed, where it is not told to be its small hours."""
    told, start = day.start, first.start
    if told is None or start is None or start.date() - told.date() != _DAY or first.row is not None:
        return None
    small = reading.found("small_hours_of", reading.norm[day.tail : first.head])
    return start.date() if small else told.date()


def _on_night(day: Candidate, span: Span, reference: date) -> Iterator[Span]:
    """A window on another day, counted from a day of reference."""
    if day.start is not None and span.start is not None:
        shift = day.start.date() - reference
        yield Span(moved(span.start, shift), moved(span.end, shift) if span.end else None, day, span.last)


def _on_days_ahead(reading: Reading, span: Span) -> list[Span]:
    """ "On 11 December, and again on 12 December, trains cease at 23:00": a window on each of the days ahead of its beginning."""
    start = span.first
    if start is None or start.first.day is not None or start.row is not None or start.repeat is not None:
        return [span]
    days = reading.within(reading.sentence_at(start.head).start, start.head)
    if len(days) < _SEVERAL or any(c.timed or c.last is not None or not on_date(c) for c in days):
        return [span]
    gaps = (reading.norm[a.tail : b.head] for a, b in pairwise(days))
    told_apart = all(reading.found("again_on", gap) for gap in gaps)
    return [on_another_day(day, span) for day in days] if told_apart else [span]


def _of_one_day(reading: Reading, spans: list[Span]) -> bool:
    """Whether there is one window, or several whose beginnings name no day and stand in one sentence."""
    if len(spans) == 1:
        return True
    firsts = [s.first for s in spans]
    if not reading.by_words or any(c is None or c.first.dated or c.start is None or c.repeat for c in firsts):
        return False
    told = [c for c in firsts if c is not None and c.start is not None]
    return len({reading.sentence_at(c.head).start for c in told}) == len({c.start.date() for c in told if c.start}) == 1


def days_before(reading: Reading, candidate: Candidate) -> list[Candidate]:
    """The days that its sentence and the one before list, where a time without a day is told for each of them."""
    sentence = reading.sentence_at(candidate.head)
    behind = reading.norm[candidate.tail : sentence.end]
    told = reading.found("each_of_days", reading.norm[sentence.start : candidate.head]) or reading.found("on_each", behind)
    if candidate.first.day is not None or not told:
        return []
    before = reading.sentence_at(max(sentence.start - 1, 0))
    days = [c for c in reading.within(before.start, candidate.head) if not c.timed and c.last is None and on_date(c)]
    days = days if len(days) >= _SEVERAL else _days_above(reading, candidate)
    return days if len(days) >= _SEVERAL else []


def _days_above(reading: Reading, candidate: Candidate) -> list[Candidate]:
    """The days of the last table above a time, a row each, without such as hold no longer."""
    days = [c for c in reading.within(0, candidate.head) if c.row is not None and c.plain_day and c.role not in _GONE]
    table = days[-1].row[0] if days and days[-1].row is not None else None
    rows = {c.row: c for c in days if c.row is not None and c.row[0] == table}
    return list(rows.values())


def on_date(candidate: Candidate) -> bool:
    """Whether a time has a moment and is told of no series."""
    return candidate.start is not None and candidate.first.repeat is None


def _days_listed(reading: Reading, candidate: Candidate) -> list[Candidate]:
    """The days right before a clock without a day, with no other clock between: told one by one for each of them, or listed.

    Listed in the clock's own sentence they need no word that the clock is that of each: "周五、周六两个夜间养护,23点30分封闭".
    """
    if candidate.first.day is not None or candidate.row is not None or candidate.first.repeat is not None:
        return []
    days: list[Candidate] = []
    for before in reversed(reading.within(max(reading.title_end, candidate.head - _MOST * _BEHIND), candidate.head)):
        if before.last is not None or before.timed or before.role in _ASIDE or not (on_date(before) and _names_day(before)):
            break
        days.insert(0, before)
    days = _ascending(days)[-_MOST:]
    if len(days) < _SEVERAL:
        return []
    sentence = reading.sentence_at(candidate.head)
    each = reading.found("days_alike", reading.norm[max(sentence.start, days[-1].tail) : max(candidate.head, candidate.first.turn)])
    near = reading.sentence_at(max(sentence.start - 1, 0)).start <= days[-1].head
    return days if near and (each or _one_list(reading, days, sentence)) else []


def _names_day(candidate: Candidate) -> bool:
    day = candidate.first.day
    return day is not None and day.after is None and (day.explicit or day.weekday is not None or (day.shift or 0) > 0)


def _ascending(days: list[Candidate]) -> list[Candidate]:
    """The last of some days that follow each other in the calendar."""
    first = 0
    for index, (before, after) in enumerate(pairwise(days), 1):
        if before.start is None or after.start is None or before.start >= after.start:
            first = index
    return days[first:]


def _one_list(reading: Reading, days: list[Candidate], sentence: Stretch) -> bool:
    """Whether some days stand in a list in a sentence."""
    gaps = (reading.norm[a.tail : b.head] for a, b in pairwise(days))
    return days[0].head >= sentence.start and all(reading.language.listing.fullmatch(gap) for gap in gaps)


def on_own_day(reading: Reading, spans: list[Span]) -> None:
    """ "周六9点起停水,周日9点起停气,都是下午4点恢复": an end that names no day, told of all, is that of each one's own day."""
    for span in spans if reading.by_words and len(spans) > 1 else ():
        start, end, last = span.start, span.end, span.last
        if start is None or end is None or last is None or last is span.first or end - start <= _DAY:
            continue
        if last.first.dated and not (last.first.day is not None and last.first.day.after == 1):
            continue
        if reading.found("each_own", reading.sentence_before(last.head)):
            span.end = moved(end, -_DAY * ((end - start - _LEAST) // _DAY))


def again(reading: Reading, spans: list[Span]) -> list[Span]:
    """ "次日同一时段停乙线": further windows, on a day that is told to have the hours of the window before it."""
    if not reading.by_words or not reading.may_say("hours_alike") or not spans:
        return []
    taken = {s.first for s in spans}
    found: list[Span] = []
    for day in reading.candidates:
        plain = not day.timed and day.last is None and day.row is None and day.role not in _ASIDE and day not in taken
        before = [s for s in spans if s.first is not None and s.first.head < day.head and s.start is not None]
        if not plain or not before or day.start is None or day.head < reading.title_end or day.first.repeat is not None:
            continue
        last = before[-1]
        if last.start is not None and day.start.date() > last.start.date() and _alike(reading, day):
            found.append(on_another_day(day, last))
    return found


def _turns_to(reading: Reading, day: Candidate) -> bool:
    """Whether another day is told of from here on; in "与13日一样" it is only compared with."""
    return _names_day(day) and not reading.found("compared_day", reading.norm[day.head - 1 : day.head])


def _alike(reading: Reading, day: Candidate) -> bool:
    """Whether a day is told to have the hours of another one, not to be the one to which those move."""
    sentence = reading.sentence_at(day.head)
    others = [c.head for c in reading.within(day.tail, sentence.end) if c.timed or _turns_to(reading, c)]
    behind = reading.norm[day.tail : min(day.tail + _BEHIND, sentence.end, *others)]
    return bool(reading.found("hours_alike", behind)) and not reading.found("moved_or_if", reading.norm[sentence.start : day.head])
