"""Alerts of an alerting system into judgements."""

from datetime import timedelta

import pytest

from statuspage.core.alert import heard, judge
from statuspage.core.heartbeat import Ping, Pulse, Signal
from statuspage.core.model import Condition
from tests.statuspage.core.build import at

VALID = timedelta(hours=5)


def pulse(*alerts: tuple[str, str]) -> Pulse:
    """After alerts as `+name` (fires) or `-name` (resolved) at their times."""
    found = Pulse()
    for when, alert in alerts:
        signal = Signal.FIRING if alert[0] == "+" else Signal.RESOLVED
        found = heard(found, Ping(at(when), signal, run=alert[1:], began=at("20 09:58")))
    return found


@pytest.mark.parametrize(
    ("alerts", "now", "condition", "since"),
    [
        ([], "20 10:00", None, None),
        ([("20 10:00", "+a")], "20 10:01", Condition.DOWN, "20 09:58"),
        ([("20 10:00", "+a"), ("20 10:05", "-a")], "20 10:06", Condition.UP, "20 10:05"),
        ([("20 10:00", "+a"), ("20 10:02", "+b"), ("20 10:05", "-a")], "20 10:06", Condition.DOWN, "20 09:58"),
        ([("20 10:00", "+a"), ("20 10:02", "+a"), ("20 10:05", "-a")], "20 10:06", Condition.UP, "20 10:05"),
        ([("20 10:00", "-a")], "20 10:06", Condition.UP, "20 10:00"),
        ([("20 10:00", "+a")], "20 14:59", Condition.DOWN, "20 09:58"),
        ([("20 10:00", "+a")], "20 15:00", None, None),
        ([("20 10:00", "+a"), ("20 14:00", "+a")], "20 16:00", Condition.DOWN, "20 09:58"),
    ],
)
def test_what_alerts_show(alerts: list[tuple[str, str]], now: str, condition: Condition | None, since: str | None) -> None:
    beat = judge(pulse(*alerts), VALID, Condition.DOWN, at(now))
    assert (beat.condition, beat.since) == (condition, at(since) if since else None)


def test_what_an_alert_means_is_the_operators_word() -> None:
    assert judge(pulse(("20 10:00", "+a")), VALID, Condition.IMPAIRED, at("20 10:01")).condition is Condition.IMPAIRED
