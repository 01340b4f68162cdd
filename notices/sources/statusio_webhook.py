"""Status.io's webhooks: one message of an incident or a maintenance, in words where its API has numbers.

`datetime` is the message's time; `datetime_resolve` is empty while an incident is open. A maintenance says its stage nowhere: the
message's time tells it.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from notices.model import OVER, Document, Health, Impact, Item, Kind, Notice, Options, ParseError, Stage, Statement, Update
from notices.sources import _words
from notices.sources._about import STRUCTURED, About
from notices.sources._json import Object, entries, string
from notices.sources._platform import Page, headline, http, json_of, key_of, loaded, names_of, prose, window
from notices.sources._words import Vocabulary

ABOUT = About("Status.io's webhooks", "https://status.example.cn/hooks/", STRUCTURED)

_HEALTHS = Vocabulary(
    {
        "operational": Health.OPERATIONAL,
        "planned_maintenance": Health.MAINTENANCE,
        "degraded_performance": Health.DEGRADED,
        "partial_service_disruption": Health.PARTIAL,
        "service_disruption": Health.MAJOR,
        "security_event": Health.DEGRADED,
    },
    Health.UNKNOWN,
)
_IMPACTS = Vocabulary(
    {
        "operational": Impact.NONE,
        "planned_maintenance": Impact.UNAVAILABLE,
        "degraded_performance": Impact.DEGRADED,
        "partial_service_disruption": Impact.UNAVAILABLE,
        "service_disruption": Impact.UNAVAILABLE,
        "security_event": Impact.DEGRADED,
    },
    Impact.UNKNOWN,
)
_STATES = Vocabulary(
    {
        "investigating": Stage.INVESTIGATING,
        "identified": Stage.IDENTIFIED,
        "monitoring": Stage.MONITORING,
        "resolved": Stage.RESOLVED,
    },
    Stage.UNKNOWN,
)


def recognises(document: Document, text: str) -> bool:  # noqa: ARG001 -- the address says nothing here
    """Whether the text is a webhook of Status.io."""
    return _has_anchor(json_of(text))


def _has_anchor(value: Any) -> bool:
    if not isinstance(value, dict) or not {"id", "message_id", "title", "current_status", "status_page_url"} <= value.keys():
        return False
    return "incident_url" in value or "maintenance_url" in value


def parse(document: Document, options: Options) -> Iterator[Item]:
    """A notice, and for an incident a statement for each of its components. Raises ParseError for a body without the anchor."""
    body = loaded(document)
    if not _has_anchor(body):
        raise ParseError("no webhook of Status.io: no message of an incident or a maintenance with a current status")
    page = Page.of(document, options, string(body, "status_page_url"))
    at = page.time(body, "datetime") or page.now
    if "maintenance_url" in body:
        yield _maintenance(page, body, at)
        return
    yield _incident(page, body, at)
    word = string(body, "current_status")
    for name in names_of(entries(body, "components"), "name"):
        yield Statement(name, _HEALTHS(word), word, at)


def _incident(page: Page, values: Object, at: datetime) -> Notice:
    state, status = string(values, "current_state"), string(values, "current_status")
    stage, started = _STATES(state), page.time(values, "datetime_start", "datetime_open")
    impact = None if stage in OVER else _IMPACTS(status)
    return Notice(
        key=key_of(values, "id"),
        url=http(string(values, "incident_url")) or page.url or page.document.url,
        title=headline(values, "title"),
        body=prose(string(values, "details")),
        format="text",
        published=started or at,
        updated=at,
        kind=Kind.OUTAGE,
        stage=stage,
        impact=impact,
        components=names_of(entries(values, "components"), "name"),
        started_at=started,
        resolved_at=(page.time(values, "datetime_resolve") or at) if stage in OVER else None,
        updates=(Update(at, stage, prose(string(values, "details"))),),
        raw=_words.unrecognised((stage, state), (impact, status)),
    )


def _maintenance(page: Page, values: Object, at: datetime) -> Notice:
    start = page.time(values, "datetime_planned_start", "datetime_start")
    end = page.time(values, "datetime_planned_end", "datetime_end")
    stage = _stage(values, start, at)
    return Notice(
        key=key_of(values, "id"),
        url=http(string(values, "maintenance_url")) or page.url or page.document.url,
        title=headline(values, "title"),
        body=prose(string(values, "details")),
        format="text",
        published=at,
        updated=at,
        kind=Kind.MAINTENANCE,
        stage=stage,
        components=names_of(entries(values, "components"), "name"),
        windows=window(start, end),
        resolved_at=at if stage in OVER else None,
        updates=(Update(at, stage, prose(string(values, "details"))),),
    )


def _stage(values: Object, start: datetime | None, at: datetime) -> Stage:
    if start is None or at < start:
        return Stage.SCHEDULED
    return Stage.COMPLETED if _HEALTHS(string(values, "current_status")) is Health.OPERATIONAL else Stage.IN_PROGRESS
