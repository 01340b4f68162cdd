"""What upstreams do to their documents: edits, other orders, dates and ids, removals, floods. Nothing is doubled or over by it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from notices.model import Stage
from statuspage.core.absence import Absence
from statuspage.core.model import Ending, Event, Lifecycle, NoticeRevision
from statuspage.core.reading import Reading
from statuspage.core.review import Doubt, reviews
from statuspage.core.source import Trouble
from statuspage.jobs import reading_child
from statuspage.store import events, notices
from tests.scenarios.conftest import Internet, Start, World
from tests.scenarios.test_unreadable import SETTINGS, SUMMARY

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
STEP = timedelta(minutes=6)
FEED = "bank.example/feed"
STATUS = "cloud.example/api/v2/summary.json"


@dataclass(frozen=True)
class Post:
    """An item of the bank's feed. The one below runs from 16:30 to 18:30 in Shanghai, half an hour ago to in an hour and a half."""

    guid: str = "7"
    title: str = "系统维护公告"
    text: str = "我行定于2026年11月24日16:30至18:30进行系统维护，期间网上银行暂停服务。"
    published: datetime = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    link: str = "http://bank.example/7"

    def xml(self) -> str:
        return (
            f"<item><title>{self.title}</title><guid>{self.guid}</guid><link>{self.link}</link>"
            f"<pubDate>{format_datetime(self.published)}</pubDate><description>{self.text}</description></item>"
        )


RUNNING = Post()
OLDER = Post("3", "关于积分商城的通知", "积分商城新增礼品。", RUNNING.published - timedelta(days=9), "http://bank.example/3")
NEWER = Post("8", "关于信用卡活动的通知", "活动延长。", RUNNING.published + timedelta(minutes=20), "http://bank.example/8")


def feed(posts: Iterable[Post]) -> str:
    items = "".join(post.xml() for post in posts)
    head = "<title>示范银行公告</title><link>http://bank.example/</link><description>公告</description>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{head}{items}</channel></rss>'


def publish(internet: Internet, *posts: Post) -> None:
    internet.say(FEED, feed(posts), media="application/rss+xml")


def status(internet: Internet, **more: object) -> None:
    internet.say(STATUS, json.dumps({**SUMMARY, **more}), media="application/json")


def upstreams(*posts: Post) -> Internet:
    internet = Internet()
    publish(internet, *posts)
    status(internet, incidents=[])
    return internet


async def bank_events(world: World, service: str = "bank") -> list[Event]:
    return [event for event in (await world.known()).events if service in event.services]


async def bank_notices(world: World, source: str = "bank-feed") -> dict[str, list[NoticeRevision]]:
    """Every revision that is kept, by notice; those of information left out."""
    assert world.app.context is not None
    async with world.app.context.store.reading() as connection:
        latest = await notices.latest_revisions(connection)
        told = [one for one in latest if one.source == source and one.title not in {OLDER.title, NEWER.title}]
        return {one.id: await notices.revisions(connection, one.id) for one in told}


async def asked(world: World) -> set[str]:
    """The codes of what goes to review."""
    assert world.app.context is not None
    async with world.app.context.store.reading() as connection:
        latest = await notices.latest_revisions(connection)
    found = reviews(latest, Reading(world.app.settings))
    return {review.detail for review in found if review.doubt is Doubt.QUESTION}


LONG_OVER = Post("5", text=RUNNING.text.replace("月24日", "月10日"), published=RUNNING.published - timedelta(days=15))
PROLONGED = replace(
    LONG_OVER,
    guid="6",
    title="关于延长系统维护时间的公告",
    text="原定于2026年11月10日16:30至18:30进行的系统维护，现延长至20:30，期间网上银行暂停服务。",
    published=RUNNING.published - timedelta(days=14),
    link="http://bank.example/6",
)


async def test_news_of_what_was_over_long_before_it_became_known_goes_with_it(start: Start) -> None:
    async with start(SETTINGS, NOW, upstreams(LONG_OVER)) as world:
        publish(world.internet, PROLONGED, LONG_OVER)
        await world.at(NOW + timedelta(hours=1))
        assert world.app.context is not None
        async with world.app.context.store.reading() as connection:
            known = await events.open_events(connection, datetime.min.replace(tzinfo=UTC))
    (event,) = [event for event in known if "bank" in event.services]
    assert len({citation.notice for citation in event.citations}) == 2


