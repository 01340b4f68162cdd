"""Events, changes, notices and deliveries, kept and found again."""

from dataclasses import replace
from datetime import timedelta

from notices.model import Document, Kind
from statuspage.core.model import Change, ChangeKind, Event, EventKind, Lifecycle
from statuspage.core.reconcile import reconcile
from statuspage.core.telling.matter import Changed
from statuspage.core.telling.policy import Owed
from statuspage.store import Store, events, notices, outbox, prune, receiving
from statuspage.store.outbox import Attempt
from tests.statuspage.core.build import SETTINGS, at, facts, notice, sight, window

NOW = at("18 10:05")
MINUTE = timedelta(minutes=1)
PLANNED = notice("a", "18 10:00", facts(Kind.MAINTENANCE, window("20 20:00", "22 08:00", "电子税务局")))


def owed(change: Change, *receivers: str) -> list[Owed]:
    return [Owed(id, Changed(change.event.id, change.number, change.name), "announced", NOW) for id in receivers]


def announced() -> Change:
    (change,) = reconcile([], [PLANNED], sight(NOW), [], NOW, settings=SETTINGS)
    return change


async def test_an_event_and_its_changes_come_back_as_they_were(store: Store) -> None:
    first = announced()
    second = replace(first, kinds=(ChangeKind.RECORDED,), event=replace(first.event, changed_at=NOW + MINUTE))
    async with store.writing() as connection:
        kept = await events.record(connection, [first, second])
        assert [change.number for change in kept] == [1, 2]
        assert await events.change(connection, 1) == replace(first, number=1)
        assert await events.changes_of(connection, [first.event.id]) == [replace(first, number=1)]
        assert await events.open_events(connection, NOW + 9 * MINUTE) == [second.event]
        assert await events.last_number(connection) == 2
        assert await events.told_after(connection, 0, 9) == [replace(first, number=1)]
        assert await events.told_after(connection, 1, 9) == []
        assert await events.told_after(connection, 0, 0) == []


async def test_an_event_that_is_over_is_in_view_for_a_while(store: Store) -> None:
    over = Event("x", EventKind.INCIDENT, "", Lifecycle.ENDED, ("etax",), NOW, NOW)
    async with store.writing() as connection:
        await events.record(connection, [Change((ChangeKind.RECORDED,), NOW, over)])
        assert await events.open_events(connection, NOW) == [over]
        assert await events.open_events(connection, NOW + MINUTE) == []
        assert await events.open_events(connection, NOW + MINUTE, also=["x"]) == [over]


async def test_an_event_is_in_view_beside_news_of_a_source_that_told_of_it_lately(store: Store) -> None:
    async with store.writing() as connection:
        await notices.add(connection, PLANNED, "hash")
        assert await notices.with_news(connection, PLANNED.known_at) == {PLANNED.source}
        assert await notices.with_news(connection, PLANNED.known_at + MINUTE) == set()
        cited = announced().event.citations
        over = Event(
            "x",
            EventKind.INCIDENT,
            "",
            Lifecycle.ENDED,
            ("etax",),
            NOW - 60 * MINUTE,
            NOW,
            ended_at=NOW - 60 * MINUTE,
            citations=cited,
        )
        await events.record(connection, [Change((ChangeKind.RECORDED,), NOW, over)])
        assert await notices.with_news(connection, PLANNED.known_at) == set()
        assert await events.open_events(connection, NOW, beside=[PLANNED.source]) == [over]
        assert await events.open_events(connection, NOW + MINUTE, beside=[PLANNED.source]) == []
        assert await events.open_events(connection, NOW, beside=["another"]) == []


async def test_notices_of_events_in_view_and_those_that_nobody_cites_yet(store: Store) -> None:
    other = notice("b", "18 09:00", facts(Kind.INFO))
    old = notice("c", "10 09:00", facts(Kind.INFO))
    async with store.writing() as connection:
        for revision in (PLANNED, replace(PLANNED, revision=2, known_at=NOW), other, old):
            await notices.add(connection, revision, f"hash{revision.revision}")
        first = announced()
        await events.record(connection, [first])
        found = await notices.of_events(connection, [first.event.id], at("15 00:00"))
        uncited = await notices.of_events(connection, [], at("15 00:00"))
        latest = await notices.latest(connection, ["a", "b", "nobody"])
    assert sorted((n.id, n.revision) for n in found) == [("a", 1), ("a", 2), ("b", 1)]
    assert [n.id for n in uncited] == ["b"]
    assert latest == {"a": (2, "hash2"), "b": (1, "hash1")}


