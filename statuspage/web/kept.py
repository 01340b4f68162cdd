"""Files for a restart without the store: written now and then beside what they replace, put in its place, never half there."""

import asyncio
import contextlib
import gzip
import os
import zlib
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import structlog

log = structlog.get_logger()

T = TypeVar("T")

_RARELY = timedelta(minutes=10)


class Kept:
    """A file that holds `what` (a word for the log), which `body` gives; without a path nothing is kept.

    It is written no more often than `every`: all of it is written out.
    """

    def __init__(self, path: Path | None, what: str, body: Callable[[], bytes], every: timedelta = _RARELY) -> None:
        self._path, self._what, self._body, self._every = path, what, body, every
        self._written_at: datetime | None = None
        self._changed = False

    def change(self) -> None:
        """Note that what was kept is not what there is any more."""
        self._changed = True

    async def now_and_then(self, now: datetime) -> None:
        """Keep what has changed, when the last time is long enough ago."""
        if self._changed and (self._written_at is None or not timedelta(0) <= now - self._written_at < self._every):
            self._written_at = now
            await self.stop()

    async def stop(self) -> None:
        """Keep what has changed."""
        changed, self._changed = self._changed, False  # what changes while it is written is kept the next time
        if changed and self._path is not None:
            await asyncio.to_thread(self._write, self._path)

    def _write(self, path: Path) -> None:
        draft = path.with_name(path.name + ".new")
        try:
            draft.write_bytes(gzip.compress(self._body(), 1))
            os.replace(draft, path)  # noqa: PTH105
        except OSError as error:  # nothing else depends on it
            log.warning("something cannot be kept for a restart", what=self._what, file=str(path), reason=str(error))
            with contextlib.suppress(OSError):
                draft.unlink()  # half of it on a full disk is in the way of everything else

    def read(self, understood: Callable[[bytes], T]) -> T | None:
        """What `understood` makes of what was kept; null when there is nothing, or nothing that can be used."""
        if self._path is None or not self._path.is_file():
            return None
        try:
            return understood(gzip.decompress(self._path.read_bytes()))
        except (ValueError, TypeError, OSError, EOFError, zlib.error) as error:
            told = {"what": self._what, "file": str(self._path), "reason": str(error)[:200]}
            log.warning("what was kept before the restart cannot be used", **told)
            return None
