"""Measures how soon a change reaches its receivers: a hundred of the operator's, one of which hangs; then ten thousand visitors'.

A source sends its notices to the ordinary program, so that each change begins at an instant that is known: when its message is
acknowledged. The receivers are in this process; the program has its own, whose memory and CPU are told.
"""

import asyncio
import contextlib
import dataclasses
import json
import re
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

import uvloop

from bench import frame
from statuspage.core.subscriber import Channel
from statuspage.core.subscribing.choices import Choices, dumped
from statuspage.store import open_store
from statuspage.store.subscriptions import State
from statuspage.store.tables import marks, subscriptions

TARGETS, CHANGES, APART = 100, 20, 2.0
VISITORS = 10_000
GOAL = 2.0
MEMORY = 150
"""MB that ten thousand receivers may add while one change goes out to them."""

LONGEST = 600
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
HEAD = """
[site]
title = "Alerts"
url = "http://127.0.0.1:{port}"
languages = ["zh-Hans", "en"]
[server]
port = {port}
[fetch]
allow = ["127.0.0.0/8"]
[[services]]
id = "etax"
name = "北京市电子税务局"
[[sources]]
id = "hook"
kind = "notice_json"
push = "file:token"
services = ["etax"]
"""
SUBSCRIBER = """
[[subscribers]]
id = "{id}"
url = "http://127.0.0.1:{sink}/{id}"
secret = "file:secret"
"""


WARM = {"id": "warm", "kind": "info", "title": "关于系统维护的通知", "body": "定于2030年1月2日20:00至22:00进行系统维护。"}


@dataclass
class Sinks:
    """Receivers by their paths; `/hang` never answers. `came` are the instants at which a change arrived at each."""

    came: dict[tuple[int, str], float] = field(default_factory=dict)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                length = re.search(r"content-length: (\d+)", head, re.IGNORECASE)
                body = await reader.readexactly(int(length[1]) if length else 0)
                path = head.split()[1]
                if path == "/hang":
                    await reader.read()
                    break
                for number in set(re.findall(rb"change-(\d+)-", body)):
                    self.came.setdefault((int(number), path), perf_counter())
                self.arrived.set()
                writer.write(b"HTTP/1.1 204 No Content\r\n\r\n")
        writer.close()

    async def until(self, count: int) -> None:
        """Wait until so many have come."""
        async with asyncio.timeout(LONGEST):
            while len(self.came) < count:
                self.arrived.clear()
                await self.arrived.wait()


