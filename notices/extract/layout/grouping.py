"""Joins candidates that belong together beyond one phrase: two cells of a row, a list of days with one clock, a series."""

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from notices.extract.languages.language import Flag
from notices.extract.layout import announced, columns, labels, lengths, partdays, renewals, sections, shared, spread
from notices.extract.layout.daylines import day_behind, days_below, hours_below
from notices.extract.layout.rows import join_broken, locate, row_of
from notices.extract.mentions import alternates
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.reading import Reading

_COLUMNS = re.compile(r"[ ]{3,40}|[ ]?\t[ ]*")
_SLASH = re.compile(r"[ ]?[/;,][ ]?")
_NEXT_CELL = re.compile(r"[ ]{0,3}(?:[|\t][ ]{0,3}){1,3}")
_LABEL = 24
_HALF_YEAR = 6
_SAME = 40
_FURTHER = 60
_PHRASE = 3
"""How many words are more than a label beside a time."""
_SHORT = 24
_PROSE = re.compile(r"[,。;!].")
_BRACKETED = re.compile(r" ?\([^()\n]{1,40}\)")
"""What is named in brackets behind a day of a list."""
_BEHIND = 24
_LINE = 120
_BACKWARD = [Role.END, Role.START]
_ALIKE = ({Role.START}, {Role.END})
"""The labels of a row's times that are one moment, told in several zones."""


def group(reading: Reading) -> None:
    """Pair the cells of rows and spread shared clocks over lists of days; before candidates are placed in time."""
    if reading.page.tables:
        locate(reading)
        join_broken(reading)
        lengths.read_columns(reading)
    renewals.stand(reading)
    labels.assign(reading)
    sections.assign(reading)
    if reading.page.tables:
        columns.date(reading)
        _rows(reading)
    if len(reading.candidates) > 1:
        _join(reading)


def _join(reading: Reading) -> None:
    """Join times that stand beside or below each other."""
    _side_by_side(reading)
    alternates.settle_ranges(reading.norm, reading.candidates)
    again = alternates.told_again(reading.norm, reading.candidates)
    reading.candidates = [c for c in reading.candidates if c not in again]
    _same_hours(reading)
    _nights(reading)
    _lists(reading)
    day_behind(reading)
    _dates_above(reading)
    if reading.language.day_after_clock:
        spread.day_of_last(reading)
    spread.below(reading)
    spread.weekends(reading)
    spread.over_days(reading)
    _dates_after(reading)
    partdays.spread_over(reading)
    _lone_repeats(reading)
    _lines_above(reading)
    spread.further_hours(reading)


def _same_hours(reading: Reading) -> None:
    """ "And on 17 October during the same hours": the day takes the clocks of the range before it."""
    pattern: Candidate | None = None
    for index, candidate in enumerate(reading.candidates):
        if candidate.last is not None and candidate.timed:
            pattern = candidate
        plain = candidate.last is None and candidate.first.day is not None and not candidate.timed
        if pattern is None or not plain or reading.found("due_day", reading.sentence_before(candidate.head)):
            continue
        led = reading.found("same_hours_led", reading.norm[pattern.tail : candidate.head][: _SAME * 2])
        behind = reading.norm[candidate.tail : min(candidate.tail + _SAME * 2, reading.sentence_at(candidate.head).end)]
        if led or reading.found("same_hours", behind):
            copy = spread.copy(candidate, pattern)
            copy.label, copy.label_text = candidate.label, candidate.label_text
            reading.candidates[index] = copy


def _rows(reading: Reading) -> None:
    """Two single times in two cells of a row, and nothing else there, are a beginning and an end."""
    rows: dict[tuple[int, int], list[Candidate]] = {}
    gone: dict[tuple[int, int], list[Candidate]] = {}
    struck = reading.page.struck
    for candidate in reading.candidates:
        if candidate.row is not None:
            kept = gone if struck.cover(candidate.head, candidate.tail) else rows
            kept.setdefault(candidate.row, []).append(candidate)
    shared.join_parts(reading, list(rows.values()))
    shared.begin_on_day(reading, list(rows.values()))
    joined = {last for own in (*rows.values(), *gone.values()) for last in _paired(reading, own)}
    shared.complete(reading, [[c for c in own if c not in joined] for own in rows.values()])
    begun = [c for own in rows.values() for c in own if c.label is Role.START and c.timed]
    for own in rows.values():
        _begin_alone(reading, own, begun)
    if joined:
        reading.candidates = [c for c in reading.candidates if c not in joined]
    reading.candidates.sort(key=lambda c: c.head)


