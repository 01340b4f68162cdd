"""Our own documents: everything that the pages have, in each language, and never better than it is."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from statuspage.core.ledger import Lately, Ledger
from statuspage.core.model import State, Target
from statuspage.core.page import Month, Page
from statuspage.core.series import Series
from statuspage.core.uptime import Day, Figures, Level, Mark
from statuspage.render import Site
from statuspage.render.api.view import FAMILIES, ROOT, WHOLES
from tests.statuspage.render.pages import INVOICING, NOW, ZONE, lively, operational, outage, page, silent, state
from tests.statuspage.render.timed import timed, with_times


def document(path: str, made: Page | None = None) -> dict[str, Any]:
    rendered = Site(made or lively()).render(path)
    assert rendered is not None
    assert rendered.shared
    assert rendered.content_type == "application/json; charset=utf-8"
    found: dict[str, Any] = json.loads(rendered.body)
    return found


@pytest.mark.parametrize("name", [one.name for one in WHOLES])
def test_every_document_of_the_site_is_there_in_each_language(name: str) -> None:
    assert document(f"{ROOT}/{name}.json").keys() == document(f"/en{ROOT}/{name}.json").keys()


def test_every_thing_has_its_document() -> None:
    month = replace(lively(), month=Month(date(2024, 12, 1), (outage(),)))
    listed = [path for path in Site(month).paths if path.startswith(ROOT)]
    families = {family.name: sum(path.startswith(f"{ROOT}/{family.name}/") for path in listed) for family in FAMILIES}
    assert families == {
        "services": 3,
        "events": 4,
        "notices": 1,
        "sources": 2,
        "uptime": 3,
        "latency": 3,
        "diagnoses": 5,
        "history": 1,
    }
    assert document(f"{ROOT}/history/2024-12.json", month)["events"][0]["event"]["id"] == "0badc0ffee00"


@pytest.mark.parametrize("path", ["/services/nobody", "/nothing/bank", "/services/", "/diagnoses/bank.x", "/events/x/y"])
def test_what_there_is_not_is_not_found(path: str) -> None:
    assert Site(lively()).render(f"{ROOT}{path}.json") is None
    assert Site(lively()).render(f"{ROOT}{path}") is None


def test_the_site_in_a_sentence_with_its_numbers() -> None:
    found = document(f"/en{ROOT}/site.json")
    assert found["sentence"] == "Example Bank Online: down, we have seen it since 22 Dec 09:12; no notice."
    assert (found["state"], found["states"]) == ("major_outage", {"major_outage": 2, "unknown": 1})
    assert (found["running"], found["newest_change"]) == (["a1b2c3d4e5f6", "0badc0ffee00"], 8)
    assert found["languages"]["en"] == "https://status.example.cn/en/api/v1/site.json"
    assert found["seen"] == {"as_of": NOW.isoformat(), "reconciled_at": NOW.isoformat(), "stale": False, "past": False}


def test_a_service_with_both_tracks() -> None:
    service = document(f"{ROOT}/services/etax-beijing.json")["service"]
    login, invoicing = service["components"]
    assert (service["name"], service["state"], service["group"]) == ("北京市电子税务局", "major_outage", "税务")
    assert (login["state"], login["reason"], login["measured"][0]["condition"]) == ("operational", "measured_up", "up")
    assert (invoicing["state"], invoicing["measured"][0]["measurement"]) == ("major_outage", "503")
    assert service["sources"] == ["bj-notices"]


def test_an_event_is_told_as_to_webhooks_with_its_evidence_and_changes() -> None:
    found = document(f"{ROOT}/events/a1b2c3d4e5f6.json")
    event = found["item"]["event"]
    assert event["phases"][0]["evidence"][1]["quote"] == "2024年12月22日10:00"
    assert found["item"]["expectation"]["own"] == 37
    assert [change["id"] for change in found["changes"]] == [f"a1b2c3d4e5f6#{n}" for n in (1, 2, 3, 4)]
    assert found["changes"][1]["title"] == "北京市电子税务局：登录、发票开具停机维护延长至 12月22日 10:00"


def test_changes_are_in_the_order_of_their_numbers_and_lead_to_what_follows() -> None:
    found = document(f"/en{ROOT}/changes.json")
    assert [change["number"] for change in found["changes"]] == [1, 2, 3, 5, 6, 7, 8]
    assert found["next"] == "https://status.example.cn/en/api/v1/changes/8.json"
    assert document(f"{ROOT}/changes.json", page({}))["next"] == "https://status.example.cn/api/v1/changes/0.json"


def test_a_notice_with_its_revisions_newest_first() -> None:
    found = document(f"{ROOT}/notices/3f2a9c0d11ee.json")
    assert [one["revision"] for one in found["revisions"]] == [2, 1]
    assert set(found["events"]) == {"a1b2c3d4e5f6", "c0ffee000001"}


def test_the_calendar_in_the_order_of_beginnings() -> None:
    found = document(f"{ROOT}/maintenances.json")["maintenances"]
    assert [one["event"]["id"] for one in found] == ["a1b2c3d4e5f6", "c0ffee000001"]


def test_a_source_that_does_not_count_says_why_and_its_record_is_beside_it() -> None:
    good, lost = document(f"{ROOT}/sources.json")["sources"]
    assert (good["problem"], good["record"]["late"], good["record"]["kept"]) == (None, 2250.0, 14)
    assert (lost["problem"], lost["health"]["unreadable"], lost["record"]["late"]) == ("refused", "answered with status 403", None)


def test_a_diagnosis_with_its_reasons_in_words() -> None:
    found = document(f"/en{ROOT}/diagnoses/etax-beijing.invoicing.json")
    assert (found["conclusion"], found["sureness"]) == ("system", "high")
    assert found["reasons"][0]["words"] == "down since 20 Dec 20:04, checked 22 Dec 10:36."
    assert found["url"] == "https://status.example.cn/en/diagnose?service=etax-beijing&component=invoicing"


def test_uptime_by_day_ends_with_today() -> None:
    day = Day(Figures(length=86_400, measured=86_400, down=3_600), (Mark(Level.DOWN, 0, 3_600),))
    series: Mapping[Target, Series] = {INVOICING: Series(NOW.date() - timedelta(days=2), (day, None))}
    found = document(f"{ROOT}/uptime/etax-beijing.json", replace(lively(), ledger=Ledger(NOW, ZONE, series, Lately())))
    own = next(one for one in found["series"] if one["target"]["component"] == "invoicing")
    assert [(one["date"], one["share"]) for one in own["days"][:2]] == [("2024-12-20", 9583), ("2024-12-21", None)]
    assert own["days"][-1]["date"] == "2024-12-22"
    assert own["days"][0]["marks"] == [{"level": "down", "start": 0, "end": 3600}]
    assert own["ninety"]["days"] == 90
    assert document(f"{ROOT}/uptime/bank.json")["series"] == []


def test_answer_times_in_seconds_by_bucket_and_by_day() -> None:
    (own,) = document(f"{ROOT}/latency/etax-beijing.json", with_times(lively(), {"etax-login": timed("1.x", "12")}))["probes"]
    assert (own["probe"], own["kind"], own["target"]) == ("etax-login", "http", {"service": "etax-beijing", "component": "login"})
    assert [(one["answers"], one["failures"], one["typical"]) for one in own["recent"]] == [(8, 0, 0.1), (0, 10, None)]
    assert own["recent"][0]["until"] == "2024-12-22T02:17:00Z"
    assert [(one["least"], one["most"]) for one in own["days"]] == [(0.05, 0.2), (0.1, 0.4)]
    long_ago = replace(with_times(lively(), {"etax-login": timed("1.x", "12")}), now=NOW + timedelta(days=60))
    for made in (lively(), long_ago):
        assert document(f"{ROOT}/latency/etax-beijing.json", made)["probes"] == []


@pytest.mark.parametrize("own", [operational(Target("bank")), silent(Target("bank"))], ids=["operational", "no_notice"])
def test_nothing_is_well_when_we_have_stopped_looking(own: Any) -> None:
    made = page({"bank": (own,)}, stale=True)
    service = document(f"{ROOT}/services.json", made)["services"][0]
    assert (service["state"], service["whole"]["state"], service["whole"]["reason"]) == ("unknown", "unknown", "stale")
    assert document(f"{ROOT}/site.json", made)["states"] == {"unknown": 1}


def test_an_event_that_went_into_another_leads_there() -> None:
    site = Site(replace(lively(), merged={"gone": "a1b2c3d4e5f6"}))
    rendered = site.render(f"/en{ROOT}/events/gone.json")
    assert rendered is not None
    assert rendered.location == "https://status.example.cn/en/api/v1/events/a1b2c3d4e5f6.json"


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/events/gone", "/events/new"),
        ("/en/events/gone", "/en/events/new"),
        ("/en/api/v1/events/gone.json", "/en/api/v1/events/new.json"),
        ("/card/events/gone.svg", "/card/events/new.svg"),
    ],
)
def test_what_stood_at_an_address_of_one_event_is_found_for_another(path: str, to: str) -> None:
    assert Site(lively()).link_to(path, "new") == f"https://status.example.cn{to}"


def test_halves_of_characters_are_no_hindrance() -> None:
    event = outage(title="a\ud800b")
    found = document(f"{ROOT}/events/{event.id}.json", page({"bank": (state(Target("bank"), State.MAJOR, "observed"),)}, (event,)))
    assert found["item"]["event"]["title"] == "a?b"
