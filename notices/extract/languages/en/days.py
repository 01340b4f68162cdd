"""How English writes days: dates in all orders, weekdays, relative words."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

from notices.extract.mentions import numeric, zones
from notices.extract.mentions.marks import Day, Value, Zone
from notices.extract.mentions.scanner import Groups, Parts, Rule

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# A dot is left out where a sentence begins behind it with a word that would join its clock to the day.
_DOT = r"(?:\.(?![ ]{1,2}(?-i:At|From|Between|Around|About|Since|In|On|During|By)[ ]))?"
MONTH = (
    r"(january|february|march|april|(?-i:May|MAY)|june|july|august|september|october|november|december|"
    rf"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b{_DOT}"
)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# "sun", "sat" and "wed" are words of their own unless they begin with a capital.
WEEKDAY = (
    r"((?:mon|tues|wednes|thurs|fri|satur|sun)day|(?-i:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN))\b"
    rf"{_DOT}"
)
WEEKDAY_NAME = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
PART_OF_DAY = r"(?:[ ](?:early[ ])?(?:morning|afternoon|evening|night)\b)?"
BOUND_GAP = r"[ ]{0,2}(?:-{1,2}|~|to|until|till|and|through|thru)[ ]{0,2}"
FEASTS = ("good", "easter", "maundy", "whit", "shrove", "palm")
"""What stands before the weekday of a feast that is told with its date: "Good Friday, 3 April"."""
OPEN_WEEKDAY = rf"(?:(?:\b(?:{'|'.join(FEASTS)})[ ])?\b{WEEKDAY.replace('sun)day', 'sun)days?')},?[ ]{{1,2}}(?:the[ ])?)?"
NO_GROUP = WEEKDAY.replace("((?:mon", "(?:(?:mon", 1)
OPEN_WEEKDAYS = (
    rf"(?:\b{WEEKDAY.replace('sun)day', 'sun)days?')}(?:(?:[ ]?[-/&+][ ]?|[ ](?:to|and|through|thru)[ ]){NO_GROUP})?\)?,?[ ]{{1,2}}"
    rf"\(?(?:the[ ])?)?"
)
"""The weekdays of the days behind them: "Mon-Wed, 3-5 March"."""
LOW = r"(?<![\d./#\-])(?<![A-Za-z])(?<!\d:)"

_NOT_NUMBERED = "".join(
    rf"(?<!{word}[ ])"
    for word in ("phase", "night", "batch", "stage", "window", "wave", "step", "slot", "round", "day", "visit", "part")
)
_MONTH_AHEAD = r"(?:the[ ])?(?:\d{1,2}(?:st|nd|rd|th)?[ ](?:of[ ])?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
# "Until 27 March, Monday to Friday": on which days, not which day the date is.
_TO_WEEKDAY = rf"[ ]?(?:-|to\b|through\b|thru\b)[ ]?{WEEKDAY.replace('((?:mon', '(?:(?:mon', 1)}(?!,?[ ](?:\d{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
_CLOSE_WEEKDAY = rf"(?:,?[ ]?\({WEEKDAY}\)|,[ ]{WEEKDAY}(?![ ,]{{1,2}}{_MONTH_AHEAD})(?!{_TO_WEEKDAY}))?"
_NAMES = "|".join(MONTHS)
TH = "(?:st|nd|rd|th)?"
DIGITS = re.compile(r"\d+")
_WEEKDAY_TOO = rf"(?:{WEEKDAY.replace('((?:mon', '(?:(?:mon', 1)},?[ ])?"
_MORE_DAYS = rf"(?:,[ ]{_WEEKDAY_TOO}(\d{{1,2}}){TH}(?=,|[ ](?:and|&)[ ]))?" * 5 + "(?:,(?=[ ](?:and|&)[ ]))?"
_DAYS_GAP = BOUND_GAP.replace("and", "and|&|\\+")
_LAST_DAY = rf"((?:{WEEKDAY.replace('((?:mon', '(?:(?:mon', 1)},?[ ])?\d{{1,2}}{TH})"
"""The last of several days, from its weekday on."""
_IN_THE_NIGHT = r"(?:(?<=night of )|(?<=night )|(?<=night, )|(?<=night: )|(?<=night \()|(?<=night between )(?<!every night between )(?<!each night between ))"
_NOT_NTH = (
    rf"(?!(?<=night )(?:[1-9][ ]-[ ]{WEEKDAY.replace('((?:mon', '(?:(?:mon', 1)}|"
    + "|".join(rf"{n}[ ]-[ ](?!{n + 1}\b)\d" for n in range(1, 10))
    + "))"
)
"""No number of a night: "Night 1 - 3 March"."""
_NIGHT_GAP = rf"(?:[ ]?[/-][ ]?|[ ](?:to|and|on)[ ](?:the[ ])?)(?:{WEEKDAY.replace('((?:mon', '(?:(?:mon', 1)},?[ ])?"
YEAR = (
    r"(?:(?:,?[ ]{1,2}|,(?=20\d\d\b)|(?='\d))((?:19|20)\d\d(?![ ]?-[ ]?\d{4}\b)(?!:\d\d)|'\d\d|\d\d(?=,?[ ]{1,2}\d{1,2}:\d\d))\b)?"
)
DAY_NAME = "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}"
_NIGHT_NAMES = rf"(?:[ ]?\({DAY_NAME}[ ]?(?:/|-|to)[ ]?{DAY_NAME}\))?"
_NIGHT = rf"((\d{{1,2}}){TH}/(\d{{1,2}}){TH})"
_LAST = 28
_WEEKS = {"next": 1, "last": -1, "past": -1}
_PARTS = re.compile(r"morning|afternoon|evening|night", re.IGNORECASE)


def month(text: str | None) -> int:
    """The number of a month's name."""
    return MONTHS.index((text or "jan").lower()[:3]) + 1


