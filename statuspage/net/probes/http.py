"""The HTTP probe: asks a service as a user would and compares the answer with what is expected."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from notices.decode import decode
from notices.model import ParseError
from statuspage.errors import FetchError
from statuspage.net.client import Answer, Client, Limits
from statuspage.net.probes.result import Result, answered, expiry_fault, failed, told, walled
from statuspage.net.walls import hides_service

_CONNECT = 5.0
_READ = 500_000
"""Bytes of the body in which the text is looked for; what lies beyond is not read."""
_OK = 200


@dataclass(frozen=True, slots=True)
class HttpCheck:
    """What to ask and what to expect. Times are seconds.

    `statuses` empty means any 2xx; redirects are followed unless one of them is a 3xx. `text` must be in the decoded body,
    `values` in its JSON by their paths, each text of `expected_headers` in the header of that name, whatever the case.
    `tls_days` is how long the certificate must last yet. An answer that is right but takes longer than `slow` is slow.
    """

    url: str
    method: str = "GET"
    timeout: float = 10.0
    statuses: frozenset[int] = frozenset()
    text: str = ""
    values: Mapping[str, bool | int | float | str] = field(default_factory=dict)
    expected_headers: Mapping[str, str] = field(default_factory=dict)
    tls_days: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    slow: float | None = None


async def probe_http(client: Client, spec: HttpCheck, now: datetime) -> Result:
    """Asks once, over a connection of its own, and judges the answer. Raises nothing but cancellation."""
    limits = Limits(connect=min(_CONNECT, spec.timeout), total=spec.timeout, decoded=_READ, cut=True)
    follow = not any(300 <= status < 400 for status in spec.statuses)
    try:
        answer = await client.request(
            spec.method,
            spec.url,
            headers=spec.headers,
            body=spec.body,
            limits=limits,
            follow=follow,
            fresh=True,
            certificate=spec.tls_days is not None,
        )
    except FetchError as error:
        return failed(error, now)
    return _judged(spec, answer, now)


def _judged(spec: HttpCheck, answer: Answer, now: datetime) -> Result:
    status, timing, detail = answer.status, answer.timing, f"HTTP {answer.status}"
    if _is_walled(spec, answer):
        return walled(now, status, timing=timing, detail=told(detail, timing.total, timing))
    mismatch = _mismatch(spec, answer)
    if mismatch:
        found = told(detail, timing.total, timing)
        return Result(now, ok=False, reason=mismatch, status=status, timing=timing, detail=found)
    fault = expiry_fault(answer.certificate_ends, spec.tls_days, now)
    return answered(now, timing.total, spec.slow, fault=fault, status=status, timing=timing, detail=detail)


def _is_walled(spec: HttpCheck, answer: Answer) -> bool:
    """Whether a bot wall answered in the service's place: with a status that nobody expects, or without the text that is."""
    if not hides_service(answer):
        return False
    return not _is_text_there(spec, answer) if answer.status == _OK else answer.status not in spec.statuses


def _is_text_there(spec: HttpCheck, answer: Answer) -> bool:
    return bool(spec.text) and _contains(answer, spec.text)


def _mismatch(spec: HttpCheck, answer: Answer) -> str:
    """What is not as expected, or ""."""
    expected = answer.status in spec.statuses if spec.statuses else 200 <= answer.status < 300
    if not expected:
        return f"status {answer.status}, expected {_listed(spec.statuses)}"
    for name, text in spec.expected_headers.items():
        value = answer.headers.get(name.lower())
        if value is None or text.lower() not in value.lower():
            found = f"there is no header {name}" if value is None else f"the header {name} is {value[:80]!r}"
            return f"{found}, expected {text!r}"
    if spec.text and not _contains(answer, spec.text):
        return f"the text {spec.text!r} is missing"
    return _wrong_value(spec, answer) if spec.values else ""


def _wrong_value(spec: HttpCheck, answer: Answer) -> str:
    from notices.path import find, loads  # noqa: PLC0415 -- slow to import, and often not needed at all

    try:
        document = loads(decode(answer.body, answer.headers.get("content-type", "")))
    except ParseError as error:
        return str(error)[:200]
    for path, wanted in spec.values.items():
        try:
            found = find(document, path)
        except LookupError:
            return f"nothing stands at {path}"
        if found != wanted or isinstance(found, bool) is not isinstance(wanted, bool):
            return f"at {path} stands {str(found)[:80]!r}, expected {wanted!r}"
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
