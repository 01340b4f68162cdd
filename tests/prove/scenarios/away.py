"""The database goes away for as many seconds as there are rounds, and comes back."""

import asyncio
import os
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from statuspage import clock
from tests.prove.away import Outage, Store, away
from tests.prove.frame import Trial, scenario
from tests.prove.postgresql import Server, proxied
from tests.prove.process import Site
from tests.prove.proxy import Faults
from tests.prove.watch import ENVIRON, KEY, SETTINGS, Upstream
from tests.prove.wire import Line

SECONDS = 120


def _embedded(folder: Path) -> Store:
    file = folder / "statuspage.db"

    async def notes() -> set[str]:
        with sqlite3.connect(file) as connection:
            found = {row[0] for row in connection.execute("SELECT note FROM pings")}
        connection.close()
        return found

    return Store("sqlite:///statuspage.db", notes, folder)


@dataclass(slots=True)
class _Locked:
    """Another process of the machine holds the write lock."""

    file: Path
    connection: sqlite3.Connection | None = None

    async def begin(self) -> None:
        self.connection = sqlite3.connect(self.file, isolation_level=None, timeout=10)
        self.connection.execute("BEGIN IMMEDIATE")

    async def half(self) -> None:
        return

    async def end(self) -> None:
        assert self.connection is not None
        self.connection.execute("ROLLBACK")
        self.connection.close()


@dataclass(slots=True)
class _Moved:
    """The file is moved away; later a copy stands in its place; at the end the file is put back."""

    file: Path
    copy: bytes = b""

    @property
    def aside(self) -> Path:
        return self.file.with_name("aside.db")

    async def begin(self) -> None:
        self.copy = self.file.read_bytes()
        self.file.rename(self.aside)

    async def half(self) -> None:
        self.file.write_bytes(self.copy)

    async def end(self) -> None:
        same = self.file.read_bytes() == self.copy
        self.aside.replace(self.file)
        if not same:
            raise AssertionError("the file that stood in its place was written to")


@dataclass(slots=True)
class _Full:
    """The file system has not a byte left."""

    folder: Path

    async def begin(self) -> None:
        with (self.folder / "filler").open("wb", buffering=0) as file:
            for size in (1 << 16, 1 << 10, 1):
                self._fill(file.fileno(), size)

    @staticmethod
    def _fill(file: int, size: int) -> None:
        try:
            while True:
                os.write(file, bytes(size))
        except OSError:
            return

    async def half(self) -> None:
        return

    async def end(self) -> None:
        (self.folder / "filler").unlink()


@scenario("away-locked", rounds=SECONDS)
async def locked(trial: Trial) -> None:
    """Another process holds the write lock of SQLite (a round is a second)."""
    store = _embedded(trial.folder)
    await away(trial, store, _Locked(trial.folder / "statuspage.db"))


@scenario("away-moved", rounds=SECONDS)
async def moved(trial: Trial) -> None:
    """The file of SQLite is moved, then replaced, then put back (a round is a second)."""
    store = _embedded(trial.folder)
    await away(trial, store, _Moved(trial.folder / "statuspage.db"))


@scenario("away-full", rounds=SECONDS)
async def full(trial: Trial) -> None:
    """The disk is full (a round is a second)."""
    folder = trial.folder / "small"
    folder.mkdir()
    if os.geteuid() != 0 or shutil.which("mount") is None:
        trial.hold("left out: only root can mount a small file system", True)
        return
    await _command("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(folder))
    try:
        # A little still fits now and then into a full disk, and is then truly on it.
        await away(trial, _embedded(folder), _Full(folder), flaps=10)
    finally:
        shutil.copy(folder / "log.txt", trial.folder)
        await _command("umount", "-l", str(folder))


async def _command(*words: str) -> None:
    process = await asyncio.create_subprocess_exec(*words)
    if await process.wait():
        raise RuntimeError(f"{' '.join(words)} failed")


@dataclass(slots=True)
class _Stopped:
    """The server is stopped, and started again."""

    server: Server

    async def begin(self) -> None:
        await self.server.stop()

    async def half(self) -> None:
        return

    async def end(self) -> None:
        await self.server.start()


@dataclass(slots=True)
class _Silent:
    """The server does not answer any more: connections stand, new ones are taken, nothing comes back."""

    server: Server

    async def begin(self) -> None:
        self.server.proxy.there = self.server.proxy.back = Faults(hang=True)

    async def half(self) -> None:
        return

    async def end(self) -> None:
        self.server.proxy.there = self.server.proxy.back = Faults()


@scenario("away-postgresql", rounds=SECONDS)
async def stopped(trial: Trial) -> None:
    """PostgreSQL is stopped (a round is a second)."""
    await _on_postgresql(trial, _Stopped)


@scenario("away-crowd", rounds=60)
async def crowd(trial: Trial) -> None:
    """PostgreSQL is stopped, and a crowd asks for the page (a round is a second)."""
    await _on_postgresql(trial, _Stopped, crowd=(20, 0.008), rate=1_000)


@scenario("away-silent", rounds=30)
async def silent(trial: Trial) -> None:
    """PostgreSQL hangs: it takes connections and says nothing (a round is a second)."""
    await _on_postgresql(trial, _Silent)


async def _on_postgresql(trial: Trial, make: Callable[[Server], Outage], **more: Any) -> None:
    async with proxied(trial.chance("proxy")) as server:

        async def notes() -> set[str]:
            return await server.column("SELECT note FROM pings")

        folder = trial.folder / "site"
        folder.mkdir()
        await away(trial, Store(server.url, notes, folder), make(server), **more)


@scenario("away-ended")
async def ended(trial: Trial) -> None:
    """The server is told to end while PostgreSQL hangs."""
    folder = trial.folder / "site"
    folder.mkdir()
    start = clock.utcnow() + timedelta(hours=1)
    async with proxied(trial.chance("proxy")) as server, Upstream(start) as upstream:
        site = Site(folder, SETTINGS.format(url=server.url, port=upstream.port), ENVIRON)
        status, code, seconds = await _end_while_silent(site, _Silent(server))
    trial.hold("a ping is told 503", status == 503, str(status))
    trial.hold("it ends within 10 s, in good order", code == 0 and seconds <= 10, f"code {code}, {seconds:.1f} s")


async def _end_while_silent(site: Site, silence: _Silent) -> tuple[int, int | None, float]:
    """How a ping is answered, the exit code, and the seconds that the end took."""
    async with site:
        await site.start()
        await site.up()
        await silence.begin()
        line = Line(site.port)
        reply = await line.ask("POST", f"/ping/{KEY}", b"x")
        line.close()
        begin = perf_counter()
        code = await site.end()
        return reply.status, code, perf_counter() - begin
