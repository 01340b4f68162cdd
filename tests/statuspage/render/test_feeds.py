"""The RSS feeds, read back by two parsers."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import feedparser
import pytest

from statuspage.core.model import Change, ChangeKind, Ending, Lifecycle, Target
from statuspage.render import render_site
from statuspage.render.course import change_title
from statuspage.render.edition import editions
from statuspage.render.feeds import NAMESPACE, Feeds
from tests.statuspage.render import pages as p
from tests.statuspage.render.pages import at, lively, maintenance, outage, overrunning, page, story

SITE = render_site(lively())
RSS = [path for path in SITE if path.endswith(".rss")]
SP = f"{{{NAMESPACE}}}"


@pytest.mark.parametrize("path", RSS)
def test_it_is_well_formed_and_read_without_complaint(path: str) -> None:
    body = SITE[path].body
    channel = ET.fromstring(body).find("channel")  # noqa: S314 - our own bytes
    read = feedparser.parse(body)
    assert channel is not None
    assert not read.bozo
    assert read.version == "rss20"
    assert read.feed.ttl == "5"
    links = {link["rel"]: link["href"] for link in read.feed.links}
    assert links["self"] == f"https://status.example.cn{path}"
    guids = [entry.id for entry in read.entries]
    assert len(guids) == len(set(guids))


def test_one_item_per_told_change_newest_first() -> None:
    read = feedparser.parse(render_site(overrunning())["/feed.rss"].body)
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
    assert [tag.term for tag in newest.tags] == ["北京市电子税务局", "严重中断", "due"]


def test_an_item_says_what_until_when_and_who_says_so() -> None:
    read = feedparser.parse(render_site(overrunning())["/feed.rss"].body)
    text = read.entries[0].description
    for words in (
        "公告窗口：12月20日 20:00 – 12月22日 10:00，登录、发票开具 暂停。",
        "公告预计 12月22日 10:00 恢复。",
        "实测：登录 12月20日 20:04 – 12月22日 09:41 不可用、发票开具 12月20日 20:04 – 至今 不可用。",
        "北京市税务局通知公告：“关于电子税务局停机维护的通知”，12月18日 10:00 发布。 https://tax.example.cn/notices/1.html",
    ):
        assert words in text


def test_the_facts_stand_there_as_elements_too() -> None:
    root = ET.fromstring(render_site(overrunning())["/feed.rss"].body)  # noqa: S314 - our own bytes
    event = root.find(f"channel/item/{SP}event")
    assert event is not None
    assert event.attrib == {
        "id": "a1b2c3d4e5f6",
        "revision": "4",
        "kind": "maintenance",
        "lifecycle": "due",
        "announced": "true",
    }
    window = event.find(f"{SP}window")
    assert window is not None
    assert window.attrib == {"start": "2024-12-20T20:00:00+08:00", "end": "2024-12-22T10:00:00+08:00", "impact": "unavailable"}
    assert [a.get("component") for a in window.findall(f"{SP}affects")] == ["login", "invoicing"]
    assert event.findtext(f"{SP}expectedRecovery") == "2024-12-22T10:00:00+08:00"
    assert [o.get("end") for o in event.findall(f"{SP}observed")] == ["2024-12-22T09:41:00+08:00", None]
    assert [s.get("sha256") for s in event.findall(f"{SP}source")] == ["1f" * 32, "2f" * 32]


def test_one_item_per_event_under_its_steady_guid() -> None:
    before = feedparser.parse(SITE["/events.rss"].body)
    assert sorted(entry.id for entry in before.entries) == ["0badc0ffee00", "0ddba11000aa", "a1b2c3d4e5f6", "c0ffee000001"]
    event = p.ended(maintenance())
    after = feedparser.parse(render_site(page({}, (event,)))["/events.rss"].body)
    assert [entry.id for entry in after.entries] == ["a1b2c3d4e5f6"]
    assert after.entries[0].title.endswith("我们测得 12月22日 11:12 恢复，比公告晚 1 小时 12 分。")


def test_a_feed_does_not_change_while_only_time_passes() -> None:
    now = overrunning()
    later = replace(now, now=at(22, "10:49"), reconciled_at=at(22, "10:49"))
    first, second = (Feeds(editions(made)["zh-Hans"]) for made in (now, later))
    for one, other in ((first.whole(), second.whole()), (first.single(), second.single())):
        assert {path: render() for path, render in one} == {path: render() for path, render in other}


def test_a_service_has_its_own_feeds() -> None:
    read = feedparser.parse(SITE["/services/bank/feed.rss"].body)
    assert {entry.id.partition("#")[0] for entry in read.entries} == {"0badc0ffee00", "0ddba11000aa"}
    assert read.feed.title == "示例银行企业网银：每次变化"
    assert read.feed.link == "https://status.example.cn/services/bank"
    assert feedparser.parse(SITE["/services/cloud/feed.rss"].body).entries == []


def test_a_change_of_an_event_that_has_no_page_any_more_leads_to_the_history() -> None:
    event = maintenance()
    made = page({}, (), {event.id: story(event)})
    assert {entry.link for entry in feedparser.parse(render_site(made)["/feed.rss"].body).entries} == {
        "https://status.example.cn/history"
    }


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
