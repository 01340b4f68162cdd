"""Makes windows of days without clocks, where something says that all of the day is meant."""

import re
from datetime import datetime, timedelta

from notices.extract.calendar.resolve import instant, moved
from notices.extract.layout import listings
from notices.extract.layout.lengths import length_after, seconds
from notices.extract.mentions.marks import Candidate, Role
from notices.extract.mentions.reasons import ALL_DAY_UP_TO, SHUT, SHUT_BELOW, SHUT_UNTIL
from notices.extract.reading import Reading
from notices.extract.roles.support import meanwhile, weighty
from notices.extract.windows.spans import Span
from notices.text import Stretch

_BULLETS = " \t*-\u2022\u00b7\u30fb\u25a0\u25aa\u25b6\u25c6\u25ce\u25cf"
_ITEM = re.compile(r"\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、)]")
_DAY = 86400
_NEXT, _BACK, _BEFORE = 12, 12, 32


def whole_days(reading: Reading, by_role: dict[Role, list[Candidate]]) -> list[Span]:
    """Windows given by days alone, where the sentence speaks of a stop."""
    spans = []
    for candidate in by_role[Role.WINDOW] + by_role[Role.START]:
        sentence = reading.sentence_at(candidate.head)
        if candidate.timed or not _told(reading, candidate, sentence):
            continue
        if _at_counters(reading, sentence) or reading.says("not_days", sentence):
            continue
        if candidate.last is not None:
            spans.append(Span(candidate.start, candidate.end, candidate, candidate))
        elif candidate.role is Role.START:
            spans.append(_until_day(reading, candidate, by_role))
        else:
            spans.append(Span(candidate.start, _last_midnight(reading, candidate), candidate, candidate))
    return _together(reading, spans)


def _last_midnight(reading: Reading, candidate: Candidate) -> datetime | None:
    """The midnight that ends a day, or the last of so many: "3月21日起闭馆，闭馆三天"."""
    ends = next_day(reading, candidate)
    mark = length_after(reading, candidate) if ends is not None and reading.may_say("days_long") else None
    if ends is None or mark is None or seconds(mark) % _DAY or mark.start >= reading.sentence_at(candidate.head).end:
        return ends
    told = reading.found("days_long", reading.norm[candidate.tail : mark.start])
    return moved(ends, timedelta(seconds=seconds(mark) - _DAY)) if told else ends


def shut_until(reading: Reading, ends: list[Candidate]) -> list[Span]:
    """ "The bridge stays closed until 12 March": what is shut up to the end of a day, since when nobody tells."""
    days = [c for c in ends if c.why == SHUT_UNTIL and not c.timed and c.start is not None]
    return [Span(None, next_day(reading, days[-1]), None, days[-1])] if days else []


def dropped_days(reading: Reading, old: list[Candidate]) -> list[Span]:
    """ "The closure planned for Wednesday 3 December has been called off": days ahead that were to be windows as a whole."""
    days = [c for c in old if not c.timed and c.start is not None and c.start > reading.setting.published]
    return [Span(c.start, c.end if c.last is not None else next_day(reading, c), c, c) for c in days]


def _together(reading: Reading, spans: list[Span]) -> list[Span]:
    """ "On 27 and 28 December": days that a sentence lists one right after the other are one window."""
    kept: list[Span] = []
    for span in spans:
        before = kept[-1] if kept else None
        if before is not None and before.end == span.start and before.last is not None and _is_listed(reading, before.last, span):
            kept[-1] = Span(before.start, span.end, before.first, span.last)
        else:
            kept.append(span)
    return kept


def _is_listed(reading: Reading, before: Candidate, span: Span) -> bool:
    """Whether a window of whole days stands right behind another in a list."""
    own = span.first
    if own is None or own.last is not None or before.last is not None or own.role is not Role.WINDOW:
        return False
    gap = reading.norm[before.tail : own.head]
    return not gap or reading.language.listing.fullmatch(gap) is not None


def _told(reading: Reading, candidate: Candidate, sentence: Stretch) -> bool:
    """Whether a day's sentence speaks of a stop; for what is told to be a whole day, also the one before that announces it."""
    if reading.says("stop_days", sentence) or reading.says("day_label", sentence) or _all_of(reading, candidate):
        return True
    if candidate.why in (listings.ALL_DAY, SHUT, SHUT_BELOW) or _in_list(reading, candidate) or _headed(reading, candidate):
        return True
    if reading.by_words and _labelled(reading, candidate):
        return True
    if (candidate.row is not None or _begins_line(reading, candidate)) and _all_day(reading, candidate):
        return True
    if candidate.role is Role.WINDOW and candidate.last is not None and meanwhile(reading, _last_of_list(reading, candidate)):
        return True
    whole = candidate.role is Role.WINDOW and candidate.last is None and reading.by_words
    return whole and weighty(reading, candidate)


