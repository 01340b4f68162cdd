"""How English writes clocks and zones; and all rules of the scanner in their order."""

import re
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from notices.extract.languages.en import days as en_days
from notices.extract.languages.en import durations, other_dates, recurring, relative_days, spoken
from notices.extract.languages.en.days import BOUND_GAP, WEEKDAY_NAME
from notices.extract.languages.en.numerals import UNITS
from notices.extract.mentions import numeric, zones
from notices.extract.mentions.marks import Clock, Zone
from notices.extract.mentions.scanner import Groups, Parts, Rule, Scanner


def on_a_face(hour: str | None) -> bool:
    """Whether an hour may be on a face of twelve: "7" or "11", not "07" or "19"."""
    return bool(hour) and not str(hour).startswith("0") and int(hour or 0) <= 12


def colon_clock(g: Groups) -> Clock | None:
    """Hours, minutes and seconds of a clock of 24 hours; null when they are none."""
    return numeric.clock(int(g(1) or 0), int(g(2) or 0), int(g(3) or 0), face=on_a_face(g(1)))


def full_range(g: Groups) -> Parts | None:
    """ "1400 - 1900 hrs"."""
    first, last = (numeric.clock(int(g(i) or 0), int(g(i + 1) or 0)) for i in (2, 5))
    return [(1, first), (4, last)] if first and last else None


_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b"
_WORD = f"(?:{'|'.join(UNITS)})"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"