def weekday(text: str | None) -> int | None:
    """0 for Monday to 6 for Sunday; null without one."""
    return DAYS.index(text.lower()[:3]) if text else None


def year_of(text: str | None) -> int | None:
    """The year that a text of two or four digits names; null without one."""
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text.lstrip("'"))


def night(g: Groups) -> Day | None:
    """ "15/16 September", "30 September/1 October": the night that begins on the first day."""
    first, last, name = int(g(2) or 0), int(g(4) or 0), g(3) or g(5)
    if last != first + 1 and not (last == 1 and first >= _LAST and g(3)):
        return None
    found = numeric.day(year_of(g(6)), month(name), first, weekday(g(1)))
    return found._replace(night=True) if found is not None else None


def _night_of_weekdays(g: Groups) -> Day | None:
    """ "The night from Saturday to Sunday, October 28-29"."""
    first, last = int(g(3) or g(5) or 0), int(g(4) or g(6) or 0)
    found = numeric.day(year_of(g(8)), month(g(2) or g(7)), first, weekday(g(1)))
    return found._replace(night=True) if found is not None and last == first + 1 else None


def _night_dotted(g: Groups) -> Day | None:
    """ "26.11. to 27.11.2026", "26./27.11.": the night that begins on the first day."""
    first, last, month_ = int(g(2) or 0), int(g(4) or 0), int(g(3) or g(5) or 0)
    if last != first + 1 and not (last == 1 and first >= _LAST and g(3)):
        return None
    found = numeric.day(year_of(g(6)), month_, first, weekday(g(1)))
    return found._replace(night=True) if found is not None else None


def night_after(g: Groups) -> Day | None:
    """ "The night of June 10-11"."""
    first, last = int(g(3) or 0), int(g(5) or 0)
    if last != first + 1 and not (last == 1 and first >= _LAST and g(4)):
        return None
    found = numeric.day(year_of(g(6)), month(g(2)), first, weekday(g(1)))
    return found._replace(night=True) if found is not None else None


def _month_first(g: Groups) -> Day | None:
    return numeric.day(year_of(g(4)), month(g(2)), int(g(3) or 0), weekday(g(1) or g(5) or g(6)))


def _month_dashed(g: Groups) -> Day | None:
    """ "Aug-22-2024", as some carriers write."""
    return numeric.day(year_of(g(4)), month(g(2)), int(g(3) or 0), weekday(g(1)))


def _month_cell(g: Groups) -> Day | None:
    """ "April | Sat 18": month and day in cells of their own."""
    return numeric.day(None, month(g(1)), int(g(3) or g(4) or 0), weekday(g(2)))


def _day_cell(g: Groups) -> Day | None:
    """ "Sat 18 | April": the same, the day first."""
    return numeric.day(None, month(g(3)), int(g(2) or 0), weekday(g(1)))


