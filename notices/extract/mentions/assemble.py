"""Joins marks into points, and points into candidates: ranges where the words between them say so, single points otherwise."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from notices.extract.calendar.halves import in_part
from notices.extract.languages.language import Language
from notices.extract.mentions import alternates, brackets, endings, nights, weekdays
from notices.extract.mentions.marks import Candidate, Clock, Day, Length, Mark, Now, Point, Repeat, Zone

_MAX_GAP = 40
_LED = 60
_REACH = 80
_FIGURES = 4
_BRIDGE = 9
"""How much stands between the two days of a range at most: " through "."""
_WORD = 8
_LISTED = 20
"""How much stands between hours that are listed at most: " and again between "."""
_THREE = 3
_SPACES = re.compile(" {2,}")
_NEXT_COLUMN = re.compile("~ {2,}")
"""What ends an open bound of a column before that of the next one: "22時～　　2月15日"."""
_REFINES = re.compile(r"[ ,]{0,2}[(,]?[ ]{0,2}\Z")


@dataclass(frozen=True, slots=True)
class Assembly:
    """Points, durations and zones that stand alone, and candidates, each in the text's order."""

    candidates: list[Candidate]
    lengths: list[Mark]
    zones: list[Mark]


def assemble(text: str, marks: Sequence[Mark], language: Language) -> Assembly:
    """Points and candidates of a folded text."""
    lengths = [m for m in marks if isinstance(m.value, Length)]
    points, zones = _points(text, [m for m in marks if not isinstance(m.value, Length)], language)
    candidates = _candidates(text, points, language)
    weekdays.once_at_weekends(candidates)
    return Assembly(candidates, lengths, zones)


def _points(text: str, marks: Sequence[Mark], language: Language) -> tuple[list[Point], list[Mark]]:
    points: list[Point] = []
    zones: list[Mark] = []
    for index, mark in enumerate(marks):
        if points and brackets.hold_other_day(text, points[-1], marks[index : index + 2], language.other_day):
            points[-1].end = mark.end
        elif not (points and (_excepted(text, points, mark, language) or _joined(text, points, marks, index, language))):
            points.append(_begin(mark))
    kept: list[Point] = []
    for point in points:
        if point.zone and not (point.dated or point.timed or point.repeat):
            zones.append(Mark(point.start, point.end, point.zone, "zone"))
        else:
            kept.append(point)
    return alternates.merge_points(text, kept), zones


def _joined(text: str, points: Sequence[Point], marks: Sequence[Mark], index: int, language: Language) -> bool:
    """Add a mark to the point before it, where it is a part of that."""
    point, mark = points[-1], marks[index]
    if mark.start - point.end > _MAX_GAP or endings.apart(text, point, mark, marks[index + 1 : index + 2], language):
        return False
    gap = text[point.end : mark.start]
    beside = "(" in gap or text[mark.start] == "(" or ("," in gap and _told_day(points))
    if point.clock is not None and beside and _leads(text, marks, index, language):
        return False
    alone = brackets.hold_day(text, point, mark, gap)
    return not _of_series(points, marks, index, gap) and _attach(point, mark, gap, language, alone=alone)


def _excepted(text: str, points: Sequence[Point], mark: Mark, language: Language) -> bool:
    """ "Mondays to Thursdays except 4 March, 20:00-21:00": whether a day is one on which a series right before it is not."""
    if language.excepted is None or not isinstance(mark.value, Day | Repeat):
        return False
    gap = text[points[-1].end : mark.start] if mark.start - points[-1].end <= _MAX_GAP else ""
    series = any(point.repeat is not None for point in points[-2:])
    return series and language.excepted.fullmatch(_narrowed(gap)) is not None


def _of_series(points: Sequence[Point], marks: Sequence[Mark], index: int, gap: str) -> bool:
    """Whether a day behind the clocks of a series is its bound: it stands behind a comma, or before another day."""
    series = len(points) > 1 and (points[-2].repeat or points[-1].repeat) is not None and isinstance(marks[index].value, Day)
    if not series or points[-1].clock is None:
        return False
    after = marks[index + 1] if index + 1 < len(marks) else None
    spans = after is not None and isinstance(after.value, Day) and after.start - marks[index].end <= _BRIDGE
    return spans or (points[-2].repeat is not None and "," in gap)


def _told_day(points: Sequence[Point]) -> bool:
    """Whether the last clock ends a range that names its day before it: the next day is that of a further range."""
    return len(points) > 1 and points[-2].dated and points[-2].timed and not points[-1].dated