LED = (
    Rule("dot_clock_near", r"(?:(?<=just after )|(?<=just before )|(?<=shortly after )|(?<=shortly before )|(?<=soon after ))([01]?\d|2[0-4])\.([0-5]\d)()(?!\d|\.\d|%|[ ]?(?:million|per|[ap]\.?m\b))", colon_clock),
    Rule("dot_clock_dated", r"(?:(?<=\.20\d\d )|(?<=\.20\d\d, )|(?<=20\d\d-\d\d-\d\d )|(?<=/20\d\d ))([01]?\d|2[0-4])\.([0-5]\d)()(?!\d|\.\d|%)", colon_clock),
    Rule("dot_clock_of_day", rf"(?:(?<=(?:uary|arch|pril| May|June|July|gust|mber|ober), )|(?<= 20\d\d, )|(?<= 20\d\d ))([01]?\d|2[0-4])\.([0-5]\d)()(?=[ ]*(?:\n|$|[;)]|[.,](?!\d)|[-–—]{{1,2}}[ ]?(?:{_DAY}|\d{{1,2}}[ ]{_MONTH})|(?:to|till|until|and|on|because|when|after)\b))", colon_clock),
    Rule("dot_clock_at_day", r"(?:(?<=(?:uary|arch|pril| May|June|July|gust|mber|ober) at )|(?<=day at )|(?<= 20\d\d at ))([01]?\d|2[0-4])\.([0-5]\d)()(?!\d|\.\d|%|[ ]?(?:euros?|EUR|USD|GBP|dollars|pounds|km|m|kg|bar|per|percent|points|cents?|kW|MW|GB|TB|[ap]\.?m)\b)", colon_clock),
    Rule("dot_clock_led", r"(?:(?<=\bat )|(?<=from )|(?<=until )|(?<=till )|(?<=since )|(?<=since about )|(?<=since around )|(?<=at about )|(?<=at around ))([01]\d|2[0-4])\.([0-5]\d)()(?!\d|\.\d|%|[ ]?(?:hours|h\b|minutes|days|to[ ]v?\d\.))", colon_clock),
    Rule("dot_clock_entry", r"(?:(?<=\n)|(?<=\n- )|(?<=\n\* ))([01]\d|2[0-3])\.([0-5]\d)()(?=[ ](?:[-–:][ ])?(?-i:[A-Z])[a-z])", colon_clock),
    Rule("dot_clock_to", r"(?:(?<=(?:uary|arch|pril| May|June|July|gust|mber|ober) to )|(?<=(?:uary|arch|pril| May|June|July|gust|mber|ober) and )|(?<=day to )|(?<=day and )|(?<= 20\d\d to )|(?<= 20\d\d and ))([01]?\d|2[0-4])\.([0-5]\d)()(?=[ ](?:on|hrs|h)\b)", colon_clock),
    Rule("dot_clock_between", r"(?<=between )([01]?\d|2[0-4])\.([0-5]\d)()(?=[ ](?:on|today|tomorrow|this)\b)", colon_clock),
    Rule("dot_clock_since", r"(?<=\bsince )([1-9])\.([0-5][05])()(?=[ ](?:some|many|all|most|our|your|we|you|customers|users|people|nobody|no|several|there|it|cards?|contactless|payments?|calls?|trains?|buses|passengers|callers|members)\b)", colon_clock),
    Rule("dot_clock_short", r"(?:(?<=\bat )|(?<=\bsince )|(?<=\buntil )|(?<=\btill )|(?<=\bby )|(?<=\bsince about )|(?<=\bsince around )|(?<=\bat about )|(?<=\bat around ))([1-9])\.([0-5]\d)()(?=[ ]?(?:$|[.,;:!?)\n](?!\d)|(?:and|so|on|today|yesterday|tomorrow|tonight|this|last|because|due|owing|when|after|until|till|with|in|the|as|but|is|are|was|were|has|have|will)\b))", colon_clock),
    Rule("dot_clock_by", r"(?:(?<=\bby )|(?<=\baround )|(?<=\bbefore )|(?<=\blater than )|(?<=\bcount on )|(?<=\breckon with )|(?<=\bplan with ))(0\d|1\d|2[0-4])\.([0-5]\d)()(?=[ ]?(?:$|[.,;:!?)\n](?!\d)|(?:and|on|today|yesterday|tomorrow|tonight|this|at the latest)\b))", colon_clock),
    Rule("dot_to_words", rf"(?:(?<=\bfrom )|(?<=\bbetween ))([1-9]|1\d|2[0-3])\.([0-5]\d)()(?={BOUND_GAP}(?:{_WORD}[ ]o'?[ ]?clock|(?:half|quarter|ten|twenty)[ ](?:past|to)|noon|midday|midnight)\b)", colon_clock),
    Rule("dot_clock_labelled", r"(?:(?<=normal: )|(?<=resumption: )|(?<=restoration: )|(?<=solution: )|(?<=resolution: )|(?<=recovery: )|(?<=return: )|(?<=opening: )|(?<=repair: )|(?<=service: )|(?<=ETR: )|(?<=time: )|(?<=back: )|(?<=expected: )|(?<=estimate: )|(?<=until: )|(?<=since: )|(?<=start: )|(?<=end: )|(?<=eta: )|(?<=about: )|(?<=\bat: )|(?<=again: )|(?<= off: ))([01]\d|2[0-4]|[1-9](?=\.[0-5][05]))\.([0-5]\d)()(?=[ ]*(?:\n|$|[;)]|[.,](?!\d)))", colon_clock),
    Rule("hrs_clock", r"(?<=\bat )(?<!put at )(?<!set at )(?<!now at )(?<! is at )(?<!xed at )(?<!capped at )(?<!stands at )(?<!remains at )(?<! be at )(?<!ated at )(?<!cted at )(?<!oned at )([6-9]|1\d|2[0-3])()()[ ]?hrs\b(?!'|[ ]?(?:notice|each|per|of|long|or|and[ ]\d|(?:to|-)[ ]\d))", colon_clock),
    Rule("clock_of_day", r"(?:(?<=\bat )|(?<=\bfrom )|(?<=\bsince )|(?<=\bby )|(?<=\buntil )|(?<=\btill ))([01]\d|2[0-3])([0-5]\d)()(?=[ ](?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\b)", colon_clock),
    Rule("led_clock", r"(?:(?<=\bsince )|(?<=\bby )|(?<=\buntil )|(?<=\btill ))(0\d|1[0-8]|2[1-3])([0-5]\d)()(?=[ ]?(?:$|[.,;:!?)\n](?!\d)))", colon_clock),
    Rule("local_clock", r"(?:(?<=since )|(?<=from )|(?<=until )|(?<=at )|(?<=by )|(?<=to )|(?<=fix )|(?<=est )|(?<=till ))([01]\d|2[0-3])([0-5]\d)()(?-i:L|LT|LCL)\b(?![ ]?\d)", colon_clock),
    Rule("head_clock", r"(?:(?<=\nAt )|(?<=\. At ))([01]\d|2[0-3])([0-5]\d)()(?=[ ](?:the|our|all|users|customers|both)[ ])", colon_clock),
)  # fmt: skip
"""At 09.30, until 1730, by 17.15 today."""

