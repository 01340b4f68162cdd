"""Reads the many ways in which upstreams write an instant."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_tz
from zoneinfo import ZoneInfo

from notices.model import ParseError

_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, start=1)}
"""Number of a month by its English abbreviation."""

# Hours from UTC of abbreviations that occur in feeds; RFC 822's own are among them.
_ABBREVIATIONS = {
    "UTC": 0, "GMT": 0, "UT": 0, "Z": 0, "WET": 0,
    "BST": 1, "CET": 1, "WEST": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10,
    "HKT": 8, "SGT": 8, "AWST": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}  # fmt: skip
_NUMERIC = re.compile(r"(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d{2})?", re.IGNORECASE)
_OFFSET = re.compile(r" [+-]\d{4}\b")
_DIGITS = re.compile(r"\d{9,14}")
_ZONE_TAIL = re.compile(r"[\s\d:]([A-Za-z]{1,5}|(?:GMT|UTC)[+-]\d{1,2})\s*$")
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
_LATEST = datetime(2200, 1, 1, tzinfo=UTC)


def zone(name: str) -> ZoneInfo:
    """The zone of an IANA name. Raises ParseError for an unknown one."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        raise ParseError(f"unknown time zone {name!r}") from None


def offset(name: str, local: tzinfo, naive: datetime) -> tzinfo | None:
    """The zone that `name` ("PST", "GMT+0", "+0800") means at the wall time `naive`; None when it is unknown.

    An abbreviation that the source's own zone uses means that zone: CST is China's in Beijing and Chicago's in Chicago.
    """
    if naive.replace(tzinfo=local).tzname() == name:
        return local
    if name.upper() in _ABBREVIATIONS:
        return timezone(timedelta(hours=_ABBREVIATIONS[name.upper()]))
    match = _NUMERIC.fullmatch(name)
    if match is None:
        return None
    minutes = int(match.group(2)) * 60 + int(match.group(3) or 0)
    return timezone(timedelta(minutes=minutes if match.group(1) == "+" else -minutes)) if minutes < 1440 else None


def instant(text: object, local: tzinfo) -> datetime | None:
    """The instant that `text` writes: ISO 8601, RFC 822 or Unix seconds or milliseconds; without a zone it is in `local`.

    None for what is no date, and for placeholders such as 0001-01-01.
    """
    if isinstance(text, int) and not isinstance(text, bool) and 0 <= text < 10**15:
        text = str(text)
    if not isinstance(text, str) or not 4 < len(text.strip()) < 64:
        return None
    text = text.strip()
    try:
        found = _epoch(text) or _iso(text, local) or _rfc822(text, local)
        plausible = found is not None and _EARLIEST <= found <= _LATEST
    except (ValueError, OverflowError):
        return None
    return found if plausible else None


def _epoch(text: str) -> datetime | None:
    if not _DIGITS.fullmatch(text):
        return None
    number = int(text)
    return datetime.fromtimestamp(number / 1000 if number >= 10**11 else number, UTC)


def _iso(text: str, local: tzinfo) -> datetime | None:
    if not re.match(r"\d{4}-\d\d?-\d\d?", text):
        return None
    stem, name = text, ""
    tail = _ZONE_TAIL.search(text)
    if tail and tail.group(1) not in {"Z", "z", "T"}:
        stem, name = text[: tail.start(1)].strip(), tail.group(1)
    stem = re.sub(r"-(\d)(?!\d)", r"-0\1", stem)
    stem = re.sub(r"(?<=\d)\s([+-]\d\d:?\d\d)$", r"\1", stem)
    try:
        found = datetime.fromisoformat(stem)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=(offset(name, local, found) if name else None) or local)


def _rfc822(text: str, local: tzinfo) -> datetime | None:
    parts = parsedate_tz(text)
    if parts is None:
        return None
    naive = datetime(*parts[:6])  # noqa: DTZ001 -- the zone is found out below
    tail = _ZONE_TAIL.search(text)
    named = offset(tail.group(1), local, naive) if tail else None
    if named is not None:
        return naive.replace(tzinfo=named)
    # Without an offset parsedate_tz says UTC; its own silence means the source's zone.
    if _OFFSET.search(text) and parts[9] is not None and abs(parts[9]) < 86400:
        return naive.replace(tzinfo=timezone(timedelta(seconds=parts[9])))
    return naive.replace(tzinfo=local)


def near(month: int, day: int, hour: int, minute: int, around: datetime) -> datetime | None:
    """The naive wall time with the year that brings it nearest to `around`'s; None when there is no such day."""
    anchor = around.replace(tzinfo=None)
    found = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            found.append(datetime(year, month, day, hour, minute))  # noqa: DTZ001 -- the caller knows the zone
        except ValueError:
            continue
    return min(found, key=lambda at: abs(at - anchor), default=None)
