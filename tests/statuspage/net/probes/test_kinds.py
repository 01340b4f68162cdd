"""The probes beside HTTP, against real servers on the loopback: TCP, DNS, TLS, freshness and ICMP."""

import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest

from notices.freshness import newest
from notices.model import Document, Place
from statuspage.errors import Phase
from statuspage.net.address import Address
from statuspage.net.client import Client
from statuspage.net.lookup import Lookup
from statuspage.net.probes import icmp
from statuspage.net.probes.dns import DnsCheck, probe_dns
from statuspage.net.probes.freshness import FreshnessCheck, probe_freshness
from statuspage.net.probes.icmp import IcmpCheck, probe_icmp
from statuspage.net.probes.registry import ask
from statuspage.net.probes.result import Result, Tools, expiry_fault
from statuspage.net.probes.tcp import TcpCheck, probe_tcp
from statuspage.net.probes.tls import TlsCheck, probe_tls
from statuspage.net.resolve import NameResolver
from statuspage.settings.probes import Question
from tests.statuspage.net.certificates import Authority
from tests.statuspage.net.servers import AGENT, LOOPBACK, answering, raw, reply, serving

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
ROOT = Path(__file__).resolve().parents[4]


def good(result: Result) -> None:
    assert (result.ok, result.measured, result.reason, result.phase) == (True, True, "", None), result


async def read(document: Document, place: Place) -> datetime:
    return newest(document, place)


async def test_tcp_takes_a_connection(client: Client) -> None:
    async with serving(raw()) as server:
        result = await probe_tcp(client, TcpCheck("127.0.0.1", server.port), NOW)
    good(result)
    assert result.detail.startswith("connected to 127.0.0.1 in ")
    assert result.detail.endswith(" ms")


async def test_tcp_that_is_refused(client: Client) -> None:
    async with serving(raw()) as server:
        port = server.port
    result = await probe_tcp(client, TcpCheck("127.0.0.1", port), NOW)
    reason = f"cannot connect to 127.0.0.1:{port}: Connection refused"
    assert (result.ok, result.measured, result.reason, result.phase) == (False, True, reason, Phase.CONNECT)


async def test_tcp_that_is_slow(client: Client) -> None:
    async with serving(raw()) as server:
        result = await probe_tcp(client, TcpCheck("127.0.0.1", server.port, slow=0.0), NOW)
    assert (result.ok, result.slow, result.reason) == (True, True, "slower than 0 s")


class Mixed:
    """A name server that gives a private address beside a public one."""

    async def resolve(self, host: str) -> Sequence[Address]:
        return [ip_address("1.1.1.1"), ip_address("169.254.169.254")]


@pytest.fixture
async def strict() -> AsyncIterator[Client]:
    """A client that may reach nothing private."""
    client = Client(user_agent=AGENT, resolver=Mixed())
    yield client
    await client.aclose()


@pytest.mark.parametrize(
    "question",
    [
        {"kind": "tcp", "host": "127.0.0.1", "port": 80},
        {"kind": "tcp", "host": "2130706433", "port": 80},
        {"kind": "tcp", "host": "mixed.example", "port": 80},
        {"kind": "tls", "host": "169.254.169.254"},
        {"kind": "tls", "host": "::ffff:127.0.0.1"},
        {"kind": "tls", "host": "mixed.example"},
        {"kind": "dns", "host": "a.example", "server": "127.0.0.1"},
        {"kind": "dns", "host": "a.example", "server": "10.0.0.1"},
        {"kind": "icmp", "host": "127.0.0.1"},
        {"kind": "icmp", "host": "mixed.example"},
        {"kind": "http", "url": "http://127.0.0.1/"},
        {"kind": "freshness", "url": "http://mixed.example/", "max_lag": "1h"},
    ],
)
async def test_no_kind_reaches_a_private_address_that_is_not_allowed(strict: Client, question: dict[str, Any]) -> None:
    result = await ask(Tools(strict, read), Question.model_validate({"id": "p", **question}), NOW)
    assert (result.ok, result.measured, result.phase) == (False, False, Phase.REFUSED), result


