"""A receiver of messages that counts what comes, and says so at the moments at which a sender may be killed."""

import asyncio
import base64
import re
from collections import Counter
from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType, TracebackType
from typing import Self

SECRET = "whsec_" + base64.b64encode(bytes(range(32))).decode()


class Moment(StrEnum):
    """How far a message has come, as its receiver sees it."""

    CONNECTED = "connected"  # leased, nothing sent
    RECEIVED = "received"  # sent, not answered
    ANSWERED = "answered"  # answered, perhaps not marked


class Sink:
    """Answers 204 and keeps the ids in the order in which they came, by path, and how often each came (`counts`).

    `repeats` are the messages by path that held what had come before. At the paths of `robots` it answers 200 with that body; what
    comes there has no id, so that the events that it links to count, each with the path before it; without any, the path alone.

    `at` is called at every moment of every message. When it gives true, the message is not answered and its connection closed:
    the sender was killed.
    """

    def __init__(self, robots: Mapping[str, bytes] = MappingProxyType({})) -> None:
        self._robots = robots
        self.ids: dict[str, list[str]] = {}
        self.counts: Counter[str] = Counter()
        self.repeats: Counter[str] = Counter()
        self.at: Callable[[Moment], bool] = lambda _: False
        self.port = 0
        self._server: asyncio.Server | None = None
        self._arrived = asyncio.Event()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        assert self._server is not None
        self._server.close()

    async def until(self, count: int, within: float) -> None:
        """Wait until so many different messages have come. Raises TimeoutError."""
        async with asyncio.timeout(within):
            while len(self.counts) < count:
                self._arrived.clear()
                await self._arrived.wait()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if not self.at(Moment.CONNECTED):
                while await self._answer(reader, writer):
                    pass
        except (OSError, EOFError):  # the sender was killed
            return
        finally:
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Take a message; whether the connection goes on."""
        first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines if line)}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        path = first.split(" ")[1].partition("?")[0]
        path = "/ntfy" if path == "/" else path  # which posts to its server's root
        told = self._told(path, headers, body)
        self.repeats[path] += any(id in self.counts for id in told)
        for id in told:
            self.ids.setdefault(path, []).append(id)
            self.counts[id] += 1
        self._arrived.set()
        if self.at(Moment.RECEIVED):
            return False
        writer.write(self._answer_at(path))
        await writer.drain()
        return not self.at(Moment.ANSWERED)

    def _told(self, path: str, headers: Mapping[str, str], body: bytes) -> list[str]:
        if "webhook-id" in headers:
            return [headers["webhook-id"]]
        events = dict.fromkeys(re.findall(rb"/events/([0-9a-f]+)", body))
        return [f"{path} {event.decode()}" for event in events] or [path]

    def _answer_at(self, path: str) -> bytes:
        robot = self._robots.get(path)
        if robot is None:
            return b"HTTP/1.1 204 No Content\r\n\r\n"
        return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(robot), robot)
