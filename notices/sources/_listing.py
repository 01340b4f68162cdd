"""Finds the dated links of an announcement list.

A row is a link and a date beside it; rows whose places in the page have the same form belong together, and the form with the most
rows is the list. Hanweb's lists stand as CDATA in a script.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from selectolax.lexbor import LexborHTMLParser, LexborNode

from notices.model import Document, Options, ParseError, Request
from notices.sources import _dates
from notices.sources._addresses import absolute, date_in, key_of, start_of_links
from notices.sources._html import attribute, css, segments, text_of, tree
from notices.sources._times import zone

MAX_LINKS = 5000
_CLIMB = 4
_LINKS_IN_ROW = 3
_TITLES = "h1, h2, h3, h4, h5, h6, [class*=title], [class*=tit], p"
_DATASTORE = re.compile(r"\s{0,100}(?:<\?xml[^>]{0,200}>)?\s{0,100}<datastore\b", re.IGNORECASE)
_RECORD = re.compile(r"<record>\s*<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_NONE_RECORDED = re.compile(r"<totalrecord>\s{0,20}0\s{0,20}</totalrecord>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Row:
    """A link with what stands beside it; `dated` is "" where only the address tells the day."""

    url: str
    title: str
    dated: str


@dataclass(frozen=True, slots=True)
class _Settings:
    document: Document
    options: Options
    local: tzinfo
    start: str

    def selector(self, name: str) -> str:
        return self.options.extra.get(name, "")


def read(page: LexborHTMLParser, document: Document, options: Options) -> list[Request]:
    """A request per article, as listed. Raises ParseError when there is none, save on a page that says it is an (empty) list."""
    settings = _Settings(document, options, zone(options.timezone), start_of_links(page, document.url))
    rows = _selected(page, settings) if settings.selector("item") else _recognised(page, settings)
    found = _requests(rows, settings)
    if not found and (options.known_items or settings.selector("item") or not _says_list(page)):
        raise ParseError("no list of dated links is in the page")
    return found


def is_datastore(text: str) -> bool:
    """Whether the text is the answer that Hanweb's lists fetch (`dataproxy.jsp`): XML with a record of HTML for each row."""
    return _DATASTORE.match(text) is not None


def read_datastore(text: str, document: Document, options: Options) -> list[Request]:
    """A request per article of such an answer. Raises ParseError when there is none, save where it counts none."""
    if _NONE_RECORDED.search(text) and not options.known_items:
        return []
    return read(tree("<html><body>" + "".join(_fragments(text)) + "</body></html>"), document, options)


def _fragments(text: str) -> Iterator[str]:
    """The HTML of each record, within what it may stand in: rows of a table are dropped elsewhere."""
    for record in _RECORD.findall(text):
        tag = "table" if record.lstrip()[:3].lower() == "<tr" else "div"
        yield f"<{tag}>{record}</{tag}>"


def _says_list(page: LexborHTMLParser) -> bool:
    """The standard for government sites (page tags, 2017) has `ColumnName` on every list page."""
    return any(attribute(node, "name").lower() == "columnname" for node in page.css("meta[name]"))


def _requests(rows: Iterable[_Row], settings: _Settings) -> list[Request]:
    found: dict[str, Request] = {}
    latest = settings.document.fetched_at
    for row in rows:
        at = _published(row, settings.local, latest)
        # Lists run from new to old: a date without a year is not after the one above it.
        latest = min(latest, at) if at else latest
        found.setdefault(key_of(row.url), Request(row.url, key_of(row.url), row.title, at))
    return list(found.values())


def _published(row: _Row, local: tzinfo, latest: datetime) -> datetime | None:
    said = _dates.full(row.dated, local)
    inside = date_in(row.url)
    if said is None and inside is not None:
        said = _dates.full("-".join(map(str, inside)), local)
    return said or _dates.short(row.dated, local, latest)


def _selected(page: LexborHTMLParser, settings: _Settings) -> Iterator[_Row]:
    """Rows by the operator's selectors; a date is not demanded of them. Raises ParseError for one that finds nothing any more."""
    items = [item for part in (page, *_records(page)) for item in css(part, settings.selector("item"))]
    for name in ("link", "title", "date"):
        selector = settings.selector(name)
        if selector and items and not any(css(item, selector) for item in items):
            raise ParseError(f"no list: options.{name} {selector!r} matches nothing in {len(items)} items")
    for item in items:
        link = item if item.tag == "a" else next(iter(css(item, settings.selector("link") or "a[href]")), None)
        url = absolute(settings.start, attribute(link, "href")) if link is not None else ""
        if link is None or not url:
            continue
        title = _chosen(item, settings.selector("title")) or _title(link, "")
        dated = _chosen(item, settings.selector("date")) or _date_beside(item, link)
        yield _Row(url, title, dated)


