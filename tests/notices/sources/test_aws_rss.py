"""Feeds of AWS' former dashboard as they roll on: what an incident is called does not change as its items drop out."""

from datetime import datetime, timedelta

from notices import sources
from notices.model import Document, Notice, Options
from tests.notices.sources.golden import FETCHED

FULL = 15
BEGUN = datetime(2026, 3, 2, tzinfo=FETCHED.tzinfo)


def item(title: str, hour: int) -> str:
    at = BEGUN + timedelta(hours=hour)
    guid = f"http://status.aws.amazon.com/#queue-eu-west-9_{int(at.timestamp())}"
    return f"<item><title>{title}</title><pubDate>{at:%a, %d %b %Y %H:%M:%S} GMT</pubDate><guid>{guid}</guid></item>"


def read(items: list[str]) -> list[Notice]:
    """The incidents of a feed that holds the newest of `items` (given oldest first), the newest first."""
    shown = "".join(items[: -FULL - 1 : -1])
    head = "<title>Queue Service Status</title><generator>AWS Service Health Dashboard RSS Generator</generator>"
    body = f"<rss><channel>{head}{shown}</channel></rss>".encode()
    found = sources.parse("aws_rss", Document("https://status.aws.amazon.com/rss/queue.rss", body, "", FETCHED), Options())
    return [item for item in found if isinstance(item, Notice)]


def keys_over_time(history: list[str], title: str) -> list[str]:
    """The key of an incident at each length of the history at which it is told, once per change."""
    feeds = (read(history[:length]) for length in range(1, len(history) + 1))
    told = [incident.key for feed in feeds for incident in feed if incident.title == title]
    return [key for number, key in enumerate(told) if number == 0 or told[number - 1] != key]


def test_an_incident_that_drops_out_item_by_item_is_not_told_as_another() -> None:
    first = [item(f"Service disruption: Errors {n}", n) for n in range(1)]
    over = [item("Service disruption: Old", 10), item("Service disruption: Old", 11), item("[RESOLVED] Old", 12)]
    later = [item(f"Performance issues: Later {n}", 100 + 60 * n) for n in range(30)]
    assert len(keys_over_time(first + over + later, "Old")) == 1


def test_an_incident_of_more_items_than_a_feed_holds_changes_its_key_once_at_most() -> None:
    updates = [item("Service degradation: Long", hour) for hour in range(40)]
    keys = keys_over_time([*updates, item("[RESOLVED] Long", 41)], "Long")
    assert len(keys) == 2
    (found,) = read([*updates, item("[RESOLVED] Long", 41)])
    assert found.resolved_at == BEGUN + timedelta(hours=41)


def test_the_same_words_years_apart_are_two_incidents() -> None:
    history = [item("[RESOLVED] Errors", 0), item("Service disruption: Errors", 24 * 365)]
    assert [incident.started_at for incident in read(history)] == [BEGUN + timedelta(days=365), BEGUN]
    assert len({incident.key for incident in read(history)}) == 2


def test_a_title_of_blanks_is_read_in_one_pass() -> None:
    head = "<rss version='2.0'><channel><generator>AWS Service Health Dashboard RSS Generator</generator><title>"
    body = f"{head}{' ' * 100_000}x</title></channel></rss>".encode()
    assert sources.parse("aws_rss", Document("https://x.example/", body, "", FETCHED), Options()) == []