def _headed(reading: Reading, candidate: Candidate) -> bool:
    """ "一、检修时间", and below it only "7月21日至8月3日": whether the heading right above days names the time of a stop."""
    line = reading.line_at(candidate.head)
    rest = reading.norm[line.start : candidate.head] + reading.norm[candidate.tail : line.end]
    if not reading.by_words or candidate.last is None or rest.strip(" 。;\n"):
        return False
    above = reading.norm[reading.line_at(max(line.start - 1, 0)).start : line.start].strip()
    number = _ITEM.match(above)
    return reading.found("stop_head", above[number.end() if number else 0 :]) is not None


def _last_of_list(reading: Reading, candidate: Candidate) -> Stretch:
    """The sentence of a range of days, or that of the last one of a list with such a range a line that it stands in."""
    line = reading.line_at(candidate.head)
    for _ in range(_NEXT):
        below = reading.line_at(line.end)
        inside = reading.within(below.start, below.end) if below.start >= line.end else []
        if len(inside) != 1 or inside[0].last is None or inside[0].timed or inside[0].role is not Role.WINDOW:
            break
        line = below
    return reading.sentence_at(line.end - 1) if candidate.tail < line.start else reading.sentence_at(candidate.head)


def _labelled(reading: Reading, candidate: Candidate) -> bool:
    """Whether the head of a column, or a label of what stops, says that a day is one of the stop."""
    told = candidate.row is not None or reading.found("stop_days", candidate.label_text) is not None
    return candidate.label is Role.WINDOW and told


def _in_list(reading: Reading, candidate: Candidate) -> bool:
    """ "1. App: 14 March 9:00 to 18:00; 2. Phone: 15 March, all day": a name and a whole day, right below a name and a window."""
    line = reading.line_at(candidate.head)
    told = (
        reading.found("all_day", reading.norm[candidate.tail : candidate.tail + _NEXT]) if reading.may_say("list_range") else None
    )
    if told is None or line.start <= reading.title_end or not reading.by_words:
        return False
    rest = reading.norm[candidate.tail + told.end() : line.end]
    if not reading.found("list_range", f"{reading.norm[line.start : candidate.head]}|{rest}"):
        return False
    above = reading.line_at(line.start - 1)
    return any(c.role is Role.WINDOW and c.timed and c.last is not None for c in reading.within(above.start, above.end))


def _begins_line(reading: Reading, candidate: Candidate) -> bool:
    """Whether a day is the first thing on its line, as in a list; behind the number of an item no sentence may follow it."""
    listed = _days_listed(reading, candidate)
    left, tail = reading.line_before(listed[0].head).strip(_BULLETS), listed[-1].tail
    if not left or _ITEM.fullmatch(left) is None:
        return not left
    told = reading.found("all_day", reading.norm[tail : tail + _NEXT])
    return told is not None and not reading.norm[tail + told.end() :][:1].isalpha()


def _at_counters(reading: Reading, sentence: Stretch) -> bool:
    """Whether days are those on which counters are closed for a holiday."""
    holiday = reading.titled("holiday") is not None or (reading.by_words and reading.says("holiday", sentence))
    return holiday and reading.says("counter", sentence) and not reading.says("work", sentence)


def _until_day(reading: Reading, begin: Candidate, by_role: dict[Role, list[Candidate]]) -> Span:
    """A day on which something begins, with the day in the same sentence on which it ends, that day included."""
    ends = [c for role in (Role.END, Role.ESTIMATE) for c in by_role[role] if not c.timed and c.last is None]
    limit = reading.sentence_at(begin.head).end
    last = next((c for c in ends if begin.head < c.head < limit), None)
    if last is not None and reading.found("back_that_day", reading.norm[last.tail : last.tail + _BACK]):
        return Span(begin.start, last.start, begin, last)
    if last is None and (clock := _back_at(reading, begin, by_role)) is not None:
        return Span(begin.start, clock.start, begin, clock)
    return Span(begin.start, next_day(reading, last) if last is not None else None, begin, last)


def open_on_day(reading: Reading, span: Span, by_role: dict[Role, list[Candidate]]) -> None:
    """ "Shut from 16 March, 0:00; to open on 30 September": the day without a clock on which what began at one is over."""
    if not reading.by_words or span.end is not None or span.start is None or span.first is None or not span.first.timed:
        return
    until = _until_day(reading, span.first, by_role)
    last = until.last
    if until.end is None or last is None or last.timed or until.end <= span.start:
        return
    # What comes back by its own name may be another thing than what is shut: "the replacing line 22 opens on 15 March".
    behind = reading.norm[last.tail : reading.sentence_at(last.head).end]
    if reading.found("same_back", f"{reading.norm[span.first.tail : last.head]}|{behind}"):
        span.end, span.last = until.end, until.last


