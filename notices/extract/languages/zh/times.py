"""How Chinese writes time: the rules of the scanner. Written in simplified characters; traditional ones are folded first."""

from datetime import datetime

from notices.extract.languages.zh.clocks import CLOCK_WORDS, CLOCKS, LATIN_LENGTH, LENGTH, TO_CLOCK, WEEKS
from notices.extract.languages.zh.numerals import CN, MONTH, N2, WEEK, WEEKDAY, S, number, weekday, year
from notices.extract.languages.zh.repeats import REPEATS
from notices.extract.mentions import numeric, zones
from notices.extract.mentions.marks import Day, Now
from notices.extract.mentions.scanner import Groups, Parts, Rule, Scanner

# Unlike elsewhere a dash may stand before a date: it joins the two of a range.
_NOT_IN_NUMBER = r"(?<![\d./_#A-Za-z])(?<!\d:)"
_PAREN_WEEK = rf"(?:{S}\({S}(?:[本这下上]个?)?{WEEK}?{S}([{WEEKDAY}]){S}\)|{S}{WEEK}([{WEEKDAY}])(?![至到、]))?"


def _full(g: Groups) -> Day | None:
    return numeric.day(year(g(1)), number(g(2)), number(g(3)), weekday(g(4) or g(5)))


def _since_month(g: Groups) -> Day | None:
    day = numeric.day(year(g(1)), number(g(3)), 1, None)
    return day._replace(years={"今": 0, "本": 0, "明": 1, "去": -1}[g(2) or "今"]) if day and g(2) else day


def _days_later(g: Groups) -> Day:
    """ "两天后", "再过一周", "隔一天": counted from the day named before it; a day that is left out lies between."""
    if g(7):
        return Day(after=1 + number(g(7)))
    amount, unit = (g(1), g(2)) if g(1) else (g(3), g(4)) if g(3) else (g(5), g(6))
    return Day(after=number(amount) * (1 if unit in ("天", "日") else 7))


def _later_weekday(g: Groups) -> Day:
    """ "下一个周日": the first one behind the day named before it."""
    return Day(weekday=weekday(g(1)), after=1)


def _since_week(g: Groups) -> Day:
    return Day(weekday=0, week={"本": 0, "这": 0, "下": 1, "下下": 2}[g(1) or "本"])


def _since_next_month(g: Groups) -> Day:
    return Day(day=1, months={"本": 0, "这": 0, "下": 1}[g(1) or "本"])


def _relative_month(g: Groups) -> Day | None:
    number_ = number(g(2))
    months = {"本": 0, "这": 0, "当": 0, "下": 1, "上": -1, "下下": 2}[(g(1) or "本").replace("个", "")]
    return Day(day=number_, months=months, weekday=weekday(g(3) or g(4))) if 1 <= number_ <= 31 else None


def _month_end(g: Groups) -> Day:
    return Day(day=0, months={"本": 0, "这": 0, "下": 1, "上": -1}[g(1) or "本"])


def _end_of_series(g: Groups) -> Day:
    """ "3月底前每天", "本月底前每周三"."""
    return Day(month=number(g(1)), day=0) if g(1) else Day(day=0, months={"下": 1}.get(g(2) or "", 0))


def _relative_year(g: Groups) -> Day | None:
    day = numeric.day(year(g(2) or g(3)), number(g(4)), number(g(5)), weekday(g(6) or g(7)))
    told = day is None or day.year is not None
    return day if day is None or told else day._replace(years={"今": 0, "本": 0, "明": 1, "去": -1}[g(1) or "今"])


def _dotted(g: Groups) -> Day | None:
    return numeric.day(None, int(g(1) or 0), int(g(2) or 0), weekday(g(3) or g(4) or g(5) or g(6)))


def _compact_instant(g: Groups) -> datetime | None:
    parts = [int(g(i) or 0) for i in range(1, 7)]
    try:
        # The zone is the document's.
        return datetime(*parts)  # type: ignore[arg-type] # noqa: DTZ001
    except ValueError:
        return None


def _roc(g: Groups) -> Day | None:
    return numeric.day(year(g(1)), number(g(2) or g(4)), number(g(3) or g(5)), weekday(g(6) or g(7)))


