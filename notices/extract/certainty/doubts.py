"""Signs that a reading may be wrong although its windows are stated: what the text also says, and no rule accounts for."""

from datetime import datetime, timedelta
from functools import lru_cache

from notices.extract.certainty import leftovers, overlaps, passed, suspicions, wordless
from notices.extract.certainty.signs import SEVERAL, Sign
from notices.extract.languages.language import Flag
from notices.extract.layout.lengths import length_after, seconds
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import BY_WORDS
from notices.extract.reading import Reading
from notices.extract.windows.found import Found
from notices.extract.windows.spans import Span, latest
from notices.model import Kind
from notices.text import Stretch

_PAST = timedelta(days=1)
_SOON = timedelta(days=75)
_HOUR = timedelta(hours=1)
_TELLING = (Kind.CANCELLATION, Kind.POSTPONEMENT, Kind.EXTENSION, Kind.RECOVERY)
_MONTHS = 12


def doubtful(reading: Reading, found: Found) -> str:
    """The first sign of doubt, in words; empty without one."""
    signs = _signs(reading.kind, reading.language.flags, min(len(found.spans), SEVERAL))
    return next((sign.why for sign in signs if sign.test(reading, found)), "")


@lru_cache(maxsize=64)
def _signs(kind: Kind, flags: frozenset[Flag], windows: int) -> tuple[Sign, ...]:
    """The signs that count in a notice of a kind with so many windows."""
    told = (sign for sign in _SIGNS if kind in sign.kinds and windows >= sign.windows)
    return tuple(sign for sign in told if sign.flag is None or sign.flag in flags)


def _planned_outage(reading: Reading, _: Found) -> bool:
    """The title announces work, the text is read as an accident."""
    title = Stretch(0, reading.title_end)
    return reading.says("planned_title", title) and not reading.holds(reading.language.kinds[Kind.OUTAGE], title)


def _both_kept(reading: Reading, _: Found) -> bool:
    """Something was moved, but old and new times were not told apart."""
    return not any(c.role in passed.GONE for c in reading.candidates)


def _moved_by_words(reading: Reading, _: Found) -> bool:
    """That something is put off is told by the likelihood of the words alone, and no time is told to be gone."""
    return reading.kind_why == BY_WORDS and not any(c.role in passed.GONE for c in reading.candidates)


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
    """Planned work that was over before the text was published, or that began well before it."""
    published = reading.setting.published
    last = latest(s.end or s.start for s in found.spans)
    over = found.recurrence is None and all(s.end is not None and s.end < published for s in found.spans)
    return over or (last is not None and last < published - _PAST)


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


def _not_yet(reading: Reading, found: Found) -> bool:
    """What is said to be back is so only after publication."""
    return any(s.end is not None and s.end > reading.setting.published for s in found.spans)


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
    """Something is said to be moved to another time, or corrected, yet all of several windows are kept."""
    told = [s.first for s in found.spans if s.first is not None]
    corrected = any(reading.says("correction", reading.sentence_at(c.head)) for c in told)
    moved = corrected or any(reading.found("moved_to", reading.sentence_before(c.head)) for c in told)
    return moved and not any(c.role in passed.GONE for c in reading.candidates)


def _end_for_all(reading: Reading, found: Found) -> bool:
    """Several windows share one end although the text tells several."""
    if any(s.branches for s in found.spans):
        return False
    last = [s.last for s in found.spans if s.last is not None and s.last is not s.first]
    ends = {c.start for c in reading.candidates if c.role is Role.END and c.timed}
    return len(set(last)) < len(last) and len(ends) > 1


def _series_unread(reading: Reading, found: Found) -> bool:
    """A series is spoken of in the sentence of a window that was not read as one."""
    told = (s.first for s in found.spans if s.first is not None and s.first.repeat is None and s.first.row is None)
    return any((not c.first.dated or c.first.weekday_only) and reading.says("series", reading.sentence_at(c.head)) for c in told)


