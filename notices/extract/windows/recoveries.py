"""What is over: from when until when it was, by what is said to be back, by ranges, by entries of a log, by how long it took."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from notices.extract.calendar.resolve import later
from notices.extract.languages.language import Flag
from notices.extract.layout.lengths import back_so_long_after, length_after, length_before, seconds
from notices.extract.mentions.marks import Candidate, Mark, Role
from notices.extract.reading import Reading
from notices.extract.roles.relapses import is_past
from notices.extract.roles.support import UNSAID
from notices.extract.windows.parts import all_parts, of_rest
from notices.extract.windows.spans import Span, latest
from notices.model import Kind

_RECENT = timedelta(days=2)
_HOUR = timedelta(hours=1)
_PAIR = 2
_LOG = 3
_MARKS = " \t*-[(\u2022"


def over(reading: Reading, by_role: dict[Role, list[Candidate]]) -> tuple[list[Span], datetime | None]:
    """The window of a recovery, if both its bounds are told, and the moment of the recovery."""
    by_role = _labelled(by_role)
    if rows := _rows(reading, by_role):
        return rows, latest(s.end for s in rows)
    ranges = _as_it_was(reading, [c for c in by_role[Role.WINDOW] if c.timed])
    if apart := _told_apart(reading, by_role, ranges):
        return [Span.of(c) for c in apart], apart[-1].end
    if (whole := _told_whole(reading, by_role, ranges) or _was_hit(reading, by_role, ranges)) is not None:
        return [Span.of(whole)], whole.end
    ended = _told_twice(_told_beside(reading, _ended(reading, by_role), ranges), ranges)
    starts = _starts(reading, by_role, ranges)
    if not any(c.timed for c in ended) and not ranges:
        starts, ended = _log(reading, by_role, starts)
    if not any(c.timed and _past(reading, c) for c in ended) and (lasted := _lasted(reading, by_role[Role.START])) is not None:
        return [lasted], lasted.end
    starts = starts or _first_entry(reading, by_role)
    if parts := _parts(reading, starts, by_role):
        return parts, parts[-1].end
    actual = latest(c.start for c in ended if c.timed)
    if actual is None:
        actual = latest(c.end for c in ranges)
    elif not by_role[Role.RECOVERED] and reading.by_words:
        actual = latest((actual, *(c.end for c in _just_over(reading, ranges))))
    told = next((c for c in ranges if c.end == actual), ranges[-1] if ranges else None)
    starts = _entered(reading, told, actual) or _before(starts, actual) or _before(ranges, actual) or starts
    last = next((c for c in ended if c.start == actual), told)
    return _spans(reading, starts, actual, last), actual


def _ended(reading: Reading, by_role: dict[Role, list[Candidate]]) -> list[Candidate]:
    """When it was over: a title that says on which day leaves the clock to the text."""
    back, ends = by_role[Role.RECOVERED], [c for c in by_role[Role.END] if _told_of_now(reading, c)]
    ends = [c for c in ends if c.first.repeat is None]
    titled = bool(back) and all(not c.timed and c.head < reading.title_end for c in back)
    if titled and any(c.timed and _past(reading, c) for c in ends):
        return ends
    return back or ends or by_role[Role.ESTIMATE]


def _told_whole(reading: Reading, by_role: dict[Role, list[Candidate]], ranges: list[Candidate]) -> Candidate | None:
    """ "16:41 Resolved: between 16:03 and 16:29 pages failed": the only range in which something went wrong, in the news of a log.

    The stamps of a log tell when its entries were written, which is later. A return that the prose tells is no stamp.
    """
    if not reading.may_say("felt_then"):
        return None
    wrong = [c for c in ranges if _past(reading, c) and reading.says("felt_then", reading.sentence_at(c.head))]
    if len({(c.start, c.end) for c in wrong}) != 1 or wrong[0].end is None or wrong[0].end > reading.setting.published:
        return None
    outright = reading.found("impact_ran", reading.sentence_before(wrong[0].head)) is not None
    return None if not outright and _back_after(reading, by_role, wrong[0].end) else wrong[0]


def _was_hit(reading: Reading, by_role: dict[Role, list[Candidate]], ranges: list[Candidate]) -> Candidate | None:
    """ "影响时间为19:51至21:17", above or below the steps of a return: the only range of the trouble, up to the last of them."""
    if not reading.by_words or not reading.may_say("was_hit"):
        return None
    hit = _hits(reading, ranges)
    back = latest(c.start for c in by_role[Role.RECOVERED] + by_role[Role.END] if c.timed and _past(reading, c))
    return hit[0] if len(hit) == 1 and back is not None and back == hit[0].end else None


def _hits(reading: Reading, ranges: list[Candidate]) -> list[Candidate]:
    """The past ranges that a label, or what stands before them on the line, tells to be those of the trouble."""
    return [c for c in ranges if _past(reading, c) and reading.found("was_hit", c.label_text or reading.line_before(c.head))]


def _back_after(reading: Reading, by_role: dict[Role, list[Candidate]], end: datetime) -> bool:
    """Whether the prose tells of a return after an end; stamps of a log, and when somebody made sure of it, are none."""
    later = (c for c in by_role[Role.RECOVERED] + by_role[Role.END] if c.timed and c.start and c.start > end)
    return any(not _heads(reading, c) and not reading.found("confirmed_then", reading.sentence_before(c.head)) for c in later)


def _told_apart(reading: Reading, by_role: dict[Role, list[Candidate]], ranges: list[Candidate]) -> list[Candidate]:
    """ "Two outages, from 8:00 to 8:30 and from 12:00 to 12:20": ranges with time between them, told as several in number."""
    if not reading.may_say("several_troubles") or not reading.saying("several_troubles"):
        return []
    told = _earliest([c for c in ranges if _past(reading, c)])
    last = told[-1].end if told else None
    apart = len(told) > 1 and all(a.end and b.start and a.end < b.start for a, b in pairwise(told))
    over = last is not None and last <= reading.setting.published and not _back_after(reading, by_role, last)
    return told if apart and over else []


def _told_beside(reading: Reading, ended: list[Candidate], ranges: list[Candidate]) -> list[Candidate]:
    """ "RESOLVED | 11:34", and below it "between 08:06 and 10:49 all failed": what tells both bounds tells the end."""
    last = max(ended, key=lambda c: c.start or reading.setting.published, default=None)
    if last is not None and _closed_after(reading, last, ranges):
        return []
    if last is None or len(ranges) != 1 or last.label is not Role.RECOVERED or reading.norm[last.tail : last.tail + 1] != "\n":
        return ended
    told, below = ranges[0], reading.line_at(last.tail + 1)
    over = told.end is not None and last.start is not None and told.end < last.start
    return [] if over and below.start <= told.head < below.end else ended


def _closed_after(reading: Reading, last: Candidate, ranges: list[Candidate]) -> bool:
    """ "Impact: 15:08 to 17:26", and "17:55 stable, case closed": whether the last time is only that of the case."""
    if not reading.may_say("closed_after") or last.start is None or last.label is not None:
        return False
    hit = _hits(reading, ranges)
    over = bool(hit) and all(c.end is not None and c.end < last.start for c in hit)
    return over and reading.says("closed_after", reading.line_at(last.head))


def _told_twice(ended: list[Candidate], ranges: list[Candidate]) -> list[Candidate]:
    """Of several ends those that a range tells, too: what a log says of later hours is no longer of the trouble."""
    return [c for c in ended if any(c.start == r.end for r in ranges)] or ended


def _told_of_now(reading: Reading, candidate: Candidate) -> bool:
    """Whether an end does not lie well behind publication: what is over ended by then, so that such an end is of something else."""
    return candidate.start is None or candidate.start <= reading.setting.published + _HOUR


def _rows(reading: Reading, by_role: dict[Role, list[Candidate]]) -> list[Span]:
    """ "Orders 21:04 21:37, quotes 21:09 22:15": rows of a table of what broke and was back, where no other time is told."""
    whole = [c for c in by_role[Role.WINDOW] if c.timed]
    labelled = all(c.label is Role.START and c.row is not None and c.last is not None for c in whole)
    past = labelled and all(c.end is not None and c.end <= reading.setting.published for c in whole)
    apart = past and len({c.row for c in whole}) == len(whole) and len({c.row and c.row[0] for c in whole}) == 1
    return [Span.of(c) for c in whole] if len(whole) > 1 and apart and reading.by_words else []


def _past(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time does not lie ahead."""
    return candidate.start is not None and candidate.start <= reading.setting.published


