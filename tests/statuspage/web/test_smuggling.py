"""Requests whose end two readers could see in different places: each is refused, and nothing after it is taken for a request."""

import pytest

from tests.statuspage.web.wire import limits, request, serving, statuses

NEXT = b"GET /smuggled HTTP/1.1\r\nhost: x\r\n\r\n"


def post(*fields: bytes, body: bytes = b"") -> bytes:
    return request(b"POST /echo HTTP/1.1", *fields, body=body, close=False)


def chunks(body: bytes, *fields: bytes) -> bytes:
    return post(b"transfer-encoding: chunked", *fields, body=body)


REFUSED = {
    "length and chunks": post(b"content-length: 6", b"transfer-encoding: chunked", body=b"0\r\n\r\n"),
    "chunks and length": post(b"transfer-encoding: chunked", b"content-length: 6", body=b"0\r\n\r\n"),
    "two lengths": post(b"content-length: 3", b"content-length: 5", body=b"abc"),
    "the same length twice": post(b"content-length: 3", b"content-length: 3", body=b"abc"),
    "a list of lengths": post(b"content-length: 3, 3", body=b"abc"),
    "a signed length": post(b"content-length: +3", body=b"abc"),
    "a negative length": post(b"content-length: -1"),
    "a hexadecimal length": post(b"content-length: 0x3", body=b"abc"),
    "an endless length": post(b"content-length: 99999999999999999999999"),
    "an empty length": post(b"content-length: "),
    "another coding": post(b"transfer-encoding: gzip", body=b"abc"),
    "a coding before chunks": post(b"transfer-encoding: gzip, chunked", body=b"0\r\n\r\n"),
    "a coding after chunks": post(b"transfer-encoding: chunked, identity", body=b"0\r\n\r\n"),
    "identity in its own line": post(b"transfer-encoding: chunked", b"transfer-encoding: identity", body=b"0\r\n\r\n"),
    "a coding that looks like it": post(b"transfer-encoding: xchunked", body=b"0\r\n\r\n"),
    "a coding with a tab": post(b"transfer-encoding:\x0bchunked", body=b"0\r\n\r\n"),
    "a quoted coding": post(b'transfer-encoding: "chunked"', body=b"0\r\n\r\n"),
    "chunks in 1.0": b"POST /echo HTTP/1.0\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    "chunks with an upgrade": chunks(b"0\r\n\r\n", b"connection: upgrade", b"upgrade: x"),
    "a space before the colon": post(b"content-length : 3", body=b"abc"),
    "a folded line": post(b"x-a: b\r\n c", b"content-length: 3", body=b"abc"),
    "a folded first line": b"GET / HTTP/1.1\r\n host: x\r\n\r\n",
    "a zero in a name": post(b"content-\x00length: 3", body=b"abc"),
    "a zero in a value": post(b"x-a: b\x00c"),
    "a lone carriage return": post(b"x-a: b\rcontent-length: 3", body=b"abc"),
    "bare line feeds": b"POST /echo HTTP/1.1\nhost: x\ncontent-length: 3\n\nabc",
    "one bare line feed": b"POST /echo HTTP/1.1\r\nhost: x\ncontent-length: 3\r\n\r\nabc",
    "a name without a colon": post(b"content-length"),
    "no size of a chunk": chunks(b"\r\nabc\r\n0\r\n\r\n"),
    "a bad size of a chunk": chunks(b"zz\r\nabc\r\n0\r\n\r\n"),
    "a signed size of a chunk": chunks(b"-3\r\nabc\r\n0\r\n\r\n"),
    "a prefixed size of a chunk": chunks(b"0x3\r\nabc\r\n0\r\n\r\n"),
    "an overflowing size of a chunk": chunks(b"fffffffffffffffff3\r\nabc\r\n0\r\n\r\n"),
    "a space before the size of a chunk": chunks(b" 3\r\nabc\r\n0\r\n\r\n"),
    "a chunk that is longer than its size": chunks(b"3\r\nabcd\r\n0\r\n\r\n"),
    "a line feed after the size of a chunk": chunks(b"3\nabc\r\n0\r\n\r\n"),
    "a line feed in a chunk's extension": chunks(b"3;a\nb\r\nabc\r\n0\r\n\r\n"),
    "a line feed after a chunk": chunks(b"3\r\nabc\n0\r\n\r\n"),
    "no Host": b"GET / HTTP/1.1\r\n\r\n",
    "two Hosts": b"GET / HTTP/1.1\r\nhost: x\r\nhost: y\r\n\r\n",
    "no version": b"GET /\r\n\r\n",
    "the version before versions": b"GET / HTTP/0.9\r\nhost: x\r\n\r\n",
    "the next version": b"GET / HTTP/2.0\r\nhost: x\r\n\r\n",
    "a version of the future": b"GET / HTTP/3.0\r\nhost: x\r\n\r\n",
    "the preface of HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "no method": b"/ HTTP/1.1\r\nhost: x\r\n\r\n",
    "a method of our own": b"FETCH / HTTP/1.1\r\nhost: x\r\n\r\n",
    "a space in the address": b"GET /a b HTTP/1.1\r\nhost: x\r\n\r\n",
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
}


async def test_it_is_refused_and_nothing_after_it_is_a_request(both: None) -> None:
    async with serving({}, limits(linger_time=0.01, header_time=2)) as server:
        got = {name: await server.ask(raw + NEXT) for name, raw in REFUSED.items()}
        assert {name: statuses(raw) for name, raw in got.items() if statuses(raw) != [400]} == {}
        assert {raw.partition(b"content-type")[2] for raw in got.values()} == {
            b": text/plain; charset=utf-8\r\ncontent-length: 11\r\nconnection: close\r\n\r\nBad Request"
        }
        assert "GET /smuggled" not in server.application.seen
        assert server.application.bodies == []


ANSWERED = {
    "one length": post(b"content-length: 3", body=b"abc"),
    "leading zeros": post(b"content-length: 003", body=b"abc"),
    "chunks": chunks(b"3\r\nabc\r\n0\r\n\r\n"),
    "chunks in capitals": post(b"Transfer-Encoding: CHUNKED", body=b"3\r\nabc\r\n0\r\n\r\n"),
    "an extension": chunks(b"3;a=b\r\nabc\r\n0\r\n\r\n"),
    "a trailer": chunks(b"3\r\nabc\r\n0\r\nx-a: b\r\n\r\n"),
}


@pytest.mark.parametrize("raw", ANSWERED.values(), ids=ANSWERED)
async def test_what_is_told_rightly_is_read_to_its_end_and_the_next_request_after_it(both: None, raw: bytes) -> None:
    async with serving({}) as server:
        got = await server.ask(raw + request(b"GET /next HTTP/1.1"))
        assert statuses(got) == [200, 200]
        assert (server.application.bodies, server.application.seen) == ([b"abc"], ["POST /echo", "GET /next"])