def _day_first(g: Groups) -> Day | None:
    return numeric.day(year_of(g(4)), month(g(3)), int(g(2) or 0), weekday(g(1) or g(5) or g(6)))


def _dashed(g: Groups) -> Day | None:
    return numeric.day(year_of(g(4)), month(g(3)), int(g(2) or 0), weekday(g(1)))


def _time_group(g: Groups) -> Parts | None:
    """ "142200Z MAR 26", the date-time group of sailors and soldiers: day, clock in UTC, month."""
    hour, minute = divmod(int(g(2) or 0), 100)
    clock = numeric.clock(hour, minute)
    found = Day(day=int(g(1) or 0)) if not g(4) else numeric.day(year_of(g(5)), month(g(4)), int(g(1) or 0))
    return [(1, found), (2, clock), (3, Zone("Z", UTC))] if found is not None and clock is not None and hour < 24 else None


def _year_month_day(g: Groups) -> Day | None:
    return numeric.day(year_of(g(1)), month(g(2)), int(g(3) or 0))


def _several(year: str | None, name: str | None, first: str | None, days: list[tuple[int, str | None]]) -> Parts | None:
    """Days of one month, the first one with its weekday."""
    found: Parts = []
    for group, text in days:
        day = numeric.day(year_of(year), month(name), int(DIGITS.findall(text)[-1])) if text else None
        if day is not None:
            found.append((group, day._replace(weekday=None if found else weekday(first))))
    return found if len(found) > 1 else None


def _two_days(g: Groups) -> Parts | None:
    """ "20 to 22 December 2024" is two days of one month; so is "2, 9 and 16 March" three."""
    return _several(g(10), g(9), g(1), [(i, g(i)) for i in range(2, 9)])


def _two_days_after(g: Groups) -> Parts | None:
    """ "May 1-3, 2024" likewise."""
    return _several(g(10), g(2), g(1), [(i, g(i)) for i in range(3, 10)])


def _dotted_days(g: Groups) -> Parts | None:
    """ "24.-25.02.2025"; without a point between them the two days of a night alone: "24/25.02.2025", "24-25/02/2025"."""
    if "." not in (g(1) or "") and int(g(4) or 0) != int(g(2) or 0) + 1:
        return None
    found = [(i, numeric.day(year_of(g(7)), int(g(5) or g(6) or 0), int(g(i + 1) or 0))) for i in (1, 3)]
    return [(i, day) for i, day in found if day is not None] if all(day for _, day in found) else None


def _dotted(g: Groups) -> Day | None:
    return numeric.day(year_of(g(4)), int(g(3) or 0), int(g(2) or 0), weekday(g(1)))


def _dotted_named(g: Groups) -> Day | None:
    """ "14.03.2026 (Saturday)"."""
    return numeric.day(year_of(g(4)), int(g(3) or 0), int(g(2) or 0), weekday(g(1) or g(5)))


def _slashed(g: Groups) -> Day | None:
    first, second, year = int(g(2) or 0), int(g(3) or 0), year_of(g(4))
    if numeric.day(year, 1, first) is None or numeric.day(year, 1, second) is None:
        return None
    return Day(year, first, second, weekday(g(1) or g(5)), order="?")


def _dotted_closed(g: Groups) -> Day | None:
    """ "13.04.2026 Monday 07:00": the weekday stands behind."""
    return numeric.day(year_of(g(3)), int(g(2) or 0), int(g(1) or 0), weekday(g(4)))


def _year_spaced(g: Groups) -> Day | None:
    """ "2026. 4. 22. (Wed)", as it is written in Korea and Hungary."""
    return numeric.day(int(g(1) or 0), int(g(2) or 0), int(g(3) or 0), weekday(g(4)))


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


def part_of_day(text: str | None) -> str:
    """The part of the day that a form ends with: "morning", "afternoon", "evening", "night"; empty without one."""
    found = _PARTS.findall(text or "")
    return found[-1].lower() if found else ""


def _numbered_weekday(g: Groups) -> Day | None:
    """ "Saturday 22 to … Sunday 23 November": a day of the month that the end names."""
    value = int(g(2) or 0)
    return Day(day=value, weekday=weekday(g(1))) if 1 <= value <= 31 else None


