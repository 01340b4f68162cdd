"""Where feeds and calendars stand: found by their addresses alone, and only those that there are."""

from dataclasses import replace

import pytest

from statuspage.core.model import Event
from statuspage.render import Site
from statuspage.render.edition import editions
from statuspage.render.feeds.places import CALENDARS, FEEDS, find, parts, touched
from tests.statuspage.render.checks import feeds_of
from tests.statuspage.render.pages import SETTINGS, lively, maintenance, outage

FOLDERS = ["", "/services/etax-beijing", "/services/etax-beijing/login", "/services/etax-beijing/invoicing"]
FOLDERS += ["/services/bank", "/services/cloud"]


def test_each_scope_has_each_feed_and_calendar_in_each_language() -> None:
    wanted = {f"{lang}{folder}/{file}" for lang in ("", "/en") for folder in FOLDERS for file in (*FEEDS, *CALENDARS)}
    assert wanted == set(feeds_of(lively()))


def test_what_is_listed_is_found() -> None:
    edition = editions(lively())["zh-Hans"]
    assert [find(edition, scope.folder) for scope in parts(edition)] == list(parts(edition))


@pytest.mark.parametrize(
    "path",
    [
        "/services/none/feed.rss",
        "/services/bank/none/feed.rss",
        "/services/etax-beijing/login/more/feed.rss",
        "/services/feed.rss",
        "/services//feed.rss",
        "/services/bank//feed.rss",
        "/services/bank/feed.xml",
        "/services/bank/calendar-alarm-2h.ics",
        "/events/bank/feed.rss",
        "/services/%FF/feed.rss",
        "/fr/services/bank/feed.rss",
        "/zh-hans/feed.rss",
    ],
)
def test_nothing_stands_at_any_other_address(path: str) -> None:
    assert Site(lively()).render(path) is None


def test_all_of_it_is_there_under_a_path_and_in_one_language() -> None:
    site = SETTINGS.site.model_copy(update={"languages": ("en",), "url": "https://example.cn/status"})
    made = Site(replace(lively(), settings=SETTINGS.model_copy(update={"site": site})))
    rendered = made.render("/services/bank/feed.atom")
    assert rendered is not None
    assert b'rel="self" type="application/atom+xml" href="https://example.cn/status/services/bank/feed.atom"' in rendered.body


@pytest.mark.parametrize(
    ("event", "folders", "other"),
    [
        (
            maintenance(),
            ["", "/services/etax-beijing", "/services/etax-beijing/login", "/services/etax-beijing/invoicing"],
            "incidents",
        ),
        (outage(), ["", "/services/bank"], "maintenance"),
    ],
)
def test_what_a_change_of_an_event_touches(event: Event, folders: list[str], other: str) -> None:
    touches = set(touched(editions(lively())["zh-Hans"], event))
    assert touches == {f"{folder}/{file}" for folder in folders for file in FEEDS if not file.startswith(other)}
