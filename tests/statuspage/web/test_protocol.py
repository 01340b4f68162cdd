"""Published bytes over the wire: from within the protocol and through the plain ASGI layer, which answer byte for byte the same."""

import asyncio
import gzip
from collections.abc import Iterator
from contextlib import contextmanager

import brotli
import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from statuspage.web.bounded import BoundedProtocol
from statuspage.web.published import publish
from tests.statuspage.web.wire import PATIENT, request, serving, statuses, undated

BODY = ("<p>北京市电子税务局 正常</p>" * 100).encode()
PAGE = publish(BODY, "text/html; charset=utf-8", "public, no-cache")
PAGES = {
    "/": PAGE,
    "/en/": publish(BODY + b"en", "text/html; charset=utf-8", "public, no-cache"),
    "/small": publish(b"ok", "text/plain", "no-cache"),
    "/税": publish(b"tax", "text/plain", "no-cache"),
    "/diagnose": publish(b"choose", "text/plain", "no-cache"),
    "/diagnose?service=etax": publish(b"etax", "text/plain", "no-cache"),
}
ETAG = PAGE.etag.decode()

STARTS = [
    *("GET / HTTP/1.1", "HEAD / HTTP/1.1", "GET / HTTP/1.0", "HEAD / HTTP/1.0", "GET /?utm=1 HTTP/1.1", "GET /en/ HTTP/1.1"),
    *(
        "GET /small HTTP/1.1",
        "GET /%65n/ HTTP/1.1",
        "GET /%E7%A8%8E HTTP/1.1",
        "GET http://x/en/ HTTP/1.1",
        "GET http://x HTTP/1.1",
    ),
    *("GET /?q=1 HTTP/1.1", "GET /en/?x&q=%E7%A8%8E HTTP/1.1", "GET /small?q=1 HTTP/1.1"),
    *("GET /diagnose HTTP/1.1", "GET /diagnose?service=etax HTTP/1.1", "GET /%64iagnose?x=1&service=%65tax HTTP/1.1"),
    *("GET /diagnose?utm=1 HTTP/1.1", "GET /diagnose?service=nobody HTTP/1.1", "GET /diagnose?service=a&service=b HTTP/1.1"),
    *("GET /diagnose%3Fservice=etax HTTP/1.1", "GET /diagnose%3Fservice=etax?x HTTP/1.1"),
    *("GET // HTTP/1.1", "GET /en HTTP/1.1", "GET /nothing HTTP/1.1", "GET /./en/ HTTP/1.1", "GET /%ff HTTP/1.1"),
    *("POST / HTTP/1.1", "PUT / HTTP/1.1", "DELETE / HTTP/1.1", "OPTIONS / HTTP/1.1", "OPTIONS * HTTP/1.1", "PATCH /en/ HTTP/1.1"),
    *("GET /#x HTTP/1.1", "GET /?" + "a" * 400 + " HTTP/1.1", "CONNECT x:443 HTTP/1.1", "GET /en/;a HTTP/1.1", "GET /%2F HTTP/1.1"),
]
FIELDS = [
    *("accept-encoding: br", "accept-encoding: gzip", "accept-encoding: gzip, deflate, br, zstd", "accept-encoding: br;q=0, gzip"),
    *("accept-encoding: identity", "accept-encoding: *", "accept-encoding: BR", "accept-encoding: gzip;q=0.5,br;q=1.0"),
    *("accept-encoding:", "accept-encoding: gzip;q=0, br;q=0, identity;q=0", "accept-encoding: x-gzip"),
    *(f"if-none-match: {ETAG}", f'if-none-match: "a", {ETAG}', "if-none-match: *", 'if-none-match: W/"other"', "if-none-match:"),
    *(f"if-match: {ETAG}", "if-modified-since: Wed, 21 Oct 2026 07:28:00 GMT", "range: bytes=0-9", "range: bytes=0-,0-,0-"),
    *("content-length: 0", "expect: 100-continue", "connection: keep-alive", "connection: Keep-Alive, x", "x-forwarded-host: evil"),
]


def both_of(start: str, *fields: str) -> bytes:
    return request(start.encode(), *(field.encode() for field in fields))


QUESTIONS = [
    *(both_of(start) for start in STARTS),
    *(both_of(f"{method} / HTTP/1.1", field) for field in FIELDS for method in ("GET", "HEAD")),
    *(both_of("GET / HTTP/1.0", field) for field in FIELDS),
    both_of("GET / HTTP/1.1", "accept-encoding: gzip", "accept-encoding: br"),
    both_of("GET / HTTP/1.1", f"if-none-match: {ETAG}", "accept-encoding: br"),
    both_of("HEAD /small HTTP/1.1", "accept-encoding: br"),
    both_of("GET / HTTP/1.1", "connection: upgrade, http2-settings", "upgrade: h2c", "http2-settings: AAMAAABkAAQAAP__"),
    request(b"GET / HTTP/1.1", b"content-length: 3", body=b"abc"),
    request(b"GET / HTTP/1.1", b"transfer-encoding: chunked", body=b"3\r\nabc\r\n0\r\n\r\n"),
    request(b"GET / HTTP/1.1", close=False) * 3 + request(b"GET /en/ HTTP/1.1"),
    request(b"GET / HTTP/1.1", close=False) + request(b"POST /echo HTTP/1.1", b"content-length: 3", body=b"abc"),
    request(b"GET /nothing HTTP/1.1", close=False) + request(b"HEAD / HTTP/1.1", close=False) + request(b"GET /small HTTP/1.1"),
    request(b"GET / HTTP/1.1") + request(b"GET /en/ HTTP/1.1"),
    b"GET / HTTP/1.0\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n",
]


