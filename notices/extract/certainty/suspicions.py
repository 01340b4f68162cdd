"""Further signs of doubt: what was read fits the notice's kind badly, or a date was passed over for a weekday."""

from datetime import timedelta
from itertools import pairwise

from notices.extract.calendar.resolve import BUSY
from notices.extract.kinds import planned
from notices.extract.layout.lengths import back_so_long_after
from notices.extract.layout.rows import row_of
from notices.extract.likelihood.choose import UNSURE
from notices.extract.mentions.marks import Candidate, Point, Role
from notices.extract.reading import Reading
from notices.extract.roles.support import UNSAID
from notices.extract.windows.found import Found
from notices.extract.windows.spans import Span
from notices.text import Stretch

_DAY = timedelta(days=1)
_LEFT = 40
_DAILY = "FREQ=DAILY"
_GONE = (Role.OLD, Role.STRUCK, Role.QUOTED)
_MOVED = (Role.NEW_END, Role.END, Role.ESTIMATE)


def weekday_beside_date(_: Reading, found: Found) -> bool:
    """One window's day is a bare weekday, another one's a date: the former may be somebody's hours."""
    first = [s.first.first for s in found.spans if s.first is not None and s.first.repeat is None]
    return any(p.weekday_only for p in first) and any(p.day is not None and p.day.explicit for p in first)


def date_passed_over(reading: Reading, found: Found) -> bool:
    """A dated range ahead became no window, and what did is without a date."""
    dated = [s for s in found.spans if s.first is not None and s.first.first.day is not None and s.first.first.day.explicit]
    return bool(found.spans) and not dated and any(_unsaid(reading, c) for c in reading.candidates)


def _unsaid(reading: Reading, candidate: Candidate) -> bool:
    ahead = candidate.start is not None and candidate.start > reading.setting.published
    return ahead and candidate.why == UNSAID and candidate.timed and candidate.first.dated


def later_date_left(reading: Reading, found: Found) -> bool:
    """Something was moved, and a later date with a clock was given no meaning."""
    latest = max((s.start for s in found.spans if s.start is not None), default=None)
    left = (c for c in reading.candidates if c.unread and c.timed and c.first.dated)
    return latest is not None and any(c.start is not None and c.start > latest for c in left)


def end_not_moved(_: Reading, found: Found) -> bool:
    """The end of a window that is said to be longer is that of a plain range."""
    whole = [s for s in found.spans if s.last is not None and s.length is None]
    return any(s.last is not None and s.last.role not in (*_MOVED, *_GONE) for s in whole)


def series_moved(_: Reading, found: Found) -> bool:
    """A series was read where one date is said to have been moved."""
    return found.recurrence is not None


def clock_beside(reading: Reading, found: Found) -> bool:
    """A clock of no day and no meaning in the sentence before or behind that of a planned window, on its line, within its day."""
    for span in found.spans:
        if span.first is None or span.start is None or span.first.row is not None:
            continue
        line, sentence = reading.line_at(span.first.head), reading.sentence_at(span.first.head)
        near = Stretch(
            max(line.start, reading.sentence_at(max(0, sentence.start - 1)).start),
            min(line.end, reading.sentence_at(sentence.end).end),
        )
        left = (c for c in reading.within(near.start, near.end) if c.unread and c.timed and not c.first.dated)
        if any(c.start is not None and abs(c.start - span.start) < _DAY and c.start not in span.key for c in left):
            return True
    return False


def day_unplaced(reading: Reading, _: Found) -> bool:
    """A clock stands beside a day that cannot be worked out, such as one of the moon's calendar."""
    told = (Role.WINDOW, Role.START, Role.END, Role.CONTEXT)
    return any(c.timed and c.start is None and c.first.day is not None and c.role in told for c in reading.candidates)


def starts_listed(reading: Reading, found: Found) -> bool:
    """Beginnings listed one behind the other ("at 2:00 and 4:00, twice") share one end: each may have its own."""
    listing, norm = reading.language.listing, reading.norm
    told = [(a, b) for a, b in pairwise(found.spans) if a.last is not None and a.last is b.last and a.first is not b.first]
    return any(a.first and b.first and listing.fullmatch(norm[a.first.tail : b.first.head]) for a, b in told)


def end_of_another(_: Reading, found: Found) -> bool:
    """ "Down from 10:00, back at 14:00. Sales are frozen a day earlier, at 10:00": the end before a beginning is another's."""
    shared = ((a.first, a.last, b.first) for a, b in pairwise(found.spans) if a.last is b.last)
    return any(begun and end and then and begun.head < end.head < then.head for begun, end, then in shared)


def row_without_day(reading: Reading, found: Found) -> bool:
    """ "14 March, 9:00-12:00", and in a row below "14:00-16:00": hours of today, because a row has no day where others have one."""
    told = [(c.row[0], c) for s in found.spans if (c := s.first) is not None and c.row is not None]
    dated = {table for table, c in told if c.first.dated}
    today = reading.setting.today
    return any(table in dated and not c.first.dated and c.start is not None and c.start.date() == today for table, c in told)


def night_at_its_end(_: Reading, found: Found) -> bool:
    """ "10 p.m. to 1 a.m. on Saturday 14 March": the night that ends on that day, or the one that begins then?"""
    ranges = [s.first for s in found.spans if s.first is not None and s.first is s.last and s.first.first.day is None]
    lasts = [(c, c.last) for c in ranges if c.last is not None and c.last.behind and c.last.day is not None]
    return any(
        last.day is not None and last.day.explicit and c.start and c.end and c.start.date() < c.end.date() for c, last in lasts
    )


