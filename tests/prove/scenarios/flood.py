"""Upstreams that send without end: bodies, bombs, heads, drips, silence."""

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from statuspage.net.model import STANDARD
from tests.prove.flood_server import ANSWERS
from tests.prove.frame import Trial, scenario
from tests.prove.process import ROOT

_GROWTH = 30_000_000
_SLOW = frozenset({"drip", "drip-head", "drip-chunks", "hang", "hang-body"})
_UNSEEN = ("chunk-extension",)
"""What only the deadline ends."""

_BUFFERS = 8_000_000
"""Bytes that may lie between a server and us: what it could send more than was taken."""


async def _python(module: str, *arguments: str) -> Process:
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    return await asyncio.create_subprocess_exec(sys.executable, "-m", module, *arguments, cwd=ROOT, env=environ, stdout=PIPE)


@asynccontextmanager
async def _server(sent: dict[str, int]) -> AsyncIterator[int]:
    """The flood, at a port; at the end `sent` holds the bytes of each path."""
    process = await _python("tests.prove.flood_server")
    assert process.stdout is not None
    try:
        yield int(await process.stdout.readline())
    finally:
        await asyncio.sleep(1)  # its last lines
        process.kill()
        for line in (await process.stdout.read()).decode().splitlines():
            path, _, count = line.partition(" ")
            sent[path] = max(sent.get(path, 0), int(count))
        await process.wait()


async def _fetched(port: int, paths: Sequence[str], how: str) -> list[dict[str, Any]]:
    process = await _python("tests.prove.greedy", str(port), how, *paths)
    output, _ = await process.communicate()
    return [json.loads(line) for line in output.decode().splitlines()]


@scenario("flood")
async def run(trial: Trial) -> None:
    """Endless bodies, bombs and heads are cut at the caps, drips at the deadline, within 30 MB of memory."""
    sent: dict[str, int] = {}
    fast = [path for path in ANSWERS if path not in _SLOW]
    async with _server(sent) as port:
        for number, chance in trial.rounds():
            cut = await _fetched(port, chance.sample(fast, len(fast)), "apart")
            late = await _fetched(port, sorted(_SLOW), "together")
            trial.done(number, floods=len(cut), drips=len(late))
    _caps(trial, cut, sent, len(fast))
    _deadlines(trial, late)


def _caps(trial: Trial, found: Sequence[dict[str, Any]], sent: dict[str, int], count: int) -> None:
    for one in found:
        figures = f"{one['seconds']:6.2f} s  {one['grown'] / 1e6:5.1f} MB  {one['waited'] * 1000:4.0f} ms"
        trial.say(f"  {one['path']:<16} {figures}  {one['reason']}")
    whole = [one["path"] for one in found if one["phase"] not in {"too_large", "body"}]
    trial.hold("each is cut, or cannot be decoded", not whole and len(found) == count, ", ".join(whole) or f"{count} of {count}")
    name, grown = _most(found, "grown")
    trial.hold(f"memory grows by at most {_GROWTH / 1e6:.0f} MB", grown <= _GROWTH, f"{grown / 1e6:.1f} MB ({name})")
    name, waited = _most(found, "waited")
    trial.hold("nothing else on the loop waits for more than 250 ms", waited <= 0.25, f"{waited * 1000:.0f} ms ({name})")
    most = max(sent.get(one["path"], 0) for one in found if one["path"] not in _UNSEEN)
    limit = STANDARD.decoded + _BUFFERS
    trial.hold("no body is taken beyond the cap and the buffers", most <= limit, f"{most / 1e6:.1f} MB of {limit / 1e6:.0f}")
    for path in _UNSEEN:
        trial.say(f"  {path}: {sent.get(path, 0) / 1e6:.0f} MB within the deadline; libcurl counts them nowhere")


def _most(found: Sequence[dict[str, Any]], figure: str) -> tuple[str, float]:
    most = max(found, key=lambda one: one[figure])
    return most["path"], most[figure]


def _deadlines(trial: Trial, found: Sequence[dict[str, Any]]) -> None:
    times = [one["seconds"] for one in found]
    good = all(abs(seconds - STANDARD.total) <= 1 for seconds in times) and len(found) == len(_SLOW)
    shown = f"{min(times):.2f} to {max(times):.2f} s ({len(found)} ways)"
    trial.hold(f"drips and silence end after {STANDARD.total:g} s, give or take one", good, shown)
