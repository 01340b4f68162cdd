"""Chinese clocks and lengths of time, as rules of the scanner. Written in simplified characters."""

import re

from notices.extract.languages.zh.numerals import CN, N2, S, number
from notices.extract.mentions import numeric
from notices.extract.mentions.marks import Clock, Length
from notices.extract.mentions.scanner import Groups, Rule

_AM = (
    "凌晨",
    "清晨",
    "清早",
    "一大早上",
    "一大早",
    "大清早",
    "大早上",
    "大早",
    "一早",
    "早上",
    "早晨",
    "拂晓",
    "黎明",
    "上午",
    "午前",
)
_PM = ("下午", "午后", "傍晚", "黄昏")
_EVENING = ("午夜", "今晚", "晚上", "晚间", "夜晚", "晚")
_NIGHT = (
    "夜间", "夜里", "深夜", "入夜", "大半夜", "三更半夜", "深更半夜", "前半夜", "上半夜", "后半夜", "下半夜", "半夜", "夜",
)  # fmt: skip
"""Of a night the small hours are those of the day after."""
_EARLY = ("早间", "早", "晨")
_NOON = ("中午", "正午", "午间", "晌午")
_NOON_OF_DAY = "午"
"""Noon beside the word for a day: "今午1時"."""
_PERIODS = "|".join((*_AM, *_PM, *_EVENING, *_NIGHT, *_EARLY, *_NOON, f"(?<=[今明昨翌]){_NOON_OF_DAY}"))
_ABOUT = "(?:的|约|大约|大概|将近|差不多|过了)?"
_DATE_AGAIN = r"(?:(?<=[今昨明][晚早晨夜])\([^()]{1,10}\))?"
"""The date in brackets between a part of a day and its clock: "昨晚(3月9日)11时"."""
_PERIOD = rf"(?:(?<!最)({_PERIODS})(?:时分)?{S}(?:(?<=个晚上)[,:]{S})?{_DATE_AGAIN}\(?{_ABOUT})?"
CLOCK_WORDS = "晚|早|晨|夜|凌晨|清晨|傍晚|上午|下午|中午|午"
TO_CLOCK = f"(?={CLOCK_WORDS})"
"""Where a word of the day's parts follows."""

_HALF = 12
_SMALL = 6
_DAY = 24


def _seconds(period: str, hour: int) -> tuple[int, str]:
    """The hour on the 24-hour clock that a period of the day makes of it, and the half of the day."""
    if period == "凌晨" and hour == _HALF:
        return 0, "am"
    if period in _PM:
        return (hour + _HALF if hour < _HALF else hour), "pm"
    if period in (*_NOON, _NOON_OF_DAY):
        return (hour + _HALF if hour < 10 else hour), "pm"
    if period in _NIGHT or period in _EVENING:
        return _night(hour, _SMALL if period in _NIGHT else 4)
    return hour, "am" if period else ""


def _night(hour: int, small: int) -> tuple[int, str]:
    """Hours below `small` are those after midnight."""
    if hour in (0, _HALF):
        return _DAY, "pm"
    if hour < small:
        return hour + _DAY, "pm"
    return (hour + _HALF if hour < _HALF else hour), "pm"


def _colon(g: Groups) -> Clock | None:
    hour, half = _seconds(g(1) or "", int(g(2) or 0))
    return numeric.clock(hour, int(g(3) or 0), int(g(4) or 0), half=half, face=_on_a_face(g(1), g(2)))


def _on_a_face(period: str | None, hour: str | None) -> bool:
    """Whether an hour without a part of the day may be one of twelve: "5:30" may, "05:30" and "17:30" may not."""
    return not period and not (hour or "0").startswith("0") and number(hour) <= _HALF


_QUARTERS = {"半": 30, "一刻": 15, "1刻": 15, "三刻": 45, "3刻": 45, "正": 0, "整": 0}


