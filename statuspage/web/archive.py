"""The finished days of uptime in memory: read once, followed as they change, and kept in a file for a restart without the store."""

import asyncio
import contextlib
import gzip
import json
import os
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import astuple
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import Target
from statuspage.core.series import NOTHING, YEAR, Series, joined
from statuspage.core.uptime import Day, Figures, Level, Mark
from statuspage.store import days

log = structlog.get_logger()

_RARELY = timedelta(minutes=10)
"""The file is written no more often: all of it is written out."""


class Archive:
    """`series` are the days of every component. `file` is where they are kept; without one they are not."""

    def __init__(self, file: Path | None) -> None:
        self.series: Mapping[Target, Series] = {}
        self._file, self._rolled = file, 0
        self._kept_at: datetime | None = None
        self._changed = False

    async def follow(self, connection: AsyncConnection, now: datetime) -> None:
        """Take up the days that were rolled since the last time."""
        since = now.date() - timedelta(days=YEAR + 1)
        batch = await days.newer(connection, since, self._rolled)
        if batch.found:
            news = {target: joined(self.series.get(target), own, since) for target, own in batch.found.items()}
            self.series, self._changed = {**self.series, **news}, True
        self._rolled = batch.rolled
        if self._changed and (self._kept_at is None or now - self._kept_at >= _RARELY):
            self._changed, self._kept_at = False, now
            await asyncio.to_thread(self._keep)

    async def stop(self) -> None:
        """Keep what has changed."""
        if self._changed:
            await asyncio.to_thread(self._keep)

    def restore(self) -> None:
        """Take up the days that were kept before a restart; the store's take their place when it can be read."""
        if self._file is None or not self._file.is_file():
            return
        try:
            kept = json.loads(gzip.decompress(self._file.read_bytes()))
            self.series = {Target(service, part): _loaded(first, runs) for service, part, first, runs in kept}
        except (ValueError, TypeError, OSError, EOFError, zlib.error) as error:
            log.warning("the days of before the restart cannot be used", file=str(self._file), reason=str(error)[:200])

    def _keep(self) -> None:
        if self._file is None:
            return
        rows = [[t.service, t.component, own.first.toordinal(), list(_runs(own))] for t, own in self.series.items()]
        draft = self._file.with_name(self._file.name + ".new")
        try:
            draft.write_bytes(gzip.compress(json.dumps(rows, separators=(",", ":")).encode(), 1))
            os.replace(draft, self._file)  # noqa: PTH105
        except OSError as error:
            log.warning("the days cannot be kept for a restart", file=str(self._file), reason=str(error))
            with contextlib.suppress(OSError):
                draft.unlink()


def _runs(series: Series) -> Iterator[list[Any]]:
    """The days in runs of equal ones: how many, their figures, their marks."""
    for day, run in groupby(series.days):
        length = sum(1 for _ in run)
        yield [length] if day is None else [length, astuple(day.figures), [astuple(mark) for mark in day.marks]]


def _loaded(first: int, runs: list[Any]) -> Series:
    found: list[Day | None] = []
    for length, *day in runs:
        found += [_day(*day) if day else None] * length
    return Series(date.fromordinal(first), tuple(found)) if found else NOTHING


def _day(figures: list[int], marks: list[list[Any]]) -> Day:
    return Day(Figures(*figures), tuple(Mark(Level(level), start, end) for level, start, end in marks))