def _lone_weekday(g: Groups) -> Day:
    week = _WEEKS.get((g(1) or "").lower(), _WEEKS.get((g(3) or "").lower()))
    return Day(weekday=weekday(g(2)), week=0 if week is None and g(3) else week, part=part_of_day(g(0)))


def _nights(g: Groups) -> Parts | None:
    """ "The nights of 3/4, 4/5 and 5/6 August": each begins on the first of its days."""
    found: Parts = []
    for group in (1, 4, 7):
        if not g(group):
            continue
        first, last = int(g(group + 1) or 0), int(g(group + 2) or 0)
        day = numeric.day(year_of(g(11)), month(g(10)), first)
        if last != first + 1 or day is None:
            return None
        found.append((group, day._replace(night=True)))
    return found or None


def _holiday(g: Groups) -> Day:
    """ "9 p.m. on New Year's Eve": days that have names; none but these fall on the same date everywhere."""
    if (g(1) or "").lower().startswith("new"):
        return Day(month=12, day=31) if (g(2) or "").lower() == "eve" else Day(month=1, day=1)
    return Day(month=12, day=26 if not g(1) else 24 + ((g(2) or "").lower() == "day"))


def _nothing(_: Groups) -> Value | None:
    """A form that only looks like a time."""
    return None


_SHORT_AHEAD = r"(?=[ ,]{1,3}(?:at[ ]|from[ ]|between[ ]|starting[ ]|beginning[ ]|commencing[ ]|@|\(|\d{1,2}[ ]?[-–][ ]?\d{1,2}[ ]?(?:h|hrs|hours|[ap]\.?m)\b|\d{1,2}(?:[:.h]\d\d|[ ]?[ap]\.?m)|\d{4}\b|-)|[ ]{1,2}(?:to|until|till|-)[ ](?:the[ ])?(?:[a-z]{3,9}day,?[ ])?\d{1,2}\.\d{1,2}\.)"

NOT_TIMES = (
    Rule("day_turning", rf"\((?:that is|that means|i\.e\.|meaning|so)[^()\n]{{0,24}}?\b(?:as|when|where|before|at the point where)[ ]{WEEKDAY_NAME}[ ](?:turns?|changes?|passes|becomes|goes over|gives way|runs)[ ]?(?:(?:in)?to|over into)?[ ]{WEEKDAY_NAME}\)", _nothing),
    Rule("likened", rf"(?:(?<=same as )|(?<=story as )|(?<=thing as )|(?<=again as )|(?<=problem as )|(?<=trouble as )|(?<=fault as )|(?<=picture as )|(?<=symptoms as )|(?<=just like )|(?<=just as ))(?:on[ ])?(?:last[ ])?(?:{WEEKDAY}|yesterday|last[ ](?:week|month|night))(?=[ ]?(?:[:,;]|-[ ])|[ ](?:there|we|the|no)\b)", _nothing),
    Rule("url", r"\b(?:https?://|www\.)[^\s<>\"]{1,300}", _nothing),
    Rule("version", r"\b(?:v|version|release|firmware|build|patch|update|upgrade|python|java|php|node|kernel|ios|android|windows|server|postgresql|mysql|from[ ]v)[ ]?v?\d{1,4}(?:\.\d{1,5}){1,4}(?![ ]?[ap]\.?m\b|[ ]?(?:hrs|hours|UTC|GMT))(?:[ ](?:to|and|through|-)[ ]v?\d{1,4}(?:\.\d{1,5}){1,4}(?![ ]?[ap]\.?m\b))?(?=\W|$)", _nothing),
    Rule("code", r"\b(?:code|error|port|extension|ext\.?)[ ]\d{3,4}\b(?![ ]?(?:hrs|hours|h\b|utc|gmt|[:.]\d))", _nothing),
    Rule("phone", r"(?<![\d:.\-/])(?:\+\d{1,3}[ .\-]?)?(?:\(0?\d{2,5}\)[ \-]?)?\d{3,5}[ \-]\d{3,4}[ \-]\d{3,4}(?![\d:/])", _nothing),
    Rule("money", r"[$€£¥][ ]?\d[\d,.]{0,20}", _nothing),
    Rule("month_year", rf"(?<!\d ){MONTH},?[ ](?:19|20)\d\d\b(?![ ]?(?:[:.]\d|hrs|hours|h\b|utc|gmt|-[ ]?\d{{4}}))", _nothing),
    Rule("part_of_reference", r"(?<=[#\-_])\d{4,16}(?:[\-_]\d{1,16})+", _nothing),
)  # fmt: skip
"""What must not be read as a time: addresses, versions, telephone numbers, amounts, references."""

