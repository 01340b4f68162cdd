"""The real command as a process: it serves, reloads on SIGHUP, ends on SIGTERM, and shows the last page after a restart."""

import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import ip_network
from itertools import dropwhile
from pathlib import Path

import pytest

from statuspage.demo import ports
from statuspage.errors import FetchError
from statuspage.net.client import Client

SETTINGS = """
[site]
title = "{title}"
url = "http://127.0.0.1:{port}"
languages = ["en"]

[server]
port = {port}

[[services]]
id = "etax"
name = "e-Tax"
"""


class Served:
    """A running `statuspage serve`."""

    def __init__(self, process: asyncio.subprocess.Process, address: str) -> None:
        self.process, self.address = process, address
        self.lines: list[str] = []
        self._client = Client(allow=[ip_network("127.0.0.0/8")], user_agent="tests")

    async def get(self, path: str) -> str:
        answer = await self._client.request("GET", self.address + path)
        return answer.body.decode()

    async def until(self, pattern: str) -> str:
        """Read its log until a line matches."""
        assert self.process.stderr is not None
        while line := (await self.process.stderr.readline()).decode():
            self.lines.append(line)
            if re.search(pattern, line):
                return line
        raise AssertionError(f"it ended without {pattern}: {self.lines}")

    async def title(self, wanted: str) -> None:
        """Ask for the page until its title is this; the test's own deadline ends it."""
        while wanted not in await self.get("/"):  # noqa: ASYNC110 -- another process has no event to wait for
            await asyncio.sleep(0)

    def traces(self) -> list[str]:
        """What it logged from the first trace on."""
        return list(dropwhile(lambda line: "Traceback" not in line, self.lines))

    async def end(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        assert self.process.stderr is not None
        self.lines += (await self.process.stderr.read()).decode().splitlines()
        await self._client.aclose()
        return await self.process.wait()


@asynccontextmanager
async def served(file: Path, port: int) -> AsyncIterator[Served]:
    arguments = ("-m", "statuspage", "serve", "-c", str(file))
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    running = Served(process, f"http://127.0.0.1:{port}")
    try:
        yield running
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@pytest.fixture
def port() -> int:
    return ports.free(0, "port")


async def test_it_reloads_good_settings_keeps_the_old_ones_over_wrong_ones_and_ends_cleanly(tmp_path: Path, port: int) -> None:
    file = tmp_path / "statuspage.toml"
    file.write_text(SETTINGS.format(title="First title", port=port))
    async with asyncio.timeout(60), served(file, port) as running:
        await _answering(running)
        await running.title("First title")
        file.write_text(SETTINGS.format(title="Second title", port=port) + "\n[[services]]\nid = 7\n")
        running.process.send_signal(signal.SIGHUP)
        assert "services[1]" in await running.until("the old ones stay")
        assert "First title" in await running.get("/")
        file.write_text(SETTINGS.format(title="Second title", port=port))
        running.process.send_signal(signal.SIGHUP)
        await running.until("settings reloaded")
        await running.title("Second title")
        assert await running.end(signal.SIGTERM) == 0
        assert running.traces() == []


async def test_it_ends_with_readers_of_the_stream_and_half_a_request_open(tmp_path: Path, port: int) -> None:
    file = tmp_path / "statuspage.toml"
    file.write_text(SETTINGS.format(title="The page", port=port))
    async with asyncio.timeout(60), served(file, port) as running:
        await _answering(running)
        lines = [await asyncio.open_connection("127.0.0.1", port) for _ in range(10)]
        for n, (reader, writer) in enumerate(lines):
            writer.write(b"GET /stream HTTP/1.1\r\nhost: x\r\n" + (b"\r\n" if n else b""))
            if n:
                await reader.readuntil(b"event: page\n")
        async with asyncio.timeout(10):  # what an operator's service manager waits, at the least
            assert await running.end(signal.SIGTERM) == 0
        assert running.traces() == []
        for _, writer in lines:
            writer.close()


async def test_the_last_page_is_there_before_a_database_that_cannot_be_opened(tmp_path: Path, port: int) -> None:
    file = tmp_path / "statuspage.toml"
    file.write_text(SETTINGS.format(title="The page", port=port))
    async with asyncio.timeout(60), served(file, port) as running:
        await _answering(running)
        await running.title("The page")
        await _kept(tmp_path)
        assert await running.end(signal.SIGINT) == 0
    (tmp_path / "statuspage.db").unlink()
    (tmp_path / "statuspage.db").mkdir()
    async with asyncio.timeout(60), served(file, port) as running:
        await running.until("the store cannot be opened")
        await _answering(running)
        assert "The page" in await running.get("/")
        assert "the store is not open" in await running.get("/readyz")
        assert await running.end(signal.SIGTERM) == 0


async def _answering(running: Served) -> None:
    """Wait until it listens."""
    while True:
        try:
            await running.get("/healthz")
        except FetchError:
            await asyncio.sleep(0)
        else:
            return


async def _kept(folder: Path) -> None:
    while not (folder / "statuspage.db.page").exists():  # noqa: ASYNC110 -- another process has no event to wait for
        await asyncio.sleep(0)
