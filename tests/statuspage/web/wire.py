"""A server on loopback that is spoken to byte by byte, and an application that tells what it was asked."""

import asyncio
import contextlib
import re
import socket
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace

import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from statuspage.web.bounded import Limits
from statuspage.web.ping import PingLayer, Pings
from statuspage.web.protocol import protocol
from statuspage.web.public import PublicLayer
from statuspage.web.published import Published

PATIENT = Limits(header_time=5, body_time=5, send_time=5, linger_time=5, stop_time=5)
"""Longer than any test takes that does not mean to meet a limit."""

SHORT = 0.08
"""Seconds: the limit that a test means to meet."""


@dataclass
class Asked:
    """An application: `/echo` gives back the body, `/early` answers before it, `/held` when `go` is set, `/stream` never ends.

    `/big` sends ten megabytes. `seen` are the requests that began, `gone` the paths whose client went away, `bodies` what came.
    """

    seen: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    told: asyncio.Event = field(default_factory=asyncio.Event)
    go: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        self.seen.append(f"{scope['method']} {path}")
        self.begun.set()
        if path == "/echo":
            await self._echo(receive, send)
        elif path == "/stream":
            await self._stream(receive, send)
        else:
            if path == "/held":
                await self.go.wait()
            body = b"x" * 10_000_000 if path == "/big" else path.encode()
            await send(head(200, len(body)))
            await send({"type": "http.response.body", "body": body})

    async def _echo(self, receive: Receive, send: Send) -> None:
        body, more = b"", True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                self._leave("/echo")
                return
            body += message["body"]
            more = message["more_body"]
        self.bodies.append(body)
        await send(head(200, len(body)))
        await send({"type": "http.response.body", "body": body})

    async def _stream(self, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/event-stream")]})
        await send({"type": "http.response.body", "body": b": hello\n\n", "more_body": True})
        while (await receive())["type"] != "http.disconnect":
            continue
        self._leave("/stream")

    def _leave(self, path: str) -> None:
        self.gone.append(path)
        self.told.set()


def head(status: int, length: int) -> Message:
    """The start of an answer in plain text."""
    headers = [(b"content-type", b"text/plain"), (b"content-length", str(length).encode())]
    return {"type": "http.response.start", "status": status, "headers": headers}


class Line:
    """One connection to the server."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self._writer = reader, writer

    def say(self, data: bytes) -> None:
        """Send."""
        self._writer.write(data)

    def end(self) -> None:
        """Send no more."""
        self._writer.write_eof()

    async def until(self, words: bytes) -> bytes:
        """Read up to and with `words`."""
        async with asyncio.timeout(10):
            return await self.reader.readuntil(words)

    async def rest(self) -> bytes:
        """Read until the server closes; what came before, when it resets the connection."""
        parts: list[bytes] = []
        async with asyncio.timeout(10):
            with contextlib.suppress(ConnectionError):
                while part := await self.reader.read(1_000_000):
                    parts.append(part)
        return b"".join(parts)

    async def hears_nothing(self, seconds: float) -> bool:
        """Whether the server neither says anything nor closes for so long."""
        try:
            async with asyncio.timeout(seconds):
                await self.reader.read(1)
        except TimeoutError:
            return True
        return False

    async def drip(self, parts: bytes) -> bytes:
        """Send byte by byte, slowly, until the server closes; what it said."""
        got = b""
        for n in range(len(parts)):
            self.say(parts[n : n + 1])
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(SHORT / 8):
                    if not (part := await self.reader.read(65536)):
                        return got
                    got += part
        raise AssertionError("the server took it all")

    def close(self) -> None:
        """Close without a word."""
        self._writer.transport.abort()


@dataclass
class Wire:
    """A running server; `application` is what stands behind the published pages, `server` uvicorn's own."""

    application: Asked
    server: uvicorn.Server
    port: int
    lines: list[Line] = field(default_factory=list)

    async def open(self) -> Line:
        """A new connection."""
        line = Line(*await asyncio.open_connection("127.0.0.1", self.port, limit=20_000_000))
        self.lines.append(line)
        return line

    async def ask(self, *parts: bytes) -> bytes:
        """Send the parts over a connection of their own, then read until the server closes."""
        line = await self.open()
        for part in parts:
            line.say(part)
        return await line.rest()

    def stop(self) -> None:
        """Have the server end, as a signal does."""
        self.server.should_exit = True


class _Server(uvicorn.Server):
    """Leaves the signals to the test run."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _layers(app: ASGIApp, pages: Mapping[str, Published], pings: Pings | None) -> ASGIApp:
    public = PublicLayer(app, pages.get)
    return PingLayer(public, pings) if pings else public


@asynccontextmanager
async def serving(
    pages: Mapping[str, Published],
    limits: Limits = PATIENT,
    *,
    pings: Pings | None = None,
    fast: bool = True,
    app: ASGIApp | None = None,
    keep_alive: int = 5,
) -> AsyncIterator[Wire]:
    """Serve `pages` and `pings` over `Asked`; with `fast` from within the protocol, else through the ASGI layers alone."""
    application = Asked()
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        sock.listen(64)
        config = uvicorn.Config(
            _layers(app or application, pages, pings),
            http=protocol(lambda: pages, pings, limits) if fast else protocol(dict, limits=limits),
            ws="none",
            lifespan="off",
            access_log=False,
            server_header=False,
            log_level="critical",
            timeout_keep_alive=keep_alive,
            timeout_graceful_shutdown=8,
        )
        server = _Server(config)
        wire = Wire(application, server, sock.getsockname()[1])
        task = asyncio.create_task(server.serve([sock]))
        try:
            yield wire
        finally:
            server.should_exit = True
            for line in wire.lines:
                line.close()
            application.go.set()
            await task


def limits(**given: float) -> Limits:
    """Patient limits but for these."""
    return replace(PATIENT, **given)  # type: ignore[arg-type]


def statuses(raw: bytes) -> list[int]:
    """The statuses of all answers in `raw`, interim ones too."""
    return [int(found) for found in re.findall(rb"HTTP/1\.1 (\d{3})", raw)]


def undated(raw: bytes) -> bytes:
    """Without the date, which may be that of the next second."""
    return re.sub(rb"date: [^\r]+\r\n", b"", raw)


def request(start: bytes, *fields: bytes, body: bytes = b"", close: bool = True) -> bytes:
    """A request with a Host; the connection is to close after it."""
    lines = [start, b"host: x", *fields, *([b"connection: close"] if close else [])]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body
