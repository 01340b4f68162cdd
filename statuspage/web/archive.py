"""The finished days of uptime in memory: read once, followed as they change, and kept in a file for a restart without the store."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import astuple
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.model import Target
from statuspage.core.series import NOTHING, YEAR, Series, joined
from statuspage.core.uptime import Day, Figures, Level, Mark
from statuspage.store import days
from statuspage.web.kept import Kept


class Archive:
    """`series` are the days of every component. `file` is where they are kept; without one they are not."""

    def __init__(self, file: Path | None) -> None:
        self.series: Mapping[Target, Series] = {}
        self._file, self._rolled = Kept(file, "days", self._body), 0

    async def follow(self, connection: AsyncConnection, now: datetime) -> None:
        """Take up the days that were rolled since the last time."""
        since = now.date() - timedelta(days=YEAR + 1)
        batch = await days.newer(connection, since, self._rolled)
        if batch.found:
            news = {target: joined(self.series.get(target), own, since) for target, own in batch.found.items()}
            self.series = {**self.series, **news}
            self._file.change()
        self._rolled = batch.rolled
        await self._file.now_and_then(now)

    async def stop(self) -> None:
        """Keep what has changed."""
        await self._file.stop()

    def restore(self) -> None:
        """Take up the days that were kept before a restart; the store's take their place when it can be read."""
        self.series = self._file.read(_series) or {}

    def _body(self) -> bytes:
        rows = [[t.service, t.component, own.first.toordinal(), list(_runs(own))] for t, own in self.series.items()]
        return json.dumps(rows, separators=(",", ":")).encode()


def _series(body: bytes) -> dict[Target, Series]:
    return {Target(service, part): _loaded(first, runs) for service, part, first, runs in json.loads(body)}


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
