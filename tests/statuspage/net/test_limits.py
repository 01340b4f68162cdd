"""Deadlines, caps and broken answers: every one ends as a plain error that names its phase (S6, S7)."""

import asyncio
import gzip
import tracemalloc
import zlib
from collections.abc import Callable

import brotli
import pytest

from statuspage.errors import FetchError, Phase
from statuspage.net.client import Client, Limits
from tests.statuspage.net.servers import AGENT, LOOPBACK, FixedNames, Script, Server, endless, raw, reply, reset, serving

OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
MEGABYTE = 1_000_000
QUICK = Limits(connect=0.4, total=0.4)
PACK: dict[str, Callable[[bytes], bytes]] = {"gzip": gzip.compress, "br": brotli.compress, "deflate": zlib.compress}


async def failing(client: Client, script: Script, limits: Limits = QUICK, server: Server | None = None) -> FetchError:
    async with serving(script, server) as running:
        with pytest.raises(FetchError) as error:
            await client.request("GET", running.url, limits=limits)
    return error.value


@pytest.mark.parametrize(
    ("script", "phase", "reason"),
    [
        (raw(hang=True), Phase.WAIT, "no answer from"),
        (raw(b"HTTP/1.1 200 OK\r\nX: 1", hang=True), Phase.WAIT, "no answer from"),
        (raw(OK + b"Content-Length: 9\r\n\r\n123", hang=True), Phase.BODY, "the body from"),
        (raw(CHUNKED + b"3\r\n123\r\n", hang=True), Phase.BODY, "the body from"),
        (raw(close=True), Phase.WAIT, "closed the connection without an answer"),
        (reset(), Phase.WAIT, "closed the connection without an answer"),
        (reset(OK + b"Content-Length: 9\r\n\r\n123"), Phase.BODY, "broke off before the body was complete"),
        (raw(OK + b"Content-Length: 9\r\n\r\n123", close=True), Phase.BODY, "broke off before the body was complete"),
        (raw(CHUNKED + b"3\r\n123\r\n", close=True), Phase.BODY, "broke off before the body was complete"),
        (raw(CHUNKED + b"zz\r\n123\r\n", close=True), Phase.BODY, "broke off before the body was complete"),
        (raw(b"SSH-2.0-OpenSSH_9\r\n", close=True), Phase.WAIT, "not HTTP"),
        (raw(OK + b"Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain"), Phase.BODY, "cannot be decoded"),
        (raw(OK + b"Content-Encoding: zstd\r\nContent-Length: 5\r\n\r\nplain"), Phase.BODY, "cannot be decoded"),
    ],
)
async def test_broken_answers(client: Client, script: Script, phase: Phase, reason: str) -> None:
    error = await failing(client, script)
    assert (error.phase, reason in error.reason) == (phase, True), error.reason


async def test_a_drip_ends_at_the_total_deadline(client: Client) -> None:
    """Each byte comes well within any pause between reads; only the sum is too long."""
    server = Server()
    error = await failing(client, endless(OK + b"\r\n", b".", server, pause=0.02), server=server)
    assert error.phase is Phase.BODY
    assert 0 < server.sent < 1000