def _side_by_side(reading: Reading) -> None:
    """ "New date:   2025-09-24 00:00   2025-09-24 05:00": two times in columns of a labelled line are a range."""
    if "label_start" not in reading.words:
        return
    joined = set()
    for first, second in pairwise(reading.candidates):
        single = first.last is None and second.last is None and first.label is not None and second.label is None
        whole = single and not _twice(first, second) and all(c.timed and c.first.dated and c.row is None for c in (first, second))
        gap = reading.norm[first.tail : second.head]
        beside = (whole and _COLUMNS.fullmatch(gap)) or (_SLASH.fullmatch(gap) and _names_both(reading, first, second))
        if beside and first not in joined:
            first.end_with(second.first)
            joined.add(second)
    if joined:
        reading.candidates = [c for c in reading.candidates if c not in joined]


def _names_both(reading: Reading, first: Candidate, second: Candidate) -> bool:
    """Whether two single times stand behind a label of both bounds: "Start/End: 22:00 / 02:00"."""
    single = first.last is None and second.last is None and first.timed and second.timed
    return single and reading.found("label_both", first.label_text) is not None


def _twice(first: Candidate, second: Candidate) -> bool:
    """Whether two times beside each other name a zone each: one moment, told twice."""
    zones = first.first.zone, second.first.zone
    return zones[0] is not None and zones[1] is not None and zones[0] != zones[1]


def _begin_alone(reading: Reading, own: list[Candidate], begun: list[Candidate]) -> None:
    """Give an end that stands alone in its row the only beginning of its table: of a list of terms with several ends."""
    end = own[0]
    if len(own) != 1 or end.last is not None or not end.timed or end.row is None or end.label is not Role.END:
        return
    alone = all(cell == end.cell or cell.start == cell.end for cell in row_of(reading, end))
    starts = [c for c in begun if c.row is not None and c.row[0] == end.row[0]]
    if alone and len(starts) == 1:
        end.begin_with(replace(starts[0].first))
        end.label = Role.START


def _paired(reading: Reading, own: list[Candidate]) -> list[Candidate]:
    """Join the single times of a row; returned are the second ones, which are now the ends of the first."""
    timed = [c for c in own if c.timed and c.label not in spread.ASIDE]
    single = [c for c in timed if c.last is None]
    if len(timed) > 1 and ({c.label for c in timed} in _ALIKE or _backward(reading, timed) or _in_zones(timed)):
        return []
    pairs = [(a, b) for a, b in pairwise(single) if a.label is Role.START and b.label is Role.END]
    if not pairs and lengths.begins_with_length(reading, timed):
        return []
    if not pairs and (single != timed or len(timed) != 2 or timed[0].cell == timed[1].cell or _promised(timed)):
        return []
    if any(reading.says("not_bounds", cell) for cell in row_of(reading, timed[0])):
        return []
    if not pairs and not (all(_fills(reading, c) for c in timed) if reading.by_words else _bounds(reading, timed)):
        return []
    for first, last in pairs or [(timed[0], timed[1])]:
        first.end_with(last.first)
    return [last for _, last in pairs] or [timed[1]]


def _promised(timed: list[Candidate]) -> bool:
    """Whether one of two times holds no longer, or only perhaps: "Off since", "Previous ETR", "Start", "Backup date"."""
    told = [c.label for c in timed]
    return told == [Role.START, Role.OLD] or told.count(Role.CONTINGENCY) == 1


def _in_zones(timed: list[Candidate]) -> bool:
    """Whether both bounds are told more than once: beginning, beginning, end, end, or each end before its beginning."""
    labels = [c.label for c in timed if c.last is None and c.label in _BACKWARD]
    alike = {a for a, b in pairwise(labels) if a is b}
    return len(alike) == len(_BACKWARD) or labels == 2 * _BACKWARD


def _backward(reading: Reading, timed: list[Candidate]) -> bool:
    """Whether the second of two times is a beginning, and the first an end or nothing that is told: no bounds of one window."""
    if len(timed) == 2 and timed[0].label is None and timed[1].label is Role.START:
        return True
    return len(timed) == 2 and [c.label if c.label in _BACKWARD else labels.headed(reading, c) for c in timed] == _BACKWARD


def _bounds(reading: Reading, timed: list[Candidate]) -> bool:
    """Whether two times of a row may be its bounds: not where the second stands in a text, as in the lines of a log."""
    first, last = timed[0], timed[-1]
    logged = first.label is None and last.label is None and not _rest(reading, first).strip()
    return not logged or len(_rest(reading, last).split()) < _PHRASE


def _rest(reading: Reading, candidate: Candidate) -> str:
    """What else stands in the cell of a time."""
    cell = candidate.cell
    return reading.norm[cell.start : candidate.head] + reading.norm[candidate.tail : cell.end] if cell is not None else ""


