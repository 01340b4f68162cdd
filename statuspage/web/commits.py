"""Transactions of what comes in, one at a time. One that does not end in time is left to itself; until it ends none is begun."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.errors import StatuspageError
from statuspage.store import Store

T = TypeVar("T")

PATIENCE = 6.0
"""Seconds in which a transaction must end; a little more than the store gives a lock."""


class UnkeptError(StatuspageError):
    """What came in is not on disk; its sender should try again."""


class Commits:
    """The transactions of one way in. `current` is the latest of them."""

    def __init__(self, store: Callable[[], Store | None], patience: float = PATIENCE) -> None:
        self._store, self._patience = store, patience
        self.current: asyncio.Task[Any] | None = None

    async def run(self, write: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """What `write` gives once it is on disk. Raises StatuspageError when it is not."""
        store = self._store()
        if store is None:
            raise UnkeptError("the store is not open")
        if self.current is not None and not self.current.done():
            raise UnkeptError("the store does not answer")
        task = asyncio.get_running_loop().create_task(_written(store, write))
        self.current = task
        await asyncio.wait({task}, timeout=self._patience)
        if not task.done():
            store.presence.lost(f"no answer within {self._patience:g} s")
            task.add_done_callback(_forget)
            raise UnkeptError("the store does not answer")
        return task.result()

    def give_up(self) -> None:
        """Cancel a transaction that hangs."""
        if self.current is not None:
            self.current.cancel()


async def _written(store: Store, write: Callable[[AsyncConnection], Awaitable[T]]) -> T:
    async with store.writing() as connection:
        return await write(connection)


def _forget(late: asyncio.Task[Any]) -> None:
    """Take note of how a commit ended that nobody waits for any more, so that it is not told as an error of nobody's."""
    if not late.cancelled():
        late.exception()
