"""Roll up: make days of uptime out of the raw facts, once a day is over and again when more becomes known of it."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from statuspage.core.daygrid import begin, between, bounds
from statuspage.core.model import Target
from statuspage.core.page import targets_of
from statuspage.core.uptime import Day, day_of
from statuspage.core.watching import Raw, tracks_of
from statuspage.jobs.context import Context, Wake
from statuspage.settings import Settings
from statuspage.store import days, listening, signals
from statuspage.store.days import Stale
from statuspage.store.known import measured

log = structlog.get_logger()

_AT_ONCE = timedelta(days=14)
"""So many days are rolled in one step, so that none holds the database for long."""


async def roll(context: Context) -> int:
    """Roll the days that are to be; how many steps that took. What is rolled again comes to the same."""
    now, zone = context.clock(), ZoneInfo(context.settings.site.timezone)
    async with context.store.reading() as connection:
        work = await days.work(connection, zone, now)
    steps = [step for stale in work.stale for step in _steps(stale)]
    for step in steps:
        await _roll(context, step, zone, now)
    if steps:
        log.info("rolled", days=sum((one.last - one.first).days + 1 for one in work.stale))
    async with context.store.reading() as connection:
        known = await days.seen(connection, zone)
    if known != work.seen:
        async with context.store.writing() as connection:
            await days.note(connection, work.seen, zone)
    if steps:
        context.wake(Wake.PUBLISH)
    return len(steps)


def _steps(stale: Stale) -> Iterator[Stale]:
    first = stale.first
    while first <= stale.last:
        last = min(stale.last, first + _AT_ONCE - timedelta(days=1))
        yield replace(stale, first=first, last=last)
        first = last + timedelta(days=1)


async def _roll(context: Context, step: Stale, zone: ZoneInfo, now: datetime) -> None:
    settings = context.settings
    start, end = begin(step.first, zone), begin(step.last + timedelta(days=1), zone)
    async with context.store.reading() as connection:
        present = measured(await signals.present(connection), settings, await listening.line_down_since(connection))
        raw = await days.raw(connection, present, start, end, now)
    found = await asyncio.to_thread(rolled, raw, settings, step, zone, now)
    async with context.store.writing() as connection:
        await days.put(connection, step, found)


def rolled(raw: Raw, settings: Settings, step: Stale, zone: ZoneInfo, now: datetime) -> dict[tuple[Target, date], Day]:
    """The days of `step` in which anything was measured or announced."""
    found: dict[tuple[Target, date], Day] = {}
    grid = {day: bounds(day, zone) for day in between(step.first, step.last)}
    for target, tracks in tracks_of(raw, targets_of(settings), now).items():
        if step.services is not None and target.service not in step.services:
            continue
        for day, (start, end) in grid.items():
            one = day_of(tracks, start, end)
            if one.spoken_of:
                found[target, day] = one
    return found
