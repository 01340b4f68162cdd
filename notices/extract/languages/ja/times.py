"""How Japanese writes time: the rules of the scanner. Characters that Chinese shares are folded to its simplified ones first."""

from notices.extract.languages.ja import dates
from notices.extract.languages.ja.dates import ERAS as _ERAS
from notices.extract.languages.ja.dates import PAREN as _PAREN
from notices.extract.languages.ja.dates import WEEKDAYS as _WEEKDAYS
from notices.extract.languages.ja.dates import S as _S
from notices.extract.languages.ja.dates import dated_in_words, era_day, weekday, worded_day, year_in_words
from notices.extract.languages.zh.numerals import CN as _CN
from notices.extract.languages.zh.numerals import number
from notices.extract.mentions import fold, numeric, zones
from notices.extract.mentions.marks import Clock, Day, Length, Now, Repeat
from notices.extract.mentions.scanner import Groups, Parts, Rule, Scanner
from notices.extract.mentions.weekdays import SATURDAY, of_week, spelt_out

_LATEST = 36
"""Until which hour those of the night before are counted on: "25:00 - 31:30"."""
_HALVES = "(午前|午後|早朝|明け方|未明|夜明け前|朝|夕方|夕|夜中|夜間|夜|晩|深夜|お昼|昼|(?<![A-Za-z])[AaPp]\\.?[Mm]\\.?)?(?:の)?"
_BARE = rf"(?:[ ]{{1,2}}|(?<=\))|(?<=日))(([0-2]\d)([0-5]\d)){_S}[\-~]{_S}(([0-3]\d)([0-5]\d))(?![\d分\-])"


def _full(g: Groups) -> Day | None:
    year = _ERAS[g(1) or ""] + (1 if g(2) == "元" else int(g(2) or 0)) if g(1) else int(g(2) or 0)
    return numeric.day(year, int(g(3) or 0), int(g(4) or 0), weekday(g(5) or g(6)))


def _month_day(g: Groups) -> Day | None:
    return numeric.day(None, int(g(1) or 0), int(g(2) or 0), weekday(g(3) or g(4)))


def _day_only(g: Groups) -> Day | None:
    value = int(g(1) or 0)
    return Day(day=value, weekday=weekday(g(2) or g(3))) if 1 <= value <= 31 else None


def _year_first(g: Groups) -> Day | None:
    return numeric.day(int(g(1) or 0), int(g(2) or 0), int(g(3) or 0), weekday(g(4) or g(5)))


def _next_dated(g: Groups) -> Day | None:
    return Day(day=int(g(1) or 0), weekday=weekday(g(2) or g(3))) if 1 <= int(g(1) or 0) <= 31 else None


def _relative_month(g: Groups) -> Day | None:
    number = int(g(2) or 0)
    months = {"来": 1, "今": 0, "本": 0, "先": -1}[g(1) or "今"]
    return Day(day=number, months=months, weekday=weekday(g(3) or g(4))) if 1 <= number <= 31 else None


def _relative_year(g: Groups) -> Day | None:
    day = numeric.day(None, int(g(2) or 0), int(g(3) or 0), weekday(g(4) or g(5)))
    # "The year after" the one of the day before is the nearest such day after it, as without a year.
    return day if day is None or g(1) == "翌" else day._replace(years={"来": 1, "今": 0, "本": 0}[g(1) or "今"])


def _week_day(g: Groups) -> Day:
    return Day(weekday=weekday(g(2)), week={"来": 1, "今": 0, "本": 0, "再来": 2}[g(1) or "今"])


def _week_days(g: Groups) -> Parts:
    """ "来週月曜日から水曜日": each of the days; "来週の火曜日と木曜日": both."""
    week = {"来": 1, "再来": 2}.get(g(2) or "", 0)
    each = g(4) not in ("と", "、", "・")
    return [
        (1, Day(weekday=weekday((g(3) or "月")[0]), week=week, each=each)),
        (5, Day(weekday=weekday((g(5) or "月")[0]), week=week)),
    ]


