"""The rules of the W3C feed validator that can concern our feeds, under the names of its messages, each as a search for offenders.

They are written anew from its documentation and from RSS 2.0, RFC 4287 and RFC 5023; the validator itself is in no registry.
"""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from html.parser import HTMLParser
from urllib.parse import urlsplit
from uuid import UUID

ATOM = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"
_URL = re.compile(
    r"https?://[A-Za-z0-9.-]+(:\d+)?(/[\w\-.~!$&'()*+,;=:@%/]*)?(\?[^\s#<>\"]*)?(#[\w\-.~!$&'()*+,;=:@%/?]*)?", re.ASCII
)
_LANGUAGE = re.compile(r"(zh|en|ja)(-[A-Za-z]{2,4})?")
_RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_TAG = re.compile(r"<[A-Za-z/!?]")
_RELATIONS = {"alternate", "self", "hub", "related", "enclosure", "via", "next", "previous", "license"}
_CHANNEL = {"title", "link", "description", "language", "ttl", "docs", "lastBuildDate", "pubDate", "category", "generator", "item"}
_ITEM = {"title", "link", "description", "guid", "pubDate", "category", "author", "comments", "enclosure", "source"}
_FEED = {"id", "title", "subtitle", "updated", "author", "link", "category", "generator", "icon", "logo", "rights", "entry"}
_ENTRY = {"id", "title", "updated", "published", "author", "link", "category", "content", "summary", "rights", "source"}


@dataclass(frozen=True, slots=True)
class Read:
    """A feed as a rule sees it: its bytes, its address and media type, and its elements."""

    body: bytes
    url: str
    type: str
    root: ET.Element

    @property
    def is_atom(self) -> bool:
        return self.root.tag == f"{ATOM}feed"

    @property
    def head(self) -> ET.Element:
        channel = self.root.find("channel")
        return self.root if channel is None else channel

    @property
    def items(self) -> list[ET.Element]:
        return self.head.findall(f"{ATOM}entry" if self.is_atom else "item")

    def name(self, local: str) -> str:
        return f"{ATOM}{local}" if self.is_atom else local

    def texts(self, *locals: str) -> Iterator[str]:
        """What stands in elements of these names, of the whole feed and of its items."""
        for holder in (self.head, *self.items):
            for local in locals:
                yield from ((one.text or "") for one in holder.findall(self.name(local)))

    @property
    def links(self) -> list[ET.Element]:
        return [link for holder in (self.head, *self.items) for link in holder.findall(f"{ATOM}link")]


class Tags(HTMLParser):
    """The tags of an HTML text and their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags(feed: Read) -> list[tuple[str, dict[str, str | None]]]:
    """Every tag in the texts of items."""
    own = "content" if feed.is_atom else "description"
    return [tag for item in feed.items for tag in Tags(item.findtext(feed.name(own)) or "").found]


def local(element: ET.Element, feed: Read) -> str | None:
    """The name of an element of the format itself; null for one of another namespace."""
    tag = element.tag
    if feed.is_atom:
        return tag.removeprefix(ATOM) if tag.startswith(ATOM) else None
    return None if tag.startswith("{") else tag


def undefined(feed: Read) -> Iterator[str]:
    head, each = (_FEED, _ENTRY) if feed.is_atom else (_CHANNEL, _ITEM)
    for holder, known in ((feed.head, head), *((item, each) for item in feed.items)):
        yield from (name for child in holder if (name := local(child, feed)) is not None and name not in known)


def missing(feed: Read) -> Iterator[str]:
    own = {"id", "title", "updated", "author"} if feed.is_atom else {"title", "link", "description", "language"}
    each = {"id", "title", "updated"} if feed.is_atom else {"title"}
    for holder, wanted in ((feed.head, own), *((item, each) for item in feed.items)):
        yield from (name for name in sorted(wanted) if holder.find(feed.name(name)) is None)


def doubled(feed: Read) -> Iterator[str]:
    for holder in (feed.head, *feed.items):
        counts = Counter(local(child, feed) for child in holder)
        yield from (str(name) for name, n in counts.items() if n > 1 and name not in {None, "item", "entry", "link", "category"})
        yield from ["link"] * (not feed.is_atom and counts["link"] > 1)


def misplaced(feed: Read) -> Iterator[str]:
    names = [local(child, feed) for child in feed.head]
    first = next((n for n, name in enumerate(names) if name in {"item", "entry"}), len(names))
    return (str(name) for name in names[first:] if name not in {"item", "entry"})


def dates(feed: Read, *locals: str) -> Iterator[datetime | str]:
    """The dates of a feed; those that are none as they stand there."""
    for text in feed.texts(*locals):
        try:
            if feed.is_atom and not _RFC3339.fullmatch(text):
                raise ValueError  # noqa: TRY301
            yield datetime.fromisoformat(text) if feed.is_atom else parsedate_to_datetime(text)
        except ValueError:
            yield text


DATES = ("updated", "published", "pubDate", "lastBuildDate")
LATEST = datetime(2024, 12, 22, 12, tzinfo=UTC)
"""What is later was not yet at the moment of the tests' pages."""


def languages(feed: Read) -> Iterator[str]:
    yield feed.root.get(f"{XML}lang", "") if feed.is_atom else (feed.head.findtext("language") or "")
    yield from (lang for link in feed.links if (lang := link.get("hreflang")))


def wrong_days(feed: Read) -> Iterator[str]:
    if feed.is_atom:
        return
    for text in feed.texts(*DATES):
        try:
            at = parsedate_to_datetime(text)
        except ValueError:
            continue
        if format_datetime(at) != text:
            yield text


