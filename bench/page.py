"""Measures the published page beside nginx serving the same bytes: keep-alive, 304, a connection for each request.

Rounds are interleaved, and a ratio is taken within its round: the machine's other load is in both halves of it. The servers share
one core, the load generator has another. Only loopback is used. Without nginx or wrk it says so and ends.
"""

import gzip
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from statistics import median

import brotli

from statuspage.core.page import Known, build
from statuspage.render import render_site
from statuspage.settings import Component, Service, Settings, Site
from statuspage.web.published import SECURITY, publish

ROUNDS = 7
SERVER_CORE, LOAD_CORE = "0", "1"
BROWSER = {"Accept-Encoding": "gzip, deflate, br", "User-Agent": "Mozilla/5.0", "Accept": "text/html"}

NGINX = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log warn;
events {{ worker_connections 4096; }}
http {{
  access_log off; sendfile on; tcp_nopush on; server_tokens off; keepalive_requests 100000000; open_file_cache max=16;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3; uwsgi_temp_path {folder}/t4;
  scgi_temp_path {folder}/t5;
  server {{
    listen 127.0.0.1:{port} backlog=2048; root {folder}/www; default_type "text/html; charset=utf-8"; index page;
    {headers}
  }}
}}
"""


@dataclass(frozen=True, slots=True)
class Case:
    """What is asked: the headers of each request, connections open at once, and the goal that it is held to."""

    name: str
    connections: int
    conditional: bool = False
    close: bool = False
    of_cpu: bool = False
    goal: float = 0.0


CASES = (
    Case("page br, keep-alive", 64, goal=0.75),
    Case("304, keep-alive", 64, conditional=True, goal=0.6),
    Case("page br, new connections", 256, close=True, of_cpu=True, goal=2.5),
)


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its port, its first process and the ETag of its page."""

    name: str
    port: int
    pid: int
    etag: str


@dataclass(frozen=True, slots=True)
class Figures:
    """One second of one server."""

    rate: float
    cpu: float
    """Microseconds of the server's processes for each request."""


def main() -> None:
    missing = [tool for tool in ("nginx", "wrk", "taskset") if not tool_path(tool)]
    if missing:
        print(f"bench page: skipped, not installed: {', '.join(missing)} (apt install nginx-light wrk util-linux)")
        return
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        servers = [stack.enter_context(start(folder)) for start in (nginx, ours)]
        compare(servers)
        found = {case.name: [{s.name: measured(s, case) for s in turn(servers, n)} for n in range(ROUNDS)] for case in CASES}
    report(found)


def tool_path(tool: str) -> str | None:
    return shutil.which(tool, path=os.environ.get("PATH", "") + ":/usr/sbin")


def turn(servers: list[Server], number: int) -> list[Server]:
    """The servers in the order of this round: each begins as often as the other."""
    return servers if number % 2 else servers[::-1]


def page() -> bytes:
    """A page of forty services with three components each, as the product renders it."""
    services = tuple(
        Service(
            id=f"s{n}", name=f"Bureau {n}", components=tuple(Component(id=c, name=c) for c in ("invoices", "filing", "payment"))
        )
        for n in range(40)
    )
    settings = Settings(site=Site(title="Bench", url="http://127.0.0.1"), services=services)
    return render_site(build(settings, Known(), datetime(2026, 1, 1, tzinfo=UTC)))["/"].body


@contextmanager
def nginx(folder: Path) -> Iterator[Server]:
    """nginx with the page's br bytes as a file, and our headers."""
    published = publish(page(), "", "")
    assert published.brotli is not None
    (folder / "www").mkdir()
    (folder / "www" / "page").write_bytes(published.brotli.body)
    headers = {"content-encoding": "br", "vary": "accept-encoding", "cache-control": "public, no-cache"}
    headers |= {name.decode(): value.decode() for name, value in SECURITY}
    lines = " ".join(f'add_header {name} "{value}";' for name, value in headers.items())
    port = free_port()
    file = folder / "nginx.conf"
    file.write_text(NGINX.format(folder=folder, port=port, headers=lines))
    folder.chmod(0o755)
    with running([tool_path("nginx") or "", "-c", str(file), "-p", str(folder)], port) as server:
        yield Server("nginx", port, server, fetched(port)[0])


@contextmanager
def ours(folder: Path) -> Iterator[Server]:
    (folder / "body").write_bytes(page())
    port = free_port()
    script = Path(__file__).with_name("page_server.py")
    with running([sys.executable, str(script), str(port), str(folder / "body")], port) as server:
        yield Server("ours", port, server, fetched(port)[0])


