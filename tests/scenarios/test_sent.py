"""Sources that send: over real sockets to the whole program, in any order and more than once; what is acknowledged is read."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from standardwebhooks.webhooks import Webhook

from statuspage.core.model import Lifecycle, State
from statuspage.core.source import Trouble
from tests.scenarios.conftest import PING_KEY, SECRET, Internet, Start, World

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
TOKEN = "3f1b0c6e9a5d4d27"
SETTINGS = """
[site]
title = "Sent"
url = "https://status.example.cn"
languages = ["en"]

[[services]]
id = "etax"
name = "e-Tax"
[[services.components]]
id = "invoicing"
name = "Invoicing"
[[services.components]]
id = "login"
name = "Login"

[[sources]]
id = "cloud"
name = "Cloud"
services = ["etax"]
official = true
push = "file:token"
"""
SIGNED = SETTINGS.replace('"file:token"', '"env:PING_KEY"\nsecret = "env:HOOK_SECRET"')
SUBSCRIBED = (
    SETTINGS
    + """
[[subscribers]]
id = "ops"
url = "http://ops.example.cn/hook"
secret = "env:HOOK_SECRET"
"""
)


@pytest.fixture(autouse=True)
def token(tmp_path: Path) -> None:
    """The token of the source that does not sign."""
    (tmp_path / "token").write_text(TOKEN, "utf-8")


async def send(world: World, body: Any, token: str = TOKEN, headers: Mapping[str, str] | None = None) -> int:
    """The status with which a message is answered."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = await world.ask(
        "POST", f"/hooks/{token}", body=content, headers={"content-type": "application/json", **(headers or {})}
    )
    status: int = answer.status
    return status


