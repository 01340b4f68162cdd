"""From an alerting system's alerts to judgements: bad while one of them fires, good when the last has been resolved."""

from dataclasses import replace
from datetime import datetime, timedelta

from statuspage.core.heartbeat import Beat, Ping, Pulse, Signal
from statuspage.core.model import Condition

_MOST = 200
"""Alerts that are remembered as firing at once; more of them change nothing."""


def heard(pulse: Pulse, ping: Ping) -> Pulse:
    """The pulse after an alert (`ping.run` is its fingerprint) fired or was resolved."""
    pulse = replace(pulse, last_ping=ping.at)
    if ping.signal is Signal.FIRING:
        firing = pulse.firing if ping.run in pulse.firing else (*pulse.firing, ping.run)[-_MOST:]
        began = min(ping.began or ping.at, ping.at)
        return replace(pulse, firing=firing, failed_at=min(pulse.failed_at or began, began))
    firing = tuple(name for name in pulse.firing if name != ping.run)
    return replace(pulse, firing=firing, failed_at=pulse.failed_at if firing else None)


def judge(pulse: Pulse, valid: timedelta, means: Condition, now: datetime) -> Beat:
    """What the alerts show at `now`: `means` while one fires. After `valid` without a word nothing is known (a null condition)."""
    expires_at = pulse.last_ping + valid if pulse.last_ping else None
    if expires_at is None or pulse.last_ping is None or now >= expires_at:
        return Beat(None, None, None, "nothing was heard for too long" if expires_at else "")
    if pulse.firing:
        count = len(pulse.firing)
        return Beat(means, pulse.failed_at, expires_at, f"{count} {'alert fires' if count == 1 else 'alerts fire'}")
    return Beat(Condition.UP, pulse.last_ping, expires_at, "the alerts are resolved")
