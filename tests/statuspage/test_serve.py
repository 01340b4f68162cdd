"""The ticker: jobs run by the clock and when woken, and no waking is lost. The store: tried until it opens."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy.exc import PendingRollbackError, ProgrammingError

from statuspage import serve
from statuspage.app import TICKS, App, retry_start
from statuspage.jobs.context import Wake
from statuspage.settings import Settings

SETTINGS = {"site": {"title": "T", "url": "https://x.example"}}


class Slow(App):
    """Runs nothing but counts; its first delivery takes until it is let go."""

    def __init__(self, folder: Path) -> None:
        super().__init__(Settings.model_validate({**SETTINGS, "folder": folder}))
        self.begun = 0
        self.under_way, self.let_go, self.twice = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def tick(self, job: str) -> int:
        if job != "deliver":
            return 0
        self.begun += 1
        self.under_way.set()
        if self.begun == 2:
            self.twice.set()
        await self.let_go.wait()
        if self.begun == 1:
            raise RuntimeError("a failed tick is tried again")
        return 0


async def test_a_job_that_is_woken_while_it_runs_is_run_again_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "TICKS", {job: every * 3600 for job, every in TICKS.items()})
    app = Slow(tmp_path)
    ticker = serve._Ticker(app)
    ticker.scheduler.start()
    async with asyncio.timeout(30):
        app.wake(Wake.DELIVER)
        await app.under_way.wait()
        app.wake(Wake.DELIVER)
        app.let_go.set()
        await app.twice.wait()
    ticker.scheduler.shutdown(wait=False)
    await app.stop()
    assert app.begun == 2


class Denied(App):
    """Its store opens at the third try."""

    tries = 0

    async def start(self) -> None:
        self.tries += 1
        if self.tries < 3:
            raise ProgrammingError("CREATE TABLE", None, Exception("permission denied for schema public"))
        await super().start()


async def test_a_store_that_cannot_be_opened_for_whatever_reason_is_told_once_and_tried_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app = Denied(Settings.model_validate({**SETTINGS, "folder": tmp_path}))
    await retry_start(app, 0)
    told = capsys.readouterr().out
    await app.stop()
    assert app.tries == 3
    assert told.count("the store cannot be opened") == 1
    assert "permission denied for schema public" in told


class CutShort(App):
    """Its store takes until its start is cancelled, over which it fails in another way."""

    def __init__(self, folder: Path) -> None:
        super().__init__(Settings.model_validate({**SETTINGS, "folder": folder}))
        self.tries, self.under_way = 0, asyncio.Event()

    async def start(self) -> None:
        self.tries += 1
        self.under_way.set()
        try:
            await asyncio.Event().wait()
        finally:
            raise PendingRollbackError("Can't reconnect until invalid transaction is rolled back.")


async def test_a_start_that_is_cut_short_is_not_tried_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    app = CutShort(tmp_path)
    starting = asyncio.create_task(retry_start(app, 0))
    async with asyncio.timeout(30):
        await app.under_way.wait()
        starting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await starting
    await app.stop()
    assert app.tries == 1
    assert "cannot be opened" not in capsys.readouterr().out
