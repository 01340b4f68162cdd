"""The ticker: jobs run by the clock and when woken, and no waking is lost."""

import asyncio
from pathlib import Path

import pytest

from statuspage import serve
from statuspage.app import TICKS, App
from statuspage.jobs.context import Wake
from statuspage.settings import Settings


class Slow(App):
    """Runs nothing but counts; its first delivery takes until it is let go."""

    def __init__(self, folder: Path) -> None:
        super().__init__(Settings.model_validate({"site": {"title": "T", "url": "https://x.example"}, "folder": folder}))
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
