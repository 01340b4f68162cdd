"""The whole program with a clock that is set by hand, on an internet of our own."""

import asyncio
import inspect
import json
import re
import socket
import tomllib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlencode

import feedparser
import pytest
import uvloop
from standardwebhooks.webhooks import Webhook
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from statuspage.app import App, Parts
from statuspage.core.page import Known, Page, build
from statuspage.demo.stage import upstreams
from statuspage.jobs import reading_child
from statuspage.jobs.reader import REPLY, LostReaderError, Reader, Reply, Task
from statuspage.net.client import Client
from statuspage.settings import Settings
from statuspage.store import listening as marks
from statuspage.store.known import known
from statuspage.web import publisher
from tests.hurry import impatient, migrated_once, unsynced

__all__ = ["impatient", "migrated_once", "unsynced"]

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
PING_KEY = "0b9a7f0e-4c1e-4a53-9d0c-6a3f6a6f0b11"


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """The loop that the program runs on."""
    return {"uvloop": uvloop.new_event_loop}


@dataclass
class Clock:
    """The present instant, moved by the test."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Internet:
    """Hosts and what they answer. `say` sets a body; a callable decides at the time of the request. `hooks` are what was posted."""

    answers: dict[str, Callable[[Request], Response | Awaitable[Response]]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    hooks: list[dict[str, Any]] = field(default_factory=list)
    hook_status: list[int] = field(default_factory=list)

    def say(self, address: str, body: str | bytes, *, status: int = 200, media: str = "text/html; charset=utf-8") -> None:
        """Have `address` (host and path) answer with `body`."""
        self.answers[address] = lambda _: Response(body, status, media_type=None, headers={"content-type": media})

    async def answer(self, request: Request) -> Response:
        """Answer as was said; keep what is posted to a hook, after its signature was verified by the standard's own library."""
        address = f"{request.headers['host']}{request.url.path}"
        self.asked.append(address)
        if request.method == "POST" and address not in self.answers:
            status = self.hook_status.pop(0) if self.hook_status else 200
            if status == 200:
                self.hooks.append(await _verified(request))
            return Response("taken", status)
        found = self.answers.get(address)
        answer = found(request) if found else Response("not here", 404)
        return await answer if inspect.isawaitable(answer) else answer

    def application(self) -> Starlette:
        """What plays the internet."""
        return Starlette(routes=[Route("/{path:path}", self.answer, methods=["GET", "HEAD", "POST"])])


async def _verified(request: Request) -> dict[str, Any]:
    """The message; its time is the test's, so only the signature is looked at."""
    body = await request.body()
    headers = request.headers
    at = datetime.fromtimestamp(int(headers["webhook-timestamp"]), UTC)
    signed = Webhook(SECRET).sign(headers["webhook-id"], at, body.decode())
    assert signed in headers["webhook-signature"].split()
    return {"id": headers["webhook-id"], **json.loads(body)}


class Inline(Reader):
    """Reads in this process what the child would: to start one takes longer than most tests. What limits it is tested on itself."""

    async def _answer(self, task: Task) -> Reply:
        reply = REPLY.validate_json(REPLY.dump_json(reading_child._reply(task)))
        if reply.broke:
            raise LostReaderError(reply.problem or "")
        return reply


class World:
    """A running program and the internet around it."""

    def __init__(self, app: App, internet: Internet, clock: Clock, port: int) -> None:
        self.app, self.internet, self.clock, self.port = app, internet, clock, port
        self._public = f"http://127.0.0.1:{port}"
        self._reader = Client(allow=app.settings.fetch.allow, user_agent="reader")

    async def at(self, moment: datetime, *, listening: bool = True) -> None:
        """Let it be `moment`, and everything that is due then be done; until then the program has slept, or been `listening`."""
        self.clock.now = moment
        if listening and self.app.context is not None:
            async with self.app.context.store.writing() as connection:
                await marks._set(connection, "listened_at", moment)
        await self.app.settle()

    async def checks(self, first: datetime, every: timedelta, times: int) -> None:
        """Let time pass in steps, as a probe takes it."""
        for n in range(times):
            await self.at(first + n * every)

    async def get(self, path: str, **headers: str) -> str:
        """A published page, over a real socket."""
        answer = await self._reader.request("GET", self._public + path, headers=headers)
        assert answer.status == 200, (path, answer.status)
        return answer.body.decode()

    async def ask(self, method: str, path: str, **more: Any) -> Any:
        """Any request to the program, whatever it answers."""
        return await self._reader.request(method, self._public + path, **more)

    async def send(self, path: str, headers: Mapping[str, str] | None = None, **fields: Any) -> Any:
        """A form, as a browser sends it; the answer to that, not what it leads to."""
        sent = {"content-type": "application/x-www-form-urlencoded", **(headers or {})}
        body = urlencode(fields, doseq=True).encode()
        return await self._reader.request("POST", self._public + path, headers=sent, body=body, follow=False)

    async def feed(self, path: str = "/feed.rss") -> Any:
        """A published feed, as a feed reader has it; oldest item first."""
        return list(reversed(feedparser.parse((await self.get(path)).encode()).entries))

    async def known(self) -> Known:
        """What the page is made of."""
        assert self.app.context is not None
        async with self.app.context.store.reading() as connection:
            return await known(connection, self.app.settings, self.clock.now)

    async def page(self) -> Page:
        """The page as it is now."""
        return build(self.app.settings, await self.known(), self.clock.now)

    async def close(self) -> None:
        """Close the reader's connections."""
        await self._reader.aclose()


def _socket() -> socket.socket:
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    sock.listen(64)
    return sock


class Start(Protocol):
    """Starts the program on settings in TOML, at an instant, on an internet; perhaps with a reader of the test's."""

    def __call__(
        self, toml: str, now: datetime, internet: Internet, reader: Reader | None = None
    ) -> AbstractAsyncContextManager[World]: ...


@asynccontextmanager
async def begun(folder: Path, toml: str, now: datetime, internet: Internet, reader: Reader | None = None) -> AsyncIterator[World]:
    """The program on settings in TOML, at an instant, on an internet, with its store in `folder`."""
    settings = Settings.model_validate({**tomllib.loads(toml), "folder": folder, "fetch": {"allow": ["127.0.0.0/8"]}})
    clock = Clock(now)
    with _socket() as outside, _socket() as inside:
        port = outside.getsockname()[1]
        hosts = set(re.findall(r'"http://([a-z.]+)/', toml))
        client = Client(user_agent="statuspage-tests", reroute={(host, 80): ("127.0.0.1", port) for host in hosts})
        environ = {"HOOK_SECRET": SECRET, "PING_KEY": PING_KEY}
        app = App(settings, Parts(clock=clock, client=client, reader=reader or Inline(), environ=environ, pause=timedelta(0)))
        async with upstreams(internet.application(), outside), upstreams(app.asgi(), inside):
            await app.start()
            world = World(app, internet, clock, inside.getsockname()[1])
            try:
                await world.at(now)
                yield world
            finally:
                await world.close()
                await app.stop()


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Starts the program on settings in TOML at an instant; an async context manager that gives the World."""
    monkeypatch.setattr(publisher, "_LOADING", 60.0)  # a busy machine is slow, its store is not gone
    return partial(begun, tmp_path)
