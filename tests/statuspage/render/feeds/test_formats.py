"""The formats of feeds: each is read by a parser, and all three say the same."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import feedparser
import pytest

from statuspage.render.feeds.facts import NAMESPACE
from statuspage.render.feeds.places import FEEDS, MEDIA_TYPES
from statuspage.settings import Settings
from tests.statuspage.render.checks import feeds_of, rendered
from tests.statuspage.render.pages import SETTINGS, lively, overrunning

SITE = feeds_of(lively())
SP = f"{{{NAMESPACE}}}"
ATOM = "{http://www.w3.org/2005/Atom}"
PATHS = [path for path in SITE if not path.endswith(".ics")]


def document(path: str) -> dict[str, Any]:
    """A JSON feed."""
    found: dict[str, Any] = json.loads(SITE[path].body)
    return found


@pytest.mark.parametrize("file", FEEDS)
def test_a_parser_reads_it_without_complaint(file: str) -> None:
    for path in (path for path in PATHS if path.endswith(f"/{file}") and not file.endswith(".json")):
        read = feedparser.parse(SITE[path].body)
        assert not read.bozo
        assert read.version == {"rss": "rss20", "atom": "atom10"}[file.rpartition(".")[2]]
        assert {link["rel"]: link["href"] for link in read.feed.links}["self"] == f"https://status.example.cn{path}"
        guids = [entry.id for entry in read.entries]
        assert len(guids) == len(set(guids))


def test_every_format_has_its_media_type_and_is_open_to_other_sites() -> None:
    for path in PATHS:
        made = SITE[path]
        _, format = FEEDS[path.rpartition("/")[2]]
        assert (made.content_type, made.shared) == (MEDIA_TYPES[format], True)


@pytest.mark.parametrize("name", ["/feed", "/en/events", "/services/bank/incidents", "/en/services/etax-beijing/login/feed"])
def test_all_formats_hold_the_same(name: str) -> None:
    rss, atom = (feedparser.parse(SITE[f"{name}.{kind}"].body) for kind in ("rss", "atom"))
    own = document(f"{name}.json")
    assert rss.feed.title == atom.feed.title == own["title"]
    assert rss.feed.link == own["home_page_url"]
    assert [e.title for e in rss.entries] == [e.title for e in atom.entries] == [i["title"] for i in own["items"]]
    assert [e.link for e in rss.entries] == [e.link for e in atom.entries] == [i["url"] for i in own["items"]]
    assert [e.id for e in rss.entries] == [i["id"] for i in own["items"]]
    assert [e.description for e in rss.entries] == [e.content[0].value for e in atom.entries]
    assert [e.description for e in rss.entries] == [i["content_html"] for i in own["items"]]
    assert [[tag.term for tag in e.tags] for e in rss.entries] == [i["tags"] for i in own["items"]]
    elements = [[facts(item) for item in root(f"{name}.{kind}").iter(f"{SP}event")] for kind in ("rss", "atom")]
    assert elements[0] == elements[1] == [attributes(i["_statuspage"]) for i in own["items"]]


def root(path: str) -> ET.Element:
    return ET.fromstring(SITE[path].body)  # noqa: S314 - our own bytes


def facts(event: ET.Element) -> dict[str, Any]:
    """An event's elements as its JSON has them, all values as text."""
    return {
        **event.attrib,
        "windows": [{**window.attrib, "affects": [one.attrib for one in window]} for window in event.findall(f"{SP}window")],
        "observed": [seen.attrib for seen in event.findall(f"{SP}observed")],
        "sources": [source.attrib for source in event.findall(f"{SP}source")],
        "expected_recovery": event.findtext(f"{SP}expectedRecovery"),
        "estimate": told.attrib if (told := event.find(f"{SP}estimate")) is not None else None,
        "ended": {"at": over.text, **over.attrib} if (over := event.find(f"{SP}ended")) is not None else None,
    }


def attributes(value: Any) -> Any:
    """JSON as XML has it: no nulls in lists of attributes, all as text."""
    top = {"expected_recovery", "estimate", "ended"}
    if isinstance(value, dict):
        return {key: attributes(one) for key, one in value.items() if (one is not None or key in top) and key != "about"}
    if isinstance(value, list):
        return [attributes(one) for one in value]
    return (
        value if value is None else {True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value)
    )


