"""The shapes of others, as our own readers of Statuspage's and Alertmanager's webhooks take them, and Uptime Kuma's."""

import json
from dataclasses import replace
from typing import Any

import pytest

from notices.model import Document, Impact, Kind, Notice, Options, Stage
from notices.read import read as notice_facts
from notices.sources import statuspage_webhook
from statuspage.core.model import Change, ChangeKind, Ending, Event, EventKind, Lifecycle
from statuspage.core.subscriber import Shape
from statuspage.core.telling.matter import Trial, Trouble
from statuspage.render import wording
from statuspage.render.edition import edition_for
from statuspage.render.shapes import shaped
from statuspage.web.hooks import _alerts
from tests.statuspage.render import pages as p
from tests.statuspage.render.v2.test_documents import KEYS

EVENT = p.maintenance(Lifecycle.IN_PROGRESS)
OVER = replace(p.maintenance(Lifecycle.ENDED), ended_at=p.END, ending=Ending.NOTICE)
PRESUMED = replace(OVER, ending=Ending.UNCONFIRMED)
LOST = Trouble("source", "bj-notices", p.START, "no anchor")


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


@pytest.mark.parametrize("event", [PRESUMED, replace(PRESUMED, kind=EventKind.INCIDENT)], ids=["maintenance", "incident"])
def test_an_end_that_nobody_confirmed_is_read_as_such(event: Event) -> None:
    notice = read(event, ChangeKind.ENDED)
    kind = Kind.MAINTENANCE if event.kind is EventKind.MAINTENANCE else Kind.OUTAGE
    assert (notice.kind, notice.stage, notice.resolved_at) == (kind, Stage.UNCONFIRMED, p.END)
    facts = notice_facts(notice, Options())
    assert (facts.kind, facts.actual_recovery, [window.end for window in facts.windows]) == (kind, None, [p.END])


@pytest.mark.parametrize("event", [EVENT, p.outage()], ids=["maintenance", "incident"])
def test_statuspages_webhook_has_every_key_that_its_readers_know(event: Event) -> None:
    incident = json.loads(body(Shape.STATUSPAGE, event, ChangeKind.STARTED))["incident"]
    assert {*KEYS["incident"], *KEYS["webhook"]} == {key for key in incident if not key.startswith("x_")}
    assert [set(update) for update in incident["incident_updates"]] == [set(KEYS["update"])]
    assert (incident["scheduled_for"] is not None) is (event.kind is EventKind.MAINTENANCE)


@pytest.mark.parametrize("impact", [Impact.UNAVAILABLE, Impact.READ_ONLY])
def test_what_was_postponed_is_read_without_its_window(impact: Impact) -> None:
    event = p.maintenance(Lifecycle.POSTPONED, phases=(replace(EVENT.phases[0], impact=impact),))
    notice = read(event, ChangeKind.POSTPONED)
    assert (notice.kind, notice.stage, notice.windows) == (Kind.POSTPONEMENT, Stage.SCHEDULED, ())


QUIET = {"observed": ()}
INDICATORS = [
    (p.maintenance(Lifecycle.SCHEDULED), "none"),
    (p.maintenance(Lifecycle.IN_PROGRESS, **QUIET), "none"),
    (p.maintenance(Lifecycle.IN_PROGRESS), "minor"),  # it is seen to be down
    (p.maintenance(Lifecycle.DUE, **QUIET), "minor"),
    (p.maintenance(Lifecycle.DUE), "critical"),
    (OVER, "none"),
    (p.outage(), "critical"),
    (LOST, "minor"),
    (replace(LOST, over=True), "none"),
    (None, "none"),
]


def about(shape: Shape, what: Event | Trouble | None) -> dict[str, Any]:
    """A message in English of what is given, a test where it is nothing."""
    edition = edition_for(p.SETTINGS, "en", p.NOW)
    if isinstance(what, Event):
        words = wording.of_change(edition, Change((ChangeKind.STARTED,), p.NOW, what, 1))
    else:
        words = wording.of_trouble(edition, what) if what else wording.of_trial(edition, Trial(p.NOW))
    found: dict[str, Any] = json.loads(shaped(shape, words, what, edition))
    return found