_MONTH_FIRST = rf"{OPEN_WEEKDAY}\b{MONTH}[ ]?(\d{{1,2}}){TH}(?:[ ]?\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}}\)(?=,?[ ]20\d\d\b))?(?!\d|:\d|[ ]?[ap]\.?m\b){YEAR}{_CLOSE_WEEKDAY}"  # fmt: skip
_DAY_FIRST = rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}}){TH}[ ](?:of[ ])?{MONTH}{YEAR}{_CLOSE_WEEKDAY}"


def _in_part(make: Callable[[Groups], Day | None]) -> Callable[[Groups], Day | None]:
    """ "The evening of 6 March": the day that a form makes whose groups stand behind that of the part."""

    def made(g: Groups) -> Day | None:
        day = make(lambda index: g(index + 1))
        return day._replace(part=part_of_day(g(1))) if day is not None else None

    return made


_PART_OF = r"\b(morning|afternoon|evening)[ ]of[ ](?:the[ ])?"
_CELL = r"(?:(?<=\n)|(?<=\t))"
_CELL_CLOCK = r"(?=\t\d{1,2}(?:[:.]\d\d|[ ]?[ap]\.?m))"

NIGHTS = (
    Rule("part_of_month_first", rf"{_PART_OF}{_MONTH_FIRST}", _in_part(_month_first)),
    Rule("part_of_day_first", rf"{_PART_OF}{_DAY_FIRST}", _in_part(_day_first)),
    Rule("night_from", rf"(?<=the night from ){OPEN_WEEKDAY}(\d{{1,2}}){TH}(?:[ ]{MONTH})?{_NIGHT_GAP}(\d{{1,2}}){TH}[ ](?:of[ ])?{MONTH}{YEAR}", night),
    Rule("night_of_weekdays", rf"(?:(?<=night from )|(?<=night of )){WEEKDAY},?[ ](?:to|/|-|on)[ ](?:the[ ])?{WEEKDAY_NAME},?[ ](?:{MONTH}[ ](\d{{1,2}}){TH}{_NIGHT_GAP}(\d{{1,2}}){TH}(?![\d:]|[ ]?[ap]\.?m)|(\d{{1,2}}){TH}{_NIGHT_GAP}(\d{{1,2}}){TH}[ ](?:of[ ])?{MONTH}){YEAR}", _night_of_weekdays),
    Rule("night_dotted", rf"(?:(?<=night from )|(?<=night of )){OPEN_WEEKDAY}(\d{{1,2}})\.(?:(\d{{1,2}})\.)?(?:\d{{4}})?{_NIGHT_GAP}(\d{{1,2}})\.(\d{{1,2}})\.(?:[ ]?(\d{{4}}))?(?!\d)", _night_dotted),
    Rule("night_of", rf"{_IN_THE_NIGHT}{_NOT_NTH}(?:the[ ])?{OPEN_WEEKDAY}(\d{{1,2}}){TH}(?:[ ]{MONTH})?{_NIGHT_GAP}(\d{{1,2}}){TH}[ ](?:of[ ])?{MONTH}{YEAR}{_NIGHT_NAMES}", night),
    Rule("night_of_after", rf"{_IN_THE_NIGHT}{OPEN_WEEKDAY}\b{MONTH}[ ](\d{{1,2}}){TH}{_NIGHT_GAP}(?:{MONTH}[ ])?(\d{{1,2}}){TH}(?![\d:]|[ ]?[ap]\.?m){YEAR}{_NIGHT_NAMES}", night_after),
    Rule("nights", rf"{LOW}{_NIGHT}(?:,[ ]{_NIGHT})?,?[ ](?:and|&)[ ]{_NIGHT}[ ]{MONTH}{YEAR}", _nights),
)  # fmt: skip
"""Parts of a day and nights that are called so; they stand before the dates."""

