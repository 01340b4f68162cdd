"""Measures how long a change at a source takes to become new bytes and a webhook, with a thousand services.

Two hundred feeds are read by the ordinary program. Now and then one of them has one more notice when it is fetched; from the moment
at which its bytes were sent, the time is taken until the feed of changes has it, until the home page is another, and until the
webhook has arrived. The feeds, the receiver and the reader are in this process, the program in its own.
"""

import asyncio
import contextlib
import json
import random
import re
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from time import perf_counter

import uvloop

from bench import frame

SERVICES, SOURCES, NOTICES = 1000, 200, 5
EVERY = 60
CHANGES = 40
APART = 0.5
"""Seconds between changes, at the least."""
LONGEST = 300
"""Seconds for all changes: feeds that were first read together are fetched in clusters, of which each holds some of them."""
GOAL = 1.0

SETTINGS = """
[site]
title = "Thousand"
url = "http://127.0.0.1:{port}"
languages = ["en", "zh-Hans"]
[server]
port = {port}
[fetch]
allow = ["127.0.0.0/8"]
[[subscribers]]
id = "hook"
kind = "webhook"
url = "http://127.0.0.1:{upstream}/hook"
secret = "file:secret"
services = ["*"]
"""
SERVICE = """
[[services]]
id = "s{n}"
name = "Bureau {n}"
group = "Group {group}"
[[services.components]]
id = "login"
name = "Login"
[[services.components]]
id = "filing"
name = "Filing"
"""
SOURCE = """
[[sources]]
id = "src{n}"
kind = "feed"
url = "http://127.0.0.1:{upstream}/feeds/{n}"
every = "{every}s"
services = {services}
"""