EXTENDED = replace(RUNNING, text=RUNNING.text.replace("18:30", "20:30"))
SAME: dict[str, tuple[list[Post], int]] = {
    "another order": ([OLDER, RUNNING, NEWER], 1),
    "another date": ([NEWER, replace(RUNNING, published=NOW), OLDER], 1),
    "another guid": ([NEWER, replace(RUNNING, guid="http://bank.example/7?v=2"), OLDER], 1),
    "an edit": ([NEWER, EXTENDED, OLDER], 2),
    "an edit under another guid": ([NEWER, replace(EXTENDED, guid="7-2"), OLDER], 2),
    "another guid for all": ([replace(post, guid=f"x{post.guid}") for post in (NEWER, RUNNING, OLDER)], 1),
}


@pytest.mark.parametrize(("posts", "revisions"), SAME.values(), ids=SAME)
async def test_the_same_notice_stays_one(start: Start, posts: list[Post], revisions: int) -> None:
    async with start(SETTINGS, NOW, upstreams(NEWER, RUNNING, OLDER)) as world:
        (before,) = await bank_events(world)
        publish(world.internet, *posts)
        for n in range(1, 3):
            await world.at(NOW + n * STEP)
            (event,) = await bank_events(world)
            (chain,) = (await bank_notices(world)).values()
            assert (event.id, event.lifecycle) == (before.id, Lifecycle.IN_PROGRESS)
            assert [one.revision for one in chain] == list(range(1, revisions + 1))
            assert {one.absence for one in chain} == {None}
        assert len(await bank_notices(world, "bank-feed")) == 1
        assert (event.phases[0].end == before.phases[0].end) is (revisions == 1)
        page = next(view for view in (await world.page()).sources if view.source.id == "bank-feed")
        assert len(page.notices) == 3


async def test_what_was_removed_is_asked_and_not_over(start: Start) -> None:
    async with start(SETTINGS, NOW, upstreams(NEWER, RUNNING, OLDER)) as world:
        publish(world.internet, NEWER, OLDER)
        for n in range(1, 4):
            await world.at(NOW + n * STEP)
        (event,) = await bank_events(world)
        (chain,) = (await bank_notices(world)).values()
        assert event.lifecycle is Lifecycle.IN_PROGRESS
        assert [(one.absence, one.known_at) for one in chain] == [(None, NOW), (Absence.WITHDRAWN, NOW + STEP)]
        assert await asked(world) == {"gone_from_source"}
        assert "withdrawn?" in await world.get(f"/events/{event.id}")
        assert "It is not at its source any more" in await world.get(f"/notices/{chain[0].id}")
        publish(world.internet, NEWER, RUNNING, OLDER)
        await world.at(NOW + 4 * STEP)
        (event,) = await bank_events(world)
        (chain,) = (await bank_notices(world)).values()
        assert (event.lifecycle, event.questions, len(chain), chain[-1].absence) == (Lifecycle.IN_PROGRESS, (), 3, None)
        assert await asked(world) == set()


@pytest.mark.parametrize("wait", [STEP, timedelta(hours=3)], ids=["made room", "passed"])
async def test_what_made_room_or_has_passed_is_no_question(start: Start, wait: timedelta) -> None:
    async with start(SETTINGS, NOW, upstreams(NEWER, RUNNING)) as world:
        left = [NEWER] if wait == STEP else [NEWER, OLDER]
        publish(world.internet, *left)
        if wait != STEP:
            world.internet.say(FEED, "", status=500)
            await world.at(NOW + STEP)
            publish(world.internet, *left)
        await world.at(NOW + wait)
        (chain,) = (await bank_notices(world)).values()
        assert [one.absence for one in chain] == [None]


