"""Answer times are kept as they were gathered, followed as they come, and go when their time is over or their probe moves."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from statuspage.core.latency import Bucket, Filling, counted
from statuspage.core.probe import Judgement
from statuspage.store import Store, latencies, open_store, prune, signals
from statuspage.store.prune import LIMIT, Before
from statuspage.store.tables import probes
from statuspage.web.latencies import Latencies

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
LENGTH = 10 * MINUTE


async def check(store: Store, minute: float, took: float | None, *, owner: str = "me", id: str = "login") -> None:
    """A check as the job makes it: claimed, counted, kept, in two transactions."""
    now = NOW + minute * MINUTE
    async with store.writing() as connection:
        (claimed,) = await signals.claim_probes(connection, now=now, lease=2 * MINUTE, owner=owner, limit=1)
    found = counted(claimed.filling, now, took, LENGTH, UTC)
    async with store.writing() as connection:
        await latencies.add(connection, id, found, now)
        await signals.record_check(connection, id, Judgement(), checked_at=now, due_at=now, measurement="", filling=found.filling)


async def wanted(store: Store, *ids: str) -> None:
    async with store.writing() as connection:
        await signals.want(connection, probes, ids, NOW)


async def kept(store: Store, now: datetime = NOW + timedelta(hours=1), since: datetime | None = None) -> list[Bucket]:
    async with store.reading() as connection:
        return [bucket async for _, bucket in latencies.recent(connection, now, since)]


async def daily(store: Store, now: datetime = NOW + timedelta(hours=1)) -> list[Bucket]:
    async with store.reading() as connection:
        return [bucket async for _, bucket in latencies.days(connection, now)]


async def test_what_is_being_filled_goes_with_the_probe(store: Store) -> None:
    await wanted(store, "login")
    await check(store, 1, 0.002)
    await check(store, 2, None)
    async with store.writing() as connection:
        (claimed,) = await signals.claim_probes(connection, now=NOW + 3 * MINUTE, lease=MINUTE, owner="me", limit=1)
    assert claimed.filling == Filling(NOW, NOW + LENGTH, (2000,), 1)
    assert await kept(store) == []


async def test_a_finished_bucket_is_kept_and_its_day_grows(store: Store) -> None:
    await wanted(store, "login")
    for minute, took in ((1, 0.002), (2, 0.004), (11, 0.006), (12, None), (21, None), (31, 0.001)):
        await check(store, minute, took)
    day = NOW.replace(hour=0)
    assert await kept(store) == [
        Bucket(NOW, NOW + LENGTH, 2, 0, 2000, 3000, 4000),
        Bucket(NOW + LENGTH, NOW + 2 * LENGTH, 1, 1, 6000, 6000, 6000),
        Bucket(NOW + 2 * LENGTH, NOW + 3 * LENGTH, 0, 1),
    ]
    assert await daily(store) == [Bucket(day, day + timedelta(days=1), 3, 2, 2000, 4000, 6000)]
    assert len(await kept(store, since=NOW + 21 * MINUTE)) == 2


async def test_two_processes_that_take_turns_count_everything_once(store: Store, database: str, tmp_path: Path) -> None:
    """On PostgreSQL two processes share the work: the lease of a probe moves from one to the other within a bucket."""
    other = store if database.startswith("sqlite") else await open_store(database, tmp_path)
    await wanted(store, "login")
    for n in range(65):
        await check((store, other)[n % 3 == 0], n, None if n % 5 == 0 else n / 1000, owner=("me", "you")[n % 3 == 0])
    found = await kept(store)
    assert [(one.answers, one.failures) for one in found] == [(8, 2)] * 6
    assert [one.most for one in found] == [9000, 19_000, 29_000, 39_000, 49_000, 59_000]
    (day,) = await daily(store)
    assert (day.answers, day.failures, day.least, day.most) == (48, 12, 1000, 59_000)
    if other is not store:
        await other.close()


async def test_a_probe_that_watches_something_else_now_begins_anew(store: Store) -> None:
    await wanted(store, "login", "other")
    async with store.writing() as connection:
        for id in ("login", "other"):
            finished = counted(Filling(NOW, NOW + LENGTH, (5,)), NOW + LENGTH, None, LENGTH, UTC)
            await latencies.add(connection, id, finished, NOW)
        await latencies.forget(connection, [])
        await latencies.forget(connection, ["login"])
    async with store.reading() as connection:
        left = [id async for id, _ in latencies.recent(connection, NOW)] + [id async for id, _ in latencies.days(connection, NOW)]
    assert left == ["other", "other"]


@pytest.mark.parametrize("name", ["latencies", "latency_days"])
async def test_what_is_old_goes_in_pieces(store: Store, name: str) -> None:
    rows = LIMIT + 3
    async with store.writing() as connection:
        for n in range(rows):
            since = NOW + n * MINUTE
            finished = counted(Filling(since, since + MINUTE, (5,)), since + 2 * timedelta(days=1), None, MINUTE, UTC)
            await latencies.add(connection, f"p{n}", finished, NOW - timedelta(days=3))
        await latencies.add(connection, "new", finished, NOW)
    before = Before(*[NOW - timedelta(days=2)] * 8)
    async with store.writing() as connection:
        assert await prune.prune(connection, name, before) == (LIMIT, True)
        assert await prune.prune(connection, name, before) == (3, False)


async def test_memory_follows_the_store_and_outlives_it(store: Store, tmp_path: Path) -> None:
    held, file = Latencies(tmp_path / "times"), tmp_path / "times"
    await wanted(store, "login")
    for minute in (1, 11, 21):
        await check(store, minute, 0.002)
        async with store.reading() as connection:
            await held.follow(connection, NOW + minute * MINUTE)
    assert list(held.known["login"].recent.buckets) == await kept(store)
    assert list(held.known["login"].days.buckets) == await daily(store)
    assert len(held.known["login"].recent.buckets) == 2
    before = held.known
    async with store.reading() as connection:
        await held.follow(connection, NOW + timedelta(hours=1))
    assert held.known is before
    await held.stop()
    again = Latencies(file)
    again.restore()
    assert again.known == held.known
    async with store.writing() as connection:
        await latencies.forget(connection, ["login"])
    held.anew()
    async with store.reading() as connection:
        await held.follow(connection, NOW + timedelta(hours=2))
    assert held.known == {}
