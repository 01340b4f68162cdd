"""How Chinese notices write days, clocks and spans; always Beijing time, without naming it."""

from datetime import datetime
from zoneinfo import ZoneInfo

BEIJING = ZoneInfo("Asia/Shanghai")


def day(instant: datetime) -> str:
    """`2026年11月24日`."""
    local = instant.astimezone(BEIJING)
    return f"{local.year}年{local.month}月{local.day}日"


def clock(instant: datetime) -> str:
    """`17:05`, with seconds only where there are some."""
    local = instant.astimezone(BEIJING)
    return f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"


def moment(instant: datetime) -> str:
    """`2026年11月24日17:05`."""
    return day(instant) + clock(instant)


def span(start: datetime, end: datetime) -> str:
    """`2026年11月24日17:05至17:09`, with the day said again where it is another one."""
    return f"{moment(start)}至{clock(end) if day(start) == day(end) else moment(end)}"


def until(reference: datetime, instant: datetime) -> str:
    """An instant's clock, with its day where that is not the day of `reference`."""
    return clock(instant) if day(reference) == day(instant) else moment(instant)


def stamp(instant: datetime) -> str:
    """`2026-11-24 17:05:30`, as PubDate writes it."""
    return f"{instant.astimezone(BEIJING):%Y-%m-%d %H:%M:%S}"


def short_day(instant: datetime) -> str:
    """`2026-11-24`, as lists write it."""
    return f"{instant.astimezone(BEIJING):%Y-%m-%d}"
