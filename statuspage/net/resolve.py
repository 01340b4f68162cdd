"""Names to addresses: the hosts file, then the DNS, with a deadline of our own and without threads.

libcurl's own resolver runs in a small pool of threads that a score of names which never answer can fill; here a name that hangs
costs one coroutine.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Protocol

import dns.asyncresolver
import dns.exception
import dns.message
import dns.nameserver
import dns.rdatatype
import dns.resolver

from statuspage.errors import FetchError, Phase
from statuspage.net.address import Address

_STRAGGLER = 0.3
"""Seconds given to the second address family once the first has answered; many name servers never answer for AAAA."""
_ROOM = 10_000
_LOOPBACK: tuple[Address, ...] = (ip_address("127.0.0.1"), ip_address("::1"))


class Resolver(Protocol):
    """Turns a host name into all of its addresses."""

    async def resolve(self, host: str) -> Sequence[Address]:
        """All addresses of `host` (lower-case A-labels, no final dot). Raises `FetchError` in phase dns; never gives none."""
        ...


@dataclass(frozen=True, slots=True)
class Lookup:
    """How names are looked up.

    `deadline` is for a whole name, in seconds; answers are kept for their TTL but at most `keep` seconds. `servers` are
    (address, port); None means those of `config`, which like `hosts` is read again when it changes.
    """

    deadline: float = 4.0
    keep: float = 60.0
    servers: Sequence[tuple[str, int]] | None = None
    config: Path = Path("/etc/resolv.conf")
    hosts: Path = Path("/etc/hosts")


@dataclass(frozen=True, slots=True)
class _Answer:
    addresses: tuple[Address, ...]
    ttl: float


class NameResolver:
    """The resolver in use. Names are absolute: no search domains are tried. `localhost` never goes to the DNS (RFC 6761)."""

    def __init__(self, lookup: Lookup = Lookup()) -> None:
        self._lookup = lookup
        self._hosts = _HostsFile(lookup.hosts)
        self._servers = _Servers(lookup)
        self._kept: dict[str, tuple[float, tuple[Address, ...]]] = {}

    async def resolve(self, host: str) -> Sequence[Address]:
        """See `Resolver.resolve`."""
        local = self._hosts.find(host) or (_LOOPBACK if host == "localhost" or host.endswith(".localhost") else ())
        if local:
            return local
        now = asyncio.get_running_loop().time()
        kept = self._kept.get(host)
        if kept is not None and now < kept[0]:
            return kept[1]
        answer = await self._ask(host)
        self._keep(host, now, answer)
        return answer.addresses

    async def _ask(self, host: str) -> _Answer:
        asker = self._servers.current()
        try:
            async with asyncio.timeout(self._lookup.deadline):
                return await _both_families(asker, host)
        except TimeoutError:
            raise _failed(f"no answer from the DNS for {host} within {self._lookup.deadline:g} s") from None

    def _keep(self, host: str, now: float, answer: _Answer) -> None:
        if len(self._kept) >= _ROOM:
            self._kept = {name: kept for name, kept in self._kept.items() if now < kept[0]}
        if len(self._kept) < _ROOM and answer.ttl > 0:
            self._kept[host] = (now + min(answer.ttl, self._lookup.keep), answer.addresses)


async def _both_families(asker: dns.asyncresolver.Resolver, host: str) -> _Answer:
    """A and AAAA asked for at once. One family's answer is enough; the other's failure then does not matter."""
    tasks = [asyncio.create_task(_one_family(asker, host, kind)) for kind in (dns.rdatatype.A, dns.rdatatype.AAAA)]
    try:
        waiting = set(tasks)
        while waiting:
            _, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            if any(task.done() and task.exception() is None and task.result().addresses for task in tasks):
                await asyncio.wait(tasks, timeout=_STRAGGLER)
                break
        return _merged(host, tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _merged(host: str, tasks: Sequence[asyncio.Task[_Answer]]) -> _Answer:
    errors = [error for task in tasks if task.done() and (error := task.exception()) is not None]
    answers = [task.result() for task in tasks if task.done() and task.exception() is None]
    addresses = tuple(address for answer in answers for address in answer.addresses)
    if addresses:
        return _Answer(addresses, min(answer.ttl for answer in answers if answer.addresses))
    if errors:
        raise errors[0]
    raise _failed(f"{host} has no address")


async def _one_family(asker: dns.asyncresolver.Resolver, host: str, kind: dns.rdatatype.RdataType) -> _Answer:
    try:
        answer = await asker.resolve(host + ".", kind, search=False, raise_on_no_answer=False)
    except dns.resolver.NXDOMAIN:
        raise _failed(f"{host} does not exist in the DNS") from None
    except dns.resolver.LifetimeTimeout:
        raise _failed(f"no answer from the DNS for {host}") from None
    except (dns.exception.DNSException, OSError, ValueError) as error:
        raise _failed(f"the DNS failed for {host} ({type(error).__name__})") from None
    if answer.rrset is None:
        return _Answer((), 0.0)
    return _Answer(tuple(ip_address(record.address) for record in answer.rrset), float(answer.chaining_result.minimum_ttl))


def _failed(reason: str) -> FetchError:
    return FetchError(reason, phase=Phase.DNS)


class _Servers:
    """The resolver of dnspython, made anew when the file that names the servers has changed."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._file = _Watched(lookup.config)
        self._asker: dns.asyncresolver.Resolver | None = None

    def current(self) -> dns.asyncresolver.Resolver:
        changed = self._lookup.servers is None and self._file.changed()
        if self._asker is None or changed:
            self._asker = self._fresh()
        return self._asker

    def _fresh(self) -> dns.asyncresolver.Resolver:
        asker = dns.asyncresolver.Resolver(configure=False)
        asker.lifetime = self._lookup.deadline
        if self._lookup.servers is not None:
            asker.nameservers = [dns.nameserver.Do53Nameserver(address, port) for address, port in self._lookup.servers]
            return asker
        try:
            asker.read_resolv_conf(str(self._lookup.config))
        except dns.resolver.NoResolverConfiguration:
            raise _failed(f"{self._lookup.config} names no DNS server") from None
        return asker


@dataclass(slots=True)
class _Watched:
    """A small file of the system that is read again when it has changed."""

    path: Path
    _seen: tuple[int, int] | None = field(default=None, init=False)

    def changed(self) -> bool:
        try:
            stat = self.path.stat()
        except OSError:
            return False
        seen, self._seen = self._seen, (stat.st_mtime_ns, stat.st_size)
        return seen != self._seen


class _HostsFile:
    """The system's hosts file; a missing one is empty."""

    def __init__(self, path: Path) -> None:
        self._file = _Watched(path)
        self._names: dict[str, tuple[Address, ...]] = {}

    def find(self, host: str) -> tuple[Address, ...]:
        if self._file.changed():
            self._names = _read_hosts(self._file.path)
        return self._names.get(host, ())


def _read_hosts(path: Path) -> dict[str, tuple[Address, ...]]:
    names: dict[str, tuple[Address, ...]] = {}
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        first, *rest = line.partition("#")[0].split() or [""]
        try:
            address = ip_address(first)
        except ValueError:
            continue
        for name in rest:
            key = name.lower().removesuffix(".")
            names[key] = (*names.get(key, ()), address)
    return names