_MONTHS = 12


def _slash(g: Groups) -> Day | None:
    month, day, named = int(g(1) or 0), int(g(2) or 0), weekday(g(3) or g(4))
    if named is not None and month > _MONTHS >= day:
        month, day = day, month
    return numeric.day(None, month, day, named)


def _month_day(g: Groups) -> Day | None:
    return numeric.day(None, number(g(1)), number(g(2)), weekday(g(3) or g(4)))


def _listed_day(g: Groups) -> Day | None:
    return Day(day=value) if 1 <= (value := number(g(1))) <= 31 else None


def _day_only(g: Groups) -> Day | None:
    value = number(g(1))
    return Day(day=value, weekday=weekday(g(2) or g(3))) if 1 <= value <= 31 else None


_SHIFTS = {"今": 0, "本": 0, "明": 1, "后": 2, "昨": -1, "前": -2, "大后": 3}


def _shifted(g: Groups) -> Day:
    return Day(shift=_SHIFTS[g(1) or "今"])


def _dated_shift(g: Groups) -> Day:
    return Day(day=int(g(1) or g(2) or 1))


def _week_day(g: Groups) -> Day:
    weeks = {"本": 0, "这": 0, "上": -1, "下": 1, "下下": 2}
    word = (g(1) or "").replace("个", "")
    return Day(weekday=weekday(g(2)), week=weeks.get(word))


_FIRST, _LISTED = 1, (3, 4, 5)
"""The groups of the first of some weekdays in a list, and of those behind it."""


def _listed_week_days(g: Groups) -> Parts:
    """ "本周二、四": the week that the first of them names is that of all."""
    week = {"本": 0, "这": 0, "上": -1, "下": 1}.get((g(_FIRST) or "")[0])
    week = 2 if (g(_FIRST) or "").startswith("下下") else week
    days: Parts = [(_FIRST, Day(weekday=weekday(g(2)), week=week))]
    return days + [(group, Day(weekday=weekday(g(group)), week=week)) for group in _LISTED if g(group)]


def _compact(g: Groups) -> Day | None:
    return numeric.day(int(g(1) or 0), int(g(2) or 0), int(g(3) or 0))


_FESTIVALS = {
    "元旦": (1, 1), "情人节": (2, 14), "劳动节": (5, 1), "五一": (5, 1), "儿童节": (6, 1), "六一": (6, 1), "国庆": (10, 1),
    "双十一": (11, 11), "双11": (11, 11), "双十二": (12, 12), "双12": (12, 12), "平安夜": (12, 24), "圣诞": (12, 25), "跨年夜": (12, 31),
}  # fmt: skip
"""Festivals of the solar calendar. "国庆日" is another day in Taiwan."""


def _festival(g: Groups) -> Day:
    month, day = _FESTIVALS[g(1) or "元旦"]
    return Day(None, month, day)


# "No. 6" of houses, lines, machines is no day.
_HOUSE = "趸船|渡轮|船(?!期)|海缆|光缆|电缆|管线|管网|电梯|扶梯|货梯|环网|箱变|开关|支线|分支|干线|间隔|锅炉|热源|主变|发电|高炉|空调|制冷|换热|变电|配电|泵站|水源|机组|地块|标段|楼|线|窗|门|院|店|机|站|馆|厅|宿舍|公寓|教学|办公|厂|库|柜|岗|泊|桥|路(?!局)|街|巷|座|栋|幢|井|杆|变(?!更)|炉|泵|仓|闸|桩|梯|服(?!务)|房|柱|口|井|台|校区|园区|地块|塔"
_THAT_DAY = rf"{S}(?:当[日天]|{TO_CLOCK}|(?=零[时点]|\d{{1,2}}(?::\d\d|[时点])))"
# Days of the moon's calendar, which are not worked out here; beside a date, or in brackets, they only say it again.
_LUNAR_DAY = rf"(?:初{CN}|{CN}|\d{{1,2}}){S}[日号]?"
_LUNAR = rf"(?:(?:农历|阴历)(?:[^,。;:()\d月]{{0,6}}年)?{S}闰?(?:[正冬腊]|\d{{1,2}}|{CN})月{S}|(?<![真修改更])[正腊]月{S}(?=[初十廿卅二三])){_LUNAR_DAY}"
_LUNAR_FESTIVAL = "(?:大年(?:初[一二三四五六七八九十]|三十)|除夕|春节|端午节?|中秋节?|清明节?)"

