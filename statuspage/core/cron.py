"""When a job is expected by a cron expression: wall-clock times of a zone, by the rules of Debian's cron when clocks are changed.

A time of day that is skipped in spring is expected right after the gap, one that comes twice in autumn is expected once.
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo


def next_time(expression: str, zone: str, after: datetime) -> datetime:
    """The first time after `after` that `expression` (five fields) names in the zone of that IANA name; UTC."""
    from cronsim import CronSim  # noqa: PLC0415 -- wanted only where a schedule is

    moment: datetime = next(CronSim(expression, after.astimezone(ZoneInfo(zone))))
    return moment.astimezone(UTC)
