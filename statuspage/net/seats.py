"""How many requests may run at once: overall, and to one host."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass(slots=True)
class _Gate:
    seats: asyncio.Semaphore
    users: int = 0


class Seats:
    """Seats are taken at the host first, so that a host that hangs holds no more than its own share of all seats."""

    def __init__(self, *, total: int, per_host: int) -> None:
        self._all = asyncio.Semaphore(total)
        self._per_host = per_host
        self._gates: dict[str, _Gate] = {}

    @asynccontextmanager
    async def taken(self, host: str) -> AsyncIterator[None]:
        """Waits for a seat and holds it within the block."""
        gate = self._gates.setdefault(host, _Gate(asyncio.Semaphore(self._per_host)))
        gate.users += 1
        try:
            async with gate.seats, self._all:
                yield
        finally:
            gate.users -= 1
            if gate.users == 0:
                del self._gates[host]
