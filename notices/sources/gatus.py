"""Gatus' endpoints: <page>/api/v1/endpoints/statuses, and its announcements: <page>/api/v1/config.

Results are in the order of time. Maintenance windows are not shown anywhere.
"""

from collections.abc import Iterator
from typing import Any

from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, objects, string
from notices.sources._platform import Page, json_of, key_of, loaded, prose, unique
from notices.sources._words import Vocabulary

ABOUT = About("Gatus' endpoints and announcements", "https://status.twin.sh/api/v1/endpoints/statuses", STRUCTURED)

_TITLE = 120
_IMPACTS = Vocabulary({"outage": Impact.UNAVAILABLE, "warning": Impact.DEGRADED, "operational": Impact.NONE}, Impact.UNKNOWN)
_TELLS = frozenset({"information", "none"})
_OVER = "operational"


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is Gatus' list of endpoints or its configuration."""
    return bool(_endpoints(json_of(text, "["))) or _has_announcements(json_of(text))


def _endpoints(value: Any) -> list[Object] | None:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        return None
    return value if all(isinstance(item.get("key"), str) and isinstance(item.get("results", []), list) for item in value) else None


def _has_announcements(value: Any) -> bool:
    return isinstance(value, dict) and "oidc" in value and isinstance(value.get("announcements"), list)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A statement per endpoint, or a notice per announcement.

    Raises ParseError for a body without the anchor, and for an empty list where it was not.
    """
    body, page = loaded(document), Page.of(document, options)
    if _has_announcements(body):
        yield from unique(_announcement(page, item) for item in objects(body, "announcements") if item.get("archived") is not True)
        return
    found = _endpoints(body)
    if found is None:
        raise ParseError("no list of Gatus: there are no endpoints with keys and results")
    if not found:
        raise ParseError("the list names no endpoint")
    yield from (_statement(page, item) for item in found)


def _statement(page: Page, values: Object) -> Statement:
    """By the newest result; of an endpoint without any nothing is known."""
    results = objects(values, "results")
    name = string(values, "name", "key")
    if not results:
        return Statement(name, Health.UNKNOWN, "no result", page.now)
    up = results[-1].get("success")
    health = {True: Health.OPERATIONAL, False: Health.MAJOR}.get(up, Health.UNKNOWN) if isinstance(up, bool) else Health.UNKNOWN
    return Statement(name, health, f"success {up}".lower(), page.now)


def _announcement(page: Page, values: Object) -> Notice:
    word, text = string(values, "type"), prose(string(values, "message"))
    tells = _words.folded(word) in _TELLS
    impact, at = _IMPACTS(word), page.time(values, "timestamp")
    over = _words.folded(word) == _OVER
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
        started_at=None if over else at,
        resolved_at=at if over else None,
        raw={} if tells else _words.unrecognised((None, ""), (impact, word)),
    )
