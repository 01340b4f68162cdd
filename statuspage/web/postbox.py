"""Takes messages of sources to disk, by group commit as pings are taken; acknowledged is only what is there."""

from collections.abc import Callable, Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.settings import Source
from statuspage.store import Store, messages, sources
from statuspage.store.group_commit import GroupCommit
from statuspage.store.messages import Kept, Letter
from statuspage.web.commits import PATIENCE, Commits, Entry, UnkeptError, kept

WAITING = 200
"""Messages that may wait for a transaction; more are turned away at once."""

SIZE = 20
"""Messages in one transaction: they are rows of another size than pings."""


class Postbox:
    """The messages on their way to disk. `arrived` is called when there is something new to read."""

    def __init__(self, store: Callable[[], Store | None], arrived: Callable[[], None], *, patience: float = PATIENCE) -> None:
        self._commits, self._arrived = Commits(store, patience), arrived
        self._group: GroupCommit[tuple[Source, Letter], Kept] = GroupCommit(self._committed, size=SIZE)

    async def keep(self, source: Source, letter: Letter) -> Kept:
        """What became of a message, once that is on disk. Raises UnkeptError when it is not and will not be."""
        if self._group.waiting >= WAITING:
            raise UnkeptError("too many messages are waiting")
        return await kept(lambda told: self._group.enter((source, letter), Entry(told, "message", ("source", source.id))))

    async def stop(self) -> None:
        """Wait until what has come is on disk, or known not to be; give up a transaction that hangs."""
        await self._group.stop()
        self._commits.give_up()

    async def _committed(self, letters: Sequence[tuple[Source, Letter]]) -> list[Kept]:
        outcomes = await self._commits.run(lambda connection: _written(connection, letters))
        if Kept.NEW in outcomes:
            self._arrived()
        return outcomes


async def _written(connection: AsyncConnection, letters: Sequence[tuple[Source, Letter]]) -> list[Kept]:
    return [await _one(connection, source, letter) for source, letter in letters]


async def _one(connection: AsyncConnection, source: Source, letter: Letter) -> Kept:
    """Keep one. The same bytes again are a sign that their sender is there, but where they are signed may be anybody's copy."""
    outcome = await messages.keep(connection, letter)
    if outcome is Kept.KNOWN and source.secret is None:
        await sources.heard(connection, source.id, letter.document.fetched_at, source.max_silence)
    return outcome
