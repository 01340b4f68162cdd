"""How English writes time: the rules of the scanner."""

from notices.extract import numeric, zones
from notices.extract.language import Groups, Parts, Rule, scanner
from notices.extract.marks import Clock, Day, Length, Now, Repeat, Zone

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WD = r"(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_OPEN_WD = rf"(?:\b{_WD},?[ ]{{1,2}}(?:the[ ])?)?"
_CLOSE_WD = rf"(?:,?[ ]?\({_WD}\))?"
_TH = "(?:st|nd|rd|th)?"
_YEAR = r"(?:,?[ ]{1,2}((?:19|20)\d\d)\b(?![ ]?-[ ]?\d{4}\b))?"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": -1}
_NTH = "(first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
_HALF = r"([ap])\.?[ ]?m\b\.?"
_NUMBERS = {
    w: i
    for i, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
_NUMBERS |= {"an": 1, "a": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90}
_WORDS = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}


def _month(text: str | None) -> int:
    return _MONTHS.index((text or "jan").lower()[:3]) + 1


def _weekday(text: str | None) -> int | None:
    return _DAYS.index(text.lower()[:3]) if text else None


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)


def _month_first(g: Groups) -> Day | None:
    return numeric.day(_year(g(4)), _month(g(2)), int(g(3) or 0), _weekday(g(1) or g(5)))


def _day_first(g: Groups) -> Day | None:
    return numeric.day(_year(g(4)), _month(g(3)), int(g(2) or 0), _weekday(g(1) or g(5)))


def _dashed(g: Groups) -> Day | None:
    return numeric.day(_year(g(4)), _month(g(3)), int(g(2) or 0), _weekday(g(1)))


def _two_days(g: Groups) -> Parts | None:
    """ "20 to 22 December 2024" is two days of one month."""
    month, year = _month(g(4)), _year(g(5))
    days = [numeric.day(year, month, int(g(i) or 0)) for i in (2, 3)]
    return [(2, days[0]._replace(weekday=_weekday(g(1)))), (3, days[1])] if days[0] and days[1] else None


def _two_days_after(g: Groups) -> Parts | None:
    """ "May 1-3, 2024" likewise."""
    month, year = _month(g(2)), _year(g(5))
    days = [numeric.day(year, month, int(g(i) or 0)) for i in (3, 4)]
    return [(3, days[0]._replace(weekday=_weekday(g(1)))), (4, days[1])] if days[0] and days[1] else None


def _dotted(g: Groups) -> Day | None:
    return numeric.day(_year(g(4)), int(g(3) or 0), int(g(2) or 0), _weekday(g(1)))


def _slashed(g: Groups) -> Day | None:
    first, second, year = int(g(2) or 0), int(g(3) or 0), _year(g(4))
    if not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    return Day(year, first, second, _weekday(g(1)), order="?")


def _ordinal_day(g: Groups) -> Day | None:
    value = int(g(1) or 0)
    return Day(day=value) if 1 <= value <= 31 else None


def _lone_weekday(g: Groups) -> Day:
    week = {"next": 1, "last": -1, "past": -1}.get((g(1) or "").lower())
    return Day(weekday=_weekday(g(2)), week=week)


_SHIFTS = {"yesterday": -1, "tomorrow": 1}


def _shifted(g: Groups) -> Day:
    return Day(shift=_SHIFTS.get((g(1) or "").lower(), 0))


def _hour(hour: int, half: str) -> int | None:
    if half and not 1 <= hour <= 12:
        return hour if half == "p" and 12 < hour < 24 else None
    return hour % 12 + (12 if half == "p" else 0) if half else hour


def _half_clock(g: Groups) -> Clock | None:
    half = (g(4) or "").lower()
    hour = _hour(int(g(1) or 0), half)
    return numeric.clock(hour, int(g(2) or 0), int(g(3) or 0), half=half + "m") if hour is not None else None


def _shared_clock(g: Groups) -> Clock | None:
    hour = int(g(1) or 0)
    return numeric.clock(hour % 12, int(g(2) or 0), twelve=True) if 1 <= hour <= 12 else None


def _colon_clock(g: Groups) -> Clock | None:
    return numeric.clock(int(g(1) or 0), int(g(2) or 0), int(g(3) or 0))


def _bare(g: Groups) -> Clock | None:
    return numeric.clock(int(g(1) or 0), int(g(2) or 0), bare=not g(3))


def _word(g: Groups) -> Clock:
    if "midnight" in (g(0) or "").lower():
        return Clock(0, midnight=True)
    return Clock(12 * 3600, "pm")


def _amount(text: str) -> float:
    return float(text) if text[0].isdigit() else float(_NUMBERS.get(text.lower(), 0))