def _spoken(g: Groups) -> Clock | None:
    hour, half = _seconds(g(1) or "", number(g(2)))
    part = (g(3) or "").replace(" ", "")
    minute = _QUARTERS[part] if part in _QUARTERS else number(part.lstrip("零过又"))
    return numeric.clock(hour, minute, number(g(4)), half=half, face=_on_a_face(g(1), g(2)))


def _latin(g: Groups) -> Clock | None:
    afternoon, hour = (g(3) or "").lower() == "p", int(g(1) or 0)
    if hour <= _HALF:
        hour = hour % _HALF + (_HALF if afternoon else 0)
    return numeric.clock(hour, int(g(2) or 0), half="pm" if afternoon else "am")


def _shared(g: Groups) -> Clock | None:
    hour, half = _seconds(g(1) or "", number(g(2)))
    return numeric.clock(hour, half=half, face=_on_a_face(g(1), g(2)))


def _bare(g: Groups) -> Clock | None:
    return numeric.clock(int(g(1) or 0), int(g(2) or 0), bare=True)


def _word_clock(g: Groups) -> Clock:
    return Clock(24 * 3600, "pm") if g(1) in ("午夜", "子夜") else Clock(12 * 3600, "pm")


_UNITS = {"秒": 1, "分": 60, "刻": 900, "时": 3600, "钟": 3600, "天": 86_400, "日": 86_400, "昼": 86_400}


_GUESSED = re.compile("一两|两三|二三|三四|四五|五六|六七|七八|八九")
"""Two numbers of which either may be meant, the one behind the other."""


def _length(g: Groups) -> Length | None:
    """A length; of "两三个小时" the longer one."""
    amount, unit = g(1) or "", (g(3) or "分").replace("小", "")[0]
    if _GUESSED.fullmatch(amount):
        amount = amount[1]
    value = 0.5 if amount == "半" else float(amount) if amount[0].isdigit() else float(number(amount))
    total = (value + (0.5 if g(2) or g(4) else 0)) * _UNITS[unit]
    return Length(int(total) + number(g(5)) * 60) if 0 < total < 400 * 86_400 else None


LENGTH = Rule(
    "length",
    rf"(?<!\d)(?<!\d[:×*xX])(\d{{1,4}}(?:\.\d{{1,2}})?|一百零?{CN}|{CN}|半){S}(?:多|余|来)?{S}个?{S}[多余]?(半)?{S}(小时|钟头|分钟|刻钟|昼夜|(?<=个)钟(?![头表情楼摆])|"
    rf"分(?!之)|天(?!然|[一两二三四五六七八九\d]夜)|秒|日(?=[内以]))(半(?![天夜日年数个]))?(?:{S}[零又]?{S}(\d{{1,2}}|{CN})分钟?)?",
    _length,
)


WEEKS = Rule(
    "weeks_later",
    r"(?:(?<=[移延迟挪推])|(?<=[推延押]后)|(?<=闭[馆园])|(?<=停[业用课产])|(?<=为期)|(?<=[延展]期)|(?<=提前))(?:整整)?"
    r"(?:([1-4一二两三四])个?(?:周|星期|礼拜)(?![一二三四五六日天末])|([1-7一二两三四五六七])日(?=[,。;!\n]|$|进行|实施|执行))",
    lambda g: Length(7 * 86_400 * number(g(1)) if g(1) else 86_400 * number(g(2))),
)
"""Of weeks, and of days that may be dates, only those by which something is moved or for which doors are shut.

Others seldom say how long it stops.
"""


def _latin_length(g: Groups) -> Length | None:
    total = float(g(1) or 0) * (3600 if (g(2) or "").startswith("h") else 60)
    return Length(int(total)) if total else None


LATIN_LENGTH = Rule(
    "latin_length", r"(?<![\d.A-Za-z])(?<!\d:)(\d{1,3}(?:\.\d)?)[ ]?(h(?:ours?|rs?)?|min(?:ute)?s?)(?![A-Za-z\d])", _latin_length
)

