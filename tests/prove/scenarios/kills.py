"""kill -9 of the server, and of its database, under clients that ping: nothing acknowledged is lost, nothing happens twice."""

import asyncio
from random import Random
from signal import SIGTERM
from time import perf_counter

from tests.prove.frame import Trial, quantile, scenario
from tests.prove.load import CLIENTS, ENVIRON, SETTINGS, Auditor, Load, Rows, postgresql_rows, sqlite_rows
from tests.prove.postgresql import Postgres
from tests.prove.process import Site

UP = 2.0
"""Seconds from a start to the first acknowledged ping, at the 95th percentile."""

END = 10.0
"""Seconds from SIGTERM to the end."""

READY = 10.0
"""Seconds from the database's return to the first acknowledged ping."""


@scenario("kill-sqlite", rounds=200)
async def kill_sqlite(trial: Trial) -> None:
    """kill -9 of the server at random moments under 50 pinging clients, on SQLite."""
    async with Site(trial.folder, SETTINGS, ENVIRON) as site:
        await _Kills(trial, site, sqlite_rows(trial.folder / "statuspage.db")).run()
    _claims(trial)


@scenario("kill-postgresql", rounds=200)
async def kill_postgresql(trial: Trial) -> None:
    """The same on PostgreSQL, which is itself killed in every fifth round."""
    async with Postgres() as database:
        settings = f'[store]\nurl = "{database.url}"\n{SETTINGS}'
        async with Site(trial.folder, settings, ENVIRON) as site:
            await _Kills(trial, site, postgresql_rows(database.uri), database).run()
    _claims(trial)
    back = trial.figures("back")
    trial.hold(f"ready within {READY:g} s after PostgreSQL is, at most", max(back, default=0) <= READY, _times(back), timed=True)


@scenario("end-sqlite", rounds=20)
async def end_sqlite(trial: Trial) -> None:
    """SIGTERM under 50 pinging clients: an end in good order, and nothing acknowledged is lost."""
    async with Site(trial.folder, SETTINGS, ENVIRON) as site:
        await _Ends(trial, site, sqlite_rows(trial.folder / "statuspage.db")).run()
    _claims(trial)
    trial.none("ends with another exit code than 0", "unclean", "ends")
    ends = trial.figures("ended")
    trial.hold(f"ended within {END:g} s, at most", max(ends, default=0) <= END, _times(ends), timed=True)


class _Kills:
    """Lives and deaths of one server, which is pinged all the while."""

    def __init__(self, trial: Trial, site: Site, rows: Rows, database: Postgres | None = None) -> None:
        self._trial, self._site, self._database = trial, site, database
        self._load, self._auditor = Load(site.port, trial.chance("load")), Auditor(rows)

    async def run(self) -> None:
        async with self._load.running():
            for number, chance in self._trial.rounds():
                await self._round(number, chance)
            await self._site.start()
            await self._load.first(self._site.began)
        figures = self._audit()
        code = await self._site.end()
        wrong = any((*figures.values(), code))
        self._trial.hold("at the end nothing is missing, nothing is doubled, SIGTERM ends it well", not wrong, figures)

    async def _round(self, number: int, chance: Random) -> None:
        """One life of the server: in one of four it ends while it starts."""
        load, site = self._load, self._site
        load.flip(chance.randrange(CLIENTS))
        acked, errors = load.statuses[200], len(load.wrong)
        await site.start()
        figures: dict[str, float] = {}
        if chance.random() < 0.25:
            await asyncio.sleep(chance.uniform(0.05, 1.5))
        else:
            figures["up"] = await load.first(site.began)
            figures |= await asyncio.to_thread(self._audit)
            if self._database is not None and number % 5 == 4:
                figures["back"] = await self._lose(self._database, chance)
            await asyncio.sleep(chance.uniform(0.0, 1.0))
        figures |= await self._end("up" in figures)
        figures |= {"acked": load.statuses[200] - acked, "wrong": len(load.wrong) - errors, "changes": self._auditor.changed}
        self._trial.done(number, **figures)

    async def _end(self, up: bool) -> dict[str, float]:
        await self._site.kill()
        return {}

    async def _lose(self, database: Postgres, chance: Random) -> float:
        """Kill the database, start it again; the seconds from its return to the next acknowledged ping."""
        await database.kill()
        await asyncio.sleep(chance.uniform(0.0, 1.0))
        await database.start()
        return await self._load.first(perf_counter())

    def _audit(self) -> dict[str, float]:
        # What is acknowledged while the database is asked is looked for the next time.
        acked, self._load.acked = self._load.acked, set()
        return {"missing": self._auditor.missing(acked), "doubled": self._auditor.doubled()}


class _Ends(_Kills):
    """Lives that end by SIGTERM."""

    async def _end(self, up: bool) -> dict[str, float]:
        begin = perf_counter()
        code = await self._site.end()
        clean = code == 0 or (code == -SIGTERM and not up)  # the signal itself ends what does not heed it yet
        return {"ends": 1, "unclean": int(not clean), "ended": perf_counter() - begin}


def _claims(trial: Trial) -> None:
    trial.none("acknowledged pings that are missing", "missing", "acked")
    trial.none("changes of state that are there twice", "doubled", "changes")
    trial.none("answers other than 200 and 503 with Retry-After", "wrong")
    up = trial.figures("up")
    trial.hold(f"up again within {UP:g} s, p95", quantile(up, 0.95) <= UP, _times(up), timed=True)


def _times(seconds: list[float]) -> str:
    shares = ((name, quantile(seconds, share)) for name, share in (("median", 0.5), ("p95", 0.95), ("most", 1.0)))
    return ", ".join(f"{name} {value:.2f} s" for name, value in shares) + f", of {len(seconds)}"
