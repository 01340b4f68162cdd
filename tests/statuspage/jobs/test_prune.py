"""What is old is taken away in pieces, and all of it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from statuspage.core.heartbeat import Signal
from statuspage.jobs.context import Context
from statuspage.jobs.prune import prune
from statuspage.jobs.reader import Reader
from statuspage.net.client import Client
from statuspage.settings import Settings
from statuspage.store import open_store
from statuspage.store.prune import LIMIT
from statuspage.store.tables import pings

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
OLD, NEW = 2 * LIMIT + 1, 5


async def test_all_that_is_old_goes_and_the_rest_stays(tmp_path: Path) -> None:
    store = await open_store("sqlite:///test.db", tmp_path)
    async with store.writing() as connection:
        rows = [
            {"heartbeat": "x", "at": NOW - timedelta(days=31 if n < OLD else 29), "signal": Signal.SUCCESS}
            for n in range(OLD + NEW)
        ]
        await connection.execute(pings.insert(), rows)
    settings = Settings.model_validate({"site": {"title": "T", "url": "https://x.example"}})
    client = Client(user_agent="tests")
    assert await prune(Context(settings, store, client, Reader(), lambda: NOW, "me")) == OLD
    async with store.reading() as connection:
        assert (await connection.execute(select(func.count()).select_from(pings))).scalar() == NEW
    await store.close()
    await client.aclose()
