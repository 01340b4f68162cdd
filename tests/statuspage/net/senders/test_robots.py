"""Robots: each asked in its own way, signed as its makers say, and understood when it refuses with a 200."""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from statuspage.core.subscriber import Channel, Receiver
from statuspage.core.telling.wording import Tone, Wording, fitted
from statuspage.errors import DeliveryError
from statuspage.net.client import Client
from statuspage.net.senders.answer import Sent, post
from statuspage.net.senders.robots import ROBOTS
from tests.statuspage.net.servers import Script, Seen, reply, serving

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
SECRET = "SEC0123456789"
LINKS = (("看经过", "https://status.example.cn/events/e1"), ("看原文", "https://tax.example.cn/n?a=1&b=2"))
WORDS = Wording(
    "北京市电子税务局：停机维护延长至 12月22日 10:00", ("窗口：12月20日 20:00 – 22日 10:00 <b>&*[x]", "二"), LINKS, Tone.BAD
)
LONG = Wording("停机维护", tuple(f"第 {n} 行：电子税务局暂停办理" * 3 for n in range(400)), LINKS, Tone.PLANNED)

TAKEN: Mapping[Channel, bytes] = {
    Channel.DINGTALK: b'{"errcode":0,"errmsg":"ok"}',
    Channel.WECOM: b'{"errcode":0,"errmsg":"ok"}',
    Channel.FEISHU: b'{"StatusCode":0,"StatusMessage":"success","code":0,"data":{},"msg":"success"}',
    Channel.SLACK: b"ok",
    Channel.DISCORD: b"",
    Channel.TEAMS: b"1",
    Channel.TELEGRAM: b'{"ok":true,"result":{}}',
    Channel.NTFY: b'{"id":"x","event":"message"}',
}
ADDRESSES = {
    Channel.DINGTALK: "/robot/send?access_token=tok",
    Channel.WECOM: "/cgi-bin/webhook/send?key=tok",
    Channel.FEISHU: "/open-apis/bot/v2/hook/tok",
    Channel.TELEGRAM: "/bot1:tok/sendMessage?chat_id=-100",
    Channel.NTFY: "/under/alerts",
}
Refused = tuple[Channel, int, bytes, float | None, bool]
REFUSED: list[Refused] = [
    (Channel.DINGTALK, 200, b'{"errcode":310000,"errmsg":"sign not match"}', None, False),
    (Channel.DINGTALK, 200, b'{"errcode":130101,"errmsg":"send too fast"}', 60.0, False),
    (Channel.DINGTALK, 200, b"<html>gateway</html>", None, False),
    (Channel.WECOM, 200, b'{"errcode":93000,"errmsg":"invalid webhook url"}', None, False),
    (Channel.WECOM, 200, b'{"errcode":45009,"errmsg":"api freq out of limit"}', 60.0, False),
    (Channel.WECOM, 200, b"", None, False),
    (Channel.FEISHU, 200, b'{"code":19021,"msg":"sign match fail or timestamp is not within one hour"}', None, False),
    (Channel.FEISHU, 200, b'{"code":9499,"msg":"too many request"}', 60.0, False),
    (Channel.FEISHU, 200, b"[]", None, False),
    (Channel.SLACK, 404, b"no_service", None, True),
    (Channel.SLACK, 500, b"", None, False),
    (Channel.DISCORD, 404, b'{"message":"Unknown Webhook","code":10015}', None, True),
    (
        Channel.TEAMS,
        200,
        b"Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429",
        60.0,
        False,
    ),
    (Channel.TELEGRAM, 403, b'{"ok":false,"error_code":403,"description":"Forbidden: bot was kicked"}', None, True),
    (Channel.TELEGRAM, 200, b'{"ok":false,"error_code":400,"description":"chat not found"}', None, False),
    (Channel.TELEGRAM, 404, b'{"ok":false,"error_code":404,"description":"Not Found"}', None, False),
    (Channel.NTFY, 410, b"", None, True),
]
"""A robot's answer by status and body, how long it asks to wait, and whether it is gone."""


async def sent(client: Client, channel: Channel, script: Script, words: Wording = WORDS) -> tuple[Sent, Seen]:
    robot = ROBOTS[channel]
    async with serving(script) as server:
        receiver = Receiver("r", channel, server.url + ADDRESSES.get(channel, "/hook"), (SECRET,))
        found = await post(client, robot.request(receiver, words, NOW), NOW, robot.refused, gone=robot.gone)
    return found, server.seen[0]


def content(seen: Seen) -> Any:
    assert seen.headers["content-type"] == "application/json; charset=utf-8"
    return json.loads(seen.body)


@pytest.mark.parametrize("channel", ROBOTS, ids=str)
async def test_what_is_said_arrives_whole(client: Client, channel: Channel) -> None:
    found, seen = await sent(client, channel, reply(200, TAKEN[channel]))
    assert (found.status, seen.method) == (200, "POST")
    text = json.dumps(content(seen), ensure_ascii=False)
    for said in (
        "北京市电子税务局：停机维护延长至 12月22日 10:00",
        "12月20日 20:00 – 22日 10:00",
        "https://status.example.cn/events/e1",
    ):
        assert said in text


