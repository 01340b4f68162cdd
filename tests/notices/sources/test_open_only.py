"""Which documents list only what is open, so that what they lack is over: never one that does not hold the list at all."""

import json
from typing import Any

import pytest

from notices import sources
from notices.model import Document
from tests.notices.sources.golden import FETCHED

PAGE = {"page": {"id": "x", "name": "X"}}
KUMA: dict[str, Any] = {"config": {}, "publicGroupList": []}


@pytest.mark.parametrize(
    ("kind", "path", "body", "open_only"),
    [
        ("statuspage_v2", "summary.json", {**PAGE, "status": {"indicator": "major"}, "incidents": []}, True),
        ("statuspage_v2", "summary.json", {**PAGE, "status": {"indicator": "major"}, "incidents": None}, True),
        ("statuspage_v2", "summary.json", {**PAGE, "status": {"indicator": "none"}}, True),
        ("statuspage_v2", "summary.json", {**PAGE, "status": {"indicator": "major"}}, False),
        ("statuspage_v2", "status.json", {**PAGE, "status": {"indicator": "none"}}, False),
        ("statuspage_v2", "incidents/unresolved.json", {**PAGE, "incidents": []}, True),
        ("statuspage_v2", "incidents.json", {**PAGE, "incidents": []}, False),
        ("instatus", "summary.json", {"page": {"status": "UP"}}, True),
        ("instatus", "summary.json", {"page": {"status": "HASISSUES"}}, False),
        ("instatus", "summary.json", {"page": {"status": "HASISSUES"}, "activeIncidents": []}, True),
        ("statusio", "1", {"result": {"status_overall": {"status_code": 500}}}, False),
        ("statusio", "1", {"result": {"status_overall": {"status_code": 500}, "incidents": []}}, True),
        ("uptime_kuma", "main", KUMA, False),
        ("uptime_kuma", "main", {**KUMA, "incident": None}, True),
        ("uptime_kuma", "heartbeat/main", {"heartbeatList": {}, "uptimeList": {}}, False),
        ("heroku", "current-status", {"status": [{"system": "Apps", "status": "red"}], "incidents": []}, True),
        ("slack", "current", {"status": "ok", "active_incidents": []}, True),
        ("azure_rss", "feed/", {}, False),
    ],
)
def test_only_a_document_with_the_list_says_by_silence_that_something_is_over(
    kind: str, path: str, body: Any, *, open_only: bool
) -> None:
    document = Document(f"https://status.example/{path}", json.dumps(body).encode(), "", FETCHED)
    assert sources.lists_only_open(kind, document) is open_only
