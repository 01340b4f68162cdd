"""What experience says on the pages and in the feeds: beside what is announced, with the number it rests on, or why not."""

import re
from dataclasses import replace
from typing import Any

import pytest

from statuspage.core.expectation import Expectation, Telling
from statuspage.core.model import Lifecycle
from statuspage.render import render_site
from tests.statuspage.render import pages as p
from tests.statuspage.render.checks import text_of

EVENT = "/events/a1b2c3d4e5f6"
NONE: dict[str, Any] = {"low": None, "middle": None, "high": None, "tenths": ()}


def site(told: Expectation, lifecycle: Lifecycle = Lifecycle.DUE) -> dict[str, Any]:
    event = p.maintenance(lifecycle)
    return render_site(replace(p.overrunning(), running=(event,), expectations={event.id: told}, logged={event.id: told}))


def test_both_times_stand_side_by_side_and_the_estimate_says_what_it_is() -> None:
    text = text_of(site(p.expected())[EVENT])
    assert "公告恢复 22日 10:00" in text
    assert "推算恢复 11:10 前后十次有八次在 22日 10:50–12:00依据这个来源此前 37 次" in text
    assert "公告说 22日 10:00。每个点代表十分之一的可能。" in text
    assert "恢复的时间十次里有八次在 22日 10:50–12:00，一半在 22日 11:10 之前。" in text
    assert (
        "依据北京市税务局通知公告此前 37 次已知何时结束的停机。公告的时间已过：推算以它到现在还没结束为前提。这是推算，不是公告。"
        in text
    )
    assert "十分之一 22日 10:50 一半 22日 11:10 十分之九 22日 12:00" in text


def test_the_same_in_english() -> None:
    text = text_of(site(p.expected())[f"/en{EVENT}"])
    assert "Estimated back about 11:10" in text
    assert "from 37 earlier outages of this source" in text
    assert "This is an estimate, not an announcement." in text


def test_the_chart_has_ten_dots_of_which_eight_are_full() -> None:
    body = site(p.expected())[EVENT].body.decode()
    start = body.index('aria-labelledby="rec-t rec-d"')
    chart = body[start : body.index("<figcaption>", start)]
    assert (chart.count('<circle class="f-ink"'), chart.count('<circle class="o-ink"')) == (8, 2)
    places = [float(place) for place in re.findall(r'cx="([0-9.]+)%"', chart)]
    assert places == sorted(places)
    assert 0 <= places[0] < places[-1] <= 100


def test_with_little_history_of_its_own_it_says_so() -> None:
    text = text_of(site(p.expected(own=3, own_history=False))[EVENT])
    assert "它自己只有 3 次，历史很短；依据各来源的 120 次" in text
    assert "little history of its own (3); from 120 outages of all sources" in text_of(
        site(p.expected(own=3, own_history=False))[f"/en{EVENT}"]
    )


@pytest.mark.parametrize(
    ("telling", "zh", "en"),
    [
        (
            Telling.WIDE,
            "推算恢复 说不准此前 37 次长短相差太大",
            "Estimated back cannot be said37 earlier outages were of too different",
        ),
        (
            Telling.LITTLE,
            "推算恢复 历史太少37 次已知何时结束的停机，还看不出规律",
            "Estimated back little history37 outages whose end is",
        ),
    ],
)
def test_what_cannot_be_said_is_said_to_be_so(telling: Telling, zh: str, en: str) -> None:
    made = site(p.expected(telling=telling, **NONE))
    assert zh in text_of(made[EVENT])
    assert en in text_of(made[f"/en{EVENT}"])
    assert "公告恢复 22日 10:00" in text_of(made[EVENT])
    assert "rec-t" not in made[EVENT].body.decode()
    assert "推算" not in text_of(made["/"])


def test_a_band_that_begins_now_is_told_by_its_end() -> None:
    soon = site(p.expected(low=p.NOW))
    assert "推算恢复 11:10 前后十次有八次在 22日 12:00 之前" in text_of(soon[EVENT])
    assert "十分之一" not in text_of(soon[EVENT])[text_of(soon[EVENT]).index("可能性") :]
    assert "eight times in ten by Sun 12:00" in text_of(soon["/en/"])


def test_before_the_announced_end_nothing_is_given() -> None:
    text = text_of(site(p.expected(), Lifecycle.IN_PROGRESS)[EVENT])
    assert "推算以它到现在还没结束为前提" not in text


def test_the_home_page_says_it_in_short_after_the_two_voices() -> None:
    text = text_of(site(p.expected())["/"])
    assert (
        text.index("公告 ")
        < text.index("实测 ")
        < text.index("推算 11:10 前后，十次有八次在 22日 10:50–12:00；依据这个来源此前 37 次。")
    )


def test_feeds_tell_it_with_its_time_apart_from_what_is_announced() -> None:
    feed = site(p.expected())["/events.rss"].body.decode()
    assert "我们的推算（12月22日 10:37 所作，不是公告）：12月22日 11:10 前后" in feed
    assert feed.index("公告预计 12月22日 10:00 恢复。") < feed.index("我们的推算")
    assert '<sp:estimate at="2024-12-22T10:37:00+08:00" low="2024-12-22T10:50:00+08:00"' in feed
    assert "sp:estimate" not in site(p.expected(telling=Telling.WIDE, **NONE))["/events.rss"].body.decode()


def test_a_change_carries_what_was_told_with_it() -> None:
    event = p.maintenance()
    story = tuple(replace(change, expectation=p.expected() if change.number == 3 else None) for change in p.story(event))
    feed = render_site(replace(p.overrunning(), history={event.id: story}))["/feed.rss"].body.decode()
    items = [item for item in feed.split("<item>") if "我们的推算" in item]
    assert [f"{event.id}#3" in item for item in items] == [True]


def test_a_source_has_a_page_with_its_record() -> None:
    made = render_site(p.lively())
    text = text_of(made["/sources/bj-notices"])
    for words in (
        "40 次知道何时结束：14 次没有超过公告的时间。",
        "提前多久公告 8 小时40 次维护的中位数",
        "在公告的时间内结束 40 次中 14 次",
        "比公告晚多久 晚 37 分钟40 次的中位数",
        "推算的范围兑现了多少 81 %31 次停机，共 96 条推算；应为 80 %，按次数看在 64–91 % 之间",
        "中位时间比公告更接近的占 70 %",
        "6 次中途改过时间。",
        "2 次没人知道何时结束，不算在内。",
        "现在读不读得懂",
    ):
        assert words in text
    assert "历史太少" in text_of(made["/sources/bank-feed"])
    assert "读不懂" in text_of(made["/sources/bank-feed"])
    assert "little history" in text_of(made["/en/sources/bank-feed"])
    assert "14 of 40" in text_of(made["/en/sources/bj-notices"])
    assert 'href="/sources/bj-notices"' in made["/sources"].body.decode()


def test_every_outage_is_a_dot_on_the_side_it_ended_on() -> None:
    body = render_site(p.lively())["/sources/bj-notices"].body.decode()
    assert body.count('<circle class="f-maj"') == 26
    assert body.count('<circle class="f-maj"') + body.count('<circle class="f-ink"') <= 40
