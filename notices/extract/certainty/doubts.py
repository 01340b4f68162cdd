"""Signs that a reading may be wrong although its windows are stated: what the text also says, and no rule accounts for."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from notices.extract.certainty import leftovers, suspicions, wordless
from notices.extract.certainty.signs import SEVERAL, Sign
from notices.extract.kinds.core import is_long
from notices.extract.languages.language import Flag
from notices.extract.layout.lengths import length_after, seconds
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.support import UNSAID, weighty
from notices.extract.windows.found import Found
from notices.extract.windows.spans import Span, latest
from notices.model import Kind
from notices.text import Stretch

_PAST = timedelta(days=1)
_SOON = timedelta(days=75)
_HOUR = timedelta(hours=1)
_GONE = (Role.OLD, Role.STRUCK, Role.QUOTED, Role.CONTINGENCY)
_TELLING = (Kind.CANCELLATION, Kind.POSTPONEMENT, Kind.EXTENSION, Kind.RECOVERY)
_MONTHS = 12
_OPEN = (Role.CONTEXT, Role.WINDOW, Role.START, Role.END)


def doubtful(reading: Reading, found: Found) -> str:
    """The first sign of doubt, in words; empty without one."""
    signs = _signs(reading.kind, reading.language.flags, min(len(found.spans), SEVERAL))
    return next((sign.why for sign in signs if sign.test(reading, found)), "")


@lru_cache(maxsize=64)
def _signs(kind: Kind, flags: frozenset[Flag], windows: int) -> tuple[Sign, ...]:
    """The signs that count in a notice of a kind with so many windows."""
    told = (sign for sign in _SIGNS if kind in sign.kinds and windows >= sign.windows)
    return tuple(sign for sign in told if sign.flag is None or sign.flag in flags)


def _reserve_unread(reading: Reading, found: Found) -> bool:
    """A back-up window is spoken of, several windows are given, and none was found to be the back-up."""
    return not found.contingency and reading.found("reserve_said", reading.norm) is not None


def _planned_outage(reading: Reading, _: Found) -> bool:
    """The title announces work, the text is read as an accident."""
    title = Stretch(0, reading.title_end)
    return reading.says("planned_title", title) and not reading.holds(reading.language.kinds[Kind.OUTAGE], title)


def _both_kept(reading: Reading, _: Found) -> bool:
    """Something was moved, but old and new times were not told apart."""
    return not any(c.role in _GONE for c in reading.candidates)


def _borrowed_day(reading: Reading, found: Found) -> bool:
    """A range of clocks whose day is taken from another sentence, and that no label, row or series explains."""
    whole = (s.first for s in found.spans if s.first is not None and s.first is s.last)
    return any(not _explained(reading, c) for c in whole)


def _explained(reading: Reading, candidate: Candidate) -> bool:
    last = candidate.last
    if candidate.first.dated or (last is not None and last.dated) or candidate.repeat is not None:
        return True
    if candidate.row is not None:
        grid = reading.grids[candidate.row[0]]
        return any(c.first.dated for c in reading.within(reading.line_at(max(0, grid.start - 1)).start, grid.end))
    if candidate.label is not None:
        return True
    sentence = reading.sentence_at(candidate.head)
    before = reading.sentence_at(max(0, sentence.start - 1))
    return any(c.first.dated for c in reading.within(before.start, sentence.end))


def _partly_back(reading: Reading, _: Found) -> bool:
    """Something is back, something else is said to be still down."""
    return reading.found("still_down", reading.norm) is not None


def _all_past(reading: Reading, found: Found) -> bool:
    """Planned work that was over well before the text was published."""
    last = latest(s.end or s.start for s in found.spans)
    return last is not None and last < reading.setting.published - _PAST


def _several_ended(reading: Reading, _: Found) -> bool:
    """Of several ranges one was taken for what really was."""
    told = [c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None]
    return len({(c.start, c.end) for c in told}) > 1


def _times_labelled(reading: Reading, _: Found) -> bool:
    """Nothing is said to be down, but times stand behind the labels of windows."""
    return any(c.label in (Role.START, Role.END) and c.timed for c in reading.candidates)


def _title_differs(reading: Reading, _: Found) -> bool:
    """The title's status word is that of another kind."""
    said = [kind for kind in _TELLING if reading.titled(f"status_{kind.value}")]
    differs = bool(said) and reading.kind not in said and reading.kind is not Kind.INFO
    return differs or {Kind.CANCELLATION, Kind.POSTPONEMENT} <= set(said)