def _chosen(item: LexborNode, selector: str) -> str:
    node = next(iter(css(item, selector)), None) if selector else None
    return " ".join(text_of(node).split()) if node is not None else ""


def _recognised(page: LexborHTMLParser, settings: _Settings) -> list[_Row]:
    groups: dict[tuple[str, ...], list[_Row]] = defaultdict(list)
    for place, row in _rows(page, settings):
        groups[place].append(row)
    best = max(groups.values(), key=len, default=[])
    return best + [row for record in _records(page) for _, row in _rows(record, settings)]


def _records(page: LexborHTMLParser) -> list[LexborHTMLParser]:
    scripts = (script.text() for script in page.css("script") if "xml" in attribute(script, "type").lower())
    return [tree(fragment) for text in scripts for fragment in _fragments(text)]


def _rows(page: LexborHTMLParser, settings: _Settings) -> Iterator[tuple[tuple[str, ...], _Row]]:
    links: dict[int, int] = {}
    for link in page.css("a[href]")[:MAX_LINKS]:
        url = absolute(settings.start, attribute(link, "href"))
        row = _row_of(link, url, links) if url else None
        if row is not None:
            yield _place(row[0]), row[1]


def _row_of(link: LexborNode, url: str, links: dict[int, int]) -> tuple[LexborNode, _Row] | None:
    """The smallest element around the link that has a date beside it, if it is not already the whole list."""
    node: LexborNode | None = link
    for _ in range(_CLIMB):
        if node is None or node.tag in {"body", "html"} or _links(node, links) > _LINKS_IN_ROW:
            break
        dated = _date_beside(node, link)
        if dated:
            return _row(node, link, url, dated)
        node = node.parent
    outer = link.parent
    return _row(outer, link, url, "") if outer is not None and date_in(url) else None


def _links(node: LexborNode, known: dict[int, int]) -> int:
    if node.mem_id not in known:
        known[node.mem_id] = len(node.css("a[href]")) or 1
    return known[node.mem_id]


def _row(node: LexborNode, link: LexborNode, url: str, dated: str) -> tuple[LexborNode, _Row] | None:
    """None when the link is not the row's title: a row may also link to its column."""
    title = _title(link, dated)
    others = (other for other in node.css("a[href]") if other.mem_id != link.mem_id)
    longest = max((len(text_of(other)) for other in others), default=0)
    return (node, _Row(url, title, dated)) if len(title) >= 4 and len(title) >= longest else None


def _date_beside(node: LexborNode, link: LexborNode) -> str:
    """The date in the row but not in the title's sentence: beside the link, as an element of its own in it, or glued behind it."""
    inside = {child.mem_id for child in link.traverse()} | {link.mem_id}
    beside = _dates.whole(text for text, parent in segments(node) if parent.mem_id not in inside)
    for text in beside:
        if _dates.is_date(text) or _dates.full(text, _ANY_ZONE):
            return text
    own = _dates.whole(text for text, parent in segments(node) if parent.mem_id in inside)
    for text in own:
        if _dates.is_date(text):
            return text
    last = own[-1] if own else ""
    return last[len(_dates.glued(last)) :].strip()


def _title(link: LexborNode, dated: str) -> str:
    """The title attribute, unless the link's own text is longer or a date is glued to it; else the link's text without the date."""
    given = " ".join(attribute(link, "title").split())
    shown = _shown(link)
    if given and len(given) >= len(shown) and _dates.glued(given) == given:
        return given
    return shown or (_dates.glued(given) if dated else given)


def _shown(link: LexborNode) -> str:
    marked = [" ".join(text_of(node).split()) for node in link.css(_TITLES) if node.mem_id != link.mem_id]
    named = next((text for text in marked if text and not _dates.is_date(text)), "")
    pieces = [text for text in _dates.whole(text for text, _ in segments(link)) if not _dates.is_date(text)]
    text = named or " ".join(pieces)
    bare = _dates.glued(text)
    return bare or text


def _place(row: LexborNode) -> tuple[str, ...]:
    """The form of the row's place: tags up to the body, with classes from the list's own parent on (a list may come in pieces)."""
    if row.tag == "a" and row.parent is not None:
        row = row.parent
    found = [row.tag or ""]
    node, height = row.parent, 1
    while node is not None and node.tag not in {"body", "html"} and height < 12:
        classes = attribute(node, "class") if height > 1 else ""
        found.append(f"{node.tag}.{classes}")
        node, height = node.parent, height + 1
    return tuple(found)


_ANY_ZONE = zone("UTC")
