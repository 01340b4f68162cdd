"""Forms of time that are written alike in every language: ISO dates and instants, numeric dates, colon clocks, offsets."""

from datetime import UTC, datetime, timedelta

from notices.extract.mentions import zones
from notices.extract.mentions.marks import Clock, Day, Zone
from notices.extract.mentions.scanner import Groups, Rule

NOT_IN_NUMBER = r"(?<![\d./\-_#A-Za-z])(?<!\d:)"
"""Behind the colon of a label a number may follow at once: "Start:2026-03-17"."""
HOUR = 3600
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def clock(hour: int, minute: int = 0, second: int = 0, latest: int = 30, **more: object) -> Clock | None:
    """A clock up to 30:00, or the latest hour that a language counts to, or null when it is none."""
    if hour > latest or minute > 59 or second > 60:
        return None
    return Clock(hour * HOUR + minute * 60 + min(second, 59), **more)  # type: ignore[arg-type]


def day(year: int | None, month: int, number: int, weekday: int | None = None) -> Day | None:
    """A day of a calendar year (or any year), or null when there is no such day, or none that a notice can mean."""
    if year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    return Day(year, month, number, weekday) if 1 <= month <= 12 and 1 <= number <= 31 else None


def _iso(g: Groups) -> datetime | None:
    try:
        year, month, number, hour, minute, second = (int(g(i) or 0) for i in range(1, 7))
        # The zone follows, or is the document's.
        found = datetime(year, month, number, hour, minute, second)  # noqa: DTZ001
    except ValueError:
        return None
    if g(7):
        return found.replace(tzinfo=UTC)
    if g(8):
        tz = zones.offset(g(8) or "+", g(9) or "0", g(10))
        return found.replace(tzinfo=tz) if tz else None
    return found


def _unix(g: Groups) -> datetime | None:
    return datetime.fromtimestamp(0, UTC) + timedelta(seconds=int(g(1) or 0))


def _year_first(g: Groups) -> Day | None:
    month, number = g(2) or g(4) or g(6) or "0", g(3) or g(5) or g(7) or "0"
    return day(int(g(1) or 0), int(month), int(number))


def _utc(g: Groups) -> Zone | None:
    tz = zones.offset(g(2) or "+", g(3) or "0", g(4)) if g(3) else UTC
    return Zone((g(0) or "").strip(), tz) if tz else None


# "UTC - 5" is a range's dash; an offset's sign touches at least one of its neighbours.
_UTC = r"\(?(UTC|GMT)(?:(?:[ ]?(?=[+-]\d)|(?=[+-]))([+-])[ ]?(1[0-4]|0?\d)(?::?([0-5]\d))?(?![\d/]|[.:\-]\d))?(?![A-Za-z0-9_])\)?"

RULES = (
    Rule(
        "iso_instant",
        r"(?<!\d)(20\d\d|19\d\d)-?(\d\d)-?(\d\d)T(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d{1,9})?)?(?:(Z)|([+-])(\d\d):?(\d\d)?)?(?!\d)",
        _iso,
    ),
    Rule("unix_markup", r"<t:(\d{9,11})(?::[tTdDfF])?>", _unix),
    Rule(
        "year_first",
        NOT_IN_NUMBER + r"(20\d\d|19\d\d)(?:-(\d{1,2})-(\d{1,2})|/(\d{1,2})/(\d{1,2})|\.(\d{1,2})\.(\d{1,2}))(?!\d|[-/]\d)",
        _year_first,
    ),
    Rule("offset_zone", _UTC, _utc),
)
