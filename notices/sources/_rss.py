"""Reads RSS, RDF and Atom into notices, one for each item, as yet without a look into what the items mean."""

import hashlib
import io
import re
from datetime import datetime, tzinfo
from typing import Any

import feedparser

from notices.model import Document, Notice, Options, ParseError
from notices.sources import _cap, _xml
from notices.sources._addresses import absolute
from notices.sources._html import to_text
from notices.sources._json import clean
from notices.sources._times import instant, zone

ROOTS = frozenset({"rss", "feed", "rdf"})
"""The root elements of feeds, in lower case and without prefix."""

_BLANK = re.compile(r"\s*")
_SKIPPED = (("<?", "?>"), ("<!--", "-->"))
_NAME = re.compile(r"<(?:[A-Za-z][\w.-]{0,30}:)?([A-Za-z][\w.-]{0,30})")
_CHANNEL = re.compile(r"<(?:[A-Za-z][\w.-]{0,30}:)?channel\b", re.IGNORECASE)


def root_of(text: str) -> tuple[str, int]:
    """The lower-case local name of the root element and where it begins; ("", 0) when there is none."""
    at = 0
    while True:
        blank = _BLANK.match(text, at)
        at = blank.end() if blank else at
        skip = next((end for start, end in _SKIPPED if text.startswith(start, at)), None)
        if skip is None and text[at : at + 9].upper() == "<!DOCTYPE":
            skip = "]>" if "[" in text[at : text.find(">", at)] else ">"
        if skip is None:
            match = _NAME.match(text, at)
            return (match.group(1).lower(), at) if match else ("", 0)
        end = text.find(skip, at)
        if end < 0:
            return "", 0
        at = end + len(skip)


def items(text: str, document: Document, options: Options) -> list[Notice]:
    """The items in their order; `raw` holds tags (a line each) and the end of a maintenance, where an item has them.

    Raises ParseError for what is no feed.
    """
    root, at = root_of(text)
    _cap.check(root, text)
    if root not in ROOTS:
        raise ParseError(f"no feed: the root element is <{root}>" if root else "no feed: there is no XML root element")
    if root != "feed" and not _CHANNEL.search(text, at):
        raise ParseError(f"no feed: <{root}> without a channel")
    # Without its prolog: the charset is settled by now, and entities of its own are only ever an attack.
    _xml.check(text[at:])
    parsed = _feedparser(text[at:])
    entries = parsed.get("entries", [])
    if not entries and parsed.get("bozo"):
        raise ParseError(f"the feed is broken: {str(parsed.get('bozo_exception'))[:100]}")
    local = zone(options.timezone)
    lang = dict.get(parsed.get("feed", {}), "language")
    return [_notice(entry, document, local, lang) for entry in entries]


def _feedparser(text: str) -> Any:
    """feedparser gets no address of the document: it would build ids that change with it."""
    body = b'<?xml version="1.0" encoding="utf-8"?>' + text.encode("utf-8", "replace")
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        return feedparser.parse(io.BytesIO(body), response_headers=headers, sanitize_html=True, resolve_relative_uris=True)
    except (ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError, ArithmeticError) as error:
        # feedparser's forgiving parser trips over its own feet on garbage, in many ways.
        raise ParseError(f"the feed is broken: {type(error).__name__}") from None


def _notice(entry: Any, document: Document, local: tzinfo, lang: str | None) -> Notice:
    published, updated = _when(entry, "published", local), _when(entry, "updated", local)
    title, link = _title(entry), _link(entry)
    body, format_ = _body(entry)
    return Notice(
        key=_text(entry, "id") or link or _hashed(title, _text(entry, "published") or _text(entry, "updated")),
        url=absolute(document.url, link) or document.url,
        title=title,
        body=body,
        format=format_,
        published=published or updated or document.fetched_at,
        updated=updated,
        lang=lang or None,
        raw=_extensions(entry),
    )


def _text(entry: Any, name: str) -> str:
    """feedparser's own access warns, and borrows one date for another."""
    value = dict.get(entry, name)
    return clean(value).strip() if isinstance(value, str) else ""


def _link(entry: Any) -> str:
    """An id that is called a permanent link is none without a slash."""
    link = _text(entry, "link")
    return "" if link == _text(entry, "id") and "/" not in link else link


def _when(entry: Any, name: str, local: tzinfo) -> datetime | None:
    return instant(_text(entry, name), local)


def _hashed(*parts: str) -> str:
    return "hash-" + hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _title(entry: Any) -> str:
    title = _text(entry, "title")
    return " ".join((to_text(title) if "<" in title or "&" in title else title).split())


def _body(entry: Any) -> tuple[str, str]:
    """The longest of the item's texts, and whether it is html or text: some put a teaser into one and all into the other."""
    found = [part for part in dict.get(entry, "content") or [] if isinstance(part, dict)]
    found += [dict.get(entry, "summary_detail") or {}]
    best = max(found, key=lambda part: len(part.get("value") or ""))
    return clean(best.get("value") or "").strip(), "text" if best.get("type") == "text/plain" else "html"


def _extensions(entry: Any) -> dict[str, str]:
    """What the readers of status histories need beside the text; they take it out again."""
    tags = [str(dict.get(tag, "term") or "") for tag in dict.get(entry, "tags") or []]
    ends = _text(entry, "maintenanceenddate")
    return {name: value for name, value in (("tags", "\n".join(tags)), ("ends", ends)) if value}
