"""What past outages teach and what was shown, kept and read again: only what is new is read, and nothing is lost on the way."""

from dataclasses import replace
from datetime import timedelta

import pytest

from statuspage.core.expectation import Expectation, Telling
from statuspage.core.model import Change, ChangeKind, Ending, Lifecycle
from statuspage.core.recovery import outage
from statuspage.store import Store, events, outages, past, predictions
from statuspage.store.experience import Experience
from tests.statuspage.core.build import SETTINGS
from tests.statuspage.store.test_events import MINUTE, NOW, announced


def over(minutes: int = 30) -> Change:
    first = announced()
    ended = replace(first.event, lifecycle=Lifecycle.ENDED, ended_at=NOW + minutes * MINUTE, ending=Ending.NOTICE)
    return replace(first, kinds=(ChangeKind.ENDED,), known_at=NOW + minutes * MINUTE, event=ended)


def shown(minutes: int, event: str) -> Expectation:
    at = NOW + minutes * MINUTE
    low, middle, high = (at + n * timedelta(hours=1) for n in (1, 2, 3))
    return Expectation(event, "tax", 0, at, Telling.BAND, None, 9, 20, True, low, middle, high)


async def test_a_row_is_made_of_all_changes_and_follows_them(store: Store) -> None:
    made = announced()
    experience = Experience()
    async with store.writing() as connection:
        await events.record(connection, [made])
        await outages.keep(connection, [made.event.id])
        await experience.read(connection)
        assert experience.outages == (outage([made]),)
        before = experience.outages
        await experience.read(connection)
        assert experience.outages is before
        await events.record(connection, [over()])
        await outages.keep(connection, [made.event.id])
        await experience.read(connection)
    (row,) = experience.outages
    assert (row.ended_at, row.announcements) == (NOW + 30 * MINUTE, before[0].announcements)


async def test_what_is_called_off_goes(store: Store) -> None:
    made = announced()
    experience = Experience()
    async with store.writing() as connection:
        await events.record(connection, [made])
        await outages.keep(connection, [made.event.id])
        await experience.read(connection)
        await events.record(connection, [replace(made, event=replace(made.event, lifecycle=Lifecycle.CANCELLED))])
        await outages.keep(connection, [made.event.id])
        await experience.read(connection)
    assert experience.outages == ()


async def test_events_of_before_are_taken_up_once(store: Store) -> None:
    made = announced()
    async with store.writing() as connection:
        await events.record(connection, [made, over()])
        assert await outages.unkept(connection, 9) == [made.event.id]
        await outages.keep(connection, [made.event.id])
        assert await outages.unkept(connection, 9) == []


async def test_predictions_come_back_in_their_order_and_once(store: Store) -> None:
    experience = Experience()
    first, second, other = shown(0, "a"), shown(20, "a"), shown(10, "b")
    async with store.writing() as connection:
        await predictions.add(connection, [first, other])
        await experience.read(connection)
        assert list(experience.shown) == [first, other]
        await predictions.add(connection, [])
        await predictions.add(connection, [second])
        await experience.read(connection)
        assert list(experience.shown) == [first, other, second]
        assert await predictions.noted_by(connection, NOW + 10 * MINUTE) == [first, other]


async def test_a_past_page_knows_what_had_been_shown_by_then(store: Store) -> None:
    made = announced()
    first, later = shown(0, made.event.id), shown(20, made.event.id)
    async with store.writing() as connection:
        await events.record(connection, [made])
        await events.record(connection, [over()])
        await outages.keep(connection, [made.event.id])
        await predictions.add(connection, [first, later])
        known = await past.known_at(connection, SETTINGS, NOW + 10 * MINUTE)
        now = await past.known_at(connection, SETTINGS, NOW + 40 * MINUTE)
    assert known.shown == (first,)
    assert [row.ended_at for row in known.outages] == [None]
    assert [row.ended_at for row in now.outages] == [NOW + 30 * MINUTE]


async def test_of_an_event_that_changes_again_and_again_the_first_and_last_changes_are_read(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outages, "ENDS", 2)
    made = announced()
    other = replace(made, event=replace(made.event, id="other"))
    log = [replace(made, event=replace(made.event, title=str(n))) for n in range(7)]
    async with store.writing() as connection:
        await events.record(connection, [*log[:4], other, *log[4:]])
        found = await outages.changes_of(connection, [made.event.id, "other"])
    assert {id: [change.event.title for change in chain] for id, chain in found.items()} == {
        made.event.id: ["0", "1", "5", "6"],
        "other": [made.event.title],
    }
