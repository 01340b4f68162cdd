"""Sources that cannot be read: said as what it is, never taken for "all clear", and no event is changed by it."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from statuspage.core.model import Lifecycle, State
from statuspage.core.page import build
from statuspage.core.source import Trouble
from tests.scenarios.conftest import Internet, Start, World

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SETTINGS = """
[site]
title = "Sources"
url = "https://status.example.cn"
languages = ["en"]

[[services]]
id = "cloud"
name = "Cloud"
[[services.components]]
id = "storage"
name = "Object Storage"

[[services]]
id = "bank"
name = "示范银行"

[[sources]]
id = "cloud-status"
kind = "statuspage_v2"
url = "http://cloud.example/api/v2/summary.json"
every = "5m"
services = ["cloud"]

[[sources]]
id = "bank-feed"
kind = "feed"
url = "http://bank.example/feed"
every = "5m"
services = ["bank"]
"""
SUMMARY = {
    "page": {"id": "cloudcloud01", "name": "Cloud", "url": "http://cloud.example"},
    "status": {"indicator": "major", "description": "Partial outage"},
    "components": [{"id": "storage00001", "name": "Object Storage", "status": "major_outage", "group": False}],
    "incidents": [
        {
            "id": "incident0001",
            "name": "Errors in Object Storage",
            "status": "investigating",
            "impact": "critical",
            "created_at": "2026-11-24T08:50:00Z",
            "started_at": "2026-11-24T08:50:00Z",
            "updated_at": "2026-11-24T08:55:00Z",
            "incident_updates": [],
            "components": [{"id": "storage00001", "name": "Object Storage"}],
        }
    ],
    "scheduled_maintenances": [],
}
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>示范银行公告</title><link>http://bank.example/</link>
<description>公告</description>%s</channel></rss>"""
ITEM = """<item><title>系统维护公告</title><guid>7</guid><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate>
<description>我行定于2026年11月24日16:30至18:30进行系统维护，期间网上银行暂停服务。</description></item>"""

WALL = "<html><head><title>403</title></head><body><script>challenge()</script></body></html>"


def healthy() -> Internet:
    internet = Internet()
    internet.say("cloud.example/api/v2/summary.json", json.dumps(SUMMARY), media="application/json")
    internet.say("bank.example/feed", FEED % ITEM, media="application/rss+xml")
    return internet


async def states(world: World) -> dict[str, State]:
    page = build(world.app.settings, await world.known(), world.clock.now)
    return {view.service.id: view.state for view in page.services}


@dataclass(frozen=True)
class Bad:
    """A bad answer of one source, and why it makes the source unreadable."""

    source: str
    trouble: Trouble
    body: str
    status: int = 200
    media: str = "application/json"

    @property
    def address(self) -> str:
        return "bank.example/feed" if self.source == "bank-feed" else "cloud.example/api/v2/summary.json"


