"""How English says that something recurs: every Sunday, alternate Tuesdays, the 1st and 15th of each month."""

from notices.extract.languages.en.days import DAYS, MONTH, PART_OF_DAY, WEEKDAY, month, part_of_day, weekday
from notices.extract.languages.en.numerals import UNITS, number
from notices.extract.mentions.marks import Day, Repeat
from notices.extract.mentions.scanner import Groups, Rule

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": -1}
_NTH = "(first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
_INTERVALS = {
    "6 weeks": 6, "six weeks": 6, "other": 2, "second": 2, "two": 2, "2": 2, "fortnight": 2, "bi": 2, "alternat": 2, "three": 3, "3": 3, "four": 4, "4": 4,
}  # fmt: skip

_DAY = WEEKDAY.replace("satur|sun)day", "satur|sun)days?")
_AND = r"(?:[ ]?(?:,[ ]?(?:and|or)|,|/|and|&|or)[ ]?(?:on[ ])?)"
_FURTHER = rf"(?:{_AND}{_DAY})?"
_OF_MONTH = r"of[ ](?:each|every|the|any)[ ](?:calendar[ ])?month"
_A_MONTH = r"(?:monthly|(?:once|twice)[ ](?:a|every|each|per)[ ]month|(?:every|each)[ ]month)"
_EVERY = (
    r"(?:every|each)[ ](?:other|second|alternate)|alternat(?:e|ing)(?![ ]?:)|fortnightly,?[ ]?(?:on|each|every)?|bi-?weekly,?[ ](?:on|each|"
    r"every)|"
    r"(?:every|each|once[ ](?:a|every|each|per))[ ](?:(?:other|second|alternate)[ ])?(?:week|fortnight),?[ ](?:always[ ])?on(?:[ "
    r"]an?)?|"
    r"every[ ](?:two|2|three|3|four|4|six|6)[ ]weeks,?[ ](?:always[ ])?on(?:[ ]an?)?|weekly,?[ ](?:on|each|every)|weekly,?|"
    r"(?:each[ ]and[ ])?every|each"
)


def _monthly(g: Groups) -> Repeat:
    return Repeat("MONTHLY", tuple((_ORDINALS[o.lower()], weekday(g(3)) or 0) for o in (g(1), g(2)) if o), part=part_of_day(g(0)))


def _month_days(g: Groups) -> Repeat | None:
    """ "The 1st and 15th of each month", "monthly on the 2nd", "the last day of every month"."""
    words = (g(1) or "").lower()
    if words in ("last", "final"):
        return Repeat("MONTHLY", month_days=(-1,))
    told = [_ORDINALS.get((text or "").lower()) or int("".join(filter(str.isdigit, text or "")) or 0) for text in (g(1), g(2))]
    days = tuple(number for number in told if number)
    return Repeat("MONTHLY", month_days=days) if days and max(days) <= 31 else None


def _working_day(g: Groups) -> Repeat:
    return Repeat("MONTHLY", tuple((0, d) for d in range(5)), position=_ORDINALS[(g(1) or "first").lower()])


def _weekdays(names: list[str | None], through: bool) -> tuple[tuple[int, int], ...]:
    days = [d for d in map(weekday, names) if d is not None]
    if through and len(days) == 2:
        first, last = days
        days = [(first + i) % 7 for i in range((last - first) % 7 + 1)]
    return tuple((0, d) for d in sorted(set(days)))


def _weekly(g: Groups) -> Repeat:
    words = (g(1) or "").lower()
    interval = next((n for word, n in _INTERVALS.items() if word in words), 1)
    days = _weekdays([g(2), g(4), g(5), g(6), g(7)], bool(g(3)))
    return Repeat("WEEKLY", days, interval=interval, part=part_of_day(g(0)), month=month(g(8)) if g(8) else None)


def _week_behind(g: Groups) -> Repeat:
    """ "Tuesday, every second week", "Monday to Friday, every week"."""
    interval = next((n for word, n in _INTERVALS.items() if word in (g(4) or "").lower()), 1)
    return Repeat("WEEKLY", _weekdays([g(1), g(3)], through=bool(g(2))), interval=interval, part=part_of_day(g(0)))


def _plural(g: Groups) -> Repeat:
    days = _weekdays([g(1), g(3), g(4), g(5), g(6)], bool(g(2)))
    return Repeat("WEEKLY", days, part=part_of_day(g(0)), month=month(g(7)) if g(7) else None)


