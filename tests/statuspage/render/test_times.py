"""How instants, spans and lengths are written."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from statuspage.render.text import plain
from statuspage.render.times import Times
from tests.statuspage.render.pages import NOW, ZONE, at

ZH, EN = Times("zh-Hans", ZONE, NOW), Times("en", ZONE, NOW)

DAYS = [
    (at(22, "06:30"), "22日 06:30", "Sun 06:30"),
    (at(29, "06:30"), "29日 06:30", "29 Dec 06:30"),
    (datetime(2024, 11, 30, 23, 5, tzinfo=ZONE), "11月30日 23:05", "30 Nov 23:05"),
    (datetime(2025, 1, 2, 0, 0, tzinfo=ZONE), "2025年1月2日 00:00", "2 Jan 2025 00:00"),
    (datetime(2024, 12, 21, 17, 0, tzinfo=ZoneInfo("UTC")), "22日 01:00", "Sun 01:00"),
]


@pytest.mark.parametrize(("instant", "zh", "en"), DAYS)
def test_a_day_is_as_short_as_it_stays_clear(instant: datetime, zh: str, en: str) -> None:
    assert (ZH.text(instant), EN.text(instant)) == (zh, en)


def test_what_lasts_names_the_month() -> None:
    lasting = Times("zh-Hans", ZONE, NOW, lasting=True)
    assert plain(lasting.brief(at(22, "06:30"))) == "12月22日 06:30"


def test_a_time_is_marked_up_on_the_sites_clock() -> None:
    assert ZH.at(at(22, "06:30")) == '<time datetime="2024-12-22T06:30:00+08:00">22日 06:30</time>'


SPANS = [
    (at(20, "20:00"), at(22, "10:00"), "20日 20:00 – 22日 10:00"),
    (at(20, "02:00"), at(20, "06:30"), "20日 02:00–06:30"),
    (at(20, "02:00"), None, "20日 02:00 –"),
    (None, at(20, "02:00"), "– 20日 02:00"),
    (None, None, ""),
]


@pytest.mark.parametrize(("start", "end", "words"), SPANS)
def test_spans(start: datetime | None, end: datetime | None, words: str) -> None:
    assert plain(ZH.span(start, end)) == words


LENGTHS = [
    (0, "不到 1 分钟", "less than a minute"),
    (59, "不到 1 分钟", "less than a minute"),
    (60, "1 分钟", "1 minute"),
    (37 * 60, "37 分钟", "37 minutes"),
    (72 * 60, "1 小时 12 分", "1 hour 12 min"),
    (120 * 60, "2 小时", "2 hours"),
    (51 * 3600 + 600, "2 天 3 小时", "2 days 3 hours"),
    (-37 * 60, "37 分钟", "37 minutes"),
]


@pytest.mark.parametrize(("seconds", "zh", "en"), LENGTHS)
def test_lengths(seconds: int, zh: str, en: str) -> None:
    assert (ZH.length(seconds), EN.length(seconds)) == (zh, en)


def test_the_zone_is_named_with_its_offset() -> None:
    kathmandu = Times("en", ZoneInfo("Asia/Kathmandu"), NOW)
    newfoundland = Times("en", ZoneInfo("America/St_Johns"), NOW)
    assert [t.zone_name() for t in (ZH, EN, kathmandu, newfoundland)] == [
        "北京时间 (UTC+8)",
        "Beijing time (UTC+8)",
        "Asia/Kathmandu (UTC+5:45)",
        "America/St_Johns (UTC-3:30)",
    ]


def test_a_day_that_is_days_away_is_not_called_by_its_weekday() -> None:
    assert EN.day(NOW + timedelta(days=7)) == "29 Dec"
    assert EN.day(NOW + timedelta(days=6)) == "Sat"


@pytest.mark.parametrize(
    ("instant", "words"),
    [
        (at(22, "10:00"), ("37 分钟前", "37 minutes ago")),
        (at(22, "12:50"), ("2 小时 13 分后", "in 2 hours 13 min")),
        (NOW, ("不到 1 分钟前", "less than a minute ago")),
    ],
)
def test_how_far_an_instant_is(instant: datetime, words: tuple[str, str]) -> None:
    assert (ZH.relative(instant), EN.relative(instant)) == words


def test_traditional_chinese_writes_its_own_characters() -> None:
    hant = Times("zh-Hant", ZONE, NOW)
    assert [hant.length(45), hant.length(37 * 60), hant.length(72 * 60)] == ["不到 1 分鐘", "37 分鐘", "1 小時 12 分"]
    assert hant.zone_name() == "北京時間 (UTC+8)"
    assert plain(hant.long(NOW)) == "2024年12月22日 週日 10:37"
