"""Instatus' summary of what is open: https://status.perplexity.com/v3/summary.json.

Its lists are left out when they are empty. The words for the page and for impacts are an open set: `ONEMAJOROUTAGE` was seen on a
live page and is in no documentation.
"""

from collections.abc import Iterator
from typing import Any

from notices.model import OVER, Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, mapping, objects, string
from notices.sources._platform import Page, http, json_of, key_of, lasting, loaded, unique, window
from notices.sources._words import Vocabulary

ABOUT = About("Instatus summaries", "https://status.perplexity.com/v3/summary.json", STRUCTURED, open_only=True)

_LISTS = ("activeIncidents", "activeMaintenances")
PAGE = Vocabulary(
    {
        "up": Health.OPERATIONAL,
        "hasissues": Health.DEGRADED,
        "onemajoroutage": Health.PARTIAL,
        "undermaintenance": Health.MAINTENANCE,
        "allundermaintenance": Health.MAINTENANCE,
    },
    Health.UNKNOWN,
)
"""The words for the page."""
IMPACTS = Vocabulary(
    {
        "operational": Impact.NONE,
        "degradedperformance": Impact.DEGRADED,
        "minoroutage": Impact.DEGRADED,
        "partialoutage": Impact.UNAVAILABLE,
        "majoroutage": Impact.UNAVAILABLE,
    },
    Impact.UNKNOWN,
)
"""The words for impacts."""
STAGES = Vocabulary(
    {
        "investigating": Stage.INVESTIGATING,
        "identified": Stage.IDENTIFIED,
        "monitoring": Stage.MONITORING,
        "resolved": Stage.RESOLVED,
        "notstartedyet": Stage.SCHEDULED,
        "inprogress": Stage.IN_PROGRESS,
        "verifying": Stage.VERIFYING,
        "completed": Stage.COMPLETED,
    },
    Stage.UNKNOWN,
)
"""The words for the states of incidents and maintenances."""


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is an Instatus summary."""
    return _has_anchor(json_of(text))


def lists_only_open(document: Document) -> bool:
    """Whether its incidents are there; they are left out where there are none, and then the page's word must be that it is up."""
    body = loaded(document)
    return _LISTS[0] in body or PAGE(string(mapping(body, "page"), "status")) is Health.OPERATIONAL


def _has_anchor(value: Any) -> bool:
    """A page whose status is a word; Statuspage's is an object beside the page."""
    if not isinstance(value, dict) or not isinstance(value.get("page"), dict) or "status" in value:
        return False
    return isinstance(value["page"].get("status"), str)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """Notices for what is open or ahead, and a statement on the page. Raises ParseError for a body without the anchor."""
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no Instatus summary: there is no page with a status")
    values = mapping(body, "page")
    page = Page.of(document, options, string(values, "url"))
    incidents = [_incident(page, item) for item in objects(body, _LISTS[0])]
    yield from unique([*incidents, *(_maintenance(page, item) for item in objects(body, _LISTS[1]))])
    word = string(values, "status")
    yield Statement(None, PAGE(word), word, page.now)


def _incident(page: Page, values: Object) -> Notice:
    stage, impact = STAGES(string(values, "status")), IMPACTS(string(values, "impact"))
    started, updated = page.time(values, "started"), page.time(values, "updatedAt")
    return Notice(
        key=key_of(values, "id", begun="started"),
        url=_address(page, values),
        title=string(values, "name"),
        body="",
        format="text",
        published=started or updated or page.now,
        updated=updated,
        kind=Kind.OUTAGE,
        stage=stage,
        impact=impact,
        started_at=started,
        resolved_at=updated if stage in OVER else None,
        raw=_words.unrecognised((stage, string(values, "status")), (impact, string(values, "impact"))),
    )


def _maintenance(page: Page, values: Object) -> Notice:
    """A maintenance; its length is given in minutes, as a text."""
    stage = STAGES(string(values, "status"))
    start, updated = page.time(values, "start"), page.time(values, "updatedAt")
    return Notice(
        key=key_of(values, "id", begun="start"),
        url=_address(page, values),
        title=string(values, "name"),
        body="",
        format="text",
        published=updated or page.now,
        updated=updated,
        kind=Kind.MAINTENANCE,
        stage=stage,
        windows=window(start, lasting(start, string(values, "duration"))),
        resolved_at=updated if stage in OVER else None,
        raw=_words.unrecognised((stage, string(values, "status"))),
    )


def _address(page: Page, values: Object) -> str:
    return http(string(values, "url")) or page.url or page.document.url
