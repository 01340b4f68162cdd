"""The TCP probe: whether a port takes a connection."""

from dataclasses import dataclass
from datetime import datetime
from time import perf_counter

from statuspage.errors import FetchError
from statuspage.net.client import Client
from statuspage.net.dial import dialled
from statuspage.net.guard import target_of
from statuspage.net.probes.result import Result, answered, failed


@dataclass(frozen=True, slots=True)
class TcpCheck:
    """Where to connect. Times are seconds."""

    host: str
    port: int
    timeout: float = 10.0
    slow: float | None = None


async def probe_tcp(client: Client, spec: TcpCheck, now: datetime) -> Result:
    """Connects once and hangs up. Raises nothing but cancellation."""
    start = perf_counter()
    try:
        async with dialled(client.guard, target_of(spec.host, spec.port), spec.timeout) as line:
            took, address = perf_counter() - start, line.address
    except FetchError as error:
        return failed(error, now)
    return answered(now, took, spec.slow, detail=f"connected to {address}")
