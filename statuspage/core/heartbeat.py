"""From pings to judgements: a ping is expected every so often, may say that something failed, and may carry a watermark.

The rules on starts and runs are those of Healthchecks. Silence counts only for as long as we were listening.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from statuspage.core.model import Condition


class Signal(StrEnum):
    """What a ping says (Healthchecks' words). LOG changes nothing, START only says that work has begun, IGNORED is kept only.

    FIRING and RESOLVED are an alerting system's.
    """

    SUCCESS = "success"
    FAIL = "fail"
    START = "start"
    LOG = "log"
    IGNORED = "ign"
    FIRING = "firing"
    RESOLVED = "resolved"


_SUCCESS = Signal.SUCCESS
_SILENT = frozenset({Signal.LOG, Signal.IGNORED})
_ENDED = {"started_at": None, "run": ""}
"""No end of a run is awaited any more."""


@dataclass(frozen=True, slots=True)
class Ping:
    """One ping. `watermark`: up to when the data behind it goes. `run` pairs a start with its end, or names an alert.

    `began`: since when an alert says that it fires.
    """

    at: datetime
    signal: Signal
    watermark: datetime | None = None
    note: str = ""
    run: str = ""
    began: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pulse:
    """What is remembered of a heartbeat: its last success, whether its last word was a failure, and its newest watermark.

    `started_at` and `run` are of a start whose end is awaited. `awaited_from` takes the place of the last success where pings
    may have been lost on our side. `firing` are the alerts that fire.
    """

    last_success: datetime | None = None
    failed_at: datetime | None = None
    watermark: datetime | None = None
    last_ping: datetime | None = None
    started_at: datetime | None = None
    run: str = ""
    awaited_from: datetime | None = None
    firing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What is expected: after each ping another one at `following(ping)`, `grace` late at most, and data no older than `max_lag`.

    A run that has started is to end within `grace`, too.
    """

    following: Callable[[datetime], datetime]
    grace: timedelta
    max_lag: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Listening:
    """Since when we listen without a break (`since`), and when we had last listened before that (`until`).

    `paused`: our own line is down, so silence and failures mean nothing now.
    """

    since: datetime | None = None
    until: datetime | None = None
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Beat:
    """The judgement on a heartbeat. `recheck_at`: when time alone may change it. A null condition: it never pinged."""

    condition: Condition | None
    since: datetime | None
    recheck_at: datetime | None
    measurement: str = ""


def heard(pulse: Pulse, ping: Ping) -> Pulse:
    """The pulse after `ping`; an older watermark than the known one does not take the data back."""
    if ping.signal in _SILENT:
        return pulse
    news: dict[str, Any] = {"last_ping": ping.at}
    if ping.watermark and (pulse.watermark is None or ping.watermark > pulse.watermark):
        news["watermark"] = ping.watermark
    if ping.signal is _SUCCESS:
        news |= {"last_success": ping.at, "failed_at": None, "awaited_from": None}
        if not ping.run or ping.run == pulse.run:  # else it was the success of another run, whose end is still awaited
            news |= _ENDED
    elif ping.signal is Signal.FAIL:
        news |= {"failed_at": pulse.failed_at or ping.at, **_ENDED}
    elif ping.signal is Signal.START:
        news |= {"started_at": ping.at, "run": ping.run}
    return replace(pulse, **news)


def excused(pulse: Pulse, rhythm: Rhythm, listening: Listening, now: datetime) -> Pulse:
    """The pulse without the silence that may be ours: a ping that was due while we did not listen is awaited anew.

    So is everything after the clock was set back. What was missed while we listened stays missed.
    """
    since = _awaited_since(pulse)
    if since is not None and since > now:
        return replace(pulse, awaited_from=now, started_at=None, run="")
    if listening.since is None or listening.until is None:
        return pulse
    if pulse.started_at and pulse.started_at < listening.since and pulse.started_at + rhythm.grace > listening.until:
        pulse = replace(pulse, started_at=None, run="")
    if since is None or since >= listening.since:
        return pulse
    expected = rhythm.following(since)
    lost = expected <= listening.since and expected + rhythm.grace > listening.until
    return replace(pulse, awaited_from=listening.since) if lost else pulse


def _awaited_since(pulse: Pulse) -> datetime | None:
    return pulse.awaited_from or pulse.last_success


def judge(pulse: Pulse, rhythm: Rhythm, now: datetime) -> Beat:
    """What the pulse shows at `now`: failed, unfinished or missed is DOWN, old data is DELAYED, else UP."""
    if pulse.failed_at:
        return Beat(Condition.DOWN, pulse.failed_at, None, "the job reported a failure")
    unfinished_at = pulse.started_at + rhythm.grace if pulse.started_at else None
    if unfinished_at and now >= unfinished_at and pulse.started_at:
        return Beat(Condition.DOWN, unfinished_at, None, f"the run of {pulse.started_at.isoformat()} has not ended")
    since = _awaited_since(pulse)
    if since is None or pulse.last_success is None:
        return Beat(None, None, unfinished_at)
    expected = rhythm.following(since)
    missed_at = expected + rhythm.grace
    if now >= missed_at:
        return Beat(Condition.DOWN, expected, None, f"no ping since {pulse.last_success.isoformat()}")
    moments = [moment for moment in (missed_at, unfinished_at) if moment]
    old_at = pulse.watermark + rhythm.max_lag if pulse.watermark and rhythm.max_lag else None
    if old_at and now >= old_at and pulse.watermark:
        return Beat(Condition.DELAYED, old_at, min(moments), f"data up to {pulse.watermark.isoformat()}")
    return Beat(Condition.UP, pulse.last_success, min([*moments, *([old_at] if old_at else [])]), "pinged in time")
