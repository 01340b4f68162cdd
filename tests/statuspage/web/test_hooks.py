"""Webhooks of Alertmanager and Grafana into the alerts of the settings."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from statuspage.core.heartbeat import Signal
from tests.statuspage.web.inquiry import HOOK, Desk, Disk

LABELS = {"alertname": "InvoicingDown", "service": "etax", "function": "invoicing", "instance": "a"}


def alert(status: str = "firing", **more: Any) -> dict[str, Any]:
    return {
        "status": status,
        "labels": LABELS,
        "annotations": {"summary": "开票失败"},
        "startsAt": "2026-11-24T08:50:00.123456789Z",
        "endsAt": "0001-01-01T00:00:00Z",
        "generatorURL": "http://prometheus/graph",
        "fingerprint": "24838c5a1b0f4e8b",
        **more,
    }


def message(*alerts: Any, **more: Any) -> bytes:
    return json.dumps(
        {"version": "4", "groupKey": "{}", "truncatedAlerts": 0, "status": "firing", "alerts": alerts, **more}
    ).encode()


WEAK = {"severity": "warning", "service": "other"}
GRAFANA = {"version": "1", "orgId": 1, "title": "[FIRING:1]", "state": "alerting", "message": "**Firing**"}


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        (message(alert()), [("broken", Signal.FIRING, "24838c5a1b0f4e8b")]),
        (message(alert("resolved")), [("broken", Signal.RESOLVED, "24838c5a1b0f4e8b")]),
        (message(alert(labels=WEAK, fingerprint="b")), [("weak", Signal.FIRING, "b")]),
        (
            message(alert(labels={**LABELS, **WEAK, "service": "etax"}, fingerprint="c")),
            [("broken", Signal.FIRING, "c"), ("weak", Signal.FIRING, "c")],
        ),
        (message(alert(labels={**LABELS, "function": "login"})), []),
        (message(alert(labels={"alertname": "InvoicingDown"})), []),
        (message(), []),
        (message(alert(values={"B": 1}, silenceURL="x", imageURL=""), **GRAFANA), [("broken", Signal.FIRING, "24838c5a1b0f4e8b")]),
    ],
)
async def test_an_alert_speaks_for_the_rules_whose_labels_it_has(body: bytes, kept: list[tuple[str, Signal, str]]) -> None:
    desk = Desk()
    told = await desk.ask("POST", f"/hooks/{HOOK}", body)
    assert (told.status, told.body) == (200, "OK")
    assert [(a.heartbeat.id, a.ping.signal, a.ping.run) for a in desk.disk.taken if a.ping] == kept


async def test_what_is_kept_of_an_alert() -> None:
    desk = Desk()
    await desk.ask("POST", f"/hooks/{HOOK}", message(alert()))
    (arrival,) = desk.disk.taken
    assert arrival.ping is not None
    assert arrival.ping.note == "InvoicingDown; 开票失败"
    assert arrival.ping.began == datetime(2026, 11, 24, 8, 50, 0, 123456, tzinfo=UTC)


@pytest.mark.parametrize(("starts", "began"), [("0001-01-01T00:00:00Z", None), ("soon", None), (5, None), (None, None)])
async def test_a_time_that_is_none_is_left_out(starts: Any, began: datetime | None) -> None:
    desk = Desk()
    assert (await desk.ask("POST", f"/hooks/{HOOK}", message(alert(startsAt=starts)))).status == 200
    assert [a.ping.began for a in desk.disk.taken if a.ping] == [began]


async def test_without_a_fingerprint_its_labels_identify_an_alert() -> None:
    desk = Desk()
    for status in ("firing", "resolved"):
        await desk.ask("POST", f"/hooks/{HOOK}", message(alert(status, fingerprint=None)))
    first, second = (a.ping.run for a in desk.disk.taken if a.ping)
    assert first == second != ""


@pytest.mark.parametrize(
    ("body", "status", "text"),
    [
        (b"", 400, "not an alert message"),
        (b"[]", 400, "not an alert message: it has no list"),
        (b"[" * 100_000, 400, "not an alert message: nested too deeply"),
        (message(alert("pending")), 400, "not an alert message: an alert is neither firing nor resolved"),
        (message(alert() | {"status": ["firing"]}), 400, "not an alert message: an alert is neither firing nor resolved"),
        (message(alert(labels=None)), 400, "not an alert message: an alert has no labels"),
        (message(alert(labels={"a": 5})), 400, "not an alert message: an alert has no labels"),
        (message("alert"), 400, "not an alert message: an alert is neither firing nor resolved"),
        (message(*[alert()] * 1001), 400, "not an alert message: it has no list of at most 1000 alerts"),
        (message(alert(), extra="x" * 1_000_000), 413, "longer than 1000000 bytes"),
    ],
)
async def test_what_is_no_message_is_refused_whole(body: bytes, status: int, text: str) -> None:
    desk = Desk()
    told = await desk.ask("POST", f"/hooks/{HOOK}", body)
    assert (told.status, told.body.startswith(text)) == (status, True), told.body
    assert desk.disk.taken == []


async def test_a_token_that_nobody_has_is_not_found() -> None:
    assert (await Desk().ask("POST", "/hooks/another", message(alert()))).status == 404
    assert (await Desk().ask("GET", f"/hooks/{HOOK}")).status == 405


async def test_what_is_not_on_disk_is_sent_again() -> None:
    told = await Desk(Disk(full=True)).ask("POST", f"/hooks/{HOOK}", message(alert()))
    assert (told.status, told.headers["retry-after"]) == (503, "5")
