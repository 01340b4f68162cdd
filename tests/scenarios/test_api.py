"""The API over a real socket: what is in view, what was known then, what is long over, the log, refusals that programs can read."""

import json
from typing import Any

import pytest

from notices.model import Document, Notice, Options, Stage
from notices.sources import adapter
from statuspage.store import StoreError
from statuspage.web.past import PER_MINUTE
from tests.scenarios.conftest import Start, World
from tests.scenarios.test_older import long_ago
from tests.scenarios.test_worked_example import SETTINGS, announcement, beijing, the_internet

NOW = beijing("18 10:10")
ARTICLE = "tax.example.cn/notices/202412/t20241218_7.html"


async def read(world: World, path: str, status: int = 200) -> Any:
    """A document, which pages of other sites may read."""
    answer = await world.ask("GET", path)
    assert (answer.status, answer.headers["content-type"]) == (status, "application/json; charset=utf-8"), path
    assert answer.headers["access-control-allow-origin"] == "*"
    return json.loads(answer.body)


async def test_the_worked_example_for_programs(start: Start) -> None:
    net = the_internet()
    async with start(SETTINGS, NOW, net) as world:
        first = await world.ask("GET", "/api/v2/summary.json")
        assert first.headers["access-control-expose-headers"] == "etag"
        again = await world.ask("GET", "/api/v2/summary.json", headers={"If-None-Match": first.headers["etag"]})
        assert again.status == 304
        (planned,) = json.loads(first.body)["scheduled_maintenances"]
        assert (planned["status"], planned["scheduled_until"]) == ("scheduled", "2024-12-22T08:00:00.000+08:00")
        net.say(ARTICLE, announcement("10:00"))
        await world.at(beijing("19 11:00"))
        path = f"/en/api/v1/events/{planned['id']}.json"
        assert [change["kinds"] for change in (await read(world, path))["changes"]] == [["announced"], ["extended"]]
        then = await read(world, f"{path}?at={beijing('18 12:00').isoformat()}")
        assert then["seen"]["past"]
        assert then["item"]["event"]["phases"][0]["end"] == "2024-12-22T08:00:00+08:00"
        log_of = await read(world, "/api/v1/changes/0.json")
        assert [change["number"] for change in log_of["changes"]] == sorted(change["number"] for change in log_of["changes"])
        assert (await read(world, log_of["next"].removeprefix("https://status.example.cn")))["changes"] == []
        body = (await world.get("/api/v2/scheduled-maintenances.json")).encode()
        (notice,) = [
            one
            for one in adapter("statuspage_v2").parse(Document("https://x.example/", body, "", NOW), Options())
            if isinstance(one, Notice)
        ]
        assert (notice.stage, notice.windows[0].end) == (Stage.SCHEDULED, beijing("22 10:00"))


async def test_what_is_long_over_keeps_its_document_and_its_card(start: Start) -> None:
    async with long_ago(start) as (world, event):
        found = await read(world, f"/api/v1/events/{event.id}.json")
        assert (found["item"]["event"]["lifecycle"], len(found["changes"])) == ("ended", event.revision + 3)
        notice = await read(world, f"/en/api/v1/notices/{event.citations[0].notice}.json")
        assert notice["events"] == [event.id]
        month = await read(world, "/api/v1/history/2024-12.json")
        assert [one["event"]["id"] for one in month["events"]] == [event.id]
        card = await world.ask("GET", f"/card/events/{event.id}.svg")
        assert (card.status, card.headers["content-type"]) == (200, "image/svg+xml")
        assert card.headers["content-security-policy"].count("default-src") == 1


async def test_refusals_are_documents_too(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    async with start(SETTINGS, NOW, the_internet()) as world:
        for path in (
            "/api/v1/events/nobody.json",
            "/api/v1/nothing.json",
            "/zh-hant/api/v1/changes/0.json",
            "/services/x/api/v2/status.json",
        ):
            assert (await read(world, path, 404)).keys() == {"error"}
        assert "at=" in (await read(world, "/api/v1/site.json?at=yesterday", 400))["error"]
        for _ in range(PER_MINUTE):
            await world.ask("GET", f"/api/v1/site.json?at={NOW.isoformat()}")
        assert "too many" in (await read(world, f"/api/v1/site.json?at={NOW.isoformat()}", 429))["error"]

        def away() -> Any:
            raise StoreError("away")

        assert world.app.context is not None
        monkeypatch.setattr(world.app.context.store, "reading", away)
        assert (await read(world, "/api/v1/changes/0.json", 503))["error"] == "the log cannot be read now"
        assert (await read(world, "/api/v1/site.json"))["state"]


async def test_only_a_frame_may_be_framed(start: Start) -> None:
    async with start(SETTINGS, NOW, the_internet()) as world:
        for path, framed in (("/embed", "*"), ("/embed/etax", "*"), ("/", "'none'"), ("/services/etax", "'none'")):
            policy = (await world.ask("GET", path)).headers["content-security-policy"]
            assert f"frame-ancestors {framed}" in policy
            assert "script-src 'self'" in policy
