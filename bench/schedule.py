"""Measures ten thousand probes at sixty seconds in one process: how late checks begin, and what share of a core they take.

The ordinary program without a server asks an nginx on the other core. The first checks of all are due at once, and three answers
are awaited of each before it keeps its beat; what is measured begins when that is done and nothing is left over. Lateness is from
the instant at which a probe was due to that at which its check began.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import uvloop

from bench import frame
from statuspage.app import App, Parts
from statuspage.jobs import signals as jobs
from statuspage.net.client import Client
from statuspage.settings import Settings
from statuspage.store import signals

PROBES, EVERY = 10_000, 60
SERVICES = 1000
MEASURED, LONGEST = 60.0, 400.0
MANY, QUIET = 100, 20
"""It has settled when so many ticks in a row had room for more than so many probes and did not find as many due."""
TARGET = "server {{ listen 127.0.0.1:{port} backlog=2048; root {folder}/www; index page; keepalive_timeout 0; }}"


def main() -> None:
    if not frame.need("schedule", "nginx", "taskset"):
        return
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (folder / "www").mkdir()
        (folder / "www" / "page").write_text("ok")
        port = frame.free_port()
        stack.enter_context(frame.nginx(folder, TARGET.format(port=port, folder=folder), port, frame.LOAD_CORE))
        command = ["taskset", "-c", frame.SERVER_CORE, sys.executable, "-m", "bench.schedule", str(folder), str(port)]
        told = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    report(json.loads(told.splitlines()[-1]))


def settings(folder: Path, port: int) -> Settings:
    services = [{"id": f"s{n}", "name": f"Bureau {n}"} for n in range(SERVICES)]
    probes = [
        {"id": f"p{n}", "service": f"s{n % SERVICES}", "url": f"http://h{n}.test:{port}/", "every": f"{EVERY}s"}
        for n in range(PROBES)
    ]
    site = {"title": "Probes", "url": "http://127.0.0.1", "languages": ["en"]}
    return Settings.model_validate({"site": site, "services": services, "probes": probes, "folder": folder})


async def probing(folder: Path, port: int) -> dict[str, object]:
    """Run the program's ticks of probing and judging, and note when each check began."""
    reroute = {(f"h{n}.test", port): ("127.0.0.1", port) for n in range(PROBES)}
    app = App(settings(folder, port), Parts(client=Client(user_agent="bench", reroute=reroute)))
    due, late = noted()
    await app.start()
    settled_in = await run(app, LONGEST, until_quiet=True)
    used = time.process_time()
    late.clear()
    await run(app, MEASURED, until_quiet=False)
    share = (time.process_time() - used) / MEASURED
    await app.stop()
    return {"checks": len(late), "late": late, "share": share, "known": len(due), "settled_in": settled_in}


async def run(app: App, seconds: float, *, until_quiet: bool) -> float:
    """Tick for so long, or until few probes at a time are due; how long it was."""
    begun, quiet = time.perf_counter(), 0
    while time.perf_counter() - begun < seconds and not (until_quiet and quiet >= QUIET):
        room = app.context.probers.free if app.context else 0
        done = await app.tick("probe")
        quiet = quiet + 1 if done < MANY < room else 0
        await app.tick("reconcile")
        await asyncio.sleep(0.05 if done else 0.2)
    return time.perf_counter() - begun


def noted() -> tuple[dict[str, datetime], list[float]]:
    """When probes were due, as they are claimed; and how late their checks began, as they begin."""
    due: dict[str, datetime] = {}
    late: list[float] = []
    claim, asked = signals.leases.claim, jobs.ask

    async def claimed(*given: object, **named: object) -> Sequence[object]:
        rows = await claim(*given, **named)  # type: ignore[arg-type]
        due.update((row.id, row.due_at) for row in rows if hasattr(row, "judgement"))  # type: ignore[attr-defined]
        return rows

    async def began(tools: object, question: object, now: datetime) -> object:
        late.append((datetime.now(UTC) - due[question.id]).total_seconds())  # type: ignore[attr-defined]  # noqa: TID251
        return await asked(tools, question, now)  # type: ignore[arg-type]

    signals.leases.claim, jobs.ask = claimed, began  # type: ignore[assignment]
    return due, late


def report(found: dict[str, object]) -> None:
    late = found["late"]
    assert isinstance(late, list)
    expected = PROBES * MEASURED / EVERY
    p50, p99 = (frame.percentile(late, share) for share in (0.5, 0.99))
    print(f"{PROBES:,} probes every {EVERY} s in one process, {MEASURED:.0f} s; {os.cpu_count()} cores")
    print(f"{'checks':>8}{'expected':>10}{'late p50 s':>12}{'p99 s':>8}{'max s':>8}{'share of a core':>17}")
    print(f"{len(late):>8,}{expected:>10,.0f}{p50:>12.2f}{p99:>8.2f}{max(late):>8.2f}{found['share']:>17.0%}")
    print(f"the first checks were over after {found['settled_in']:.0f} s")
    figures = {"settled_in_s": found["settled_in"], "late_s": {"p50": p50, "p99": p99, "max": max(late)}, "share": found["share"]}
    frame.tell("schedule", probes=PROBES, every=EVERY, checks=len(late), **figures)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            print(json.dumps(runner.run(probing(Path(sys.argv[1]), int(sys.argv[2])))))
    else:
        main()
