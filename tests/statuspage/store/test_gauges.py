"""What is watched of the program is read as it was kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from statuspage.core.heartbeat import Ping, Signal
from statuspage.core.model import Change, ChangeKind, Condition, Event, EventKind, Lifecycle
from statuspage.core.probe import Check, Judgement, Rules, judge
from statuspage.settings import Heartbeat, Settings
from statuspage.store import Store, events, heartbeats, outbox, receiving, signals
from statuspage.store.gauges import VISITORS, Owed, gauges
from statuspage.store.heartbeats import Arrival
from statuspage.store.outbox import Attempt
from statuspage.store.tables import heartbeats as heartbeats_table
from statuspage.store.tables import probes
from tests.statuspage.store.test_events import owed

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SETTINGS = Settings.model_validate(
    {
        "site": {"title": "Status", "url": "https://status.example.cn"},
        "services": [{"id": "etax", "name": "e-Tax"}],
        "probes": [{"id": "login", "service": "etax", "url": "https://etax.example.cn/"}],
        "heartbeats": [
            {"id": "sync", "service": "etax", "every": "10m", "key": "env:KEY"},
            {"id": "never", "service": "etax", "every": "10m", "key": "env:NEVER"},
        ],
        "subscribers": [
            {"id": "ops", "url": "https://ops.example.cn/hook", "secret": "env:OPS"},
            {"id": "gone", "url": "https://gone.example.cn/hook", "secret": "env:GONE"},
        ],
    }
)
EVENT = Event("x", EventKind.INCIDENT, "", Lifecycle.ENDED, ("etax",), NOW, NOW)


async def test_last_checks_and_last_pings(store: Store) -> None:
    judgement = judge(Judgement(), Check(Condition.DOWN, NOW, "HTTP 503"), Rules(confirm=1))
    sync, never = SETTINGS.heartbeats
    assert isinstance(sync, Heartbeat)
    async with store.writing() as connection:
        await signals.want(connection, probes, ["login"], NOW)
        await signals.record_check(connection, "login", judgement, checked_at=NOW, due_at=NOW + MINUTE, measurement="HTTP 503")
        await signals.want(connection, heartbeats_table, [sync.id, never.id], NOW)
        await heartbeats.hear(connection, [Arrival(sync, NOW, Ping(NOW, Signal.SUCCESS)), Arrival(sync, NOW + MINUTE)])
        found = await gauges(connection, SETTINGS, {})
    assert (found.measured["login"].condition, found.measured["login"].last_checked) == (Condition.DOWN, NOW)
    assert found.measured["sync"].condition is Condition.UP
    assert found.pinged == {"sync": NOW}


async def test_what_is_owed(store: Store) -> None:
    told = [Change((ChangeKind.RECORDED,), NOW, replace(EVENT, revision=n)) for n in range(4)]
    async with store.writing() as connection:
        for n, change in enumerate(await events.record(connection, told)):
            await outbox.put(connection, owed(change, "ops"), NOW + n * MINUTE)
        await outbox.put(connection, owed(change, "somebody", "another"), NOW)
        later = NOW + 9 * MINUTE
        sent, failed, *_ = await outbox.claim(connection, now=later, lease=MINUTE, owner="me", limit=9, but=["somebody", "another"])
        await outbox.settle(connection, sent, Attempt(NOW, True, 204, 5, ""), None)
        await outbox.settle(connection, failed, Attempt(NOW, False, 500, 5, ""), None)
        (waiting,) = await outbox.claim(connection, now=later, lease=MINUTE, owner="me", limit=1, but=["ops", "another"])
        await outbox.drop(connection, [waiting], "me", NOW)
        found = await gauges(connection, SETTINGS, {})
    assert found.owed == {"ops": Owed(2, NOW + 2 * MINUTE, 1), VISITORS: Owed(1, NOW, 0)}


async def test_who_is_sent_nothing_more_at_the_present_address(store: Store) -> None:
    async with store.writing() as connection:
        for id in ("ops", "gone"):
            await receiving.disable(connection, id, f"https://{id}.example.cn/hook", NOW, "410")
        found = await gauges(connection, SETTINGS, {"ops": "https://new.example.cn/", "gone": "https://gone.example.cn/hook"})
    assert found.off == {"gone"}
