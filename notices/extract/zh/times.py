"""How Chinese writes time: the rules of the scanner. Written in simplified characters; traditional ones are folded first."""

from datetime import datetime

from notices.extract import numeric, zones
from notices.extract.marks import Clock, Day, Length, Now, Repeat
from notices.extract.scanner import Groups, Rule, scanner

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "首": 1, "元": 1}
_CN = "[〇零一二三四五六七八九十廿卅两]{1,3}"
_N2 = rf"(\d{{1,2}}|{_CN})"
_MONTH = rf"(\d{{1,2}}|{_CN}|元)"
_S = "[ ]{0,2}"
_WEEKDAY = "一二三四五六日天"
# Unlike elsewhere a dash may stand before a date: it joins the two of a range.
_NOT_IN_NUMBER = r"(?<![\d./_#A-Za-z])(?<!\d:)"
_WEEK = "(?:星期|周|礼拜)"
_PAREN_WEEK = rf"(?:{_S}\({_S}(?:[本这下上]个?)?{_WEEK}?{_S}([{_WEEKDAY}]){_S}\)|{_S}{_WEEK}([{_WEEKDAY}])(?![至到、]))?"
_AM = "凌晨|清晨|清早|早上|早晨|上午|午前"
_PM = "下午|午后|傍晚"
_NIGHT = "午夜|今晚|晚上|晚间|夜间|夜里|深夜|入夜|半夜|晚"
_EARLY = "下半夜|后半夜|早间|早|晨"
_NOON = "中午|正午|午间"
_PERIOD = f"({_AM}|{_PM}|{_EARLY}|{_NIGHT}|{_NOON}|夜)?"


def number(text: str | None) -> int:
    """An Arabic or Chinese numeral up to 99, or Chinese digits one by one ("一一四"); 0 when absent."""
    if not text:
        return 0
    if text.isascii():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    if "十" not in text:
        value = 0
        for c in text:
            value = value * 10 + _DIGITS[c]
        return value
    tens, _, ones = text.partition("十")
    return (number(tens) if tens else 1) * 10 + number(ones)


def _weekday(text: str | None) -> int | None:
    return min(_WEEKDAY.index(text), 6) if text else None


def _year(text: str | None) -> int | None:
    if not text:
        return None
    year = number(text) if text.isascii() else int("".join(str(_DIGITS[c]) for c in text if c in _DIGITS) or 0)
    # The Republic's calendar, used in Taiwan, counts from 1912.
    return year + 1911 if year < 200 else year


def _full(g: Groups) -> Day | None:
    return numeric.day(_year(g(1)), number(g(2)), number(g(3)), _weekday(g(4) or g(5)))


def _since_month(g: Groups) -> Day | None:
    day = numeric.day(_year(g(1)), number(g(3)), 1, None)
    return day._replace(years={"今": 0, "本": 0, "明": 1, "去": -1}[g(2) or "今"]) if day and g(2) else day


def _relative_month(g: Groups) -> Day | None:
    number_ = number(g(2))
    months = {"本": 0, "这": 0, "当": 0, "下": 1, "上": -1, "下下": 2}[(g(1) or "本").replace("个", "")]
    return Day(day=number_, months=months, weekday=_weekday(g(3) or g(4))) if 1 <= number_ <= 31 else None


def _month_end(g: Groups) -> Day:
    return Day(day=0, months={"本": 0, "这": 0, "下": 1, "上": -1}[g(1) or "本"])


def _relative_year(g: Groups) -> Day | None:
    day = numeric.day(None, number(g(2)), number(g(3)), _weekday(g(4) or g(5)))
    return day._replace(years={"今": 0, "本": 0, "明": 1, "去": -1}[g(1) or "今"]) if day else None


def _dotted(g: Groups) -> Day | None:
    return numeric.day(None, int(g(1) or 0), int(g(2) or 0), _weekday(g(3) or g(4) or g(5) or g(6)))


