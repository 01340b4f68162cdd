"""Opens a connection of our own, to a checked address and within a deadline, with TLS where that is asked for."""

import asyncio
import contextlib
import os
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from statuspage.errors import FetchError, Phase
from statuspage.net.guard import Guard
from statuspage.net.transfer import late
from statuspage.net.url import Target


@dataclass(frozen=True, slots=True)
class Line:
    """An open connection to `address`."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    address: str


@asynccontextmanager
async def dialled(guard: Guard, target: Target, within: float, context: ssl.SSLContext | None = None) -> AsyncIterator[Line]:
    """A connection to `target`, closed at the end. `within` (seconds) is for finding and opening it.

    Raises `FetchError` in phase refused, dns, connect or tls.
    """
    line = await _opened(guard, target, within, context)
    try:
        yield line
    finally:
        line.writer.transport.abort()
        with contextlib.suppress(OSError):
            await line.writer.wait_closed()


async def _opened(guard: Guard, target: Target, within: float, context: ssl.SSLContext | None) -> Line:
    where, phase = f"{target.host}:{target.port}", Phase.DNS
    try:
        async with asyncio.timeout(within):
            places = (await guard.places(target)).dialled
            phase = Phase.CONNECT
            for place in places[:-1]:
                with contextlib.suppress(OSError):
                    return await _connected(place, target, context)
            return await _connected(places[-1], target, context)
    except TimeoutError:
        raise late(phase, where, within) from None
    except ssl.SSLError as error:
        raise FetchError(f"no trusted TLS connection to {where}: {_cause(error)}", phase=Phase.TLS) from None
    except OSError as error:
        cause = os.strerror(error.errno) if error.errno else "closed by the other side"
        raise FetchError(f"cannot connect to {where}: {cause}", phase=phase) from None


async def _connected(place: tuple[str, int], target: Target, context: ssl.SSLContext | None) -> Line:
    name = target.host if context else None
    reader, writer = await asyncio.open_connection(*place, ssl=context, server_hostname=name)
    return Line(reader, writer, place[0])


def _cause(error: ssl.SSLError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    return (error.reason or "handshake failed").replace("_", " ").lower()
