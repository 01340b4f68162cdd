"""How far data reach: the newest date of a page, a JSON document or a feed."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from notices.freshness import newest
from notices.model import Document, ParseError, Place

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>http://x/</link>
<item><title>a</title><link>http://x/a</link><guid>a</guid><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate></item>
<item><title>b</title><link>http://x/b</link><guid>b</guid><pubDate>Tue, 24 Nov 2026 08:30:00 +0000</pubDate></item>
<item><title>c</title><link>http://x/c</link><guid>c</guid><pubDate>Wed, 25 Nov 2026 08:30:00 +0000</pubDate></item>
</channel></rss>"""


GB = "<p>更新：2026年11月24日 16:30</p>".encode("gb18030")


def document(body: str | bytes, media: str = "text/html; charset=utf-8") -> Document:
    return Document("http://x/", body.encode() if isinstance(body, str) else body, media, NOW)


def as_json(value: Any) -> Document:
    return document(json.dumps(value), "application/json")


@pytest.mark.parametrize(
    ("given", "at", "expected"),
    [
        (document(RSS), "", "2026-11-24T08:30:00+00:00"),
        (as_json({"updated": "2026-11-24T16:30:00+08:00"}), "$.updated", "2026-11-24T08:30:00+00:00"),
        (as_json({"updated": "2026-11-24 16:30:00"}), "$.updated", "2026-11-24T16:30:00+08:00"),
        (as_json({"updated": 1795508100}), "$.updated", "2026-11-24T08:15:00+00:00"),
        (as_json({"updated": 1795508100000}), "$.updated", "2026-11-24T08:15:00+00:00"),
        (as_json({"updated": 1795508100.0}), "$.updated", "2026-11-24T08:15:00+00:00"),
        (as_json({"a": [{"t": "2026-11-24T08:00:00Z"}]}), "$.a[0].t", "2026-11-24T08:00:00+00:00"),
        (as_json({"a": ["2026-11-24T08:00:00Z", "2026-11-24T08:30:00Z"]}), "$.a", "2026-11-24T08:30:00+00:00"),
        (document("<p id=u>数据更新时间：2026年11月24日 16:30</p>"), "#u", "2026-11-24T16:30:00+08:00"),
        (document("<p id=u>2026-11-24 16:30:05</p>"), "p", "2026-11-24T16:30:05+08:00"),
        (document('<time datetime="2026-11-24T08:30:00Z">半小时前</time>'), "time", "2026-11-24T08:30:00+00:00"),
        (document('<meta name=u content="2026-11-24T08:30:00Z">'), "meta[name=u]", "2026-11-24T08:30:00+00:00"),
        (document("<li>2026-11-24 10:00</li><li>2026-11-24 12:00</li><li>x</li>"), "li", "2026-11-24T12:00:00+08:00"),
        # what is planned is not data; a clock may be a little ahead
        (document("<li>2026-11-24 10:00</li><li>2026-11-25 12:00</li>"), "li", "2026-11-24T10:00:00+08:00"),
        (document("<li>2026-11-24 17:09</li>"), "li", "2026-11-24T17:09:00+08:00"),
        (
            document(GB, "text/html; charset=gb2312"),
            "p",
            "2026-11-24T16:30:00+08:00",
        ),
    ],
)
def test_the_newest_date(given: Document, at: str, expected: str) -> None:
    assert newest(given, Place(at)) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    ("given", "at", "problem"),
    [
        (document("<p>no date</p>"), "p", "no date that has come at p"),
        (document("<p>2026-11-24 18:00</p>"), "p", "no date that has come at p"),
        (document("<p>2026-11-24</p>"), "#updated", "nothing stands at #updated"),
        (document("<p>x</p>"), "p[", "is no CSS selector"),
        (as_json({"updated": None}), "$.updated", "no date that has come"),
        (as_json({"updated": True}), "$.updated", "no date that has come"),
        (as_json({"updated": "0001-01-01T00:00:00Z"}), "$.updated", "no date that has come"),
        (as_json({}), "$.updated", "nothing stands at $.updated"),
        (document("<html>busy</html>"), "$.updated", "HTML where JSON was asked"),
        (document("<html>busy</html>"), "", "no feed"),
        (document("[" * 100_000), "$.a", "nested too deeply"),
        (as_json({"updated": "2026-11-24T08:00:00Z"}), "$.updated..x", "nothing stands at"),
    ],
)
def test_without_a_date_nothing_is_fresh(given: Document, at: str, problem: str) -> None:
    with pytest.raises(ParseError) as caught:
        newest(given, Place(at))
    assert problem in str(caught.value)


def test_the_zone_is_that_of_the_place() -> None:
    given = document("<p>2026-11-24 08:30</p>")
    assert newest(given, Place("p", "UTC")) - newest(given, Place("p", "Asia/Shanghai")) == timedelta(hours=8)