BAD = {
    "an API gateway's refusal": Bad("cloud-status", Trouble.UNRECOGNISED, '{"message":"Forbidden"}'),
    "an empty object": Bad("cloud-status", Trouble.UNRECOGNISED, "{}"),
    "a bot wall": Bad("cloud-status", Trouble.BLOCKED, WALL, 403, "text/html"),
    "a page of script where JSON was": Bad("cloud-status", Trouble.UNRECOGNISED, WALL, 200, "text/html"),
    "a server error": Bad("cloud-status", Trouble.REFUSED, "", 500),
    "an empty feed where one was not": Bad("bank-feed", Trouble.UNRECOGNISED, FEED % "", media="application/rss+xml"),
    "an error of a storage service": Bad("bank-feed", Trouble.UNRECOGNISED, "<Error><Code>AccessDenied</Code></Error>"),
    "a body over the cap": Bad("bank-feed", Trouble.TOO_LARGE, "x" * 10_500_000),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
async def test_a_body_without_its_anchor_changes_no_event(start: Start, bad: Bad) -> None:
    internet = healthy()
    async with start(SETTINGS, NOW, internet) as world:
        before = await world.known()
        assert {event.lifecycle for event in before.events} == {Lifecycle.IN_PROGRESS}
        assert await states(world) == {"cloud": State.MAJOR, "bank": State.MAINTENANCE}
        internet.say(bad.address, bad.body, status=bad.status, media=bad.media)
        await world.at(NOW + timedelta(minutes=6))
        after = await world.known()
        health = after.health[bad.source]
        assert health.trouble is bad.trouble
        assert health.last_good == before.health[bad.source].last_good
        assert after.events == before.events
        assert State.OPERATIONAL not in (await states(world)).values()
        assert health.unreadable is not None
        assert health.unreadable[:12] in await world.get("/sources")


async def test_a_service_whose_only_source_cannot_be_read_is_unknown_not_green(start: Start) -> None:
    internet = healthy()
    calm = SUMMARY | {
        "status": {"indicator": "none", "description": "All Systems Operational"},
        "incidents": [],
        "components": [{"id": "storage00001", "name": "Object Storage", "status": "operational", "group": False}],
    }
    internet.say("cloud.example/api/v2/summary.json", json.dumps(calm), media="application/json")
    async with start(SETTINGS, NOW, internet) as world:
        assert (await states(world))["cloud"] is State.OPERATIONAL
        internet.say("cloud.example/api/v2/summary.json", WALL, status=403)
        await world.at(NOW + timedelta(minutes=6))
        assert (await states(world))["cloud"] is State.UNKNOWN
        internet.say("cloud.example/api/v2/summary.json", json.dumps(calm), media="application/json")
        await world.at(NOW + timedelta(minutes=20))
        assert (await states(world))["cloud"] is State.OPERATIONAL


async def test_an_unchanged_body_is_not_read_again_and_a_validator_is_sent(start: Start) -> None:
    internet = healthy()
    async with start(SETTINGS, NOW, internet) as world:
        for minute in (6, 12, 18):
            await world.at(NOW + timedelta(minutes=minute))
        known = await world.known()
        assert internet.asked.count("bank.example/feed") == 4
        assert known.health["bank-feed"].last_change == NOW
        assert known.health["bank-feed"].last_good == NOW + timedelta(minutes=18)
        assert len([n for n in known.notices if n.source == "bank-feed"]) == 1


async def test_a_failing_source_is_asked_less_and_less(start: Start) -> None:
    internet = healthy()
    internet.say("bank.example/feed", "down", status=500)
    async with start(SETTINGS, NOW, internet) as world:
        for minute in range(1, 61):
            await world.at(NOW + timedelta(minutes=minute))
        assert 3 <= internet.asked.count("bank.example/feed") <= 5


LISTED = """
[site]
title = "状态"
url = "https://status.example.cn"

[[services]]
id = "etax"
name = "电子税务局"

[[sources]]
id = "notices"
kind = "html_list"
url = "http://tax.example/notices/"
every = "5m"
services = ["etax"]
"""
LIST = """<html><head><meta name="ColumnName" content="通知公告"></head><body><ul class="list">
<li><a href="./{first}">停机公告</a><span>[{dated}]</span></li>
<li><a href="./20.html">办公时间</a><span>[2026-10-20]</span></li>
<li><a href="./19.html">征期公告</a><span>[2026-10-19]</span></li>
</ul></body></html>"""
ARTICLE = (
    '<html><head><meta name="ArticleTitle" content="办公时间"><meta name="PubDate" content="2026-10-20">'
    "</head><body><div><p>工作日9:00-17:00对外办公。</p></div></body></html>"
)


@pytest.mark.parametrize(
    ("first", "dated", "status", "problem"),
    [
        ("24.html", "2026-11-24", 403, Trouble.ARTICLES),
        ("24.html", "2026-11-24", 200, None),
        ("24.pdf", "2026-11-24", 403, None),
        ("24.html", "2026-11-14", 403, None),
    ],
    ids=["a wall before a fresh article", "readable", "for printing", "an old one"],
)
async def test_a_list_of_what_cannot_be_read_says_nothing(
    start: Start, first: str, dated: str, status: int, problem: Trouble | None
) -> None:
    internet = Internet()
    internet.say("tax.example/notices/", LIST.format(first=first, dated=dated))
    for name in ("24.html", "24.pdf", "20.html", "19.html"):
        internet.say(f"tax.example/notices/{name}", ARTICLE)
    internet.say(f"tax.example/notices/{first}", WALL if status != 200 else ARTICLE, status=status)
    async with start(LISTED, datetime(2026, 11, 24, 12, tzinfo=UTC), internet) as world:
        page = await world.page()
        assert page.sources[0].problem is problem
        assert page.services[0].state is (State.UNKNOWN if problem else State.NO_NOTICE)
        if problem:
            assert "24.html" in await world.get("/sources")
            internet.say(f"tax.example/notices/{first}", ARTICLE)
            await world.at(datetime(2026, 11, 24, 13, tzinfo=UTC))
            assert (await world.page()).services[0].state is State.NO_NOTICE
