"""RSS, Atom and RDF feeds, and JSON Feed: https://www.githubstatus.com/history.atom.

Items whose text has the form of a status history (Statuspage's and Instatus' update chains; lines such as "Status: ... Severity:
..."; turns of a monitor; a title that begins with its state) give their data as such; of all others the prose must tell.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from notices.decode import decode
from notices.model import Document, Item, Notice, Options, ParseError
from notices.sources import _chain, _flips, _google_feed, _headed, _json_feed, _labelled, _rss
from notices.sources._about import FEEDS, About

ABOUT = About("RSS, RDF, Atom and JSON feeds", "https://www.githubstatus.com/history.atom", FEEDS)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is a JSON Feed or has a feed's root element."""
    return _json_feed.recognises(text) if _is_json(text) else _rss.root_of(text)[0] in _rss.ROOTS


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per item, newest revision of each key.

    Raises ParseError for what is no feed, and for a feed that is empty where it was not: feeds are histories, and do not run dry.
    """
    text = decode(document.body, document.content_type)
    read = _json_feed.read if _is_json(text) else _rss.items
    notices = read(text, document, options)
    if not notices and options.known_items:
        raise ParseError(f"the feed is empty where it held {options.known_items}")
    yield from _newest(_flips.joined(_structured(notice, options) for notice in notices))


def _is_json(text: str) -> bool:
    return text.lstrip()[:1] in {"{", "["}


def _structured(notice: Notice, options: Options) -> Notice:
    extras = notice.raw
    plain = replace(notice, raw={})
    found = (reads(plain, extras, options) for reads in (_chain.read, _google_feed.read, _labelled.read, _headed.read))
    return next(filter(None, found), plain)


def _newest(notices: Iterable[Notice]) -> Iterator[Notice]:
    found: dict[str, Notice] = {}
    for notice in notices:
        known = found.get(notice.key)
        if known is None or (notice.updated or notice.published) > (known.updated or known.published):
            found[notice.key] = notice
    yield from found.values()
