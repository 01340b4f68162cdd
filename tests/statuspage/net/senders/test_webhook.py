"""The webhook sender against sinks of every temper (R15); the library of Standard Webhooks is the receiver."""

import base64
import json
from datetime import UTC, datetime

import pytest
from standardwebhooks import Webhook

from statuspage.errors import DeliveryError
from statuspage.net.client import Client
from statuspage.net.senders.webhook import Sent, send
from tests.statuspage.net.servers import Script, Server, endless, raw, reply, reset, serving

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
OLD, NEW = ("whsec_" + base64.b64encode(letter * 24).decode() for letter in (b"a", b"b"))
BODY = json.dumps({"type": "change", "data": {"title": "停机维护"}}, ensure_ascii=False).encode()


async def sent(client: Client, script: Script, server: Server | None = None, seconds: float = 15.0) -> Sent:
    async with serving(script, server) as running:
        return await send(client, url=running.url, secret=NEW, message_id="msg-1", body=BODY, now=NOW, timeout=seconds)


async def refused(client: Client, script: Script, seconds: float = 15.0) -> DeliveryError:
    with pytest.raises(DeliveryError) as error:
        await sent(client, script, seconds=seconds)
    return error.value


@pytest.mark.parametrize("secret", [OLD, NEW])
async def test_the_reference_library_accepts_what_is_sent(client: Client, secret: str) -> None:
    """Sent at the real time, since the library reads the clock; both secrets of a rotation are good."""
    now = datetime.now(UTC)  # noqa: TID251 - the receiver's library compares with it
    async with serving(reply(200)) as server:
        await send(client, url=server.url, secret=[NEW, OLD], message_id="msg-1", body=BODY, now=now)
    seen = server.seen[0]
    assert (seen.method, seen.body, seen.headers["content-type"]) == ("POST", BODY, "application/json")
    assert Webhook(secret).verify(seen.body, seen.headers) == json.loads(BODY)
    assert (seen.headers["webhook-id"], seen.headers["webhook-timestamp"]) == ("msg-1", str(int(now.timestamp())))


@pytest.mark.parametrize("status", [200, 201, 202, 204, 299])
async def test_any_2xx_is_success(client: Client, status: int) -> None:
    body = b"" if status == 204 else b"thanks"
    result = await sent(client, reply(status, body))
    assert (result.status, result.excerpt) == (status, body.decode())
    assert result.seconds > 0


@pytest.mark.parametrize(
    ("script", "status", "permanent", "wait"),
    [
        (reply(500, b"oops"), 500, False, None),
        (reply(400, b"oops"), 400, False, None),
        (reply(404, b"oops"), 404, False, None),
        (reply(410, b"oops"), 410, True, None),
        (reply(429, b"oops", Retry_After="7"), 429, False, 7.0),
        (reply(503, b"oops", Retry_After="Tue, 24 Nov 2026 08:01:00 GMT"), 503, False, 60.0),
        (reply(304), 304, False, None),
    ],
)
async def test_refusals(client: Client, script: Script, status: int, permanent: bool, wait: float | None) -> None:
    error = await refused(client, script)
    assert (error.status, error.permanent, error.retry_after) == (status, permanent, wait)
    assert error.excerpt == ("" if status == 304 else "oops")
    assert error.seconds > 0


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_a_redirect_is_a_failure_and_never_followed(client: Client, status: int) -> None:
    async with serving(reply(200)) as target:
        error = await refused(client, reply(status, Location=target.url))
    assert (error.status, error.permanent, target.connects) == (status, False, 0)


@pytest.mark.parametrize(
    "script",
    [
        raw(hang=True),
        raw(close=True),
        reset(),
        raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", close=True),
        raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", hang=True),
        raw(b"nonsense\r\n\r\n", close=True),
    ],
)
async def test_sinks_that_break(client: Client, script: Script) -> None:
    error = await refused(client, script, seconds=0.3)
    assert (error.status, error.permanent, error.retry_after) == (None, False, None)
    assert error.reason
    assert error.seconds > 0


async def test_a_message_is_sent_once_even_when_an_idle_connection_has_died(client: Client) -> None:
    async with serving(raw(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", close=True)) as server:
        for _ in range(3):
            await send(client, url=server.url, secret=NEW, message_id="msg-1", body=BODY, now=NOW)
    assert len(server.seen) == 3


async def test_only_the_beginning_of_an_answer_is_read(client: Client) -> None:
    server = Server()
    result = await sent(client, endless(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 65536, server), server)
    assert (result.status, result.excerpt) == (200, "x" * 1000)


async def test_a_private_receiver_is_not_reached() -> None:
    client = Client(user_agent="x")
    async with serving(reply(200)) as server:
        with pytest.raises(DeliveryError, match="not at a public address"):
            await send(client, url=server.url, secret=NEW, message_id="msg-1", body=BODY, now=NOW)
    await client.aclose()
    assert server.connects == 0


@pytest.mark.parametrize(("secret", "message"), [("whsec_!", "msg-1"), ([], "msg-1"), (NEW, "msg.1")])
async def test_what_cannot_be_signed_is_not_sent(client: Client, secret: str | list[str], message: str) -> None:
    async with serving(reply(200)) as server:
        with pytest.raises(DeliveryError, match="cannot be signed"):
            await send(client, url=server.url, secret=secret, message_id=message, body=BODY, now=NOW)
    assert server.connects == 0