def _from_to(g: Groups) -> Repeat:
    """ "Monday to Friday, 3:00 to 3:20": the clocks behind them are those of each day."""
    return Repeat("WEEKLY", _weekdays([g(1), g(2)], through=True))


def _workdays(_: Groups) -> Repeat:
    return Repeat("WEEKLY", tuple((0, d) for d in range(5)))


def _weekends(_: Groups) -> Repeat:
    return Repeat("WEEKLY", ((0, 5), (0, 6)))


def _all_but(g: Groups) -> Repeat:
    gone = {weekday(g(1)), weekday(g(2))} if g(1) else {5, 6}
    return Repeat("WEEKLY", tuple((0, d) for d in range(len(DAYS)) if d not in gone))


def _next_few(g: Groups) -> Repeat:
    return Repeat("WEEKLY", _weekdays([g(3)], through=False), times=number(g(1) or g(2) or "2"))


def _daily(g: Groups) -> Repeat:
    return Repeat("DAILY", part=part_of_day(g(0)))


_PLURAL = r"(mon|tues|wednes|thurs|fri|satur|sun)days"
_SEVERAL = rf"({'|'.join(UNITS[1:])}|[2-9]|1[0-2])"
_PARTS = r"(?:[ ](?:early[ ])?(?:morning|afternoon|evening|night)s?\b)?"
_EACH_WEEK = rf"\b(?:on[ ](?:an?[ ])?)?{_DAY}(?:(?:[ ](to|through|thru)[ ]|{_AND}){_DAY})?{_PARTS},?[ ]((?:every|each)[ ](?:(?:other|second|alternate|single)[ ])?(?:week|fortnight)|week[ ](?:after|by)[ ]week)\b"
"""Days of a week that every week has, which stand beside clocks."""
_IN_MONTH = rf"(?:[ ](?:in|during|throughout)[ ]{MONTH}(?:[ ]20\d\d\b)?)?"
# "Sundays 7 and 14 February" are dates.
_NO_DATE = r"(?![ ,]{1,2}\d{1,2}(?:st|nd|rd|th)?(?:,|[ ](?:and|&|to|-)(?![ ]\d{1,2}(?:[:.]\d\d)?[ ]?[ap]\.?m\b)|[ ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))"
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?(?:[ ]?[ap]\.?m\b\.?)?"
_SOME_DATE = rf"(?:the[ ])?(?:\d{{1,2}}(?:st|nd|rd|th)?[ ])?{MONTH.replace('(january', '(?:january')}"
"""How a date begins: with its day, or its month."""
# Of a week that is named, they are its days.
_SPAN = (
    rf"(?<!week )(?<!week, )(?<!week: )(?<!week \()(?<!nights, )(?<!days, )(?<!next )(?<!this )(?<!coming )(?<!overnight "
    rf")(?<!overnight on )(?<!overnight from )\b{WEEKDAY}(?:[ ](?:to|through|thru|till|until)[ ]|(?:(?<=unavailable ...)|(?<=down "
    rf"...)|(?<=offline ...))[ ]?-[ ]?){WEEKDAY}"
    rf"(?=,?[ ](?:inclusive,?[ ])?(?:(?:from|between)[ ])?{_CLOCK}[ ]?(?:-|–|to|and|until|till)[ ]?{_CLOCK}(?![:.]?\d)(?!,?[ "
    rf"](?:this|next)[ ]week)(?![ ](?:of[ ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|,?[ ](?:from|between)[ "
    rf"]{_SOME_DATE})"
)
_DAILY = (
    r"\b(?:(?:each[ ]and[ ])?(?:every|each)[ ](?:single[ ])?(?:day|night|evening|morning|afternoon)|(?<=\d )(?:on[ ])?both[ "
    r"](?:days|nights|evenings|mornings)|"
    r"(?:daily|nightly)(?=[ ]?(?:$|[.,;:()\n\-]|at\b|from\b|between\b|until\b|during\b|starting\b|beginning\b|window|maintenance|"
    r"restart|\d)))\b"
    r"(?![ ](?:of(?![ ](?:the[ ])?(?:year|week))|before|after)\b)"
)


def _month_of_series(g: Groups) -> Day:
    year = g(2)
    return Day(int(year) if year else None, month(g(1)), 1)