_NUMBERED = (
    "自助|充电桩|充电站|升降机|抽水机|抽风机|烘干机|洗衣机|停车[场区]|变压器|取款|服务器|交换机|路由器|储?罐|风机|水泵|压缩机|码头|航站楼|登机|闸机|通道|匝道|隧道|收费站|检票|车间|生产线|"
    "缆车|索道|泳池|球场|展厅|影厅|教室|实验室|食堂|餐厅|卫生间|喷泉|站台|广场|公园|"
    "(?:循环|给水|增压|加压|补水|送水|潜水|排污|排水|引风|送风|鼓风|真空|提升|冷却|冷冻|汽轮|空压|离心|喷淋|燃气|蒸汽|调压)水?(?:泵|机|塔|站|柜|组|箱|罐)"
)
"""What bears a number, of which a day's number is not told."""
# "14、15日": the word for a day stands behind the last only.
_COUNTED = "[两三四五六七][日天晚]"
_FURTHER_DAYS = rf"(?:{S}[、和及与]{S}\d{{1,2}}){{1,7}}{S}(?:日|号(?!{_NUMBERED}|{_HOUSE})|{_COUNTED})"
_THEN = rf"{S}[(,]?{S}(?:[两三四五六七][日天晚]|的?(?:{CLOCK_WORDS})|每[天日晚]|[均都]|\d{{1,2}}[:时点]|取消|不变|照[常旧]|停[水电气机])"
"""What follows a list of days that names no month, of which houses and lines are told apart by it."""
_COMPACT_INSTANT = r"(20\d\d)(0[1-9]|1[0-2])([0-3]\d)([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(?!\d)"
_OF_LABEL = "[始束起止间期停复]"
_DATES = (
    Rule(
        "roc_slash",
        r"(?<![\d/.])(1\d\d)(?:[/.](\d{1,2})[/.](\d{1,2})(?![\d/])|-(\d{1,2})-(\d{1,2})(?![\d/\-]))" + _PAREN_WEEK,
        _roc,
    ),
    Rule(
        "full_date",
        rf"(?:公历|西元|民国)?{S}(?<!\d)(\d{{4}}|1\d\d|一百[零一二三十四五六七八九]{{0,3}}|"
        rf"[一二]?[〇零○一二三四五六七八九]{{3}}){S}年{S}{MONTH}{S}月{S}{N2}{S}[日号]?{_PAREN_WEEK}",
        _full,
    ),
    Rule(
        "relative_year",
        rf"([今明去本]){S}(?:\({S}(\d{{3,4}})年?{S}\){S})?年(?:{S}\({S}(\d{{3,4}})年?{S}\))?{S}{MONTH}{S}月{S}{N2}{S}[日号]{_PAREN_WEEK}",
        _relative_year,
    ),
    Rule("same_month", rf"同年?[同]?月{S}{N2}{S}[日号]{_PAREN_WEEK}", _day_only),
    Rule("same_year", rf"[同次翌]年{S}{N2}{S}月{S}{N2}{S}[日号]{_PAREN_WEEK}", _month_day),
    Rule("named_month", rf"[本下次上]{S}\({S}(\d{{1,2}}){S}\){S}月{S}{N2}{S}[日号]{_PAREN_WEEK}", _month_day),
    Rule("relative_month", rf"(下下|[本这下上])个?月{S}{N2}{S}[日号]{_PAREN_WEEK}", _relative_month),
    Rule("month_end", r"([本下])个?月(?:底|末|最后一[天日])(?![前之]|以前)", _month_end),
    # Only of a series: what is to be done by the end of a month is something else.
    Rule("series_end", rf"(?:{MONTH}月份?|([本这下])个?月)[底末](?=[之以]?前[,]?{S}(?:的)?每)", _end_of_series),
    Rule(
        "compact_instant",
        rf"(?<![\d_.A-Za-z]){_COMPACT_INSTANT}(?:(?=[ ]{{0,2}}[\-~至到起])|(?<=[\-~至到]\d{{12}})|(?<=[\-~至到]\d{{14}}))",
        _compact_instant,
    ),
    Rule("compact_instant_labelled", rf"(?:(?<={_OF_LABEL}:)|(?<={_OF_LABEL}: )){_COMPACT_INSTANT}", _compact_instant),
    Rule(
        "year_first", numeric.RULES[2].pattern.replace(numeric.NOT_IN_NUMBER, _NOT_IN_NUMBER) + _PAREN_WEEK, numeric.RULES[2].make
    ),
    Rule(
        "dotted",
        rf"(?<![\d./A-Za-z第])(?<!\d:)(1[0-2]|0?[1-9])\.(\d{{1,2}})(?:{_PAREN_WEEK}{S}(?=\d{{1,2}}(?::\d\d|[时点])|凌晨|上午|下午|中午|晚)|[日号]{_PAREN_WEEK})",
        _dotted,
    ),
    Rule(
        "compact", r"(?<![\d_.A-Za-z])(?<![A-Za-z]-)(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)(?=[ ]{0,2}[\d(凌上下晚至\-~])", _compact
    ),
    Rule("compact_labelled", r"(?:(?<=[期间]:)|(?<=[期间]: ))(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?![\d\-/.])", _compact),
    Rule(
        "dashed",
        rf"(?<![\d.\-/A-Za-z])(?<!\d:)(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\d\-])(?:{_PAREN_WEEK})(?=[ ]{{1,2}}(?:\d{{1,2}}:\d\d|凌晨|上午|下午|晚))",
        _month_day,
    ),
)