async def test_an_empty_feed_is_unreadable_and_ends_nothing(start: Start) -> None:
    async with start(SETTINGS, NOW, upstreams(RUNNING)) as world:
        publish(world.internet)
        await world.at(NOW + STEP)
        (event,) = await bank_events(world)
        (chain,) = (await bank_notices(world)).values()
        assert (event.lifecycle, len(chain)) == (Lifecycle.IN_PROGRESS, 1)
        assert (await world.known()).health["bank-feed"].trouble is Trouble.UNRECOGNISED


async def test_a_feed_of_more_items_than_are_read_doubles_nothing(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_child, "MOST", 100)
    many = [
        replace(OLDER, guid=f"old{n}", link=f"http://bank.example/old/{n}", published=OLDER.published - timedelta(minutes=n))
        for n in range(150)
    ]
    async with start(SETTINGS, NOW, upstreams(RUNNING, OLDER)) as world:
        publish(world.internet, RUNNING, OLDER, *many)
        await world.at(NOW + STEP)
        publish(world.internet, NEWER, *reversed(many), OLDER, RUNNING)
        await world.at(NOW + 2 * STEP)
        (event,) = await bank_events(world)
        (chain,) = (await bank_notices(world)).values()
        assert (event.lifecycle, len(chain)) == (Lifecycle.IN_PROGRESS, 1)
        known = await world.known()
        assert known.health["bank-feed"].trouble is None


INCIDENT = SUMMARY["incidents"][0]  # type: ignore[index]
MAINTENANCE = {
    "id": "maintenance01",
    "name": "Work on Object Storage",
    "status": "scheduled",
    "impact": "maintenance",
    "created_at": "2026-11-24T08:00:00Z",
    "updated_at": "2026-11-24T08:00:00Z",
    "scheduled_for": "2026-11-24T10:00:00Z",
    "scheduled_until": "2026-11-24T12:00:00Z",
    "incident_updates": [],
    "components": [{"id": "storage00001", "name": "Object Storage"}],
}


async def test_what_vanishes_from_a_list_of_open_matters_is_over_and_may_come_back(start: Start) -> None:
    internet = upstreams(RUNNING)
    status(internet)
    async with start(SETTINGS, NOW, internet) as world:
        (opened,) = await bank_events(world, "cloud")
        internet.say(STATUS, "<html>busy</html>", status=503)
        await world.at(NOW + STEP)
        (event,) = await bank_events(world, "cloud")
        assert event.lifecycle is Lifecycle.IN_PROGRESS  # nothing was read
        status(internet, incidents=[])
        await world.at(NOW + 4 * STEP)
        (event,) = await bank_events(world, "cloud")
        (chain,) = (await bank_notices(world, "cloud-status")).values()
        assert (event.id, event.lifecycle, event.ending) == (opened.id, Lifecycle.ENDED, Ending.ABSENCE)
        assert (event.ended_at, event.stage) == (NOW + 4 * STEP, Stage.RESOLVED)
        assert [one.absence for one in chain] == [None, Absence.OVER]
        assert chain[1].snapshot != chain[0].snapshot
        assert event.citations[-1].revision == 2
        told = await world.get(f"/events/{event.id}")
        assert "gone" in told
        assert "which holds only what is open" in told
        await world.at(NOW + 5 * STEP)
        status(internet)
        await world.at(NOW + 6 * STEP)
        (event,) = await bank_events(world, "cloud")
        assert (event.id, event.lifecycle, event.ending) == (opened.id, Lifecycle.IN_PROGRESS, None)
        assert event.stage is Stage.INVESTIGATING


AHEAD: dict[str, tuple[timedelta, Absence, Lifecycle]] = {
    "ahead of its start": (STEP, Absence.WITHDRAWN, Lifecycle.SCHEDULED),
    "after its start": (timedelta(minutes=90), Absence.OVER, Lifecycle.ENDED),
}


