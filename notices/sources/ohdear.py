"""Oh Dear's status pages as JSON: <page>/json.

Each site is said to be up or down; what happened stands under its day, an entry for each turn of a monitor and each message.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement
from notices.sources import _flips, _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, mapping, objects, string
from notices.sources._platform import Page, headline, json_of, key_of, loaded, prose, unique
from notices.sources._words import Vocabulary

ABOUT = About("Oh Dear's status pages", "https://status.example.com/json", STRUCTURED)

_HEALTHS = Vocabulary(
    {
        "up": Health.OPERATIONAL,
        "degraded": Health.DEGRADED,
        "issues": Health.DEGRADED,
        "down": Health.MAJOR,
        "maintenance": Health.MAINTENANCE,
    },
    Health.UNKNOWN,
)
_IMPACTS = Vocabulary({"warning": Impact.DEGRADED, "high": Impact.UNAVAILABLE}, Impact.UNKNOWN)
_KINDS = {"info": Kind.INFO, "scheduled": Kind.MAINTENANCE, "maintenance": Kind.MAINTENANCE}
_OVER = "resolved"


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a page."""
    return _has_anchor(json_of(text))


def _has_anchor(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("summarizedStatus"), str) and "updatesPerDay" in value


def parse(document: Document, options: Options) -> Iterator[Item]:
    """Notices for what happened, statements for the sites and the page. Raises ParseError for a body without the anchor."""
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no page of Oh Dear: there is no summarized status with updates")
    page = Page.of(document, options)
    sites = mapping(body, "sites")
    statements = [_stated(page, site) for group in sites for site in objects(sites, group) if string(site, "label")]
    yield from _notices(page, body, {str(one.component): one.health for one in statements})
    yield Statement(None, _HEALTHS(string(body, "summarizedStatus")), string(body, "summarizedStatus"), page.now)
    yield from statements


def _stated(page: Page, site: Object) -> Statement:
    return Statement(string(site, "label"), _HEALTHS(string(site, "status")), string(site, "status"), page.now)


def _notices(page: Page, body: Object, sites: dict[str, Health]) -> Iterator[Notice]:
    days = body["updatesPerDay"] if isinstance(body["updatesPerDay"], dict) else {}
    listed = [item for day in days for item in objects(days, day)]
    pinned = [item for item in (body.get("pinnedUpdate"),) if isinstance(item, dict)]
    for notice in _flips.joined(unique(_notice(page, item) for item in [*listed, *pinned])):
        fallen = _flips.turn(notice)
        if fallen and notice.resolved_at is None and sites.get(fallen[0]) is Health.OPERATIONAL:
            # It is up by the same document, only nobody says since when.
            yield replace(notice, stage=Stage.RESOLVED)
        else:
            yield notice


def _notice(page: Page, values: Object) -> Notice:
    word, at = _words.folded(string(values, "severity")), page.time(values, "time")
    kind, over = _KINDS.get(word, Kind.OUTAGE), word == _OVER
    impact = _IMPACTS(word) if kind is Kind.OUTAGE and not over else None
    return Notice(
        key=key_of(values, "id", title="title", begun="time"),
        url=page.document.url,
        title=headline(values, "title"),
        body=prose(string(values, "text")),
        format="text",
        published=at or page.now,
        kind=kind,
        stage=Stage.RESOLVED if over else None,
        impact=impact,
        started_at=at if kind is Kind.OUTAGE and not over else None,
        resolved_at=at if over else None,
        raw=_words.unrecognised((None, ""), (impact, word)),
    )
