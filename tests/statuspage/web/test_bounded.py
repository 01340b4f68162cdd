"""What a client may cost: every deadline and cap, and every way in which a connection can end."""

import asyncio

import pytest

from statuspage.web.bounded import BoundedProtocol
from statuspage.web.published import publish
from tests.statuspage.web.wire import SHORT, limits, request, serving, statuses

OVERDUE = b"HTTP/1.1 408 Request Timeout\r\n"
LARGE = b"HTTP/1.1 413 Request Entity Too Large\r\n"
HEAD_LARGE = b"HTTP/1.1 431 Request Header Fields Too Large\r\n"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([], []),
        ([b"\r\n\r\n"], []),
        ([b"GET / HT"], [408]),
        ([b"GET / HTTP/1.1\r\nhost: x\r\nx-a: "], [408]),
        ([request(b"GET /a HTTP/1.1", close=False), b"GE"], [200, 408]),
        ([request(b"GET /a HTTP/1.1", close=False) + b"GET /b HTTP/1.1\r\nhost"], [200, 408]),
    ],
)
async def test_a_head_has_its_time(both: None, parts: list[bytes], expected: list[int]) -> None:
    async with serving({}, limits(header_time=SHORT, linger_time=SHORT)) as wire:
        assert statuses(await wire.ask(*parts)) == expected
        assert "GET /b" not in wire.application.seen


@pytest.mark.parametrize("path", [b"/page", b"/a"])
@pytest.mark.parametrize(("rest", "expected"), [(b"GE", OVERDUE), (b"\r\n", b"")])
async def test_a_later_head_has_its_time_on_a_connection_that_is_kept(
    both: None, path: bytes, rest: bytes, expected: bytes
) -> None:
    pages = {"/page": publish(b"/page", "text/plain", "no-cache")}
    async with serving(pages, limits(header_time=SHORT, linger_time=SHORT), keep_alive=60) as wire:
        line = await wire.open()
        for _ in range(2):
            line.say(request(b"GET " + path + b" HTTP/1.1", close=False))
            await line.until(b"\r\n\r\n" + path)
        line.say(rest)
        assert (await line.rest()).startswith(expected)


async def test_a_connection_is_kept_from_its_last_answer_on(both: None) -> None:
    pages = {"/page": publish(b"/page", "text/plain", "no-cache")}
    async with serving(pages, keep_alive=60) as wire:
        line = await wire.open()
        for _ in range(2):
            line.say(request(b"GET /page HTTP/1.1", close=False))
            await line.until(b"\r\n\r\n/page")
        (kept,) = wire.server.server_state.connections
        assert isinstance(kept, BoundedProtocol)
        kept.timeout_keep_alive_handler()
        assert not kept.transport.is_closing()
        kept.timeout_keep_alive = 0
        kept.timeout_keep_alive_handler()
        assert await line.rest() == b""


async def test_empty_lines_are_no_request_and_keep_no_connection(both: None) -> None:
    async with serving({}, limits(header_time=SHORT)) as wire:
        line = await wire.open()
        line.say(request(b"GET /a HTTP/1.1", close=False))
        await line.until(b"\r\n\r\n/a")
        line.say(b"\r\n")
        assert await line.rest() == b""


async def test_a_head_that_drips_is_not_given_more_time(both: None) -> None:
    async with serving({}, limits(header_time=SHORT, linger_time=SHORT)) as wire:
        line = await wire.open()
        assert (await line.drip(b"GET / HTTP/1.1\r\n" + b"x-a: b\r\n" * 50)).startswith(OVERDUE)


async def test_a_connection_that_is_kept_waits_as_long_as_uvicorn_has_it() -> None:
    async with serving({}, limits(header_time=SHORT), keep_alive=0) as wire:
        assert statuses(await wire.ask(request(b"GET /a HTTP/1.1", close=False))) == [200]


@pytest.mark.parametrize(
    "start",
    [
        request(b"POST /echo HTTP/1.1", b"content-length: 10", body=b"123"),
        request(b"POST /echo HTTP/1.1", b"transfer-encoding: chunked", body=b"3\r\nabc\r\n"),
        request(b"POST /early HTTP/1.1", b"content-length: 10", body=b"123"),
    ],
)
async def test_a_body_has_its_time(both: None, start: bytes) -> None:
    async with serving({}, limits(body_time=SHORT, linger_time=SHORT)) as wire:
        got = await wire.ask(start)
        if b"/echo" in start:
            assert got.startswith(OVERDUE)
            await wire.application.told.wait()
            assert (wire.application.gone, wire.application.bodies) == (["/echo"], [])
        else:  # what was answered before its body came is not answered twice
            assert statuses(got) == [200]


async def test_a_body_that_drips_is_not_given_more_time(both: None) -> None:
    async with serving({}, limits(body_time=SHORT, linger_time=SHORT)) as wire:
        line = await wire.open()
        line.say(request(b"POST /echo HTTP/1.1", b"content-length: 500"))
        assert (await line.drip(b"x" * 500)).startswith(OVERDUE)