def repeated_ids(feed: Read) -> Iterator[str]:
    counts = Counter(item.findtext(feed.name("id" if feed.is_atom else "guid")) for item in feed.items)
    return (str(id) for id, n in counts.items() if n > 1)


def bad_guids(feed: Read) -> Iterator[str]:
    for item in feed.items if not feed.is_atom else []:
        guid = item.find("guid")
        if guid is None or guid.get("isPermaLink", "true") != "false" or len(guid.text or "") < 9:
            yield str(guid is not None and guid.text)


def bad_names(feed: Read) -> Iterator[str]:
    for text in feed.texts("id") if feed.is_atom else ():
        try:
            if UUID(text).urn != text:
                yield text
        except ValueError:
            yield text


def self_links(feed: Read) -> list[ET.Element]:
    return [link for link in feed.head.findall(f"{ATOM}link") if link.get("rel") == "self"]


def same_links(feed: Read) -> Iterator[str]:
    for holder in (feed.head, *feed.items):
        own = holder.findall(f"{ATOM}link")
        kinds = Counter((one.get("rel", "alternate"), one.get("type"), one.get("hreflang")) for one in own)
        yield from (str(kind) for kind, n in kinds.items() if n > 1 and kind[0] != "hub")


def urls(feed: Read) -> Iterator[str]:
    yield from (link.get("href", "") for link in feed.links)
    yield from ((one.text or "") for one in feed.root.iter(f"{ATOM}uri")) if feed.is_atom else feed.texts("link", "docs")


def without_content(feed: Read) -> Iterator[str]:
    for item in feed.items if feed.is_atom else []:
        alternate = [one for one in item.findall(f"{ATOM}link") if one.get("rel", "alternate") == "alternate"]
        content = item.find(f"{ATOM}content")
        if not alternate or content is None or not content.text or content.get("type") != "html":
            yield item.findtext(f"{ATOM}id") or ""


def foreign_attributes(feed: Read) -> Iterator[str]:
    for element in feed.root.iter():
        if local(element, feed) is not None:
            yield from (key for key in element.attrib if key.startswith("{") and key != f"{XML}lang")


def is_plausible(at: datetime) -> bool:
    return datetime(1970, 1, 1, tzinfo=UTC) <= at <= LATEST + timedelta(days=1)


RULES: dict[str, Callable[[Read], Iterable[object]]] = {
    "MissingEncoding": lambda f: [] if f.body.startswith(b'<?xml version="1.0" encoding="utf-8"?>\n<') else ["xml"],
    "BadCharacters": lambda f: re.findall("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd-\uffff]", f.body.decode()),
    "UndefinedElement": undefined,
    "MissingElement": missing,
    "DuplicateElement": doubled,
    "MisplacedMetadata": misplaced,
    "MissingSelf": lambda f: [] if self_links(f) else ["self"],
    "SelfDoesntMatchLocation": lambda f: [href for one in self_links(f) if (href := one.get("href")) != f.url],
    "SelfNotAtom": lambda f: [one.get("type") for one in self_links(f) if one.get("type") != f.type.partition(";")[0]],
    "UnexpectedContentType": lambda f: [f.type] * (f.is_atom is not f.type.startswith("application/atom+xml;")),
    "UnregisteredAtomLinkRel": lambda f: [rel for one in f.links if (rel := one.get("rel", "alternate")) not in _RELATIONS],
    "AtomLinkNotEmpty": lambda f: [one.text for one in f.links if one.text or len(one)],
    "DuplicateAtomLink": same_links,
    "InvalidFullLink": lambda f: [url for url in urls(f) if not _URL.fullmatch(url) or not urlsplit(url).hostname],
    "NotBlank": lambda f: [f.url for text in f.texts("title", "id", *([] if f.is_atom else ["category"])) if not text.strip()],
    "ContainsHTML": lambda f: [text for text in f.texts("title", "category") if _TAG.search(text)],
    "UnexpectedWhitespace": lambda f: [text for text in f.texts("id", "updated", "guid", "link") if text != text.strip()],
    "InvalidLanguage": lambda f: [lang for lang in languages(f) if not _LANGUAGE.fullmatch(lang)],
    "InvalidPositiveInteger": lambda f: [text for text in f.texts("ttl") if not text.isdecimal() or int(text) < 1],
    "InvalidDate": lambda f: [one for one in dates(f, *DATES) if isinstance(one, str)],
    "IncorrectDOW": wrong_days,
    "ImplausibleDate": lambda f: [at for at in dates(f, *DATES) if isinstance(at, datetime) and not is_plausible(at)],
    "MissingGuid": bad_guids,
    "InvalidURN": bad_names,
    "DuplicateEntries": repeated_ids,
    "MissingTextualContent": without_content,
    "UseOfExtensionAttr": foreign_attributes,
    "SecurityRisk": lambda f: [tag for tag, given in tags(f) if tag not in {"p", "a"} or set(given) - {"href"}],
    "ContainsRelRef": lambda f: [href for _, given in tags(f) if (href := given.get("href")) and not _URL.fullmatch(href)],
}
"""Each rule with what offends it."""


def faults(body: bytes, url: str, type: str) -> list[str]:
    """The names of the rules that a feed offends, with the first offender. Raises ParseError for what is no XML."""
    feed = Read(body, url, type, ET.fromstring(body))  # noqa: S314 - our own bytes
    found = ((name, list(rule(feed))) for name, rule in RULES.items())
    return [f"{name}: {offenders[0]!r}" for name, offenders in found if offenders]
