"""Answer times through the whole program: gathered by the probes, on the page and in the API, over restarts and new settings."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from statuspage.app import App, Parts
from statuspage.settings import Settings
from tests.scenarios.conftest import Internet, Start, World

FIRST = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
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
[[services.components]]
id = "login"
name = "登录"

[[probes]]
id = "health"
service = "cloud"
component = "storage"
url = "http://cloud.example/health"
every = "6s"
confirm = 1
damping = "1m"
"""
DOCUMENT = "/api/v1/latency/cloud.json"


def internet() -> Internet:
    net = Internet()
    net.say("cloud.example/health", "ok")
    return net


async def minutes(world: World, first: int, last: int) -> None:
    """Let the probe ask twice in each of these minutes."""
    for minute in range(first, last):
        for second in (10, 40):
            await world.at(FIRST + minute * MINUTE + timedelta(seconds=second))


async def recent(world: World) -> list[dict[str, Any]]:
    (probe,) = json.loads(await world.get(DOCUMENT))["probes"]
    found: list[dict[str, Any]] = probe["recent"]
    return found


async def test_what_probes_measure_is_on_the_page_and_in_the_api(start: Start) -> None:
    net = internet()
    async with start(SETTINGS, FIRST, net) as world:
        assert json.loads(await world.get(DOCUMENT))["probes"] == []
        assert 'id="latency"' not in await world.get("/services/cloud")
        await minutes(world, 0, 3)
        net.say("cloud.example/health", "down", status=503)
        await minutes(world, 3, 5)
        net.say("cloud.example/health", "ok")
        await minutes(world, 9, 12)
        found = await recent(world)
        begun = [datetime.fromisoformat(one["since"]) for one in found]
        assert [(at - FIRST) // MINUTE for at in begun] == [0, 1, 2, 3, 4, 9, 10]
        assert [one["failures"] > 0 for one in found] == [False, False, False, True, True, False, False]
        assert [one["typical"] is None for one in found] == [False, False, False, True, True, False, False]
        assert all(0 < one["least"] <= one["typical"] <= one["most"] < 60 for one in found if one["answers"])
        page = await world.get("/en/services/cloud")
        assert "Response times" in page
        assert 'y="100" height="8"' in page
        past = (FIRST + 4 * MINUTE).isoformat().replace("+", "%2B")
        assert 'id="latency"' not in await world.get(f"/services/cloud?at={past}")
        assert json.loads(await world.get(f"{DOCUMENT}?at={past}"))["probes"] == []


async def test_a_restart_without_the_store_shows_the_times_of_before(start: Start) -> None:
    async with start(SETTINGS, FIRST, internet()) as world:
        await minutes(world, 0, 4)
        before = await recent(world)
        settings, now = world.app.settings, world.clock.now
    again = App(settings, Parts(clock=lambda: now))
    assert await again.restore()
    restored = again.publisher.page(DOCUMENT)
    assert restored is not None
    assert json.loads(restored.identity.body)["probes"][0]["recent"] == before
    await again.stop()


async def test_a_probe_of_another_component_begins_anew(start: Start) -> None:
    async with start(SETTINGS, FIRST, internet()) as world:
        await minutes(world, 0, 3)
        assert len(await recent(world)) == 2
        moved = world.app.settings.model_dump()
        moved["probes"][0]["component"] = "login"
        await world.app.use(Settings.model_validate(moved))
        await minutes(world, 3, 6)
        assert [(datetime.fromisoformat(one["since"]) - FIRST) // MINUTE for one in await recent(world)] == [3, 4]
