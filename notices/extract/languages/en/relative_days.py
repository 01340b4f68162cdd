"""How English names days by others: counted from publication or from a day named before, days of a week, nights in a row."""

from notices.extract.languages.en.days import MONTH, MONTHS, PART_OF_DAY, WEEKDAY, WEEKDAY_NAME, month, part_of_day, weekday
from notices.extract.languages.en.numerals import UNITS, number
from notices.extract.mentions import numeric
from notices.extract.mentions.marks import Clock, Day, Repeat
from notices.extract.mentions.scanner import Groups, Parts, Rule
from notices.extract.mentions.weekdays import SATURDAY, SUNDAY, in_week, of_week

_COUNTS = "|".join(UNITS[1:])
_THIS = r"(?:this[ ](?=coming[ ]))?(this|next|coming)"
_TO = r"(?:[ ](?:up[ ])?(?:to|through|thru|till|until)[ ](?:and[ ]including[ ])?|[ ]?[-–][ ]?)"
_OF_WEEK = rf",?[ ](?:(?:of|in|during)[ ])?(?:the[ ])?{_THIS}[ ]week\b"
_PARTS = r"(?:day|night|evening|morning|afternoon)"
_EACH = rf"(?:(?:every|each)[ ](?:single[ ])?{_PARTS}|daily|nightly)"
_CLOCK = r"\d{1,2}(?:[:.]\d\d|[ ]?[ap]\.?m|[ ]?(?:-|to|and|until|till)[ ]?\d)"
_ONE_WEEK = r"(?:this[ ](?=coming[ ]))?(this(?=[ ]week)|next(?=[ ]week)|coming(?=[ ]week)|week[ ]after[ ]next)(?:[ ]week)?"
_ALL_WEEK = (
    r"(?:all[ ](?:of[ ])?(?:the[ ])?(?:(this|next|coming)[ ])?week(?:[ ]long)?|"
    r"throughout[ ](?:the[ ])?(?:(this|next|coming)[ ])?week)"
)
_INTO = r"[ ](?:in)?(?:to|on[ ]to)[ ](?:the[ ](?:early[ ]hours[ ]of[ ])?)?(?:early[ ])?"
_NIGHT_GAP = rf"(?:[ ]?[/-][ ]?|[ ]and[ ]|{_INTO})"
_NTH = ("first", "second", "third", "fourth")
_NO_DATE = rf"(?![ ,(]{{1,3}}(?:the[ ])?\d{{1,2}}(?:st|nd|rd|th)?(?![\d:.]|[ ]?[ap]\.?m|[ ]?(?:-|to|and|until|till)[ ]?\d)|[ ,(]{{1,3}}(?:{'|'.join(MONTHS)}))"


def _week(text: str | None) -> int | None:
    """0 for this week, 1 for the next one, null for the coming one."""
    word = (text or "").lower()
    return None if word == "coming" else int(word == "next")


def _days(g: Groups) -> Parts:
    """ "This Tuesday to Thursday": the next such days, of each of which the clocks are."""
    named = (g(1) or "").lower() == "next"
    week = 1 if named else None
    return [(2, Day(weekday=weekday(g(2)), week=week, each=True)), (3, Day(weekday=weekday(g(3)), week=week))]


def _days_of_week(g: Groups) -> Parts:
    """ "This week from Tuesday to Thursday"."""
    week = _week(g(1))
    return [(2, in_week(weekday(g(2)), week)._replace(each=True)), (3, in_week(weekday(g(3)), week))]


def _week_behind(g: Groups) -> Parts:
    """ "Tuesday to Thursday this week"."""
    week = _week(g(3))
    return [(1, in_week(weekday(g(1)), week)._replace(each=True)), (2, in_week(weekday(g(2)), week))]


def _listed(g: Groups) -> Parts:
    """ "Tuesday and Thursday next week"."""
    return [(i, in_week(weekday(g(i)), _week(g(4)))) for i in (1, 2, 3) if g(i)]


def _weeks_ahead(text: str | None) -> int | None:
    """As `_week`, and 2 for the week after the next one."""
    return 2 if (text or "").lower().endswith("after next") else _week(text)


def _led(g: Groups) -> Day:
    """ "Next week, on Thursday", "in the coming week, on Tuesday evening"."""
    return in_week(weekday(g(2)), _weeks_ahead(g(1)))._replace(part=part_of_day(g(0)))


