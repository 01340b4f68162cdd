"""Uptime on the pages: figures with what they rest on, charts that say what they show, and a table behind."""

from dataclasses import replace

import pytest

from statuspage.core.model import Target
from statuspage.core.page import Page
from statuspage.core.series import NINETY, YEAR, Series, merged_series
from statuspage.core.uptime import Day, Level
from statuspage.render import Site
from statuspage.render.daygrain import SMALL, TALL, paths
from statuspage.render.edition import Edition, editions
from statuspage.render.uptime import Uptime, glance, percent, uptime
from tests.statuspage.render.lanes import days, with_days
from tests.statuspage.render.pages import INVOICING, LOGIN, NOW, ZONE, lively

CLOUD = Target("cloud")
HOUR = 3600


def edition(page: Page, lang: str = "en") -> Edition:
    return editions(page)[lang]


def section(series: dict[Target, Series], lang: str = "en", service: str = "cloud") -> Uptime | None:
    page = with_days(lively(), series)
    view = next(v for v in page.services if v.service.id == service)
    return uptime(edition(page, lang), view)


@pytest.mark.parametrize(("share", "words"), [(10_000, "100.00%"), (9_999, "99.99%"), (5, "0.05%"), (0, "0.00%"), (None, "")])
def test_a_percentage(share: int | None, words: str) -> None:
    assert percent(share) == words


@pytest.mark.parametrize(
    ("lane", "figures", "why"),
    [
        ("u" * 60, ("100.00%", "100.00%", "0", "0", "0.74%"), ""),
        ("u" * 59 + "x", ("99.86%", "99.86%", "2 hours", "0", "0.74%"), ""),
        ("x" + "u" * 99, ("100.00%", "99.91%", "0", "0", "0.50%"), ""),
        ("u" * 58 + "MM", ("100.00%", "100.00%", "0", "12 hours", "0.74%"), ""),
        ("u" * 58 + "h?", ("100.00%", "100.00%", "0", "0", "3.22%"), ""),
        ("u" * 59 + "s", ("100.00%", "100.00%", "0", "0", "0.74%"), ""),
        ("P" * 10, ("", "", "0", "2 days 12 hours", ""), "Only announced"),
        ("h", ("", "", "0", "0", "65.34%"), "less than a day"),
    ],
)
def test_the_line_of_a_component(lane: str, figures: tuple[str, ...], why: str) -> None:
    """Uptime over 90 days and a year, time down, maintenance, what was not measured; and why there is no percentage."""
    found = section({CLOUD: days(lane, len(lane))})
    assert found is not None
    (line,) = found.lines
    assert (line.ninety, line.year, line.lost, line.maintenance, line.unmeasured) == figures
    assert why in str(line.why or "")
    assert bool(line.why) is bool(why)
    assert bool(found.facts) is not bool(why)


def test_what_nobody_watches_and_nobody_speaks_of_has_no_section_and_no_strip() -> None:
    page = with_days(lively(), {})
    view = next(v for v in page.services if v.service.id == "cloud")
    assert uptime(edition(page), view) is None
    assert glance(edition(page), view) is None
    assert glance(edition(replace(page, ledger=None)), view) is None


def test_the_list_shows_the_least_of_a_services_functions() -> None:
    page = with_days(lively(), {LOGIN: days("u" * 30, 30), INVOICING: days("u" * 28 + "xx", 30)})
    view = page.services[0]
    found = glance(edition(page), view)
    assert found is not None
    assert page.ledger is not None
    least = min(page.ledger.period(one, NINETY).share or 0 for one in (LOGIN, INVOICING))
    assert found.share == percent(least)
    assert found.share in found.title


def test_the_days_on_which_something_was_stand_in_the_table_and_the_months_in_the_year() -> None:
    found = section({CLOUD: days("u" * 31 + "x" + "u" * 19 + "M", 52)}, "zh-Hans")
    assert found is not None
    assert [(day.name, str(day.facts)) for day in found.noted if "2 小时" in day.facts] == [("12月1日", "不可用 2 小时")]
    assert [month.name for month in found.months] == ["2024年12月", "2024年11月", "2024年10月"]
    november = found.months[1]
    assert (november.share, november.lost, len(november.cells)) == ("100.00%", "0", 30)
    december = found.months[0]
    assert (december.share, december.lost, december.maintenance) == ("99.59%", "2 小时", "6 小时")
    assert december.cells[0].css == "f-maj"


@pytest.mark.parametrize(
    ("lane", "shapes"),
    [
        ("", {"thru": "M0 0h356v28h-356Z"}),
        ("u" * 89, {"thr": "M0 0h356v28h-356Z"}),
        ("u" * 10, {"thru": "M0 0h316v28h-316Z", "thr": "M316 0h40v28h-40Z"}),
        ("u" * 88 + "x", {"thr": "M0 0h352v28h-352ZM352 0h4v28h-4Z", "f-maj": "M352 10.5h4v2.3h-4Z"}),
        ("u" * 88 + "h", {"thr": "M0 0h352v28h-352ZM352 0h4v14h-4Z", "thru": "M352 14h4v14h-4Z"}),
        ("u" * 88 + "P", {"thr": "M0 0h352v28h-352Z", "thru": "M352 0h4v7h-4ZM352 7h4v21h-4Z", "h-mnt": "M352.4 0h3.2v7h-3.2Z"}),
    ],
)
def test_a_column_is_a_day(lane: str, shapes: dict[str, str]) -> None:
    nothing = with_days(lively(), {}).ledger
    assert nothing is not None
    drawn = dict(paths(days(lane, len(lane)), Day(nothing.today(CLOUD).figures), NOW.date(), ZONE))
    assert {css: drawn[css].replace("M356 0h4v12.4h-4Z", "") for css in shapes} == shapes


def test_a_mark_is_never_too_small_to_be_seen() -> None:
    series = days("u" * 88 + "x", 89)
    day = series.days[-1]
    assert day is not None
    short = Series(series.first, (*series.days[:-1], Day(day.figures, (replace(day.marks[0], end=day.marks[0].start + 1),))))
    heights = [dict(paths(short, Day(day.figures), NOW.date(), ZONE, grain))["f-maj"] for grain in (SMALL, TALL)]
    assert heights == ["M352 10.5h4v2.2h-4Z", "M352 10.5h4v0.5h-4Z"]


def test_a_service_shows_the_gravest_of_its_functions_at_each_hour() -> None:
    together = merged_series((days("xuP?", 4), days("Mus?", 4), days("??uu", 4)))
    assert [[(m.level, m.start // HOUR, m.end // HOUR) for m in day.marks] if day else None for day in together.days] == [
        [(Level.MAINTENANCE, 0, 6), (Level.DOWN, 9, 11)],
        [],
        [(Level.PLANNED, 0, 6), (Level.DEGRADED, 9, 11)],
        [],
    ]
    assert merged_series(()).days == ()


def test_both_pages_hold_the_chart_with_its_words_in_both_languages() -> None:
    site = Site(with_days(lively()))
    for path, words in (
        ("/services/etax-beijing", "过去 90 天"),
        ("/en/services/etax-beijing", "The last 90 days"),
        ("/", "近 90 天"),
    ):
        rendered = site.render(path)
        assert rendered is not None
        body = rendered.body.decode()
        assert words in body
        assert 'role="img"' in body
    assert YEAR > NINETY
