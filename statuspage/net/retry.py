"""The answer's headers that say when to come back: `Retry-After`, and the freshness of `Cache-Control`."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST = 86_400.0
"""Seconds; no answer can keep us away for longer than a day."""


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds from `now` (aware) until another try is welcome, or None when nothing readable is said (RFC 9110, 10.2.3)."""
    value = headers.get("retry-after", "").strip()
    seconds = _digits(value)
    if seconds is None:
        when = _http_date(value)
        if when is None:
            return None
        seconds = max(0.0, (when - now).total_seconds())
    return min(seconds, LONGEST)


def max_age(headers: Mapping[str, str]) -> float | None:
    """Seconds for which an answer says it is fresh, less the time it has been in caches; None when it does not say (RFC 9111)."""
    directives = [part.strip().lower() for part in headers.get("cache-control", "").split(",")]
    if "no-cache" in directives or "no-store" in directives:
        return None
    ages = [_digits(part.removeprefix("max-age=").strip('"')) for part in directives if part.startswith("max-age=")]
    if not ages or ages[0] is None:
        return None
    return max(0.0, ages[0] - (_digits(headers.get("age", "").strip()) or 0.0))


def _digits(text: str) -> float | None:
    return float(text) if text.isascii() and text.isdigit() and len(text) <= 12 else None


def _http_date(text: str) -> datetime | None:
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when
