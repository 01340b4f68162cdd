"""Gatus' endpoints: <page>/api/v1/endpoints/statuses, and its announcements: <page>/api/v1/config.

Results are in the order of time. Maintenance windows are not shown anywhere.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, objects, string
from notices.sources._platform import Page, json_of, key_of, loaded, prose, stale, unique
from notices.sources._words import Vocabulary

ABOUT = About("Gatus' endpoints and announcements", "https://status.twin.sh/api/v1/endpoints/statuses", STRUCTURED)

_TITLE = 120
_IMPACTS = Vocabulary({"outage": Impact.UNAVAILABLE, "warning": Impact.DEGRADED, "operational": Impact.NONE}, Impact.UNKNOWN)
_TELLS = frozenset({"information", "none"})
_OVER = "operational"


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is Gatus' list of endpoints, one of them, or its configuration."""
    value = json_of(text, "{[")
    return bool(_endpoints(value)) or _has_announcements(value)


def _endpoints(value: Any) -> list[Object] | None:
    """The endpoints, or suites of them; None where the body has not the anchor."""
    listed = [value] if isinstance(value, dict) else value
    if not isinstance(listed, list) or not all(isinstance(item, dict) for item in listed):
        return None
    return listed if all(isinstance(item.get("key"), str) and _has_results(item) for item in listed) else None


def _has_results(values: Object) -> bool:
    return "results" in values and isinstance(values["results"] or [], list)


def _has_announcements(value: Any) -> bool:
    return isinstance(value, dict) and "oidc" in value and isinstance(value.get("announcements"), list)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A statement per endpoint, or a notice per announcement.

    Raises ParseError for a body without the anchor, and for an empty list where it was not.
    """
    body, page = loaded(document), Page.of(document, options)
    if _has_announcements(body):
        yield from unique(_announcements(page, objects(body, "announcements")))
        return
    found = _endpoints(body)
    if found is None:
        raise ParseError("no list of Gatus: there are no endpoints with keys and results")
    if not found:
        raise ParseError("the list names no endpoint")
    yield from (_statement(page, item) for item in found)


def _statement(page: Page, values: Object) -> Statement:
    """By the newest result; of an endpoint without any, or with none for long, nothing is known."""
    results = objects(values, "results")
    newest = results[-1] if results else {}
    name, up = string(values, "name", "key"), newest.get("success")
    known = isinstance(up, bool) and not stale(page.time(newest, "timestamp"), page.now)
    health = Health.OPERATIONAL if up else Health.MAJOR
    return Statement(name, health if known else Health.UNKNOWN, f"success {up}".lower() if newest else "no result", page.now)


def _announcements(page: Page, items: Sequence[Object]) -> Iterator[Notice]:
    """Each is a word of its own; what was announced before all was said to be well again is over with that."""
    well = max((at for item in items if _is_well(item) and (at := page.time(item, "timestamp"))), default=None)
    for item in items:
        at = page.time(item, "timestamp")
        ended = well if well and at and at < well else None
        yield _announcement(page, item, ended, over=ended is not None or item.get("archived") is True or _is_well(item))


def _is_well(values: Object) -> bool:
    return _words.folded(string(values, "type")) == _OVER


def _announcement(page: Page, values: Object, ended: datetime | None, *, over: bool) -> Notice:
    word, text = string(values, "type"), prose(string(values, "message"))
    tells = _words.folded(word) in _TELLS
    impact, at, well = _IMPACTS(word), page.time(values, "timestamp"), _is_well(values)
    return Notice(
        key=key_of({"name": text, "created_at": string(values, "timestamp")}),
        url=page.document.url,
        title=text.split("\n")[0][:_TITLE],
        body=text,
        format="text",
        published=at or page.now,
        kind=Kind.INFO if tells else Kind.OUTAGE,
        stage=Stage.RESOLVED if over else Stage.INVESTIGATING,
        impact=None if tells else impact,
        started_at=None if well else at,
        resolved_at=at if well else ended,
        raw={} if tells else _words.unrecognised((None, ""), (impact, word)),
    )
