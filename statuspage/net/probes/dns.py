"""The DNS probe: whether a name has its records, by the configured name servers or by one that is named."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from time import perf_counter

import dns.asyncresolver
import dns.exception
import dns.nameserver
import dns.rdatatype
import dns.resolver

from statuspage.errors import FetchError, Phase
from statuspage.net.address import refusal
from statuspage.net.client import Client
from statuspage.net.guard import Guard, target_of
from statuspage.net.probes.result import Result, answered, failed
from statuspage.net.resolve import NameResolver

_SHOWN = 4


@dataclass(frozen=True, slots=True)
class DnsCheck:
    """The name, the type of record, and those that must be among the answers. Times are seconds.

    `server` is the address of a name server; None asks those of the system.
    """

    host: str
    record: str = "A"
    expected: tuple[str, ...] = ()
    server: str | None = None
    server_port: int = 53
    timeout: float = 10.0
    slow: float | None = None


async def probe_dns(client: Client, spec: DnsCheck, now: datetime) -> Result:
    """Asks once, past every memory of ours. Raises nothing but cancellation."""
    start = perf_counter()
    try:
        found = await _records(_asker(client.guard, spec), spec)
    except FetchError as error:
        return failed(error, now)
    took = perf_counter() - start
    lacking = [record for record in spec.expected if _plain(record) not in found]
    if lacking:
        reason = f"{spec.record} of {spec.host} lacks {lacking[0]}; there is {_listed(found)}"
        return Result(at=now, ok=False, reason=reason)
    return answered(now, took, spec.slow, detail=f"{spec.record} {_listed(found)}")


def _asker(guard: Guard, spec: DnsCheck) -> dns.asyncresolver.Resolver:
    if spec.server is None:
        resolver = guard.resolver if isinstance(guard.resolver, NameResolver) else NameResolver()
        return resolver.asker()
    try:
        address = ip_address(spec.server)
    except ValueError:
        raise FetchError(f"refused: {spec.server} is no address", phase=Phase.REFUSED) from None
    if refusal([address], guard.allow) is not None:
        raise FetchError("refused: the name server is not at a public address", phase=Phase.REFUSED)
    asker = dns.asyncresolver.Resolver(configure=False)
    asker.nameservers = [dns.nameserver.Do53Nameserver(spec.server, spec.server_port)]
    return asker


async def _records(asker: dns.asyncresolver.Resolver, spec: DnsCheck) -> list[str]:
    name = target_of(spec.host, 53).host
    try:
        async with asyncio.timeout(spec.timeout):
            answer = await asker.resolve(f"{name}.", spec.record, search=False, lifetime=spec.timeout)
    except dns.resolver.NXDOMAIN:
        raise _failed(f"{spec.host} does not exist in the DNS") from None
    except dns.resolver.NoAnswer:
        raise _failed(f"{spec.host} has no {spec.record} record") from None
    except (TimeoutError, dns.resolver.LifetimeTimeout):
        raise _failed(f"no answer from the DNS for {spec.host} within {spec.timeout:g} s") from None
    except (dns.exception.DNSException, OSError, ValueError) as error:
        raise _failed(f"the DNS failed for {spec.host} ({type(error).__name__})") from None
    return [_plain(record.to_text()) for record in answer]


def _failed(reason: str) -> FetchError:
    return FetchError(reason, phase=Phase.DNS)


def _plain(record: str) -> str:
    """A record as people write it: no final dot, no quotes around a single text, names in small letters."""
    return record.strip('"').removesuffix(".").lower()


def _listed(found: list[str]) -> str:
    return ", ".join(found[:_SHOWN]) + (f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else "")