DATES = (
    Rule("ctime", rf"\b{WEEKDAY},?[ ]{MONTH}[ ]{{1,2}}(\d{{1,2}}),?[ ](\d\d):(\d\d)(?::\d\d)?[ ](?:(?-i:([A-Z]{{3,4}}))[ ])?((?:19|20)\d\d)\b", _ctime),
    Rule("two_days_after", rf"{OPEN_WEEKDAYS}\b{MONTH}[ ](\d{{1,2}}{TH}){_MORE_DAYS}{_DAYS_GAP}{_LAST_DAY}(?![\d:]|\.\d|[ ]?[ap]\.?m|[ ](?:{_NAMES})){YEAR}", _two_days_after),
    Rule("same_month_first", rf"\b(?:the[ ])?same[ ](?:day|evening|night|morning),[ ](?:{_MONTH_FIRST})", _month_first),
    Rule("month_cell", rf"{_CELL}{MONTH}\t(?:{WEEKDAY},?[ ](\d{{1,2}}){TH}(?=\t)|(\d{{1,2}}){TH}{_CELL_CLOCK})", _month_cell),
    Rule("day_cell", rf"{_CELL}(?:{WEEKDAY},?[ ])?(\d{{1,2}}){TH}\t{MONTH}{_CELL_CLOCK}", _day_cell),
    Rule("month_first", _MONTH_FIRST, _month_first),
    Rule("two_days", rf"{OPEN_WEEKDAYS}{LOW}{_NOT_NUMBERED}(\d{{1,2}}{TH}){_MORE_DAYS}{_DAYS_GAP}{_LAST_DAY}[ ](?:of[ ])?{MONTH}{YEAR}", _two_days),
    Rule("month_dashed", rf"{OPEN_WEEKDAY}\b({_NAMES})[a-z]{{0,6}}[-/](\d{{1,2}})[-/](20\d\d|\d\d)(?![\d:])\b", _month_dashed),
    Rule("same_day_first", rf"\b(?:the[ ])?same[ ](?:day|evening|night|morning),[ ](?:{_DAY_FIRST})", _day_first),
    Rule("day_first", _DAY_FIRST, _day_first),
    Rule("dashed", rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}})[-/ ]?(january|february|march|april|(?-i:May|MAY)|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[-/ ]?(\d{{4}}|\d\d)(?![\d:])\b", _dashed),
    Rule("dashed_short", rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}})[-/]({_NAMES})()\b(?![-/\w.])", _dashed),
    Rule("time_group", rf"(?<![\w\-])(\d\d)([0-2]\d[0-5]\d)(Z)(?:[ ]?((?:{_NAMES})[a-z]{{0,6}})\.?[ ]?(\d{{4}}|\d\d)\b|(?=[ ]?(?:-|–|to|/)[ ]?\d{{6}}Z[ ]?[A-Z]{{3}}))", _time_group),
    Rule("year_month_day", rf"(?<![\d/\-])(20\d\d)[-/, ]{{1,2}}{MONTH}[-/ ](\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)", _year_month_day),
    Rule("year_first", numeric.RULES[2].pattern, numeric.RULES[2].make),
    Rule("year_spaced", rf"(?<![\d./\-])(20\d\d)\.[ ](\d{{1,2}})\.[ ](\d{{1,2}})(?:\.(?!\d)|(?![\d.:]))(?:[ ]?\({WEEKDAY}\))?", _year_spaced),
    Rule("month_spaced", rf"(?<![\d./\-])(?<![\d.] )(\d{{1,2}})\.[ ](\d{{1,2}})\.[ ]?\({WEEKDAY}\)", lambda g: numeric.day(None, int(g(1) or 0), int(g(2) or 0), weekday(g(3)))),
    Rule("dotted_days", rf"{LOW}((\d{{1,2}})(?:\.[ ]?(?=[/–-])|(?=[/–-]\d)))[/–-][ ]?((\d{{1,2}})(?:\.[ ]?(\d{{1,2}})\.[ ]?|/(\d{{1,2}})/)(20\d\d|\d\d(?!\d|:\d\d|/)))", _dotted_days),
    Rule("dotted_closed", rf"{LOW}(\d{{1,2}})\.[ ]?(\d{{1,2}})\.[ ]?(20\d\d),?[ ]\(?{WEEKDAY}\)?(?=,?[ ]{{1,2}}\d{{1,2}}[:.]\d\d(?!\.))", _dotted_closed),
    Rule("dotted", rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}})\.[ ]?(\d{{1,2}})\.[ ]?(\d{{4}}|\d\d(?!:\d\d))(?!\d|\.\d)(?:,?[ ]?\({WEEKDAY}\))?", _dotted_named),
    Rule("dotted_behind_clock", r"(?<=\d:\d\d-)()(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)", _dotted),
    Rule("dotted_short", rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}})\.(\d{{1,2}})\.()(?!\d){_SHORT_AHEAD}", _dotted),
    Rule("slashed", rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}})[/-](\d{{1,2}})[/-](\d{{4}}|\d\d)(?![\d/:-])(?:,?[ ]?\({WEEKDAY}\))?", _slashed),
    Rule("slashed_short", rf"{OPEN_WEEKDAY}{LOW}(\d{{1,2}})/(\d{{1,2}})()(?![\d/])(?:,?[ ]?\({WEEKDAY}\))?{_SHORT_AHEAD}", _slashed),
    Rule("slashed_led", r"(?<=\bon )()(\d{1,2})/(\d{1,2})()()(?![\d/:]|[ ]of\b)", _slashed),
    Rule("dotted_weekday", rf"\b{WEEKDAY},?[ ]{{1,2}}(\d{{1,2}})\.(\d{{1,2}})\.()(?!\d)", _dotted),
    Rule("dotted_cell", rf"(?:(?<=\n)|(?<=\t)){WEEKDAY},?[ ](\d{{1,2}})\.(0[1-9]|1[0-2])()(?=\t|\n)", _dotted),
    Rule("dotted_bracketed", r"(?<=\()()(\d{1,2})\.(\d{1,2})\.()(?=\))", _dotted),
    Rule("slashed_weekday", rf"\b{WEEKDAY},?[ ]{{1,2}}(\d{{1,2}})/(\d{{1,2}})()()(?![\d/])", _slashed),
    Rule("compact", r"(?<![\d\w\-#/])(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[ ,]{1,2}(?:at[ ]|from[ ]|between[ ]|\d{1,2}:?\d\d))", _compact),
    Rule("holiday", r"(?:(?<=m )|(?<=m\. )|(?<=\d )|(?<=noon )|(?<=night )|(?<=m on )|(?<=m\. on )|(?<=\d on )|(?<=noon on ))(?:(new[ ]year's|christmas)[ ](eve|day)|boxing[ ]day)\b(?!,?[ ]{1,2}\(?(?:\d|(?:dec|jan)))", _holiday),
)  # fmt: skip
"""Forms of a date, the longer ones first."""

