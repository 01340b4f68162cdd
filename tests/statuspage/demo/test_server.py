"""The upstreams by real HTTP on loopback, under a clock that the test sets."""

import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from ipaddress import ip_network

from standardwebhooks.webhooks import Webhook

from statuspage.demo import ports
from statuspage.demo.receiver import Receiver
from statuspage.demo.robots import Robots
from statuspage.demo.server import World, application
from statuspage.demo.stage import upstreams
from statuspage.demo.world import Story
from statuspage.net.client import Client
from statuspage.net.model import Answer

START = datetime(2026, 11, 24, 9, 4, tzinfo=UTC)
SECRET = "whsec_" + base64.b64encode(b"a secret of some twenty bytes").decode()


@dataclass
class Upstreams:
    """A running world, a client for it, and the clock."""

    site: str
    client: Client
    story: Story
    receiver: Receiver
    now: datetime = field(default=START)

    async def get(self, path: str, **headers: str) -> Answer:
        return await self.client.request("GET", self.site + path, headers=headers)


@asynccontextmanager
async def running(speed: float = 1.0) -> AsyncIterator[Upstreams]:
    client = Client(allow=(ip_network("127.0.0.0/8"),), user_agent="test")
    with ports.listening(0, "--upstream-port") as sock:
        site = f"http://127.0.0.1:{ports.number(sock)}/"
        world = Upstreams(site, client, Story(START, speed), Receiver(SECRET))
        served = World(world.story, lambda: world.now, world.receiver, Robots("SEC"), site, "http://127.0.0.1:8000/")
        async with upstreams(application(served), sock):
            try:
                yield world
            finally:
                await client.aclose()


async def test_every_address_answers_by_the_clock() -> None:
    async with running() as world:
        paths = ("", "tax/notices/", "social/notices/", "bank/feed.xml", "bank/notices/1001", "cloud/api/v2/summary.json")
        functions = (
            "tax/login",
            "tax/invoicing",
            "tax/selection",
            "bank/login",
            "bank/transfer",
            "cloud/storage/health",
            "receiver",
        )
        assert [(await world.get(path)).status for path in (*paths, *functions)] == [200] * 13
        world.now = world.story.at(0, 2.2)
        assert (await world.get("tax/invoicing")).status == 503
        assert (await world.get("social/notices/")).status == 412
        assert (await world.get("bank/notices/x")).status == 404


async def test_content_types_are_those_of_the_formats() -> None:
    async with running() as world:
        paths = ("tax/notices/", "social/notices/", "bank/feed.xml", "cloud/api/v2/incidents.json")
        assert [(await world.get(path)).headers["content-type"] for path in paths] == [
            "text/html; charset=utf-8",
            "text/html",
            "application/rss+xml; charset=utf-8",
            "application/json; charset=utf-8",
        ]


async def test_an_unchanged_page_is_not_sent_again() -> None:
    async with running() as world:
        tag = (await world.get("tax/notices/")).headers["etag"]
        again = await world.get("tax/notices/", **{"if-none-match": tag})
        assert (again.status, again.body) == (304, b"")
        world.now = world.story.at(0, 6.5)
        assert (await world.get("tax/notices/", **{"if-none-match": tag})).status == 200


async def test_an_article_is_found_through_its_list() -> None:
    async with running() as world:
        listing = (await world.get("tax/notices/")).body.decode()
        path = listing.partition('href="./')[2].partition('"')[0]
        assert "停机升级" in (await world.get(f"tax/notices/{path}")).body.decode()


async def test_the_guide_marks_the_running_step() -> None:
    async with running() as world:
        world.now = world.story.at(3, 5.2)
        guide = (await world.get("")).body.decode()
        assert "<strong>5 min:" in guide
        assert "tax-invoicing: DOWN" in guide
        assert "tax-selection: up" in guide


async def test_the_receiver_takes_a_signed_message() -> None:
    async with running() as world:
        body = json.dumps({"type": "change"})
        headers = {
            "webhook-id": "m1",
            "webhook-timestamp": str(int(START.timestamp())),
            "webhook-signature": Webhook(SECRET).sign("m1", START, body),
            "content-type": "application/json",
        }
        taken = await world.client.request("POST", f"{world.site}receiver", headers=headers, body=body.encode())
        refused = await world.client.request("POST", f"{world.site}receiver", headers=headers, body=b"{}")
        assert (taken.status, refused.status) == (204, 401)
        assert "m1" in (await world.get("receiver")).body.decode()