_IN_THE = r"in[ ]the[ ](?:early[ ])?(?:morning|afternoon|evening)\b"
_HALF = rf"([ap]\.?[ ]?m\b\.?|{_IN_THE})(?:[ ]?\((?:noon|midnight|midday)\))?"
_ABOUT = r"(?:(?:approximately|approx\.?|about|around|roughly)[ ])?"
_NOON, _LONG = 12, 6
# The colon of a label may stand right before a clock ("Start:20:00"), that of an address may not.
_NO_COLON_BEFORE = r"(?<!\d:)(?<!:\w\w:)(?<!:\w\w\w\w:)(?<!::)"
_NO_CLOCK_BEFORE = r"(?<![\d:./#$A-Za-z])(?<![A-Za-z_\d]-)"
_NUMBERED = "rack racks unit room rooms suite suites row rows cabinet cabinets cage cages hall halls bay bays section sections clause clauses paragraphs chapter chapters units floor port ports slots items"
_NOT_A_PLACE = "".join(rf"(?<!\b{word}[ ])" for word in _NUMBERED.split())
"""What stands before a number in parts that is no clock."""


def _hour(hour: int, half: str) -> int | None:
    if half and not 1 <= hour <= 12:
        fits = 12 < hour < 24 if half == "pm" else hour == 0
        return hour if fits else None
    return hour % 12 + (12 if half == "pm" else 0) if half else hour


def _half(text: str | None) -> str:
    low = (text or "").lower()
    if low.startswith("in"):
        return "am" if low.endswith("morning") else "pm"
    return low[:1] + "m"


def _half_clock(g: Groups) -> Clock | None:
    half = _half(g(4))
    hour = _hour(int(g(1) or 0), half)
    return numeric.clock(hour, int(g(2) or 0), int(g(3) or 0), half=half) if hour is not None else None


def _shared_clock(g: Groups) -> Clock | None:
    """The "1:30" of "1:30 to 5:00 am"; that of "0:30 to 5:00 am" is one of 24 hours."""
    hour, minute = int(g(1) or 0), int(g(2) or 0)
    if 1 <= hour <= 12:
        return numeric.clock(hour % 12, minute, twelve=True)
    return numeric.clock(hour, minute) if g(2) else None


def _hour_range(g: Groups) -> Parts | None:
    """ "9-13h": the hours of a day, as they are written on the continent."""
    first, last = numeric.clock(int(g(2) or 0)), numeric.clock(int(g(4) or 0))
    return [(1, first), (3, last)] if first is not None and last is not None and first < last else None


def _letters(g: Groups) -> Parts | None:
    """ "9a to 1p"."""
    found: Parts = []
    for group in (1, 5):
        half = (g(group + 3) or "a").lower() + "m"
        hour = _hour(int(g(group + 1) or 0), half)
        clock = numeric.clock(hour, int(g(group + 2) or 0), half=half) if hour is not None else None
        if clock is None:
            return None
        found.append((group, clock))
    return found


def _dot_range(g: Groups) -> Parts | None:
    """ "8.30 to 13.00"; "3.10 to 3.12" are versions."""
    first, last = (numeric.clock(int(g(i) or 0), int(g(i + 1) or 0), face=on_a_face(g(i))) for i in (2, 5))
    versions = g(2) == g(5) and int(g(6) or 0) % 5 and int(g(6) or 0) - int(g(3) or 0) < 5
    return [(1, first), (4, last)] if first and last and not versions else None