_DAYS = (
    # "Two Saturdays" sums up the dates before it.
    Rule("counted_weekdays", rf"[两二三四五六七2-9]个{WEEK}[{WEEKDAY}]", lambda _: None),
    Rule(
        "since_month",
        rf"(?:(\d{{4}})年|([今明本去])年)?(?<!\d)(\d{{1,2}}|{CN})月份?(?=起(?![诉止]))",
        _since_month,
    ),
    Rule("since_week", rf"(下下|下|本|这)个?{WEEK}(?=起(?![诉止])|开始)", _since_week),
    Rule("since_next_month", r"(下|本|这)个?月(?=起(?![诉止])|开始)", _since_next_month),
    Rule(
        "weekdays_aside",
        rf"\({S}(?:[均皆都同](?:[为是系逢])?{WEEK}[{WEEKDAY}]|{WEEK}[{WEEKDAY}](?=[、,和至到]))(?:[、,和至到]{WEEK}?[{WEEKDAY}]){{0,6}}{S}\)|"
        rf"(?<=[日号],)[均皆][为是系逢]{WEEK}[{WEEKDAY}](?=[,。;])",
        lambda _: None,
    ),
    Rule("lunar_aside", rf"(?<=[日号)(])(?:{_LUNAR}|{_LUNAR_FESTIVAL}(?=\)))", lambda _: None),
    Rule("lunar", rf"{_LUNAR}|{_LUNAR_FESTIVAL}{_THAT_DAY}", lambda _: Day()),
    Rule("festival", rf"({'|'.join(_FESTIVALS)})(?:节|(?:国际)?劳动节|儿童节|(?<=圣诞)日)?{_THAT_DAY}", _festival),
    Rule("now", "即日起?|即时起|即刻起?|从?现在(?:起|开始)|即日开始", lambda _: Now()),
    Rule(
        "dated_shift", rf"[今明后昨本]{S}\({S}(\d{{1,2}}){S}日?\){S}[日天]?|[次翌同当]{S}\({S}(\d{{1,2}}){S}\){S}日", _dated_shift
    ),
    Rule(
        "month_day",
        rf"(?<![\d年]){MONTH}{S}月份?{S}{N2}{S}(?:[日号]|(?=[ (至到\-~晚早上下凌])|(?={_FURTHER_DAYS}))(?!起?[以之]?[内外])"
        + _PAREN_WEEK,
        _month_day,
    ),
    Rule("slash", r"(?<![\d/.])(?<!\d:)(\d{1,2})/(\d{1,2})(?![\d/]|[ ]?小时)" + _PAREN_WEEK, _slash),
    Rule(
        "shifted",
        f"(大后|[今明昨]|(?<![度理修护完级检查试工动])后|(?<![日脚版样副文课剧书账])本(?=日(?![志常期程均报历记元])|晚))(?:[日天](?!然|气|津)|儿个?|{TO_CLOCK})",
        _shifted,
    ),
    Rule("same_day", "当[日天]|同[日天]|[当同]晚(?=半夜|深夜|夜里)|[当同](?=晚|夜)", lambda _: Day(after=0)),
    Rule("day_before", "前一[天日](?=[晚早夜上下中凌\\d ])", lambda _: Day(after=-1)),
    Rule(
        "next_day",
        rf"(?:次日|翌日|隔日|隔天|第二[天日](?!期)){_PAREN_WEEK}|(?<![一二两三四五六七八九十几每首多本此该这各上下\d])次(?=晨|早|夜)|翌(?=晨|早|午)",
        lambda _: Day(after=1),
    ),
    # Only said of a stop that begins on the last day of a month.
    Rule("next_month", r"次月0?1[日号]", lambda _: Day(after=1)),
    Rule(
        "days_later",
        r"(?:(?<=[。;\n])|(?<=[。;\n][再又]过)|(?<=[。;\n]过了))([两二三四五六七]|\d{1,2})(?:个)?([天日周]|星期|礼拜)[之以]?后(?!来)|"
        r"(?<=[。;\n][再又]过)([一两二三四五六七]|\d{1,2})个?([天周]|星期|礼拜)(?=[,\d]|轮到|才|就|再|又)|"
        r"(?<=[。;\n])(?:([一])个?(周|星期|礼拜)[之以]?后|隔([一两])(天))",
        _days_later,
    ),
    Rule("day_behind", r"(?:紧接着|接下来|随后)的?[一那](?:天|晚)", lambda _: Day(after=1)),
    Rule(
        "later_weekday",
        rf"(?<=[。;,\n])(?:下一个|再下一?个|接下来的?那?个?)(?:{WEEK})([{WEEKDAY}])(?=,|轮到|[^。;]{{0,12}}\d)",
        _later_weekday,
    ),
    Rule("nth_day", "第([三四五])[天日](?!期)", lambda g: Day(after=number(g(1)) - 1, nth=True)),
    Rule(
        "listed_week_days",
        rf"((?:下下|[本这上下])?个?{WEEK}([{WEEKDAY}]))(?:[、和及与]|(?<=六)(?=日))([{WEEKDAY}])(?:[、和及与]([{WEEKDAY}]))?"
        rf"(?:[、和及与]([{WEEKDAY}]))?(?:[两三四][天日])?(?={S}[,(的]?{S}(?:每[天日]?)?(?:\d{{1,2}}[:时点]|{CLOCK_WORDS}|{CN}[时点]))",
        _listed_week_days,
    ),
    Rule("week_day", rf"(本|这|上|下下|下)?个?{WEEK}([{WEEKDAY}])(?![{WEEKDAY}]|(?<=日)[常志])", _week_day),
    # "From Monday to Saturday", the second in short.
    Rule(
        "week_day_short",
        rf"(?<=[周期拜][{WEEKDAY}][至到~-])([{WEEKDAY}])(?=[ ,)]|{CLOCK_WORDS}|每|\d{{1,2}}[:时点])",
        lambda g: Day(weekday=weekday(g(1))),
    ),
)