def _parts(reading: Reading, starts: list[Candidate], by_role: dict[Role, list[Candidate]]) -> list[Span]:
    """ "A and B broke at 8. A was back at 9, B at 10": windows of the parts, where every return is that of a part."""
    back = sorted((c for c in by_role[Role.RECOVERED] + by_role[Role.END] if c.timed), key=lambda c: c.head)
    if (
        len({c.start for c in starts}) != 1
        or len(back) < _PAIR
        or not reading.by_words
        or any(of_rest(reading, e) for e in back[:-1])
    ):
        return []
    return sorted(all_parts(reading, starts[0], back), key=lambda s: s.key)


def _labelled(by_role: dict[Role, list[Candidate]]) -> dict[Role, list[Candidate]]:
    """Of times of which some are labelled as beginning and as end, only those."""
    whole = [c for c in by_role[Role.WINDOW] if c.label is Role.START and c.last is not None and c.timed]
    none: dict[Role, list[Candidate]] = {role: [] for role in by_role}
    if whole:
        return {**none, Role.WINDOW: whole}
    starts = [c for c in by_role[Role.START] if c.label is Role.START and c.timed]
    ends = [c for c in by_role[Role.RECOVERED] + by_role[Role.END] if c.label in (Role.END, Role.RECOVERED) and c.timed]
    if not starts or not ends:
        return by_role
    return {**none, Role.START: starts, Role.RECOVERED: ends}