def already_over(reading: Reading, found: Found) -> bool:
    """An outage that is not said to be over, or work that is said to go on, ended before the text was published."""
    ends = [s.end for s in found.spans if s.end is not None]
    return bool(ends) and max(ends) <= reading.setting.published


def nights_untold(reading: Reading, found: Found) -> bool:
    """Several nights on end are spoken of, and one window was found that is shorter than a day."""
    if len(found.spans) != 1 or "COUNT" in (found.recurrence or "") or not reading.may_say("several_nights"):
        return False
    start, end = found.spans[0].key
    short = start is not None and end is not None and end - start < _DAY
    return short and reading.found("several_nights", reading.norm) is not None


def half_untold(_: Reading, found: Found) -> bool:
    """ "Tuesdays 2-4": small hours as figures alone, of which nothing tells whether they are of the night or the afternoon."""
    whole = [(s.first.first.clock, s.last.last.clock) for s in found.spans if s.first and s.first is s.last and s.last.last]
    return any(a and b and a.bare and a.face and b.bare and b.face and a.seconds < BUSY for a, b in whole)


def length_alone(reading: Reading, _: Found) -> bool:
    """ "9:12中断,10分钟后恢复": how long after it was back, which where no form tells the past may also be a promise."""
    if not reading.may_say("back_later"):
        return False
    told = (mark for mark in reading.lengths if back_so_long_after(reading, mark))
    return any(not reading.found("was_back_then", reading.norm[mark.end : mark.end + _LEFT]) for mark in told)


def series_untold(reading: Reading, found: Found) -> bool:
    """The hours of work are told from a day on, and no series was found: it may be done every day from then on."""
    if found.recurrence is not None or not reading.may_say("hours_from_then_on"):
        return False
    return reading.found("hours_from_then_on", reading.norm) is not None


def bounds_alone(reading: Reading, _: Found) -> bool:
    """Beginning and end are labelled, and no word says of what: a course, a booking or a contract has both, too."""
    return planned.bounds_alone(reading)


def series_with_gaps(reading: Reading, found: Found) -> bool:
    """A series is said not to be on one of its days."""
    if found.recurrence is None or not reading.may_say("series_but"):
        return False
    told = (s.first for s in found.spans if s.first is not None)
    return any(reading.says("series_but", reading.sentence_at(c.head)) for c in told)


def week_unread(reading: Reading, found: Found) -> bool:
    """ "Next week we upgrade the portal. It is down every night": a week is named, and each night for ever was read."""
    return found.recurrence == _DAILY and reading.may_say("week_named") and reading.found("week_named", reading.norm) is not None


def day_closes(reading: Reading, found: Found) -> bool:
    """ "Until close of business on 4 March": a bound is an hour that everybody knows but the reader."""
    if not reading.may_say("day_closes"):
        return False
    points = [p for s in found.spans for p in _points(s) if not p.timed]
    if reading.by_words:
        return any(reading.found("day_closes", reading.norm[p.end : p.end + _LEFT]) for p in points)
    return any(reading.found("day_closes", reading.norm[max(0, p.start - _LEFT) : p.start]) for p in points)


def part_of_day(_: Reading, found: Found) -> bool:
    """ "From 17:00 until the morning of 4 March": one bound is a clock, the other only a part of a day."""
    return any(any(p.timed for p in own) and any(_only_a_part(p) for p in own) for own in map(_points, found.spans))


def _points(span: Span) -> list[Point]:
    """The beginning and the end of a window, as far as they are written."""
    told = (c for c in (span.first, span.last) if c is not None)
    return [p for c in told for p in (c.first, c.last) if p is not None]


def _only_a_part(point: Point) -> bool:
    return not point.timed and point.day is not None and bool(point.day.part)


def either_day(reading: Reading, found: Found) -> bool:
    """ "On 4 March or 5 March": it is one of two days, and only one of them."""
    told = {s.first for s in found.spans}
    pairs = ((a, b) for a, b in pairwise(reading.candidates) if b in told and a.first.dated and b.first.dated)
    return any(reading.found("either_day", reading.norm[min(a.tail, a.first.end) : b.head]) is not None for a, b in pairs)


def weekday_left(reading: Reading, found: Found) -> bool:
    """ "周一至周三22:00至23:00", "Tue/Thu 21:00-23:00": a weekday right before that of a window, which was not read with it."""
    told = {s.first for s in found.spans}
    pairs = ((a, b) for a, b in pairwise(reading.candidates) if b in told and a.unread and not a.timed and a.last is None)
    return any(
        a.first.weekday_only and b.first.weekday_only and b.row is None and _joins(reading, reading.norm[a.tail : b.head])
        for a, b in pairs
    )


def _joins(reading: Reading, gap: str) -> bool:
    """Whether words join two days to several."""
    return gap.strip() == "/" or any(p.fullmatch(gap) for p in (reading.language.bridge, reading.language.listing))


def row_of_an_event(reading: Reading, found: Found) -> bool:
    """Of the rows of a table one tells of an examination or a meeting, where another tells what stops."""
    if not reading.page.tables or not reading.may_say("event_row"):
        return False
    told = {s.first.row: s.first for s in found.spans if s.first is not None and s.first.row is not None}
    rows = [row_of(reading, candidate) for candidate in told.values()]
    stopped = [any(reading.says("stop", cell) for cell in row) for row in rows]
    other = [any(reading.says("event_row", cell) for cell in row) for row in rows]
    return any(stopped) and any(event and not stop for event, stop in zip(other, stopped, strict=True))


def unlikely(reading: Reading, _: Found) -> bool:
    """The words speak against a part of the reading, and for no other reading as a whole."""
    return reading.least < UNSURE