def _bare_range(g: Groups) -> Parts | None:
    """ "0630-0730", unless both may be years."""
    if {g(2), g(5)} <= {"19", "20"}:
        return None
    first, last = (numeric.clock(int(g(i) or 0), int(g(i + 1) or 0), bare=True) for i in (2, 5))
    return [(1, first), (4, last)] if first and last else None


def _cell_range(g: Groups) -> Parts | None:
    """ "0900-1200" alone in a cell: clocks where a nought leads one of them."""
    found = _bare_range(g)
    if not found or not ((g(1) or "").startswith("0") or (g(4) or "").startswith("0")):
        return found
    return [(group, clock._replace(bare=False)) for group, clock in found if isinstance(clock, Clock)]


def _hour_signs(g: Groups) -> Parts | None:
    """ "From 12h to 14h"; "from 2h to 4h" may be how long it takes."""
    first, last = int(g(2) or 0), int(g(4) or 0)
    begin, end = numeric.clock(first), numeric.clock(last)
    return [(1, begin), (3, end)] if begin and end and (not first or first > last or last > _NOON or first > _LONG) else None


def _hours_in_figures(g: Groups) -> Parts | None:
    """ "18 March 9-12": hours right behind a date."""
    first, last = int(g(2) or 0), int(g(4) or 0)
    begin, end = (numeric.clock(hour, face=on_a_face(str(hour)), bare=True) for hour in (first, last))
    return [(1, begin), (3, end)] if begin and end and first != last else None


def _bare(g: Groups) -> Clock | None:
    hour, minute = int(g(1) or 0), int(g(2) or 0)
    if not (g(3) or g(4)) and hour in (19, 20) and minute % 5 and minute != 59:
        return None  # a year; "1912 UTC" is none
    return numeric.clock(hour, minute, bare=not g(3))


def _oclock(g: Groups) -> Clock | None:
    return numeric.clock(int(g(1) or 0), face=on_a_face(g(1)))


def _word(g: Groups) -> Clock:
    if "midnight" in (g(0) or "").lower():
        return Clock(0, midnight=True)
    return Clock(12 * 3600, "pm")


def _twelve(g: Groups) -> Clock:
    """ "12:00 NN" and "12 MN": noon and midnight, as the Philippines write them."""
    return Clock(12 * 3600, "pm") if (g(0) or "").endswith("NN") else Clock(0, midnight=True)


def _in_zone(g: Groups) -> datetime | None:
    """ "DTSTART;TZID=Europe/Oslo:20250903T003000" of a calendar in the text."""
    try:
        local = datetime.strptime(f"{g(2)}{g(3)}", "%Y%m%d%H%M%S")  # noqa: DTZ007
        return local.replace(tzinfo=ZoneInfo(g(1) or ""))
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return None


def _offset(g: Groups) -> Zone | None:
    tz = zones.offset(g(1) or "+", g(2) or "0", g(3))
    return Zone((g(0) or "").strip(), tz) if tz else None


def _zone(g: Groups) -> Zone | None:
    return zones.named(g(1) or "")


def _zone_name(g: Groups) -> Zone | None:
    """ "18:00 Europe/Vienna": a name of the zone database."""
    try:
        return Zone(g(1) or "", ZoneInfo(g(1) or ""))
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return None


def _long_zone(g: Groups) -> Zone | None:
    return zones.long_name(g(1) or "", g(2) or "")


_ZONE_IN_BRACKETS = r"(?:[ ]?\((?-i:[A-Z]{2,5})(?:[ ,/]{1,3}(?:UTC|GMT)[ ]?[+\-]?\d{0,2}(?::?\d\d)?)?\)|[ ]?\((?:UTC|GMT)[+\-]\d{1,2}(?::?\d\d)?\))?"
_AFTER_CLOCK = r"(?:(?<=[\d)] )|(?<=[\dm] \( )|(?<=[\dmM] \()|(?<=[ap]m )|(?<=m\. )|(?<=morning )|(?<=evening )|(?<=\d)|(?<=noon )|(?<=night ))"
_CHANGES = r"(?:begins?|starts?|ends?|finish(?:es)?|kicks? in|comes? (?:in|to)|takes? (?:effect|over)|is over|changes?)\b"
"""What summer time does that is only told of: it is no zone of the text's times."""
_FOLLOWS = (
    r"(?![ ](?!(?:to|until|till?|through|thru|and|on|h|hrs|hours|hour|local|in|for|at|from|the|we|our|all|it|utc|gmt|"
    + "|".join((*(z for z in zones.ABBREVIATIONS.split("|")), "et", "ct", "mt", "pt", *en_days.MONTHS, *en_days.DAYS))
    + r")(?:[a-z]*)\b)[a-z])"
)

