"""What is expected moves on with the time, from memory, also when the store is away; and it never costs the page."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from statuspage.core.model import Lifecycle
from statuspage.core.page import Known
from statuspage.core.recovery import Foresight, Recovered
from tests.statuspage.core.recovery.test_foresight import DAY, HOUR, NEW, PAST, event
from tests.statuspage.web.test_publisher import Story

START = DAY + 12 * HOUR
KNOWN = Known(events=(replace(event(), services=("s0",), expected_recovery=START + 4 * HOUR),), reconciled_at=START)
WITH_PAST = replace(KNOWN, outages=(*PAST, NEW))


async def told(known: Known = WITH_PAST, cache: Path | None = None) -> Story:
    """A publisher that has rendered, learned, and rendered again."""
    story = Story(cache)
    story.known = known
    await story.publisher.tick(START + HOUR)
    await story.publisher.tick(START + HOUR + timedelta(seconds=1))
    return story


def middle(story: Story) -> datetime:
    """The middle time on the event's page, in the site's zone."""
    found = re.search(r'about <time datetime="([^"]+)"', story.text("/events/e0"))
    assert found
    return datetime.fromisoformat(found[1])


async def test_the_first_page_does_not_wait_for_what_is_to_be_learned() -> None:
    story = Story()
    story.known = WITH_PAST
    assert await story.publisher.tick(START + HOUR)
    assert "Estimated back" not in story.text("/events/e0")
    assert await story.publisher.tick(START + HOUR)
    assert "Estimated back" in story.text("/events/e0")
    assert not await story.publisher.tick(START + HOUR)


async def test_without_the_store_what_is_expected_moves_on() -> None:
    story = await told()
    before = middle(story)
    story.failing = True
    for hours in (5, 8, 20):
        now = START + hours * HOUR
        story.publisher.ask()
        await story.publisher.tick(now)
        assert middle(story) > max(now, before)
        before = middle(story)


async def test_after_a_restart_it_is_expected_from_the_file(tmp_path: Path) -> None:
    cache = tmp_path / "page"
    story = await told(cache=cache)
    await story.publisher.stop()
    again = Story(cache)
    again.failing = True
    assert again.publisher.restore()
    await again.publisher.tick(START + 2 * HOUR, may_load=False)
    await again.publisher.tick(START + 2 * HOUR)
    assert middle(again) > START + 2 * HOUR


async def test_news_of_an_end_is_learned() -> None:
    story = await told()
    over = replace(NEW, event="other", ended_at=START + HOUR, known_at=START + HOUR)
    story.known = replace(WITH_PAST, outages=(*PAST, over, NEW))
    story.publisher.ask()
    await story.publisher.tick(START + 2 * HOUR)
    assert "from 11 earlier outages" in story.text("/events/e0")


async def test_what_cannot_be_learned_does_not_cost_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_self: Foresight, _rows: Iterable[Recovered]) -> None:
        raise ValueError("odd")

    monkeypatch.setattr(Foresight, "learn", broken)
    with capture_logs() as logs:
        story = await told()
    assert [entry["event"] for entry in logs if entry["log_level"] == "error"] == [
        "nothing can be expected from past outages; the page goes on without"
    ]
    assert "Estimated back" not in story.text("/events/e0")


async def test_an_event_that_is_over_is_not_expected_to_be() -> None:
    over = replace(KNOWN.events[0], lifecycle=Lifecycle.ENDED, ended_at=START + HOUR)
    story = await told(replace(WITH_PAST, events=(over,)))
    assert "Estimated back" not in story.text("/events/e0")
