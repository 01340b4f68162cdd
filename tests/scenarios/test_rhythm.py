"""A source that has been silent for far longer than usual: said as such, and no error."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tests.scenarios.conftest import Start
from tests.scenarios.test_unreadable import SETTINGS
from tests.scenarios.test_upstream_changes import OLDER, upstreams

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


async def test_long_silence_is_said_and_no_error(start: Start) -> None:
    posts = [
        replace(OLDER, guid=f"p{n}", published=NOW - timedelta(days=1 + 2 * n), link=f"http://bank.example/p{n}") for n in range(8)
    ]
    async with start(SETTINGS, NOW, upstreams(*posts)) as world:
        for path in ("/sources", "/sources/bank-feed"):
            assert "usually every" in await world.get(path)
            assert "far longer than usual" not in await world.get(path)
        await world.at(NOW + timedelta(days=20))
        for path in ("/sources", "/sources/bank-feed"):
            assert "far longer than usual" in await world.get(path)
        view = next(view for view in (await world.page()).sources if view.source.id == "bank-feed")
        assert view.problem is None