def test_the_facts_stand_there_as_elements() -> None:
    event = ET.fromstring(rendered(overrunning(), "/feed.rss").body).find(f"channel/item/{SP}event")  # noqa: S314
    assert event is not None
    assert facts(event) == {
        "id": "a1b2c3d4e5f6",
        "revision": "4",
        "kind": "maintenance",
        "lifecycle": "due",
        "announced": "true",
        "windows": [
            {
                "start": "2024-12-20T20:00:00+08:00",
                "end": "2024-12-22T10:00:00+08:00",
                "impact": "unavailable",
                "affects": [{"service": "etax-beijing", "component": name} for name in ("login", "invoicing")],
            }
        ],
        "observed": [
            {
                "service": "etax-beijing",
                "component": "login",
                "condition": "down",
                "start": "2024-12-20T20:04:00+08:00",
                "end": "2024-12-22T09:41:00+08:00",
            },
            {"service": "etax-beijing", "component": "invoicing", "condition": "down", "start": "2024-12-20T20:04:00+08:00"},
        ],
        "sources": [
            {
                "id": "bj-notices",
                "notice": "3f2a9c0d11ee",
                "revision": str(n),
                "sha256": f"{n}f" * 32,
                "href": "https://tax.example.cn/notices/1.html",
            }
            for n in (1, 2)
        ],
        "expected_recovery": "2024-12-22T10:00:00+08:00",
        "estimate": None,
        "ended": None,
    }


def test_a_json_feed_is_one_of_version_1_1() -> None:
    for path in (path for path in PATHS if path.endswith(".json")):
        own = document(path)
        assert own["version"] == "https://jsonfeed.org/version/1.1"
        assert own["feed_url"] == f"https://status.example.cn{path}"
        assert own["language"] == ("en" if path.startswith("/en/") else "zh-Hans")
        assert all({"id", "url", "title", "content_html", "date_published", "date_modified"} <= set(item) for item in own["items"])
        assert all(isinstance(item["id"], str) and item["_statuspage"]["about"] == NAMESPACE for item in own["items"])


def with_site(**changed: object) -> Settings:
    return SETTINGS.model_copy(update={"site": SETTINGS.site.model_copy(update=changed)})


def ids(settings: Settings, path: str = "/feed.atom") -> list[str | None]:
    feed = ET.fromstring(rendered(replace(lively(), settings=settings), path).body)  # noqa: S314 - our own bytes
    return [one.text for one in feed.iter(f"{ATOM}id")]


def test_an_entry_is_the_same_wherever_it_stands_and_a_feed_is_not() -> None:
    whole, english = ids(SETTINGS), ids(SETTINGS, "/en/feed.atom")
    assert set(ids(SETTINGS, "/services/bank/feed.atom")[1:]) < set(whole[1:])
    assert whole[1:] == english[1:]
    assert whole[0] != english[0]


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({"url": "http://status.example.cn"}, True),
        ({"title": "Another"}, True),
        ({"url": "https://status.example.cn/elsewhere"}, False),
        ({"url": "https://other.example.cn"}, False),
    ],
)
def test_ids_change_with_the_site_s_address_alone(changed: dict[str, str], same: bool) -> None:
    assert (ids(with_site(**changed)) == ids(SETTINGS)) is same


def test_ids_are_these_for_ever() -> None:
    assert ids(SETTINGS, "/events.atom")[:2] == [
        "urn:uuid:d0a4b788-365e-5894-af48-58737bc9dd70",
        "urn:uuid:c985e746-11c9-52f2-b0fc-b766d3e7c1ef",
    ]


def subscribed(**more: object) -> Settings:
    hub = {"id": "hub", "kind": "websub", "url": "https://hub.example.cn/", **more}
    return Settings.model_validate(SETTINGS.model_dump(exclude_unset=True) | {"subscribers": [hub]})


@pytest.mark.parametrize(
    ("more", "path", "named"),
    [
        ({}, "/feed", True),
        ({}, "/services/bank/events", True),
        ({"services": ["bank"]}, "/services/bank/feed", True),
        ({"services": ["bank"]}, "/feed", False),
        ({"services": ["bank"]}, "/services/cloud/feed", False),
        ({"kind": "webhook"}, "/feed", False),
    ],
)
def test_a_feed_names_the_hubs_that_hear_of_all_that_is_new_in_it(more: dict[str, object], path: str, named: bool) -> None:
    made = replace(lively(), settings=subscribed(**more))
    wanted = ["https://hub.example.cn/"] if named else []
    for kind in ("rss", "atom"):
        links = feedparser.parse(rendered(made, f"{path}.{kind}").body).feed.links
        assert [link["href"] for link in links if link["rel"] == "hub"] == wanted
    own = json.loads(rendered(made, f"{path}.json").body)["hubs"]
    assert own == [{"type": "WebSub", "url": url} for url in wanted]
