"""Tells windows from other ranges of time by what speaks for them: opening hours and bookings are ranges, too."""

from bisect import bisect_left, bisect_right
from itertools import takewhile
from operator import attrgetter

from notices.extract.languages.language import Flag
from notices.extract.layout import listings
from notices.extract.mentions.marks import BEGUN, BOUNDS, Candidate, Role
from notices.extract.mentions.reasons import DENIED, DROPPED, KEPT, MOVED_HERE, SHUT, SHUT_BELOW
from notices.extract.reading import Reading, onward
from notices.extract.roles import drills
from notices.model import Kind
from notices.text import Stretch

UNSAID = "nothing says that anything stops then"
"""Why a range is no window."""

_SHORT = 40
_BESIDE = 6
_TRIES = 8
_TELLING = (Role.START, Role.END, Role.ESTIMATE, Role.NEW_END)
_SAID = (KEPT, MOVED_HERE, SHUT, SHUT_BELOW)
_head = attrgetter("head")


def weigh(reading: Reading) -> None:
    """Take back the role of ranges that nothing speaks for, when something speaks for others or the title is about no stop."""
    ranges = [c for c in reading.candidates if c.role is Role.WINDOW]
    if not ranges:
        _drop_series(reading, [], [])
        return
    gone = [c.head for c in reading.candidates if c.role is Role.OLD and (c.timed or c.first.dated)]
    grades = _shared_by_places(reading, ranges, [_grade(reading, c, gone) for c in ranges])
    live = any(c.role in (Role.START, Role.NEW_END) for c in reading.candidates)
    title = reading.titled("stop") is not None
    least = 1 if max(grades) > 0 or live or not title else 0
    _drop_series(reading, ranges, grades)
    _drop_drills(reading, ranges)
    for candidate, grade in zip(ranges, grades, strict=True):
        if candidate.role is not Role.WINDOW:
            continue
        if _harmless(reading, candidate):
            ahead = candidate.start is not None and candidate.start > reading.setting.published
            candidate.role, candidate.why = Role.CONTEXT, DENIED if ahead and reading.by_words else "nobody notices it"
        elif grade < least and candidate.timed:
            candidate.role, candidate.why = Role.CONTEXT, UNSAID


def _shared_by_places(reading: Reading, ranges: list[Candidate], grades: list[int]) -> list[int]:
    """ "Work on 4 March: 21:00-23:00 in Paris and 23:00-01:00 in Milan": what speaks for the first range does for those listed."""
    for index in range(1, len(ranges)) if reading.may_say("listed_place") else ():
        before, here = ranges[index - 1], ranges[index]
        plain = here.last is not None and before.last is not None and not here.first.dated and here.row is None
        if plain and grades[index] < grades[index - 1] and reading.found("listed_place", reading.norm[before.tail : here.head]):
            grades[index] = grades[index - 1]
    return grades


def _drop_series(reading: Reading, ranges: list[Candidate], grades: list[int]) -> None:
    """Beside a stop on a date of its own, a series that no word of stopping stands by is somebody's regular hours."""
    dated = any(g > 1 and _dated(reading, c) for c, g in zip(ranges, grades, strict=True))
    started = any(c.role is Role.START and c.timed and c.first.day is not None and c.first.day.explicit for c in reading.candidates)
    if not (dated or started):
        _drop_lone_series(reading, ranges, grades)
        return
    dropped: Candidate | None = None
    for candidate in reading.candidates:
        listed = dropped is not None and reading.language.listing.fullmatch(reading.norm[dropped.tail : candidate.head])
        dropped = candidate if listed and candidate.last is not None and not candidate.first.dated else None
        series = candidate.repeat is not None and candidate.role in BEGUN
        labelled = candidate.label is Role.WINDOW and candidate.timed and candidate.last is not None
        if series and not labelled and (candidate.bounds is None or not weighty(reading, candidate)):
            dropped = candidate
        if dropped is not None:
            candidate.role, candidate.why = Role.CONTEXT, "a series beside a stop on a date"


