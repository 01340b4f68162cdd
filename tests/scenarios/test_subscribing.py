"""Visitors subscribe, prove that a place is theirs, change and leave: through the whole program, with a real mail server."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from standardwebhooks import Webhook
from starlette.requests import Request
from starlette.responses import Response

from statuspage.app import App
from statuspage.errors import FetchError, Phase
from statuspage.settings import Settings
from statuspage.store import receiving, subscriptions
from tests.scenarios.conftest import Internet, Start, World
from tests.statuspage.net.mailbox import Mailbox, mailbox

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SETTINGS = """
[site]
title = "办税状态"
titles = { en = "Tax status" }
url = "https://status.example.cn/tax"

[mail]
host = "127.0.0.1"
port = PORT
security = "none"
sender = "status@example.cn"

[[services]]
id = "bank"
name = "示范银行"
names = { en = "Example Bank" }
[[services.components]]
id = "login"
name = "登录"

[[services]]
id = "etax"
name = "电子税务局"

[[sources]]
id = "bank-feed"
kind = "feed"
url = "http://bank.example/feed"
every = "5m"
services = ["bank"]

[[subscribers]]
id = "ops"
url = "http://ops.example/hook"
secret = "env:HOOK_SECRET"
"""
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>示范银行公告</title><link>http://bank.example/</link>
<description>公告</description>{items}</channel></rss>"""
ITEM = """<item><title>系统维护公告</title><guid>{n}</guid><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate>
<description>我行定于2026年11月{day}日20:00至22:00进行系统维护，期间网上银行暂停服务。</description></item>"""

EVERYTHING: dict[str, Any] = {"what": "all", "kind": ["incident", "maintenance"]}


def announced(internet: Internet, *days: int) -> None:
    items = "".join(ITEM.format(n=day, day=day) for day in days)
    internet.say("bank.example/feed", FEED.format(items=items), media="application/rss+xml")


@asynccontextmanager
async def running(start: Start, internet: Internet | None = None) -> AsyncIterator[tuple[World, Mailbox]]:
    internet = internet or Internet()
    announced(internet)
    async with mailbox() as box, start(SETTINGS.replace("PORT", str(box.port)), NOW, internet) as world:
        yield world, box


