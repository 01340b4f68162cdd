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


@pytest.mark.parametrize(
    ("name", "place", "own"),
    [
        ("PST", "Asia/Karachi", True),
        ("PST", "Asia/Manila", True),
        ("PST", "America/Los_Angeles", False),
        ("IST", "Asia/Jerusalem", True),
        ("IST", "Europe/Dublin", True),
        ("IST", "Asia/Kolkata", False),
        ("BST", "Asia/Dhaka", True),
        ("AST", "Asia/Riyadh", True),
        ("AST", "America/Halifax", False),
        ("NST", "Asia/Kathmandu", True),
        ("MST", "Asia/Kuala_Lumpur", True),
        ("MST", "America/Denver", False),
        ("PKT", "Asia/Karachi", False),
    ],
)
def test_abbreviations_that_a_place_uses_for_its_own_time_are_that_time_there(name: str, place: str, own: bool) -> None:
    zone = zones.named(name)
    assert zone is not None
    assert zones.at_home(zone, ZoneInfo(place), 2026) is own