async def test_the_layer_alone_gives_the_same_answers_byte_for_byte(both: None) -> None:
    async with serving(PAGES) as fast, serving(PAGES, fast=False) as plain:
        for question in QUESTIONS:
            one, other = [undated(await wire.ask(question)) for wire in (fast, plain)]
            assert one == other, question
            assert one, question
        searches = ["GET /", "GET /en/"]
        assert [seen for seen in fast.application.seen if seen in {*searches, "HEAD /"}] == searches


@pytest.mark.parametrize(
    ("accepted", "encoding", "decode"),
    [
        (b"gzip, deflate, br, zstd", b"br", brotli.decompress),
        (b"gzip;q=1.0, br;q=0", b"gzip", gzip.decompress),
        (b"", None, bytes),
    ],
)
async def test_a_page_arrives_whole_in_the_encoding_that_was_asked_for(
    accepted: bytes, encoding: bytes | None, decode: object
) -> None:
    async with serving(PAGES) as wire:
        got = await wire.ask(request(b"GET / HTTP/1.1", b"accept-encoding: " + accepted))
        head, _, body = got.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 OK\r\ndate: ")
        assert (b"content-encoding: " + (encoding or b"")) in head or encoding is None
        assert f"content-length: {len(body)}".encode() in head
        assert decode(body) == BODY  # type: ignore[operator]


async def test_a_head_or_a_304_is_followed_by_the_next_answer(both: None) -> None:
    async with serving(PAGES) as wire:
        conditional = b"if-none-match: " + PAGE.etag
        got = await wire.ask(
            request(b"HEAD / HTTP/1.1", close=False)
            + request(b"GET / HTTP/1.1", conditional, close=False)
            + request(b"GET /small HTTP/1.1")
        )
        assert statuses(got) == [200, 304, 200]
        assert got.endswith(b"\r\n\r\nok")


async def test_a_connection_is_kept_and_closes_when_it_is_idle(both: None) -> None:
    async with serving(PAGES, keep_alive=0) as wire:
        got = await wire.ask(request(b"GET /small HTTP/1.1", close=False))
        assert statuses(got) == [200]
        assert b"connection: close" not in got
    async with serving(PAGES) as wire:
        line = await wire.open()
        for _ in range(3):
            line.say(request(b"GET /small HTTP/1.1", close=False))
            await line.until(b"\r\n\r\nok")
        assert await line.hears_nothing(0.01)


async def test_a_page_waits_for_the_answer_before_it(both: None) -> None:
    async with serving(PAGES) as wire:
        line = await wire.open()
        line.say(request(b"GET /held HTTP/1.1", close=False) + request(b"GET /small HTTP/1.1"))
        await wire.application.begun.wait()
        assert await line.hears_nothing(0.01)
        wire.application.go.set()
        got = await line.rest()
        assert got.index(b"/held") < got.index(b"\r\n\r\nok")


async def test_who_asks_on_without_reading_is_not_answered_into_memory(both: None) -> None:
    """A published answer is written only while the transport takes it; the requests ahead wait like any other."""
    async with serving({"/": publish(bytes(range(256)) * 2000, "application/octet-stream", "no-cache")}) as wire:
        line = await wire.open()
        line.reader._transport.pause_reading()  # type: ignore[attr-defined]
        line.say(request(b"GET / HTTP/1.1", close=False) * 30 + request(b"GET / HTTP/1.1"))
        while not wire.server.server_state.tasks:  # noqa: ASYNC110 -- until one has to wait
            await asyncio.sleep(0)
        (held,) = wire.server.server_state.connections
        assert isinstance(held, BoundedProtocol)
        assert held.transport.get_write_buffer_size() < 2_500_000
        line.reader._transport.resume_reading()  # type: ignore[attr-defined]
        assert statuses(await line.rest()) == [200] * 31


@contextmanager
def no_tasks() -> Iterator[list[object]]:
    """The tasks that are made meanwhile."""
    loop = asyncio.get_running_loop()
    made: list[object] = []

    def factory(loop: asyncio.AbstractEventLoop, work: object, **more: object) -> "asyncio.Task[object]":
        made.append(work)
        return asyncio.Task(work, loop=loop, **more)  # type: ignore[arg-type]

    loop.set_task_factory(factory)  # type: ignore[arg-type]
    try:
        yield made
    finally:
        loop.set_task_factory(None)


async def test_no_task_is_made_for_a_page(both: None) -> None:
    async with serving(PAGES) as wire:
        line = await wire.open()
        line.say(request(b"GET /nothing HTTP/1.1", close=False))
        await line.until(b"/nothing")
        with no_tasks() as made:
            line.say(request(b"GET /small HTTP/1.1", close=False))
            await line.until(b"\r\n\r\nok")
            assert made == []
            line.say(request(b"GET /nothing HTTP/1.1", close=False))
            await line.until(b"/nothing")
            assert len(made) == 1
        assert wire.server.server_state.total_requests == 3


async def broken(scope: Scope, receive: Receive, send: Send) -> None:
    raise RuntimeError("everything behind the pages is gone")


async def test_a_page_is_answered_whatever_becomes_of_what_is_behind_it(both: None) -> None:
    app: ASGIApp = broken
    async with serving(PAGES, PATIENT, app=app) as wire:
        assert statuses(await wire.ask(request(b"GET / HTTP/1.1"))) == [200]
        assert statuses(await wire.ask(request(b"GET /nothing HTTP/1.1"))) == [500]
