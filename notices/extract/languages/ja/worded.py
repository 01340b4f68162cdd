"""Japanese days whose numbers stand in words, or that an emperor's era counts, and what all rules for days share."""

from notices.extract.languages.zh.numerals import number
from notices.extract.mentions import numeric
from notices.extract.mentions.marks import Day
from notices.extract.mentions.scanner import Groups

S = "[ ]{0,2}"
WEEKDAYS = "月火水木金土日"
PAREN = rf"(?:{S}\({S}([{WEEKDAYS}])(?:曜日?)?(?:・[^()]{{1,4}})?{S}\)|([{WEEKDAYS}])曜日?)?"
# Emperors' eras that notices use, and the year before each one's first.
ERAS = {"令和": 2018, "R": 2018, "平成": 1988}


def weekday(text: str | None) -> int | None:
    """The place in the week of the character that stands for a day of it."""
    return WEEKDAYS.index(text) if text else None


def year_in_words(g: Groups) -> Day | None:
    """ "二〇二五年七月十日"."""
    return numeric.day(number(g(1)), number(g(2)), number(g(3)), weekday(g(4) or g(5)))


def dated_in_words(g: Groups) -> Day | None:
    """ "翌十一日"."""
    value = number(g(1))
    return Day(day=value, weekday=weekday(g(2) or g(3))) if 1 <= value <= 31 else None


def worded_day(g: Groups) -> Day | None:
    """ "三月四日(火)"."""
    return numeric.day(None, number(g(1)), number(g(2)), weekday(g(3) or g(4)))


def era_day(g: Groups) -> Day | None:
    """ "R7.3.4", "令和七年三月四日"."""
    year = 1 if g(2) == "元" else number(g(2))
    return numeric.day(ERAS[(g(1) or "R").upper()] + year, number(g(3)), number(g(4)), weekday(g(5) or g(6)))
