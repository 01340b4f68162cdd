"""The documents of Statuspage's version 2: every key is there, nothing is better than it is, and our own reader reads them back."""

import json
import tomllib
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from notices.model import Document, Health, Impact, Kind, Notice, Options, Stage, Statement
from notices.read import read as facts_of
from notices.sources import adapter
from statuspage.core.model import Condition, Ending, Event, Lifecycle, Phase, Spared, State, Target
from statuspage.core.page import Page
from statuspage.render import Site
from statuspage.render.v2.view import KINDS
from tests.statuspage.render.pages import (
    INVOICING,
    LOGIN,
    NOW,
    ZONE,
    at,
    lively,
    maintenance,
    measured,
    operational,
    outage,
    overrunning,
    page,
    silent,
    state,
    story,
    unreadable,
)

BANK, CLOUD = Target("bank"), Target("cloud")
KEYS = tomllib.loads(Path(__file__).with_name("keys.toml").read_text("utf-8"))


def document(made: Page, path: str = "/api/v2/summary.json") -> dict[str, Any]:
    rendered = Site(made).render(path)
    assert rendered is not None
    assert rendered.shared
    found: dict[str, Any] = json.loads(rendered.body)
    return found


def read(made: Page, path: str = "/api/v2/summary.json") -> list[Notice | Statement]:
    """What our own reader makes of a document."""
    rendered = Site(made).render(path)
    assert rendered is not None
    body = Document(f"https://status.example.cn{path}", rendered.body, rendered.content_type, NOW)
    return [item for item in adapter("statuspage_v2").parse(body, Options()) if isinstance(item, Notice | Statement)]


def plain(keys: dict[str, Any]) -> list[str]:
    return [key for key in keys if not key.startswith("x_")]


def test_every_key_is_there_in_its_order() -> None:
    found = document(lively())
    assert list(found) == ["page", "components", "incidents", "scheduled_maintenances", "status"]
    assert plain(found["page"]) == ["id", "name", "url", "time_zone", "updated_at"]
    assert plain(found["status"]) == ["indicator", "description"]
    assert [plain(one) for one in found["components"] if not one["group"]] == [KEYS["component"]] * 4
    assert [plain(one) for one in found["incidents"]] == [KEYS["incident"]]
    assert [plain(one) for one in found["scheduled_maintenances"]] == [[*KEYS["incident"], "scheduled_for", "scheduled_until"]] * 2
    assert next(plain(one) for one in found["scheduled_maintenances"][0]["incident_updates"]) == KEYS["update"]


@pytest.mark.parametrize("folder", ["", "/en", "/services/bank", "/en/services/bank"])
def test_every_document_is_there_for_the_site_and_for_a_service_in_each_language(folder: str) -> None:
    found = {name: document(lively(), f"{folder}/api/v2/{name}") for name in KINDS}
    assert {name: next(key for key in one if key != "page") for name, one in found.items()} == {
        "summary.json": "components",
        "status.json": "status",
        "components.json": "components",
        "incidents.json": "incidents",
        "incidents/unresolved.json": "incidents",
        "scheduled-maintenances.json": "scheduled_maintenances",
        "scheduled-maintenances/upcoming.json": "scheduled_maintenances",
        "scheduled-maintenances/active.json": "scheduled_maintenances",
    }
    name = "Example Bank Online" if folder.startswith("/en/s") else "示例银行企业网银"
    assert "services" not in folder or found["status.json"]["page"]["name"] == name


def test_each_list_holds_what_its_name_says() -> None:
    found = {name: document(lively(), f"/api/v2/{name}") for name in KINDS}
    lists = {name: [one["id"] for one in (one.get("incidents") or one["scheduled_maintenances"])] for name, one in found.items()
             if name not in {"summary.json", "status.json", "components.json"}}  # fmt: skip
    assert lists == {
        "incidents.json": ["0badc0ffee00", "0ddba11000aa"],
        "incidents/unresolved.json": ["0badc0ffee00"],
        "scheduled-maintenances.json": ["a1b2c3d4e5f6", "c0ffee000001"],
        "scheduled-maintenances/upcoming.json": ["c0ffee000001"],
        "scheduled-maintenances/active.json": ["a1b2c3d4e5f6"],
    }


