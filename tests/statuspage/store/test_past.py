"""What was known at a past moment, out of the log; and that no more of it is read than was in view then."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from statuspage.core.model import Change, ChangeKind, Condition, Event, EventKind, Lifecycle, Observation, Target
from statuspage.core.observed import valid
from statuspage.core.page import RECENT
from statuspage.core.watching import OURSELVES, Gap
from statuspage.store import Store, events, gaps, listening, notices, past, signals
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


@pytest.mark.parametrize(
    ("gap", "minutes", "counts"),
    [
        (Gap("login", NOW + 30 * MINUTE, NOW + 60 * MINUTE), 29, True),
        (Gap("login", NOW + 30 * MINUTE, NOW + 60 * MINUTE), 30, False),
        (Gap("login", NOW + 30 * MINUTE, NOW + 60 * MINUTE), 59, False),
        (Gap("login", NOW + 30 * MINUTE, NOW + 60 * MINUTE), 60, True),
        (Gap(OURSELVES, NOW + 30 * MINUTE, NOW + 60 * MINUTE), 45, False),
        (Gap("other", NOW + 30 * MINUTE, NOW + 60 * MINUTE), 45, True),
        (Gap("login", NOW + 30 * MINUTE, None), 29, True),
        (Gap("login", NOW + 30 * MINUTE, None), 45, False),
        (Gap("login", NOW + 30 * MINUTE, None), 89, False),
        (Gap("login", NOW + 30 * MINUTE, None), 95, True),
    ],
)
async def test_a_judgement_does_not_hold_where_nothing_was_measured(store: Store, gap: Gap, minutes: int, counts: bool) -> None:
    at = NOW + minutes * MINUTE
    async with store.writing() as connection:
        await signals.add_observations(connection, [observed(Condition.UP, 0), observed(Condition.DOWN, 90)])
        await gaps.add(connection, gap)
        known = await past.known_at(connection, SETTINGS, at)
    assert len(known.measured) == 1
    assert bool(valid(known.measured, at)) is counts


@pytest.mark.parametrize(("minutes", "reconciled"), [(29, 29), (45, 30), (60, 60)])
async def test_while_we_were_away_the_last_reconciliation_was_the_one_before(store: Store, minutes: int, reconciled: int) -> None:
    async with store.writing() as connection:
        await gaps.add(connection, Gap(OURSELVES, NOW + 30 * MINUTE, NOW + 60 * MINUTE))
        await gaps.add(connection, Gap("login", NOW, NOW + 60 * MINUTE))
        known = await past.known_at(connection, SETTINGS, NOW + minutes * MINUTE)
    assert known.reconciled_at == NOW + reconciled * MINUTE


@pytest.mark.parametrize(("minutes", "down"), [(29, False), (30, True)])
async def test_a_line_that_is_down_yet_was_down_since(store: Store, minutes: int, down: bool) -> None:
    async with store.writing() as connection:
        await listening.line_fell(connection, NOW + 30 * MINUTE)
        known = await past.known_at(connection, SETTINGS, NOW + minutes * MINUTE)
    assert (known.line_down_since is not None) is down
