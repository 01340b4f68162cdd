"""How Chinese says that something recurs: the scanner's rules for series. Written in simplified characters."""

from notices.extract.languages.zh.numerals import CN, MONTH, WEEK, WEEKDAY, S, number, weekday
from notices.extract.mentions.marks import Day, Repeat
from notices.extract.mentions.scanner import Groups, Rule
from notices.extract.mentions.weekdays import SATURDAY, of_week, spelt_out

_ORDINAL = "(?:倒数第[一二三四五1-5]个?|第?[一二三四五1-5]个?|最后一?个?|首个?|月?末个?|头一?个?)"
_COMMAS = str.maketrans("和及与,", "、、、、")
_LIST = "[、和及与,]"
_SPANNING = "至到~-"
_TO = f"[{_SPANNING}]"
_AT_NIGHT = "凌晨|深夜|半夜|夜间|晚"
_NUMBER = rf"(?:\d{{1,2}}|{CN})"
# Words that begin with the sign for Sunday: "everyday", "log", "daily".
_ONE = "(?:[一二三四五六天]|日(?![常志报]))"
# A figure before one of these is no weekday: "on Wednesdays at 4" is "周三四点".
_IS_DAY = "(?![点时日月号周个次十])"
_FURTHER = rf"(?:(?:{_LIST}|{_TO})每?{WEEK}?{_ONE}{_IS_DAY}|[二三四五六]{_IS_DAY}|(?<=六)日(?![常志报间期]))"
_DAYS = rf"({WEEK}{_ONE}{_FURTHER}{{0,7}})"
_EVERY = (
    rf"(每?隔[一1]?(?:个?{WEEK}的?)?|(?:每|逢|每逢)?[单双]{WEEK}的?|每[2-8两二三四]个?{WEEK}(?:一次)?[,的]?{S}|"
    rf"(?:每逢?|逢每?)(?:个?{WEEK}的?|个)?)"
)
_PARTS = "晚|夜|早|凌晨|清晨|傍晚|中午|午夜|深夜|上午|下午"
_NIGHTLY = f"(?={_PARTS})"
_EACH = f"每{_NIGHTLY}|每晚"


def _ordinal(text: str) -> int:
    if "最后" in text or "末" in text:
        return -1
    plain = text.replace("第", "").replace("个", "").replace("头一", "一").replace("头", "一")
    return -number(plain.removeprefix("倒数")) if "倒数" in text else number(plain)


def _monthly(g: Groups) -> Repeat:
    ordinals = (g(1) or "").translate(_COMMAS).split("、")
    return Repeat("MONTHLY", tuple((_ordinal(o), weekday(g(2)) or 0) for o in ordinals))


def _weekly(g: Groups) -> Repeat:
    return Repeat("WEEKLY", spelt_out(g(2) or "", WEEKDAY, _SPANNING), interval=_interval(g(1) or ""))


def _interval(text: str) -> int:
    """Of how many weeks one is meant: "隔周", "双周" and "每两周" are every other one."""
    if any(word in text for word in "隔单双"):
        return 2
    told = [letter for letter in text if letter in "2345678两二三四"]
    return number(told[0]) if told else 1


def _month_days(g: Groups) -> Repeat | None:
    days = (g(1) or "").translate(_COMMAS).replace("日", "").replace("号", "").split("、")
    numbers = tuple(number(n.strip()) for n in days if n.strip())
    return Repeat("MONTHLY", month_days=numbers) if all(1 <= n <= 31 for n in numbers) else None


def _all_but(g: Groups) -> Repeat:
    """ "除周末外每天", "每日(周六、周日除外)"."""
    told = g(1) or g(2) or ""
    gone = {5, 6} if "周末" in told or "节假日" in told else {day for _, day in spelt_out(told, WEEKDAY, _SPANNING)}
    return Repeat("WEEKLY", tuple((0, d) for d in range(7) if d not in gone))


def _nights_on_end(g: Groups) -> Repeat:
    return Repeat("DAILY", times=number(g(1)))


def _span(weekdays: range) -> Repeat:
    return Repeat("WEEKLY", tuple((0, d) for d in weekdays))


_MONTHLY = (
    rf"每个?(?:自然)?月份?{S}[的内中逢]?{S}({_ORDINAL}(?:{_LIST}{_ORDINAL}){{0,4}}){S}(?:个?{WEEK}的?(?={WEEK}))?"
    rf"的?{WEEK}([{WEEKDAY}])"
)
_MONTHS = (
    rf"(?<!\d){MONTH}{S}月?份?{S}{_TO}{S}(?:次年|翌年|明年|同年|当年)?{S}{MONTH}{S}月份?"
    rf"(?:期间|之间|内|里|中|间)?的?[,(]?{S}(?:于|在|的)?"
)
"""The months from the first to the last of which something recurs."""


def _in_months(repeat: Repeat, first: str | None, last: str | None) -> Repeat:
    return repeat._replace(since=Day(month=number(first), day=1), until=Day(month=number(last), day=0))


