"""Pushes as Uptime Kuma and Gatus take them, with their answers to the letter."""

import pytest

from statuspage.core.heartbeat import Signal
from tests.statuspage.web.inquiry import KEY, Desk, Disk

S, F = Signal.SUCCESS, Signal.FAIL
RANGE = '{"ok":false,"msg":"Invalid ping value. Must be between 0 and 100000000000 ms."}'
NOBODY = '{"ok":false,"msg":"Monitor not found or not active."}'


@pytest.mark.parametrize(
    ("method", "query", "status", "body", "kept"),
    [
        ("GET", "", 200, '{"ok":true}', [(S, "OK")]),
        ("GET", "?status=up&msg=OK&ping=", 200, '{"ok":true}', [(S, "OK")]),
        ("POST", "?status=up&msg=OK&ping=", 200, '{"ok":true}', [(S, "OK")]),
        ("PUT", "?status=up", 200, '{"ok":true}', [(S, "OK")]),
        ("DELETE", "?status=up", 200, '{"ok":true}', [(S, "OK")]),
        ("GET", "?status=&msg=", 200, '{"ok":true}', [(S, "OK")]),
        ("GET", "?status=down&msg=disk+full", 200, '{"ok":true}', [(F, "disk full")]),
        ("GET", "?status=UP", 200, '{"ok":true}', [(F, "OK")]),
        ("GET", "?status=pending", 200, '{"ok":true}', [(F, "OK")]),
        ("GET", "?ping=12.5", 200, '{"ok":true}', [(S, "OK (12.5 ms)")]),
        ("GET", "?ping=12ms", 200, '{"ok":true}', [(S, "OK (12 ms)")]),
        ("GET", "?ping=fast", 200, '{"ok":true}', [(S, "OK")]),
        ("GET", "?ping=100000000000", 200, '{"ok":true}', [(S, "OK (1e+11 ms)")]),
        ("GET", "?ping=100000000001", 404, RANGE, []),
        ("GET", "?ping=-1", 404, RANGE, []),
        ("GET", "?ping=Infinity", 404, RANGE, []),
        ("GET", "?ping=1e999", 404, RANGE, []),
        ("GET", "?watermark=1795510740", 200, '{"ok":true}', [(S, "OK")]),
    ],
)
async def test_uptime_kuma(method: str, query: str, status: int, body: str, kept: list[tuple[Signal, str]]) -> None:
    desk = Desk()
    told = await desk.ask(method, f"/api/push/kuma0token{query}")
    assert (told.status, told.body, told.headers["content-type"]) == (status, body, "application/json")
    assert [(a.ping.signal, a.ping.note) for a in desk.disk.taken if a.ping] == kept


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/push/nobody", NOBODY),
        ("/api/push/nobody?ping=-1", RANGE),
        ("/api/push/kuma0token?watermark=soon", '{"ok":false,"msg":"Invalid watermark: Invalid isoformat string: \'soon\'"}'),
    ],
)
async def test_uptime_kuma_answers_every_failure_404(path: str, body: str) -> None:
    told = await Desk().ask("GET", path)
    assert (told.status, told.body) == (404, body)


async def test_uptime_kuma_is_not_told_that_a_lost_push_was_kept() -> None:
    told = await Desk(Disk(full=True)).ask("GET", "/api/push/kuma0token")
    assert (told.status, told.headers["retry-after"]) == (503, "5")


PATH = "/api/v1/endpoints/etax_sync/external"
TOKEN = f"Bearer {KEY}"


@pytest.mark.parametrize(
    ("address", "token", "status", "body", "kept"),
    [
        (f"{PATH}?success=true", TOKEN, 200, "", [(S, "")]),
        (f"{PATH}?success=true&error=&duration=10s", TOKEN, 200, "", [(S, "(10s)")]),
        (f"{PATH}?success=true&error=ignored", TOKEN, 200, "", [(S, "")]),
        (f"{PATH}?success=false&error=no+answer&duration=1h2m3.5s", TOKEN, 200, "", [(F, "no answer (1h2m3.5s)")]),
        (f"{PATH}?success=true&duration=0", TOKEN, 200, "", [(S, "(0)")]),
        (f"{PATH}?success=true&duration=10", TOKEN, 400, 'invalid duration: time: missing unit in duration "10"', []),
        (f"{PATH}?success=true&duration=soon", TOKEN, 400, 'invalid duration: time: invalid duration "soon"', []),
        (PATH, TOKEN, 400, "missing or invalid success query parameter", []),
        (f"{PATH}?success=yes", TOKEN, 400, "missing or invalid success query parameter", []),
        (f"{PATH}?success=yes", "", 400, "missing or invalid success query parameter", []),
        (f"{PATH}?success=true", "", 401, "invalid Authorization header", []),
        (f"{PATH}?success=true", f"Basic {KEY}", 401, "invalid Authorization header", []),
        (f"{PATH}?success=true", "Bearer  ", 401, "bearer token must not be empty", []),
        (f"{PATH}?success=true", "Bearer wrong", 401, "invalid token", []),
        (f"{PATH}?success=true", "Bearer kuma0token", 401, "invalid token", []),
        (f"{PATH.replace('sync', 'other')}?success=true", TOKEN, 404, "not found", []),
        (f"{PATH}?success=true&watermark=soon", TOKEN, 400, "invalid watermark: Invalid isoformat string: 'soon'", []),
    ],
)
async def test_gatus(address: str, token: str, status: int, body: str, kept: list[tuple[Signal, str]]) -> None:
    desk = Desk()
    told = await desk.ask("POST", address, authorization=token)
    assert (told.status, told.body) == (status, body)
    assert [(a.ping.signal, a.ping.note) for a in desk.disk.taken if a.ping] == kept


async def test_gatus_takes_an_error_from_a_body() -> None:
    desk = Desk()
    await desk.ask("POST", f"{PATH}?success=false", b'{"error": "no answer"}', authorization=TOKEN)
    assert [a.ping.note for a in desk.disk.taken if a.ping] == ["no answer"]