_CLOCKS = (
    Rule("half_clock", rf"(?<![\d./#$]){_NO_COLON_BEFORE}(\d{{1,2}})(?:[:.h](\d\d))?(?::(\d\d))?(?:[ ]?o'?[ ]?clock)?[ ]?{_HALF}", _half_clock),
    Rule("letter_clock", r"(?<![\d:./#$])(\d{1,2}):(\d\d)()[ ]?([ap])(?![A-Za-z.']|[ ][a-z]{3})", _half_clock),
    Rule("hours_clock", r"(?<![\d:./#$A-Za-z])([01]\d|2[0-4])([0-5]\d)()[ ]?(?:hrs|hours|hr|h)\b", colon_clock),
    Rule("hours_range", rf"(?<![\d:./#$A-Za-z-])(([01]\d|2[0-4])([0-5]\d)){BOUND_GAP}(([01]\d|2[0-4])([0-5]\d)[ ]?(?:hrs|hours|hr|h)\b)", full_range),
    Rule("nordic_clock", r"\bklo?\.?[ ]?(\d{1,2})(?:[.:](\d\d))?()(?![\d:]|\.\d)", colon_clock),
    Rule("filipino", r"(?<![\d:./#$])12(?::00)?[ ]?(?-i:NN|MN)\b", _twelve),
    Rule("noon", r"\b(?:12(?:[:.]00)?[ ])?(?:noon|midday|midnight)\b", _word),
    *spoken.SPOKEN,
    Rule("hour_range", r"(?<![\d:./#$A-Za-z-])(?<!within )(?<!takes )(?<!about )(?<!up to )(?<!every )((\d{1,2}))[ ]?[-–][ ]?((1[3-9]|2[0-3])[ ]?h)\b", _hour_range),
    Rule("letters", rf"{_NO_CLOCK_BEFORE}((\d{{1,2}})(?::(\d\d))?([ap])){BOUND_GAP}((\d{{1,2}})(?::(\d\d))?([ap]))(?![A-Za-z'])", _letters),
    Rule("shared_clock", rf"(?<![\d:./#$])(\d{{1,2}})(?:[:.](\d\d))?(?={BOUND_GAP}{_ABOUT}\d{{1,2}}(?:[:.]\d\d)?[ ]?(?:[ap]\.?[ ]?m\b|{_IN_THE}))", _shared_clock),
    Rule("shared_oclock", rf"(?<![\d:./#$])(0?[1-9]|1[0-2])()(?={BOUND_GAP}{_ABOUT}\d{{1,2}}[ ]?o'?[ ]?clock\b)", _shared_clock),
    Rule("to_oclock", rf"(?<![\d:./#$])(1[3-9]|2[0-3])(?={BOUND_GAP}{_ABOUT}\d{{1,2}}[ ]?o'?[ ]?clock\b)", _oclock),
    Rule("colon_clock", r"(?<![\d./#])" + _NO_COLON_BEFORE + r"(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d{1,6})?)?(?!\d|:\d)(?:[ ]?(?:hrs?|hours|o'clock|h|uhr|uur)\b\.?)?", colon_clock),
    Rule("hour_sign", r"(?<=\bat )(\d{1,2})h\b(?![ ](?:intervals?|each|per|a)\b)", lambda g: numeric.clock(int(g(1) or 0))),
    Rule("hour_sign_range", rf"(?:(?<=\bfrom )|(?<=\d, )|(?<=day )|(?<=(?:uary|arch|pril| May|June|July|gust|mber|ober) )|(?<= 20\d\d ))((\d{{1,2}})h){BOUND_GAP}((\d{{1,2}})h)\b(?![ ](?:of|per|each|max|long|to complete))", _hour_signs),
    Rule("hour_signs_between", rf"(?<=\bbetween )(?<!takes between )(?<!take between )(?<!lasts between )(?<!last between )(?<!for between )(?<!needs between )((\d{{1,2}})h){BOUND_GAP}((\d{{1,2}})h)\b(?=[ ]?[(,]|[ ]on\b)", _hours_in_figures),
    Rule("french_clock", r"(?<![\d:./#])(?<![A-Za-z])(\d{1,2})h(\d\d)()(?![\dm])\b", colon_clock),
    Rule("dot_range", rf"{_NO_CLOCK_BEFORE}{_NOT_A_PLACE}(([01]?\d|2[0-4])\.([0-5]\d)(?:[ ]?(?:hrs|h)\b)?){BOUND_GAP}{_ABOUT}(([01]?\d|2[0-4])\.([0-5]\d))(?!\d|\.\d|%|[ ]?[ap]\.?m\b)(?:[ ]?(?:hrs|hours|h)\b)?", _dot_range),
    Rule("hour_to_dotted", r"(?:(?<=\bat )|(?<=\bfrom )|(?<=\t)|(?<=hours )|(?<=time ))((\d{1,2})())-(([01]?\d|2[0-4])\.([0-5]\d))(?!\d|\.\d|%|[ ]?[ap]\.?m\b)", _dot_range),
    Rule("hour_until_dotted", r"(?:(?<=\bfrom )|(?<=\bbetween ))((\d{1,2})())[ ](?:to|and|until|till)[ ](([01]?\d|2[0-4])\.([0-5]\d))(?=[ ]?[.,;:)](?!\d)|[ ]?$|[ ]?\n|[ ](?:on|in|while|when|for|because|due|tonight|tomorrow|each|every)\b)", _dot_range),
    Rule("dot_clock", rf"{_NO_CLOCK_BEFORE}([01]?\d|2[0-4])\.([0-5]\d)()(?:[ ]?(?:hrs|hours|h|o'clock)\b)(?![ ](?:of|per))", colon_clock),
    Rule("dot_clock_zoned", rf"{_NO_CLOCK_BEFORE}([01]?\d|2[0-4])\.([0-5]\d)()(?=[ ]\(?(?-i:WAT|EAT|{zones.PLAIN})\b)", colon_clock),
    *LED,
    Rule("oclock", r"(?<![\d:./#$])(\d{1,2})[ ]?(?:o'?[ ]?clock|uhr|uur)\b", _oclock),
)  # fmt: skip
_ZONES = (
    Rule("offset_zone", numeric.RULES[3].pattern, numeric.RULES[3].make),
    Rule("season_zone", rf"\((?:(?:local[ ])?(?:summer|winter|standard|daylight(?:[ ]saving)?)(?:[ ]time)?|(?-i:{zones.PLAIN})),?[ ](UTC|GMT)([+\-])(1[0-4]|0?\d)(?::?([0-5]\d))?\)", numeric.RULES[3].make),
    Rule("plus_offset", r"(?:(?<=\d )|(?<=\d)|(?<=m )|(?<=\())(\+)(\d\d):?(00|15|30|45)(?![\d:])\)?", _offset),
    Rule("bare_offset", r"(?:(?<=:\d\d )|(?<=:\d\d))([+\-])(\d\d)(00|30|45|(?<=:\d\d:\d\d[+\-]\d\d)(?!\.))(?![\d:])", _offset),
    Rule("long_zone", rf"\(?\b(?:US[ ])?(?:(?=(?:eastern|central|mountain|pacific)[ ](?:(?:standard|daylight|prevailing)[ ])?time\b)|{_AFTER_CLOCK}(?![a-z]+[ ](?-i:[A-Z])[a-z]))(eastern|central|mountain|pacific)(?:[ ](standard|daylight)|[ ]prevailing)?(?:[ ]time)?\b\)?{_ZONE_IN_BRACKETS}", _long_zone),
    Rule("written_zone", rf"\b({zones.WRITTEN})\b(?![ ](?:\w+[ ])?{_CHANGES}){_ZONE_IN_BRACKETS}", _zone),
    Rule("place_zone", rf"\(?\b({zones.PLACES}|{zones.NATIONAL})(?:'s)?(?:[ ](?:standard|local))?[ ]time\b\)?{_ZONE_IN_BRACKETS}", _zone),
    Rule("place_in_brackets", rf"{_AFTER_CLOCK}({zones.PLACES})(?=[ ]?[);/])", _zone),
    Rule("zone_name", r"(?:(?<=\d )|(?<=\d \()|(?<=m )|(?<=m \())(?-i:((?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific|US|Canada)/[A-Z][A-Za-z_]{2,20}))\b(?![/\w])\)?", _zone_name),
    Rule("two_zones", rf"(?<![A-Za-z])\(?(?-i:({zones.PAIRS}))(?![A-Za-z])\)?", _zone),
    Rule("zone", rf"(?<![A-Za-z\-])[(\[]?(?-i:({zones.PLAIN}))(?![A-Za-z]|-[A-Za-z]|[ ](?:services?|department|team|staff))[)\]]?", _zone),
    Rule("word_like_zone", rf"(?:{_AFTER_CLOCK}|(?<=\()|(?<=/)|(?<=/ )|(?<=in )|(?<=are )|(?<=ime )|(?<=ime: )|(?<=one: ))\(?(?-i:({zones.WORD_LIKE}|(?<=\d)Z))(?![A-Za-z]|-[A-Za-z]|[ ](?:services?|department|team|staff))\)?", _zone),
)  # fmt: skip

