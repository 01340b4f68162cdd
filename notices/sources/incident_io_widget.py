"""The summary that incident.io makes for widgets, where a page's owner has let it: <page>/api/v1/summary.

It lists only what is open: incidents, and maintenances that run or are planned.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from notices.model import Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement
from notices.sources import _incident_io_proxy, _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, objects, string
from notices.sources._platform import Page, headline, http, json_of, key_of, loaded, names_of, prose, unique, window
from notices.sources._words import Vocabulary

ABOUT = About("incident.io's summaries for widgets", "https://status.example.com/api/v1/summary", STRUCTURED, open_only=True)

_LISTS = ("ongoing_incidents", "in_progress_maintenances", "scheduled_maintenances")
_HEALTH = Vocabulary(
    {
        "operational": Health.OPERATIONAL,
        "degraded_performance": Health.DEGRADED,
        "partial_outage": Health.PARTIAL,
        "full_outage": Health.MAJOR,
        "under_maintenance": Health.MAINTENANCE,
    },
    Health.UNKNOWN,
)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is such a summary, or what the page fetches for itself."""
    value = json_of(text)
    return _has_anchor(value) or _incident_io_proxy.is_summary(value)


def _has_anchor(value: Any) -> bool:
    return isinstance(value, dict) and "page_url" in value and all(isinstance(value.get(name), list) for name in _LISTS)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice per incident and maintenance, and a statement per component that one of them affects.

    A component that none affects is not named, so nothing is said of it; nor is anything said of the page. Raises ParseError for a
    body without the anchor.
    """
    body = loaded(document)
    if _incident_io_proxy.is_summary(body):
        yield from _incident_io_proxy.items(body, Page.of(document, options), _HEALTH)
        return
    if not _has_anchor(body):
        raise ParseError("no summary of incident.io: its three lists are not there")
    page = Page.of(document, options, string(body, "page_url"))
    yield from unique(_notices(page, body))
    listed = [item for name in _LISTS[:2] for item in objects(body, name)]
    affected = {string(part, "name"): part for item in listed for part in objects(item, "affected_components")}
    for name, part in affected.items():
        word = string(part, "current_status")
        if name:
            yield Statement(name, _HEALTH(word), word, page.now)


def _notices(page: Page, body: Object) -> Iterator[Notice]:
    for values in objects(body, "ongoing_incidents"):
        yield _incident(page, values)
    for values in objects(body, "in_progress_maintenances"):
        yield _maintenance(page, values, Stage.IN_PROGRESS, ("started_at", "scheduled_end_at"))
    for values in objects(body, "scheduled_maintenances"):
        yield _maintenance(page, values, Stage.SCHEDULED, ("starts_at", "ends_at"))


def _incident(page: Page, values: Object) -> Notice:
    notice = _common(page, values)
    word, graded = string(values, "status"), string(values, "current_worst_impact")
    stage, impact = _words.stage(word), _words.impact(graded) if graded else Impact.UNKNOWN
    raw = _words.unrecognised((stage, word), (impact, graded))
    started = page.time(values, "started_at", "created_at")
    return replace(notice, kind=Kind.OUTAGE, stage=stage, impact=impact, started_at=started, raw=raw)


def _maintenance(page: Page, values: Object, stage: Stage, bounds: tuple[str, str]) -> Notice:
    """The list in which it stands says how far it is."""
    start, end = (page.time(values, name) for name in bounds)
    return replace(_common(page, values), kind=Kind.MAINTENANCE, stage=stage, windows=window(start, end))


def _common(page: Page, values: Object) -> Notice:
    updated = page.time(values, "last_update_at")
    return Notice(
        key=key_of(values, "id"),
        url=http(string(values, "url")) or page.url or page.document.url,
        title=headline(values, "name"),
        body=prose(string(values, "last_update_message")),
        format="text",
        published=page.time(values, "started_at", "created_at") or updated or page.now,
        updated=updated,
        components=names_of(entries(values, "affected_components"), "name"),
    )