async def test_time_does_not_run_for_who_is_not_read(both: None) -> None:
    """The application takes its time; the body waits in our own hands."""
    async with serving({}, limits(body_time=SHORT)) as wire:
        line = await wire.open()
        line.say(request(b"POST /held HTTP/1.1", b"content-length: 300000", body=b"x" * 300_000))
        await wire.application.begun.wait()
        assert await line.hears_nothing(2 * SHORT)
        wire.application.go.set()
        assert (await line.rest()).endswith(b"/held")


@pytest.mark.parametrize(
    ("parts", "answer"),
    [
        ([b"GET /" + b"a" * 3000 + b" HTTP/1.1\r\n"], HEAD_LARGE),
        ([request(b"GET /" + b"a" * 1100 + b" HTTP/1.1")], HEAD_LARGE),
        ([request(b"GET / HTTP/1.1", b"x-a: " + b"b" * 1000)], HEAD_LARGE),
        ([b"GET / HTTP/1.1\r\nx-a: " + b"b" * 600, b"b" * 2000], HEAD_LARGE),
        ([request(b"GET / HTTP/1.1", *[b"a: b"] * 200)], HEAD_LARGE),
        ([b"\r\n" * 600], HEAD_LARGE),
        ([request(b"POST /echo HTTP/1.1", b"content-length: 2001")], LARGE),
        ([request(b"POST /echo HTTP/1.1", b"transfer-encoding: chunked", body=b"7d1\r\n" + b"x" * 2001)], LARGE),
        ([request(b"POST /echo HTTP/1.1", b"transfer-encoding: chunked"), b"1f4\r\n" + b"x" * 500 + b"\r\n"] * 6, LARGE),
        ([request(b"POST /echo HTTP/1.1", b"transfer-encoding: chunked", body=b"3;" + b"x" * 3000)], HEAD_LARGE),
    ],
)
async def test_what_is_too_large_is_refused_before_it_is_kept(both: None, parts: list[bytes], answer: bytes) -> None:
    async with serving({}, limits(head=1000, body=2000, linger_time=SHORT)) as wire:
        first, *_ = parts
        repeated = [first, *parts[1::2]] if len(parts) > 2 else parts
        got = await wire.ask(*repeated)
        assert got.startswith(answer)
        assert statuses(got) == [int(answer[9:12])]
        assert wire.application.bodies == []


@pytest.mark.parametrize(
    "whole",
    [
        request(b"GET /" + b"a" * 900 + b" HTTP/1.1"),
        request(b"GET / HTTP/1.1", *[b"a: b"] * 60),
        request(b"POST /echo HTTP/1.1", b"content-length: 2000", body=b"x" * 2000),
        request(b"POST /echo HTTP/1.1", b"transfer-encoding: chunked", body=b"7d0\r\n" + b"x" * 2000 + b"\r\n0\r\n\r\n"),
    ],
)
async def test_what_fits_is_answered(both: None, whole: bytes) -> None:
    async with serving({}, limits(head=1000, body=2000)) as wire:
        assert statuses(await wire.ask(whole)) == [200]


async def test_pipelined_heads_are_weighed_one_by_one(both: None) -> None:
    async with serving({}, limits(head=1000)) as wire:
        several = [request(b"GET /a HTTP/1.1", b"x-a: " + b"b" * 300, close=n == 9) for n in range(10)]
        assert statuses(await wire.ask(b"".join(several))) == [200] * 10


async def test_what_follows_the_body_is_not_added_to_the_head(both: None) -> None:
    async with serving({}) as wire:
        body = b"3\r\nabc\r\n0\r\nhost: evil\r\nx-forwarded-for: 1.2.3.4\r\n\r\n"
        assert (await wire.ask(request(b"POST /echo HTTP/1.1", b"transfer-encoding: chunked", body=body))).endswith(b"abc")


async def test_who_does_not_take_the_answer_is_cut(both: None) -> None:
    async with serving({}, limits(send_time=SHORT)) as wire:
        line = await wire.open()
        line.reader._transport.pause_reading()  # type: ignore[attr-defined]
        line.say(request(b"GET /big HTTP/1.1"))
        await wire.application.begun.wait()
        while wire.server.server_state.connections:  # noqa: ASYNC110 -- the server has no event for it
            await asyncio.sleep(0)
        line.reader._transport.resume_reading()  # type: ignore[attr-defined]
        assert len(await line.rest()) < 10_000_000


async def test_who_takes_the_answer_gets_all_of_it(both: None) -> None:
    async with serving({}) as wire:
        assert (await wire.ask(request(b"GET /big HTTP/1.1"))).count(b"x") >= 10_000_000


async def test_after_a_refusal_it_is_listened_for_a_while_so_that_the_refusal_arrives(both: None) -> None:
    async with serving({}, limits(body=1000, linger_time=SHORT)) as wire:
        line = await wire.open()
        line.say(request(b"POST /echo HTTP/1.1", b"content-length: 5000000"))
        assert await line.until(b"\r\n") == LARGE
        for _ in range(20):
            line.say(b"x" * 10_000)
        assert (await line.rest()).endswith(b"Request Entity Too Large")