def _weekend(g: Groups) -> Repeat:
    """ "今週末の2時～5時": on both days."""
    return of_week(int(g(1) == "来"), SATURDAY)


_SHIFTS = {
    "本日": 0,
    "今日": 0,
    "きょう": 0,
    "けさ": 0,
    "明日": 1,
    "あす": 1,
    "あした": 1,
    "明后日": 2,
    "あさって": 2,
    "昨日": -1,
    "きのう": -1,
    "一昨日": -2,
}
_PARTS = {"今": 0, "明": 1, "昨": -1}
"""Before a part of the day: "this evening"."""


def _shifted(g: Groups) -> Day:
    return Day(shift=(_SHIFTS | _PARTS)[g(1) or g(3) or "今日"], night=bool(g(2) or g(4)))


_EVENINGS = ("夜", "夜间", "晩")
_SMALL = 5


def _half(period: str, hour: int) -> tuple[int, str]:
    period = period.lower().replace(".", "")
    if period in _EVENINGS and (hour in (0, 12) or hour < _SMALL):
        # The small hours of an evening are those after its midnight.
        return hour % 12 + 24, "pm"
    if period in ("午后", "昼", "お昼", "夕方", "夕", "pm", *_EVENINGS):
        return (hour + 12 if hour < 12 else hour), "pm"
    return hour, "am" if period else ""


def _latin(g: Groups) -> Clock | None:
    """ "2:00AM", "10:30 p.m.": the half stands behind."""
    hour, half = int(g(1) or 0), f"{(g(3) or 'a').lower()}m"
    return numeric.clock(hour % 12 + 12 * (half == "pm"), int(g(2) or 0), half=half) if 1 <= hour <= 12 else None


def _clock(g: Groups) -> Clock | None:
    hour, half = _half(g(1) or "", int(g(2) or 0))
    minute = 30 if g(3) == "半" else int((g(3) or "0").rstrip("分"))
    return numeric.clock(hour, minute, int(g(4) or 0), half=half, latest=_LATEST)


def _worded_clock(g: Groups) -> Clock | None:
    """ "午後一時半": numerals of words stand behind a half of the day, since "一時" alone is "for a while"."""
    hour, half = _half(g(1) or "", number(g(2)))
    minute = 30 if g(3) == "半" else number((g(3) or "").rstrip("分"))
    return numeric.clock(hour, minute, half=half)


def _led_clock(g: Groups) -> Clock | None:
    """ "9-17時": the hour before another one."""
    hour, half = _half(g(1) or "", int(g(2) or 0))
    return numeric.clock(hour, half=half)


def _bare_clocks(g: Groups) -> Parts:
    """ "20260329 0130-0500": a date and two clocks without a sign between hour and minute."""
    day = numeric.day(int(g(2) or 0), int(g(3) or 0), int(g(4) or 0), weekday(g(5) or g(6)))
    first, last = (numeric.clock(int(g(h) or 0), int(g(h + 1) or 0)) for h in (8, 11))
    return [(1, day), (7, first), (10, last)] if day and first and last else []


def _bare_clocks_of_day(g: Groups) -> Parts:
    """ "3/29(日) 0130-0500": the same without a year."""
    day = numeric.day(None, int(g(2) or 0), int(g(3) or 0), weekday(g(4) or g(5)))
    first, last = (numeric.clock(int(g(h) or 0), int(g(h + 1) or 0)) for h in (7, 10))
    return [(1, day), (6, first), (9, last)] if day and first and last else []


_UNITS = {"秒": 1, "分": 60, "时": 3600, "日": 86_400, "周": 604_800}


def _length(g: Groups) -> Length | None:
    value = float(g(1) or 0) * _UNITS[(g(3) or "分")[0]] + (1800 if g(4) else int(g(5) or 0) * 60)
    return Length(int(value)) if 0 < value < 400 * 86_400 else None


