"""WebSub: a hub is told which feeds are another now, and fetches them itself."""

from collections.abc import Iterable
from urllib.parse import urlencode

from statuspage.net.senders.answer import Post


def ping(hub: str, feeds: Iterable[str]) -> Post:
    """The publisher's request to a hub, for feeds by their addresses; hubs take several at once."""
    body = urlencode([("hub.mode", "publish"), *(("hub.url", feed) for feed in feeds)]).encode()
    return Post(hub, body, {"content-type": "application/x-www-form-urlencoded"})
