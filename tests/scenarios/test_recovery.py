"""Outages of one source, one after the other, each later than announced; then a new one: announced, and from experience."""

from datetime import datetime, timedelta
from email.utils import format_datetime
from zoneinfo import ZoneInfo

import pytest

from tests.scenarios.conftest import Internet, Start, World
from tests.statuspage.render.checks import Look

BEIJING = ZoneInfo("Asia/Shanghai")
SETTINGS = """
[site]
title = "银行系统状态"
url = "https://status.example.cn"

[[services]]
id = "bank"
name = "示例银行"
names = { en = "Example Bank" }
[[services.components]]
id = "transfer"
name = "转账汇款"
names = { en = "Transfers" }

[[sources]]
id = "bank-feed"
name = "示例银行公告"
names = { en = "Bank announcements" }
kind = "feed"
url = "http://bank.example.cn/feed.xml"
every = "10m"
services = ["bank"]
official = true

[[probes]]
id = "p-transfer"
service = "bank"
component = "transfer"
url = "http://bank.example.cn/transfer"
every = "10m"
confirm = 1
damping = "1m"

[[subscribers]]
id = "ops"
kind = "webhook"
url = "http://ops.example.cn/hook"
secret = "env:HOOK_SECRET"
"""
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
FIRST = datetime(2026, 3, 2, tzinfo=BEIJING)
LATE = (40, 70, 55, 85, 60, 50, 75, 65)
"""How many minutes later than announced each outage ends: an hour, more or less."""


def window(day: int) -> tuple[datetime, datetime]:
    """The announced window of a day: 02:00 to 04:00."""
    start = FIRST + timedelta(days=day, hours=2)
    return start, start + 2 * HOUR


def item(day: int) -> str:
    start, end = window(day)
    published = start - 8 * HOUR
    words = f"我行将于{start:%Y年%m月%d日 %H:%M}至{end:%Y年%m月%d日 %H:%M}进行系统维护，届时转账汇款功能将暂停使用。"
    link = f"http://bank.example.cn/notices/{day}"
    return (
        f"<item><title>关于转账汇款系统维护的公告</title><link>{link}</link><guid>{link}</guid>"
        f"<pubDate>{format_datetime(published)}</pubDate><description>{words}</description></item>"
    )


class Bank:
    """The bank's feed, which announces a day's maintenance, and its transfers."""

    def __init__(self) -> None:
        self.internet = Internet()
        self.announce(-1)
        self.up()

    def announce(self, last: int) -> None:
        items = "".join(item(day) for day in range(max(0, last - 5), last + 1))
        feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>公告</title>{items}</channel></rss>'
        self.internet.say("bank.example.cn/feed.xml", feed, media="application/rss+xml")

    def up(self) -> None:
        self.internet.say("bank.example.cn/transfer", "转账汇款")

    def down(self) -> None:
        self.internet.say("bank.example.cn/transfer", "维护中", status=503)


async def begin(world: World, bank: Bank, day: int) -> None:
    start, _ = window(day)
    bank.announce(day)
    await world.at(start - 7 * HOUR)
    await world.at(start)
    bank.down()
    await world.checks(start + 10 * MINUTE, 10 * MINUTE, 2)


async def end(world: World, bank: Bank, at: datetime) -> None:
    bank.up()
    await world.checks(at, 10 * MINUTE, 2)


async def outage(world: World, bank: Bank, day: int) -> None:
    await begin(world, bank, day)
    over = window(day)[1]
    await world.at(over - 10 * MINUTE)
    await world.at(over)
    await world.at(over + (LATE[day] - 20) * MINUTE)
    await end(world, bank, over + LATE[day] * MINUTE)


async def words(world: World, path: str) -> str:
    body = await world.get(path)
    return " ".join(Look(body[body.index("<main") : body.index("</main>") + 7]).text.split())


async def running_event(world: World) -> str:
    (event,) = (await world.page()).running
    return event.id


async def test_experience_stands_beside_what_is_announced_and_is_scored(start: Start) -> None:
    bank = Bank()
    async with start(SETTINGS, FIRST - HOUR * 24, bank.internet) as world:
        await begin(world, bank, 0)
        path = f"/events/{await running_event(world)}"
        assert "推算恢复 历史太少还没有一次已知何时结束的停机" in await words(world, path)
        await end(world, bank, window(0)[1] + LATE[0] * MINUTE)
        for day in range(1, len(LATE)):
            await outage(world, bank, day)
        new = len(LATE)
        await begin(world, bank, new)
        event = await running_event(world)
        await told(world, event, new)
        await past_the_announced_end(world, event, new)
        await scored(world, bank, new)


async def told(world: World, event: str, new: int) -> None:
    """While it runs as announced: both times, the announced one first; on the home page, in the feed and in the webhook too."""
    _, over = window(new)
    page = await words(world, f"/events/{event}")
    assert f"公告恢复 {over.day}日 04:00" in page
    assert "依据这个来源此前 8 次" in page
    assert "这是推算，不是公告。" in page
    assert page.index("公告恢复") < page.index("推算恢复")
    home = await words(world, "/")
    assert home.index("公告") < home.index("推算")
    assert "十次有八次在" in home
    assert "Estimate" in await words(world, "/en/")
    started = world.internet.hooks[-1]["data"]
    assert datetime.fromisoformat(started["event"]["expected_recovery"]) == over
    middle = datetime.fromisoformat(started["expectation"]["middle"])
    assert over + 30 * MINUTE <= middle <= over + 90 * MINUTE
    newest = (await world.feed())[-1]
    assert "我们的推算" in newest.description
    assert "公告预计" in newest.description.split("我们的推算")[0]


async def past_the_announced_end(world: World, event: str, new: int) -> None:
    """Overdue: the announced time stays, and nothing that is expected has passed."""
    _, over = window(new)
    for minutes in (10, 30, 60, 100, 200):
        now = over + minutes * MINUTE
        await world.at(now)
        page = await words(world, f"/events/{event}")
        assert f"公告恢复 {over.day}日 04:00" in page
        assert "推算以它到现在还没结束为前提" in page or "说不准" in page
        shown = [one for one in (await world.known()).shown if one.event == event]
        assert all(one.low and one.middle and one.low >= one.at and one.middle > one.at for one in shown)


async def scored(world: World, bank: Bank, new: int) -> None:
    """Over: it was predicted, that was noted once and not with every rendering, and it counts."""
    _, over = window(new)
    await end(world, bank, over + 210 * MINUTE)
    page = await words(world, "/sources/bank-feed")
    assert "9 次知道何时结束：0 次没有超过公告的时间。" in page
    assert "提前多久公告 8 小时9 次维护的中位数" in page
    assert "比公告晚多久 晚 1 小时" in page
    assert "推算的范围兑现了多少 历史太少" in page
    assert "How it keeps its word" in await words(world, "/en/sources/bank-feed")
    known = await world.known()
    assert len(known.outages) == 9
    by_event = {row.event: [one for one in known.shown if one.event == row.event] for row in known.outages}
    counts = sorted(len(shown) for shown in by_event.values())
    assert counts[0] == 0
    assert 1 <= counts[-1] <= 12


@pytest.mark.parametrize("path", ["/sources/bank-feed", "/en/sources/bank-feed"])
async def test_without_history_the_page_of_a_source_says_so(start: Start, path: str) -> None:
    async with start(SETTINGS, FIRST, Bank().internet) as world:
        page = await words(world, path)
        assert ("历史太少" if path.startswith("/sources") else "little history") in page