async def test_a_document_is_kept_once_and_pruned_when_old(store: Store) -> None:
    document = Document("https://a.example/", "公告".encode(), "text/html", NOW)
    async with store.writing() as connection:
        for _ in range(2):
            await notices.keep_document(connection, "tax", "f" * 64, document)
        assert await notices.document(connection, "f" * 64) == document
        before = prune.Before(
            documents=NOW + MINUTE,
            pings=NOW,
            deliveries=NOW,
            visits=NOW,
            messages=NOW,
            subscriptions=NOW,
            latencies=NOW,
            latency_days=NOW,
        )
        assert await prune.prune(connection, "documents", before) == (1, False)
        assert await notices.document(connection, "f" * 64) is None


async def test_reconciled_at_is_kept(store: Store) -> None:
    async with store.writing() as connection:
        assert await events.reconciled_at(connection) is None
        await events.mark_reconciled(connection, NOW)
        await events.mark_reconciled(connection, NOW + MINUTE)
        assert await events.reconciled_at(connection) == NOW + MINUTE


async def test_a_delivery_is_leased_tried_again_and_done(store: Store) -> None:
    async with store.writing() as connection:
        (change,) = await events.record(connection, [announced()])
        for _ in range(2):  # the same message is queued once
            await outbox.put(connection, owed(change, "ops"), NOW)
        (delivery,) = await outbox.claim(connection, now=NOW, lease=MINUTE, owner="me", limit=9)
        assert await outbox.claim(connection, now=NOW, lease=MINUTE, owner="other", limit=9) == []
        await outbox.settle(connection, delivery, Attempt(NOW, False, 500, 12, "no"), NOW + 5 * MINUTE)
        assert await outbox.claim(connection, now=NOW + 4 * MINUTE, lease=MINUTE, owner="me", limit=9) == []
        (again,) = await outbox.claim(connection, now=NOW + 5 * MINUTE, lease=MINUTE, owner="me", limit=9)
        assert again.attempts == 1
        await outbox.settle(connection, again, Attempt(NOW, True, 200, 3, ""), None)
        assert await outbox.claim(connection, now=NOW + 90 * MINUTE, lease=MINUTE, owner="me", limit=9) == []
        assert [attempt.ok for attempt in await outbox.log(connection, delivery.message_id)] == [False, True]


async def test_deliveries_are_claimed_in_their_order_and_given_back(store: Store) -> None:
    async with store.writing() as connection:
        first = announced()
        second = replace(first, known_at=NOW + MINUTE, event=replace(first.event, id="other"))
        kept = await events.record(connection, [first, second])
        assert await events.numbered(connection, [1, 2, 3]) == {change.number: change for change in kept}
        for change in kept:
            await outbox.put(connection, owed(change, "ops", "desk"), NOW)
        claimed = await outbox.claim(connection, now=NOW, lease=MINUTE, owner="me", limit=1, but={"desk"})
        assert [delivery.change for delivery in claimed] == [1]
        await outbox.release(connection, claimed, "other")
        others = await outbox.claim(connection, now=NOW, lease=MINUTE, owner="me", limit=9, but=["desk"])
        assert [delivery.change for delivery in others] == [2]
        await outbox.release(connection, claimed, "me")
        again = await outbox.claim(connection, now=NOW, lease=MINUTE, owner="me", limit=9)
        assert [delivery.change for delivery in again] == [1, 1, 2]


async def test_a_disabled_subscriber_is_sent_nothing_more(store: Store) -> None:
    async with store.writing() as connection:
        (change,) = await events.record(connection, [announced()])
        await outbox.put(connection, owed(change, "ops", "desk"), NOW)
        await receiving.disable(connection, "ops", "https://ops.example/", NOW, "410")
        claimed = await outbox.claim(connection, now=NOW, lease=MINUTE, owner="me", limit=9)
        assert [delivery.subscriber for delivery in claimed] == ["desk"]
        (off,) = await receiving.disabled(connection)
        assert (off.id, off.address) == ("ops", receiving.address_of("https://ops.example/"))
        assert await receiving.enable(connection, ["ops"]) == 1
        assert await receiving.disabled(connection) == []
