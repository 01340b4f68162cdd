"""Names to addresses that may be dialled: every socket that the product opens gets its address here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from types import MappingProxyType

import structlog

from statuspage.errors import FetchError, Phase
from statuspage.net.address import Address, Network, refusal
from statuspage.net.resolve import Resolver
from statuspage.net.url import Target, parse_url

log = structlog.get_logger()

_ADDRESSES_TRIED = 3
_TOLD = 1000
"""Of so many refused hosts it is remembered that they were told."""


@dataclass(frozen=True, slots=True)
class Places:
    """(address, port) that may be dialled, in the order of trying, and the seconds that finding them took."""

    dialled: Sequence[tuple[str, int]]
    dns: float = 0.0


class Guard:
    """`allow` are the private ranges that may be reached. `reroute` maps (host, port) to the (address, port) dialled in its
    place, unresolved and unchecked: the fake internet of tests and of the demonstration."""

    def __init__(
        self,
        resolver: Resolver,
        *,
        allow: Sequence[Network] = (),
        reroute: Mapping[tuple[str, int], tuple[str, int]] = MappingProxyType({}),
    ) -> None:
        self.resolver = resolver
        self.allow = tuple(allow)
        self._reroute = dict(reroute)
        self._told: dict[str, Address | None] = {}

    async def places(self, target: Target) -> Places:
        """Where `target` may be dialled: checked addresses, IPv4 first since hosts without IPv6 are still many.

        Raises `FetchError` in phase dns or refused.
        """
        place = self._reroute.get((target.host, target.port))
        if place is not None:
            return Places([place])
        start = perf_counter()  # the time of uvloop's loop stands still within a turn
        addresses = [target.literal] if target.literal is not None else await self.resolver.resolve(target.host)
        took = perf_counter() - start if target.literal is None else 0.0
        bad = refusal(addresses, self.allow)
        if bad is not None or not addresses:
            raise self._refused(target, bad)
        ordered = sorted(addresses, key=lambda address: address.version)
        return Places([(str(address), target.port) for address in ordered[:_ADDRESSES_TRIED]], took)

    def _refused(self, target: Target, bad: Address | None) -> FetchError:
        """The error, whose reason may be published: it names no address, as that would show the operator's network to everybody.

        The log has it, once as long as it is the same.
        """
        if self._told.get(target.host) != bad:
            if len(self._told) >= _TOLD:
                self._told.clear()
            self._told[target.host] = bad
            log.warning("refused: not a public address", host=target.host, address=str(bad))
        subject = f"{target.host} is" if target.literal is None else "it is"
        return FetchError(f"refused: {subject} not at a public address", phase=Phase.REFUSED)


def target_of(host: str, port: int) -> Target:
    """A host and port as a target, by the one parser. Raises `FetchError` in phase refused."""
    return parse_url(f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/")
