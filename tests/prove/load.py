"""Clients that ping all the time, and remember what they were told; and the database's own word on it."""

import asyncio
import contextlib
import json
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

import psycopg

from tests.prove.wire import Line

CLIENTS = 50
_PAUSE = 0.04
_DOWN = 0.1

ENVIRON = {f"KEY_{n}": f"{n:08d}-0000-4000-8000-000000000000" for n in range(CLIENTS)}
_HEARTBEAT = """
[[services.components]]
id = "c{n}"
name = "C{n}"
"""
_KEYS = """
[[heartbeats]]
id = "beat-{n}"
service = "etax"
component = "c{n}"
every = "1d"
key = "env:KEY_{n}"
"""
SETTINGS = "".join(
    (
        '[[services]]\nid = "etax"\nname = "e-Tax"\n',
        *(_HEARTBEAT.format(n=n) for n in range(CLIENTS)),
        *(_KEYS.format(n=n) for n in range(CLIENTS)),
    )
)
"""A service with a component and a heartbeat for every client; `ENVIRON` holds their keys."""

Rows = Callable[[str, int], Sequence[Sequence[Any]]]
"""Asks the database directly; the query has one `?`, for a number."""


def sqlite_rows(file: Path) -> Rows:
    """Asks a SQLite file beside the server that owns it, without writing."""

    def rows(query: str, number: int) -> Sequence[Sequence[Any]]:
        with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=20)) as connection:
            return connection.execute(query, (number,)).fetchall()

    return rows


def postgresql_rows(uri: str) -> Rows:
    """Asks a PostgreSQL server."""

    def rows(query: str, number: int) -> Sequence[Sequence[Any]]:
        with psycopg.connect(uri) as connection:
            return connection.execute(query.replace("?", "%s").encode(), (number,)).fetchall()

    return rows


@dataclass(slots=True)
class Load:
    """What the clients saw. `acked`: notes of pings that were answered 2xx and not yet looked for."""

    port: int
    chance: Random
    acked: set[str] = field(default_factory=set)
    statuses: Counter[int] = field(default_factory=Counter)
    unanswered: int = 0
    wrong: list[str] = field(default_factory=list)
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    failing: set[int] = field(default_factory=set)

    def note(self, note: str) -> None:
        """Hear that a ping was acknowledged just now; for those who want to know."""

    async def first(self, since: float, within: float = 60.0) -> float:
        """Wait for the next acknowledged ping; seconds since then. Raises TimeoutError."""
        self.answered.clear()
        async with asyncio.timeout(within):
            await self.answered.wait()
        return perf_counter() - since

    def flip(self, client: int) -> None:
        """Have a client report failures from now on, or successes again."""
        self.failing ^= {client}

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Ping all the while."""
        tasks = [asyncio.create_task(self._client(n)) for n in range(CLIENTS)]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _client(self, number: int) -> None:
        line = Line(self.port)
        count = 0
        try:
            while True:
                count += 1
                answered = await self._ping(line, number, f"{number}-{count}")
                await asyncio.sleep(self.chance.random() * _PAUSE if answered else _DOWN)
        finally:
            line.close()

    async def _ping(self, line: Line, number: int, note: str) -> bool:
        fail = "/fail" if number in self.failing else ""
        try:
            reply = await line.ask("POST", f"/ping/{ENVIRON[f'KEY_{number}']}{fail}", note.encode())
        except (OSError, EOFError):
            self.unanswered += 1
            return False
        self.statuses[reply.status] += 1
        if reply.status == 200:
            self.acked.add(note)
            self.note(note)
            self.answered.set()
        elif reply.status != 503 or "retry-after" not in reply.headers:
            self.wrong.append(f"{reply.status} {reply.headers.get('retry-after')}")
        return reply.status == 200


@dataclass(slots=True)
class Auditor:
    """Compares what was acknowledged with what the database holds; looks only at what is new since it last looked."""

    rows: Rows
    _ping: int = 0
    _observation: int = 0
    _change: int = 0
    _told: int = 0
    _counted: int = 0
    _conditions: dict[str, str] = field(default_factory=dict)
    _events: dict[str, tuple[int, str]] = field(default_factory=dict)
    found: set[str] = field(default_factory=set)

    def missing(self, acked: set[str]) -> int:
        """How many acknowledged pings are not there; those that are, are taken out of `acked`."""
        new = self.rows("SELECT id, note FROM pings WHERE id > ? ORDER BY id", self._ping)
        self._ping = max([self._ping, *(row[0] for row in new)])
        self.found |= {row[1] for row in new}
        there = acked & self.found
        acked -= there
        self.found -= there
        return len(acked)

    def doubled(self) -> int:
        """How many changes of state are there twice: a repeated judgement, a revision that is no news."""
        return self._judgements() + self._revisions()

    def _judgements(self) -> int:
        doubled = 0
        query = "SELECT id, origin, document FROM observations WHERE id > ? ORDER BY id"
        for id, origin, document in self.rows(query, self._observation):
            condition = json.loads(document)["condition"]
            doubled += condition == self._conditions.get(origin)
            self._conditions[origin], self._observation = condition, id
        return doubled

    def _revisions(self) -> int:
        doubled = 0
        query = "SELECT number, event, revision, told, document FROM changes WHERE number > ? ORDER BY number"
        for number, event, revision, told, document in self.rows(query, self._change):
            before, content = self._events.get(event, (0, "")), _content(document)
            doubled += revision != before[0] + bool(told) or content == before[1]
            self._events[event], self._change = (revision, content), number
            self._counted += 1
        return doubled

    @property
    def changed(self) -> int:
        """How many changes there are since this was last asked."""
        new, self._told = self._counted - self._told, self._counted
        return new


def _content(document: str) -> str:
    """A change without what says when and as which it was made."""
    event = json.loads(document)["event"]
    return json.dumps({name: value for name, value in event.items() if name not in {"revision", "changed_at"}}, sort_keys=True)