_LATIN_ZONES = "CES?T|E[SD]T|C[D]T|P[SD]T|JST|KST|SGT|HKT|BST|AE[SD]T|MYT|MSK|BRT"
_OTHERS = (
    Rule("zone_in_brackets", rf"\(({zones.IN_CHINESE})(?:标准|本地|当地|夏令)?时间\)", lambda g: zones.named(g(1) or "")),
    Rule(
        "zone",
        rf"({zones.IN_CHINESE})(?:标准|本地|当地|夏令)?(?:时间|(?<=[准令])时)|(东八区)(?:时间)?",
        lambda g: zones.named(g(1) or g(2) or ""),
    ),
    Rule(
        "offset_zone",
        r"\(?(UTC|GMT)[ ]?(?:([+-])[ ]?(\d{1,2})(?::?(\d\d))?)?(?![A-Za-z0-9_+])\)?(?:标准)?(?:时间)?",
        numeric.RULES[3].make,
    ),
    Rule(
        "latin_zone",
        rf"(?:(?<=\d)|(?<=\d[ ]))(?:\(({_LATIN_ZONES})\)|({_LATIN_ZONES})(?![A-Za-z\d]))",
        lambda g: zones.named(g(1) or g(2) or ""),
    ),
    Rule("universal", "(?:协调)?世界[标准]{0,2}时间?", lambda _: zones.named("utc")),
)