def test_services_are_groups_of_their_components() -> None:
    etax, login, invoicing, bank, cloud = document(lively())["components"]
    assert (etax["group"], etax["components"]) == (True, ["etax-beijing.login", "etax-beijing.invoicing"])
    assert [one["group_id"] for one in (login, invoicing, bank, cloud)] == ["etax-beijing", "etax-beijing", None, None]
    assert "components" not in bank
    assert [one["position"] for one in (etax, login, invoicing, bank, cloud)] == [1, 2, 3, 4, 5]


def test_updates_are_the_told_changes_newest_first_with_the_words_of_the_notice() -> None:
    updates = document(overrunning())["scheduled_maintenances"][0]["incident_updates"]
    assert [one["id"] for one in updates] == [f"a1b2c3d4e5f6-{n}" for n in (4, 3, 2, 1)]
    assert [one["status"] for one in updates] == ["in_progress", "in_progress", "scheduled", "scheduled"]
    assert "停机维护延长至 12月22日 10:00" in updates[2]["body"]
    assert updates[2]["created_at"] == "2024-12-19T09:02:00.000+08:00"


def test_beside_the_shape_stands_what_it_has_no_place_for() -> None:
    found = document(lively())
    over = next(one for one in found["scheduled_maintenances"] if one["id"] == "a1b2c3d4e5f6")
    assert over["x_lifecycle"] == "due"
    assert over["x_windows"][0]["evidence"][1]["quote"] == "2024年12月22日10:00"
    assert over["x_verdicts"][0]["kind"] == "overrun"
    assert over["x_expected_recovery"]["announced"] == "2024-12-22T10:00:00+08:00"
    assert over["x_expected_recovery"]["predicted"]["middle"] == "2024-12-22T11:10:00+08:00"
    assert over["x_sources"][0]["url"] == "https://tax.example.cn/notices/1.html"
    assert found["incidents"][0]["x_announced"] is False
    assert found["components"][2]["x_observed"][0]["condition"] == "down"


STATES = {
    State.OPERATIONAL: ("operational", "none"),
    State.NO_NOTICE: ("operational", "none"),
    State.UNKNOWN: ("degraded_performance", "minor"),
    State.DEGRADED: ("degraded_performance", "minor"),
    State.DELAYED: ("degraded_performance", "minor"),
    State.MAINTENANCE: ("under_maintenance", "none"),
    State.PARTIAL: ("partial_outage", "major"),
    State.MAJOR: ("major_outage", "critical"),
}


@pytest.mark.parametrize(("own", "expected"), STATES.items())
def test_a_state_in_the_words_of_the_shape(own: State, expected: tuple[str, str]) -> None:
    found = document(page({"bank": (state(BANK, own, "observed"),)}))
    (component,) = found["components"]
    assert (component["status"], found["status"]["indicator"]) == expected
    assert component["x_state"] == own
    assert (found["status"]["description"].startswith("Unknown")) is (own is State.UNKNOWN)
    assert (component["description"] or "").startswith("Unknown" if own is State.UNKNOWN else "")


def test_one_of_several_that_is_down_is_a_partial_outage_of_the_whole() -> None:
    found = document(page({"bank": (state(BANK, State.MAJOR, "observed"),), "cloud": (operational(CLOUD),)}))
    assert found["status"]["indicator"] == "major"


@pytest.mark.parametrize("folder", ["", "/services/bank"])
@pytest.mark.parametrize("own", [operational(BANK), silent(BANK)], ids=["operational", "no_notice"])
def test_nothing_is_well_when_we_have_stopped_looking(folder: str, own: Any) -> None:
    found = document(page({"bank": (own,)}, stale=True, reconciled_at=at(22, "10:00")), f"{folder}/api/v2/summary.json")
    assert (found["status"]["indicator"], found["status"]["x_state"]) == ("minor", "unknown")
    assert found["status"]["description"].startswith("Unknown")
    (component,) = found["components"]
    assert (component["status"], component["x_state"], component["x_reason"]) == ("degraded_performance", "unknown", "stale")


def test_nothing_to_watch_is_not_well() -> None:
    status = document(page({}))["status"]
    assert (status["indicator"], status["x_state"]) == ("minor", "unknown")


