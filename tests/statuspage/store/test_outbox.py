"""The outbox: what was told to whom, what is dropped and what is sent once more; and messages of the time before occasions."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import OperationalError

from statuspage.core.subscriber import Occasion
from statuspage.core.telling.matter import Changed, Matter, Reminder, Trial, Trouble
from statuspage.core.telling.policy import Heard, Owed
from statuspage.store import Store, deliveries, migrate, outbox
from statuspage.store.deliveries import Course, Which
from statuspage.store.outbox import Attempt, Delivery
from tests.statuspage.store.conftest import POSTGRESQL

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
REMINDER = Reminder("e1", NOW + timedelta(days=1), timedelta(days=1))
BAD = Trouble("source", "bj", NOW, "no anchor")


def trial(n: int = 0) -> Trial:
    return Trial(NOW + n * timedelta(seconds=1))


async def put(
    store: Store, receiver: str, matter: Matter, occasion: str = "trial", *, held: bool = False, at: datetime = NOW
) -> None:
    async with store.writing() as connection:
        await outbox.put(connection, [Owed(receiver, matter, occasion, at + MINUTE * held, held)], at)


async def claimed(store: Store, now: datetime = NOW, lease: timedelta = timedelta(0)) -> list[Delivery]:
    async with store.writing() as connection:
        return await outbox.claim(connection, now=now, lease=lease, owner="me", limit=99)


async def settled(store: Store, delivery: Delivery, *, ok: bool, again: datetime | None = None) -> None:
    async with store.writing() as connection:
        await outbox.settle(connection, delivery, Attempt(NOW, ok, 200 if ok else 500, 1, ""), again)


async def test_thousands_of_messages_are_queued_once(store: Store) -> None:
    async with store.writing() as connection:
        for _ in range(2):
            assert await outbox.put(connection, (Owed(f"r{n}", trial(), "trial", NOW) for n in range(2_000)), NOW) == 2_000
        assert len(await outbox.claim(connection, now=NOW, lease=MINUTE, owner="me", limit=9_000)) == 2_000


async def test_what_each_receiver_has_heard(store: Store) -> None:
    await put(store, "told", REMINDER, Occasion.REMINDER)
    await put(store, "begun", REMINDER, Occasion.STARTED)
    await put(store, "held", REMINDER, Occasion.STARTED, held=True)
    await put(store, "other", trial())
    async with store.writing() as connection:
        expected = {"told": Heard(told=True), "begun": Heard(told=True, begun=True), "held": Heard(held=True)}
        assert await outbox.heard(connection, "e1") == expected
        assert set(await outbox.told_at(connection, "e1")) == set(expected)
        await outbox.drop_held(connection, "e1", ["held", "begun"], NOW)
        assert await outbox.heard(connection, "e1") == {name: expected[name] for name in ("told", "begun")}
    assert {one.subscriber for one in await claimed(store, NOW + MINUTE)} == {"told", "begun", "other"}


async def test_what_is_being_tried_counts_as_told(store: Store) -> None:
    await put(store, "held", REMINDER, Occasion.STARTED, held=True)
    (one,) = await claimed(store, NOW + MINUTE)
    await settled(store, one, ok=False, again=NOW + 5 * MINUTE)
    async with store.reading() as connection:
        assert await outbox.heard(connection, "e1") == {"held": Heard(told=True, begun=True)}


async def test_reminders_of_an_event_are_dropped(store: Store) -> None:
    await put(store, "a", REMINDER, Occasion.REMINDER)
    await put(store, "b", REMINDER, Occasion.REMINDER)
    (first, _) = await claimed(store)
    await settled(store, first, ok=True)
    async with store.writing() as connection:
        await outbox.drop_reminders(connection, "e1", NOW)
        found = {one.delivery.subscriber: one.course for one in await deliveries.listed(connection, Which(), 9)}
    assert found == {first.subscriber: Course.DELIVERED, ({"a", "b"} - {first.subscriber}).pop(): Course.DROPPED}
    assert await claimed(store) == []


async def courses(store: Store) -> dict[str, Course]:
    async with store.reading() as connection:
        return {one.delivery.subscriber: one.course for one in await deliveries.listed(connection, Which(), 9)}


async def test_what_is_being_sent_is_not_dropped_under_its_sender(store: Store) -> None:
    await put(store, "a", REMINDER, Occasion.REMINDER)
    await put(store, "b", REMINDER, Occasion.STARTED, held=True)
    sending = await claimed(store, NOW + MINUTE, lease=MINUTE)
    async with store.writing() as connection:
        await outbox.drop_reminders(connection, "e1", NOW + MINUTE)
        await outbox.drop_held(connection, "e1", ["b"], NOW + MINUTE)
        await outbox.drop(connection, sending, "other", NOW + MINUTE)
    assert Course.DROPPED not in (await courses(store)).values()
    async with store.writing() as connection:
        await outbox.drop(connection, sending, "me", NOW + MINUTE)
    assert set((await courses(store)).values()) == {Course.DROPPED}


@pytest.mark.parametrize("given_up", [True, False])
async def test_what_was_given_up_while_it_was_tried_stays_so(store: Store, *, given_up: bool) -> None:
    await put(store, "ops", trial())
    await put(store, "ops", trial(1))
    first, second = await claimed(store, lease=MINUTE)
    async with store.writing() as connection:
        if given_up:
            await outbox.fail_all(connection, "ops", NOW)
        else:
            await outbox.drop(connection, [first, second], "me", NOW)
        await outbox.settle(connection, first, Attempt(NOW, False, 500, 1, ""), NOW + MINUTE)
        await outbox.release(connection, [second], "me", NOW + MINUTE)
    assert await claimed(store, NOW + 9 * MINUTE) == []
    assert set((await courses(store)).values()) == {Course.FAILED if given_up else Course.DROPPED}


async def test_the_trouble_that_stands_is_the_last_one_told(store: Store) -> None:
    over = Trouble("source", "bj", NOW, "no anchor", over=True)
    await put(store, "ops", BAD, Occasion.TROUBLE)
    await put(store, "desk", BAD, Occasion.TROUBLE)
    await put(store, "desk", over, Occasion.TROUBLE, at=NOW + MINUTE)
    await put(store, "desk", Trouble("receiver", "ops", NOW, "gone"), Occasion.TROUBLE)
    async with store.reading() as connection:
        assert await outbox.standing(connection) == {"ops": {"bj": BAD}, "desk": {"bj": over}}


@pytest.mark.parametrize("database", [POSTGRESQL], indirect=True)
async def test_who_claims_at_the_same_time_does_not_part_the_messages_of_an_event(store: Store) -> None:
    """A later one would go out before an earlier one that another node is just claiming, whose lease cannot be seen yet."""
    await put(store, "ops", REMINDER, Occasion.ANNOUNCED)
    await put(store, "ops", replace(REMINDER, lead=MINUTE), Occasion.STARTED, at=NOW + MINUTE)

    async def claim(owner: str, limit: int) -> list[Delivery]:
        return await outbox.claim(connection, now=NOW + MINUTE, lease=MINUTE, owner=owner, limit=limit)

    async with store.writing() as connection:
        assert len(await claim("one", 1)) == 1
        async with store.writing() as other:
            await other.execute(text("SET LOCAL lock_timeout = '1ms'"))
            with pytest.raises(OperationalError, match="lock timeout"):
                await outbox.claim(other, now=NOW + MINUTE, lease=MINUTE, owner="other", limit=9)
            await other.rollback()
    async with store.writing() as connection:
        assert await claim("other", 9) == []


async def test_what_is_looked_for_every_minute_is_found_without_reading_all_messages(store: Store) -> None:
    await put(store, "ops", BAD, Occasion.TROUBLE)
    said: list[str] = []

    def planned(connection: Any, _cursor: object, statement: str, *_: object) -> None:
        said.append(statement)

    async with store.reading() as connection:
        event.listen(connection.sync_connection, "before_cursor_execute", planned)
        await outbox.standing(connection)
        if not store.embedded:
            await connection.execute(text("SET LOCAL enable_seqscan = off"))
        plan = await connection.exec_driver_sql(f"EXPLAIN {'QUERY PLAN ' if store.embedded else ''}{said[0]}")
        assert any("ix_deliveries_trouble" in str(row) for row in plan)


async def test_what_failed_is_sent_once_more_in_its_order(store: Store) -> None:
    for n in range(3):
        await put(store, "ops", trial(n), at=NOW + n * MINUTE)
    for one in await claimed(store, NOW + 3 * MINUTE):
        await settled(store, one, ok=one.matter == trial(1))
    assert await claimed(store, NOW + 9 * MINUTE) == []
    async with store.writing() as connection:
        assert len(await deliveries.replay(connection, Which(course=Course.FAILED), NOW + 9 * MINUTE)) == 2
    found = await claimed(store, NOW + 9 * MINUTE)
    assert [(one.matter, one.attempts) for one in found] == [(trial(0), 0), (trial(2), 0)]


OLD = """
INSERT INTO events (id, lifecycle, changed_at, document) VALUES ('abc', 'ended', 1, '{}');
INSERT INTO changes (number, event, revision, told, known_at, document) VALUES (7, 'abc', 3, TRUE, 1732000000000000, '{}');
INSERT INTO deliveries (message_id, subscriber, change, attempts, due_at) VALUES ('msg_1', 'ops', 7, 2, 1732000000000000);
"""


async def test_messages_of_before_are_sent_on(store: Store) -> None:
    """Down to the revision before occasions, with a message that waits there, and up again."""

    def back_and_forth(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
        config.attributes["connection"] = connection
        command.downgrade(config, "0012")
        for statement in filter(str.strip, OLD.split(";")):
            connection.execute(text(statement))
        command.upgrade(config, "head")

    async with store.writing() as connection:
        await connection.run_sync(back_and_forth)
    (one,) = await claimed(store)
    expected: dict[str, Any] = {"matter": Changed("abc", 7, "abc#3"), "change": 7, "attempts": 2, "occasion": "change"}
    assert {name: getattr(one, name) for name in expected} == expected
    assert one.queued_at == datetime.fromtimestamp(1732000000, UTC)
