"""Roles that follow from the days that times lie on: past weekdays, turns of days, days counted from a deadline."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise

from notices.extract.calendar.resolve import later, moved
from notices.extract.calendar.times import tells_known
from notices.extract.mentions.marks import ENDS, Candidate, Role
from notices.extract.reading import Reading
from notices.extract.roles.surroundings import surroundings

_PAST = (Role.START, Role.RECOVERED, Role.END, Role.CONTEXT)
_WITHIN = 240
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_FAR = timedelta(hours=12)
_MONTH = timedelta(days=28)


def past_weekdays(reading: Reading) -> None:
    """ "It failed on Monday at 6:40 and was back by 9": a weekday beside what has begun is past, for the clocks behind it, too.

    One of which the date is told before is the day of that date.
    """
    turned: date | None = None
    for index, candidate in _not_dated_before(reading):
        point, start = candidate.first, candidate.start
        if candidate.head < reading.title_end and point.weekday_only and start is not None and reading.titled("report"):
            candidate.start = moved(start, -_WEEK) if start > reading.setting.published else start
            continue
        _past_range(reading, candidate)
        if candidate.last is None and not candidate.timed and point.weekday_only and _since(reading, candidate):
            shift(candidate, -_WEEK)
        if start is not None and _story_day(reading, index):
            turned = start.date()
            shift(candidate, -_WEEK)
            continue
        if candidate.last is not None or point.clock is None or start is None or start <= reading.setting.published:
            continue
        if turned is not None and point.weekday_only and reading.setting.published < moved(start, -_WEEK):
            candidate.start = moved(start, -_WEEK)  # it was counted on from the day that is past
            continue
        if candidate.role in _PAST and point.weekday_only and _told_in_past(reading, candidate):
            turned, candidate.start = start.date(), moved(start, -_WEEK)
            continue
        if candidate.role is not Role.STRUCK and point.weekday_only and not _of_this_week_on(reading, candidate):
            left, right, *_ = surroundings(reading, index)
            if candidate.role is Role.START and (reading.found("past_begin", left) or _broke_then(reading, candidate, right)):
                turned, candidate.start = start.date(), moved(start, -_WEEK)
                continue
            if reading.found("past_return", left):
                candidate.start = moved(start, -_WEEK)
                continue
        if turned == start.date() and (not point.dated or (point.day is not None and point.day.after == 0)):
            candidate.start = moved(start, -_WEEK)


def _not_dated_before(reading: Reading) -> Iterator[tuple[int, Candidate]]:
    """The candidates with their places, without weekdays that are those of dates told before.

    A day ahead is one only where it is told as known: "We replace it on Friday 7 March. It failed on Friday at 6:40" has two.
    """
    told: set[date | None] = set()
    for index, candidate in enumerate(reading.candidates):
        start = candidate.start if candidate.first.weekday_only else None
        known = start is not None and start.date() in told
        if not known or (start is not None and start > reading.setting.published and not tells_known(reading, candidate)):
            yield index, candidate
        points = (p for p in (candidate.first, candidate.last) if p is not None and p.day is not None and p.day.explicit)
        told |= {p.resolved for p in points}


def _of_this_week_on(reading: Reading, candidate: Candidate) -> bool:
    """ "下周一零点停电": a weekday of this week or the next, of which words tell the week, is none of the last one."""
    day = candidate.first.day
    return reading.by_words and day is not None and day.week is not None and day.week >= 0


def _broke_then(reading: Reading, candidate: Candidate, right: str) -> bool:
    """Whether something broke at a weekday; in a report of trouble, or where it is told as news, whatever stopped did."""
    if reading.found("broke_then", right):
        return True
    news = reading.titled("tells_fault") or reading.says("told_as_news", reading.sentence_at(candidate.head))
    planned = reading.found("planned_for", reading.sentence_before(candidate.head))
    return bool(news) and not planned and reading.found("stopped_then", right) is not None


def _story_day(reading: Reading, index: int) -> bool:
    """ "On Tuesday thousands tried to log in and couldn't. At 8:52 it stopped": whether a bare weekday tells when a story was.

    In the report of a fault any sentence in the past does.
    """
    candidate = reading.candidates[index]
    start, plain = candidate.start, candidate.last is None and not candidate.timed and candidate.first.weekday_only
    if not plain or start is None or start <= reading.setting.published or not reading.may_say("story_day"):
        return False
    sentence = reading.sentence_at(candidate.head)
    if candidate.head < reading.title_end or reading.says("to_be", sentence):
        return False
    behind = reading.norm[candidate.tail : sentence.end]
    if reading.titled("report") and reading.found("told_as_past", behind):
        return True
    if reading.found("story_of", reading.norm[sentence.start : candidate.head]):
        return True
    return reading.found("story_day", behind) is not None


def day_under_way(reading: Reading) -> None:
    """ "今天停气施工正在进行，预计22:00恢复": today is no window of what is being done, of which the beginning is not told."""
    if not reading.by_words or not reading.may_say("under_way"):
        return
    for candidate in reading.candidates:
        day = candidate.first.day
        today = day is not None and day.shift == 0 and not candidate.timed and candidate.last is None
        sentence = reading.sentence_at(candidate.head)
        if not today or candidate.role is not Role.WINDOW or not reading.says("under_way", sentence):
            continue
        if any(c.role in ENDS and c.timed for c in reading.within(candidate.tail, sentence.end)):
            candidate.role, candidate.why = Role.CONTEXT, "the day on which it is under way"


def past_days(reading: Reading) -> None:
    """ "关于16日停水一事": a day without its month of which is told as of what is past, was in these last weeks.

    So were the clocks behind it that name no day; further days are counted on from there. A day that is told with its month, too,
    is the one of that month.
    """
    if not reading.may_say("day_past"):
        return
    turned: date | None = None
    told = {c.first.resolved for c in reading.candidates if c.first.explicit and not _without_month(c)}
    for candidate in reading.candidates:
        start = candidate.start
        if start is None or start <= reading.setting.published:
            continue
        before, bare = _month_before(start.date()), _without_month(candidate)
        if before is None or start.date() in told or not (bare or (turned == start.date() and candidate.first.day is None)):
            continue
        ahead = before >= reading.setting.today
        if turned is not None and (ahead or not bare):
            shift(candidate, before - start.date())
        elif not ahead and reading.setting.today - before <= _MONTH and _told_of_past(reading, candidate):
            turned = start.date()
            shift(candidate, before - turned)
            if candidate.plain_day:
                candidate.role, candidate.why = Role.CONTEXT, "a day that is past"


def begun_already(reading: Reading) -> None:
    """ "It is to be back on the 3rd at 1:30. It began at 17:25": a clock at which trouble occurred is no later than publication."""
    published = reading.setting.published
    for candidate in reading.candidates if reading.may_say("occurred") else ():
        start, day = candidate.start, candidate.first.day
        if start is None or start <= published or not candidate.timed or candidate.last is not None or (day and day.explicit):
            continue
        if reading.found("occurred", reading.sentence_before(candidate.head)) is not None:
            days = (reading.setting.today - start.date()).days
            shift(candidate, timedelta(days=days - (start + timedelta(days=days) > published)))


def _without_month(candidate: Candidate) -> bool:
    day = candidate.first.day
    return day is not None and day.explicit and day.month is None and day.months is None


def shift(candidate: Candidate, days: timedelta) -> None:
    """Put a time so many days on, at the same wall clock."""
    candidate.start = moved(candidate.start, days) if candidate.start is not None else None
    candidate.end = moved(candidate.end, days) if candidate.end is not None else None


def _told_of_past(reading: Reading, candidate: Candidate) -> bool:
    """Whether a sentence tells of a day as past, and of nothing that is moved or called off."""
    sentence, published = reading.sentence_at(candidate.head), reading.setting.published
    past = reading.says("day_past", sentence) and not reading.says("day_moved", sentence)
    return past and not any(c.start and c.start > published for c in reading.within(sentence.start, candidate.head))


def _month_before(day: date) -> date | None:
    """The same day of the month before, if it has one."""
    try:
        return day.replace(year=day.year - (day.month == 1), month=day.month - 1 or 12)
    except ValueError:
        return None


def _since(reading: Reading, candidate: Candidate) -> bool:
    """ "Out of order since Friday": whether a weekday since which something is so was found ahead."""
    ahead = candidate.start is not None and candidate.start > reading.setting.published
    return ahead and reading.found("since_weekday", reading.sentence_before(candidate.head)) is not None


def _past_range(reading: Reading, candidate: Candidate) -> None:
    """ "It could not be used from 23:10 on Sunday until 01:35 on Monday": both weekdays are past."""
    start, end, published = candidate.start, candidate.end, reading.setting.published
    if (
        candidate.last is None
        or not candidate.first.weekday_only
        or start is None
        or end is None
        or start <= published
        or moved(end, -_WEEK) > published
    ):
        return
    if reading.says("could_not", reading.sentence_at(candidate.head)):
        shift(candidate, -_WEEK)


def _told_in_past(reading: Reading, candidate: Candidate) -> bool:
    """Whether its sentence tells what went down or came back, and nothing of what is to be."""
    sentence = reading.sentence_at(candidate.head)
    return reading.says("went_or_came", sentence) and not reading.says("to_be", sentence)


def turn_days(reading: Reading) -> None:
    """Clocks without a day: what has begun began before publication, what ends does so after its beginning."""
    begun: Candidate | None = None
    turned: date | None = None
    for index, candidate in enumerate(reading.candidates):
        point = candidate.first
        if turned is not None and not point.dated and candidate.start is not None and candidate.start.date() == turned:
            candidate.start = moved(candidate.start, -_DAY)
        open_day = candidate.last is None and point.clock is not None and not point.dated and candidate.start is not None
        if candidate.role is Role.START and candidate.start is not None:
            late = timedelta(0) < candidate.start - reading.setting.published < _DAY
            tonight = point.day is not None and point.day.night and point.day.shift == 0
            if (open_day or tonight) and late and reading.found("past_begin", surroundings(reading, index).left):
                turned = candidate.start.date() if tonight else None
                candidate.start = moved(candidate.start, -_DAY)
            begun = candidate
        elif candidate.role is Role.WINDOW and candidate.last is not None and candidate.timed:
            begun = candidate
        elif (
            open_day
            and candidate.role in (*ENDS, Role.RECOVERED)
            and begun is not None
            and begun.start is not None
            and candidate.start is not None
        ):
            near = candidate.head - begun.tail <= _WITHIN
            if near and candidate.start <= begun.start:
                following = moved(candidate.start, _FAR if _same_half(reading, begun, candidate) else _DAY)
                if candidate.role is not Role.RECOVERED or following <= reading.setting.published:
                    candidate.start = following


def ended_that_day(reading: Reading) -> None:
    """ "The break at noon yesterday is over; it ended at 13:25": a clock told in the past is no later than publication."""
    published = reading.setting.published
    for before, here in pairwise(reading.candidates if reading.may_say("ended_then") else ()):
        begun = before.role is Role.START and before.timed and before.start is not None and before.start < published
        clock = here.last is None and here.timed and not here.first.dated and here.role in (*ENDS, Role.RECOVERED)
        if not (begun and clock and here.start and here.start > published and before.start):
            continue
        on_day = moved(here.start, before.start.date() - here.start.date())
        if before.start < on_day <= published and reading.found("ended_then", reading.sentence_before(here.head)):
            here.start, here.role, here.why = on_day, Role.RECOVERED, "it ended then"


def _same_half(reading: Reading, begun: Candidate, candidate: Candidate) -> bool:
    """ "It stops at 1 in the afternoon and starts at 5": whether a clock without a half is one of the beginning's afternoon."""
    start, clock = begun.first.clock, candidate.first.clock
    if not reading.by_words or start is None or clock is None or candidate.start is None or begun.start is None:
        return False
    told = reading.norm[candidate.head : candidate.tail]
    plain = start.half == "pm" and not clock.half and not told.startswith("0")
    if not plain and start.seconds > _FAR.seconds and clock.face and not clock.half and candidate.role is not Role.ESTIMATE:
        # Of a story that is over also behind a clock of 24 hours: "19点50分黑屏,8点35分才正常", told at nine.
        plain = moved(candidate.start, _FAR) <= reading.setting.published and reading.found("spoken_hour", told) is not None
        plain = plain and not reading.found("night_between", reading.norm[begun.tail : candidate.head])
    return plain and begun.start < moved(candidate.start, _FAR) < moved(begun.start, _FAR)