_SIGNS = (
    Sign("the words speak against it", suspicions.unlikely),
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
    Sign("windows overlap in part", overlaps.crossing_apart, flag=Flag.ALL_TIMES, windows=SEVERAL),
    Sign("a weekday beside a date", suspicions.weekday_beside_date, flag=Flag.ALL_TIMES, windows=SEVERAL),
    Sign("a date was passed over", suspicions.date_passed_over, flag=Flag.ALL_TIMES, windows=1),
    Sign("a later date is left over", suspicions.later_date_left, (Kind.POSTPONEMENT, Kind.EXTENSION), Flag.ALL_TIMES, windows=1),
    Sign("a plain range is longer", suspicions.end_not_moved, (Kind.EXTENSION,), Flag.ALL_TIMES, windows=1),
    Sign("a series was moved", suspicions.series_moved, (Kind.POSTPONEMENT,), Flag.ALL_TIMES),
    Sign("an outage that is over", suspicions.already_over, (Kind.OUTAGE,), windows=1),
    Sign("a time ahead is left over", passed.left_ahead, flag=Flag.ALL_TIMES),
    Sign("a day ahead is left over", passed.unmarked, flag=Flag.ALL_TIMES),
    Sign("a clock beside a window has no meaning", suspicions.clock_beside, (Kind.MAINTENANCE,), Flag.BY_WORDS, windows=1),
    Sign("a day was not worked out", suspicions.day_unplaced, flag=Flag.BY_WORDS),
    Sign("listed beginnings share an end", suspicions.starts_listed, (Kind.MAINTENANCE,), Flag.BY_WORDS, windows=SEVERAL),
    Sign("an end before a beginning is another's", suspicions.end_of_another, (Kind.MAINTENANCE,), windows=SEVERAL),
    Sign("a clock of a stop has no meaning", passed.untold, flag=Flag.BY_WORDS),
    Sign("a window lies inside another", overlaps.nested, windows=SEVERAL),
    Sign("a stop is said of some windows only", overlaps.mixed, flag=Flag.BY_WORDS, windows=SEVERAL),
    Sign("times under a title of a stop are left out", passed.dropped, (Kind.INFO, Kind.MAINTENANCE), Flag.BY_WORDS),
    Sign("a recovery after publication", _not_yet, (Kind.RECOVERY,), windows=1),
    Sign("days are a window and clocks beside them are not", passed.days_beside_clocks, flag=Flag.BY_WORDS, windows=1),
    Sign("a series was not read", _series_unread, flag=Flag.BY_WORDS, windows=1),
    Sign("what was cancelled is not told", passed.cancelled_untold, (Kind.CANCELLATION,), Flag.BY_WORDS),
    Sign("a date beside a window is left over", passed.day_beside, flag=Flag.BY_WORDS),
    Sign("windows of one sentence overlap in part", overlaps.crossing_beside, flag=Flag.BY_WORDS, windows=SEVERAL),
    Sign("a moved end without its beginning", passed.begin_untold, (Kind.EXTENSION,), Flag.BY_WORDS, windows=1),
    Sign("a duration says otherwise", _length_differs, flag=Flag.BY_WORDS, windows=1),
    Sign("moved, and nothing was replaced", _moved_unread, (Kind.MAINTENANCE,), Flag.BY_WORDS, windows=SEVERAL),
    Sign("one end for several windows, and several ends", _end_for_all, flag=Flag.BY_WORDS, windows=SEVERAL),
    Sign("bounds of what is not told", suspicions.bounds_alone, (Kind.MAINTENANCE,), Flag.ALL_TIMES, windows=1),
    Sign("a series has gaps", suspicions.series_with_gaps, flag=Flag.ALL_TIMES, windows=1),
    Sign("a series, and a week", suspicions.week_unread, (Kind.MAINTENANCE,), windows=1),
    Sign("a bound is the close of a day", suspicions.day_closes, windows=1),
    Sign("a bound is a part of a day", suspicions.part_of_day, flag=Flag.ALL_TIMES, windows=1),
    Sign("one of several weekdays", suspicions.weekday_left, windows=1),
    Sign("one of two days", suspicions.either_day, (Kind.MAINTENANCE,), Flag.ALL_TIMES, windows=1),
    Sign("a row without a day", suspicions.row_without_day, windows=SEVERAL),
    Sign("a row tells of an event", suspicions.row_of_an_event, windows=SEVERAL),
    Sign("small hours as figures alone", suspicions.half_untold, flag=Flag.ALL_TIMES),
    Sign("back after so long, and no word that it was", suspicions.length_alone, (Kind.RECOVERY,), Flag.BY_WORDS, windows=1),
    Sign("hours from a day on", suspicions.series_untold, (Kind.MAINTENANCE, Kind.POSTPONEMENT), windows=1),
    Sign("several nights on end", suspicions.nights_untold, (Kind.MAINTENANCE,)),
    Sign("put off by words alone", _moved_by_words, (Kind.POSTPONEMENT,), Flag.ALL_TIMES, windows=1),
    *leftovers.SIGNS,
    *wordless.SIGNS,
)
