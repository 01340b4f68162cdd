"""The shapes of others, as our own readers of Statuspage's and Alertmanager's webhooks take them, and Uptime Kuma's."""

import json
from dataclasses import replace
from typing import Any

import pytest

from notices.model import Document, Kind, Notice, Options, Stage
from notices.sources import statuspage_webhook
from statuspage.core.model import Change, ChangeKind, Event, Lifecycle
from statuspage.core.subscriber import Shape
from statuspage.core.telling.matter import Trial
from statuspage.render import wording
from statuspage.render.edition import edition_for
from statuspage.render.shapes import shaped
from statuspage.web.hooks import _alerts
from tests.statuspage.render import pages as p

EVENT = p.maintenance(Lifecycle.IN_PROGRESS)
OVER = replace(p.maintenance(Lifecycle.ENDED), ended_at=p.END)


def body(shape: Shape, event: Event, kind: ChangeKind = ChangeKind.STARTED) -> bytes:
    edition = edition_for(p.SETTINGS, "zh-Hans", p.NOW)
    return shaped(shape, wording.of_change(edition, Change((kind,), p.NOW, event, 1)), event, edition)


def read(event: Event, kind: ChangeKind) -> Notice:
    found = statuspage_webhook.parse(
        Document("https://x.example/", body(Shape.STATUSPAGE, event, kind), "application/json", p.NOW), Options()
    )
    return next(item for item in found if isinstance(item, Notice))


@pytest.mark.parametrize(
    ("event", "kind", "stage"),
    [(EVENT, ChangeKind.STARTED, Stage.IN_PROGRESS), (OVER, ChangeKind.ENDED, Stage.COMPLETED)],
    ids=["running", "over"],
)
def test_statuspages_webhook_is_read_as_what_it_tells(event: Event, kind: ChangeKind, stage: Stage) -> None:
    notice = read(event, kind)
    assert (notice.key, notice.kind, notice.stage) == (EVENT.id, Kind.MAINTENANCE, stage)
    assert [(window.start, window.end) for window in notice.windows] == [(p.START, p.END)]


def alerts(event: Event, kind: ChangeKind) -> list[Any]:
    return list(_alerts(body(Shape.ALERTMANAGER, event, kind)))


def test_alertmanagers_alerts_fire_and_are_resolved_under_one_fingerprint() -> None:
    firing, resolved = alerts(EVENT, ChangeKind.STARTED), alerts(OVER, ChangeKind.ENDED)
    assert {alert["status"] for alert in firing} == {"firing"}
    assert {alert["status"] for alert in resolved} == {"resolved"}
    assert [alert["fingerprint"] for alert in firing] == [alert["fingerprint"] for alert in resolved]
    assert {alert["labels"]["component"] for alert in firing} == {"login", "invoicing"}
    message = json.loads(body(Shape.ALERTMANAGER, EVENT))
    assert (message["version"], message["status"], message["commonLabels"]["alertname"]) == ("4", "firing", "maintenance")
    assert resolved[0]["endsAt"] == "2024-12-22T10:00:00.000+08:00"


@pytest.mark.parametrize(
    ("lifecycle", "status"),
    [(Lifecycle.SCHEDULED, 3), (Lifecycle.IN_PROGRESS, 3), (Lifecycle.DUE, 0), (Lifecycle.ENDED, 1), (Lifecycle.CANCELLED, 1)],
)
def test_kumas_status(lifecycle: Lifecycle, status: int) -> None:
    found = json.loads(body(Shape.KUMA, p.maintenance(lifecycle)))
    assert (found["heartbeat"]["status"], found["monitor"]["name"]) == (status, "北京市电子税务局")
    assert found["heartbeat"]["monitorID"] == found["monitor"]["id"]
    assert (found["heartbeat"]["timezoneOffset"], found["heartbeat"]["localDateTime"]) == ("+08:00", "2024-12-22 10:37:00")


@pytest.mark.parametrize("shape", [shape for shape in Shape if shape is not Shape.OWN])
def test_what_is_about_no_event_has_a_shape_too(shape: Shape) -> None:
    edition = edition_for(p.SETTINGS, "en", p.NOW)
    found = json.loads(shaped(shape, wording.of_trial(edition, Trial(p.NOW)), None, edition))
    assert "a test" in json.dumps(found)
