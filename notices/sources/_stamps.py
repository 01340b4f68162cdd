"""Reads the times that Statuspage renders for people: "Aug 21, 00:37 UTC", "Jan 16, 12:00 - 16:00 GMT". They have no year."""

import re
from datetime import datetime, timedelta, tzinfo

from notices.model import StatedWindow
from notices.sources._times import MONTHS, near, offset

_DAY = r"([A-Z][a-z]{2}) {1,2}(\d{1,2})"
_STAMP = re.compile(_DAY + r", (\d{1,2}):(\d{2})(?::\d{2})? ?([A-Z][A-Za-z]{0,4}(?:[+-]\d{1,2})?|[+-]\d{2}:?\d{2})?")
_SPAN = re.compile(_DAY + r", (\d{1,2}):(\d{2}) - (?:" + _DAY + r", )?(\d{1,2}):(\d{2}) ?([A-Z][A-Za-z]{0,4}|[+-]\d{2}:?\d{2})?")
_LONGEST = timedelta(days=60)


def stamp(text: str, around: datetime, local: tzinfo) -> datetime | None:
    """The instant that the whole text is, in the year that brings it nearest to `around`; None for any other text."""
    match = _STAMP.fullmatch(text.strip())
    month = MONTHS.get(match.group(1).lower()) if match else None
    if match is None or month is None:
        return None
    return _zoned((month, *(int(part) for part in match.group(2, 3, 4))), match.group(5), around, local)


def span(text: str, around: datetime, local: tzinfo) -> StatedWindow | None:
    """The first window in the text, in the year that brings its start nearest to `around`; an end that is too far off is none."""
    match = _SPAN.search(text)
    if match is None:
        return None
    first, day, hour, minute, last, until, end_hour, end_minute, name = match.groups()
    months = MONTHS.get(first.lower()), MONTHS.get((last or first).lower())
    if months[0] is None or months[1] is None:
        return None
    start = _zoned((months[0], int(day), int(hour), int(minute)), name, around, local)
    if start is None:
        return None
    end = _zoned((months[1], int(until or day), int(end_hour), int(end_minute)), name, start, local)
    return StatedWindow(start, end if end and start < end < start + _LONGEST else None)


def _zoned(wall: tuple[int, ...], name: str | None, around: datetime, local: tzinfo) -> datetime | None:
    month, day, hour, minute = wall
    naive = near(month, day, hour, minute, around.astimezone(local))
    return naive.replace(tzinfo=offset(name or "UTC", local, naive) or local) if naive else None