def written(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


def webhook(at: datetime, **changed: Any) -> dict[str, Any]:
    meta = {"unsubscribe": "https://cloud.example/u", "documentation": "https://cloud.example/d", "generated_at": written(at)}
    return {"meta": meta, "page": {"id": "p1", "status_indicator": "none", "status_description": "-"}, **changed}


def incident(at: datetime, status: str, text: str, **more: Any) -> dict[str, Any]:
    values = {
        "id": "inc1",
        "name": "Invoicing is slow",
        "status": status,
        "impact": "major",
        "created_at": written(NOW - 5 * MINUTE),
        "updated_at": written(at),
        "resolved_at": written(at) if status == "resolved" else None,
        "shortlink": "https://cloud.example/inc1",
        "incident_updates": [{"id": text, "status": status, "body": text, "display_at": written(at)}],
        "components": [{"name": "Invoicing", "status": "operational" if status == "resolved" else "major_outage"}],
    }
    return webhook(at, incident=values | more)


def component(at: datetime, status: str, name: str = "Login") -> dict[str, Any]:
    return webhook(at, component_update={"created_at": written(at), "new_status": status}, component={"name": name})


async def state(world: World, component: str) -> tuple[State, str]:
    (view,) = (await world.page()).services
    return next((one.state.state, one.state.reason) for one in view.components if one.component and one.component.id == component)


async def told(world: World) -> list[tuple[Lifecycle, str]]:
    """The events, with the newest words of what they cite."""
    known = await world.known()
    newest = {notice.id: notice.facts.text for notice in sorted(known.notices, key=lambda notice: notice.revision)}
    return [(event.lifecycle, "; ".join(newest[c.notice] for c in event.citations)) for event in known.events]


async def test_messages_in_any_order_and_twice_come_to_the_newest(start: Start) -> None:
    async with start(SETTINGS, NOW, Internet()) as world:
        assert await state(world, "invoicing") == (State.UNKNOWN, "source_unreadable")  # nothing was ever received
        identified = incident(NOW, "identified", "A queue is full.")
        assert await send(world, identified) == 202
        assert await told(world) == []  # it is kept, and read afterwards
        await world.at(NOW)
        ((lifecycle, text),) = await told(world)
        assert (lifecycle, "A queue is full." in text) == (Lifecycle.IN_PROGRESS, True)
        assert await state(world, "invoicing") == (State.MAJOR, "announced")
        assert "Invoicing is slow" in await world.get("/")

        resolved = incident(NOW + 10 * MINUTE, "resolved", "It works again.")
        monitoring = incident(NOW + 5 * MINUTE, "monitoring", "We watch it.")
        await world.at(NOW + 11 * MINUTE)
        assert [await send(world, body) for body in (resolved, monitoring, resolved, identified)] == [202, 202, 200, 200]
        await world.at(NOW + 12 * MINUTE)
        ((lifecycle, text),) = await told(world)
        assert (lifecycle, "It works again." in text) == (Lifecycle.ENDED, True)
        assert await state(world, "invoicing") == (State.OPERATIONAL, "by_own_statement")
        known = await world.known()
        assert [notice.revision for notice in known.notices] == [1, 2]
        assert {notice.snapshot for notice in known.notices} != {""}


async def test_what_was_acknowledged_is_read_after_a_crash(start: Start) -> None:
    async with start(SETTINGS, NOW, Internet()) as world:
        assert await send(world, incident(NOW, "identified", "A queue is full.")) == 202
    async with start(SETTINGS, NOW + MINUTE, Internet()) as world:
        ((lifecycle, _),) = await told(world)
        assert lifecycle is Lifecycle.IN_PROGRESS


async def test_a_component_that_is_stated_down_is_unknown_when_nobody_takes_it_back(start: Start) -> None:
    async with start(SETTINGS, NOW, Internet()) as world:
        for body in (
            component(NOW, "major_outage"),
            component(NOW - MINUTE, "operational"),
            component(NOW, "operational", "Invoicing"),
        ):
            assert await send(world, body) == 202
        await world.at(NOW)
        assert await state(world, "login") == (State.MAJOR, "stated")
        assert await state(world, "invoicing") == (State.OPERATIONAL, "by_own_statement")
        await world.at(NOW + 25 * HOUR)
        assert await state(world, "login") == (State.UNKNOWN, "source_expired")
        assert await state(world, "invoicing") == (State.NO_NOTICE, "silent")
        assert await send(world, component(NOW + 25 * HOUR, "operational")) == 202
        await world.at(NOW + 25 * HOUR)
        assert await state(world, "login") == (State.OPERATIONAL, "by_own_statement")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<h1>hello</h1>", "no format that we know"),
        (b'{"event": "something"}', "no format that we know"),
        (b'{"id": "a", "title": "b", "status": "resolved", "updated": "soon"}', "updated is no time"),
    ],
)
async def test_what_cannot_be_read_is_kept_and_told(start: Start, body: bytes, reason: str) -> None:
    async with start(SETTINGS, NOW, Internet()) as world:
        assert await send(world, {"notices": []}) == 202
        await world.at(NOW)
        assert await state(world, "invoicing") == (State.NO_NOTICE, "silent")
        assert await send(world, body) == 202
        await world.at(NOW)
        (view,) = (await world.page()).sources
        assert view.problem is Trouble.UNRECOGNISED
        assert await state(world, "invoicing") == (State.UNKNOWN, "source_unreadable")
        shown = await world.get("/sources")
        assert reason in shown
        assert TOKEN not in shown
        assert await send(world, {"id": "i", "title": "Information", "body": "Opening hours."}) == 202
        await world.at(NOW + MINUTE)
        assert await state(world, "invoicing") == (State.NO_NOTICE, "silent")
    async with start(SETTINGS, NOW + HOUR, Internet()) as world:  # a program that starts tries again what it could not read
        assert await state(world, "invoicing") == (State.UNKNOWN, "source_unreadable")