def _leads(text: str, marks: Sequence[Mark], index: int, language: Language) -> bool:
    """Whether a day or zone in brackets has a clock of its own right behind it: "05:00 JST (April 23 16:00 UTC)".

    A zone whose bracket closes before a day belongs to the clock before it: "05:00 (UTC) 23 April".
    """
    if index + 1 >= len(marks):
        return False
    here, following = marks[index].value, marks[index + 1].value
    gap = text[marks[index].end : marks[index + 1].start]
    if isinstance(here, Zone):
        closed = text[marks[index].end - 1] == ")" and isinstance(following, Day)
        return isinstance(following, Day | Clock) and not closed and not gap.strip(" :")
    if not (isinstance(here, Day) and isinstance(following, Clock)):
        return False
    return len(gap) <= _MAX_GAP and language.glue.fullmatch(gap) is not None


def _begin(mark: Mark) -> Point:
    point = Point(mark.start, mark.end)
    _put(point, mark)
    return point


def _put(point: Point, mark: Mark) -> None:
    value = mark.value
    match value:
        case Day():
            point.day, point.behind = value, point.clock is not None
        case Clock():
            point.clock = value
        case Zone():
            point.zone = value
        case Repeat():
            point.repeat = value
        case Now():
            point.now = value
        case Length():
            point.length = value
        case _:
            point.instant = value
    if point.clock is not None and (part := _part(point)):
        point.clock = in_part(point.clock, part)
    point.end = max(point.end, mark.end)
    point.turn = mark.start


def _part(point: Point) -> str:
    """The part of the day that a point names beside its day, or its series."""
    return (point.day.part if point.day is not None else "") or (point.repeat.part if point.repeat is not None else "")


def _attach(point: Point, mark: Mark, gap: str, language: Language, *, alone: bool) -> bool:
    """Add a mark to the point before it, when its place there is free and the gap allows it."""
    value = mark.value
    if isinstance(value, Day) and point.day is not None and _says_weekday(point.day, value, gap):
        point.day, point.end = point.day._replace(weekday=value.weekday), mark.end
        return True
    if isinstance(value, Day) and point.day is not None and (point.clock is None or point.behind):
        bracket = "(" in gap or point.day.after is None
        refines = value.explicit and not point.day.explicit and bracket and _REFINES.match(gap)
        if refines:
            _put(point, mark._replace(value=value._replace(part=value.part or point.day.part)))
        return bool(refines)
    parted = isinstance(value, Clock) and point.day is not None and gap.strip() == "/"
    free = _free(point, value, language) and (parted or language.glue.fullmatch(_narrowed(gap)))
    if not free and (language.day_after_clock or not alone):
        return False
    _put(point, mark)
    return True


def _says_weekday(day: Day, value: Day, gap: str) -> bool:
    """Whether a weekday in brackets only tells what day of the week the date before it is."""
    plain = value.weekday is not None and value.week is None and not value.explicit
    return plain and day.explicit and day.weekday is None and gap.strip() == "("


def _narrowed(gap: str) -> str:
    """A gap with one blank where it has several."""
    return _SPACES.sub(" ", gap) if "  " in gap else gap


def _free(point: Point, value: object, language: Language) -> bool:
    if point.instant is not None or point.now is not None:
        return isinstance(value, Zone) and point.zone is None
    match value:
        case Day():
            timed = point.clock is not None and language.day_after_clock
            return point.day is None and (timed or _only_zone(point))
        case Clock():
            return point.clock is None
        case Zone():
            return point.zone is None
        case Repeat():
            return point.repeat is None and point.day is None and (point.clock is None or language.day_after_clock)
    return _only_zone(point)


def _only_zone(point: Point) -> bool:
    return point.zone is not None and point.day is None and point.clock is None and point.repeat is None


def _candidates(text: str, points: Sequence[Point], language: Language) -> list[Candidate]:
    found: list[Candidate] = []
    position = 0
    while position < len(points):
        own, taken = _of_three(text, points, position, language) if position + 2 < len(points) else ([], 0)
        if taken:
            found += own
            position += taken
            continue
        first, last = points[position], points[position + 1] if position + 1 < len(points) else None
        joined = last is not None and _bridged(text, first, last, language)
        found.append(nights.begun(first, last) if last is not None and joined else Candidate(first))
        position += 2 if joined else 1
    return _with_days(text, found, language)


