"""One HTTP/1.1 connection of a client that says what it sees: as little code as can ask a server often enough."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Line:
    """A connection that is kept, and opened anew when it has ended. One request at a time."""

    def __init__(self, port: int, host: str = "127.0.0.1") -> None:
        self._address = (host, port)
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] = NONE) -> Reply:
        """The answer. Raises OSError or EOFError when the connection could not be made or ended before the answer was whole."""
        try:
            reader, writer = self._streams or await asyncio.open_connection(*self._address)
            self._streams = (reader, writer)
            more = {**headers, **({"content-length": str(len(body))} if body else {})}
            lines = "".join(f"{name}: {value}\r\n" for name, value in more.items())
            writer.write(f"{method} {path} HTTP/1.1\r\nhost: {self._address[0]}\r\n{lines}\r\n".encode() + body)
            return await self._read(reader, method)
        except BaseException:
            self.close()
            raise

    async def _read(self, reader: asyncio.StreamReader, method: str) -> Reply:
        first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        pairs = (line.partition(":") for line in lines if line)
        headers = {name.lower(): value.strip() for name, _, value in pairs}
        status = int(first.split(" ")[1])
        if "chunked" in headers.get("transfer-encoding", ""):
            raise ValueError("no chunked answers here")
        bodiless = method == "HEAD" or status in {204, 304}
        body = b"" if bodiless else await reader.readexactly(int(headers.get("content-length", "0")))
        if headers.get("connection") == "close":
            self.close()
        return Reply(status, headers, body)

    def close(self) -> None:
        """Close the connection."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


async def until(line: Line, path: str, status: int = 200, *, every: float = 0.005) -> Reply:
    """Ask until the answer has this status; a server that is not there is asked again. The caller sets the deadline."""
    while True:
        try:
            reply = await line.ask("GET", path)
        except (OSError, EOFError):
            reply = None
        if reply is not None and reply.status == status:
            return reply
        await asyncio.sleep(every)