def _fills(reading: Reading, candidate: Candidate) -> bool:
    """Whether a cell is little more than its time: prose about a time is no bound."""
    rest = _rest(reading, candidate)
    return len(rest) <= _SHORT and not _PROSE.search(rest)


def _lists(reading: Reading) -> None:
    """ "17 January, 28 February, 28 March 00:00 to 08:00": the clocks belong to each of the days."""
    candidates = reading.candidates
    pattern: Candidate | None = None
    further: list[Candidate] = []
    for index in range(len(candidates) - 1, -1, -1):
        here = candidates[index]
        if pattern is not None and _listed(reading, here, candidates[index + 1]):
            spread.each_day(pattern)
            candidates[index : index + 1] = [spread.copy(here, hours) for hours in (pattern, *further)]
        else:
            whole = here.last is not None or _on_each(reading, here)
            pattern = here if whole and here.first.dated and here.first.clock is not None else None
            further = spread.further(reading, index) if pattern is not None else []


def _on_each(reading: Reading, here: Candidate) -> bool:
    """ "On 8, 9 and 10 May, beginning at 6 pm each day", or "for an hour": a single clock that is that of each day."""
    if not here.timed or here.last is not None or Flag.ALL_TIMES not in reading.language.flags:
        return False
    behind = reading.norm[here.tail : here.tail + _BEHIND]
    return reading.found("on_each", behind) is not None or _lasting(reading, here)


def _lasting(reading: Reading, here: Candidate) -> bool:
    """Whether the sentence of a single time says how long it is from then."""
    sentence = reading.sentence_at(here.head)
    first = bisect_left(reading.lengths, sentence.start, key=attrgetter("start"))
    return first < len(reading.lengths) and reading.lengths[first].end <= sentence.end


def _nights(reading: Reading) -> None:
    """ "From 23:00 to 3:00 on 16, 17 and 18 March": the day behind the clocks is the first of a list; they begin on each."""
    candidates = reading.candidates
    for index, (here, after) in enumerate(pairwise(candidates)):
        if not (
            after.plain_day
            and here.first.clock is not None
            and reading.language.listing.fullmatch(reading.norm[here.tail : after.head])
        ):
            continue
        last = here.last
        if last is not None and last.day is not None and last.behind and not here.first.dated:
            here.first, here.last = replace(here.first, day=last.day), replace(last, day=None)
        elif last is not None or not (here.first.behind and _on_each(reading, here)):
            continue
        _follow(reading, candidates, index)
        return


def _follow(reading: Reading, candidates: list[Candidate], index: int) -> None:
    """Give the clocks of a range to each of the days that are listed behind it."""
    pattern = candidates[index]
    for place in range(index + 1, len(candidates)):
        gap = reading.norm[candidates[place - 1].tail : candidates[place].head]
        day = candidates[place]
        if day.last is not None or day.timed or day.first.day is None or not reading.language.listing.fullmatch(gap):
            return
        candidates[place] = spread.copy(day, pattern)


def _listed(reading: Reading, before: Candidate, after: Candidate) -> bool:
    plain = before.last is None and before.first.day is not None and before.first.clock is None
    gap = _BRACKETED.sub("", reading.norm[before.tail : after.head])
    listed = plain and (not gap or reading.language.listing.fullmatch(gap) is not None)
    return listed and not (gap.strip() == "," and _goes_back(before, after))


def _goes_back(before: Candidate, after: Candidate) -> bool:
    """Whether of two dates behind a comma the later one is named first: "the term ends on 20 March, on 15 March from 22:00 …"."""
    first, second = before.first.day, after.first.day
    if first is None or second is None or None in (first.month, first.day, second.month, second.day):
        return False
    return (second.month, second.day) < (first.month, first.day) and (first.month or 0) - (second.month or 0) < _HALF_YEAR


def _dates_above(reading: Reading) -> None:
    """ "5 and 6 July, on both days from 8:30 to 20:00": the clocks belong to each of the days right before them."""
    for index in range(len(reading.candidates) - 1, 0, -1):
        candidate = reading.candidates[index]
        above = index - 1 - spread.series_alone(reading, index - 1)
        if above == index - 1 and not _everyday(reading, candidate, reading.candidates[above]):
            continue
        first = above
        while first > 0 and _listed(reading, reading.candidates[first - 1], reading.candidates[first]):
            first -= 1
        days = reading.candidates[first : above + 1]
        if len(days) > 1 and all(d.last is None and d.first.day is not None and not d.timed for d in days):
            spread.each_day(candidate)
            between = reading.candidates[above + 1 : index]
            for lone in between:
                lone.first.repeat = None
            reading.candidates[first : index + 1] = [*(spread.copy(day, candidate) for day in days), *between]