async def test_interim_answers_without_end(client: Client) -> None:
    server = Server()
    error = await failing(client, endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n", server), Limits(total=5.0), server)
    assert error.phase is Phase.TOO_LARGE
    assert server.sent < MEGABYTE


async def test_slow_hops_share_one_deadline(client: Client) -> None:
    async def slow_redirect(seen: object, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.15)
        writer.write(b"HTTP/1.1 302 X\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n")

    error = await failing(client, slow_redirect)
    assert "within 0.4 s" in error.reason


async def test_nothing_listens(client: Client) -> None:
    async with serving(reply()) as server:
        pass
    with pytest.raises(FetchError, match=r"cannot connect to 127\.0\.0\.1:\d+: Connection refused") as error:
        await client.request("GET", server.url)
    assert error.value.phase is Phase.CONNECT


async def test_the_next_address_is_tried_when_one_refuses_the_connection() -> None:
    client = Client(user_agent=AGENT, allow=LOOPBACK, resolver=FixedNames({"two.test": [["127.0.0.9", "127.0.0.1"]]}))
    async with serving(reply(200, b"second")) as server:
        answer = await client.request("GET", f"http://two.test:{server.port}/")
    await client.aclose()
    assert (answer.body, answer.timing.address) == (b"second", "127.0.0.1")


@pytest.mark.parametrize(
    ("head", "chunk"),
    [
        (OK + b"\r\n", b"x" * 65536),
        (OK + b"Content-Length: 10000000000\r\n\r\n", b"x" * 65536),
        (CHUNKED, b"10000\r\n" + b"x" * 65536 + b"\r\n"),
    ],
)
async def test_a_body_without_end_is_cut(client: Client, head: bytes, chunk: bytes) -> None:
    server = Server()
    error = await failing(client, endless(head, chunk, server), Limits(decoded=MEGABYTE), server)
    assert (error.phase, error.reason) == (Phase.TOO_LARGE, "the body exceeds 1000000 bytes")
    assert server.sent < 12 * MEGABYTE  # what fits into the buffers between us and the server


async def test_a_body_of_single_bytes_is_cut_by_their_number(client: Client) -> None:
    server = Server()
    error = await failing(client, endless(CHUNKED, b"1\r\nx\r\n" * 10_000, server), Limits(), server)
    assert (error.phase, error.reason) == (Phase.TOO_LARGE, "the body comes in more than 50000 pieces")
    assert server.sent < 12 * MEGABYTE


def bomb(encoding: str) -> bytes:
    body = bytes(50 * MEGABYTE)
    for layer in encoding.split(", "):
        body = PACK[layer](body)
    return body


@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate", "gzip, gzip"])
async def test_a_bomb_is_cut_at_the_decoded_size(client: Client, encoding: str) -> None:
    body = bomb(encoding)
    tracemalloc.start()
    error = await failing(client, reply(200, body, Content_Encoding=encoding), Limits())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (error.phase, error.reason) == (Phase.TOO_LARGE, "the body exceeds 10000000 bytes")
    assert 10 * MEGABYTE < peak < 30 * MEGABYTE


async def test_a_stream_that_decodes_to_nothing_is_cut_on_the_wire(client: Client) -> None:
    """Empty stored blocks: five bytes each of a gzip body that never ends and never yields anything."""
    server = Server()
    head = OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"")[:10]
    error = await failing(client, endless(head, b"\x00\x00\x00\xff\xff" * 10_000, server), Limits(wire=MEGABYTE), server)
    assert (error.phase, error.reason) == (Phase.TOO_LARGE, "the compressed body exceeds 1000000 bytes")
    assert server.sent < 12 * MEGABYTE


async def test_a_plain_body_may_be_as_long_as_a_decoded_one(client: Client) -> None:
    async with serving(reply(200, b"x" * (3 * MEGABYTE))) as server:
        assert len((await client.request("GET", server.url)).body) == 3 * MEGABYTE


@pytest.mark.parametrize("encoding", PACK)
async def test_compressed_bodies_arrive_decoded(client: Client, encoding: str) -> None:
    async with serving(reply(200, PACK[encoding]("通知".encode()), Content_Encoding=encoding)) as server:
        answer = await client.request("GET", server.url)
    assert answer.body.decode() == "通知"
    assert encoding in server.seen[0].headers["accept-encoding"]


@pytest.mark.parametrize("head", [b"X: " + b"y" * 70_000 + b"\r\n", b"X: y\r\n" * 12_000])
async def test_heads_that_are_too_long(client: Client, head: bytes) -> None:
    error = await failing(client, raw(OK, head, b"Content-Length: 0\r\n\r\n"), Limits())
    assert error.phase is Phase.TOO_LARGE


async def test_a_cut_body_is_an_answer_when_asked_for(client: Client) -> None:
    server = Server()
    async with serving(endless(OK + b"\r\n", b"x" * 65536, server), server):
        answer = await client.request("GET", server.url, limits=Limits(decoded=1000, cut=True))
    assert (answer.status, answer.body) == (200, b"x" * 1000)


async def test_trailers_are_no_headers(client: Client) -> None:
    async with serving(
        raw(OK + b"Trailer: X\r\nTransfer-Encoding: chunked\r\nX: head\r\n\r\n1\r\na\r\n0\r\nX: trailer\r\n\r\n")
    ) as server:
        answer = await client.request("GET", server.url)
    assert (answer.body, answer.headers["x"]) == (b"a", "head")
