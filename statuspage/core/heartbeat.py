"""From pings to judgements: a ping is expected every so often, may say that something failed, and may carry a watermark."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from statuspage.core.model import Condition


class Signal(StrEnum):
    """What a ping says (Healthchecks' words). LOG changes nothing; START only says that work has begun."""

    SUCCESS = "success"
    FAIL = "fail"
    START = "start"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Ping:
    """One ping. `watermark`: up to when the data behind it goes."""

    at: datetime
    signal: Signal
    watermark: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pulse:
    """What is remembered of a heartbeat: its last success, whether its last word was a failure, and its newest watermark."""

    last_success: datetime | None = None
    failed_at: datetime | None = None
    watermark: datetime | None = None
    last_ping: datetime | None = None


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What is expected: a ping every `every`, `grace` late at most, and data no older than `max_lag`."""

    every: timedelta
    grace: timedelta
    max_lag: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Beat:
    """The judgement on a heartbeat. `recheck_at`: when time alone may change it. A null condition: it never pinged."""

    condition: Condition | None
    since: datetime | None
    recheck_at: datetime | None
    measurement: str = ""


def heard(pulse: Pulse, ping: Ping) -> Pulse:
    """The pulse after `ping`; an older watermark than the known one does not take the data back."""
    if ping.signal is Signal.LOG:
        return pulse
    marks = [mark for mark in (pulse.watermark, ping.watermark) if mark]
    pulse = replace(pulse, watermark=max(marks, default=None), last_ping=ping.at)
    match ping.signal:
        case Signal.SUCCESS:
            return replace(pulse, last_success=ping.at, failed_at=None)
        case Signal.FAIL:
            return replace(pulse, failed_at=pulse.failed_at or ping.at)
        case _:
            return pulse


def judge(pulse: Pulse, rhythm: Rhythm, now: datetime) -> Beat:
    """What the pulse shows at `now`: failed or missed is DOWN, old data is DELAYED, else UP."""
    if pulse.failed_at:
        return Beat(Condition.DOWN, pulse.failed_at, None, "the job reported a failure")
    if pulse.last_success is None:
        return Beat(None, None, None)
    missed_at = pulse.last_success + rhythm.every + rhythm.grace
    if now >= missed_at:
        return Beat(Condition.DOWN, pulse.last_success + rhythm.every, None, f"no ping since {pulse.last_success.isoformat()}")
    old_at = pulse.watermark + rhythm.max_lag if pulse.watermark and rhythm.max_lag else None
    if old_at and now >= old_at and pulse.watermark:
        return Beat(Condition.DELAYED, old_at, missed_at, f"data up to {pulse.watermark.isoformat()}")
    return Beat(Condition.UP, pulse.last_success, min(missed_at, old_at) if old_at else missed_at, "pinged in time")
