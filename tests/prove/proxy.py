"""A TCP proxy that does harm: latency, dripping, cuts, resets, corrupted bytes, a peer that hangs or refuses.

async with Proxy(("127.0.0.1", 5432), chance) as proxy:   # or the path of a Unix socket
    ...                                                   # connect to 127.0.0.1:proxy.port
    proxy.back = Faults(drip=100)                         # from now on, also on open connections
    proxy.reset()                                         # break every open connection
"""

import asyncio
import contextlib
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Self

Target = tuple[str, int] | Path
_CHUNK = 65536
_STEP = 0.05
_RESET_AT_CLOSE = struct.pack("ii", 1, 0)


@dataclass(frozen=True, slots=True)
class Faults:
    """What happens to one direction of a connection. Counts of bytes are of that direction, from the connection's beginning."""

    latency: float = 0.0
    """Seconds by which every piece is late."""
    drip: int | None = None
    """Bytes per second, at most."""
    cut: int | None = None
    """Closes both sides in good order after so many bytes."""
    reset: int | None = None
    """Resets both sides after so many bytes."""
    corrupt: float = 0.0
    """The share of bytes that are replaced by others."""
    hang: bool = False
    """Nothing is passed on; what was sent is taken and waits."""


class _Broken(Exception):  # noqa: N818 -- no error: what was asked for
    """A connection has come to its cut; `reset` tells how."""

    def __init__(self, reset: bool) -> None:
        self.reset = reset


class Proxy:
    """Listens on a port of its own and passes on to `target`.

    `there` and `back` may be replaced at any time, also for open connections; while `refuse` is set, newcomers are reset.
    """

    def __init__(self, target: Target, chance: Random, *, there: Faults | None = None, back: Faults | None = None) -> None:
        self._target, self._chance = target, chance
        self.there, self.back = there or Faults(), back or Faults()
        self.refuse = False
        self.port = 0
        self.accepted = 0
        self._server: asyncio.Server | None = None
        self._open: dict[asyncio.Task[None], tuple[asyncio.StreamWriter, ...]] = {}

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        assert self._server is not None
        self._server.close()
        tasks = list(self._open)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def reset(self) -> int:
        """Reset every open connection; how many there were."""
        for writers in self._open.values():
            for writer in writers:
                _reset(writer)
        return len(self._open)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.accepted += 1
        task = asyncio.current_task()
        assert task is not None
        self._open[task] = (writer,)
        try:
            await self._connect(task, reader, writer)
        except (OSError, asyncio.CancelledError):  # refused by the target, or the proxy is being closed
            _reset(writer)
        finally:
            del self._open[task]

    async def _connect(self, task: asyncio.Task[None], reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.refuse:
            raise ConnectionRefusedError
        if isinstance(self._target, Path):
            far_reader, far_writer = await asyncio.open_unix_connection(self._target)
        else:
            far_reader, far_writer = await asyncio.open_connection(*self._target)
        self._open[task] = (writer, far_writer)
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._pass(reader, far_writer, lambda: self.there))
                group.create_task(self._pass(far_reader, writer, lambda: self.back))
        except* _Broken as broken:
            if any(isinstance(one, _Broken) and one.reset for one in broken.exceptions):
                _reset(writer)
                _reset(far_writer)
        except* OSError:  # one side has gone; so does the other
            _reset(writer)
            _reset(far_writer)
        finally:
            writer.close()
            far_writer.close()

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, faults: Callable[[], Faults]) -> None:
        passed = 0
        while chunk := await reader.read(_CHUNK):
            while faults().hang:  # noqa: ASYNC110 -- whoever sets the faults does so without an event
                await asyncio.sleep(_STEP)
            await asyncio.sleep(faults().latency)
            passed += await self._send(chunk, writer, faults, passed)
        with contextlib.suppress(OSError, RuntimeError):
            writer.write_eof()

    async def _send(self, chunk: bytes, writer: asyncio.StreamWriter, faults: Callable[[], Faults], passed: int) -> int:
        """Pass on a chunk by the present faults; its length. Raises _Broken when a cut or reset lies in it."""
        whole = len(chunk)
        while chunk:
            rule = faults()
            size = len(chunk) if rule.drip is None else max(1, int(rule.drip * _STEP))
            piece, chunk = chunk[:size], chunk[size:]
            ends = [(at, at == rule.reset) for at in (rule.cut, rule.reset) if at is not None]
            end, reset = min(ends, default=(None, False))
            if end is not None and passed + len(piece) >= end:
                writer.write(self._spoiled(piece[: max(0, end - passed)], rule.corrupt))
                await writer.drain()
                raise _Broken(reset)
            writer.write(self._spoiled(piece, rule.corrupt))
            await writer.drain()
            passed += len(piece)
            if rule.drip is not None:
                await asyncio.sleep(max(_STEP, len(piece) / rule.drip))
        return whole

    def _spoiled(self, piece: bytes, share: float) -> bytes:
        if not share:
            return piece
        return bytes(byte ^ self._chance.randint(1, 255) if self._chance.random() < share else byte for byte in piece)


def _reset(writer: asyncio.StreamWriter) -> None:
    """Close with RST, as a host does that knows nothing of the connection any more."""
    sock = writer.get_extra_info("socket")
    with contextlib.suppress(OSError):
        if sock is not None and sock.family != socket.AF_UNIX:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_CLOSE)
    writer.transport.abort()