RULES = (
    Rule("calendar_zone", r"(?<=;)TZID=\"?([A-Za-z_]{2,20}(?:/[A-Za-z_\-]{2,20}){1,2})\"?:(20\d{6})T(\d{6})(?![\dZ])", _in_zone),
    *numeric.RULES[:2],
    *recurring.SERIES_MONTHS,
    *en_days.NOT_TIMES,
    Rule("iso_spaced", r"(?<![\d\-])(20\d\d)-(\d\d)-(\d\d)[ ](\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:(Z)\b|([+-])(\d\d):?(\d\d)(?!\d))", numeric.RULES[0].make),
    Rule("epoch", r"\b(?:unix|epoch)(?:[ ](?:time|timestamp))?[ :=(]{1,3}(1\d{9})(?!\d)\)?", numeric.RULES[1].make),
    *durations.CALENDAR,
    *relative_days.SERIES,
    *recurring.REPEATS,
    *relative_days.DAYS,
    *other_dates.FOREIGN,
    *other_dates.PAIRS_BY_DAY,
    *en_days.NIGHTS,
    *other_dates.PAIRS,
    *en_days.DATES,
    *relative_days.COUNTED,
    *durations.MOMENTS,
    *_CLOCKS,
    *durations.LENGTHS,
    Rule("hours_in_figures", r"(?:(?<=[a-z\d.] )|(?<=[a-z\d.], )|(?<=[a-z\d.] \())((\d{1,2}))[ ]?-[ ]?((\d{1,2}))(?=[ ]?[.,;:)](?!\d)|[ ]?$|[ ]?\n|[ ](?:for|because|due|owing|while|when|so|as|to(?=[ ][a-z]))\b)", _hours_in_figures),
    Rule("figures_of_weekday", rf"(?:(?<=day )|(?<=days ))((\d{{1,2}}))[ ]?-[ ]?((\d{{1,2}}))(?=(?:,?[ ](?:and|plus|&)|,)[ ](?:(?:again|on|every|each)[ ]){{0,2}}{WEEKDAY_NAME}s?[ ]\d)", _hours_in_figures),
    Rule("figures_before_subject", rf"(?:(?<=day )|(?<=orrow )|(?<=ning )|(?<=noon )|(?<=night )|(?<=(?:uary|arch|pril| May|June|July|gust|mber|ober) ))((\d{{1,2}}))[ ]?-[ ]?((\d{{1,2}})){spoken.BEFORE_SUBJECT}", _hours_in_figures),
    Rule("bare_range", rf"(?<![\d:./#$A-Za-z+])(?<![A-Za-z]-)(([01]\d|2[0-4])([0-5]\d)){BOUND_GAP}(([01]\d|2[0-4])([0-5]\d))(?=[ ](?!h(?:(?:ou)?rs?)?\b)[a-z])", _bare_range),
    Rule("cell_range", r"(?<=\t)(([01]\d|2[0-4])([0-5]\d))[ ]?-[ ]?(([01]\d|2[0-4])([0-5]\d))(?=[ ]?(?:\t|\n|$))", _cell_range),
    Rule("parted_clock", r"(?<![\d:./#$A-Za-z])(?<!\d )([01]\d|2[0-3])[ ]([0-5]\d)()(?=[ ]?(?:hrs|hours)\b)", colon_clock),
    Rule("bare_clock", rf"(?<![\d:./#$A-Za-z])(?:(?<![A-Za-z]-)|(?<=\dZ-))([01]\d|2[0-4])([0-5]\d)(?![\d:/.]\d|\d|(?!(?:Z|z|h|hrs)\b)[A-Za-z])(?:[ ]?(hrs|hours|h)\b|(?=Z)|(?=((?:(?<=  \d{{4}})|(?<=\t\d{{4}}))[ ](?-i:UTC|GMT)\b)?){_FOLLOWS})", _bare),
    *relative_days.LATER_WEEKDAYS,
    *en_days.LONE_DAYS,
    *_ZONES,
)  # fmt: skip

