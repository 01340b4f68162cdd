"""`/metrics`: what is told of the page in memory and of what was read of the store, and what is left out rather than guessed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.requests import Request

from statuspage.core.model import Condition, Measured, Target
from statuspage.core.page import STALE_AFTER, Known, Page, build
from statuspage.errors import StatuspageError
from statuspage.settings import Settings
from statuspage.store.gauges import VISITORS, Gauges, Owed
from statuspage.web.metrics import Metrics

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
ETAX = Target("etax", "")
SETTINGS = Settings.model_validate(
    {
        "site": {"title": "Status", "url": "https://status.example.cn"},
        "services": [{"id": "etax", "name": "e-Tax"}],
        "probes": [{"id": "login", "service": "etax", "url": "https://etax.example.cn/"}],
        "heartbeats": [{"id": "sync", "service": "etax", "every": "10m", "key": "env:KEY"}],
        "subscribers": [{"id": "ops", "url": "https://ops.example.cn/hook", "secret": "env:OPS"}],
    }
)


def judged(origin: str, condition: Condition | None, **more: Any) -> Measured:
    return Measured(origin, ETAX, condition, NOW, NOW - MINUTE, **{"valid_until": NOW + MINUTE, **more})


def page(reconciled_at: datetime | None = NOW) -> Page:
    return build(SETTINGS, Known(reconciled_at=reconciled_at), NOW)


class Store:
    """A store that holds `gauges`, or cannot be read (null), and counts how often it was asked."""

    def __init__(self, gauges: Gauges | None) -> None:
        self.gauges, self.asked = gauges, 0

    async def read(self) -> Gauges:
        self.asked += 1
        if self.gauges is None:
            raise StatuspageError("away")
        return self.gauges


Samples = Mapping[tuple[str, ...], float]


async def told(metrics: Metrics) -> Samples:
    """The samples by name, id and judgement, without the common beginning of the names."""
    answer = await metrics.answer(Request({"type": "http"}))
    families = text_string_to_metric_families(bytes(answer.body).decode())
    return {
        (sample.name.removeprefix("statuspage_"), *(v for _, v in sorted(sample.labels.items(), key=_judgement_last))): sample.value
        for family in families
        for sample in family.samples
    }


def _judgement_last(label: tuple[str, str]) -> bool:
    return label[0] == "judgement"


async def shown(gauges: Gauges | None, model: Page | None = None) -> Samples:
    return await told(Metrics(lambda: model or page(), Store(gauges).read, lambda: NOW))


async def test_probes_and_heartbeats() -> None:
    measured = {"login": judged("login", Condition.UP), "sync": judged("sync", Condition.DOWN, valid_until=None)}
    found = await shown(Gauges(measured, {"sync": NOW - 20 * MINUTE}))
    assert found["probe_last_check_age_seconds", "login"] == 60
    assert found["probe_up", "login"] == 1
    assert found["probe_judgement", "login", "up"] == 1
    assert found["heartbeat_last_ping_age_seconds", "sync"] == 1200
    assert found["heartbeat_up", "sync"] == 0
    assert found["heartbeat_judgement", "sync", "down"] == 1


@pytest.mark.parametrize("condition", [Condition.SLOW, Condition.FLAPPING, Condition.DELAYED, Condition.IMPAIRED])
async def test_only_what_is_judged_up_is_up(condition: Condition) -> None:
    found = await shown(Gauges({"login": judged("login", condition)}))
    assert (found["probe_up", "login"], found["probe_judgement", "login", condition]) == (0, 1)


NOBODY = {"nobody judged": None, "not yet": judged("login", None)}
EXPIRED = {"expired": judged("login", Condition.UP, valid_until=NOW)}


@pytest.mark.parametrize("one", [*NOBODY.values(), *EXPIRED.values()], ids=[*NOBODY, *EXPIRED])
async def test_what_no_judgement_counts_of_is_not_up(one: Measured | None) -> None:
    found = await shown(Gauges({"login": one} if one else {}))
    assert ("probe_up", "login") not in found
    assert found["probe_judgement", "login", "unknown"] == 1


@pytest.mark.parametrize("reconciled_at", [None, NOW - STALE_AFTER])
async def test_no_judgement_counts_while_nobody_reconciles(reconciled_at: datetime | None) -> None:
    measured = {"sync": judged("sync", Condition.UP, valid_until=None)}
    found = await shown(Gauges(measured), page(reconciled_at))
    assert ("heartbeat_up", "sync") not in found
    assert found["heartbeat_judgement", "sync", "unknown"] == 1


async def test_deliveries() -> None:
    found = await shown(
        Gauges(owed={"ops": Owed(3, NOW - MINUTE, 2), VISITORS: Owed(5), "gone": Owed(9, NOW, 9)}, off=frozenset({"ops"}))
    )
    assert found["deliveries_waiting", "ops"] == 3
    assert found["deliveries_oldest_waiting_age_seconds", "ops"] == 60
    assert found["deliveries_failed", "ops"] == 2
    assert found["subscriber_off", "ops"] == 1
    assert found["deliveries_waiting", VISITORS] == 5
    assert not any("gone" in key for key in found), "labels are ids of the settings alone"


async def test_nothing_waits() -> None:
    found = await shown(Gauges())
    assert (found["deliveries_waiting", "ops"], found["deliveries_failed", "ops"], found["subscriber_off", "ops"]) == (0, 0, 0)
    assert ("deliveries_oldest_waiting_age_seconds", "ops") not in found


async def test_a_store_that_cannot_be_read_is_told_and_nothing_is_guessed() -> None:
    found = await shown(None)
    assert (found["up",], found["store_up",], found["reconciled_age_seconds",]) == (1, 0, 0)
    assert not any(key[0].startswith(("probe", "heartbeat", "deliveries", "subscriber")) for key in found)


async def test_the_store_is_asked_at_most_every_five_seconds() -> None:
    store, times = Store(Gauges({"login": judged("login", Condition.UP)})), [NOW]
    metrics = Metrics(page, store.read, lambda: times[-1])
    for seconds, asked in ((0, 1), (4, 1), (5, 2), (1, 3)):  # at last the clock was set back
        times.append(NOW + timedelta(seconds=seconds))
        await told(metrics)
        assert store.asked == asked


async def test_what_was_read_before_is_not_told_when_the_store_cannot_be_read() -> None:
    store, times = Store(Gauges({"login": judged("login", Condition.UP)})), [NOW]
    metrics = Metrics(page, store.read, lambda: times[-1])
    assert ("probe_up", "login") in await told(metrics)
    store.gauges = None
    times.append(NOW + timedelta(seconds=5))
    assert ("probe_up", "login") not in await told(metrics)


async def test_before_there_is_a_page() -> None:
    found = await told(Metrics(lambda: None, Store(Gauges()).read, lambda: NOW))
    assert found == {("up",): 0, ("store_up",): 1}


async def test_a_page_of_other_settings_has_their_probes() -> None:
    other = SETTINGS.model_copy(update={"probes": ()})
    found = await shown(Gauges({"login": judged("login", Condition.UP)}), replace(page(), settings=other))
    assert not any(key[0].startswith("probe") for key in found)
