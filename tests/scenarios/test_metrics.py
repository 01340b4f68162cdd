"""`/metrics`: what can be watched of the program by Prometheus."""

from datetime import UTC, datetime, timedelta

from tests.scenarios.conftest import Start
from tests.scenarios.test_unreadable import SETTINGS, healthy

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


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
