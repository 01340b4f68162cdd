"""Japanese days in words and of an era, times and dates of other countries, and what all rules for days share."""

from notices.extract.languages.zh.numerals import number
from notices.extract.mentions import fold, numeric, zones
from notices.extract.mentions.marks import Day, Zone
from notices.extract.mentions.scanner import Groups, Rule

S = "[ ]{0,2}"
WEEKDAYS = "月火水木金土日"
PAREN = rf"(?:{S}\({S}([{WEEKDAYS}])(?:曜日?)?(?:・[^()]{{1,4}})?{S}\)|([{WEEKDAYS}])曜日?)?"
# Emperors' eras that notices use, and the year before each one's first.
ERAS = {"令和": 2018, "R": 2018, "平成": 1988}


def weekday(text: str | None) -> int | None:
    """The place in the week of the character that stands for a day of it."""
    return WEEKDAYS.index(text) if text else None


def year_in_words(g: Groups) -> Day | None:
    """ "二〇二五年七月十日"."""
    return numeric.day(number(g(1)), number(g(2)), number(g(3)), weekday(g(4) or g(5)))


def dated_in_words(g: Groups) -> Day | None:
    """ "翌十一日"."""
    value = number(g(1))
    return Day(day=value, weekday=weekday(g(2) or g(3))) if 1 <= value <= 31 else None


def worded_day(g: Groups) -> Day | None:
    """ "三月四日(火)"."""
    return numeric.day(None, number(g(1)), number(g(2)), weekday(g(3) or g(4)))


def era_day(g: Groups) -> Day | None:
    """ "R7.3.4", "令和七年三月四日"."""
    year = 1 if g(2) == "元" else number(g(2))
    return numeric.day(ERAS[(g(1) or "R").upper()] + year, number(g(3)), number(g(4)), weekday(g(5) or g(6)))


_FAR = {
    "太平洋": ("pt", "pst", "pdt"),
    "山地": ("mt", "mst", "mdt"),
    "山岳部": ("mt", "mst", "mdt"),
    "中部": ("ct", "cst", "cdt"),
    "東部": ("et", "est", "edt"),
    "ハワイ": ("hst", "hst", "hst"),
    "中央ヨーロッパ": ("cet", "cet", "cest"),
    "グリニッジ": ("gmt", "gmt", "gmt"),
    "インド": ("ist", "ist", "ist"),
    "シンガポール": ("sgt", "sgt", "sgt"),
    "韓国": ("kst", "kst", "kst"),
    "中国": ("北京", "北京", "北京"),
}
"""Zones of other countries: of the region, of its winter and of its summer."""
_FOLDED = {name.translate(fold.HAN): own for name, own in _FAR.items()}
_CITIES = {
    "ロンドン": "london",
    "イギリス": "london",
    "英国": "london",
    "パリ": "paris",
    "フランス": "paris",
    "ベルリン": "berlin",
    "ドイツ": "berlin",
    "フランクフルト": "frankfurt",
    "アムステルダム": "amsterdam",
    "ニューヨーク": "new york",
    "ロサンゼルス": "los angeles",
    "サンフランシスコ": "san francisco",
    "シアトル": "seattle",
    "シカゴ": "chicago",
    "シドニー": "sydney",
    "バンコク": "bangkok",
    "タイ": "bangkok",
    "ハノイ": "河内",
    "ジャカルタ": "jakarta",
    "マニラ": "manila",
    "ソウル": "seoul",
    "北京": "北京",
    "上海": "上海",
    "香港": "hkt",
    "台北": "taipei",
    "台湾": "taipei",
    "ドバイ": "dubai",
}
"""Places whose time is meant by "ロンドン時間"."""
_PLACED = {name.translate(fold.HAN): own for name, own in _CITIES.items()}


def _far_zone(g: Groups) -> Zone | None:
    """ "太平洋夏時間", "(米国東部時間)"."""
    return zones.named(_FOLDED[g(1) or ""][("标准", "夏").index(g(2) or "") + 1 if g(2) else 0])


def _month_first(g: Groups) -> Day | None:
    """ "3/8/2025 (土)", as in America; "25/12/2025" can only be the other order."""
    first, second = int(g(1) or 0), int(g(2) or 0)
    month, day = (second, first) if first > 12 else (first, second)
    return numeric.day(int(g(3) or 0), month, day, weekday(g(4) or g(5)))


ZONES = (
    Rule("zone", r"\(日本(?:標準)?時間?\)|日本(?:標準時間?|時間)", lambda _: zones.named("日本")),
    Rule(
        "far_zone",
        (rf"\(?(?:米国|アメリカ|米)?({'|'.join(sorted(_FAR, key=len, reverse=True))})(標準|夏)?時間?\)?(?<=時|間|\))"),
        _far_zone,
    ),
    Rule(
        "zone_of_place",
        rf"\(?({'|'.join(sorted(_CITIES, key=len, reverse=True))})(?:の?現地)?時間\)?",
        lambda g: zones.named(_PLACED[g(1) or ""]),
    ),
    Rule(
        "zone_at_line",
        rf"(?<=\n)({'|'.join(sorted(_CITIES, key=len, reverse=True))})(?=[ :]{{1,3}}(?:\d{{1,2}}[月/:]|20\d\d))",
        lambda g: zones.named(_PLACED[g(1) or ""]),
    ),
)
DATES = (Rule("month_first", rf"(?<![\d/.])(\d{{1,2}})/(\d{{1,2}})/(20\d\d)(?![\d/]){PAREN}", _month_first),)
"""Dates that end with their year."""
