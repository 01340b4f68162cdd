"""Takes pings to disk together: while one transaction is being committed, the next pings gather for the one after.

A ping is kept when `keep` returns; an error of the database is told to every sender whose ping was in that transaction.
"""

import asyncio
from collections.abc import Callable

import structlog
from sqlalchemy.exc import SQLAlchemyError

from statuspage.errors import StatuspageError
from statuspage.store import Store, heartbeats
from statuspage.store.heartbeats import Arrival

log = structlog.get_logger()

BATCH = 500
"""Pings in one transaction, at most."""

WAITING = 10_000
"""Pings that may wait for theirs; more are turned away at once."""


class UnkeptError(StatuspageError):
    """A ping is not on disk; its sender should try again."""


class Journal:
    """The pings on their way to disk. `heard` is called when a judgement has changed."""

    def __init__(self, store: Callable[[], Store | None], heard: Callable[[], None]) -> None:
        self._store, self._heard = store, heard
        self._waiting: list[tuple[Arrival, asyncio.Future[None]]] = []
        self._writer: asyncio.Task[None] | None = None

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
                changed = await self._commit([arrival for arrival, _ in batch])
            except (SQLAlchemyError, StatuspageError, OSError) as error:
                log.warning("pings could not be kept", pings=len(batch), reason=str(error)[:200])
                _settle(batch, UnkeptError(type(error).__name__))
                continue
            _settle(batch, None)
            if changed:
                self._heard()

    async def _commit(self, arrivals: list[Arrival]) -> bool:
        store = self._store()
        if store is None:
            raise UnkeptError("the store is not open")
        async with store.writing() as connection:
            return await heartbeats.hear(connection, arrivals)


def _settle(batch: list[tuple[Arrival, asyncio.Future[None]]], error: UnkeptError | None) -> None:
    """Answer every sender that still waits."""
    for _, kept in batch:
        if kept.done():
            continue
        if error is None:
            kept.set_result(None)
        else:
            kept.set_exception(error)