@pytest.mark.parametrize(("after", "absence", "lifecycle"), AHEAD.values(), ids=AHEAD)
async def test_a_maintenance_that_vanishes(start: Start, after: timedelta, absence: Absence, lifecycle: Lifecycle) -> None:
    internet = upstreams(RUNNING)
    status(internet, incidents=[], scheduled_maintenances=[MAINTENANCE])
    async with start(SETTINGS, NOW, internet) as world:
        assert [event.lifecycle for event in await bank_events(world, "cloud")] == [Lifecycle.SCHEDULED]
        status(internet, incidents=[])
        await world.at(NOW + after)
        (event,) = await bank_events(world, "cloud")
        (chain,) = (await bank_notices(world, "cloud-status")).values()
        assert ([one.absence for one in chain], event.lifecycle) == ([None, absence], lifecycle)


async def test_what_vanishes_from_a_history_is_not_over(start: Start) -> None:
    old = {"page": SUMMARY["page"]}
    times = {"created_at": "2026-11-20T08:00:00Z", "resolved_at": "2026-11-20T09:00:00Z"}
    resolved = {**INCIDENT, "id": "older0000001", "status": "resolved", **times}
    internet = upstreams(RUNNING)
    internet.say(STATUS, json.dumps({**old, "incidents": [INCIDENT, resolved]}), media="application/json")
    async with start(SETTINGS, NOW, internet) as world:
        internet.say(STATUS, json.dumps({**old, "incidents": [resolved]}), media="application/json")
        await world.at(NOW + STEP)
        event = next(event for event in await bank_events(world, "cloud") if event.title == INCIDENT["name"])
        assert event.lifecycle is Lifecycle.IN_PROGRESS
        assert await asked(world) == {"gone_from_source"}


async def test_a_source_at_another_address_has_lost_nothing(start: Start) -> None:
    internet = upstreams(RUNNING)
    status(internet)
    internet.say("cloud.example/other", json.dumps({**SUMMARY, "incidents": []}), media="application/json")
    async with start(SETTINGS, NOW, internet) as world:
        moved = [
            source.model_copy(update={"url": "http://cloud.example/other"}) if source.id == "cloud-status" else source
            for source in world.app.settings.sources
        ]
        await world.app.use(world.app.settings.model_copy(update={"sources": tuple(moved)}))
        await world.at(NOW + STEP)
        internet.say("cloud.example/other", json.dumps({**SUMMARY, "incidents": [], "extra": 1}), media="application/json")
        await world.at(NOW + 2 * STEP)
        (event,) = await bank_events(world, "cloud")
        assert event.lifecycle is Lifecycle.IN_PROGRESS


LIST = """
[site]
title = "Articles"
url = "https://status.example.cn"
languages = ["en"]

[[services]]
id = "etax"
name = "电子税务局"

[[sources]]
id = "tax"
kind = "html_list"
url = "http://tax.example/notices/"
every = "15m"
services = ["etax"]
"""
ARTICLE = "<html><body><h1>系统停机公告</h1><p>电子税务局定于2026年11月24日16:30至11月25日8:00停机维护。</p></body></html>"


async def test_an_article_that_is_gone_is_asked_and_may_come_back(start: Start) -> None:
    internet = Internet()
    rows = "".join(f'<li><a href="/notices/{n}.html">{name}</a><span>2026-11-24</span></li>' for n, name in ((1, "系统停机公告"),))
    internet.say("tax.example/notices/", f"<!doctype html><html><body><ul>{rows}</ul></body></html>")
    internet.say("tax.example/notices/1.html", ARTICLE)
    async with start(LIST, NOW, internet) as world:
        (event,) = await bank_events(world, "etax")
        assert event.lifecycle is Lifecycle.IN_PROGRESS
        internet.say("tax.example/notices/1.html", "not here", status=404)
        await world.at(NOW + timedelta(minutes=70))
        (chain,) = (await bank_notices(world, "tax")).values()
        assert [one.absence for one in chain] == [None, Absence.WITHDRAWN]
        assert await asked(world) == {"gone_from_source"}
        internet.say("tax.example/notices/1.html", ARTICLE)
        await world.at(NOW + timedelta(hours=5))
        (chain,) = (await bank_notices(world, "tax")).values()
        assert [one.absence for one in chain] == [None, Absence.WITHDRAWN, None]
        (event,) = await bank_events(world, "etax")
        assert (event.lifecycle, event.questions) == (Lifecycle.IN_PROGRESS, ())