def _lasted(reading: Reading, starts: list[Candidate]) -> Span | None:
    """A beginning with its length: "for 73 minutes from 21:51", "from 21:51 on, it lasted 73 minutes"."""
    for start in starts:
        if start.start is not None and start.timed and (mark := _length(reading, start)) is not None:
            return Span(start.start, later(start.start, seconds(mark)), start, start, mark)
    return None


def _length(reading: Reading, start: Candidate) -> Mark | None:
    """How long it was, right before a beginning or where it is said to have lasted."""
    before, after = length_before(reading, start) or _after_it(reading, start), length_after(reading, start)
    lasted = after is not None and (reading.says("lasted", reading.sentence_at(after.start)) or back_so_long_after(reading, after))
    return before or (after if lasted else None)


def _after_it(reading: Reading, start: Candidate) -> Mark | None:
    """ "Two hours after the lights went out at 8, all was well": the length up to the recovery, told before the beginning."""
    if not reading.may_say("so_long_after"):
        return None
    sentence = reading.sentence_at(start.head)
    told = [m for m in reading.lengths if sentence.start <= m.start and m.end <= start.head]
    return next((m for m in told if reading.found("so_long_after", reading.norm[m.end : start.head])), None)


def _starts(reading: Reading, by_role: dict[Role, list[Candidate]], ranges: list[Candidate]) -> list[Candidate]:
    """When it may have begun, the best first."""
    starts = [c for c in by_role[Role.START] if c.timed]
    if reading.by_words:
        starts = _earliest([*starts, *_just_over(reading, ranges)])
    starts = starts or ranges
    starts = starts or [c for c in began(reading, by_role) if reading.says("trouble", reading.sentence_at(c.head))]
    if reading.by_words:
        starts = starts or [c for c in by_role[Role.OLD] if c.timed and c.last is not None]
    return starts or _quoted(reading, by_role)


def _entered(reading: Reading, told: Candidate | None, actual: datetime | None) -> list[Candidate]:
    """A range up to the recovery of which a log has an entry for the beginning, too: what it tells of earlier was no stop yet."""
    if told is None or told.end != actual or not reading.by_words:
        return []
    return [told] if any(c is not told and c.timed and c.last is None and c.start == told.start for c in reading.candidates) else []


def _before(told: list[Candidate], moment: datetime | None) -> list[Candidate]:
    """Those that begin before a moment."""
    return [c for c in told if c.start is not None and moment is not None and c.start < moment]


def _quoted(reading: Reading, by_role: dict[Role, list[Candidate]]) -> list[Candidate]:
    """What a quoted mail says of when it began, where the news above tells only the end."""
    told = [c for c in by_role[Role.QUOTED] if c.timed and c.start and c.start <= reading.setting.published]
    return [c for c in told if reading.found("past_begin", reading.sentence_before(c.head)) or _broke(reading, c)]


def _broke(reading: Reading, candidate: Candidate) -> bool:
    """Whether the words behind a time say that something broke then."""
    return reading.found("broke_then", reading.norm[candidate.tail : reading.sentence_at(candidate.head).end]) is not None


