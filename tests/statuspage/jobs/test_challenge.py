"""Challenges to robots: what they say, how they are signed, and that nobody is called twice."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from statuspage.core.subscriber import Channel
from statuspage.core.subscribing.choices import Choices
from statuspage.core.subscribing.place import Place
from statuspage.core.subscribing.proof import code
from statuspage.jobs.challenge import challenge
from statuspage.jobs.context import Context
from statuspage.jobs.reader import Reader
from statuspage.net.client import Answer
from statuspage.net.model import Timing
from statuspage.settings import Settings
from statuspage.store import open_store, subscriptions
from statuspage.store.subscriptions import Ask
from tests.statuspage.core.subscribing.test_place import BOT, DINGTALK, DISCORD, FEISHU, NTFY, SLACK, TEAMS, WECOM

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
KEY = b"k" * 32
SETTINGS = Settings.model_validate({"site": {"title": "办税状态", "url": "https://status.example.cn"}})
ROBOTS = {
    Channel.DINGTALK: DINGTALK,
    Channel.WECOM: WECOM,
    Channel.FEISHU: FEISHU,
    Channel.SLACK: SLACK,
    Channel.DISCORD: DISCORD,
    Channel.TEAMS: TEAMS,
    Channel.NTFY: NTFY,
    Channel.TELEGRAM: f"https://api.telegram.org/bot{BOT}/sendMessage?chat_id=42",
}
WELL = {
    Channel.DINGTALK: b'{"errcode":0}',
    Channel.WECOM: b'{"errcode":0}',
    Channel.FEISHU: b'{"code":0}',
    Channel.TELEGRAM: b'{"ok":true}',
}


class Net:
    """Stands in for the client: keeps what is posted, and answers."""

    def __init__(self, status: int, body: bytes) -> None:
        self.status, self.body = status, body
        self.posted: list[tuple[str, bytes]] = []

    async def request(self, method: str, url: str, *, body: bytes, **_: Any) -> Answer:
        self.posted.append((url, body))
        return Answer(self.status, url, {}, self.body, Timing(0, 0, 0, 0, 0, ""))


@asynccontextmanager
async def asked(folder: Path, net: Net, channel: Channel, *secrets: str) -> AsyncIterator[Context]:
    store = await open_store("sqlite:///statuspage.db", folder)
    inward = Net(500, b"")  # visitors' places are never asked by it
    context = Context(SETTINGS, store, inward, net, Reader(), lambda: NOW, "me", link_key=KEY)  # type: ignore[arg-type]
    async with store.writing() as connection:
        wish = Ask(Place(channel, ROBOTS[channel]), Choices("zh-Hans"), secrets, "v_1", "n1")
        await subscriptions.ask(connection, wish, NOW)
    try:
        yield context
    finally:
        await context.stop()
        await store.close()


async def run(context: Context) -> str:
    """Have what is due sent, twice; what is noted of it."""
    for _ in range(2):
        await challenge(context)
        await context.couriers.idle()
        context.clock = lambda: NOW + timedelta(hours=9)
    async with context.store.reading() as connection:
        found = await subscriptions.find(connection, "v_1")
    assert found is not None
    return found.problem


@pytest.mark.parametrize("channel", ROBOTS)
async def test_a_robot_says_the_code(tmp_path: Path, channel: Channel) -> None:
    net = Net(200, WELL.get(channel, b"ok"))
    async with asked(tmp_path, net, channel) as context:
        assert await run(context) == ""
    ((url, body),) = net.posted
    assert url.startswith(ROBOTS[channel].partition("?")[0].rpartition("/")[0])
    assert code(KEY, "v_1", "n1") in json.dumps(json.loads(body), ensure_ascii=False)
    assert b"whsec" not in body


@pytest.mark.parametrize(
    ("channel", "status", "body"),
    [
        (Channel.DINGTALK, 200, b'{"errcode":310000,"errmsg":"keywords not in content"}'),
        (Channel.WECOM, 200, b'{"errcode":93000,"errmsg":"invalid webhook url"}'),
        (Channel.SLACK, 500, b"no"),
        (Channel.TELEGRAM, 429, b'{"ok":false,"parameters":{"retry_after":3}}'),
    ],
)
async def test_a_robot_that_refuses_is_called_once(tmp_path: Path, channel: Channel, status: int, body: bytes) -> None:
    net = Net(status, body)
    async with asked(tmp_path, net, channel) as context:
        assert await run(context) != ""
    assert len(net.posted) == 1


async def test_a_robot_that_wants_it_is_signed_for(tmp_path: Path) -> None:
    net = Net(200, b'{"errcode":0}')
    async with asked(tmp_path, net, Channel.DINGTALK, "SEC" + "a" * 40) as context:
        await run(context)
    assert "&sign=" in net.posted[0][0]
