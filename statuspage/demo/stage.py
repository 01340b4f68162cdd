"""Runs the demonstration: upstreams, the ordinary program on top of them, and the pings; stops them together."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from notices.sources import kinds
from statuspage.demo import ports
from statuspage.demo.pings import send_pings, until_answered
from statuspage.demo.receiver import Receiver
from statuspage.demo.robots import Robots
from statuspage.demo.server import Clock, World, application
from statuspage.demo.site import HOOK_KEY, PING_KEY, Addresses, DemonstrationError, prepare, write_settings
from statuspage.demo.world import LOOP_MINUTES, SPEEDS
from statuspage.net.client import Client
from statuspage.settings import Settings
from statuspage.settings.file import load

Serve = Callable[[Settings], Coroutine[None, None, None]]
"""The ordinary program: serves until it is told to stop, by a signal or by cancellation."""

Announce = Callable[[str], None]
"""Takes the lines for the user."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line may choose. Port 0 takes any free one; `fresh` forgets what an earlier run left in `folder`."""

    port: int = 8000
    upstream_port: int = 8001
    speed: float = 1.0
    folder: Path = Path("demo-site")
    fresh: bool = False


async def run(choices: Choices, *, serve: Serve, clock: Clock, announce: Announce) -> None:
    """Tells the story until `serve` returns. `announce` is called once, when the page answers.

    Raises DemonstrationError for a taken port, a speed that is out of bounds, or a folder that holds something else.
    """
    if not SPEEDS[0] <= choices.speed <= SPEEDS[1]:
        raise DemonstrationError(f"--speed lies between {SPEEDS[0]:g} and {SPEEDS[1]:g}, not {choices.speed:g}")
    public = ports.free(choices.port, "--port")
    with ports.listening(choices.upstream_port, "--upstream-port") as sock:
        settings, world = _world(choices, Addresses(_address(public), _address(ports.number(sock))), clock)
        async with upstreams(application(world), sock):
            await _together(serve(settings), _company(settings, world, announce))


def _world(choices: Choices, addresses: Addresses, clock: Clock) -> tuple[Settings, World]:
    """What to serve and what to watch it with, from the folder."""
    story = prepare(choices.folder, clock(), choices.speed, fresh=choices.fresh)
    settings = load(write_settings(choices.folder, addresses, story), kinds())
    key = (choices.folder / HOOK_KEY).read_text(encoding="utf-8")
    return settings, World(story, clock, Receiver(key), Robots(key), addresses.upstream, addresses.public)


def _address(port: int) -> str:
    return f"http://{ports.HOST}:{port}/"


async def _company(settings: Settings, world: World, announce: Announce) -> None:
    """What goes on beside the program: waits until the page answers, says where it is, then pings."""
    client = Client(allow=settings.fetch.allow, user_agent="statuspage-demo")
    key = (settings.folder / PING_KEY).read_text(encoding="utf-8")
    try:
        await until_answered(client, world.public)
        announce(_lines(settings.folder, world))
        await send_pings(client, world.public, key, world.story, world.clock)
    finally:
        await client.aclose()


def _lines(folder: Path, world: World) -> str:
    seconds = world.story.lasting(LOOP_MINUTES).total_seconds()
    return (
        f"Demonstration: {world.public} (the story begins anew every {seconds:.0f} s)\n"
        f"Its upstreams, and what is true now: {world.site}\n"
        f"Webhook receiver: {world.site}receiver, chat robots: {world.site}robots\n"
        f"Settings, keys and database: {folder}"
    )


@asynccontextmanager
async def upstreams(app: ASGIApp, sock: socket.socket) -> AsyncIterator[None]:
    """Serves the application on the listening socket, and stops when left."""
    server = _Server(uvicorn.Config(app, log_level="warning", lifespan="off", timeout_graceful_shutdown=1))
    task = asyncio.create_task(server.serve([sock]))
    try:
        yield
    finally:
        server.should_exit = True
        await task


class _Server(uvicorn.Server):
    """Leaves the signals to the program that it stands beside."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def _together(*works: Coroutine[None, None, None]) -> None:
    """Does all of them until the first is over, then cancels the others; raises what any of them raised."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
    for task in tasks:
        if not task.cancelled():
            task.result()
