"""Asks the DNS by dnspython, for both address families at once."""

import asyncio
from collections.abc import Sequence
from ipaddress import ip_address

import dns.asyncresolver
import dns.exception
import dns.message
import dns.nameserver
import dns.rdatatype
import dns.resolver

from statuspage.net.lookup import Answer, Lookup, Watched, failed

_STRAGGLER = 0.3
"""Seconds given to the second address family once the first has answered; many name servers never answer for AAAA."""


class Nameservers:
    """The resolver of dnspython, made anew when the file that names the servers has changed."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._file = Watched(lookup.config)
        self._asker: dns.asyncresolver.Resolver | None = None

    async def ask(self, host: str) -> Answer:
        """The addresses of `host`. Raises FetchError in phase dns. The deadline is the caller's."""
        return await _both_families(self.current(), host)

    def current(self) -> dns.asyncresolver.Resolver:
        """The resolver, by the servers of now."""
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
            raise failed(f"{self._lookup.config} names no DNS server") from None
        return asker


async def _both_families(asker: dns.asyncresolver.Resolver, host: str) -> Answer:
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


def _merged(host: str, tasks: Sequence[asyncio.Task[Answer]]) -> Answer:
    errors = [error for task in tasks if task.done() and (error := task.exception()) is not None]
    answers = [task.result() for task in tasks if task.done() and task.exception() is None]
    addresses = tuple(address for answer in answers for address in answer.addresses)
    if addresses:
        return Answer(addresses, min(answer.ttl for answer in answers if answer.addresses))
    if errors:
        raise errors[0]
    raise failed(f"{host} has no address")


async def _one_family(asker: dns.asyncresolver.Resolver, host: str, kind: dns.rdatatype.RdataType) -> Answer:
    try:
        answer = await asker.resolve(host + ".", kind, search=False, raise_on_no_answer=False)
    except dns.resolver.NXDOMAIN:
        raise failed(f"{host} does not exist in the DNS") from None
    except dns.resolver.LifetimeTimeout:
        raise failed(f"no answer from the DNS for {host}") from None
    except (dns.exception.DNSException, OSError, ValueError) as error:
        raise failed(f"the DNS failed for {host} ({type(error).__name__})") from None
    if answer.rrset is None:
        return Answer((), 0.0)
    return Answer(tuple(ip_address(record.address) for record in answer.rrset), float(answer.chaining_result.minimum_ttl))
