"""StatusCast's webhooks: one incident, maintenance or piece of information, with all its posts and how its components are.

Times have no offset and are UTC. What a component is called stands apart from how it is.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from typing import Any

from notices.model import OVER, Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, objects, string
from notices.sources._platform import Page, headline, http, json_of, key_of, lasting, loaded, names_of, told, window
from notices.sources._words import Vocabulary

ABOUT = About("StatusCast's webhooks", "https://status.example.cn/hooks/", STRUCTURED)

_KINDS = {
    "scheduledmaintenance": Kind.MAINTENANCE,
    "maintenance": Kind.MAINTENANCE,
    "informational": Kind.INFO,
}
_IMPACTS = Vocabulary(
    {
        "serviceunavailable": Impact.UNAVAILABLE,
        "unavailable": Impact.UNAVAILABLE,
        "performanceissue": Impact.DEGRADED,
        "degradedperformance": Impact.DEGRADED,
        "degraded": Impact.DEGRADED,
    },
    Impact.UNKNOWN,
)
_HEALTHS = Vocabulary(
    {
        "available": Health.OPERATIONAL,
        "operational": Health.OPERATIONAL,
        "unavailable": Health.MAJOR,
        "degraded": Health.DEGRADED,
        "degradedperformance": Health.DEGRADED,
        "maintenance": Health.MAINTENANCE,
        "undermaintenance": Health.MAINTENANCE,
    },
    Health.UNKNOWN,
)
_STAGES = Vocabulary(
    {
        "scheduled": Stage.SCHEDULED,
        "pending": Stage.SCHEDULED,
        "investigating": Stage.INVESTIGATING,
        "identified": Stage.IDENTIFIED,
        "monitoring": Stage.MONITORING,
        "inprogress": Stage.IN_PROGRESS,
        "resolved": Stage.RESOLVED,
        "closed": Stage.RESOLVED,
        "complete": Stage.COMPLETED,
        "completed": Stage.COMPLETED,
        "cancelled": Stage.CANCELLED,
    },
    Stage.UNKNOWN,
)
_IN_OUTAGES = {Stage.IN_PROGRESS: Stage.INVESTIGATING, Stage.COMPLETED: Stage.RESOLVED}


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is a webhook of StatusCast."""
    return _has_anchor(json_of(text))


def _has_anchor(value: Any) -> bool:
    if not isinstance(value, dict) or not {"Id", "Title", "IncidentType", "Status"} <= value.keys():
        return False
    return isinstance(value.get("Posts"), list) and isinstance(value.get("AffectedComponents"), list)


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice, and a statement for each of its components. Raises ParseError for a body without the anchor."""
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no webhook of StatusCast: there is no incident with its posts and components")
    page = replace(Page.of(document, options), local=UTC)
    yield _notice(page, body)
    names = {string(item, "ComponentId"): string(item, "ComponentName") for item in objects(body, "AffectedComponents")}
    for item in objects(body, "CurrentComponentStatus"):
        word, name = string(item, "Status"), names.get(string(item, "ComponentId"))
        if name:
            yield Statement(name, _HEALTHS(word), word, page.time(item, "DateChanged") or page.now)


def _notice(page: Page, values: Object) -> Notice:
    sort, word = string(values, "IncidentType"), string(values, "Status")
    kind = _KINDS.get(_words.folded(sort), Kind.OUTAGE)
    stage = _STAGES(word) if kind is Kind.MAINTENANCE else _IN_OUTAGES.get(_STAGES(word), _STAGES(word))
    impact = _IMPACTS(sort) if kind is Kind.OUTAGE else None
    start, end = page.time(values, "StartDate"), page.time(values, "EndDate")
    updates = _updates(page, values, stage)
    return Notice(
        key=key_of(values, "Id"),
        url=http(string(values, "ShortUrl")) or page.document.url,
        title=headline(values, "Title"),
        body=told(updates),
        format="text",
        published=page.time(values, "DateCreated") or start or page.now,
        updated=updates[0].at if updates else None,
        kind=kind,
        stage=stage,
        impact=impact,
        components=names_of(entries(values, "AffectedComponents"), "ComponentName"),
        windows=window(start, end or lasting(start, string(values, "EstimatedDurationMinutes")))
        if kind is Kind.MAINTENANCE
        else (),
        started_at=start if kind is Kind.OUTAGE else None,
        resolved_at=end if stage in OVER else None,
        updates=updates,
        raw=_words.unrecognised((stage, word), (impact, sort)),
    )


def _updates(page: Page, values: Object, stage: Stage) -> tuple[Update, ...]:
    posts = [item for item in objects(values, "Posts") if item.get("IsPublished") is not False]
    return page.notes(posts, ["Date"], ["Text"], stage)
