"""Places that a text names, and their zones."""

from zoneinfo import ZoneInfo

import pytest

from notices.extract.mentions import zones


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("in the UK and UAE", ["Europe/London", "Asia/Dubai"]),
        ("in London, New York and London", ["Europe/London", "America/New_York"]),
        ("in nz and uk", []),
    ],
)
def test_places_give_their_zones_once(text: str, keys: list[str]) -> None:
    assert zones.of_places(text) == [ZoneInfo(key) for key in keys]
