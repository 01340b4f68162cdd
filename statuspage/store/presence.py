"""Whether the database takes what is written: told once when it is lost and once when it is back, and waited for.

Everything that writes meets the same outage many times a second; only the first meeting is news.
"""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

import structlog
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, NotSupportedError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from statuspage.errors import StatuspageError

log = structlog.get_logger()

_OURS = (
    *(DataError, IntegrityError, NotSupportedError, ProgrammingError),
    *(sqlite3.DataError, sqlite3.IntegrityError, sqlite3.NotSupportedError, sqlite3.ProgrammingError),
)
"""What a database that is there says of a statement that is wrong: a defect of the program."""


class StoreError(StatuspageError):
    """The database cannot be used now: it is away, full, locked, held by another process, or its file was moved."""


@contextmanager
def translated() -> Iterator[None]:
    """Turns the many ways in which a database can be away into StoreError."""
    try:
        yield
    except _OURS:
        raise
    except (DBAPIError, PoolTimeoutError, sqlite3.Error) as error:
        raise StoreError(_plain(error)) from error


def _plain(error: Exception) -> str:
    """The driver's own sentence, without the statement and the advice that SQLAlchemy puts around it."""
    said = str(error.orig if isinstance(error, DBAPIError) else error.args[0] if error.args else "")
    return " ".join(said.split())[:300] or type(error).__name__


class Presence:
    """The state of one database, as its writers find it. Nothing is told until `watch`: who opens it tells how that went."""

    def __init__(self) -> None:
        self._watched = False
        self._here = asyncio.Event()
        self._here.set()
        self._since = 0.0
        self.reason = ""

    def watch(self) -> None:
        """Begin to tell."""
        self._watched = True

    @property
    def away(self) -> bool:
        """Whether the last write failed."""
        return not self._here.is_set()

    def lost(self, reason: str) -> None:
        """Note that a write failed because of the database."""
        if not self.away:
            self._since = perf_counter()
            if self._watched:
                log.error("the store takes nothing; the page goes on with what is known, pings are refused", reason=reason)
        self.reason = reason
        self._here.clear()

    def found(self) -> None:
        """Note that something was written."""
        if self.away and self._watched:
            log.warning("the store is back", seconds=round(perf_counter() - self._since, 1), last_reason=self.reason)
        self.reason = ""
        self._here.set()

    async def returned(self) -> None:
        """Wait until something could be written again."""
        await self._here.wait()