_LISTED_DAY = Rule("listed_day", rf"(?<=\d[、和及与])(\d{{1,2}})(?={_FURTHER_DAYS})", _listed_day)
_DEVICE = Rule(
    "numbered_device",
    rf"(?<=[厂站所院区楼场港库房园局室因对将由该的])(?:\d{{1,3}}|{CN})号"
    r"(?![停检维升恢开关暂将下上中晚早凌当到至起前后换更装修改造拆吊扩增测试切割调移大抢投启对要会有再又也就在由从断封安解处整保校洗刷疏排查搬架焊补轮关替退做给加清供进接](?!水泵|水阀|水塔|水罐|水箱|压[泵机塔罐箱]|热[泵炉]|风机|污泵|油泵|气[泵阀]|煤[机仓]|浆泵))"
    r"[^\W\d]{1,4}?(?:泵|炉|机|塔|罐|阀|柜|箱|窑|轮|仓|闸|磨|扇|器)",
    lambda _: None,
)
_INSIDE = r"(?<![\n。;]\d)(?<![\n。;][ ]\d)"
"""A number that does not open a line, or has two digits: "1、12日" may be the first item of a list."""
_FIRST_DAY = Rule(
    "first_listed_day",
    rf"(?:(?<=[本当下]月)|(?<![\d月.第:/、和及与~A-Za-z号楼栋#-]))(\d{{1,2}})(?:{_INSIDE}|(?=[、和及与]{S}\d{{1,2}}[、和及与]))"
    rf"(?=(?:[、和及与]{S}\d{{1,2}}){{1,7}}{S}[日号]{_THEN})",
    _listed_day,
)
_COUNTED_DAY = Rule("counted_day", rf"(?<=\d[、和及与])(\d{{1,2}})(?={_COUNTED}(?!内))", _listed_day)
_DAY_ONLY = Rule(
    "day_only",
    rf"(?<![\d月.第])(?<![报告知]-)(?<!提前)(?<!提早)(?<!推迟)(?<!顺延)(?<!延[后期长])(?!两[日天])(\d{{1,2}}|(?<![一二三四五六七八九十]){CN}){S}(?:日|号(?!{_NUMBERED}))(?!(?<!\d日)(?:{_HOUSE})|文|令|(?<!日)码|附|公告|通|为期|活|{S}起?[以之]?内){_PAREN_WEEK}",
    _day_only,
)

SCANNER = Scanner(
    (
        *numeric.RULES[:2],
        *_DATES,
        *REPEATS,
        *_DAYS,
        LENGTH,
        WEEKS,
        LATIN_LENGTH,
        *_OTHERS,
        *CLOCKS[:-1],
        _DEVICE,
        _LISTED_DAY,
        _FIRST_DAY,
        _COUNTED_DAY,
        _DAY_ONLY,
        CLOCKS[-1],
    ),
    r"[\d<(UGugCEPJKSHB均皆河德英韩泰越印法首纽悉墨莫迪去〇零一二三四五六七八九十廿卅两半今明后昨前本这上下次翌隔第当同每逢即从现大公西民凌清早午傍晚夜入深中正晨北格香台日东美太伦新周星礼协世"
    r"紧黎拂黄晌午单双元圣平国劳儿情跨农阴腊除春端子工连接]",
)