async def test_what_comes_after_a_refusal_is_no_request(both: None) -> None:
    async with serving({}, limits(body=1000, linger_time=SHORT)) as wire:
        got = await wire.ask(
            request(b"POST /echo HTTP/1.1", b"content-length: 5000", close=False), request(b"GET /smuggled HTTP/1.1")
        )
        assert statuses(got) == [413]
        assert wire.application.seen == []


async def test_requests_that_are_sent_ahead_are_answered_in_their_order(both: None) -> None:
    async with serving({}) as wire:
        paths = [b"/held", b"/b", b"/c"]
        line = await wire.open()
        line.say(b"".join(request(b"GET " + path + b" HTTP/1.1", close=path == b"/c") for path in paths))
        await wire.application.begun.wait()
        assert wire.application.seen == ["GET /held"]
        wire.application.go.set()
        got = await line.rest()
        assert [got.index(path) for path in paths] == sorted(got.index(path) for path in paths)


async def test_only_so_many_requests_may_be_sent_ahead(both: None) -> None:
    async with serving({}, limits(waiting=3)) as wire:
        line = await wire.open()
        line.say(request(b"GET /held HTTP/1.1", close=False) + request(b"GET /b HTTP/1.1", close=False) * 50)
        await wire.application.begun.wait()
        wire.application.go.set()
        got = await line.rest()
        assert statuses(got) == [200] * 4
        assert got.count(b"connection: close") == 1


async def test_a_mistake_after_good_requests_ends_the_connection_after_their_answers(both: None) -> None:
    async with serving({}) as wire:
        line = await wire.open()
        line.say(request(b"GET /held HTTP/1.1", close=False) + b"GET / HTTP/1.1\r\nbad name: x\r\n\r\n")
        await wire.application.begun.wait()
        wire.application.go.set()
        got = await line.rest()
        assert statuses(got) == [200]
        assert b"connection: close" in got


async def test_a_client_that_leaves_ends_its_answer_and_those_that_wait(both: None) -> None:
    async with serving({}) as wire:
        line = await wire.open()
        line.say(request(b"GET /stream HTTP/1.1", close=False) + request(b"GET /b HTTP/1.1"))
        await line.until(b": hello\n\n")
        line.close()
        async with asyncio.timeout(10):
            await wire.application.told.wait()
        assert (wire.application.gone, wire.application.seen) == (["/stream"], ["GET /stream"])


async def test_a_client_that_ends_its_side_still_gets_its_answer(both: None) -> None:
    async with serving({}) as wire:
        line = await wire.open()
        line.say(request(b"GET /held HTTP/1.1"))
        await wire.application.begun.wait()
        wire.application.go.set()
        assert (await line.rest()).endswith(b"/held")


async def test_an_upgrade_is_answered_as_if_it_had_not_been_asked_for_and_ends_the_connection(both: None) -> None:
    async with serving({}) as wire:
        asking = request(b"GET /a HTTP/1.1", b"connection: upgrade", b"upgrade: websocket", close=False)
        got = await wire.ask(asking + request(b"GET /smuggled HTTP/1.1"))
        assert statuses(got) == [200]
        assert wire.application.seen == ["GET /a"]


async def test_a_body_that_waits_for_leave_gets_it(both: None) -> None:
    async with serving({}) as wire:
        line = await wire.open()
        line.say(request(b"POST /echo HTTP/1.1", b"content-length: 3", b"expect: 100-continue"))
        assert await line.until(b"\r\n\r\n") == b"HTTP/1.1 100 Continue\r\n\r\n"
        line.say(b"abc")
        assert (await line.rest()).endswith(b"abc")


async def test_at_the_end_idle_connections_and_streams_close_and_answers_under_way_are_given(both: None) -> None:
    async with serving({}) as wire:
        idle, streaming, held = [await wire.open() for _ in range(3)]
        idle.say(request(b"GET /a HTTP/1.1", close=False))
        await idle.until(b"/a")
        streaming.say(request(b"GET /stream HTTP/1.1", close=False))
        await streaming.until(b": hello\n\n")
        wire.application.begun.clear()
        held.say(request(b"GET /held HTTP/1.1", close=False))
        await wire.application.begun.wait()
        wire.stop()
        assert await idle.rest() == b""
        assert not (await streaming.rest()).endswith(b"0\r\n\r\n")  # so that a reader knows to come again
        wire.application.go.set()
        got = await held.rest()
        assert statuses(got) == [200]
        assert b"connection: close" in got
        assert wire.application.gone == ["/stream"]


async def test_at_the_end_an_answer_that_does_not_come_is_given_up(both: None) -> None:
    async with serving({}, limits(stop_time=SHORT)) as wire:
        line = await wire.open()
        line.say(request(b"GET /held HTTP/1.1", close=False))
        await wire.application.begun.wait()
        wire.stop()
        assert await line.rest() == b""


async def test_before_a_request_the_end_closes(both: None) -> None:
    async with serving({}) as wire:
        silent = await wire.open()
        while not wire.server.server_state.connections:  # noqa: ASYNC110 -- the server has no event for it
            await asyncio.sleep(0)
        wire.stop()
        assert await silent.rest() == b""