async def test_silence_is_a_fault_only_where_it_is_said_to_be(start: Start) -> None:
    async with start(SETTINGS + 'max_silence = "1h"', NOW, Internet()) as world:
        ahead: dict[str, list[str]] = {"notices": []}
        await send(world, ahead)
        await world.at(NOW + 30 * MINUTE)
        assert await send(world, ahead) == 200  # the same bytes: nothing new, but a sign of life
        await world.at(NOW + 89 * MINUTE)
        assert await state(world, "login") == (State.NO_NOTICE, "silent")
        await world.at(NOW + 91 * MINUTE)
        assert await state(world, "login") == (State.UNKNOWN, "source_expired")
    async with start(SETTINGS, NOW + 5 * HOUR, Internet()) as world:
        assert await state(world, "login") == (State.NO_NOTICE, "silent")


async def test_the_prose_of_a_notice_is_read(start: Start) -> None:
    notice = {
        "id": "2026-7",
        "title": "系统维护通知",
        "body": "定于11月24日20:00至22:00停机维护。",
        "published": "2026-11-24T16:00:00+08:00",
    }
    async with start(SETTINGS, NOW, Internet()) as world:
        assert await send(world, notice) == 202
        await world.at(NOW)
        (event,) = (await world.known()).events
        assert event.lifecycle is Lifecycle.SCHEDULED
        assert event.phases[0].start == datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
        await send(world, notice | {"status": "cancelled", "updated": "2026-11-24T17:05:00+08:00"})
        await send(world, notice | {"body": "推迟到25日。", "updated": "2026-11-24T17:01:00+08:00"})
        await world.at(NOW + 10 * MINUTE)
        (event,) = (await world.known()).events
        assert event.lifecycle is Lifecycle.CANCELLED


@pytest.mark.parametrize(("backfilled", "alerts"), [(True, 0), (False, 1)])
async def test_what_is_entered_long_afterwards_alerts_nobody(start: Start, backfilled: bool, alerts: int) -> None:
    internet = Internet()
    async with start(SUBSCRIBED, NOW, internet) as world:
        over = {"resolved_at": written(NOW - 30 * HOUR), "created_at": written(NOW - 31 * HOUR), "backfilled": True}
        body = incident(NOW, "resolved", "It was slow.", **over) if backfilled else incident(NOW, "identified", "It is slow.")
        await send(world, body)
        await world.at(NOW)
        assert len((await world.known()).events) == 1
        assert len(internet.hooks) == alerts


async def test_signed_messages_are_taken_once_and_copies_of_them_never(start: Start) -> None:
    """As the library of the standard signs them; a copy that is sent later, or says something else, has no effect."""

    def headers(content: bytes, at: datetime, name: str = "msg_1") -> dict[str, str]:
        signature = Webhook(SECRET).sign(name, at, content.decode())
        return {"webhook-id": name, "webhook-timestamp": str(int(at.timestamp())), "webhook-signature": signature}

    first = json.dumps({"id": "n1", "title": "Login is down", "status": "investigating"}).encode()
    other = json.dumps({"id": "n1", "title": "Login is up", "status": "resolved"}).encode()
    right = headers(first, NOW)
    async with start(SIGNED, NOW, Internet()) as world:
        assert await send(world, first, PING_KEY, right) == 202
        assert await send(world, first, PING_KEY, right) == 200  # replayed at once
        assert await send(world, other, PING_KEY, right) == 401  # another body
        assert await send(world, other, PING_KEY, headers(other, NOW)) == 409  # truly signed, but the id was used
        assert await send(world, first, PING_KEY) == 401
        assert await send(world, first, PING_KEY, headers(first, NOW + 301 * timedelta(seconds=1), "msg_2")) == 401
        await world.at(NOW + 301 * timedelta(seconds=1))
        assert await send(world, first, PING_KEY, right) == 401  # replayed when it is too old
        ((lifecycle, text),) = await told(world)
        assert (lifecycle, "Login is down" in text) == (Lifecycle.IN_PROGRESS, True)
