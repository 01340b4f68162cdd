"""What jobs write: small things, many at once, in shared transactions."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.store import Store, StoreError
from statuspage.store.engine import PATIENCE
from statuspage.store.group_commit import GroupCommit

T = TypeVar("T")

SHARE = 0.05
"""Seconds after which a transaction takes no further write, so that pings and readers of leases get their turn."""


@dataclass(frozen=True, slots=True)
class _Write:
    write: Callable[[AsyncConnection], Awaitable[Any]]
    until: datetime


class _Lapsed:
    """In the place of a result: the write came too late."""


class Writes:
    """The writes of jobs on one store. A write may be run again, after a transaction that came to nothing."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store, self._clock = store, clock
        self._group: GroupCommit[_Write, Any] = GroupCommit(self._commit)

    async def run(self, write: Callable[[AsyncConnection], Awaitable[T]], until: datetime) -> T:
        """What `write` gives, when it is on disk. Raises its error, or StoreError when it could not begin before `until`."""
        found = await self._group.add(_Write(write, until))
        if isinstance(found, _Lapsed):
            raise StoreError("the lease has run out")
        return found  # type: ignore[no-any-return]

    async def stop(self) -> None:
        """Wait until what was handed over is on disk; also what nobody waits for any more: a message that was sent is marked."""
        if not await self._group.stop(PATIENCE):
            self._store.presence.lost("a commit hangs")

    async def _commit(self, writes: Sequence[_Write]) -> list[Any]:
        found: list[Any] = []
        time = asyncio.get_running_loop().time
        async with self._store.writing() as connection:
            end = time() + SHARE
            for one in writes:
                found.append(_Lapsed() if self._clock() >= one.until else await one.write(connection))
                if time() >= end:
                    break
        return found