@contextmanager
def running(command: list[str], port: int) -> Iterator[int]:
    """Start a server on its core; its process id, once it listens."""
    process = subprocess.Popen(["taskset", "-c", SERVER_CORE, *command])
    try:
        wait_for(process, port)
        yield process.pid
    finally:
        process.terminate()
        process.wait(15)


def wait_for(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(200):
        if process.poll() is not None:
            sys.exit(f"bench page: {process.args!r} ended with {process.returncode}")
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    sys.exit(f"bench page: nothing listens on port {port}")


def free_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


def fetched(port: int) -> tuple[str, bytes]:
    """ETag and decoded body of the page."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", "/", headers=BROWSER)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    decode = {"br": brotli.decompress, "gzip": gzip.decompress}[answer.headers["content-encoding"]]
    return answer.headers["etag"], decode(body)


def compare(servers: list[Server]) -> None:
    """Make sure that both give the same page, and warm them up."""
    bodies = [fetched(server.port)[1] for server in servers]
    if bodies[0] != bodies[1]:
        sys.exit("bench page: the servers give different bodies")
    sent = len(brotli.compress(bodies[0], quality=5))
    print(f"a page of {len(bodies[0]):,} bytes, {sent:,} as br; {ROUNDS} rounds of 1 s; {os.cpu_count()} cores")
    for server in servers:
        measured(server, CASES[0])


def measured(server: Server, case: Case) -> Figures:
    """Ask for a second."""
    headers = dict(BROWSER)
    headers |= {"If-None-Match": server.etag} if case.conditional else {}
    headers |= {"Connection": "close"} if case.close else {}
    options = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    command = [
        "taskset",
        "-c",
        LOAD_CORE,
        "wrk",
        "-t1",
        f"-c{case.connections}",
        "-d1s",
        *options,
        f"http://127.0.0.1:{server.port}/",
    ]
    before = cpu_time(server.pid)
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    used = cpu_time(server.pid) - before
    if "Non-2xx" in told:
        sys.exit(f"bench page: {server.name} answered with errors\n{told}")
    requests = int(found(r"(\d+) requests in", told))
    return Figures(float(found(r"Requests/sec:\s+([\d.]+)", told)), used / requests / 1000)


def found(pattern: str, told: str) -> str:
    match = re.search(pattern, told)
    if match is None:
        sys.exit(f"bench page: wrk said\n{told}")
    return match[1]


def cpu_time(pid: int) -> int:
    """Nanoseconds on a processor of a process, its threads and its children."""
    process = Path("/proc") / str(pid)
    tasks = [task for task in (process / "task").iterdir() if task.is_dir()]
    own = sum(int((task / "schedstat").read_text().split()[0]) for task in tasks)
    children = {int(child) for task in tasks for child in (task / "children").read_text().split()}
    return own + sum(cpu_time(child) for child in children)


def report(found: dict[str, list[dict[str, Figures]]]) -> None:
    """A table and a line of JSON. The goal of new connections is a greatest CPU, of the others a least rate."""
    print(f"{'':26}{'nginx/s':>10}{'ours/s':>10}{'rate':>7}{'nginx µs':>10}{'ours µs':>9}{'CPU':>7}   goal")
    result = {}
    for case in CASES:
        rounds = found[case.name]
        rate = {name: median(one[name].rate for one in rounds) for name in ("nginx", "ours")}
        cpu = {name: median(one[name].cpu for one in rounds) for name in ("nginx", "ours")}
        rates = median(one["ours"].rate / one["nginx"].rate for one in rounds)
        cpus = median(one["ours"].cpu / one["nginx"].cpu for one in rounds)
        held = cpus <= case.goal if case.of_cpu else rates >= case.goal
        goal = f"{'CPU <=' if case.of_cpu else 'rate >='} {case.goal}: {'held' if held else 'NOT HELD'}"
        numbers = f"{rate['nginx']:>10,.0f}{rate['ours']:>10,.0f}{rates:>7.2f}{cpu['nginx']:>10.1f}{cpu['ours']:>9.1f}{cpus:>7.2f}"
        print(f"{case.name:26}{numbers}   {goal}")
        result[case.name] = {"rate": rate, "rate_ratio": round(rates, 3), "cpu_us": cpu, "cpu_ratio": round(cpus, 3), "held": held}
    print(json.dumps({"bench": "page", "rounds": ROUNDS, "cases": result}))


if __name__ == "__main__":
    main()
