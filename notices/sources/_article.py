"""Reads an article page: its meta tags, its date, and the element that holds its text."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from notices.model import HALF_DAY, Document, Notice, Options, ParseError
from notices.sources import _dates
from notices.sources._addresses import date_in, key_of
from notices.sources._html import attribute, css, text_of
from notices.sources._json import clean
from notices.sources._times import instant, zone

_CONTAINERS = (
    "#zoomcon",
    "#fontzoom",
    ".TRS_Editor",
    ".TRS_UEDITOR",
    "#con_con",
    "#detailContent",
    ".article-content",
    ".pages_content",
    "#zoom",
    "#UCAP-CONTENT",
    "article",
)
_DEAD = ["script", "style", "noscript", "iframe", "object", "embed", "template", "link", "form", "input", "button", "select"]
_FURNITURE = ["nav", "header", "footer", "aside"]
_OWN_NAMES = frozenset({"", "本站", "本网", "本站原创"})
_DATED = re.compile(r"(?:发布时间|发布日期|发文日期|日期|时间)\s?[:：]\s?(.{8,30})")
_WALLS = re.compile(
    r"access denied|forbidden|just a moment|captcha|web application firewall|checking your browser|enable javascript"
    r"|访问(?:请求)?(?:已)?被(?:拦截|拒绝|阻断)|安全(?:验证|防护|拦截)|防火墙|请开启JavaScript|人机验证",
    re.IGNORECASE,
)
_SHORTEST = 30
_HALF_DAY = timedelta(hours=12)


def is_article(page: LexborHTMLParser) -> bool:
    """Whether the page's meta tags name an article (`ArticleTitle`)."""
    return bool(_metas(page).get("articletitle"))


def read(page: LexborHTMLParser, document: Document, options: Options) -> Notice:
    """The notice of an article page. Raises ParseError when no text of an article is found."""
    metas = _metas(page)
    container = _container(page, options.extra.get("body", ""), trusted=bool(metas.get("articletitle")))
    local = zone(options.timezone)
    asked = options.context
    source = metas.get("contentsource", "")
    source = metas.get("sitename", "") if source in _OWN_NAMES else source
    published = _published(page, metas, local)
    raw = {"source": source} if source else {}
    return Notice(
        key=asked.key if asked else key_of(document.url),
        url=document.url,
        title=_title(page, metas) or (asked.title if asked else ""),
        body=clean(container.inner_html or "").strip(),
        format="html",
        published=published.at or (asked.published if asked else None) or _of_address(document, local),
        raw=raw | ({"published": HALF_DAY} if published.twelve else {}),
    )


def _metas(page: LexborHTMLParser) -> dict[str, str]:
    """Meta tags by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for node in page.css("meta"):
        name = (attribute(node, "name") or attribute(node, "property")).lower()
        if name and attribute(node, "content"):
            found.setdefault(name, attribute(node, "content"))
    return found


def _title(page: LexborHTMLParser, metas: dict[str, str]) -> str:
    if metas.get("articletitle"):
        return metas["articletitle"]
    headings = [" ".join(text_of(node).split()) for node in page.css("h1")]
    return next((text for text in headings if len(text) >= 4), "") or metas.get("og:title", "")


@dataclass(frozen=True, slots=True)
class _Published:
    """When an article says that it was published; `twelve` when that may be in the afternoon as well."""

    at: datetime | None
    twelve: bool = False


def _published(page: LexborHTMLParser, metas: dict[str, str], local: tzinfo) -> _Published:
    """`PubDate` is wall time of the site, with or without a time of day; else the date beside its label.

    A widespread template writes the hour of `PubDate` on a clock of twelve, so that 10:19 may be 22:19. What is shown decides;
    where nothing with a time is shown, it stays open.
    """
    told, shown = metas.get("pubdate", ""), _shown(page, local)
    given = _dates.full(told, local) or instant(metas.get("article:published_time"), local)
    if given is None or shown is None:
        return _Published(given or shown, twelve=_may_be_twelve(given, told))
    same_day = given.date() == shown.date()
    if same_day and told and ":" not in told:
        return _Published(shown)
    if told and abs(given - shown) == _HALF_DAY:
        return _Published(shown)
    timed = same_day and shown.time() != time()
    return _Published(given, twelve=not timed and _may_be_twelve(given, told))


def _may_be_twelve(at: datetime | None, told: str) -> bool:
    return at is not None and ":" in told and 1 <= at.hour <= 11


def _shown(page: LexborHTMLParser, local: tzinfo) -> datetime | None:
    match = _DATED.search(text_of(page.body)) if page.body is not None else None
    return _dates.full(match.group(1), local) if match else None


def _of_address(document: Document, local: tzinfo) -> datetime:
    inside = date_in(urlsplit(document.url).path)
    dated = _dates.full("-".join(map(str, inside)), local) if inside else None
    return dated or document.fetched_at


def _container(page: LexborHTMLParser, selector: str, *, trusted: bool) -> LexborNode:
    for tag in _DEAD:
        for node in page.css(tag):
            node.decompose()
    chosen = _first(page, (selector,) if selector else _CONTAINERS)
    if chosen is not None:
        return chosen
    if selector:
        raise ParseError(f"no article: nothing with text matches {selector!r}")
    dense = _densest(page)
    if dense is None or (not trusted and _is_wall(text_of(dense))):
        raise ParseError("no article: the page has no text of one")
    return dense


def _first(page: LexborHTMLParser, selectors: tuple[str, ...]) -> LexborNode | None:
    for selector in selectors:
        best = max(css(page, selector), key=lambda node: len(text_of(node)), default=None)
        if best is not None and text_of(best):
            return best
    return None


def _is_wall(text: str) -> bool:
    return len(text) < _SHORTEST or (len(text) < 600 and _WALLS.search(text) is not None)


def _densest(page: LexborHTMLParser) -> LexborNode | None:
    """The smallest element that holds most of the text outside links and page furniture."""
    body = page.body
    for tag in _FURNITURE:
        for node in page.css(tag):
            node.decompose()
    if body is None or not _weight(body):
        return None
    whole = _weight(body)
    node = body
    for _ in range(_DEEPEST):
        heavy = next((child for child in node.iter() if child.tag in _BOXES and _weight(child) >= 0.6 * whole), None)
        if heavy is None:
            break
        node = heavy
    return node


_DEEPEST = 40
_BOXES = frozenset({"div", "section", "main", "article", "table", "tbody", "tr", "td", "center"})


def _weight(node: LexborNode) -> int:
    """Length of the text, less that of links."""
    return len(text_of(node)) - sum(len(text_of(link)) for link in node.css("a"))
