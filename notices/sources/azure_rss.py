"""Azure's feed of open incidents: https://rssfeed.azure.status.microsoft/en-us/status/feed/.

An empty channel means that nothing is open, so that its title is the anchor. Items are edited in place; that one is over is said in
its title alone, and may be said of one region while another goes on: "Resolved in North Europe. Impact continues in West Europe".
Its address is routed by place: the one for a region that is down has answered with an empty channel.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from notices.decode import decode
from notices.model import Document, Item, Kind, Notice, Options, ParseError, Stage
from notices.sources import _rss
from notices.sources._about import STRUCTURED, About

ABOUT = About("Azure's status feed", "https://rssfeed.azure.status.microsoft/en-us/status/feed/", STRUCTURED, open_only=True)

_TITLE = re.compile(r"<channel\b[^>]{0,500}>\s{0,200}<title>\s{0,50}Azure Status\s{0,50}</title>", re.IGNORECASE)
_OVER = re.compile(r"\b(?:resolved|mitigated|completed)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:continu|ongoing|still|partially|not (?:yet )?resolved)", re.IGNORECASE)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is Azure's feed."""
    return _rss.root_of(text)[0] == "rss" and _TITLE.search(text) is not None


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per item. Raises ParseError for a feed without the channel's title."""
    text = decode(document.body, document.content_type)
    if not recognises(document, text):
        raise ParseError('no feed of Azure: there is no channel titled "Azure Status"')
    found = {notice.key: _notice(notice, document) for notice in _rss.items(text, document, options)}
    yield from found.values()


def _notice(item: Notice, document: Document) -> Notice:
    """An incident; its categories are services and regions, in one list. When it began is told in prose alone."""
    dated = item.published if item.published != document.fetched_at else None
    over = _OVER.search(item.title) is not None and _GOES_ON.search(item.title) is None
    return replace(
        item,
        kind=Kind.OUTAGE,
        stage=Stage.RESOLVED if over else None,
        components=tuple(dict.fromkeys(filter(None, item.raw.get("tags", "").split("\n")))),
        resolved_at=(item.updated or dated) if over else None,
        raw={},
    )