def _closed(g: Groups) -> Day:
    """ "On Thursday of the coming week", "on Tuesday the week after next"."""
    return in_week(weekday(g(1)), _weeks_ahead(g(2)))._replace(part=part_of_day(g(0)))


def _night(g: Groups) -> Day | None:
    """ "The night of Thursday to Friday"."""
    first, last = weekday(g(1)), weekday(g(2))
    following = first is not None and last is not None and (last - first) % 7 == 1
    return Day(weekday=first, night=True) if following else None


def _midnight(g: Groups) -> Parts | None:
    """ "Midnight Thursday/Friday" begins the second day."""
    night = _night(lambda index: g(index + 1))
    return [(1, Clock(0)), (3, night)] if night is not None else None


def _in_week(g: Groups) -> Repeat:
    """ "Every night next week"."""
    return of_week(_week(g(1)), part=part_of_day(g(0)))


def _weekend(g: Groups) -> Repeat:
    """ "Next weekend, on both days"; the coming one is that of this week."""
    return of_week(_week(g(1)) or 0, SATURDAY, part_of_day(g(0)))


def _weekdays_in_week(g: Groups) -> Repeat:
    """ "Every weekday next week"."""
    return _in_week(g)._replace(freq="WEEKLY", days=tuple((0, day) for day in range(SATURDAY)))


def _week_of(g: Groups) -> Repeat | None:
    """ "In the week commencing 3 March … each night": the seven days from that one on."""
    told = (month(g(2)), int(g(1) or 0), g(3)) if g(1) else (month(g(4)), int(g(5) or 0), g(6))
    first = numeric.day(int(told[2]) if told[2] else None, *told[:2])
    return Repeat("DAILY", since=first, until=first._replace(shift=SUNDAY)) if first is not None else None


def _nights_on_end(g: Groups) -> Repeat:
    return Repeat("DAILY", times=number(g(1) or "2"))


def _month_end(g: Groups) -> Day:
    """ "Until the end of March", "… of the month", "… of next week"."""
    if g(1):
        return Day(month=month(g(1)), day=0)
    return Day(day=0, months=_week(g(2))) if (g(3) or "").lower() == "month" else in_week(SUNDAY, _week(g(2)))


def _nth_of_month(g: Groups) -> Day:
    """ "The second Saturday of March", "the last Friday in May"."""
    year = g(4)
    day = Day(int(year) if year else None, month(g(3)), onward=weekday(g(2)), part=part_of_day(g(0)))
    told = (g(1) or "").lower()
    if told == "last":
        return day._replace(day=0, shift=-SUNDAY)
    return day._replace(day=7 * (_NTH.index(told) if told in _NTH else int(told[0]) - 1) + 1)


SERIES = (
    Rule("week_then_each", rf"\b(?:(?:all|throughout|during)[ ])?{_THIS}[ ]week,?[ ]{_EACH}\b", _in_week),
    Rule("each_in_week", rf"\b{_EACH}{_OF_WEEK}", _in_week),
    Rule("weekdays_in_week", rf"\b(?:(?:every|each)[ ](?:weekday|working[ ]day|business[ ]day)(?:[ ]{_PARTS})?|weekday[ ]{_PARTS}s|weeknights){_OF_WEEK}", _weekdays_in_week),
    Rule("week_of", rf"\b(?<!\bfrom )(?<!\bfrom the )(?:(?:in|during|throughout)[ ])?(?:the[ ])?(?:week[ ](?:of|commencing|beginning|starting)|w/c)[ ](?:{WEEKDAY_NAME},?[ ])?(?:the[ ])?(?:(\d{{1,2}})(?:st|nd|rd|th)?[ ]{MONTH}(?:[ ](20\d\d))?|{MONTH}[ ](\d{{1,2}})(?:st|nd|rd|th)?(?:,?[ ](20\d\d))?)(?=[^.;\n]{{0,60}}\b(?:each|every|nightly|daily)\b)", _week_of),
    Rule("all_week", rf"\b{_ALL_WEEK}(?=,?[ ](?:(?:from|between)[ ])?{_CLOCK})", lambda g: _in_week(lambda i: (g(1) or g(2)) if i else g(0))),
    Rule("weekend", rf"\b{_THIS}[ ]weekend(?:,?[ ]on[ ]both[ ]days)?(?=,?[ ](?:(?:from|between)[ ])?{_CLOCK})", _weekend),
    Rule("nights_on_end", rf"\b(?:(?:for|over|on)[ ])?(?:the[ ](?:next|coming|following)[ ])?({_COUNTS}|[2-9]|1\d)[ ](?:(?:(?:consecutive|successive)[ ]|in[ ]a[ ]row)(?:nights|evenings|mornings|days)|(?:nights|evenings)(?:[ ](?:in[ ]a[ ]row|running))?)(?=,?[ ](?:from|starting|beginning|commencing|between)[ ]|,?[ ]{_CLOCK})", _nights_on_end),
)  # fmt: skip
"""Series of the days of one week, or of some nights in a row; they stand before the other series."""

