"""The whole demonstration with a stand-in for the program: it starts, pings, says where it is, and stops."""

import asyncio
import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from statuspage.demo import Choices, DemonstrationError, ports, run
from statuspage.demo.pings import ping_address
from statuspage.demo.stage import upstreams
from statuspage.demo.world import Story
from statuspage.net.client import Client
from statuspage.settings import Settings

NOW = datetime(2026, 11, 24, 9, 4, 41, tzinfo=UTC)


class Page:
    """Stands in for the program: takes pings at the address of the settings and ends with the first."""

    def __init__(self) -> None:
        self.pinged = asyncio.Event()
        self.pings: list[str] = []
        self.upstream_status = 0

    async def serve(self, settings: Settings) -> None:
        client = Client(allow=settings.fetch.allow, user_agent="test")
        routes = [Route("/", self._root), Route("/ping/{key}", self._ping)]
        with ports.listening(settings.server.port, "--port") as sock:
            async with upstreams(Starlette(routes=routes), sock):
                self.upstream_status = (await client.request("GET", settings.sources[0].url)).status
                await self.pinged.wait()
        await client.aclose()

    async def _root(self, request: Request) -> Response:
        return PlainTextResponse("not yet", 503)

    async def _ping(self, request: Request) -> Response:
        self.pings.append(f"{request.path_params['key']} {request.query_params['watermark']}")
        self.pinged.set()
        return PlainTextResponse("OK")


async def test_it_runs_and_stops(tmp_path: Path) -> None:
    page, lines = Page(), list[str]()
    choices = Choices(port=0, upstream_port=0, folder=tmp_path / "site")
    await asyncio.wait_for(run(choices, serve=page.serve, clock=lambda: NOW, announce=lines.append), 20)
    assert page.upstream_status == 200
    assert page.pings == [f"{(tmp_path / 'site' / 'ping.key').read_text()} 2026-11-24T09:04:41Z"]
    assert len(lines) == 1
    assert lines[0].startswith("Demonstration: http://127.0.0.1:")
    assert "/receiver" in lines[0]
    assert str(tmp_path / "site") in lines[0]


async def test_an_error_of_the_program_ends_it(tmp_path: Path) -> None:
    async def broken(settings: Settings) -> None:
        raise ConnectionError("no")

    choices = Choices(port=0, upstream_port=0, folder=tmp_path)
    with pytest.raises(ConnectionError):
        await run(choices, serve=broken, clock=lambda: NOW, announce=lambda line: None)


async def test_an_error_beside_the_program_is_not_swallowed(tmp_path: Path) -> None:
    def announce(line: str) -> None:
        raise BrokenPipeError

    page = Page()

    async def serve(settings: Settings) -> None:
        with ports.listening(settings.server.port, "--port") as sock:
            async with upstreams(Starlette(routes=[Route("/", page._root)]), sock):
                await asyncio.sleep(20)

    choices = Choices(port=0, upstream_port=0, folder=tmp_path)
    with pytest.raises(BrokenPipeError):
        await asyncio.wait_for(run(choices, serve=serve, clock=lambda: NOW, announce=announce), 10)


@pytest.mark.parametrize("option", ["--port", "--upstream-port"])
async def test_a_taken_port_names_its_option(tmp_path: Path, option: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = ports.number(taken)
        choices = Choices(
            port=port if option == "--port" else 0, upstream_port=port if option == "--upstream-port" else 0, folder=tmp_path
        )
        with pytest.raises(DemonstrationError, match=rf"port {port} of 127\.0\.0\.1 cannot be used .* with {option}$"):
            await run(choices, serve=Page().serve, clock=lambda: NOW, announce=lambda line: None)
    assert not (tmp_path / "story.json").exists()


@pytest.mark.parametrize("speed", [0.0, 99.0, float("nan")])
async def test_a_speed_out_of_bounds_names_its_option(tmp_path: Path, speed: float) -> None:
    with pytest.raises(DemonstrationError, match="--speed"):
        await run(Choices(speed=speed, folder=tmp_path), serve=Page().serve, clock=lambda: NOW, announce=lambda line: None)


def test_the_ping_carries_the_watermark_in_utc() -> None:
    story = Story(NOW.replace(second=0))
    moments = (story.at(0, 5), story.at(0, 7))
    addresses = [ping_address("http://127.0.0.1:8000/", "k", story, now) for now in moments]
    assert addresses == [
        "http://127.0.0.1:8000/ping/k?watermark=2026-11-24T09:09:00Z",
        "http://127.0.0.1:8000/ping/k?watermark=2026-11-24T09:09:30Z",
    ]