_WITH = (
    "from",
    "as of",
    "starting",
    "starting in",
    "beginning",
    "beginning in",
    "beginning with",
    "starting with",
    "effective",
    "since",
)
_LED = "|".join(f"(?<={word} )" for word in _WITH)
_BEHIND = "|".join(
    f"(?<={unit}{gap}{word} )"
    for unit in ("month", "day", "days", "week", "pm", "am", ".m.", ":00", ":30")
    for gap in (" ", ", ")
    for word in _WITH[:-2]
)
_ENDING = "|".join(f"(?<=, {word} )" for word in _WITH[:-2]) + "|(?<=with effect from )"
_THIS = ("this", "that", "it", "arrangement", "schedule", "rule", "routine", "series")
_BEGUN = "|".join(
    (
        *(f"(?<={it} {begins} {from_} )" for it in _THIS for begins in ("begins", "starts", "applies") for from_ in ("in", "from")),
        *(
            f"(?<=we {begin}{this} in )"
            for begin in ("begin", "start", "will begin", "will start")
            for this in ("", " this", " with this")
        ),
        *(f"(?<={it} will {begin} in )" for it in _THIS for begin in ("begin", "start")),
        *(f"(?<={it} {begin} )" for it in _THIS for begin in ("begins", "starts")),
    )
)
"""What says of the custom told before that it begins with the month behind: "This begins in May"."""
# A month is a bound only of what recurs.
SERIES_MONTHS = (
    Rule("series_month", rf"(?:(?:{_LED}){MONTH}(?:[ ](20\d\d))?(?![ ,]{{1,2}}\d{{1,2}}(?![\d:.]))(?=[^.;\n]{{0,120}}\b(?:every|each|monthly|weekly|nightly|daily|fortnightly|alternate|of[ ]the[ ]month)\b))", _month_of_series),
    Rule("series_next_month", rf"(?:{_LED})next[ ]month(?=[^.;\n]{{0,120}}\b(?:every|each|weekly|nightly|daily|fortnightly|alternate)\b)", lambda _: Day(day=1, months=1)),
    Rule("month_ending", rf"(?:{_ENDING}){MONTH}(?:[ ](20\d\d))?(?=[ ]?(?:[.;)\n]|,[ ](?!\d)|\Z))", _month_of_series),
    Rule("month_begun", rf"(?:{_BEGUN}){MONTH}(?:[ ](20\d\d))?(?=[ ]?(?:[.;)\n]|,[ ](?!\d)|\Z))", _month_of_series),
    Rule("next_month_begun", rf"(?:{_BEGUN})next[ ]month(?=[ ]?(?:[.;)\n]|\Z))", lambda _: Day(day=1, months=1)),
    Rule("month_of_series", rf"(?:{_BEHIND}){MONTH}(?:[ ](20\d\d))?(?![ ,]{{1,2}}\d)", _month_of_series),
)  # fmt: skip
"""The month with which something begins to recur: its first day."""