def _spans(reading: Reading, starts: list[Candidate], actual: datetime | None, last: Candidate | None) -> list[Span]:
    half = bool(reading.language.flags & {Flag.ALL_TIMES, Flag.ONE_BOUND})
    if actual is None:
        return [Span(starts[0].start, None, starts[0])] if half and starts else []
    if starts and starts[0].start is not None and starts[0].start < actual:
        return [Span(starts[0].start, actual, starts[0], last)]
    if last is None or last.last is not None:
        return []
    return _counted_back(reading, last, actual) or ([Span(None, actual, None, last)] if half else [])


def _earliest(told: list[Candidate]) -> list[Candidate]:
    """The candidates by when they begin: entries of a log often stand newest first."""
    return sorted((c for c in told if c.start is not None), key=lambda c: c.start or datetime.max.replace(tzinfo=UTC))


def _just_over(reading: Reading, ranges: list[Candidate]) -> list[Candidate]:
    """Ranges that ended shortly before publication."""
    published = reading.setting.published
    return [c for c in ranges if c.end is not None and published - _RECENT <= c.end <= published]


def _first_entry(reading: Reading, by_role: dict[Role, list[Candidate]]) -> list[Candidate]:
    """The earliest stamp of a log's entries that tell of the trouble."""
    past = [c for c in by_role[Role.CONTEXT] if is_past(reading, c)]
    return _earliest([c for c in past if _tells_trouble(reading, c)] or _entries(reading, past))[:1]


def first_trouble(reading: Reading, by_role: dict[Role, list[Candidate]]) -> list[Candidate]:
    """The earliest stamp that heads an entry of a log which tells of trouble."""
    past = [c for c in by_role[Role.CONTEXT] if is_past(reading, c)]
    return _earliest([c for c in past if _heads(reading, c) and _tells_trouble(reading, c)])[:1]


def _entries(reading: Reading, past: list[Candidate]) -> list[Candidate]:
    """The times that head lines of a log of several entries: the first of them is that of the trouble, whatever its words."""
    heads = [c for c in reading.candidates if c.timed and c.last is None and _heads(reading, c)]
    least = _PAIR if any(c.role is Role.RECOVERED for c in heads) else _LOG
    return [c for c in past if _heads(reading, c)] if len(heads) >= least else []


def _heads(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time stands at the head of a line that goes on behind it."""
    behind = reading.norm[candidate.tail : reading.line_at(candidate.head).end]
    return not reading.line_before(candidate.head).strip(_MARKS) and bool(behind.strip(_MARKS))


def _tells_trouble(reading: Reading, candidate: Candidate) -> bool:
    line = reading.line_at(candidate.head)
    return reading.says("log_start", line) or reading.match(reading.language.kinds[Kind.OUTAGE], line) is not None


def _as_it_was(reading: Reading, ranges: list[Candidate]) -> list[Candidate]:
    """Ranges without those labelled as planned, when others are left."""
    return [c for c in ranges if not reading.found("planned_label", c.label_text)] or ranges


def _log(
    reading: Reading, by_role: dict[Role, list[Candidate]], starts: list[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """The stamps of a chain of updates: the first is the beginning, the last the recovery."""
    stamps = _earliest([c for c in by_role[Role.CONTEXT] + starts if is_past(reading, c)])
    return (stamps[:1], stamps[-1:]) if len(stamps) > 1 else (starts, [])


def _counted_back(reading: Reading, last: Candidate, actual: datetime) -> list[Span]:
    for mark in reading.lengths:
        near = mark.end <= last.head or mark.start < reading.sentence_at(last.head).end or _how_long(reading, mark)
        if near and reading.says("lasted", reading.sentence_at(mark.start)):
            return [Span(later(actual, -seconds(mark)), actual, last, last, mark)]
    return []


def _how_long(reading: Reading, mark: Mark) -> bool:
    """Whether a length is labelled as that of the whole: "Duration of impact: 2 h 45 min"."""
    return Flag.ALL_TIMES in reading.language.flags and reading.says("how_long", reading.sentence_at(mark.start))


def began(reading: Reading, by_role: dict[Role, list[Candidate]]) -> list[Candidate]:
    """A time that is not said to be anything, shortly before publication: when it began; the earliest first."""
    published = reading.setting.published
    told = (c for c in by_role[Role.CONTEXT] if c.timed and c.why != UNSAID)
    return _earliest([c for c in told if c.start and published - _RECENT <= c.start <= published])