def _length(g: Groups) -> Length | None:
    unit = _UNITS[(g(3) or "m")[0].lower()]
    value = _amount(g(2) or g(1) or "0") * unit
    if g(4):
        value += int(g(4) or 0) * 60
    return Length(int(value)) if 0 < value < 400 * 86_400 else None


def _half_hour(g: Groups) -> Length:
    return Length(5400 if "and" in (g(0) or "") else 1800)


def _iso_length(g: Groups) -> Length | None:
    value = int(g(1) or 0) * 3600 + int(g(2) or 0) * 60
    return Length(value) if value else None


def _soon(g: Groups) -> Now:
    return Now(int(_amount(g(1) or "0") * _UNITS[(g(2) or "m")[0].lower()]))


def _monthly(g: Groups) -> Repeat:
    weekday = _weekday(g(3)) or 0
    return Repeat("MONTHLY", tuple((_ORDINALS[o.lower()], weekday) for o in (g(1), g(2)) if o))


def _weekly(g: Groups) -> Repeat:
    days = sorted({d for d in (_weekday(g(i)) for i in (2, 3, 4)) if d is not None})
    other = (g(1) or "").lower()
    return Repeat("WEEKLY", tuple((0, d) for d in days), interval=2 if "other" in other or "second" in other else 1)


def _plural(g: Groups) -> Repeat:
    days = sorted({d for d in (_weekday(g(i)) for i in (1, 2)) if d is not None})
    return Repeat("WEEKLY", tuple((0, d) for d in days))


def _zone(g: Groups) -> Zone | None:
    return zones.named(g(1) or "")


def _long_zone(g: Groups) -> Zone | None:
    return zones.long_name(g(1) or "", g(2) or "")


_AND_WD = rf"(?:[ ]?(?:,|and|&|or)[ ]?{_WD})?"
_BOUND_GAP = r"[ ]{0,2}(?:-{1,2}|~|to|until|till|and|through|thru)[ ]{0,2}"
_LOW = r"(?<![\d:./#\-])(?<![A-Za-z])"