DAYS = (
    Rule("nth_of_month", rf"\b(?:the[ ])?(first|second|third|fourth|last|1st|2nd|3rd|4th)[ ]{WEEKDAY}{PART_OF_DAY}[ ](?:of|in)[ ]{MONTH}\b(?:[ ](20\d\d)\b)?(?![ ]\d)", _nth_of_month),
    Rule("days_of_week", rf"\b{_THIS}[ ]week,?[ ](?:from[ ]|between[ ]|on[ ])?{WEEKDAY}{_TO}{WEEKDAY}{_NO_DATE}", _days_of_week),
    Rule("listed_in_week", rf"\b{WEEKDAY}(?:,[ ]{WEEKDAY}(?=,?[ ](?:and|&)[ ]))?,?[ ](?:and|&)[ ](?:on[ ])?{WEEKDAY}{_OF_WEEK}", _listed),
    Rule("week_behind", rf"\b{WEEKDAY}{_TO}{WEEKDAY}{_OF_WEEK}", _week_behind),
    Rule("days_led", rf"\b{_THIS}[ ]{WEEKDAY}{_TO}{WEEKDAY}{_NO_DATE}", _days),
    Rule("led_by_week", rf"\b{_ONE_WEEK}(?:,?[ ](?:on[ ])?|[ ]\(|:[ ](?:on[ ])?|[ ]-[ ]){WEEKDAY}{PART_OF_DAY}{_NO_DATE}", _led),
    Rule("closed_by_week", rf"\b{WEEKDAY}{PART_OF_DAY},?[ ](?:(?:of|in)[ ])?(?:the[ ]|this[ ])?(coming(?=[ ]week)|week[ ]after[ ]next)(?:[ ]week)?\b", _closed),
    Rule("midnight_between", rf"\b(midnight[ ]?[,(]?(?:on[ ]|of[ ]|between[ ])?{WEEKDAY}(?:[ ]?[/-][ ]?|[ ](?:to|and)[ ])){WEEKDAY}\)?{_NO_DATE}", _midnight),
    Rule("weekday_night", rf"\b(?:night[ ](?:of[ ]|from[ ]|between[ ])?(?:the[ ])?|overnight[ ](?:on[ ]|from[ ])?){WEEKDAY}{_NIGHT_GAP}{WEEKDAY}{_NO_DATE}", _night),
    Rule("night_into_morning", rf"\b{WEEKDAY}(?:[ ](?:night|evening))?(?:[ ]into[ ](?:the[ ](?:early[ ]hours[ ]of[ ])?)?(?:early[ ])?|(?:(?<=night)|(?<=evening))[ ](?:to|through[ ]to|until)[ ])(?!the\b){WEEKDAY}(?:[ ](?:early[ ])?morning)?{_NO_DATE}", _night),
    Rule("month_end", rf"(?:(?<=until )|(?<=till )|(?<=through )|(?<=up to ))(?:the[ ])?end[ ]of[ ](?:{MONTH}|(?:the|(?:the[ ])?(this|next|coming(?=[ ]week)))[ ](week|month)\b)", _month_end),
)  # fmt: skip
"""Days of one week in a row, nights between two weekdays, ends of months and weeks; they stand before the other days."""

_SHIFTS = {
    "yesterday": -1, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tomo": 1, "the day after tomorrow": 2, "last night": -1, "last evening": -1, "day before yesterday": -2,
    "the day before yesterday": -2,
}  # fmt: skip
_SPANS = {"d": 1, "w": 7, "f": 14}
_HOW_MANY = "|".join(UNITS)


def _later_weekday(g: Groups) -> Day:
    """ "The following Sunday", "the Sunday after": the first one behind the day named before it."""
    return Day(weekday=weekday(g(1) or g(2)), after=1, part=part_of_day(g(0)))


