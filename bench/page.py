"""Measures the published page beside nginx serving the same bytes: keep-alive, 304, a connection for each request."""

import gzip
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from statistics import median

import brotli

from bench import frame
from statuspage.core.page import Known, build
from statuspage.render import render_site
from statuspage.settings import Component, Service, Settings, Site
from statuspage.web.published import SECURITY, publish

BROWSER = {"Accept-Encoding": "gzip, deflate, br", "User-Agent": "Mozilla/5.0", "Accept": "text/html"}


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
    if not frame.need("page", "nginx", "wrk", "taskset"):
        return
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        servers = [stack.enter_context(start(folder)) for start in (nginx, ours)]
        compare(servers)
        rounds = range(frame.ROUNDS)
        found = {case.name: [{s.name: measured(s, case) for s in frame.turn(servers, n)} for n in rounds] for case in CASES}
    report(found)


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
    port = frame.free_port()
    listen = f'listen 127.0.0.1:{port} backlog=2048; default_type "text/html; charset=utf-8"; index page;'
    with frame.nginx(folder, f"server {{ {listen} root {folder}/www; {lines} }}", port, frame.SERVER_CORE) as pid:
        yield Server("nginx", port, pid, fetched(port)[0])


@contextmanager
def ours(folder: Path) -> Iterator[Server]:
    (folder / "body").write_bytes(page())
    port = frame.free_port()
    with frame.running([sys.executable, "-m", "bench.page_server", str(port), str(folder / "body")], port) as pid:
        yield Server("ours", port, pid, fetched(port)[0])


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
    print(f"a page of {len(bodies[0]):,} bytes, {sent:,} as br; {frame.ROUNDS} rounds of 1 s; {os.cpu_count()} cores")
    for server in servers:
        measured(server, CASES[0])


def measured(server: Server, case: Case) -> Figures:
    """Ask for a second."""
    headers = dict(BROWSER)
    headers |= {"If-None-Match": server.etag} if case.conditional else {}
    headers |= {"Connection": "close"} if case.close else {}
    before = frame.cpu_time(server.pid)
    load = frame.wrk(f"http://127.0.0.1:{server.port}/", case.connections, headers=headers)
    used = frame.cpu_time(server.pid) - before
    if load.failed:
        sys.exit(f"bench page: {server.name} answered {load.failed} requests with errors")
    return Figures(load.rate, used / load.requests / 1000)


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
        goal = f"{'CPU <=' if case.of_cpu else 'rate >='} {case.goal}: {frame.verdict(held=held)}"
        numbers = f"{rate['nginx']:>10,.0f}{rate['ours']:>10,.0f}{rates:>7.2f}{cpu['nginx']:>10.1f}{cpu['ours']:>9.1f}{cpus:>7.2f}"
        print(f"{case.name:26}{numbers}   {goal}")
        result[case.name] = {"rate": rate, "rate_ratio": round(rates, 3), "cpu_us": cpu, "cpu_ratio": round(cpus, 3), "held": held}
    frame.tell("page", rounds=frame.ROUNDS, cases=result)


if __name__ == "__main__":
    main()
