"""Copies an embedded database while it is worked on, and puts a copy back in its place. PostgreSQL has tools of its own for that.

A copy is one file, of one moment, checked before it gets its name.
"""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url

from statuspage.store.engine import owning
from statuspage.store.migrate import newest
from statuspage.store.presence import StoreError, translated

ADVICE = "this works on SQLite; a PostgreSQL database is copied by pg_dump and put back by pg_restore"
_BESIDE = ("-wal", "-shm", ".page", ".days")
"""What lies beside a database and belongs to it: SQLite's log, and what is kept of the page for a restart."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a checked database holds: the revision of its tables, how many changes and events, and its bytes."""

    revision: str
    changes: int
    events: int
    size: int


def file_of(url: str, folder: Path) -> Path:
    """The file of an embedded database. Raises StoreError for any other."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        raise StoreError(ADVICE)
    return folder / (parsed.database or "statuspage.db")


def back_up(database: Path, copy: Path) -> Contents:
    """Copy a database, also while a server works on it. Raises StoreError when it cannot be, and when `copy` is there already."""
    if copy.exists():
        raise StoreError(f"{copy}: it is there already; it was left as it is")
    if not database.is_file():
        raise StoreError(f"{database}: there is no database")
    draft = copy.with_name(copy.name + ".new")
    with _told(copy), _removed(draft):
        _copy(database, draft)
        found = check(draft)
        os.replace(draft, copy)  # noqa: PTH105
        _settle(copy.parent)
    return found


def restore(copy: Path, database: Path, *, replace: bool) -> Contents:
    """Put a copy in the place of the database, which no server may work on; what was there gets the name `….replaced`.

    Raises StoreError when the copy is not whole or of a newer program, when a server works on the database, and when there is one
    that must not be replaced. Nothing has been changed then.
    """
    found = check(copy)
    if found.revision > newest():
        raise StoreError(f"{copy}: it is of a newer version of this program (its revision is {found.revision}, ours {newest()})")
    there = database.is_file() and database.stat().st_size > 0
    if there and not replace:
        raise StoreError(f"{database}: there is a database; with --replace it is put aside as {database.name}.replaced")
    draft = database.with_name(database.name + ".new")
    with _told(database), owning(database), _removed(draft):
        _copy(copy, draft)
        check(draft)
        if there:
            _put_aside(database)
        os.replace(draft, database)  # noqa: PTH105
        _settle(database.parent)
    return found


def check(database: Path) -> Contents:
    """Read all of a database. Raises StoreError when it is none of ours, or damaged."""
    if not database.is_file():
        raise StoreError(f"{database}: there is no such file")
    try:
        with contextlib.closing(_opened(database)) as connection:
            (state,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            (changes,) = connection.execute("SELECT count(*) FROM changes").fetchone()
            (events,) = connection.execute("SELECT count(*) FROM events").fetchone()
    except (sqlite3.DatabaseError, TypeError) as error:
        raise StoreError(f"{database}: it is not a database of this program, or damaged: {error}") from error
    if state != "ok":
        raise StoreError(f"{database}: it is damaged: {state}")
    return Contents(str(revision), changes, events, database.stat().st_size)


def _opened(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.resolve().as_uri()}?mode=rw", uri=True)


def _copy(database: Path, copy: Path) -> None:
    """Copy what one transaction sees into one file without a log, and bring it to disk."""
    copy.touch(mode=0o600)  # it holds what subscribers and visitors have entrusted to the page
    with translated(), contextlib.closing(_opened(database)) as source, contextlib.closing(_opened(copy)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
    _settle(copy)


def _settle(path: Path) -> None:
    """Have a file on disk, or a folder with the names in it."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _put_aside(database: Path) -> None:
    """Rename the database, with all that it has been told in its own file; what lies beside it is not the new one's."""
    with translated(), contextlib.closing(_opened(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    os.replace(database, database.with_name(database.name + ".replaced"))  # noqa: PTH105
    for end in _BESIDE:
        database.with_name(database.name + end).unlink(missing_ok=True)


@contextlib.contextmanager
def _removed(draft: Path) -> Iterator[None]:
    """Leave no draft behind, nor what SQLite puts beside it."""
    try:
        draft.unlink(missing_ok=True)
        yield
    finally:
        for end in ("", "-journal", "-wal", "-shm"):
            draft.with_name(draft.name + end).unlink(missing_ok=True)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what the file system says into StoreError."""
    try:
        yield
    except OSError as error:
        raise StoreError(f"{error.filename or path}: {error.strerror}") from error
