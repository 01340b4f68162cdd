"""A page that holds its notices itself, by selectors (CSS) of the source's options: https://status.example.cn/notices.html.

`item` finds the notices; the others are sought within each. Nothing announced is believed only where `empty`, a selector or a
text, is then on the page.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from selectolax.lexbor import LexborHTMLParser, LexborNode

from notices.decode import decode
from notices.model import Document, Item, Notice, Options, ParseError
from notices.sources import _dates
from notices.sources._about import PAGES, About
from notices.sources._addresses import absolute, key_of, start_of_links
from notices.sources._html import SILENT, attribute, css, segments, text_of, tree
from notices.sources._json import clean
from notices.sources._options import Option, Shape, required
from notices.sources._times import instant, zone

_OPTIONS = (
    Option("item", Shape.SELECTOR, 'item = "#notices > article"', required=True),
    Option("title", Shape.SELECTOR, 'title = "h3"'),
    Option("date", Shape.SELECTOR, 'date = "time"'),
    Option("body", Shape.SELECTOR, 'body = ".content"'),
    Option("link", Shape.SELECTOR, 'link = "a.more"'),
    Option("empty", Shape.TEXT, 'empty = "暂无公告", or empty = ".no-notices"'),
)
ABOUT = About("A page that holds its notices itself", "https://status.example.cn/notices.html", PAGES, options=_OPTIONS)

MOST = 1000
"""Notices that one page may hold."""

_SHOWN = 60
_TITLES = "h1, h2, h3, h4, h5, h6"
_STAMPS = ("datetime", "data-time", "title")


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- every adapter is asked alike
    """Never: what stands where is known from the settings alone."""
    return False


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per item. Raises ParseError, which names the option and what is there, where a selector finds nothing."""
    required(_OPTIONS, options.extra)
    text = decode(document.body, document.content_type)
    if "<" not in text:
        raise ParseError("no HTML page")
    page = tree(text)
    reader = _Reader(document, options.extra, zone(options.timezone), start_of_links(page, document.url))
    nodes = css(page, options.extra["item"])
    if not nodes:
        reader.check_empty(page)
    if len(nodes) > MOST:
        raise ParseError(f"options.item: {options.extra['item']!r} matches {len(nodes)} elements, which are more than {MOST}")
    for name in ("title", "date", "body", "link"):
        reader.need(nodes, name)
    yield from reader.notices(nodes)


@dataclass(frozen=True, slots=True)
class _Reader:
    """The options of one source over one page; `start` is the address that relative links start from."""

    document: Document
    given: Mapping[str, str]
    local: tzinfo
    start: str

    def check_empty(self, page: LexborHTMLParser) -> None:
        """Raise ParseError when the page does not say that nothing is announced."""
        shown = text_of(page.body) if page.body is not None else ""
        found = f"options.item: {self.given['item']!r} matches nothing"
        sign = self.given.get("empty", "").strip()
        if not sign:
            begins = " ".join(shown.split())[:_SHOWN]
            raise ParseError(
                f'{found}; the page begins {begins!r}; if that is how it says "nothing announced", name its sign in options.empty'
            )
        if sign not in shown and not _matches(page, sign):
            raise ParseError(f"{found}, and options.empty: {sign!r} is not there either")

    def need(self, nodes: list[LexborNode], name: str) -> None:
        """Raise ParseError when a selector that is set finds nothing in any item, or no date: the page was made anew."""
        selector = self.given.get(name, "")
        if not selector or not nodes:
            return
        shown = " ".join(text_of(nodes[0]).split())[:_SHOWN]
        found = [node for node in (self._inner(item, name) for item in nodes) if node is not None]
        if not found:
            raise ParseError(f"options.{name}: {selector!r} matches nothing in any item; the first begins {shown!r}")
        if name == "date" and not any(self._date_of(node) for node in found):
            said = text_of(found[0])[:_SHOWN]
            raise ParseError(f"options.date: {selector!r} holds no date with a year in any item; the first is {said!r}")

    def notices(self, nodes: list[LexborNode]) -> list[Notice]:
        """A notice per item with a key of its own: its link's, where no other has that; else of its id, or title and date."""
        read = [self._notice(node) for node in nodes if text_of(node)]
        keys = [notice.key for notice in read]
        kept: dict[str, Notice] = {}
        for node, notice in zip((node for node in nodes if text_of(node)), read, strict=True):
            key = notice.key if keys.count(notice.key) == 1 else self._own_key(node, notice)
            if key in kept and kept[key].body != notice.body:
                key = _hashed(notice.title, notice.body)
            kept.setdefault(key, replace(notice, key=key))
        return list(kept.values())

    def _notice(self, node: LexborNode) -> Notice:
        title = self._title(node)
        at = self._published(node)
        link = self._link(node)
        anchor = attribute(node, "id")
        bare = Notice(
            key=key_of(link) if link else "",
            url=link or self.document.url + (f"#{anchor}" if anchor else ""),
            title=title,
            body=self._body(node),
            format="html",
            published=at or self.document.fetched_at,
        )
        return bare if link else replace(bare, key=self._own_key(node, bare))

    def _own_key(self, node: LexborNode, notice: Notice) -> str:
        """Without an id, what stays when the text is edited: title and date."""
        anchor = attribute(node, "id")
        dated = "" if notice.published == self.document.fetched_at else notice.published.isoformat()
        return f"id-{anchor}" if anchor else _hashed(notice.title, dated)

    def _inner(self, node: LexborNode, name: str) -> LexborNode | None:
        selector = self.given.get(name, "")
        return next(iter(css(node, selector)), None) if selector else None

    def _title(self, node: LexborNode) -> str:
        """By its selector; else the first heading; else the first line."""
        chosen = self._inner(node, "title") or next(iter(node.css(_TITLES)), None)
        text = " ".join(text_of(chosen).split()) if chosen is not None else ""
        return text or text_of(node).split("\n")[0][:200]

    def _body(self, node: LexborNode) -> str:
        chosen = self._inner(node, "body") or node
        for dead in chosen.css(", ".join(sorted(SILENT - {"head", "title"}))):
            dead.decompose()
        return clean(chosen.inner_html or "").strip()

    def _link(self, node: LexborNode) -> str:
        chosen = self._inner(node, "link")
        return absolute(self.start, attribute(chosen, "href")) if chosen is not None else ""

    def _published(self, node: LexborNode) -> datetime | None:
        """By its selector; else by a `<time>`; else what stands alone and is a date, which one within a sentence is not."""
        chosen = self._inner(node, "date") or node.css_first("time")
        if chosen is not None:
            return self._date_of(chosen)
        alone = (_dates.full(text, self.local) for text, _ in segments(node) if _dates.is_date(text))
        return next((at for at in alone if at), None)

    def _date_of(self, node: LexborNode) -> datetime | None:
        """A machine's date in an attribute before a human's in the text; those without a year are none."""
        stamped = (instant(attribute(node, name), self.local) for name in _STAMPS)
        return next((at for at in stamped if at), None) or _dates.full(text_of(node), self.local)


def _hashed(*parts: str) -> str:
    return "hash-" + hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


def _matches(page: LexborHTMLParser, selector: str) -> bool:
    try:
        return bool(css(page, selector))
    except ParseError:
        return False
