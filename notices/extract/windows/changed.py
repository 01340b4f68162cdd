"""Windows of work that is prolonged, put off or called off."""

from datetime import datetime, timedelta

from notices.extract.calendar.resolve import later, moved
from notices.extract.languages.language import Flag
from notices.extract.layout.lengths import length_after, length_before, seconds
from notices.extract.mentions.marks import BEGUN, Candidate, Mark, Role
from notices.extract.reading import Reading
from notices.extract.windows.carried import carry
from notices.extract.windows.found import Found
from notices.extract.windows.outages import by_time
from notices.extract.windows.pairing import joined
from notices.extract.windows.planned import planned
from notices.extract.windows.prolonged import leave_open, moved_end, prolong
from notices.extract.windows.recoveries import first_trouble
from notices.extract.windows.spans import Span, latest
from notices.extract.windows.wholedays import dropped_days, whole_days

_DAY = timedelta(days=1)
_BEFORE = 8
_CALLED = 12
_BESIDE = (Role.OFFICE, Role.UNAFFECTED, Role.NOISE)
"""What times stand for that say nothing of the work."""


def extension(reading: Reading, by_role: dict[Role, list[Candidate]], found: Found) -> None:
    """The window with its new end: a stated one, or the old end and how much longer."""
    ends = [c for c in by_role[Role.NEW_END] if c.timed]
    ends = ends + _newest(reading, by_role[Role.ESTIMATE]) if ends else _told_ends(reading, by_role)
    ranges = [c for c in by_role[Role.WINDOW] if c.timed]
    ends = ends or ([] if ranges else _lone_end(reading))
    starts = _begun(reading, [c for c in by_role[Role.START] if c.timed])
    starts = starts or ([] if _old_start(by_role) and reading.by_words else _begun_days(reading, by_role))
    starts = starts or ([] if ranges else first_trouble(reading, by_role))
    if ends:
        end = max(ends, key=lambda c: c.end or c.start or datetime.min.replace(tzinfo=reading.setting.tz))
        start = starts[0] if starts else ranges[0] if ranges else _old_start(by_role)
        start = start or _quoted_start(by_role, end.end or end.start or reading.setting.published)
        found.spans = [Span(_ahead(start, end), _behind(start, end), start, end)]
    elif ranges:
        found.spans = [Span.of(c) for c in _longest(ranges)]
    elif starts:
        found.spans = [_prolonged(reading, by_role, starts[0])]
    elif (old := _old_start(by_role)) is not None:
        found.spans = [Span.of(old)]
    else:
        found.spans = moved_end(reading, by_role[Role.OLD])
    _until_the_day(reading, by_role, found.spans)
    if not by_role[Role.NEW_END]:
        prolong(reading, found.spans)
        leave_open(reading, found.spans)
    found.expect_last_end()


def _newest(reading: Reading, estimates: list[Candidate]) -> list[Candidate]:
    """Estimates that are called the newest, behind ends that were moved before: "now put back to 11:00. … Newest: by 12:30"."""
    if not reading.may_say("newest_told"):
        return []
    return [c for c in estimates if c.timed and reading.found("newest_told", reading.norm[max(0, c.head - _CALLED) : c.head])]


def _told_ends(reading: Reading, by_role: dict[Role, list[Candidate]]) -> list[Candidate]:
    """The ends that are told; what was done before the end that was planned is a step of the work, and no end of it."""
    ends = [c for c in by_role[Role.END] + by_role[Role.ESTIMATE] if c.timed]
    old = [c.start for c in by_role[Role.OLD] if c.timed and c.last is None and c.start is not None]
    published = reading.setting.published
    return [c for c in ends if not old or c.start is None or c.start > published or c.start >= min(old)]


def _begun(reading: Reading, starts: list[Candidate]) -> list[Candidate]:
    """The beginnings, those past with labels if there are any; of those that are all past the earliest first.

    An entry of a log may tell that it broke before.
    """
    published = reading.setting.published
    starts = [c for c in starts if c.label is Role.START and c.start is not None and c.start <= published] or starts
    past = all(c.start is not None and c.start <= published for c in starts)
    return sorted(starts, key=lambda c: c.start or published) if past else by_time(reading, starts)


def _longest(ranges: list[Candidate]) -> list[Candidate]:
    """Ranges without those that begin when another one does and end sooner, where labels tell both: "Extended window: …"."""
    ends: dict[datetime | None, list[datetime]] = {}
    for candidate in ranges:
        if candidate.label is not None and candidate.end is not None:
            ends.setdefault(candidate.start, []).append(candidate.end)
    return [c for c in ranges if c.label is None or c.end is None or c.end == max(ends[c.start])]