def _worded_length(g: Groups) -> Length:
    return Length(number(g(1)) * _UNITS[(g(2) or "分")[0]] + 1800 * (g(3) is not None))


def _monthly_day(g: Groups) -> Repeat:
    return Repeat("MONTHLY", ((int(g(1) or 0), weekday(g(2)) or 0),))


def _monthly_pair(g: Groups) -> Repeat:
    """ "第2水曜日と第4木曜日"."""
    return Repeat("MONTHLY", ((int(g(1) or 0), weekday(g(2)) or 0), (int(g(3) or 0), weekday(g(4)) or 0)))


def _monthly(g: Groups) -> Repeat:
    ordinals = [-1 if o == "最终" else int(o) for o in (g(1), g(2), g(3)) if o]
    return Repeat("MONTHLY", tuple((o, weekday(g(4)) or 0) for o in ordinals))


def _month_days(g: Groups) -> Repeat | None:
    days = tuple(int(n) for n in (g(1) or "").replace("日", " ").replace("・", " ").replace("、", " ").replace("と", " ").split())
    return Repeat("MONTHLY", month_days=days) if days and max(days) <= 31 else None


def _weekly(g: Groups) -> Repeat:
    days = (g(2) or "").replace("曜日", "").replace("曜", "").replace("から", "~")
    return Repeat("WEEKLY", spelt_out(days, _WEEKDAYS, "~-"), interval=1 if (g(1) or "毎")[0] in "每毎" else 2)


def _weekly_behind(g: Groups) -> Repeat:
    """ "月曜と木曜は毎週": the days stand first."""
    return _weekly(lambda n: g(3 - n) if n else g(0))


def _month_first(g: Groups) -> Day | None:
    """ "4月からは毎週": its first day."""
    return numeric.day(None, int(g(1) or 0), 1)


