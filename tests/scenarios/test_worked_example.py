"""The worked example of the design, told to the whole program: page, RSS and webhooks at every step."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tests.scenarios.conftest import Internet, Start

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


async def test_the_worked_example(start: Start) -> None:
    internet = the_internet()
    check = timedelta(seconds=90)
    async with start(SETTINGS, beijing("18 10:05"), internet) as world:
        await world.checks(beijing("18 10:07"), check, 3)
        assert [m["type"] for m in internet.hooks] == ["event.announced"]
        event = internet.hooks[0]["data"]["event"]
        (phase,) = event["phases"]
        assert datetime.fromisoformat(phase["start"]) == beijing("20 20:00")
        assert datetime.fromisoformat(phase["end"]) == beijing("22 08:00")
        assert event["lifecycle"] == "scheduled"
        assert [datetime.fromisoformat(r["at"]) for r in event["restored"]] == [beijing("21 12:00")]
        assert "离线开票" in event["workarounds"][0]["quote"]
        page = f"/events/{event['id']}"
        assert "12月20日20:00" in await world.get(page)  # the evidence, in the source's own words
        assert "离线开票" in await world.get(page)

        internet.say("tax.example.cn/notices/202412/t20241218_7.html", announcement("10:00"))
        await world.at(beijing("19 09:00"))
        assert [m["type"] for m in internet.hooks][1:] == ["event.extended"]
        assert internet.hooks[1]["data"]["event"]["superseded"]

        await world.at(beijing("20 20:00"))
        assert internet.hooks[-1]["type"] == "event.started"
        for function in ("login", "invoicing"):
            down(internet, function)
        await world.checks(beijing("20 20:02"), check, 4)
        assert "维护" in await world.get("/services/etax")
        await world.at(beijing("21 12:00"))

        up(internet, "login")
        await world.checks(beijing("22 09:50"), check, 4)
        assert len(internet.hooks) == 3
        await world.at(beijing("22 10:00"))
        overrun = internet.hooks[3]
        assert overrun["type"] == "event.overrun"
        late = next(v for v in overrun["data"]["event"]["verdicts"] if v["kind"] == "overrun")
        assert late["targets"] == [{"service": "etax", "component": "invoicing"}]
        english = await world.get("/en/services/etax")
        assert "major" in english.lower()

        await world.at(beijing("22 11:10"))
        up(internet, "invoicing")
        await world.checks(beijing("22 11:12"), check, 3)
        ended = internet.hooks[4]
        assert ended["type"] == "event.ended"
        assert datetime.fromisoformat(ended["data"]["event"]["ended_at"]) == beijing("22 11:12")
        assert ended["data"]["event"]["ending"] == "observation"

        items = await world.feed()
        assert [item.id for item in items] == [f"{event['id']}#{n}" for n in range(1, 6)]
        assert len(await world.feed("/events.rss")) == 1
        assert len(internet.hooks) == len({message["id"] for message in internet.hooks}) == 5
        assert "11:12" in await world.get(page)
