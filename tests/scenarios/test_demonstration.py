"""The demonstration's story through the whole program, a loop of it by the test's clock: what is told of each actor, and shown."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from notices.sources import kinds
from statuspage.app import App, Parts
from statuspage.core.model import Change, State
from statuspage.core.page import Known, build
from statuspage.demo.pings import ping_address
from statuspage.demo.receiver import Receiver
from statuspage.demo.robots import Robots
from statuspage.demo.server import World, application
from statuspage.demo.site import HOOK_KEY, PING_KEY, Addresses, prepare, write_settings
from statuspage.demo.stage import upstreams
from statuspage.demo.world import BANK_WINDOW, LOOP_MINUTES, SOCIAL_BLOCKED, Story
from statuspage.net.client import Client
from statuspage.settings.file import load
from statuspage.store.known import known
from tests.scenarios.conftest import Clock

START = datetime(2026, 3, 2, 1, 0, 3, tzinfo=UTC)
STEP = timedelta(seconds=6)


class Telling:
    """The demonstration, told by a clock that is set by hand."""

    def __init__(self, app: App, story: Story, clock: Clock, public: str, receiver: Receiver) -> None:
        self.app, self.story, self.clock, self._public, self.receiver = app, story, clock, public, receiver
        self._sender = Client(allow=app.settings.fetch.allow, user_agent="pings")
        self._key = (app.settings.folder / PING_KEY).read_text(encoding="utf-8")

    async def until(self, minute: float) -> Known:
        """Let the story go on to that minute of its first loop, step by step, pinging at each."""
        while self.clock.now < self.story.at(0, minute):
            self.clock.now += STEP
            answer = await self._sender.request("GET", ping_address(self._public, self._key, self.story, self.clock.now))
            assert answer.status == 200
            await self.app.settle()
        assert self.app.context is not None
        async with self.app.context.store.reading() as connection:
            return await known(connection, self.app.settings, self.clock.now)

    async def close(self) -> None:
        await self._sender.aclose()


def _listening() -> socket.socket:
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    sock.listen(64)
    return sock


@asynccontextmanager
async def telling(folder: Path) -> AsyncIterator[Telling]:
    clock = Clock(START)
    with _listening() as outside, _listening() as inside:
        addresses = Addresses(*(f"http://127.0.0.1:{sock.getsockname()[1]}/" for sock in (inside, outside)))
        story = prepare(folder, clock(), 1.0, fresh=False)
        settings = load(write_settings(folder, addresses, story), kinds())
        receiver_key = (folder / HOOK_KEY).read_text(encoding="utf-8")
        receiver = Receiver(receiver_key)
        world = World(story, clock, receiver, Robots(receiver_key), addresses.upstream, addresses.public)
        app = App(settings, Parts(clock=clock))
        async with upstreams(application(world), outside), upstreams(app.asgi(), inside):
            await app.start()
            told = Telling(app, story, clock, addresses.public, receiver)
            try:
                yield told
            finally:
                await told.close()
                await app.stop()


def course(changes: tuple[Change, ...], service: str, kind: str) -> list[list[str]]:
    """What was told of each event of a service, in order."""
    events: dict[str, list[str]] = {}
    for change in changes:
        if change.event.services == (service,) and change.event.kind == kind:
            events.setdefault(change.event.id, []).append("+".join(change.kinds))
    return list(events.values())


async def test_a_loop_of_the_story(tmp_path: Path) -> None:
    async with telling(tmp_path / "site") as told:
        page = await told.until((SOCIAL_BLOCKED.start + SOCIAL_BLOCKED.end) / 2)
        states = {view.service.id: view.state for view in build(told.app.settings, page, told.clock.now).services}
        assert (states["social"], states["bank"], states["etax"]) == (State.UNKNOWN, State.MAJOR, State.MAINTENANCE)
        page = await told.until(5.5)
        states = {view.service.id: view.state for view in build(told.app.settings, page, told.clock.now).services}
        assert (states["social"], states["etax"]) == (State.NO_NOTICE, State.MAJOR)
        page = await told.until((BANK_WINDOW.end + LOOP_MINUTES) / 2)
        assert course(page.changes, "etax", "maintenance") == [["announced", "started", "extended", "overrun", "ended"]]
        assert course(page.changes, "bank", "incident") == [["observed", "ended"]]
        assert course(page.changes, "bank", "maintenance") == [["announced", "started", "ended"]]
        assert course(page.changes, "social", "incident") == []
        (cloud,) = course(page.changes, "cloud", "incident")
        assert (cloud[0], cloud[1], cloud[-1]) == ("observed", "announced", "ended")
        await told.until(LOOP_MINUTES)
        page = await told.until(LOOP_MINUTES + 0.4)
        assert course(page.changes, "expense", "incident") == [["observed", "ended"]]
        assert len(told.receiver.messages) == len(page.changes)
