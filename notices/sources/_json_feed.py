"""JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1), read beside the XML feeds."""

import hashlib
from datetime import tzinfo

from notices.model import Document, Notice, Options, ParseError
from notices.sources import _json
from notices.sources._json import Object, objects, string
from notices.sources._platform import json_of
from notices.sources._times import instant, zone

_VERSION = ("https://jsonfeed.org/version/", "http://jsonfeed.org/version/")


def recognises(text: str) -> bool:
    """Whether the text is a JSON object with the version that makes it a JSON Feed."""
    value = json_of(text)
    return isinstance(value, dict) and string(value, "version").startswith(_VERSION)


def read(text: str, document: Document, options: Options) -> list[Notice]:
    """A notice per item. Raises ParseError without the version or the list of items."""
    feed = _json.loads(text)
    if not isinstance(feed, dict) or not string(feed, "version").startswith(_VERSION):
        raise ParseError("no JSON Feed: the version is missing")
    if "items" not in feed:
        raise ParseError("no JSON Feed: the items are missing")
    local = zone(options.timezone)
    return [_notice(item, document, local, string(feed, "language")) for item in objects(feed, "items")]


def _notice(item: Object, document: Document, local: tzinfo, lang: str) -> Notice:
    html = string(item, "content_html")
    url = string(item, "url", "external_url")
    published = instant(item.get("date_published"), local)
    updated = instant(item.get("date_modified"), local)
    seed = "\n".join((string(item, "title"), string(item, "date_published"), string(item, "content_text")))
    return Notice(
        key=string(item, "id") or url or "hash-" + hashlib.sha256(seed.encode()).hexdigest()[:16],
        url=url if url.startswith(("http://", "https://")) else document.url,
        title=string(item, "title"),
        body=html or string(item, "content_text", "summary"),
        format="html" if html else "text",
        published=published or updated or document.fetched_at,
        updated=updated,
        lang=string(item, "language") or lang or None,
    )
