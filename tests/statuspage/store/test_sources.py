"""Sources and their visits, kept, moved and given back."""

from datetime import UTC, datetime, timedelta

from statuspage.core.source import SourceHealth
from statuspage.store import Store, sources
from statuspage.store.sources import Wanted

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
OLD, NEW = "https://old.example/", "https://new.example/"


async def test_what_was_learnt_at_an_old_address_is_not_held_for_true_of_the_new_one(store: Store) -> None:
    async with store.writing() as connection:
        await sources.want(connection, [Wanted("moved", OLD), Wanted("stays", OLD)], NOW)
        for id in ("moved", "stays"):
            await sources.record_health(connection, SourceHealth(id, last_good=NOW, kind="feed"), known_items=9)
        visits = await sources.claim_visits(connection, now=NOW, lease=MINUTE, owner="me", limit=9)
        under_way = {visit.source: visit for visit in visits}
        addresses = {"moved": NEW, "stays": OLD}
        await sources.move(connection, addresses)
        await sources.want(connection, [Wanted(id, url) for id, url in addresses.items()], NOW + MINUTE)
        here = {
            id: await sources.release(connection, visit, due_at=NOW + 60 * MINUTE, fetched_at=NOW, etag='"1"')
            for id, visit in under_way.items()
        }
        (visit,) = await sources.claim_visits(connection, now=NOW + MINUTE, lease=MINUTE, owner="me", limit=9)
        health = await sources.health(connection)
    assert here == {"moved": False, "stays": True}
    assert (visit.url, visit.etag) == (NEW, None)
    assert health.keys() == {"stays"}
