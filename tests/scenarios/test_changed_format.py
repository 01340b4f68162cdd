"""A source whose format changes: remembered, looked at anew only after several readings that failed, told and not followed."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from statuspage.core.source import SourceHealth, Trouble
from statuspage.jobs.recognise import PATIENCE
from tests.scenarios.conftest import Internet, Start, World
from tests.scenarios.test_unreadable import FEED, ITEM, SUMMARY, WALL

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
ADDRESS = "cloud.example/status"
SETTINGS = """
[site]
title = "Cloud"
url = "https://status.example.cn"
languages = ["en", "zh-Hans"]

[[services]]
id = "cloud"
name = "Cloud"

[[sources]]
id = "cloud-status"
url = "http://cloud.example/status"
every = "5m"
services = ["cloud"]
"""


def first() -> Internet:
    """A Statuspage at the source's address."""
    net = Internet()
    net.say(ADDRESS, json.dumps(SUMMARY), media="application/json")
    return net


def moved(net: Internet) -> None:
    """A feed in its place."""
    net.say(ADDRESS, FEED % ITEM, media="application/rss+xml")


async def visits(world: World, first: int, count: int) -> None:
    for number in range(first, first + count):
        await world.at(NOW + number * timedelta(hours=3))


async def health(world: World) -> SourceHealth:
    return (await world.known()).health["cloud-status"]


async def use(world: World, **changed: Any) -> None:
    settings = world.app.settings
    await world.app.use(settings.model_copy(update={"sources": (settings.sources[0].model_copy(update=changed),)}))
    await world.app.settle()


async def test_what_a_source_is_is_recognised_once_and_remembered(start: Start) -> None:
    net = first()
    async with start(SETTINGS, NOW, net) as world:
        assert (await health(world)).kind == "statuspage_v2"
        moved(net)
        await visits(world, 1, PATIENCE - 1)
        found = await health(world)
        assert (found.kind, found.trouble) == ("statuspage_v2", Trouble.UNRECOGNISED)
        assert (found.misread, found.seems) == (PATIENCE - 1, None)


async def test_after_several_failures_it_is_told_what_it_looks_like_and_not_followed(start: Start) -> None:
    net = first()
    async with start(SETTINGS, NOW, net) as world:
        before = (await world.known()).events
        moved(net)
        with capture_logs() as logs:
            await visits(world, 1, PATIENCE + 2)
        found = await health(world)
        assert (found.kind, found.trouble, found.seems) == ("statuspage_v2", Trouble.CHANGED, "feed")
        assert (await world.known()).events == before
        told = [log for log in logs if log["event"] == "the format has changed"]
        assert [(log["source"], log["was"], log["seems"]) for log in told] == [("cloud-status", "statuspage_v2", "feed")]
        assert "It has been statuspage_v2, now looks like feed. To have it read so, set kind." in await world.get("/sources")
        assert "原来是 statuspage_v2，现在看起来是 feed。" in await world.get("/zh-hans/sources")


async def test_with_its_kind_set_it_is_read_at_once(start: Start) -> None:
    net = first()
    async with start(SETTINGS, NOW, net) as world:
        moved(net)
        await visits(world, 1, PATIENCE)
        await use(world, kind="feed")
        found = await health(world)
        assert (found.kind, found.trouble, found.misread, found.seems) == ("feed", None, 0, None)
        assert "now looks like" not in await world.get("/sources")


async def test_a_kind_that_was_set_and_fits_no_more_is_told_too(start: Start) -> None:
    net = first()
    async with start(SETTINGS.replace("every", 'kind = "statuspage_v2"\nevery'), NOW, net) as world:
        moved(net)
        await visits(world, 1, PATIENCE)
        assert (await health(world)).seems == "feed"


@pytest.mark.parametrize("body", [WALL, '{"message":"Forbidden"}', "{}"], ids=["wall", "refusal", "empty"])
async def test_what_is_of_no_form_that_we_know_is_only_unrecognised(start: Start, body: str) -> None:
    net = first()
    async with start(SETTINGS, NOW, net) as world:
        net.say(ADDRESS, body)
        await visits(world, 1, PATIENCE + 1)
        found = await health(world)
        assert (found.trouble, found.seems, found.misread) == (Trouble.UNRECOGNISED, None, PATIENCE + 1)


async def test_failures_count_only_in_a_row(start: Start) -> None:
    net = first()
    async with start(SETTINGS, NOW, net) as world:
        moved(net)
        await visits(world, 1, PATIENCE - 1)
        net.say(ADDRESS, json.dumps(SUMMARY), media="application/json")
        await visits(world, PATIENCE, 1)
        assert (await health(world)).misread == 0
        moved(net)
        await visits(world, PATIENCE + 1, PATIENCE - 1)
        assert (await health(world)).trouble is Trouble.UNRECOGNISED


async def test_an_answer_that_is_no_document_neither_counts_nor_forgives(start: Start) -> None:
    net = first()
    async with start(SETTINGS, NOW, net) as world:
        moved(net)
        await visits(world, 1, PATIENCE - 1)
        net.say(ADDRESS, "", status=500)
        await visits(world, PATIENCE, 2)
        assert (await health(world)).misread == PATIENCE - 1
        moved(net)
        await visits(world, PATIENCE + 2, 1)
        assert (await health(world)).seems == "feed"


async def test_a_list_that_is_empty_where_it_was_not_has_not_changed_its_form(start: Start) -> None:
    net = Internet()
    moved(net)
    async with start(SETTINGS, NOW, net) as world:
        net.say(ADDRESS, FEED % "", media="application/rss+xml")
        await visits(world, 1, PATIENCE + 1)
        found = await health(world)
        assert (found.kind, found.trouble, found.seems) == ("feed", Trouble.UNRECOGNISED, None)
