"""The real server as a process, started and killed as often as wanted, on one folder and one port."""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Self

from statuspage.demo import ports
from tests.prove.wire import Line, until

ROOT = Path(__file__).resolve().parent.parent.parent

HEAD = """
[site]
title = "Proved"
url = "http://127.0.0.1:{port}"
languages = ["en"]

[server]
port = {port}

[fetch]
allow = ["127.0.0.0/8"]
"""


def _environ() -> dict[str, str]:
    """This environment, with the program as it is installed: compiled."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**own, "PYTHONPATH": str(ROOT)}


class Site:
    """`statuspage serve` in `folder` by `HEAD` and `settings` (TOML); its log goes to `log.txt` there. `module` is what is run.

    Used as a context manager, which kills what still runs at the end. Signals go to this process alone, by its id.
    """

    def __init__(self, folder: Path, settings: str, environ: Mapping[str, str] | None = None, module: str = "statuspage") -> None:
        self.folder, self.port, self.module = folder, ports.free(0, "port"), module
        self.file = folder / "statuspage.toml"
        self.file.write_text(HEAD.format(port=self.port) + settings, "utf-8")
        self.environ = dict(environ or {})
        self.process: asyncio.subprocess.Process | None = None
        self.began = 0.0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.kill()

    async def start(self, **environ: str) -> None:
        """Start it, with these variables in its environment, and do not wait."""
        with (self.folder / "log.txt").open("ab") as log:
            self.began = perf_counter()
            self.process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", self.module, "serve", "-c", str(self.file)),
                cwd=ROOT,
                env={**_environ(), **self.environ, **environ},
                stdout=log,
                stderr=log,
            )

    async def up(self, path: str = "/readyz", within: float = 60.0) -> float:
        """Wait until `path` is answered with 200; the seconds since the start. Raises TimeoutError."""
        line = Line(self.port)
        try:
            async with asyncio.timeout(within):
                await until(line, path)
        finally:
            line.close()
        return perf_counter() - self.began

    async def kill(self) -> None:
        """kill -9, when it still runs, and wait until it is gone."""
        await self.end(signal.SIGKILL)

    async def end(self, number: signal.Signals = signal.SIGTERM) -> int | None:
        """Send a signal, when it still runs, and wait until it is gone; its exit code."""
        if self.process is None:
            return None
        if self.process.returncode is None:
            self.process.send_signal(number)
        return await self.process.wait()

    def log(self) -> str:
        """What it has logged so far, over all starts."""
        return (self.folder / "log.txt").read_text("utf-8", "replace")
