"""What the benches share: servers on loopback with a core of their own, their CPU, rounds, and how figures are told.

Every bench prints a table and, as its last line, its figures as JSON. A round asks every server once; a ratio is taken within its
round and the median of the rounds is told, since other work on the machine is in both halves of a round.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

ROUNDS = 7
SERVER_CORE, LOAD_CORE = "0", str(min(1, (os.cpu_count() or 1) - 1))
PACKAGES = {
    "nginx": "nginx-light",
    "wrk": "wrk",
    "taskset": "util-linux",
    "openssl": "openssl",
    "prometheus-blackbox-exporter": "prometheus-blackbox-exporter",
}
"""The tools that only benches need, and the Debian packages that they are in."""

T = TypeVar("T")

NGINX = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log warn;
events {{ worker_connections 4096; }}
http {{
  access_log off; sendfile on; tcp_nopush on; server_tokens off; keepalive_requests 100000000; open_file_cache max=16;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3; uwsgi_temp_path {folder}/t4;
  scgi_temp_path {folder}/t5;
  {servers}
}}
"""


@dataclass(frozen=True, slots=True)
class Load:
    """What wrk tells: requests a second, requests, and how many of them were not answered 2xx or 3xx."""

    rate: float
    requests: int
    failed: int


def wrk(
    url: str, connections: int, *, seconds: int = 1, headers: Mapping[str, str] | None = None, script: Path | None = None
) -> Load:
    """Ask from the load generator's core."""
    options = [part for name, value in (headers or {}).items() for part in ("-H", f"{name}: {value}")]
    options += ["-s", str(script)] if script else []
    command = ["taskset", "-c", LOAD_CORE, "wrk", "-t1", f"-c{connections}", f"-d{seconds}s", *options, url]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", told)
    rate, requests = found(r"Requests/sec:\s+([\d.]+)", told), found(r"(\d+) requests in", told)
    return Load(float(rate), int(requests), int(failed[1]) if failed else 0)


@contextmanager
def nginx(folder: Path, servers: str, port: int, core: str) -> Iterator[int]:
    """nginx with these server blocks on a core; its process id, once it listens on the port."""
    file = folder / "nginx.conf"
    file.write_text(NGINX.format(folder=folder, servers=servers))
    folder.chmod(0o755)
    with running([tool_path("nginx") or "", "-c", str(file), "-p", str(folder)], port, core) as pid:
        yield pid


def need(bench: str, *tools: str) -> bool:
    """Whether all tools are there; says what is missing otherwise."""
    missing = [tool for tool in tools if not tool_path(tool)]
    if missing:
        print(f"bench {bench}: skipped, not installed: {', '.join(missing)} (apt install {' '.join(PACKAGES[t] for t in missing)})")
    return not missing


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of the values lie."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def ratio(rounds: Sequence[dict[str, float]], ours: str, theirs: str) -> float:
    """The median of the rounds' ratios."""
    return median(one[ours] / one[theirs] for one in rounds)


def tell(bench: str, **figures: object) -> None:
    """The line of JSON."""
    print(json.dumps({"bench": bench, **figures}))


def verdict(*, held: bool) -> str:
    """How a goal is told."""
    return "held" if held else "NOT HELD"


def tool_path(tool: str) -> str | None:
    return shutil.which(tool, path=os.environ.get("PATH", "") + ":/usr/sbin")


@contextmanager
def running(command: list[str], port: int, core: str = SERVER_CORE) -> Iterator[int]:
    """Start a server on its core; its process id, once it listens on the port."""
    process = subprocess.Popen(["taskset", "-c", core, *command])
    try:
        wait_for(process, port)
        yield process.pid
    finally:
        process.terminate()
        process.wait(15)


def wait_for(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(1200):
        if process.poll() is not None:
            sys.exit(f"bench: {process.args!r} ended with {process.returncode}")
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    sys.exit(f"bench: nothing listens on port {port}")


def free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


def found(pattern: str, told: str) -> str:
    match = re.search(pattern, told)
    if match is None:
        sys.exit(f"bench: wrk said\n{told}")
    return match[1]


def cpu_time(pid: int) -> int:
    """Nanoseconds on a processor of a process, its threads and its children."""
    process = Path("/proc") / str(pid)
    tasks = [task for task in (process / "task").iterdir() if task.is_dir()]
    own = sum(int((task / "schedstat").read_text().split()[0]) for task in tasks)
    children = {int(child) for task in tasks for child in (task / "children").read_text().split()}
    return own + sum(cpu_time(child) for child in children)


def turn(servers: Sequence[T], number: int) -> Sequence[T]:
    """The servers in the order of this round: each begins as often as the other."""
    return servers if number % 2 else servers[::-1]
