"""Power cuts: the write-ahead log is cut, garbled or reordered behind a random byte, as a disk leaves it that lost its cache."""

import asyncio
import contextlib
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from statuspage.store import StoreError, open_store
from tests.prove import wal
from tests.prove.frame import Trial, scenario
from tests.prove.load import ENVIRON, SETTINGS, Load
from tests.prove.process import Site

PER_LOG = 50
"""Cuts of one log; then the server runs again, on what the last cut has left."""

_LONG_ENOUGH = 400_000
_GROWING = {
    "pings": "SELECT id, note FROM pings ORDER BY id",
    "observations": "SELECT id, document FROM observations ORDER BY id",
    "changes": "SELECT number, document FROM changes ORDER BY number",
}
"""Tables to which rows are only added."""


@dataclass(slots=True)
class _Left:
    """The files of a server that was killed. `sizes`: how long the log was when a ping was acknowledged, by the ping's note."""

    database: bytes
    log: bytes
    sizes: Mapping[str, int]
    rows: dict[str, list[tuple[object, ...]]] = field(default_factory=dict)


@scenario("cut-wal", rounds=500)
async def cut_wal(trial: Trial) -> None:
    """Power cuts of SQLite's log at random bytes: it opens, holds a prefix, and all that was acknowledged before the cut."""
    left: _Left | None = None
    async with Site(trial.folder, SETTINGS, ENVIRON) as site:
        for number, chance in trial.rounds():
            if left is None or number % PER_LOG == 0:
                left = await _killed(trial, site, number)
            trial.done(number, **await _cut(trial.folder / "cut", left, chance))
    trial.none("databases that do not open, or are not whole", "broken", "cuts")
    trial.none("databases that hold no prefix of what was written", "holes", "cuts")
    trial.none("transactions before the cut that are missing", "short", "transactions")
    trial.none("pings acknowledged before the cut that are missing", "missing", "acked")
    trial.none("events that are not as their last change left them", "halves", "cuts")
    lost = trial.total("lost")
    trial.hold("the cuts do cut", lost > 0, f"{lost:,} pings behind them")


async def _killed(trial: Trial, site: Site, number: int) -> _Left:
    """Let the server write under load until its log is long, and kill it. The log begins empty: its length tells its age."""
    load = _Watching(site.port, trial.chance("load", number), log=site.folder / "statuspage.db-wal")
    await site.start()
    async with load.running():
        await load.first(site.began)
        _checkpoint(site.folder)
        load.sizes.clear()
        while load.size() < _LONG_ENOUGH + number % 7 * 100_000:
            load.flip(load.chance.randrange(len(ENVIRON)))
            await asyncio.sleep(0.05)
        await site.kill()
    left = _Left((site.folder / "statuspage.db").read_bytes(), load.log.read_bytes(), load.sizes)
    left.rows = _rows(_laid(site.folder / "whole", left.database, left.log))
    return left


@dataclass(slots=True)
class _Watching(Load):
    """Notes how long the log is when a ping is acknowledged; the ping is in what was written by then."""

    log: Path = Path()
    sizes: dict[str, int] = field(default_factory=dict)

    def size(self) -> int:
        """How long the log is now."""
        return self.log.stat().st_size

    def note(self, note: str) -> None:
        """See `Load.note`."""
        self.sizes[note] = self.size()


def _checkpoint(folder: Path) -> None:
    """Bring all of the log into the database and begin it anew, beside the server."""
    with contextlib.closing(sqlite3.connect(folder / "statuspage.db", timeout=20)) as connection:
        busy = True
        while busy:
            busy = bool(connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0])


async def _cut(folder: Path, left: _Left, chance: Random) -> dict[str, float]:
    """Cut the log behind a random byte and open what is left, as the program does."""
    at = chance.randrange(len(left.log) + 1)
    file = _laid(folder, left.database, chance.choice(wal.CUTS)(left.log, at, chance))
    try:
        await (await open_store("sqlite:///statuspage.db", folder)).close()
        rows = _rows(file)
    except (StoreError, sqlite3.Error):
        return {"cuts": 1, "broken": 1}
    whole = [end for end in wal.commits(left.log) if end <= at]
    expected = _rows(_laid(folder, left.database, left.log[: max(whole, default=0)]))
    acked = {note for note, size in left.sizes.items() if size <= at}
    kept = {note for _, note in rows["pings"]}
    return {
        "cuts": 1,
        "broken": 0,
        "holes": sum(found != left.rows[name][: len(found)] for name, found in rows.items()),
        "short": sum(found[: len(expected[name])] != expected[name] for name, found in rows.items()),
        "transactions": len(whole),
        "acked": len(acked),
        "missing": len(acked - kept),
        "lost": len(left.rows["pings"]) - len(rows["pings"]),
        "halves": _halves(file),
    }


def _laid(folder: Path, database: bytes, log: bytes) -> Path:
    """A database of these bytes in a folder of its own."""
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    (folder / "statuspage.db").write_bytes(database)
    if log:
        (folder / "statuspage.db-wal").write_bytes(log)
    return folder / "statuspage.db"


def _rows(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """What the tables hold that only grow. Raises sqlite3.Error for a database that is not whole."""
    with contextlib.closing(sqlite3.connect(file)) as connection:
        (state,) = connection.execute("PRAGMA integrity_check").fetchone()
        if state != "ok":
            raise sqlite3.DatabaseError(state)
        return {name: connection.execute(query).fetchall() for name, query in _GROWING.items()}


def _halves(file: Path) -> int:
    """Changes whose event is not as they left it: they are written together."""
    with contextlib.closing(sqlite3.connect(file)) as connection:
        last = connection.execute("SELECT event, document, max(number) FROM changes GROUP BY event").fetchall()
        events = dict(connection.execute("SELECT id, document FROM events").fetchall())
    return sum(json.loads(document)["event"] != json.loads(events.get(event, "null")) for event, document, _ in last)
