"""The window of an outage, and when it is expected to be over."""

import re
from datetime import datetime

from notices.extract.calendar.resolve import later
from notices.extract.languages.language import Flag
from notices.extract.layout.labels import headed
from notices.extract.layout.lengths import of_travel, seconds
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import BESIDE_ANOTHER, FIRST_FAILED
from notices.extract.reading import Reading
from notices.extract.roles.support import weighty
from notices.extract.windows import recoveries
from notices.extract.windows.found import Found
from notices.extract.windows.spans import Span, latest
from notices.extract.windows.wholedays import next_day
from notices.text import Stretch

_SEVERAL = 2
_PARTED = ";。"
_BEFORE = 24
_BEHIND = 16
_LEFT = 2
_NAME = re.compile(r"[\s\-*\u2022]{0,6}[A-Z][^:\n]{1,40}:[ ](?=[a-z])")


def outage(reading: Reading, by_role: dict[Role, list[Candidate]], found: Found) -> None:
    """From when it has been down, and the latest time that is told for its end."""
    ranges = _of_outage(reading, by_role)
    found.spans = [_running(reading, c) for c in ranges]
    if ranges:
        found.spans += [Span(c.start, None, c, apart=True) for c in _down_still(reading, ranges, by_role[Role.START])]
    else:
        starts = [c for c in by_role[Role.START] if c.timed and c.repeat is None] or recoveries.began(reading, by_role)
        begun = _apart(reading, starts) or _first_failed(starts) or _down_since(reading, starts) or by_time(reading, starts)[:1]
        found.spans = [Span(c.start, None, c) for c in begun] or [Span(None, None)]
    told = _estimate(reading, by_role, found.spans[0]) or latest(c.end for c in ranges)
    found.expected = told or _by_duration(reading, found.spans[0])


def _down_still(reading: Reading, ranges: list[Candidate], starts: list[Candidate]) -> list[Candidate]:
    """ "A: 6:05 to 8:20, back. B: from 6:05 on": the beginnings of what is still down in a list of which some is over."""
    published = reading.setting.published
    begun = [c for c in starts if c.timed and c.last is None and c.start is not None and c.start <= published]
    if not reading.by_words or not begun or not all(_of_one(reading, c) for c in ranges):
        return []
    return [c for c in begun if _of_one(reading, c)] if all(c.end and c.end <= published for c in ranges) else []