def _compact_instant(g: Groups) -> datetime | None:
    parts = [int(g(i) or 0) for i in range(1, 7)]
    try:
        # The zone is the document's.
        return datetime(*parts)  # type: ignore[arg-type] # noqa: DTZ001
    except ValueError:
        return None


def _roc(g: Groups) -> Day | None:
    return numeric.day(int(g(1) or 0) + 1911, int(g(2) or 0), int(g(3) or 0), _weekday(g(4) or g(5)))


def _slash(g: Groups) -> Day | None:
    return numeric.day(None, int(g(1) or 0), int(g(2) or 0), _weekday(g(3) or g(4)))


def _month_day(g: Groups) -> Day | None:
    return numeric.day(None, number(g(1)), number(g(2)), _weekday(g(3) or g(4)))


def _day_only(g: Groups) -> Day | None:
    value = number(g(1))
    return Day(day=value, weekday=_weekday(g(2) or g(3))) if 1 <= value <= 31 else None


_SHIFTS = {"今": 0, "本": 0, "明": 1, "后": 2, "昨": -1, "前": -2, "大后": 3}


def _shifted(g: Groups) -> Day:
    return Day(shift=_SHIFTS[g(1) or "今"])


def _dated_shift(g: Groups) -> Day:
    return Day(day=int(g(2) or 1))


def _week_day(g: Groups) -> Day:
    weeks = {"本": 0, "这": 0, "上": -1, "下": 1, "下下": 2}
    word = (g(1) or "").replace("个", "")
    return Day(weekday=_weekday(g(2)), week=weeks.get(word))


def _compact(g: Groups) -> Day | None:
    return numeric.day(int(g(1) or 0), int(g(2) or 0), int(g(3) or 0))


def _seconds(period: str, hour: int) -> tuple[int, str]:
    """The hour on the 24-hour clock that a period of the day makes of it, and the half of the day."""
    if period == "凌晨" and hour == 12:
        return 0, "am"
    if period in ("下午", "午后", "傍晚"):
        return (hour + 12 if hour < 12 else hour), "pm"
    if period in ("中午", "正午", "午间"):
        return (hour + 12 if hour < 10 else hour), "pm"
    if period in ("午夜", "今晚", "晚上", "晚间", "夜间", "夜里", "深夜", "入夜", "半夜", "晚", "夜"):
        return _night(hour)
    return hour, "am" if period else ""


def _night(hour: int) -> tuple[int, str]:
    if hour in (0, 12):
        return 24, "pm"
    if hour < 4:
        return hour + 24, "pm"
    return (hour + 12 if hour < 12 else hour), "pm"


def _colon(g: Groups) -> Clock | None:
    hour, half = _seconds(g(1) or "", int(g(2) or 0))
    return numeric.clock(hour, int(g(3) or 0), int(g(4) or 0), half=half)


_QUARTERS = {"半": 30, "一刻": 15, "1刻": 15, "三刻": 45, "3刻": 45, "正": 0, "整": 0}


def _spoken(g: Groups) -> Clock | None:
    hour, half = _seconds(g(1) or "", number(g(2)))
    part = g(3)
    minute = _QUARTERS[part] if part in _QUARTERS else number(part)
    return numeric.clock(hour, minute, number(g(4)), half=half)


def _bare(g: Groups) -> Clock | None:
    return numeric.clock(int(g(1) or 0), int(g(2) or 0), bare=True)


def _word_clock(g: Groups) -> Clock:
    word = g(1) or ""
    return Clock(24 * 3600, "pm") if word == "午夜" else Clock(12 * 3600, "pm")


_UNITS = {"秒": 1, "分": 60, "刻": 900, "时": 3600, "钟": 3600, "天": 86_400, "日": 86_400}


