"""What a probe finds, of whatever kind, and the means that all kinds share."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from notices.model import Document, Place
from statuspage.errors import FetchError, Phase
from statuspage.net.client import Client, Timing

BLOCKED = "blocked by a bot wall, which says nothing about the service"

_TOLD = 0.0005
"""Seconds from which a step is told."""


@dataclass(frozen=True, slots=True)
class Result:
    """One measurement at `at`.

    `ok` is whether the answer was as expected. `measured` is False when our own guard kept the question from being sent, or when a
    bot wall answered it: both say nothing about the service. `slow` and `faulty` are of right answers: late ones, and ones with
    something about them that will not last. `took`: the seconds of a right answer.
    `reason` is "" when all is well; `phase` is where it failed, None when an answer came; `detail` says in a line what was found.
    `data_to` is the newest date of a freshness probe. `blocked`: a bot wall answered.
    """

    at: datetime
    ok: bool = True
    measured: bool = True
    slow: bool = False
    took: float | None = None
    reason: str = ""
    status: int | None = None
    phase: Phase | None = None
    timing: Timing | None = None
    faulty: bool = False
    detail: str = ""
    data_to: datetime | None = None
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class Tools:
    """What probes work with: the guarded client, and the reader of dates in documents (raises ParseError)."""

    client: Client
    newest: Callable[[Document, Place], Awaitable[datetime]]


def failed(error: FetchError, now: datetime) -> Result:
    """The result when no usable answer came."""
    measured = error.phase is not Phase.REFUSED
    return Result(at=now, ok=False, measured=measured, reason=error.reason, status=error.status, phase=error.phase)


def walled(now: datetime, status: int, *, timing: Timing | None = None, detail: str = "") -> Result:
    """The result when a bot wall answered in the service's place."""
    return Result(now, ok=False, measured=False, reason=BLOCKED, status=status, timing=timing, detail=detail, blocked=True)


def answered(
    now: datetime,
    seconds: float,
    slow: float | None,
    *,
    fault: str = "",
    status: int | None = None,
    timing: Timing | None = None,
    detail: str = "",
) -> Result:
    """The result of a right answer that took `seconds`; `fault` says what about it will not last."""
    late = slow is not None and seconds > slow
    reason = fault or (f"slower than {slow:g} s" if late else "")
    found = told(detail, seconds, timing)
    return Result(now, slow=late, took=seconds, reason=reason, status=status, timing=timing, faulty=bool(fault), detail=found)


def told(what: str, seconds: float, timing: Timing | None = None) -> str:
    """`what` was found, the time that it took and, when `timing` is known, where that went."""
    return f"{what} in {seconds * 1000:.0f} ms{_phases(timing) if timing else ''}"


def _phases(timing: Timing) -> str:
    """Where the time went, in milliseconds, of the steps that there were."""
    steps = (("dns", timing.dns), ("connect", timing.connect), ("tls", timing.tls), ("first byte", timing.first_byte))
    found = [f"{name} {seconds * 1000:.0f}" for name, seconds in steps if seconds >= _TOLD]
    return f" ({', '.join(found)})" if found else ""


def expiry_fault(ends: datetime | None, days: int | None, now: datetime) -> str:
    """What is wrong with a certificate that must last `days` yet, or ""."""
    if days is None or (ends is not None and ends - now >= timedelta(days=days)):
        return ""
    if ends is None:
        return "no certificate to look at"
    left = max(0, (ends - now) // timedelta(days=1))
    return f"the certificate ends in {left} {'day' if left == 1 else 'days'}, on {ends:%Y-%m-%d}"