@dataclass
class Upstream:
    """The feeds and the receiver. `sent` and the others are instants by the number of the change."""

    random: random.Random
    now: datetime
    more: dict[int, list[int]] = field(default_factory=dict)
    sent: dict[int, float] = field(default_factory=dict)
    hooked: dict[int, float] = field(default_factory=dict)
    shown: dict[int, float] = field(default_factory=dict)
    last: float = 0.0
    running: bool = False

    def feed(self, n: int) -> bytes:
        """The feed, with one more notice when it is time for a change."""
        if self.running and len(self.sent) < CHANGES and perf_counter() - self.last >= APART:
            number = len(self.sent)
            self.more.setdefault(n, []).append(number)
            self.sent[number] = self.last = perf_counter()
        first = n * (SERVICES // SOURCES)
        items = [self.item(n, f"old-{k}", k, f"Bureau {first} login: notice {k}", -30 - k) for k in range(NOTICES)]
        items += [self.item(n, f"new-{k}", k, f"Bureau {first} outage change-{k}-", 1 + k) for k in self.more.get(n, [])]
        return f'<rss version="2.0"><channel><title>Feed {n}</title>{"".join(items)}</channel></rss>'.encode()

    def item(self, n: int, guid: str, k: int, title: str, days: int) -> str:
        start = self.now + timedelta(days=days, minutes=k)
        span = f"from {start:%Y-%m-%d %H:%M} UTC to {start + timedelta(hours=1):%Y-%m-%d %H:%M} UTC"
        text = f"Login is unavailable due to maintenance {span}."
        published = format_datetime(self.now - timedelta(days=max(1, -days), minutes=k))
        about = f"<title>{title}</title><pubDate>{published}</pubDate><description>{text}</description>"
        return f"<item><guid>{guid}@{n}</guid>{about}</item>"

    def take(self, body: bytes) -> None:
        """A webhook."""
        for number in re.findall(rb"change-(\d+)-", body):
            self.hooked.setdefault(int(number), perf_counter())

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                length = re.search(r"content-length: (\d+)", head, re.IGNORECASE)
                body = await reader.readexactly(int(length[1])) if length else b""
                path = head.split()[1]
                if path == "/hook":
                    self.take(body)
                found = self.feed(int(path.rpartition("/")[2])) if path.startswith("/feeds/") else b""
                lines = f"HTTP/1.1 200 OK\r\ncontent-type: application/rss+xml\r\ncontent-length: {len(found)}\r\n\r\n"
                writer.write(lines.encode() + found)
        writer.close()


def main() -> None:
    if not frame.need("change", "taskset"):
        return
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            report(runner.run(measured(folder)))


@asynccontextmanager
async def program(folder: Path, port: int, upstream: int) -> AsyncIterator[None]:
    """The ordinary program on settings of a thousand services."""
    text = SETTINGS.format(port=port, upstream=upstream)
    text += "".join(SERVICE.format(n=n, group=n % 20) for n in range(SERVICES))
    share = SERVICES // SOURCES
    for n in range(SOURCES):
        services = json.dumps([f"s{n * share + k}" for k in range(share)])
        text += SOURCE.format(n=n, upstream=upstream, every=EVERY, services=services)
    (folder / "secret").write_text("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    (folder / "statuspage.toml").write_text(text)
    command = [sys.executable, "-m", "statuspage", "serve", "-c", str(folder / "statuspage.toml")]
    log = (folder / "log").open("wb")
    process = await asyncio.create_subprocess_exec(*command, stdout=log, stderr=log)
    try:
        yield
    finally:
        process.terminate()
        await process.wait()
        log.close()


async def measured(folder: Path) -> Upstream:
    """Let changes happen, and take their times."""
    upstream = Upstream(random.Random(1), datetime.now(UTC))  # noqa: TID251
    server = await asyncio.start_server(upstream.answer, "127.0.0.1", 0)
    port = frame.free_port()
    async with server, program(folder, port, server.sockets[0].getsockname()[1]):
        print(f"{SERVICES} services, {SOURCES} feeds with {NOTICES} notices each, every {EVERY} s; {CHANGES} changes", flush=True)
        reading = asyncio.create_task(read(upstream, port))
        await settled(port)
        upstream.running = True
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LONGEST):
                while len(upstream.hooked) < CHANGES or len(upstream.shown) < CHANGES:  # noqa: ASYNC110 -- another process
                    await asyncio.sleep(0.1)
        reading.cancel()
    return upstream


async def settled(port: int) -> None:
    """Wait until every feed has been read, or a minute is over."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(60):
            while True:
                page = await got(port, "/sources")
                if page.count(b'id="s-src') == SOURCES and b"not read yet" not in page:
                    break
                await asyncio.sleep(1)
    await asyncio.sleep(5)


async def read(upstream: Upstream, port: int) -> None:
    """Ask for the feed of changes all the time, as it is cheap when nothing has changed."""
    while True:
        body = await got(port, "/feed.rss")
        now = perf_counter()
        for number in re.findall(rb"change-(\d+)-", body):
            upstream.shown.setdefault(int(number), now)
        await asyncio.sleep(0.02)


async def got(port: int, path: str) -> bytes:
    """The body at a path; nothing while nobody answers."""
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(f"GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n".encode())
        body = await reader.read()
        writer.close()
    except OSError:
        return b""
    return body.partition(b"\r\n\r\n")[2]


def report(upstream: Upstream) -> None:
    print(f"{'from the fetch to':22}{'seen':>8}{'median s':>10}{'p95 s':>8}{'max s':>8}   goal")
    figures: dict[str, object] = {}
    for name, seen in (("new bytes", upstream.shown), ("the webhook", upstream.hooked)):
        times = [seen[number] - upstream.sent[number] for number in seen if number in upstream.sent]
        if not times:
            print(f"{name:22}{0:>8}")
            figures[name] = None
            continue
        p95 = frame.percentile(times, 0.95)
        held = p95 <= GOAL and len(times) == CHANGES
        goal = f"p95 <= {GOAL:g}: {frame.verdict(held=held)}"
        print(f"{name:22}{len(times):>8}{frame.percentile(times, 0.5):>10.2f}{p95:>8.2f}{max(times):>8.2f}   {goal}")
        figures[name] = {"seen": len(times), "p50": frame.percentile(times, 0.5), "p95": p95, "max": max(times), "held": held}
    frame.tell("change", services=SERVICES, sources=SOURCES, changes=CHANGES, seconds=figures)


if __name__ == "__main__":
    main()
