"""Alerts through the whole program: each kind of receiver gets exactly the right messages, in order, and none that is stale."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from standardwebhooks.webhooks import Webhook
from starlette.requests import Request
from starlette.responses import Response

from statuspage.store.tables import deliveries
from tests.scenarios.conftest import SECRET, Internet, Start, World
from tests.statuspage.net.mailbox import mailbox

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ROBOTS = ("dingtalk", "wecom", "feishu", "slack", "discord", "teams", "telegram", "ntfy")
SHAPES = ("own", "statuspage", "alertmanager", "kuma")
SETTINGS = """
[site]
title = "Delivery"
url = "https://status.example.cn"
languages = ["zh-Hans", "en"]

[[services]]
id = "bank"
name = "示范银行"

[[sources]]
id = "bank-feed"
kind = "feed"
url = "http://bank.example/feed"
every = "5m"
services = ["bank"]
"""
RECEIVER = '[[subscribers]]\nid = "{id}"\nkind = "{kind}"\nurl = "http://{id}.example/hook"\n{more}\n'
REMINDED = 'reminders = ["1d", "1h"]\n'
SIGNED = 'secret = "env:HOOK_SECRET"\n'


def everybody(mail_port: int) -> str:
    """A receiver of every kind and shape, one that reads digests and one that sleeps."""
    people = [RECEIVER.format(id=kind, kind=kind, more=REMINDED) for kind in ROBOTS]
    programs = [RECEIVER.format(id=shape, kind="webhook", more=f'{SIGNED}{REMINDED}shape = "{shape}"') for shape in SHAPES]
    more = [
        RECEIVER.format(id="hub", kind="websub", more=""),
        RECEIVER.format(id="digest", kind="slack", more='digest = "daily"\nlang = "en"'),
        RECEIVER.format(id="sleeper", kind="slack", more=f'{REMINDED}quiet = "20:00-08:00"'),
    ]
    mail = f'[mail]\nhost = "127.0.0.1"\nport = {mail_port}\nsecurity = "none"\nsender = "status@status.example.cn"\n'
    mailbox = f'[[subscribers]]\nid = "mail"\nkind = "email"\nurl = "mailto:ops@ops.example"\n{REMINDED}'
    return "".join((SETTINGS, mail, mailbox, *people, *programs, *more))


TAKEN = {
    **dict.fromkeys(("dingtalk", "wecom"), '{"errcode":0,"errmsg":"ok"}'),
    "feishu": '{"code":0,"msg":"success"}',
    "telegram": '{"ok":true}',
}


@dataclass
class Sinks(Internet):
    """An internet on which all receivers take what they are sent; `got` is what, by receiver."""

    got: dict[str, list[bytes]] = field(default_factory=dict)

    async def answer(self, request: Request) -> Response:
        """Take a message as its receiver would."""
        if request.method != "POST":
            return await super().answer(request)
        name = request.headers["host"].removesuffix(".example")
        self.got.setdefault(name, []).append(await request.body())
        if name in SHAPES:
            at = datetime.fromtimestamp(int(request.headers["webhook-timestamp"]), UTC)
            signed = Webhook(SECRET).sign(request.headers["webhook-id"], at, self.got[name][-1].decode())
            assert signed in request.headers["webhook-signature"].split()
        return Response(TAKEN.get(name, "ok"))

    def announce(self, text: str, title: str = "系统维护公告", guid: str = "7") -> None:
        """Have the bank's feed say so."""
        item = f"<item><title>{title}</title><guid>{guid}</guid><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate>"
        feed = (
            f"<channel><title>示范银行公告</title><link>http://bank.example/</link>{item}<description>{text}</description></item>"
        )
        self.say("bank.example/feed", f'<rss version="2.0">{feed}</channel></rss>', media="application/rss+xml")

    def titles(self, name: str) -> list[str]:
        """The first line of what a receiver was told, whatever its form."""
        return [title_of(name, json.loads(body)) for body in self.got.get(name, [])]

    def types(self) -> list[str]:
        """What our own webhooks said."""
        return [json.loads(body)["type"] for body in self.got.get("own", [])]


def title_of(name: str, content: Mapping[str, Any]) -> str:
    match name:
        case "dingtalk":
            found = content["markdown"]["title"]
        case "wecom":
            found = content["markdown"]["content"].split("\n")[0].strip("*")
        case "feishu":
            found = content["card"]["header"]["title"]["content"]
        case "discord":
            found = content["embeds"][0]["title"]
        case "teams":
            found = content["attachments"][0]["content"]["body"][0]["text"]
        case "telegram":
            found = content["text"].split("\n")[0].removeprefix("<b>").removesuffix("</b>")
        case "ntfy":
            found = content["title"]
        case "statuspage":
            found = content["incident"]["incident_updates"][0]["body"].split("\n")[0]
        case "alertmanager":
            found = content["commonAnnotations"]["summary"]
        case "kuma":
            found = content["msg"]
        case _:
            found = content["text"]
    return str(found)


def window(day: int) -> str:
    return f"我行定于2026年11月{day}日20:00至22:00进行系统维护，期间网上银行暂停服务。"


