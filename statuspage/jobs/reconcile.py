"""Reconcile: facts in, changes out, and who is told of them, in one transaction."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.memory import Memory
from statuspage.core.model import Change, Event, NoticeRevision
from statuspage.core.observed import Sight
from statuspage.core.reconcile import next_moment, reconcile
from statuspage.core.rulings import Ruling, Rulings
from statuspage.jobs.context import Context, Wake
from statuspage.jobs.foresee import Foreseer, earlier, extended
from statuspage.jobs.tell import Known, Teller
from statuspage.settings import Settings
from statuspage.store import events, listening, notices, rulings, signals
from statuspage.store.known import measured

log = structlog.get_logger()

HEARTBEAT = timedelta(seconds=15)
"""A reconciliation is completed at least this often, so that its age tells whether we still can."""

_LATELY = timedelta(days=1)
_HORIZON = timedelta(days=7)
_OVER = timedelta(days=9)
"""Events that are over are kept in view longer than observations, so that none of these is left without its event."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a reconciliation looks at."""

    events: list[Event]
    notices: list[NoticeRevision]
    sight: Sight
    rulings: list[Ruling]


async def gather(connection: AsyncConnection, settings: Settings, now: datetime) -> Given:
    """All that bears on the events that may move now: live ones, and those over on which there is news."""
    made = await rulings.all_rulings(connection)
    known = await events.open_events(connection, now - _OVER, also=await _touched(connection, made, now))
    return Given(
        known,
        await notices.of_events(connection, [event.id for event in known], now - _HORIZON),
        await _sight(connection, settings, now),
        made,
    )


async def _touched(connection: AsyncConnection, made: list[Ruling], now: datetime) -> list[str]:
    """The events that may be over, of which a notice is new or on which was lately ruled."""
    ruled = [id for id, at in Rulings.of(made).touched.items() if at >= now - _LATELY]
    return [*ruled, *await notices.touched_events(connection, now - _LATELY), *await notices.events_citing(connection, ruled)]


async def _sight(connection: AsyncConnection, settings: Settings, now: datetime) -> Sight:
    line_down_since = await listening.line_down_since(connection)
    present = measured(await signals.present(connection), settings, line_down_since)
    return Sight(present, tuple(await signals.recent_observations(connection, now - _HORIZON)))


class Reconciler:
    """Reconciles when asked to, when time alone may have changed something, and every `HEARTBEAT`."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._memory = Memory()
        self._foreseer = Foreseer()
        self._teller = Teller(context)
        self._asked = True
        self._next: datetime | None = None
        self._last: datetime | None = None

    def ask(self) -> None:
        """Have the next tick reconcile."""
        self._asked = True

    async def tick(self) -> int:
        """Reconcile if there is a reason to; how many changes there were."""
        now = self._context.clock()
        due = self._next is not None and self._next <= now
        late = self._last is None or now - self._last >= HEARTBEAT or now < self._last
        if not (self._asked or due or late):
            return 0
        self._asked = False
        try:
            found = await self._reconcile(now)
        except BaseException:
            self._asked = True
            raise
        self._last = now
        self._context.wake(Wake.PUBLISH)
        return len(found)

    async def _reconcile(self, now: datetime) -> list[Change]:
        settings = self._context.settings
        await self._foreseer.prepare(self._context.store)
        async with self._context.store.writing() as connection:
            await events.lock(connection)
            given = await gather(connection, settings, now)
            found = reconcile(given.events, given.notices, given.sight, given.rulings, now, settings=settings, memory=self._memory)
            before = await earlier(connection, found)
            recorded = await events.record(connection, await self._foreseer.told(found, before, now))
            after = _after(given.events, recorded)
            await self._foreseer.keep(connection, extended(before, recorded), after, now)
            owed = await self._teller.tell(connection, Known(recorded, given.events, after), now)
            await events.mark_reconciled(connection, now)
        self._next = min(filter(None, (next_moment(after, now, settings), self._teller.next)), default=None)
        if owed:
            self._context.wake(Wake.DELIVER)
        for change in recorded:
            log.info("changed", change=change.name, number=change.number, kinds=[kind.value for kind in change.kinds])
        return recorded


def _after(known: list[Event], recorded: list[Change]) -> list[Event]:
    events_by_id = {event.id: event for event in known} | {change.event.id: change.event for change in recorded}
    return list(events_by_id.values())