def text_of(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def link(mail: EmailMessage, step: str) -> str:
    """The path of the link in a mail for a step, as a proxy in front hands it on: without the site's own folder."""
    found = re.search(rf"https://status\.example\.cn/tax((?:/en)?/subscribe/{step}/\S+)", text_of(mail))
    assert found is not None
    return found[1]


async def test_a_private_range_that_sources_may_be_in_is_closed_to_visitors(tmp_path: Path) -> None:
    given = {"site": {"title": "T", "url": "https://x.example"}, "folder": tmp_path, "fetch": {"allow": ["127.0.0.0/8"]}}
    app = App(Settings.model_validate(given))
    await app.start()
    assert app.context is not None
    phases = []
    for client in (app.context.client, app.context.outward):
        with pytest.raises(FetchError) as refusal:
            await client.request("GET", "http://127.0.0.1:1/")
        phases.append(refusal.value.phase)
    await app.stop()
    assert phases == [Phase.CONNECT, Phase.REFUSED]


async def subscribed(world: World, box: Mailbox, address: str = "li@example.cn", **more: Any) -> str:
    """Have somebody subscribe by mail; the path of the preferences."""
    answer = await world.send("/subscribe/email", address=address, **{**EVERYTHING, **more})
    assert (answer.status, answer.headers["location"]) == (303, "/tax/subscribe/sent")
    await world.app.settle()
    done = await world.send(link(box.taken[-1], "confirm"))
    assert done.status == 200
    found = re.search(r"/subscribe/manage/[\w.-]+", done.body.decode())
    assert found is not None
    return found[0]


async def test_a_mailbox_from_the_first_mail_to_the_last(start: Start) -> None:
    async with running(start) as (world, box):
        answer = await world.send(
            "/en/subscribe/email",
            address="Li@example.cn",
            what="some",
            service="bank",
            kind=["maintenance"],
            lang="en",
            remind="1h",
        )
        assert (answer.status, answer.headers["location"]) == (303, "/tax/en/subscribe/sent")
        await world.app.settle()
        asking = box.taken[0]
        assert (asking["To"], asking["Subject"]) == ("Li@example.cn", "Confirm your subscription: Tax status")
        assert (asking["List-Unsubscribe"], asking["Auto-Submitted"]) == (None, "auto-generated")

        path = link(asking, "confirm")
        opened = await world.ask("GET", path)
        assert (opened.status, opened.headers["cache-control"]) == (200, "no-store")
        assert "Example Bank" in opened.body.decode()
        announced(world.internet, 25)
        await world.at(NOW + 10 * MINUTE)
        assert len(box.taken) == 1, "a link that was only opened, as scanners do, has subscribed somebody"

        assert (await world.send(path)).status == 200
        announced(world.internet, 25, 26)
        await world.at(NOW + 20 * MINUTE)
        told = box.taken[1]
        assert told["Subject"].startswith("Example Bank")
        assert (told["List-Unsubscribe-Post"], told["Precedence"]) == ("List-Unsubscribe=One-Click", "bulk")
        assert told["Message-ID"].startswith("<msg_")


async def test_preferences_are_changed_and_left(start: Start) -> None:
    async with running(start) as (world, box):
        await subscribed(world, box)
        announced(world.internet, 25)
        await world.at(NOW + 10 * MINUTE)
        told = box.taken[1]
        manage = link(told, "manage")
        assert "l***@example.cn" in await world.get(manage)
        saved = await world.send(manage, what="all", kind="incident", lang="en")
        assert (saved.status, 'role="status"' in saved.body.decode()) == (200, True)
        announced(world.internet, 25, 26)
        await world.at(NOW + 20 * MINUTE)
        assert len(box.taken) == 2, "maintenance was not asked for any more"

        leave = str(told["List-Unsubscribe"]).strip("<>").removeprefix("https://status.example.cn/tax")
        assert "<button" in await world.get(leave)
        assert "<form" in await world.get(manage)
        one_click = await world.send(leave, None, **{"List-Unsubscribe": "One-Click"})
        assert (one_click.status, "已退订" in one_click.body.decode()) == (200, True)
        assert "已退订" in await world.get(manage)
        assert world.app.context is not None
        async with world.app.context.store.reading() as connection:
            (row,) = await subscriptions.listed(connection)
        assert (row.state, row.address) == ("left", "")


async def test_the_answer_is_the_same_whoever_is_known(start: Start) -> None:
    async with running(start) as (world, box):
        await subscribed(world, box)
        answers = [
            await world.send("/subscribe/email", address=address, **EVERYTHING)
            for address in ("li@example.cn", "wang@example.cn", "LI+x@example.cn")
        ]
        await world.app.settle()
        seen = {(one.status, one.body, tuple(v for k, v in sorted(one.headers.items()) if k != "date")) for one in answers}
        assert len(seen) == 1
        assert [mail["To"] for mail in box.taken] == ["li@example.cn", "wang@example.cn"]


async def challenged(world: World) -> None:
    """Have the challenges that are due sent, and nothing else done."""
    assert world.app.context is not None
    await world.app.tick("challenge")
    await world.app.context.couriers.idle()


async def test_a_victim_gets_three_mails_a_day_whoever_asks(start: Start) -> None:
    async with running(start) as (world, box):
        for n in range(24):
            world.clock.now = NOW + n * 5 * MINUTE
            assert (await world.send("/subscribe/email", address=f"l.i+{n}@example.cn", **EVERYTHING)).status == 303
            await challenged(world)
        assert len(box.taken) == 3


async def test_a_network_may_ask_so_often_in_an_hour(start: Start) -> None:
    async with running(start) as (world, _):
        statuses = []
        for n in range(22):
            answer = await world.send("/subscribe/email", address=f"{n}@example.cn", **EVERYTHING)
            statuses.append(answer.status)
        assert statuses == [303] * 20 + [429] * 2
        assert int(answer.headers["retry-after"]) > 0


@pytest.mark.parametrize(
    ("refusals", "waits", "tried"),
    [
        (["451 4.7.1 greylisted"], [MINUTE], 1),
        (["451 4.7.1 later"] * 3, [MINUTE, 5 * MINUTE, 15 * MINUTE], 1),
        (["550 5.1.1 no such user"], [DAY], 0),
    ],
)
async def test_the_mail_that_asks_is_tried_again_unless_there_is_nobody(
    start: Start, refusals: list[str], waits: list[timedelta], tried: int
) -> None:
    async with running(start) as (world, box):
        box.refusals["li@example.cn"] = list(refusals)
        await world.send("/subscribe/email", address="li@example.cn", **EVERYTHING)
        now = NOW
        await world.at(now)
        assert box.taken == []
        for wait in waits:
            now += wait
            await world.at(now)
        assert len(box.taken) == tried


async def test_a_message_is_tried_again_under_the_same_id_and_a_mailbox_that_is_gone_is_left_alone(start: Start) -> None:
    async with running(start) as (world, box):
        await subscribed(world, box)
        await subscribed(world, box, "gone@example.cn")
        box.refusals["li@example.cn"] = ["452 4.3.1 too much"]
        box.refusals["gone@example.cn"] = ["550 5.1.1 no such user"] * 9
        announced(world.internet, 25)
        await world.at(NOW + 10 * MINUTE)
        assert len(box.taken) == 2
        await world.at(NOW + 11 * MINUTE)
        assert [mail["To"] for mail in box.taken[2:]] == ["li@example.cn"]
        assert world.app.context is not None
        async with world.app.context.store.reading() as connection:
            assert len(await receiving.disabled(connection)) == 1


def codes(internet: Internet) -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    """Has a server take what is posted to it; the bodies and headers that came."""
    bodies: list[dict[str, Any]] = []
    headers: list[dict[str, str]] = []

    async def take(request: Request) -> Response:
        bodies.append(json.loads(await request.body()))
        headers.append({**request.headers, "raw": (await request.body()).decode()})
        return Response("ok")

    internet.answers["ops.example/visitor"] = take
    return bodies, headers


async def test_a_webhook_proves_itself_by_a_code_and_is_signed_for(start: Start) -> None:
    internet = Internet()
    bodies, headers = codes(internet)
    async with running(start, internet) as (world, _):
        asked = await world.send("/subscribe/webhook", address="http://ops.example/visitor", **EVERYTHING)
        code_page = asked.headers["location"].removeprefix("/tax")
        await world.app.settle()
        (challenge,) = bodies
        assert challenge["type"] == "subscription.challenge"
        assert set(challenge["data"]) == {"code", "site"}
        assert "webhook-signature" not in headers[0]

        right = challenge["data"]["code"]
        wrong = f"{(int(right) + 1) % 1_000_000:06d}"
        assert right not in await world.get(code_page)
        refused = await world.send(code_page, code=wrong)
        assert (refused.status, 'aria-invalid="true"' in refused.body.decode()) == (422, True)
        announced(internet, 25)
        await world.at(NOW + 10 * MINUTE)
        assert len(bodies) == 1, "nothing may be sent before the proof"

        done = (await world.send(code_page, code=f" {right[:3]} {right[3:]}")).body.decode()
        secret = re.findall(r"whsec_[A-Za-z0-9+/=]+", done)[0]
        assert "whsec_" not in (await world.send(code_page, code=right)).body.decode(), "it is shown once"
        announced(internet, 25, 26)
        await world.at(NOW + 20 * MINUTE)
        signed = headers[1]
        assert _is_signed(signed, secret)

        manage = re.findall(r"/subscribe/manage/[\w.-]+", done)[0]
        rotated = (await world.send(manage, do="rotate")).body.decode()
        newer = re.findall(r"whsec_[A-Za-z0-9+/=]+", rotated)[0]
        announced(internet, 25, 26, 27)
        await world.at(NOW + 30 * MINUTE)
        assert (_is_signed(headers[2], secret), _is_signed(headers[2], newer)) == (True, True)
        await world.app.tick("prune")
        world.clock.now = NOW + 3 * DAY
        await world.app.tick("prune")
        announced(internet, 25, 26, 27, 28)
        await world.at(NOW + 3 * DAY)
        assert (_is_signed(headers[-1], secret), _is_signed(headers[-1], newer)) == (False, True)


def _is_signed(headers: dict[str, str], secret: str) -> bool:
    """Whether the standard's own library made the same signature of the message; its time is the test's."""
    at = datetime.fromtimestamp(int(headers["webhook-timestamp"]), UTC)
    return Webhook(secret).sign(headers["webhook-id"], at, headers["raw"]) in headers["webhook-signature"].split()


async def test_a_code_cannot_be_tried_out(start: Start) -> None:
    internet = Internet()
    bodies, _ = codes(internet)
    async with running(start, internet) as (world, _box):
        asked = await world.send("/subscribe/webhook", address="http://ops.example/visitor", **EVERYTHING)
        path = asked.headers["location"].removeprefix("/tax")
        await world.app.settle()
        right = bodies[0]["data"]["code"]
        guesses = [f"{(int(right) + n) % 1_000_000:06d}" for n in range(1, 6)]
        assert [(await world.send(path, code=guess)).status for guess in guesses] == [422] * 5
        assert (await world.send(path, code=right)).status == 404


async def test_a_target_that_fails_is_called_once(start: Start) -> None:
    internet = Internet()
    asked: list[str] = []

    async def fail(request: Request) -> Response:
        asked.append(request.url.path)
        return Response("no", 500)

    internet.answers["ops.example/visitor"] = fail
    async with running(start, internet) as (world, _box):
        await world.send("/subscribe/webhook", address="http://ops.example/visitor", **EVERYTHING)
        for n in range(5):
            await world.at(NOW + n * HOUR)
        assert len(asked) == 1


async def test_a_form_of_another_site_is_refused(start: Start) -> None:
    async with running(start) as (world, box):
        headers = {"sec-fetch-site": "cross-site"}
        answer = await world.send("/subscribe/email", headers, address="li@example.cn", **EVERYTHING)
        await challenged(world)
        assert (answer.status, len(box.taken)) == (403, 0)


REFUSED: list[tuple[str, dict[str, str], int]] = [
    ("/subscribe/email", {"address": "nobody"}, 422),
    ("/subscribe/email", {"address": "li@example.cn", "what": "some"}, 422),
    ("/subscribe/dingtalk", {"address": "https://evil.example/robot/send?access_token=a"}, 422),
    ("/subscribe/websub", {"address": "https://a.example/"}, 404),
    ("/subscribe/sent", {}, 404),
    ("/services/bank/subscribe/email", {"address": "li@example.cn", "what": "some", "component": "bank/login"}, 303),
    ("/services/gone/subscribe/email", {"address": "li@example.cn"}, 404),
    ("/zh-hans/subscribe/email", {"address": "li@example.cn"}, 404),
    ("/subscribe/manage/v_1.0.x", {}, 404),
    ("/subscribe/leave/v_1.0.x", {}, 404),
    ("/subscribe/confirm/v_1-n.9999999999.x", {}, 404),
]
NO_FORMS = [(b"a" * 300_000, 413), (b"a=1&" * 6_000, 400), (b"address=%ff", 400), (b"\xff", 400)]


async def test_what_is_refused(start: Start) -> None:
    async with running(start) as (world, _):
        answers = [await world.send(path, **{**EVERYTHING, **fields}) for path, fields, _ in REFUSED]
        assert [one.status for one in answers] == [status for _, _, status in REFUSED]
        assert all('href="#' in one.body.decode() for one in answers if one.status == 422)
        assert all("set-cookie" not in one.headers for one in answers)
        others = [(await world.ask("POST", "/subscribe/email", body=body)).status for body, _ in NO_FORMS]
        assert others == [status for _, status in NO_FORMS]


async def test_what_was_asked_is_on_disk_before_it_is_answered(start: Start, tmp_path: Path) -> None:
    async with running(start) as (world, box):
        await world.send("/subscribe/email", address="li@example.cn", **EVERYTHING)
        assert box.taken == []
        assert world.app.context is not None
        async with world.app.context.store.reading() as connection:
            (row,) = await subscriptions.listed(connection)
        assert (row.address, row.state) == ("li@example.cn", "pending")
        (tmp_path / "statuspage.db").rename(tmp_path / "moved.db")
        again = await world.send("/subscribe/email", address="wang@example.cn", **EVERYTHING)
        assert again.status == 503
