"""Days of uptime through the whole program: today out of memory, finished days out of the store, both the same; and restarts."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from statuspage.app import App, Parts
from statuspage.core.model import Target
from statuspage.core.page import build
from statuspage.core.uptime import Day, Level
from statuspage.store.tables import observations
from tests.scenarios.conftest import Internet, Start, World

FIRST = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)  # eight in the morning in Beijing
MIDNIGHT = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)
STEP = timedelta(hours=2)
HOUR = 3600
STORAGE = Target("cloud", "storage")
SETTINGS = """
[site]
title = "示例"
url = "https://status.example.cn"
languages = ["zh-Hans", "en"]

[[services]]
id = "cloud"
name = "示例云"
[[services.components]]
id = "storage"
name = "对象存储"

[[sources]]
id = "cloud-status"
kind = "statuspage_v2"
url = "http://cloud.example/api/v2/summary.json"
every = "12h"
services = ["cloud"]

[[probes]]
id = "login"
service = "cloud"
component = "storage"
url = "http://cloud.example/login"
every = "2h"
confirm = 1
damping = "1m"
"""


def summary() -> dict[str, Any]:
    """A status page that announces a maintenance from 18:00 to 20:00 in Beijing."""
    begins = FIRST + timedelta(hours=10)
    work = {
        "id": "maintenance1",
        "name": "Planned work",
        "status": "scheduled",
        "impact": "maintenance",
        "created_at": "2026-11-20T08:00:00Z",
        "updated_at": "2026-11-20T08:00:00Z",
        "scheduled_for": begins.isoformat(),
        "scheduled_until": (begins + timedelta(hours=2)).isoformat(),
        "incident_updates": [],
        "components": [{"id": "storage00001", "name": "对象存储"}],
    }
    return {
        "page": {"id": "cloudcloud01", "name": "Cloud", "url": "http://cloud.example"},
        "status": {"indicator": "none"},
        "components": [{"id": "storage00001", "name": "对象存储", "status": "operational", "group": False}],
        "incidents": [],
        "scheduled_maintenances": [work],
    }


def internet() -> Internet:
    net = Internet()
    net.say("cloud.example/api/v2/summary.json", json.dumps(summary()), media="application/json")
    net.say("cloud.example/login", "登录")
    return net


async def pass_time(world: World, until: datetime) -> None:
    """Let time pass in steps, up to and with `until`."""
    while world.clock.now < until:
        await world.at(min(world.clock.now + STEP, until))


async def today(world: World) -> Day:
    page = build(world.app.settings, await world.known(), world.clock.now, series={})
    assert page.ledger is not None
    return page.ledger.today(STORAGE)


async def the_first_day(world: World, net: Internet) -> Day:
    """An outage from 12:00 to 14:00, the announced maintenance, and the day's last minute; today as it is then."""
    await pass_time(world, FIRST + timedelta(hours=4) - STEP)
    for status, hours in ((503, 4), (200, 6), (503, 10), (200, 12)):
        await pass_time(world, FIRST + timedelta(hours=hours) - STEP)
        net.say("cloud.example/login", "停机" if status == 503 else "登录", status=status)
    await pass_time(world, MIDNIGHT - timedelta(seconds=1))
    return await today(world)


async def test_a_day_passes_and_is_the_same_in_memory_and_in_the_store(start: Start) -> None:
    net = internet()
    async with start(SETTINGS, FIRST, net) as world:
        before = await the_first_day(world, net)
        await world.at(MIDNIGHT + timedelta(minutes=1))
        finished = world.app._archive.series[STORAGE].at(FIRST.date())
        assert finished is not None
        assert finished.marks == before.marks
        assert finished.figures.length == 24 * HOUR
        levels = [(mark.level, round((mark.end - mark.start) / HOUR)) for mark in finished.marks]
        assert levels == [(Level.UNMEASURED, 8), (Level.DOWN, 2), (Level.MAINTENANCE, 2)]
        assert finished.figures.share is not None
        page = await world.get("/services/cloud")
        assert "不可用 2 小时" in page
        assert "按公告维护 2 小时" in page
        assert "测了不到一天" in page
        await pass_time(world, MIDNIGHT + timedelta(days=1, minutes=1))
        assert "94.73%" in await world.get("/en/services/cloud")


async def test_time_in_which_the_program_did_not_run_is_not_up_and_the_raw_changes_stay(start: Start) -> None:
    net = internet()
    async with start(SETTINGS, FIRST, net) as world:
        await pass_time(world, FIRST + timedelta(hours=2))
        await world.at(FIRST + timedelta(hours=9), listening=False)
        await pass_time(world, MIDNIGHT + timedelta(minutes=1))
        day = world.app._archive.series[STORAGE].at(FIRST.date())
        assert day is not None
        assert day.figures.measured == pytest.approx(9 * HOUR, abs=STEP.total_seconds())
        assert world.app.context is not None
        async with world.app.context.store.reading() as connection:
            assert (await connection.execute(select(func.count()).select_from(observations))).scalar()


async def test_a_restart_without_the_store_shows_the_days_of_before(start: Start) -> None:
    net = internet()
    async with start(SETTINGS, FIRST, net) as world:
        await the_first_day(world, net)
        await pass_time(world, MIDNIGHT + timedelta(hours=1))
        page = await world.get("/services/cloud")
        settings, now = world.app.settings, world.clock.now
    again = App(settings, Parts(clock=lambda: now))
    assert await again.restore()
    restored = again.publisher.page("/services/cloud")
    assert restored is not None
    chart = page[page.index('id="days"') : page.index("</figure>")]
    body = restored.identity.body.decode()
    assert body[body.index('id="days"') : body.index("</figure>")] == chart
    assert "不可用 2 小时" in chart
    await again.stop()