@pytest.mark.parametrize("case", REFUSED, ids=[f"{case[0]}-{number}" for number, case in enumerate(REFUSED)])
async def test_a_refusal_is_none_of_our_successes(client: Client, case: Refused) -> None:
    channel, status, body, wait, gone = case
    with pytest.raises(DeliveryError) as error:
        await sent(client, channel, reply(status, body))
    assert (error.value.status, error.value.retry_after, error.value.permanent) == (status, wait, gone)
    assert error.value.excerpt == body.decode()


async def test_dingtalk_signs_in_the_address(client: Client) -> None:
    _, seen = await sent(client, Channel.DINGTALK, reply(200, TAKEN[Channel.DINGTALK]))
    query = {name: values[0] for name, values in parse_qs(urlsplit(seen.path).query).items()}
    stamp = str(int(NOW.timestamp() * 1000))
    expected = base64.b64encode(hmac.digest(SECRET.encode(), f"{stamp}\n{SECRET}".encode(), hashlib.sha256)).decode()
    assert query == {"access_token": "tok", "timestamp": stamp, "sign": expected}
    assert content(seen)["markdown"]["title"] == WORDS.title


async def test_feishu_signs_nothing_by_a_key_of_time_and_secret(client: Client) -> None:
    _, seen = await sent(client, Channel.FEISHU, reply(200, TAKEN[Channel.FEISHU]))
    stamp = str(int(NOW.timestamp()))
    expected = base64.b64encode(hmac.digest(f"{stamp}\n{SECRET}".encode(), b"", hashlib.sha256)).decode()
    found = content(seen)
    assert (found["timestamp"], found["sign"]) == (stamp, expected)
    assert found["card"]["header"]["template"] == "red"


async def test_markup_of_others_is_shown_as_it_is(client: Client) -> None:
    _, slack = await sent(client, Channel.SLACK, reply(200, b"ok"))
    assert "&lt;b&gt;&amp;*[x]" in content(slack)["attachments"][0]["blocks"][0]["text"]["text"]
    _, telegram = await sent(client, Channel.TELEGRAM, reply(200, TAKEN[Channel.TELEGRAM]))
    assert "&lt;b&gt;&amp;*[x]" in content(telegram)["text"]
    assert 'href="https://tax.example.cn/n?a=1&amp;b=2"' in content(telegram)["text"]
    _, discord = await sent(client, Channel.DISCORD, reply(204))
    assert content(discord)["allowed_mentions"] == {"parse": []}


async def test_telegram_and_ntfy_are_asked_at_their_methods(client: Client) -> None:
    _, telegram = await sent(client, Channel.TELEGRAM, reply(200, TAKEN[Channel.TELEGRAM]))
    assert (telegram.path, content(telegram)["chat_id"]) == ("/bot1:tok/sendMessage", "-100")
    _, ntfy = await sent(client, Channel.NTFY, reply(200))
    assert (ntfy.path, content(ntfy)["topic"], content(ntfy)["click"]) == ("/under/", "alerts", LINKS[0][1])


BODIES = {
    Channel.DINGTALK: 20_000,
    Channel.WECOM: 4_096,
    Channel.FEISHU: 20_000,
    Channel.SLACK: 3_000,
    Channel.DISCORD: 4_096,
    Channel.TEAMS: 28_000,
    Channel.TELEGRAM: 4_096,
    Channel.NTFY: 4_096,
}


def _counted(channel: Channel, found: Any) -> str:
    """What the robot's limit is of."""
    match channel:
        case Channel.WECOM:
            return str(found["markdown"]["content"])
        case Channel.SLACK:
            return str(found["attachments"][0]["blocks"][0]["text"]["text"])
        case Channel.DISCORD:
            return str(found["embeds"][0]["description"])
        case Channel.TELEGRAM:
            return str(found["text"])
        case Channel.NTFY:
            return str(found["message"])
    return json.dumps(found, ensure_ascii=False)


@pytest.mark.parametrize("channel", ROBOTS, ids=str)
def test_a_long_message_is_split_within_the_robots_limit(channel: Channel) -> None:
    robot, receiver = ROBOTS[channel], Receiver("r", channel, "https://x.example/a?b=c")
    posts = [robot.request(receiver, part, NOW) for part in fitted(LONG, robot.limit)]
    texts = [_counted(channel, json.loads(one.body)) for one in posts]
    assert len(posts) > 1
    assert max(len(text.encode()) for text in texts) <= BODIES[channel]
    joined = "".join(texts)
    assert all(f"第 {n} 行" in joined for n in range(400))


async def test_what_is_logged_of_a_request_holds_no_token() -> None:
    robot = ROBOTS[Channel.DINGTALK]
    request = robot.request(Receiver("r", Channel.DINGTALK, "https://x.example/robot/send?access_token=tok", (SECRET,)), WORDS, NOW)
    assert request.told == f"POST x.example {len(request.body):,} bytes"
    assert "tok" not in repr(request)