def _length(g: Groups) -> Length | None:
    amount, half, unit = g(1) or "", g(2), (g(3) or "分").replace("小", "")[0]
    value = 0.5 if amount == "半" else float(amount) if amount[0].isdigit() else float(number(amount))
    total = (value + (0.5 if half else 0)) * _UNITS[unit]
    return Length(int(total) + int(g(4) or 0) * 60) if 0 < total < 400 * 86_400 else None


def _ordinal(text: str) -> int:
    if "倒数" in text:
        return -number(text.replace("倒数", "").replace("第", "").replace("个", ""))
    return -1 if "最后" in text or text == "末" else number(text.replace("第", "").replace("个", "").replace("头", "一"))


def _monthly(g: Groups) -> Repeat:
    ordinals = [
        _ordinal(o) for o in (g(1) or "").replace("和", "、").replace("及", "、").replace("与", "、").replace(",", "、").split("、")
    ]
    weekday = _weekday(g(2)) or 0
    return Repeat("MONTHLY", tuple((o, weekday) for o in ordinals))


def _weekly(g: Groups) -> Repeat:
    days = sorted({_weekday(c) or 0 for c in (g(2) or "") if c in _WEEKDAY})
    return Repeat("WEEKLY", tuple((0, d) for d in days), interval=2 if "隔" in (g(1) or "") else 1)


def _month_days(g: Groups) -> Repeat:
    return Repeat(
        "MONTHLY", month_days=tuple(int(n) for n in (g(1) or "").replace("和", "、").replace("日", "").split("、") if n.strip())
    )


_ORDINAL = "(?:倒数第[一二三四五1-5]个?|第?[一二三四五1-5]个?|最后一?个?|首个?|末个?|头个?)"
_LIST = "[、和及与,]"
# "No. 6" of houses, lines, machines is no day.
_HOUSE = "换热|变电|配电|泵站|水源|机组|地块|标段|楼|线|窗|门|院|店|机|馆|厅|宿舍|公寓|教学|办公|厂|库|柜|岗|泊|桥|路(?!局)|街|巷|座|栋|幢|井|杆|变(?!更)|炉|泵|仓|闸|桩|梯|服(?!务)|房|柱|口|井|台|校区|园区|地块|塔"
_TO_CLOCK = "(?=晚|早|晨|夜|凌晨|傍晚|上午|下午|中午)"

