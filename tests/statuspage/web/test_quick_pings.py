"""Pings over the wire: from within the protocol and through the plain ASGI layers, which answer and keep exactly the same."""

import asyncio
import logging

import pytest

from statuspage.web.bounded import BoundedProtocol
from tests.statuspage.web.inquiry import HOOK, KEY, PING_KEY, Desk, Disk
from tests.statuspage.web.test_protocol import PAGES, no_tasks
from tests.statuspage.web.wire import SHORT, Wire, limits, request, serving, statuses, undated

RID = "728b3763-ea84-4c3d-b2c5-cb8a1f3e7c4a"

PATHS = [
    *(f"/ping/{KEY}", f"/ping/{KEY}/", f"/{KEY}", f"/{KEY}/fail", f"/ping/{KEY}/start", f"/ping/{KEY}/fail", f"/ping/{KEY}/log"),
    *(f"/ping/{KEY}/0", f"/ping/{KEY}/255", f"/ping/{KEY}/256", f"/ping/{KEY}/sideways", f"/ping/{KEY}/a/b/c", "/ping/", "/ping"),
    *(f"/ping/{PING_KEY}/sync", f"/ping/{PING_KEY}/nightly_job/start", f"/ping/{PING_KEY}/new-job?create=1", f"/ping/{PING_KEY}"),
    *("/ping/kuma0token", "/ping/kuma0token/fail", "/ping/nobody", "/ping/unset", "/11111111-1111-1111-1111-111111111111"),
    *(f"/ping/{KEY}/start?rid={RID}", f"/ping/{KEY}?rid={RID[:-1]}", f"/ping/{KEY}?rid=", f"/ping/{KEY}?at=2026-01-01T00:00:00Z"),
    *(f"/ping/{KEY}?watermark=1795510740", f"/ping/{KEY}?watermark=yesterday", f"/ping/{KEY}?watermark=9999-12-31T23:59:59Z"),
    *(f"/ping/{KEY}?watermark=%E6%98%A8%E5%A4%A9", f"/ping/%30{KEY[1:]}", f"/ping/{KEY}#x", f"http://x/ping/{KEY}", "/ping/%ff"),
    f"/ping/{KEY}?msg={'a' * 400}",
]
METHODS = ["GET", "HEAD", "POST", "PUT", "OPTIONS", "DELETE", "CONNECT"]
FIELDS = ["connection: keep-alive", "expect: 100-continue", "accept-encoding: br", "if-none-match: *", "content-length: 0"]


def plain(method: str, path: str, *fields: str, version: str = "1.1", close: bool = True) -> bytes:
    return request(f"{method} {path} HTTP/{version}".encode(), *(field.encode() for field in fields), close=close)


PING = plain("GET", f"/ping/{KEY}", close=False)
LAST = plain("GET", f"/ping/{KEY}/fail")
CHUNKED = b"5\r\n\xe5\xaf\xbc\xe5\x87\r\n1\r\n\xba\r\n0\r\n\r\n"

QUESTIONS = [
    *(plain(method, path) for path in PATHS for method in METHODS),
    *(
        plain(method, f"/ping/{KEY}", field, version=version)
        for field in FIELDS
        for method in METHODS
        for version in ("1.0", "1.1")
    ),
    plain("GET", f"/ping/{KEY}", "connection: upgrade, http2-settings", "upgrade: h2c", "http2-settings: AAMAAABkAAQAAP__"),
    request(f"POST /ping/{KEY} HTTP/1.1".encode(), b"content-length: 21", body=b'{"watermark": "soon"}'),
    request(f"POST /ping/{KEY} HTTP/1.1".encode(), b"content-length: 25", body=b'{"watermark": 1795510740}'),
    request(f"POST /ping/{KEY} HTTP/1.1".encode(), b"content-length: 3", b"expect: 100-continue", body=b"abc"),
    request(f"POST /ping/{KEY}/log HTTP/1.1".encode(), b"transfer-encoding: chunked", body=CHUNKED),
    request(f"POST /ping/{KEY} HTTP/1.1".encode(), b"content-length: 200000", body=b"x" * 200_000),
    request(f"POST /ping/{KEY} HTTP/1.1".encode(), b"content-length: 9999999"),
    request(f"GET /ping/{KEY} HTTP/1.1".encode(), b"content-length: 3", b"content-length: 4", body=b"abc"),
    f"GET /ping/{KEY} HTTP/1.1\r\n\r\n".encode(),
    # one after the other on a connection
    PING * 3 + LAST,
    PING + plain("HEAD", f"/ping/{KEY}", close=False) + plain("GET", "/small", close=False) + LAST,
    plain("GET", "/small", close=False) + PING + plain("GET", "/nothing", close=False) + PING + plain("GET", "/small"),
    PING + request(f"POST /ping/{KEY} HTTP/1.1".encode(), b"content-length: 3", body=b"abc", close=False) + LAST,
    LAST + PING,
    PING + b"nonsense\r\n\r\n",
    # other senders
    *(plain(method, "/api/push/kuma0token?status=down&msg=x&ping=1") for method in ("GET", "POST", "HEAD")),
    *(plain("GET", f"/api/push/{path}") for path in ("kuma0token?ping=-1", "nobody", "kuma0token?watermark=x")),
    plain("POST", "/api/v1/endpoints/etax_sync/external?success=true", f"authorization: Bearer {KEY}"),
    plain("POST", "/api/v1/endpoints/etax_sync/external?success=maybe", f"authorization: Bearer {KEY}"),
    plain("POST", "/api/v1/endpoints/etax_sync/external?success=true", "authorization: Bearer x"),
    plain("POST", "/api/v1/endpoints/nobody/external?success=true", f"authorization: Bearer {KEY}"),
    request(f"POST /hooks/{HOOK} HTTP/1.1".encode(), b"content-length: 13", body=b'{"alerts":[]}'),
    request(b"POST /hooks/nobody HTTP/1.1", b"content-length: 2", body=b"{}"),
]


