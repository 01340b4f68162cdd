"""Transactions of what comes in, one at a time. One that does not end in time is left to itself; until it ends none is begun."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.errors import StatuspageError
from statuspage.store import Store

log = structlog.get_logger()

T = TypeVar("T")

PATIENCE = 6.0
"""Seconds in which a transaction must end; a little more than the store gives a lock."""


class UnkeptError(StatuspageError):
    """What came in is not on disk; its sender should try again."""


Told = Callable[[T | UnkeptError], None]
"""Is called once with what became of something: what its commit gives, or why it is not on disk and will not be."""


class Entry(Generic[T]):
    """Waits for one thing in the place of a future, of which each would need one. `what` it is, and whose, is for the log."""

    __slots__ = ("_owner", "_told", "_what")

    def __init__(self, told: Told[T], what: str, owner: tuple[str, str]) -> None:
        self._told: Told[T] | None = told
        self._what, self._owner = what, owner

    def done(self) -> bool:
        """Whether it has been told."""
        return self._told is None

    def set_result(self, result: T, /) -> None:
        """It is on disk."""
        self._tell(result)

    def set_exception(self, exception: Exception, /) -> None:
        """It is not."""
        if isinstance(exception, StatuspageError):
            self._tell(UnkeptError(str(exception)))
            return
        log.error(f"a {self._what} cannot be kept", **dict([self._owner]), exc_info=exception)
        self._tell(UnkeptError("it cannot be kept"))

    def _tell(self, outcome: T | UnkeptError) -> None:
        told, self._told = self._told, None
        if told is not None:
            told(outcome)


async def kept(enter: Callable[[Told[T]], None]) -> T:
    """What its commit gives for what is entered, once it is on disk. Raises UnkeptError when it is not and will not be."""
    told: asyncio.Future[T | UnkeptError] = asyncio.get_running_loop().create_future()
    enter(lambda outcome: None if told.done() else told.set_result(outcome))
    outcome = await told
    if isinstance(outcome, UnkeptError):
        raise outcome
    return outcome


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
