"""Takes pings to disk together, by group commit. A ping is kept when `keep` returns.

A transaction that does not end in time is left to itself, and until it has ended nothing is taken.
"""

import asyncio
from collections.abc import Callable, Sequence

import structlog

from statuspage.errors import StatuspageError
from statuspage.store import Store, heartbeats
from statuspage.store.group_commit import GroupCommit
from statuspage.store.heartbeats import Arrival

log = structlog.get_logger()

WAITING = 10_000
"""Pings that may wait for theirs; more are turned away at once."""

PATIENCE = 6.0
"""Seconds in which a transaction must end; a little more than the store gives a lock."""


class UnkeptError(StatuspageError):
    """A ping is not on disk; its sender should try again."""


class Journal:
    """The pings on their way to disk. `heard` is called when a judgement has changed."""

    def __init__(self, store: Callable[[], Store | None], heard: Callable[[], None], *, patience: float = PATIENCE) -> None:
        self._store, self._heard, self._patience = store, heard, patience
        self._group: GroupCommit[Arrival, None] = GroupCommit(self._committed)
        self._commit: asyncio.Task[bool] | None = None

    async def keep(self, arrival: Arrival) -> None:
        """Return when the ping is on disk. Raises UnkeptError when it is not and will not be."""
        if self._group.waiting >= WAITING:
            raise UnkeptError("too many pings are waiting")
        try:
            await self._group.add(arrival)
        except StatuspageError as error:
            raise UnkeptError(str(error)) from None
        except Exception as error:  # the edge of a request: whatever it was, the sender is told that nothing was kept
            log.exception("a ping cannot be kept", heartbeat=arrival.heartbeat.id)
            raise UnkeptError("it cannot be kept") from error

    async def stop(self) -> None:
        """Wait until what has come is on disk, or known not to be; give up a commit that hangs."""
        await self._group.stop()
        if self._commit is not None:
            self._commit.cancel()

    async def _committed(self, arrivals: Sequence[Arrival]) -> list[None]:
        """Return when the pings are on disk. Raises StatuspageError when they are not."""
        store = self._store()
        if store is None:
            raise UnkeptError("the store is not open")
        if self._commit is not None and not self._commit.done():
            raise UnkeptError("the store does not answer")
        self._commit = asyncio.get_running_loop().create_task(_hear(store, arrivals))
        await asyncio.wait({self._commit}, timeout=self._patience)
        if not self._commit.done():
            store.presence.lost(f"no answer within {self._patience:g} s")
            self._commit.add_done_callback(_forget)
            raise UnkeptError("the store does not answer")
        if self._commit.result():
            self._heard()
        return [None] * len(arrivals)


async def _hear(store: Store, arrivals: Sequence[Arrival]) -> bool:
    async with store.writing() as connection:
        return await heartbeats.hear(connection, arrivals)


def _forget(late: asyncio.Task[bool]) -> None:
    """Take note of how a commit ended that nobody waits for any more, so that it is not told as an error of nobody's."""
    if not late.cancelled():
        late.exception()
