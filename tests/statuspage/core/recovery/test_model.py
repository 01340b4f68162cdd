"""Predicted times as they are shown: rounded up, the coarser the farther away."""

from datetime import UTC, datetime, timedelta

import pytest

from statuspage.core.recovery import rounded

NOW = datetime(2024, 12, 20, 12, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [
        (1, "12:05"),
        (3, "12:05"),
        (3.1, "12:10"),
        (59, "13:05"),
        (61, "13:15"),
        (239, "16:15"),
        (241, "16:30"),
        (600, "22:30"),
        (721, "01:00"),
    ],
)
def test_times_are_rounded_up(minutes: float, shown: str) -> None:
    assert f"{rounded(NOW + timedelta(minutes=minutes), NOW):%H:%M}" == shown