RULES = (
    *numeric.RULES[:2],
    Rule("roc_slash", r"(?<![\d/.])(1\d\d)[/.](\d{1,2})[/.](\d{1,2})(?![\d/])" + _PAREN_WEEK, _roc),
    Rule(
        "full_date",
        rf"(?:公历|西元|民国)?{_S}(?<!\d)(\d{{4}}|1\d\d|"
        rf"[一二]?[〇零○一二三四五六七八九]{{3}}){_S}年{_S}{_MONTH}{_S}月{_S}{_N2}{_S}[日号]?{_PAREN_WEEK}",
        _full,
    ),
    Rule("relative_year", rf"([今明去本])年{_S}{_MONTH}{_S}月{_S}{_N2}{_S}[日号]{_PAREN_WEEK}", _relative_year),
    Rule("same_month", rf"同年?[同]?月{_S}{_N2}{_S}[日号]{_PAREN_WEEK}", _day_only),
    Rule("same_year", rf"[同次翌]年{_S}{_N2}{_S}月{_S}{_N2}{_S}[日号]{_PAREN_WEEK}", _month_day),
    Rule("relative_month", rf"(下下|[本这下上])个?月{_S}{_N2}{_S}[日号]{_PAREN_WEEK}", _relative_month),
    Rule("month_end", r"([本下])个?月(?:底|末|最后一[天日])(?![前之])", _month_end),
    Rule(
        "compact_instant",
        r"(?<![\d_.A-Za-z])(20\d\d)(0[1-9]|1[0-2])([0-3]\d)([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(?!\d)(?:(?=[ ]{0,2}[\-~至到起])|(?<=[\-~至到]\d{12})|(?<=[\-~至到]\d{14}))",
        _compact_instant,
    ),
    Rule(
        "year_first", numeric.RULES[2].pattern.replace(numeric.NOT_IN_NUMBER, _NOT_IN_NUMBER) + _PAREN_WEEK, numeric.RULES[2].make
    ),
    Rule(
        "dotted",
        rf"(?<![\d./A-Za-z第])(?<!\d:)(1[0-2]|0?[1-9])\.(\d{{1,2}})(?:{_PAREN_WEEK}{_S}(?=\d{{1,2}}(?::\d\d|[时点])|凌晨|上午|下午|中午|晚)|[日号]{_PAREN_WEEK})",
        _dotted,
    ),
    Rule("compact", r"(?<![\d_.A-Za-z])(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)(?=[ ]{0,2}[\d(凌上下晚至\-~])", _compact),
    Rule("compact_labelled", r"(?:(?<=[期间]:)|(?<=[期间]: ))(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?![\d\-/.])", _compact),
    Rule(
        "dashed",
        rf"(?<![\d.\-/A-Za-z])(?<!\d:)(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d\-])(?:{_PAREN_WEEK})(?=[ ]{{1,2}}(?:\d{{1,2}}:\d\d|凌晨|上午|下午|晚))",
        _month_day,
    ),
    Rule("monthly", rf"每个?月{_S}({_ORDINAL}(?:{_LIST}{_ORDINAL}){{0,4}}){_S}{_WEEK}([{_WEEKDAY}])", _monthly),
    Rule("month_ends", r"每个?月(?:的)?(?:最后一[天日]|月?末|月底)", lambda _: Repeat("MONTHLY", month_days=(-1,))),
    Rule("month_days", rf"每个?月{_S}(\d{{1,2}}[日]?(?:[、和]\d{{1,2}}[日]?){{0,5}}){_S}[日号]?", _month_days),
    Rule(
        "weekly",
        rf"(每个?|逢|每逢|每?隔)(?:周的?|个?(?=星期|礼拜))?({_WEEK}[{_WEEKDAY}](?:{_LIST}{_WEEK}?[{_WEEKDAY}](?![点时日月号]))*)",
        _weekly,
    ),
    # "Two Saturdays" sums up the dates before it.
    Rule("counted_weekdays", rf"[两二三四五六七2-9]个{_WEEK}[{_WEEKDAY}]", lambda _: None),
    Rule(
        "since_month",
        rf"(?:(\d{{4}})年|([今明本去])年)?(?<!\d)(\d{{1,2}}|{_CN})月份?(?=起(?![诉止]))",
        _since_month,
    ),
    Rule("weekdays_aside", rf"\({_S}{_WEEK}[{_WEEKDAY}](?:[、,和至到]{_WEEK}?[{_WEEKDAY}]){{1,6}}{_S}\)", lambda _: None),
    Rule("working_days", "每个?工作日|(?:逢)工作日", lambda _: Repeat("WEEKLY", tuple((0, d) for d in range(5)))),
    Rule("daily", f"每(?:日|天|晚{_TO_CLOCK}|(?=晚|夜|早|凌晨))", lambda _: Repeat("DAILY")),
    Rule("now", "即日起?|即时起|即刻起?|从?现在(?:起|开始)|即日开始", lambda _: Now()),
    Rule("dated_shift", rf"([今明后昨本]){_S}\({_S}(\d{{1,2}}){_S}日?\){_S}[日天]?", _dated_shift),
    Rule(
        "month_day",
        rf"(?<![\d年]){_MONTH}{_S}月份?{_S}{_N2}{_S}(?:[日号]|(?=[ (至到\-~晚早上下凌]))(?!起?[以之]?[内外])" + _PAREN_WEEK,
        _month_day,
    ),
    Rule("slash", r"(?<![\d/.])(?<!\d:)(\d{1,2})/(\d{1,2})(?![\d/]|[ ]?小时)" + _PAREN_WEEK, _slash),
    Rule("shifted", f"(大后|[今明后昨])(?:[日天](?!然|气|津)|{_TO_CLOCK})", _shifted),
    Rule("same_day", "当[日天]|同[日天]|当(?=晚)", lambda _: Day(after=0)),
    Rule("next_day", "次日|翌日|隔日|隔天|第二天|次(?=晨|早)|翌(?=晨)", lambda _: Day(after=1)),
    # Only said of a stop that begins on the last day of a month.
    Rule("next_month", r"次月0?1[日号]", lambda _: Day(after=1)),
    Rule("third_day", "第三[天日]", lambda _: Day(after=2)),
    Rule("week_day", rf"(本|这|上|下下|下)?个?{_WEEK}([{_WEEKDAY}])(?![{_WEEKDAY}])", _week_day),
    Rule(
        "length",
        rf"(?<![\d:])(\d{{1,4}}(?:\.\d{{1,2}})?|{_CN}|半){_S}(?:多|余|来)?个?(半)?(小时|钟头|分钟|刻钟|"
        rf"分(?!之)|天(?!然)|秒|日(?=[内以]))(?:{_S}(\d{{1,2}})分钟?)?",
        _length,
    ),
    Rule(
        "zone",
        "(北京|香港|台湾|台北|日本|东京|新加坡|中国|美国东部|美国西部|美东|太平洋|美西|伦敦)(?:标准|本地|当地|夏令)?(?:时间|(?<=[准令])时)|(东八区)(?:时间)?",
        lambda g: zones.named(g(1) or g(2) or ""),
    ),
    Rule(
        "offset_zone",
        r"\(?(UTC|GMT)[ ]?(?:([+-])[ ]?(\d{1,2})(?::?(\d\d))?)?(?![A-Za-z0-9_+])\)?(?:标准)?(?:时间)?",
        numeric.RULES[3].make,
    ),
    Rule("universal", "(?:协调)?世界[标准]{0,2}时间?", lambda _: zones.named("utc")),
    Rule("colon_clock", rf"{_PERIOD}{_S}(?<![\d.])(?<!\d:)(\d{{1,2}}):(\d{{2}})(?::(\d{{2}}))?(?!\d|:\d)(?:[ ]?[时分])?", _colon),
    Rule(
        "spoken_clock",
        rf"{_PERIOD}{_S}(?<![\d.第]){_N2}{_S}(?:点钟?(?!建议|要求|说明|注意|内容|意见|提示|声明|措施)|"
        rf"时(?![间段限效长刻候期]))(?:{_S}(半|[一三13]刻|[正整]|(?:[0-5]?\d|"
        rf"{_CN})(?={_S}分)){_S}分?(?:{_S}([0-5]?\d)秒)?)?",
        _spoken,
    ),
    Rule("word_clock", r"(午夜(?![ ]?\d)|正午|中午(?!饭|休))", _word_clock),
    Rule(
        "day_only",
        rf"(?<![\d月.第])(?<!\d:)(?!两[日天])(\d{{1,2}}|(?<![一二三四五六七八九十]){_CN}){_S}[日号](?!{_HOUSE}|文|令|码|附|公告|通|为期|活|{_S}起?[以之]?内){_PAREN_WEEK}",
        _day_only,
    ),
    Rule(
        "bare_clock",
        r"(?<![\d:./A-Za-z年第#])(?<![A-Za-z]-)([01]\d|2[0-4])([0-5]\d)(?![\d:/.年月号A-Za-z]{0,1}\d|"
        r"[年月号%元]|[ ]?(?:余|多)?[条次元万笔个人台户名份吨米张套件辆位家千兆页位级期])",
        _bare,
    ),
)

SCANNER = scanner(
    RULES,
    r"[\d<(UGug去〇零一二三四五六七八九十廿卅两半今明后昨前本这上下次翌隔第当同每逢即从现大公西民凌清早午傍晚夜入深中正晨北香台日东美太伦新周星礼协世元]",
)
