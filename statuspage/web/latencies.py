"""Answer times in memory: read once, followed as they become known, and kept in a file for a restart without the store."""

import asyncio
import json
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection

from statuspage.core.latency import Bucket, Course, Latency
from statuspage.store import latencies as store
from statuspage.web.kept import Kept

_OVERLAP = timedelta(minutes=2)
"""So far back is read again each time: rows have the time of before they were committed, by the clock of who wrote them."""

_AT_ONCE = 200
"""Probes that are taken up in one step."""

_Found = dict[str, list[Bucket]]


class Latencies:
    """`known` is what is known of each probe. `file` is where that is kept; without one it is not."""

    def __init__(self, file: Path | None) -> None:
        self.known: Mapping[str, Latency] = {}
        self._file = Kept(file, "answer times", self._body)
        self._read_at: datetime | None = None

    def anew(self) -> None:
        """Have all of it read at the next time: probes may watch something else now."""
        self._read_at = None

    async def follow(self, connection: AsyncConnection, now: datetime) -> None:
        """Take up what was written since the last time."""
        since = self._read_at - _OVERLAP if self._read_at else None
        recent = await _by_probe(store.recent(connection, now, since))
        days = await _by_probe(store.days(connection, now, since))
        before = self.known if since else {}
        news = {id: one async for id, one in _changed(before, recent, days, now)}
        self._read_at = now
        if news or not since:
            self.known = {**before, **news}
            self._file.change()
        await self._file.now_and_then(now)

    async def stop(self) -> None:
        """Keep what has changed."""
        await self._file.stop()

    def restore(self) -> None:
        """Take up what was kept before a restart; the store's takes its place when it can be read."""
        self.known = self._file.read(_loaded) or {}

    def _body(self) -> bytes:
        held = {id: [b64encode(one.packed).decode() for one in (own.recent, own.days)] for id, own in self.known.items()}
        return json.dumps(held, separators=(",", ":")).encode()


def _loaded(body: bytes) -> Mapping[str, Latency]:
    return {id: Latency(*(Course(b64decode(one)) for one in (recent, days))) for id, (recent, days) in json.loads(body).items()}


async def _changed(
    before: Mapping[str, Latency], recent: _Found, days: _Found, now: datetime
) -> AsyncIterator[tuple[str, Latency]]:
    """What is known of probes with what was found of them, where that is anything new; others have their turn between."""
    for n, id in enumerate({**recent, **days}):
        known = before.get(id)
        joined = (known or Latency()).joined(recent.get(id, ()), days.get(id, ()), now)
        if joined != known:
            yield id, joined
        if n % _AT_ONCE == 0:
            await asyncio.sleep(0)


async def _by_probe(found: AsyncIterator[tuple[str, Bucket]]) -> _Found:
    held: dict[str, list[Bucket]] = {}
    async for probe, bucket in found:
        held.setdefault(probe, []).append(bucket)
    return held
