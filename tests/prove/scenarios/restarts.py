"""PostgreSQL is restarted, or all its sessions end, under clients that ping: a short gap, and nothing acknowledged is lost."""

import asyncio
from dataclasses import dataclass
from random import Random
from time import perf_counter

from tests.prove.frame import Trial, scenario
from tests.prove.load import ENVIRON, SETTINGS, Auditor, Load, postgresql_rows
from tests.prove.postgresql import Postgres
from tests.prove.process import Site

GAP = 3.0
"""Seconds without an acknowledged ping, at most, whatever was done to the database."""

_SESSIONS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
)


@scenario("restart-postgresql", rounds=20)
async def restart_postgresql(trial: Trial) -> None:
    """PostgreSQL is restarted, or all its sessions are ended, under 50 pinging clients of a server that goes on."""
    async with Postgres() as database:
        settings = f'[store]\nurl = "{database.url}"\n{SETTINGS}'
        async with Site(trial.folder, settings, ENVIRON) as site:
            await _Restarts(trial, site, database).run()
    trial.none("acknowledged pings that are missing", "missing", "acked")
    trial.none("answers other than 200 and 503 with Retry-After", "wrong")
    gaps = trial.figures("gap")
    trial.hold(f"no gap of more than {GAP:g} s", max(gaps, default=GAP + 1) <= GAP, f"at most {max(gaps):.2f} s", timed=True)


@dataclass(slots=True)
class _Heard(Load):
    """Clients of which is known how long none of them was acknowledged."""

    last: float = 0.0
    gap: float = 0.0

    def note(self, note: str) -> None:
        now = perf_counter()
        self.gap, self.last = max(self.gap, now - self.last), now

    def begin(self) -> None:
        """Look for gaps from now on."""
        self.last, self.gap = perf_counter(), 0.0


class _Restarts:
    """One life of a server, while its database comes and goes."""

    def __init__(self, trial: Trial, site: Site, database: Postgres) -> None:
        self._trial, self._site, self._database = trial, site, database
        self._load, self._auditor = _Heard(site.port, trial.chance("load")), Auditor(postgresql_rows(database.uri))

    async def run(self) -> None:
        await self._site.start()
        await self._site.up()
        async with self._load.running():
            await self._load.first(self._site.began)
            for number, chance in self._trial.rounds():
                await self._round(number, chance)
        code = await self._site.end()
        missing = self._auditor.missing(self._load.acked)
        self._trial.hold("at the end nothing is missing, SIGTERM ends it well", (missing, code) == (0, 0), (missing, code))

    async def _round(self, number: int, chance: Random) -> None:
        load = self._load
        acked, errors = load.statuses[200], len(load.wrong)
        load.begin()
        await self._break(number)
        await load.first(perf_counter())
        await asyncio.sleep(chance.uniform(1.0, 2.0))
        told, load.acked = load.acked, set()
        missing = await asyncio.to_thread(self._auditor.missing, told)
        figures = {"acked": load.statuses[200] - acked, "wrong": len(load.wrong) - errors, "missing": missing}
        self._trial.done(number, gap=load.gap, **figures)

    async def _break(self, number: int) -> None:
        """In turns: all sessions end, and the whole server."""
        if number % 2:
            await self._database.column(_SESSIONS)
            return
        await self._database.stop()
        await self._database.start()
