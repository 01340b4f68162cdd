"""What was known at a past moment, out of the log; and that no more of it is read than was in view then."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from statuspage.core.model import Change, ChangeKind, Condition, Event, EventKind, Lifecycle, Observation, Target
from statuspage.core.page import RECENT
from statuspage.store import Store, events, notices, past, signals
from tests.statuspage.core.build import SETTINGS
from tests.statuspage.store.test_events import MINUTE, NOW, PLANNED, announced

TARGET = Target("etax", "invoicing")
LATER = NOW + timedelta(days=400)


def over(id: str, at: datetime) -> Change:
    return Change((ChangeKind.RECORDED,), at, Event(id, EventKind.INCIDENT, "", Lifecycle.ENDED, ("etax",), at, at))


def observed(condition: Condition, minutes: int) -> Observation:
    since = NOW + minutes * MINUTE
    return Observation("login", TARGET, condition, since, since + MINUTE, "HTTP 503")


async def test_a_judgement_was_checked_when_it_was_made_and_not_at_the_moment_that_is_asked_for(store: Store) -> None:
    async with store.writing() as connection:
        await signals.add_observations(connection, [observed(Condition.DOWN, 0), observed(Condition.UP, 90)])
        (measured,) = (await past.known_at(connection, SETTINGS, NOW + 60 * MINUTE)).measured
    assert (measured.condition, measured.last_checked) == (Condition.DOWN, NOW + MINUTE)


async def test_revisions_and_observations_of_later_are_not_known(store: Store) -> None:
    async with store.writing() as connection:
        for revision in (PLANNED, replace(PLANNED, revision=2, known_at=NOW + MINUTE)):
            await notices.add(connection, revision, f"hash{revision.revision}")
        await events.record(connection, [announced()])
        known = await past.known_at(connection, SETTINGS, NOW)
        await signals.add_observations(connection, [observed(Condition.DOWN, 0), observed(Condition.UP, 600)])
        read = await signals.recent_observations(connection, NOW, NOW + 60 * MINUTE)
    assert [(n.id, n.revision) for n in known.notices] == [("a", 1)]
    assert read == [observed(Condition.DOWN, 0)]


async def test_what_was_over_for_long_by_then_or_came_later_is_not_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noted(document: str, understood: Callable[[str], Change] = events.change_of) -> Change:
        read.append(document)
        return understood(document)

    monkeypatch.setattr(events, "change_of", noted)
    async with store.writing() as connection:
        await events.record(connection, [over("old", NOW), over("seen", LATER - RECENT), over("late", LATER + MINUTE)])
        known = await past.known_at(connection, SETTINGS, LATER)
    assert [event.id for event in known.events] == ["seen"]
    assert len(read) == 1
