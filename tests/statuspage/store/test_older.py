"""What is out of view, and the marks by which it is told that it has changed."""

from dataclasses import replace
from datetime import timedelta

from notices.model import Kind
from statuspage.core.model import Change, ChangeKind
from statuspage.core.reconcile import reconcile
from statuspage.store import Store, events, notices, older
from tests.statuspage.core.build import SETTINGS, at, facts, notice, sight, window

NOW = at("18 10:05")
CITED = notice("a", "18 10:00", facts(Kind.MAINTENANCE, window("20 20:00", "22 08:00", "电子税务局")))
ALONE = notice("b", "18 09:00", facts(Kind.MAINTENANCE))


async def test_a_mark_is_another_when_what_a_page_is_made_of_has_changed(store: Store) -> None:
    (change,) = reconcile([], [CITED], sight(NOW), [], NOW, settings=SETTINGS)
    id = change.event.id
    found = []
    async with store.writing() as connection:
        assert await older.marks(connection) == older.Marks({}, {})
        for revision in (CITED, ALONE):
            await notices.add(connection, revision, "")
        await events.record(connection, [change])
        found.append(await older.marks(connection))
        again = replace(change.event, changed_at=NOW + timedelta(minutes=1))
        await events.record(connection, [Change((ChangeKind.RECORDED,), NOW, again)])
        found.append(await older.marks(connection))
        await notices.add(connection, replace(CITED, revision=2), "")
        found.append(await older.marks(connection))
    assert {frozenset(one.events) for one in found} == {frozenset({id})}
    assert {frozenset(one.notices) for one in found} == {frozenset({CITED.id, ALONE.id})}
    assert len({one.events[id] for one in found}) == 3
    assert len({one.notices[CITED.id] for one in found}) == 3
    assert len({one.notices[ALONE.id] for one in found}) == 1


async def test_of_each_source_the_newest_are_in_view_and_what_events_cite(store: Store) -> None:
    made = [
        replace(ALONE, id=f"{source}{n}", source=source, known_at=NOW + timedelta(minutes=n)) for source in "st" for n in range(5)
    ]
    (change,) = reconcile([], [CITED], sight(NOW), [], NOW, settings=SETTINGS)
    async with store.writing() as connection:
        for revision in (*made, replace(ALONE, source="few"), CITED, replace(made[0], revision=2)):
            await notices.add(connection, revision, "")
        await events.record(connection, [change])
        shown = await notices.for_page(connection, [change.event.id], 3)
    found = {(one.id, one.revision) for one in shown}
    assert found == {("s2", 1), ("s3", 1), ("s4", 1), ("t2", 1), ("t3", 1), ("t4", 1), (ALONE.id, 1), (CITED.id, 1)}


async def test_of_what_became_known_at_once_no_more_is_in_view(store: Store) -> None:
    async with store.writing() as connection:
        for n in range(9):
            await notices.add(connection, replace(ALONE, id=f"n{n}", source="list", known_at=NOW), "")
        shown = await notices.for_page(connection, [], 3)
    assert {one.id for one in shown} == {"n6", "n7", "n8"}
