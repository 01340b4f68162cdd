"""What sources have sent, kept once and read in turn; what they say, in the order in which they said it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from notices.model import Document, Health, Statement
from statuspage.core.source import SourceHealth
from statuspage.store import Store, messages, notices, prune, sources
from statuspage.store.messages import Kept, Letter

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DOCUMENT = Document("https://status.example.cn/sources/cloud", b'{"id": 1}', "application/json", NOW)
LETTER = Letter("cloud", "", DOCUMENT)
OTHER = replace(DOCUMENT, body=b'{"id": 2}')


async def kept(store: Store, *letters: Letter) -> list[Kept]:
    async with store.writing() as connection:
        return [await messages.keep(connection, letter) for letter in letters]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (LETTER, Kept.KNOWN),
        (replace(LETTER, document=replace(DOCUMENT, fetched_at=NOW + MINUTE, content_type="text/plain")), Kept.KNOWN),
        (replace(LETTER, document=OTHER), Kept.NEW),
        (replace(LETTER, source="another"), Kept.NEW),
        (replace(LETTER, name="a"), Kept.NEW),
    ],
)
async def test_a_message_is_known_by_its_bytes(store: Store, second: Letter, expected: Kept) -> None:
    assert await kept(store, LETTER, second) == [Kept.NEW, expected]


@pytest.mark.parametrize(("document", "expected"), [(DOCUMENT, Kept.KNOWN), (OTHER, Kept.OTHER)])
async def test_a_message_with_an_id_is_known_by_that(store: Store, document: Document, expected: Kept) -> None:
    assert await kept(store, replace(LETTER, name="m1"), Letter("cloud", "m1", document)) == [Kept.NEW, expected]


async def test_messages_are_claimed_in_their_order_and_once(store: Store) -> None:
    later = replace(LETTER, document=replace(OTHER, fetched_at=NOW + timedelta(seconds=1)))
    await kept(store, later, LETTER)
    async with store.writing() as connection:
        found = await messages.claim(connection, now=NOW + MINUTE, lease=MINUTE, owner="a", limit=9)
        none = await messages.claim(connection, now=NOW + MINUTE, lease=MINUTE, owner="b", limit=9)
        lapsed = await messages.claim(connection, now=NOW + 3 * MINUTE, lease=MINUTE, owner="b", limit=9)
        await messages.done(connection, found[0].id, NOW + 3 * MINUTE)
        await messages.later(connection, found[1].id, NOW + 5 * MINUTE)
        early = await messages.claim(connection, now=NOW + 4 * MINUTE, lease=MINUTE, owner="b", limit=9)
        due = await messages.claim(connection, now=NOW + 5 * MINUTE, lease=MINUTE, owner="b", limit=9)
    assert [one.received_at for one in found] == [NOW, NOW + timedelta(seconds=1)]
    assert (none, lapsed, early, [one.id for one in due]) == ([], found, [], [found[1].id])


async def test_only_so_many_wait_to_be_read(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "MOST_UNREAD", 1)
    third = replace(LETTER, document=replace(OTHER, body=b"3"))
    assert await kept(store, LETTER, replace(LETTER, document=OTHER), replace(third, source="another")) == [
        Kept.NEW,
        Kept.FULL,
        Kept.NEW,
    ]
    async with store.writing() as connection:
        await messages.done(connection, LETTER.id, NOW)
    assert await kept(store, third) == [Kept.NEW]


async def test_what_could_not_be_read_is_read_again_when_asked(store: Store) -> None:
    await kept(store, LETTER)
    async with store.writing() as connection:
        await messages.done(connection, LETTER.id, NOW, "no format")
        await messages.again(connection, ["another"], NOW, NOW)
        await messages.again(connection, ["cloud"], NOW + MINUTE, NOW)
        none = await messages.claim(connection, now=NOW, lease=MINUTE, owner="a", limit=9)
        await messages.again(connection, ["cloud"], NOW, NOW)
        (one,) = await messages.claim(connection, now=NOW, lease=MINUTE, owner="a", limit=9)
        await messages.done(connection, one.id, NOW)
        await messages.again(connection, ["cloud"], NOW, NOW)
        read = await messages.claim(connection, now=NOW, lease=MINUTE, owner="a", limit=9)
    assert (none, read) == ([], [])


async def test_messages_go_when_their_time_is_over_but_not_unread(store: Store) -> None:
    await kept(store, LETTER, replace(LETTER, document=OTHER))
    before = prune.Before(
        documents=NOW,
        pings=NOW,
        deliveries=NOW,
        visits=NOW,
        messages=NOW + MINUTE,
        subscriptions=NOW,
        latencies=NOW,
        latency_days=NOW,
    )
    async with store.writing() as connection:
        await messages.done(connection, LETTER.id, NOW)
        gone = await prune.prune(connection, "messages", before)
    assert gone[0] == 1
    assert await kept(store, LETTER, replace(LETTER, document=OTHER)) == [Kept.NEW, Kept.KNOWN]
    async with store.reading() as connection:
        assert await notices.document(connection, LETTER.sha256) == DOCUMENT


async def said(store: Store) -> dict[str | None, tuple[str, datetime]]:
    async with store.reading() as connection:
        return {one.component: (one.raw, one.at) for _, one in await sources.all_statements(connection)}


async def test_an_older_statement_takes_no_newer_ones_place(store: Store) -> None:
    down, up = Statement("API", Health.MAJOR, "down", NOW), Statement("API", Health.OPERATIONAL, "up", NOW + MINUTE)
    page = Statement(None, Health.DEGRADED, "some", NOW)
    async with store.writing() as connection:
        await sources.add_statements(connection, "cloud", [up, page, down])
        await sources.add_statements(connection, "cloud", [down])
    assert await said(store) == {"API": ("up", NOW + MINUTE), None: ("some", NOW)}
    async with store.writing() as connection:
        await sources.add_statements(connection, "cloud", [replace(down, raw="again", at=NOW + MINUTE)])
    assert (await said(store))["API"] == ("again", NOW + MINUTE)


async def test_silence_is_counted_from_what_was_last_heard(store: Store) -> None:
    async def expired_at() -> datetime | None:
        async with store.reading() as connection:
            return (await sources.health(connection))["cloud"][0].expired_at

    async with store.writing() as connection:
        await sources.heard(connection, "cloud", NOW, MINUTE)  # never anything read of it: that is no sign of its health
        assert await sources.health(connection) == {}
        await sources.record_health(connection, SourceHealth("cloud", last_fetch=NOW, last_good=NOW), known_items=0)
        await sources.expect(connection, "cloud", MINUTE)
    assert await expired_at() == NOW + MINUTE
    async with store.writing() as connection:
        await sources.heard(connection, "cloud", NOW + MINUTE, MINUTE)
    assert await expired_at() == NOW + 2 * MINUTE
    async with store.writing() as connection:
        await sources.expect(connection, "cloud", None)
    assert await expired_at() is None