@pytest.mark.parametrize(
    ("records", "spec", "reason"),
    [
        (["192.0.2.7"], {}, ""),
        (["192.0.2.7", "192.0.2.8"], {"expected": ("192.0.2.8",)}, ""),
        (["2001:db8::7"], {"record": "AAAA"}, ""),
        (["192.0.2.7"], {"expected": ("192.0.2.9",)}, "A of a.example lacks 192.0.2.9; there is 192.0.2.7"),
        (["192.0.2.7"], {"record": "AAAA"}, "a.example has no AAAA record"),
        ([], {}, "a.example does not exist in the DNS"),
    ],
)
@pytest.mark.parametrize("named", [True, False])
async def test_dns(records: list[str], spec: dict[str, Any], reason: str, named: bool) -> None:
    async with answering({"a.example": records}) as server:
        lookup = Lookup(servers=[("127.0.0.1", server.port)])
        client = Client(user_agent=AGENT, allow=LOOPBACK, resolver=NameResolver(lookup))
        own: dict[str, Any] = {"server": "127.0.0.1", "server_port": server.port} if named else {}
        result = await probe_dns(client, DnsCheck("a.example", **own, **spec), NOW)
        await client.aclose()
    assert (result.ok, result.measured, result.reason) == (not reason, True, reason)
    assert len(server.questions) == 1


async def test_dns_that_never_answers() -> None:
    async with answering({}) as server:
        client = Client(user_agent=AGENT, allow=LOOPBACK)
        spec = DnsCheck("a.example", server="127.0.0.1", server_port=server.port, timeout=0.3)
        result = await probe_dns(client, spec, NOW)
        await client.aclose()
    assert (result.ok, result.reason) == (False, "no answer from the DNS for a.example within 0.3 s")


def secure(authority: Authority, port: int, root: bool = True) -> Client:
    reroute = {(host, 443): ("127.0.0.1", port) for host in ("good.test", "other.test")}
    return Client(user_agent=AGENT, ca_file=str(authority.root) if root else None, reroute=reroute)


@pytest.mark.parametrize(
    ("check", "root", "ok", "reason"),
    [
        (TlsCheck("good.test"), True, True, ""),
        (TlsCheck("good.test", days=1), True, True, ""),
        (TlsCheck("good.test", days=30), True, True, "the certificate ends in "),
        (TlsCheck("other.test"), True, False, "no trusted TLS connection to other.test:443: Hostname mismatch"),
        (TlsCheck("good.test"), False, False, "no trusted TLS connection to good.test:443: "),
    ],
)
async def test_tls(authority: Authority, check: TlsCheck, root: bool, ok: bool, reason: str) -> None:
    now = datetime.fromtimestamp(authority.root.stat().st_mtime, UTC)
    async with serving(raw(), context=authority.server_context()) as server:
        client = secure(authority, server.port, root)
        result = await probe_tls(client, check, now)
        await client.aclose()
    assert (result.ok, result.reason.startswith(reason), result.faulty) == (ok, True, ok and bool(reason)), result
    assert not ok or result.detail.startswith("TLSv1.3, certificate until 2")


async def test_tls_that_is_none(authority: Authority) -> None:
    async with serving(raw(b"SSH-2.0-x\r\n", close=True)) as server:
        client = secure(authority, server.port)
        result = await probe_tls(client, TlsCheck("good.test", timeout=0.5), NOW)
        await client.aclose()
    assert (result.ok, result.measured) == (False, True)
    assert result.phase in {Phase.TLS, Phase.CONNECT}


@pytest.mark.parametrize(("days", "fault"), [(None, False), (1, False), (30, True)])
async def test_the_certificate_of_a_page(authority: Authority, days: int | None, fault: bool) -> None:
    now = datetime.fromtimestamp(authority.root.stat().st_mtime, UTC)
    question = Question.model_validate({"id": "p", "url": "https://good.test/", "expect": {"tls_days": days}})
    async with serving(reply(200), context=authority.server_context()) as server:
        client = secure(authority, server.port)
        result = await ask(Tools(client, read), question, now)
        await client.aclose()
    assert (result.ok, result.faulty) == (True, fault)


@pytest.mark.parametrize(
    ("left", "days", "fault"),
    [
        (None, None, ""),
        (timedelta(days=30), 30, ""),
        (timedelta(days=29, hours=23), 30, "the certificate ends in 29 days, on 2026-12-24"),
        (timedelta(days=1), 7, "the certificate ends in 1 day, on 2026-11-25"),
        (timedelta(days=-5), 7, "the certificate ends in 0 days, on 2026-11-19"),
        (None, 7, "no certificate to look at"),
    ],
)
def test_how_long_a_certificate_lasts(left: timedelta | None, days: int | None, fault: str) -> None:
    assert expiry_fault(NOW + left if left else None, days, NOW) == fault


