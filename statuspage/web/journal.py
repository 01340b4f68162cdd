"""Takes pings to disk together, by group commit. A ping is kept when `keep` returns, or when who `enter`ed it is told so.

A transaction that does not end in time is left to itself, and until it has ended nothing is taken.
"""

from collections.abc import Callable, Sequence
from functools import partial

from statuspage.store import Store, heartbeats
from statuspage.store.group_commit import GroupCommit
from statuspage.store.heartbeats import Arrival
from statuspage.web.commits import PATIENCE, Commits, Entry, Told, UnkeptError, kept

__all__ = ["Journal", "UnkeptError"]

WAITING = 10_000
"""Pings that may wait for theirs; more are turned away at once."""


class Journal:
    """The pings on their way to disk. `heard` is called when a judgement has changed."""

    def __init__(self, store: Callable[[], Store | None], heard: Callable[[], None], *, patience: float = PATIENCE) -> None:
        self._commits, self._heard = Commits(store, patience), heard
        self._group: GroupCommit[Arrival, None] = GroupCommit(self._committed)

    def enter(self, arrival: Arrival, told: Told[None]) -> None:
        """Have `told` called once: with null when the ping is on disk, else with why it is not and will not be."""
        entry = Entry(told, "ping", ("heartbeat", arrival.heartbeat.id))
        if self._group.waiting >= WAITING:
            entry.set_exception(UnkeptError("too many pings are waiting"))
        else:
            self._group.enter(arrival, entry)

    async def keep(self, arrival: Arrival) -> None:
        """Return when the ping is on disk. Raises UnkeptError when it is not and will not be."""
        await kept(partial(self.enter, arrival))

    async def stop(self) -> None:
        """Wait until what has come is on disk, or known not to be; give up a commit that hangs."""
        await self._group.stop()
        self._commits.give_up()

    async def _committed(self, arrivals: Sequence[Arrival]) -> list[None]:
        """Return when the pings are on disk. Raises StatuspageError when they are not."""
        if await self._commits.run(lambda connection: heartbeats.hear(connection, arrivals)):
            self._heard()
        return [None] * len(arrivals)
