"""Every feed keeps the rules of the W3C feed validator, and each of these rules is able to find something."""

import pytest

from tests.statuspage.render.checks import feeds_of, rendered
from tests.statuspage.render.feeds.rules import RULES, faults
from tests.statuspage.render.pages import lively, page

SITE = feeds_of(lively())
FILES = [f"{name}.{kind}" for name in ("feed", "events", "incidents", "maintenance") for kind in ("rss", "atom")]
HOME = "https://status.example.cn"


@pytest.mark.parametrize("file", FILES)
def test_a_feed_keeps_the_rules(file: str) -> None:
    own = {path: made for path, made in SITE.items() if path.endswith(f"/{file}")}
    assert len(own) == 2 * 6  # the site, three services, two components
    assert {path: faults(made.body, HOME + path, made.content_type) for path, made in own.items()} == {path: [] for path in own}


@pytest.mark.parametrize("path", ["/feed.rss", "/feed.atom"])
def test_an_empty_feed_keeps_the_rules(path: str) -> None:
    made = rendered(page({}), path)
    assert faults(made.body, HOME + path, made.content_type) == []
    assert b"<item>" not in made.body
    assert b"<entry>" not in made.body


BROKEN = [
    ("MissingEncoding", "feed.atom", ' encoding="utf-8"', ""),
    ("BadCharacters", "feed.rss", "<title>", "<title>\x85"),
    ("UndefinedElement", "feed.rss", "<ttl>", "<state>x</state><ttl>"),
    ("UndefinedElement", "feed.atom", "<published>", "<issued>x</issued><published>"),
    ("MissingElement", "feed.rss", "<language>zh-Hans</language>", ""),
    ("MissingElement", "feed.atom", "<author>", "<!--<author>--><author xmlns=''>"),
    ("DuplicateElement", "feed.rss", "<ttl>5</ttl>", "<ttl>5</ttl><ttl>5</ttl>"),
    ("DuplicateElement", "feed.atom", "</published>", "</published><published>2024-12-22T10:01:00+08:00</published>"),
    ("MisplacedMetadata", "feed.rss", "</channel>", "<category>x</category></channel>"),
    ("MissingSelf", "feed.atom", 'rel="self"', 'rel="via"'),
    ("SelfDoesntMatchLocation", "feed.rss", 'cn/feed.rss"', 'cn/other.rss"'),
    ("SelfNotAtom", "feed.atom", 'type="application/atom+xml"', 'type="application/xml"'),
    ("UnregisteredAtomLinkRel", "feed.atom", 'rel="alternate"', 'rel="state"'),
    ("AtomLinkNotEmpty", "feed.atom", 'cn/feed.atom"/>', 'cn/feed.atom">x</link>'),
    ("DuplicateAtomLink", "feed.atom", "<link rel", '<link rel="self" type="application/atom+xml" href="https://a.cn/"/><link rel'),
    ("InvalidFullLink", "feed.rss", "<link>https://status.example.cn/events", "<link>/events"),
    ("InvalidFullLink", "feed.atom", "#change-4", "#change 4"),
    ("NotBlank", "feed.rss", "<category>due<", "<category> <"),
    ("ContainsHTML", "feed.atom", "<title>", "<title>&lt;b&gt;"),
    ("UnexpectedWhitespace", "feed.atom", "<id>", "<id> "),
    ("InvalidLanguage", "feed.rss", "<language>zh-Hans", "<language>zh_CN"),
    ("InvalidPositiveInteger", "feed.rss", "<ttl>5", "<ttl>0"),
    ("InvalidDate", "feed.atom", "T10:01:00", " 10:01:00"),
    ("InvalidDate", "feed.rss", "22 Dec 2024 10:01", "22 Dez 2024 10:01"),
    ("IncorrectDOW", "feed.rss", "Sun, 22 Dec", "Mon, 22 Dec"),
    ("ImplausibleDate", "feed.atom", ">2024-12-22T10:01", ">2034-12-22T10:01"),
    ("MissingGuid", "feed.rss", ' isPermaLink="false"', ""),
    ("InvalidURN", "feed.atom", "<id>urn:uuid:", "<id>urn:uuid:X"),
    ("DuplicateEntries", "feed.rss", "a1b2c3d4e5f6#3</guid>", "a1b2c3d4e5f6#4</guid>"),
    ("MissingTextualContent", "feed.atom", '<content type="html">', '<content type="text">'),
    ("UseOfExtensionAttr", "feed.rss", "<ttl>", '<ttl atom:lang="x">'),
    ("SecurityRisk", "feed.rss", "<description>&lt;p&gt;", "<description>&lt;p style=x&gt;"),
    ("ContainsRelRef", "feed.atom", "https://tax.example.cn/", "/"),
]


@pytest.mark.parametrize(("rule", "name", "old", "new"), BROKEN)
def test_a_rule_finds_what_offends_it(rule: str, name: str, old: str, new: str) -> None:
    made = SITE[f"/{name}"]
    text = made.body.decode()
    assert old in text
    body = text.replace(old, new).encode()
    found = faults(body, f"{HOME}/{name}", made.content_type)
    assert rule in {fault.partition(":")[0] for fault in found}


def test_every_rule_is_seen_to_find_something() -> None:
    assert {rule for rule, *_ in BROKEN} | {"UnexpectedContentType"} == set(RULES)
    assert faults(SITE["/feed.atom"].body, f"{HOME}/feed.atom", "application/xml; charset=utf-8")[-1].startswith(
        "UnexpectedContentType"
    )