def _everyday(reading: Reading, candidate: Candidate, before: Candidate) -> bool:
    """Whether a range of clocks is said to be that of every day named before it."""
    repeat = candidate.first.repeat
    daily = repeat is not None and repeat.freq == "DAILY"
    if candidate.last is None:
        return not candidate.first.dated and _on_each(reading, candidate) and spread.goes_on(reading, before, candidate)
    if candidate.first.clock is None or not (daily or spread.floating(candidate)):
        return False
    gap = reading.norm[before.tail : candidate.head]
    if len(gap) > _FURTHER:
        return spread.goes_on(reading, before, candidate) or hours_below(reading, before, gap)
    next_cell = len(gap) <= _LABEL and _NEXT_CELL.fullmatch(gap) is not None
    behind = reading.norm[candidate.tail : candidate.tail + _BEHIND]
    each = daily or reading.found("every_day", gap) is not None or reading.found("on_each", behind) is not None
    return next_cell or each or spread.goes_on(reading, before, candidate) or hours_below(reading, before, gap)


def _lone_repeats(reading: Reading) -> None:
    """ "Every other Tuesday, from 22:30 to 24:00": a series named by itself is that of the clocks that follow."""
    for lone, candidate in pairwise(reading.candidates):
        named = lone.last is None and lone.first.repeat is not None and lone.first.clock is None
        gap = reading.norm[lone.tail : candidate.head]
        within = candidate.head < reading.sentence_at(lone.head).end and len(gap) <= _SAME
        near = within or (len(gap) <= _LABEL and gap.count("\n") <= 1 and "。" not in gap)
        if named and spread.floating(candidate) and near and not announced.is_spared(reading, lone):
            candidate.first.repeat = lone.first.repeat
            lone.first.repeat = None


def _lines_above(reading: Reading) -> None:
    """A day a line, and below "each night from 23:45 to 1:15": the clocks belong to each of the days."""
    for index in range(len(reading.candidates) - 1, 0, -1):
        candidate = reading.candidates[index]
        days = _days_before(reading, index) if candidate.last is not None else []
        if len(days) > 1 and _for_each_day(reading, candidate):
            spread.each_day(candidate)
            first = next(i for i, c in enumerate(reading.candidates) if c is days[0])
            reading.candidates[first : index + 1] = [spread.copy(day, candidate) for day in days]
            return


def _for_each_day(reading: Reading, candidate: Candidate) -> bool:
    """Whether a range of clocks is daily, or is said right before it to be that of all the days: "On both mornings …"."""
    if candidate.last is None or candidate.first.clock is None or candidate.first.dated:
        return False
    repeat = candidate.first.repeat
    if repeat is not None:
        return repeat.freq == "DAILY"
    begin = max(reading.sentence_at(candidate.head).start, candidate.head - 2 * _FURTHER)
    each = reading.found("each_of_days", reading.norm[begin : candidate.head]) is not None
    return each or reading.found("on_each", reading.norm[candidate.tail : candidate.tail + _BEHIND]) is not None


def _days_before(reading: Reading, index: int) -> list[Candidate]:
    """The days without a clock that stand before a candidate, each alone on one of the short lines right above."""
    most = _LINE // 2 if reading.by_words else _LINE
    days: list[Candidate] = []
    line = reading.line_at(reading.candidates[index].head)
    for place in range(index - 1, -1, -1):
        before = reading.candidates[place]
        own = reading.line_at(before.head)
        if own == line and before.first.day is None and not before.timed:
            continue
        if not before.plain_day or own.end != line.start or own.end - own.start > most:
            break
        days.insert(0, before)
        line = own
    return days


def _dates_after(reading: Reading) -> None:
    """ "Between 22:00 and 04:00 on the nights of 10, 11 and 12 June": the clocks belong to each of the days listed behind them."""
    candidates = reading.candidates
    for index, candidate in enumerate(candidates):
        if not spread.floating(candidate) or index + 1 >= len(candidates):
            continue
        gap = reading.norm[candidate.tail : candidates[index + 1].head]
        last = index + 1
        while last + 1 < len(candidates) and _listed(reading, candidates[last], candidates[last + 1]):
            last += 1
        days = candidates[index + 1 : last + 1]
        led = days_below(reading, index, gap) or (len(days) > 1 and reading.found("on_days", gap))
        if not led or any(d.timed or d.last or not d.first.dated for d in days):
            continue
        candidates[index : last + 1] = [spread.copy(day, candidate) for day in days]
        return
