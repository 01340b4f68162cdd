"""How far the data behind a page reach: the newest date that a page, a JSON document or a feed shows."""

from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo
from typing import Any

from selectolax.lexbor import LexborNode, SelectolaxError

from notices.decode import decode
from notices.model import Document, Notice, Options, ParseError, Place
from notices.path import find
from notices.sources import _dates, feed
from notices.sources._html import attribute, tree
from notices.sources._json import loads
from notices.sources._times import instant, zone

AHEAD = timedelta(minutes=10)
"""How far another clock may be ahead of ours; dates beyond that are of something planned, not of data."""

_MOST = 1_000
_ATTRIBUTES = ("datetime", "content", "data-time", "title")


def newest(document: Document, place: Place) -> datetime:
    """The newest date at `place` that has come. Raises ParseError when there is none: old data must never pass for new."""
    local = zone(place.timezone)
    limit = document.fetched_at + AHEAD
    found = [at for at in _dates_at(document, place, local) if at <= limit]
    if not found:
        raise ParseError(f"no date that has come at {place.at}" if place.at else "no item of the feed has a date that has come")
    return max(found)


def _dates_at(document: Document, place: Place, local: tzinfo) -> Iterator[datetime]:
    if not place.at:
        yield from _of_feed(document, place.timezone)
    elif place.at.startswith("$"):
        yield from _of_json(document, place.at, local)
    else:
        yield from _of_page(document, place.at, local)


def _of_feed(document: Document, timezone: str) -> Iterator[datetime]:
    items = feed.parse(document, Options(timezone=timezone))
    yield from (item.published for item in items if isinstance(item, Notice))


def _of_json(document: Document, path: str, local: tzinfo) -> Iterator[datetime]:
    try:
        value = find(loads(decode(document.body, document.content_type)), path)
    except (LookupError, ValueError) as error:
        if isinstance(error, ParseError):
            raise
        raise ParseError(f"nothing stands at {path}") from None
    for item in value[:_MOST] if isinstance(value, list) else [value]:
        if at := _read(item, local):
            yield at


def _of_page(document: Document, selector: str, local: tzinfo) -> Iterator[datetime]:
    page = tree(decode(document.body, document.content_type))
    try:
        nodes = page.css(selector)[:_MOST]
    except SelectolaxError:
        raise ParseError(f"{selector!r} is no CSS selector") from None
    if not nodes:
        raise ParseError(f"nothing stands at {selector}")
    for node in nodes:
        yield from _of_node(node, local)


def _of_node(node: LexborNode, local: tzinfo) -> Iterator[datetime]:
    """The date of an element: a machine's in an attribute before a human's in its text."""
    texts = [*(attribute(node, name) for name in _ATTRIBUTES), node.text(separator=" ")[:500]]
    found = next((at for text in texts if text and (at := _read(text, local))), None)
    if found:
        yield found


def _read(value: Any, local: tzinfo) -> datetime | None:
    if isinstance(value, float):
        value = int(value) if 0 <= value < 10**15 else None
    at = instant(value, local)
    return at or (_dates.full(value[:500], local) if isinstance(value, str) else None)