def _of_three(text: str, points: Sequence[Point], position: int, language: Language) -> tuple[list[Candidate], int]:
    """What three points in a row make together, or the first by itself where the other two are a range without it; of how many.

    A stroke parts the days of one night: "24./25.02.", also where that is said to be so each night.
    """
    first, last, third = three = (points[position], points[position + 1], points[position + 2])
    stroke, behind = (text[a.end : b.start].strip() == "/" for a, b in pairwise(three))
    night = nights.before_clocks(*three) or nights.behind_clocks(*three)
    joined = night is not None if behind else _bridged(text, last, third, language)
    if not ((stroke or _bridged(text, first, last, language)) and joined):
        return [], 0
    lone = points[position - 1] if position else None
    counted = lone is not None and lone.repeat is not None and lone.repeat.times is not None
    if night is not None and not counted and (stroke or not any(point.repeat for point in three)):
        return [night], _THREE
    if _until_day(*three) or (_days_then_clocks(*three, language) and lone is not None and _heads_series(text, lone, first, last)):
        return _series(*three), _THREE
    if _every_day(*three) and not stroke:
        days, clocks = _series(*three)
        clocks.first.repeat = Repeat("DAILY")
        return [days, clocks], _THREE
    if _days_behind(*three):
        return [
            Candidate(replace(first, repeat=first.repeat or Repeat("DAILY")), _clock_of(last)),
            Candidate(_day_of(last), third),
        ], _THREE
    lone_day = stroke or _days_then_clocks(*three, language)
    return ([Candidate(first)], 1) if lone_day else ([], 0)


def _with_days(text: str, found: list[Candidate], language: Language) -> list[Candidate]:
    """The candidates without bare numbers, which are clocks only where a day, or what broke then, is told before them."""
    kept: list[Candidate] = []
    for candidate, after in zip_longest(found, found[1:]):
        bare = _bare(candidate.first) and (candidate.last is None or _bare(candidate.last))
        told = not bare or (kept and _told_of(text, kept[-1], candidate, language)) or _broke_then(text, candidate, language)
        if told or (kept and _hours_beside(text, kept[-1], candidate, language)) or _hours_before(text, candidate, after, language):
            kept.append(candidate)
    return kept


def _hours_beside(text: str, before: Candidate, candidate: Candidate, language: Language) -> bool:
    """ "On 12 March from 10 to 12 and from 2 to 4": whether two ranges of hours are listed."""
    ranges = before.last is not None and before.timed and candidate.last is not None
    if not ranges or candidate.head - before.tail > _LISTED:
        return False
    gap = text[before.tail : candidate.head]
    led = language.afar is not None and language.afar.fullmatch(gap) is not None
    return led or language.listing.fullmatch(gap) is not None


def _hours_before(text: str, candidate: Candidate, after: Candidate | None, language: Language) -> bool:
    """ "From 10 to 12 and 2 to 4 on 12 March": whether the day of hours stands behind further hours."""
    if after is None or candidate.last is None or after.last is None or not after.last.dated:
        return False
    return _hours_beside(text, candidate, after, language)


def _broke_then(text: str, candidate: Candidate, language: Language) -> bool:
    """ "It went down across town at 8": whether a bare clock is one at which something happened."""
    if language.hour_of is None or candidate.last is not None:
        return False
    around = f"{text[max(0, candidate.head - _REACH) : candidate.head]}|{text[candidate.tail : candidate.tail + _WORD]}"
    return language.hour_of.search(around) is not None


def _told_of(text: str, before: Candidate, candidate: Candidate, language: Language) -> bool:
    """ "On Sunday morning the station stands still, starting at six": whether a bare clock is one of the day before it."""
    gap = text[before.tail : candidate.head] if candidate.head - before.tail <= _REACH else ""
    dated = before.first.dated or before.first.repeat is not None
    if dated and candidate.last is not None and gap.strip() == ":":
        return True
    told = dated or (_in_figures(before) and _in_figures(candidate))
    return told and language.afar is not None and language.afar.fullmatch(gap) is not None


def _in_figures(candidate: Candidate) -> bool:
    """Whether a time is a clock of four figures by itself, as in "down at 0200 and back at 0530"."""
    return candidate.last is None and candidate.timed and candidate.tail - candidate.head == _FIGURES


def _days_then_clocks(first: Point, last: Point, third: Point, language: Language) -> bool:
    """ "Monday to Thursday 7:30-21:00": the clocks are the range, the first day belongs to its days."""
    kept = first.day is not None and (language.day_after_clock or not first.day.explicit)
    return kept and not first.timed and last.timed and last.day is not None and not third.dated and third.timed


