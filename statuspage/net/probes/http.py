"""The HTTP probe: asks a service as a user would and compares the answer with what is expected."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from notices.decode import decode
from notices.model import ParseError
from statuspage.errors import FetchError, Phase
from statuspage.net.client import Answer, Client, Limits, Timing

_CONNECT = 5.0
_READ = 500_000
"""Bytes of the body in which the text is looked for; what lies beyond is not read."""


@dataclass(frozen=True, slots=True)
class HttpCheck:
    """What to ask and what to expect. Times are seconds.

    `statuses` empty means any 2xx; redirects are followed unless one of them is a 3xx. `text` must be in the decoded body.
    An answer that is right but takes longer than `slow` is slow.
    """

    url: str
    method: str = "GET"
    timeout: float = 10.0
    statuses: frozenset[int] = frozenset()
    text: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    slow: float | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """One measurement at `at`.

    `ok` is whether the answer was as expected. `measured` is False when our own guard kept the request from being sent, which
    says nothing about the service. `reason` is "" when all is well; `phase` is where it failed, None when an answer came.
    """

    at: datetime
    ok: bool
    measured: bool
    slow: bool
    reason: str
    status: int | None
    phase: Phase | None
    timing: Timing | None


async def probe_http(client: Client, spec: HttpCheck, now: datetime) -> Result:
    """Asks once, over a connection of its own, and judges the answer. Raises nothing but cancellation."""
    limits = Limits(connect=min(_CONNECT, spec.timeout), total=spec.timeout, decoded=_READ, cut=True)
    follow = not any(300 <= status < 400 for status in spec.statuses)
    try:
        answer = await client.request(
            spec.method, spec.url, headers=spec.headers, body=spec.body, limits=limits, follow=follow, fresh=True
        )
    except FetchError as error:
        return _failed(error, now)
    return _judged(spec, answer, now)


def _failed(error: FetchError, now: datetime) -> Result:
    return Result(
        at=now,
        ok=False,
        measured=error.phase is not Phase.REFUSED,
        slow=False,
        reason=error.reason,
        status=error.status,
        phase=error.phase,
        timing=None,
    )


def _judged(spec: HttpCheck, answer: Answer, now: datetime) -> Result:
    mismatch = _mismatch(spec, answer)
    slow = not mismatch and spec.slow is not None and answer.timing.total > spec.slow
    return Result(
        at=now,
        ok=not mismatch,
        measured=True,
        slow=slow,
        reason=f"slower than {spec.slow:g} s" if slow else mismatch,
        status=answer.status,
        phase=None,
        timing=answer.timing,
    )


def _mismatch(spec: HttpCheck, answer: Answer) -> str:
    """What is not as expected, or ""."""
    expected = answer.status in spec.statuses if spec.statuses else 200 <= answer.status < 300
    if not expected:
        return f"status {answer.status}, expected {_listed(spec.statuses)}"
    if spec.text and not _contains(answer, spec.text):
        return f"the text {spec.text!r} is missing"
    return ""


def _contains(answer: Answer, text: str) -> bool:
    if text.encode() in answer.body:  # the common case, without the cost of finding out the charset
        return True
    try:
        return text in decode(answer.body, answer.headers.get("content-type", ""))
    except ParseError:
        return False


def _listed(statuses: frozenset[int]) -> str:
    return " or ".join(str(status) for status in sorted(statuses)) or "2xx"
