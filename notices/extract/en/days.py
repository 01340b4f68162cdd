"""How English writes days: dates in all orders, weekdays, relative words, and recurrences."""

from datetime import datetime

from notices.extract import numeric, zones
from notices.extract.marks import Day, Repeat, Value
from notices.extract.scanner import Groups, Parts, Rule

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(january|february|march|april|(?-i:May|MAY)|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# "sun", "sat" and "wed" are words of their own unless they begin with a capital.
WEEKDAY = (
    r"((?:mon|tues|wednes|thurs|fri|satur|sun)day|(?-i:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN))\b\.?"
)
PART_OF_DAY = r"(?:[ ](?:early[ ])?(?:morning|afternoon|evening|night)\b)?"
BOUND_GAP = r"[ ]{0,2}(?:-{1,2}|~|to|until|till|and|through|thru)[ ]{0,2}"
OPEN_WEEKDAY = rf"(?:\b{WEEKDAY},?[ ]{{1,2}}(?:the[ ])?)?"
LOW = r"(?<![\d:./#\-])(?<![A-Za-z])"

_NOT_NUMBERED = "".join(
    rf"(?<!{word}[ ])" for word in ("phase", "night", "batch", "stage", "window", "wave", "step", "slot", "round")
)
_MONTH_AHEAD = r"(?:the[ ])?(?:\d{1,2}(?:st|nd|rd|th)?[ ](?:of[ ])?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_CLOSE_WEEKDAY = rf"(?:,?[ ]?\({WEEKDAY}\)|,[ ]{WEEKDAY}(?![ ,]{{1,2}}{_MONTH_AHEAD}))?"
_NAMES = "|".join(MONTHS)
_WEEKDAY_TOO = rf"(?:{WEEKDAY.replace('((?:mon', '(?:(?:mon', 1)},?[ ])?"
_DAYS_GAP = BOUND_GAP.replace("and", "and|&") + rf"(?:{WEEKDAY.replace('((?:mon', '(?:(?:mon', 1)},?[ ])?"
_NIGHT_GAP = rf"(?:[ ]?[/-][ ]?|[ ](?:to|and|on)[ ](?:the[ ])?)(?:{WEEKDAY.replace('((?:mon', '(?:(?:mon', 1)},?[ ])?"
_TH = "(?:st|nd|rd|th)?"
_YEAR = r"(?:,?[ ]{1,2}((?:19|20)\d\d(?![ ]?-[ ]?\d{4}\b)(?!:\d\d)|'\d\d|\d\d(?=,?[ ]{1,2}\d{1,2}:\d\d))\b)?"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": -1}
_NTH = "(first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
_LAST = 28
_SHIFTS = {"yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2}
_WORDS = ("one", "two", "three", "four", "five", "six", "seven")


def month(text: str | None) -> int:
    """The number of a month's name."""
    return MONTHS.index((text or "jan").lower()[:3]) + 1


def weekday(text: str | None) -> int | None:
    """0 for Monday to 6 for Sunday; null without one."""
    return DAYS.index(text.lower()[:3]) if text else None


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text.lstrip("'"))


def _night(g: Groups) -> Day | None:
    """ "15/16 September", "30 September/1 October": the night that begins on the first day."""
    first, last, name = int(g(2) or 0), int(g(4) or 0), g(3) or g(5)
    if last != first + 1 and not (last == 1 and first >= _LAST and g(3)):
        return None
    found = numeric.day(_year(g(6)), month(name), first, weekday(g(1)))
    return found._replace(night=True) if found is not None else None


def _night_dotted(g: Groups) -> Day | None:
    """ "26.11. to 27.11.2026", "26./27.11.": the night that begins on the first day."""
    first, last, month_ = int(g(2) or 0), int(g(4) or 0), int(g(3) or g(5) or 0)
    if last != first + 1 and not (last == 1 and first >= _LAST and g(3)):
        return None
    found = numeric.day(_year(g(6)), month_, first, weekday(g(1)))
    return found._replace(night=True) if found is not None else None


def _night_after(g: Groups) -> Day | None:
    """ "The night of June 10-11"."""
    first, last = int(g(3) or 0), int(g(5) or 0)
    if last != first + 1 and not (last == 1 and first >= _LAST and g(4)):
        return None
    found = numeric.day(_year(g(6)), month(g(2)), first, weekday(g(1)))
    return found._replace(night=True) if found is not None else None


def _month_first(g: Groups) -> Day | None:
    return numeric.day(_year(g(4)), month(g(2)), int(g(3) or 0), weekday(g(1) or g(5) or g(6)))


def _day_first(g: Groups) -> Day | None:
    return numeric.day(_year(g(4)), month(g(3)), int(g(2) or 0), weekday(g(1) or g(5) or g(6)))


def _dashed(g: Groups) -> Day | None:
    return numeric.day(_year(g(4)), month(g(3)), int(g(2) or 0), weekday(g(1)))


def _year_month_day(g: Groups) -> Day | None:
    return numeric.day(_year(g(1)), month(g(2)), int(g(3) or 0))


def _several(year: str | None, name: str | None, first: str | None, days: list[tuple[int, str | None]]) -> Parts | None:
    """Days of one month, the first one with its weekday."""
    found: Parts = []
    for group, text in days:
        day = numeric.day(_year(year), month(name), int(text or 0)) if text else None
        if day is not None:
            found.append((group, day._replace(weekday=None if found else weekday(first))))
    return found if len(found) > 1 else None


def _two_days(g: Groups) -> Parts | None:
    """ "20 to 22 December 2024" is two days of one month; so is "2, 9 and 16 March" three."""
    return _several(g(6), g(5), g(1), [(i, g(i)) for i in (2, 3, 4)])


def _two_days_after(g: Groups) -> Parts | None:
    """ "May 1-3, 2024" likewise."""
    return _several(g(6), g(2), g(1), [(i, g(i)) for i in (3, 4, 5)])


def _dotted(g: Groups) -> Day | None:
    return numeric.day(_year(g(4)), int(g(3) or 0), int(g(2) or 0), weekday(g(1)))


def _slashed(g: Groups) -> Day | None:
    first, second, year = int(g(2) or 0), int(g(3) or 0), _year(g(4))
    if not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    return Day(year, first, second, weekday(g(1) or g(5)), order="?")


def _compact(g: Groups) -> Day | None:
    return numeric.day(int(g(1) or 0), int(g(2) or 0), int(g(3) or 0))


def _ctime(g: Groups) -> datetime | None:
    """The form of the C library and of `date`: "Tue Mar 5 22:00:00 UTC 2024"."""
    zone = zones.named(g(6) or "")
    try:
        # Without a zone it follows, or is the document's.
        found = datetime(int(g(7) or 0), month(g(2)), int(g(3) or 0), int(g(4) or 0), int(g(5) or 0))  # noqa: DTZ001
    except ValueError:
        return None
    return found.replace(tzinfo=zone.tz) if zone else found


def _ordinal_day(g: Groups) -> Day | None:
    value = int(g(1) or 0)
    return Day(day=value) if 1 <= value <= 31 else None


def _lone_weekday(g: Groups) -> Day:
    week = {"next": 1, "last": -1, "past": -1}.get((g(1) or "").lower())
    return Day(weekday=weekday(g(2)), week=week)


def _shifted(g: Groups) -> Day:
    word = (g(1) or "").lower()
    return Day(shift=_SHIFTS.get(word, 0), night="night" in (g(0) or "").lower() and word != "yesterday")


def _in_days(g: Groups) -> Day:
    text = (g(1) or "1").lower()
    count = int(text) if text.isdigit() else _WORDS.index(text) + 1
    return Day(shift=count * (7 if "week" in (g(2) or "").lower() else 1))


def _monthly(g: Groups) -> Repeat:
    return Repeat("MONTHLY", tuple((_ORDINALS[o.lower()], weekday(g(3)) or 0) for o in (g(1), g(2)) if o))


def _month_day(g: Groups) -> Repeat | None:
    number = int(g(1) or g(2) or 0)
    return Repeat("MONTHLY", month_days=(number,)) if 1 <= number <= 31 else None


def _weekdays(names: list[str | None], through: bool) -> tuple[tuple[int, int], ...]:
    days = [d for d in map(weekday, names) if d is not None]
    if through and len(days) == 2:
        first, last = days
        days = [(first + i) % 7 for i in range((last - first) % 7 + 1)]
    return tuple((0, d) for d in sorted(set(days)))


def _weekly(g: Groups) -> Repeat:
    words = (g(1) or "").lower()
    double = any(w in words for w in ("other", "second", "two", "2", "fortnight", "bi"))
    return Repeat("WEEKLY", _weekdays([g(2), g(4), g(5)], bool(g(3))), interval=2 if double else 1)


def _plural(g: Groups) -> Repeat:
    return Repeat("WEEKLY", _weekdays([g(1), g(2), g(3)], through=False))


def _workdays(_: Groups) -> Repeat:
    return Repeat("WEEKLY", tuple((0, d) for d in range(5)))


def _nothing(_: Groups) -> Value | None:
    """A form that only looks like a time."""
    return None


_PLURAL = r"(mon|tues|wednes|thurs|fri|satur|sun)days"
_OR_WEEKDAY = rf"(?:[ ]?(?:,|and|&|or|,[ ]and)[ ]?{WEEKDAY})?"
_EVERY = (
    r"every[ ]other|every[ ]second|every[ ](?:two|2)[ ]weeks[ ]on|fortnightly[ ]on|bi-?weekly[ ]on|(?:every|each)[ ]week[ ]on|"
    r"weekly,?[ ]on|weekly,?|every|each"
)
_SHORT_AHEAD = r"(?=[ ,]{1,3}(?:at[ ]|from[ ]|between[ ]|starting[ ]|beginning[ ]|commencing[ ]|@|\(|\d{1,2}(?:[:.h]\d\d|[ ]?[ap]\.?m)|\d{4}\b|-)|[ ]{1,2}(?:to|until|till|-)[ ](?:the[ ])?(?:[a-z]{3,9}day,?[ ])?\d{1,2}\.\d{1,2}\.)"

NOT_TIMES = (
    Rule("url", r"\b(?:https?://|www\.)[^\s<>\"]{1,300}", _nothing),
    Rule("version", r"\b(?:v|version|release|firmware|build|patch|update|upgrade|python|java|php|node|kernel|ios|android|windows|server|postgresql|mysql|from[ ]v)[ ]?v?\d{1,4}(?:\.\d{1,5}){1,4}(?![ ]?[ap]\.?m\b|[ ]?(?:hrs|hours|UTC|GMT))(?:[ ](?:to|and|through|-)[ ]v?\d{1,4}(?:\.\d{1,5}){1,4}(?![ ]?[ap]\.?m\b))?(?=\W|$)", _nothing),
    Rule("phone", r"(?<![\d:.\-/])(?:\+\d{1,3}[ .\-]?)?(?:\(0?\d{2,5}\)[ \-]?)?\d{3,5}[ \-]\d{3,4}[ \-]\d{3,4}(?![\d:/])", _nothing),
    Rule("money", r"[$€£¥][ ]?\d[\d,.]{0,20}", _nothing),
    Rule("month_year", rf"(?<!\d ){MONTH},?[ ](?:19|20)\d\d\b(?![ ]?(?:[:.]\d|hrs|hours|h\b|utc|gmt|-[ ]?\d{{4}}))", _nothing),
    Rule("part_of_reference", r"(?<=[#\-_])\d{4,16}(?:[\-_]\d{1,16})+", _nothing),
)  # fmt: skip
"""What must not be read as a time: addresses, versions, telephone numbers, amounts, references."""

REPEATS = (
    Rule("monthly", rf"\b(?:the[ ]|every[ ]|each[ ])?{_NTH}(?:(?:,|[ ]and|[ ]&)[ ](?:the[ ])?{_NTH})?[ ]{WEEKDAY}{PART_OF_DAY}(?:[ ](?:of|in)[ ](?:each|every|the|a)[ ](?:calendar[ ])?month\b|[ ](?:monthly|every[ ]month|each[ ]month)\b)", _monthly),
    Rule("monthly_first", rf"\b(?:every|each)[ ](first|third|fourth|last|1st|3rd|4th)()[ ]{WEEKDAY}\b(?![ ]of[ ](?!(?:each|every|the)))", _monthly),
    Rule("month_day_repeat", r"\b(?:(?:the[ ])?(\d{1,2})(?:st|nd|rd|th)(?:[ ]day)?[ ]of[ ](?:each|every|the)[ ](?:calendar[ ])?month|(?:monthly|(?:every|each)[ ]month)[ ]on[ ]the[ ](\d{1,2})(?:st|nd|rd|th))\b", _month_day),
    Rule("weekly", rf"\b({_EVERY})[ ]?:?[ ]?{WEEKDAY}(?:(?:[ ]?(?:,[ ]and|,|and|&|or|(to|through|-))[ ]?){WEEKDAY})?{_OR_WEEKDAY}{PART_OF_DAY}", _weekly),
    Rule("workdays", r"\b(?:every|each)[ ](?:weekday|weeknight|working[ ]day|business[ ]day)\b", _workdays),
    Rule("daily", r"\b(?:(?:every|each)[ ](?:single[ ])?(?:day|night|evening|morning)|(?:daily|nightly)(?=[ ]?(?:$|[.,;:()\n\-]|at\b|from\b|between\b|until\b|during\b|starting\b|beginning\b|window|maintenance|restart|\d)))\b(?![ ](?:of|before|after)\b)", lambda _: Repeat("DAILY")),
    Rule("plural_weekday", rf"\b(?:on[ ])?{_PLURAL}\b(?:[ ]?(?:,|and|&)[ ]?{_PLURAL}\b)?(?:[ ]?(?:,[ ]and|and|&)[ ]?{_PLURAL}\b)?", _plural),
)  # fmt: skip


DATES = (
    Rule("night_from", rf"(?<=the night from ){OPEN_WEEKDAY}(\d{{1,2}}){_TH}(?:[ ]{MONTH})?{_NIGHT_GAP}(\d{{1,2}}){_TH}[ ](?:of[ ])?{MONTH}{_YEAR}", _night),
    Rule("night_dotted", rf"(?:(?<=night from )|(?<=night of )){OPEN_WEEKDAY}(\d{{1,2}})\.(?:(\d{{1,2}})\.)?(?:\d{{4}})?{_NIGHT_GAP}(\d{{1,2}})\.(\d{{1,2}})\.(?:[ ]?(\d{{4}}))?(?!\d)", _night_dotted),
    Rule("night_of", rf"(?<=night of )(?:the[ ])?{OPEN_WEEKDAY}(\d{{1,2}}){_TH}(?:[ ]{MONTH})?{_NIGHT_GAP}(\d{{1,2}}){_TH}[ ](?:of[ ])?{MONTH}{_YEAR}", _night),
    Rule("night_of_after", rf"(?<=night of ){OPEN_WEEKDAY}\b{MONTH}[ ](\d{{1,2}}){_TH}{_NIGHT_GAP}(?:{MONTH}[ ])?(\d{{1,2}}){_TH}(?![\d:]|[ ]?[ap]\.?m){_YEAR}", _night_after),
    Rule("ctime", rf"\b{WEEKDAY},?[ ]{MONTH}[ ]{{1,2}}(\d{{1,2}}),?[ ](\d\d):(\d\d)(?::\d\d)?[ ](?:(?-i:([A-Z]{{3,4}}))[ ])?((?:19|20)\d\d)\b", _ctime),
    Rule("two_days_after", rf"{OPEN_WEEKDAY}\b{MONTH}[ ](\d{{1,2}}){_TH}(?:,[ ](\d{{1,2}}){_TH},?(?=[ ](?:and|&)[ ]))?{_DAYS_GAP}(\d{{1,2}}){_TH}(?![\d:]|\.\d|[ ]?[ap]\.?m|[ ](?:{_NAMES})){_YEAR}", _two_days_after),
    Rule("night_pair", rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}}){_TH}(?:[ ]{MONTH})?[ ]?/[ ]?(\d{{1,2}}){_TH}[ ]{MONTH}{_YEAR}", _night),
    Rule("month_first", rf"{OPEN_WEEKDAY}\b{MONTH}[ ]?(\d{{1,2}}){_TH}(?:[ ]?\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}}\)(?=,?[ ]20\d\d\b))?(?![\d:]|[ ]?[ap]\.?m\b){_YEAR}{_CLOSE_WEEKDAY}", _month_first),
    Rule("two_days", rf"{OPEN_WEEKDAY}{LOW}{_NOT_NUMBERED}(\d{{1,2}}){_TH}(?:,[ ]{_WEEKDAY_TOO}(\d{{1,2}}){_TH},?(?=[ ](?:and|&)[ ]))?{_DAYS_GAP}(\d{{1,2}}){_TH}[ ](?:of[ ])?{MONTH}{_YEAR}", _two_days),
    Rule("day_first", rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}}){_TH}[ ](?:of[ ])?{MONTH}{_YEAR}{_CLOSE_WEEKDAY}", _day_first),
    Rule("dashed", rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}})[-/ ]?(january|february|march|april|(?-i:May|MAY)|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[-/ ]?(\d{{4}}|\d\d)(?![\d:])\b", _dashed),
    Rule("year_month_day", rf"(?<![\d/\-])(20\d\d)[-/, ]{{1,2}}{MONTH}[-/ ](\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)", _year_month_day),
    Rule("year_first", numeric.RULES[2].pattern, numeric.RULES[2].make),
    Rule("dotted", rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}})\.[ ]?(\d{{1,2}})\.[ ]?(\d{{4}}|\d\d)(?![\d.])", _dotted),
    Rule("dotted_short", rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}})\.(\d{{1,2}})\.()(?!\d){_SHORT_AHEAD}", _dotted),
    Rule("slashed", rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}})[/-](\d{{1,2}})[/-](\d{{4}}|\d\d)(?![\d/:-])(?:,?[ ]?\({WEEKDAY}\))?", _slashed),
    Rule("slashed_short", rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}})/(\d{{1,2}})()(?![\d/])(?:,?[ ]?\({WEEKDAY}\))?{_SHORT_AHEAD}", _slashed),
    Rule("slashed_weekday", rf"\b{WEEKDAY},?[ ]{{1,2}}(\d{{1,2}})/(\d{{1,2}})()()(?![\d/])", _slashed),
    Rule("compact", r"(?<![\d\w\-#/])(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[ ,]{1,2}(?:at[ ]|from[ ]|between[ ]|\d{1,2}:?\d\d))", _compact),
    Rule("shifted", rf"\b(the[ ]day[ ]after[ ]tomorrow|today|tonight|tomorrow|yesterday|this[ ](?:morning|afternoon|evening|night))\b{PART_OF_DAY}", _shifted),
    Rule("next_day", r"\b(?:the[ ])?(?:next|following)[ ](?:calendar[ ])?(?:day|morning)\b|(?<=[\dmMsS] )\(\+[ ]?1(?:[ ]?d(?:ays?)?)?\)|(?<=[\dmM] )\+1[ ]?d(?:ay)?s?\b", lambda _: Day(after=1)),
    Rule("same_day", r"\b(?:the[ ]same|that|same)[ ](?:day|evening|night|morning)\b", lambda _: Day(after=0)),
    Rule("in_days", rf"\bin[ ](?:about[ ])?(\d{{1,2}}|{'|'.join(_WORDS)})[ ](days?|weeks?)\b(?![ ](?:of|or)\b)", _in_days),
)  # fmt: skip
"""Forms of a date, the longer ones first."""

LONE_DAYS = (
    Rule("ordinal_day", r"\b(?:the[ ])(\d{1,2})(?:st|nd|rd|th)\b(?![ ](?:floor|street|avenue|anniversary|edition|century|time|level|party|of[ ](?:each|every|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)))", _ordinal_day),
    Rule("weekday", rf"\b(?:(this|next|last|past|coming)[ ](?:coming[ ])?)?{WEEKDAY}(?!-){PART_OF_DAY}", _lone_weekday),
)  # fmt: skip
"""Days that lean on another date."""
