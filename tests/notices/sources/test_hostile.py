"""Whatever the bytes: a result or ParseError, and soon."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notices import sources
from notices.model import Options, Request
from tests.notices.sources.golden import CASES, HERE
from tests.notices.sources.mutating import attempt, damaged

MUTATIONS = 2000


def test_mutated_bodies_are_parsed_or_refused() -> None:
    chance = random.Random(20260301)
    seen = {damaged(chance)[0] for _ in range(MUTATIONS)}
    assert seen == {"parsed", "refused"}


@pytest.mark.parametrize("kind", ["feed", "html_list", "statuspage_v2"])
@settings(max_examples=200)
@given(body=st.binary(max_size=300))
def test_noise_is_refused(kind: str, body: bytes) -> None:
    assert attempt(kind, body) == "refused"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
FIELDS = [
    "id",
    "name",
    "status",
    "impact",
    "created_at",
    "scheduled_for",
    "scheduled_until",
    "components",
    "incident_updates",
    "shortlink",
    "group",
]


@settings(max_examples=300)
@given(
    item=st.dictionaries(st.sampled_from(FIELDS), VALUES),
    where=st.sampled_from(["incidents", "components", "scheduled_maintenances"]),
)
def test_any_value_may_stand_in_any_field(item: dict[str, object], where: str) -> None:
    attempt("statuspage_v2", json.dumps({"page": {}, where: [item]}).encode())


DEEP = 200_000
LOL = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("statuspage_v2", b'{"page":{},"incidents":[{"id":' + b"9" * 5000 + b"}]}"),
        ("statuspage_v2", b"[" * DEEP),
        ("statuspage_v2", b'{"a":' * DEEP),
        ("statuspage_v2", b'{"page":{},"incidents":[{"impact":Infinity}]}'),
        ("statuspage_v2", b""),
        ("feed", b'{"version":"https://jsonfeed.org/version/1","items":' + b"[" * DEEP),
        ("feed", b"<!DOCTYPE rss [" * 1000),
        ("feed", b"<!--" * DEEP),
        ("feed", b""),
        ("feed", b"<rss><channel><item>" + b"<a>" * 100_000),
        ("feed", b"<rss><channel><item><description>" + b"&lt;div&gt;" * 100_000 + b"</description></item></channel></rss>"),
        ("feed", b"<rss><channel><item " + b" ".join(b'a%d=">"' % n for n in range(50_000)) + b"/></channel></rss>"),
        ("html_list", b"<div>" * DEEP + b"x"),
        ("html_list", b"<ul><li>" * DEEP),
        ("html_list", b"<a href=x>" * 20000),
        ("html_list", b""),
    ],
    ids=lambda value: value if isinstance(value, str) else str(value[:24]),
)
def test_attacks_are_refused(kind: str, body: bytes) -> None:
    assert attempt(kind, body) == "refused"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("feed", b'<!DOCTYPE rss [<!ENTITY l0 "lol">' + LOL + b"]><rss><channel><item><title>&l11;</title></item></channel></rss>"),
        ("feed", b"<rss><channel>" + b"<item><title>" * 900 + b"x"),
        ("feed", b"<rss><channel><item>" + b'<a:link href="x"/>' * 5000 + b"</item></channel></rss>"),
        ("feed", b"<rss><channel><item><description>" + b"&lt;div&gt;" * 3000 + b"</description></item></channel></rss>"),
        ("html_list", b"<ul>" + b"<li><a href=/t20260101_1.html>" * 5000),
        ("html_list", b"<p>" * 20000 + "<a href=/1.html>系统维护通知</a>2026-01-01".encode()),
        ("html_list", ("<ul>" + "<li><a href=/%d.html>系统维护通知</a> 01-01</li>" * 3000).encode()),
    ],
    ids=lambda value: value if isinstance(value, str) else str(value[:24]),
)
def test_attacks_end(kind: str, body: bytes) -> None:
    """That these end at all is the test: each took minutes, or memory without bound, where it was not guarded against."""
    assert attempt(kind, body) in {"parsed", "refused"}


def test_an_article_may_be_asked_for_and_be_anything() -> None:
    asked = Options(context=Request("https://a.example.cn/1", "a.example.cn/1", "题"))
    assert attempt("html_list", b"%PDF-1.7 \x00\x01\x02\x03\x04\x05", asked) == "refused"
    assert attempt("html_list", b'{"code":403}', asked) == "refused"
    assert attempt("html_list", "<p>很短</p>".encode(), asked) == "refused"


def test_every_case_lies_where_a_source_of_that_name_is() -> None:
    assert {folder.parent.name for folder in CASES} <= set(sources.kinds())
    assert Path(HERE).is_dir()


@pytest.mark.parametrize(
    "inside", [b'<a:link href="x"/>' * 5000, b"<![CDATA[" + b"<br><img src=x>" * 5000 + b"]]>", b"&lt;br&gt;" * 5000]
)
def test_much_is_not_deep(inside: bytes) -> None:
    body = b"<rss><channel><item><title>x</title><description>" + inside + b"</description></item></channel></rss>"
    assert attempt("feed", body) == "parsed"
