"""The ticker when the clock is set: its scheduler goes by the wall clock, and must not wait for an old time to come again."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from statuspage.app import TICKS, App
from statuspage.serve import _Ticker
from statuspage.settings import Settings

SETTINGS = Settings.model_validate({"site": {"title": "T", "url": "https://status.example.cn"}, "folder": Path()})
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("step", "hastened"), [(timedelta(hours=-2), True), (timedelta(seconds=-1), True), (timedelta(hours=2), False)]
)
async def test_a_clock_that_is_set_back_makes_every_job_run_at_once(step: timedelta, hastened: bool) -> None:
    app = App(SETTINGS)
    ticker = _Ticker(app)
    ticker.scheduler.start(paused=True)
    ticker.noticed(NOW, NOW + step)
    due = {job.id: job.next_run_time for job in ticker.scheduler.get_jobs()}
    assert due.keys() == TICKS.keys()
    assert all((at == NOW + step) is hastened for at in due.values())
    await ticker.stop()
    await app.stop()