# What follows "point 6" in a list of demands, and a figure that are no minutes.
_POINTS = "(?!:(?:[一1]|第一|首先|其一)|建议|要求|说明|注意|内容|意见|提示|声明|措施)"
_HOUR = rf"(?:点钟?{_POINTS}|时(?![间段限效长刻候]|期(?!间)))"
_WHEN = "(?:的时候|那会儿?|那阵子?|一[到过](?=,))?"
"""What may stand behind a clock and says no more than it."""
_NO_MINUTE = r"(?![\d.:%A-Za-z]|[ ]?(?:分钟|[余多个元条次万千百人户名台岁家项日月号天级点时周年届期所处组支辆吨座栋楼班列架]|小时))"
_MINUTE = (
    rf"[零过又]?{S}(?:[0-5]?\d|{CN})(?={S}分)|(?:[0-5]\d|零[一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?){_NO_MINUTE}"
)

# A colon behind a clock, and a house or a line by its number: "9:00-12:00:1号楼".
_NUMBERED = r"\d{0,3}[#号栋幢座楼区路层单组片]"

_LITTLE = "(?!(?<=[慢快多少大小高低短宽松紧差轻重])一点(?![钟整半零\\d一二三四五六七八九十])|一点(?:时间|耐心|问题|小))"
"""Of "a little slower" and "a little time", which are written like one o'clock."""

CLOCKS = (
    # "A little later" is written like "at one o'clock at night".
    Rule("a_little", r"(?<![今明昨当后前日天号])[早晚]一点(?![整半零钟前后到至开起左\d一二三四五六七八九十~-])", lambda _: None),
    Rule("latin_clock", r"(?<![\d.:/])(\d{1,2})(?::(\d{2}))?[ ]?([AaPp])\.?[Mm](?:\.|(?![A-Za-z]))", _latin),
    Rule(
        "colon_clock",
        rf"{_PERIOD}{S}(?<![\d.])(?<!\d:)(\d{{1,2}}):(\d{{2}})(?::(\d{{2}})(?!{_NUMBERED}))?(?!\d|:\d(?!{_NUMBERED})|月|[日号](?![常终切间志结程活报均]))"
        r"(?:[ ]?[时分])?",
        _colon,
    ),
    Rule(
        "spoken_clock",
        rf"{_PERIOD}{S}(?<![\d.第])(?<!最后)(?<!只剩)(?<!还剩)(?<!说明)(?<!如下)(?<!提醒)(?<!强调)(?<!声明){_LITTLE}{N2}{S}{_HOUR}(?:{S}(半|[一三13]刻|[正整]|{_MINUTE}){S}分?(?:{S}([0-5]?\d)秒)?)?{_WHEN}",
        _spoken,
    ),
    # "From 2 to 6 o'clock": the first has its word from the second.
    Rule(
        "shared_clock",
        rf"{_PERIOD}{S}(?<![\dA-Za-z.第:/月年~-]){N2}(?={S}[至到~-]{S}(?:次日|翌日|第二天|当[日天])?{S}(?:{_PERIODS})?{S}(?:\d{{1,2}}|{CN}){S}{_HOUR})",
        _shared,
    ),
    Rule("word_clock", r"(午夜(?![ ]?\d)|子夜|正午|中午(?!饭|休|的?(?:通[报告知]|公告|发布|反馈|告知|说)))", _word_clock),
    Rule(
        "bare_clock",
        r"(?<![\d:./A-Za-z年第#])(?<![A-Za-z]-)([01]\d|2[0-4])([0-5]\d)(?![\d:/.年月号A-Za-z]{0,1}\d|"
        r"[年月号%元]|[ ]?(?:余|多)?[条次元万笔个人台户名份吨米张套件辆位家千兆页位级期])(?:时(?![间段限效长刻候期]))?",
        _bare,
    ),
)
"""In their order; the last is tried behind the days of a month."""
