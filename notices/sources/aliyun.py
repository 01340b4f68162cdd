"""Alibaba Cloud's events: the page's own list, and the signed OpenAPI's ListEventInProgress.

https://status.aliyun.com/api/status/listProductEventForRegionInLast24Hours?regionId=cn-shanghai. Times are seconds in the one and
milliseconds in the other; region ids may end in a line break.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, mapping, objects, string
from notices.sources._platform import Page, headline, json_of, key_of, loaded, names_of, told, unique
from notices.sources._words import Vocabulary

ABOUT = About(
    "Alibaba Cloud's events",
    "https://status.aliyun.com/api/status/listProductEventForRegionInLast24Hours?regionId=cn-shanghai",
    STRUCTURED,
)

_DETAIL = "https://status.aliyun.com/#/eventDetail?eventId="
_NORMAL = "normal"
_GRADES = ("eventType", "currentStateSeverity")
_HEALTHS = Vocabulary({_NORMAL: Health.OPERATIONAL, "notification": Health.DEGRADED, "alarm": Health.MAJOR}, Health.UNKNOWN)
_IMPACTS = Vocabulary({"alarm": Impact.UNAVAILABLE, "notification": Impact.DEGRADED, _NORMAL: Impact.NONE}, Impact.UNKNOWN)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is one of the two lists."""
    value = json_of(text)
    return _is_page_list(value) or _is_open_list(value)


def _is_page_list(value: Any) -> bool:
    return isinstance(value, dict) and {"success", "httpCode", "requestId"} <= set(value) and isinstance(value.get("data"), list)


def _is_open_list(value: Any) -> bool:
    events = value.get("Data") if isinstance(value, dict) and "RequestId" in value else None
    return isinstance(events, list) and all(isinstance(item, dict) and "EventUpdates" in item for item in events)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per event, or a statement per product.

    Raises ParseError for a body without the anchor, and for an answer that calls itself no success.
    """
    body, page = loaded(document), Page.of(document, options)
    if _is_page_list(body):
        if body.get("success") is not True:
            raise ParseError(f'the list calls itself no success (it says "{string(body, "info", "message")[:80]}")')
        yield from _of_page(page, objects(body, "data"))
    elif _is_open_list(body):
        yield from unique(_open(page, values) for values in objects(body, "Data"))
    else:
        raise ParseError("no list of Alibaba Cloud's events: neither the page's nor the OpenAPI's")


def _of_page(page: Page, items: Sequence[Object]) -> Iterator[Item]:
    """Events; of the list of products, which have neither title nor beginning, how each of them is."""
    yield from unique(_listed(page, values) for values in items if _is_event(values))
    for values in items:
        if not _is_event(values) and (name := string(values, "productName", "productId")):
            word = string(values, *_GRADES)
            yield Statement(name, _HEALTHS(word), word, page.now)


def _is_event(values: Object) -> bool:
    return "title" in values or "startTime" in values


def _listed(page: Page, values: Object) -> Notice:
    word = string(values, *_GRADES)
    begun, ended = page.time(values, "startTime"), page.time(values, "endTime")
    updated = page.time(values, "lastUpdateTime")
    over = (ended is not None and ended <= page.now) or _words.folded(word) == _NORMAL
    impact, id = _IMPACTS(word), string(values, "id")
    product = string(values, "productName", "productId")
    return Notice(
        key=id or key_of(values, title="title", begun="startTime"),
        url=f"{_DETAIL}{id}" if id else page.document.url,
        title=headline(values, "title"),
        body="",
        format="text",
        published=begun or page.now,
        updated=updated,
        kind=Kind.OUTAGE,
        stage=Stage.RESOLVED if over else Stage.INVESTIGATING,
        impact=impact,
        components=(product,) if product else (),
        started_at=begun,
        resolved_at=(ended or updated) if over else None,
        raw=_words.unrecognised((None, ""), (impact, word)),
    )


def _open(page: Page, values: Object) -> Notice:
    """An event in progress; what it affects may have recovered already, product by product."""
    updates, impacts = _updates(page, values), objects(values, "Impacts")
    begun, id = page.time(values, "StartTime"), string(values, "Id")
    recovered = [page.time(item, "RecoveryTime") for item in impacts]
    ends = [at for at in recovered if at]
    over = bool(impacts) and len(ends) == len(impacts)
    return Notice(
        key=id or key_of(values, title="Title", begun="StartTime"),
        url=f"{_DETAIL}{id}" if id else page.document.url,
        title=headline(values, "Title"),
        body=told(updates),
        format="text",
        published=begun or page.now,
        updated=updates[0].at if updates else None,
        kind=Kind.OUTAGE,
        stage=Stage.RESOLVED if over else Stage.INVESTIGATING,
        impact=Impact.UNKNOWN,
        components=names_of((mapping(item, "Product") for item in impacts), "ProductName", "ProductId"),
        started_at=begun,
        resolved_at=max([*ends, *([begun] if begun else [])]) if over else None,
        updates=updates,
    )


def _updates(page: Page, values: Object) -> tuple[Update, ...]:
    return page.chain(objects(values, "EventUpdates"), ["PublishTime"], ["Content"], lambda *_: Stage.INVESTIGATING)