IMPACTS = [
    (outage(), "critical"),
    (outage(observed=()), "minor"),
    (replace(outage(), observed=(replace(outage().observed[0], condition=Condition.DELAYED),)), "minor"),
    (outage(phases=(Phase(None, None, (), (BANK,), Impact.READ_ONLY),), observed=()), "minor"),
    (outage(phases=(Phase(None, None, (), (BANK,), Impact.NONE),), observed=()), "none"),
    (outage(phases=(Phase(None, None, (), (BANK,), Impact.UNAVAILABLE),), observed=()), "critical"),
]


@pytest.mark.parametrize(("event", "expected"), IMPACTS, ids=range(len(IMPACTS)))
def test_what_an_incident_takes_away(event: Any, expected: str) -> None:
    assert document(page({"bank": (operational(BANK),)}, (event,)))["incidents"][0]["impact"] == expected


def ends(lifecycle: Lifecycle, **more: Any) -> dict[str, Any]:
    made = document(
        page({"etax-beijing": (silent(LOGIN),)}, (maintenance(lifecycle, **more),)), "/api/v2/scheduled-maintenances.json"
    )
    found: dict[str, Any] = made["scheduled_maintenances"][0]
    return found


@pytest.mark.parametrize("more", [{}, {"phases": (), "expected_recovery": None}], ids=["of its old times", "of none"])
def test_a_maintenance_without_a_date_has_none(more: dict[str, Any]) -> None:
    found = ends(Lifecycle.POSTPONED, **more)
    assert (found["status"], found["scheduled_for"], found["scheduled_until"]) == ("scheduled", None, None)


def test_a_maintenance_past_its_end_that_nobody_confirms_goes_on() -> None:
    found = ends(Lifecycle.DUE)
    assert (found["status"], found["resolved_at"]) == ("in_progress", None)


def test_a_presumed_end_is_said_to_be_one() -> None:
    found = ends(Lifecycle.ENDED, ended_at=at(22, "12:00"), ending=Ending.UNCONFIRMED)
    assert (found["status"], found["x_ending"], found["resolved_at"]) == (
        "completed",
        "unconfirmed",
        "2024-12-22T12:00:00.000+08:00",
    )


HEALTH = {
    State.OPERATIONAL: Health.OPERATIONAL,
    State.UNKNOWN: Health.UNKNOWN,
    State.DEGRADED: Health.DEGRADED,
    State.DELAYED: Health.DEGRADED,
    State.MAINTENANCE: Health.MAINTENANCE,
    State.PARTIAL: Health.PARTIAL,
    State.MAJOR: Health.MAJOR,
    State.NO_NOTICE: None,
}


@pytest.mark.parametrize("path", ["/api/v2/summary.json", "/en/services/bank/api/v2/summary.json"])
@pytest.mark.parametrize(("own", "health"), HEALTH.items())
def test_our_reader_reads_the_states_back(path: str, own: State, health: Health | None) -> None:
    said = {
        one.component: one.health
        for one in read(page({"bank": (state(BANK, own, "observed"),)}), path)
        if isinstance(one, Statement)
    }
    name = "Example Bank Online" if path.startswith("/en") else "示例银行企业网银"
    assert said == ({None: health, name: health} if health else {})


def test_our_reader_reads_the_events_back() -> None:
    found = {one.key: one for one in read(lively()) if isinstance(one, Notice)}
    assert set(found) == {"a1b2c3d4e5f6", "c0ffee000001", "0badc0ffee00"}
    over, bank = found["a1b2c3d4e5f6"], found["0badc0ffee00"]
    assert (over.kind, over.stage, over.impact) == (Kind.MAINTENANCE, Stage.IN_PROGRESS, Impact.UNAVAILABLE)
    assert [(w.start, w.end) for w in over.windows] == [(at(20, "20:00"), at(22, "10:00"))]
    assert over.components == ("登录", "发票开具")
    assert [update.at for update in over.updates] == [one.known_at for one in story(maintenance())[::-1] if one.told]
    assert (bank.kind, bank.stage, bank.started_at, bank.resolved_at) == (Kind.OUTAGE, Stage.INVESTIGATING, at(22, "09:12"), None)