@pytest.mark.parametrize(("what", "indicator"), INDICATORS, ids=range(len(INDICATORS)))
def test_statuspages_indicator_is_never_better_than_what_is_told(what: Event | Trouble | None, indicator: str) -> None:
    assert about(Shape.STATUSPAGE, what)["page"]["status_indicator"] == indicator


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
    ("event", "status", "ending"),
    [
        (p.maintenance(Lifecycle.SCHEDULED), "firing", None),
        (p.maintenance(Lifecycle.DUE), "firing", None),
        (p.maintenance(Lifecycle.POSTPONED), "resolved", None),
        (p.maintenance(Lifecycle.CANCELLED), "resolved", None),
        (OVER, "resolved", "notice"),
        (PRESUMED, "resolved", "unconfirmed"),
    ],
    ids=["scheduled", "due", "postponed", "cancelled", "over", "presumed"],
)
def test_an_alert_fires_as_long_as_its_event_may_bear_on_something(event: Event, status: str, ending: str | None) -> None:
    found = about(Shape.ALERTMANAGER, event)["alerts"]
    assert {(alert["status"], alert["annotations"].get("ending")) for alert in found} == {(status, ending)}


NEVER, JUST_NOW = "0001-01-01T00:00:00Z", "2024-12-22T10:37:00.000+08:00"


@pytest.mark.parametrize(
    ("what", "status", "ends"),
    [(LOST, "firing", NEVER), (replace(LOST, over=True), "resolved", JUST_NOW), (None, "resolved", JUST_NOW)],
    ids=["unreadable", "readable", "test"],
)
def test_an_alert_of_our_own_ends_too(what: Trouble | None, status: str, ends: str) -> None:
    found = about(Shape.ALERTMANAGER, what)
    (alert,) = found["alerts"]
    assert (found["status"], alert["status"], alert["endsAt"]) == (status, status, ends)


def test_a_trouble_keeps_its_fingerprint_and_each_has_its_own() -> None:
    firing, resolved, other = (
        about(Shape.ALERTMANAGER, what) for what in (LOST, replace(LOST, over=True), replace(LOST, id="bank-feed"))
    )
    assert firing["groupKey"] == resolved["groupKey"] != other["groupKey"]
    (fired, ended, another) = (message["alerts"][0] for message in (firing, resolved, other))
    assert [fired[key] for key in ("fingerprint", "labels", "startsAt")] == [
        ended[key] for key in ("fingerprint", "labels", "startsAt")
    ]
    assert fired["labels"] == {"alertname": "statuspage", "source": "bj-notices"}
    assert fired["fingerprint"] != another["fingerprint"]


STATUSES = [
    (p.maintenance(Lifecycle.SCHEDULED), 2),
    (p.maintenance(Lifecycle.IN_PROGRESS), 3),
    (p.maintenance(Lifecycle.DUE), 0),
    (p.maintenance(Lifecycle.DUE, **QUIET), 2),
    (p.maintenance(Lifecycle.POSTPONED), 2),
    (p.maintenance(Lifecycle.CANCELLED), 2),
    (p.maintenance(Lifecycle.ENDED), 2),
    (PRESUMED, 2),
    (OVER, 1),
    (replace(OVER, ending=Ending.OBSERVATION), 1),
    (replace(EVENT, kind=EventKind.INCIDENT), 0),
    (replace(EVENT, kind=EventKind.INCIDENT, lifecycle=Lifecycle.WITHDRAWN), 2),
]


@pytest.mark.parametrize(("event", "status"), STATUSES, ids=range(len(STATUSES)))
def test_kumas_status(event: Event, status: int) -> None:
    found = json.loads(body(Shape.KUMA, event))
    assert (found["heartbeat"]["status"], found["monitor"]["name"]) == (status, "北京市电子税务局")
    assert found["heartbeat"]["monitorID"] == found["monitor"]["id"]
    assert (found["heartbeat"]["timezoneOffset"], found["heartbeat"]["localDateTime"]) == ("+08:00", "2024-12-22 10:37:00")


def test_kumas_monitor_is_the_event_so_that_the_end_of_another_leaves_it_alone() -> None:
    one, later, other = (
        json.loads(body(Shape.KUMA, event))["monitor"]["id"] for event in (EVENT, OVER, replace(OVER, id="c0ffee000001"))
    )
    assert one == later != other


@pytest.mark.parametrize("shape", [shape for shape in Shape if shape is not Shape.OWN])
def test_what_is_about_no_event_has_a_shape_too(shape: Shape) -> None:
    assert "a test" in json.dumps(about(shape, None))
    assert "Beijing Tax Service notices" in json.dumps(about(shape, LOST))