@pytest.mark.parametrize("full", [False, True])
async def test_the_layers_alone_give_the_same_answers_byte_for_byte_and_keep_the_same(both: None, full: bool) -> None:
    quick, slow = Desk(Disk(full=full)), Desk(Disk(full=full))
    async with (
        serving(PAGES, pings=quick.pings, app=quick.routes) as fast,
        serving(PAGES, pings=slow.pings, app=slow.routes, fast=False) as layers,
    ):
        for question in QUESTIONS:
            one, other = [undated(await wire.ask(question)) for wire in (fast, layers)]
            assert one == other, question
            assert one, question
            assert quick.disk.taken == slow.disk.taken, question
    assert bool(quick.disk.taken) is not full


async def test_no_task_is_made_for_a_ping(both: None) -> None:
    desk = Desk()
    async with serving({}, pings=desk.pings) as wire:
        line = await wire.open()
        with no_tasks() as made:
            for question in (PING, plain("HEAD", f"/ping/{KEY}", close=False), plain("GET", "/ping/nobody", close=False)):
                line.say(question)
                await line.until(b"\r\n\r\n")
            assert made == []
        assert wire.server.server_state.total_requests == 3
    assert len(desk.disk.taken) == 2


async def held(wire: Wire, desk: Desk, *said: bytes) -> "asyncio.Future[bytes]":
    """What a connection is told that has said this, the first ping of which waits for the disk; to be awaited."""
    line = await wire.open()
    line.say(b"".join(said))
    await desk.disk.entered.wait()
    assert await line.hears_nothing(0.01)
    return asyncio.ensure_future(line.rest())


async def test_nothing_is_answered_before_it_is_on_disk_and_what_comes_after_waits_its_turn(both: None) -> None:
    desk = Desk(Disk(slow=True))
    async with serving(PAGES, pings=desk.pings) as wire:
        told = await held(wire, desk, PING, plain("GET", "/small", close=False), plain("GET", "/nothing"))
        desk.disk.turn()
        got = await told
        assert statuses(got) == [200, 200, 200]
        assert got.index(b"\r\n\r\nOK") < got.index(b"\r\n\r\nok") < got.index(b"\r\n\r\n/nothing")


async def test_who_leaves_before_the_answer_does_no_harm_and_the_ping_is_kept(both: None, caplog: pytest.LogCaptureFixture) -> None:
    desk = Desk(Disk(slow=True))
    async with serving({}, pings=desk.pings) as wire:
        line = await wire.open()
        line.say(PING)
        await desk.disk.entered.wait()
        (connection,) = wire.server.server_state.connections
        line.close()
        async with asyncio.timeout(10):
            while wire.server.server_state.connections:  # noqa: ASYNC110 -- until the server has seen it
                await asyncio.sleep(0)
        with caplog.at_level(logging.WARNING):
            desk.disk.turn()
        assert isinstance(connection, BoundedProtocol)
        assert connection.transport.is_closing()
        assert len(desk.disk.taken) == 1
        assert not caplog.records


@pytest.mark.parametrize("slow", [False, True])
async def test_what_follows_a_last_ping_is_not_heard(both: None, slow: bool) -> None:
    desk = Desk(Disk(slow=slow))
    async with serving({}, pings=desk.pings) as wire:
        line = await wire.open()
        line.say(LAST + PING + PING)
        await desk.disk.entered.wait()
        desk.disk.turn()
        assert statuses(await line.rest()) == [200]
    assert len(desk.disk.taken) == 1


async def test_at_its_end_the_server_waits_for_the_answer_that_is_owed(both: None) -> None:
    desk = Desk(Disk(slow=True))
    async with serving({}, pings=desk.pings) as wire:
        told = await held(wire, desk, PING)
        wire.stop()
        async with asyncio.timeout(10):
            while wire.server.servers[0].is_serving():  # noqa: ASYNC110 -- until it has begun to end
                await asyncio.sleep(0)
        await asyncio.sleep(0)
        desk.disk.turn()
        got = await told
        assert statuses(got) == [200]
        assert b"\r\nconnection: close\r\n" in got


@pytest.mark.parametrize("after", [b"nonsense\r\n\r\n", b"GET / HTTP/1.1\r\nhost: x\r\nhost: y\r\n\r\n"])
async def test_an_answer_is_still_given_when_nonsense_follows(both: None, after: bytes) -> None:
    desk = Desk(Disk(slow=True))
    async with serving({}, pings=desk.pings) as wire:
        told = await held(wire, desk, PING, after)
        desk.disk.turn()
        assert statuses(await told) == [200]


async def test_a_connection_closes_when_it_is_idle_after_a_ping(both: None) -> None:
    async with serving({}, pings=Desk().pings, keep_alive=0) as wire:
        got = await wire.ask(PING)
        assert statuses(got) == [200]
        assert b"connection: close" not in got


async def test_a_body_has_its_time(both: None) -> None:
    desk = Desk()
    async with serving({}, limits(body_time=SHORT, linger_time=SHORT), pings=desk.pings) as wire:
        head = request(f"POST /ping/{KEY} HTTP/1.1".encode(), b"content-length: 10", close=False)
        assert statuses(await wire.ask(head, b"abc")) == [408]