def _drop_lone_series(reading: Reading, ranges: list[Candidate], grades: list[int]) -> None:
    """Beside a series of whole windows that something stops in, a daily clock without an end is that of something else."""
    if not reading.by_words or not any(g > 0 and c.last for c, g in zip(ranges, grades, strict=True)):
        return
    for candidate in reading.candidates:
        series = candidate.repeat is not None and candidate.last is None and candidate.role in BEGUN
        if series and candidate.label is None and not reading.says("stop", _statement(reading, candidate)):
            candidate.role, candidate.why = Role.CONTEXT, "a clock beside a series of windows"


def _dated(reading: Reading, candidate: Candidate) -> bool:
    """Whether a range is on a date of its own, which is not told as the first day of a series."""
    if candidate.first.day is None or not candidate.first.day.explicit:
        return False
    return reading.found("first_time", reading.sentence_before(candidate.head)) is None


def _drop_drills(reading: Reading, ranges: list[Candidate]) -> None:
    """A drill is no stop by itself where the stops during it are told one by one."""
    if not reading.may_say("exercise"):
        return
    for index, outer in enumerate(ranges):
        if not reading.says("exercise", said := _statement(reading, outer)) or reading.says("stop_days", said):
            continue
        following = ranges[index + 1 : index + 1 + _TRIES]
        stops = [c for c in following if _within(c, outer) and reading.says("stop_days", _statement(reading, c))]
        if stops:
            outer.role, outer.why = Role.CONTEXT, "a drill that holds the stops"


def _within(inner: Candidate, outer: Candidate) -> bool:
    """Whether one range lies inside another and is shorter."""
    if inner.start is None or inner.end is None or outer.start is None or outer.end is None:
        return False
    return outer.start <= inner.start and inner.end <= outer.end and inner.end - inner.start < outer.end - outer.start


def _grade(reading: Reading, candidate: Candidate, gone: list[int]) -> int:
    """2 when the sentence speaks of a stop or all is past, 1 when the range stands in a table or a short line, else 0.

    `gone` is where replaced times stand.
    """
    said = _statement(reading, candidate)
    if candidate.end is not None and candidate.end <= reading.setting.published and not _aside(reading, candidate, said):
        return 2
    if candidate.label in BOUNDS or candidate.why in _SAID or reading.says("stop", said) or _called_off(reading, said):
        return 2
    by_words = reading.by_words
    if by_words and bisect_left(gone, said.start) < bisect_left(gone, candidate.head):
        return 2
    if (
        meanwhile(reading, said)
        or _beside_dropped(reading, said)
        or _said_behind(reading, candidate, said)
        or _all_along(reading, candidate)
        or _instead_then(reading, candidate, said)
    ):
        return 2
    if _placed(reading, candidate, by_words):
        return 1
    line = reading.line_at(candidate.head)
    rest = reading.norm[line.start : candidate.head] + reading.norm[candidate.tail : line.end]
    return 1 if len(rest.strip()) <= _SHORT else 0


def _beside_dropped(reading: Reading, said: Stretch) -> bool:
    """Whether another day of the same list is dropped: then something was to be done on all of them."""
    return reading.may_say("day_dropped") and any(c.why == DROPPED for c in reading.within(said.start, said.end))


def _aside(reading: Reading, candidate: Candidate, said: Stretch) -> bool:
    """Whether a range without a day, or one beside a stop ahead, tells of no trouble, beside other times."""
    if candidate.label is not None or candidate.row is not None or (candidate.first.dated and not _range_ahead(reading)):
        return False
    others = any(c is not candidate and c.timed and c.role in BEGUN for c in reading.candidates)
    kinds = reading.language.kinds
    told = any(reading.holds(kinds[kind], said) for kind in (Kind.OUTAGE, Kind.MAINTENANCE, Kind.RECOVERY))
    return Flag.ALL_TIMES in reading.language.flags and others and not told and not reading.says("fell", said)


def _range_ahead(reading: Reading) -> bool:
    """Whether a dated range lies after publication."""
    whole = (c for c in reading.candidates if c.role is Role.WINDOW and c.timed and c.last is not None and c.first.dated)
    return any(c.start is not None and c.start > reading.setting.published for c in whole)


