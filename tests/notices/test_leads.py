"""What pages lead to: marks, feeds, links by their words; and that hostile pages lead nowhere slowly."""

from datetime import UTC, datetime

import pytest

from notices.leads import leads, looks_like_status
from notices.model import Document

AT = datetime(2026, 3, 10, tzinfo=UTC)


def page(body: str, url: str = "https://www.acme.example/") -> Document:
    return Document(url, body.encode(), "text/html; charset=utf-8", AT)


@pytest.mark.parametrize(
    ("mark", "path"),
    [
        ('<script src="https://cdn.statuspage.io/a.js">', "/api/v2/summary.json"),
        ("<p>Powered by Atlassian Statuspage", "/api/v2/summary.json"),
        ("<script>component_uptimes</script>", "/api/v2/summary.json"),
        ('<a href="https://instatus.com">', "/v3/summary.json"),
        ("<script src=//x.betterstackcdn.com/a.js>", "/index.json"),
        ("<title>Uptime Kuma</title>", "/api/status-page/default"),
        ("<title>Health | Gatus</title>", "/api/v1/endpoints/statuses"),
        ('<img src="/img/cachet.css">', "/api/v1/incidents"),
        ('<a href="https://firehydrant.com">', "/data/payload.json"),
        ('<a href="/pages/incident/5b36dc6502d06804c08349f7">', "/1.0/status/5b36dc6502d06804c08349f7"),
    ],
)
def test_marks_of_platforms_say_what_to_ask_for(mark: str, path: str) -> None:
    assert leads(page(mark)).marked[0].url == f"https://www.acme.example{path}"


def test_a_page_without_marks_calls_for_nothing() -> None:
    assert leads(page("<p>Our status is fine</p>")).marked == ()


def test_a_slug_in_the_address_is_that_of_the_document() -> None:
    found = leads(page("<script>window.preloadData = {}</script>", "https://k.example/status/net"))
    assert found.marked[0].url == "https://k.example/api/status-page/net"


def test_feeds_are_those_of_the_head_and_of_the_header() -> None:
    body = (
        '<base href="/x/"><link rel="alternate" type="application/rss+xml" href="a.rss">'
        '<link rel="alternate" hreflang="en" href="/en"><link rel="stylesheet" type="application/rss+xml" href="/c">'
        '<link rel="ALTERNATE nofollow" type="application/atom+xml; charset=utf-8" href="https://b.example/f">'
    )
    header = (
        '</c.json>; rel="alternate"; type="application/feed+json", <https://hub.example/>; rel="hub", <javascript:x>; rel=alternate'
    )
    assert leads(page(body), header).alternates == (
        "https://www.acme.example/x/a.rss",
        "https://b.example/f",
        "https://www.acme.example/c.json",
    )


@pytest.mark.parametrize(
    ("link", "strong"),
    [
        ('<a href="/s">System status</a>', True),
        ('<a href="/s">服务状态</a>', True),
        ('<a href="/s">障害情報</a>', True),
        ('<a href="https://status.acme.example/">here</a>', True),
        ('<a href="https://www.acmestatus.com/">here</a>', True),
        ('<a href="https://acme.instatus.com/">here</a>', True),
        ('<a href="/status">here</a>', True),
        ('<a href="/s" title="Uptime"></a>', True),
        ('<a href="/n">通知公告</a>', False),
        ('<a href="/n">停机维护</a>', False),
        ('<a href="/n">Trust</a>', False),
        ('<a href="/n">Prices</a>', None),
        ('<a href="/n">Statusquo</a>', None),
        ('<a href="https://x.com/acmestatus">here</a>', None),
        ('<a href="javascript:status()">Status</a>', None),
        ('<a href="#status">Status</a>', None),
        (f'<a href="/n">{"All about the status of our trade " * 3}</a>', None),
    ],
)
def test_links_are_known_by_their_words_and_hosts(link: str, strong: bool | None) -> None:
    found = leads(page(link)).links
    assert [one.strong for one in found] == ([] if strong is None else [strong])


def test_the_strongest_links_come_first() -> None:
    body = '<a href="/n">公告</a><a href="/s">Status</a><a href="https://acme.statuspage.io/">more</a>'
    assert [link.url.rpartition("/")[2] for link in leads(page(body)).links] == ["", "s", "n"]


def test_a_plain_text_is_looked_through_for_addresses() -> None:
    text = "# Acme\n\n- [Status JSON](https://status.acme.example/api/status/summary.json): live\n- https://acme.example/docs\n"
    assert [link.url for link in leads(page(text)).links] == ["https://status.acme.example/api/status/summary.json"]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://status.acme.example/", True),
        ("https://www.githubstatus.com/", True),
        ("https://acme.example/status", True),
        ("https://acme.example/appstatus/x", True),
        ("https://acme.example/", False),
        ("https://statusquo.example/", False),
        ("https://acme.example/statuses", False),
        ("https://[::1", False),
    ],
)
def test_the_address_of_a_status_page(url: str, expected: bool) -> None:
    assert looks_like_status(url) is expected
