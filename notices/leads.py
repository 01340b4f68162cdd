"""What a web page leads to, for those who look for where notices come from: its feeds, marks of platforms, links by their words."""

import re
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from notices.decode import decode
from notices.model import Document, Hint, Leads, Link
from notices.sources._addresses import absolute, start_of_links
from notices.sources._html import attribute, text_of, tree
from notices.sources._urls import hosted, probes

_MARKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("statuspage_v2", ("cdn.statuspage.io", 'data-react-class="historyindex"', "atlassian statuspage", "unresolved-incident")),
    ("statuspage_v2", ("component_uptimes", "component_impacts", "incident.io", "openstatus")),
    ("instatus", ("instatus.com",)),
    ("better_stack", ("betterstackcdn", "betterstack.com", "betteruptime.com")),
    ("uptime_kuma", ("<title>uptime kuma", "window.preloaddata")),
    ("gatus", ("| gatus<", "gatus</title>", "gatus.io", "twin/gatus")),
    ("cachet", ("cachethq", "/cachet/", "cachet.css", "cachet.js")),
    ("firehydrant", ("firehydrant",)),
)
"""Texts (in small letters) that the pages of platforms hold. They only say what to ask for first."""

_STATUS_IO = re.compile(r"/pages/(?:[a-z]{1,20}/)?([0-9a-f]{24})\b")
_SLUG = re.compile(r"^/status/([A-Za-z0-9_-]{1,100})/?$")
_STRONG = re.compile(r"\bstatus\b|uptime|service health|服务状态|运行状态|健康状态|系统状态|稼働状況|障害情報", re.IGNORECASE)
_WEAK = re.compile(r"\btrust\b|通知公告|公告|停机|维护|お知らせ|メンテナンス|announcements?\b", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s()<>\[\]\"'`]{4,500}")
_STATUS_HOST = re.compile(r"^(?:www\.)?(?:status|health|uptime|trust)\.|^(?:www\.)?[a-z0-9-]{0,60}status\.", re.IGNORECASE)
_STATUS_PATH = re.compile(r"/[a-z]{0,30}status(?:/|$)", re.IGNORECASE)
_SOCIAL = frozenset({"twitter.com", "x.com", "facebook.com", "linkedin.com", "weibo.com", "youtube.com", "t.me"})
"""Where a path such as /acmestatus or /status/1 is a person's or a posting's."""
_FEEDS = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/json", "text/calendar")
_LINK = re.compile(r"<([^<>]{1,500})>([^<]{0,500})")
_LONGEST_LABEL = 60
_MOST = 20


def leads(document: Document, header: str = "") -> Leads:
    """What a page (HTML, or a plain text such as llms.txt) leads to; `header` is its HTTP header `Link` (RFC 8288).

    Raises ParseError for a body that is no text.
    """
    text = decode(document.body, document.content_type)
    if "<" not in text[:10_000]:
        return Leads(links=_in_plain_text(text))
    page = tree(text)
    start = start_of_links(page, document.url)
    title = page.css_first("title")
    return Leads(
        title=" ".join(title.text().split())[:200] if title is not None else "",
        marked=_marked(document.url, text),
        alternates=tuple(dict.fromkeys([*_alternates(page, start), *_in_header(header, document.url)]))[:_MOST],
        links=_links(page, start),
    )


def looks_like_status(url: str) -> bool:
    """Whether an address is by its host or its path that of a status page."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(_STATUS_HOST.match(parts.hostname or "") or _STATUS_PATH.search(parts.path))


def _marked(url: str, text: str) -> tuple[Hint, ...]:
    """The documents to ask for by the marks in a page, on its own host."""
    folded = text.casefold()
    kinds = {kind for kind, marks in _MARKS if any(mark in folded for mark in marks)}
    found = [hint for hint in probes(url) if hint.kind in kinds]
    slug = _SLUG.match(urlsplit(url).path)
    if slug and "uptime_kuma" in kinds:
        found = [Hint("uptime_kuma", urljoin(url, f"/api/status-page/{slug[1]}")), *found]
    page = _STATUS_IO.search(text)
    if page:
        found = [Hint("statusio", urljoin(url, f"/1.0/status/{page[1]}")), *found]
    return tuple(dict.fromkeys(found))


def _alternates(page: LexborHTMLParser, start: str) -> list[str]:
    nodes = (node for node in page.css("link[rel][href]") if "alternate" in attribute(node, "rel").lower().split())
    wanted = (node for node in nodes if attribute(node, "type").lower().partition(";")[0].strip() in _FEEDS)
    return [url for url in (absolute(start, attribute(node, "href")) for node in wanted) if url]


def _in_header(header: str, url: str) -> list[str]:
    """The alternates in a `Link` header."""
    found = [(match[1], match[2].lower()) for match in _LINK.finditer(header[:8_000])]
    wanted = [
        href
        for href, about in found
        if re.search(r'rel="?[^";]{0,60}\balternate\b', about) and any(kind in about for kind in _FEEDS)
    ]
    return [address for address in (absolute(url, href) for href in wanted) if address]


def _links(page: LexborHTMLParser, start: str) -> tuple[Link, ...]:
    """Links to pages of platforms and to what speaks of status, the strongest first."""
    found: dict[str, Link] = {}
    for node in page.css("a[href]"):
        url = absolute(start, attribute(node, "href")).partition("#")[0]
        link = _link(url, text_of(node) or attribute(node, "title")) if url else None
        if link and link.url not in found:
            found[link.url] = link
    return _ranked(found)


def _in_plain_text(text: str) -> tuple[Link, ...]:
    found: dict[str, Link] = {}
    for line in text[:200_000].splitlines():
        for match in _ADDRESS.finditer(line[:2_000]):
            link = _link(match[0].rstrip(".,;:"), _ADDRESS.sub(" ", line[:2_000])[:_LONGEST_LABEL])
            if link:
                found.setdefault(link.url, link)
    return _ranked(found)


def _ranked(found: dict[str, Link]) -> tuple[Link, ...]:
    return tuple(sorted(found.values(), key=lambda link: (not hosted(link.url), not link.strong)))[:_MOST]


def _link(url: str, label: str) -> Link | None:
    if (urlsplit(url).hostname or "").removeprefix("www.") in _SOCIAL:
        return None
    label = " ".join(label.split())
    short = label if len(label) <= _LONGEST_LABEL else ""
    if hosted(url) or _STRONG.search(short) or looks_like_status(url):
        return Link(url, short, strong=True)
    return Link(url, short, strong=False) if _WEAK.search(short) else None
