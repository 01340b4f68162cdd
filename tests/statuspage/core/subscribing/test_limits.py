"""How often a place is challenged, and which visitors count as one."""

from datetime import UTC, datetime, timedelta

import pytest

from statuspage.core.subscriber import Channel
from statuspage.core.subscribing.limits import Asks, may_be_asked, network

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("channel", "lately", "ago", "expected"),
    [
        (Channel.EMAIL, 0, None, True),
        (Channel.EMAIL, 1, 15, True),
        (Channel.EMAIL, 1, 14, False),
        (Channel.EMAIL, 2, 60, True),
        (Channel.EMAIL, 3, 600, False),
        (Channel.DINGTALK, 3, 600, False),
        (Channel.WEBHOOK, 19, 1, True),
        (Channel.WEBHOOK, 1, 0, False),
        (Channel.WEBHOOK, 20, 60, False),
        (Channel.NTFY, 4, 1, True),
    ],
)
def test_a_place_is_challenged_so_often(channel: Channel, lately: int, ago: int | None, expected: bool) -> None:
    asks = Asks(lately, None if ago is None else NOW - ago * MINUTE)
    assert may_be_asked(channel, asks, NOW) is expected


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("203.0.113.77", "203.0.113.0/24"),
        ("::ffff:203.0.113.77", "203.0.113.0/24"),
        ("2001:db8:1:2:3::4", "2001:db8:1::/56"),
        ("2001:db8:1:ff:3::4%eth0", "2001:db8:1::/56"),
        ("", ""),
        ("testclient", "testclient"),
    ],
)
def test_a_network_counts_as_one(host: str, expected: str) -> None:
    assert network(host) == expected