def _either_order(reading: Reading, found: Found) -> bool:
    """A numeric date without a home, of which day first and month first both lie near."""
    if reading.setting.month_first is not None:
        return False
    used = (c for s in found.spans for c in (s.first, s.last) if c is not None)
    return any(_open_order(c, reading.setting.published) for c in used)


def _open_order(candidate: Candidate, published: datetime) -> bool:
    day = candidate.first.day
    if day is None or day.order != "?" or day.month is None or day.day is None or candidate.start is None:
        return False
    if abs(candidate.start - published) <= 2 * _PAST:
        return False
    either = day.month != day.day and day.month <= _MONTHS and day.day <= _MONTHS and day.weekday is None
    return either and abs(day.month - day.day) * timedelta(days=30) < _SOON


def _crossing(spans: Iterable[Span]) -> bool:
    """Windows that partly overlap: one of them may be the other in another zone."""
    bounds = sorted((s.start, s.end) for s in spans if s.start and s.end)
    return any(a[0] < b[0] < a[1] < b[1] for a, b in pairwise(bounds) if a[0] and b[0] and a[1] and b[1])


def _crossing_apart(reading: Reading, found: Found) -> bool:
    """Windows that partly overlap, unless each has a place of its own and both are told in one zone."""
    spans = sorted((s for s in found.spans if s.start and s.end and s.first is not None), key=lambda s: (s.start, s.end))
    return any(_crossing((a, b)) and not _apart(reading, a, b) for a, b in pairwise(spans))


def _apart(reading: Reading, one: Span, other: Span) -> bool:
    """Whether two windows stand in different lines, or rows, and name the same zone or none."""
    if one.first is None or other.first is None:
        return False
    lines = reading.line_at(one.first.head) != reading.line_at(other.first.head)
    zones = [c.first.zone.name if c.first.zone is not None else "" for c in (one.first, other.first)]
    return lines and zones[0] == zones[1]


def _left_ahead(reading: Reading, found: Found) -> bool:
    """Another time of the days of the windows, or later, that no rule said anything about."""
    first = min((s.start for s in found.spans if s.start is not None), default=None)
    if reading.kind in (Kind.OUTAGE, Kind.RECOVERY):
        first = reading.setting.published
    if first is None:
        return False
    left = (c for c in reading.candidates if c.unread and c.start is not None)
    ahead = (c for c in left if c.start is not None and c.start > first and (c.timed or c.last is not None))
    return any(_matters(reading, c) for c in ahead)


def _unmarked(reading: Reading, found: Found) -> bool:
    """A day ahead that no rule said anything about."""
    if not found.spans:
        return False
    today = reading.setting.published
    left = (c for c in reading.candidates if c.unread and not c.timed and _dated(c))
    days = {s.start.date() for s in found.spans if s.start} | {s.end.date() for s in found.spans if s.end}
    ahead = (c for c in left if c.start is not None and c.start > today and c.start.date() not in days)
    return any(c.head > reading.title_end and _matters(reading, c) for c in ahead)


def _dated(candidate: Candidate) -> bool:
    """Whether a whole date is written, not only a weekday."""
    return candidate.first.day is not None and candidate.first.day.month is not None


def _matters(reading: Reading, candidate: Candidate) -> bool:
    """Whether a date stands where windows may: in a short text, or in a sentence about a stop."""
    listed = candidate.row is not None and candidate.timed
    return listed or not is_long(reading) or reading.says("stop_days", reading.sentence_at(candidate.head))


def _untold(reading: Reading, found: Found) -> bool:
    """Whether a dated clock in a sentence that speaks of a stop was given no meaning, and is no bound of a window."""
    bounds = {moment for span in found.spans for moment in span.key}
    open_ = (c for c in reading.candidates if c.unread and c.timed and c.first.dated)
    return any(
        c.start not in bounds and reading.says("stop_days", s) and reading.alive(s)
        for c, s in ((c, reading.sentence_at(c.head)) for c in open_)
    )