def _back_at(reading: Reading, begin: Candidate, by_role: dict[Role, list[Candidate]]) -> Candidate | None:
    """ "It is shut from 24 March on and opens at 6:30 on 3 April": a clock of a later day, in its sentence, at which it ends.

    So is one of the same day where that is said to be shut up to a clock.
    """
    if not reading.by_words or begin.start is None:
        return None
    limit = reading.sentence_at(begin.head).end
    told = (
        c
        for role in (Role.END, Role.ESTIMATE)
        for c in by_role[role]
        if c.timed and c.last is None and (c.first.dated or begin.why == ALL_DAY_UP_TO)
    )
    later = (c for c in told if begin.head < c.head < limit and c.start is not None and begin.start and c.start > begin.start)
    return next(later, None)


def said_whole(reading: Reading, span: Span) -> bool:
    """Whether a day is said to be meant as a whole, so that it is a window beside others."""
    if span.first is None or _was_planned(reading, span.first):
        return False
    below = span.first.why == SHUT_BELOW and span.first.last is not None
    listed = span.first.why == listings.ALL_DAY and span.first.row is not None
    return below or listed or _all_of(reading, span.first) or _all_day(reading, span.first)


def _was_planned(reading: Reading, candidate: Candidate) -> bool:
    """ "I said that it would be off for the whole of Sunday": beside windows the day of a plan that no longer holds."""
    return reading.found("had_planned", reading.sentence_before(candidate.head)) is not None


def _all_day(reading: Reading, candidate: Candidate) -> bool:
    """ "Saturday 14 March, all day", "14 and 15 March, all day": words behind a day, or behind its list, that mean all of it."""
    last = _days_listed(reading, candidate)[-1]
    return reading.found("all_day", reading.norm[last.tail : last.tail + _NEXT]) is not None


def _stopped_for_day(reading: Reading, candidate: Candidate) -> bool:
    """ "3月14日更换门禁,全天停用", "前台3月14日(周六)停业一天": words further behind a day, no clock between, that mean all."""
    if candidate.last is not None or not reading.may_say("day_stopped"):
        return False
    told = reading.found("day_stopped", reading.norm[candidate.tail : reading.sentence_at(candidate.head).end])
    return told is not None and not any(c.timed for c in reading.within(candidate.tail, candidate.tail + told.end()))


def _all_of(reading: Reading, candidate: Candidate) -> bool:
    """ "For the whole of Saturday 22 February": words before a day that mean all of it."""
    if reading.norm.startswith("'s ", candidate.tail):
        return False
    first = _days_listed(reading, candidate)[0]
    return reading.found("all_of", reading.norm[max(0, first.head - _BEFORE) : first.head]) is not None


def _days_listed(reading: Reading, candidate: Candidate) -> list[Candidate]:
    """The days of the list on a line in which a day stands, one right after the other; else the candidate alone."""
    line = reading.line_at(candidate.head)
    listed: list[Candidate] = []
    for other in reading.within(line.start, line.end):
        goes_on = listed and reading.language.listing.fullmatch(reading.norm[listed[-1].tail : other.head])
        if not goes_on or other.timed or other.last is not None:
            if candidate in listed:
                break
            listed = []
        if not other.timed and other.last is None:
            listed.append(other)
    return listed if candidate in listed else [candidate]


def apart(reading: Reading, span: Span, others: list[Span]) -> bool:
    """Whether a day lies ahead on which no window begins or ends, and its sentence has no clock: another thing stops then.

    So it does on a day that words behind it stop as a whole, where no window lies within that day.
    """
    own = span.first
    if own is not None and _stopped_for_day(reading, own):
        begun = (s for s in others if s.start and span.start and s.start.date() == span.start.date())
        return not any(s.end and span.end and s.end <= span.end for s in begun)
    if own is None or span.start is None or span.end is None or not reading.says("gone_days", reading.sentence_at(own.head)):
        return False
    sentence = reading.sentence_at(own.head)
    if reading.says("permanent", sentence) or _was_planned(reading, own):
        return False
    clocks = any(c.timed for c in reading.within(sentence.start, sentence.end))
    bounds = {moment.date() for s in others for moment in s.key if moment is not None}
    return span.start > reading.setting.published and not clocks and span.start.date() not in bounds


def in_passing(reading: Reading, day: Span, others: list[Span]) -> bool:
    """ "Off from Friday 28 March at 11pm … takes up the whole of Saturday … until Monday": a weekday in the midst of a window.

    Not one before which its sentence tells of a stop: "The office is closed all day on Sunday".
    """
    if (
        day.first is None
        or reading.found("stop_days", reading.sentence_before(day.first.head))
        or not day.first.first.weekday_only
        or day.start is None
        or day.end is None
    ):
        return False
    within = [s for s in others if s.start is not None and s.end is not None]
    return any(s.start and s.end and s.start < day.start and day.end < s.end for s in within)


def next_day(reading: Reading, candidate: Candidate) -> datetime | None:
    """The midnight that ends a candidate's day; null without a day."""
    day = candidate.first.resolved
    return instant(day + timedelta(days=1), None, candidate.first.zone, reading.setting) if day else None
