"""Foresee: what past outages teach about those that run, told with each change and logged when it is shown.

The page works the same out of the same rows for itself, at any moment; what is logged here is what it shows.
"""

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.expectation import Expectation, Telling
from statuspage.core.model import Change, Event
from statuspage.core.recovery import UNLEARNABLE, Foresight, Recovered, outage
from statuspage.store import Store, outages, predictions
from statuspage.store.experience import Experience

log = structlog.get_logger()

LOOK = timedelta(seconds=15)
"""How often it is looked whether time alone has moved a prediction."""

MOST = 60
"""Predictions of one event that are logged: each moves by a quarter of what was left, so that this is years."""

CATCH_UP = 200
"""Events of a time before this log that are taken up in one transaction."""


Chains = Mapping[str, Sequence[Change]]
"""All changes of events, by their ids, in the order of their numbers."""


async def earlier(connection: AsyncConnection, found: Sequence[Change]) -> Chains:
    """The changes that are in the log of the events of `found`."""
    return await outages.changes_of(connection, [change.event.id for change in found]) if found else {}


def extended(before: Chains, recorded: Iterable[Change]) -> Chains:
    """The chains to which something was recorded, with that."""
    found: dict[str, list[Change]] = {}
    for change in recorded:
        found.setdefault(change.event.id, list(before.get(change.event.id, ()))).append(change)
    return found


class Foreseer:
    """Knows what past outages teach, and what was last shown of each event."""

    def __init__(self) -> None:
        self._experience = Experience()
        self._foresight = Foresight()
        self._seen: tuple[Expectation, ...] = ()
        self._last: dict[str, Expectation] = {}
        self._counts: Counter[str] = Counter()
        self._looked: datetime | None = None
        self._caught_up = False

    async def prepare(self, store: Store) -> None:
        """Take up what was written since the last time, before the transaction begins."""
        async with store.reading() as connection:
            await self._experience.read(connection)
        await self._learn(self._experience.outages)
        if self._experience.shown is not self._seen:
            self._seen = self._experience.shown
            self._last = {one.event: one for one in self._seen}
            self._counts = Counter(one.event for one in self._seen)

    async def _learn(self, rows: Iterable[Recovered]) -> None:
        try:
            for _ in self._foresight.learn(rows):
                await asyncio.sleep(0)
        except UNLEARNABLE:  # what may be must not keep us from telling what is
            log.exception("nothing can be expected from past outages")
            self._foresight = Foresight()

    async def told(self, found: Sequence[Change], before: Chains, now: datetime) -> list[Change]:
        """The changes with what to tell beside them; `before` are all earlier ones of their events."""
        if not found:
            return []
        rows = {row.event: row for row in self._experience.outages}
        for change in found:
            row = outage([*before.get(change.event.id, ()), change])
            rows.pop(change.event.id, None)
            rows |= {row.event: row} if row else {}
        await self._learn(rows.values())
        return [replace(change, expectation=self._beside(change, now)) for change in found]

    def _beside(self, change: Change, now: datetime) -> Expectation | None:
        told = self._foresight.expect(change.event, now) if change.told else None
        return replace(told, tenths=()) if told else None

    async def keep(self, connection: AsyncConnection, changed: Chains, events: Iterable[Event], now: datetime) -> None:
        """Write what the events teach that have `changed`, and what is shown now of `events` and was not shown before."""
        await outages.write(connection, changed)
        if not self._caught_up:
            missing = await outages.unkept(connection, CATCH_UP)
            await outages.keep(connection, missing)
            self._caught_up = len(missing) < CATCH_UP
        if changed or self._looked is None or now - self._looked >= LOOK or now < self._looked:
            self._looked = now
            await predictions.add(connection, self._fresh(events, now))

    def _fresh(self, events: Iterable[Event], now: datetime) -> list[Expectation]:
        """What differs from what was last shown."""
        shown = self._foresight.expectations(events, now).values()
        bands = [replace(one, tenths=()) for one in shown if one.telling is Telling.BAND and self._counts[one.event] < MOST]
        return [one for one in bands if one.event not in self._last or one.differs(self._last[one.event])]
