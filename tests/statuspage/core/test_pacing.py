"""How often a source is visited."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from notices.pace import Pace
from statuspage.core.pacing import LONGEST, Wishes, allowed, host_of, interval, is_night, is_slow_at_night, usual
from statuspage.settings import Source

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
SHANGHAI = ZoneInfo("Asia/Shanghai")


def source(**more: Any) -> Source:
    return Source.model_validate({"id": "a", "url": "https://a.example/feed", "services": ["x"], **more})


@pytest.mark.parametrize(
    ("more", "kind", "every"),
    [
        ({"every": "30s"}, "feed", timedelta(seconds=30)),
        ({"kind": "html_list"}, None, 30 * MINUTE),
        ({}, "statuspage_v2", 5 * MINUTE),
        ({}, "feed", 15 * MINUTE),
        ({}, None, 15 * MINUTE),
        ({}, "a format of former days", 15 * MINUTE),
    ],
)
def test_how_often_it_is_usual(more: dict[str, Any], kind: str | None, every: timedelta) -> None:
    assert usual(source(**more), kind) == every


@pytest.mark.parametrize(
    ("more", "wishes", "wait"),
    [
        ({}, Wishes(), 5 * MINUTE),
        ({}, Wishes(max_age=30), 5 * MINUTE),
        ({}, Wishes(max_age=900), 15 * MINUTE),
        ({}, Wishes(Pace(1800), 900), 30 * MINUTE),
        ({}, Wishes(Pace(60), None), 5 * MINUTE),
        ({}, Wishes(Pace(86_400), None), LONGEST),
        ({}, Wishes(max_age=1e300), LONGEST),
        ({"every": "10m"}, Wishes(Pace(86_400), 86_400), 10 * MINUTE),
        ({"every": "1d"}, Wishes(Pace(60), None), timedelta(days=1)),
        ({"every": "10s"}, Wishes(), timedelta(seconds=10)),
    ],
)
def test_wishes_within_bounds(more: dict[str, Any], wishes: Wishes, wait: timedelta) -> None:
    assert interval(source(**more), "statuspage_v2", wishes) == wait


@pytest.mark.parametrize(
    ("more", "kind", "slow"),
    [
        ({"official": True}, "html_list", True),
        ({"official": True, "kind": "html_list"}, None, True),
        ({"official": True, "every": "30m"}, "html_list", False),
        ({}, "html_list", False),
        ({"official": True}, "feed", False),
    ],
)
def test_which_are_slow_at_night(more: dict[str, Any], kind: str | None, slow: bool) -> None:
    assert is_slow_at_night(source(**more), kind) is slow


@pytest.mark.parametrize(("hour", "night"), [(22, False), (23, True), (0, True), (5, True), (6, False), (12, False)])
def test_night_is_where_the_source_is(hour: int, night: bool) -> None:
    assert is_night(datetime(2026, 11, 24, hour, 30, tzinfo=SHANGHAI).astimezone(UTC), SHANGHAI) is night


DUE = datetime(2026, 11, 24, 22, 20, tzinfo=UTC)  # a Tuesday


@pytest.mark.parametrize(
    ("pace", "at"),
    [
        (None, DUE),
        (Pace(300), DUE),
        (Pace(skip_hours=frozenset({21, 23})), DUE),
        (Pace(skip_hours=frozenset({22, 23, 0})), datetime(2026, 11, 25, 1, 0, tzinfo=UTC)),
        (Pace(skip_days=frozenset({1})), datetime(2026, 11, 25, 0, 0, tzinfo=UTC)),
        (Pace(skip_days=frozenset({1, 2, 3})), DUE + LONGEST),
    ],
)
def test_when_an_upstream_is_left_alone(pace: Pace | None, at: datetime) -> None:
    assert allowed(DUE, pace) == at


@pytest.mark.parametrize(
    "address", ["https://A.example:8443/x/y", "https://a.example:8443", "https://me@a.example:8443?x=/", "http://a.example:8443/"]
)
def test_hosts(address: str) -> None:
    assert host_of(address) == "a.example:8443"
