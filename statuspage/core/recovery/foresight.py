"""A history that is kept from one look to the next: it is told only what is new since, and tells what to expect of an event."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from statuspage.core.expectation import Expectation
from statuspage.core.model import LIVE, Event, Lifecycle
from statuspage.core.recovery.history import History, Step, steps
from statuspage.core.recovery.model import Recovered
from statuspage.core.recovery.telling import Asked, expectation

MOST = 100
"""Events at a time for which something is expected, those that run first: a prediction costs a third of a millisecond."""

AT_ONCE = 20
"""Steps of a history that are told at once, before others have their turn: they take some five milliseconds."""

LATE = timedelta(days=1)
"""What is learned late by less is told when it is learned; for older news the history is told anew, in its order."""


UNLEARNABLE = (ArithmeticError, LookupError, TypeError, ValueError)
"""What working over a history raises that does not hold together. It may cost what is expected, never what is told."""


class Foresight:
    """What past outages teach. Events that are over long enough not to be among the rows any more are not unlearned."""

    def __init__(self) -> None:
        self._history = History()
        self._rows: dict[str, Recovered] = {}
        self._last: datetime | None = None

    def learn(self, rows: Iterable[Recovered]) -> Iterator[None]:
        """Take up the rows as they are now, in steps between which others may have their turn."""
        wanted = {row.event: row for row in rows}
        fresh = self._fresh(wanted)
        if fresh is None:
            yield from self._anew(wanted)
            return
        for event in self._rows.keys() - wanted.keys():
            self._history.forgotten(event)
        for step in fresh:
            self._tell(self._history, step)
        self._rows = wanted

    def _fresh(self, wanted: Mapping[str, Recovered]) -> list[Step] | None:
        """What is new in the rows; null when they cannot be told as the continuation of what was told."""
        changed = [row for event, row in wanted.items() if row is not (before := self._rows.get(event)) and row != before]
        found: list[Step] = []
        for row in changed:
            before = self._rows.get(row.event)
            if before is not None and not _continues(before, row):
                return None
            known = len(before.announcements) if before else 0
            found += [step for step in steps([row]) if step.announcement is None or step.announcement in row.announcements[known:]]
        oldest = min((step.at for step in found), default=None)
        if len(found) > AT_ONCE or (oldest and self._last and oldest < self._last - LATE):
            return None
        return sorted(found, key=lambda step: (step.at, step.announcement is None))

    def _anew(self, wanted: dict[str, Recovered]) -> Iterator[None]:
        """Tell all of it to a new history; the former one answers until it has heard everything."""
        history = History()
        for n, step in enumerate(steps(wanted.values())):
            self._tell(history, step)
            if n % AT_ONCE == 0:
                yield
        self._history, self._rows = history, wanted

    def _tell(self, history: History, step: Step) -> None:
        history.told(step)
        self._last = max(step.at, self._last or step.at)

    def expect(self, event: Event, now: datetime) -> Expectation | None:
        """What to tell of when `event` is over; null when nobody announced it, or it does not run and is not to come."""
        row = self._rows.get(event.id)
        if row is None or row.ended_at or not row.announcements or event.lifecycle not in LIVE - {Lifecycle.POSTPONED}:
            return None
        began = min(said.started_at or said.said_at for said in row.announcements)
        asked = Asked(event.id, row.announcer.source, len(row.announcements) - 1, began)
        prediction = self._history.predict(row.announcer, row.announcements, now)
        own, similar = self._history.counted(row.announcer)
        return expectation(asked, prediction, now, own, similar)

    def expectations(self, events: Iterable[Event], now: datetime) -> dict[str, Expectation]:
        """What to tell of events by id: of at most `MOST`, the running ones first, the newest first."""
        chosen = sorted(events, key=lambda event: (event.lifecycle is Lifecycle.SCHEDULED, -event.opened_at.timestamp(), event.id))
        found = (self.expect(event, now) for event in chosen[:MOST])
        return {told.event: told for told in found if told is not None}


def _continues(before: Recovered, row: Recovered) -> bool:
    """Whether `row` says what `before` said, and perhaps more."""
    running = before.ended_at is None and before.lasted_until is None
    same = row.announcements[: len(before.announcements)] == before.announcements
    return running and same and row.announcer == before.announcer
