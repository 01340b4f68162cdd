"""Names to addresses: the hosts file, then the DNS, with a deadline of our own and without threads.

libcurl's own resolver runs in a small pool of threads that a score of names which never answer can fill; here a name that hangs
costs one coroutine.
"""

import asyncio
from collections.abc import Sequence
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from statuspage.net.address import Address
from statuspage.net.lookup import Answer, Lookup, Watched, failed

if TYPE_CHECKING:
    import dns.asyncresolver

    from statuspage.net.nameservers import Nameservers

_ROOM = 10_000
_LOOPBACK: tuple[Address, ...] = (ip_address("127.0.0.1"), ip_address("::1"))


class Resolver(Protocol):
    """Turns a host name into all of its addresses."""

    async def resolve(self, host: str) -> Sequence[Address]:
        """All addresses of `host` (lower-case A-labels, no final dot). Raises `FetchError` in phase dns; never gives none."""
        ...


class NameResolver:
    """The resolver in use. Names are absolute: no search domains are tried. `localhost` never goes to the DNS (RFC 6761)."""

    def __init__(self, lookup: Lookup | None = None) -> None:
        self._lookup = lookup = lookup or Lookup()
        self._hosts = _HostsFile(lookup.hosts)
        self._servers: Nameservers | None = None
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

    def asker(self) -> "dns.asyncresolver.Resolver":
        """What asks the configured name servers, for questions other than for addresses. Raises `FetchError` in phase dns."""
        return self._nameservers().current()

    async def _ask(self, host: str) -> Answer:
        try:
            async with asyncio.timeout(self._lookup.deadline):
                return await self._nameservers().ask(host)
        except TimeoutError:
            raise failed(f"no answer from the DNS for {host} within {self._lookup.deadline:g} s") from None

    def _nameservers(self) -> "Nameservers":
        from statuspage.net.nameservers import Nameservers  # noqa: PLC0415 -- slow to import, and often not needed at all

        if self._servers is None:
            self._servers = Nameservers(self._lookup)
        return self._servers

    def _keep(self, host: str, now: float, answer: Answer) -> None:
        if len(self._kept) >= _ROOM:
            self._kept = {name: kept for name, kept in self._kept.items() if now < kept[0]}
        if len(self._kept) < _ROOM and answer.ttl > 0:
            self._kept[host] = (now + min(answer.ttl, self._lookup.keep), answer.addresses)


class _HostsFile:
    """The system's hosts file; a missing one is empty."""

    def __init__(self, path: Path) -> None:
        self._file = Watched(path)
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