def _days_later(g: Groups) -> Day:
    """ "Two days later", "a week after that": counted from the day named before it."""
    return Day(after=number(g(1) or "a") * _SPANS[(g(2) or "d")[0].lower()])


def _shifted(g: Groups) -> Day:
    word = " ".join((g(1) or "").lower().split())
    part = part_of_day(g(0))
    return Day(shift=_SHIFTS.get(word, 0), night=part == "night" and word != "yesterday", part=part)


def _next_day(g: Groups) -> Day:
    part = part_of_day(g(0))
    return Day(after=1, part=part if part in ("afternoon", "evening") else "")


def _in_days(g: Groups) -> Day:
    return Day(shift=number(g(1) or "1") * _SPANS[(g(2) or "d")[0].lower()])


def _weeks_on(g: Groups) -> Day:
    """ "A week today", "tomorrow fortnight", "Friday week": so long after that day."""
    days = number(g(1) or "a") * _SPANS[(g(2) or g(6) or "w")[0].lower()]
    name = (g(3) or g(4) or g(5) or "today").lower()
    if name in ("today", "tomorrow"):
        return Day(shift=days + _SHIFTS.get(name, 0))
    return Day(weekday=weekday(name), shift=days)


COUNTED = (
    Rule("weeks_on", rf"(?<!for )\b(?:(a|one|two|three)[ ](week|fortnight)s?[ ](?:(?:from[ ])?(today|tomorrow)|on[ ]({WEEKDAY_NAME}))|(today|tomorrow|{WEEKDAY_NAME})[ ](week|fortnight))\b(?![ ]\d|')", _weeks_on),
    Rule("shifted", rf"\b(the[ ]day[ ]after[ ]tomorrow|(?:the[ ])?day[ ]before[ ]yesterday|last[ ](?:night|evening)|today|tonight|tomorrow|tmrw?|tomo|yesterday(?!'s[ ](?:lists?|data|figures|prices|results|timetables?|menu|news|papers?|balances?|edition|version|state|values?|rates?|feed|copy|back-?up|snapshot)\b)|(?:the[ ])?coming[ ]night|this[ ](?:morning|afternoon|evening|night))\b{PART_OF_DAY}", _shifted),
    Rule("next_day", r"\b(?:the[ ])?(?:next|following)[ ](?:calendar[ ])?(?:day|morning|evening|afternoon|night)\b|\bthe[ ](?:day|morning|evening|night)[ ]after\b(?=[ ]?[,.;:(]|[ ](?:from|between|at)[ ])|(?<=[\dmMsS] )\(\+[ ]?1(?:[ ]?d(?:ays?)?)?\)|(?<=[\dmM] )\+1[ ]?d(?:ay)?s?\b", _next_day),
    Rule("next_week", r"(?:(?<=\bfrom )|(?<=\bstarting )|(?<=\bbeginning )|(?<=\bas of )|(?<=\bcommencing ))next[ ]week\b", lambda _: Day(weekday=0, week=1)),
    Rule("days_later", rf"(?:(?<=[.;\n] )|(?<=\n)|(?<=\bcome )|(?<=\bcomes )|(?<=\bturn ))(?:exactly[ ])?({_HOW_MANY}|\d{{1,2}}|a(?=[ ](?:day|week|fortnight)))[ ](days?|weeks?|fortnight)[ ](?:later|after[ ]that|afterwards|on)\b(?![ ](?:than|the|from)\b)", _days_later),
    Rule("same_day", r"\b(?:the[ ]same|that|same)[ ](?:day|evening|night|morning)\b", lambda _: Day(after=0)),
    Rule("in_days", rf"\bin[ ](?:about[ ])?(\d{{1,2}}|{_HOW_MANY}|a(?=[ ](?:week|fortnight)))[ ](days?|weeks?|fortnight)\b(?:'s?[ ]time\b)?(?![ ](?:of|or)\b)", _in_days),
)  # fmt: skip
"""Days counted from publication, or from the one named before."""

LATER_WEEKDAYS = (
    Rule("later_weekday", rf"\b(?:the[ ]following[ ]{WEEKDAY}(?!-){PART_OF_DAY}|the[ ]{WEEKDAY}[ ]after\b(?=[ ]?[,.;:(]|[ ](?:it|from|at|between|on|is|are|was)\b))", _later_weekday),
)  # fmt: skip
"""Weekdays behind the day named before."""