RULES = (
    *numeric.RULES[:2],
    Rule("iso_length", r"(?<=[\dZ])/PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?", _iso_length),
    Rule("monthly", rf"\b(?:the[ ])?{_NTH}(?:(?:,|[ ]and|[ ]&)[ ]{_NTH})?[ ]{_WD}[ ](?:of|in)[ ](?:each|every|the|a)[ ](?:calendar[ ])?month", _monthly),
    Rule("month_day_repeat", r"\b(?:the[ ])?(\d{1,2})(?:st|nd|rd|th)(?:[ ]day)?[ ]of[ ](?:each|every|the)[ ]month", lambda g: Repeat("MONTHLY", month_days=(int(g(1) or 1),))),
    Rule("weekly", rf"\b(every[ ]other|every[ ]second|every|each|weekly[ ]on)[ ]{_WD}{_AND_WD}{_AND_WD}", _weekly),
    Rule("daily", r"\b(?:every|each)[ ](?:day|night|evening|morning)\b|\bdaily\b|\bnightly\b", lambda _: Repeat("DAILY")),
    Rule("plural_weekday", r"\b(?:on[ ])?(mon|tues|wednes|thurs|fri|satur|sun)days\b(?:[ ]?(?:,|and|&)[ ]?(mon|tues|wednes|thurs|fri|satur|sun)days\b)?", _plural),
    Rule("two_days_after", rf"{_OPEN_WD}\b{_MONTH}[ ](\d{{1,2}}){_TH}{_BOUND_GAP}(\d{{1,2}}){_TH}(?![\d:.]|[ ]?[ap]\.?m){_YEAR}", _two_days_after),
    Rule("month_first", rf"{_OPEN_WD}\b{_MONTH}[ ]?(\d{{1,2}}){_TH}(?![\d:]|[ ]?[ap]\.?m\b){_YEAR}{_CLOSE_WD}", _month_first),
    Rule("two_days", rf"{_OPEN_WD}{_LOW}(\d{{1,2}}){_TH}{_BOUND_GAP}(\d{{1,2}}){_TH}[ ](?:of[ ])?{_MONTH}{_YEAR}", _two_days),
    Rule("day_first", rf"{_OPEN_WD}{_LOW}(\d{{1,2}}){_TH}[ ](?:of[ ])?{_MONTH}{_YEAR}{_CLOSE_WD}", _day_first),
    Rule("dashed", rf"{_OPEN_WD}{_LOW}(\d{{1,2}})[-/]{_MONTH}[-/](\d{{4}}|\d\d)\b", _dashed),
    Rule("year_first", numeric.RULES[2].pattern, numeric.RULES[2].make),
    Rule("dotted", rf"{_OPEN_WD}{_LOW}(\d{{1,2}})\.(\d{{1,2}})\.(\d{{4}}|\d\d)(?![\d.])", _dotted),
    Rule("slashed", rf"{_OPEN_WD}{_LOW}(\d{{1,2}})[/-](\d{{1,2}})[/-](\d{{4}}|\d\d)(?![\d/:-])", _slashed),
    Rule("slashed_short", rf"{_OPEN_WD}{_LOW}(\d{{1,2}})/(\d{{1,2}})()(?![\d/])(?=[ ,]{{1,3}}(?:at[ ]|from[ ]|\(|\d{{1,2}}(?::\d\d|[ ]?[ap]\.?m)|-))", _slashed),
    Rule("shifted", r"\b(today|tonight|tomorrow|yesterday|this[ ](?:morning|afternoon|evening|night))\b(?:[ ](?:morning|afternoon|evening|night))?", _shifted),
    Rule("next_day", r"\b(?:the[ ])?(?:next|following)[ ](?:day|morning)\b", lambda _: Day(after=1)),
    Rule("same_day", r"\b(?:the[ ]same|that|same)[ ](?:day|evening|night|morning)\b", lambda _: Day(after=0)),
    Rule("soon", rf"\b(?:in|within)[ ](?:about[ ]|approximately[ ])?(\d{{1,3}}|{_WORDS})[ ](minutes?|mins?|hours?|hrs?)\b(?=[^.\n]{{0,3}}(?:from[ ]now|and|,|\.))(?<!\bwithin)", _soon),
    Rule("at_once", r"\b(?:with[ ]immediate[ ]effect|effective[ ]immediately|starting[ ]now|as[ ]of[ ]now)\b", lambda _: Now()),
    Rule("half_clock", rf"(?<![\d:./#$])(\d{{1,2}})(?:[:.](\d\d))?(?::(\d\d))?[ ]?{_HALF}", _half_clock),
    Rule("noon", r"\b(?:12(?::00)?[ ])?(?:noon|midday|midnight)\b", _word),
    Rule("shared_clock", rf"(?<![\d:./#$])(\d{{1,2}})(?:[:.](\d\d))?(?={_BOUND_GAP}\d{{1,2}}(?:[:.]\d\d)?[ ]?[ap]\.?[ ]?m\b)", _shared_clock),
    Rule("colon_clock", r"(?<![\d:./#])(\d{1,2}):(\d\d)(?::(\d\d))?(?!\d|:)(?:[ ]?(?:hrs?|hours|o'clock|h)\b)?", _colon_clock),
    Rule("length", rf"(?<![\d:./#A-Za-z])(?:(\d{{1,4}}(?:\.\d{{1,2}})?|{_WORDS})(?:[ ]?(?:-|to)[ ]?(\d{{1,4}}(?:\.\d{{1,2}})?|{_WORDS}))?)[ -]?(hours?|hrs?|h|minutes?|mins?|m|days?|seconds?|secs?|weeks?)\b(?:[ ]?(?:and[ ])?(\d{{1,2}})[ ]?(?:minutes|mins?|m)\b)?", _length),
    Rule("half_hour", r"\b(?:half[ ]an[ ]hour|(?:an|one)[ ]hour[ ]and[ ]a[ ]half|one[ ]and[ ]a[ ]half[ ]hours)\b", _half_hour),
    Rule("bare_clock", r"(?<![\d:./#$A-Za-z])(?<![A-Za-z]-)([01]\d|2[0-4])([0-5]\d)(?![\d:/.]\d|\d|[A-Za-z])(?:[ ]?(hrs|hours|h)\b)?", _bare),
    Rule("ordinal_day", r"\b(?:the[ ])(\d{1,2})(?:st|nd|rd|th)\b(?![ ](?:floor|street|avenue|anniversary|edition|century|time))", _ordinal_day),
    Rule("weekday", rf"\b(?:(this|next|last|past|coming)[ ](?:coming[ ])?)?{_WD}(?!-)", _lone_weekday),
    Rule("offset_zone", numeric.RULES[3].pattern, numeric.RULES[3].make),
    Rule("long_zone", r"\(?\b(?:US[ ])?(eastern|central|mountain|pacific)(?:[ ](standard|daylight))?(?:[ ]time)?\b\)?(?:[ ]?\([A-Z]{2,4}\))?", _long_zone),
    Rule("place_zone", r"\b(moscow|london|uk|tokyo|japan|beijing|hong[ ]kong|singapore|sydney)(?:[ ](?:standard|local))?[ ]time\b", _zone),
    Rule("zone", rf"(?<![A-Za-z])\(?(?-i:({zones.ABBREVIATIONS.upper()}|ET|CT|MT|PT|(?<=\d)Z))(?![A-Za-z])\)?", _zone),
)  # fmt: skip

SCANNER = scanner(RULES, r"(?:[\d<(/UGZ]|\b[a-z])")