def small_hours(reading: Reading) -> None:
    """ "A storm last night: at two in the morning the hall was under water": small hours behind an evening are of the day after."""
    for before, candidate in pairwise(reading.candidates if reading.may_say("small_hours") else ()):
        day, start = before.first.day, candidate.start
        evening = (
            day is not None and day.shift is not None and reading.found("evening_of", reading.norm[before.head : before.tail + 1])
        )
        if not evening or candidate.first.dated or start is None or before.start is None or start.date() != before.start.date():
            continue
        if reading.found("small_hours", reading.norm[candidate.head : candidate.tail]):
            shift(candidate, _DAY)


def listed_days(reading: Reading) -> None:
    """ "On 16 and 17 March licences are not issued": the days that a list puts before one that is a window as a whole."""
    if not reading.by_words:
        return
    for whole, day in pairwise(reading.candidates[::-1]):
        weekdays = day.first.weekday_only and whole.first.weekday_only and not day.timed and day.last is None
        if (
            not (day.unread and (day.plain_day or weekdays))
            or whole.role is not Role.WINDOW
            or whole.timed
            or whole.last is not None
        ):
            continue
        if reading.language.listing.fullmatch(reading.norm[day.tail : whole.head]):
            day.role, day.why = whole.role, f"listed with the one behind: {whole.why}"


