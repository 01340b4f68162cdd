"""Past outages and shown predictions in memory: read once, then only what was written since."""

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.expectation import Expectation
from statuspage.core.recovery import Recovered
from statuspage.store import outages, predictions

_SPARE = 1.2
"""How many times more than wanted may be held before the oldest are let go."""


class Experience:
    """What the last reading found. `outages` and `shown` are the same objects as before as long as nothing is new."""

    def __init__(self) -> None:
        self.outages: tuple[Recovered, ...] = ()
        self.shown: tuple[Expectation, ...] = ()
        self._rows: dict[str, outages.Row] = {}
        self._number = 0
        self._id = 0

    async def read(self, connection: AsyncConnection) -> None:
        """Take up what was written since the last time."""
        await self._read_outages(connection)
        fresh = await predictions.since(connection, self._id)
        if fresh:
            self._id = fresh[-1][0]
            self.shown = (*self.shown, *(one for _, one in fresh))[-predictions.MOST :]

    async def _read_outages(self, connection: AsyncConnection) -> None:
        fresh = [row for row in await outages.since(connection, self._number) if self._rows.get(row.event) != row]
        if not fresh:
            return
        for row in fresh:
            self._rows.pop(row.event, None)  # so that the order is that of the last writing
            self._rows[row.event] = row
        self._number = fresh[-1].number
        if len(self._rows) > _SPARE * outages.MOST:
            self._rows = dict(list(self._rows.items())[-outages.MOST :])
        self.outages = tuple(row.outage for row in self._rows.values() if row.outage)
