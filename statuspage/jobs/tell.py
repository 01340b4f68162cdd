"""Tell: what is owed to whom, decided with the changes and as time passes, and written in the transaction that owes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import Change, Event
from statuspage.core.subscriber import Receiver
from statuspage.core.telling import digests, policy, reminders, troubles
from statuspage.jobs import receivers
from statuspage.jobs.context import Context
from statuspage.settings import Settings
from statuspage.store import marks, outbox, sources
from statuspage.store.subscriptions import Actives

_EVERY = timedelta(minutes=1)
"""How often it is looked for digests that are due and sources that cannot be read."""

_SUMMED_UP = "summed_up_at"


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What a reconciliation came to: the changes that it recorded, the events before them, and those after."""

    changes: Sequence[Change]
    before: Sequence[Event]
    after: Sequence[Event]


class Teller:
    """Decides what messages are owed. What it remembers of a time counts once that is `kept`; a restart looks once more."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._reminded: datetime | None = None
        self._looked: datetime | None = None
        self._looks = False
        self._settings: Settings | None = None
        self._visitors = Actives()
        self._everybody: Sequence[Receiver] = ()
        self.next: datetime | None = None
        """When the next reminder is due."""

    async def tell(self, connection: AsyncConnection, found: Reconciled, now: datetime) -> int:
        """Write what is owed at `now`; how many messages there are."""
        self._looks = self._looked is None or not self._looked <= now < self._looked + _EVERY
        if self._looks or found.changes or self._settings is not self._context.settings:
            self._settings = self._context.settings
            self._everybody = await receivers.everybody(connection, self._context, self._visitors)
        count = 0
        for change in found.changes:
            count += await _changed(connection, change, self._everybody, found.before, now)
        count += await self._remind(connection, found.after, self._everybody, now)
        if self._looks:
            count += await _sum_up(connection, self._everybody, now)
            count += await self._lament(connection, self._everybody, now)
        return count

    def kept(self, now: datetime) -> None:
        """What was owed at `now` is on disk."""
        self._reminded = now
        self._looked = now if self._looks else self._looked

    async def _remind(
        self, connection: AsyncConnection, events: Sequence[Event], everybody: Sequence[Receiver], now: datetime
    ) -> int:
        leads = reminders.leads(everybody)
        count = 0
        for event in reminders.reached(events, leads, self._reminded, now):
            told_at = await outbox.told_at(connection, event.id)
            count += await outbox.put(connection, reminders.reminders(event, everybody, told_at, now), now)
        self.next = reminders.next_moment(events, leads, now)
        return count

    async def _lament(self, connection: AsyncConnection, everybody: Sequence[Receiver], now: datetime) -> int:
        asked = self._context.settings.sources
        if not troubles.operators(everybody):
            return 0
        health = {id: health for id, (health, _) in (await sources.health(connection)).items()}
        found = troubles.unreadable(asked, health, now)
        told = await outbox.standing(connection)
        return await outbox.put(connection, troubles.troubles(asked, found, told, everybody, now), now)


async def _changed(
    connection: AsyncConnection, change: Change, everybody: Sequence[Receiver], before: Sequence[Event], now: datetime
) -> int:
    if policy.ends_reminders(change):
        await outbox.drop_reminders(connection, change.event.id, now)
    heard = await outbox.heard(connection, change.event.id)
    await outbox.drop_held(connection, change.event.id, policy.replaced(change, everybody, heard, now), now)
    hold = policy.held_back(change, before, now)
    return await outbox.put(connection, policy.owed(change, everybody, heard, now, hold), now)


async def _sum_up(connection: AsyncConnection, everybody: Sequence[Receiver], now: datetime) -> int:
    last = await marks.instant(connection, _SUMMED_UP)
    count = await outbox.put(connection, digests.summaries(everybody, last, now), now)
    await marks.set_instant(connection, _SUMMED_UP, now)
    return count
