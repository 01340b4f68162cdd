"""The worked example of the design, told to the whole program: page, RSS and webhooks at every step."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from statuspage.core.model import State
from statuspage.jobs.reader import Reader
from tests.scenarios.conftest import Internet, Start, World

BEIJING = ZoneInfo("Asia/Shanghai")
SETTINGS = """
[site]
title = "北京办税系统状态"
url = "https://status.example.cn"

[[services]]
id = "etax"
name = "北京市电子税务局"
names = { en = "Beijing e-Tax Bureau" }
aliases = ["电子税务局"]
[[services.components]]
id = "login"
name = "登录"
names = { en = "Login" }
[[services.components]]
id = "invoicing"
name = "发票开具"
names = { en = "Invoicing" }
[[services.components]]
id = "check"
name = "发票查验"

[[sources]]
id = "notices"
name = "北京市税务局通知公告"
kind = "html_list"
url = "http://tax.example.cn/notices/"
services = ["etax"]
official = true

[[probes]]
id = "p-login"
service = "etax"
component = "login"
url = "http://etax.example.cn/login"
every = "90s"

[[probes]]
id = "p-invoicing"
service = "etax"
component = "invoicing"
url = "http://etax.example.cn/invoicing"
every = "90s"

[[subscribers]]
id = "ops"
kind = "webhook"
url = "http://ops.example.cn/hook"
secret = "env:HOOK_SECRET"
"""

LIST = """<html><head><meta name="ColumnName" content="通知公告"></head><body><ul class="list">
<li><a href="./202412/t20241218_7.html">关于电子税务局停机维护的公告</a><span>[2024-12-18]</span></li>
<li><a href="./202412/t20241201_6.html">关于12月征期申报纳税期限的公告</a><span>[2024-12-01]</span></li>
<li><a href="./202411/t20241120_5.html">办税服务厅办公时间调整</a><span>[2024-11-20]</span></li>
</ul></body></html>"""


def article(title: str, published: str, text: str) -> str:
    return (
        f'<html><head><meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{published}">'
        f'</head><body><div id="zoomcon"><p>{text}</p></div></body></html>'
    )


def announcement(end: str) -> str:
    return article(
        "关于电子税务局停机维护的公告",
        "2024-12-18 10:00",
        f"因系统升级，定于12月20日20:00至22日{end}对电子税务局停机维护。12月21日12:00起恢复发票查验。"
        "停机期间开票软件可离线开票，系统恢复后上传。",
    )


def beijing(text: str) -> datetime:
    return datetime.strptime(f"2024-12-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=BEIJING)


def the_internet() -> Internet:
    internet = Internet()
    internet.say("tax.example.cn/notices/", LIST)
    internet.say("tax.example.cn/notices/202412/t20241218_7.html", announcement("8:00"))
    internet.say("tax.example.cn/notices/202412/t20241201_6.html", article("征期公告", "2024-12-01", "12月征期截止日为12月16日。"))
    internet.say("tax.example.cn/notices/202411/t20241120_5.html", article("办公时间", "2024-11-20", "工作日9:00-17:00对外办公。"))
    up(internet, "login")
    up(internet, "invoicing")
    return internet


def up(internet: Internet, function: str) -> None:
    internet.say(f"etax.example.cn/{function}", "登录 北京市电子税务局")


def down(internet: Internet, function: str) -> None:
    internet.say(f"etax.example.cn/{function}", "停机维护", status=503)


CHECK = timedelta(seconds=90)


async def announced(world: World) -> str:
    """18 December: the article is read, the event is scheduled; its page has the evidence in the source's own words."""
    await world.checks(beijing("18 10:07"), CHECK, 3)
    (message,) = world.internet.hooks
    event = message["data"]["event"]
    (phase,) = event["phases"]
    assert (message["type"], event["lifecycle"]) == ("event.announced", "scheduled")
    assert datetime.fromisoformat(phase["start"]) == beijing("20 20:00")
    assert datetime.fromisoformat(phase["end"]) == beijing("22 08:00")
    assert [datetime.fromisoformat(r["at"]) for r in event["restored"]] == [beijing("21 12:00")]
    assert "离线开票" in event["workarounds"][0]["quote"]
    page = await world.get(f"/events/{event['id']}")
    assert "12月20日20:00" in page
    assert "离线开票" in page
    return str(event["id"])


async def extended_and_begun(world: World) -> None:
    """19 December: the article is edited in place. 20 December: it begins, and both functions go down."""
    world.internet.say("tax.example.cn/notices/202412/t20241218_7.html", announcement("10:00"))
    await world.at(beijing("19 09:00"))
    assert world.internet.hooks[1]["type"] == "event.extended"
    assert world.internet.hooks[1]["data"]["event"]["superseded"]
    await world.at(beijing("20 20:00"))
    assert world.internet.hooks[2]["type"] == "event.started"
    for function in ("login", "invoicing"):
        down(world.internet, function)
    await world.checks(beijing("20 20:02"), CHECK, 4)
    assert "维护" in await world.get("/services/etax")
    await world.at(beijing("21 12:00"))


async def overrun(world: World) -> None:
    """22 December, 10:00: the login is back, invoicing is not, and there is no new notice."""
    up(world.internet, "login")
    await world.checks(beijing("22 09:50"), CHECK, 4)
    assert len(world.internet.hooks) == 3
    await world.at(beijing("22 10:00"))
    message = world.internet.hooks[3]
    assert message["type"] == "event.overrun"
    late = next(v for v in message["data"]["event"]["verdicts"] if v["kind"] == "overrun")
    assert late["targets"] == [{"service": "etax", "component": "invoicing"}]
    states = {part.state.target.component: part.state.state for part in (await world.page()).services[0].components}
    assert (states["login"], states["invoicing"]) == (State.OPERATIONAL, State.MAJOR)
    assert "major" in (await world.get("/en/services/etax")).lower()


async def ended(world: World) -> None:
    """22 December, 11:15: invoicing has been up for three checks, since 11:12."""
    await world.at(beijing("22 11:10"))
    up(world.internet, "invoicing")
    await world.checks(beijing("22 11:12"), CHECK, 3)
    event = world.internet.hooks[4]["data"]["event"]
    assert world.internet.hooks[4]["type"] == "event.ended"
    assert (datetime.fromisoformat(event["ended_at"]), event["ending"]) == (beijing("22 11:12"), "observation")
    assert next(v["seconds"] for v in event["verdicts"] if v["kind"] == "overrun") == 72 * 60


async def test_the_worked_example(start: Start) -> None:
    async with start(SETTINGS, beijing("18 10:05"), the_internet(), Reader()) as world:
        event = await announced(world)
        await extended_and_begun(world)
        await overrun(world)
        await ended(world)
        assert [item.id for item in await world.feed()] == [f"{event}#{n}" for n in range(1, 6)]
        assert len(await world.feed("/events.rss")) == 1
        assert len(world.internet.hooks) == len({message["id"] for message in world.internet.hooks}) == 5
        assert "11:12" in await world.get(f"/events/{event}")
