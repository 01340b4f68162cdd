"""Real servers on the loopback that answer as a script says, byte by byte where that matters."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from typing import cast

import dns.flags
import dns.message
import dns.rdatatype
import dns.rrset

from statuspage.net.address import Address

AGENT = "statuspage-tests/1"
LOOPBACK = (ip_network("127.0.0.0/8"), ip_network("::1/128"))


async def until(met: Callable[[], bool], within: float = 10) -> None:
    """Returns when the condition is met; fails when it is not soon."""
    async with asyncio.timeout(within):
        while not met():  # noqa: ASYNC110 - the condition is the state of others, which signal nothing
            await asyncio.sleep(0.01)


def has_ipv6() -> bool:
    """Whether this machine can listen on the loopback of IPv6."""
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Seen:
    """A request as the server got it; header names in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    rest: asyncio.StreamReader


Script = Callable[[Seen, asyncio.StreamWriter], Awaitable[None]]


@dataclass(slots=True)
class Server:
    """What has come in so far, and the port."""

    port: int = 0
    connects: int = 0
    open: int = 0
    seen: list[Seen] = field(default_factory=list)
    sent: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def reply(status: int = 200, body: bytes = b"", **headers: str) -> Script:
    """A plain answer; header names are written with _ for -."""
    lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    head = "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n"
    return raw(head if status == 304 else head + body)


def raw(*chunks: bytes, close: bool = False, hang: bool = False) -> Script:
    """Exactly these bytes, then perhaps the end of the connection, or silence."""

    async def script(seen: Seen, writer: asyncio.StreamWriter) -> None:
        for chunk in chunks:
            writer.write(chunk)
            await writer.drain()
        if hang:
            await seen.rest.read()  # until the client has gone
        if close:
            writer.close()

    return script


def reset(*chunks: bytes) -> Script:
    """These bytes, then a TCP reset."""

    async def script(seen: Seen, writer: asyncio.StreamWriter) -> None:
        for chunk in chunks:
            writer.write(chunk)
        await writer.drain()
        await asyncio.sleep(0.05)  # the bytes go out before the reset, which would overtake them
        transport = writer.transport
        assert isinstance(transport, asyncio.Transport)
        transport.abort()

    return script


def endless(head: bytes, chunk: bytes, server: Server, pause: float = 0.0) -> Script:
    """A head and then the same bytes again and again, counted in `server.sent`."""

    async def script(seen: Seen, writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while not writer.is_closing():
            writer.write(chunk)
            await writer.drain()
            server.sent += len(chunk)
            await asyncio.sleep(pause)

    return script


def by_path(**scripts: Script) -> Script:
    """Another script for each first part of the path."""

    async def script(seen: Seen, writer: asyncio.StreamWriter) -> None:
        await scripts[seen.path.strip("/").partition("?")[0].partition("/")[0]](seen, writer)

    return script


@asynccontextmanager
async def serving(
    script: Script, server: Server | None = None, host: str = "127.0.0.1", context: ssl.SSLContext | None = None
) -> AsyncIterator[Server]:
    """A server for the length of the block."""
    server = server or Server()
    tasks: set[asyncio.Task[None]] = set()

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server.connects += 1
        task = asyncio.create_task(_converse(script, server, reader, writer))
        tasks.add(task)

    listener = await asyncio.start_server(connected, host, server.port, ssl=context)
    server.port = listener.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listener.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _converse(script: Script, server: Server, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    server.open += 1
    try:
        while not writer.is_closing():
            seen = await _read(reader)
            server.seen.append(seen)
            await script(seen, writer)
            await writer.drain()
    except (OSError, asyncio.IncompleteReadError):
        pass
    finally:
        server.open -= 1
        writer.close()


async def _read(reader: asyncio.StreamReader) -> Seen:
    first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").strip().split("\r\n")
    method, path, _ = first.split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return Seen(method, path, headers, await reader.readexactly(int(headers.get("content-length", "0"))), reader)


@dataclass(slots=True)
class FixedNames:
    """A resolver that answers from lists: each lookup of a name takes its next answer, the last one for ever."""

    answers: Mapping[str, list[list[str]]]
    asked: list[str] = field(default_factory=list)

    async def resolve(self, host: str) -> Sequence[Address]:
        self.asked.append(host)
        queue = self.answers[host]
        now = queue.pop(0) if len(queue) > 1 else queue[0]
        return [ip_address(text) for text in now]


@dataclass(slots=True)
class NameServer(asyncio.DatagramProtocol):
    """A DNS server over UDP; names that it does not hold are never answered, those with no addresses do not exist."""

    records: dict[str, Sequence[str]]
    ttl: int = 60
    port: int = 0
    questions: list[tuple[str, str]] = field(default_factory=list)
    _transport: asyncio.DatagramTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.DatagramTransport", transport)  # uvloop's is none by inheritance

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        query = dns.message.from_wire(data)
        question = query.question[0]
        name, kind = question.name.to_text(omit_final_dot=True), dns.rdatatype.to_text(question.rdtype)
        self.questions.append((name, kind))
        if name in self.records and self._transport is not None:
            self._transport.sendto(self._response(query, self.records[name], kind).to_wire(), addr)

    def _response(self, query: dns.message.Message, addresses: Sequence[str], kind: str) -> dns.message.Message:
        response = dns.message.make_response(query)
        response.flags |= dns.flags.RA
        found = [text for text in addresses if (":" in text) == (kind == "AAAA")]
        if found:
            response.answer.append(dns.rrset.from_text_list(query.question[0].name, self.ttl, "IN", kind, found))
        elif not addresses:
            response.set_rcode(dns.rcode.NXDOMAIN)
        return response


@asynccontextmanager
async def answering(records: dict[str, Sequence[str]], ttl: int = 60) -> AsyncIterator[NameServer]:
    """A name server for the length of the block."""
    transport, protocol = await asyncio.get_running_loop().create_datagram_endpoint(
        lambda: NameServer(records, ttl), local_addr=("127.0.0.1", 0)
    )
    protocol.port = transport.get_extra_info("sockname")[1]
    try:
        yield protocol
    finally:
        transport.close()
