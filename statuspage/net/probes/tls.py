"""The TLS probe: whether a server shows a certificate that is trusted, is its own, and lasts long enough."""

import asyncio
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from time import perf_counter

from statuspage.errors import FetchError
from statuspage.net.client import Client
from statuspage.net.dial import Line, dialled
from statuspage.net.guard import target_of
from statuspage.net.probes.result import Result, answered, expiry_fault, failed


@dataclass(frozen=True, slots=True)
class TlsCheck:
    """Whose certificate to look at, and for how many days it must last yet. Times are seconds."""

    host: str
    port: int = 443
    days: int | None = None
    timeout: float = 10.0
    slow: float | None = None


async def probe_tls(client: Client, spec: TlsCheck, now: datetime) -> Result:
    """Shakes hands once. Raises nothing but cancellation."""
    context = await asyncio.to_thread(_trusting, client.ca_file)
    start = perf_counter()
    try:
        async with dialled(client.guard, target_of(spec.host, spec.port), spec.timeout, context) as line:
            took, ends, version = perf_counter() - start, _ends(line), _version(line)
    except FetchError as error:
        return failed(error, now)
    detail = f"{version}, certificate until {ends:%Y-%m-%d}," if ends else version
    return answered(now, took, spec.slow, fault=expiry_fault(ends, spec.days, now), detail=detail)


@lru_cache(maxsize=4)
def _trusting(ca_file: str) -> ssl.SSLContext:
    """A context that trusts the roots in a file; reading them takes 20 ms, so it is kept."""
    return ssl.create_default_context(cafile=ca_file)


def _version(line: Line) -> str:
    secured = line.writer.get_extra_info("ssl_object")
    return str(secured.version()) if secured else "TLS"


def _ends(line: Line) -> datetime | None:
    until = (line.writer.get_extra_info("peercert") or {}).get("notAfter")
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(until), UTC) if until else None