_BEGINNINGS = (
    "first second third fourth last final every each the weekly fortnightly bi daily nightly on today tonight tomorrow tmr tmrw tomo yesterday "
    "this next "
    "downtime unavailability outage past coming following same that monthly in with effective immediately starting as noon midday "
    "midnight duration length zero one two "
    "quarter fifty thirteen fourteen sixteen seventeen eighteen nineteen alternate alternating once twice weekday morning "
    "afternoon evening three four five six seven eight nine ten eleven twelve a an fifteen twenty thirty forty sixty ninety half "
    "within another instead "
    "unix epoch http www code error port extension ext "
    "v version release firmware build patch update upgrade python java php node kernel ios android windows server postgresql mysql "
    "from "
    "tzid kl new christmas boxing us eastern central mountain pacific utc gmt z et ct mt pt africa america asia atlantic australia "
    "europe indian week w/c weekday weeknights all throughout overnight end over for mon tue wed thu fri sat sun "
    + other_dates.FOREIGN_WEEKDAYS
)


def _gate(words: Iterable[str]) -> str:
    """A pattern for the places where a form can begin: by the first letters of all words that one begins with."""
    prefixes = {word.replace("[ ]", " ")[:3].rstrip() for word in words}
    tails: dict[str, set[str]] = {}
    for prefix in prefixes:
        if not any(prefix != other and prefix.startswith(other) and len(other) > 2 for other in prefixes):
            tails.setdefault(prefix[0], set()).add(re.escape(prefix[1:]) + (r"\b" if len(prefix) < _PREFIX else ""))
    return "|".join(f"{letter}(?:{'|'.join(sorted(ends))})" for letter, ends in sorted(tails.items()))


_PREFIX = 3
_NAMES = (
    "|".join((zones.ABBREVIATIONS, zones.WORD_LIKE, zones.PLACES, zones.NATIONAL, zones.WRITTEN, zones.PAIRS)).lower().split("|")
)
_WORD_STARTS = _gate((*_BEGINNINGS.split(), *en_days.FEASTS, *en_days.MONTHS, *en_days.DAYS, *_NAMES))
SCANNER = Scanner(RULES, rf"[\d<(\[/+\-$€£¥]|(?<=\d)Z|(?<![A-Za-z])(?:v\d|{_WORD_STARTS})")