def _ahead(start: Candidate | None, end: Candidate) -> datetime | None:
    """The beginning; of a bare weekday that would lie behind the new end, the one before."""
    moment, last = (start.start if start else None), end.end or end.start
    if start is None or moment is None or last is None or moment < last or not start.first.weekday_only:
        return moment
    return moved(moment, -7 * _DAY) if end.first.dated else moment


def _behind(start: Candidate | None, end: Candidate) -> datetime | None:
    """The new end; of a clock alone that would lie before the beginning, the next such time."""
    moment = end.end or end.start
    if start is None or start.start is None or moment is None or end.first.dated or moment > start.start:
        return moment
    return moved(moment, _DAY)


def _begun_days(reading: Reading, by_role: dict[Role, list[Candidate]]) -> list[Candidate]:
    """ "Closed since 24 March": a beginning that is told by its day alone, and past."""
    days = [c for c in by_role[Role.START] + by_role[Role.WINDOW] if not c.timed and c.last is None and c.first.now is None]
    past = [c for c in days if c.start is not None and c.start <= reading.setting.published]
    # "Today" tells when it is off only together with a clock.
    today = reading.setting.published.date()
    return [c for c in past if not (reading.by_words and c.start is not None and c.start.date() == today)]


def _until_the_day(reading: Reading, by_role: dict[Role, list[Candidate]], spans: list[Span]) -> None:
    """ "The return to service has been delayed to 4 July": a new end by its day alone, or the only end, that day included.

    Not a day on which the doors are open again: "改为3月19日开馆".
    """
    ends = by_role[Role.NEW_END] or by_role[Role.END]
    days = [c for c in ends if not c.timed and c.last is None and c.start is not None]
    last = max(days, key=lambda c: c.start.timestamp() if c.start else 0.0, default=None)
    if last is None or last.start is None:
        return
    old = next((c for c in by_role[Role.OLD] if c.last is not None and not c.timed), None)
    spans[:] = spans or [Span(old.start if old is not None else None, None, old)]
    if len(spans) == 1 and spans[0].end is None:
        back = reading.found("back_that_day", reading.norm[last.tail : last.tail + _CALLED]) is not None
        spans[0].end, spans[0].last = last.start if back else moved(last.start, _DAY), last


def _old_start(by_role: dict[Role, list[Candidate]]) -> Candidate | None:
    return next((c for c in (*by_role[Role.OLD], *by_role[Role.STRUCK]) if c.last is not None and c.timed), None)


def _quoted_start(by_role: dict[Role, list[Candidate]], end: datetime) -> Candidate | None:
    """When a mail that is quoted below the news says that the work begins; its "tonight" was that of the day it was sent."""
    told = (c for c in by_role[Role.QUOTED] if c.timed and c.label in (None, *BEGUN))
    begun = next((c for c in told if c.last is not None or c.label is Role.START), None)
    day = begun.first.day if begun is not None else None
    while begun is not None and begun.start is not None and begun.start > end and day is not None and not day.explicit:
        begun.start = moved(begun.start, -_DAY)
    return begun


def _prolonged(reading: Reading, by_role: dict[Role, list[Candidate]], start: Candidate) -> Span:
    """A beginning whose end moves by a stated length from the old end, or is left open."""
    old = next((c for c in by_role[Role.OLD] if c.timed and c.last is None), None)
    for mark in reading.lengths:
        if old and old.start and reading.says("prolonged", reading.sentence_at(mark.start)):
            return Span(start.start, later(_behind(start, old) or old.start, seconds(mark)), start, old, mark)
        lengthened = reading.found("lengthened_to", reading.norm[max(0, mark.start - _BEFORE) : mark.start])
        if start.start and (lengthened or reading.found("instead_of_length", reading.norm[mark.start : mark.end])):
            return Span(start.start, later(start.start, seconds(mark)), start, start, mark)
    return Span(start.start, None, start)


def postponement(reading: Reading, by_role: dict[Role, list[Candidate]], found: Found) -> None:
    """The new window; at the old clocks, or as long as the old one, where only the new day or beginning is told."""
    planned(reading, by_role, found)
    moved_by = carry(reading, found)
    _keep_clock(reading, by_role[Role.OLD], found)
    if any(s.end is None and s.first is not None for s in found.spans):
        _keep_length(reading, by_role[Role.OLD], found, moved_by)


