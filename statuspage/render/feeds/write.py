"""Writes a feed: RSS and Atom by their templates, JSON Feed as values.

Templates and not feedgenerator, as that would leave to us most of what stands here (the namespace of events, JSON, WebSub).
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import partial
from typing import Any

from statuspage.render.assets import environment
from statuspage.render.edition import Edition
from statuspage.render.feeds.facts import NAMESPACE, fit, stamp
from statuspage.render.feeds.identity import identity
from statuspage.render.feeds.items import Item
from statuspage.render.feeds.places import MEDIA_TYPES, Format, Scope, Topic
from statuspage.render.text import plain
from statuspage.render.times import Times
from statuspage.settings import Settings

TTL = 5
"""Minutes for which readers may keep a feed."""

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed without items was updated, since Atom wants a time."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: what it is about, how it is written, where it stands, and its items, newest first."""

    scope: Scope
    topic: Topic
    format: Format
    path: str
    items: tuple[Item, ...]

    @property
    def updated(self) -> datetime:
        """When its newest item was."""
        return max((item.updated for item in self.items), default=NEVER)

    def title(self, edition: Edition) -> str:
        """Its title: `北京市电子税务局：每次变化`."""
        return plain(edition.t(f"feed.{self.topic}.title", title=self.scope.name))

    def lead(self, edition: Edition) -> str:
        """What its items are."""
        return plain(edition.t(f"feed.{self.topic}.lead"))

    def urn(self, edition: Edition) -> str:
        """Its name for ever, the same for each way to write it."""
        return identity(edition, f"{edition.lang}{self.scope.folder}/{self.topic}").urn


def write(edition: Edition, feed: Feed) -> bytes:
    """The bytes of a feed."""
    if feed.format is Format.JSON:
        return _json(edition, feed)
    given = {
        "e": edition,
        "feed": feed,
        "namespace": NAMESPACE,
        "type": MEDIA_TYPES[feed.format].partition(";")[0],
        "hubs": hubs(edition.page.settings, feed.scope),
        "ttl": TTL,
        "rfc822": partial(_rfc822, edition.times),
        "rfc3339": partial(stamp, edition.times),
    }
    return environment().get_template(f"feed/{feed.format}.xml").render(given).encode("utf-8")


def hubs(settings: Settings, scope: Scope) -> list[str]:
    """The WebSub hubs that hear of all that is new in a feed, which its readers may ask to be told by."""
    own = {"*", scope.target.service} if scope.target else {"*"}
    listed = (one for one in settings.subscribers if one.kind == "websub" and own & set(one.services))
    return [one.url for one in listed if isinstance(one.url, str)]


def _json(edition: Edition, feed: Feed) -> bytes:
    """JSON Feed 1.1; `<` and `>` are escaped in it, so that nobody who takes it for a page finds tags."""
    home = edition.absolute(feed.scope.page)
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title(edition),
        "home_page_url": home,
        "feed_url": edition.absolute(feed.path),
        "description": feed.lead(edition),
        "language": edition.lang,
        "authors": [{"name": edition.title, "url": edition.absolute("/")}],
        "hubs": [{"type": "WebSub", "url": hub} for hub in hubs(edition.page.settings, feed.scope)],
    }
    content = {**fit(head), "items": [_item(edition, item) for item in feed.items]}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").encode("utf-8")


def _item(edition: Edition, item: Item) -> dict[str, Any]:
    """An item as JSON Feed has it. Its facts are made fit once, for every feed that it stands in."""
    own = {
        "id": item.guid,
        "url": item.link,
        "title": item.title,
        "content_html": item.body.html,
        "content_text": item.body.text,
        "date_published": stamp(edition.times, item.published),
        "date_modified": stamp(edition.times, item.updated),
        "tags": list(item.categories),
    }
    return {**fit(own), "_statuspage": {"about": NAMESPACE, **item.body.facts}}


def _rfc822(times: Times, at: datetime) -> str:
    return format_datetime(times.local(at))
