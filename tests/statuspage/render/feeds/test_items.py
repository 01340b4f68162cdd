"""The items of feeds: which there are, what they say, and that they stay as they are while only time passes."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import feedparser
import pytest

from statuspage.core.model import Change, ChangeKind, ComponentState, Condition, Ending, Event, Lifecycle, State, Target
from statuspage.render.course import change_title
from statuspage.render.edition import editions
from statuspage.render.feeds import Feeds
from statuspage.render.feeds.items import MOST, Items
from statuspage.render.feeds.places import Topic, find, site
from tests.statuspage.render import pages as p
from tests.statuspage.render.checks import feeds_of, rendered
from tests.statuspage.render.pages import at, lively, maintenance, outage, overrunning, page, story

SITE = feeds_of(lively())


def test_one_item_per_told_change_newest_first() -> None:
    read = feedparser.parse(rendered(overrunning(), "/feed.rss").body)
    assert [entry.id for entry in read.entries] == [f"a1b2c3d4e5f6#{n}" for n in (4, 3, 2, 1)]
    assert [entry.title for entry in read.entries] == [
        "北京市电子税务局：登录、发票开具停机维护超时：发票开具仍不可用，没有新公告",
        "北京市电子税务局：登录、发票开具公告的停机维护开始",
        "北京市电子税务局：登录、发票开具停机维护延长至 12月22日 10:00",
        "北京市电子税务局：登录、发票开具公告停机维护：12月20日 20:00 – 12月22日 08:00",
    ]
    newest = read.entries[0]
    assert newest.link == "https://status.example.cn/events/a1b2c3d4e5f6#change-4"
    assert newest.published == "Sun, 22 Dec 2024 10:01:00 +0800"
    assert not newest.guidislink
    assert [tag.term for tag in newest.tags] == ["北京市电子税务局", "维护", "due"]


def test_an_item_says_what_until_when_and_who_says_so() -> None:
    read = feedparser.parse(rendered(overrunning(), "/feed.rss").body)
    text = read.entries[0].description
    for words in (
        "公告窗口：12月20日 20:00 – 12月22日 10:00，登录、发票开具 暂停。",
        "公告预计 12月22日 10:00 恢复。",
        "实测：登录不可用，12月20日 20:04 – 12月22日 09:41；发票开具不可用，12月20日 20:04 起。",
        "北京市税务局通知公告：“关于电子税务局停机维护的通知”，12月18日 10:00 发布。",
    ):
        assert text.count(f"<p>{words}") == 1
    assert text.count('<a href="https://tax.example.cn/notices/1.html">') == 1  # of two revisions the newer one


def test_one_item_per_event_under_its_steady_guid() -> None:
    before = feedparser.parse(SITE["/events.rss"].body)
    assert sorted(entry.id for entry in before.entries) == ["0badc0ffee00", "0ddba11000aa", "a1b2c3d4e5f6", "c0ffee000001"]
    event = p.ended(maintenance())
    after = feedparser.parse(rendered(page({}, (event,)), "/events.rss").body)
    assert [entry.id for entry in after.entries] == ["a1b2c3d4e5f6"]
    assert after.entries[0].title.endswith("我们测得 12月22日 11:12 恢复，比公告晚 1 小时 12 分。")


@pytest.mark.parametrize("later", ["2024-12-22T10:49:00+08:00", "2025-01-02T10:00:00+08:00"])
def test_a_feed_does_not_change_while_only_time_passes(later: str) -> None:
    """Not even as a year ends: a year is named where it is another than that of the item."""
    now = overrunning()
    passed = replace(now, now=datetime.fromisoformat(later), reconciled_at=datetime.fromisoformat(later))
    first, second = (Feeds(editions(made)["zh-Hans"]) for made in (now, passed))
    for one, other in ((first.whole(), second.whole()), (first.single(), second.single())):
        assert {path: render() for path, render in one} == {path: render() for path, render in other}


def test_a_service_has_its_own_feeds() -> None:
    read = feedparser.parse(SITE["/services/bank/feed.rss"].body)
    assert {entry.id.partition("#")[0] for entry in read.entries} == {"0badc0ffee00", "0ddba11000aa"}
    assert read.feed.title == "示例银行企业网银：每次变化"
    assert read.feed.link == "https://status.example.cn/services/bank"
    assert feedparser.parse(SITE["/services/cloud/feed.rss"].body).entries == []


def test_what_was_told_of_a_hidden_event_is_in_no_feed() -> None:
    """That of one which was withdrawn stays, with its links: such an event has a page."""
    event = maintenance()
    withdrawn = replace(event, lifecycle=Lifecycle.WITHDRAWN, revision=6)
    for corrected, count in ((("title",), 5), (("hide",), 0)):
        gone = Change((ChangeKind.WITHDRAWN,), at(22, "10:30"), replace(withdrawn, corrected=corrected), 6)
        made = page({}, (), {event.id: (*story(event), gone)})
        assert len(feedparser.parse(rendered(made, "/feed.rss").body).entries) == count


def dated(event: Event, n: int) -> tuple[Change, ...]:
    """`n` told changes, one a minute."""
    changes = (replace(event, revision=number) for number in range(1, n + 1))
    return tuple(Change((ChangeKind.REVISED,), p.NOW - timedelta(minutes=n - e.revision), e, e.revision) for e in changes)


def test_a_feed_has_at_most_a_hundred_items_and_each_service_its_own_hundred() -> None:
    busy, quiet = maintenance(), outage()
    history = {busy.id: dated(busy, 150), quiet.id: (Change((ChangeKind.OBSERVED,), at(1, "00:00"), quiet),)}
    made = page({}, (busy, quiet), history)
    assert [entry.id for entry in feedparser.parse(rendered(made, "/feed.rss").body).entries] == [
        f"{busy.id}#{n}" for n in range(150, 150 - MOST, -1)
    ]
    assert [entry.id for entry in feedparser.parse(rendered(made, "/services/bank/feed.rss").body).entries] == [f"{quiet.id}#1"]


HELD = [
    (
        "",
        Topic.CHANGES,
        {
            "a1b2c3d4e5f6#4",
            "a1b2c3d4e5f6#3",
            "a1b2c3d4e5f6#2",
            "a1b2c3d4e5f6#1",
            "0badc0ffee00#1",
            "0ddba11000aa#1",
            "c0ffee000001#1",
        },
    ),
    ("", Topic.INCIDENTS, {"0badc0ffee00#1", "0ddba11000aa#1"}),
    ("", Topic.MAINTENANCE, {"a1b2c3d4e5f6#4", "a1b2c3d4e5f6#3", "a1b2c3d4e5f6#2", "a1b2c3d4e5f6#1", "c0ffee000001#1"}),
    ("", Topic.EVENTS, {"a1b2c3d4e5f6", "0badc0ffee00", "0ddba11000aa", "c0ffee000001"}),
    ("/services/bank", Topic.CHANGES, {"0badc0ffee00#1", "0ddba11000aa#1"}),
    ("/services/bank", Topic.MAINTENANCE, set()),
    ("/services/cloud", Topic.EVENTS, set()),
    ("/services/etax-beijing/login", Topic.EVENTS, {"a1b2c3d4e5f6"}),
    ("/services/etax-beijing/invoicing", Topic.EVENTS, {"a1b2c3d4e5f6", "c0ffee000001"}),
]


@pytest.mark.parametrize(("folder", "topic", "guids"), HELD)
def test_what_a_feed_holds(folder: str, topic: Topic, guids: set[str]) -> None:
    items = Items(editions(lively())["zh-Hans"])
    scope = find(items.edition, folder) if folder else site(items.edition)
    assert scope is not None
    assert {item.guid for item in items.of(scope, topic)} == guids


RELATIVE = re.compile(r"至今|现在|現在|刚才|今天|明天|昨天|\bnow\b|\bago\b|\btoday\b|\btomorrow\b|\bso far\b")


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_nothing_that_is_read_later_speaks_of_now(lang: str) -> None:
    up = p.measured(p.LOGIN, Condition.UP)
    calm = replace(maintenance(Lifecycle.IN_PROGRESS), observed=(), verdicts=(), phases=(replace(WHOLE, end=at(23, "10:00")),))
    states: dict[str, tuple[ComponentState, ...]] = {
        "etax-beijing": (p.state(p.LOGIN, State.OPERATIONAL, "measured_up", measured=(up,), events=(calm.id,)),)
    }
    settings = p.SETTINGS.model_copy(update={"site": p.SETTINGS.site.model_copy(update={"languages": (lang,)})})
    for made in (lively(), page(states, (calm,), {calm.id: (Change((ChangeKind.STARTED,), p.NOW, calm),)})):
        items = Items(editions(replace(made, settings=settings))[lang])
        for topic in Topic:
            for item in items.of(site(items.edition), topic):
                assert RELATIVE.findall(item.title + item.body.text) == []


WHOLE = replace(maintenance().phases[0], targets=(Target("etax-beijing"),))
NOUN = "shutdown for maintenance"
TITLES = [
    (
        ChangeKind.ANNOUNCED,
        {},
        "公告停机维护：12月20日 20:00 – 12月22日 10:00",
        "shutdown for maintenance announced: 20 Dec 20:00 – 22 Dec 10:00",
    ),
    (ChangeKind.STARTED, {}, "公告的停机维护开始", "Announced shutdown for maintenance begins"),
    (ChangeKind.EXTENDED, {}, "停机维护延长至 12月22日 10:00", "shutdown for maintenance extended to 22 Dec 10:00"),
    (ChangeKind.SHORTENED, {}, "停机维护提前至 12月22日 10:00 结束", "shutdown for maintenance shortened to 22 Dec 10:00"),
    (ChangeKind.CANCELLED, {"lifecycle": Lifecycle.CANCELLED}, "停机维护已取消", "shutdown for maintenance cancelled"),
    (ChangeKind.WITHDRAWN, {}, "公告已撤回", "Notice withdrawn"),
    (ChangeKind.REVISED, {}, "公告有修改", "Notice revised"),
    (
        ChangeKind.DUE,
        {},
        "公告的结束时间 12月22日 10:00 到，没有人确认恢复",
        "The announced end, 22 Dec 10:00, has come; nobody has confirmed it",
    ),
    (
        ChangeKind.ENDED,
        {"ended_at": at(22, "11:12"), "ending": Ending.OBSERVATION},
        "停机维护已结束：测得 12月22日 11:12 恢复，比公告晚 1 小时 12 分",
        "shutdown for maintenance over: measured back at 22 Dec 11:12, 1 hour 12 min after the announced end",
    ),
    (
        ChangeKind.ENDED,
        {"ended_at": at(22, "10:00"), "ending": Ending.NOTICE},
        "停机维护已结束：公告 12月22日 10:00 恢复",
        "shutdown for maintenance over: announced back at 22 Dec 10:00",
    ),
    (
        ChangeKind.ENDED,
        {"ending": Ending.UNCONFIRMED},
        "停机维护按公告应已结束，没有人确认",
        "shutdown for maintenance should be over by its notice; nobody has confirmed it",
    ),
]


@pytest.mark.parametrize(("kind", "more", "zh", "en"), TITLES)
def test_titles(kind: ChangeKind, more: dict[str, Any], zh: str, en: str) -> None:
    event = maintenance(phases=(WHOLE,), observed=(), **more)
    assert titles(Change((kind,), p.NOW, event)) == (f"北京市电子税务局：{zh}", f"Beijing e-Tax Bureau: {en}")


def test_the_title_of_what_nobody_announced() -> None:
    assert titles(Change((ChangeKind.OBSERVED,), p.NOW, outage())) == (
        "示例银行企业网银：测得整个系统不可用，12月22日 09:12 起，没有公告",
        "Example Bank Online: the whole system down since 22 Dec 09:12, measured; no notice",
    )


def titles(change: Change) -> tuple[str, ...]:
    """The change's title in both languages, as the feeds write it."""
    held = editions(page({}, (change.event,))).values()
    return tuple(change_title(replace(edition, times=replace(edition.times, lasting=True)), change) for edition in held)


def test_what_is_remembered_is_of_these_very_settings() -> None:
    """Settings that are loaded anew may name everything otherwise."""
    renamed = {"services": tuple(s.model_copy(update={"name": "另一个"}) for s in p.SETTINGS.services)}
    for settings, name in ((p.SETTINGS, "北京市电子税务局"), (p.SETTINGS.model_copy(update=renamed), "另一个")):
        made = replace(overrunning(), settings=settings)
        for path in ("/feed.rss", "/calendar.ics"):
            assert name in rendered(made, path).body.decode().replace("\r\n ", "")


def test_an_item_is_bounded_however_long_its_event_has_got() -> None:
    many = tuple(replace(outage().observed[0], end=at(22, "09:30"), measurement=str(n)) for n in range(500))
    event = maintenance(phases=maintenance().phases * 500, observed=many, citations=maintenance().citations * 500)
    made = page({}, (event,), {event.id: dated(event, 10)})
    assert len(rendered(made, "/feed.json").body) < 10 * 15_000