def _of_one(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time stands in a row of a table or right behind the name that heads its line."""
    return candidate.row is not None or reading.found("named_head", reading.line_before(candidate.head)) is not None


def _apart(reading: Reading, starts: list[Candidate]) -> list[Candidate]:
    """The beginnings of what broke apart: in rows, in lines behind a name ("SMS hub: down since 10:40"), one besides another."""
    if len(starts) < _SEVERAL:
        return []
    if _besides(reading, starts) or _itemised(reading, starts):
        return starts
    if len({reading.line_at(c.head).start for c in starts}) < len(starts):
        return []
    rows = {c.row for c in starts}
    listed = None not in rows and len(rows) == len(starts) and len({headed(reading, c) for c in starts} - {Role.START}) == 0
    return starts if listed or all(_named(reading, c) for c in starts) else []


def _itemised(reading: Reading, starts: list[Candidate]) -> bool:
    """ "一、东湖镇:8:10跳闸,东湖村停电;二、南山镇:9:40倒杆,南山村停电": whether each breaks in an item that a name heads."""
    if not reading.may_say("item_named") or any(c.label for c in starts):
        return False
    items = [(_item(reading, c), c) for c in starts]
    if len({item.start for item, _ in items}) < len(items):
        return False
    named = all(reading.found("item_named", reading.norm[item.start : c.head]) for item, c in items)
    return named and all(reading.found("item_fails", reading.norm[c.tail : item.end]) for item, c in items)


def _item(reading: Reading, candidate: Candidate) -> Stretch:
    """The item in which a time stands: its line, or what semicolons and full stops part in it."""
    line = reading.line_at(candidate.head)
    begin = max(reading.norm.rfind(mark, line.start, candidate.head) for mark in _PARTED) + 1
    ends = [e for mark in _PARTED if (e := reading.norm.find(mark, candidate.tail, line.end)) >= 0]
    return Stretch(max(begin, line.start), min(ends, default=line.end))


def _first_failed(starts: list[Candidate]) -> list[Candidate]:
    """ "At 10:14 alarms went off. … The first failing requests date from 10:02": what was found to be the beginning."""
    return [c for c in starts if c.why == FIRST_FAILED and c.start and starts[0].start and c.start <= starts[0].start][:1]


def _down_since(reading: Reading, starts: list[Candidate]) -> list[Candidate]:
    """ "10:15 a digger broke the main. From 10:30 on there is no gas": the one time since which it is said to be down."""
    if not reading.by_words or not reading.may_say("down_since") or any(c.label for c in starts):
        return []
    told = [c for c in starts if reading.found("down_since", _around(reading, c))]
    return told if len({c.start for c in told}) == 1 else []


def _around(reading: Reading, candidate: Candidate) -> str:
    """The clause of a time, with a bar in its place."""
    end = reading.sentence_at(candidate.head).end
    return f"{reading.norm[max(0, candidate.head - _LEFT) : candidate.head]}|{reading.norm[candidate.tail : end]}"


def _besides(reading: Reading, starts: list[Candidate]) -> bool:
    """Whether the one is said to have broken besides the other: "From 9:20 logins fail as well", "both should be back by noon"."""
    if len({c.start for c in starts}) < len(starts) or any(c.label for c in starts):
        return False
    if any(c.why == BESIDE_ANOTHER for c in starts):
        return True
    if reading.may_say("besides") and any(reading.says("besides", reading.sentence_at(c.head)) for c in starts):
        return True
    return len(starts) == _SEVERAL and bool(reading.saying("both_broke"))


def _named(reading: Reading, candidate: Candidate) -> bool:
    """Whether the line of a time begins with a name and a colon."""
    line = reading.line_at(candidate.head)
    return candidate.row is None and _NAME.match(reading.norm, line.start, candidate.head) is not None


def by_time(reading: Reading, starts: list[Candidate]) -> list[Candidate]:
    """The earliest beginning first, where a log tells the newest first; a text whose times all have labels is left in its order."""
    if not reading.by_words:
        return starts
    return sorted(starts, key=lambda c: c.start or reading.setting.published)


def _of_outage(reading: Reading, by_role: dict[Role, list[Candidate]]) -> list[Candidate]:
    """The ranges that may be windows of an outage: beside its beginning, of the past ones those that stop something."""
    ranges = [c for c in by_role[Role.WINDOW] if c.timed]
    published = reading.setting.published
    if Flag.ALL_TIMES not in reading.language.flags or not any(c.timed and c.start for c in by_role[Role.START]):
        return ranges
    return [c for c in ranges if c.end is None or c.end > published or c.label is not None or weighty(reading, c)]


def _running(reading: Reading, candidate: Candidate) -> Span:
    """The window of a range; one of labelled bounds that still runs has no end yet."""
    start, end = candidate.start, candidate.end
    if candidate.label is not Role.START or start is None or end is None or not start <= reading.setting.published < end:
        return Span.of(candidate)
    return Span(start, None, candidate)


def _by_duration(reading: Reading, span: Span) -> datetime | None:
    """When an outage that began is over by its estimated duration: "Estimated duration: 540 minutes"."""
    if span.start is None:
        return None
    for mark in reading.lengths:
        if reading.found("duration_label", reading.line_before(mark.start)):
            return later(span.start, seconds(mark))
    return None


def _day_long(reading: Reading, candidate: Candidate) -> bool:
    """ "It should be put right by the end of Thursday": a day ahead up to whose end it may take."""
    day = candidate.last is None and not candidate.timed and candidate.start is not None and "end_of_day" in reading.words
    return day and reading.found("end_of_day", reading.norm[max(0, candidate.head - _BEFORE) : candidate.head]) is not None


def _came_back(reading: Reading, candidate: Candidate) -> bool:
    """Whether a time is a past end of what is down still: then it is that of a part."""
    past = candidate.start is not None and candidate.start <= reading.setting.published
    return past and candidate.role is Role.END and candidate.last is None


def _estimate(reading: Reading, by_role: dict[Role, list[Candidate]], span: Span) -> datetime | None:
    unknown = reading.may_say("eta_unknown") and bool(reading.saying("eta_unknown"))
    for roles in ((Role.ESTIMATE, Role.NEW_END), () if unknown else (Role.END,)):
        told = [c for role in roles for c in by_role[role] if c.timed and c.start and not _came_back(reading, c)]
        ahead = [c.end or c.start for c in told]
        days = [next_day(reading, c) for role in roles for c in by_role[role] if _day_long(reading, c)]
        if moments := [m for m in ahead or days if m is not None]:
            return max(moments)
    for mark in reading.lengths:
        sentence = reading.sentence_at(mark.start)
        before = reading.found("so_long_before", reading.norm[mark.end : mark.end + _BEHIND]) is not None
        if not before and not of_travel(reading, mark) and reading.says("eta", sentence) and not reading.says("not_eta", sentence):
            start = span.start if reading.found("from_its_start", reading.norm[mark.end : sentence.end]) else None
            return later(start or reading.setting.published, seconds(mark))
    return None
