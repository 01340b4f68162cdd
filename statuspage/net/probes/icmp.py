"""The ICMP probe: whether a host answers an echo request, by the datagram sockets that need no privilege."""

import asyncio
import os
import socket
import struct
from dataclasses import dataclass
from datetime import datetime
from time import perf_counter

from statuspage.errors import FetchError, Phase
from statuspage.net.client import Client
from statuspage.net.guard import target_of
from statuspage.net.probes.result import Result, answered, failed
from statuspage.net.transfer import late

REMEDY = "this system lets us send no echo requests; on Linux, set the sysctl net.ipv4.ping_group_range to hold our group"
"""What is told where it is not allowed."""

_ECHO = {socket.AF_INET: (8, 0), socket.AF_INET6: (128, 129)}
"""Types of request and reply, by RFC 792 and RFC 4443."""
_HEAD = struct.Struct(">BBHHH")


@dataclass(frozen=True, slots=True)
class IcmpCheck:
    """Whom to ask. Times are seconds."""

    host: str
    timeout: float = 10.0
    slow: float | None = None


def allowed() -> bool:
    """Whether the system lets us send echo requests."""
    try:
        _socket(socket.AF_INET).close()
    except OSError:
        return False
    return True


async def probe_icmp(client: Client, spec: IcmpCheck, now: datetime) -> Result:
    """Asks once. Raises nothing but cancellation."""
    phase, start = Phase.DNS, perf_counter()
    try:
        async with asyncio.timeout(spec.timeout):
            places = await client.guard.places(target_of(spec.host, 7))
            phase, address = Phase.CONNECT, places.dialled[0][0]
            start = perf_counter()
            await _echo(address)
    except FetchError as error:
        return failed(error, now)
    except TimeoutError:
        return failed(late(phase, spec.host, spec.timeout), now)
    except PermissionError:
        return failed(FetchError(REMEDY, phase=Phase.REFUSED), now)
    except OSError as error:
        return failed(FetchError(f"{spec.host} cannot be reached: {os.strerror(error.errno or 0)}", phase=Phase.CONNECT), now)
    return answered(now, perf_counter() - start, spec.slow, detail=f"echo from {address}")


def _socket(family: socket.AddressFamily) -> socket.socket:
    protocol = socket.IPPROTO_ICMP if family == socket.AF_INET else socket.IPPROTO_ICMPV6
    return socket.socket(family, socket.SOCK_DGRAM, protocol)


async def _echo(address: str) -> None:
    """Returns when the reply to our own request has come; the system numbers it and takes care of sums."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    asked, replied = _ECHO[family]
    payload = os.urandom(16)
    loop = asyncio.get_running_loop()
    with _socket(family) as line:
        line.setblocking(False)
        line.connect((address, 0))
        await loop.sock_sendall(line, _HEAD.pack(asked, 0, 0, 0, 1) + payload)
        while True:
            reply = await loop.sock_recv(line, 1500)
            if len(reply) >= _HEAD.size and reply[0] == replied and reply.endswith(payload):
                return