def test_our_reader_reads_ends_back() -> None:
    (one,) = [one for one in read(lively(), "/api/v2/incidents.json") if isinstance(one, Notice) and one.stage is Stage.RESOLVED]
    assert (one.key, one.resolved_at) == ("0ddba11000aa", datetime(2024, 12, 21, 3, 40, tzinfo=ZONE))


@pytest.mark.parametrize(
    ("lifecycle", "stage"),
    [
        (Lifecycle.SCHEDULED, Stage.SCHEDULED),
        (Lifecycle.IN_PROGRESS, Stage.IN_PROGRESS),
        (Lifecycle.DUE, Stage.IN_PROGRESS),
        (Lifecycle.ENDED, Stage.COMPLETED),
        (Lifecycle.CANCELLED, Stage.CANCELLED),
    ],
)
@pytest.mark.parametrize("impact", [Impact.UNAVAILABLE, Impact.READ_ONLY, Impact.NONE])
def test_our_reader_reads_maintenances_back(lifecycle: Lifecycle, stage: Stage, impact: Impact) -> None:
    event = maintenance(lifecycle, phases=(replace(maintenance().phases[0], impact=impact),))
    made = page({"etax-beijing": (silent(LOGIN), silent(INVOICING))}, (event,))
    (one,) = [one for one in read(made, "/api/v2/scheduled-maintenances.json") if isinstance(one, Notice)]
    assert (one.kind, one.stage, one.impact) == (Kind.MAINTENANCE, stage, impact)


@pytest.mark.parametrize(
    ("event", "kind", "stage", "windows"),
    [
        (maintenance(Lifecycle.POSTPONED), Kind.POSTPONEMENT, Stage.SCHEDULED, 0),
        (maintenance(Lifecycle.ENDED, ended_at=at(22, "12:00"), ending=Ending.UNCONFIRMED), Kind.MAINTENANCE, Stage.UNCONFIRMED, 1),
        (maintenance(Lifecycle.ENDED, ended_at=at(22, "12:00"), ending=Ending.NOTICE), Kind.MAINTENANCE, Stage.COMPLETED, 1),
    ],
    ids=["postponed", "presumed", "confirmed"],
)
def test_our_reader_reads_what_the_shape_has_no_word_for(event: Event, kind: Kind, stage: Stage, windows: int) -> None:
    made = page({"etax-beijing": (silent(LOGIN), silent(INVOICING))}, (event,))
    (one,) = [one for one in read(made, "/api/v2/scheduled-maintenances.json") if isinstance(one, Notice)]
    assert (one.kind, one.stage, len(one.windows)) == (kind, stage, windows)
    facts = facts_of(one, Options())
    assert (facts.actual_recovery is not None) is (stage is Stage.COMPLETED)
    assert all(window.start is None and window.end is None for window in facts.windows) is (kind is Kind.POSTPONEMENT)


def test_what_a_notice_excepts_is_not_affected() -> None:
    phase = replace(maintenance().phases[0], spared=(Spared(LOGIN), Spared(INVOICING, at(22, "09:00"))))
    event = maintenance(phases=(phase,), observed=())
    made = page({"etax-beijing": (silent(LOGIN), silent(INVOICING))}, (event,))
    (one,) = document(made)["scheduled_maintenances"]
    assert [component["name"] for component in one["components"]] == ["发票开具"]


def test_a_lost_source_reads_as_unknown() -> None:
    made = page({"cloud": (unreadable(CLOUD),), "bank": (operational(BANK),)})
    said = {one.component: one.health for one in read(made) if isinstance(one, Statement)}
    assert said == {None: Health.UNKNOWN, "示例云": Health.UNKNOWN, "示例银行企业网银": Health.OPERATIONAL}


def test_instants_are_in_the_zone_of_the_page_to_the_millisecond() -> None:
    found = document(overrunning())
    assert found["page"]["time_zone"] == "Asia/Shanghai"
    assert found["page"]["updated_at"] == "2024-12-22T10:01:00.000+08:00"
    down = measured(BANK, Condition.DOWN)
    since = document(page({"bank": (state(BANK, State.MAJOR, "observed", measured=(down,), since=at(22, "10:00")),)}))
    assert since["components"][0]["updated_at"] == "2024-12-22T10:00:00.000+08:00"