def _placed(reading: Reading, candidate: Candidate, by_words: bool) -> bool:
    """Whether the place of a range speaks for it: a row, a list that is announced, a part that is named, days told before it."""
    behind = reading.norm[candidate.tail : candidate.tail + _SHORT]
    same = reading.found("same_hours", behind) or reading.found("kept_hours", reading.sentence_before(candidate.head))
    listed = candidate.row is not None and not _unlabelled(reading, candidate)
    if listed or same or _announced(reading, candidate):
        return True
    if reading.says("part_told", reading.sentence_at(candidate.head)) or listings.is_planned(reading, candidate):
        return True
    return by_words and (_begins_line(reading, candidate) or _in_days(reading, candidate) or _named(reading, candidate))


def _named(reading: Reading, candidate: Candidate) -> bool:
    """Whether a range is all that a line says of a name, under a title of a stop: "(1) payments: 1 May 18:00 to 3 May 8:00;"."""
    return reading.titled("stop") is not None and reading.found("list_range", around(reading, candidate)) is not None


def around(reading: Reading, candidate: Candidate) -> str:
    """The line of a candidate, with a bar in its place."""
    line = reading.line_at(candidate.head)
    return f"{reading.norm[line.start : candidate.head]}|{reading.norm[candidate.tail : line.end]}"


def _begins_line(reading: Reading, candidate: Candidate) -> bool:
    """Whether a range opens its line under a title of a stop, as in a table that lost its cells: "8:00-12:00 hall 1"."""
    return not reading.line_before(candidate.head).strip() and reading.titled("stop_title") is not None


def _in_days(reading: Reading, candidate: Candidate) -> bool:
    """Whether days told before on the line hold a range: "Days of work: 27 to 29 March. 27 March 18:00 to 20:00. …"."""
    if not candidate.first.dated and candidate.repeat is None:
        return False
    line = reading.line_at(candidate.head)
    days = (c for c in reading.within(line.start, candidate.head) if c.role is Role.WINDOW and c.last is not None and not c.timed)
    return any(_within(candidate, c) for c in days)


def _called_off(reading: Reading, said: Stretch) -> bool:
    """Whether a sentence tells that something is not done, or at another time, or longer: then it was to be done."""
    if reading.says("unfinished", said):
        return True
    kinds = reading.language.kinds
    return any(reading.holds(kinds[kind], said) for kind in (Kind.CANCELLATION, Kind.POSTPONEMENT, Kind.EXTENSION))


def _unlabelled(reading: Reading, candidate: Candidate) -> bool:
    """Whether a range stands in a table whose labels tell other times, and none tells this one."""
    if candidate.label is not None or candidate.row is None:
        return False
    grid = reading.grids[candidate.row[0]]
    table = Stretch(grid.start, grid.end)
    return reading.judged("labels", table, lambda: any(c.label in _TELLING for c in reading.within(*table)))


def weighty(reading: Reading, candidate: Candidate) -> bool:
    """Whether a word of a stop stands in a candidate's statement, or in the sentence before that announces the times."""
    return reading.says("stop", _statement(reading, candidate)) or _announced(reading, candidate)


def meanwhile(reading: Reading, said: Stretch) -> bool:
    """Whether the sentence behind says what stops "for the length of" what this one tells, with no times of its own."""
    rest = reading.norm[said.end : said.end + _SHORT]
    following = reading.sentence_at(said.end + len(rest) - len(rest.lstrip()))
    if following.start < said.end or not reading.says("meanwhile", following):
        return False
    if not (reading.says("stop_days", following) or reading.says("stops_meanwhile", following)):
        return False
    return all(reading.by_words and _bracketed(reading, c) for c in reading.within(following.start, following.end))


def _bracketed(reading: Reading, candidate: Candidate) -> bool:
    """ "Meanwhile the second boat (10:40) does not run": a clock in brackets, by which something is named."""
    before = reading.sentence_before(candidate.head)
    return candidate.last is None and candidate.timed and before.rfind("(") > before.rfind(")")


def _said_behind(reading: Reading, candidate: Candidate, said: Stretch) -> bool:
    """Whether a range stands alone in its sentence, and the one behind it on the line says what stops, without times of its own."""
    beside = said.end - said.start - (candidate.tail - candidate.head)
    if reading.found("led_range", reading.norm[said.start : candidate.head]) is not None:
        beside -= candidate.head - said.start
    following = reading.sentence_at(said.end)
    if beside > _BESIDE or following.start < said.end or reading.norm[said.end - 1] == "\n":
        return False
    return not reading.within(following.start, following.end) and reading.says("stop_days", following)


