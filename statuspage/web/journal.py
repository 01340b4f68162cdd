"""Takes pings to disk together: while one transaction is being committed, the next pings gather for the one after.

A ping is kept when `keep` returns. When the database is away, or a transaction does not end in time, everybody who waits is told,
since the next would fail likewise. A commit that hangs is left to itself, and until it has ended nothing is taken. When a database
that is there refuses a transaction, each of its pings is tried alone: one that cannot be kept takes no others with it.
"""

import asyncio
from collections.abc import Callable

import structlog

from statuspage.errors import StatuspageError
from statuspage.store import Store, heartbeats
from statuspage.store.heartbeats import Arrival

log = structlog.get_logger()

_Waiting = tuple[Arrival, asyncio.Future[None]]

BATCH = 500
"""Pings in one transaction, at most."""

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
        self._waiting: list[_Waiting] = []
        self._writer: asyncio.Task[None] | None = None
        self._commit: asyncio.Task[bool] | None = None

    async def keep(self, arrival: Arrival) -> None:
        """Return when the ping is on disk. Raises UnkeptError when it is not and will not be."""
        if len(self._waiting) >= WAITING:
            raise UnkeptError("too many pings are waiting")
        loop = asyncio.get_running_loop()
        kept: asyncio.Future[None] = loop.create_future()
        self._waiting.append((arrival, kept))
        if self._writer is None or self._writer.done():
            self._writer = loop.create_task(self._write())
        await kept

    async def _write(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:BATCH], self._waiting[BATCH:]
            try:
                await self._take(batch)
            except BaseException:  # the end of the program: nobody may be left waiting for an answer
                _settle(batch, UnkeptError("broken off"))
                raise

    async def _take(self, batch: list[_Waiting]) -> None:
        """Bring a batch to disk and answer its senders."""
        try:
            changed = await self._committed([arrival for arrival, _ in batch])
        except StatuspageError as error:
            late, self._waiting = self._waiting, []
            _settle(batch + late, UnkeptError(str(error)))
            return
        except Exception as error:  # noqa: BLE001 -- a ping that cannot be kept, or a defect: every sender is answered
            await self._refused(batch, error)
            return
        _settle(batch, None)
        if changed:
            self._heard()

    async def _refused(self, batch: list[_Waiting], error: Exception) -> None:
        if len(batch) > 1:
            for one in batch:
                await self._take([one])
            return
        log.error("a ping cannot be kept", heartbeat=batch[0][0].heartbeat.id, exc_info=error)
        _settle(batch, UnkeptError("it cannot be kept"))

    async def stop(self) -> None:
        """Wait until what has come is on disk, or known not to be; give up a commit that hangs."""
        if self._writer is not None:
            await asyncio.wait({self._writer})
        if self._commit is not None:
            self._commit.cancel()

    async def _committed(self, arrivals: list[Arrival]) -> bool:
        """Whether a judgement has changed, once the pings are on disk. Raises StatuspageError when they are not."""
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
        return self._commit.result()


async def _hear(store: Store, arrivals: list[Arrival]) -> bool:
    async with store.writing() as connection:
        return await heartbeats.hear(connection, arrivals)


def _forget(late: asyncio.Task[bool]) -> None:
    """Take note of how a commit ended that nobody waits for any more, so that it is not told as an error of nobody's."""
    if not late.cancelled():
        late.exception()


def _settle(batch: list[_Waiting], error: UnkeptError | None) -> None:
    """Answer every sender that still waits."""
    for _, kept in batch:
        if kept.done():
            continue
        if error is None:
            kept.set_result(None)
        else:
            kept.set_exception(error)