def still_awaited(reading: Reading) -> None:
    """ "20:05: the repair should be finished by 00:30": an estimate without a day that lies long back is the next such time."""
    published = reading.setting.published
    for candidate in reading.candidates:
        start, point = candidate.start, candidate.first
        open_day = candidate.last is None and point.clock is not None and not point.dated
        if candidate.role is not Role.ESTIMATE or not open_day or start is None:
            continue
        if start <= published - _FAR and published < moved(start, _DAY):
            candidate.start = moved(start, _DAY)


def counted_on(reading: Reading) -> None:
    """ "A restart at 22:00. Back in 20 minutes": what ends so long after a beginning that lies ahead is counted from there."""
    begun = None
    for candidate in reading.candidates:
        if candidate.role is Role.START and candidate.timed and candidate.first.now is None:
            begun = candidate.start
        elif (
            candidate.role in ENDS and candidate.first.now is not None and begun is not None and _counted(reading, candidate, begun)
        ):
            candidate.start = later(begun, candidate.first.now.seconds)
            candidate.role, candidate.why = Role.END, "counted from the beginning"


def _counted(reading: Reading, candidate: Candidate, begun: datetime) -> bool:
    """Whether a length from now is one from a beginning, which lies ahead or is named behind it: "in 4 hours from occurrence"."""
    behind = reading.norm[candidate.tail : reading.sentence_at(candidate.tail - 1).end]
    return begun > reading.setting.published or reading.found("from_its_start", behind) is not None
