"""The HTTP probe against real servers."""

from datetime import UTC, datetime
from typing import Any

import pytest

from statuspage.errors import Phase
from statuspage.net.client import Client
from statuspage.net.probes.http import HttpCheck, probe_http
from statuspage.net.probes.result import Result
from tests.statuspage.net.servers import Script, Server, by_path, endless, raw, reply, serving

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
LOGIN = "<title>登录</title>"


async def probed(client: Client, script: Script, path: str = "", **spec: Any) -> Result:
    async with serving(script) as server:
        return await probe_http(client, HttpCheck(url=f"{server.url}/{path}", **spec), NOW)


@pytest.mark.parametrize(
    ("script", "spec", "reason"),
    [
        (reply(200), {}, ""),
        (reply(204), {}, ""),
        (reply(500), {}, "status 500, expected 2xx"),
        (reply(401), {"statuses": frozenset({200, 401})}, ""),
        (reply(200), {"statuses": frozenset({401, 403})}, "status 200, expected 401 or 403"),
        (reply(302, Location="/x"), {"statuses": frozenset({302})}, ""),
        (reply(200, LOGIN.encode()), {"text": "登录"}, ""),
        (reply(200, LOGIN.encode("gb18030"), Content_Type="text/html; charset=gb2312"), {"text": "登录"}, ""),
        (reply(200, b'<meta charset="gbk">' + LOGIN.encode("gbk")), {"text": "登录"}, ""),
        (reply(200, LOGIN.encode("utf-16")), {"text": "登录"}, ""),
        (reply(200, "系统维护中".encode()), {"text": "登录"}, "the text '登录' is missing"),
        (reply(200, b"\x00\x01\x02\x03" * 100), {"text": "登录"}, "the text '登录' is missing"),
        (reply(200), {"text": "登录"}, "the text '登录' is missing"),
        (reply(503, LOGIN.encode()), {"text": "登录"}, "status 503, expected 2xx"),
    ],
)
async def test_what_is_expected(client: Client, script: Script, spec: dict[str, Any], reason: str) -> None:
    result = await probed(client, script, **spec)
    assert (result.reason, result.ok, result.measured, result.slow) == (reason, not reason, True, False)
    assert (result.at, result.phase) == (NOW, None)
    assert result.timing is not None


CHALLENGE = b"<html><script>var arg1='x';setCookie('acw_sc__v2',arg1)</script></html>"
HTML = {"Content_Type": "text/html; charset=utf-8"}


@pytest.mark.parametrize(
    ("script", "spec", "measured"),
    [
        (reply(403), {}, False),
        (reply(412, CHALLENGE), {}, False),
        (reply(429, Retry_After="60"), {}, False),
        (reply(521, CHALLENGE, **HTML), {}, False),
        (reply(521, b"Web server is down", Server="cloudflare", **HTML), {}, True),
        (reply(202, b"<html><script src=/x.js></script></html>", **HTML), {}, False),
        (reply(202, b"{}", Content_Type="application/json"), {}, True),
        (reply(503, b"x", CF_Mitigated="challenge"), {}, False),
        (reply(503, b"<html>down<script>count()</script></html>", **HTML), {}, True),
        (reply(200, CHALLENGE, **HTML), {}, False),
        (reply(200, CHALLENGE, **HTML), {"text": "登录"}, False),
        (reply(200, CHALLENGE + LOGIN.encode(), **HTML), {"text": "登录"}, True),
        (reply(200, CHALLENGE, **HTML), {"text": "登录", "statuses": frozenset({200})}, False),
        (reply(401), {}, True),
        (reply(404), {}, True),
        (reply(403), {"statuses": frozenset({403})}, True),
        (reply(403), {"statuses": frozenset({200})}, False),
    ],
)
async def test_a_bot_wall_says_nothing_about_the_service(
    client: Client, script: Script, spec: dict[str, Any], measured: bool
) -> None:
    result = await probed(client, script, **spec)
    assert result.measured is measured
    assert result.reason.startswith("blocked") is not measured
    assert result.status
    assert result.detail.startswith(f"HTTP {result.status}")


async def test_redirects_are_followed_unless_one_is_expected(client: Client) -> None:
    script = by_path(a=reply(302, Location="/b"), b=reply(200, LOGIN.encode()))
    assert (await probed(client, script, "a", text="登录")).status == 200
    assert (await probed(client, script, "a", statuses=frozenset({302}))).status == 302


async def test_what_is_sent(client: Client) -> None:
    async with serving(reply(200)) as server:
        spec = HttpCheck(url=server.url, method="POST", headers={"X-Key": "k"}, body=b"{}")
        await probe_http(client, spec, NOW)
        await probe_http(client, spec, NOW)
    seen = server.seen[0]
    assert (seen.method, seen.headers["x-key"], seen.body) == ("POST", "k", b"{}")


async def test_every_probe_connects_anew(client: Client) -> None:
    async with serving(reply(200)) as server:
        for _ in range(3):
            await probe_http(client, HttpCheck(url=server.url), NOW)
    assert server.connects == 3


@pytest.mark.parametrize(
    ("script", "phase"), [(raw(hang=True), Phase.WAIT), (raw(close=True), Phase.WAIT), (raw(b"?\r\n", close=True), Phase.WAIT)]
)
async def test_a_service_that_fails(client: Client, script: Script, phase: Phase) -> None:
    result = await probed(client, script, timeout=0.3)
    assert (result.ok, result.measured, result.phase, result.status, result.timing) == (False, True, phase, None, None)
    assert result.reason


async def test_what_our_guard_refuses_says_nothing_about_the_service() -> None:
    client = Client(user_agent="x")
    async with serving(reply(200)) as server:
        result = await probe_http(client, HttpCheck(url=server.url), NOW)
    await client.aclose()
    assert (result.ok, result.measured, server.connects) == (False, False, 0)


@pytest.mark.parametrize(("limit", "slow"), [(0.0, True), (60.0, False)])
async def test_slow(client: Client, limit: float, slow: bool) -> None:
    result = await probed(client, reply(200), slow=limit)
    assert (result.ok, result.slow, result.reason) == (True, slow, "slower than 0 s" if slow else "")


async def test_a_wrong_answer_is_not_also_slow(client: Client) -> None:
    result = await probed(client, reply(500), slow=0.0)
    assert (result.ok, result.slow) == (False, False)


async def test_a_body_without_end_is_read_as_far_as_needed(client: Client) -> None:
    server = Server()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + LOGIN.encode()
    async with serving(endless(head, b"x" * 65536, server), server):
        result = await probe_http(client, HttpCheck(url=server.url, text="登录"), NOW)
    assert result.ok
