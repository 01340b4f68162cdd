"""Reconcile: facts in, changes out, and who is told of them, in one transaction."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.memory import Memory
from statuspage.core.model import LIVE, Change, Event, NoticeRevision
from statuspage.core.observed import Sight, key
from statuspage.core.reading import Reading
from statuspage.core.reconcile import next_moment, reconcile
from statuspage.core.rulings import Ruling, Rulings
from statuspage.jobs.context import Context, Wake
from statuspage.jobs.foresee import Foreseer, earlier, extended
from statuspage.jobs.tell import Reconciled, Teller
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

_NEWS = timedelta(minutes=5)
"""How long before the last reconciliation a notice may have become known and still be news: what did not fit into it waits."""

_AT_ONCE = 500
"""New events of one transaction, which keeps pings waiting; the history of a thousand new sources takes several."""

_LONG = 0.25
"""Seconds from which on a reconciliation is long, and is followed by as long a rest."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a reconciliation looks at."""

    events: list[Event]
    notices: list[NoticeRevision]
    sight: Sight
    rulings: list[Ruling]


async def gather(connection: AsyncConnection, settings: Settings, now: datetime) -> Given:
    """All that bears on the events that may move now: live ones, and those over on which there is news, or may be."""
    made = await rulings.all_rulings(connection)
    touched = await _touched(connection, made, now)
    known = await events.open_events(connection, now - _OVER, also=touched, beside=await _beside(connection, settings, now))
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


async def _beside(connection: AsyncConnection, settings: Settings, now: datetime) -> set[str]:
    """The sources that speak of the same services as those that have news."""
    last = await events.reconciled_at(connection) or now
    news = await notices.with_news(connection, last - _NEWS)
    if not news:
        return set()
    reading = Reading(settings)
    services = {service.id for source in news for service in reading.services(source)}
    return reading.sources(services)


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
        self._rest_until = 0.0

    def ask(self) -> None:
        """Have the next tick reconcile."""
        self._asked = True

    async def tick(self) -> int:
        """Reconcile if there is a reason to; how many changes there were."""
        await self._paced()
        now = self._context.clock()
        due = self._next is not None and self._next <= now
        late = self._last is None or now - self._last >= HEARTBEAT or now < self._last
        if not (self._asked or due or late):
            return 0
        self._asked, self._context.unreconciled = False, 0
        time = asyncio.get_running_loop().time
        begun = time()
        try:
            found = await self._reconcile(now)
        except BaseException:
            self._asked = True
            raise
        took = time() - begun
        self._last, self._rest_until = now, time() + took if took > _LONG else 0.0
        self._context.wake(Wake.PUBLISH)
        return len(found)

    async def _paced(self) -> None:
        """Rest as long as the last reconciliation took, if that was long: what it is to look at has to be written meanwhile."""
        await asyncio.sleep(max(0.0, self._rest_until - asyncio.get_running_loop().time()))

    async def _reconcile(self, now: datetime) -> list[Change]:
        settings = self._context.settings
        await self._foreseer.prepare(self._context.store)
        async with self._context.store.writing() as connection:
            await events.lock(connection)
            given = await gather(connection, settings, now)
            every = reconcile(given.events, given.notices, given.sight, given.rulings, now, settings=settings, memory=self._memory)
            found = _first(every, given.events)
            before = await earlier(connection, found)
            recorded = await events.record(connection, await self._foreseer.told(found, before, now))
            after = _after(given.events, recorded)
            await self._foreseer.keep(connection, extended(before, recorded), after, now)
            owed = await self._teller.tell(connection, Reconciled(recorded, given.events, after), now)
            await events.mark_reconciled(connection, now)
        self._wait_for(len(every) - len(found))
        self._teller.kept(now)
        self._next = min(filter(None, (next_moment(after, now, settings), self._teller.next)), default=None)
        if owed:
            self._context.wake(Wake.DELIVER)
        for change in recorded:
            log.info("changed", change=change.name, number=change.number, kinds=[kind.value for kind in change.kinds])
        return recorded

    def _wait_for(self, more: int) -> None:
        """Have changes that did not fit made next; they count as what is to be reconciled before more is fetched."""
        self._asked |= more > 0
        self._context.unreconciled += more


def _first(found: list[Change], known: Collection[Event]) -> list[Change]:
    """The changes of events that are `known`, and of new ones as many as fit: those that are not over, and then the oldest.

    A new event that takes over what a known one held goes with that: else it would stand nowhere meanwhile, or never again.
    """
    ids, held = {event.id for event in known}, {fact for event in known for fact in _facts(event)}
    bound: list[Change] = []
    new: list[Change] = []
    for change in found:
        is_bound = change.event.id in ids or not held.isdisjoint(_facts(change.event))
        (bound if is_bound else new).append(change)
    new.sort(key=lambda c: (c.event.lifecycle not in LIVE, c.event.opened_at))
    return bound + new[:_AT_ONCE]


def _facts(event: Event) -> list[object]:
    """What an event holds: by what its notices and stretches are known."""
    return [*(citation.notice for citation in event.citations), *map(key, event.observed)]


def _after(known: list[Event], recorded: list[Change]) -> list[Event]:
    events_by_id = {event.id: event for event in known} | {change.event.id: change.event for change in recorded}
    return list(events_by_id.values())
