"""What an outage of the database is watched with: an upstream that announces a maintenance, readers and senders of pings."""

import asyncio
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from time import perf_counter

from statuspage import clock
from tests.prove.wire import Line, Reply

KEY = "5f3a1c1e-6a0c-4f5e-9b1d-0b6f3f6a0001"
ENVIRON = {"PING_KEY": KEY}
SETTINGS = """
[store]
url = "{url}"

[[services]]
id = "etax"
name = "e-Tax"
[[services.components]]
id = "filing"
name = "Filing"
[[services.components]]
id = "sync"
name = "Sync"

[[sources]]
id = "announced"
kind = "statuspage_v2"
url = "http://127.0.0.1:{port}/api/v2/summary.json"
every = "1m"
services = ["etax"]

[[probes]]
id = "login"
service = "etax"
component = "filing"
url = "http://127.0.0.1:{port}/login"
every = "5s"

[[heartbeats]]
id = "sync"
service = "etax"
component = "sync"
every = "10m"
key = "env:PING_KEY"
"""

ANNOUNCED = b"maintenance planned"
"""What the page says of the maintenance before it begins."""

_STALE = re.compile(rb'<body[^>]*class="[^"]*is-stale')
_UNDER_WAY = re.compile(rb'class="svc[^"]*"[^>]*id="svc-etax"[^>]*>.*?class="st[^"]* mnt', re.DOTALL)


def stale(page: bytes) -> bool:
    """Whether the page says that what is behind it does not answer."""
    return _STALE.search(page) is not None and b'<div class="stale"' in page


@dataclass(slots=True)
class Upstream:
    """A server with a Statuspage summary that holds one maintenance from `start` on, and a page to be probed."""

    start: datetime
    port: int = 0
    server: asyncio.Server | None = None

    async def __aenter__(self) -> "Upstream":
        self.server = await asyncio.start_server(self._answer, "127.0.0.1", self.port)
        self.port = self.server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_error: object) -> None:
        if self.server is not None:
            self.server.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, EOFError, asyncio.LimitOverrunError):
            head = await reader.readuntil(b"\r\n\r\n")
            body = self._summary() if b"summary.json" in head else b"login"
            writer.write(b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: %d\r\n\r\n" % len(body) + body)
            await writer.drain()
        writer.close()

    def _summary(self) -> bytes:
        start, end = self.start.isoformat(), (self.start + timedelta(hours=2)).isoformat()
        planned = {
            "id": "maintenance1",
            "name": "Planned work on Filing",
            "status": "scheduled",
            "impact": "maintenance",
            "created_at": (self.start - timedelta(days=1)).isoformat(),
            "updated_at": (self.start - timedelta(days=1)).isoformat(),
            "scheduled_for": start,
            "scheduled_until": end,
            "incident_updates": [],
            "components": [{"id": "filing000001", "name": "Filing"}],
        }
        parts = [{"id": "filing000001", "name": "Filing", "status": "operational", "group": False}]
        page = {"id": "upstream0001", "name": "Upstream", "url": f"http://127.0.0.1:{self.port}"}
        whole = {"page": page, "status": {"indicator": "none"}, "components": parts, "incidents": []}
        return json.dumps({**whole, "scheduled_maintenances": [planned]}).encode()


@dataclass(slots=True)
class Readers:
    """Clients that ask for the page at a steady pace; every answer is looked at."""

    port: int
    count: int = 4
    pause: float = 0.02
    asked: int = 0
    bad: int = 0
    seconds: list[float] = field(default_factory=list)
    stale_at: float | None = None
    fresh_at: float | None = None
    under_way_at: datetime | None = None
    last: bytes = b""
    uncached: int = 0

    async def run(self) -> None:
        """Ask until cancelled."""
        async with asyncio.TaskGroup() as group:
            for _ in range(self.count):
                group.create_task(self._one())

    async def _one(self) -> None:
        line = Line(self.port)
        while True:
            begin = perf_counter()
            try:
                async with asyncio.timeout(10):  # wait_for of Python 3.11 can lose a cancellation
                    reply: Reply | None = await line.ask("GET", "/")
            except (OSError, EOFError, TimeoutError):
                reply = None
            self.asked += 1
            self.seconds.append(perf_counter() - begin)
            if reply is None or reply.status != 200:
                self.bad += 1
            else:
                self._look(reply.body)
                self.uncached += "stale-if-error" not in reply.headers.get("cache-control", "")
            await asyncio.sleep(self.pause)

    def _look(self, page: bytes) -> None:
        if page == self.last:
            return
        self.last = page
        if stale(page):
            self.stale_at = self.stale_at or perf_counter()
            self.fresh_at = None
        else:
            self.fresh_at = self.fresh_at or perf_counter()
        if self.under_way_at is None and b"Planned work on Filing" in page and _UNDER_WAY.search(page):
            self.under_way_at = clock.utcnow()


@dataclass(slots=True)
class Senders:
    """Clients that send pings, each with a note of its own, and keep what they were told."""

    port: int
    count: int = 20
    pause: float = 0.1
    kept: set[str] = field(default_factory=set)
    refused: int = 0
    unfit: list[str] = field(default_factory=list)
    slowest: float = 0.0
    first_refused_at: float | None = None
    last_refused_at: float = 0.0
    resumed_at: float | None = None

    async def run(self) -> None:
        """Send until cancelled."""
        async with asyncio.TaskGroup() as group:
            for number in range(self.count):
                group.create_task(self._one(number))

    async def _one(self, number: int) -> None:
        line = Line(self.port)
        for note in self._notes(number):
            begin = perf_counter()
            try:
                async with asyncio.timeout(30):
                    reply = await line.ask("POST", f"/ping/{KEY}", note.encode())
            except (OSError, EOFError, TimeoutError) as error:
                self.unfit.append(type(error).__name__)
                continue
            self.slowest = max(self.slowest, perf_counter() - begin)
            self._told(note, reply)
            await asyncio.sleep(self.pause)

    def _notes(self, number: int) -> Iterator[str]:
        sent = 0
        while True:
            sent += 1
            yield f"{number}-{sent}"

    def _told(self, note: str, reply: Reply) -> None:
        now = perf_counter()
        if reply.status == 200:
            self.kept.add(note)
            self.resumed_at = self.resumed_at or now
        elif reply.status == 503 and reply.headers.get("retry-after", "").isdigit():
            self.refused += 1
            self.first_refused_at, self.last_refused_at, self.resumed_at = self.first_refused_at or now, now, None
        else:
            self.unfit.append(str(reply.status))