def _keep_clock(reading: Reading, old: list[Candidate], found: Found) -> None:
    """ "The restart of the 12th, 20:00, moves to the 19th, same time": a new day alone begins when the old one did."""
    clock = next((c.start for c in old if c.timed and c.last is None and c.start is not None), None)
    for span in found.spans if clock is not None and reading.may_say("same_clock") else ():
        day = span.first is not None and not span.first.timed and span.first.last is None
        if clock and day and span.first and span.start and reading.says("same_clock", reading.sentence_at(span.first.head)):
            shift = timedelta(hours=clock.hour, minutes=clock.minute)
            span.start, span.end = moved(span.start, shift), moved(span.end, shift) if span.end else None
            found.expected = latest(s.end for s in found.spans)


def _keep_length(reading: Reading, old: list[Candidate], found: Found, moved_by: Mark | None) -> None:
    """A new beginning without an end: as long as what it takes the place of was to be."""
    mark = next((m for c in old if c.timed and (m := length_after(reading, c)) is not None), None)
    if mark is None or mark == moved_by:
        return
    for span in found.spans:
        if span.end is None and span.start is not None:
            span.end, span.length = later(span.start, seconds(mark)), mark
    found.expected = latest(s.end for s in found.spans)


def _lone_end(reading: Reading) -> list[Candidate]:
    """The one clock ahead that no word gave a role: of what goes on longer, when it ends."""
    return [c for c in _told_alone(reading, (*_BESIDE, Role.QUOTED, Role.STRUCK, Role.STAMP)) if c.last is None]


def _told_alone(reading: Reading, beside: tuple[Role, ...]) -> list[Candidate]:
    """The one time ahead that no word gave a role; what others stand for may only be `beside` it."""
    told = [c for c in reading.candidates if c.timed and c.start is not None and c.start > reading.setting.published]
    told = [c for c in told if c.role not in beside]
    return told if len(told) == 1 and told[0].role is Role.CONTEXT else []


def _going_on(reading: Reading) -> list[Span]:
    """The one dated range ahead in which all goes on as usual after all: what was cancelled."""
    open_ = (Role.UNAFFECTED, Role.OFFICE, Role.CONTEXT)
    told = [c for c in reading.candidates if c.role in open_ and c.last is not None and c.timed and c.first.day is not None]
    ahead = [
        c for c in told if c.first.day is not None and c.first.day.explicit and c.start and c.start > reading.setting.published
    ]
    return [Span.of(c) for c in ahead] if len(ahead) == 1 else []


def cancellation(reading: Reading, by_role: dict[Role, list[Candidate]], found: Found) -> None:
    """The windows that were called off."""
    listed = by_role[Role.WINDOW] + by_role[Role.OLD] + by_role[Role.STRUCK]
    found.spans = [Span.of(c) for c in sorted(listed, key=lambda c: c.head) if c.timed and c.last is not None]
    found.superseded = []
    if not found.spans:
        found.spans = _going_on(reading)
    if not found.spans:
        found.spans = joined(reading, [c for c in by_role[Role.START] if c.timed], [c for c in by_role[Role.END] if c.timed])
    if not found.spans and reading.by_words:
        found.spans = dropped_days(reading, by_role[Role.OLD]) or _days_dropped(reading, by_role)
    if not found.spans and Flag.ALL_TIMES in reading.language.flags:
        told = by_role[Role.OLD] or [c for c in _told_alone(reading, _BESIDE) if c.first.dated]
        old = [_old(reading, c) for c in told if c.timed]
        found.spans = whole_days(reading, by_role) or old or dropped_days(reading, by_role[Role.OLD])


def _days_dropped(reading: Reading, by_role: dict[Role, list[Candidate]]) -> list[Span]:
    """ "The stop of 17 to 18 May is called off": from day to day; of one day alone it may be said that nothing stops then."""
    return [s for s in whole_days(reading, by_role) if s.first is not None and s.first.last is not None]


def _old(reading: Reading, candidate: Candidate) -> Span:
    """What was to be, with the length that it was to have: "from 8 pm for two hours"."""
    length = length_after(reading, candidate) if candidate.start is not None and candidate.last is None else None
    length = length or length_before(reading, candidate)
    if length is None or candidate.start is None:
        return Span.of(candidate)
    return Span(candidate.start, later(candidate.start, seconds(length)), candidate, candidate, length)
