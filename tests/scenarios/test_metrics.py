"""`/metrics`: what can be watched of the program by Prometheus."""

import asyncio
import shutil
from asyncio.subprocess import PIPE, STDOUT
from datetime import UTC, datetime, timedelta

import pytest

from tests.scenarios.conftest import Start
from tests.scenarios.test_unreadable import SETTINGS, healthy

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
WATCHED = """
[[probes]]
id = "page"
service = "bank"
url = "http://bank.example/login"

[[heartbeats]]
id = "sync"
service = "cloud"
every = "10m"
key = "env:OPS_KEY"

[[subscribers]]
id = "ops"
url = "http://ops.example/hook"
secret = "env:OPS_HOOK_SECRET"
"""
PROMTOOL = shutil.which("promtool")


async def test_sources_and_reconciliation(start: Start) -> None:
    internet = healthy()
    async with start(SETTINGS, NOW, internet) as world:
        before = (await world.get("/metrics")).splitlines()
        assert 'statuspage_source_last_good_age_seconds{source="bank-feed"} 0.0' in before
        assert not any(line.startswith("statuspage_source_trouble{") for line in before)
        internet.say("bank.example/feed", "<script>challenge()</script>", status=403)
        await world.at(NOW + timedelta(minutes=6))
        after = (await world.get("/metrics")).splitlines()
        assert 'statuspage_source_trouble{source="bank-feed",trouble="blocked"} 1.0' in after
        assert 'statuspage_source_last_good_age_seconds{source="bank-feed"} 360.0' in after
        assert 'statuspage_source_last_fetched_age_seconds{source="bank-feed"} 0.0' in after
        assert "statuspage_reconciled_age_seconds 0.0" in after
        assert "statuspage_up 1.0" in after


async def test_probes_heartbeats_and_deliveries(start: Start) -> None:
    internet = healthy()
    internet.say("bank.example/login", "login")
    async with start(SETTINGS + WATCHED, NOW, internet) as world:
        await world.checks(NOW, timedelta(minutes=1), 3)
        found = (await world.get("/metrics")).splitlines()
    assert "statuspage_store_up 1.0" in found
    assert 'statuspage_probe_up{probe="page"} 1.0' in found
    assert 'statuspage_heartbeat_judgement{heartbeat="sync",judgement="unknown"} 1.0' in found
    assert 'statuspage_deliveries_failed{subscriber="ops"} 0.0' in found


@pytest.mark.skipif(PROMTOOL is None, reason="Debian's package prometheus is not installed")
async def test_prometheus_finds_nothing_to_object_to(start: Start) -> None:
    async with start(SETTINGS + WATCHED, NOW, healthy()) as world:
        text = await world.get("/metrics")
    tool = await asyncio.create_subprocess_exec(PROMTOOL or "", "check", "metrics", stdin=PIPE, stdout=PIPE, stderr=STDOUT)
    said, _ = await tool.communicate(text.encode())
    assert (tool.returncode, said.decode()) == (0, "")