def _heads_series(text: str, lone: Point, first: Point, last: Point) -> bool:
    """Whether a recurrence that stands alone right before some days is that of the clocks that follow them."""
    near = first.start - lone.end <= _MAX_GAP and "。" not in text[lone.end : first.start]
    return near and lone.repeat is not None and lone.clock is None and last.turn > last.start


def _every_day(first: Point, last: Point, third: Point) -> bool:
    """ "13 to 15 June 2:00-4:30", "Tuesday to Thursday 2:00-4:30": the clocks are those of every day."""
    explicit = first.explicit and last.explicit
    days = not first.timed and (explicit or (first.repeat is None and _in_a_week(first, last)))
    clocks = last.clock is not None and third.clock is not None and (third.day is None or third.day.after == 1)
    return days and clocks and last.turn > last.start


def _days_behind(first: Point, last: Point, third: Point) -> bool:
    """ "2:00-4:30, 13 to 15 June": clocks, and behind them the days of each of which they are."""
    clocks = first.clock is not None and not first.dated and last.clock is not None and last.behind
    return clocks and not third.timed and ((last.explicit and third.explicit) or _in_a_week(last, third))


def _in_a_week(first: Point, last: Point) -> bool:
    """Whether two weekdays are said to be those of one week: "next Monday to Wednesday"; "Tue-Sat" are hours of a counter."""
    weekdays = first.weekday_only and last.weekday_only
    return weekdays and first.day is not None and (first.day.each or first.day.week is not None)


def _until_day(first: Point, last: Point, third: Point) -> bool:
    """ "Every Sunday until 24 March from 02:00 to 04:00": the day ends the series, the clocks are those of each time."""
    named = first.repeat is not None and not (first.timed or first.dated) and last.explicit
    clocks = last.clock is not None and last.turn > last.start and third.clock is not None and not third.dated
    return named and clocks


def _series(first: Point, last: Point, third: Point) -> list[Candidate]:
    """ "From 19 to 23 February, between 11 p.m. and 3 a.m.", each night: the days, and the clocks of each."""
    return [
        Candidate(first, replace(last, end=last.turn, clock=None, zone=None)),
        Candidate(replace(last, start=last.turn, day=None), third),
    ]


def _clock_of(point: Point) -> Point:
    """The clock of a point whose day stands behind it."""
    return replace(point, end=point.turn, day=None, behind=False)


def _day_of(point: Point) -> Point:
    """The day that stands behind a point's clock."""
    return replace(point, start=point.turn, clock=None, zone=None, behind=False)


def _bare(point: Point) -> bool:
    loose = not point.dated and point.repeat is None and point.zone is None
    return point.clock is not None and point.clock.bare and loose


def _bridged(text: str, first: Point, last: Point, language: Language) -> bool:
    if last.start - first.end > _MAX_GAP or not _compatible(first, last):
        return False
    gap = _narrowed(text[first.end : last.start])
    word = gap.strip()
    if _moved(text, word, first, last, language) or (last.dated and _NEXT_COLUMN.fullmatch(text, first.end, last.start)):
        return False
    if language.shifted is not None and language.shifted.match(f"{word}|{text[max(0, first.start - _REACH) : first.start]}"):
        return False
    if language.bridge.fullmatch(gap) or (word == "/" and first.instant is not None and last.instant is not None):
        return True
    if language.between is None or not 0 < len(word) <= _WORD:
        return False
    around = f"{text[max(0, first.start - _REACH) : first.end]}|{word}|{text[last.end : last.end + _WORD]}"
    return language.between.search(around) is not None


def _moved(text: str, word: str, first: Point, last: Point, language: Language) -> bool:
    """Whether one time takes the place of the other; not where another day before them has given way to both."""
    if language.moved is None or not language.moved.match(f"{word}|{text[last.end : last.end + _REACH]}"):
        return False
    whole = first.explicit and first.clock is not None
    before = text[max(0, first.start - _LED) : first.start]
    return not (whole and language.moved_here is not None and language.moved_here.search(before))


def _compatible(first: Point, last: Point) -> bool:
    if last.repeat is not None and first.repeat is None and not first.timed:
        return False
    if first.now is not None or first.instant is not None or last.instant is not None:
        return last.timed or last.dated
    return first.timed == last.timed or last.timed or (first.timed and last.dated)
