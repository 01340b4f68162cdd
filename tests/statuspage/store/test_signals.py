"""Judgements, pings and observations, kept and found again."""

from datetime import UTC, datetime, timedelta

import pytest

from statuspage.core.heartbeat import Ping, Signal
from statuspage.core.model import Condition, Observation, Target
from statuspage.core.probe import Check, Judgement, Rules, judge
from statuspage.settings import Heartbeat
from statuspage.store import Store, heartbeats, signals
from statuspage.store.heartbeats import Arrival
from statuspage.store.signals import Claimed
from statuspage.store.tables import probes

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TARGET = Target("etax", "invoicing")
MINUTE = timedelta(minutes=1)


def observed(origin: str, condition: Condition, since: datetime) -> Observation:
    return Observation(origin, TARGET, condition, since, since + MINUTE, "HTTP 503")


async def test_a_judgement_comes_back_as_it_was(store: Store) -> None:
    judgement = judge(Judgement(), Check(Condition.DOWN, NOW, "HTTP 503"), Rules(confirm=1))
    async with store.writing() as connection:
        await signals.want(connection, probes, ["login"], NOW)
        (claimed,) = await signals.claim_probes(connection, now=NOW, lease=MINUTE, owner="me", limit=5)
        assert claimed == Claimed("login")
        await signals.record_check(connection, "login", judgement, checked_at=NOW, due_at=NOW + MINUTE, measurement="HTTP 503")
        assert await signals.claim_probes(connection, now=NOW, lease=MINUTE, owner="me", limit=5) == []
        assert await signals.claim_probes(connection, now=NOW + MINUTE, lease=MINUTE, owner="me", limit=5) == [
            Claimed("login", judgement)
        ]
        (present,) = await signals.present(connection)
    assert (present.condition, present.since, present.last_checked) == (Condition.DOWN, NOW, NOW)


async def test_a_probe_that_was_taken_out_of_the_settings_is_forgotten(store: Store) -> None:
    async with store.writing() as connection:
        await signals.want(connection, probes, ["login", "api"], NOW)
        await signals.want(connection, probes, ["api"], NOW)
        assert [present.id for present in await signals.present(connection)] == ["api"]


async def test_observations_since_a_moment_and_the_one_before_of_each_origin(store: Store) -> None:
    rows = [
        observed("login", Condition.UP, NOW - 9 * MINUTE),
        observed("login", Condition.DOWN, NOW - 8 * MINUTE),
        observed("login", Condition.UP, NOW - 2 * MINUTE),
        observed("api", Condition.UP, NOW - MINUTE),
        observed("old", Condition.DOWN, NOW - 60 * MINUTE),
    ]
    async with store.writing() as connection:
        await signals.add_observations(connection, rows)
        found = await signals.recent_observations(connection, NOW - 5 * MINUTE)
    assert found == rows[1:]


@pytest.mark.parametrize(
    ("watermark", "minutes", "condition"),
    [(NOW, 1, Condition.UP), (NOW - 31 * MINUTE, 1, Condition.DELAYED), (NOW, 16, Condition.DOWN)],
)
async def test_a_ping_is_kept_and_judged(store: Store, watermark: datetime, minutes: int, condition: Condition) -> None:
    heartbeat = Heartbeat.model_validate({
        "id": "sync", "service": "etax", "component": "invoicing", "every": "10m", "grace": "5m", "key": "env:X", "max_lag": "30m"
    })  # fmt: skip
    async with store.writing() as connection:
        assert await heartbeats.hear(connection, [Arrival(heartbeat, NOW, Ping(NOW, Signal.SUCCESS, watermark))])
        await heartbeats.hear(connection, [Arrival(heartbeat, NOW + minutes * MINUTE)])
        (present,) = await signals.present(connection)
        found = await signals.recent_observations(connection, NOW - 60 * MINUTE)
    assert (present.condition, present.data_to) == (condition, watermark)
    assert found[-1].condition is condition
