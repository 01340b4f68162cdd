"""Group commit: while one transaction is on its way to disk, what is to be written next gathers for the one after.

A commit costs as much as dozens of rows, so it is shared. A group that a database refuses which is there is tried again item
by item: one that cannot be kept takes no others with it. When the database is away, everybody who waits is told, since the next
group would fail likewise.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

import structlog

from statuspage.errors import StatuspageError
from statuspage.store.presence import StoreError

log = structlog.get_logger()

I = TypeVar("I")  # noqa: E741 -- an item
R = TypeVar("R")
R_contra = TypeVar("R_contra", contravariant=True)


class Waiter(Protocol[R_contra]):
    """Who waits for an item and is told once: a future, or what can be told like one."""

    def done(self) -> bool:
        """Whether it has been told, or does not want to be."""

    def set_result(self, result: R_contra, /) -> None:
        """The item is on disk."""

    def set_exception(self, exception: Exception, /) -> None:
        """The item is not on disk and will not be."""


_Waiting = tuple[I, Waiter[R]]

SIZE = 500
"""Items in one transaction, at most."""

TURNS = 2
"""Turns of the loop before a group is closed: in one the answers of the last group leave, in the next what has come is read.

They take microseconds where a commit takes as much as dozens of items, and no time is waited for.
"""


class GroupCommit(Generic[I, R]):
    """Gathers items and has them committed, in their order, one group at a time.

    `commit` writes a group in one transaction and gives the result of each item once they are on disk. It may leave off the last
    ones, which then are in the next group. A StatuspageError of it means that the database is away; with any other error nothing
    of the group is on disk.
    """

    def __init__(self, commit: Callable[[Sequence[I]], Awaitable[Sequence[R]]], *, size: int = SIZE) -> None:
        self._commit, self._size = commit, size
        self._waiting: list[_Waiting[I, R]] = []
        self._open: list[_Waiting[I, R]] = []
        self._writer: asyncio.Task[None] | None = None

    @property
    def waiting(self) -> int:
        """How many items are in no group yet."""
        return len(self._waiting)

    async def add(self, item: I) -> R:
        """The result of `item` when it is on disk; the error that it met when it is not. It is written also if nobody waits."""
        kept: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self.enter(item, kept)
        return await kept

    def enter(self, item: I, waiter: Waiter[R]) -> None:
        """Have `waiter` told what becomes of `item`, from within the loop; for those who are many and need no future."""
        self._waiting.append((item, waiter))
        if self._writer is None or self._writer.done():
            self._writer = asyncio.get_running_loop().create_task(self._write())

    async def stop(self, patience: float | None = None) -> bool:
        """Wait until what has come is on disk or known not to be; whether it is, within `patience` (seconds; null: for ever)."""
        if self._writer is None:
            return True
        _, late = await asyncio.wait({self._writer}, timeout=patience)
        if late:
            self._writer.cancel()  # and not waited for: a driver that is cancelled may wait for the very server that is silent
        return not late

    async def _write(self) -> None:
        try:
            while self._waiting:
                for _ in range(TURNS):
                    await asyncio.sleep(0)
                group, self._waiting = self._waiting[: self._size], self._waiting[self._size :]
                self._open = group
                await self._take(group)
        except BaseException:  # the end of the program: nobody may be left waiting for an answer
            _fail(self._open + self._waiting, StoreError("broken off"))
            self._waiting = []
            raise

    async def _take(self, group: list[_Waiting[I, R]]) -> None:
        """Bring a group to disk and answer those who wait."""
        try:
            results = await self._commit([item for item, _ in group])
        except StatuspageError as error:
            late, self._waiting = self._waiting, []
            _fail(group + late, error)
        except Exception as error:  # noqa: BLE001 -- the edge of a group: whatever it is, everybody is answered
            await self._refused(group, error)
        else:
            self._waiting[:0] = group[len(results) :]
            _tell((kept, partial(kept.set_result, result)) for (_, kept), result in zip(group, results, strict=False))

    async def _refused(self, group: list[_Waiting[I, R]], error: Exception) -> None:
        if len(group) == 1:
            _fail(group, error)
            return
        for one in group:
            await self._take([one])


def _fail(group: list[_Waiting[I, R]], error: Exception) -> None:
    """Give the error to everybody who still waits: each a copy, since each adds the way that it takes."""
    copies = (type(error)(*error.args) if isinstance(error, StatuspageError) else error for _ in group)
    _tell((kept, partial(kept.set_exception, copy)) for (_, kept), copy in zip(group, copies, strict=True))


def _tell(answers: Iterable[tuple[Waiter[R], Callable[[], None]]]) -> None:
    for kept, tell in answers:
        try:
            if not kept.done():
                tell()
        except Exception:  # the edge of the loop: one who cannot be told keeps no others of the group from their answer
            log.exception("who waits for an item cannot be told of it")
