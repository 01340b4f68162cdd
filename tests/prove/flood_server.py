"""A server that wants to be too much: endless bodies, bombs, heads and silences, by path. Its port is its first line of output.

For each request that ends it writes a line: the path, and how many bytes of the answer it could send.
"""

import asyncio
import gzip
import sys
import zlib
from collections.abc import AsyncIterator, Callable

import brotli

OK = b"HTTP/1.1 200 OK\r\n"
_MEGABYTE = 1_000_000
_ZEROS = bytes(_MEGABYTE)


async def _again(*parts: bytes, pause: float = 0.0) -> AsyncIterator[bytes]:
    """The first parts once, the last one for ever."""
    for part in parts[:-1]:
        yield part
    while True:
        yield parts[-1]
        await asyncio.sleep(pause)


def _packed(encoding: str, *pieces: bytes) -> AsyncIterator[bytes]:
    return _again(OK + f"content-encoding: {encoding}\r\n\r\n".encode(), *pieces)


_MEMBER = gzip.compress(_ZEROS * 100)
"""1,000 to 1."""

_NESTED = gzip.compress(_MEMBER)
_DEFLATED = zlib.compress(_ZEROS * 100)


def _brotli_stream() -> bytes:
    """10 GB of zeros."""
    packer = brotli.Compressor(quality=1)
    return b"".join([*(packer.process(_ZEROS * 10) for _ in range(1000)), packer.finish()])


_BROTLI = _brotli_stream()


def _zstd() -> AsyncIterator[bytes]:
    """RFC 8878: a frame of RLE blocks, 128 kB out of four bytes each, with a window of 128 MB."""
    block = ((131_072 << 3) | 2).to_bytes(3, "little") + b"0"
    return _packed("zstd", b"\x28\xb5\x2f\xfd\x00\x88" + block * 80_000)


def _empty_blocks() -> AsyncIterator[bytes]:
    """A gzip body that never yields anything: stored blocks of no bytes (RFC 1951, 3.2.4)."""
    return _packed("gzip", gzip.compress(b"")[:10], b"\x00\x00\x00\xff\xff" * 10_000)


ANSWERS: dict[str, Callable[[], AsyncIterator[bytes]]] = {
    "plain": lambda: _again(OK + b"\r\n", _ZEROS),
    "length": lambda: _again(OK + b"content-length: 10000000000\r\n\r\n", _ZEROS),
    "chunked": lambda: _again(OK + b"transfer-encoding: chunked\r\n\r\n", b"f4240\r\n" + _ZEROS + b"\r\n"),
    "tiny-chunks": lambda: _again(OK + b"transfer-encoding: chunked\r\n\r\n", b"1\r\n0\r\n" * 10_000),
    "gzip": lambda: _packed("gzip", _MEMBER),
    "nested": lambda: _packed("gzip, gzip", _NESTED),
    "br": lambda: _packed("br", _BROTLI),
    "deflate": lambda: _packed("deflate", _DEFLATED),
    "zstd": _zstd,
    "empty-blocks": _empty_blocks,
    "head-lines": lambda: _again(OK, b"x: y\r\n" * 1000),
    "head-line": lambda: _again(OK + b"x: ", b"y" * 10_000),
    "continue": lambda: _again(b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
    "hints": lambda: _again(b"HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n" * 100),
    "trailers": lambda: _again(OK + b"transfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n", b"x: y\r\n" * 1000),
    "chunk-extension": lambda: _again(OK + b"transfer-encoding: chunked\r\n\r\n1;", b"x" * 10_000),
    "drip": lambda: _again(OK + b"\r\n", b".", pause=1.0),
    "drip-head": lambda: _again(OK, b"x", pause=1.0),
    "drip-chunks": lambda: _again(OK + b"transfer-encoding: chunked\r\n\r\n", b"1\r\nx\r\n", pause=1.0),
    "hang": lambda: _again(b"", b"", pause=1.0),
    "hang-body": lambda: _again(OK + b"content-length: 9\r\n\r\n123", b"", pause=1.0),
}
"""What each path answers, without end."""


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    sent, path = 0, ""
    try:
        path = (await reader.readuntil(b"\r\n\r\n")).split(b" ")[1].decode("latin-1").strip("/")
        if path == "good":
            writer.write(OK + b"content-length: 4\r\n\r\ngood")
            await writer.drain()
            writer.close()
            return
        async for piece in ANSWERS[path]():
            writer.write(piece)
            await writer.drain()
            sent += len(piece)
            if writer.is_closing():
                break
    except (OSError, EOFError, LookupError):
        pass
    print(path, sent, flush=True)  # noqa: T201
    writer.close()


async def main() -> None:
    """Serve until killed."""
    server = await asyncio.start_server(_serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201
    await server.serve_forever()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
