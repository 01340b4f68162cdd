"""Announcement lists and their articles, as authorities publish them: https://www.chinatax.gov.cn/chinatax/n810219/n810724/.

A list gives a request per article; the article, fetched, gives a notice. Selectors (CSS) under `item`, `title`, `date`, `link` and
`body` in the source's options override what is recognised.
"""

from collections.abc import Iterator

from notices.decode import decode
from notices.model import Document, Item, Options, ParseError
from notices.sources import _article, _listing
from notices.sources._about import PAGES, About
from notices.sources._html import tree
from notices.sources._options import Option, Shape

_OPTIONS = tuple(
    Option(name, Shape.SELECTOR, example)
    for name, example in {
        "item": 'item = "ul.list > li"',
        "title": 'title = ".title"',
        "date": 'date = ".date"',
        "link": 'link = "a"',
        "body": 'body = "#zoom"',
    }.items()
)
ABOUT = About(
    "Lists of announcements on web pages, with their articles",
    "https://www.chinatax.gov.cn/chinatax/n810219/n810724/",
    PAGES,
    options=_OPTIONS,
)

_MARKUP = ("<!doctype html", "<html", "<head", "<body", "<div", "<ul", "<ol", "<table", "<p", "<meta", "<li")


def recognises(document: Document, text: str) -> bool:
    """Whether the text is an HTML page with a list of dated links, or with the meta tags of a list or an article."""
    if _listing.is_datastore(text):
        return True
    if not any(mark in text[:4096].lower() for mark in _MARKUP):
        return False
    try:
        page = tree(text)
        return _article.is_article(page) or _listing.read(page, document, Options()) is not None
    except ParseError:
        return False


def parse(document: Document, options: Options) -> Iterator[Item]:
    """Requests for the articles of a list page, or the notice of an article page.

    What Hanweb's lists fetch of their own (`/module/web/jpage/dataproxy.jsp?…`) is a list too.

    A page is an article when it answers a request, or says so in its meta tags (`ArticleTitle`). Raises ParseError for a list
    without a dated link, and for an article without text: a page of a firewall, a redesign.
    """
    text = decode(document.body, document.content_type)
    if "<" not in text:
        raise ParseError("no HTML page")
    if options.context is None and _listing.is_datastore(text):
        yield from _listing.read_datastore(text, document, options)
        return
    page = tree(text)
    if options.context is not None or _article.is_article(page):
        yield _article.read(page, document, options)
    else:
        yield from _listing.read(page, document, options)
