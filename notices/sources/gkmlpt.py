"""The disclosure lists of Guangdong's authorities: https://www.gd.gov.cn/gkmlpt/api/all/5?page=1&sid=2.

JSON with the articles of a column, newest first, of which each is a page of its own. Times are seconds, or wall time of the site.
"""

from collections.abc import Iterator
from typing import Any

from notices.decode import decode
from notices.model import Document, Item, Options, ParseError, Request
from notices.sources import _article
from notices.sources._about import PAGES, About
from notices.sources._addresses import absolute, key_of
from notices.sources._html import tree
from notices.sources._json import Object, objects, string
from notices.sources._options import Option, Shape
from notices.sources._platform import Page, json_of, loaded

ABOUT = About(
    "Disclosure lists of Guangdong's authorities, with their articles",
    "https://www.gd.gov.cn/gkmlpt/api/all/5?page=1&sid=2",
    PAGES,
    options=(Option("body", Shape.SELECTOR, 'body = ".article-content"'),),
)

_DATES = ("first_publish_time", "date", "created_at")


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a list."""
    return bool(_articles(json_of(text)))


def _articles(value: Any) -> list[Object] | None:
    """The articles; None where it has not the anchor, () where the column has none."""
    if not isinstance(value, dict) or not isinstance(value.get("articles"), list):
        return None
    found = list(objects(value, "articles"))
    return found if all("title" in item and ("url" in item or "post_url" in item) for item in found) else None


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A request per article, or the notice of one. Raises ParseError without the anchor, and for a list that has run dry."""
    if options.context is not None:
        yield _article.read(tree(decode(document.body, document.content_type)), document, options)
        return
    articles = _articles(loaded(document))
    if articles is None:
        raise ParseError("no list of gkmlpt: there are no articles with titles and addresses")
    found: dict[str, Request] = {}
    for request in _requests(Page.of(document, options), articles):
        found.setdefault(request.key, request)
    if not found and articles:
        raise ParseError("no list of gkmlpt: no article has an address of the web")
    if not found and options.known_items:
        raise ParseError(f"the list is empty where it held {options.known_items}")
    yield from found.values()


def _requests(page: Page, articles: list[Object]) -> Iterator[Request]:
    for values in articles:
        url = absolute(page.document.url, string(values, "url", "post_url"))
        if url:
            yield Request(url, key_of(url), string(values, "title"), page.time(values, *_DATES))
