"""The ways in which upstreams write an instant."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from notices.model import ParseError
from notices.sources._times import instant, near, zone

BEIJING, NEW_YORK = ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-01T10:00:00Z", "2026-03-01T10:00:00+00:00"),
        ("2026-03-01T10:00:00.123456789-07:00", "2026-03-01T10:00:00.123456-07:00"),
        ("2026-03-01T10:00:00+0800", "2026-03-01T10:00:00+08:00"),
        ("2026-03-01 10:00:00 +0000", "2026-03-01T10:00:00+00:00"),
        ("2026-03-01 10:00:00 UTC", "2026-03-01T10:00:00+00:00"),
        ("2026-03-01 10:00", "2026-03-01T10:00:00+08:00"),
        ("2026-3-1 10:00", "2026-03-01T10:00:00+08:00"),
        ("2026-03-01", "2026-03-01T00:00:00+08:00"),
        ("Fri, 23 Aug 2019 04:18:35 PDT", "2019-08-23T04:18:35-07:00"),
        ("Fri, 23 Aug 2019 04:18:35 Z", "2019-08-23T04:18:35+00:00"),
        ("Fri, 23 Aug 2019 04:18:35 +0530", "2019-08-23T04:18:35+05:30"),
        ("Fri, 23 Aug 2019 04:18:35 GMT+8", "2019-08-23T04:18:35+08:00"),
        ("Fri, 23 Aug 2019 04:18:35 CEST", "2019-08-23T04:18:35+02:00"),
        ("Fri, 23 Aug 2019 04:18:35 CST", "2019-08-23T04:18:35+08:00"),
        ("Fri, 23 Aug 2019 04:18:35", "2019-08-23T04:18:35+08:00"),
        ("23 Aug 2019 04:18 GMT", "2019-08-23T04:18:00+00:00"),
        (1767225600, "2026-01-01T00:00:00+00:00"),
        ("1767225600000", "2026-01-01T00:00:00+00:00"),
    ],
)
def test_instants(text: object, expected: str) -> None:
    found = instant(text, BEIJING)
    assert found is not None
    assert found.isoformat() == expected


def test_an_abbreviation_is_the_sources_own_where_it_uses_it() -> None:
    winter = instant("Fri, 23 Jan 2026 04:18:35 EST", NEW_YORK)
    assert winter == datetime(2026, 1, 23, 4, 18, 35, tzinfo=NEW_YORK)


@pytest.mark.parametrize(
    "text",
    [
        "0001-01-01T00:00:00Z",
        "",
        "soon",
        "2026-13-45",
        "Fri, 99 Aug 2019 04:18:35 GMT",
        None,
        True,
        -5,
        10**40,
        "9" * 5000,
        [],
        "3" * 14,
    ],
)
def test_what_is_no_instant(text: object) -> None:
    assert instant(text, BEIJING) is None


@pytest.mark.parametrize(
    ("month", "around", "year"),
    [(12, "2026-01-01", 2025), (1, "2025-12-31", 2026), (6, "2026-06-30", 2026), (7, "2026-02-10", 2026), (10, "2026-02-10", 2025)],
)
def test_the_year_is_the_nearest(month: int, around: str, year: int) -> None:
    found = near(month, 30, 22, 28, datetime.fromisoformat(around))
    assert found is not None
    assert found.year == year


def test_the_29th_of_february_needs_its_year() -> None:
    found = near(2, 29, 0, 0, datetime.fromisoformat("2025-03-01"))
    assert found is not None
    assert found.year == 2024
    assert near(2, 30, 0, 0, datetime.fromisoformat("2025-03-01")) is None


def test_an_unknown_zone_is_named() -> None:
    with pytest.raises(ParseError, match="Mars/Base"):
        zone("Mars/Base")
