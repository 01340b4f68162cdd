"""How much of what costs us work one visitor gets: an address of IPv4, and of IPv6 the network that one customer is given (/56)."""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.requests import Request

from statuspage.core.subscribing.limits import network

PATIENCE = 5.0
"""Seconds for which a request waits for its turn: whoever asks from many addresses has no more of them wait than that."""

_VISITORS = 10_000


def visitor(request: Request) -> str:
    """By what a visitor is known."""
    return network(_host(request), of_v4=32)


def visitors_network(request: Request) -> str:
    """The network that a visitor asks from, where many addresses in the hands of one are to be expected."""
    return network(_host(request))


def _host(request: Request) -> str:
    return request.client.host if request.client else ""


class Allowance:
    """So many in a time (`seconds`; a minute) for each visitor, of those that came last."""

    def __init__(self, most: int, seconds: int = 60) -> None:
        self._most, self._seconds = most, seconds
        self._counts: OrderedDict[str, tuple[int, int]] = OrderedDict()

    def wait(self, visitor: str, now: float) -> int:
        """Count one of `visitor` at `now` (seconds); how many seconds to wait when it is too many, else 0."""
        turn = int(now // self._seconds)
        before, count = self._counts.pop(visitor, (turn, 0))
        count = count + 1 if before == turn else 1
        self._counts[visitor] = turn, count
        if len(self._counts) > _VISITORS:
            self._counts.popitem(last=False)
        return self._seconds - int(now % self._seconds) if count > self._most else 0


class Turn:
    """Work that is done for one visitor at a time, whoever they are."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def taken(self) -> AsyncIterator[None]:
        """One's turn. Raises TimeoutError when it does not come for `PATIENCE`."""
        async with asyncio.timeout(PATIENCE):
            await self._lock.acquire()
        try:
            yield
        finally:
            self._lock.release()
