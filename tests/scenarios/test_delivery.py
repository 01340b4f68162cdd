"""Webhooks through the whole program: retries, Retry-After, a receiver that is gone, and a restart in between."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from statuspage.store.tables import deliveries, subscribers
from tests.scenarios.conftest import Internet, Start, World

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SETTINGS = """
[site]
title = "Delivery"
url = "https://status.example.cn"
languages = ["en"]

[[services]]
id = "bank"
name = "示范银行"

[[sources]]
id = "bank-feed"
kind = "feed"
url = "http://bank.example/feed"
every = "5m"
services = ["bank"]

[[subscribers]]
id = "ops"
kind = "webhook"
url = "http://ops.example/hook"
secret = "env:HOOK_SECRET"
"""
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>示范银行公告</title><link>http://bank.example/</link>
<description>公告</description><item><title>系统维护公告</title><guid>7</guid><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate>
<description>我行定于2026年11月25日20:00至22:00进行系统维护，期间网上银行暂停服务。</description></item></channel></rss>"""


def announcing(*statuses: int) -> Internet:
    """An internet with one announcement, and a receiver that answers so before it takes messages."""
    internet = Internet(hook_status=list(statuses))
    internet.say("bank.example/feed", FEED, media="application/rss+xml")
    return internet


async def attempts(world: World) -> int:
    assert world.app.context is not None
    async with world.app.context.store.reading() as connection:
        return int((await connection.execute(select(deliveries.c.attempts))).scalar_one())


async def test_a_failed_delivery_is_tried_again_by_the_schedule_under_the_same_id(start: Start) -> None:
    internet = announcing(500, 302, 503)
    async with start(SETTINGS, NOW, internet) as world:
        assert await attempts(world) == 1
        await world.at(NOW + timedelta(seconds=4))
        assert await attempts(world) == 1
        await world.at(NOW + timedelta(seconds=6))
        assert await attempts(world) == 2
        await world.at(NOW + timedelta(minutes=6))
        assert await attempts(world) == 3
        assert internet.hooks == []
        await world.at(NOW + timedelta(minutes=40))
        (message,) = internet.hooks
        assert message["type"] == "event.announced"
        assert message["data"]["url"] == f"https://status.example.cn/events/{message['data']['event']['id']}"
        await world.at(NOW + timedelta(hours=9))
        assert len(internet.hooks) == 1


async def test_a_receiver_that_is_gone_is_sent_nothing_more(start: Start) -> None:
    internet = announcing(410)
    async with start(SETTINGS, NOW, internet) as world:
        assert world.app.context is not None
        async with world.app.context.store.reading() as connection:
            row = (await connection.execute(select(subscribers))).one()
        assert (row.id, row.disabled_at) == ("ops", NOW)
        await world.at(datetime(2026, 11, 25, 12, 0, tzinfo=UTC))  # the maintenance starts
        assert internet.asked.count("ops.example/hook") == 1


async def test_what_was_queued_before_a_restart_is_sent_after_it(start: Start) -> None:
    internet = announcing(500)
    async with start(SETTINGS, NOW, internet):
        assert internet.hooks == []
    async with start(SETTINGS, NOW + timedelta(seconds=7), internet) as world:
        assert len(internet.hooks) == 1
        assert len(await world.feed()) == 1


async def test_a_receiver_that_was_gone_is_sent_what_is_new_at_another_address(start: Start) -> None:
    internet = announcing(410)
    async with start(SETTINGS, NOW, internet) as world:
        (ops,) = world.app.settings.subscribers
        elsewhere = ops.model_copy(update={"url": "http://ops.example/new"})
        await world.app.use(world.app.settings.model_copy(update={"subscribers": (elsewhere,)}))
        await world.at(datetime(2026, 11, 25, 12, 0, tzinfo=UTC))  # the maintenance starts
        assert [message["type"] for message in internet.hooks] == ["event.started"]
        assert internet.asked.count("ops.example/new") == 1


async def test_a_receiver_that_was_taken_out_and_put_back_is_sent_what_is_new(start: Start) -> None:
    internet = announcing(500)
    async with start(SETTINGS, NOW, internet) as world:
        settings = world.app.settings
        await world.app.use(settings.model_copy(update={"subscribers": ()}))
        await world.at(NOW + timedelta(minutes=1))  # the next try is due
        await world.app.use(settings)
        await world.at(datetime(2026, 11, 25, 12, 0, tzinfo=UTC))  # the maintenance starts
        assert [message["type"] for message in internet.hooks] == ["event.started"]
