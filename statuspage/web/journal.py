"""Takes pings to disk together, by group commit. A ping is kept when `keep` returns, or when who `enter`ed it is told so.

A transaction that does not end in time is left to itself, and until it has ended nothing is taken.
"""

import asyncio
from collections.abc import Callable, Sequence

import structlog

from statuspage.errors import StatuspageError
from statuspage.store import Store, heartbeats
from statuspage.store.group_commit import GroupCommit
from statuspage.store.heartbeats import Arrival
from statuspage.web.commits import PATIENCE, Commits, UnkeptError

__all__ = ["Journal", "UnkeptError"]

log = structlog.get_logger()

WAITING = 10_000
"""Pings that may wait for theirs; more are turned away at once."""


class _Entry:
    """Waits for a ping in the place of a future, of which there would be one for each."""

    __slots__ = ("_arrival", "_told")

    def __init__(self, arrival: Arrival, told: Callable[[UnkeptError | None], None]) -> None:
        self._arrival = arrival
        self._told: Callable[[UnkeptError | None], None] | None = told

    def done(self) -> bool:
        """Whether it has been told."""
        return self._told is None

    def set_result(self, _: None, /) -> None:
        """It is on disk."""
        self._tell(None)

    def set_exception(self, exception: Exception, /) -> None:
        """It is not."""
        if isinstance(exception, StatuspageError):
            self._tell(UnkeptError(str(exception)))
            return
        log.error("a ping cannot be kept", heartbeat=self._arrival.heartbeat.id, exc_info=exception)
        self._tell(UnkeptError("it cannot be kept"))

    def _tell(self, error: UnkeptError | None) -> None:
        told, self._told = self._told, None
        try:
            if told is not None:
                told(error)
        except Exception:  # the edge of an answer: the others of the group are still to be told
            log.exception("a ping cannot be answered", heartbeat=self._arrival.heartbeat.id)


class Journal:
    """The pings on their way to disk. `heard` is called when a judgement has changed."""

    def __init__(self, store: Callable[[], Store | None], heard: Callable[[], None], *, patience: float = PATIENCE) -> None:
        self._commits, self._heard = Commits(store, patience), heard
        self._group: GroupCommit[Arrival, None] = GroupCommit(self._committed)

    def enter(self, arrival: Arrival, told: Callable[[UnkeptError | None], None]) -> None:
        """Have `told` called once: with null when the ping is on disk, else with why it is not and will not be."""
        entry = _Entry(arrival, told)
        if self._group.waiting >= WAITING:
            entry.set_exception(UnkeptError("too many pings are waiting"))
        else:
            self._group.enter(arrival, entry)

    async def keep(self, arrival: Arrival) -> None:
        """Return when the ping is on disk. Raises UnkeptError when it is not and will not be."""
        told: asyncio.Future[UnkeptError | None] = asyncio.get_running_loop().create_future()
        self.enter(arrival, lambda error: None if told.done() else told.set_result(error))
        if error := await told:
            raise error

    async def stop(self) -> None:
        """Wait until what has come is on disk, or known not to be; give up a commit that hangs."""
        await self._group.stop()
        self._commits.give_up()

    async def _committed(self, arrivals: Sequence[Arrival]) -> list[None]:
        """Return when the pings are on disk. Raises StatuspageError when they are not."""
        if await self._commits.run(lambda connection: heartbeats.hear(connection, arrivals)):
            self._heard()
        return [None] * len(arrivals)