def november(day: int, hour: int) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


@pytest.fixture
def internet() -> Sinks:
    made = Sinks()
    made.announce(window(25))
    return made


async def postponed_twice_and_cancelled(world: World, internet: Sinks) -> None:
    """Announced for the 25th, put off to the 26th and the 28th, and called off on the 27th."""
    story = {
        november(24, 12): window(25),
        november(24, 13): window(26),
        november(25, 11): window(26),  # an hour before what was announced at first
        november(25, 12): window(26),
        november(26, 10): window(28),
        november(26, 11): window(28),
        november(27, 12): window(28),
        november(27, 18): "原定于2026年11月28日20:00至22:00进行的系统维护现已取消，各项服务正常。",
        november(28, 11): "",
        november(28, 12): "",
    }
    for moment, text in story.items():
        if text:
            internet.announce(text)
        await world.at(moment)


TOLD = [
    "示范银行：公告停机维护：11月25日 20:00–22:00",
    "示范银行：停机维护将于 11月25日 20:00 开始（1 天后）",
    "示范银行：停机维护推迟，公告预计 11月26日 22:00 结束",
    "示范银行：停机维护将于 11月26日 20:00 开始（1 天后）",
    "示范银行：停机维护推迟，公告预计 11月28日 22:00 结束",
    "示范银行：停机维护将于 11月28日 20:00 开始（1 天后）",
    "示范银行：停机维护已取消",
]


async def test_everybody_hears_of_a_maintenance_that_is_put_off_twice_and_called_off(start: Start, internet: Sinks) -> None:
    async with mailbox() as box, start(everybody(box.port), NOW, internet) as world:
        await postponed_twice_and_cancelled(world, internet)
        assert internet.types() == [
            *("event.announced", "event.reminder", "event.postponed", "event.reminder", "event.postponed"),
            *("event.reminder", "event.cancelled"),
        ]
        for name in (*ROBOTS, "statuspage", "alertmanager", "kuma"):
            assert internet.titles(name) == TOLD, name
        assert [mail["subject"] for mail in box.taken] == TOLD
        assert len({mail["message-id"] for mail in box.taken}) == len(TOLD)
        assert len(internet.got["hub"]) == 4  # a feed is no other at a reminder
        assert internet.titles("sleeper") == [title for title in TOLD if "将于" not in title]  # each was moved while it slept
        assert internet.titles("digest") == ["Delivery: the day in brief"] * 4
        async with world.app.context.store.reading() as connection:  # type: ignore[union-attr]
            rows = (await connection.execute(select(deliveries))).all()
        assert not [row for row in rows if row.due_at is not None]
        assert {row.done_at is not None or row.dropped_at is not None for row in rows} == {True}


async def test_what_began_in_quiet_hours_is_told_once_as_it_stands(start: Start, internet: Sinks) -> None:
    """From eight in the evening until eight in the morning nothing is sent; the maintenance is over by then."""
    sleeper = RECEIVER.format(id="sleeper", kind="slack", more='quiet = "20:00-08:00"')
    async with start(SETTINGS + sleeper, NOW, internet) as world:
        for moment in (november(25, 12), november(25, 14), november(25, 16), november(26, 0)):
            await world.at(moment)
    assert internet.titles("sleeper") == [TOLD[0], "示范银行：停机维护按公告应已结束，没有人确认"]


async def test_what_comes_up_while_a_robot_rests_is_one_message(start: Start, internet: Sinks) -> None:
    async with start(SETTINGS + RECEIVER.format(id="wecom", kind="wecom", more=""), NOW, internet) as world:
        assert world.app.context is not None
        world.app.context.rounds.resting["wecom"] = november(25, 13)
        internet.announce("我行定于2026年11月25日20:00至23:00进行系统维护，期间网上银行暂停服务。")
        for moment in (november(25, 11), november(25, 12)):
            await world.at(moment)
            assert len(internet.got["wecom"]) == 1
        await world.at(november(25, 13))
    (_, several) = internet.got["wecom"]
    text = json.loads(several)["markdown"]["content"]
    assert text.startswith("**Delivery：2 条消息**")
    assert [line.removeprefix("> ■ ") for line in text.split("\n") if "■" in line] == [
        "示范银行：停机维护延长至 11月25日 23:00",
        "示范银行：公告的停机维护开始",
    ]


async def test_operators_hear_of_a_source_that_cannot_be_read_and_of_its_return(start: Start, internet: Sinks) -> None:
    own = RECEIVER.format(id="own", kind="webhook", more=f'{SIGNED}tell = ["trouble"]')
    async with start(SETTINGS + own, NOW, internet) as world:
        internet.say("bank.example/feed", "", status=500)
        for minutes in (6, 20, 37):
            assert internet.types() == []
            await world.at(NOW + timedelta(minutes=minutes))
        assert internet.types() == ["source.unreadable"]
        internet.announce(window(25))
        for hours in (7, 8):
            await world.at(NOW + timedelta(hours=hours))
        assert internet.types() == ["source.unreadable", "source.readable"]
    assert json.loads(internet.got["own"][0])["data"]["id"] == "bank-feed"
