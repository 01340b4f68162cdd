"""Names to addresses that may be dialled: every socket that the product opens gets its address here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from types import MappingProxyType

from statuspage.errors import FetchError, Phase
from statuspage.net.address import Network, refusal
from statuspage.net.resolve import Resolver
from statuspage.net.url import Target, parse_url

_ADDRESSES_TRIED = 3


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
            raise FetchError(f"refused: {target.host} is at {bad}, which is not a public address", phase=Phase.REFUSED)
        ordered = sorted(addresses, key=lambda address: address.version)
        return Places([(str(address), target.port) for address in ordered[:_ADDRESSES_TRIED]], took)


def target_of(host: str, port: int) -> Target:
    """A host and port as a target, by the one parser. Raises `FetchError` in phase refused."""
    return parse_url(f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/")
