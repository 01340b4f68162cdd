"""Deliveries: in order and one at a time to each receiver, none waits for another's, and a lease is never outlived."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from statuspage.jobs import deliver
from statuspage.jobs.context import Context
from statuspage.jobs.reader import Reader
from statuspage.net.client import Client
from statuspage.net.senders.answer import Post, Sent
from statuspage.settings import Settings
from statuspage.store import open_store, outbox
from tests.prove.outbox import fill
from tests.prove.sink import SECRET

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@dataclass
class Receivers:
    """What stands in for the network: keeps what is sent, by receiver.

    Those in `hanging` do not answer; the others' answers take `takes`.
    """

    now: datetime = NOW
    takes: timedelta = timedelta()
    hanging: set[str] = field(default_factory=set)
    got: dict[str, list[str]] = field(default_factory=dict)
    hung: asyncio.Event = field(default_factory=asyncio.Event)

    async def post(self, _: Client, what: Post, *more: Any, **named: Any) -> Sent:
        name = what.url.rsplit("/", 1)[1]
        self.got.setdefault(name, []).append(what.headers["webhook-id"])
        if name in self.hanging:
            self.hung.set()
            await asyncio.Event().wait()
        self.now += self.takes
        return Sent(204, "", 0.0)


@asynccontextmanager
async def working(folder: Path, names: list[str], receivers: Receivers) -> AsyncIterator[Context]:
    subscribers = [{"id": name, "url": f"http://127.0.0.1/{name}", "secret": "env:X"} for name in names]
    settings = Settings.model_validate({"site": {"title": "T", "url": "https://x.example"}, "subscribers": subscribers})
    store = await open_store("sqlite:///statuspage.db", folder)
    client = Client(user_agent="tests")
    context = Context(settings, store, client, Reader(), lambda: receivers.now, "me", {"env:X": SECRET})
    try:
        yield context
    finally:
        await context.couriers.stop()
        await store.close()
        await client.aclose()


@pytest.fixture
def receivers(monkeypatch: pytest.MonkeyPatch) -> Receivers:
    made = Receivers()
    monkeypatch.setattr("statuspage.jobs.courier.post", made.post)
    return made


async def test_every_receiver_gets_its_messages_in_their_order(tmp_path: Path, receivers: Receivers) -> None:
    owed = await fill(tmp_path, ["ops", "desk"], 300, NOW)
    async with working(tmp_path, ["ops", "desk"], receivers) as context:
        while await deliver.deliver(context):
            await context.couriers.idle()
    assert receivers.got == owed


async def test_a_receiver_that_hangs_holds_up_nobody_and_is_sent_one_message(tmp_path: Path, receivers: Receivers) -> None:
    owed = await fill(tmp_path, ["slow", "fast"], 20, NOW)
    receivers.hanging = {"slow"}
    async with working(tmp_path, ["slow", "fast"], receivers) as context, asyncio.timeout(60):
        await deliver.deliver(context)
        await receivers.hung.wait()
        while len(receivers.got.get("fast", [])) < 20:
            await deliver.deliver(context)
            await asyncio.sleep(0)
        assert await deliver.deliver(context) == 0
    assert receivers.got == {"fast": owed["fast"], "slow": owed["slow"][:1]}


async def test_what_a_lease_does_not_reach_is_given_back(tmp_path: Path, receivers: Receivers) -> None:
    owed = await fill(tmp_path, ["ops"], 20, NOW)
    receivers.takes = timedelta(seconds=20)
    async with working(tmp_path, ["ops"], receivers) as context:
        await deliver.deliver(context)
        await context.couriers.idle()
        sent = len(receivers.got["ops"])
        assert receivers.now < NOW + deliver.LEASE
        async with context.store.writing() as connection:
            free = await outbox.claim(connection, now=NOW, lease=deliver.LEASE, owner="other", limit=99)
    assert [delivery.message_id for delivery in free] == owed["ops"][sent:]
    assert 0 < sent < 20
