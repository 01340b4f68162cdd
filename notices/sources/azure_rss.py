"""Azure's feed of open incidents: https://rssfeed.azure.status.microsoft/en-us/status/feed/.

An empty channel is no mistake, so that its title is the anchor. Items are edited in place; that one is over is said in its title
alone, and may be said of one region while another goes on: "Resolved in North Europe. Impact continues in West Europe". The address
is routed by place, and the one for a region that was down has answered with an empty channel: what has gone is a question, no end.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from notices.decode import decode
from notices.model import Document, Item, Kind, Notice, Options, ParseError, Stage
from notices.sources import _rss
from notices.sources._about import STRUCTURED, About
from notices.sources._html import to_text
from notices.sources._times import MONTHS

ABOUT = About("Azure's status feed", "https://rssfeed.azure.status.microsoft/en-us/status/feed/", STRUCTURED)

_TITLE = re.compile(r"<title>\s{0,50}(?:<!\[CDATA\[)?\s{0,50}Azure Status\b[^<]{0,50}</title>", re.IGNORECASE)
_WORD = r"\[?(?:issues? |incident )?(?:resolved|mitigated|completed)\]?"
_OVER = re.compile(rf"(?:^|[-–—:\]] ?){_WORD}(?: in [^.]{{1,80}})?\.?$|^{_WORD} ?[-–—:]", re.IGNORECASE)
"""A title's last words, or its first before a dash; within a sentence they speak of what is hoped for, or of a part."""

_BEGAN = re.compile(
    r"\bStarting at (?:approximately )?(\d{1,2}):(\d{2}) UTC on (\d{1,2}) ([A-Z][a-z]{2})[a-z]{0,6},? (20\d\d)\b", re.IGNORECASE
)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is Azure's feed."""
    head, _, _ = text.partition("<item")
    return _rss.root_of(text)[0] == "rss" and _TITLE.search(head) is not None


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per item. Raises ParseError for a feed without the channel's title."""
    text = decode(document.body, document.content_type)
    if not recognises(document, text):
        raise ParseError('no feed of Azure: there is no channel titled "Azure Status"')
    found = {notice.key: _notice(notice, document) for notice in _rss.items(text, document, options)}
    yield from found.values()


def _notice(item: Notice, document: Document) -> Notice:
    """An incident; its categories are services and regions, in one list."""
    began = _began(to_text(item.body))
    ended = item.updated or (item.published if item.published != document.fetched_at else None)
    over = _OVER.search(item.title) is not None
    return replace(
        item,
        kind=Kind.OUTAGE,
        stage=Stage.RESOLVED if over else None,
        started_at=began,
        components=tuple(dict.fromkeys(filter(None, item.raw.get("tags", "").split("\n")))),
        resolved_at=ended if over and not (began and ended and ended < began) else None,
        raw={},
    )


def _began(text: str) -> datetime | None:
    """When it began, which the prose alone tells: "Starting at approximately 14:44 UTC on 23 July 2026"."""
    match = _BEGAN.search(text)
    month = MONTHS.get(match[4].lower()) if match else None
    if match is None or month is None:
        return None
    try:
        return datetime(int(match[5]), month, int(match[3]), int(match[1]), int(match[2]), tzinfo=UTC)
    except ValueError:
        return None
