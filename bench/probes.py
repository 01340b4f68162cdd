"""Measures the CPU of an HTTP check, plain and over TLS, beside Prometheus' blackbox_exporter.

Both ask the same nginx, with a new connection for each check and fifty checks at once, and look at the status and a text. Ours is
the probe's own code: resolve, check the address, connect, ask, compare. The exporter's CPU includes that it is asked and answers
over HTTP, as that is how it is used; what our program does to remember a result is in the bench of the schedule.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench import frame

GOAL = 0.7
TEXT = "All services are operational."
MODULES = """
modules:
  http:
    prober: http
    timeout: 5s
    http: {{fail_if_body_not_matches_regexp: ["{text}"], tls_config: {{ca_file: {ca}}}, preferred_ip_protocol: ip4}}
"""
TARGETS = """
server {{ listen 127.0.0.1:{plain} backlog=2048; root {folder}/www; index page; default_type text/html; keepalive_timeout 0; }}
server {{ listen 127.0.0.1:{tls} ssl backlog=2048; root {folder}/www; index page; default_type text/html; keepalive_timeout 0;
  ssl_certificate {folder}/cert.pem; ssl_certificate_key {folder}/key.pem; ssl_session_tickets off; ssl_session_cache off;
  ssl_protocols TLSv1.2 TLSv1.3; }}
"""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is asked: its address by the name of the case, and the certificate that is trusted."""

    urls: dict[str, str]
    ca: Path


def main() -> None:
    if not frame.need("probes", "nginx", "wrk", "taskset", "openssl", "prometheus-blackbox-exporter"):
        return
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        setting = stack.enter_context(targets(folder))
        port, pid = stack.enter_context(exporter(folder, setting))
        checkers = {"ours": lambda case: ours(setting, case), "exporter": lambda case: theirs(setting, port, pid, case)}
        rounds = {
            case: [{name: checkers[name](case) for name in frame.turn(("exporter", "ours"), n)} for n in range(frame.ROUNDS)]
            for case in setting.urls
        }
    report(rounds)


@contextmanager
def targets(folder: Path) -> Iterator[Setting]:
    """nginx with a page, plain and over TLS, on the load's core."""
    (folder / "www").mkdir()
    (folder / "www" / "page").write_text(f"<html><body><p>{TEXT}</p>{'<p>.</p>' * 200}</body></html>")
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", str(folder / "key.pem")]
    command = ["openssl", "req", "-x509", *key, "-out", str(folder / "cert.pem"), "-days", "2", *subject]
    subprocess.run(command, check=True, capture_output=True)
    plain, tls = frame.free_port(), frame.free_port()
    servers = TARGETS.format(plain=plain, tls=tls, folder=folder)
    with frame.nginx(folder, servers, plain, frame.LOAD_CORE):
        yield Setting({"http": f"http://127.0.0.1:{plain}/", "https": f"https://127.0.0.1:{tls}/"}, folder / "cert.pem")


@contextmanager
def exporter(folder: Path, setting: Setting) -> Iterator[tuple[int, int]]:
    """The exporter's port and process."""
    port = frame.free_port()
    (folder / "modules.yml").write_text(MODULES.format(text=TEXT, ca=setting.ca))
    options = [f"--config.file={folder / 'modules.yml'}", f"--web.listen-address=127.0.0.1:{port}", "--log.level=error"]
    with frame.running([frame.tool_path("prometheus-blackbox-exporter") or "", *options], port) as pid:
        yield port, pid


def theirs(setting: Setting, port: int, pid: int, case: str) -> float:
    """Microseconds of the exporter's CPU for a check."""
    before = frame.cpu_time(pid)
    load = frame.wrk(f"http://127.0.0.1:{port}/probe?module=http&target={setting.urls[case]}", 50, seconds=2)
    if load.failed:
        sys.exit(f"bench probes: the exporter failed {load.failed} times")
    return (frame.cpu_time(pid) - before) / load.requests / 1000


def ours(setting: Setting, case: str) -> float:
    """Microseconds of our CPU for a check."""
    command = ["taskset", "-c", frame.SERVER_CORE, sys.executable, "-m", "bench.checks", setting.urls[case], str(setting.ca), TEXT]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(frame.found(r"([\d.]+) us", told))


def report(rounds: dict[str, list[dict[str, float]]]) -> None:
    print(f"CPU µs for a check, 50 at once, a new connection for each; {frame.ROUNDS} rounds of 2 s")
    print(f"{'':8}{'blackbox_exporter':>18}{'ours':>8}{'ratio':>8}   goal")
    figures = {}
    for case, found in rounds.items():
        cpu = {name: median(one[name] for one in found) for name in ("exporter", "ours")}
        times = frame.ratio(found, "ours", "exporter")
        goal = f"<= {GOAL:g}: {frame.verdict(held=times <= GOAL)}"
        print(f"{case:8}{cpu['exporter']:>18.0f}{cpu['ours']:>8.0f}{times:>8.2f}   {goal}")
        figures[case] = {"cpu_us": cpu, "ratio": round(times, 3), "held": times <= GOAL}
    frame.tell("probes", rounds=frame.ROUNDS, cases=figures)


if __name__ == "__main__":
    main()
