"""The kinds of probe: what the settings ask becomes a check of its kind."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from notices.model import Place
from statuspage.net.probes.freshness import FreshnessCheck, probe_freshness
from statuspage.net.probes.http import HttpCheck, probe_http
from statuspage.net.probes.icmp import IcmpCheck, probe_icmp
from statuspage.net.probes.result import Result, Tools
from statuspage.net.probes.tcp import TcpCheck, probe_tcp
from statuspage.net.probes.tls import TlsCheck, probe_tls
from statuspage.settings.probes import Question

Ask = Callable[[Tools, Question, datetime], Awaitable[Result]]


async def ask(tools: Tools, question: Question, now: datetime) -> Result:
    """Ask once, as the question's kind does. Raises nothing but cancellation."""
    return await _KINDS[question.kind](tools, question, now)


def _slow(question: Question) -> float | None:
    return question.slow.total_seconds() if question.slow else None


def _http(tools: Tools, question: Question, now: datetime) -> Awaitable[Result]:
    expect = question.expect
    check = HttpCheck(
        url=question.url or "",
        method=question.method,
        timeout=question.timeout.total_seconds(),
        statuses=frozenset(expect.statuses),
        text=expect.text or "",
        values=expect.values,
        expected_headers=expect.headers,
        tls_days=expect.tls_days,
        slow=_slow(question),
    )
    return probe_http(tools.client, check, now)


def _tcp(tools: Tools, question: Question, now: datetime) -> Awaitable[Result]:
    check = TcpCheck(question.host or "", question.port or 0, question.timeout.total_seconds(), _slow(question))
    return probe_tcp(tools.client, check, now)


def _dns(tools: Tools, question: Question, now: datetime) -> Awaitable[Result]:
    from statuspage.net.probes.dns import DnsCheck, probe_dns  # noqa: PLC0415 -- slow to import, and often not needed at all

    check = DnsCheck(
        host=question.host or "",
        record=question.record,
        expected=question.expect.records,
        server=question.server,
        timeout=question.timeout.total_seconds(),
        slow=_slow(question),
    )
    return probe_dns(tools.client, check, now)


def _tls(tools: Tools, question: Question, now: datetime) -> Awaitable[Result]:
    days, timeout = question.expect.tls_days, question.timeout.total_seconds()
    return probe_tls(tools.client, TlsCheck(question.host or "", question.port or 443, days, timeout, _slow(question)), now)


def _freshness(tools: Tools, question: Question, now: datetime) -> Awaitable[Result]:
    place = Place(question.date or "", question.timezone or "Asia/Shanghai")
    check = FreshnessCheck(question.url or "", place, question.timeout.total_seconds(), _slow(question))
    return probe_freshness(tools, check, now)


def _icmp(tools: Tools, question: Question, now: datetime) -> Awaitable[Result]:
    return probe_icmp(tools.client, IcmpCheck(question.host or "", question.timeout.total_seconds(), _slow(question)), now)


_KINDS: Mapping[str, Ask] = {
    "http": _http,
    "tcp": _tcp,
    "dns": _dns,
    "tls": _tls,
    "freshness": _freshness,
    "icmp": _icmp,
}
