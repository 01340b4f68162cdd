"""Published bytes: encodings, ETag, 304, HEAD, and what a request gets."""

import gzip

import brotli
import pytest
from starlette.applications import Starlette
from starlette.types import Message

from statuspage.web.public import PublicLayer
from statuspage.web.published import accepts, choose, matches, publish, redirect

BODY = ("<p>北京市电子税务局 正常</p>" * 100).encode()
PAGE = publish(BODY, "text/html; charset=utf-8", "public, no-cache")


@pytest.mark.parametrize(
    ("accepted", "encoding", "decode"),
    [
        (b"gzip, deflate, br", b"br", brotli.decompress),
        (b"gzip;q=1.0, br;q=0", b"gzip", gzip.decompress),
        (b"identity", None, bytes),
        (b"", None, bytes),
    ],
)
def test_the_best_accepted_encoding_is_answered(accepted: bytes, encoding: bytes | None, decode: object) -> None:
    answer = choose(PAGE, {b"accept-encoding": accepted})
    assert dict(answer.headers).get(b"content-encoding") == encoding
    assert decode(answer.body) == BODY  # type: ignore[operator]
    assert dict(answer.headers)[b"content-length"] == str(len(answer.body)).encode()


@pytest.mark.parametrize("condition", [PAGE.etag, b'"x", ' + PAGE.etag, PAGE.etag.removeprefix(b"W/"), b"*"])
def test_a_known_etag_is_answered_304_with_the_etag_and_no_body(condition: bytes) -> None:
    answer = choose(PAGE, {b"if-none-match": condition, b"accept-encoding": b"br"})
    headers = dict(answer.headers)
    assert (answer.status, answer.body, headers[b"etag"]) == (304, b"", PAGE.etag)
    assert b"content-type" not in headers


def test_another_etag_is_answered_in_full() -> None:
    assert not matches(b'W/"other"', PAGE.etag)
    assert publish(BODY + b"x", "text/html", "").etag != PAGE.etag


def test_a_small_body_is_not_compressed() -> None:
    small = publish(b"ok", "text/plain", "no-cache")
    assert (small.brotli, small.gzip) == (None, None)


@pytest.mark.parametrize(("header", "found"), [(b"br", {b"br"}), (b"BR ; q=0.5", {b"br"}), (b"br;q=0, gzip", {b"gzip"})])
def test_accept_encoding(header: bytes, found: set[bytes]) -> None:
    assert accepts(header) == found


async def ask(method: str, path: str, query: bytes = b"") -> tuple[int, dict[bytes, bytes], bytes]:
    """What the layer over empty routes answers."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    layer = PublicLayer(Starlette(), {"/": PAGE}.get)
    scope = {"type": "http", "method": method, "path": path, "query_string": query, "headers": [], "root_path": ""}
    await layer(scope, receive, send)
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return sent[0]["status"], dict(sent[0]["headers"]), body


async def test_get_and_head_of_a_page() -> None:
    got, head = await ask("GET", "/"), await ask("HEAD", "/")
    assert got == (200, dict(PAGE.identity.headers), BODY)
    assert head == (200, dict(PAGE.identity.headers), b"")


@pytest.mark.parametrize(("method", "path"), [("GET", "/nothing"), ("GET", "/services/x"), ("POST", "/")])
async def test_what_is_no_page_goes_on_to_the_routes_and_is_secured(method: str, path: str) -> None:
    status, headers, _ = await ask(method, path)
    assert status == 404
    assert b"default-src 'none'" in headers[b"content-security-policy"]
    assert headers[b"x-content-type-options"] == b"nosniff"


async def test_a_query_string_does_not_hide_the_page() -> None:
    assert (await ask("GET", "/", b"utm_source=x"))[0] == 200


def test_what_has_moved_leads_on() -> None:
    moved = redirect("https://status.example.cn/events/0123456789ab", "public, no-cache")
    answer = choose(moved, {b"accept-encoding": b"br"})
    assert (answer.status, answer.body) == (301, b"")
    assert dict(answer.headers)[b"location"] == b"https://status.example.cn/events/0123456789ab"
    assert choose(moved, {b"if-none-match": moved.etag}).status == 304
