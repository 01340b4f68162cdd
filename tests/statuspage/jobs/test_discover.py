"""Discovery against a small internet on the loopback, in which each platform has the paths that it really has."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from statuspage.core.discovery import LIMIT, Search, Via, ranked
from statuspage.errors import FetchError, Phase
from statuspage.jobs.discover import PAUSE, Scout
from statuspage.jobs.reader import Reader
from statuspage.net.address import Address
from statuspage.net.client import Client
from tests.statuspage.net.servers import AGENT, Script, Seen, Server, reply, serving

pytestmark = pytest.mark.asyncio(loop_scope="module")

NOW = datetime(2026, 3, 10, tzinfo=UTC)
CASES = Path(__file__).parents[2] / "notices" / "sources"
SHELL = (
    b"<!doctype html><html><head><title>Status</title></head><body><div id=app></div><script src=/app.js></script></body></html>"
)
PAGE = "5b36dc6502d06804c08349f7"


@dataclass(frozen=True)
class Platform:
    """A page at `host`: where it begins, what is there beside its HTML, and how it answers what is not there."""

    kind: str
    host: str
    case: str
    document: str
    root: str = "/"
    html: bytes = SHELL
    rest: int = 404
    words: str = "System status"
    pages: dict[str, bytes] = field(default_factory=dict)

    @property
    def start(self) -> str:
        return f"http://{self.host}{self.root}"

    @property
    def home(self) -> str:
        return f"www.{self.kind[:4]}{len(self.kind)}.example"

    def answer(self, path: str) -> tuple[int, bytes]:
        if path == self.root:
            return 200, self.html
        if path == self.document:
            return 200, next((CASES / self.case).glob("in.*")).read_bytes()
        return self.rest, SHELL


def marked(text: str) -> bytes:
    return f"<!doctype html><html><head><title>A</title></head><body>{text}</body></html>".encode()


NOTICES = '<a href="/tzgg/">通知公告</a>'
PLATFORMS = (
    Platform(
        "statuspage_v2",
        "status.atlas.example",
        "statuspage_v2/summary",
        "/api/v2/summary.json",
        html=marked("Powered by Atlassian Statuspage"),
    ),
    Platform("instatus", "status.insta.example", "instatus/open_and_ahead", "/v3/summary.json", rest=200),
    Platform("better_stack", "status.better.example", "better_stack/reports", "/index.json"),
    Platform(
        "statusio",
        "status.io.example",
        "statusio/current",
        f"/1.0/status/{PAGE}",
        html=marked(f'<a href="/pages/{PAGE}/rss">RSS</a>'),
    ),
    Platform("gatus", "health.gatus.example", "gatus/endpoints", "/api/v1/endpoints/statuses"),
    Platform("uptime_kuma", "kuma.example", "uptime_kuma/incidents_and_maintenances", "/api/status-page/net", root="/status/net"),
    Platform("cachet", "status.cachet.example", "cachet/v1_incidents", "/api/v1/incidents"),
    Platform("firehydrant", "status.hydrant.example", "firehydrant/history", "/data/payload.json"),
    Platform("google_cloud", "status.cloud.google.com", "google_cloud/cloud", "/incidents.json"),
    Platform(
        "feed",
        "status.feed.example",
        "feed/statuspage_atom",
        "/changes.atom",
        html=marked('<link rel="alternate" type="application/atom+xml" href="/changes.atom">'),
    ),
    Platform("html_list", "tax.bj.gov.cn", "html_list/list_gb18030", "/tzgg/", root="/", html=marked(NOTICES), words="通知公告"),
)
KINDS = [platform.kind for platform in PLATFORMS]


class NoNames:
    """A resolver in whose world there is no name."""

    async def resolve(self, host: str) -> Sequence[Address]:
        raise FetchError(f"{host} does not exist", phase=Phase.DNS)


def home(platform: Platform) -> bytes:
    """A homepage that has nothing but links, one of them to the page."""
    return marked(f'<a href="/prices">Prices</a> <a href="{platform.start}">{platform.words}</a> <a href="/jobs">Jobs</a>')


BLOG = "feed/labelled"
SITES: dict[str, dict[str, tuple[int, bytes, dict[str, str]]]] = {
    "www.blog.example": {"/": (200, marked('<link rel="alternate" type="application/rss+xml" href="/blog.xml">'), {})},
    "www.header.example": {"/": (200, SHELL, {"Link": '</news.atom>; rel="alternate"; type="application/atom+xml"'})},
    "www.text.example": {"/llms.txt": (200, b"# Text\nService status as JSON: http://status.insta.example/v3/summary.json\n", {})},
    "www.known.example": {},
    "www.none.example": {"/": (200, marked("nothing here"), {})},
    "www.walled.example": {"/": (403, b"<script>challenge()</script>", {"Content-Type": "text/html"})},
    "www.acme.example": {"/": (200, marked("a shop"), {})},
}
"""Sites by host: path to status, body and headers."""


def case(name: str) -> bytes:
    return next((CASES / name).glob("in.*")).read_bytes()


SITES["www.blog.example"]["/blog.xml"] = (200, case(BLOG), {})
SITES["www.header.example"]["/news.atom"] = (200, case("feed/statuspage_atom"), {})


def answer(seen: Seen) -> Script:
    host = seen.headers["host"]
    for platform in PLATFORMS:
        if host == platform.host:
            return reply(*platform.answer(seen.path))
        if host == platform.home and seen.path == "/":
            return reply(200, home(platform))
    status, body, headers = SITES.get(host, {}).get(seen.path, (404, b"", {}))
    return reply(status, body, **headers)


HOSTS = [*(p.host for p in PLATFORMS), *(p.home for p in PLATFORMS), *SITES]


@dataclass
class World:
    """A scout that sees the small internet, and what it has asked for."""

    server: Server
    scout: Scout
    slept: list[float]

    @property
    def asked(self) -> list[str]:
        return [seen.headers["host"] + seen.path for seen in self.server.seen]

    async def discover(self, url: str, *known: str) -> Search:
        return await self.scout.discover(url, known)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def reader() -> AsyncIterator[Reader]:
    reader = Reader()
    yield reader
    await reader.stop()


@pytest_asyncio.fixture(loop_scope="module")
async def world(reader: Reader) -> AsyncIterator[World]:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    async def script(seen: Seen, writer: asyncio.StreamWriter) -> None:
        await answer(seen)(seen, writer)

    async with serving(script) as server:
        client = Client(user_agent=AGENT, resolver=NoNames(), reroute={(host, 80): ("127.0.0.1", server.port) for host in HOSTS})
        yield World(server, Scout(client, reader, lambda: NOW, "UTC", sleep=sleep), slept)
        await client.aclose()


@pytest.mark.parametrize("platform", PLATFORMS, ids=KINDS)
async def test_a_page_root_leads_to_its_document(world: World, platform: Platform) -> None:
    search = await world.discover(platform.start)
    best = ranked(search)[0]
    assert (best.kind, best.url) == (platform.kind, f"http://{platform.host}{platform.document}")
    assert best.items + best.statements > 0
    assert len(world.asked) == search.requests <= LIMIT


@pytest.mark.parametrize("platform", PLATFORMS, ids=KINDS)
async def test_a_homepage_that_only_links_to_it_leads_there_too(world: World, platform: Platform) -> None:
    search = await world.discover(f"http://{platform.home}/")
    best = ranked(search)[0]
    assert (best.kind, best.url) == (platform.kind, f"http://{platform.host}{platform.document}")
    assert len(world.asked) == search.requests <= LIMIT


async def test_nothing_is_asked_for_twice_and_one_host_has_its_pauses(world: World) -> None:
    search = await world.discover("http://status.hydrant.example/")
    assert len(set(world.asked)) == len(world.asked) == search.requests > 5
    assert len(world.slept) == search.requests - 1
    assert all(0 < seconds <= PAUSE for seconds in world.slept)


async def test_the_newest_notices_are_shown_newest_first(world: World) -> None:
    (best,) = ranked(await world.discover("http://status.cachet.example/"))
    times = [notice.published for notice in best.newest if notice.published]
    assert 0 < len(times) <= 3
    assert times == sorted(times, reverse=True)


async def test_the_feed_of_a_homepage_is_only_a_last_resort(world: World) -> None:
    search = await world.discover("http://www.blog.example/")
    (found,) = ranked(search)
    assert (found.kind, found.aside, found.via) == ("feed", True, Via.ALTERNATE)
    assert search.requests == LIMIT  # it went on looking


@pytest.mark.parametrize(
    ("url", "kind"), [("http://www.header.example/", "feed"), ("http://www.text.example/", "instatus")], ids=["header", "llms.txt"]
)
async def test_what_else_names_a_document_is_followed(world: World, url: str, kind: str) -> None:
    assert ranked(await world.discover(url))[0].kind == kind


async def test_what_the_catalogue_knows_is_asked_for_first(world: World) -> None:
    search = await world.discover(
        "http://www.known.example/", "http://status.gatus.example/x", f"{PLATFORMS[4].start}api/v1/endpoints/statuses"
    )
    assert (ranked(search)[0].kind, ranked(search)[0].via) == ("gatus", Via.KNOWN)
    assert "www.known.example/" not in world.asked


async def test_where_there_is_nothing_it_ends_and_says_what_it_asked_for(world: World) -> None:
    search = await world.discover("http://www.none.example/")
    assert (ranked(search), search.requests) == ((), LIMIT)
    assert all(problem for step, problem in search.asked)


async def test_a_host_that_wants_none_of_us_is_asked_once(world: World) -> None:
    search = await world.discover("http://www.walled.example/")
    assert (ranked(search), world.asked) == ((), ["www.walled.example/"])


async def test_private_addresses_are_refused_and_so_are_guesses_without_a_name(world: World) -> None:
    search = await world.discover(world.server.url)
    assert (world.asked, search.found) == ([], ())
    assert "not at a public address" in search.asked[0][1]


@pytest.mark.parametrize(("body", "found"), [(b"", False), (b"Acme's", True)], ids=["stranger", "own"])
async def test_a_guessed_host_counts_only_when_it_names_the_service(reader: Reader, body: bytes, found: bool) -> None:
    page = marked(body.decode() + ' <a href="/pages/x">x</a>') + b"<!-- cdn.statuspage.io -->"
    files = {
        "www.acme.example/": marked("a shop"),
        "acmestatus.com/": page,
        "acmestatus.com/api/v2/summary.json": case("statuspage_v2/summary"),
    }

    async def script(seen: Seen, writer: asyncio.StreamWriter) -> None:
        body = files.get(seen.headers["host"] + seen.path)
        await reply(200 if body else 404, body or b"")(seen, writer)

    async with serving(script) as server:
        guessed = ("127.0.0.1", server.port)
        client = Client(
            user_agent=AGENT, resolver=NoNames(), reroute={("www.acme.example", 80): guessed, ("acmestatus.com", 80): guessed}
        )
        search = await Scout(client, reader, lambda: NOW, "UTC", pause=0).discover("http://www.acme.example/")
        await client.aclose()
    assert bool(search.found) is found
