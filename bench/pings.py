"""Measures pings that are answered when they are on disk, beside an application that commits one for each request.

Both take `/ping/<key>` of a thousand keys, keep the ping and update its heartbeat in SQLite (WAL, `synchronous=FULL`), and answer
after the commit. The other one is what a web framework with SQLAlchemy's asynchronous sessions comes to when written plainly.
"""

import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench import frame

KEYS = 1000
CONNECTIONS = 64
GOAL = 20.0

SCRIPT = """
local n = 0
request = function()
  n = (n * 7 + 13) % {keys}
  return wrk.format("GET", string.format("/ping/key-%d", n))
end
"""
SETTINGS = """
[site]
title = "Pings"
url = "http://127.0.0.1:{port}"
languages = ["en"]
[server]
port = {port}
[[services]]
id = "service"
name = "Service"
"""
HEARTBEAT = """
[[heartbeats]]
id = "beat-{n}"
service = "service"
every = "10m"
key = "file:keys/{n}"
"""


def main() -> None:
    if not frame.need("pings", "wrk", "taskset"):
        return
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        script = folder / "pings.lua"
        script.write_text(SCRIPT.format(keys=KEYS))
        ports = {"ours": frame.free_port(), "naive": frame.free_port()}
        commands = {"ours": ours(folder, ports["ours"]), "naive": naive(folder, ports["naive"])}
        pids = {name: stack.enter_context(frame.running(commands[name], ports[name])) for name in ports}
        for port in ports.values():
            warm(f"http://127.0.0.1:{port}", script)
        rounds = [
            {name: measured(name, ports[name], pids[name], script) for name in frame.turn(list(pids), n)}
            for n in range(frame.ROUNDS)
        ]
    report(rounds)


def ours(folder: Path, port: int) -> list[str]:
    """The command that serves, with a thousand heartbeats."""
    (folder / "keys").mkdir()
    for n in range(KEYS):
        (folder / "keys" / str(n)).write_text(f"key-{n}")
    file = folder / "statuspage.toml"
    file.write_text(SETTINGS.format(port=port) + "".join(HEARTBEAT.format(n=n) for n in range(KEYS)))
    return [sys.executable, "-m", "statuspage", "serve", "-c", str(file)]


def naive(folder: Path, port: int) -> list[str]:
    return [sys.executable, "-m", "bench.naive_pings", str(port), str(folder / "naive.db"), str(KEYS)]


def warm(url: str, script: Path) -> None:
    """Ask until pings are taken: the store is opened after the port."""
    for _ in range(30):
        if not frame.wrk(url, 4, script=script).failed:
            return
    sys.exit(f"bench pings: {url} does not take pings")


@dataclass(frozen=True, slots=True)
class Figures:
    """Acknowledged pings a second, and microseconds of CPU for each."""

    rate: float
    cpu: float


def measured(name: str, port: int, pid: int, script: Path) -> Figures:
    before = frame.cpu_time(pid)
    load = frame.wrk(f"http://127.0.0.1:{port}", CONNECTIONS, seconds=2, script=script)
    if load.failed:
        sys.exit(f"bench pings: {name} did not take {load.failed} pings")
    return Figures(load.rate, (frame.cpu_time(pid) - before) / load.requests / 1000)


def report(rounds: list[dict[str, Figures]]) -> None:
    rates = {name: median(one[name].rate for one in rounds) for name in ("naive", "ours")}
    cpus = {name: median(one[name].cpu for one in rounds) for name in ("naive", "ours")}
    times = frame.ratio([{name: one[name].rate for name in rates} for one in rounds], "ours", "naive")
    less = frame.ratio([{name: one[name].cpu for name in rates} for one in rounds], "naive", "ours")
    held = times >= GOAL
    print(f"pings acknowledged a second, {KEYS} keys, {CONNECTIONS} connections, {frame.ROUNDS} rounds of 2 s")
    goal = f">= {GOAL:g}: {frame.verdict(held=held)}"
    print(f"{'':18}{'a commit for each':>18}{'ours':>10}{'ratio':>8}   goal")
    print(f"{'pings a second':18}{rates['naive']:>18,.0f}{rates['ours']:>10,.0f}{times:>8.1f}   {goal}")
    print(f"{'CPU µs a ping':18}{cpus['naive']:>18,.0f}{cpus['ours']:>10,.0f}{less:>8.1f}")
    frame.tell("pings", rounds=frame.ROUNDS, rate=rates, cpu_us=cpus, ratio=round(times, 2), cpu_ratio=round(less, 2), held=held)


if __name__ == "__main__":
    main()
