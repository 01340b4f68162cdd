"""Measures two thousand clients at the moment of a change: what is rendered for them, and how long they wait.

The clients are connected. In one half of a round all ask at once while nothing happens, in the other all ask at once while the page
changes under them; half of them want the home page, half a service's, which nobody has asked for since the change. The server says
how often it has rendered.
"""

import asyncio
import re
import resource
import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import cast

import uvloop

from bench import frame

CLIENTS = 2000
GOAL = 2.0
PATHS = ("/", "/services/s7")


class Client(asyncio.Protocol):
    """One connection, and when its answer was complete."""

    def __init__(self) -> None:
        self.status, self.ended = 0, 0.0
        self._missing = -1
        self._done: asyncio.Future[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)

    def ask(self, path: str) -> asyncio.Future[None]:
        """Ask; what is done when the answer is complete."""
        self._missing = -1
        self._done = asyncio.get_running_loop().create_future()
        self.transport.write(f"GET {path} HTTP/1.1\r\nhost: x\r\naccept-encoding: br\r\n\r\n".encode())
        return self._done

    def data_received(self, data: bytes) -> None:
        if self._missing < 0:
            head, _, data = data.partition(b"\r\n\r\n")
            length = re.search(rb"content-length: (\d+)", head)
            self.status, self._missing = int(head[9:12]), int(length[1]) if length else 0
        self._missing -= len(data)
        if self._missing <= 0 and self._done and not self._done.done():
            self.ended = perf_counter()
            self._done.set_result(None)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        self.status = 0
        if self._done and not self._done.done():
            self._done.set_result(None)


def main() -> None:
    if not frame.need("herd", "taskset"):
        return
    resource.setrlimit(resource.RLIMIT_NOFILE, (8192, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    port = frame.free_port()
    server = frame.running([sys.executable, "-m", "bench.herd_server", str(port)], port)
    with server as pid, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        report(runner.run(measured(port)), resident(pid))


def resident(pid: int) -> float:
    """Megabytes of memory that a process has."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(frame.found(r"VmHWM:\s+(\d+)", status)) / 1024


async def measured(port: int) -> list[dict[str, float]]:
    """Rounds: the 99th percentile of both halves, answers that were none, and what was rendered for the change."""
    loop = asyncio.get_running_loop()
    clients = [(await loop.create_connection(Client, "127.0.0.1", port))[1] for _ in range(CLIENTS)]
    rounds = []
    for n in range(frame.ROUNDS + 1):
        one: dict[str, float] = {"failed": 0.0}
        for half in frame.turn(("steady", "change"), n):
            one |= await herd(clients, half, port, one["failed"])
        rounds.append(one)
    for client in clients:
        client.transport.abort()
    return rounds[1:]


async def herd(clients: list[Client], half: str, port: int, failed: float) -> dict[str, float]:
    """All ask at once."""
    if half == "change":
        await counted(port, "/change")
    begun = perf_counter()
    await asyncio.gather(*(client.ask(PATHS[n % 2]) for n, client in enumerate(clients)))
    times = [client.ended - begun for client in clients]
    failed += sum(client.status != 200 for client in clients)
    return {half: frame.percentile(times, 0.99), "failed": failed, "renders": await counted(port, "/renders")}


async def counted(port: int, path: str) -> int:
    """How often a page was rendered for one change, at the most; `/change` has the page change right after its answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n".encode())
    body = (await reader.read()).partition(b"\r\n\r\n")[2]
    writer.close()
    return int(body)


def report(rounds: list[dict[str, float]], memory: float) -> None:
    steady, change = (median(one[half] for one in rounds) for half in ("steady", "change"))
    times = frame.ratio(rounds, "change", "steady")
    failed, renders = sum(one["failed"] for one in rounds), max(one["renders"] for one in rounds)
    held = times <= GOAL and not failed and renders == 1
    print(f"{CLIENTS} clients at once, half of them for {PATHS[0]}, half for {PATHS[1]}; {frame.ROUNDS} rounds")
    print(f"{'p99 ms steady':>14}{'at a change':>14}{'ratio':>8}{'failed':>8}{'renders of a page':>19}{'memory MB':>11}   goal")
    goal = f"ratio <= {GOAL:g}, one render of each page, none failed: {frame.verdict(held=held)}"
    print(f"{steady * 1e3:>14.0f}{change * 1e3:>14.0f}{times:>8.2f}{failed:>8.0f}{renders:>19.0f}{memory:>11.0f}   {goal}")
    figures = {"p99_ms": {"steady": steady * 1e3, "change": change * 1e3}, "ratio": round(times, 3)}
    frame.tell("herd", clients=CLIENTS, rounds=frame.ROUNDS, **figures, failed=failed, renders=renders, memory=memory, held=held)


if __name__ == "__main__":
    main()