def _nested(reading: Reading, found: Found) -> bool:
    """Whether a window of the running text lies inside another one, apart from its bounds; those of a list do not count."""
    plain = (s for s in found.spans if s.first is not None and s.first.row is None and not _is_item(reading, s.first))
    whole = sorted((s.start, s.end) for s in plain if s.start is not None and s.end is not None)
    return any(a[0] < b[0] and b[1] < a[1] for a, b in pairwise(whole))


def _is_item(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time stands in an item of a list that is a line, and alone there."""
    naming, line = reading.language.naming, reading.line_at(candidate.head)
    alone = reading.judged(f"one {candidate.role}", line, lambda: _has_one(reading, line, candidate.role))
    return alone and naming.item is not None and naming.item.match(reading.norm, line.start, line.end) is not None


def _has_one(reading: Reading, line: Stretch, role: Role) -> bool:
    """Whether one time of a line, and no more, stands for that."""
    return sum(c.role is role for c in reading.within(line.start, line.end)) == 1


def _unsaid(reading: Reading, span: Span) -> bool:
    """Whether no word of a stop stands in a window's own statement, nor a label or a table says what it is."""
    own = span.first
    if own is None or own.label is not None or own.row is not None or span.end is None or span.end <= reading.setting.published:
        return False
    return not weighty(reading, own)


def _mixed(reading: Reading, found: Found) -> bool:
    """Whether a stop is said of some windows and of others not, unless they stand in lines one below the other."""
    differ = len({_unsaid(reading, span) for span in found.spans}) > 1
    return differ and not _in_a_column(reading, found)


def _in_a_column(reading: Reading, found: Found) -> bool:
    """Whether windows stand in lines of their own, one below the other."""
    lines = sorted(reading.line_at(s.first.head) for s in found.spans if s.first is not None)
    return len(set(lines)) == len(found.spans) and all(a.end == b.start for a, b in pairwise(lines))


def _dropped(reading: Reading, _: Found) -> bool:
    """Under a title that speaks of a stop, dated clocks ahead that nothing was made of, or nothing at all."""
    if not reading.titled("stop"):
        return False
    if reading.kind is Kind.INFO:
        days = (c for c in reading.candidates if c.role in _OPEN and not c.timed and _dated(c) and _ahead(reading, c))
        return any(reading.says("stop_days", reading.sentence_at(c.head)) for c in days) or any(
            c.role in (*_OPEN, Role.OLD) and c.timed and _ahead(reading, c) for c in reading.candidates
        )
    return any(c.why == UNSAID and c.timed and c.first.dated for c in reading.candidates)


def _ahead(reading: Reading, candidate: Candidate) -> bool:
    return candidate.start is not None and candidate.start > reading.setting.published


def _days_beside_clocks(reading: Reading, found: Found) -> bool:
    """Whole days were taken for a window where clocks stand in the same sentence."""
    days = (reading.sentence_at(s.first.head) for s in found.spans if s.first is not None and not s.first.timed)
    used = {c.head for s in found.spans for c in (s.first, s.last) if c is not None}
    return any(c.timed and c.last is not None and c.head not in used for s in days for c in reading.within(s.start, s.end))


def _not_yet(reading: Reading, found: Found) -> bool:
    """What is said to be back is so only after publication."""
    return any(s.end is not None and s.end > reading.setting.published for s in found.spans)


def _begin_untold(reading: Reading, found: Found) -> bool:
    """The end of something was moved, its beginning was not found, and an earlier time has no meaning."""
    last = latest(s.end for s in found.spans if s.start is None)
    left = (c.start for c in reading.candidates if c.unread and c.timed and c.start is not None)
    return last is not None and any(start is not None and start < last for start in left)


def _length_differs(reading: Reading, found: Found) -> bool:
    """A beginning was joined with an end further on although a duration stands in its own sentence."""
    apart = (s for s in found.spans if s.first is not None and s.last is not None and s.last is not s.first and s.length is None)
    return any(_other_length(reading, s) for s in apart)


def _other_length(reading: Reading, span: Span) -> bool:
    """Whether a duration in the sentence of a window's beginning gives another end than the one that was taken."""
    own = span.first
    mark = length_after(reading, own) if own is not None and own.last is None else None
    if own is None or mark is None or span.start is None or span.end is None:
        return False
    within = mark.start < reading.sentence_at(own.head).end
    if span.last is not None and span.last.role is Role.NEW_END:
        return False
    return within and abs(span.end - span.start - timedelta(seconds=seconds(mark))) > _HOUR


def _moved_unread(reading: Reading, found: Found) -> bool:
    """Something is said to be moved to another time, yet all of several windows are kept."""
    told = [s.first for s in found.spans if s.first is not None]
    if any(reading.says("correction", reading.sentence_at(c.head)) for c in told):
        return not any(c.role in _GONE for c in reading.candidates)
    return any(reading.found("moved_to", reading.sentence_before(c.head)) for c in told) and not any(
        c.role in _GONE for c in reading.candidates
    )


def _end_for_all(reading: Reading, found: Found) -> bool:
    """Several windows share one end although the text tells several."""
    if any(s.branches for s in found.spans):
        return False
    last = [id(s.last) for s in found.spans if s.last is not None and s.last is not s.first]
    ends = {c.start for c in reading.candidates if c.role is Role.END and c.timed}
    return len(set(last)) < len(last) and len(ends) > 1


def _series_unread(reading: Reading, found: Found) -> bool:
    """A series is spoken of in the sentence of a window that was not read as one."""
    told = (s.first for s in found.spans if s.first is not None and s.first.repeat is None and s.first.row is None)
    return any((not c.first.dated or c.first.weekday_only) and reading.says("series", reading.sentence_at(c.head)) for c in told)


def _cancelled_untold(reading: Reading, found: Found) -> bool:
    """Something was cancelled, no window of it was found, and a range of time ahead has no meaning."""
    left = (c for c in reading.candidates if c.timed and c.last is not None and c.role is not Role.STAMP)
    return not found.spans and any(_ahead(reading, c) for c in left)


def _day_beside(reading: Reading, found: Found) -> bool:
    """A date ahead that no rule said anything about stands in the sentence of a window, or anywhere beside a series."""
    left = (c for c in reading.candidates if c.unread and c.last is None and not c.timed)
    ahead = [c for c in left if _dated(c) and _ahead(reading, c)]
    if not ahead:
        return False
    days = {moment.date() for span in found.spans for moment in span.key if moment is not None}
    days |= {c.start.date() for c in reading.candidates if c.role in _GONE and c.start is not None}
    told = {reading.sentence_at(s.first.head).start for s in found.spans if s.first is not None}
    series = found.recurrence is not None and not is_long(reading)
    others = (c for c in ahead if c.start is not None and c.start.date() not in days)
    return any(series or reading.sentence_at(c.head).start in told for c in others)


def _crossing_beside(reading: Reading, found: Found) -> bool:
    """Windows of one sentence that partly overlap: one of them may be the other in another zone, or not be read to its end."""
    spans = [s for s in found.spans if s.first is not None and s.first.row is None]
    if len(spans) < SEVERAL:
        return False
    return any(
        a.first is not None
        and b.first is not None
        and reading.sentence_at(a.first.head) == reading.sentence_at(b.first.head)
        and _crossing((a, b))
        for a, b in pairwise(spans)
    )


_SIGNS = (
    Sign("the words speak against it", suspicions.unlikely),
    Sign("a back-up window is spoken of", _reserve_unread, windows=SEVERAL),
    Sign("the title announces work", _planned_outage, (Kind.OUTAGE,)),
    Sign("old and new times are not told apart", _both_kept, (Kind.POSTPONEMENT, Kind.EXTENSION), windows=SEVERAL),
    Sign("all lies in the past", _all_past, (Kind.MAINTENANCE,), windows=1),
    Sign("something is still down", _partly_back, (Kind.RECOVERY,)),
    Sign("the day stands elsewhere", _borrowed_day, flag=Flag.ALL_TIMES, windows=1),
    Sign("an extended end that has passed", suspicions.already_over, (Kind.EXTENSION,), windows=1),
    Sign("several ranges were over", _several_ended, (Kind.RECOVERY,), windows=1),
    Sign("times of a window are labelled", _times_labelled, (Kind.INFO,)),
    Sign("the title says something else", _title_differs),
    Sign("a night that begins or ends on its day", suspicions.night_at_its_end, flag=Flag.ALL_TIMES, windows=1),
    Sign("day and month may be meant the other way round", _either_order, windows=1),
    Sign("windows overlap in part", _crossing_apart, flag=Flag.ALL_TIMES, windows=SEVERAL),
    Sign("a weekday beside a date", suspicions.weekday_beside_date, flag=Flag.ALL_TIMES, windows=SEVERAL),
    Sign("a date was passed over", suspicions.date_passed_over, flag=Flag.ALL_TIMES, windows=1),
    Sign("a later date is left over", suspicions.later_date_left, (Kind.POSTPONEMENT, Kind.EXTENSION), Flag.ALL_TIMES, windows=1),
    Sign("a plain range is longer", suspicions.end_not_moved, (Kind.EXTENSION,), Flag.ALL_TIMES, windows=1),
    Sign("a series was moved", suspicions.series_moved, (Kind.POSTPONEMENT,), Flag.ALL_TIMES),
    Sign("an outage that is over", suspicions.already_over, (Kind.OUTAGE,), windows=1),
    Sign("a time ahead is left over", _left_ahead, flag=Flag.ALL_TIMES),
    Sign("a day ahead is left over", _unmarked, flag=Flag.ALL_TIMES),
    Sign("a clock beside a window has no meaning", suspicions.clock_beside, (Kind.MAINTENANCE,), Flag.BY_WORDS, windows=1),
    Sign("a day was not worked out", suspicions.day_unplaced, flag=Flag.BY_WORDS),
    Sign("listed beginnings share an end", suspicions.starts_listed, (Kind.MAINTENANCE,), Flag.BY_WORDS, windows=SEVERAL),
    Sign("a clock of a stop has no meaning", _untold, flag=Flag.BY_WORDS),
    Sign("a window lies inside another", _nested, flag=Flag.BY_WORDS, windows=SEVERAL),
    Sign("a window lies inside another", _nested, flag=Flag.ALL_TIMES, windows=SEVERAL),
    Sign("a stop is said of some windows only", _mixed, flag=Flag.BY_WORDS, windows=SEVERAL),
    Sign("times under a title of a stop are left out", _dropped, (Kind.INFO, Kind.MAINTENANCE), Flag.BY_WORDS),
    Sign("a recovery after publication", _not_yet, (Kind.RECOVERY,), windows=1),
    Sign("days are a window and clocks beside them are not", _days_beside_clocks, flag=Flag.BY_WORDS, windows=1),
    Sign("a series was not read", _series_unread, flag=Flag.BY_WORDS, windows=1),
    Sign("what was cancelled is not told", _cancelled_untold, (Kind.CANCELLATION,), Flag.BY_WORDS),
    Sign("a date beside a window is left over", _day_beside, flag=Flag.BY_WORDS),
    Sign("windows of one sentence overlap in part", _crossing_beside, flag=Flag.BY_WORDS, windows=SEVERAL),
    Sign("a moved end without its beginning", _begin_untold, (Kind.EXTENSION,), Flag.BY_WORDS, windows=1),
    Sign("a duration says otherwise", _length_differs, flag=Flag.BY_WORDS, windows=1),
    Sign("moved, and nothing was replaced", _moved_unread, (Kind.MAINTENANCE,), Flag.BY_WORDS, windows=SEVERAL),
    Sign("one end for several windows, and several ends", _end_for_all, flag=Flag.BY_WORDS, windows=SEVERAL),
    Sign("local time of several sites", suspicions.sites_untold, (Kind.MAINTENANCE, Kind.POSTPONEMENT)),
    Sign("bounds of what is not told", suspicions.bounds_alone, (Kind.MAINTENANCE,), Flag.ALL_TIMES, windows=1),
    Sign("a series has gaps", suspicions.series_with_gaps, flag=Flag.ALL_TIMES, windows=1),
    Sign("a series, and a week", suspicions.week_unread, (Kind.MAINTENANCE,), windows=1),
    Sign("a bound is the close of a day", suspicions.day_closes, flag=Flag.ALL_TIMES, windows=1),
    Sign("one of several weekdays", suspicions.weekday_left, windows=1),
    Sign("one of two days", suspicions.either_day, (Kind.MAINTENANCE,), Flag.ALL_TIMES, windows=1),
    Sign("a row tells of an event", suspicions.row_of_an_event, windows=SEVERAL),
    Sign("several nights on end", suspicions.nights_untold, (Kind.MAINTENANCE,)),
    *leftovers.SIGNS,
    *wordless.SIGNS,
)