@pytest.mark.parametrize(
    ("status", "body", "reason", "data_to"),
    [
        (200, b'{"at": "2026-11-24T07:30:00Z"}', "", NOW - timedelta(minutes=30)),
        (200, b'{"at": "busy"}', "no date that has come at $.at", None),
        (200, "<p>系统繁忙</p>".encode(), "HTML where JSON was asked", None),
        (503, b'{"at": "2026-11-24T07:30:00Z"}', "status 503, expected 2xx", None),
        (412, b"", "blocked by a bot wall, which says nothing about the service", None),
    ],
)
async def test_freshness(client: Client, status: int, body: bytes, reason: str, data_to: datetime | None) -> None:
    async with serving(reply(status, body, Content_Type="application/json")) as server:
        result = await probe_freshness(Tools(client, read), FreshnessCheck(server.url, Place("$.at")), NOW)
    assert (result.ok, result.reason, result.data_to) == (not reason, reason, data_to)
    assert not data_to or result.detail.startswith("data up to 2026-11-24T07:30:00+00:00; HTTP 200 in ")


ECHO = """
import asyncio
from datetime import UTC, datetime
from statuspage.net.client import Client
from statuspage.net.probes.icmp import IcmpCheck, probe_icmp
from tests.statuspage.net.servers import LOOPBACK

async def main():
    client = Client(user_agent="x", allow=LOOPBACK)
    result = await probe_icmp(client, IcmpCheck("127.0.0.1", timeout=5), datetime(2026, 11, 24, tzinfo=UTC))
    print(result.ok, result.detail or result.reason)

asyncio.run(main())
"""


def test_icmp_where_the_system_allows_it() -> None:
    """In a network of its own, whose setting is ours to make."""
    if not shutil.which("unshare") or not shutil.which("ip"):
        pytest.skip("no unshare or ip command to make a network with")
    script = 'echo 0 0 > /proc/sys/net/ipv4/ping_group_range && ip link set lo up && exec "$0" -c "$1"'
    command = ["unshare", "-rn", "sh", "-c", script, sys.executable, ECHO]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    if not done.stdout and ("unshare" in done.stderr or "ping_group_range" in done.stderr):
        pytest.skip(f"no network of our own to be had: {done.stderr.strip()}")
    assert done.stdout.startswith("True echo from 127.0.0.1 in "), done


async def test_icmp_where_the_system_does_not_allow_it(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(family: int) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(icmp, "_socket", refuse)
    assert not icmp.allowed()
    result = await probe_icmp(client, IcmpCheck("127.0.0.1"), NOW)
    assert (result.ok, result.measured, result.reason) == (False, False, icmp.REMEDY)


@pytest.mark.parametrize(
    ("expect", "reason"),
    [
        ({"values": {"status.code": "ok", "queue[0].length": 0, "ready": True}}, ""),
        ({"values": {"status.code": "down"}}, "at status.code stands 'ok', expected 'down'"),
        ({"values": {"queue[0].length": False}}, "at queue[0].length stands '0', expected False"),
        ({"values": {"ready": 1}}, "at ready stands 'True', expected 1"),
        ({"values": {"queue[1].length": 0}}, "nothing stands at queue[1].length"),
        ({"headers": {"Content-Type": "JSON"}}, ""),
        ({"headers": {"content-type": "html"}}, "the header content-type is 'application/json', expected 'html'"),
        ({"headers": {"x-backend": "a"}}, "there is no header x-backend, expected 'a'"),
    ],
)
async def test_values_and_headers_of_a_page(client: Client, expect: dict[str, Any], reason: str) -> None:
    body = b'{"status": {"code": "ok"}, "queue": [{"length": 0}], "ready": true}'
    async with serving(reply(200, body, Content_Type="application/json")) as server:
        question = Question.model_validate({"id": "p", "url": server.url, "expect": expect})
        result = await ask(Tools(client, read), question, NOW)
    assert (result.ok, result.reason) == (not reason, reason)


async def test_a_page_that_is_no_json_has_no_values(client: Client) -> None:
    async with serving(reply(200, b"<html>")) as server:
        question = Question.model_validate({"id": "p", "url": server.url, "expect": {"values": {"a": 1}}})
        result = await ask(Tools(client, read), question, NOW)
    assert (result.ok, result.reason) == (False, "HTML where JSON was asked")