def _instead_then(reading: Reading, candidate: Candidate, said: Stretch) -> bool:
    """ "The lift motor is replaced on 4 March. From 7 to 11 please use the stairs": what to do while something is worked on."""
    if candidate.first.dated or candidate.last is None or not reading.says("use_instead", said):
        return False
    before = reading.sentence_at(max(said.start - 1, 0))
    days = [c.start for c in reading.within(before.start, before.end) if c.plain_day and c.start is not None]
    if len(days) != 1 or days[0] <= reading.setting.published or candidate.start is None:
        return False
    return candidate.start.date() == days[0].date() and reading.says("stop", before)


def _all_along(reading: Reading, candidate: Candidate) -> bool:
    """Whether a later sentence without times says what stops "from start to finish" of what a dated range tells."""
    if candidate.first.day is None or not candidate.first.day.explicit or not reading.may_say("all_along"):
        return False
    index = bisect_right(reading.candidates, candidate.head, key=_head)
    told = (c.head for c in onward(reading.candidates, index) if c.role is Role.WINDOW and c.timed and c.last is not None)
    barrier = next(told, len(reading.norm))
    behind = onward(reading.sentences, bisect_left(reading.sentence_starts, candidate.tail))
    free = (s for s in takewhile(lambda s: s.start < barrier, behind) if not reading.within(s.start, s.end))
    return any(reading.says("all_along", s) and reading.says("stop", s) and reading.alive(s) for s in free)


def _statement(reading: Reading, candidate: Candidate) -> Stretch:
    """The sentence of a range, with what semicolons join to it on its line; of clocks that are told for several days, theirs."""
    if candidate.last is not None and candidate.last.start < candidate.head:
        return reading.statement_at(candidate.last.start)
    opening, closing = reading.statement_at(candidate.head), reading.statement_at(max(candidate.head, candidate.tail - 1))
    return Stretch(opening.start, closing.end)


def _announced(reading: Reading, candidate: Candidate) -> bool:
    """Whether the sentence before says what stops, "at the following times" or where this one says only that it begins."""
    said = reading.sentence_at(candidate.head)
    before = reading.sentence_at(max(said.start - 1, 0))
    short = said.end - said.start - (candidate.tail - candidate.head) <= _SHORT
    begins = short and reading.found("begins_alone", reading.norm[said.start : candidate.head]) is not None
    return reading.says("stop", before) and (begins or reading.says("below", before))


def _harmless(reading: Reading, candidate: Candidate) -> bool:
    """Whether a range is that of a drill, or of work that nobody notices, during which all goes on."""
    if not any(map(reading.may_say, ("unfelt", "exercise", "seamless", "goes_on_then"))):
        return False
    said = _statement(reading, candidate)
    if reading.says("goes_on_then", said) and _goes_on(reading):
        return True
    if reading.says("unfelt", said) and not reading.says("cease", said):
        return True
    if seamless(reading):
        return True
    return drills.harmless(reading, said)


def _goes_on(reading: Reading) -> bool:
    """Whether nothing stops or is slow but in sentences that say that it does not: "the feeder is mended, nobody is cut off"."""
    whole = Stretch(0, len(reading.norm))
    felt = (s for word in ("hard", "degraded") for s in reading.telling(word))
    return reading.judged("goes on", whole, lambda: all(reading.says("goes_on_then", s) for s in felt))


def seamless(reading: Reading) -> bool:
    """Whether the text says that nothing has to stop, and tells of nothing that does: its times are those of something else."""
    whole = Stretch(0, len(reading.norm))
    return reading.may_say("seamless") and reading.judged("seamless", whole, lambda: _nothing_stops(reading))


def _nothing_stops(reading: Reading) -> bool:
    smooth = reading.telling("seamless")
    return bool(smooth) and not any(_felt(reading, s) for s in reading.sentences if reading.alive(s) and s not in smooth)


def _felt(reading: Reading, sentence: Stretch) -> bool:
    """Whether a sentence tells of something that stops; of a drill it tells only what is played."""
    if "felt" not in reading.words:
        return reading.says("hard", sentence) and not any(reading.says(word, sentence) for word in ("permanent", "off_if"))
    body = sentence.start >= reading.title_end
    return body and reading.says("felt", sentence) and not reading.says("exercise", sentence)