REPEATS = (
    Rule("monthly", rf"\b(?:the[ ]|every[ ]|each[ ])?{_NTH}(?:(?:,|[ ]and|[ ]&)[ ](?:the[ ])?{_NTH})?[ ]{_DAY}{PART_OF_DAY}(?:[ ](?:of|in)[ ](?:each|every|the|a|any)[ ](?:calendar[ ])?month\b|,?[ ]{_A_MONTH}\b|,?[ ]month[ ](?:after|by)[ ]month\b)", _monthly),
    Rule("monthly_first", rf"\b(?:every|each)[ ](first|third|fourth|last|1st|3rd|4th)()[ ]{WEEKDAY}\b(?![ ]of[ ](?!(?:each|every|the)))", _monthly),
    Rule("monthly_led", rf"\b{_A_MONTH}(?:,|:|[ ]-)?[ ](?:always[ ])?(?:on[ ])?(?:the[ ])?{_NTH}(?:(?:,|[ ]and|[ ]&)[ ](?:the[ ])?{_NTH})?[ ]{_DAY}{PART_OF_DAY}", _monthly),
    Rule("monthly_pair", rf"\b(?:the|every|each)[ ]{_NTH}(?:,|[ ]and|[ ]&)[ ](?:the[ ])?{_NTH}[ ]{_DAY}{PART_OF_DAY}(?![ ](?:of|in)[ ](?!(?:each|every|the)[ ]))", _monthly),
    Rule("working_day", rf"\b(?:the[ ]|every[ ]|each[ ])?(first|second|third|fourth|last|1st|2nd|3rd|4th)[ ](?:working|business|banking)[ ](?:day|night)[ ]{_OF_MONTH}\b", _working_day),
    Rule("month_days", rf"\b(?:the[ ])?(last|final|first|1st)()[ ](?:(?:calendar[ ])?(?:day|night)[ ])?{_OF_MONTH}\b", _month_days),
    Rule("month_day_repeat", rf"\b(?:the[ ]|every[ ])?(\d{{1,2}}(?:st|nd|rd|th))(?:(?:,|[ ]and|[ ]&)[ ](?:the[ ])?(\d{{1,2}}(?:st|nd|rd|th)))?(?:[ ]day)?[ ]{_OF_MONTH}\b", _month_days),
    Rule("month_day_led", rf"\b{_A_MONTH},?[ ](?:always[ ])?on[ ]the[ ](\d{{1,2}}(?:st|nd|rd|th))(?:(?:,|[ ]and|[ ]&)[ ](?:the[ ])?(\d{{1,2}}(?:st|nd|rd|th)))?\b", _month_days),
    Rule("next_few", rf"\b(?:(?:on|for)[ ])?(?:(?:each|all)[ ]of[ ])?(?:the[ ])?(?:(?:next|coming)[ ]{_SEVERAL}|{_SEVERAL}[ ](?:consecutive|successive))[ ]{_PLURAL}\b{_NO_DATE}", _next_few),
    Rule("all_but", rf"\b(?:daily|nightly|(?:every|each)[ ](?:day|night|morning|evening)),?[ ](?:except|but|bar|apart[ ]from|other[ ]than|excluding)(?:[ ](?:for|on|at))?[ ](?:{_DAY}(?:{_AND}{_DAY})?|(?:the[ ])?weekends?\b)", _all_but),
    Rule("day_each_week", rf"{_EACH_WEEK}(?=[^.;\n]{{0,40}}\d)", _week_behind),
    Rule("each_week_behind", rf"(?<=[\dm.],[ ]){_EACH_WEEK}", _week_behind),
    Rule("weekly", rf"\b({_EVERY})[ ]?:?[ ]?{_DAY}(?:(?:{_AND}|[ ]?(to|through|-)[ ]?){_DAY})?{_FURTHER}{_FURTHER}{_FURTHER}{_PARTS}{_IN_MONTH}{_NO_DATE}", _weekly),
    Rule("workdays", rf"\b(?:(?:every|each)[ ](?:weekday|weeknight|working[ ]day|business[ ]day)(?:[ ](?:night|morning|evening|afternoon))?|(?:on|during)[ ](?:all[ ])?(?:weekdays|working[ ]days|business[ ]days)(?=,?[ ](?:(?:from|between|at)[ ])?{_CLOCK}[ ]?(?:-|to|and|until|till)[ ]?{_CLOCK})|(?:(?:on|during)[ ])?(?:weekdays|working[ ]days)(?=,?[ ](?:(?:from|between)[ ])?(?:(?<=from[ ]){_CLOCK}[ ]?(?:-|to|and|until|till)[ ]?{_CLOCK}|{_SOME_DATE}))|(?:on[ ])?(?:week-?nights|weekday[ ](?:nights|mornings|evenings|afternoons)))\b", _workdays),
    Rule("weekends", r"\b(?:every|each)[ ]weekend\b|\b(?:on[ ])?weekends\b", _weekends),
    Rule("daily", _DAILY, _daily),
    Rule("plural_weekday", rf"(?<!two )(?<!three )(?<!four )(?<!five )(?<!those )(?<!these )\b(?:on[ ])?{_PLURAL}\b(?:(?:{_AND}|[ ]?(to|through|thru|-)[ ]?){_PLURAL}\b)?(?:{_AND}{_PLURAL}\b)?(?:{_AND}{_PLURAL}\b)?(?:{_AND}{_PLURAL}\b)?{_IN_MONTH}{_NO_DATE}", _plural),
    Rule("weekday_span", _SPAN, _from_to),
    Rule("weekday_parts", rf"\b(?:on[ ])?{WEEKDAY}()(?:{_AND}{WEEKDAY})?(?:{_AND}{WEEKDAY})?()()[ ](?:early[ ])?(?:mornings|afternoons|evenings|nights)\b{_IN_MONTH}", _plural),
)  # fmt: skip
"""Forms of a recurrence, the longer ones first."""
