"""How often a document asks to be read: `ttl`, `skipHours` and `skipDays` of RSS, `sy:updatePeriod`, the intervals of calendars.

Only the head of a document is looked at, before its first item; what is not understood is as if it were not there.
"""

import re
from dataclasses import dataclass

from notices.decode import decode
from notices.model import Document, ParseError

_HEAD = 20_000
_ITEM = re.compile(r"<(?:[\w.-]{1,20}:)?(?:item|entry)\b|^BEGIN:VEVENT", re.IGNORECASE | re.MULTILINE)
_TTL = re.compile(r"<ttl>\s{0,20}([0-9]{1,6})\s{0,20}</ttl>", re.IGNORECASE)
_PERIOD = re.compile(r"<sy:updatePeriod>\s{0,20}(hourly|daily|weekly|monthly|yearly)\s{0,20}<", re.IGNORECASE)
_FREQUENCY = re.compile(r"<sy:updateFrequency>\s{0,20}([0-9]{1,4})\s{0,20}<", re.IGNORECASE)
_SKIPPED_HOURS = re.compile(r"<skipHours>(.{0,2000}?)</skipHours>", re.IGNORECASE | re.DOTALL)
_HOUR = re.compile(r"<hour>\s{0,20}([0-9]{1,2})\s{0,20}</hour>", re.IGNORECASE)
_SKIPPED_DAYS = re.compile(r"<skipDays>(.{0,1000}?)</skipDays>", re.IGNORECASE | re.DOTALL)
_DAY = re.compile(r"<day>\s{0,20}(\w{6,9})\s{0,20}</day>", re.IGNORECASE)
_CALENDAR = re.compile(
    r"^(?:REFRESH-INTERVAL(?:;[^:\r\n]{0,100})?|X-PUBLISHED-TTL(?:;[^:\r\n]{0,100})?):([^\r\n]{2,40})", re.MULTILINE
)
_DURATION = re.compile(r"P(?:([0-9]{1,4})W)?(?:([0-9]{1,4})D)?(?:T(?:([0-9]{1,4})H)?(?:([0-9]{1,5})M)?(?:([0-9]{1,6})S)?)?")
_PERIODS = {"hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = (604_800, 86_400, 3_600, 60, 1)


@dataclass(frozen=True, slots=True)
class Pace:
    """`seconds` between two readings, None when it does not say; the hours (UTC) and days (Monday is 0) in which not to ask."""

    seconds: int | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()


def pace(document: Document) -> Pace | None:
    """How often a document asks to be read; None when it does not say."""
    try:
        text = decode(document.body, document.content_type)[:_HEAD]
    except ParseError:
        return None
    first = _ITEM.search(text)
    head = text[: first.start()] if first else text
    found = Pace(_seconds(head), _hours(head), _days(head))
    return None if found == Pace() else found


def _seconds(head: str) -> int | None:
    """The longest of the intervals that are named."""
    found = [int(match[1]) * 60 for match in _TTL.finditer(head)]
    if period := _PERIOD.search(head):
        times = _FREQUENCY.search(head)
        found.append(_PERIODS[period[1].lower()] // max(1, int(times[1]) if times else 1))
    found += [_length(match[1]) for match in _CALENDAR.finditer(head)]
    return max(found, default=0) or None


def _length(text: str) -> int:
    match = _DURATION.fullmatch(text.strip())
    return sum(int(number or 0) * unit for number, unit in zip(match.groups(), _UNITS, strict=True)) if match else 0


def _hours(head: str) -> frozenset[int]:
    """Hours of RSS 0.91 are 1 to 24, of RSS 2.0 0 to 23: 24 and 0 are the same. All of them would be none to ask in."""
    block = _SKIPPED_HOURS.search(head)
    found = frozenset(int(hour) % 24 for hour in _HOUR.findall(block[1]) if int(hour) <= 24) if block else frozenset()
    return found if len(found) < 24 else frozenset()


def _days(head: str) -> frozenset[int]:
    block = _SKIPPED_DAYS.search(head)
    names = [day.lower() for day in _DAY.findall(block[1])] if block else []
    found = frozenset(_DAYS.index(name) for name in names if name in _DAYS)
    return found if len(found) < 7 else frozenset()
