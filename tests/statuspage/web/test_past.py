"""Which requests ask for the past, how long they wait for their turn, and where what was merged by then is found."""

import asyncio
from dataclasses import replace
from datetime import datetime

import pytest
from starlette.requests import Request

from statuspage.core.model import Event, EventKind, Lifecycle
from statuspage.core.page import Known
from statuspage.web import allowance
from statuspage.web.past import Past, asks
from tests.statuspage.core.build import SETTINGS, at

THEN, NOW = at("18 10:00"), at("18 12:00")


@pytest.mark.parametrize(
    ("query", "asked"),
    [(b"", False), (b"at=2026-03-02", True), (b"lang=en&at=x", True), (b"format=x", False), (b"cat=x", False), (b"at", False)],
)
def test_what_asks_for_the_past(query: bytes, asked: bool) -> None:
    assert asks(query) is asked


async def test_who_waits_for_long_is_told_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allowance, "PATIENCE", 0.0)
    loading, go = asyncio.Event(), asyncio.Event()

    async def load(_: datetime) -> Known:
        loading.set()
        await go.wait()
        return Known()

    asked = Past(lambda: SETTINGS, load, lambda: NOW)
    request = Request(
        {"type": "http", "method": "GET", "path": "/", "query_string": b"at=2024-12-18T11:00:00%2B08:00", "headers": []}
    )
    first = asyncio.create_task(asked.answer(request))
    await loading.wait()
    late = await asked.answer(request)
    assert (late.status_code, late.headers["retry-after"]) == (503, "10")
    go.set()
    assert (await first).status_code == 200


async def test_an_event_that_was_merged_by_then_leads_to_the_other_at_the_same_moment() -> None:
    older = Event("older", EventKind.INCIDENT, "", Lifecycle.IN_PROGRESS, ("etax",), THEN, THEN)
    gone = replace(older, id="gone", lifecycle=Lifecycle.WITHDRAWN, merged_into="older")

    async def load(_: datetime) -> Known:
        return Known(events=(older, gone))

    query = b"at=2024-12-18T11:00:00%2B08:00"
    request = Request({"type": "http", "method": "GET", "path": "/events/gone", "query_string": query, "headers": []})
    answer = await Past(lambda: SETTINGS, load, lambda: NOW).answer(request)
    assert answer.status_code == 302
    assert answer.headers["location"] == f"{SETTINGS.site.url.rstrip('/')}/events/older?at=2024-12-18T11%3A00%3A00%2B08%3A00"
