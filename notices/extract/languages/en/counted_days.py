"""How English tells days by counting: from publication ("tomorrow", "in three days"), or from the day named before."""

from notices.extract.languages.en.days import PART_OF_DAY, WEEKDAY, WEEKDAY_NAME, part_of_day, weekday
from notices.extract.languages.en.numerals import UNITS, number
from notices.extract.mentions.marks import Day
from notices.extract.mentions.scanner import Groups, Rule

_SHIFTS = {
    "yesterday": -1, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tomo": 1, "the day after tomorrow": 2, "last night": -1, "last evening": -1, "day before yesterday": -2,
    "the day before yesterday": -2,
}  # fmt: skip
_SPANS = {"d": 1, "w": 7, "f": 14}
_COUNTS = "|".join(UNITS)


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
    Rule("days_later", rf"(?:(?<=[.;\n] )|(?<=\n)|(?<=\bcome )|(?<=\bcomes )|(?<=\bturn ))(?:exactly[ ])?({_COUNTS}|\d{{1,2}}|a(?=[ ](?:day|week|fortnight)))[ ](days?|weeks?|fortnight)[ ](?:later|after[ ]that|afterwards|on)\b(?![ ](?:than|the|from)\b)", _days_later),
    Rule("same_day", r"\b(?:the[ ]same|that|same)[ ](?:day|evening|night|morning)\b", lambda _: Day(after=0)),
    Rule("in_days", rf"\bin[ ](?:about[ ])?(\d{{1,2}}|{_COUNTS}|a(?=[ ](?:week|fortnight)))[ ](days?|weeks?|fortnight)\b(?:'s?[ ]time\b)?(?![ ](?:of|or)\b)", _in_days),
)  # fmt: skip
"""Days counted from publication, or from the one named before."""

LATER_WEEKDAYS = (
    Rule("later_weekday", rf"\b(?:the[ ]following[ ]{WEEKDAY}(?!-){PART_OF_DAY}|the[ ]{WEEKDAY}[ ]after\b(?=[ ]?[,.;:(]|[ ](?:it|from|at|between|on|is|are|was)\b))", _later_weekday),
)  # fmt: skip
"""Weekdays behind the day named before."""