@asynccontextmanager
async def program(folder: Path, port: int, more: str) -> AsyncIterator[int]:
    """The ordinary program; its process id."""
    (folder / "secret").write_text(SECRET)
    (folder / "token").write_text("a-token-that-is-long-enough")
    (folder / "statuspage.toml").write_text(HEAD.format(port=port) + more)
    command = [sys.executable, "-m", "statuspage", "serve", "-c", str(folder / "statuspage.toml")]
    with (folder / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(*command, stdout=log, stderr=log)
        try:
            while b" 200" not in (await asked(port, b"GET /readyz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"))[:15]:  # noqa: ASYNC110
                await asyncio.sleep(0.1)
            await post(port, WARM)  # the process that reads is started with the first
            await asyncio.sleep(5)
            yield process.pid
        finally:
            process.terminate()
            await process.wait()


async def tell(port: int, number: int) -> float:
    """Announce a maintenance; when that was acknowledged."""
    start = datetime.now(UTC) + timedelta(days=1 + number)  # noqa: TID251 -- the program's clock
    window = {"start": start.isoformat(), "end": (start + timedelta(hours=2)).isoformat()}
    notice = {"id": f"n-{number}", "title": f"停机维护 change-{number}-", "kind": "maintenance", "windows": [window]}
    return await post(port, notice)


async def post(port: int, notice: object) -> float:
    """Send what the source says; when that was acknowledged."""
    body = json.dumps(notice).encode()
    head = "POST /hooks/a-token-that-is-long-enough HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close\r\n"
    answer = await asked(port, f"{head}content-length: {len(body)}\r\n\r\n".encode() + body)
    if not re.match(rb"HTTP/1.1 2", answer):
        sys.exit(f"bench: {answer[:300]!r}")
    return perf_counter()


async def asked(port: int, request: bytes) -> bytes:
    """The answer to a request; nothing while nobody answers."""
    with contextlib.suppress(OSError):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(request)
        answer = await reader.read()
        writer.close()
        return answer
    return b""


async def hundred(folder: Path, sinks: Sinks, sink: int) -> list[float]:
    """Changes to a hundred receivers, one of which hangs: how long each of the others waited for each change."""
    port = frame.free_port()
    names = ["hang", *(f"t{n}" for n in range(1, TARGETS))]
    sent: dict[int, float] = {}
    async with program(folder, port, "".join(SUBSCRIBER.format(id=name, sink=sink) for name in names)):
        for number in range(CHANGES):
            sent[number] = await tell(port, number)
            await asyncio.sleep(APART)
        await sinks.until(CHANGES * (TARGETS - 1))
    return [at - sent[number] for (number, _), at in sinks.came.items()]


@dataclass(frozen=True, slots=True)
class Herd:
    """Of ten thousand receivers: seconds until the first and the last had it, CPU seconds, and MB before and at most."""

    first: float
    last: float
    cpu: float
    before: int
    most: int


async def ten_thousand(folder: Path, sinks: Sinks, sink: int) -> Herd:
    """One change to ten thousand visitors' webhooks."""
    await subscribe(folder, sink)
    port = frame.free_port()
    async with program(folder, port, "") as pid:
        before, cpu = memory(pid, "VmRSS"), frame.cpu_time(pid)
        at = await tell(port, 1000)
        await sinks.until(VISITORS)
        found = sorted(sinks.came.values())
        await asyncio.sleep(2)
        return Herd(found[0] - at, found[-1] - at, (frame.cpu_time(pid) - cpu) / 1e9, before, memory(pid, "VmHWM"))


async def subscribe(folder: Path, sink: int) -> None:
    """Ten thousand visitors, confirmed."""
    now = datetime.now(UTC)  # noqa: TID251
    store = await open_store("sqlite:///statuspage.db", folder)
    shared = {"channel": Channel.WEBHOOK, "state": State.ACTIVE, "choices": dumped(Choices("zh-Hans")), "nonce": ""}
    shared |= {"secrets": json.dumps([SECRET]), "asks": 1} | dict.fromkeys(
        ("created_at", "confirmed_at", "asked_at", "valid_until", "asks_since"), now
    )
    rows = [
        {"id": f"v{n}", "address": f"http://127.0.0.1:{sink}/v{n}", "place": f"v{n}", "target": f"v{n}", "number": n + 1, **shared}
        for n in range(VISITORS)
    ]
    async with store.writing() as connection:
        await connection.execute(subscriptions.insert(), rows)
        await connection.execute(marks.insert().values(name="subscriptions", value=VISITORS))
    await store.close()


def memory(pid: int, what: str) -> int:
    """MB of a process."""
    told = (Path("/proc") / str(pid) / "status").read_text()
    return int(frame.found(rf"{what}:\s+(\d+) kB", told)) // 1024


async def measured(folder: Path) -> tuple[list[float], Herd]:
    """Both measurements."""
    for name in ("hundred", "thousands"):
        (folder / name).mkdir()
    few, many = Sinks(), Sinks()
    first, second = [await asyncio.start_server(one.answer, "127.0.0.1", 0, backlog=512) for one in (few, many)]
    async with first, second:
        waits = await hundred(folder / "hundred", few, first.sockets[0].getsockname()[1])
        print(f"{TARGETS} receivers, one of which hangs, {CHANGES} changes", flush=True)
        return waits, await ten_thousand(folder / "thousands", many, second.sockets[0].getsockname()[1])


def main() -> None:
    with tempfile.TemporaryDirectory() as name, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        report(*runner.run(measured(Path(name))))


def report(waits: Sequence[float], herd: Herd) -> None:
    p50, p95 = (frame.percentile(waits, share) for share in (0.5, 0.95))
    held = p95 <= GOAL and len(waits) == CHANGES * (TARGETS - 1)
    print(f"  from the acknowledged notice to a webhook: median {p50:.2f} s, p95 {p95:.2f} s, max {max(waits):.2f} s")
    print(f"  goal p95 <= {GOAL:g} s: {frame.verdict(held=held)}")
    added, each, rate = herd.most - herd.before, herd.cpu / VISITORS * 1e3, VISITORS / herd.last
    print(f"{VISITORS:,} receivers of one change: first {herd.first:.2f} s, last {herd.last:.1f} s ({rate:.0f} a second),")
    print(f"  {herd.cpu:.1f} s of CPU ({each:.2f} ms each), memory {herd.before} MB, at most {herd.most} MB")
    print(f"  goal at most {MEMORY} MB more: {frame.verdict(held=added <= MEMORY)}")
    waited = {"targets": TARGETS, "changes": CHANGES, "p50": p50, "p95": p95, "max": max(waits), "held": held}
    frame.tell("alerts", hundred=waited, thousands=dataclasses.asdict(herd))


if __name__ == "__main__":
    main()