REPEATS = (
    Rule(
        "monthly_in_months",
        _MONTHS + _MONTHLY,
        lambda g: _in_months(_monthly(lambda i: g(i + 2)), g(1), g(2)),
    ),
    Rule(
        "weekly_in_months",
        _MONTHS + _EVERY + _DAYS,
        lambda g: _in_months(_weekly(lambda i: g(i + 2)), g(1), g(2)),
    ),
    Rule("monthly", _MONTHLY, _monthly),
    Rule(
        "monthly_once",
        rf"每个?月[^。;,\d月]{{0,6}}一次,{S}[^。;,\d月周星礼逢第]{{0,6}}({_ORDINAL}(?:{_LIST}{_ORDINAL}){{0,4}}){S}的?{WEEK}([{WEEKDAY}])",
        _monthly,
    ),
    Rule("month_ends", r"每个?月(?:的)?(?:最后一[天日]|月?末|月底)", lambda _: Repeat("MONTHLY", month_days=(-1,))),
    Rule(
        "month_days",
        rf"每个?月份?{S}[的逢]?{S}({_NUMBER}[日号]?(?:{_LIST}{_NUMBER}[日号]?){{0,5}}){S}(?:(?<=[日号])|[日号]|(?=[凌早晚上下]))",
        _month_days,
    ),
    Rule(
        "all_but",
        rf"除(?:了)?({_DAYS[1:-1]}|周末)(?:[之以]?外|不算)[,]?{S}(?:每[日天]|每晚{_NIGHTLY}|{_EACH})|"
        rf"每[日天晚]{S}\({S}({_DAYS[1:-1]}|周末){S}(?:除外|不计)\)",
        _all_but,
    ),
    Rule(
        "nights_on_end",
        rf"一?连续?([2-7两二三四五六七])(?:[天日]|个?(?:晚上?|夜)(?=[的,]?每)|个?(?=晚|夜))(?:的?,?每(?:[天日]|(?=晚|夜)))?"
        rf"(?={S}(?:的|[,(])?{S}(?:(?:{_PARTS})[上间里]?{S})?(?:\d|{CN}[点时]))",
        _nights_on_end,
    ),
    Rule(
        "working_day",
        rf"每个?月(?:份)?的?({_ORDINAL})个?工作日",
        lambda g: Repeat("MONTHLY", tuple((0, d) for d in range(5)), position=_ordinal(g(1) or "")),
    ),
    Rule(
        "weekend",
        rf"(?:([本这下])个?周末(?:的?[两二]天)?|周末[两二]天)(?:的?每[天日])?(?={S}[,(的]?{S}(?:{_PARTS}|\d{{1,2}}[:点时]|{CN}[点时]))",
        lambda g: of_week(int(g(1) == "下"), SATURDAY),
    ),
    Rule(
        "weekly_in_month",
        rf"{MONTH}{S}月份?(?:期间|内|里|中)?的?[,]?{S}(?:每逢?|逢每?)个?{_DAYS}",
        lambda g: Repeat("WEEKLY", spelt_out(g(2) or "", WEEKDAY, _SPANNING), month=number(g(1)) or None),
    ),
    Rule(
        "weeks_on_end",
        rf"(?:连续|接连|一连|接下来的?|今后的?)([2-9两二三四五六七八九])个{_DAYS}",
        lambda g: Repeat("WEEKLY", spelt_out(g(2) or "", WEEKDAY, _SPANNING), times=number(g(1))),
    ),
    Rule(
        "weekly_once",
        rf"(每?隔[一1]?个?{WEEK}|[单双]{WEEK}|每[2-8两二三四]?个?{WEEK})[^。;,\d周]{{0,6}}一次,{S}[^。;,\d周星礼逢]{{0,6}}{_DAYS}",
        _weekly,
    ),
    Rule("weekly", _EVERY + _DAYS, _weekly),
    Rule(
        "weekly_fixed",
        rf"(?:(?<=固定在)|(?<=固定为)|(?<=固定于)|(?<=固定是)|(?<=固定放在)|(?<=固定安排在)|(?<=固定定在))"
        rf"{_DAYS}(?!{S}\(\d|{S}\d{{1,2}}[月日])",
        lambda g: Repeat("WEEKLY", spelt_out(g(1) or "", WEEKDAY, _SPANNING)),
    ),
    Rule("weekends", "(?:每逢?|逢每?)个?周末", lambda _: _span(range(5, 7))),
    Rule(
        "working_days",
        rf"(?:每逢?|逢)个?工作日|工作日(?:{S}\({S}{WEEK}一{_TO}{WEEK}?五{S}\))?(?={_AT_NIGHT})|"
        rf"{WEEK}一{_TO}{WEEK}?五[的,]?(?:每(?:[天日]|(?=晚))|(?={_AT_NIGHT}))",
        lambda _: _span(range(5)),
    ),
    Rule(
        "daily_in_week",
        rf"([本这下])个?{WEEK}[内里]?的?,?{S}(?:每(?:日|天|晚{_NIGHTLY}|{_NIGHTLY})|每个{_NIGHTLY})",
        lambda g: of_week(int(g(1) == "下")),
    ),
    Rule("daily", rf"每(?:日|天|晚{_NIGHTLY}|{_NIGHTLY})|每个{_NIGHTLY}", lambda _: Repeat("DAILY")),
)
"""In their order: the earlier ones are preferred."""
