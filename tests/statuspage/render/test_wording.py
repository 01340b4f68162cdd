"""What receivers are told in words, on each occasion: window, recovery, evidence, ways round, and the event's page."""

from dataclasses import replace
from datetime import timedelta

import pytest

from statuspage.core.model import Change, ChangeKind, Lifecycle
from statuspage.core.subscriber import Digest
from statuspage.core.telling.matter import Summary, Trial, Trouble
from statuspage.core.telling.wording import Tone
from statuspage.render import wording
from statuspage.render.edition import Edition, edition_for
from statuspage.render.lookup import Lookup
from tests.statuspage.render import pages as p

EVENT = p.maintenance(Lifecycle.SCHEDULED)
DAY = timedelta(days=1)


def edition(lang: str = "zh-Hans") -> Edition:
    return edition_for(p.SETTINGS, lang, p.START - DAY)


def change(*kinds: ChangeKind) -> Change:
    return Change(kinds, p.START - DAY, EVENT, 1)


def test_a_change_tells_all_that_is_known() -> None:
    found = wording.of_change(edition(), change(ChangeKind.EXTENDED))
    assert found.title == "北京市电子税务局：登录、发票开具停机维护延长至 12月22日 10:00"
    assert "公告窗口：12月20日 20:00 – 12月22日 10:00" in found.lines[0]
    assert any("税务局" in line and "发布" in line for line in found.lines)
    assert found.lines[-1] == "可以先这样办：停机期间开票软件可离线开票"
    assert found.links[0] == ("看经过", f"https://status.example.cn/events/{EVENT.id}")
    assert found.links[1][0] == "看原文"
    assert not any(mark in found.plain for mark in ("<time", "<bdi>", "&amp;"))


def test_the_same_in_english() -> None:
    found = wording.of_change(edition("en"), change(ChangeKind.EXTENDED))
    assert found.title.startswith("Beijing e-Tax Bureau")
    assert found.lines[0].startswith("Announced window: 20 Dec 20:00 – 22 Dec 10:00")
    assert found.links[0] == ("How it goes", f"https://status.example.cn/en/events/{EVENT.id}")


def test_a_language_that_the_site_has_not_is_told_in_its_first() -> None:
    assert edition_for(p.SETTINGS, "fr", p.NOW).lang == "zh-Hans"


@pytest.mark.parametrize(
    ("lifecycle", "kinds", "tone"),
    [
        (Lifecycle.SCHEDULED, (ChangeKind.ANNOUNCED,), Tone.PLANNED),
        (Lifecycle.IN_PROGRESS, (ChangeKind.STARTED,), Tone.PLANNED),
        (Lifecycle.DUE, (ChangeKind.OVERRUN,), Tone.BAD),
        (Lifecycle.ENDED, (ChangeKind.ENDED,), Tone.GOOD),
        (Lifecycle.CANCELLED, (ChangeKind.CANCELLED,), Tone.GOOD),
    ],
)
def test_tones(lifecycle: Lifecycle, kinds: tuple[ChangeKind, ...], tone: Tone) -> None:
    told = replace(change(*kinds), event=replace(EVENT, lifecycle=lifecycle))
    assert wording.of_change(edition(), told).tone is tone


def test_a_reminder_says_how_long_it_is() -> None:
    found = wording.of_reminder(edition(), EVENT, p.START)
    assert found.title == "北京市电子税务局：登录、发票开具停机维护将于 12月20日 20:00 开始（1 天后）"
    now = replace(edition(), times=replace(edition().times, now=p.START), lookup=Lookup(replace(edition().page, now=p.START)))
    assert wording.of_reminder(now, EVENT, p.START).title == "北京市电子税务局：登录、发票开具停机维护即将开始：12月20日 20:00"


def test_a_digest_tells_what_was_and_what_comes() -> None:
    summary = Summary(Digest.WEEKLY, p.START - 7 * DAY, p.START)
    over = replace(p.maintenance(Lifecycle.ENDED), id="over")
    found = wording.of_summary(edition(), summary, wording.Digested([over], [EVENT]))
    assert found.title == "北京办税系统状态：每周摘要"
    assert found.lines[0] == "12月13日 20:00 – 12月20日 20:00"
    assert found.lines[1] == "这段时间："
    assert found.lines[3] == "接下来："
    assert found.lines[4].startswith("· 北京市电子税务局：")
    assert [address for _, address in found.links] == ["https://status.example.cn/", "https://status.example.cn/calendar.ics"]
    many = wording.of_summary(edition(), summary, wording.Digested([over] * 25, []))
    assert "另有 5 项，见状态页。" in many.lines
    assert many.lines[-1] == "没有已公告的维护。"


def test_our_own_troubles() -> None:
    trouble = Trouble("source", "bj", p.START, "no <anchor>")
    (source,) = p.SETTINGS.sources[:1]
    bad = wording.of_trouble(edition(), replace(trouble, id=source.id))
    assert source.label("zh-Hans") in bad.title
    assert bad.lines[-1] == "原因：no <anchor>"
    good = wording.of_trouble(edition("en"), replace(trouble, over=True))
    assert (good.title, good.tone) == ("The source “bj” can be read again", Tone.GOOD)
    off = wording.of_trouble(edition("en"), Trouble("receiver", "ops", p.START, "status 410"))
    assert "statuspage deliveries enable ops" in off.lines[0]


def test_a_test() -> None:
    found = wording.of_trial(edition("en"), Trial(p.NOW))
    assert (found.title, found.lines) == ("Beijing tax systems status: a test", ("That this has come means that alerts will.",))
