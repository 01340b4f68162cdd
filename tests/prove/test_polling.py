"""The prover of polling on a small scale: feeds are visited again and again, also while others hang, and no item is lost."""

from datetime import UTC, datetime
from pathlib import Path

import feedparser
import pytest

from tests.prove.feed_server import ITEMS, edits, feed
from tests.prove.polling import Course, polling

BEGUN = datetime(2026, 11, 24, tzinfo=UTC)


def test_one_feed_of_fifty_changes_between_two_visits() -> None:
    for visits in range(1, 120):
        assert sum(edits(n, visits) - edits(n, visits - 1) for n in range(200)) == 4


@pytest.mark.parametrize("count", [ITEMS, ITEMS + 2])
def test_a_feed_holds_its_items_newest_first_and_stays_the_same(count: int) -> None:
    assert feed(7, count, BEGUN) == feed(7, count, BEGUN)
    found = feedparser.parse(feed(7, count, BEGUN))
    assert [int(entry.id) for entry in found.entries] == list(reversed(range(count)))


def test_a_course_has_its_hanging_servers_spread_among_the_feeds() -> None:
    names = Course(feeds=100, hanging=10).names
    hanging = [at for at, name in enumerate(names) if not name.startswith("feed-")]
    assert (len(names), len(set(names)), len(hanging)) == (110, 110, 10)
    assert max(hanging) - min(hanging) >= 90


async def test_feeds_are_visited_again_and_again_while_others_hang(tmp_path: Path) -> None:
    async with polling(Course(feeds=50, hanging=5, every=1.0, services=5), tmp_path) as under_way:
        await under_way.until_asked(3, within=120)
        assert await under_way.until_kept(within=60) == 0
        assert any(count > ITEMS for asked in under_way.asked().values() for _, count in asked), "something has changed"
        assert "Traceback" not in under_way.site.log()