RULES = (
    Rule("bare_clocks", rf"((20[0-4]\d)([01]\d)([0-3]\d){_PAREN}){_BARE}", _bare_clocks),
    Rule(
        "bare_clocks_apart",
        rf"((20\d\d)[/.\-年](\d{{1,2}})[/.\-月](\d{{1,2}})日?{_PAREN}){_BARE}",
        _bare_clocks,
    ),
    Rule("bare_clocks_of_day", rf"(?<![\d/.年])((\d{{1,2}})[/月](\d{{1,2}})日?{_PAREN}){_BARE}", _bare_clocks_of_day),
    *numeric.RULES[:2],
    Rule("year_in_words", rf"([〇零一二三四五六七八九]{{4}})年{_S}({_CN})月{_S}({_CN})日{_PAREN}", year_in_words),
    Rule(
        "monthly_pair",
        rf"(?:[每毎]月[、の]?{_S})?第([1-5])([{_WEEKDAYS}])曜?日?(?:と|、|・|および|及び|"
        rf",){_S}第([1-5])([{_WEEKDAYS}])(?:曜日?)?",
        _monthly_pair,
    ),
    Rule("month_weekday", rf"第([1-5])([{_WEEKDAYS}])曜日?(?=[^。\n]{{1,40}}[每毎]月)", _monthly_day),
    Rule(
        "monthly",
        (
            rf"[每毎]月[の、]?{_S}第?{_S}([1-5]|最終)(?:[・、,と]第?([1-5]|最終))?(?:[・、,と]第?([1-5]|最終))?{_S}(?:の|"
            rf"週の?)?{_S}([{_WEEKDAYS}])曜日?"
        ),
        _monthly,
    ),
    Rule("month_days", r"[每毎]月の?[ ]{0,2}(\d{1,2}日(?:[・、と]\d{1,2}日){0,5})", _month_days),
    Rule("month_ends", r"[每毎]月(?:末日?|の?(?:最終日|月末))", lambda _: Repeat("MONTHLY", month_days=(-1,))),
    Rule(
        "weekly",
        rf"([每毎]周|隔周|[2二]周間?(?:ごと|毎|おき|に[1一](?:回|"
        rf"度)))の?{_S}([{_WEEKDAYS}](?:曜日?)?(?:[・、,と\-~][{_WEEKDAYS}](?:曜日?)?|から[{_WEEKDAYS}]曜日?)*)",
        _weekly,
    ),
    Rule(
        "weekly_behind",
        rf"((?<![一-龥])[{_WEEKDAYS}]曜日?(?:[・、,と\-~][{_WEEKDAYS}]曜日?){{0,6}})(?:に|は|の|も|には)?、?([每毎]周|隔周)(?![一-龥])(?:に|で|は)?",
        _weekly_behind,
    ),
    Rule(
        "weekends",
        r"[每毎]周末(?:\(土・?日\))?|土日(?=の?[ ]{0,2}\d{1,2}[時:][^。\n]{0,50}(?:いただけ|できな|できま|停止|休止|不可|"
        r"メンテ|使え|作業))",
        lambda _: Repeat("WEEKLY", ((0, 5), (0, 6))),
    ),
    Rule(
        "workdays",
        r"[每毎]平日|平日(?:[每毎]日|のみ)|平日(?:\(月[~\-・から]{1,2}金\))?"
        r"(?=の?[ ]{0,2}\d{1,2}[時:][^。\n]{0,50}(?:いただけ|できな|できま|停止|中断|休止|不可|止ま|停電|断水|メンテ|使え|"
        r"つながら|作業))|[每毎]営業日|土日(?:祝日?)?を除く[每毎]日",
        lambda _: Repeat("WEEKLY", tuple((0, d) for d in range(5))),
    ),
    Rule("month_since", r"(?<![\d年])(\d{1,2})月(?=(?:から|より|以降)は?、?[ ]?[每毎隔])", _month_first),
    Rule("month_day_in_words", rf"(?<!年)({_CN})月({_CN})日{_PAREN}", worded_day),
    Rule("daily", "[每毎]日|[每毎](?=晩|夜|朝)", lambda _: Repeat("DAILY")),
    Rule(
        "full_date",
        rf"(?:(令和|平成|(?<![A-Za-z])R){_S}(?=\d|元))?(\d{{1,4}}|"
        rf"元){_S}年{_S}(\d{{1,2}}){_S}月{_S}(\d{{1,2}}){_S}日?{_PAREN}",
        _full,
    ),
    Rule("era_day", rf"(令和|平成|(?<![A-Za-z])R){_S}(\d{{1,2}})[./](\d{{1,2}})[./](\d{{1,2}})(?![\d./]){_PAREN}", era_day),
    Rule("era_day_in_words", rf"(令和|平成){_S}({_CN}|元)年{_S}({_CN})月{_S}({_CN})日{_PAREN}", era_day),
    Rule("relative_year", rf"(翌|来|今|本)年{_S}(\d{{1,2}}){_S}月{_S}(\d{{1,2}}){_S}日{_PAREN}", _relative_year),
    Rule("relative_month", rf"(来|今|本|先)月{_S}(\d{{1,2}}){_S}日{_PAREN}", _relative_month),
    Rule(
        "week_days",
        rf"((再来|来|今|本)週{_S}の?([{_WEEKDAYS}]曜?日?)){_S}(から|[~\-と、・]){_S}([{_WEEKDAYS}]曜日?)(?:まで)?の?",
        _week_days,
    ),
    Rule("weekend", rf"(来|今|本)週末(?:の?2日間)?の?(?={_S}[、,]?{_S}\d{{1,2}}[時:])", _weekend),
    Rule("weekend_day", rf"(来|今|本)週末{_S}の?([土日])曜日?", _week_day),
    Rule("week_day", rf"(再来|来|今|本)週{_S}の?([{_WEEKDAYS}])曜日?", _week_day),
    Rule("same_month", rf"同月{_S}(\d{{1,2}}){_S}日{_PAREN}", _day_only),
    Rule("next_dated", rf"翌{_S}(\d{{1,2}}){_S}日{_PAREN}", _next_dated),
    Rule("next_dated_in_words", rf"翌({_CN})日{_PAREN}", dated_in_words),
    Rule(
        "day_only_in_words",
        rf"(?:(?<=から)|(?<=より)|(?<=~))({_CN})日{_PAREN}(?=午|[零一二三四五六七八九十]{{1,3}}时)",
        dated_in_words,
    ),
    Rule("year_slash", rf"(?<![\d/.])(20\d\d)[/.\-](\d{{1,2}})[/.\-](\d{{1,2}})(?![\d/]){_PAREN}", _year_first),
    *dates.DATES,
    Rule("month_day", rf"(?<![\d年])(\d{{1,2}}){_S}月{_S}(\d{{1,2}}){_S}日{_PAREN}", _month_day),
    Rule("slash", rf"(?<![\d/.])(?<!\d:)(\d{{1,2}})/(\d{{1,2}})(?![\d/]){_PAREN}", _month_day),
    Rule("shifted", rf"({'|'.join(_SHIFTS)})(?!の出|せて)(?:(?=の?(深夜))|(?!の?深夜))|([今明昨])(?=朝|夕|(晩|夜))", _shifted),
    Rule("next_morning", "翌(?=朝)", lambda _: Day(after=1, part="morning")),
    Rule("next_weekday", rf"翌([{_WEEKDAYS}])曜日?", lambda g: Day(after=1, weekday=weekday(g(1)))),
    Rule("next_day", "翌日|翌(?=晩|夜|未明|午前|午後|早朝|正午|[0-9])", lambda _: Day(after=1)),
    Rule("day_before", "前日(?=[の]?(?:午前|午後|夕方|夜|深夜)?[ ]?\\d{1,2}[時:])", lambda _: Day(after=-1)),
    Rule("third_day", "翌々日", lambda _: Day(after=2)),
    Rule(
        "same_day",
        "同日|当日(?=[のは、に]{0,2}[午深朝夜夕早]?[前後夜朝方]?[ ]?\\d(?!\\d?[月/])|夜|晩)|同(?=夜|晩)|当(?=夜|晩)",
        lambda _: Day(after=0),
    ),
    Rule("at_once", "ただいま(?=から|より)|只今(?=から|より)", lambda _: Now()),
    Rule("latin_clock", rf"(?<![\d.:])(\d{{1,2}}):(\d\d){_S}([AaPp])\.?[Mm](?![A-Za-z])\.?", _latin),
    Rule("colon_clock", rf"{_HALVES}{_S}(?<![\d.])(?<!\d:)(\d{{1,2}}):(\d\d)(?::(\d\d))?(?!\d|:\d)(?:{_S}时)?", _clock),
    Rule(
        "spoken_clock",
        rf"{_HALVES}{_S}(?<![\d.第])(\d{{1,2}}){_S}时(?!间)(?:{_S}(半|"
        rf"[0-5]?\d分))?(?:{_S}([0-5]?\d)秒)?(?:[顷ごろ頃]{{1,2}})?",
        _clock,
    ),
    Rule(
        "worded_clock",
        rf"(午前|午後|早朝|未明|朝|夕方|夜|晩|深夜|昼)の?({_CN})时(?!间)(半|{_CN}分)?(?:[顷ごろ頃]{{1,2}})?",
        _worded_clock,
    ),
    Rule("clock_in_words", rf"(?<=日)()([零一二]?十?[一二三四五六七八九]|[一二]?十)时(?!间)(半|{_CN}分)?", _worded_clock),
    Rule("led_clock", rf"{_HALVES}{_S}(?<![\d./:第\-])(\d{{1,2}})(?=[ ]?[~\-][ ]?\d{{1,2}}时(?!间))", _led_clock),
    Rule(
        "first_run",
        "(?:始発|初電|始発列車)(?=(?:から|より|~)(?:正午|午[前後]|\\d{1,2}[時:]))",
        lambda _: Clock(0),
    ),
    Rule(
        "last_run",
        "(?<=[时分半0-9顷ろ]から|[时分半0-9顷ろ]より)(?:終電|終発|終列車|最終列車|最終便)(?=まで)|(?<=[时分半0-9]~)(?:終電|終発|"
        "終列車)(?![後近])",
        lambda _: Clock(86_400),
    ),
    Rule(
        "zoned_clock",
        r"(?<![\d.:/\-])([01]\d|2[0-3])([0-5]\d)(?=[ ]?(?:UTC|GMT|JST|Z)(?![A-Za-z]))",
        lambda g: numeric.clock(int(g(1) or 0), int(g(2) or 0)),
    ),
    Rule("day_turns", "日付が(?:変わ|かわ|替わ)る(?=まで|頃|ころ)", lambda _: Clock(0, midnight=True)),
    Rule("noon", "正午", lambda _: Clock(12 * 3600, "pm")),
    Rule("midnight", "(?:深夜)?零时", lambda _: Clock(0, midnight=True)),
    Rule(
        "length",
        rf"(?:(?<!\d)(?<!\d:)\d{{1,3}}(?:时间|分)(?:半|\d{{1,2}}分)?{_S}(?:~|-|から){_S})?"
        rf"(?<!\d)(?<!\d:)(\d{{1,4}}(?:\.\d{{1,2}})?){_S}(か|ヶ)?(时间|分间?|日间|秒|周间)(半)?(?:{_S}(\d{{1,2}})分)?(?!(?:ほど|"
        rf"程度)?も?早)",
        _length,
    ),
    Rule(
        "days_moved",
        r"(?<![\d月/.:])(\d{1,2})()(日)()()(?=(?:ほど|程度)?、?(?:延期|順延|繰り?[上下]げ|遅らせ|早め|前倒し|先送り|後ろ))",
        _length,
    ),
    Rule(
        "worded_length",
        r"(?<![一二三四五六七八九十])([一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)(?:か|ヶ)?(时间|分间|日间)(半)?",
        _worded_length,
    ),
    Rule(
        "weekday_alone",
        rf"(?<![一-龥\d~\-・、,と])([{_WEEKDAYS}])曜日?(?=[の、は ]{{0,2}}(?:午前|午後|深夜|早朝|朝|夜)?\d{{1,2}}[時:])",
        lambda g: Day(weekday=weekday(g(1))),
    ),
    Rule(
        "day_only",
        rf"(?<![\d月.:第])(?!(?<![、・,と])[2-5]日(?:とも|に分け))(\d{{1,2}})日(?!间|曜|目|以|早|遅|延|前倒|程度|ほど|繰|"
        rf"[ ]?\d{{1,4}}[回本枚杯個名人便往台食袋冊]|に[1-9一二三]\d?[回度本]){_PAREN}",
        _day_only,
    ),
    *dates.ZONES,
    Rule("universal", "協定世界時", lambda _: zones.named("utc")),
    Rule("offset_zone", numeric.RULES[3].pattern, numeric.RULES[3].make),
    Rule("zone_name", rf"(?<![A-Za-z])\(?(?-i:({zones.ABBREVIATIONS.upper()}))(?![A-Za-z])\)?", lambda g: zones.named(g(1) or "")),
)

SCANNER = Scanner(
    [r._replace(pattern=r.pattern.translate(fold.HAN)) for r in RULES],
    r"[\d<(A-Zap令平元本今明昨一翌同当ただ只午朝夕晩夜深未昼正零每毎隔日来再先早协きけあ土第始初终月火水木金一二三四五六七八九十太米英ロニ香前ドフパベアサシバタハジマソ北上台]",
)