LONE_DAYS = (
    Rule("ordinal_day", r"\b(?:the[ ])(\d{1,2})(?:st|nd|rd|th)\b(?![ ](?:floor|street|avenue|anniversary|edition|century|time|level|party|of[ ](?:each|every|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)))", _ordinal_day),
    Rule("ordinal_bracketed", r"(?<=\d )\((\d{1,2})(?:st|nd|rd|th)\)(?=[ ]{2}|[ ]*(?:[\t\n]|$))", _ordinal_day),
    Rule("weekday_ordinal", rf"\b{WEEKDAY},?[ ](?:the[ ])?(\d{{1,2}})(?:st|nd|rd|th)\b(?![ ](?:floor|street|avenue|level|time|line))", _numbered_weekday),
    Rule("weekday_heading", rf"(?:(?<=\n)|(?<=[-*•] )){WEEKDAY},?[ ](\d{{1,2}})(?=:[ ]|[ ]?[-–][ ](?!\d)|\t)", _numbered_weekday),
    Rule("weekday_number", rf"\b{WEEKDAY},?[ ](?:the[ ])?(\d{{1,2}}){TH}(?![\d:./-]|[ ]?[ap]\.?m\b)(?=[^;\n]{{0,50}}?(?:[ ](?:to|until|till|through|and)[ ]|[-–~])[^;\n]{{0,40}}?{OPEN_WEEKDAY}\b(?:\d{{1,2}}{TH}[ ](?:of[ ])?(?:{_NAMES})|(?:{_NAMES})[a-z]{{0,6}}\.?[ ]\d))", _numbered_weekday),
    Rule("weekday", rf"\b(?:(?:this[ ](?=past[ ]))?(this|next|last|past|coming)[ ](?:coming[ ])?|the[ ]following[ ])?{WEEKDAY}(?!-){PART_OF_DAY}(?:,?[ ](?:of[ ])?(this|next|last)[ ]week\b)?", _lone_weekday),
)  # fmt: skip
"""Days that lean on another date."""
