"""Tencent Cloud's status: https://status.cloud.tencent.com/v1/api/status/DescribeProductEventForRegionInPeriod?....

An unknown region is answered with an empty list and no error, so that a list without a product is refused.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode, urljoin
from zoneinfo import ZoneInfo

from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Request, Stage, Statement
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, mapping, objects, string
from notices.sources._platform import Page, json_of, key_of, loaded, prose, unique
from notices.sources._words import Vocabulary

ABOUT = About(
    "Tencent Cloud's products and their events",
    "https://status.cloud.tencent.com/v1/api/status/DescribeRegionsForProducts?BelongSite=1",
    STRUCTURED,
)

_NORMAL, _NOTIFY, _ABNORMAL = ("normal",), ("notify", "提示"), ("abnormal", "异常")
_HEALTHS = Vocabulary(
    dict.fromkeys(_NORMAL, Health.OPERATIONAL) | dict.fromkeys(_NOTIFY, Health.DEGRADED) | dict.fromkeys(_ABNORMAL, Health.MAJOR),
    Health.UNKNOWN,
)
_IMPACTS = Vocabulary(
    dict.fromkeys(_NORMAL, Impact.NONE) | dict.fromkeys(_NOTIFY, Impact.DEGRADED) | dict.fromkeys(_ABNORMAL, Impact.UNAVAILABLE),
    Impact.UNKNOWN,
)
_LISTS = ("AreaDetailList", "CategoryList", "IsShow")
_BEIJING = ZoneInfo("Asia/Shanghai")


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is an answer of Tencent Cloud's status."""
    return _has_anchor(json_of(text))


def _has_anchor(value: Any) -> bool:
    response = value.get("Response") if isinstance(value, dict) else None
    found = response.get("Data") if isinstance(response, dict) else None
    return isinstance(found, dict) and any(name in found for name in _LISTS)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """Statements and notices for products, a notice for the banner, requests for regions with events.

    Raises ParseError for an error, for a body without the anchor and for a list that names nothing.
    """
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError(f"no status of Tencent Cloud: there are no areas and no products{_hint(body)}")
    page, found = Page.of(document, options), mapping(mapping(body, "Response"), "Data")
    yield from _banner(page, found)
    yield from _regions(page, found)
    yield from _products(page, found)


def _hint(body: Any) -> str:
    error = body.get("Response", {}).get("Error") if isinstance(body, dict) and isinstance(body.get("Response"), dict) else None
    return f' (it says "{string(error, "Message", "Code")[:80]}")' if isinstance(error, dict) else ""


def _banner(page: Page, found: Object) -> Iterator[Notice]:
    if found.get("IsShow") is True:
        yield _notice(page, found, string(found, "Status"), string(found, "Title"), string(found, "Desc"))


def _regions(page: Page, found: Object) -> Iterator[Request]:
    """Only regions with events are asked further: each costs a request."""
    day = page.now.astimezone(_BEIJING).date().isoformat()
    for area in objects(found, "AreaDetailList"):
        for region in objects(area, "RegionList"):
            id = string(region, "RegionId")
            if id and region.get("EventsIn"):
                query = urlencode({"BelongSite": 1, "RegionId": id, "NumOfDay": 1, "EndDate": day})
                url = urljoin(page.document.url, f"DescribeProductEventForRegionInPeriod?{query}")
                yield Request(url, f"region-{id}", string(region, "RegionName"))


def _products(page: Page, found: Object) -> Iterator[Item]:
    if "CategoryList" not in found:
        return
    products = [product for category in objects(found, "CategoryList") for product in objects(category, "ProductList")]
    if not products:
        raise ParseError("the list names no product, as for a region that does not exist")
    yield from unique(_event(page, product) for product in products if string(product, "ProductEventTitle"))
    for product in products:
        word = string(product, "CurrentStatus")
        if string(product, "ProductName"):
            yield Statement(string(product, "ProductName"), _HEALTHS(word), word, page.now)


def _event(page: Page, product: Object) -> Notice:
    word, title = string(product, "CurrentStatus"), string(product, "ProductEventTitle")
    return _notice(page, {**product, "Id": product.get("CurrentEvent")}, word, title, "", string(product, "ProductName"))


def _notice(page: Page, values: Object, word: str, title: str, text: str, *components: str) -> Notice:
    impact = _IMPACTS(word)
    return Notice(
        key=key_of({**values, "name": title}, "Id"),
        url=page.document.url,
        title=title,
        body=prose(text),
        format="text",
        published=page.now,
        kind=Kind.OUTAGE,
        stage=Stage.RESOLVED if impact is Impact.NONE else Stage.INVESTIGATING,
        impact=impact,
        components=tuple(filter(None, components)),
        raw=_words.unrecognised((None, ""), (impact, word)),
    )
